/** tftpd-hpa as Debian starts it: a server that asks nobody who they are. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { shellAssignments } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/tftp-server',
  title: 'TFTP server (tftpd-hpa, atftpd)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('default/tftpd-hpa', 'default/atftpd'), maxBytes: 64 * 1024 }],
  references: [{ title: 'tftpd(8)', url: 'https://manpages.debian.org/bookworm/tftpd-hpa/tftpd.8.en.html' }],
  limitations: ['Whether the server starts is told by the services that start'],
  async *read(input, budget) {
    const assigned = shellAssignments(await textLines(input, budget))
    for (const [key, { value, line }] of assigned) yield setting('tftpd-hpa', '', key, value, line)
    const address = assigned.get('TFTP_ADDRESS')
    const match = /^(.*):(\d{1,5})$/u.exec(address?.value ?? ':69')
    const host = match?.[1] ?? ''
    yield { fact: { kind: 'listener', line: address?.line ?? 1, program: input.path.endsWith('atftpd') ? 'atftpd' : 'tftpd-hpa', protocol: 'tftp', address: host === '' || host === '0.0.0.0' ? '*' : host, port: Number(match?.[2] ?? 69), encrypted: false, authenticated: 'no' } }
  },
})
