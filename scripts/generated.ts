// Every file, or part of one, that is made from records: a test holds that none has drifted.
import { checks, contactFields, introductionFields, makeSchema, meFields, rules } from '#core'
import { commands } from '../src/cli/commands.ts'
import { templateCheck } from '../src/drafts/check-templates.ts'
import { parts } from '../test/architecture-table.ts'

/** A file and how it is made from what it was. */
export interface Generated {
  readonly file: string
  readonly make: (before: string) => string
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The same, several to a row: the first part of them down the left side. */
function columns(head: readonly string[], rows: readonly (readonly string[])[], count: number): string {
  const height = Math.ceil(rows.length / count)
  const places = Array.from({ length: count }, (_, column) => column * height)
  const empty = head.map(() => '')
  return table(
    places.flatMap(() => head),
    rows.slice(0, height).map((_, index) => places.flatMap((from) => rows[from + index] ?? empty)),
  )
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const tables: Readonly<Record<string, () => string>> = {
  commands: () =>
    columns(
      ['command', 'what it does'],
      commands.map(({ name, summary, arguments: words }) => {
        const args = words.map((word) =>
          word.required ? word.name : `[${word.name}${word.many ? '…' : ''}]`,
        )
        return [code(['owed', name, ...args].join(' ')), summary]
      }),
      2,
    ),
  rules: () =>
    columns(
      ['rule', 'what it asks'],
      rules.map(({ id, title, strength }) => [
        code(id),
        strength === 'courtesy' ? `${title} (a courtesy)` : title,
      ]),
      4,
    ),
  checks: () =>
    columns(
      ['code', 'what is wrong'],
      [...checks, templateCheck].map(({ code: id, severity, title }) => [
        code(id),
        severity === 'error' ? title : `${title} (a warning)`,
      ]),
      4,
    ),
  architecture: () =>
    columns(
      ['folder', 'what it is for', 'may import'],
      parts.map(({ folder, purpose, imports }) => [
        code(folder),
        purpose,
        imports.map((name) => name.replace('src/core/', '').replace('src/', '')).join(', ') || '–',
      ]),
      2,
    ),
}

/** The README with each `<!-- table: NAME -->` … `<!-- end -->` filled in. */
const fillTables = (before: string): string =>
  before.replace(
    /(<!-- table: ([a-z]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const make = tables[name]
      if (!make) throw new Error(`no table is called ${name}`)
      return `${open}${make()}\n${close}`
    },
  )

const schema = (name: string, title: string, fields: Parameters<typeof makeSchema>[1]): Generated => ({
  file: `src/core/note/schema/${name}.schema.json`,
  make: () => `${JSON.stringify(makeSchema(title, fields), null, 2)}\n`,
})

export const generated: readonly Generated[] = [
  { file: 'README.md', make: fillTables },
  schema('contact', 'the frontmatter of a contact', contactFields),
  schema('introduction', 'the frontmatter of an introduction', introductionFields),
  schema('me', 'the frontmatter of me.md', meFields),
]
