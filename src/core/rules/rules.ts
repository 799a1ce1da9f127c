// Every rule, in the order in which people read about them.
import { answer } from './answer.ts'
import { apologise } from './apologise.ts'
import { ask } from './ask.ts'
import { chase } from './chase.ts'
import { checkIn } from './check-in.ts'
import { debrief } from './debrief.ts'
import { find } from './find.ts'
import { firstFollowUp } from './first-follow-up.ts'
import { help } from './help.ts'
import { introduce } from './introduce.ts'
import { keepInTouch } from './keep-in-touch.ts'
import { keepPosted } from './keep-posted.ts'
import { letGo } from './let-go.ts'
import { noAnswer } from './no-answer.ts'
import { nudge } from './nudge.ts'
import { promise } from './promise.ts'
import { reAsk } from './re-ask.ts'
import { reachOut } from './reach-out.ts'
import { reciprocate } from './reciprocate.ts'
import { remind } from './remind.ts'
import { report } from './report.ts'
import type { Rule } from './rule.ts'
import { story } from './story.ts'
import { tell } from './tell.ts'
import { thank } from './thank.ts'
import { thankContact } from './thank-contact.ts'

export const rules: readonly Rule[] = [
  ...[reachOut, thank, apologise, nudge, noAnswer, answer, debrief, thankContact, report, keepPosted],
  ...[ask, chase, introduce, tell, checkIn, help, find],
  ...[reAsk, remind, letGo],
  ...[firstFollowUp, promise, keepInTouch, reciprocate, story],
]
