/** xinetd.conf and xinetd.d: network services that the extended super-server starts on demand. */
import { basename } from '../../../kernel/path.ts'
import { defineReader, type Yield } from '../../define.ts'
import { authenticatedBy, inetService } from '../../shared/inet-services.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'service/xinetd',
  title: 'Super-server (xinetd)',
  emits: ['start-entry', 'listener'],
  signatures: [{ paths: inEtc('xinetd.conf', 'xinetd.d/*'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'xinetd.conf(5)', url: 'https://linux.die.net/man/5/xinetd.conf' }],
  limitations: ['The defaults section is not merged into services', 'Lists of `enabled` and `disabled` services are not followed'],
  async *read(input, budget) {
    if (/(?:~|\.(?:bak|orig|dpkg-\w+|rpm\w+))$/u.test(basename(input.path))) return
    let service: { name: string; line: number } | undefined
    const values = new Map<string, string>()
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const start = /^service\s+(\S+)/u.exec(text)
      if (start !== null) {
        service = { name: start[1] ?? '', line: number }
        values.clear()
      } else if (text.startsWith('}') && service !== undefined) {
        budget.node()
        yield* entry(service, values)
        service = undefined
      } else if (service !== undefined) {
        const match = /^([\w-]+)\s*[-+]?=\s*(.*)$/u.exec(text)
        if (match !== null) values.set(match[1] ?? '', (match[2] ?? '').trim())
      }
    }
  },
})

function* entry(service: { readonly name: string; readonly line: number }, values: ReadonlyMap<string, string>): Generator<Yield<'start-entry' | 'listener'>> {
  const internal = /\bINTERNAL\b/u.test(values.get('type') ?? '')
  const command = internal ? 'internal' : redact([values.get('server') ?? '', values.get('server_args') ?? ''].join(' ').trim()).slice(0, 1024)
  const enabled = values.get('disable') !== 'yes'
  yield { fact: { kind: 'start-entry', line: service.line, by: 'xinetd', name: service.name, user: values.get('user') ?? 'root', command, schedule: 'on connection', enabled } }
  if (!enabled) return
  const { port, protocol } = inetService(service.name)
  const given = values.get('port')
  yield {
    fact: {
      kind: 'listener', line: service.line, program: 'xinetd', protocol, address: values.get('bind') ?? values.get('interface') ?? '*',
      port: given !== undefined && /^\d{1,5}$/u.test(given) ? Number(given) : port, encrypted: protocol === 'ssh', authenticated: protocol === 'ssh' ? 'yes' : authenticatedBy(command),
    },
  }
}
