/** A printer hub on a Raspberry Pi 3, for the tests of reports: nothing on the board can authenticate what boots. */
import type { Assessment } from '../../assess/schema.ts'
import { board } from './board.ts'
import { catalogue, component, declared, document, gridOf, levelTwo, outcome, seen, sha, vulnerability } from './build.ts'
import { frameworksOf, scenarios } from './compliance.ts'
import { alternatives, contradiction, estimate, moves, schemes } from './planning.ts'

const docs = 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html'
const noAnchor = 'Nothing in the BCM2837 authenticates the software that it starts, so whoever holds the microSD card holds the product.'

const outcomes: Assessment['outcomes'] = [
  outcome({ check: 'boot/platform-authenticates-boot', rung: 'available', result: 'fail', severity: 'high', message: noAnchor, reason: 'whoever holds a unit controls it for good', unattainable: true, repairedBy: [], evidence: [catalogue('raspberry-pi-3b-plus', 'Raspberry Pi documentation, boot flow', docs), declared(4)], remedy: 'change-platform' }),
  outcome({ check: 'boot/platform-is-as-declared', rung: 'available', result: 'pass', message: 'The image fits the declared board, Raspberry Pi 3 Model B+.', evidence: [seen('1:fat/bcm2710-rpi-3-b-plus.dtb')], deciding: false }),
  outcome({ check: 'boot/boot-partition-authenticated', rung: 'enabled', result: 'fail', severity: 'high', message: 'The boot partition holds 14 loose files that nothing verifies.', evidence: [seen('1:fat/kernel8.img', { sha256: sha }), seen('1:fat/config.txt'), seen('1:fat/cmdline.txt')], remedy: 'change-platform' }),
  outcome({ check: 'keys/platform-protects-keys', rung: 'available', result: 'fail', severity: 'high', message: 'The BCM2837 has no place for a secret that the card cannot give away.', unattainable: true, repairedBy: ['nxp-se050', 'tpm-2-0'], evidence: [catalogue('broadcom-bcm2837', 'Raspberry Pi documentation, OTP register', docs)], remedy: 'add-secure-element' }),
  outcome({ check: 'crypto/random-source-available', rung: 'available', result: 'pass', message: 'The hardware random number generator is there and its driver is in the kernel.', evidence: [seen('2:ext4/lib/modules/6.6.31/modules.builtin', { line: 812 })] }),
  outcome({ check: 'crypto/entropy-at-first-boot', rung: 'enabled', result: 'pass', message: 'The seed of the random number generator is not in the image.', evidence: [seen('2:ext4/var/lib/systemd')] }),
  outcome({ check: 'crypto/certificates-sound', rung: 'correct', result: 'fail', message: 'A certificate expired on 1 March 2025 and is still configured.', subject: 'CN=hub.invalid', evidence: [seen('2:ext4/etc/hub/tls/server.crt')], remedy: 'renew-certificates' }),
  outcome({ check: 'crypto/libraries-supported', rung: 'kept', result: 'fail', message: 'OpenSSL 1.1.1w has had no support since 11 September 2023.', subject: 'libssl1.1', evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 9_120, excerpt: 'Version: 1.1.1w-0+deb11u1' })], remedy: 'update-distribution' }),
  outcome({ check: 'identity/device-keys-per-unit', rung: 'enabled', result: 'fail', severity: 'critical', message: 'One TLS key is in the image, so every unit has the same one: RSA, 2048 bits, not encrypted.', subject: 'device.key', evidence: [seen('2:ext4/etc/hub/tls/device.key', { offset: 0 })], remedy: 'unit-keys' }),
  outcome({ check: 'identity/host-keys-per-unit', rung: 'enabled', result: 'fail', severity: 'critical', message: 'The SSH host keys are in the image, so every unit has the same ones.', evidence: [seen('2:ext4/etc/ssh/ssh_host_ed25519_key'), seen('2:ext4/etc/ssh/ssh_host_rsa_key'), seen('2:ext4/etc/ssh/ssh_host_ecdsa_key')], remedy: 'unit-keys' }),
  outcome({ check: 'identity/peers-verified-both-ways', rung: 'correct', result: 'unknown', message: 'Nothing says how a unit and its cloud recognise each other.', settledBy: 'How does the cloud recognise a unit, and how does a unit recognise the cloud?' }),
  outcome({ check: 'debug/no-serial-console-login', rung: 'correct', result: 'fail', message: 'A login waits on the serial console at 115200 baud.', evidence: [seen('1:fat/cmdline.txt', { line: 1, excerpt: 'console=serial0,115200' }), seen('2:ext4/lib/systemd/system/serial-getty@.service')], remedy: 'close-console' }),
  outcome({ check: 'debug/ports-closed-in-units', rung: 'enabled', result: 'unknown', message: 'Nothing says whether JTAG and UART are closed in sold units.', settledBy: 'Are JTAG, SWD, UART and USB boot closed in shipped units, and how?' }),
  outcome({ check: 'storage/platform-can-protect-storage', rung: 'available', result: 'fail', severity: 'high', message: 'The medium is a removable card, and no key outside it can protect what is on it.', unattainable: true, repairedBy: [], evidence: [catalogue('raspberry-pi-3b-plus', 'Raspberry Pi 3 Model B+ product brief', docs)], remedy: 'change-platform' }),
  outcome({ check: 'integrity/no-preload-hook', rung: 'correct', result: 'fail', severity: 'high', message: 'A library is loaded into every program, and no package owns it.', subject: '/usr/local/lib/libwatch.so', evidence: [seen('2:ext4/etc/ld.so.preload', { line: 1 }), seen('2:ext4/usr/local/lib/libwatch.so', { sha256: sha })], remedy: 'rebuild-image' }),
  outcome({ check: 'update/updates-verified-before-use', rung: 'correct', result: 'fail', severity: 'critical', message: 'The update script fetches over plain HTTP and runs what it gets, unverified.', evidence: [seen('2:ext4/opt/hub/bin/update.sh', { line: 7, excerpt: 'curl -s http://updates.invalid/hub.sh | sh' })], remedy: 'sign-updates' }),
  ...Array.from({ length: 8 }, (_, index) => outcome({ check: 'exposure/binaries-hardened', rung: 'correct', result: 'fail', severity: index === 0 ? 'medium' : 'low', message: `An own program is built without ${index === 0 ? 'stack protector and PIE' : 'full RELRO'}.`, subject: `hub-tool-${index}`, evidence: [seen(`2:ext4/opt/hub/bin/hub-tool-${index}`)], remedy: 'rebuild-image' })),
  outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'fail', severity: 'critical', message: 'The account "operator" has a password from the list of product defaults.', subject: 'operator', evidence: [seen('2:ext4/etc/shadow', { line: 31 })], remedy: 'unit-passwords' }),
  outcome({ check: 'exposure/no-left-over-access-keys', rung: 'correct', result: 'fail', severity: 'critical', message: 'A key of the vendor opens root on every unit.', subject: 'support@vendor.invalid', evidence: [seen('2:ext4/root/.ssh/authorized_keys', { line: 1 })], waived: { reason: 'field support until the portal is up', owner: 'J. Doe', expires: '2027-01-31' }, remedy: 'remove-access-keys' }),
  outcome({ check: 'components/distribution-supported', rung: 'correct', result: 'fail', message: 'Debian 11 had its last regular security update in August 2024.', evidence: [seen('2:ext4/etc/os-release', { line: 1 })], remedy: 'update-distribution' }),
  outcome({ check: 'comms/no-plaintext-services', rung: 'enabled', result: 'fail', severity: 'high', message: 'MQTT listens on every interface without TLS and without a password.', evidence: [seen('2:ext4/etc/mosquitto/conf.d/printers.conf', { line: 3, excerpt: 'allow_anonymous true' })], remedy: 'tls-everywhere' }),
  outcome({ check: 'data/no-personal-data-in-image', rung: 'correct', result: 'fail', message: 'A database holds 214 e-mail addresses.', evidence: [seen('2:ext4/var/lib/hub/jobs.db')], remedy: 'rebuild-image' }),
  outcome({ check: 'board/layout-can-hide-sensitive-nets', rung: 'available', result: 'fail', severity: 'low', message: 'The 40-pin header brings out the UART.', evidence: [declared(4)] }),
  outcome({ check: 'factory/keys-not-made-by-manufacturer', rung: 'correct', result: 'fail', severity: 'high', message: 'The contract manufacturer makes the keys.', planned: true, evidence: [declared(41)], remedy: 'unit-keys' }),
  outcome({ check: 'handling/support-period-stated', rung: 'kept', result: 'pass', message: 'Support until 31 December 2031 is stated.', evidence: [{ basis: 'documented', artefact: 'docs/support.pdf', path: '' }] }),
  outcome({ check: 'handling/disclosure-contact-published', rung: 'available', result: 'unknown', message: 'Nobody has said where a finder reports a hole.', settledBy: 'Where is the contact for vulnerability reports published?' }),
]
const index = (check: string): number => outcomes.findIndex((each) => each.check === check)
const all = (remedy: string): number[] => outcomes.flatMap((each, at) => (each.remedy === remedy ? [at] : []))
const cellsOf = (indexes: readonly number[]): string[] => [...new Set(indexes.map((at) => `${outcomes[at]?.property}/${outcomes[at]?.rung}`))]
const step = (remedy: string, title: string, more: Partial<Assessment['plan'][number]> = {}): Assessment['plan'][number] => ({
  remedy, title, steps: ['Do it in the image recipe.', 'Build, and review again.'], due: 'production-prototype', late: false, effort: { p10: 1, p50: 1.7, p90: 3 }, who: 'firmware', needed: true, after: [], basis: { kind: 'expert default' }, guides: [], irreversible: false, clears: cellsOf(all(remedy)), outcomes: all(remedy), ...more,
})

