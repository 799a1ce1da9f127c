// When each event was first committed: whatever happened to its note, its words and its branch since.
import { renameSync, symlinkSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { introduction, people, shortOf, startStory, story, storyAt, toldOf } from './history-story.ts'
import { temporaryFolder } from './folder.ts'

const thanked = '2026-11-03 thanked Ana'
const met = '2026-11-12 met by video #not-a-fit: he hires only in Porto'
const moved = 'introductions/2026-11-02-ana-to-raj.md'

describe('an event', () => {
  test('is told with the day of its commit, and late from the second day after', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.save('2026-11-20', { [introduction]: story(thanked, met) })
    expect(await toldOf(repository)).toEqual({
      'thanked Ana': {
        state: 'committed',
        commit: repository.git('rev-parse', 'HEAD~1'),
        day: '2026-11-03',
        authored: '2026-11-03',
        by: null,
        daysLater: 0,
        late: false,
        atLatest: false,
      },
      'met by video #not-a-fit: he hires only in Porto': {
        state: 'committed',
        commit: repository.git('rev-parse', 'HEAD'),
        day: '2026-11-20',
        authored: '2026-11-20',
        by: null,
        daysLater: 8,
        late: true,
        atLatest: false,
      },
    })
  })

  test.each([
    ['2026-11-03T23:30:00Z', 'Europe/Lisbon', '2026-11-03'],
    ['2026-11-03T23:30:00Z', 'Asia/Tokyo', '2026-11-04'],
    ['2026-11-04T02:00:00Z', 'America/New_York', '2026-11-03'],
  ])('committed at %s is of the day it was in %s', async (at, zone, day) => {
    const repository = startStory()
    const me = people['me.md'].replace('UTC', zone)
    repository.save({ at }, { 'me.md': me, [introduction]: story(thanked) })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': day })
  })

  test('not in any commit says so', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.write({ [introduction]: story(thanked, met) })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', 'pending'])
  })

  test('before the first commit says so', async () => {
    const repository = startStory()
    repository.write({ [introduction]: story(thanked) })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': 'pending' })
  })

  test('by somebody else names them; by the owner of me.md or of Git’s settings nobody', async () => {
    const repository = startStory()
    repository.save(
      { at: '2026-11-03', name: 'Lena Voss', email: 'lena@example.org' },
      { [introduction]: story(thanked) },
    )
    repository.save(
      { at: '2026-11-05', name: 'On the phone', email: 'SAM@example.org' },
      { [introduction]: story(thanked, '2026-11-05 replied') },
    )
    repository.git('config', 'user.email', 'office@example.org')
    repository.save(
      { at: '2026-11-06', name: 'S', email: 'office@example.org' },
      { [introduction]: story(thanked, '2026-11-05 replied', '2026-11-06 met') },
    )
    expect(Object.values(await shortOf(repository))).toEqual([
      '2026-11-03, by Lena Voss',
      '2026-11-05',
      '2026-11-06',
    ])
  })
})

