// Starts the person's editor: the one in OWED_EDITOR, else one that is running, else VISUAL or EDITOR.

// An editor that can't be started fails within this time; one that is still there then is open.
const patience = 400

/** Opens `file` (absolute) at `line`; gives a sentence where no editor could be started. */
export async function launch(
  file: string,
  line: number,
  editor: string | undefined,
): Promise<string | undefined> {
  const { default: launchEditor } = await import('launch-editor')
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(undefined)
    }, patience)
    launchEditor(`${file}:${line}:1`, editor, (_, message) => {
      clearTimeout(timer)
      resolve(message ? `The editor could not be started: ${message}` : 'No editor was found.')
    })
  })
}
