/** Progress on standard error: what is read now, how far, how fast. Silent when standard error is no terminal. */
import type { Listener } from '../../engine/events.ts'
import { verbatim } from '../../reports/view/legible.ts'

const everyMillis = 120

export interface Progress {
  readonly listener: Listener
  /** Clears the line. */
  end(): void
}

export function terminalProgress(enabled: boolean): Progress {
  if (!enabled || !process.stderr.isTTY) return { listener: () => {}, end: () => {} }
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
      const text = `${event.phase} ${seen.total > 0 ? `${seen.done}/${seen.total}` : ''}  ${rate.toFixed(0)} MB/s  ${verbatim(event.at)}`
      process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`)
    },
    end: () => void process.stderr.write('\r\u001b[2K'),
  }
}
