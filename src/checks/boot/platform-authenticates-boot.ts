/** What the silicon cannot do, no hardening of the system above it repairs. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'boot/platform-authenticates-boot',
  title: 'The platform can refuse boot software that is not ours',
  rung: 'available',
  capability: 'boot-authentication',
  can: 'refuse boot software that is not yours',
  strength: { scale: 'required', least: 2 },
  resistsHands: true,
  asset: 'code',
  severity: fromLevel('required', 2, 'high', 'Whoever can write the boot medium controls the unit below everything that software could check.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1326: Missing Immutable Root of Trust in Hardware', url: 'https://cwe.mitre.org/data/definitions/1326.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
