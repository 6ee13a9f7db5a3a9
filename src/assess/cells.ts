/**
 * The grid's tables (grid.md sections 1, 2, 5, 8): which cells a level requires, when they are due, what evidence
 * settles them, which rows lean on which, and which checks decide. Data only; a reader who disagrees edits this file.
 */
import type { CellId, Property, Rung } from '../checks/define.ts'
import { properties, rungs } from '../checks/define.ts'
import type { Basis } from '../facts/provenance.ts'
import type { Stage } from '../facts/dossier.ts'

export type Area = 'hardware' | 'physical' | 'software' | 'lifecycle'
export const areas: readonly { readonly id: Area; readonly title: string; readonly properties: readonly Property[] }[] = [
  { id: 'hardware', title: 'Hardware', properties: ['boot', 'keys', 'crypto', 'identity', 'debug'] },
  { id: 'physical', title: 'Physical', properties: ['storage', 'board', 'fault'] },
  { id: 'software', title: 'Software', properties: ['integrity', 'update', 'exposure', 'components', 'comms', 'data'] },
  { id: 'lifecycle', title: 'Lifecycle', properties: ['factory', 'handling'] },
]
export const areaOf = (property: Property): Area => areas.find((area) => area.properties.includes(property))?.id ?? 'software'

/** What people read instead of the ids. */
export const propertyTitles: Readonly<Record<Property, string>> = {
  boot: 'Authenticated boot',
  keys: 'Key storage',
  crypto: 'Cryptography',
  identity: 'Device identity',
  debug: 'Debug and service ports',
  storage: 'Storage',
  board: 'Board and case',
  fault: 'Side channels, faults',
  integrity: 'Run-time integrity',
  update: 'Update',
  exposure: 'Attack surface',
  components: 'Components',
  comms: 'Communications',
  data: 'Personal data',
  factory: 'Factory',
  handling: 'Handling of reports',
}

/** Which number of the level a row is compared with. */
export const scales: Readonly<Record<Property, 'level' | 'remote' | 'physical'>> = {
  boot: 'level', keys: 'level', crypto: 'level', identity: 'level', debug: 'physical',
  storage: 'physical', board: 'physical', fault: 'physical',
  integrity: 'level', update: 'level', exposure: 'remote', components: 'remote', comms: 'remote', data: 'level',
  factory: 'level', handling: 'level',
}

/** The lowest number on the row's scale at which each rung is required, in the order of `rungs`. */
const requiredFrom: Readonly<Record<Property, readonly [number, number, number, number]>> = {
  boot: [2, 2, 2, 3],
  keys: [1, 1, 1, 3],
  crypto: [1, 1, 1, 1],
  identity: [1, 1, 1, 3],
  debug: [1, 1, 1, 3],
  storage: [2, 2, 2, 3],
  board: [3, 3, 3, 4],
  fault: [3, 3, 4, 4],
  integrity: [2, 2, 2, 3],
  update: [1, 1, 1, 1],
  exposure: [1, 1, 1, 1],
  components: [1, 1, 1, 1],
  comms: [1, 1, 1, 1],
  data: [1, 1, 1, 1],
  factory: [1, 1, 1, 3],
  handling: [1, 1, 1, 1],
}
export const requiredAt = (property: Property, rung: Rung): number => requiredFrom[property][rungs.indexOf(rung)] ?? 4

/** The stage at which a cell is due; before it an unmet cell is planned or not planned (grid.md section 8). */
export function dueAt(property: Property, rung: Rung): Stage {
  const area = areaOf(property)
  if (rung === 'kept' || area === 'lifecycle') return 'production'
  if (rung === 'available') return area === 'hardware' || area === 'physical' ? 'concept' : 'prototype'
  return 'production-prototype'
}

/** Rows that lean on a cell: while it is not met, foreign code would use them as an oracle (grid.md section 6). */
export const leaning: { readonly fromLevel: number; readonly on: CellId; readonly rows: readonly Property[] } = {
  fromLevel: 2,
  on: 'boot/correct',
  rows: ['integrity', 'keys', 'identity', 'storage'],
}

