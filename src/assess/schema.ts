/** The assessment document: what a review returns, what reports render, what `--json` prints (product.md). */
import { z } from 'zod'
import { properties, rungs, severities } from '../checks/define.ts'
import { boardRoles, exposureClasses, partKinds } from '../facts/board.ts'
import { signalGroups } from '../facts/exposure.ts'

const basis = z.enum(['laboratory', 'observed', 'dump', 'documented', 'declared', 'catalogue'])
const citation = z.object({ title: z.string(), edition: z.string().optional(), at: z.string(), url: z.string(), checked: z.string() })

const evidence = z
  .object({
    basis: basis.describe('How this is known, strongest first: laboratory, observed, dump, documented, declared; catalogue is what a part can do'),
    artefact: z.string().describe('File name of the artefact'),
    path: z.string().describe('Path inside it as a person would name it; empty is the artefact itself'),
    offset: z.number().int().optional().describe('Byte offset within what the path names'),
    line: z.number().int().optional().describe('Line within what the path names, from 1'),
    sha256: z.string().optional(),
    weighs: z.literal(false).optional().describe('Shown beside the others, and not weighed'),
    unit: z.string().optional().describe('Which unit a dump was read out of'),
    excerpt: z.string().optional().describe('Quoted content, never a secret'),
    source: citation.optional(),
  })
  .describe('One thing that a person can open to see why')

const outcome = z.object({
  check: z.string(),
  property: z.enum(properties),
  rung: z.enum(rungs),
  result: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  severity: z.enum(severities).describe('What an attacker of the required level gains if this fails'),
  severityAtMost: z.enum(severities).optional().describe('What it would be at a level that asks for it, where the level makes it milder'),
  reason: z.string().describe('Why it is that severe'),
  message: z.string(),
  subject: z.string().optional().describe('Tells things in one file apart: the account, the key, the setting'),
  deciding: z.boolean().describe('Whether this check decides its cell'),
  waived: z.object({ reason: z.string(), owner: z.string(), expires: z.string() }).optional(),
  unattainable: z.boolean().optional().describe('No configuration of this platform repairs it'),
  repairedBy: z.array(z.string()).optional().describe('Add-ons of the catalogue that repair it although it is unattainable'),
  shortOfLevel: z.boolean().optional().describe('The part has the mechanism, and not as strongly as the level asks'),
  planned: z.boolean().optional(),
  settledBy: z.string().optional().describe('For unknown: the question or artefact that would settle it'),
  evidence: z.array(evidence),
  remedy: z.string().optional().describe('Id of the remedy'),
  remedyTitle: z.string().optional(),
})

const cell = z.object({
  property: z.enum(properties),
  rung: z.enum(rungs),
  required: z.boolean(),
  requiredFrom: z.number().int().describe('The lowest level at which the cell is required'),
  due: z.string(),
  state: z.enum(['met', 'unmet', 'held', 'unknown', 'planned', 'not-planned', 'not-needed']),
  heldBy: z.string().optional(),
  reason: z.string().describe('Why the state is what it is, in a few words'),
  outcomes: z.array(z.number().int()).describe('Indexes into outcomes'),
})

const requirement = z.object({
  id: z.string(),
  summary: z.string(),
  strength: z.string(),
  status: z.enum(['met', 'unmet', 'unknown', 'not-applicable', 'manual', 'out-of-scope']),
  basis: z.enum(['verified', 'declared', 'not-checked']),
  coverage: z.enum(['full', 'partial', 'manual', 'out-of-scope']),
  qualifier: z.string().optional().describe('What weakens the force, in the document\'s terms'),
  area: z.enum(['hardware', 'physical', 'software', 'lifecycle']),
  evidence: z.array(z.string()).describe('What can show it: artefacts of the product, documents, answers'),
  checks: z.array(z.string()).describe('The checks that bear on it'),
  note: z.string().optional().describe('What the checks leave open, or what has to be shown instead'),
  source: z.object({ title: z.string(), at: z.string(), url: z.string() }).describe('Where the document says it'),
  unconfirmed: z.boolean().optional(),
  unsettled: z.string().optional().describe('What has to be stated before anybody can tell whether it applies'),
  asks: z.array(z.string()).optional().describe('The questions whose answers tell it'),
  bindsFrom: z.string().optional().describe('The day from which it binds, where that is still to come'),
  reason: z.string(),
  outcomes: z.array(z.number().int()),
})

