// The words after `npm start --` and `npm run build --`: what they mean, and what is said of those that mean nothing.
import { expect, test } from 'vitest'
import { readBuild, readStart } from '../../src/site/calls.ts'

test.each([
  [[], { notes: 'notes', port: 4321, incognito: false }],
  [['--notes', '/my/people'], { notes: '/my/people', port: 4321, incognito: false }],
  [['--notes=-odd', '--port=0'], { notes: '-odd', port: 0, incognito: false }],
  [['--incognito', '--notes', 'x'], { notes: 'x', port: 4321, incognito: true }],
  [['--port', '65535'], { notes: 'notes', port: 65_535, incognito: false }],
])('%j', (args, options) => {
  expect(readStart(args, 'notes')).toEqual(options)
})

test.each([
  [['--prot', '80'], 'There is no option --prot. Did you mean --port?'],
  [['--note', 'x'], 'There is no option --note. Did you mean --notes?'],
  [['--xyzzyxyzzy'], 'There is no option --xyzzyxyzzy.'],
  [['-x'], 'There is no option -x.'],
  [['--port'], '--port needs a value: --port N.'],
  [['--port', ''], '--port needs a value: --port N.'],
  [['--notes', '--port', '80'], '--notes needs a value: --notes DIR.'],
  [['--port', '1e3'], '1e3 is no port: it is a number from 0 to 65535.'],
  [['--port', '65536'], '65536 is no port: it is a number from 0 to 65535.'],
  [['--port', '-1'], '-1 is no port: it is a number from 0 to 65535.'],
  [['--incognito=yes'], '--incognito takes no value.'],
  [['people'], 'npm start doesn’t take "people". For your own notes, put --notes before their folder.'],
])('%j is refused', (args, sentence) => {
  expect(() => readStart(args, 'notes')).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: `${sentence}\nUse: npm start -- [--notes DIR] [--port N] [--incognito]`,
    }) as Error,
  )
})

test.each([
  [[], { notes: 'notes', incognito: false }],
  [['--notes', '/my/people'], { notes: '/my/people', incognito: false }],
  [['--incognito'], { notes: 'notes', incognito: true }],
])('build %j', (args, options) => {
  expect(readBuild(args, 'notes')).toEqual(options)
})

test('build has no port, and says what it has', () => {
  expect(() => readBuild(['--note', '/my/people'], 'notes')).toThrow(
    'There is no option --note. Did you mean --notes?\nUse: npm run build -- [--notes DIR] [--incognito]',
  )
  expect(() => readBuild(['--port', '80'], 'notes')).toThrow('There is no option --port.')
  expect(readBuild(['-h'], 'notes')).toEqual({
    help: `Use: npm run build -- [--notes DIR] [--incognito]

  --notes DIR  the notebook to read; else $OWED_NOTES, else the sample in ./notes
  --incognito  begins with names and texts hidden, to share the screen; i shows them`,
  })
  expect(readStart(['--help'], 'notes')).toMatchObject({
    help: expect.stringContaining('--port N     where') as string,
  })
})
