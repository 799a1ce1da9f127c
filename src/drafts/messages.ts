// All messages, in the order of the rules that ask for them; the request, which no rule asks for, before asking again.
import type { DraftRecord } from './record.ts'
import { reachOut } from './messages/reach-out.ts'
import { reachOutLapsed } from './messages/reach-out.lapsed.ts'
import { reachOutLead } from './messages/reach-out.lead.ts'
import { thank } from './messages/thank.ts'
import { thankDeclined } from './messages/thank.declined.ts'
import { apologise } from './messages/apologise.ts'
import { apologisePromise } from './messages/apologise.promise.ts'
import { apologiseLetDown } from './messages/apologise.let-down.ts'
import { nudge } from './messages/nudge.ts'
import { noAnswer } from './messages/no-answer.ts'
import { noAnswerMade } from './messages/no-answer.made.ts'
import { answer } from './messages/answer.ts'
import { answerCancelled } from './messages/answer.cancelled.ts'
import { answerNotNow } from './messages/answer.not-now.ts'
import { debrief } from './messages/debrief.ts'
import { thankContact } from './messages/thank-contact.ts'
import { reportMet } from './messages/report.met.ts'
import { reportClunker } from './messages/report.clunker.ts'
import { reportNotAFit } from './messages/report.not-a-fit.ts'
import { reportDud } from './messages/report.dud.ts'
import { reportNoShow } from './messages/report.no-show.ts'
import { reportNoResponse } from './messages/report.no-response.ts'
import { reportDeclined } from './messages/report.declined.ts'
import { reportPassed } from './messages/report.passed.ts'
import { reportActed } from './messages/report.acted.ts'
import { reportResolved } from './messages/report.resolved.ts'
import { keepPosted } from './messages/keep-posted.ts'
import { ask } from './messages/ask.ts'
import { chase } from './messages/chase.ts'
import { introduce } from './messages/introduce.ts'
import { tell } from './messages/tell.ts'
import { checkIn } from './messages/check-in.ts'
import { help } from './messages/help.ts'
import { find } from './messages/find.ts'
import { request } from './messages/request.ts'
import { reAsk } from './messages/re-ask.ts'
import { remind } from './messages/remind.ts'
import { letGo } from './messages/let-go.ts'
import { firstFollowUp } from './messages/first-follow-up.ts'
import { promise } from './messages/promise.ts'
import { promiseYourself } from './messages/promise.yourself.ts'
import { keepInTouch } from './messages/keep-in-touch.ts'
import { reciprocate } from './messages/reciprocate.ts'
import { story } from './messages/story.ts'
import { nobody } from './messages/nobody.ts'

export const draftRecords: readonly DraftRecord[] = [
  reachOut,
  reachOutLapsed,
  reachOutLead,
  thank,
  thankDeclined,
  apologise,
  apologisePromise,
  apologiseLetDown,
  nudge,
  noAnswer,
  noAnswerMade,
  answer,
  answerCancelled,
  answerNotNow,
  debrief,
  thankContact,
  reportMet,
  reportClunker,
  reportNotAFit,
  reportDud,
  reportNoShow,
  reportNoResponse,
  reportDeclined,
  reportPassed,
  reportActed,
  reportResolved,
  keepPosted,
  ask,
  chase,
  introduce,
  tell,
  checkIn,
  help,
  find,
  request,
  reAsk,
  remind,
  letGo,
  firstFollowUp,
  promise,
  promiseYourself,
  keepInTouch,
  reciprocate,
  story,
  nobody,
]
