// Files and folders that are on the disk when the function returns, not only on their way there.
import { closeSync, fchmodSync, fchownSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

/**
 * Writes a file that isn't there yet, with these permission bits or (null) those that the system gives every new file.
 * `owner`, where it may be given away, is who it is for.
 */
export function writeDurably(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  owner?: { readonly uid: number; readonly gid: number },
): void {
  const file = openSync(path, 'wx', mode === null ? 0o666 : 0o600)
  try {
    writeFileSync(file, bytes)
    if (owner) giveTo(file, owner)
    if (mode !== null) fchmodSync(file, mode)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function giveTo(file: number, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  if (uid === process.getuid?.() && gid === process.getgid?.()) return
  try {
    fchownSync(file, uid, gid)
  } catch {
    // only the system's administrator may: the file is then ours, and still readable by whom its mode names
  }
}

/** Makes what was renamed, made or removed in a folder last; systems that can't say so are taken at their word. */
export function settleFolder(path: string): void {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(file)
  } catch {
    // Windows and some network disks refuse this for folders
  } finally {
    closeSync(file)
  }
}
