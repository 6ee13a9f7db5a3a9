/** Which versions of TLS the configured servers still offer. */
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { openPorts, portEvidence, portName, type OpenPort } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'listener' | 'start-entry' | 'setting' | 'package'
type Setting = Fact<'setting'>

export const check = defineCheck({
  id: 'comms/tls-versions-current',
  title: 'Servers offer no TLS version before 1.2',
  property: 'comms',
  rung: 'correct',
  needs: ['system', 'file-tree', 'listener', 'start-entry', 'setting', 'package'],
  severity: fromLevel('remote', 1, 'medium', 'Old versions rest on broken hashes and ciphers; an attacker on the way makes both sides fall back to them.'),
  references: [
    { title: 'RFC 8996: Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' },
    { title: 'nginx: ssl_protocols', url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_protocols' },
    { title: 'OpenSSL: TLS 1.0 and 1.1 at security level 1 and above', url: 'https://docs.openssl.org/3.0/man7/migration_guide/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which versions of TLS it offers.', (view) => judge(context, view)),
})

interface Offer {
  /** Old versions that are offered. */
  readonly old: readonly string[]
  readonly setting?: Setting
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const ports = openPorts(view, context.facts('listener'), context.facts('start-entry')).filter(({ listener }) => listener.encrypted && listener.protocol !== 'ssh')
  const [first] = ports
  if (first === undefined) return [notApplicable('No server with TLS is configured.', at(view.root, '/etc', 'searched for the configuration of web servers and brokers'))]
  const settings = view.own(context.facts('setting'))
  const packages = view.own(context.facts('package'))
  // OpenSSL 3 refuses these versions unless its security level is lowered, whoever asks for them: the setting is then hygiene.
  const refused = packages.some(({ name }) => name === 'libssl3' || name === 'libssl3t64') && !settings.some(({ key, value }) => /cipher/iu.test(key) && /@SECLEVEL=0/iu.test(value))
  const told = new Map<string, Outcome>()
  for (const port of ports) {
    const offer = offerOf(port, settings, packages)
    if (offer.old.length === 0) continue
    const { listener } = port
    const where = offer.setting === undefined ? 'by default' : `by ${offer.setting.key}`
    const mild: { severity?: Severity } = context.level.remote >= 1 && refused ? { severity: 'low' } : {}
    const key = offer.setting === undefined ? portName(listener) : `${offer.setting.file}:${offer.setting.where.line ?? 0}`
    if (told.has(key)) continue
    told.set(key, fail(
      `${listener.program} ${offer.setting === undefined ? 'offers' : 'is told to offer'} ${offer.old.join(' and ')} on port ${listener.port}, ${where}${refused ? '; today\'s OpenSSL 3 refuses them as long as nobody lowers its security level' : ''}.`,
      offer.setting === undefined ? portEvidence(port) : [seen(offer.setting, { excerpt: `${offer.setting.key} ${offer.setting.value}` }), ...portEvidence(port)],
      { subject: offer.setting === undefined ? `${portName(listener)} default` : offer.setting.key, ...mild },
    ))
  }
  if (told.size > 0) return [...told.values()]
  return [pass(`Servers offer TLS 1.2 and later only: ${[...new Set(ports.map(({ listener }) => `${listener.program} ${portName(listener)}`))].join(', ')}.`, portEvidence(first))]
}

function offerOf({ listener }: OpenPort, settings: readonly Setting[], packages: readonly Fact<'package'>[]): Offer {
  const own = settings.filter((setting) => setting.program === listener.program)
  const said = (setting: Setting | undefined, old: (value: string) => readonly string[]): Offer | undefined =>
    setting === undefined ? undefined : { old: old(setting.value), setting }
  switch (listener.program) {
    case 'nginx': {
      const listen = own.find((setting) => setting.key === 'listen' && setting.file === listener.file && setting.where.line === listener.where.line)
      const inBlock = own.filter((setting) => setting.key === 'ssl_protocols')
      return said(inBlock.find((setting) => setting.file === listener.file && listen !== undefined && setting.section === listen.section), listed)
        ?? said(inBlock.find((setting) => !setting.section.includes('server')), listed)
        // TLS 1.0 and 1.1 left the default with 1.23.4.
        ?? { old: olderThan(packages, /^nginx/u, [1, 23, 4]) ? ['TLS 1.0', 'TLS 1.1'] : [] }
    }
    case 'apache2': {
      const all = own.filter((setting) => /^SSLProtocol$/iu.test(setting.key))
      return said(all.find((setting) => setting.section !== '' && setting.file === listener.file), apache) ?? said(all.at(-1), apache) ?? { old: [] }
    }
    case 'lighttpd': {
      return said(own.findLast((setting) => /ssl\.openssl\.ssl-conf-cmd/u.test(setting.key)), minimum)
        ?? said(own.find((setting) => /^ssl\.use-sslv[23]$/u.test(setting.key) && /enable/u.test(setting.value)), () => ['SSL 3.0'])
        // TLS 1.2 became the least with 1.4.56.
        ?? { old: olderThan(packages, /^lighttpd/u, [1, 4, 56]) ? ['TLS 1.0', 'TLS 1.1'] : [] }
    }
    case 'mosquitto':
      return said(own.find((setting) => setting.key === 'tls_version' && setting.file === listener.file), (value) => listed(value.replace(/tlsv/giu, 'TLSv'))) ?? { old: [] }
    default:
      return { old: [] }
  }
}

const names: Readonly<Record<string, string>> = { SSLV2: 'SSL 2.0', SSLV3: 'SSL 3.0', TLSV1: 'TLS 1.0', 'TLSV1.0': 'TLS 1.0', 'TLSV1.1': 'TLS 1.1' }

/** Versions of a plain list: `TLSv1 TLSv1.1 TLSv1.2`. */
const listed = (value: string): readonly string[] => [...new Set(value.split(/[\s,:]+/u).map((word) => names[word.toUpperCase()]).filter((name) => name !== undefined))]

/** Apache's list takes away and adds; `all` is everything but SSL 2.0 and 3.0 in 2.4. */
function apache(value: string): readonly string[] {
  const on = new Set<string>()
  for (const word of value.split(/\s+/u)) {
    const version = word.replace(/^[+-]/u, '').toUpperCase()
    const which = version === 'ALL' ? ['TLSV1', 'TLSV1.1'] : [version]
    for (const each of which) {
      if (word.startsWith('-')) on.delete(each)
      else on.add(each)
    }
  }
  return listed([...on].join(' '))
}

/** `"MinProtocol" => "TLSv1.1"`, or `Protocol => "-ALL, TLSv1.2"`. */
function minimum(value: string): readonly string[] {
  const least = /MinProtocol["']?\s*=>\s*["']?(\w+(?:\.\d)?)/iu.exec(value)?.[1]?.toUpperCase()
  if (least !== undefined) {
    const order = ['SSLV3', 'TLSV1', 'TLSV1.1', 'TLSV1.2']
    const from = order.indexOf(least === 'TLSV1.0' ? 'TLSV1' : least)
    return from < 0 ? [] : listed(order.slice(from, 3).join(' '))
  }
  return listed((/Protocol["']?\s*=>\s*["']?([^"']*)/iu.exec(value)?.[1] ?? '').split(/[\s,]+/u).filter((word) => !word.startsWith('-')).join(' '))
}

/** The installed version lies before the given one; false where no package tells it. */
function olderThan(packages: readonly Fact<'package'>[], name: RegExp, than: readonly number[]): boolean {
  const version = packages.find((item) => name.test(item.name))?.version.replace(/^\d+:/u, '')
  if (version === undefined) return false
  const parts = version.split(/[^\d]+/u).map(Number)
  const at = than.findIndex((part, index) => (parts[index] ?? 0) !== part)
  return at >= 0 && (parts[at] ?? 0) < (than[at] ?? 0)
}
