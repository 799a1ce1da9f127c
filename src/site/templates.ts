// Where a page gets the person's own templates: from the notebook's folder, as they are now.
import { readTemplates } from '../host/templates.ts'
import type { Snapshot } from '../host/workspace.ts'
import type { Templates } from './drafting.ts'

const kept = new WeakMap<Snapshot, Templates>()

/** The templates of the notebook that is shown; read once for all pages of a copy. */
export function templatesOf({ live, snapshot, root }: App.Locals): Templates {
  const before = live || !snapshot ? undefined : kept.get(snapshot)
  if (before) return before
  const templates = readTemplates(root ?? process.env.OWED_NOTES ?? 'notes')
  if (snapshot) kept.set(snapshot, templates)
  return templates
}
