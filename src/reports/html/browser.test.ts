/** The page in a real browser: what a person does with it, and what hostile names do not. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { blocked } from '../testing/blocked.ts'
import { hostile, incomplete, large, ready } from '../testing/others.ts'
import { report } from './report.ts'

const examples = { blocked, ready, incomplete, hostile, large: large(300, 600) }
const candidates = [process.env['PROOFMARK_CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = candidates.find((path) => path !== '' && existsSync(path))
const missing = 'no Chromium (apt-get install chromium, or name one in PROOFMARK_CHROMIUM)'

let browser: Browser | undefined
let folder = ''
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proofmark-html-'))
  for (const [name, example] of Object.entries(examples)) {
    const pieces: Uint8Array[] = []
    for await (const piece of report.render(example)) pieces.push(piece)
    writeFileSync(join(folder, `${name}.html`), Buffer.concat(pieces))
  }
  if (executablePath === undefined) return
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
})
after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** Console errors, page errors, and requests for anything but the file. */
  readonly complaints: readonly string[]
}
type Settings = NonNullable<Parameters<Browser['newContext']>[0]>

/** A test that gets a page, or says why it cannot run. */
function inBrowser(name: string, example: keyof typeof examples, settings: Settings, run: (opened: Opened, t: TestContext) => Promise<void>): void {
  test(name, async (t) => {
    if (browser === undefined) {
      t.skip(missing)
      return
    }
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    await page.goto(pathToFileURL(join(folder, `${example}.html`)).href)
    await run({ page, complaints }, t)
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

const focused = (page: Page): Promise<unknown> => page.evaluate(`document.activeElement.getAttribute('href')`)
const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'

inBrowser('a cell opens its evidence beside the grid, and closing leads back', 'blocked', {}, async ({ page }) => {
  const cell = page.locator('a[href="#cell-identity-enabled"][data-cell]')
  assert.equal((await cell.textContent())?.replaceAll(/\s+/gu, ' ').trim(), 'Device identity, enabled: ✕ unmet 2 (2 findings)')
  await cell.click()
  const panel = page.getByRole('dialog', { name: 'Device identity, enabled' })
  await panel.waitFor()
  assert.equal(await panel.locator('[data-row]').count(), 2)
  assert.match(await panel.innerText(), /One TLS key is in the image[\s\S]*hub\.img\/2:ext4\/etc\/hub\/tls\/device\.key/u)
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Device identity, enabled')
  await page.keyboard.press('Escape')
  assert.equal(await panel.isVisible(), false)
  assert.equal(await focused(page), '#cell-identity-enabled')
  await page.keyboard.press('Space')
  assert.equal(await panel.isVisible(), true)
  await page.keyboard.press('Escape')

  await cell.press('Enter')
  await panel.getByRole('link', { name: 'Show it among all findings' }).click()
  assert.equal(await panel.isVisible(), false)
  assert.equal(await page.locator('#cell-identity-enabled').isVisible(), true)
  assert.equal(await page.evaluate('document.activeElement.id'), 'cell-identity-enabled')
})

inBrowser('the words of a cell stay in it, whatever the width and the number of findings', 'blocked', {}, async ({ page }) => {
  await page.evaluate(`document.querySelectorAll('a.cell').forEach((cell) => {
    cell.classList.add('s-not-planned')
    cell.querySelector('span').textContent = '! due later 99'
  })`)
  for (const width of [1600, 1280, 1100, 1099, 901, 900, 641, 640, 390]) {
    await page.setViewportSize({ width, height: 900 })
    assert.equal(await page.evaluate(`[...document.querySelectorAll('a.cell')].filter((cell) => cell.scrollWidth > cell.clientWidth || cell.firstElementChild.getBoundingClientRect().width > cell.clientWidth).length`), 0, String(width))
  }
})

inBrowser('on paper the first page has the whole grid, and room for a long lead', 'blocked', {}, async ({ page }) => {
  // A4 without its margins, in CSS pixels; Letter is wider and shorter.
  for (const [width, height] of [[688, 1017], [710, 950]] as const) {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width, height })
    await page.evaluate(`document.querySelector('.lead').textContent = 'word '.repeat(90)`)
    const box = await page.locator('#grid').boundingBox()
    assert.ok(box !== null && box.y + box.height < height, JSON.stringify(box))
  }
})

inBrowser('findings filter by severity, result, area and text', 'blocked', {}, async ({ page }) => {
  const rows = page.locator('#findings [data-row]:not([hidden])')
  const every = await rows.count()
  const form = page.getByRole('search', { name: 'Filter the findings' })
  const count = form.getByRole('status')
  await form.getByLabel('Severity').selectOption('critical')
  assert.equal(await rows.count(), 5)
  assert.equal(await count.textContent(), `5 of ${every} results shown`)
  assert.equal(await rows.first().isVisible(), true)
  await form.getByLabel('Severity').selectOption('high or worse')
  assert.equal(await rows.count(), 12)
  await form.getByLabel('Area').selectOption('hardware')
  assert.equal(await rows.count(), 5)
  assert.equal(await page.getByRole('heading', { name: 'Lifecycle' }).isVisible(), false)
  await form.getByLabel('Text').fill('SSH host')
  assert.equal(await rows.count(), 1)
  await form.getByLabel('Text').fill('no such thing')
  assert.equal(await page.getByText('Nothing matches.').first().isVisible(), true)
  await form.getByRole('button', { name: 'Clear' }).click()
  // The fields are empty first and the filter follows in a turn of its own.
  await rows.first().waitFor()
  assert.equal(await rows.count(), every)
  await form.getByLabel('Result').selectOption('unknown')
  assert.equal(await rows.count(), 3)
  // A link to something that the filter hides shows it.
  await page.locator('#plan a[href="#cell-update-correct"]').first().click()
  assert.equal(await page.locator('#cell-update-correct').isVisible(), true)
  assert.equal(await rows.count(), every)
  await form.getByRole('button', { name: 'Unfold all' }).click()
  assert.equal(await page.locator('#findings details.group:not([open])').count(), 0)
})

inBrowser('the keyboard reaches everything, and arrow keys move in the grid', 'blocked', {}, async ({ page }) => {
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the answer')
  assert.equal(((await page.locator('.skip').boundingBox())?.y ?? -1) >= 0, true)
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate('document.activeElement.id'), 'main')
  await page.locator('[data-cell]').first().focus()
  for (const [key, href] of [['ArrowRight', '#cell-boot-enabled'], ['ArrowDown', '#cell-keys-enabled'], ['ArrowLeft', '#cell-keys-available'], ['ArrowUp', '#cell-boot-available'], ['ArrowUp', '#cell-boot-available']] as const) {
    await page.keyboard.press(key)
    assert.equal(await focused(page), href)
  }
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), '#cell-boot-enabled')
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
  assert.equal(outline, 'solid')
  const positive = await page.locator('[tabindex]:not([tabindex="-1"]):not([tabindex="0"])').count()
  assert.equal(positive, 0)
})