/** What kind of evidence can settle a check (grid.md section 5). */
export type EvidenceClass = 'part' | 'hardware' | 'software' | 'process'

/** Checks outside the rung `available` that ask what a part can do: the catalogue knows that, no unit shows it better. */
const partChecks: ReadonlySet<string> = new Set(['boot/rollback-protection-available', 'boot/boot-key-revocable', 'debug/reopening-authenticated'])

/**
 * Checks outside the lifecycle rows that are about what people do, not about what an image or a unit holds: no image shows
 * that somebody watches advisories or rehearsed a revocation. They are settled by documents, as the lifecycle rows are
 * (docs/adr/0007).
 */
const processChecks: ReadonlySet<string> = new Set([
  'keys/signing-keys-held-apart', 'keys/rotation-and-revocation-work', 'crypto/no-home-made-cryptography', 'identity/peers-verified-both-ways',
  'identity/renewal-and-clone-revocation', 'integrity/field-detection-and-recovery', 'update/older-versions-refused',
  // What an application behind a web server asks, and how it slows guessing down, no configuration shows.
  'exposure/services-need-authentication', 'exposure/lockout-and-logging',
  // That an update was delivered, and how a maker's own updater falls back, happens outside the image.
  'update/mechanism-in-use', 'update/mechanism-with-recovery', 'update/support-period-runs', 'components/bill-of-materials-made', 'components/no-known-vulnerabilities', 'components/monitored',
  'comms/certificates-maintained', 'data/minimisation-and-erasure-designed', 'data/reset-really-erases', 'data/retention-and-access',
  // Which keys sign what, and which images were ever signed, is in the maker's records, not in a unit.
  'keys/signing-keys-separated-by-stage', 'keys/signing-key-use-controlled', 'debug/no-service-image-accepted',
  // What a service allows, and who owns a unit, is decided outside the unit.
  'identity/identifiers-open-nothing', 'comms/cloud-policies-confined', 'comms/owned-units-not-claimable', 'data/previous-owner-locked-out',
  // How set-up goes, and what a unit believes before it knows the time, shows in a test of a unit, not in its files.
  'comms/commissioning-needs-presence', 'comms/setup-channel-protected', 'comms/time-trustworthy',
  // Firmware of radios lies in parts that no image holds; what leaves a unit when it crashes or logs goes to others.
  'components/radio-firmware-maintained', 'update/radio-firmware-updatable', 'exposure/security-logs-protected', 'data/crash-dumps-protected',
])

export function evidenceClass(check: string, property: Property, rung: Rung): EvidenceClass {
  const area = areaOf(property)
  if (area === 'lifecycle' || processChecks.has(check)) return 'process'
  if (area === 'software') return 'software'
  return rung === 'available' || partChecks.has(check) ? 'part' : 'hardware'
}

/** Strongest first; `catalogue` counts only where a class accepts it. */
export const basisOrder: readonly Basis[] = ['laboratory', 'observed', 'dump', 'documented', 'declared']

export interface Asked {
  /** The weakest basis that settles the cell. */
  readonly weakest: Basis
  readonly catalogue: boolean
  /** `dump` evidence from this many units is needed. */
  readonly units: number
  /** Documents may be at most this old, in months. */
  readonly maxMonths?: number
}

/** Rows for which level 4 asks a laboratory. */
const laboratoryRows: ReadonlySet<Property> = new Set<Property>(['boot', 'keys', 'debug', 'fault'])

/** grid.md section 5, as a function of check, its cell and the level on the row's scale. */
export function askedEvidence(check: string, property: Property, rung: Rung, level: number): Asked {
  switch (evidenceClass(check, property, rung)) {
    case 'part':
      return { weakest: 'documented', catalogue: true, units: 1 }
    case 'hardware':
      if (level <= 1) return { weakest: 'documented', catalogue: false, units: 1 }
      if (level === 2) return { weakest: 'dump', catalogue: false, units: 1 }
      if (level === 4 && laboratoryRows.has(property)) return { weakest: 'laboratory', catalogue: false, units: 1 }
      return { weakest: 'dump', catalogue: false, units: 3 }
    case 'software':
      return { weakest: 'observed', catalogue: false, units: 1 }
    case 'process':
      if (level <= 1) return { weakest: 'declared', catalogue: false, units: 1 }
      return { weakest: 'documented', catalogue: false, units: 1, ...(level >= 3 ? { maxMonths: 12 } : {}) }
  }
}

