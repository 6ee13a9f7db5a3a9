/**
 * Where the MQTT broker listens and whom it lets in, from all its files together (mosquitto.conf(5)). Since 2.0 a broker
 * without a `listener` serves its own host only, and anonymous clients are refused unless allowed; before, both were open.
 */
import type { Fact } from '../facts/fact.ts'
import { byFile, included, seenLike } from './config-files.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'mosquitto',
  title: 'Listeners of the MQTT broker',
  round: 1,
  needs: ['file-tree', 'setting', 'package'],
  makes: ['listener'],
  run({ facts }) {
    return {
      facts: facts('file-tree').flatMap((root) => {
        const files = byFile(facts('setting'), root.container, ['mosquitto'])
        const main = files.get('/etc/mosquitto/mosquitto.conf') ?? files.get('/etc/mosquitto.conf') ?? files.get('/usr/etc/mosquitto/mosquitto.conf')
        if (main === undefined) return []
        const version = facts('package').find((fact) => fact.container === root.container && fact.name === 'mosquitto')?.version
        return listeners(expand(root, files, main), version === undefined ? undefined : /^(?:\d+:)?[01]\./u.test(version))
      }),
    }
  },
})

function expand(root: Fact<'file-tree'>, files: ReadonlyMap<string, readonly Fact<'setting'>[]>, main: readonly Fact<'setting'>[]): Fact<'setting'>[] {
  return main.flatMap((fact) =>
    fact.key === 'include_dir' ? included(root.tree, `${fact.value.replace(/\/$/u, '')}/*.conf`, '/etc/mosquitto').flatMap((file) => files.get(file) ?? []) : [fact])
}

/** Options that belong to the whole broker unless `per_listener_settings` is on. */
const accessOptions = new Set(['allow_anonymous', 'password_file', 'psk_file', 'auth_plugin', 'plugin', 'acl_file', 'allow_zero_length_clientid'])

/** `beforeTwo` is undefined where nothing tells the broker's version; what the version decides is not known then. */
function listeners(settings: readonly Fact<'setting'>[], beforeTwo: boolean | undefined): Fact<'listener'>[] {
  const perListener = settings.findLast((fact) => fact.key === 'per_listener_settings')?.value === 'true'
  const sections = [...new Set(settings.filter((fact) => fact.key === 'listener').map((fact) => fact.section))]
  const ownPort = settings.find((fact) => fact.section === '' && fact.key === 'port')
  // Options before the first `listener` speak of a default one, which exists when it was given a port, or when there is no other.
  const served = sections.length === 0 || ownPort !== undefined ? ['', ...sections] : sections
  return served.map((section): Fact<'listener'> => {
    const value = (key: string): string | undefined =>
      settings.findLast((fact) => fact.key === key && (accessOptions.has(key) && !perListener ? !fact.section.startsWith('bridge') : fact.section === section))?.value
    const at = section === '' ? (ownPort ?? settings[0]) : settings.find((fact) => fact.section === section)
    const [port = '1883', address] = section === '' ? [ownPort?.value, value('bind_address')] : section.replace(/^listener\s+/u, '').split(/\s+/u)
    const encrypted = value('certfile') !== undefined || value('psk_hint') !== undefined || value('cafile') !== undefined && value('keyfile') !== undefined
    const localOnly = section === '' && beforeTwo !== true && ownPort === undefined
    const guarded = value('password_file') !== undefined || value('plugin') !== undefined || value('auth_plugin') !== undefined || value('psk_file') !== undefined
    const told = value('allow_anonymous') ?? (guarded ? 'false' : beforeTwo === true || localOnly ? 'true' : beforeTwo === undefined ? 'unknown' : 'false')
    const anonymous = told === 'true' ? 'no' : told === 'unknown' ? 'unknown' : 'yes'
    return {
      ...seenLike(at as Fact<'setting'>),
      kind: 'listener', program: 'mosquitto', protocol: encrypted ? 'mqtts' : 'mqtt', port: Number(port) || 0, encrypted,
      address: localOnly ? 'localhost' : address === undefined || address === '0.0.0.0' || address === '::' ? '*' : address,
      authenticated: value('require_certificate') === 'true' ? 'yes' : anonymous,
    }
  })
}
