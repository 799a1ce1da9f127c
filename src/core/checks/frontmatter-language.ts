// Check: a frontmatter in another language than YAML.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'

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
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n',
      },
      finds: [],
    },
  ],
}
