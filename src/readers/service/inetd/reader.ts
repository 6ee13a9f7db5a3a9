/** inetd.conf: network services that a super-server starts on demand. */
import { defineReader } from '../../define.ts'
import { authenticatedBy, inetService } from '../../shared/inet-services.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'service/inetd',
  title: 'Super-server (inetd.conf)',
  emits: ['start-entry', 'listener'],
  signatures: [{ paths: inEtc('inetd.conf', 'inetd.d/*') }],
  references: [{ title: 'inetd.conf(5)', url: 'https://manpages.debian.org/bookworm/openbsd-inetd/inetd.conf.5.en.html' }],
  limitations: ['Whether the super-server itself runs is settled elsewhere', 'RPC services have no port here'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const [service = '', type, transport = '', , account = '', ...program] = text.split(/\s+/u)
      if (type === undefined || program.length === 0 || !/^(?:stream|dgram|raw|rdm|seqpacket|tcpmux\/\S*)$/u.test(type)) continue
      budget.node()
      const command = redact(program.join(' ')).slice(0, 1024)
      const at = service.lastIndexOf(':')
      const name = at < 0 ? service : service.slice(at + 1)
      yield {
        fact: { kind: 'start-entry', line: number, by: 'inetd', name, user: account.split(/[.:]/u)[0] || 'root', command, schedule: 'on connection', enabled: true },
      }
      if (!/^(?:tcp|udp)/u.test(transport)) continue
      const { port, protocol } = inetService(name)
      const address = at < 0 ? '*' : service.slice(0, at)
      yield {
        fact: { kind: 'listener', line: number, program: 'inetd', protocol, address, port, encrypted: protocol === 'ssh' || protocol === 'https', authenticated: protocol === 'ssh' ? 'yes' : authenticatedBy(command) },
      }
    }
  },
})
