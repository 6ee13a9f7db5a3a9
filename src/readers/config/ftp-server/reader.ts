/** FTP servers: vsftpd and ProFTPD, whom they let in and whether they encrypt. */
import type { FactDraft } from '../../../facts/fact.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines, type Line } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/ftp-server',
  title: 'FTP servers (vsftpd, ProFTPD)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('vsftpd.conf', 'vsftpd/vsftpd.conf', 'proftpd.conf', 'proftpd/proftpd.conf'), maxBytes: 1024 * 1024 }],
  references: [
    { title: 'vsftpd.conf(5)', url: 'https://security.appspot.com/vsftpd/vsftpd_conf.html' },
    { title: 'ProFTPD: configuration file', url: 'https://github.com/proftpd/proftpd/blob/master/doc/howto/ConfigFile.html' },
  ],
  limitations: ['Files that ProFTPD includes are not followed', 'Servers started by a super-server are told there'],
  async *read(input, budget) {
    const lines = await settingLines(input, budget, /^\s*(?:#|$)/u)
    budget.node(lines.length)
    yield* input.path.includes('vsftpd') ? vsftpd(lines) : proftpd(lines)
  },
})

function* vsftpd(lines: readonly Line[]): Generator<Yield<'setting' | 'listener'>> {
  const values = new Map<string, { value: string; line: number }>()
  for (const { number, text } of lines) {
    const at = text.indexOf('=')
    if (at <= 0) continue
    values.set(text.slice(0, at).trim(), { value: text.slice(at + 1).trim(), line: number })
    yield setting('vsftpd', '', text.slice(0, at).trim(), text.slice(at + 1).trim(), number)
  }
  // Defaults are those of the program, not of a distribution's file (vsftpd.conf(5)).
  const on = (key: string, byDefault: boolean): boolean => {
    const given = values.get(key)?.value
    return given === undefined ? byDefault : /^(?:yes|true|1)$/iu.test(given)
  }
  if (!on('listen', true) && !on('listen_ipv6', false)) return
  const encrypted = on('ssl_enable', false) && on('force_local_logins_ssl', true) && on('force_local_data_ssl', true)
  const anonymous = on('anonymous_enable', true)
  yield ftp('vsftpd', values.get('listen_address')?.value ?? '*', Number(values.get('listen_port')?.value ?? 21), encrypted, anonymous, values.get(anonymous ? 'anonymous_enable' : 'listen')?.line ?? 1)
}

function* proftpd(lines: readonly Line[]): Generator<Yield<'setting' | 'listener'>> {
  const blocks: string[] = []
  let port = { value: '21', line: 1 }
  let required = false
  let anonymous: number | undefined
  for (const { number, text } of lines) {
    const open = /^<(\w+)\s*([^>]*)>/u.exec(text)
    if (open !== null) {
      if (blocks.length < 32) blocks.push(`${open[1]} ${open[2] ?? ''}`.trim())
      if (open[1] === 'Anonymous') anonymous = number
    } else if (text.startsWith('</')) blocks.pop()
    else {
      const [key = '', ...rest] = text.split(/\s+/u)
      yield setting('proftpd', blocks.join('/'), key, rest.join(' '), number)
      if (key === 'Port' && blocks.length === 0) port = { value: rest[0] ?? '21', line: number }
      if (key === 'TLSRequired' && /^(?:on|auth\+data)$/iu.test(rest[0] ?? '')) required = true
    }
  }
  if (port.value !== '0') yield ftp('proftpd', '*', Number(port.value), required, anonymous !== undefined, anonymous ?? port.line)
}

const ftp = (program: string, address: string, port: number, encrypted: boolean, anonymous: boolean, line: number): { fact: FactDraft<'listener'> } => ({
  fact: { kind: 'listener', line, program, protocol: 'ftp', address, port: Number.isSafeInteger(port) ? port : 21, encrypted, authenticated: anonymous ? 'no' : 'yes' },
})
