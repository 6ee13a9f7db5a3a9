// The page works without this: cells lead to their evidence, everything can be read and printed. With it, a cell opens its
// evidence beside the grid, lists filter, and long lists are cut until they are asked for. Nothing is fetched or stored.
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  const panel = document.querySelector('#panel')
  const body = panel.querySelector('[data-body]')
  const title = panel.querySelector('h2')
  const full = panel.querySelector('[data-full]')

  const clear = (form) => {
    form?.reset()
    form?.dispatchEvent(new Event('input'))
  }

  // Folded groups around a place are unfolded, and what a filter hid is shown, before the browser goes there.
  const reveal = (target) => {
    const list = target.closest('[data-list]')
    if (list && (target.hidden || target.closest('[hidden]') || target.querySelector('[data-row][hidden]'))) clear(list.querySelector('form.filter'))
    for (let node = target; node; node = node.parentElement) if (node.matches('details')) node.open = true
  }
  const go = (id) => {
    const target = document.getElementById(id)
    if (!target) return
    reveal(target)
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }

  const copyButton = (code) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', `Copy ${code.textContent}`)
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(code.textContent)
        button.textContent = 'Copied'
      } catch {
        getSelection().selectAllChildren(code)
        button.textContent = 'Selected'
      }
    }
    button.addEventListener('click', () => {
      void copy()
    })
    return button
  }

  const open = (id) => {
    const source = document.getElementById(id)
    if (!source) return false
    const table = source.closest('table').cloneNode(false)
    const copy = source.cloneNode(true)
    for (const node of [copy, ...all('[id], [tabindex]', copy)]) {
      node.removeAttribute('id')
      node.removeAttribute('tabindex')
    }
    for (const node of all('[hidden]', copy)) node.hidden = false
    for (const code of all('code.place', copy)) code.after(copyButton(code))
    const question = source.closest('details').querySelector('.question').cloneNode(true)
    table.append(copy)
    body.replaceChildren(question, table)
    title.textContent = source.dataset.title
    full.href = `#${id}`
    panel.showModal()
    panel.scrollTop = 0
    title.focus()
    return true
  }

  document.addEventListener('click', (event) => {
    const anchor = event.target.closest('a[href^="#"]')
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return
    const id = anchor.getAttribute('href').slice(1)
    if ('cell' in anchor.dataset) {
      if (open(id)) event.preventDefault()
      return
    }
    if (panel.open) panel.close()
    const target = document.getElementById(id)
    if (target) reveal(target)
  })
  panel.querySelector('[data-close]').addEventListener('click', () => panel.close())
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close()
  })
  addEventListener('hashchange', () => go(location.hash.slice(1)))
  if (location.hash) go(location.hash.slice(1))

  // In the grid, arrow keys move as in a sheet, and the space bar opens as Enter does.
  document.querySelector('table.grid').addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
    const from = event.target.closest('[data-cell]')
    if (from && event.key === ' ') {
      event.preventDefault()
      from.click()
    }
    if (!step || !from) return
    const rows = all('tr', event.currentTarget).map((row) => all('[data-cell]', row)).filter((row) => row.length > 0)
    const row = rows.findIndex((each) => each.includes(from))
    const next = rows[row + step[0]]?.[rows[row].indexOf(from) + step[1]]
    if (!next) return
    event.preventDefault()
    next.focus()
  })

  for (const list of all('[data-list]')) {
    const form = list.querySelector('form.filter')
    const rows = all('[data-row]', list)
    const groups = all('[data-group]', list).reverse()
    const cap = Number(list.dataset.cap) || Infinity
    const more = list.querySelector('[data-all]')
    const words = new Map()
    let uncapped = false
    const textOf = (row) => {
      if (!words.has(row)) words.set(row, `${row.closest('details')?.querySelector('summary')?.textContent ?? ''} ${row.textContent}`.toLowerCase())
      return words.get(row)
    }
    const apply = () => {
      const text = form.querySelector('[data-text]').value.trim().toLowerCase()
      const exact = all('[data-match]', form).filter((select) => select.value !== '')
      const atMost = all('[data-atmost]', form).filter((select) => select.value !== '')
      const filtering = text !== '' || exact.length > 0 || atMost.length > 0
      let found = 0
      let shown = 0
      for (const row of rows) {
        const fits = exact.every((select) => (row.dataset[select.dataset.match] ?? '').split(' ').includes(select.value))
          && atMost.every((select) => Number(row.dataset[select.dataset.atmost] ?? Infinity) <= Number(select.value))
          && (text === '' || textOf(row).includes(text))
        if (fits) found += 1
        row.hidden = !fits || (!uncapped && shown >= cap)
        if (!row.hidden) shown += 1
      }
      for (const part of all('tbody[id]', list)) part.hidden = filtering && !part.querySelector('[data-row]:not([hidden])')
      for (const group of groups) {
        const some = group.querySelector('[data-row]:not([hidden])') !== null
        group.hidden = filtering && !some
        if (filtering && some && group.matches('details')) group.open = true
      }
      list.querySelector('[data-none]').hidden = found > 0
      form.querySelector('[data-count]').textContent = filtering || shown < found ? `${shown} of ${rows.length} ${list.dataset.list} shown` : ''
      if (more) more.hidden = shown >= found
    }
    form.hidden = false
    form.addEventListener('input', apply)
    form.addEventListener('submit', (event) => event.preventDefault())
    // The event comes before the fields are empty.
    form.addEventListener('reset', () => setTimeout(apply))
    more?.addEventListener('click', () => {
      uncapped = true
      apply()
    })
    const unfold = form.querySelector('[data-unfold]')
    unfold?.addEventListener('click', () => {
      const on = unfold.getAttribute('aria-pressed') !== 'true'
      unfold.setAttribute('aria-pressed', String(on))
      unfold.textContent = on ? 'Fold all' : 'Unfold all'
      for (const group of groups) if (group.matches('details')) group.open = on
    })
    if (cap < rows.length) apply()
  }

  // On paper nothing can be unfolded; afterwards everything is as it was.
  let folded = []
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])')
    for (const each of folded) each.open = true
  })
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false
  })
}
