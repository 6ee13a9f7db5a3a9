/** sudoers and its fragments: who may run what as whom, and whether a password is asked. */
import type { FactDraft } from '../../../facts/fact.ts'
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact, setting } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'
import { outsideQuotes, parseSpecification } from './parse.ts'

export const reader = defineReader({
  id: 'account/sudoers',
  title: 'sudo rules (sudoers)',
  emits: ['sudo-rule', 'setting'],
  signatures: [{ paths: inEtc('sudoers', 'sudoers.d/*') }],
  references: [{ title: 'sudoers(5)', url: 'https://www.sudo.ws/docs/man/sudoers.man/' }],
  limitations: ['Aliases are replaced where the same file defines them', 'Host parts are not judged', 'Rules kept in LDAP are not in the image'],
  async *read(input, budget) {
    const name = basename(input.path)
    // sudo itself leaves these out of an included directory (sudoers(5), "Including other files").
    if (input.path.includes('sudoers.d/') && (name.includes('.') || name.endsWith('~'))) return
    const lines = joinContinued(await textLines(input, budget), '')
    const aliases = new Map<string, string[]>()
    for (const { text } of lines) {
      const match = /^\s*(?:User|Runas|Host|Cmnd|Cmd)_Alias\s+(.*)$/u.exec(text)
      if (match === null) continue
      for (const definition of outsideQuotes(match[1] ?? '', ':')) {
        const at = definition.indexOf('=')
        if (at > 0) aliases.set(definition.slice(0, at).trim(), outsideQuotes(definition.slice(at + 1), ','))
      }
    }
    for (const { number, text } of lines) {
      budget.node()
      const line = text.trim()
      const include = /^[@#]include(dir)?\s+(\S.*)$/u.exec(line)
      if (include !== null) {
        yield setting('sudo', '', `include${include[1] ?? ''}`, include[2] ?? '', number)
      } else if (line === '' || line.startsWith('#') && !/^#\d+[\s,]/u.test(line) || /^(?:User|Runas|Host|Cmnd|Cmd)_Alias\s/u.test(line)) {
        continue
      } else if (/^Defaults(?=[\s@:!>])/u.test(line)) {
        yield* defaults(line, number)
      } else {
        for (const rule of parseSpecification(line, aliases)) {
          yield { fact: { kind: 'sudo-rule', line: number, ...rule, commands: redact(rule.commands).slice(0, 1024) } }
        }
      }
    }
  },
})

/** `Defaults:pi !authenticate, timestamp_timeout=5` as settings; a switched-off one has the value `no`, a switched-on one `yes`. */
function* defaults(line: string, number: number): Generator<{ fact: FactDraft<'setting'> }> {
  const match = /^Defaults([@:!>]\s*\S+)?\s+(.*)$/u.exec(line)
  for (const item of outsideQuotes(match?.[2] ?? '', ',')) {
    const parts = /^(!?)\s*(\w+)\s*(?:[-+]?=\s*(.*))?$/u.exec(item.trim())
    if (parts === null) continue
    const value = parts[3] ?? (parts[1] === '!' ? 'no' : 'yes')
    yield setting('sudo', (match?.[1] ?? '').replace(/\s/gu, ''), parts[2] ?? '', value.replace(/^"(.*)"$/u, '$1'), number)
  }
}
