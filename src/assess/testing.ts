/** Short ways to write outcomes, levels and dossiers in tests. */
import type { Rung, Property } from '../checks/define.ts'
import type { Dossier } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import { decidingChecks, cells } from './cells.ts'
import { deriveLevel, type Level } from './level.ts'
import type { AssessedOutcome } from './schema.ts'

export function outcome(check: string, more: Partial<AssessedOutcome> = {}): AssessedOutcome {
  const cell = Object.entries(decidingChecks).find(([, names]) => names?.includes(check))?.[0] ?? 'boot/available'
  const [property, rung] = cell.split('/') as [Property, Rung]
  return {
    check, property, rung, result: 'pass', severity: 'high', reason: 'of the example', message: 'A sentence.', deciding: true,
    evidence: [{ basis: 'observed', artefact: 'card.img', path: '2:ext4/etc' }], ...more,
  }
}

/** Every deciding check passes with the strongest evidence: the product that meets everything. */
export const allPass = (): AssessedOutcome[] =>
  cells.flatMap(({ id, property, rung }) => (decidingChecks[id] ?? []).map((check) => outcome(check, { property, rung, evidence: [{ basis: 'laboratory', artefact: 'report.pdf', path: '' }] })))

export const replaced = (outcomes: readonly AssessedOutcome[], check: string, more: Partial<AssessedOutcome>): AssessedOutcome[] =>
  outcomes.map((item) => (item.check === check ? { ...item, ...more } : item))

export function dossier(context: Dossier['context'] = {}, more: Partial<Dossier> = {}): Fact<'dossier'> {
  return {
    kind: 'dossier', name: 'Example', summary: '', version: '1', stage: 'production', markets: [], context, artefacts: [], waivers: [], lines: {}, ...more,
    basis: 'declared', where: { artefact: 'product.yaml', path: '' }, container: '', file: '/product.yaml',
  }
}

export const levelOf = (required: number): Level => deriveLevel(undefined, required)