const plan: Assessment['plan'] = [
  step('change-platform', 'Choose a board that can authenticate its boot', { due: 'concept', late: true, who: 'hardware', effort: estimate(15, 24.5, 40), lead: estimate(8, 12, 20), cost: { currency: 'EUR', perUnit: estimate(11, 16.2, 24), oneOff: estimate(2_000, 3464.1, 6_000) }, steps: ['Take one of the platforms that clear the block.', 'Order an evaluation board and port the image.'] }),
  step('unit-keys', 'Give every unit its own keys', { who: 'factory', after: ['add-secure-element'], effort: estimate(5, 7.7, 12) }),
  step('remove-access-keys', 'Remove the vendor\'s back door', { effort: estimate(0.5, 0.7, 1), due: 'prototype', late: true }),
  step('sign-updates', 'Sign the updates, and verify before use', { after: ['change-platform'], tool: { name: 'RAUC', url: 'https://rauc.io/' }, guides: [{ title: 'RAUC documentation, security', url: 'https://rauc.readthedocs.io/' }] }),
  step('unit-passwords', 'Give every unit its own password, or none'),
  step('enable-signed-boot', 'Burn the key hash and switch signed boot on', { after: ['change-platform'], effort: estimate(6, 10, 18), lead: estimate(1, 3, 8), cost: { currency: 'EUR', oneOff: estimate(500, 1_200, 3_000) }, irreversible: true, rehearsal: 'Burn the fuses of three sacrificial units first.', clears: ['boot/enabled'], outcomes: [] }),
  step('rebuild-image', 'Build the image from a clean recipe', { basis: { kind: 'own figure' } }),
  step('tls-everywhere', 'Encrypt and authenticate every connection', { basis: { kind: 'study', source: { title: 'An example study of TLS in small teams', url: 'https://example.org/study' } } }),
  step('update-distribution', 'Move to a supported distribution', { who: 'operations', effort: estimate(3, 4.9, 8) }),
  step('add-secure-element', 'Add a secure element for the keys', { who: 'hardware', due: 'concept', late: true, lead: estimate(4, 8, 16), cost: { currency: 'EUR', perUnit: estimate(1, 1.4, 2) }, basis: { kind: 'official price', source: { title: 'Price list of the distributor', url: 'https://example.org/prices' } } }),
  step('close-console', 'Close the serial console', { effort: estimate(0.5, 0.5, 0.5) }),
  step('renew-certificates', 'Renew the certificates, and plan their renewal', { due: 'production', needed: false }),
]

