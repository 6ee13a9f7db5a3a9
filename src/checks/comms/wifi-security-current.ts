/** How the Wi-Fi networks that a unit offers and joins are protected; the passphrases are judged on their own. */
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { isOpenNetwork } from '../wifi.ts'

type Kinds = 'system' | 'file-tree' | 'wifi-network' | 'setting'

export const check = defineCheck({
  id: 'comms/wifi-security-current',
  title: 'Wi-Fi networks are protected by WPA2 or WPA3 alone',
  property: 'comms',
  rung: 'correct',
  needs: ['system', 'file-tree', 'wifi-network', 'setting'],
  severity: fromLevel('remote', 1, 'medium', 'Whoever is within reach of the radio reads and joins the network.'),
  references: [
    { title: 'Wi-Fi Alliance: security', url: 'https://www.wi-fi.org/discover-wi-fi/security' },
    { title: 'Vanhoef, Piessens: Practical verification of WPA-TKIP vulnerabilities', url: 'https://doi.org/10.1145/2484313.2484368' },
    { title: 'Viehböck: Brute forcing Wi-Fi Protected Setup (VU#723755)', url: 'https://www.kb.cert.org/vuls/id/723755' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its Wi-Fi is protected.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const networks = view.near(context.facts('wifi-network'))
  const [first] = networks
  if (first === undefined) return [notApplicable('No Wi-Fi network is configured in the image.', at(view.root, '/etc', 'searched for hostapd, wpa_supplicant, NetworkManager, iwd and UCI networks'))]
  const { remote } = context.level
  const outcomes = [...networks.flatMap((network) => judgeNetwork(network, remote)), ...setupPins(view.near(context.facts('setting')), networks)]
  if (outcomes.length > 0) return outcomes
  return [pass(`Wi-Fi is protected by WPA2 or WPA3: ${networks.map(({ role, ssid }) => `${role} ${ssid}`).join(', ')}.`, seen(first))]
}

function judgeNetwork(network: Fact<'wifi-network'>, remote: number): Outcome[] {
  const { role, ssid, keyManagement, wpa } = network
  const subject = `${role} ${ssid}`
  const evidence = seen(network, { excerpt: `${role} ${ssid}: ${keyManagement.join(' ') || 'no key management'}` })
  const offers = role === 'access-point' ? `The unit's own network "${ssid}"` : `The network "${ssid}" that units join`
  const as = (severity: Severity): { subject: string; severity?: Severity } => ({ subject, ...(remote >= 1 ? { severity } : {}) })
  if (keyManagement.includes('WEP')) return [fail(`${offers} is protected by WEP, which falls within minutes.`, evidence, as('high'))]
  if (keyManagement.includes('OWE')) return []
  if (isOpenNetwork(network)) {
    return [fail(`${offers} is open: everybody within reach joins it and reads what is said.`, evidence, { subject })]
  }
  // A client that would also take WPA does so only where the network has nothing better.
  if (role === 'access-point' ? wpa.includes(1) : wpa.includes(1) && wpa.length === 1) {
    return [fail(`${offers} still takes WPA of 2003 (TKIP).`, evidence, { subject })]
  }
  return []
}

/** WPS with a PIN is guessed in hours, and gives the passphrase away. */
function setupPins(settings: readonly Fact<'setting'>[], networks: readonly Fact<'wifi-network'>[]): Outcome[] {
  const own = settings.filter((setting) => setting.program === 'hostapd')
  return own.filter((setting) => setting.key === 'wps_state' && setting.value !== '0').flatMap((state) => {
    const same = own.filter((setting) => setting.file === state.file && setting.section === state.section)
    const pin = same.find((setting) => setting.key === 'ap_pin')
    const methods = same.find((setting) => setting.key === 'config_methods')
    if (pin === undefined && !/\b(?:label|display|keypad)\b/u.test(methods?.value ?? '')) return []
    const ssid = networks.find((network) => network.file === state.file && network.role === 'access-point')?.ssid ?? ''
    return [fail(`The unit's own network "${ssid}" lets people in by a WPS PIN, which is guessed within hours.`, seen(pin ?? methods ?? state), { subject: `access-point ${ssid} WPS` })]
  })
}
