/** Protections against flaws of processors that let one program read the memory of another or of the kernel. */
import { defineKernelRules, no, present, type KernelRule } from './define.ts'

const x86 = ['x86-64', 'i386']
const off = /^(?:off|0|force-off|prctl-off)$/u

/** One word of the command line that switches one protection off; on by default wherever the kernel knows the flaw. */
const switched = (option: string, flaw: string, architectures: readonly string[] = x86): KernelRule => ({
  id: `flaw-${option.replaceAll('_', '-')}`, group: 'processor', says: `the protection against ${flaw} is switched off`, severity: 'low', whenSet: 'medium',
  cmdline: [{ option, off }], byDefault: 'on', architectures, source: 'flaws',
})

export const processorRules = defineKernelRules([
  { id: 'processor-flaws', group: 'processor', says: 'all protections against speculative execution attacks are off', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'mitigations', off: /^off$/u, on: /^auto/u }], byDefault: 'on', since: '5.2', source: 'flaws' },
  { id: 'processor-flaws-built', group: 'processor', says: 'protections against speculative execution attacks are left out of the build', severity: 'low', kconfig: 'CPU_MITIGATIONS | SPECULATION_MITIGATIONS', architectures: x86, since: '6.2', source: 'flaws' },
  { id: 'page-table-isolation', group: 'processor', says: 'programs can read the kernel\'s memory (Meltdown)', severity: 'low', whenSet: 'medium', kconfig: 'PAGE_TABLE_ISOLATION | MITIGATION_PAGE_TABLE_ISOLATION', cmdline: [{ option: 'nopti', off: present }, { option: 'pti', off: no, on: /^(?:on|auto)$/u }], architectures: ['x86-64'], since: '4.15', source: 'flaws' },
  { id: 'page-table-isolation-arm64', group: 'processor', says: 'programs can read the kernel\'s memory or learn its addresses (Meltdown)', severity: 'low', whenSet: 'medium', kconfig: 'UNMAP_KERNEL_AT_EL0', cmdline: [{ option: 'kpti', off: no }], architectures: ['aarch64'], since: '4.16', source: 'arm64' },
  { id: 'retpoline', group: 'processor', says: 'indirect jumps of the kernel can be trained by programs (Spectre 2)', severity: 'low', whenSet: 'medium', kconfig: 'RETPOLINE | MITIGATION_RETPOLINE', cmdline: [{ option: 'nospectre_v2', off: present }, { option: 'spectre_v2', off }], architectures: x86, since: '4.15', source: 'flaws' },
  { id: 'branch-predictor', group: 'processor', says: 'indirect jumps of the kernel can be trained by programs (Spectre 2)', severity: 'low', whenSet: 'medium', kconfig: 'HARDEN_BRANCH_PREDICTOR', cmdline: [{ option: 'nospectre_v2', off: present }], architectures: ['aarch64'], since: '4.16', until: '5.9', source: 'flaws' },
  { id: 'branch-predictor-word', group: 'processor', says: 'indirect jumps of the kernel can be trained by programs (Spectre 2)', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'nospectre_v2', off: present }], byDefault: 'on', architectures: ['aarch64', 'powerpc', 'powerpc64', 's390'], since: '5.10', source: 'parameters' },
  { id: 'branch-predictor-arm', group: 'processor', says: 'indirect jumps of the kernel can be trained by programs (Spectre 2)', severity: 'low', kconfig: 'HARDEN_BRANCH_PREDICTOR', when: 'CPU_SPECTRE', architectures: ['arm'], since: '4.18', source: 'kspp' },
  { id: 'branch-history', group: 'processor', says: 'the branch history of programs steers jumps of the kernel', severity: 'low', whenSet: 'medium', kconfig: 'MITIGATE_SPECTRE_BRANCH_HISTORY', cmdline: [{ option: 'nospectre_bhb', off: present }], architectures: ['aarch64'], since: '5.17', source: 'arm64' },
  { id: 'branch-history-arm', group: 'processor', says: 'the branch history of programs steers jumps of the kernel', severity: 'low', kconfig: 'HARDEN_BRANCH_HISTORY', when: 'CPU_SPECTRE', architectures: ['arm'], since: '5.17', source: 'kspp' },
  { id: 'spectre-1', group: 'processor', says: 'bounds checks of the kernel can be run around (Spectre 1)', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'nospectre_v1', off: present }], byDefault: 'on', architectures: [...x86, 'powerpc', 'powerpc64'], since: '4.19', source: 'parameters' },
  { id: 'store-bypass', group: 'processor', says: 'old values in memory can be read (speculative store bypass)', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'nospec_store_bypass_disable', off: present }, { option: 'spec_store_bypass_disable', off }, { option: 'ssbd', off: /^force-off$/u }], byDefault: 'on', architectures: [...x86, 'aarch64'], since: '4.17', source: 'parameters' },
  { id: 'microcode', group: 'processor', says: 'corrections of the processor\'s microcode are not loaded', severity: 'low', whenSet: 'medium', kconfig: 'MICROCODE', cmdline: [{ option: 'dis_ucode_ldr', off: present }], architectures: x86, source: 'flaws' },
  switched('l1tf', 'L1 terminal faults'),
  switched('mds', 'sampling of microarchitectural data'),
  switched('tsx_async_abort', 'sampling through aborted transactions'),
  switched('srbds', 'sampling of special registers'),
  switched('mmio_stale_data', 'stale data of device memory'),
  switched('retbleed', 'trained return predictions (Retbleed)'),
  switched('spec_rstack_overflow', 'overflows of the return predictor'),
  switched('gather_data_sampling', 'sampling of gathered data (Downfall)'),
  switched('reg_file_data_sampling', 'sampling of the register file'),
  switched('spectre_bhi', 'injected branch history'),
])
