/** The parts of the page that tell what is inside, in a real browser: filters by keyboard, what is folded, and thousands of rows. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Assessment } from '../../assess/schema.ts'
import { gateway, largeInside } from '../testing/inside.ts'
import { fixable, hostile } from '../testing/others.ts'
import { report } from './report.ts'

const candidates = [process.env['PROOFMARK_CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = candidates.find((path) => path !== '' && existsSync(path))
const unlooked = { ...gateway, vulnerabilities: [], components: gateway.components.map((each) => ({ ...each, vulnerabilities: [] })), provenance: { ...gateway.provenance, vulnerabilityDatabase: null } }
const stale = { ...gateway, product: { ...gateway.product, reviewed: '2027-03-01' } }
const examples: Readonly<Record<string, Assessment>> = { gateway, unlooked, stale, hostile, fixable, big: largeInside(3000, 5000) }
const folder = mkdtempSync(join(tmpdir(), 'proofmark-inside-'))

async function textOf(assessment: Assessment): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

let browser: Browser | undefined
before(async () => {
  for (const [name, example] of Object.entries(examples)) writeFileSync(join(folder, `${name}.html`), await textOf(example))
  if (executablePath !== undefined) browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
})
after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const weakTexts = readFileSync(join(import.meta.dirname, 'client/testing/weak-texts.js'), 'utf8')

function inBrowser(name: string, example: string, settings: NonNullable<Parameters<Browser['newContext']>[0]>, run: (page: Page) => Promise<void>): void {
  test(name, async (t) => {
    if (browser === undefined) {
      t.skip('no Chromium (apt-get install chromium, or name one in PROOFMARK_CHROMIUM)')
      return
    }
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()))
    await page.goto(pathToFileURL(join(folder, `${example}.html`)).href)
    await run(page)
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

inBrowser('what is urgent is open, what can wait and what does not apply is folded with its reason', 'gateway', {}, async (page) => {
  const section = page.locator('#vulnerabilities')
  assert.deepEqual(await section.locator('details.group').evaluateAll((nodes) => nodes.map((node) => [node.querySelector('h3')?.textContent, node.hasAttribute('open')])), [['Now', true], ['Soon', true], ['Planned', false], ['Watch', false], ['Not affected', false]])
  const first = await section.locator('tr[data-row]').first().innerText()
  for (const words of [/CVE-2024-0001/u, /fixed in 3\.0\.13-1~deb12u1/u, /known to be exploited\s+since 1 February 2024, to be repaired by 22 February 2024, by ransomware too/u, /CVSS 4\.0: 9\.3, by CNA/u, /EPSS 94\.3 %, above 99\.9 % of all/u, /reached over a network/u, /hub\.img\/2:ext4\/var\/lib\/dpkg\/status:12/u]) assert.match(first, words)
  assert.match(await section.innerText(), /Vulnerability database of 20 November 2026, 3 days older than the review[\s\S]*No feed knows 4 components of 9[\s\S]*2 components are known by CPE only/u)
  const spared = section.locator('details.group').last()
  await spared.locator('summary').click()
  assert.match(await spared.innerText(), /the vulnerable code is not present \(vulnerable_code_not_present\)[\s\S]*CONFIG_NTFS3_FS/u)
})

inBrowser('filters work by keyboard alone', 'gateway', {}, async (page) => {
  const section = page.locator('#vulnerabilities')
  const shown = (): Promise<string[]> => section.locator('tr[data-row]:not([hidden]) th').evaluateAll((nodes) => nodes.map((node) => node.firstChild?.textContent ?? ''))
  await section.getByLabel('Text').focus()
  await page.keyboard.type('dropbear')
  assert.deepEqual(await shown(), ['CVE-2020-0002'])
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  await page.keyboard.type('planned')
  assert.deepEqual(await shown(), ['GHSA-9wx4-h78v-vm56'])
  assert.ok(await section.getByText('nobody has looked').isVisible(), 'its group is unfolded')
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('known')
  assert.deepEqual(await shown(), [])
  assert.ok(await section.getByText('Nothing matches.').isVisible())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // Not `waitForFunction`: now and then it evaluates in the page's own world, whose policy forbids that.
  await page.locator('#vulnerabilities tr[data-row]:not([hidden])').nth(6).waitFor({ state: 'attached' })
  assert.equal(await page.locator('#vulnerabilities tr[data-row]:not([hidden])').count(), 7)
})

inBrowser('components show how sure they are, their licence and supplier, and are filtered by that', 'gateway', {}, async (page) => {
  const section = page.locator('#components')
  await section.locator('summary').click()
  assert.match(await section.innerText(), /9 components: 6 of high confidence, 2 of medium confidence and 1 of low confidence/u)
  assert.match(await section.locator('tr[data-row]').nth(1).innerText(), /libssl3[\s\S]*built from openssl 3\.0\.11-1~deb12u2[\s\S]*high[\s\S]*found by package database, words in the program[\s\S]*and 1 more place/u)
  await section.getByLabel('Confidence').selectOption('low')
  assert.deepEqual(await section.locator('tr[data-row]:not([hidden]) th').evaluateAll((nodes) => nodes.map((node) => node.firstChild?.textContent)), ['libz'])
  await section.getByLabel('Confidence').selectOption('')
  await section.getByLabel('Known to the database').selectOption('none')
  assert.match(await section.getByRole('status').innerText(), /3 of 9 components shown/u)
})

inBrowser('without a database the page says how to make one, and an old one is called old', 'unlooked', {}, async (page) => {
  assert.match(await page.locator('#vulnerabilities').innerText(), /not looked up, because there is no vulnerability database: that none are listed says nothing[\s\S]*proofmark vulndb import/u)
  assert.equal(await page.locator('#vulnerabilities form').count(), 0)
  await page.goto(pathToFileURL(join(folder, 'stale.html')).href)
  assert.match(await page.locator('#vulnerabilities').innerText(), /101 days older than the review: it is out of date/u)
  await page.goto(pathToFileURL(join(folder, 'fixable.html')).href)
  assert.equal(await page.locator('#vulnerabilities').count(), 0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390, 1280]) {
    inBrowser(`every text has contrast and nothing overflows: ${colorScheme}, ${width} pixels`, 'gateway', { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`)
      assert.deepEqual(await page.evaluate(weakTexts), [])
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'))
      assert.deepEqual(await page.evaluate(`[...document.querySelectorAll('.vulnerable td, #components td')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent)`), [])
    })
  }
}

inBrowser('five thousand vulnerabilities and three thousand components stay usable', 'big', {}, async (page) => {
  const section = page.locator('#vulnerabilities')
  assert.equal(await section.locator('tr[data-row]').count(), 5000)
  assert.equal(await section.locator('tr[data-row]:not([hidden])').count(), 200)
  await section.getByLabel('Text').fill('CVE-2025-14999')
  assert.equal(await section.locator('tr[data-row]:not([hidden])').count(), 1)
  // The fastest of several keys: a machine that does other work at the same time says nothing about the page.
  const millis = await page.evaluate<number>(`Math.min(...['CVE-2025-1', 'CVE-2025-12', 'CVE-2025-123', 'CVE-2025-12', 'CVE-2025-1'].map((text) => {
    const field = document.querySelector('#vulnerabilities [data-text]')
    const from = performance.now()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    document.body.offsetHeight
    return performance.now() - from
  }))`)
  assert.ok(millis < 1000, `${millis} ms for a key`)
})

test('no report of such a review takes two seconds of one core, and none stands in memory as a whole', async (t) => {
  const { reports } = await import('../registry.gen.ts')
  const big = examples['big'] as Assessment
  for (const { id, load } of reports) {
    const { render } = await load()
    const from = process.cpuUsage()
    let bytes = 0
    let longest = 0
    for await (const piece of render(big)) {
      bytes += piece.length
      longest = Math.max(longest, piece.length)
    }
    const used = process.cpuUsage(from)
    const seconds = (used.user + used.system) / 1e6
    t.diagnostic(`${id}: ${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(1)} MB`)
    // A machine that does other work is slower by more than its clock tells: three times the goal fails.
    assert.ok(seconds < 6, `${id}: ${seconds} s`)
    if (id !== 'json') assert.ok(longest < 1_500_000, `${id}: a piece of ${longest} bytes`)
  }
})
