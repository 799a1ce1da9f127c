// What reading one file found wrong with it: facts with a place; the words for them are each check's own.
import type { Span } from '../text/span.ts'

/** Why a file's bytes could not be had. */
export type UnreadableReason = 'encoding' | 'too-large' | 'outside' | 'permission' | 'folder' | 'vanished'

/** A fact about one file, told by the check of the same code. */
export type Problem =
  | { readonly code: 'file-unreadable'; readonly span: Span; readonly reason: UnreadableReason }
  | { readonly code: 'conflict-copy'; readonly span: Span }
  | { readonly code: 'conflict-markers'; readonly span: Span }
  | { readonly code: 'frontmatter-missing'; readonly span: Span }
  | { readonly code: 'frontmatter-unclosed'; readonly span: Span }
  | { readonly code: 'frontmatter-language'; readonly span: Span; readonly language: string }
  | { readonly code: 'frontmatter-syntax'; readonly span: Span; readonly detail: string }
  | { readonly code: 'duplicate-key'; readonly span: Span; readonly key: string }
  | { readonly code: 'field-missing'; readonly span: Span; readonly field: string; readonly hint: string }
  | {
      readonly code: 'field-invalid'
      readonly span: Span
      readonly field: string
      readonly found: string
      readonly wanted: string
      readonly expected: readonly string[]
    }
  | { readonly code: 'field-unknown'; readonly span: Span; readonly field: string; readonly nearest: string }
  | {
      readonly code: 'field-quote'
      readonly span: Span
      readonly field: string
      readonly how: 'cut' | 'link' | 'number'
      readonly expected: string
    }
  | {
      readonly code: 'date-invalid'
      readonly span: Span
      readonly found: string
      readonly expected: readonly string[]
    }
  | { readonly code: 'entry-unrecognised'; readonly span: Span; readonly because: string }
  | {
      readonly code: 'policy-invalid'
      readonly span: Span
      readonly key: string
      readonly found: string
      readonly wanted: string
      readonly expected: readonly string[]
    }
  | { readonly code: 'event-undated'; readonly span: Span; readonly found: string }
  | {
      readonly code: 'event-outside'
      readonly span: Span
      readonly heading: string
      readonly nearest: string
    }
  | { readonly code: 'verb-misspelt'; readonly span: Span; readonly found: string; readonly nearest: string }
  | {
      readonly code: 'until-missing'
      readonly span: Span
      readonly verb: string
      readonly preposition: 'until' | 'for'
    }

/** The codes that reading alone can find. */
export type ProblemCode = Problem['code']
