/** A reader of RFC 4180 for the tests of tables: strict, so that what it takes any program takes. */

/** Rows of cells, by the grammar; throws on anything else. */
export function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) cell += text[at] ?? fail('the quotes do not close')
      at += 1
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') cell += text[at++] ?? ''
    }
    row.push(cell)
    if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else {
      if (text[at] !== separator) fail(`a cell goes on at ${at}`)
      at += 1
    }
  }
  if (row.length > 0) fail('the last row does not end')
  return rows
}

function fail(why: string): never {
  throw new Error(why)
}
