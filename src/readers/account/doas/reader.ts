/** doas.conf: who may run what as whom without sudo (OpenBSD's doas, OpenDoas). The last rule that fits decides. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'account/doas',
  title: 'doas rules (doas.conf)',
  emits: ['sudo-rule'],
  signatures: [{ paths: inEtc('doas.conf', 'doas.d/*.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'doas.conf(5)', url: 'https://man.openbsd.org/doas.conf' }],
  limitations: ['Rules that refuse are left out, so that a permission which a later rule takes back is told'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      // permit [options] identity [as target] [cmd command [args ...]]
      const match = /^\s*permit((?:\s+(?:nopass|nolog|persist|keepenv|setenv\s*\{[^}]*\}))*)\s+(:?[\w.$-]+)(?:\s+as\s+([\w.$-]+))?(?:\s+cmd\s+(.*?))?\s*$/u.exec(text.replace(/#.*$/u, ''))
      if (match === null) continue
      budget.node()
      const [, options = '', who = '', target, command] = match
      const commands = command === undefined ? 'ALL' : redact(command.replace(/\s+args(?=\s|$)/u, '')).slice(0, 1024)
      yield { fact: { kind: 'sudo-rule', line: number, who: who.replace(/^:/u, '%'), runAs: target ?? 'ALL', noPassword: /\bnopass\b/u.test(options), commands } }
    }
  },
})