const scenario = z
  .object({
    kind: z.enum(['platform', 'level']),
    title: z.string().describe('In a sentence: "on ...", "at level ..."'),
    platform: z.string().optional(),
    level: z.number().int().optional(),
    changes: z.array(z.object({
      framework: z.string(),
      edition: z.string(),
      requirement: z.string(),
      status: requirement.shape.status,
      basis: requirement.shape.basis,
      reason: z.string(),
    })).describe('Requirements that would stand otherwise; the others would not'),
  })
  .describe('The same evidence with one thing changed')

const estimate = z.object({ p10: z.number(), p50: z.number(), p90: z.number() })

const candidate = z.object({
  platform: z.string(),
  revision: z.string().optional().describe('Where the candidate is another revision of the present part'),
  title: z.string(),
  verdict: z.enum(['fixable', 'unproven', 'blocked']).describe('With the add-ons named here'),
  alone: z.enum(['fixable', 'unproven', 'blocked']).describe('Without add-ons'),
  addOns: z.array(z.object({ id: z.string(), title: z.string() })),
  rows: z.array(z.object({ property: z.enum(properties), cells: z.array(z.object({ rung: z.enum(rungs), state: z.enum(['yes', 'add-on', 'no', 'unknown']) })) })).describe('What the catalogue decides at this level'),
  clears: z.array(z.string()).describe('Cells that block the present platform'),
  blockers: z.array(z.object({ cell: z.string(), why: z.string() })),
  open: z.array(z.string()).describe('Cells of which the catalogue does not know enough'),
  notResearched: z.array(z.string()).describe('Needs of the product of which the catalogue says nothing'),
  attacks: z.array(z.object({ id: z.string(), title: z.string(), attacker: z.number().int(), reaches: z.enum(['yes', 'maybe']) })).describe('Published, open, and within reach of the attackers whom the level names'),
  price: z.object({ from: z.number(), to: z.number(), currency: z.string(), date: z.string() }).optional(),
  move: z.object({ id: z.string(), effort: estimate.describe('Person-days'), weeks: estimate }),
  delta: z.string(),
})

const totals = z.object({
  effort: estimate.describe('Person-days'),
  once: estimate.describe('Paid once, beside the work'),
  perUnit: estimate.describe('For each unit'),
  firstYear: estimate.describe('Work, once, and the units of a year'),
  weeks: estimate.describe('Until it is done: the longer of the work and the waiting'),
})

const chainLink = z
  .object({
    stage: z.enum(['hardware', 'boot-loader', 'kernel', 'application', 'root']),
    what: z.string().describe('What runs at this stage, as far as it was seen; empty where nothing was'),
    verifiedBy: z.string().describe('Who has to verify it before it runs'),
    state: z.enum(['holds', 'broken', 'consistent', 'unknown', 'not-seen']).describe('consistent: a signature verifies with a key that nothing anchors'),
    breaks: z.boolean().describe('The first link that does not hold: from here on nothing is proven'),
    key: z.string().optional().describe('The key that signs it'),
    anchor: z.string().optional().describe('What holds that key, and where that was seen'),
    covers: z.string().optional().describe('How much of it the signature covers'),
    why: z.string(),
    outcomes: z.array(z.number().int()).describe('Indexes into outcomes'),
  })
  .describe('One link of the chain of trust')

