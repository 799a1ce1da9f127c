// Every check, in the order in which people read about them.
import { askUnclear } from './ask-unclear.ts'
import type { Check } from './check.ts'
import { closedUnreported } from './closed-unreported.ts'
import { conflictCopy } from './conflict-copy.ts'
import { conflictMarkers } from './conflict-markers.ts'
import { consentMissing } from './consent-missing.ts'
import { contactMissing } from './contact-missing.ts'
import { dateInvalid } from './date-invalid.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateKey } from './duplicate-key.ts'
import { entryUnrecognised } from './entry-unrecognised.ts'
import { eventEarly } from './event-early.ts'
import { eventFuture } from './event-future.ts'
import { eventOutside } from './event-outside.ts'
import { eventUndated } from './event-undated.ts'
import { fieldInvalid } from './field-invalid.ts'
import { fieldMissing } from './field-missing.ts'
import { fieldQuote } from './field-quote.ts'
import { fieldUnknown } from './field-unknown.ts'
import { fileUnreadable } from './file-unreadable.ts'
import { frontmatterLanguage } from './frontmatter-language.ts'
import { frontmatterMissing } from './frontmatter-missing.ts'
import { frontmatterSyntax } from './frontmatter-syntax.ts'
import { frontmatterUnclosed } from './frontmatter-unclosed.ts'
import { linkUnknown } from './link-unknown.ts'
import { meUnclear } from './me-unclear.ts'
import { partiesSame } from './parties-same.ts'
import { passedUnexplained } from './passed-unexplained.ts'
import { personMissing } from './person-missing.ts'
import { personOutside } from './person-outside.ts'
import { policyInvalid } from './policy-invalid.ts'
import { referenceAmbiguous } from './reference-ambiguous.ts'
import { referenceMisspelt } from './reference-misspelt.ts'
import { untilMissing } from './until-missing.ts'
import { verbMisspelt } from './verb-misspelt.ts'

export const checks: readonly Check[] = [
  ...[frontmatterMissing, frontmatterUnclosed, frontmatterLanguage, frontmatterSyntax],
  ...[duplicateKey, fieldMissing, fieldInvalid, fieldUnknown, dateInvalid, entryUnrecognised],
  ...[
    referenceMisspelt,
    contactMissing,
    referenceAmbiguous,
    duplicateId,
    fieldQuote,
    policyInvalid,
    partiesSame,
  ],
  ...[
    eventUndated,
    eventOutside,
    verbMisspelt,
    personMissing,
    personOutside,
    untilMissing,
    eventFuture,
    eventEarly,
  ],
  ...[consentMissing, passedUnexplained, closedUnreported, meUnclear, askUnclear, linkUnknown],
  ...[conflictMarkers, conflictCopy, fileUnreadable],
]
