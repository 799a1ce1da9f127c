// Where a page gets the person's own templates: from the notebook's folder, as they are now.
import { readTemplates } from '../host/templates.ts'
import type { Templates } from './drafting.ts'

/** The templates of the notebook that is shown. */
export const templatesOf = (locals: App.Locals): Templates =>
  readTemplates(locals.root ?? process.env.OWED_NOTES ?? 'notes')
