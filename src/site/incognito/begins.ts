// Whether pages begin with names and texts hidden: asked for with --incognito.

const variable = 'OWED_INCOGNITO'

/** Has a static build that is made by this process begin hidden. */
export function beginHidden(): void {
  process.env[variable] = '1'
}

/** Whether a page begins hidden: as the live server says, else as its static build was asked for. */
export const beginsHidden = ({ live, incognito }: App.Locals): boolean =>
  live === true ? incognito === true : process.env[variable] === '1'
