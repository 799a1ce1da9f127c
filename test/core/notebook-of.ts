// A notebook made from strings.
import { isNotePath, makeNotebook, type Notebook, readNote } from '#core'

/** The notebook of these files, by path; text is encoded as UTF-8. */
export const notebookOf = (files: Readonly<Record<string, string | Uint8Array>>): Notebook =>
  makeNotebook(
    Object.entries(files)
      .filter(([path]) => isNotePath(path))
      .map(([path, content]) =>
        readNote({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }),
      ),
  )
