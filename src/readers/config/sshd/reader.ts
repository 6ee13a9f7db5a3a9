/** OpenSSH server configuration: every setting in file order, with the Match block that it stands in. */
import type { FactDraft } from '../../../facts/fact.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'
import { shellWords } from '../../shared/words.ts'
import { sshdKeyword } from './keywords.ts'

export const reader = defineReader({
  id: 'config/sshd',
  title: 'OpenSSH server configuration',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('ssh/sshd_config', 'ssh/sshd_config.d/*.conf', 'ssh/sshd_config_readonly', 'sshd_config', 'openssh/sshd_config') }],
  references: [{ title: 'sshd_config(5)', url: 'https://man.openbsd.org/sshd_config' }],
  limitations: [
    'Settings are told as they stand; over several files the first value wins, which one file cannot tell',
    'Options given to sshd on its command line are not counted',
  ],
  async *read(input, budget) {
    let section = ''
    const ports: { value: string; line: number }[] = []
    const addresses: { value: string; line: number }[] = []
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const words = shellWords(text.replace(/^(\S+?)\s*=\s*/u, '$1 '))
      const key = sshdKeyword(words[0] ?? '')
      const value = words.slice(1).join(' ')
      budget.node()
      if (key === 'Match') {
        section = `Match ${value}`
        continue
      }
      yield setting('sshd', section, key, value, number)
      if (section === '' && key === 'Port') ports.push({ value, line: number })
      if (section === '' && key === 'ListenAddress') addresses.push({ value, line: number })
    }
    yield* listeners(ports, addresses, input.path.includes('.d/'))
  },
})

interface Given {
  readonly value: string
  readonly line: number
}

/** One listener for each address and port; a fragment that names neither adds none. */
function* listeners(ports: readonly Given[], addresses: readonly Given[], fragment: boolean): Generator<{ fact: FactDraft<'listener'> }> {
  if (fragment && ports.length === 0 && addresses.length === 0) return
  const allPorts: Given[] = ports.length > 0 ? [...ports] : [{ value: '22', line: 1 }]
  const allAddresses: (Given | undefined)[] = addresses.length > 0 ? [...addresses] : [undefined]
  for (const address of allAddresses.slice(0, 64)) {
    const own = address === undefined ? undefined : /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?(?:\s+rdomain\s+\S+)?$/u.exec(address.value)
    const host = own?.[1] ?? own?.[2] ?? address?.value ?? '*'
    const used = own?.[3] === undefined ? allPorts.slice(0, 64) : [{ value: own[3], line: address?.line ?? 1 }]
    for (const port of used) {
      yield {
        fact: {
          kind: 'listener', line: address?.line ?? port.line, program: 'sshd', protocol: 'ssh',
          address: host === '0.0.0.0' || host === '::' || host === '' ? '*' : host,
          port: /^\d{1,5}$/u.test(port.value) ? Number(port.value) : 0, encrypted: true, authenticated: 'yes',
        },
      }
    }
  }
}
