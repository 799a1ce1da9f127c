// Check: YAML that doesn’t parse.
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')

export const frontmatterSyntax: Check = {
  code: 'frontmatter-syntax',
  severity: 'error',
  title: 'The frontmatter isn’t readable YAML',
  meaning: 'Until it is mended, none of its fields count.',
  remedy: 'Mend the line; a value with `: `, `#`, `[`, `&`, `*` or `!` needs quotes around it.',
  find: tellProblems('frontmatter-syntax', ({ detail }) => ({
    message: `The frontmatter can’t be read here: ${lowerFirst(detail)}.`,
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