inBrowser('requirements and components are searched, and long lists are cut until asked for', 'large', {}, async ({ page }) => {
  const search = page.getByRole('search', { name: 'Filter the requirements' })
  const requirements = page.locator('#compliance [data-row]:visible')
  for (const [label, choice, left] of [['Status', 'unmet', 3], ['Market', { label: 'EU' }, 2], ['Owner', { label: 'hardware engineer' }, 1], ['Framework', { label: 'Cyber Resilience Act, Annex I, 2024-2847' }, 1]] as const) {
    await search.getByLabel(label).selectOption(choice)
    assert.equal(await requirements.count(), left, label)
  }
  await search.getByRole('button', { name: 'Clear' }).click()
  // What a filter hid is shown to whoever goes there.
  await search.getByLabel('Market').selectOption({ label: 'EU' })
  await page.locator('#compliance .tally').getByRole('link', { name: 'UK PSTI security requirements' }).click()
  assert.equal(await page.locator('#framework-1 [data-row]:visible').count(), 4)
  const rows = page.locator('#components [data-row]:visible')
  await page.locator('#components summary').click()
  assert.equal(await rows.count(), 100)
  await page.getByRole('search', { name: 'Search the components' }).getByLabel('Text').fill('lib-example-599')
  assert.equal(await rows.count(), 1)
  await page.getByRole('search', { name: 'Search the components' }).getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Show all 600' }).click()
  assert.equal(await rows.count(), 600)
})

inBrowser('table heads stay in view', 'large', {}, async ({ page }) => {
  const head = page.locator('#findings details[open] thead th').first()
  await page.evaluate(`document.querySelectorAll('#findings details[open] tbody [data-row]')[8].scrollIntoView({ block: 'center' })`)
  assert.equal(Math.round((await head.boundingBox())?.y ?? -1), 0)
})

