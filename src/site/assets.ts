// The files of the live build that a page loads: scripts, styles and fonts.
import { createReadStream, readdirSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

/** Paths as they are asked for (`/_astro/x.css`) and the file each stands for. */
export type Assets = ReadonlyMap<string, string>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * Lists the files under `folder` once. Only what is in the list is ever served, by its exact path: nothing that a
 * request says becomes part of a file name.
 */
export function listAssets(folder: string): Assets {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    files
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  )
}

/** Sends one file of the list; the type comes from its name, the hash in its name lets it be kept. */
export function sendAsset(response: ServerResponse, file: string, withBody: boolean): void {
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  if (file.includes(`${sep}_astro${sep}`)) {
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
  }
  if (!withBody) {
    response.end()
    return
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}
