// Asks the server to do something, and gives what it answers.

/** What was done, with the operation that takes it back; or why it wasn't. */
export interface Answer {
  readonly says?: string
  readonly operation?: string
  readonly href?: string
  readonly refused?: string
  readonly isRival?: true
}

const key = (): string => document.querySelector<HTMLMetaElement>('meta[name=owed-key]')?.content ?? ''

const unheard =
  'Owed doesn’t answer: perhaps it isn’t running any more. Nothing was written. Start it anew, and load this page again.'

/** Does the action `name`; never throws. */
export async function ask(name: string, fields: object): Promise<Answer> {
  try {
    const response = await fetch(`/actions/${name}`, {
      method: 'POST',
      // without it some browsers send no origin along
      referrerPolicy: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Owed-Key': key() },
      body: JSON.stringify(fields),
    })
    if (response.headers.get('Content-Type')?.startsWith('application/json'))
      return (await response.json()) as Answer
    return { refused: (await response.text()).trim() }
  } catch {
    return { refused: unheard }
  }
}
