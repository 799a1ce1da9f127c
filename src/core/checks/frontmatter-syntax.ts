// Check: YAML that doesn’t parse.
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

/** What the parser means, in the writer's words; the first that fits. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^Nested mappings/, 'a value with a colon and a blank in it needs quotes around it'],
  [/^Missing closing/, 'a quote opens and never closes'],
  [/^Tabs are not allowed/, 'indent with spaces, not with tabs'],
  [/^Plain value cannot start/, 'a value that begins with this sign needs quotes around it'],
  [/^Implicit (?:map )?keys/, 'a field is written `name: value`, on one line'],
  [/^(?:Missing ,|Flow (?:sequence|map))/, 'a list in brackets isn’t closed, or lacks a comma'],
  [/^All (?:sequence|mapping) items/, 'what belongs together must begin in the same column'],
  [/^Invalid escape/, 'in double quotes a backslash must be written twice'],
  [/^Unexpected/, 'this isn’t expected here; a value with signs in it needs quotes around it'],
]

const explain = (detail: string): string =>
  meanings.find(([pattern]) => pattern.test(detail))?.[1] ??
  detail.charAt(0).toLowerCase() + detail.slice(1).replace(/\.$/, '')

export const frontmatterSyntax: Check = {
  code: 'frontmatter-syntax',
  severity: 'error',
  title: 'The frontmatter isn’t readable YAML',
  meaning: 'Until it is mended, none of its fields count.',
  remedy: 'Mend the line; a value with `: `, `#`, `[`, `&`, `*` or `!` needs quotes around it.',
  find: tellProblems('frontmatter-syntax', ({ detail }) => ({
    message: `The frontmatter can’t be read here: ${explain(detail)}.`,
  })),
  examples: [
    {
      files: { 'introductions/a.md': '---\nintroducer: Ana: Silva\n---\n' },
      finds: ['introductions/a.md:2:13'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
