/** The questions, one after the other; each is left out as soon as nothing rests on its answer any more. Knows no terminal. */
import type { LooseArtefact } from '../../../engine/loose-artefacts.ts'
import { format } from '../../../readers/dossier/product/format.ts'
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { bytesText, listed } from '../../../reports/view/text.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import type { Asker, Choice } from './asker.ts'
import { bearingOf } from './bearing.ts'
import { shortTitle } from './consequences.ts'
import type { Defaults } from './defaults.ts'
import { contextFields, contextKeys, partFields, withContext, withNote, withProduct, type ContextKey, type Draft, type Value } from './draft.ts'
import { given } from './given.ts'
import { findParts, partChoices, partNamed, revisionChoices } from './parts.ts'
import { settle } from './settled.ts'

const fields = format.fields.product.fields
export const unknown = 'don\'t know yet'

/** Why the questions matter that no rule reads. */
const reasons = {
  name: 'It heads every report.',
  summary: 'A reader of the report learns from it what is reviewed.',
  markets: `It decides which laws and standards apply; known are ${listed(frameworks.map(({ title }) => shortTitle(title)))}.`,
  platform: 'What its hardware can do at all decides the first column of the grid, and whether the product can be secured.',
  another: 'A secure element can keep the keys that the processor cannot.',
  revision: 'Revisions of this part differ in what they can do, or in which published attacks reach them.',
  artefacts: 'What is observed in them beats what is declared here.',
} as const

export async function interview(asker: Asker, start: Draft, defaults: Defaults, artefacts: readonly LooseArtefact[]): Promise<Draft> {
  const described = await askProduct(asker, start, defaults)
  const withParts = described.platforms.length > 0 ? described : await askPlatforms(asker, described)
  const withFiles = withParts.artefacts.length > 0 || artefacts.length === 0 ? withParts : await askArtefacts(asker, withParts, artefacts)
  return askContext(asker, withFiles, defaults)
}

async function askProduct(asker: Asker, start: Draft, defaults: Defaults): Promise<Draft> {
  let draft = start
  const set = (key: string, value: Value | undefined): void => {
    if (value !== undefined) draft = withProduct(draft, key, value)
  }
  const asked = (key: keyof typeof fields): boolean => draft.product[key] === undefined
  if (asked('name')) set('name', await asker.text({ ask: fields.name.describe, why: reasons.name, initial: defaults.name, wrong: wrongFor(fields.name) }))
  if (asked('summary')) set('summary', await asker.text({ ask: fields.summary.describe, why: reasons.summary, otherwise: 'leave it out', wrong: wrongFor(fields.summary) }))
  if (asked('stage')) set('stage', await asker.one({ ask: fields.stage.describe, why: defaults.stageWhy, choices: choicesOf(fields.stage), initial: defaults.stage }))
  if (asked('markets')) set('markets', await asker.many({ ask: fields.markets.describe, why: reasons.markets, choices: choicesOf(fields.markets), initial: [], otherwise: unknown, wrong: wrongWords(fields.markets) }))
  return draft
}

async function askPlatforms(asker: Asker, start: Draft): Promise<Draft> {
  let draft = start
  for (;;) {
    const first = draft.platforms.length === 0
    const id = await asker.search({
      ask: first ? partFields.id.describe : 'Another processor, or a security chip beside it?',
      why: first ? reasons.platform : reasons.another,
      choices: partChoices.filter(({ value }) => !draft.platforms.some((part) => part.id === value)),
      find: findParts,
      otherwise: first ? unknown : 'no other',
    })
    if (id === undefined) return draft
    const revisions = revisionChoices(id)
    const revision = revisions.length === 0 ? undefined : await asker.one({ ask: partFields.revision.describe, why: reasons.revision, choices: revisions, otherwise: unknown })
    draft = { ...draft, platforms: [...draft.platforms, { ...partNamed(id), ...(revision === undefined ? {} : { revision }) }] }
  }
}