const component = z.object({
  name: z.string(),
  version: z.string(),
  purl: z.string().describe('Package URL: the identity of the component'),
  type: z.enum(['package', 'library', 'program', 'kernel', 'boot-loader', 'firmware']),
  source: z.object({ name: z.string(), version: z.string() }).optional().describe('The distribution\'s package that it was built from'),
  cpes: z.array(z.string()).describe('vendor:product of the National Vulnerability Database'),
  supplier: z.string().optional(),
  licence: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']).describe('How sure name and version are'),
  reason: z.string(),
  ways: z.array(z.enum(['package-database', 'language-metadata', 'build-manifest', 'kernel-modules', 'banner', 'firmware-header', 'file-name'])).describe('How it was met, surest first'),
  evidence: z.array(evidence),
  coverage: z.enum(['distribution', 'ecosystem', 'cpe', 'none']).optional().describe('What the vulnerability database knows it by; absent where none was consulted'),
  vulnerabilities: z.array(z.string()).describe('Ids of the vulnerabilities that affect it, or may'),
})

const vulnerability = z
  .object({
    id: z.string(),
    aliases: z.array(z.string()),
    components: z.array(z.string()).describe('Package URLs'),
    name: z.string().describe('What is vulnerable, as the record\'s database calls it: the source package, the library'),
    version: z.string(),
    state: z.enum(['affected', 'not-affected', 'under-investigation']),
    justification: z.enum(['component_not_present', 'vulnerable_code_not_present', 'vulnerable_code_not_in_execute_path', 'vulnerable_code_cannot_be_controlled_by_adversary', 'inline_mitigations_already_exist']).optional(),
    detail: z.string().describe('Why state and reach are what they are'),
    matchedBy: z.enum(['distribution', 'ecosystem', 'cpe']),
    range: z.string().describe('Versions that the record is about'),
    fixedIn: z.string().optional(),
    summary: z.string(),
    severity: z.enum(['critical', 'high', 'medium', 'low', 'none', 'unknown']).describe('By the newest CVSS base score'),
    scores: z.array(z.object({ version: z.enum(['2.0', '3.0', '3.1', '4.0']), vector: z.string(), score: z.number(), by: z.string() })),
    urgency: z.string().optional().describe('The distribution\'s own word'),
    epss: z.object({ probability: z.number(), percentile: z.number(), date: z.string() }).optional(),
    exploited: z.object({ added: z.string(), due: z.string().optional(), ransomware: z.boolean() }).optional().describe('In CISA\'s catalogue of known exploited vulnerabilities'),
    reach: z.enum(['network', 'started', 'installed', 'unknown']).describe('How near an attacker comes to it in this product'),
    priority: z.enum(['now', 'soon', 'planned', 'watch']).describe('Known exploitation and reach before score'),
    weaknesses: z.array(z.string()).describe('CWE ids'),
    sources: z.array(z.object({ feed: z.string(), id: z.string(), url: z.string(), modified: z.string() })),
    evidence: z.array(evidence),
  })
  .describe('A published vulnerability and what it means here')

const boardPicture = z
  .object({
    artefact: z.string(),
    path: z.string(),
    title: z.string(),
    revision: z.string(),
    format: z.string(),
    copper: z.array(z.string()).describe('Copper layers from front to back'),
    missing: z.array(z.string()).optional().describe('Copper layers that the board has and that were not read: what runs there is not known'),
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).describe('Millimetres, as seen from the front'),
    outline: z.array(z.number()).describe('The edge as straight pieces: x1, y1, x2, y2 of each in turn'),
    parts: z.array(z.object({
      reference: z.string(), value: z.string(), side: z.enum(['front', 'back']), fitted: z.boolean(), title: z.string().optional().describe('Where the catalogue of parts knows it'),
      kind: z.enum(partKinds).optional().describe('Likewise'), lacking: z.string().optional().describe('Some units lack it: in which variants, or by which list'), pinsKnown: z.boolean().optional().describe('The file names its pins, or the catalogue its pads: a signal that is not found is not there'),
      x: z.number(), y: z.number(), width: z.number(), height: z.number(),
    })),
    signals: z.array(z.object({
      net: z.string(),
      role: z.enum(boardRoles),
      group: z.enum(signalGroups),
      of: z.string().describe('Reference of the part that gives the net its meaning'),
      title: z.string(),
      pin: z.string(),
      confidence: z.enum(['pin', 'pad', 'name']).describe('pin: the file names the pin; pad: the catalogue knows the pad; name: only a name says so'),
      class: z.enum(exposureClasses).describe('Where it is reached most easily'),
      fuses: z.enum(['closed', 'open']).optional().describe('Of a debug port: what the fuses that were read make of it'),
      places: z.array(z.object({ class: z.enum(exposureClasses), place: z.string(), side: z.enum(['front', 'back', 'both', 'inside']), x: z.number(), y: z.number(), through: z.string().optional() })),
      tracks: z.array(z.number()).describe('Copper layer, x1, y1, x2, y2, width of each piece in turn'),
      vias: z.array(z.number()).describe('x, y, size, first and last copper layer of each in turn'),
    })),
    left: z.number().int().describe('Signals that are not shown'),
    undrawn: z.number().int().describe('Parts, and pieces of the edge, of tracks and vias, for which the picture has no room'),
  })
  .describe('A circuit board and the nets that matter on it')

