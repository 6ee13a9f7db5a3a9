/** Progress on standard error: what is read now, how far, how fast. Silent when standard error is no terminal, or one that cannot clear a line. */
import type { Listener, Phase } from '../../engine/events.ts'
import { verbatim } from '../../reports/view/legible.ts'

const everyMillis = 120
/** What the phases are called in front of people. */
const phaseWords: Readonly<Record<Phase, string>> = { opening: 'opening', reading: 'reading', asking: 'searching', judging: 'judging' }

export interface Progress {
  readonly listener: Listener
  /** Clears the line. */
  end(): void
}

export function terminalProgress(enabled: boolean): Progress {
  if (!enabled || !process.stderr.isTTY || process.env['TERM'] === 'dumb') return { listener: () => {}, end: () => {} }
  const started = performance.now()
  let told = 0
  const done: Record<string, { done: number; total: number; bytes: number }> = {}
  return {
    listener(event) {
      if (event.type !== 'progress') return
      const seen = (done[event.phase] ??= { done: 0, total: 0, bytes: 0 })
      seen.done = Math.max(seen.done, event.total > 0 ? event.done : 0)
      seen.total = Math.max(seen.total, event.total)
      seen.bytes = Math.max(seen.bytes, event.bytes)
      const now = performance.now()
      if (now - told < everyMillis) return
      told = now
      const megabytes = Object.values(done).reduce((sum, item) => sum + item.bytes, 0) / 1e6
      const rate = megabytes / ((now - started) / 1000)
      const text = [phaseWords[event.phase], ...(seen.total > 0 ? [`${seen.done} of ${seen.total}`] : []), ...(megabytes > 0 ? [`${rate.toFixed(0)} MB/s`] : []), verbatim(event.at)].join('  ')
      process.stderr.write(`\r\u001b[2K${fitted(text, (process.stderr.columns || 80) - 1)}`)
    },
    end: () => void process.stderr.write('\r\u001b[2K'),
  }
}

/** The end of a path tells more than its middle, and what came before the path tells most. */
function fitted(text: string, width: number): string {
  const characters = [...text]
  if (characters.length <= width) return text
  const tail = Math.floor(width / 3)
  return `${characters.slice(0, width - tail - 3).join('')}...${characters.slice(-tail).join('')}`
}
