// A sentence of the check as nodes: what it quotes between backticks is shown as written.

/** The parts of `words`, in order. */
export function spoken(words: string): readonly (Node | string)[] {
  return words.split(/`([^`]+)`/).map((part, index) => {
    if (index % 2 === 0) return part
    const code = document.createElement('code')
    code.textContent = part
    return code
  })
}
