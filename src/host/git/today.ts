// What day it is in a notebook that was read from Git.
import type { Day, Notebook } from '#core'
import { dayIn, machineZone } from '../clock.ts'

/** `today` where it is given, else the sample's day, else the clock's in the notebook's zone or the machine's. */
export const dayOf = ({ me }: Notebook, today: Day | undefined): Day =>
  today ?? me?.fields.sampleAsOf?.value ?? dayIn(me?.fields.timezone?.value ?? machineZone())
