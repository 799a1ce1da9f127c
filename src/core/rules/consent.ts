// Whether a party's consent is still being sought.
import type { MadeStory, Party } from '../story/made.ts'

/** Whether we wait for this party's yes: two parties or more, no standing no, not introduced, no consent yet. */
export const isPending = (story: MadeStory, party: Party): boolean =>
  story.parties.length > 1 && story.no === null && story.introduced === null && party.consent === null
