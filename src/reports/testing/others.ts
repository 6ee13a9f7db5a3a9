/** More invented products for the tests of reports: fixable, ready, incomplete without a dossier, hostile, and large. */
import { cells } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { blocked } from './blocked.ts'
import { board } from './board.ts'
import { alternative, component, declared, document, gridOf, levelTwo, outcome, seen, sha, vulnerability } from './build.ts'
import { moves, present, schemes } from './planning.ts'

const cm4Outcomes: Assessment['outcomes'] = [
  outcome({ check: 'boot/platform-authenticates-boot', rung: 'available', result: 'pass', message: 'The firmware of the BCM2711 verifies the boot image with your key once the fuses are set.', evidence: [declared(4)] }),
  outcome({ check: 'boot/boot-authentication-enforced', rung: 'enabled', result: 'fail', severity: 'high', message: 'The fuse dump shows no customer key: signed boot is off.', evidence: [{ basis: 'dump', artefact: 'otp-unit-7.txt', path: '', line: 47, excerpt: '47:00000000' }], remedy: 'enable-signed-boot' }),
  outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'pass', message: 'No account has a password from the list of product defaults.', evidence: [seen('2:ext4/etc/shadow')] }),
]
export const fixable: Assessment = document({
  product: { name: 'Printer Hub', version: '2.0', stage: 'production-prototype', markets: ['eu'], dossier: true, reviewed: '2026-11-23' },
  platforms: [{ id: 'raspberry-pi-4b', title: 'Raspberry Pi 4 Model B', revision: '1.4', role: 'main', basis: 'declared', reason: 'the dossier names it' }],
  level: levelTwo,
  verdict: 'fixable',
  summary: 'This product can reach level 2 on Raspberry Pi 4 Model B, and has not. 1 required cell of the grid is not met, with 1 finding of high severity or worse. The plan has 1 step, 4 to 10 person-days; the first is: burn the key hash and switch signed boot on.',
  outcomes: cm4Outcomes,
  grid: gridOf(cm4Outcomes, levelTwo),
  plan: [{ remedy: 'enable-signed-boot', title: 'Burn the key hash and switch signed boot on', steps: ['Make the key in an HSM.', 'Sign boot.img.', 'Burn the hash.'], due: 'production-prototype', late: true, effort: { p10: 4, p50: 6.3, p90: 10 }, who: 'firmware', needed: true, after: [], basis: { kind: 'expert default' }, guides: [], irreversible: true, rehearsal: 'Do it on three sacrificial boards.', clears: ['boot/enabled'], outcomes: [1] }],
  schemes,
  outlook: { ...blocked.outlook, present, moves: moves(['enable-signed-boot']) },
})

const readyOutcomes: Assessment['outcomes'] = cells.map(({ property, rung }) => outcome({ check: `${property}/example-${rung}`, rung, result: 'pass', message: 'Shown by the build records and by the image.', evidence: [seen('2:ext4/etc/os-release')] }))
export const ready: Assessment = document({
  product: { name: 'Locked Gateway', stage: 'production', markets: ['eu', 'uk'], dossier: true, reviewed: '2026-11-23' },
  platforms: [{ id: 'nxp-imx8m-plus', title: 'NXP i.MX 8M Plus', revision: 'A1', role: 'main', basis: 'observed', reason: 'its device tree says fsl,imx8mp' }, { id: 'nxp-se050', title: 'NXP EdgeLock SE050', revision: 'C1', role: 'secure element', basis: 'declared', reason: 'the dossier names it' }],
  level: levelTwo,
  verdict: 'ready',
  summary: 'This product meets level 2, by evidence of the strength that the level asks for.',
  outcomes: readyOutcomes,
  grid: gridOf(readyOutcomes, levelTwo),
})

