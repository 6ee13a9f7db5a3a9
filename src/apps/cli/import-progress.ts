/** A bar on standard error while feeds are imported. Silent when standard error is no terminal, or one that cannot clear a line. */
import { basename } from 'node:path'
import { verbatim } from '../../reports/view/legible.ts'
import { grouped } from '../../reports/view/text.ts'
import type { ImportProgress } from '../../vulnerabilities/import.ts'

const everyMillis = 120
const barWidth = 24

export interface ProgressBar {
  readonly tell: (progress: ImportProgress) => void
  /** Clears the line. */
  end(): void
}

export function importProgress(enabled: boolean): ProgressBar {
  if (!enabled || !process.stderr.isTTY || process.env['TERM'] === 'dumb') return { tell: () => {}, end: () => {} }
  let told = 0
  return {
    tell(progress) {
      const now = performance.now()
      if (now - told < everyMillis) return
      told = now
      process.stderr.write(`\r\u001b[2K${barText(progress).slice(0, (process.stderr.columns || 80) - 1)}`)
    },
    end: () => void process.stderr.write('\r\u001b[2K'),
  }
}

export function barText({ path, done, total, records }: ImportProgress): string {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  const filled = Math.round(share * barWidth)
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${grouped(records)} records  ${verbatim(basename(path))}`
}
