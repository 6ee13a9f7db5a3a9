/** Somewhere in the unit a secret has to lie; what can reach it there? */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'keys/platform-protects-keys',
  title: 'The platform, or a chip beside it, can keep a secret to the strength that the level asks for',
  rung: 'available',
  capability: 'key-storage',
  can: 'keep a secret from whoever holds the unit',
  strength: { scale: 'required', least: 1 },
  resistsHands: true,
  asset: 'keys',
  addOns: true,
  severity: fromLevel('required', 1, 'high', 'Secrets of the unit can be carried off and used elsewhere.'),
  references: [
    { title: 'NISTIR 8259A, IoT Device Cybersecurity Capability Core Baseline', url: 'https://csrc.nist.gov/pubs/ir/8259/a/final' },
    { title: 'PSA Certified', url: 'https://www.psacertified.org/' },
    { title: 'CWE-522: Insufficiently Protected Credentials', url: 'https://cwe.mitre.org/data/definitions/522.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
