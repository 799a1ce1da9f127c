// In a static build a table is whole in its page: filters and orders its rows, with the state in the address.
import { carried } from '../tables/carried.ts'
import { count, inOrder, keeps } from '../tables/facts.ts'
import { readQuery, type TableShape, writeQuery } from '../tables/query.ts'
import { onAsked, takeControls } from './table-controls.ts'
import { readOn, sayStatus, stands, valueOn } from './table-day.ts'
import { orderOn, type Row } from './table-order.ts'
import { sayTable } from './table-said.ts'

/** Begins once other scripts have re-read the page for the day on which it is read. */
function begin(): void {
  const filter = document.querySelector<HTMLElement>('[data-filter=whole]')
  const scope = filter?.closest('.filtered')
  const body = scope?.querySelector('tbody')
  if (filter && scope && body) start(filter, scope, body)
}

if (document.readyState === 'complete') begin()
else document.addEventListener('DOMContentLoaded', begin, { once: true })

function start(bar: HTMLElement, page: Element, body: HTMLTableSectionElement): void {
  const shape = shapeOf(bar)
  const rows = rowsIn(body, shape)
  const all = count(shape, readQuery(shape, new URLSearchParams()), rows)
  const apply = (): void => {
    const asked = new URLSearchParams(location.search)
    const query = readQuery(shape, asked)
    const kept = new Set(rows.filter(keeps(shape, query)))
    const column = shape.orders.indexOf(query.by)
    const isOwn = column === 0 && !query.down
    const sorted = isOwn ? rows : inOrder(rows, ({ keys }) => keys[column] ?? null, query.down)
    body.append(...sorted.map(({ element }) => element))
    for (const row of rows) row.element.hidden = !kept.has(row)
    sayTable(bar, page, shape, query, count(shape, query, rows), all)
    takeControls(asked)
  }
  onAsked('whole', ({ search }) => {
    const query = readQuery(shape, new URLSearchParams(search))
    history.replaceState(history.state, '', location.pathname + writeQuery(shape, query))
    apply()
  })
  apply()
}

/** The rows that stand on the day on which the page is read, with their facts of that day. */
function rowsIn(body: HTMLTableSectionElement, shape: TableShape): readonly Row[] {
  const today = readOn()
  const rows = [...body.rows]
    .filter((element) => stands(element, today))
    .map((element): Row => {
      const { words = '', values = '', keys = '' } = element.dataset
      const row = { element, ...carried({ words, values, keys }) }
      if (today === undefined) return row
      sayStatus(element, today)
      const valuesNow = row.values.map((each, index) =>
        each.map((value) => valueOn(element, shape.facets[index]?.id ?? '', value, today)),
      )
      return { ...row, values: valuesNow }
    })
  return today === undefined ? rows : orderOn(shape, rows, today)
}

/** What the table can be asked, as its controls offer it. */
function shapeOf(bar: HTMLElement): TableShape {
  const { facets = '', orders = '' } = bar.dataset
  const valuesOf = (id: string): readonly string[] =>
    [...bar.querySelectorAll<HTMLElement>(`[data-facet="${id}"] :is([data-value], option)`)].map(
      (one) => one.dataset.value ?? (one as HTMLOptionElement).value,
    )
  return {
    orders: orders.split(' '),
    facets: facets
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => ({ id, values: valuesOf(id).filter((value) => value !== '') })),
  }
}
