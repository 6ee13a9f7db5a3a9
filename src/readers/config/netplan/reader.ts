/** netplan: Wi-Fi networks in its YAML. */
import { LineCounter, isMap, isScalar, parseDocument, type Node, type YAMLMap } from 'yaml'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { secretSetting } from '../../shared/setting.ts'
import { readText } from '../../shared/text.ts'
import { network } from '../../shared/wifi.ts'

export const reader = defineReader({
  id: 'config/netplan',
  title: 'Network configuration (netplan)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: [...inEtc('netplan/*.yaml'), ...inRoot('/usr/lib/netplan/*.yaml', '/lib/netplan/*.yaml')], maxBytes: 64 * 1024 }],
  references: [{ title: 'netplan: YAML configuration', url: 'https://netplan.readthedocs.io/en/stable/netplan-yaml/' }],
  limitations: ['Only Wi-Fi networks are told', 'Merging of several files is not done'],
  async *read(input, budget) {
    const lines = new LineCounter()
    const text = await readText(input, 64 * 1024)
    // The parser is slow over nonsense; most files speak of cables only.
    if (!/\bwifis\b/u.test(text)) return
    const wifis = parse(text, lines)
    budget.check()
    if (!isMap(wifis)) return
    for (const { value: device } of wifis.items) {
      const points = isMap(device) ? device.get('access-points') : undefined
      if (!isMap(points)) continue
      for (const item of points.items) {
        budget.node()
        yield* accessPoint(isScalar(item.key) ? (item.key.source ?? '') : '', isMap(item.value) ? item.value : undefined, (node) => lines.linePos(node?.range?.[0] ?? 0).line, item.key as Node)
      }
    }
  },
})

function parse(text: string, lines: LineCounter): unknown {
  try {
    return parseDocument(text, { lineCounter: lines, merge: false, logLevel: 'silent' }).getIn(['network', 'wifis'])
  } catch (error) {
    // The parser recurses: deep nesting ends in a RangeError, which says something about the file.
    throw malformed(`not readable as YAML: ${error instanceof Error ? error.message.slice(0, 100) : 'unknown error'}`)
  }
}

function* accessPoint(ssid: string, point: YAMLMap | undefined, lineOf: (node: Node | undefined) => number, key: Node): Generator<Yield<'setting' | 'wifi-network'>> {
  const auth = point?.get('auth')
  const scalar = (map: unknown, name: string): { text: string; node: Node } | undefined => {
    const node = isMap(map) ? map.get(name, true) : undefined
    return isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number') ? { text: node.source ?? String(node.value), node } : undefined
  }
  const password = scalar(point, 'password') ?? scalar(auth, 'password')
  const management = scalar(auth, 'key-management')?.text ?? (password === undefined ? 'none' : 'psk')
  const line = lineOf(password?.node ?? key)
  if (password !== undefined) yield secretSetting('netplan', ssid, 'password', password.text, line)
  const enterprise = management === 'eap' || management === '802.1x' || management.startsWith('eap-')
  yield network(line, {
    role: scalar(point, 'mode')?.text === 'ap' ? 'access-point' : 'client', ssid,
    keyManagement: [management === 'none' ? 'NONE' : management === 'sae' ? 'SAE' : enterprise ? 'WPA-EAP' : 'WPA-PSK'],
    wpa: management === 'none' ? [] : [management === 'sae' ? 3 : 2],
    ...(password === undefined || enterprise ? {} : { passphrase: password.text }),
  })
}
