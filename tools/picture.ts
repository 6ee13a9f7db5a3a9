/**
 * Makes docs/grid.png, the picture in the README: the head and the grid of the example's HTML report, in a real browser.
 *
 *   node tools/bootstrap.mjs tools/picture.ts      needs Debian's chromium, or PROOFMARK_CHROMIUM
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { review } from '../src/engine/review.ts'
import { writeReport } from '../src/apps/cli/output.ts'
import { report } from '../src/reports/html/report.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-picture-'))
const file = join(folder, 'report.html')
await writeReport(report, await review({ paths: [join(root, 'examples/printer-hub')], date: '2026-11-23' }), file)
const browser = await chromium.launch({
  executablePath: process.env['PROOFMARK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
const page = await browser.newPage({ viewport: { width: 1180, height: 1300 } })
await page.goto(pathToFileURL(file).href)
const box = await page.locator('#grid').boundingBox()
await page.screenshot({ path: join(root, 'docs/grid.png'), clip: { x: 0, y: 0, width: 1180, height: Math.ceil((box?.y ?? 0) + (box?.height ?? 1000)) + 20 } })
await browser.close()
rmSync(folder, { recursive: true })
