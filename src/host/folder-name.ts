// Short names for folders, for files kept elsewhere about them.

/** A short name for a folder, the same each time (FNV-1a over its UTF-16 units, twice): only to keep notebooks apart. */
export function nameFolder(root: string): string {
  const hash = (seed: number): string => {
    let value = seed
    for (let at = 0; at < root.length; at++) value = Math.imul(value ^ root.charCodeAt(at), 0x01000193) >>> 0
    return value.toString(16).padStart(8, '0')
  }
  return hash(0x811c9dc5) + hash(0x2f0b4ac7)
}
