// How much memory a static build of many notes lets what it no longer needs take.
import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect when a heap has grown by a third since it last did, where else it may double, and in threads that begin from
 * now on once it has 64 MB: less memory for a little more time. Holds for the whole process.
 */
export function keepSmall(): void {
  setFlagsFromString('--heap-growing-percent=35')
  setFlagsFromString('--initial-old-space-size=64')
}
