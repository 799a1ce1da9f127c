// The stage of an introduction as a rail: where it has been, where it is, what comes.
import { stageOf, stagesFor, type Day, type Introduction, type Stage } from '#core'
import { labelOf } from './words/lists.ts'

/** The stages at which a story has come round. */
const closed: ReadonlySet<string> = new Set(['reported', 'checked-in'])

export interface Station {
  readonly label: string
  readonly state: 'past' | 'here' | 'ahead'
}

export interface Rail {
  readonly label: string
  /** Empty once the story left the rail (declined, closed, …): then the label says it all. */
  readonly stations: readonly Station[]
  /** Ended as it was hoped, ended otherwise, or still going. */
  readonly end: 'well' | 'otherwise' | null
}

const known = new WeakMap<Introduction, { readonly today: Day; readonly stage: Stage }>()

/** The stage, worked out once a day while the introduction stays as it is. */
export function stageKept(introduction: Introduction, today: Day): Stage {
  const before = known.get(introduction)
  if (before?.today === today) return before.stage
  const stage = stageOf(introduction, today)
  known.set(introduction, { today, stage })
  return stage
}

/** The rail of an introduction as of `today`. */
export function railOf(introduction: Introduction, today: Day): Rail {
  const stage = stageKept(introduction, today)
  const stages = stagesFor(introduction, today)
  const at = stages.indexOf(stage)
  return {
    label: labelOf(stage),
    stations: stages.map((name, index) => ({
      label: labelOf(name),
      state: at < 0 ? 'ahead' : index < at ? 'past' : index === at ? 'here' : 'ahead',
    })),
    end: at < 0 ? 'otherwise' : closed.has(stage) ? 'well' : null,
  }
}
