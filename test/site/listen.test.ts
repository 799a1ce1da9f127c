// Ports that can't be had: one sentence that says which, and what to do.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { listenNear } from '../../src/site/listen.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function makeServer(): Server {
  const server = createServer()
  open.push(server)
  return server
}

/** Takes the port for itself; where somebody else has it, that will do too. */
const occupy = (port: number): Promise<void> =>
  new Promise((resolve) => {
    makeServer()
      .on('error', () => {
        resolve()
      })
      .listen(port, '127.0.0.1', resolve)
  })

test('where all that would be tried are taken, it says which', async () => {
  for (let port = 65_500; port <= 65_520; port++) await occupy(port)
  await expect(listenNear(makeServer(), 65_500)).rejects.toMatchObject({
    name: 'UserError',
    exitCode: 3,
    message: expect.stringMatching(/^The ports from 65500 to 65520 are all taken\. .*--port 0\.$/) as string,
  })
})

const lowestFree =
  process.platform === 'linux'
    ? Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'))
    : 0

test.runIf(lowestFree > 81)('a port that only an administrator may use is named', async () => {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await expect(listenNear(makeServer(), 81)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/^This machine doesn’t let you use port 81\. /) as string,
    })
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})
