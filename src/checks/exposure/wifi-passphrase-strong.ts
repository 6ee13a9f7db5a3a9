/** Passphrases of Wi-Fi networks that an image carries: weak ones fall to one recorded handshake, and all are the same on every unit. */
import { at, defineCheck, fail, pass, seen, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import type { WifiNetwork } from '../../facts/linux.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'wifi-network'

export const check = defineCheck({
  id: 'exposure/wifi-passphrase-strong',
  title: 'No Wi-Fi passphrase is weak, or the same on every unit',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'wifi-network'],
  severity: fromLevel('remote', 1, 'high', 'Anybody within reach of the radio joins the unit\'s network and everything that listens on it.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.1-1 and 5.1-2', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-521: Weak Password Requirements', url: 'https://cwe.mitre.org/data/definitions/521.html' },
    { title: 'hashcat: WPA-PBKDF2-PMKID+EAPOL (mode 22000)', url: 'https://hashcat.net/wiki/doku.php?id=cracking_wpawpa2' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which Wi-Fi passphrases it holds.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const networks = view.near(context.facts('wifi-network'))
  const withPassphrase = networks.filter((network) => network.passphrase !== undefined)
  if (withPassphrase.length === 0) {
    const [first] = networks
    return [pass('The image carries no Wi-Fi passphrase.', first === undefined ? at(view.root, '/etc', 'searched for hostapd, wpa_supplicant, NetworkManager, iwd and UCI networks') : seen(first))]
  }
  return withPassphrase.map((network) => judgeNetwork(network, context.level.remote))
}

const reasons: Readonly<Record<NonNullable<WifiNetwork['passphrase']>['weak'], string>> = {
  no: '',
  short: 'too short to withstand guessing',
  digits: 'digits only, too few to withstand guessing',
  sequence: 'a repeated or running sequence',
  common: 'on the list of common passphrases, or the network\'s own name',
}

function judgeNetwork(network: Fact<'wifi-network'>, remote: number): Outcome {
  const { role, ssid, passphrase } = network
  const subject = `${role} ${ssid}`
  const weak = passphrase?.weak ?? 'no'
  const evidence = seen(network, { excerpt: `${role} ${ssid}, passphrase of ${passphrase?.length ?? 0} characters` })
  const severity = (level: Severity): { severity?: Severity } => (remote >= 1 ? { severity: level } : {})
  if (role === 'access-point') {
    return weak === 'no'
      ? fail(`The access point "${ssid}" has a passphrase that is in the image, so it is the same on every unit.`, evidence, { subject, ...severity('medium') })
      : fail(`The access point "${ssid}" has a passphrase that is ${reasons[weak]}, and it is the same on every unit.`, evidence, { subject })
  }
  const left = `The image carries the passphrase of the network "${ssid}", which every unit would join`
  return weak === 'no'
    ? fail(`${left}; whoever reads a unit's storage can join it too.`, evidence, { subject, ...severity('medium') })
    : fail(`${left}; it is ${reasons[weak]}.`, evidence, { subject, ...severity('medium') })
}
