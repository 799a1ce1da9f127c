// How much memory a static build of many notes lets what it no longer needs take.
import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect when a heap has grown by half since it last did, where else it may double, and in threads that begin from
 * now on once it has 64 MB. And keeps it from putting new objects straight among the old ones where such lived long before: a
 * page's would stay there, with all they lead to, until the next whole collection. Holds for the whole process.
 */
export function keepSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
  setFlagsFromString('--initial-old-space-size=64')
  setFlagsFromString('--no-allocation-site-pretenuring')
}
