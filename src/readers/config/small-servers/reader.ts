/** Servers whose settings are a list of words and values: where they listen, and whether they ask who one is. */
import type { Listener } from '../../../facts/linux.ts'
import { pathMatcher } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { settingLines, type Line } from '../../shared/text.ts'

/** The last value of a word, and its line. */
type Values = ReadonlyMap<string, { readonly value: string; readonly line: number }>
type Told = Pick<Listener, 'protocol' | 'address' | 'port' | 'authenticated'> & { readonly encrypted?: boolean; readonly line: number }

interface Server {
  readonly program: string
  readonly paths: readonly string[]
  readonly comment: RegExp
  /** Word and value of a line. */
  readonly entry: RegExp
  readonly secrets: RegExp
  listeners(values: Values, lines: readonly Line[]): readonly Told[]
}

const loopback = (text: string): boolean => /^-?(?:127\.|::1$|localhost)/u.test(text)
const numberOf = (values: Values, key: string, otherwise: number): number => Number(values.get(key)?.value ?? otherwise) || 0
const lineOf = (values: Values, ...keys: readonly string[]): number => keys.map((key) => values.get(key)?.line).find((line) => line !== undefined) ?? 1

const servers: readonly Server[] = [
  {
    // https://redis.io/docs/latest/operate/oss_and_stack/management/security/: protected mode refuses others while there is no password.
    program: 'redis-server', paths: inEtc('redis/redis.conf', 'redis.conf', 'redis/*.conf', 'valkey/valkey.conf'), comment: /^\s*(?:#|$)/u, entry: /^\s*([\w-]+)\s+(.*?)\s*$/u, secrets: /^(?:requirepass|masterauth)$/u,
    listeners(values) {
      const addresses = values.get('bind')?.value.replaceAll('"', '').split(/\s+/u) ?? ['*']
      const [open] = addresses.filter((address) => !loopback(address))
      const port = numberOf(values, 'port', 6379)
      if (port === 0) return []
      const asks = values.has('requirepass') || values.has('aclfile') || values.get('protected-mode')?.value !== 'no'
      return [{ line: lineOf(values, 'bind', 'port', 'protected-mode'), protocol: 'other', address: open === undefined ? '127.0.0.1' : /^-?(?:\*|0\.0\.0\.0|::\*?)$/u.test(open) ? '*' : open, port, authenticated: asks ? 'yes' : 'no' }]
    },
  },
  {
    // https://motion-project.github.io/motion_config.html: nothing is served beyond the unit itself unless it says so.
    program: 'motion', paths: inEtc('motion/motion.conf', 'motion.conf'), comment: /^\s*(?:[#;]|$)/u, entry: /^\s*([\w-]+)\s+(.*?)\s*$/u, secrets: /^(?:netcam_userpass|netcam_url|stream_authentication|webcontrol_authentication|database_password)$/u,
    listeners: (values) => (['webcontrol', 'stream'] as const).flatMap((part): Told[] => {
      const port = numberOf(values, `${part}_port`, 0)
      if (port === 0) return []
      const asks = numberOf(values, `${part}_auth_method`, 0) > 0
      const encrypted = values.get(`${part}_tls`)?.value === 'on'
      return [{ line: lineOf(values, `${part}_port`), protocol: encrypted ? 'https' : 'http', encrypted, address: values.get(`${part}_localhost`)?.value === 'off' ? '*' : '127.0.0.1', port, authenticated: asks ? 'yes' : 'no' }]
    }),
  },
  {
    // https://nodered.org/docs/user-guide/runtime/securing-node-red: without adminAuth everybody edits and runs flows.
    program: 'node-red', paths: ['.node-red/settings.js', '**/node-red/settings.js', '**/nodered/settings.js'], comment: /^\s*(?:\/\/|\*|\/\*|$)/u, entry: /^\s*([A-Za-z]+)\s*:\s*(.*?),?\s*$/u, secrets: /^credentialSecret$/u,
    listeners(values) {
      const host = values.get('uiHost')?.value.replaceAll(/["']/gu, '')
      const port = Number(/\d{2,5}/u.exec(values.get('uiPort')?.value ?? '')?.[0] ?? 1880)
      const encrypted = values.has('https')
      return [{ line: lineOf(values, 'uiPort', 'uiHost'), protocol: encrypted ? 'https' : 'http', encrypted, address: host === undefined || /^(?:0\.0\.0\.0|::)$/u.test(host) ? '*' : host, port, authenticated: values.has('adminAuth') ? 'yes' : 'no' }]
    },
  },
  {
    // https://docs.influxdata.com/influxdb/v1/administration/authentication_and_authorization/: off unless it is switched on.
    program: 'influxd', paths: inEtc('influxdb/influxdb.conf'), comment: /^\s*(?:#|$)/u, entry: /^\s*([\w-]+)\s*=\s*"?(.*?)"?\s*$/u, secrets: /secret|password/u,
    listeners(values, lines) {
      const start = lines.findIndex(({ text }) => /^\s*\[http\]/u.test(text))
      const rest = start < 0 ? [] : lines.slice(start + 1)
      const end = rest.findIndex(({ text }) => /^\s*\[/u.test(text))
      const bind = (end < 0 ? rest : rest.slice(0, end)).map(({ number, text }) => ({ number, match: /^\s*bind-address\s*=\s*"([^"]*):(\d{1,5})"/u.exec(text) })).find(({ match }) => match !== null)
      const encrypted = values.get('https-enabled')?.value === 'true'
      return [{ line: bind?.number ?? lines[start]?.number ?? 1, protocol: encrypted ? 'https' : 'http', encrypted, address: bind?.match?.[1] ?? '*', port: Number(bind?.match?.[2] ?? 8086), authenticated: values.get('auth-enabled')?.value === 'true' ? 'yes' : 'no' } satisfies Told].map((told) => ({ ...told, address: told.address === '' ? '*' : told.address }))
    },
  },
  {
    // rsyncd.conf(5): a module asks when it names users.
    program: 'rsyncd', paths: inEtc('rsyncd.conf', 'rsync/rsyncd.conf'), comment: /^\s*(?:[#;]|$)/u, entry: /^\s*([\w ]+?)\s*=\s*(.*?)\s*$/u, secrets: /(?!)/u,
    listeners(values, lines) {
      const modules = lines.filter(({ text }) => /^\s*\[[^\]]+\]/u.test(text))
      const [first] = modules
      if (first === undefined) return []
      const address = values.get('address')?.value
      return [{ line: first.number, protocol: 'other', address: address ?? '*', port: numberOf(values, 'port', 873), authenticated: values.has('auth users') || values.has('hosts allow') ? 'unknown' : 'no' }]
    },
  },
  {
    // exports(5): a star, or no name at all, is every machine.
    program: 'nfsd', paths: inEtc('exports', 'exports.d/*.exports'), comment: /^\s*(?:#|$)/u, entry: /^\s*(\S+)\s+(.*?)\s*$/u, secrets: /(?!)/u,
    listeners: (_, lines) => lines.filter(({ text }) => /^\s*\S+\s+(?:\S+\s+)*(?:\*|0\.0\.0\.0\/0)?\([^)]*\)|^\s*\/\S*\s+\*\s*$/u.test(text)).slice(0, 1).map(({ number }) => ({ line: number, protocol: 'other' as const, address: '*', port: 2049, authenticated: 'no' as const })),
  },
]
const matched = servers.map((server) => ({ server, matches: pathMatcher(server.paths) }))

export const reader = defineReader({
  id: 'config/small-servers',
  title: 'Small servers (Redis, motion, Node-RED, InfluxDB, rsync, NFS)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: servers.flatMap(({ paths }) => paths), maxBytes: 1024 * 1024 }],
  references: [
    { title: 'Redis security', url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/' },
    { title: 'Motion, configuration options', url: 'https://motion-project.github.io/motion_config.html' },
    { title: 'Securing Node-RED', url: 'https://nodered.org/docs/user-guide/runtime/securing-node-red' },
    { title: 'rsyncd.conf(5)', url: 'https://download.samba.org/pub/rsync/rsyncd.conf.5' },
    { title: 'exports(5)', url: 'https://man7.org/linux/man-pages/man5/exports.5.html' },
  ],
  limitations: ['Files that these include, and settings that a program computes, are not followed', 'Of rsync modules and NFS exports the first that is open is told'],
  async *read(input, budget) {
    const server = matched.find(({ matches }) => matches(input.path))?.server
    if (server === undefined) return
    const lines = await settingLines(input, budget, server.comment)
    const values = new Map<string, { value: string; line: number }>()
    for (const { number, text } of lines) {
      const match = server.entry.exec(text)
      if (match === null) continue
      budget.node()
      const [, key = '', value = ''] = match
      values.set(key, { value, line: number })
      yield server.secrets.test(key) ? secretSetting(server.program, '', key, value, number) : setting(server.program, '', key, value, number)
    }
    for (const { encrypted = false, ...told } of server.listeners(values, lines)) yield { fact: { kind: 'listener', program: server.program, encrypted, ...told } }
  },
})
