/**
 * Turns the short facts of examples into what a check sees: tests and the documentation use it, production never does.
 */
import type { Fact, FactKind } from '../facts/fact.ts'
import { answerBasis } from '../facts/product.ts'
import type { Basis, Seen } from '../facts/provenance.ts'
import type { Case, CaseFact, Check, CheckContext, LevelView, Outcome } from './define.ts'

/** The day of the review in examples that give none. */
export const exampleDate = '2026-11-23'
/** The level in examples that give none: grid.md's assumed level. */
export const exampleLevel: LevelView = { required: 2, remote: 2, physical: 2 }

const image = 'image.img'
const container = `${image}/2:ext4`

/** The facts of an example, each with a place: the root file system of an image unless the kind or the example says otherwise. */
export const exampleFacts = (example: Case): Fact[] => example.facts.map(completeFact)

function completeFact(fact: CaseFact): Fact {
  const place = defaultPlace(fact)
  const file = fact.file ?? place.file
  const inContainer = fact.container ?? place.container
  const [artefact = '', ...inside] = inContainer.split('/')
  const where = { artefact, path: `${inside.join('/')}${file}` }
  return { basis: place.basis, where, container: inContainer, ...fact, file }
}

function defaultPlace(fact: CaseFact): Pick<Seen, 'basis' | 'container' | 'file'> {
  switch (fact.kind) {
    case 'dossier': return { basis: 'declared', container: 'product.yaml', file: '' }
    case 'answer': return { basis: answerBasis(fact), container: 'product.yaml', file: '' }
    case 'platform': return { basis: 'declared', container: 'product.yaml', file: '' }
    case 'capability':
    case 'functions':
    case 'attack': return { basis: 'catalogue', container: `catalogue/${fact.platform}`, file: '' }
    case 'artefact':
    case 'partition': return { basis: 'observed', container: image, file: '' }
    default: return { basis: 'observed' satisfies Basis, container, file: '' }
  }
}

/** What a check sees of these facts. Asking for a kind that it does not declare throws; `asked` collects what it asked for. */
export function exampleContext(check: Check, facts: readonly Fact[], example: Pick<Case, 'level' | 'levels' | 'date'> = {}, asked = new Set<FactKind>()): CheckContext<FactKind> {
  return {
    facts: (kind) => {
      if (!check.needs.includes(kind)) throw new Error(`${check.id} asks for "${kind}" facts and does not declare it in needs`)
      asked.add(kind)
      return facts.filter((fact) => fact.kind === kind) as never
    },
    level: levelOf(example.level),
    levelOf: (platform) => levelOf(example.levels?.[platform.id] ?? example.level),
    date: example.date ?? exampleDate,
    incomplete: false,
  }
}

/** A level from what an example tells of it; the larger of the two scales unless it says otherwise. */
function levelOf(told: Partial<LevelView> = {}): LevelView {
  const remote = told.remote ?? exampleLevel.remote
  const physical = told.physical ?? exampleLevel.physical
  return { required: told.required ?? Math.max(remote, physical), remote, physical }
}

/** The outcomes of a check on one of its examples. */
export function runExample(check: Check, example: Case, asked?: Set<FactKind>): readonly Outcome[] {
  return check.run(exampleContext(check, exampleFacts(example), example, asked))
}
