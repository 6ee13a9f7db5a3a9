/** Listeners of nginx from its included settings, in order. */
import type { Fact } from '../../facts/fact.ts'
import { parseAddress, webListener } from './address.ts'

type Settings = readonly Fact<'setting'>[]

export function nginxListeners(settings: Settings): Fact<'listener'>[] {
  const found = new Map<string, Fact<'listener'>>()
  const global = settings.filter((fact) => fact.section === 'http')
  for (const [, server] of Map.groupBy(settings.filter((fact) => /(?:^|\/)server#\d+(?:\/|$)/u.test(fact.section)), (fact) => `${fact.file} ${/^.*?server#\d+/u.exec(fact.section)?.[0]}`)) {
    const own = server.filter((fact) => /server#\d+$/u.test(fact.section))
    const listens = own.filter((fact) => fact.key === 'listen')
    const first = own[0] ?? server[0]
    if (first === undefined || /(?:^|\/)(?:stream|mail)\//u.test(first.section)) continue
    const tls = own.some((fact) => fact.key === 'ssl' && fact.value === 'on')
    const about = { authenticated: authenticated(server, own, global), redirects: redirects(server, own) }
    // A server without `listen` takes port 80 (ngx_http_core_module).
    for (const at of listens.length > 0 ? listens : [first]) {
      const [where = '', ...flags] = at.key === 'listen' ? at.value.split(/\s+/u) : ['80']
      const address = parseAddress(where)
      if (address === undefined) continue
      const encrypted = tls || flags.includes('ssl') || flags.includes('quic')
      const key = `${address.address} ${address.port}`
      const known = found.get(key)
      const made = webListener(at, 'nginx', address, { ...about, encrypted })
      // Several servers share a port: the port is as open as its most open server.
      if (known === undefined || (known.redirectsToEncrypted === true && made.redirectsToEncrypted !== true) || (known.authenticated === 'yes' && made.authenticated !== 'yes')) found.set(key, made)
    }
  }
  return [...found.values()]
}

function authenticated(server: Settings, own: Settings, global: Settings): Fact<'listener'>['authenticated'] {
  const basic = [...global, ...own].findLast((fact) => fact.key === 'auth_basic')
  if (own.some((fact) => (fact.key === 'ssl_verify_client' && fact.value === 'on') || fact.key === 'auth_request')) return 'yes'
  if (basic !== undefined && basic.value !== 'off') return server.some((fact) => fact.key === 'auth_basic' && fact.value === 'off') ? 'unknown' : 'yes'
  const locations = new Set(server.filter((fact) => /\/location /u.test(fact.section)).map((fact) => fact.section))
  const guarded = new Set(server.filter((fact) => (fact.key === 'auth_basic' && fact.value !== 'off') || fact.key === 'auth_request').map((fact) => fact.section))
  return locations.size > 0 && [...locations].every((location) => guarded.has(location)) ? 'yes' : 'unknown'
}

/** Everything but the answers to a certificate authority is sent on to an encrypted address. */
function redirects(server: Settings, own: Settings): boolean {
  const sendsOn = (fact: Fact<'setting'>): boolean =>
    (fact.key === 'return' && /^30[1278]\s+["']?https:/u.test(fact.value)) || (fact.key === 'rewrite' && /\shttps:\S*\s+(?:permanent|redirect)$/u.test(fact.value))
  if (own.some(sendsOn)) return true
  const locations = Map.groupBy(server.filter((fact) => /\/location /u.test(fact.section)), (fact) => fact.section)
  return locations.size > 0 && [...locations].every(([section, facts]) => section.includes('.well-known') || facts.some(sendsOn))
}
