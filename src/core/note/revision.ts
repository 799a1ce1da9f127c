// What becomes of a note's text: the new text, or why it is left as it is.

/** A changed text (without a BOM), or a sentence that says why nothing may be changed here and what to do. */
export type Revision = { readonly text: string } | { readonly refused: string }
