/** Short facts with dots between them: a line ends between two facts, not in the middle of one. */
import { dot, hang, widthOf, type Screen, type Style } from './layout.ts'

/** Empty facts are left out; a fact that is longer than a line wraps. */
export function factLines(screen: Screen, indent: number, facts: readonly string[], styles: readonly Style[] = ['soft']): string[] {
  const between = dot(screen)
  const width = screen.columns - indent
  const lines: string[] = []
  for (const fact of facts.filter(Boolean)) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(line) + widthOf(between) + widthOf(fact) <= width) lines[lines.length - 1] = `${line}${between}${fact}`
    else lines.push(fact)
  }
  return lines.flatMap((line) => hang(screen, ' '.repeat(indent), line, [], styles))
}
