/** Listeners of lighttpd from its included settings, in order. */
import type { Fact } from '../../facts/fact.ts'
import { parseAddress, webListener } from './address.ts'

type Settings = readonly Fact<'setting'>[]

export function lighttpdListeners(settings: Settings): Fact<'listener'>[] {
  const first = settings[0]
  if (first === undefined) return []
  const own = settings.filter((fact) => fact.section === '')
  const value = (list: Settings, key: string): Fact<'setting'> | undefined => list.findLast((fact) => fact.key === key)
  const on = (list: Settings): boolean => value(list, 'ssl.engine')?.value === 'enable'
  const redirects = settings.some((fact) => fact.key.startsWith('url.redirect') && /https:/u.test(fact.value) && (fact.section === '' || /scheme"?\]\s*==\s*"http"/u.test(fact.section)))
  // A whole server that asks; where only some paths do, nobody can tell what the rest gives away (mod_auth).
  const asks = (list: Settings): boolean => /\(\s*"\/?"\s*=>\s*\(/u.test(value(list, 'auth.require')?.value ?? '')
  const authenticated = (list: Settings): 'yes' | 'unknown' => (value(own, 'auth.backend') !== undefined && (asks(own) || asks(list)) ? 'yes' : 'unknown')
  const port = value(own, 'server.port')
  const bind = value(own, 'server.bind')?.value ?? ''
  const main = parseAddress(`${bind.includes(':') ? `[${bind}]` : bind}:${port?.value ?? '80'}`)
  const found = main === undefined ? [] : [webListener(port ?? first, 'lighttpd', main, { encrypted: on(own), authenticated: authenticated(own), redirects })]
  for (const [section, list] of Map.groupBy(settings.filter((fact) => fact.section.startsWith('$SERVER["socket"]')), (fact) => fact.section)) {
    const address = parseAddress(/==\s*"([^"]*)"/u.exec(section)?.[1] ?? '')
    const at = list[0]
    if (address !== undefined && at !== undefined) found.push(webListener(at, 'lighttpd', address, { encrypted: on(list), authenticated: authenticated(list), redirects: false }))
  }
  return found
}
