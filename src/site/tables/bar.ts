// A number as a bar: a mark for each while they can be told apart, else one bar.

const [width, height] = [100, 10]
const widestMark = 14
const narrowestMark = 4

/**
 * The path of a bar for `count` of at most `most`, in a picture 100 wide and 10 high, from its left edge to the right
 * or from its right edge to the left; empty for none.
 */
export function barPath(count: number, most: number, towards: 'left' | 'right'): string {
  if (count <= 0 || most <= 0) return ''
  const mark = Math.min(widestMark, width / Math.max(most, count))
  const rectangle = (from: number, wide: number): string => {
    const x = towards === 'right' ? from : width - from - wide
    return `M${round(x)} 0h${round(wide)}v${height}h-${round(wide)}z`
  }
  if (mark < narrowestMark) return rectangle(0, Math.max(1, mark * count))
  return Array.from({ length: count }, (_, index) => rectangle(index * mark, mark * 0.8)).join('')
}

const round = (number: number): string => String(Math.round(number * 100) / 100)
