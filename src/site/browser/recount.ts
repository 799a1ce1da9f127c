// In a static build: what was due on the day of the build is told anew for the day on which it is read.
import { built, civilToday, daysApart } from './recount-day.ts'
import { recountFrame } from './recount-frame.ts'
import { recountLines } from './recount-lines.ts'
import { recountRows } from './recount-rows.ts'
import { recountSitting } from './recount-sitting.ts'
import { recountToday } from './recount-today.ts'
import { reveal } from './reveal.ts'

const copy = built()
const today = civilToday()

// A clock behind the day of the build knows nothing better than the copy does.
if (copy && daysApart(copy, today) > 0) {
  recountRows(copy, today)
  recountLines(today)
  recountToday(copy, today)
  recountSitting(copy, today)
  recountFrame(copy, today)
  // what the address points at may stand only now
  reveal()
}
