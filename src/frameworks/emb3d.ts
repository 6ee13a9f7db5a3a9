/**
 * MITRE EMB3D as a framework, from the user's own copy of its STIX bundle (assets/emb3d-stix-*.json of its site). Its terms ask who passes
 * it on to tell MITRE, so nothing of it is shipped: names of mitigations come from the copy, what stands here are its ids and our ties.
 */
import { z } from 'zod'
import { compareText } from '../kernel/where.ts'
import { artefactKinds, type Framework, type Requirement } from './schema.ts'

type Tie = Requirement['checks'][number]
const tie = (check: string, because: string, subjects?: readonly string[]): Tie => ({ check, because, ...(subjects === undefined ? {} : { subjects: [...subjects] }) })

/** Which checks show that a mitigation is missing, by its number. */
export const emb3dTies: Readonly<Record<string, readonly Tie[]>> = {
  'MID-001': [tie('boot/boot-authentication-enforced', 'Nothing authenticates the boot loader before it runs.'), tie('boot/no-unsigned-boot-path', 'There is a way to start software whose signature nobody checks.')],
  'MID-002': [tie('boot/platform-authenticates-boot', 'The platform has no hardware that could authenticate the boot loader.'), tie('boot/image-signature-anchored', 'The key that checks the boot loader is not the one that the hardware holds.')],
  'MID-004': [tie('exposure/binaries-hardened', 'Programs were built without what keeps written data from being run.', ['executable-stack', 'writable-code', 'no stack header', 'pie'])],
  'MID-007': [tie('exposure/binaries-hardened', 'Programs were built without guards over return addresses and tables of functions.', ['stack-protector', 'relro'])],
  'MID-011': [tie('integrity/kernel-modules-signed', 'The kernel loads drivers that nobody signed.')],
  'MID-012': [tie('exposure/no-world-writable-system-paths', 'Every account can change files of the system.'), tie('exposure/services-run-unprivileged', 'Services run with all rights, so that access control does not bound them.')],
  'MID-013': [tie('exposure/isolation-available', 'The platform cannot keep the memory of one program from another.')],
  // Little by itself, and the very thing that this mitigation is.
  'MID-014': [{ ...tie('exposure/services-sandboxed', 'Services that others reach run without fences around them.'), from: 'low' }],
  'MID-016': [tie('exposure/no-legacy-services', 'Services run that nobody should need any more.'), tie('debug/no-debug-features-left-on', 'Functions of development are still on in the product.')],
  'MID-017': [tie('exposure/security-logs-protected', 'What happened is not kept, or whoever breaks in can erase it.')],
  'MID-018': [tie('exposure/services-need-authentication', 'A service does what it is told by anybody who reaches it.'), tie('exposure/no-empty-passwords', 'An account opens without a password.')],
  'MID-026': [tie('update/updates-verified-before-use', 'Updates are taken without a signature that is verified.'), tie('update/mechanism-in-use', 'There is no way to bring an update to units.')],
  'MID-027': [tie('crypto/maintained-library-present', 'No maintained library for cryptography is there.'), tie('crypto/libraries-supported', 'A library for cryptography has ended, or lacks its fixes.'), tie('crypto/no-home-made-cryptography', 'The product has a cipher of its own making.')],
  'MID-028': [tie('keys/platform-protects-keys', 'The platform has no place that keeps a key from software.'), tie('keys/product-uses-protected-keys', 'Keys lie in storage although the platform could keep them.')],
  'MID-029': [tie('boot/platform-authenticates-boot', 'Nothing in the hardware is there from which trust could start.')],
  'MID-030': [tie('boot/rollback-counter-in-use', 'An older signed image still starts.'), tie('update/older-versions-refused', 'The update takes older versions.')],
  'MID-031': [tie('comms/commissioning-needs-presence', 'A unit can be set up by somebody who is not beside it.')],
  'MID-033': [tie('identity/device-keys-per-unit', 'Units share keys, or have none of their own.'), tie('identity/host-keys-per-unit', 'Every unit made from the image answers with the same key.')],
  'MID-034': [tie('comms/peers-verified', 'A connection is made without knowing who answers.'), tie('comms/no-plaintext-services', 'A service speaks without protection, so messages can be made up.')],
  'MID-035': [tie('comms/no-plaintext-services', 'A service speaks in plain text.')],
  'MID-038': [tie('exposure/services-need-authentication', 'What administers the unit asks nobody who they are.')],
  'MID-039': [tie('exposure/no-remote-debuggers', 'A debugger can be reached over the network.'), tie('debug/no-recovery-shell', 'A shell with all rights opens without a password.'), tie('debug/no-service-image-accepted', 'Units accept images that were made for the factory.')],
  'MID-041': [tie('integrity/root-filesystem-authenticated', 'Programs on the medium can be changed, and nothing notices.')],
  'MID-043': [tie('exposure/no-default-passwords', 'A password is well known, or the same in every unit.')],
  'MID-044': [tie('crypto/no-weak-ciphers', 'Own code uses ciphers or modes that are broken.'), tie('comms/tls-versions-current', 'Connections fall back to versions of TLS that are broken.'), tie('comms/ssh-algorithms-current', 'SSH offers algorithms that are broken.'), tie('crypto/key-sizes-sound', 'Keys are so short that they can be found.')],
  'MID-046': [tie('exposure/lockout-and-logging', 'Passwords can be tried without end.')],
  'MID-047': [tie('crypto/entropy-at-first-boot', 'Keys are made before there is enough chance in the unit.'), tie('crypto/tokens-from-secure-random', 'Tokens come from a generator that can be foretold.'), tie('crypto/public-keys-sound', 'A key was made with too little chance.')],
  'MID-048': [tie('crypto/random-source-available', 'The platform has no source of chance in hardware.')],
  'MID-049': [tie('exposure/password-hashes-strong', 'Passwords of accounts are kept so that they can be guessed fast.'), tie('crypto/password-hashing-sound', 'Own code keeps passwords so that they can be guessed fast.')],
  'MID-053': [tie('debug/dma-ports-confined', 'A port reads memory, and nothing confines it.')],
  'MID-054': [tie('storage/data-at-rest-encrypted', 'Storage can be read from a unit that is taken apart.'), tie('storage/encryption-authenticated', 'Storage is encrypted, and what is changed in it goes unnoticed.'), tie('integrity/root-filesystem-authenticated', 'What is on the medium can be changed, and nothing notices.')],
  'MID-057': [tie('debug/ports-closed-in-units', 'Ports of development are open in units.'), tie('debug/no-serial-console-login', 'A console on the board takes log-ins.')],
  'MID-063': [tie('fault/hardened-paths-enabled', 'The code paths that decide are not hardened against faults.')],
  'MID-083': [tie('exposure/packet-filter-configured', 'No filter bounds what reaches the unit.')],
  'MID-084': [tie('data/logs-free-of-personal-data', 'Logs hold data of people.')],
}

