// New entries in a notebook: where they go, what they are called, whom they mean, and what is refused.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  checkNotebook,
  type Creation,
  getDay,
  type IntroductionValues,
  type Notebook,
  planContact,
  type PlannedCreation,
  planIntroduction,
} from '#core'
import { notebookOf } from '../notebook-of.ts'
import { bounded } from '../properties/bounds.ts'
import { anyText } from './texts.ts'

const today = getDay('2026-11-22')
const files = {
  'me.md': '---\nname: Sam Rivera\noffers: [a]\nseeks: [b]\n---\n',
  'contacts/ana-silva.md': '---\nname: Ana Silva\n---\n',
  'contacts/raj-patel.md': '---\nname: Raj Patel\naliases: [RJ]\n---\n',
  'contacts/lena-weiss.md': '---\nname: Lena Weiss\n---\n',
}
const notebook = notebookOf(files)
const known = { withFiles: true, anybody: false }
const anybody = { withFiles: true, anybody: true }

const received = (from: string, ...to: string[]): IntroductionValues => ({
  ...{ kind: 'received', form: 'introduction', from, to, date: today },
})

function made(planned: PlannedCreation): Creation {
  if ('refused' in planned) throw new Error(planned.refused)
  return planned
}

const refusalOf = (planned: PlannedCreation): string => ('refused' in planned ? planned.refused : 'planned')

/** The notebook once the files are written. */
const after = (before: Readonly<Record<string, string>>, { files: come }: Creation): Notebook =>
  notebookOf({ ...before, ...Object.fromEntries(come.map(({ path, text }) => [path, text])) })

const pathsOf = (planned: PlannedCreation): readonly string[] => made(planned).files.map(({ path }) => path)

describe('an introduction is called after the people in it', () => {
  const date = today
  test.each<readonly [IntroductionValues, string]>([
    [received('Ana', 'Raj'), 'ana-to-raj'],
    [received('Ana', 'Raj', 'Lena'), 'ana-to-raj-and-lena'],
    [{ kind: 'received', form: 'lead', from: 'Ana', to: [], date }, 'ana-lead'],
    [{ kind: 'received', form: 'advice', from: 'RJ', to: [], date }, 'raj-advice'],
    [{ kind: 'made', parties: ['Ana', 'raj-patel'], date }, 'ana-and-raj'],
    [{ kind: 'made', parties: ['Ana'], wanted: 'a plumber', date }, 'somebody-for-ana'],
    [{ kind: 'requested', from: '[[lena-weiss]]', to: [], ask: 'Who?', date }, 'ask-lena'],
    [{ kind: 'requested', from: 'Lena', to: ['Raj'], ask: 'Who?', date }, 'ask-lena-for-raj'],
    [received('Ana', 'Ana Costa'), 'ana-silva-to-ana-costa'],
    [received('Ana', 'A', 'B', 'C', 'D'), 'ana-to-a-and-b-and-others'],
    [received('🎉', '💥'), 'person-to-person-2'],
  ])('%j: %s', (values, stem) => {
    const [path] = pathsOf(planIntroduction(notebook, today, values, anybody))
    expect(path).toBe(`introductions/2026-11-22-${stem}.md`)
  })
})

test('a name that is there gets a number', () => {
  const taken = { ...files, 'introductions/2026-11-22-ana-to-raj.md': '---\nintroducer: Ana\nto: Raj\n---\n' }
  expect(pathsOf(planIntroduction(notebookOf(taken), today, received('Ana', 'Raj'), known))).toEqual([
    'introductions/2026-11-22-ana-to-raj-2.md',
  ])
  expect(pathsOf(planContact(notebook, today, { name: 'Ana Silva' }, anybody))).toEqual([
    'contacts/ana-silva-2.md',
  ])
  expect(pathsOf(planContact(notebook, today, { name: 'Con' }, known))).toEqual(['contacts/con-2.md'])
})

test('an id never takes another’s name from them', () => {
  expect(pathsOf(planContact(notebook, today, { name: 'RJ' }, anybody))).toEqual(['contacts/rj-2.md'])
})

test('who has no file gets one, once, unless that isn’t wanted', () => {
  const values = received('Mara Lund', 'Joe Bloggs', 'Ana')
  const planned = planIntroduction(notebook, today, values, known)
  expect(pathsOf(planned)).toEqual([
    'introductions/2026-11-22-mara-to-joe-and-ana.md',
    'contacts/mara-lund.md',
    'contacts/joe-bloggs.md',
  ])
  const without = made(planIntroduction(notebook, today, values, { ...known, withFiles: false }))
  expect(without.files.map(({ text }) => text)).toEqual([
    [
      '---',
      'kind: received',
      'introducer: "[[Mara Lund]]"',
      'to: ["[[Joe Bloggs]]", "[[ana-silva]]"]',
      'date: 2026-11-22',
      '---',
      '',
    ].join('\n'),
  ])
})

test('somebody who was only named gets the file that their references mean', () => {
  const named = { ...files, 'introductions/2026-11-01-x.md': '---\nintroducer: Ana\nto: Mara Lund\n---\n' }
  const creation = made(planContact(notebookOf(named), today, { name: 'Mara Lund' }, known))
  const then = after(named, creation)
  expect(then.introductions[0]?.to[0]?.note?.path).toBe('contacts/mara-lund.md')
})