const assumed: Assessment['level'] = {
  ...levelTwo,
  assumed: true,
  reasons: [{ rule: 'assumed', scale: 'both', level: 2, because: 'there is no dossier, so level 2 is assumed', input: '' }],
  questions: [{ input: 'context.connectivity', ask: 'Which networks and radios does the product have?' }, { input: 'context.physicalAccess', ask: 'Who can lay hands on a unit: nobody hostile, its owner, anybody who buys one, the public?' }],
}
export const incomplete: Assessment = document({
  product: { name: 'mystery.img', stage: 'not stated', markets: [], dossier: false, reviewed: '2026-11-23' },
  level: assumed,
  verdict: 'unproven',
  summary: 'Nobody can say yet whether this product reaches level 2 (assumed, because the dossier does not settle it). 49 required cells are unknown, among them authenticated boot, key storage, cryptography. The questions below would settle it. Part of what was handed in could not be read; see the problems.',
  outcomes: [],
  grid: gridOf([], assumed),
  problems: [
    { code: 'malformed', message: 'the second partition ends beyond the image; what lies after byte 4194304 was not read', where: { artefact: 'mystery.img', path: '2:ext4', offset: 4_194_304 }, incomplete: true },
    { code: 'encrypted', message: 'a LUKS2 volume; its content was not read', where: { artefact: 'mystery.img', path: '3:luks' }, incomplete: false },
  ],
  complete: false,
  provenance: { ...blocked.provenance, vulnerabilityDatabase: null, artefacts: [{ path: 'mystery.img', bytes: 4_194_816, sha256: sha }] },
})

