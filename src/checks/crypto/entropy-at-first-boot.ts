/** Keys made in the first seconds of a unit's life are as random as the machine is by then: identical units make identical keys. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { isOn, has, kernelConfigs } from '../kernel-configs.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'kernel-config' | 'kernel' | 'capability' | 'answer'
const question = 'crypto.entropy-at-first-boot'

export const check = defineCheck({
  id: 'crypto/entropy-at-first-boot',
  title: 'Random numbers are good when a unit makes its first keys',
  property: 'crypto',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'kernel-config', 'kernel', 'capability', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'medium', 'Keys that units make at their first start can be guessed or repeat from unit to unit.'),
  references: [
    { title: 'Mining Your Ps and Qs: Detection of Widespread Weak Keys in Network Devices', url: 'https://factorable.net/weakkeys12.extended.pdf' },
    { title: 'random(7)', url: 'https://man7.org/linux/man-pages/man7/random.7.html' },
    { title: 'systemd, Random Seeds', url: 'https://systemd.io/RANDOM_SEEDS/' },
  ],
  run(context) {
    const outcomes = eachSystem(context, 'No system was read, so nobody knows what seeds its random numbers.', (view) => judge(context, view))
    if (outcomes.some(({ result, subject }) => subject === 'kernel' && result !== 'unknown')) return outcomes
    const answer = fromAnswer(context)
    return answer === undefined ? outcomes : [...answer, ...outcomes.filter(({ result }) => result === 'fail')]
  },
})

function fromAnswer(context: CheckContext<Kinds>): readonly Outcome[] | undefined {
  const answer = answered(context, question)
  if (answer === undefined) return undefined
  const because = answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer.answer === 'yes') return [pass(`Keys wait until the random number generator is seeded.${because}`, answerEvidence(answer))]
  if (answer.answer === 'not-applicable') return answer.detail === '' ? undefined : [notApplicable(`Does not apply.${because}`, answerEvidence(answer))]
  return [fail(`${planWords(answer)}Keys that a unit makes at its first start do not wait for good random numbers.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const source = context.facts('capability').find((fact) => fact.capability === 'random-source' && !fact.addOn && fact.value === 'yes')
  const configs = kernelConfigs(view, context.facts('kernel-config'))
  const kernels = inSystem(view, context.facts('kernel'))
  const outcomes: Outcome[] = configs.flatMap((config) => judgeKernel(config, kernels, source))
  const seeds = seedFiles(view)
  if (outcomes.length > 0) return [...outcomes, ...seeds]
  return [unknown(
    `Which source seeds the random numbers of a new unit is not shown.${source === undefined ? '' : ` The chip has one (${source.platformTitle}).`}`, settledByAnswer(question),
    { evidence: [at(view.root, '/'), ...kernels.slice(0, 1).map((kernel) => seen(kernel, { excerpt: kernel.release }))] },
  ), ...seeds]
}

/** Linux has let readers of random numbers wait since 5.6, and made its own from the clock's jitter since 5.4. */
const waitsSince: readonly [number, number] = [5, 6]

function judgeKernel(config: Fact<'kernel-config'>, kernels: readonly Fact<'kernel'>[], source: Fact<'capability'> | undefined): readonly Outcome[] {
  const version = /^(\d+)\.(\d+)/u.exec(config.version) ?? /^(\d+)\.(\d+)/u.exec(kernels[0]?.version ?? '')
  const driver = Object.keys(config.options).find((option) => option.startsWith('HW_RANDOM_') && has(config, option) && !/^HW_RANDOM_(?:TPM|VIRTIO)$/u.test(option))
  const subject = 'kernel'
  if (source !== undefined && !has(config, 'HW_RANDOM')) {
    return [fail(`${source.platformTitle} has a random number generator, and kernel ${config.version} is built without drivers for such (CONFIG_HW_RANDOM).`, [seen(config, { excerpt: 'CONFIG_HW_RANDOM is not set' }), seen(source)], { subject })]
  }
  const late = version === null || Number(version[1]) < waitsSince[0] || (Number(version[1]) === waitsSince[0] && Number(version[2]) < waitsSince[1])
  if (late || source === undefined || !has(config, 'HW_RANDOM')) return []
  const option = driver ?? 'HW_RANDOM'
  const told = driver === undefined ? 'support for hardware generators' : `drivers for hardware generators (${driver} among them)`
  const evidence: readonly [Evidence, ...Evidence[]] = [seen(config, { excerpt: `CONFIG_${option}=${config.options[option] ?? ''}${isOn(config, 'RANDOM_TRUST_BOOTLOADER') ? ' CONFIG_RANDOM_TRUST_BOOTLOADER=y' : ''}` }), seen(source)]
  return [pass(`Kernel ${config.version} has ${told}, ${source.platformTitle} has such a generator, and programs that ask for random numbers wait until they are good.`, evidence, subject)]
}

/** A seed in the image is the same on every unit. Linux does not count it as random, so that it is untidy and no hole. */
function seedFiles(view: SystemView): readonly Outcome[] {
  return ['/var/lib/systemd/random-seed', '/var/lib/urandom/random-seed', '/var/lib/random-seed', '/etc/random-seed'].flatMap((path) => {
    const entry = view.tree.get(path)
    return entry?.type === 'file' && entry.size > 0 ? [fail(`The image holds a random seed (${path}), the same on every unit.`, at(view.root, path), { subject: path, severity: 'low' })] : []
  })
}
