// Check: a frontmatter in another language than YAML.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const frontmatterLanguage: Check = {
  code: 'frontmatter-language',
  severity: 'error',
  title: 'The frontmatter names another language',
  meaning: 'Frontmatter is YAML; any other language is neither read nor run.',
  remedy: 'Leave the word behind `---` out, and write the fields as YAML.',
  find: tellProblems('frontmatter-language', ({ language }) => ({
    message: `A frontmatter that says ${quote(language)} isn’t read: write plain YAML below \`---\`.`,
    expected: ['---'],
  })),
  examples: [
    {
      files: { 'introductions/a.md': '---js\nmodule.exports = {}\n---\n' },
      finds: ['introductions/a.md:1:4'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