export const assessmentSchema = z
  .object({
    schema: z.literal('proofmark/assessment@1'),
    product: z.object({ name: z.string(), summary: z.string().optional(), version: z.string().optional(), stage: z.string(), markets: z.array(z.string()), dossier: z.boolean(), reviewed: z.string() }),
    owners: z.record(z.string(), z.string()).optional().describe('Who answers for what, by name, where the dossier says it'),
    platforms: z.array(z.object({ id: z.string(), title: z.string(), revision: z.string(), role: z.string(), basis, reason: z.string() })),
    level: z.object({
      required: z.number().int().min(0).max(4),
      remote: z.number().int().min(0).max(3),
      physical: z.number().int().min(0).max(4),
      assumed: z.boolean().describe('Open questions could still raise it'),
      sharedSecrets: z.boolean().optional().describe('A secret of one unit is valid beyond it: the row of keys is judged at 3 at least'),
      override: z.number().int().optional(),
      reasons: z.array(z.object({ rule: z.string(), scale: z.enum(['remote', 'physical', 'both']), level: z.number().int(), because: z.string(), input: z.string() })),
      contradictions: z.array(z.object({ rule: z.string(), says: z.string(), inputs: z.array(z.string()), ask: z.string() })).describe('Statements of the dossier that exclude each other; the worse one counts'),
      questions: z.array(z.object({ input: z.string(), ask: z.string() })),
    }),
    schemes: z.array(z.object({
      id: z.string(),
      title: z.string(),
      applies: z.boolean(),
      value: z.string().describe('What the scheme would ask for, in its own words; empty when it does not apply'),
      open: z.boolean().describe('An input is missing that could raise it'),
      standing: z.enum(['rule', 'suggestion']).describe('The scheme\'s own rule, or a suggestion of ours where it leaves the choice to the maker'),
      unconfirmed: z.string().optional().describe('What of the rule was not confirmed in its source'),
      reasons: z.array(z.object({ rule: z.string(), value: z.string(), because: z.string(), input: z.string() })),
      questions: z.array(z.object({ input: z.string(), ask: z.string() })),
      source: z.object({ title: z.string(), url: z.string() }),
    })).describe('Other schemes beside the level, each by its own rule, never merged'),
    verdict: z.enum(['ready', 'fixable', 'unproven', 'blocked']),
    summary: z.string().describe('Three sentences that a manager can read aloud'),
    blockers: z.array(z.object({ cell: z.string(), outcome: z.number().int(), why: z.string() })),
    grid: z.array(cell),
    outcomes: z.array(outcome),
    chains: z.array(z.object({ processor: z.string(), links: z.array(chainLink) })).describe('The chain of trust of each processor that runs code of the product, from its ROM on'),
    problems: z.array(z.object({ code: z.string(), message: z.string(), where: z.object({ artefact: z.string(), path: z.string(), offset: z.number().optional(), line: z.number().optional() }), incomplete: z.boolean() })),
    components: z.array(component),
    vulnerabilities: z.array(vulnerability).describe('Published about the components that were found: the most urgent first, the ones that do not apply last'),
    boards: z.array(boardPicture).default([]).describe('Circuit boards, as pictures show them'),
    boardFiles: z.array(z.object({
      artefact: z.string(), path: z.string(), title: z.string(), revision: z.string(), format: z.string(), platforms: z.array(z.string()).describe('Ids of the platforms that its parts are'),
    })).optional().describe('Every board that was judged: a schematic, a netlist or a parts list has no picture'),
    frameworks: z.array(z.object({
      id: z.string(),
      title: z.string(),
      edition: z.string(),
      citation: z.string().describe('How a document cites this edition'),
      kind: z.enum(['law', 'standard']).describe('A duty in its markets, or voluntary unless a law or a contract points at it'),
      markets: z.array(z.string()).describe('Where it counts'),
      url: z.string(),
      unsettled: z.string().optional().describe('What has to be stated before anybody can tell whether it concerns the product at all'),
      requirements: z.array(requirement),
    })),
    scenarios: z.array(scenario).describe('What would change about the requirements on the best other platform, and at the levels beside this one'),
    alternatives: z.array(candidate).describe('Other platforms, judged at the same level, best first'),
    plan: z.array(z.object({
      remedy: z.string(),
      title: z.string(),
      steps: z.array(z.string()),
      who: z.enum(['hardware', 'firmware', 'factory', 'operations', 'product', 'laboratory']).describe('Who does it, mainly'),
      due: z.string(),
      late: z.boolean(),
      needed: z.boolean().describe('Without it the product does not become ready; the others are good beside it'),
      after: z.array(z.string()).describe('Remedies of this plan that come before it'),
      effort: estimate.describe('Person-days'),
      lead: estimate.optional().describe('Weeks of waiting beside the work'),
      cost: z.object({ currency: z.string(), perUnit: estimate.optional(), oneOff: estimate.optional() }).optional(),
      basis: z.object({ kind: z.enum(['expert default', 'official price', 'study', 'own figure']), source: z.object({ title: z.string(), url: z.string() }).optional() }).describe('Where the figures come from'),
      irreversible: z.boolean(),
      rehearsal: z.string().optional(),
      tool: z.object({ name: z.string(), url: z.string() }).optional().describe('The vendor\'s own tool'),
      guides: z.array(z.object({ title: z.string(), url: z.string() })),
      clears: z.array(z.string()).describe('Cells'),
      outcomes: z.array(z.number().int()),
    })),
    outlook: z.object({
      reckoning: z.object({ people: z.number(), dayRate: z.number(), unitsPerYear: z.number(), currency: z.literal('EUR'), samples: z.number(), seed: z.number() }),
      present: totals.optional().describe('What is needed for ready on the present platform; absent where it is blocked'),
      moves: z.array(z.object({ platform: z.string(), title: z.string(), addOns: z.array(z.string()), steps: z.array(z.string()), totals })).describe('The same after a move to another platform, the move included'),
    }).describe('What the ways to ready take in all; figures at 10, 50 and 90 percent'),
    complete: z.boolean().describe('False when something that was asked for could not be read'),
    provenance: z.object({
      version: z.string(),
      catalogue: z.string(),
      vulnerabilityDatabase: z.object({ updated: z.string(), feeds: z.array(z.object({ id: z.string(), title: z.string(), newest: z.string(), records: z.number() })) }).nullable(),
      artefacts: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string(), format: z.string().optional(), released: z.boolean().optional() })),
      limits: z.record(z.string(), z.number()),
      timings: z.record(z.string(), z.number()).describe('Milliseconds; the only part that differs between two runs over the same inputs'),
    }),
  })
  .describe('A Proofmark assessment')

export type Assessment = z.infer<typeof assessmentSchema>
export type AssessedOutcome = Assessment['outcomes'][number]
export type GridCell = Assessment['grid'][number]
export type Chain = Assessment['chains'][number]
export type ChainLink = Chain['links'][number]
export type Verdict = Assessment['verdict']
