/** To be told from an impostor, a unit needs a key of its own and a place for it. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'identity/platform-can-hold-identity',
  title: 'Every unit can hold a key of its own that proves which unit it is',
  rung: 'available',
  capability: 'unit-identity',
  can: 'hold an identity key of its own',
  strength: { scale: 'required', least: 1 },
  resistsHands: true,
  asset: 'identity',
  addOns: true,
  severity: fromLevel('required', 1, 'high', 'A clone or a program can pass itself off as a unit.'),
  references: [
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
    { title: 'NISTIR 8259A, IoT Device Cybersecurity Capability Core Baseline', url: 'https://csrc.nist.gov/pubs/ir/8259/a/final' },
    { title: 'PSA Certified', url: 'https://www.psacertified.org/' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
