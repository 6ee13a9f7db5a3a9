/** Listeners of Apache httpd from its included settings, in order. */
import type { Fact } from '../../facts/fact.ts'
import { parseAddress, webListener } from './address.ts'

export function apacheListeners(settings: readonly Fact<'setting'>[]): Fact<'listener'>[] {
  const named = (key: string): Fact<'setting'>[] => settings.filter((fact) => fact.key.toLowerCase() === key)
  const hosts = Map.groupBy(settings.filter((fact) => fact.section.includes('VirtualHost')), (fact) => `${fact.file} ${/VirtualHost[^/]*/u.exec(fact.section)?.[0]}`)
  const tlsPorts = new Set<number>()
  const redirected = new Map<number, boolean>()
  for (const [name, list] of hosts) {
    const ports = name.slice(name.indexOf('VirtualHost') + 'VirtualHost'.length).trim().split(/\s+/u).flatMap((part) => parseAddress(part)?.port ?? [])
    const tls = list.some((fact) => fact.key.toLowerCase() === 'sslengine' && fact.value.toLowerCase() === 'on')
    const sendsOn = list.some((fact) => (/^redirect(?:permanent|match)?$/iu.test(fact.key) && /https:/u.test(fact.value)) || (/^rewriterule$/iu.test(fact.key) && /https:/u.test(fact.value)))
    for (const port of ports) {
      if (tls) tlsPorts.add(port)
      redirected.set(port, (redirected.get(port) ?? true) && sendsOn)
    }
  }
  const hasTls = settings.some((fact) => /mod_ssl|ssl\.conf$/u.test(`${fact.value} ${fact.file}`) && (fact.key.toLowerCase() === 'loadmodule' || fact.file.endsWith('ssl.conf'))) || tlsPorts.size > 0
  return named('listen').flatMap((fact) => {
    // Ports inside a condition on the TLS module open only where that module is loaded.
    if (/IfModule\s+(?:mod_)?(?:ssl|gnutls)/u.test(fact.section) && !hasTls) return []
    const [where = '', protocol] = fact.value.split(/\s+/u)
    const address = parseAddress(where)
    if (address === undefined) return []
    return [webListener(fact, 'apache2', address, { encrypted: tlsPorts.has(address.port) || protocol === 'https', authenticated: 'unknown', redirects: redirected.get(address.port) ?? false })]
  })
}
