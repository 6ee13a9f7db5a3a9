/** Builds assessments for the tests of reports: invented products, filled in where an example says nothing. */
import { cells, dueAt, requiredAt, scales } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment, GridCell } from '../../assess/schema.ts'

type Evidence = AssessedOutcome['evidence'][number]
type Said = Pick<AssessedOutcome, 'check' | 'rung' | 'result' | 'message'> & Partial<AssessedOutcome>

/** An outcome of a deciding check; the property is the check's. */
export const outcome = (said: Said): AssessedOutcome => ({
  property: said.check.split('/')[0] as AssessedOutcome['property'],
  severity: 'medium',
  reason: 'an attacker of the required level gains a step on the way',
  deciding: true,
  evidence: [],
  ...(said.remedy === undefined ? {} : { remedyTitle: titleOf(said.remedy) }),
  ...said,
})

const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

export const sha = '3f1c0d5be1d6a0b6f1f2a0c4cbb0e2d9c9d3f1b75f2f4a9db3c86e24a1719a72'
export const seen = (path: string, more: Partial<Evidence> = {}): Evidence => ({ basis: 'observed', artefact: 'hub.img', path, ...more })
export const declared = (line: number): Evidence => ({ basis: 'declared', artefact: 'product.yaml', path: '', line })
export const catalogue = (platform: string, title: string, url: string): Evidence => ({
  basis: 'catalogue', artefact: 'catalogue', path: platform, source: { title, edition: 'release 2.1', at: 'section 2.2', url, checked: '2026-11-02' },
})

type States = Readonly<Record<string, GridCell['state'] | { readonly heldBy: string }>>

/** A grid that follows from the outcomes by the plainest rule; `states` says where a cell differs. */
export function gridOf(outcomes: readonly AssessedOutcome[], level: Pick<Assessment['level'], 'required' | 'remote' | 'physical'>, states: States = {}): GridCell[] {
  return cells.map(({ property, rung, id }) => {
    const scale = scales[property]
    const requiredFrom = requiredAt(property, rung)
    const required = (scale === 'level' ? level.required : level[scale]) >= requiredFrom
    const indexes = outcomes.flatMap((each, index) => (each.property === property && each.rung === rung ? [index] : []))
    const results = indexes.map((index) => outcomes[index]?.result)
    const fails = results.filter((result) => result === 'fail').length
    const base = { property, rung, required, requiredFrom, due: dueAt(property, rung), outcomes: indexes }
    if (!required) return { ...base, state: 'not-needed', reason: `needed from level ${requiredFrom} on` }
    const given = states[id]
    if (typeof given === 'object') return { ...base, state: 'held', heldBy: given.heldBy, reason: `waits for ${given.heldBy}` }
    if (given !== undefined) return { ...base, state: given, reason: 'as the example says' }
    if (fails > 0) return { ...base, state: 'unmet', reason: fails === 1 ? '1 finding' : `${fails} findings` }
    if (results.length === 0 || results.includes('unknown')) return { ...base, state: 'unknown', reason: '1 open question' }
    return { ...base, state: 'met', reason: 'every deciding check passed' }
  })
}

/** A whole document around the parts that an example cares for. */
export const document = (said: Partial<Assessment> & Pick<Assessment, 'product' | 'level' | 'verdict' | 'summary' | 'grid' | 'outcomes'>): Assessment => ({
  schema: 'proofmark/assessment@1',
  platforms: [],
  schemes: [],
  blockers: [],
  problems: [],
  components: [],
  vulnerabilities: [],
  boards: [],
  chains: [],
  frameworks: [],
  scenarios: [],
  alternatives: [],
  plan: [],
  outlook: { reckoning: { people: 2, dayRate: 800, unitsPerYear: 1000, currency: 'EUR', samples: 4000, seed: 1 }, moves: [] },
  complete: true,
  provenance: {
    version: '0.1.0',
    catalogue: '2026-11-22',
    vulnerabilityDatabase: (said.vulnerabilities?.length ?? 0) === 0 ? null : { updated: '2026-11-20T04:00:00Z', feeds: [{ id: 'debian', title: 'Debian security tracker', newest: '2026-11-20', records: 41_000 }] },
    artefacts: [
      { path: 'product.yaml', bytes: 2_143, sha256: `${sha.slice(32)}${sha.slice(0, 32)}`, format: 'product.yaml' },
      { path: 'hub.img', bytes: 3_965_190_144, sha256: sha, format: 'mbr', released: true },
    ],
    limits: { timeMs: 600_000, depth: 8, nodes: 2_000_000 },
    timings: { read: 4_120, join: 310, checks: 45 },
  },
  ...said,
})

export const levelTwo: Assessment['level'] = {
  required: 2,
  remote: 2,
  physical: 2,
  assumed: false,
  reasons: [
    { rule: 'R1-networked', scale: 'remote', level: 1, because: 'it has a network or a radio', input: 'connectivity: wifi, ethernet (line 9)' },
    { rule: 'R2-acts', scale: 'remote', level: 2, because: 'it acts on the physical world', input: 'actuates: property (line 13)' },
    { rule: 'P2-credentials', scale: 'physical', level: 2, because: 'a unit holds network credentials or account tokens', input: 'holds: network-credentials (line 16)' },
  ],
  contradictions: [],
  questions: [],
}

/** Another platform, with what an example says of it. */
export const alternative = (said: Pick<Assessment['alternatives'][number], 'platform' | 'title' | 'verdict' | 'clears' | 'delta'> & Partial<Assessment['alternatives'][number]>): Assessment['alternatives'][number] => ({
  alone: said.verdict, addOns: [], rows: [], blockers: [], open: [], notResearched: [], attacks: [],
  move: { id: 'same-family', effort: { p10: 8, p50: 20, p90: 50 }, weeks: { p10: 4, p50: 10, p90: 20 } },
  ...said,
})

type Component = Assessment['components'][number]

/** A package of the distribution, with what an example says of it. */
export const component = (said: Pick<Component, 'name' | 'version' | 'purl' | 'evidence'> & Partial<Component>): Component => ({
  type: 'package', cpes: [], confidence: 'high', reason: 'installed, says the database of dpkg', ways: ['package-database'], vulnerabilities: [], ...said,
})

type Vulnerability = Assessment['vulnerabilities'][number]

/** A vulnerability that reaches the network, with what an example says of it. */
export const vulnerability = (said: Pick<Vulnerability, 'id' | 'components' | 'name' | 'version'> & Partial<Vulnerability>): Vulnerability => ({
  aliases: [], state: 'affected', detail: 'a service that listens on every interface runs it', matchedBy: 'distribution', range: 'before the fixed version', summary: 'A crafted packet makes it read beyond a buffer.',
  severity: 'high', scores: [{ version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', score: 7.5, by: 'NVD' }], reach: 'network', priority: 'soon', weaknesses: ['CWE-125'],
  sources: [{ feed: 'debian', id: said.id, url: `https://security-tracker.debian.org/tracker/${said.id}`, modified: '2026-11-02T00:00:00Z' }], evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 12 })], ...said,
})
