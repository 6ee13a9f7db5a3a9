/** An update that is cut off in the middle must leave a unit that starts. That takes two systems, or one to fall back to. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fallbackOf, updatersOf } from '../updaters.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'partition' | 'answer'
const question = 'update.mechanism-with-recovery'

export const check = defineCheck({
  id: 'update/mechanism-with-recovery',
  title: 'There is an update mechanism that falls back to a working system',
  property: 'update',
  rung: 'available',
  needs: ['system', 'file-tree', 'setting', 'partition', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'high', 'Updates that can kill units are put off or never sent, and known holes stay open in the field.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.3-1 and 5.3-2', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'RAUC, update and fallback', url: 'https://rauc.readthedocs.io/en/latest/basic.html' },
    { title: 'Raspberry Pi documentation, fail-safe OS updates (tryboot)', url: 'https://www.raspberrypi.com/documentation/computers/config_txt.html#the-tryboot-filter' },
  ],
  run(context) {
    const outcomes = eachSystem(context, 'No system was read, so its update mechanism was not seen.', (view) => [judge(context, view)], { question, yes: 'Updates survive a loss of power and fall back to a working system.', no: 'No update mechanism survives a loss of power at any moment.' })
    // Two slots hold the same mechanism: it is told once.
    return outcomes.filter((outcome, index) => outcomes.findIndex((other) => other.result === outcome.result) === index)
  },
})

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const updaters = updatersOf(view, context.facts('setting'))
  const fallback = fallbackOf(context, view)
  const whole = updaters.find((each) => each.kind === 'whole')
  if (whole !== undefined) return pass(`${whole.title} brings whole systems and keeps the one before.`, [whole.evidence, ...(fallback === undefined ? [] : [fallback.evidence])])
  const slots = updaters.find((each) => each.kind === 'slots')
  if (slots !== undefined && fallback !== undefined) return pass(`${slots.title} is installed and has something to fall back to: ${fallback.what}.`, [slots.evidence, fallback.evidence])
  const answer = answered(context, question)
  const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer?.answer === 'yes') return pass(`There is an update mechanism that falls back to a working system.${because}`, answerEvidence(answer))
  if (answer?.answer === 'no' || answer?.answer === 'planned') return fail(`${planWords(answer)}There is no update mechanism that falls back to a working system.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})
  const evidence: readonly Evidence[] = [...(slots === undefined ? [] : [slots.evidence]), ...(fallback === undefined ? [] : [fallback.evidence])]
  if (slots !== undefined) return unknown(`${slots.title} is installed; a second system that it could fall back to was not seen.`, settledByAnswer(question), { evidence })
  if (fallback !== undefined) return unknown(`There is something to fall back to (${fallback.what}); what switches to it was not recognised.`, settledByAnswer(question), { evidence })
  const packages = updaters.filter((each) => each.kind === 'packages')
  const [table] = context.facts('partition').filter((each) => each.table !== 'ubi' && each.where.artefact === view.root.where.artefact)
  const [manager] = packages
  if (table === undefined) {
    return unknown(`No update mechanism with a way back was recognised${manager === undefined ? '' : `; ${manager.title} changes the system in place`}.`, settledByAnswer(question), { evidence: [at(view.root, '/usr/bin'), ...packages.map((each) => each.evidence)] })
  }
  const how = manager === undefined ? 'no update program was recognised' : `${packages.map((each) => each.title).join(' and ')} ${packages.length === 1 ? 'changes' : 'change'} the running system in place`
  return fail(`The medium holds one system and nothing to fall back to; ${how}. An update that is cut off leaves a unit that may not start.`, [seen(table), ...packages.map((each) => each.evidence)])
}
