/**
 * What answers decide, as a table: the level, and which laws and standards apply. A question is worth asking as long as some
 * answer to it still changes an entry of this table. The functions that judge are asked themselves, so that nothing about a
 * single key stands here; whatever else a review derives from the dossier is one more entry.
 */
import { productInputs } from '../../../assess/frameworks.ts'
import { levelRules } from '../../../assess/level-rules.ts'
import { deriveLevel } from '../../../assess/level.ts'
import { applySchemes } from '../../../assess/schemes/index.ts'
import type { Dossier } from '../../../facts/dossier.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { evaluateCondition } from '../../../frameworks/condition.ts'
import type { InputName, ProductInputs } from '../../../frameworks/inputs.ts'
import type { Condition } from '../../../frameworks/schema.ts'
import { listed } from '../../../reports/view/text.ts'
import { asFact } from './needed-answers.ts'

export interface Said {
  readonly value: string
  readonly because: string
}
/** What is said about each thing, by its name. */
type Sayings = ReadonlyMap<string, Said>
/** One thing of which an answer would say something else. */
export interface Change extends Said {
  readonly about: string
}

export interface Consequence {
  readonly id: string
  /** Heads the keys that it looks at. */
  readonly title: string
  says(dossier: Dossier): Sayings
  /** Why a question matters, as a sentence: what its answers would change. */
  why(changes: readonly Change[]): string
}

const scaleTitles = { remote: 'over networks', physical: 'with the unit in hand' } as const
const ruleIds: ReadonlySet<string> = new Set(levelRules.map((rule) => rule.id))

/**
 * The level as the answers so far have it, without what is assumed as long as questions are open: an assumption that an
 * answer would only confirm hides that the answer matters.
 */
function levelSays(dossier: Dossier): Sayings {
  const level = deriveLevel(asFact(dossier), undefined)
  const assumed = level.reasons.find((reason) => reason.rule === 'assumed')?.scale
  const said = new Map<string, Said>()
  for (const scale of ['remote', 'physical'] as const) {
    const decided = level.reasons.filter((reason) => reason.scale === scale && ruleIds.has(reason.rule))
    const highest = Math.max(0, ...decided.map((reason) => reason.level))
    const value = assumed === scale || assumed === 'both' ? highest : level[scale]
    said.set(scaleTitles[scale], { value: String(value), because: decided.filter((reason) => reason.level === highest).map((reason) => reason.because).join(', ') })
  }
  // Whatever is no rule of a scale and no assumption says something of its own (a cap, a row that is judged harder).
  for (const { rule, because } of level.reasons) if (!ruleIds.has(rule) && rule !== 'assumed') said.set(rule, { value: '', because })
  return said
}

function levelWhy(changes: readonly Change[]): string {
  const parts = Object.values(scaleTitles).flatMap((scale) => {
    const numbered = changes.filter(({ about, because }) => about === scale && because !== '')
    const steps = [...Map.groupBy(numbered, ({ value }) => value)].toSorted(([a], [b]) => a.localeCompare(b))
    const said = steps.map(([value, of]) => `${value} if ${[...new Set(of.map(({ because }) => because))].join(' or ')}`)
    return said.length === 0 ? [] : [`${scale} ${listed(said)}`]
  })
  const other = [...new Set(changes.filter(({ value, because }) => value === '' && because !== '').map(({ because }) => because))]
  // What only lowers a scale has no reason of its own.
  if (parts.length + other.length === 0) return 'It can lower the level.'
  return [...(parts.length === 0 ? [] : [`It decides the level: ${parts.join('; ')}.`]), ...other.map((because) => `If so, ${because}.`)].join(' ')
}

/** Title without its subtitle: enough to know a law by. */
export const shortTitle = (title: string): string => title.split(/[:,(]/u)[0]?.trim() ?? title

/** Inputs that decide whether some framework applies; whatever else is answered, the same is said. */
const deciding = [...new Set(frameworks.flatMap(({ applies }) => inputsOf(applies)))]

function inputsOf(condition: Condition | undefined): readonly InputName[] {
  if (condition === undefined) return []
  if ('not' in condition) return inputsOf(condition.not)
  if ('input' in condition) return [condition.input]
  return ('all' in condition ? condition.all : condition.any).flatMap(inputsOf)
}

/** Answers are tried out by the thousand, and few of them are about these inputs. */
const frameworksSaid = new Map<string, Sayings>()

function frameworksSay(dossier: Dossier): Sayings {
  const inputs = productInputs(dossier)
  const key = JSON.stringify(deciding.map((name) => inputs[name] ?? 0))
  const known = frameworksSaid.get(key) ?? frameworksFor(inputs)
  frameworksSaid.set(key, known)
  return known
}

const frameworksFor = (inputs: ProductInputs): Sayings =>
  new Map(frameworks.map(({ title, applies }) => {
    const { result, reason, missing } = evaluateCondition(applies, inputs)
    // As long as it is open, an answer that leaves fewer others to ask for is worth asking for.
    return [shortTitle(title), { value: [result, ...missing].join(' '), because: reason }]
  }))

/** Classes that other people's schemes give. What a scheme leaves to the maker is our suggestion, and no reason to ask. */
function schemesSay(dossier: Dossier): Sayings {
  const fact = asFact(dossier)
  return new Map(applySchemes(deriveLevel(fact, undefined), fact).filter(({ standing }) => standing === 'rule').map(({ title, value, applies, reasons, questions }) => [
    title,
    { value: [applies, value, ...questions.map(({ input }) => input)].join(' '), because: reasons.map(({ because }) => because).join(', ') },
  ]))
}

const aboutOf = (changes: readonly Change[]): string[] => [...new Set(changes.map(({ about }) => about))]

export const consequences: readonly Consequence[] = [
  { id: 'level', title: 'What the level follows from', says: levelSays, why: levelWhy },
  {
    id: 'frameworks',
    title: 'What decides which laws and standards apply',
    says: frameworksSay,
    why: (changes) => `It decides whether ${listed(aboutOf(changes))} ${aboutOf(changes).length === 1 ? 'applies' : 'apply'}.`,
  },
  { id: 'schemes', title: 'What other classes and parts follow from', says: schemesSay, why: (changes) => `It decides: ${listed(aboutOf(changes))}.` },
]

/** What `after` says otherwise than `before`. */
export function changed(before: Sayings, after: Sayings): Change[] {
  return [
    ...[...after].filter(([about, { value }]) => before.get(about)?.value !== value).map(([about, said]) => ({ about, ...said })),
    ...[...before.keys()].filter((about) => !after.has(about)).map((about) => ({ about, value: '', because: '' })),
  ]
}
