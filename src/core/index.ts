// The door of core: what everything outside it may import (`#core`).
export { addDays, type Day, daysBetween, getDay, parseDay, weekdayOf } from './day/day.ts'
export { type Duration, formatDuration, parseDuration, spellDuration } from './day/duration.ts'
export { monthName, weekdayName } from './day/names.ts'
export { compareText } from './text/order.ts'
export { findNearest as nearest } from './text/distance.ts'
export { fold, slug } from './text/fold.ts'
export { type LineStarts, lineText, type Position, positionAt } from './text/position.ts'
export type { Located, Span } from './text/span.ts'
export { contactFields, type FieldRecord, introductionFields, meFields } from './note/fields.ts'
export type {
  ContactNote,
  EntryNote,
  IntroductionNote,
  MeNote,
  Note,
  OtherNote,
  TimelineLine,
} from './note/note.ts'
export { folderSort, isNotePath, pathId } from './note/path.ts'
export {
  defaultPolicy,
  type Policy,
  policyDefaults,
  type PolicyKey,
  type RuleId,
  ruleIds,
} from './note/policy.ts'
export { policyKeys } from './note/policy-fields.ts'
export type { UnreadableReason } from './note/problem.ts'
export { noteLimit, type NoteSource, readNote } from './note/read.ts'
export type { Revision } from './note/revision.ts'
export { makeSchema } from './note/schema.ts'
export { type Channel, channels, channelWords, type Verb, verbs } from './note/verbs.ts'
export { findPerson } from './notebook/find.ts'
export { makeNotebook, notebookOver } from './notebook/make.ts'
export { overlay } from './notebook/overlay.ts'
export type { Source } from './notebook/shelf.ts'
export { termsOf, type WordKind, wordIn } from './notebook/terms.ts'
export { findTied } from './notebook/tied.ts'
export type { Contact, Event, Introduction, Notebook, Person } from './notebook/notebook.ts'
export type { Change, Commit } from './history/commit.ts'
export { findDated, without, writtenLine } from './history/dated.ts'
export { pairLines, type Place, placeKey } from './history/pairs.ts'
export { compareEvents } from './history/same-event.ts'
export { type CommitIndex, indexCommits, type Trace, traceIn } from './history/trace.ts'
export type { Check, CheckExample } from './checks/check.ts'
export { checks } from './checks/checks.ts'
export type { Diagnostic, Severity } from './checks/diagnostic.ts'
export { checkNote, checkNotebook } from './checks/run.ts'
export type { Entry, Rule, RuleExample } from './rules/rule.ts'
export { rules } from './rules/rules.ts'
export { findRebuilding } from './rules/trust.ts'
export { findCadence, findLastContact } from './rules/keep-in-touch.ts'
export { makeAhead } from './agenda/ahead.ts'
export { countDone } from './agenda/done.ts'
export { type Groups, groupAgenda, type Repair, summarise, type Summary } from './agenda/groups.ts'
export { type Ledger, type LedgerItem, ledgerOf, type ReportBack, reportsBackOf } from './agenda/ledger.ts'
export { makeAgenda, makeAgendaOf } from './agenda/make.ts'
export { type Obligation, type Status } from './agenda/obligation.ts'
export { compareObligations } from './agenda/order.ts'
export { sayDone } from './agenda/said.ts'
export type { Deed, DeedWords, Planned } from './deeds/deed.ts'
export { doneLine, type HandLine, snoozeLine } from './deeds/line.ts'
export { planDone } from './deeds/done.ts'
export { planEvent } from './deeds/event.ts'
export { findObligation, type FoundObligation } from './deeds/find.ts'
export { parsePast, parseUntil } from './deeds/days.ts'
export { planSnooze } from './deeds/snooze.ts'
export { type NoteEdit, together } from './deeds/together.ts'
export { type ContactValues, type NewPeople, planContact } from './deeds/create/contact.ts'
export type { Creation, NewFile, PlannedCreation } from './deeds/create/creation.ts'
export { type IntroductionValues, planIntroduction } from './deeds/create/introduction.ts'
export { type PlannedRename, planRename, planSame, type Rename } from './deeds/rename.ts'
export { openReview, type Review, type Reviewer } from './review/review.ts'
export { type Stage, stageOf, stagesFor } from './agenda/stage.ts'
export { type Step, type StepEnd, stepsOf } from './agenda/steps.ts'
export { lineUp, obligationOn, statusOn, type Stretch, type StretchDays } from './agenda/stretch.ts'
export { findAppointments } from './story/appointments.ts'
export type { Lapse } from './record/lapses.ts'
export type { Reach } from './record/received.ts'
export type { Facts } from './record/facts.ts'
export { factsByEntry, type MyRecord, recordOf, type Tally, type Teller } from './record/record.ts'
