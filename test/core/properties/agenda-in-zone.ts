// Run as a process of its own, in the zone that TZ names: the agenda of every story on days around clock changes.
import { addDays, checkNotebook, getDay, makeAgenda } from '#core'
import { notebookOf } from '../notebook-of.ts'

const days = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
]

const filesOf = (date: string): Readonly<Record<string, string>> => ({
  'me.md': '---\nname: Sam\npolicy: {weekends: skip, cadence: {mentor: 1m}}\n---\n',
  'contacts/ana.md': `---\nname: Ana\nmet: ${date}\ntags: [mentor]\n---\n- [ ] ${date} send her the deck\n`,
  'introductions/a.md': `---\nintroducer: Ana\nto: Raj\ndate: ${date}T23:30\n---\n## Timeline\n- ${date} 00:30 wrote\n- ${date} 23:59 replied: tomorrow?\n- ${addDays(getDay(date), 1)} scheduled for ${addDays(getDay(date), 7)}\n`,
  'introductions/b.md': `---\nparties: [Ana, Raj]\ndate: ${date}\n---\n## Timeline\n- ${date} asked Ana and Raj\n`,
})

const told = days.map((date) => {
  const notebook = notebookOf(filesOf(date))
  const around = [-1, 0, 1, 2, 7, 8, 35].map((count) => addDays(getDay(date), count))
  return around.map((today) => ({
    today,
    owed: makeAgenda(notebook, today),
    wrong: checkNotebook(notebook, today).map(({ code, line }) => `${code}:${line}`),
  }))
})

// A day of the process's own zone stands beside them, so that the test sees that the zone was really another.
process.stdout.write(JSON.stringify({ told, hour: new Date(Date.UTC(2026, 6, 1)).getHours() }))
