/** PCIe and its kin let a device that is plugged in read and write memory by itself: a debug port by another name. */
import { commandLines } from '../command-line.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Fail, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { has, isOn, kernelConfigs } from '../kernel-configs.ts'
import { answered, answerEvidence, byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'functions' | 'answer' | 'system' | 'file-tree' | 'kernel-config' | 'setting'
type Part = Fact<'functions'>
const question = 'debug.dma-ports-confined'
const title = 'Nothing that is plugged in reads or writes memory by itself'

export const check = defineCheck({
  id: 'debug/dma-ports-confined',
  title,
  property: 'debug',
  rung: 'correct',
  needs: ['functions', 'answer', 'system', 'file-tree', 'kernel-config', 'setting'],
  asks: [question],
  severity: fromLevel('physical', 2, 'high', 'A card or a cable reads keys out of memory and writes code into it within minutes, past every lock of the processor.'),
  references: [
    { title: 'Markettos et al.: Thunderclap: Exploring Vulnerabilities in Operating System IOMMU Protection', url: 'https://thunderclap.io/' },
    { title: 'Linux: USB4 and Thunderbolt', url: 'https://docs.kernel.org/admin-guide/thunderbolt.html' },
    { title: 'Linux: the kernel\'s command-line parameters', url: 'https://docs.kernel.org/admin-guide/kernel-parameters.html' },
    { title: 'CWE-1190: DMA Device Enabled Too Early in Boot Phase', url: 'https://cwe.mitre.org/data/definitions/1190.html' },
  ],
  run: (context) => judge(context),
})

/** Interfaces over which the other side may become master of the memory bus. */
const masters: ReadonlySet<string> = new Set(['pcie', 'thunderbolt', 'usb4', 'firewire', 'cardbus'])
const mastersOf = ({ interfaces = [] }: Part): readonly string[] => interfaces.filter((each) => masters.has(each))

/**
 * Whether a part has no such interface. The catalogue lists the connectors of a computer in full; a chip's list names what
 * its sources speak of, and only a microcontroller has none for certain.
 */
const hasNone = (part: Part): boolean => mastersOf(part).length === 0 && (part.partKind === 'mcu' || (part.partKind === 'computer' && part.interfaces !== undefined))

const listed = (part: Part): Evidence => seen(part, { excerpt: `interfaces: ${part.interfaces?.join(', ') ?? 'those of a microcontroller'}` })

function judge(context: CheckContext<Kinds>): readonly Outcome[] {
  const answer = answered(context, question)
  const said = byAnswer(context, { question, yes: title, no: 'A device that is plugged into a unit reads and writes its memory by itself.' })
  if (said.result === 'fail') return [said]
  const parts = context.facts('functions').filter((part) => !part.addOn)
  const [first, ...more] = parts
  if (first !== undefined && parts.every(hasNone)) {
    return [{ ...notApplicable(`Does not apply: ${parts.map((part) => part.platformTitle).join(' and ')} ${more.length === 0 ? 'has' : 'have'} no interface over which a device reads memory by itself.`), evidence: parts.map(listed) }]
  }
  const shown = eachSystem(context, 'No system was read.', (view) => judgeKernels(context, view))
  const settled = shown.filter(({ result }) => result === 'fail' || result === 'pass')
  if (settled.some(({ result }) => result === 'fail') || (settled.length > 0 && settled.length === shown.length)) return settled
  const kernels = shown.flatMap((outcome) => outcome.evidence ?? [])
  if (said.result === 'pass' && answer !== undefined) {
    // What the kernel does supports a document, and lends no weight to a bare word.
    return [pass(said.message, answer.basis === 'documented' ? [answerEvidence(answer), ...kernels.filter(({ excerpt }) => excerpt?.includes('IOMMU') === true)] : answerEvidence(answer))]
  }
  if (said.result !== 'unknown') return [said]
  const having = parts.filter((part) => mastersOf(part).length > 0)
  const told = having.map((part) => `${part.platformTitle} has ${mastersOf(part).join(', ')}`)
  return [{ ...said, message: [...told.map((each) => `${each}.`), said.message].join(' '), evidence: [...having.map(listed), ...kernels] }]
}

/** Words of the command line that let devices past the IOMMU, or open memory to FireWire. */
const opening: readonly { readonly key: string; readonly value: RegExp; readonly says: string }[] = [
  { key: 'iommu', value: /^(?:off|pt)$|(?:^|,)(?:off|pt)(?:,|$)/u, says: 'lets devices past the IOMMU' },
  { key: 'iommu.passthrough', value: /^(?:1|y|yes|on|true)$/iu, says: 'lets devices past the IOMMU' },
  { key: 'intel_iommu', value: /(?:^|,)off(?:,|$)/u, says: 'switches the IOMMU off' },
  { key: 'amd_iommu', value: /(?:^|,)off(?:,|$)/u, says: 'switches the IOMMU off' },
  { key: 'arm-smmu.disable_bypass', value: /^(?:0|n|no|off|false)$/iu, says: 'lets devices past the IOMMU that nobody gave a place behind it' },
  { key: 'ohci1394_dma', value: /^early$/u, says: 'opens all memory to whatever is on FireWire' },
]
const confining = (word: string | undefined, value: string): boolean => word !== undefined && word.split(',').includes(value)

/** Build options without which nothing drives such a port. */
const drivers = ['PCI', 'USB4', 'THUNDERBOLT', 'FIREWIRE', 'FIREWIRE_OHCI', 'PCCARD', 'CARDBUS'] as const
const units = ['INTEL_IOMMU', 'AMD_IOMMU', 'ARM_SMMU', 'ARM_SMMU_V3'] as const

function judgeKernels(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const lines = commandLines(view, context.facts('setting'))
  const open = lines.flatMap((line) => opening.flatMap(({ key, value, says }): Fail[] => {
    const word = line.value(key)
    return word !== undefined && value.test(word) ? [fail(`The kernel's command line ${says} (${key}=${word}), so that a device that is plugged in reads and writes all memory.`, line.evidence([key]), { subject: key })] : []
  }))
  if (open.length > 0) return open
  const configs = kernelConfigs(view, context.facts('kernel-config'))
  if (configs.length === 0) return [unknown('How the kernel treats devices that read memory is not shown.', 'Supply the kernel\'s build configuration.', { evidence: lines.slice(0, 1).map((line) => line.evidence([])) })]
  const word = (key: string): string | undefined => lines.map((line) => line.value(key)).find((value) => value !== undefined)
  return configs.map((config) => judgeKernel(config, word))
}

function judgeKernel(config: Fact<'kernel-config'>, word: (key: string) => string | undefined): Outcome {
  const { version } = config
  if (!drivers.some((option) => has(config, option))) return pass(`Kernel ${version} is built without drivers for PCIe, Thunderbolt, FireWire and card slots.`, seen(config, { excerpt: 'CONFIG_PCI is not set' }))
  const translates = confining(word('iommu'), 'nopt') || /^(?:0|n|no|off|false)$/iu.test(word('iommu.passthrough') ?? '')
  if (isOn(config, 'IOMMU_DEFAULT_PASSTHROUGH') && !translates) {
    return fail(`Kernel ${version} is built so that devices go past the IOMMU, and so read and write all memory (CONFIG_IOMMU_DEFAULT_PASSTHROUGH).`, seen(config, { excerpt: 'CONFIG_IOMMU_DEFAULT_PASSTHROUGH=y' }), { subject: 'CONFIG_IOMMU_DEFAULT_PASSTHROUGH' })
  }
  const unit = units.find((option) => has(config, option) && (option !== 'INTEL_IOMMU' || isOn(config, 'INTEL_IOMMU_DEFAULT_ON') || confining(word('intel_iommu'), 'on')))
  const excerpt = unit === undefined ? 'CONFIG_PCI=y, and no driver of an input-output memory unit is on' : `CONFIG_${unit}=${config.options[unit] ?? ''}, IOMMU translation by default`
  return unknown('Whether every port stands behind an IOMMU, from the boot loader on, the kernel does not show.', 'Say in product.yaml which connectors are within reach.', { evidence: [seen(config, { excerpt })] })
}
