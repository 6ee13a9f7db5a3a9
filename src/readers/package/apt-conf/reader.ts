/** apt's own settings, among them those that switch the checks of signatures off. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact, setting } from '../../shared/setting.ts'
import { readText } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'package/apt-conf',
  title: 'Settings of apt',
  emits: ['setting', 'event-hook'],
  signatures: [{ paths: inEtc('apt/apt.conf', 'apt/apt.conf.d/*'), maxBytes: 256 * 1024 }],
  references: [{ title: 'apt.conf(5)', url: 'https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html' }],
  limitations: ['#clear and #include directives are not followed'],
  async *read(input, budget) {
    if (/(?:~|\.(?:bak|orig|disabled|save|dpkg-\w+))$/u.test(input.path)) return
    const text = await readText(input, 1024 * 1024)
    const blocks: string[] = []
    let words: string[] = []
    let line = 1
    let first = 1
    for (const match of text.matchAll(/\n|\/\/[^\n]*|#[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)|"([^"\n]*)"|[{};]|[^\s{};"]+/gu)) {
      const [token] = match
      budget.node()
      if (token === '\n') line++
      else if (token.startsWith('/*')) line += token.split('\n').length - 1
      else if (token.startsWith('//') || token.startsWith('#')) continue
      else if (token === '{') {
        if (blocks.length >= 32) return
        blocks.push(words[0] ?? '')
        words = []
      } else if (token === '}') {
        blocks.pop()
        words = []
      } else if (token === ';') {
        const named = words.length > 1
        const key = [...blocks, ...(named ? [words[0] ?? ''] : [])].join('::')
        const value = words[named ? 1 : 0] ?? ''
        if (words.length > 0) yield setting('apt', '', key, value, first)
        if (value !== '' && /::(?:Pre|Post)-(?:Invoke(?:-Success)?|Install-Pkgs)(?:::|$)/iu.test(key)) yield { fact: { kind: 'event-hook', line: first, event: 'apt', name: basename(input.path), command: redact(value).slice(0, 1024) } }
        words = []
      } else {
        if (words.length === 0) first = line
        if (words.length < 8) words.push(match[1] ?? token)
      }
    }
  },
})