/** The checks that decide each cell. A check that is not named here informs and decides nothing. */
export const decidingChecks: Readonly<Partial<Record<CellId, readonly string[]>>> = {
  'boot/available': ['boot/platform-authenticates-boot'],
  'boot/enabled': ['boot/boot-authentication-enforced', 'boot/boot-partition-authenticated'],
  'boot/correct': ['boot/image-signature-anchored', 'boot/no-unsigned-boot-path'],
  'boot/kept': ['boot/rollback-protection-available', 'boot/boot-key-revocable', 'boot/rollback-counter-in-use', 'boot/spare-key-slots-closed'],
  'keys/available': ['keys/platform-protects-keys'],
  'keys/enabled': ['keys/product-uses-protected-keys'],
  'keys/correct': ['keys/no-unencrypted-private-keys', 'keys/no-secrets-in-files', 'keys/key-files-closed', 'keys/signing-keys-held-apart', 'keys/signing-keys-separated-by-stage'],
  'keys/kept': ['keys/rotation-and-revocation-work', 'keys/signing-key-use-controlled'],
  'crypto/available': ['crypto/random-source-available', 'crypto/maintained-library-present'],
  'crypto/enabled': ['crypto/entropy-at-first-boot'],
  'crypto/correct': [
    'crypto/certificates-sound', 'crypto/key-sizes-sound', 'crypto/public-keys-sound', 'crypto/no-home-made-cryptography',
    'crypto/no-weak-ciphers', 'crypto/no-fixed-keys-or-ivs', 'crypto/password-hashing-sound', 'crypto/tokens-from-secure-random',
  ],
  'crypto/kept': ['crypto/libraries-supported'],
  'identity/available': ['identity/platform-can-hold-identity'],
  'identity/enabled': ['identity/host-keys-per-unit', 'identity/device-keys-per-unit', 'identity/machine-id-per-unit'],
  'identity/correct': ['identity/peers-verified-both-ways', 'identity/identifiers-open-nothing'],
  'identity/kept': ['identity/renewal-and-clone-revocation'],
  'debug/available': ['debug/ports-can-be-closed'],
  'debug/enabled': ['debug/ports-closed-in-units'],
  'debug/correct': [
    'debug/no-serial-console-login', 'debug/no-debug-features-left-on', 'debug/no-recovery-shell', 'debug/no-service-image-accepted',
    'debug/dma-ports-confined',
  ],
  'debug/kept': ['debug/reopening-authenticated'],
  'storage/available': ['storage/platform-can-protect-storage'],
  'storage/enabled': ['storage/data-at-rest-encrypted'],
  'storage/correct': ['storage/no-plaintext-remainder', 'storage/disk-key-not-on-medium'],
  'storage/kept': ['storage/replay-protected-and-erasable'],
  'board/available': ['board/layout-can-hide-sensitive-nets'],
  'board/enabled': ['board/sensitive-nets-out-of-reach'],
  'board/correct': ['board/tamper-detection-handled'],
  'board/kept': ['board/tamper-response-supervised'],
  'fault/available': ['fault/countermeasures-documented'],
  'fault/enabled': ['fault/hardened-paths-enabled'],
  'fault/correct': ['fault/laboratory-evidence-exists'],
  'fault/kept': ['fault/retested-after-changes'],
  'integrity/available': ['integrity/kernel-can-authenticate-filesystems'],
  'integrity/enabled': ['integrity/root-filesystem-authenticated', 'integrity/root-filesystem-read-only', 'integrity/kernel-modules-signed'],
  'integrity/correct': [
    'integrity/package-files-unchanged', 'integrity/system-files-owned-by-packages', 'integrity/no-preload-hook',
    'integrity/no-persistence-traces', 'integrity/root-hash-anchored',
  ],
  'integrity/kept': ['integrity/field-detection-and-recovery'],
  'update/available': ['update/mechanism-with-recovery'],
  'update/enabled': ['update/mechanism-in-use', 'update/radio-firmware-updatable'],
  'update/correct': ['update/updates-verified-before-use', 'update/package-sources-authenticated', 'update/update-key-not-published'],
  'update/kept': ['update/older-versions-refused', 'update/support-period-runs'],
  'exposure/available': ['exposure/isolation-available'],
  'exposure/enabled': [
    'exposure/no-legacy-services', 'exposure/services-need-authentication', 'exposure/packet-filter-configured',
    'exposure/services-run-unprivileged', 'exposure/sudo-needs-password',
  ],
  'exposure/correct': [
    'exposure/no-default-passwords', 'exposure/no-empty-passwords', 'exposure/password-hashes-strong', 'exposure/root-login-closed',
    'exposure/ssh-password-login-off', 'exposure/no-left-over-access-keys', 'exposure/wifi-passphrase-strong',
    'exposure/setuid-files-owned', 'exposure/root-runs-no-writable-files', 'exposure/no-world-writable-system-paths',
    'exposure/binaries-hardened', 'exposure/library-search-paths-safe', 'exposure/no-remote-debuggers', 'exposure/kernel-settings-hardened',
    'exposure/no-injection-spots',
  ],
  'exposure/kept': ['exposure/lockout-and-logging', 'exposure/security-logs-protected'],
  'components/available': ['components/inventory-possible'],
  'components/enabled': ['components/bill-of-materials-made'],
  'components/correct': [
    'components/distribution-supported', 'components/kernel-supported', 'components/no-end-of-life-libraries',
    'components/no-known-vulnerabilities',
  ],
  'components/kept': ['components/monitored', 'components/radio-firmware-maintained'],
  'comms/available': ['comms/encryption-possible'],
  'comms/enabled': ['comms/no-plaintext-services'],
  'comms/correct': [
    'comms/tls-versions-current', 'comms/peers-verified', 'comms/ssh-algorithms-current', 'comms/wifi-security-current',
    'comms/commissioning-needs-presence', 'comms/setup-channel-protected', 'comms/owned-units-not-claimable', 'comms/time-trustworthy',
  ],
  'comms/kept': ['comms/certificates-maintained', 'comms/cloud-policies-confined'],
  'data/available': ['data/minimisation-and-erasure-designed'],
  'data/enabled': ['data/personal-data-protected-at-rest', 'data/logs-free-of-personal-data', 'data/crash-dumps-protected'],
  'data/correct': ['data/no-personal-data-in-image', 'data/reset-really-erases', 'data/previous-owner-locked-out'],
  'data/kept': ['data/retention-and-access'],
  'factory/available': ['factory/key-injection-fits-site'],
  'factory/enabled': ['factory/unit-keys-injected'],
  'factory/correct': ['factory/keys-not-made-by-manufacturer', 'factory/test-credentials-removed', 'factory/units-reconciled'],
  'factory/kept': ['factory/line-audited'],
  'handling/available': ['handling/disclosure-contact-published', 'handling/disclosure-policy-published'],
  'handling/enabled': ['handling/reports-triaged-and-clocks-run'],
  'handling/correct': ['handling/market-documents-exist'],
  'handling/kept': ['handling/support-period-stated', 'handling/support-funded'],
}

/**
 * Checks of `available` cells in hardware and physical rows that are about software all the same: what they miss can always be
 * repaired, so not knowing it keeps nobody from saying whether the product can be (grid.md section 8, rule 2).
 */
export const alwaysRepairable: ReadonlySet<string> = new Set(['crypto/maintained-library-present'])

/** All cells in the order of the grid. */
export const cells: readonly { readonly property: Property; readonly rung: Rung; readonly id: CellId }[] = properties.flatMap((property) =>
  rungs.map((rung) => ({ property, rung, id: `${property}/${rung}` as const })),
)
