// Findings as SARIF 2.1.0, the form that code scanners exchange.
import { type Check, type Diagnostic, checks } from '#core'
import packageJson from '../../../package.json' with { type: 'json' }
import { fingerprintsOf } from './fingerprints.ts'
import type { Report } from './format.ts'
import { wordsOf } from './words.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The top of the repository, which only whoever reads the file knows. */
const top = '%SRCROOT%'

/** In a SARIF message `{0}` is a placeholder and `[text](1)` a link: here both are only words. */
const message = (text: string) => ({
  text: text.replace(/[{}]/g, '$&$&').replace(/\]\(/g, '\\]('),
})

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

function ruleOf({ code, severity, title, meaning, remedy }: Check) {
  return {
    id: code,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: meaning },
    help: {
      text: `${meaning} ${remedy}`,
      markdown: `${meaning}\n\n${remedy}\n\nMore: \`owed explain ${code}\``,
    },
    defaultConfiguration: { level: severity },
  }
}

const ruleIndexes: ReadonlyMap<string, number> = new Map(checks.map(({ code }, index) => [code, index]))

/** A path as a relative address: each part as it may stand in one. */
const addressOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')

function resultOf(diagnostic: Diagnostic, fingerprint: string, { pathOf }: Report) {
  const { code, severity, file, line, column, endLine, endColumn } = diagnostic
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code) ?? -1,
    level: severity,
    message: message(wordsOf(diagnostic)),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(pathOf(file)), uriBaseId: top },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  }
}

// What JSON leaves as it is and a terminal or a log might not.
const escapeRest = (json: string): string =>
  json.replace(
    /[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The findings as the text of one SARIF file; without a finding it has no results, and all the rules. */
export function sarifText(report: Report): string {
  const fingerprints = fingerprintsOf(report)
  const run = {
    tool: { driver: { name: 'Owed', version: packageJson.version, rules: checks.map(ruleOf) } },
    invocations: [{ executionSuccessful: true }],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: {
      [top]: { description: { text: 'The top of the repository that holds the notes.' } },
    },
    results: report.diagnostics.map((diagnostic, index) =>
      resultOf(diagnostic, fingerprints[index] ?? '', report),
    ),
  }
  return escapeRest(JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2))
}
