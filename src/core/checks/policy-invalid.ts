// Check: a policy that nobody knows.
import { policyKeys } from '../note/policy-fields.ts'
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'

export const policyInvalid: Check = {
  code: 'policy-invalid',
  severity: 'error',
  title: 'A key or value of the policy isn’t known',
  meaning: 'The default counts in its place.',
  remedy: `Correct the key or the value. The keys: ${policyKeys.join(', ')}.`,
  find: tellProblems('policy-invalid', ({ key, found, wanted, expected }) => ({
    message:
      key === found
        ? `Nobody knows a policy \`${key}\`.`
        : `The policy \`${key}\` can’t be ${quote(found)}: it takes ${wanted}.`,
    expected,
  })),
  examples: [
    {
      files: { 'me.md': '---\noffers: [tea]\nseeks: [books]\npolicy: {reach-out: soon}\n---\n' },
      finds: ['me.md:4:21'],
    },
    { files: { 'me.md': '---\noffers: [tea]\nseeks: [books]\npolicy: {reach-out: 1d}\n---\n' }, finds: [] },
  ],
}
