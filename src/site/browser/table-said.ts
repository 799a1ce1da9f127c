// What the controls of a table say once a script has filtered it: counts, headings, and that nothing fits.
import type { Counts } from '../tables/facts.ts'
import {
  choosing,
  cleared,
  narrows,
  ordering,
  type TableQuery,
  type TableShape,
  writeQuery,
} from '../tables/query.ts'
import { saidOf, spelled } from '../tables/said.ts'

/** Says in `bar`, and in the table of `page`, what `query` made of it. */
export function sayTable(
  bar: HTMLElement,
  page: Element,
  shape: TableShape,
  query: TableQuery,
  counts: Counts,
  all: Counts,
): void {
  const hrefOf = (asked: TableQuery): string => writeQuery(shape, asked) || location.pathname
  for (const { id } of shape.facets) {
    const countOf = (value: string): number => counts.facets.get(id)?.get(value) ?? 0
    const of = `[data-facet="${id}"]`
    for (const link of bar.querySelectorAll<HTMLAnchorElement>(`${of} a`)) {
      const { value = '' } = link.dataset
      link.href = hrefOf(choosing(query, id, value === '' ? null : value))
      setOrRemove(link, 'aria-current', (query.chosen[id] ?? '') === value ? 'true' : null)
      const shown = link.querySelector('.count')
      if (shown) shown.textContent = spelled(countOf(value))
      const item = link.closest('li')
      if (item) item.hidden = value !== '' && !all.facets.get(id)?.has(value)
    }
    for (const option of bar.querySelectorAll<HTMLOptionElement>(`${of} option`)) {
      const { value } = option
      if (value !== '') option.textContent = `${option.dataset.label ?? ''} (${spelled(countOf(value))})`
    }
  }
  for (const head of page.querySelectorAll<HTMLElement>('[data-order]')) {
    const { order = '', downFirst } = head.dataset
    const link = head.querySelector('a')
    if (link) link.href = hrefOf(ordering(query, order, downFirst !== undefined))
    setOrRemove(head, 'aria-sort', query.by !== order ? null : query.down ? 'descending' : 'ascending')
  }
  sayCount(bar.dataset, page, query, counts.kept, all.kept)
  for (const clear of page.querySelectorAll<HTMLAnchorElement>('[data-clear]')) {
    clear.href = hrefOf(cleared(query))
    if (bar.contains(clear)) clear.hidden = !narrows(query) || counts.kept === 0
  }
}

function sayCount(dataset: DOMStringMap, page: Element, query: TableQuery, kept: number, all: number): void {
  const { one = '', many = '' } = dataset
  const said = page.querySelector('[data-said-rows]')
  const words = saidOf(kept, all, { one, many }, narrows(query))
  if (said && said.textContent.trim() !== words) said.textContent = words
  const nothing = page.querySelector<HTMLElement>('[data-nothing]')
  if (nothing) nothing.hidden = kept > 0
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
