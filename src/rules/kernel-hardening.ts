/** All rules about the kernel's own protections, written from the kernel's documentation and the Kernel Self Protection Project's advice. Data only. */
import { memoryRules } from './kernel-hardening/memory.ts'
import { processorRules } from './kernel-hardening/processor.ts'
import { programRules } from './kernel-hardening/programs.ts'
import { rootRules } from './kernel-hardening/root.ts'
import { surfaceRules } from './kernel-hardening/surface.ts'
import type { KernelRule } from './kernel-hardening/define.ts'

export const kernelRules: readonly KernelRule[] = [...memoryRules, ...processorRules, ...surfaceRules, ...rootRules, ...programRules]