/** Things that a file name, an account name or a web address in an image may hold. */
export const hostileTexts: readonly string[] = [
  '<script>window.pwned=1</script>', '"><img src=x onerror="window.pwned=1">', "' onmouseover='window.pwned=1", '</title></style></script><h1>x',
  'javascript:window.pwned=1', '\u001b[2J\u001b[31mred\u0007\u009b31m', 'gpj.\u202Efdp.exe', 'nul\u0000here', 'z\u200Bero\uFEFF', 'a\nb\rc\u2028d', '\ud800lone',
  `e${'\u0301'.repeat(60)}`, '&lt;b&gt;&amp;', '<!--', ']]>', '${window.pwned=1}', '名前/パス', 'שלום',
]
/** Every text that comes from outside is hostile. */
export const hostile: Assessment = (() => {
  const all = hostileTexts.join(' ')
  const outcomes = hostileTexts.map((text, index): AssessedOutcome => outcome({
    check: 'exposure/setuid-files-owned', rung: 'correct', result: index % 5 === 4 ? 'unknown' : 'fail', severity: 'high', message: `A file is called ${text}`, reason: text, subject: text, settledBy: text, remedy: text,
    evidence: [{ basis: 'observed', artefact: text, path: `2:ext4/${text}`, line: 1, excerpt: text, sha256: text, source: { title: text, edition: text, at: text, url: text.startsWith('javascript') ? text : `https://example.org/${text}`, checked: text } }],
    waived: { reason: text, owner: text, expires: text },
  }))
  return document({
    product: { name: all, summary: all, version: all, stage: all, markets: [all], dossier: true, reviewed: all },
    platforms: [{ id: all, title: all, revision: all, role: all, basis: 'observed', reason: all }],
    level: { ...levelTwo, reasons: [{ rule: all, scale: 'both', level: 2, because: all, input: all }], contradictions: [{ rule: all, says: all, inputs: [all, all], ask: all }], questions: [{ input: all, ask: all }] },
    schemes: [{ id: all, title: all, applies: true, value: all, open: true, standing: 'suggestion', unconfirmed: all, reasons: [{ rule: all, value: all, because: all, input: all }], questions: [{ input: all, ask: all }], source: { title: all, url: all } }],
    verdict: 'blocked',
    summary: all,
    blockers: [{ cell: all, outcome: 0, why: all }],
    outcomes,
    grid: gridOf(outcomes, levelTwo).map((cell) => ({ ...cell, reason: all, due: all, ...(cell.state === 'unknown' ? { state: 'held', heldBy: all } as const : {}) })),
    problems: [{ code: all, message: all, where: { artefact: all, path: all, offset: 3 }, incomplete: true }],
    components: hostileTexts.map((text) => component({ name: text, version: text, purl: text, source: { name: text, version: text }, cpes: [text], supplier: text, licence: text, reason: text, evidence: [seen(text)], vulnerabilities: [text] })),
    vulnerabilities: hostileTexts.map((text) => vulnerability({ id: text, aliases: [text], components: [text], name: text, version: text, detail: text, range: text, fixedIn: text, summary: text, urgency: text, weaknesses: [text], sources: [{ feed: text, id: text, url: text, modified: text }], evidence: [seen(text)] })),
    boards: [board(all)],
    frameworks: [{ id: all, title: all, edition: all, citation: all, kind: 'law', markets: [all], url: 'https://example.org/', unsettled: all, requirements: [{ id: all, summary: all, strength: all, qualifier: all, area: 'software', evidence: [all], checks: [all], note: all, source: { title: all, at: all, url: 'javascript:window.pwned=1' }, unsettled: all, asks: [all], bindsFrom: all, status: 'unmet', basis: 'verified', coverage: 'full', reason: all, outcomes: [0, 1, 2, 4] }] }],
    scenarios: [{ kind: 'platform', title: all, platform: all, changes: [{ framework: all, edition: all, requirement: all, status: 'unknown', basis: 'not-checked', reason: all }] }],
    alternatives: [alternative({ platform: all, title: all, verdict: 'fixable', clears: [all], blockers: [{ cell: all, why: all }], delta: all, rows: [{ property: 'boot', cells: [{ rung: 'available', state: 'add-on' }] }], open: [all], addOns: [{ id: all, title: all }], notResearched: [all], attacks: [{ id: all, title: all, attacker: 2, reaches: 'yes' }], price: { from: 1, to: 2, currency: all, date: all } })],
    plan: [{ remedy: all, title: all, steps: [all], due: all, late: true, effort: { p10: 1, p50: 1.4, p90: 2 }, lead: { p10: 1, p50: 1.4, p90: 2 }, cost: { currency: all, perUnit: { p10: 1, p50: 1.4, p90: 2 } }, who: 'firmware', needed: true, after: [all], basis: { kind: 'study', source: { title: all, url: all } }, tool: { name: all, url: all }, guides: [{ title: all, url: all }], irreversible: true, rehearsal: all, clears: [all], outcomes: [0] }],
    outlook: { ...blocked.outlook, moves: [{ ...(blocked.outlook.moves[0] as Assessment['outlook']['moves'][number]), platform: all, title: all, addOns: [all], steps: [all] }] },
    complete: false,
    provenance: { version: all, catalogue: all, vulnerabilityDatabase: { updated: all, feeds: [{ id: all, title: all, newest: all, records: 1 }] }, artefacts: [{ path: all, bytes: 1, sha256: all, format: all }], limits: { [all]: 1 }, timings: { [all]: 1 } },
  })
})()

/** The blocked product with this many findings and components. */
export function large(findings: number, components: number): Assessment {
  const template = blocked.outcomes.filter((each) => each.result === 'fail')
  const outcomes = [...blocked.outcomes, ...Array.from({ length: Math.max(0, findings - template.length) }, (_, index) => {
    const each = template[index % template.length] as AssessedOutcome
    return { ...each, message: `${each.message} (${index})`, subject: `subject ${index}` }
  })]
  return {
    ...blocked,
    outcomes,
    grid: blocked.grid.map((cell) => ({ ...cell, outcomes: outcomes.flatMap((each, index) => (each.property === cell.property && each.rung === cell.rung ? [index] : [])) })),
    components: Array.from({ length: components }, (_, index) => component({ name: `lib-example-${index}`, version: `1.${index}.0-2+deb12u1`, purl: `pkg:deb/debian/lib-example-${index}@1.${index}.0-2+deb12u1?arch=arm64`, evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 10 * index + 1 })] })),
  }
}