inBrowser('without its script the page leads to the evidence all the same', 'blocked', { javaScriptEnabled: false }, async ({ page }) => {
  assert.equal(await page.locator('form:visible').count(), 0)
  await page.locator('a[href="#cell-handling-available"][data-cell]').click()
  const evidence = page.locator('#cell-handling-available')
  assert.match(page.url(), /#cell-handling-available$/u)
  await evidence.waitFor({ state: 'visible' })
  assert.match(await evidence.innerText(), /Nobody has said where a finder reports a hole/u)
})

inBrowser('hostile names do nothing', 'hostile', {}, async ({ page }) => {
  assert.equal(await page.evaluate(`'pwned' in globalThis`), false)
  assert.equal(await page.locator('img, iframe, object, embed, base, link').count(), 0)
  await page.locator('a[href="#cell-exposure-correct"][data-cell]').click()
  await page.getByRole('dialog').getByRole('button', { name: /^Copy/u }).first().waitFor()
  await page.getByRole('dialog').locator('[data-row]').first().hover()
  await page.keyboard.press('Escape')
  await page.getByRole('search', { name: 'Filter the findings' }).getByLabel('Text').fill('<script>window.pwned=1</script>')
  assert.equal(await page.evaluate(`'pwned' in globalThis`), false)
  assert.equal(await page.title(), (await page.locator('head > title').textContent()) ?? '')
})

test('the policy stops what would get in all the same', async (t) => {
  if (browser === undefined) {
    t.skip(missing)
    return
  }
  const page = await browser.newPage()
  const text = readFileSync(join(folder, 'blocked.html'), 'utf8')
  writeFileSync(join(folder, 'broken.html'), text.replace('<main', '<img src="x" onerror="window.pwned=1"><script>window.pwned=1</script><style>body{display:none}</style><main'))
  await page.goto(pathToFileURL(join(folder, 'broken.html')).href)
  assert.equal(await page.evaluate(`'pwned' in globalThis`), false)
  assert.equal(await page.locator('body').isVisible(), true)
  await page.close()
})

inBrowser('landmarks, headings and the grid read well without sight', 'blocked', {}, async ({ page }) => {
  const path = join(import.meta.dirname, 'golden/blocked.aria.yml')
  const parts = await Promise.all(['.page > header', 'nav', '#grid', '#first', 'footer'].map((selector) => page.locator(selector).ariaSnapshot()))
  const text = `${parts.join('\n')}\n`
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(path)) writeFileSync(path, text)
  assert.equal(text, readFileSync(path, 'utf8'))
  assert.deepEqual(await page.getByRole('main').count(), 1)
  const nameless = await page.evaluate(`[...document.querySelectorAll('a, button, input, select, summary, table, dialog, nav')]
    .filter((node) => node.textContent.trim() === '' && !node.hasAttribute('aria-label') && !node.hasAttribute('aria-labelledby') && !node.closest('label'))
    .map((node) => node.outerHTML.slice(0, 80))`)
  assert.deepEqual(nameless, [])
})

