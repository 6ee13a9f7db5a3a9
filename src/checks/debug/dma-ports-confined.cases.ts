/** Examples of debug/dma-ports-confined. */
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'
import { installed } from '../system-cases.ts'

const question = 'debug.dma-ports-confined'
const part = (partKind: 'computer' | 'soc' | 'mcu', interfaces?: readonly string[]): CaseFact =>
  ({ kind: 'functions', platform: 'board', platformTitle: 'Board', addOn: false, partKind, ...(interfaces === undefined ? {} : { interfaces }) })
const board = part('computer', ['ethernet', 'usb3', 'pcie'])
const config = (options: Record<string, string>): CaseFact => ({ kind: 'kernel-config', file: '/boot/config-6.12', version: '6.12.48', options })
const smmu = { PCI: 'y', ARM_SMMU_V3: 'y' }
const word = (key: string, value: string): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value, container: 'image.img/1:fat', file: '/cmdline.txt' })
const plain = questionCases(question, {
  good: 'the only slot is inside the sealed case; an SMMU confines it from the boot loader on',
  document: 'tests/dma.pdf',
  bad: 'the M.2 slot behind the cover has no IOMMU',
  reason: 'the connectors that the chip could have are not brought out',
})
const yes: CaseFact = { kind: 'answer', question, answer: 'yes', detail: 'an SMMU confines the slot', document: 'tests/dma.pdf', dated: '2026-09-01' }

export const cases: Cases = {
  pass: [
    ...plain.pass,
    { title: 'a kernel without drivers for such ports', facts: [...installed(), board, config({ USB: 'y' })] },
    { title: 'a document, and a kernel whose IOMMU translates', facts: [...installed(), board, config(smmu), yes] },
  ],
  fail: [
    ...plain.fail,
    { title: 'the same document and kernel, and a command line that lets devices past', facts: [...installed(), board, config(smmu), yes, word('iommu.passthrough', '1')], subjects: ['iommu.passthrough'] },
    { title: 'a kernel that is built to let devices past', facts: [...installed(), board, config({ ...smmu, IOMMU_DEFAULT_PASSTHROUGH: 'y' })], subjects: ['CONFIG_IOMMU_DEFAULT_PASSTHROUGH'] },
    { title: 'the IOMMU is switched off for speed', facts: [...installed(), config({ PCI: 'y', INTEL_IOMMU: 'y' }), word('intel_iommu', 'off')], subjects: ['intel_iommu'] },
  ],
  unknown: [
    ...plain.unknown,
    { title: 'a board with PCIe', facts: [board] },
    { title: 'a chip whose list of interfaces may not be whole', facts: [part('soc', ['ethernet', 'usb2'])] },
    { title: 'a kernel whose IOMMU translates; where the slot stands is not shown', facts: [...installed(), board, config(smmu), word('iommu.passthrough', '0')] },
    { title: 'a kernel without an IOMMU; whether a slot is within reach is not shown', facts: [...installed(), board, config({ PCI: 'y' })] },
  ],
  'not-applicable': [
    ...(plain['not-applicable'] ?? []),
    { title: 'a computer without such a connector', facts: [part('computer', ['ethernet', 'usb2', 'hdmi'])] },
    { title: 'a microcontroller', facts: [part('mcu')] },
  ],
}