async function askArtefacts(asker: Asker, draft: Draft, artefacts: readonly LooseArtefact[]): Promise<Draft> {
  const chosen = await asker.many({
    ask: format.fields.artefacts.describe,
    why: reasons.artefacts,
    choices: artefacts.map(({ path, bytes, what }) => ({ value: path, meaning: `${bytesText(bytes)}, ${what}` })),
    initial: artefacts.filter(({ telling }) => telling).map(({ path }) => path),
    otherwise: 'all files',
    wrong: () => undefined,
  })
  return { ...draft, artefacts: chosen ?? [] }
}

async function askContext(asker: Asker, start: Draft, defaults: Defaults): Promise<Draft> {
  let draft = settle(start)
  const asked = new Set<ContextKey>()
  // A later answer can make an earlier question matter: as long as one was asked, those left out are looked at again.
  for (let before = -1; asked.size > before;) {
    before = asked.size
    for (const key of contextKeys) {
      if (draft.context[key] !== undefined || asked.has(key)) continue
      const bearing = bearingOf(draft, key)
      if (bearing === undefined) continue
      asked.add(key)
      const shape = contextFields[key]
      const proposal = defaults.context(draft)[key]
      const question = { ask: shape.describe, why: [bearing.consequence.why(bearing.changes), ...(proposal === undefined ? [] : [`Marked is what ${proposal.from} has.`])].join(' ') }
      const value = await askValue(asker, shape, question, proposal?.value)
      if (value !== undefined) draft = settle(withContext(draft, key, value))
    }
  }
  return draft
}

/** One question for any shape that a context key can have. */
async function askValue(asker: Asker, shape: Shape, question: { ask: string; why: string }, proposal: Value | undefined): Promise<Value | undefined> {
  switch (shape.kind) {
    case 'flag': {
      const word = await asker.one({ ...question, choices: [{ value: 'yes', meaning: '' }, { value: 'no', meaning: '' }], otherwise: unknown })
      return word === undefined ? undefined : word === 'yes'
    }
    case 'choice': return asker.one({ ...question, choices: choicesOf(shape), otherwise: unknown })
    case 'list': return asker.many({ ...question, choices: choicesOf(shape), initial: Array.isArray(proposal) ? (proposal as readonly string[]) : [], otherwise: unknown, wrong: wrongWords(shape) })
    default: {
      const written = await asker.text({ ...question, otherwise: unknown, wrong: wrongFor(shape) })
      const checked = written === undefined ? undefined : given(shape, written)
      return checked !== undefined && 'value' in checked ? checked.value : undefined
    }
  }
}

function choicesOf(shape: Shape): Choice[] {
  if (shape.kind === 'list') return choicesOf(shape.of)
  return shape.kind === 'choice' ? Object.entries(shape.values).map(([value, meaning]) => ({ value, meaning })) : []
}

const wrongFor = (shape: Shape) => (text: string): string | undefined => {
  const checked = given(shape, text)
  return 'wrong' in checked ? checked.wrong : undefined
}
const wrongWords = (shape: Shape) => (words: readonly string[]): string | undefined => wrongFor(shape)(words.join(','))

/** What is taken where nobody is asked: defaults, each with where it comes from. */
export function withDefaults(start: Draft, defaults: Defaults, artefacts: readonly LooseArtefact[]): Draft {
  let draft = start
  if (draft.product['name'] === undefined && defaults.name !== undefined) draft = withNote(withProduct(draft, 'name', defaults.name), 'product.name', 'taken from the name of the folder')
  if (draft.product['stage'] === undefined) draft = withNote(withProduct(draft, 'stage', defaults.stage), 'product.stage', 'a guess: nobody was asked')
  if (draft.artefacts.length === 0) draft = { ...draft, artefacts: artefacts.filter(({ telling }) => telling).map(({ path }) => path) }
  for (const [key, proposal] of Object.entries(defaults.context(draft))) {
    if (draft.context[key] === undefined && proposal !== undefined) draft = withNote(withContext(draft, key, proposal.value), `context.${key}`, `what ${proposal.from} has`)
  }
  return settle(draft)
}