describe('a note that was', () => {
  test('renamed with git mv keeps its days', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('mv', introduction, moved)
    repository.save('2026-11-20', { [moved]: story(thanked, met) })
    expect(Object.values(await shortOf(repository, moved))).toEqual(['2026-11-03', '2026-11-20, late'])
  })

  test('renamed, its words mended in the same commit, keeps them too', async () => {
    const repository = startStory()
    const [typo, mended] = ['2026-11-03 thanked Ana: warmy', '2026-11-03 thanked Ana: warmly']
    repository.save('2026-11-03', { [introduction]: story(typo, '2026-11-05 replied: yes', met) })
    repository.git('mv', introduction, moved)
    repository.save('2026-11-20', { [moved]: story(mended, '2026-11-05 replied: yes', met) })
    expect((await shortOf(repository, moved))['thanked Ana: warmly']).toBe('2026-11-03')
  })

  test('renamed beyond recognition keeps the days of what it kept', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('rm', '-q', introduction)
    const long = `${story(thanked)}\n${'What else there is to say. '.repeat(200)}`
    repository.save('2026-11-20', { [moved]: long })
    expect(await shortOf(repository, moved)).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('renamed but not yet committed keeps them, with and without git', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    renameSync(join(repository.top, introduction), join(repository.top, moved))
    expect(await shortOf(repository, moved)).toEqual({ 'thanked Ana': '2026-11-03' })
    repository.git('add', '-A')
    expect(await shortOf(repository, moved)).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('moved with the whole notebook keeps them', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.write({ 'notes/.keep': '' })
    repository.git('mv', 'me.md', 'contacts', 'introductions', 'notes/')
    repository.save('2026-11-20')
    expect(await shortOf(repository, introduction, 'notes')).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('renamed twice, and deleted and restored, keeps them', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('mv', introduction, 'introductions/x.md')
    repository.save('2026-11-05')
    repository.git('mv', 'introductions/x.md', moved)
    repository.save('2026-11-06')
    repository.git('rm', '-q', moved)
    repository.save('2026-11-07')
    repository.save('2026-11-20', { [moved]: story(thanked) })
    expect(await shortOf(repository, moved)).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('copied begins anew: what is in both was written there when it was', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.save('2026-11-20', { [moved]: story(thanked) })
    expect(await shortOf(repository, moved)).toEqual({ 'thanked Ana': '2026-11-20, late' })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test.each([
    'a, b: c%.md',
    'quote"s and \\.md',
    'zwei\nZeilen.md',
    '李雷.md',
    'José.md',
    ' lead.md',
    '\nlead.md',
  ])('called %j has its days', async (name) => {
    const repository = startStory()
    const path = `introductions/${name}`
    repository.save('2026-11-03', { [path]: story(thanked) })
    repository.write({ [path]: story('2026-11-03 thanked Ana: warmly') })
    expect(await shortOf(repository, path)).toEqual({ 'thanked Ana: warmly': '2026-11-03' })
  })

  test('a link to another has the days of that', async () => {
    const repository = startStory()
    repository.write({ 'archive/log.md': story(thanked).replace('---\n', '---\nkind: received\n') })
    symlinkSync('../archive/log.md', join(repository.top, 'introductions.link.md'))
    repository.write({ 'introductions/.keep': '' })
    renameSync(join(repository.top, 'introductions.link.md'), join(repository.top, introduction))
    repository.save('2026-11-03')
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': '2026-11-03' })
  })
})

/** The words before, the words after, and whether it is the same event. */
const edits: readonly (readonly [what: string, before: string, after: string, same: boolean])[] = [
  [
    'a typo',
    '2026-11-03 reached out to Raj: proposd Friday',
    '2026-11-03 reached out to Raj: proposed Friday',
    true,
  ],
  ['a misspelt verb', '2026-11-03 reached-uot to Raj', '2026-11-03 reached out to Raj', true],
  ['another word for the verb', '2026-11-03 emailed Raj', '2026-11-03 reached out to Raj by email', true],
  ['another name for the person', '2026-11-03 thanked Ana', '2026-11-03 thanked [[ana-silva]]', true],
  ['the person named', '2026-11-03 thanked', '2026-11-03 thanked Ana', true],
  ['a misspelt name', '2026-11-03 told Anna about it', '2026-11-03 told Ana about it', true],
  ['marks around it', '2026-11-03 thanked Ana', '**2026-11-03** thanked Ana', true],
  ['another person', '2026-11-03 told Ana', '2026-11-03 told Raj', false],
  ['another verb', '2026-11-03 scheduled for 2026-11-12', '2026-11-03 met for 2026-11-12', false],
  ['another day', '2026-11-03 met by video', '2026-11-04 met by video', false],
]

describe('words mended later', () => {
  test.each(edits)('%s', async (_, before, after, same) => {
    const repository = startStory()
    repository.save('2026-11-04', { [introduction]: story(before) })
    repository.write({ [introduction]: story(after) })
    expect(Object.values(await shortOf(repository))).toEqual([same ? '2026-11-04' : 'pending'])
    repository.save('2026-11-06')
    const [told] = Object.values(await shortOf(repository))
    expect(told?.slice(0, 10)).toBe(same ? '2026-11-04' : '2026-11-06')
  })

  test('again and again lead back to the first', async () => {
    const repository = startStory()
    for (const [index, words] of ['thnks', 'thanks', 'thanks!', 'many thanks'].entries())
      repository.save(`2026-11-0${index + 3}`, {
        [introduction]: story(`2026-11-03 reported to Ana: ${words}`),
      })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03'])
  })

  test('do not lend their day to a like event that came later', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story('2026-11-03 replied: ok') })
    repository.save('2026-11-04', { [introduction]: story('2026-11-03 replied: fine') })
    repository.save('2026-11-09', {
      [introduction]: story('2026-11-03 replied: fine', '2026-11-03 replied: when?'),
    })
    repository.write({
      [introduction]: story(
        '2026-11-03 replied: fine',
        '2026-11-03 replied: when?',
        '2026-11-03 replied: where?',
      ),
    })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-09, late', 'pending'])
  })

  test('line ends and the order of lines change nothing', async () => {
    const repository = startStory()
    repository.git('config', 'core.autocrlf', 'false')
    repository.save('2026-11-12', { [introduction]: story(thanked, met) })
    repository.save('2026-11-20', { [introduction]: story(met, thanked).replaceAll('\n', '\r\n') })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-12, late', '2026-11-12'])
  })

  test('an event moved to another note keeps its day', async () => {
    const repository = startStory()
    const own = '2026-11-03 talked by phone'
    const ana = people['contacts/ana-silva.md']
    repository.save('2026-11-03', { [introduction]: story(thanked, own) })
    repository.save('2026-11-20', {
      [introduction]: story(thanked),
      'contacts/ana-silva.md': `${ana}## Timeline\n- ${own}\n`,
    })
    expect(await shortOf(repository, 'contacts/ana-silva.md')).toEqual({ 'talked by phone': '2026-11-03' })
  })
})

describe('branches', () => {
  test('an event that came by a merge is of the commit on its branch', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('checkout', '-q', '-b', 'phone')
    repository.save('2026-11-12', { [introduction]: story(thanked, met) })
    repository.git('checkout', '-q', 'main')
    repository.save('2026-11-13', { 'contacts/lena.md': '---\nname: Lena\n---\n' })
    repository.on('2026-11-20', 'merge', '-q', '-m', 'merge', 'phone')
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-12'])
  })

  test('what only the merge itself wrote is of the merge', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('checkout', '-q', '-b', 'phone')
    repository.save('2026-11-12', { [introduction]: story(thanked, met) })
    repository.git('checkout', '-q', 'main')
    repository.save('2026-11-13', { [introduction]: story(thanked, '2026-11-13 replied') })
    expect(repository.tryGit(['merge', '-q', 'phone']).code).not.toBe(0)
    const both = story(thanked, met, '2026-11-13 replied', '2026-11-13 heard: he likes me')
    repository.save('2026-11-20', { [introduction]: both })
    expect(Object.values(await shortOf(repository))).toEqual([
      '2026-11-03',
      '2026-11-12',
      '2026-11-13',
      '2026-11-20, late',
    ])
  })

  test('renamed on one branch, written on the other', async () => {
    const repository = startStory()
    const events = [thanked, '2026-11-04 replied', '2026-11-05 replied: again']
    repository.save('2026-11-05', { [introduction]: story(...events) })
    repository.git('checkout', '-q', '-b', 'phone')
    repository.git('mv', introduction, moved)
    repository.save('2026-11-06')
    repository.git('checkout', '-q', 'main')
    repository.save('2026-11-12', { [introduction]: story(...events, met) })
    repository.on('2026-11-20', 'merge', '-q', '-m', 'merge', 'phone')
    expect(Object.values(await shortOf(repository, moved)).at(-1)).toBe('2026-11-12')
  })

  test('another repository merged in below a folder keeps its days', async () => {
    const repository = startStory()
    repository.save('2026-11-01', { 'README.md': 'the other one' })
    const other = startStory()
    other.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('rm', '-rq', 'contacts', 'me.md')
    repository.save('2026-11-02')
    repository.git('fetch', '-q', other.top, 'main')
    repository.on(
      '2026-11-20',
      'merge',
      '-q',
      '--allow-unrelated-histories',
      '-s',
      'ours',
      '--no-commit',
      'FETCH_HEAD',
    )
    repository.git('read-tree', '--prefix=notes/', '-u', 'FETCH_HEAD')
    repository.on('2026-11-20', 'commit', '-q', '-m', 'subtree')
    expect(await shortOf(repository, introduction, 'notes')).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('another branch than the one checked out says nothing', async () => {
    const repository = startStory()
    repository.save('2026-11-02')
    repository.git('checkout', '-q', '-b', 'phone')
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.git('checkout', '-q', 'main')
    repository.write({ [introduction]: story(thanked) })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': 'pending' })
  })
})

describe('a history that was', () => {
  test('amended or rebased tells both days, and calls nothing late for it', async () => {
    const repository = startStory()
    repository.save('2026-11-02')
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.on(
      { at: '2026-11-03', anew: '2026-11-20' },
      'commit',
      '-q',
      '--amend',
      '--no-edit',
      '--date=2026-11-03T12:00:00Z',
    )
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': '2026-11-20, made anew since 2026-11-03' })
  })

  test('rewritten after it was read says nothing of what is gone', async () => {
    const repository = startStory()
    repository.save('2026-11-02')
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': '2026-11-03' })
    repository.git('reset', '-q', '--hard', 'HEAD~1')
    repository.git('reflog', 'expire', '--expire=now', '--all')
    repository.git('gc', '-q', '--prune=now')
    repository.save('2026-11-09', { [introduction]: story(thanked) })
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': '2026-11-09, late' })
  })

  test('cut short tells a day at the latest, and the whole one tells the day', async () => {
    const whole = startStory()
    whole.save('2026-11-03', { [introduction]: story(thanked) })
    whole.save('2026-11-12', { [introduction]: story(thanked, met) })
    whole.save('2026-11-21', { [introduction]: story(thanked, met, '2026-11-13 reported') })
    const top = join(temporaryFolder(), 'clone')
    whole.git('clone', '-q', '--depth=2', `file://${whole.top}`, top)
    const clone = storyAt(top)
    expect(Object.values(await shortOf(clone))).toEqual([
      '2026-11-12, at the latest',
      '2026-11-12, at the latest',
      '2026-11-21, late',
    ])
    clone.git('fetch', '-q', '--unshallow')
    expect(Object.values(await shortOf(clone))).toEqual(['2026-11-03', '2026-11-12', '2026-11-21, late'])
  })

  test.each(['replaced', 'grafted'])('%s is told as it was committed', async (how) => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.save('2026-11-12', { [introduction]: story(thanked, met) })
    if (how === 'replaced') repository.git('replace', '--graft', 'HEAD')
    else writeFileSync(join(repository.top, '.git/info/grafts'), `${repository.git('rev-parse', 'HEAD')}\n`)
    expect(repository.git('rev-list', 'HEAD').split('\n')).toHaveLength(1)
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-12'])
  })

  test('left out by a partial clone is not fetched, and that is said', async () => {
    const whole = startStory()
    whole.save('2026-11-03', { [introduction]: story(thanked) })
    whole.git('config', 'uploadpack.allowFilter', 'true')
    const top = join(temporaryFolder(), 'clone')
    whole.git('clone', '-q', '--filter=blob:none', `file://${whole.top}`, top)
    await expect(shortOf(storyAt(top))).rejects.toThrow('lacks parts of its history')
  })

  test('kept encrypted is not taken for one that isn’t there', async () => {
    const repository = startStory()
    repository.git('config', 'filter.shut.clean', `printf '\\000shut\\n' && cat >/dev/null`)
    repository.write({ '.gitattributes': 'introductions/*.md filter=shut\n' })
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    expect(readFileSync(join(repository.top, introduction), 'utf8')).toContain('thanked')
    expect(await shortOf(repository)).toEqual({ 'thanked Ana': 'unknown' })
  })
})

