// The words after `npm start --` and `npm run build --`: what they mean, and what is said of those that mean nothing.
import { expect, test } from 'vitest'
import { readBuild, readStart } from '../../src/site/calls.ts'

test.each([
  [[], { notes: 'notes', port: 4321 }],
  [['--notes', '/my/people'], { notes: '/my/people', port: 4321 }],
  [['--notes=-odd', '--port=0'], { notes: '-odd', port: 0 }],
  [['--port', '65535'], { notes: 'notes', port: 65_535 }],
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
  [['people'], 'npm start doesn’t take "people". For your own notes, put --notes before their folder.'],
])('%j is refused', (args, sentence) => {
  expect(() => readStart(args, 'notes')).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: `${sentence}\nUse: npm start -- [--notes DIR] [--port N]`,
    }) as Error,
  )
})

test.each([
  [[], { notes: 'notes' }],
  [['--notes', '/my/people'], { notes: '/my/people' }],
])('build %j', (args, options) => {
  expect(readBuild(args, 'notes')).toEqual(options)
})

test('build has no port, and says what it has', () => {
  expect(() => readBuild(['--note', '/my/people'], 'notes')).toThrow(
    'There is no option --note. Did you mean --notes?\nUse: npm run build -- [--notes DIR]',
  )
  expect(() => readBuild(['--port', '80'], 'notes')).toThrow('There is no option --port.')
  expect(readBuild(['-h'], 'notes')).toEqual({
    help: `Use: npm run build -- [--notes DIR]

  --notes DIR  the notebook to read; else $OWED_NOTES, else the sample in ./notes`,
  })
  expect(readStart(['--help'], 'notes')).toMatchObject({
    help: expect.stringContaining('--port N     where') as string,
  })
})
