/** lighttpd: settings with the condition around them. The join `web-servers` makes listeners of them. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { unquote } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/lighttpd',
  title: 'Web server (lighttpd)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('lighttpd/*.conf', 'lighttpd/conf.d/*.conf', 'lighttpd/conf-enabled/*.conf', 'lighttpd/conf-available/*.conf', 'lighttpd/vhosts.d/*.conf', 'lighttpd.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'lighttpd: configuration', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration' }],
  limitations: ['Values over several lines are told by their first line', 'Variables are not evaluated'],
  async *read(input, budget) {
    const program = input.path.includes('/conf-available/') ? 'lighttpd-available' : 'lighttpd'
    const blocks: string[] = []
    let lists = 0
    for (const { number, text } of await textLines(input, budget)) {
      const line = text.replace(/^\s*#.*$/u, '').replace(/\s#[^"]*$/u, '').trim()
      if (line === '') continue
      budget.node()
      const condition = /^(?:else\s*)?(\$\w+\[.*?\]\s*(?:==|!=|=~|!~)\s*"[^"]*"|else)\s*\{?/u.exec(line)
      if (condition !== null && lists === 0) {
        if (blocks.length < 32) blocks.push(condition[1] ?? '')
        if (line.endsWith('}') && line.includes('{')) {
          const inner = /\{(.*)\}$/u.exec(line)?.[1] ?? ''
          yield* assignment(program, blocks.join(' / '), inner.trim(), number)
          blocks.pop()
        }
        continue
      }
      if (lists === 0 && line.startsWith('}')) {
        blocks.pop()
        if (/^\}\s*else/u.test(line) && blocks.length < 32) blocks.push('else')
        continue
      }
      if (lists === 0) yield* assignment(program, blocks.join(' / '), line, number)
      lists = Math.max(0, lists + count(line, '(') - count(line, ')'))
    }
  },
})

const count = (text: string, c: string): number => text.split(c).length - 1

function* assignment(program: string, section: string, text: string, line: number): Generator<ReturnType<typeof setting>> {
  const match = /^([\w.-]+)\s*(?:\+=|:=|=)\s*(.*)$/u.exec(text) ?? /^(include(?:_shell)?)\s+(.*)$/u.exec(text)
  if (match !== null) yield setting(program, section, match[1] ?? '', unquote(match[2] ?? ''), line)
}
