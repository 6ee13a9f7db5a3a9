/** What standard output can show: how wide it is, and whether it knows colours and more than ASCII. */
import type { TerminalOptions } from '../../reports/terminal/layout.ts'

export function terminal(): Pick<TerminalOptions, 'columns' | 'colour' | 'unicode'> {
  const { NO_COLOR: noColour = '', TERM: kind = '', COLUMNS: asked = '' } = process.env
  const dumb = kind === 'dumb'
  // A pipe has no width; whoever reads its end may have said theirs.
  const columns = process.stdout.columns || (/^[1-9]\d{0,3}$/u.test(asked) ? Number(asked) : 80)
  return { columns, colour: process.stdout.isTTY && noColour === '' && !dumb, unicode: !dumb }
}
