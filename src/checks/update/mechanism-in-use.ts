/** A mechanism that nobody starts repairs nothing: what makes updates reach units? */
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, ownership, type SystemView } from '../systems.ts'
import { updatersOf, updateStarter } from '../updaters.ts'

type Kinds = 'system' | 'file-tree' | 'start-entry' | 'setting' | 'package-files' | 'answer'
const question = 'update.mechanism-in-use'

export const check = defineCheck({
  id: 'update/mechanism-in-use',
  title: 'Updates reach units through a mechanism that is in use',
  property: 'update',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'start-entry', 'setting', 'package-files', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'high', 'Known holes stay open on units in the field, because nothing brings the repair.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.3-4 to 5.3-6', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'EU Cyber Resilience Act, Annex I, part II', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  ],
  run(context) {
    const outcomes = eachSystem(context, 'No system was read, so nobody knows what brings its updates.', (view) => [judge(context, view)], { question, yes: 'Updates reach units.', no: 'No update has reached units through the mechanism.' })
    return outcomes.filter((outcome, index) => outcomes.findIndex((other) => other.result === outcome.result) === index)
  },
})

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const answer = answered(context, question)
  const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer?.answer === 'no' || answer?.answer === 'planned') return fail(`${planWords(answer)}No update has reached units through the mechanism yet.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})
  const starter = updateStarter(view, context.facts('start-entry'), context.facts('setting'), ownership(view, context.facts('package-files')))
  if (starter !== undefined) return pass(`The update mechanism is in use: ${starter.what}.${because}`, [starter.evidence, ...(answer === undefined ? [] : [answerEvidence(answer)])])
  if (answer?.answer === 'yes') return pass(`Updates reach units.${because}`, answerEvidence(answer))
  const updaters = updatersOf(view, context.facts('setting'))
  const there = updaters.length === 0 ? 'No update mechanism was recognised' : `${updaters.map((each) => each.title).join(', ')} ${updaters.length === 1 ? 'is' : 'are'} installed`
  return unknown(`${there}, and nothing in the image was seen to fetch or install updates by itself.`, settledByAnswer(question), { evidence: [at(view.root, '/etc'), ...updaters.map((each) => each.evidence)] })
}