test.each([
  ['99999999999', '5138-11-16, made anew since 2026-11-03'],
  ['18446744073709551615', '9999-12-30, made anew since 2026-11-03'],
  ['0', 'unknown'],
])('a commit dated %s is no reason to fail', async (seconds, day) => {
  const repository = startStory()
  repository.save('2026-11-03', { [introduction]: story(thanked) })
  const lines = repository.git('cat-file', 'commit', 'HEAD').replace(/(committer .*> )\d+/, `$1${seconds}`)
  const { out } = repository.tryGit(['hash-object', '-t', 'commit', '--literally', '-w', '--stdin'], {
    input: lines,
  })
  repository.git('reset', '-q', '--soft', out.trim())
  expect(Object.values(await shortOf(repository))).toEqual([day])
})

test('settings of Git change nothing of it', async () => {
  const repository = startStory()
  repository.save('2026-11-03', { [introduction]: story(thanked) })
  repository.git('mv', introduction, moved)
  repository.save('2026-11-20', { [moved]: story(thanked, met) })
  for (const [name, value] of [
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['log.diffMerges', 'off'],
    ['diff.renames', 'false'],
    ['diff.relative', 'true'],
    ['color.ui', 'always'],
    ['log.date', 'relative'],
    ['log.follow', 'true'],
    ['format.pretty', 'oneline'],
    ['core.abbrev', '5'],
    ['i18n.logOutputEncoding', 'latin1'],
  ])
    repository.git('config', name ?? '', value ?? '')
  expect(Object.values(await shortOf(repository, moved))).toEqual(['2026-11-03', '2026-11-20, late'])
})