/** Texts that are seen, with less contrast than 4.5 to anything that they stand on. */
const weakTexts = readFileSync(join(import.meta.dirname, 'client/testing/weak-texts.js'), 'utf8')

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    inBrowser(`every text has contrast and nothing overflows: ${colorScheme}, ${width} pixels`, 'blocked', { colorScheme, viewport: { width, height: 900 } }, async ({ page }) => {
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`)
      assert.deepEqual(await page.evaluate(weakTexts), [])
      assert.ok(await page.evaluate(fits))
      await page.locator('[data-cell]').first().click()
      assert.deepEqual(await page.evaluate(weakTexts), [])
    })
  }
}

for (const width of [320, 390, 768, 1280, 1920]) {
  inBrowser(`hostile names do not overflow at ${width} pixels`, 'hostile', { viewport: { width, height: 900 } }, async ({ page }) => {
    assert.ok(await page.evaluate(fits))
  })
}

inBrowser('on paper everything is unfolded, light, and without controls', 'blocked', { colorScheme: 'dark' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
  assert.deepEqual(await page.evaluate(weakTexts), [])
  assert.equal(await page.locator('nav, .filter label, .filter button').filter({ visible: true }).count(), 0)
  // The page folds nothing away, with or without its script.
  assert.ok(((await page.locator('#cell-handling-kept').boundingBox())?.height ?? 0) > 0)
  assert.equal(await page.locator('#components table').isVisible(), false)
  const pdf = await page.pdf({ format: 'A4' })
  assert.ok(pdf.length > 10_000)
  assert.equal(await page.locator('details[open]').count() < (await page.locator('details').count()), true)
})

inBrowser('the plan is a picture without its script: bars in the order of what waits for what, and a rehearsal before what cannot be undone', 'blocked', { javaScriptEnabled: false }, async ({ page }) => {
  // Boxes have their outlines around them.
  const outline = 3
  const row = (title: string): Locator => page.locator('.lane li').filter({ hasText: title })
  const box = async (title: string, shape: string): Promise<{ left: number; right: number }> => {
    const { x, width } = (await row(title).locator(shape).first().boundingBox()) ?? assert.fail(`${title}: ${shape}`)
    return { left: x, right: x + width }
  }
  assert.ok((await box('Give every unit its own keys', '.work')).left >= (await box('Add a secure element', '.wait')).right - outline)
  assert.ok((await box('Burn the key hash', '.once')).left >= (await box('Rehearse step 6 first', '.rehearse')).right - outline)
  assert.ok((await box('Rehearse step 6 first', '.rehearse')).left >= (await box('Choose a board', '.wait')).right - outline)
  assert.equal(await row('Burn the key hash').locator('.gem').count(), 1)
  for (const each of await page.locator('.lane li').all()) assert.ok(((await each.locator('rect').first().boundingBox())?.width ?? 0) >= 1)
})

inBrowser('who sees no picture hears the same: each step with its weeks, its figures and what it waits for', 'blocked', {}, async ({ page }) => {
  const heard = await page.locator('.timeline').ariaSnapshot()
  assert.match(heard, /Burn the key hash[\s\S]*firmware engineer, after 1[\s\S]*Week [\d.]+ to [\d.]+; 6 to 18 person-days, 1 to 8 weeks of waiting; it ends between week [\d.]+ and [\d.]+ in eight of ten cases/u)
  assert.doesNotMatch(heard, /img|graphics/u)
  const lanes = await page.locator('.lane h3').allInnerTexts()
  assert.deepEqual(lanes, ['concept overdue', 'prototype due now', 'production prototype due later', 'production due later'])
  await page.locator('.lane').getByRole('link', { name: '6 Burn the key hash' }).click()
  assert.equal(await page.evaluate('document.activeElement.id'), 'step-6')
})

inBrowser('a platform shows its cells in the marks of the grid and opens what is for and against it', 'blocked', {}, async ({ page }) => {
  const rows = page.locator('#platforms > .choice tbody')
  assert.equal(await rows.count(), 3)
  const mini = rows.filter({ hasText: 'NXP i.MX 8M Mini' })
  assert.deepEqual(await mini.locator('td.mark').allInnerTexts().then((texts) => texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim())), ['✓ available: yes ✓ kept: yes', '+ available: with the add-on', '✓ available: yes', '+ available: with the add-on', '✓ available: yes', '✓ available: yes'])
  assert.equal(await mini.getByText('A voltage glitch').isVisible(), false)
  await mini.locator('summary').click()
  assert.match(await mini.innerText(), /fixable\s+blocked alone[\s\S]*30 to 160 person-days[\s\S]*all that blocks[\s\S]*A voltage glitch[\s\S]*a level 2 attacker can repeat it/u)
})

inBrowser('schemes open their reasons, and contradictions stand side by side', 'blocked', {}, async ({ page }) => {
  const cra = page.locator('.schemes tr').filter({ hasText: 'CRA product class' })
  assert.equal(await cra.getByText('context.core-function').isVisible(), false)
  await cra.locator('summary').click()
  assert.match(await cra.innerText(), /at least default[\s\S]*1 open question could raise it[\s\S]*context\.core-function[\s\S]*Not confirmed: the routes of article 32 were not read/u)
  const [left, right] = await Promise.all([0, 1].map((index) => page.locator('.contradiction li').nth(index).boundingBox()))
  assert.ok(left && right && left.y === right.y && left.x < right.x)
})

for (const width of [320, 390, 768, 1280]) {
  inBrowser(`the picture stays within ${width} pixels, and no word of it lies on another`, 'blocked', { viewport: { width, height: 900 } }, async ({ page }) => {
    assert.ok(await page.evaluate(fits))
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll('.timeline svg *')].filter((node) => { const { left, right } = node.getBoundingClientRect(); return left < 0 || right > innerWidth }).map((node) => node.outerHTML)`), [])
    assert.deepEqual(await page.evaluate(`(() => {
      const boxes = [...document.querySelectorAll('.axis text, .choice thead th span')].filter((node) => node.checkVisibility()).map((node) => [node.textContent, node.getBoundingClientRect()])
      return boxes.flatMap(([name, a], index) => boxes.slice(index + 1).filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(([other]) => name + ' on ' + other))
    })()`), [])
  })
}