const id = z.string().regex(/^MID-\d{3}$/u)
const bundle = z.object({ type: z.literal('bundle'), objects: z.array(z.unknown()).max(20_000) })
const mitigation = z.object({
  type: z.literal('course-of-action'), name: z.string().min(3).max(200), x_mitre_emb3d_mitigation_id: id,
  x_mitre_emb3d_mitigation_maturity: z.string().max(40).optional(), x_mitre_emb3d_version: z.string().max(20).optional(),
  x_mitre_emb3d_mitigation_IEC_62443_mappings: z.string().max(4000).optional(),
  modified: z.string().regex(/^\d{4}-\d{2}-\d{2}T/u),
})

/** Whether it is a STIX bundle with mitigations of EMB3D. */
export const isEmb3d = (data: unknown): boolean => {
  const found = bundle.safeParse(data)
  return found.success && found.data.objects.some((each) => mitigation.safeParse(each).success)
}

/** Every mitigation of the copy as a requirement, in the order of its numbers; it was checked on the day of its newest change. */
export function emb3dFramework(data: unknown): Framework {
  const all = bundle.parse(data).objects.flatMap((each) => mitigation.safeParse(each).data ?? []).toSorted((a, b) => compareText(a.x_mitre_emb3d_mitigation_id, b.x_mitre_emb3d_mitigation_id))
  const checked = all.map(({ modified }) => modified.slice(0, 10)).toSorted(compareText).at(-1) ?? ''
  const edition = all[0]?.x_mitre_emb3d_version ?? 'unknown'
  const title = `MITRE EMB3D, mitigations, version ${edition}`
  return {
    id: 'mitre-emb3d', title: 'MITRE EMB3D: mitigations for embedded devices', edition, citation: title, authority: 'The MITRE Corporation', kind: 'standard', url: 'https://emb3d.mitre.org/',
    markets: ['uk', 'eu', 'us', 'other'], checked, applies: { input: 'market', is: ['uk', 'eu', 'us', 'other'] },
    note: 'Read from your own copy of the bundle. Which mitigations a device needs follows from its properties and threats, which are not evaluated here: a mitigation may not concern it. Ties to checks are ours.',
    requirements: all.map((each) => requirement(each, title)),
  }
}

function requirement({ name, x_mitre_emb3d_mitigation_id: number, x_mitre_emb3d_mitigation_maturity: maturity, x_mitre_emb3d_mitigation_IEC_62443_mappings: mapped }: z.infer<typeof mitigation>, title: string): Requirement {
  const checks = [...(emb3dTies[number] ?? [])]
  const beside = mapped === undefined || /^\W*none\W*$/iu.test(mapped) ? '' : ` Its makers set it beside IEC 62443-4-2: ${mapped.replaceAll(/[\s*-]+/gu, ' ').trim()}.`
  return {
    id: number, summary: oneLine(name), strength: 'should', ...(maturity === undefined ? {} : { qualifier: `${oneLine(maturity)} measure` }), area: 'software', evidence: [...artefactKinds.slice(0, 1), 'document', 'answer'],
    coverage: checks.length > 0 ? 'partial' : 'manual', checks,
    note: `${checks.length > 0 ? 'The checks show where it is missing; that it is there in full has to be shown.' : 'Show how it is done, or why no threat of the device asks for it.'}${beside}`,
    source: { title, at: number, url: `https://emb3d.mitre.org/mitigations/${number}.html` },
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
