import assert from 'node:assert/strict'
import { test } from 'node:test'
import { purse } from '../../kernel/budget.ts'
import { defaultLimits } from '../../kernel/limits.ts'
import { lentBytes } from '../../kernel/testing.ts'
import { readXml } from './xml.ts'

/** What is told of a text: elements with the attribute `a`, their lines, and their ends. */
async function told(content: string | Uint8Array): Promise<string[]> {
  const events: string[] = []
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await readXml(lentBytes(bytes), purse(defaultLimits, 0, () => undefined), {
    open: (name, attributes, line) => events.push(`${line} <${name}${attributes.get('a') === '' ? '' : ` ${attributes.get('a')}`}>`),
    close: (name) => events.push(`/${name}`),
  })
  return events
}
const fails = (content: string | Uint8Array, message: RegExp): Promise<void> => assert.rejects(told(content), { name: 'ReadError', message })

test('elements with their attributes, prefixes left off, text and comments passed over', async () => {
  assert.deepEqual(await told('<?xml version="1.0"?>\n<!-- <no> -->\n<x:r a = "1">text<![CDATA[<no>]]>\n  <e b="\'" a=\'2>"\' />\n</x:r >\n'), ['3 <r 1>', '4 <e 2>">', '/e', '/r'])
  assert.deepEqual(await told('<r a="&lt;&amp;&#65;&#x42;&undefined;&#0;"/>'), ['1 <r <&AB&undefined;\ufffd>', '/r'])
})

test('what lies over the borders of pieces is read like the rest', async () => {
  for (const begin of ['<r>', `<r a="${'é'.repeat(50)}">`]) {
    for (let fill = 1024 * 1024 - 40; fill < 1024 * 1024 + 8; fill += 3) {
      const events = await told(`${begin}${' '.repeat(fill - begin.length)}<!-- > --><e a="x>y"/><![CDATA[ ]]]]></r>`)
      assert.deepEqual(events.slice(1), ['1 <e x>y>', '/e', '/r'])
    }
  }
})

test('other encodings', async () => {
  const utf16 = new Uint8Array(Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><r a="ü"/>', 'utf16le'))
  assert.deepEqual(await told(utf16), ['1 <r ü>', '/r'])
  assert.deepEqual(await told(new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r a="ü"/>', 'latin1'))), ['1 <r ü>', '/r'])
})

test('what does not fit together, ends early, is too deep or too large, or defines something', async () => {
  await fails('<a><b></a>', /is not the end of what was begun/u)
  await fails('</a>', /is not the end/u)
  await fails('<a/><b/>', /a second root/u)
  await fails('<a><b>', /cut short/u)
  await fails('<a><b c="', /cut short/u)
  await fails('<a><!-- ', /cut short/u)
  await fails('', /no element/u)
  await fails('< a/>', /without a name/u)
  await fails('<a>'.repeat(100), /nested more than 64/u)
  await fails(`<a ${'b="c" '.repeat(400_000)}/>`, /a tag or a comment that does not end/u)
  await fails('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type/u)
})

test('tags that say nothing at length are read in time', async () => {
  const from = process.cpuUsage()
  await told(`<r>${`<e ${'b'.repeat(200_000)}/><e ${'='.repeat(200_000)}/><e ${'" '.repeat(100_000)}/>`.repeat(5)}</r>`)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 1_500_000)
})
