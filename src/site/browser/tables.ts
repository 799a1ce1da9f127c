// In a static build a table is whole in its page: filters and orders its rows, with the state in the address.
import { carried } from '../tables/carried.ts'
import { count, inOrder, keeps, type RowFacts, type SortKey } from '../tables/facts.ts'
import { readQuery, type TableShape, writeQuery } from '../tables/query.ts'
import { onAsked, takeControls } from './table-controls.ts'
import { sayTable } from './table-said.ts'

interface Row extends RowFacts {
  readonly element: HTMLTableRowElement
  readonly keys: readonly SortKey[]
}

const filter = document.querySelector<HTMLElement>('[data-filter=whole]')
const scope = filter?.closest('.filtered')
const body = scope?.querySelector('tbody')

if (filter && scope && body) start(filter, scope, body)

function start(bar: HTMLElement, page: Element, rowsIn: HTMLTableSectionElement): void {
  const rows = [...rowsIn.rows].map((element): Row => {
    const { words = '', values = '', keys = '' } = element.dataset
    return { element, ...carried({ words, values, keys }) }
  })
  const shape = shapeOf(bar)
  const apply = (): void => {
    const asked = new URLSearchParams(location.search)
    const query = readQuery(shape, asked)
    const kept = new Set(rows.filter(keeps(shape, query)))
    const column = shape.orders.indexOf(query.by)
    const isOwn = column === 0 && !query.down
    const sorted = isOwn ? rows : inOrder(rows, ({ keys }) => keys[column] ?? null, query.down)
    rowsIn.append(...sorted.map(({ element }) => element))
    for (const row of rows) row.element.hidden = !kept.has(row)
    sayTable(bar, page, shape, query, count(shape, query, rows))
    takeControls(asked)
  }
  onAsked('whole', ({ search }) => {
    const query = readQuery(shape, new URLSearchParams(search))
    history.replaceState(history.state, '', location.pathname + writeQuery(shape, query))
    apply()
  })
  apply()
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