describe('a vault', () => {
  const folder = (path: string, more: Readonly<Record<string, string>>) =>
    pathsOf(planIntroduction(notebookOf({ ...more }), today, received('Ana', 'Mara Lund'), known)).map(
      (each) => [each, path],
    )
  it('gets its contacts where most are, and they say what they are', () => {
    const vault = {
      'People/Ana Silva.md': '---\ntype: contact\nname: Ana Silva\n---\n',
      'People/Raj.md': '---\ntype: contact\n---\n',
      'Old/Joe.md': '---\ntype: contact\n---\n',
    }
    const { files: come } = made(
      planIntroduction(notebookOf(vault), today, received('Ana', 'Mara Lund'), known),
    )
    expect(come.map(({ path }) => path)).toEqual(['People/2026-11-22-ana-to-mara.md', 'People/mara-lund.md'])
    expect(come[0]?.text).toContain('type: introduction\nkind: received\nintroducer: "[[Ana Silva]]"')
    expect(come[1]?.text).toBe('---\ntype: contact\nname: Mara Lund\n---\n')
    expect(checkNotebook(after(vault, made({ id: '', files: come, says: '', shaken: [] })), today)).toEqual(
      [],
    )
  })
  it('with everything in one folder stays so', () => {
    expect(folder('', { 'ana.md': '---\ntype: contact\nname: Ana\n---\n' }).map(([path]) => path)).toEqual([
      '2026-11-22-ana-to-mara.md',
      'mara-lund.md',
    ])
  })
  it('with a folder of contacts keeps to it, as it is spelled', () => {
    const paths = folder('', {
      'Contacts/ana.md': '---\nname: Ana\n---\n',
      'x.md': '---\ntype: contact\n---\n',
    })
    expect(paths.map(([path]) => path)).toEqual([
      'introductions/2026-11-22-ana-to-mara.md',
      'Contacts/mara-lund.md',
    ])
  })
  it('that is empty begins with the usual folders', () => {
    expect(folder('', {}).map(([path]) => path)).toEqual([
      'introductions/2026-11-22-ana-to-mara.md',
      'contacts/ana.md',
      'contacts/mara-lund.md',
    ])
  })
})

describe('refused', () => {
  const date = today
  test.each<readonly [IntroductionValues, string]>([
    [received('Anna', 'Raj'), 'Nobody is called “Anna”. Did you mean Ana Silva (ana-silva)?'],
    [received('me', 'Raj'), '“me” is you'],
    [received('Sam Rivera', 'Raj'), 'is you'],
    [received('Ana', 'Ana'), 'can’t introduce you to themselves'],
    [received('Ana', 'Raj', 'RJ'), 'named twice'],
    [received('Ana'), 'Say whom you were introduced to'],
    [{ kind: 'made', parties: ['Ana'], date }, 'two people or more'],
    [{ kind: 'made', parties: ['Ana', 'Raj'], for: 'Lena', date }, 'isn’t one of the parties'],
    [{ kind: 'requested', from: 'Ana', to: [], ask: ' ', date }, 'one clear sentence'],
    [{ ...received('Ana', 'Raj'), date: getDay('2026-12-01') }, 'still to come'],
  ])('%j', (values, why) => {
    expect(refusalOf(planIntroduction(notebook, today, values, known))).toContain(why)
  })
  test.each([
    [{ name: 'Ana Silva' }, 'Ana Silva is here already: contacts/ana-silva.md.'],
    [{ name: 'Lena Weis' }, 'nearly Lena Weiss'],
    [{ name: 'Me' }, 'is you'],
    [{ name: ' ' }, 'Say the name'],
    [{ name: 'Mara', met: getDay('2026-12-01') }, 'still to come'],
    [{ name: 'Mara', cadence: 'often' }, 'no duration'],
    [{ name: 'Mara', through: 'Mara' }, 'through themselves'],
    [{ name: 'Mara', through: 'Anna' }, 'Did you mean Ana Silva'],
  ])('%j', (values, why) => {
    expect(refusalOf(planContact(notebook, today, values, known))).toContain(why)
  })
  it('two who share a first name, with both', () => {
    const two = notebookOf({ ...files, 'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n' })
    expect(refusalOf(planIntroduction(two, today, received('Ana', 'Raj'), known))).toContain(
      'Ana Costa (ana-costa) or Ana Silva (ana-silva)',
    )
  })
})

test('notes in which a name can’t be told any more are named', () => {
  const text = '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 thanked Ana\n'
  const creation = made(
    planContact(notebookOf({ ...files, 'introductions/a.md': text }), today, { name: 'Ana Costa' }, known),
  )
  expect(creation.shaken.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'introductions/a.md:2',
    'introductions/a.md:7',
  ])
})

describe('whatever people are called', () => {
  const people = fc.uniqueArray(anyText, { minLength: 2, maxLength: 4 })
  it('a new introduction passes the check and means them', () => {
    let planned = 0
    fc.assert(
      fc.property(people, anyText, ([from = '', ...to], purpose) => {
        const plan = planIntroduction(notebook, today, { ...received(from, ...to), purpose }, anybody)
        if ('refused' in plan) return
        planned++
        const then = after(files, plan)
        expect(checkNotebook(then, today).filter(({ severity }) => severity === 'error')).toEqual([])
        const [introduction] = then.introductions
        const { introducer, to: others = [] } = introduction ?? {}
        expect([introducer, ...others].every((person) => person?.note != null)).toBe(true)
        expect(others.length).toBe(to.length)
        expect(introduction?.note.fields.purpose?.value).toBe(purpose)
      }),
      bounded(400),
    )
    expect(planned).toBeGreaterThan(300)
  })
  it('a new contact has their name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const plan = planContact(notebook, today, { name, met: today }, anybody)
        if ('refused' in plan) throw new Error(plan.refused)
        const then = after(files, plan)
        expect(checkNotebook(then, today).filter(({ severity }) => severity === 'error')).toEqual([])
        expect(then.contacts.some(({ person }) => person.name === name)).toBe(true)
      }),
      bounded(400),
    )
  })
})