export const blocked: Assessment = document({
  product: { name: 'Printer Hub', summary: 'Puts 3D printers on a workshop network.', version: '1.4', stage: 'prototype', markets: ['eu', 'uk', 'us'], dossier: true, reviewed: '2026-11-23' },
  owners: { compliance: 'Ann Lee' },
  platforms: [{ id: 'raspberry-pi-3b-plus', title: 'Raspberry Pi 3 Model B+', revision: '1.3', role: 'main', basis: 'declared', reason: 'the dossier names it' }],
  level: { ...levelTwo, contradictions: [contradiction] },
  verdict: 'blocked',
  summary: `This product cannot reach level 2 on Raspberry Pi 3 Model B+. ${noAnchor} 3 platforms of the catalogue clear the block; the nearest is Raspberry Pi Compute Module 4, eMMC.`,
  blockers: [{ cell: 'boot/available', outcome: index('boot/platform-authenticates-boot'), why: noAnchor }, { cell: 'storage/available', outcome: index('storage/platform-can-protect-storage'), why: outcomes[index('storage/platform-can-protect-storage')]?.message ?? '' }],
  outcomes,
  grid: gridOf(outcomes, levelTwo, {
    'boot/enabled': { heldBy: 'boot/available' }, 'boot/correct': { heldBy: 'boot/available' },
    'keys/enabled': { heldBy: 'keys/available' }, 'keys/correct': { heldBy: 'keys/available' },
    'storage/enabled': { heldBy: 'storage/available' }, 'storage/correct': { heldBy: 'storage/available' },
    'debug/available': 'met', 'integrity/available': 'met', 'integrity/enabled': { heldBy: 'boot/available' },
    'identity/available': 'met', 'update/available': 'met', 'update/enabled': 'met', 'exposure/available': 'met', 'exposure/kept': 'not-planned',
    'components/available': 'met', 'components/enabled': 'planned', 'comms/available': 'met', 'factory/correct': 'planned', 'factory/enabled': 'not-planned', 'handling/kept': 'met',
  }),
  components: [
    component({ name: 'openssl', version: '1.1.1w-0+deb11u1', purl: 'pkg:deb/debian/openssl@1.1.1w-0+deb11u1', evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 9_118 })], coverage: 'distribution' }),
    component({ name: 'mosquitto', version: '2.0.11-1', purl: 'pkg:deb/debian/mosquitto@2.0.11-1', evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 4_410 })], coverage: 'distribution', vulnerabilities: ['CVE-2023-28366'] }),
  ],
  vulnerabilities: [vulnerability({ id: 'CVE-2023-28366', components: ['pkg:deb/debian/mosquitto@2.0.11-1'], name: 'mosquitto', version: '2.0.11-1', fixedIn: '2.0.11-1+deb11u1', range: 'before 2.0.11-1+deb11u1' })],
  boards: [board()],
  frameworks: frameworksOf(index),
  scenarios,
  chains: [{ processor: 'Raspberry Pi 3 Model B+', links: [
    { stage: 'hardware', what: 'Raspberry Pi 3 Model B+', verifiedBy: 'nothing: it is the root of trust', state: 'holds', breaks: false, key: 'raspberry-pi-otp 8251a63a2edee9d8...', anchor: 'rows 47 to 54 in otp-1041.txt', why: 'The fuses refuse boot software that is not signed.', outcomes: [] },
    { stage: 'boot-loader', what: 'EEPROM of 11 January 2023 (pieeprom.bin)', verifiedBy: 'the boot ROM of Raspberry Pi 3 Model B+', state: 'consistent', breaks: true, key: 'RSA 2048, raspberry-pi-otp 8251a63a2edee9d8...', covers: '69 bytes', why: 'The signature verifies with the key that it brings along.', outcomes: [] },
    { stage: 'kernel', what: '', verifiedBy: 'the boot loader', state: 'broken', breaks: false, why: noAnchor, outcomes: [index('boot/platform-authenticates-boot')] },
    { stage: 'root', what: 'hub.img/2:ext4', verifiedBy: 'the kernel', state: 'not-seen', breaks: false, why: 'Nothing of it is among what was supplied.', outcomes: [] },
  ] }],
  schemes,
  alternatives: alternatives(noAnchor),
  plan,
  outlook: { reckoning: { people: 2, dayRate: 800, unitsPerYear: 1000, currency: 'EUR', samples: 4000, seed: 1 }, moves: moves(plan.filter((each) => each.needed).map((each) => each.remedy)) },
})
