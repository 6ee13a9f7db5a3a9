/**
 * What the dossier declares against what was read (grid.md section 9): stronger evidence counts, and the outcome of the
 * contradicted answer names both. Pure.
 */
import { seen, type Evidence, type Fail } from '../checks/define.ts'
import type { Fact } from '../facts/fact.ts'
import type { QuestionId } from '../facts/questions.ts'
import type { Judged } from './judged.ts'

/**
 * Checks whose failing shows that a yes to the question is not true of what was handed in. Beside these, a question is
 * contradicted by the check that has its name.
 */
export const contradictedBy: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  'keys.product-uses-protected-keys': ['keys/no-unencrypted-private-keys'],
  'keys.signing-keys-held-apart': ['update/update-key-not-published'],
  'keys.signing-keys-separated-by-stage': ['update/update-key-not-published'],
  'comms.cloud-policies-confined': ['identity/device-keys-per-unit'],
  'debug.ports-closed-in-units': ['debug/no-serial-console-login'],
  'factory.unit-keys-injected': ['identity/device-keys-per-unit'],
  'factory.test-credentials-removed': ['exposure/no-left-over-access-keys'],
}

/** Bases that outweigh an answer, whether it is a word or a document. */
const strong: ReadonlySet<string> = new Set(['laboratory', 'observed', 'dump'])
const isStrong = ({ basis }: Evidence): boolean => strong.has(basis)

/** The same judgements, with contradicted answers failing and failures that contradict an answer naming it. */
export function withContradictions(judged: readonly Judged[], answers: readonly Fact<'answer'>[]): readonly Judged[] {
  const yes = new Map(answers.filter((answer) => answer.answer === 'yes').map((answer) => [answer.question.replace('.', '/'), answer]))
  if (yes.size === 0) return judged
  const failures = judged.filter(({ outcome, severity }) => isGrave(outcome, severity.severity))
  return judged.map((item) => {
    const answer = yes.get(item.check.id)
    if (answer === undefined) return item
    const { outcome } = item
    if (outcome.result === 'fail') return outcome.evidence.some(isStrong) ? { ...item, outcome: naming(outcome, answer) } : item
    if (outcome.result !== 'pass' || outcome.evidence.some(isStrong)) return item
    const names = contradictedBy[answer.question as QuestionId] ?? []
    const against = failures.filter(({ check }) => names.includes(check.id))
    const first = against[0]?.outcome
    if (first === undefined) return item
    const more = against.length === 1 ? '' : ` and ${against.length - 1} more like it`
    const evidence = against.slice(0, 3).flatMap((each) => (each.outcome.result === 'fail' ? each.outcome.evidence.filter(isStrong).slice(0, 1) : []))
    return {
      ...item,
      outcome: {
        result: 'fail',
        message: `The dossier answers yes to "${answer.question}", and what was read says otherwise: ${first.message}${more === '' ? '' : ` (${against[0]?.check.id ?? ''}${more})`}`,
        evidence: [...evidence, ...outcome.evidence] as unknown as Fail['evidence'],
      },
    }
  })
}

/** What was read, and weighs enough to say that an answer is not true. */
function isGrave(outcome: Judged['outcome'], severity: string): boolean {
  return outcome.result === 'fail' && outcome.evidence.some(isStrong) && ['critical', 'high', 'medium'].includes(outcome.severity ?? severity)
}

function naming(outcome: Fail, answer: Fact<'answer'>): Fail {
  const told = outcome.message.includes('The dossier says')
  const shown = outcome.evidence.some(({ artefact, path, line }) => artefact === answer.where.artefact && path === answer.where.path && line === answer.where.line)
  return {
    ...outcome,
    message: told ? outcome.message : `${outcome.message} The dossier says otherwise; what was read counts.`,
    evidence: shown ? outcome.evidence : [...outcome.evidence, seen(answer, { excerpt: `${answer.question}: ${answer.answer}` })] as unknown as Fail['evidence'],
  }
}
