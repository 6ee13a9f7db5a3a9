/**
 * The shape of rules about the kernel's own protections: data only. A rule is about one protection, whichever way it is switched: by the
 * build, by a word of the command line, by a value of sysctl. The later beats the earlier.
 */

/** What an attacker gains where protections of the group are missing, as the reader of a review is told. */
export const kernelGroups = {
  memory: { title: 'memory errors of the kernel', gains: 'bugs of the kernel that would only stop the unit can be used to take it over' },
  processor: { title: 'flaws of the processor', gains: 'a program reads memory that is not its own' },
  surface: { title: 'what every program may ask of the kernel', gains: 'a service that was broken into has more of the kernel to attack' },
  root: { title: 'what root may do to the kernel', gains: 'whoever became root hides in the kernel, below everything that could find him' },
  information: { title: 'what the kernel tells about itself', gains: 'an attacker learns addresses and contents that make other attacks work' },
  programs: { title: 'protections of programs', gains: 'bugs in services are easier to use' },
  network: { title: 'the network stack', gains: 'neighbours redirect or forge the unit\'s packets' },
  dma: { title: 'memory access by devices', gains: 'a device on an inner or outer bus reads and writes all memory' },
} as const
export type KernelGroup = keyof typeof kernelGroups

export const kernelSources = {
  kspp: 'https://kspp.github.io/Recommended_Settings',
  parameters: 'https://docs.kernel.org/admin-guide/kernel-parameters.html',
  kernel: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html',
  vm: 'https://docs.kernel.org/admin-guide/sysctl/vm.html',
  fs: 'https://docs.kernel.org/admin-guide/sysctl/fs.html',
  net: 'https://docs.kernel.org/admin-guide/sysctl/net.html',
  ip: 'https://docs.kernel.org/networking/ip-sysctl.html',
  flaws: 'https://docs.kernel.org/admin-guide/hw-vuln/index.html',
  selfProtection: 'https://docs.kernel.org/security/self-protection.html',
  arm64: 'https://docs.kernel.org/arch/arm64/index.html',
  lockdown: 'https://man7.org/linux/man-pages/man7/kernel_lockdown.7.html',
  yama: 'https://docs.kernel.org/admin-guide/LSM/Yama.html',
  lsm: 'https://docs.kernel.org/admin-guide/LSM/index.html',
  sysrq: 'https://docs.kernel.org/admin-guide/sysrq.html',
  iommu: 'https://docs.kernel.org/arch/x86/iommu.html',
  faults: 'https://docs.kernel.org/fault-injection/fault-injection.html',
} as const

export interface KernelRule {
  /** Permanent. */
  readonly id: string
  readonly group: KernelGroup
  /** What holds where the protection is missing, as a clause. */
  readonly says: string
  /** Where it is missing by the build or by default; low unless one bug alone is enough with it. */
  readonly severity: 'medium' | 'low'
  /** Where somebody switched it off by hand; `severity` when absent. */
  readonly whenSet?: 'medium'
  /** A condition on the build (see `condition.ts`) that holds where it is on. */
  readonly kconfig?: string
  /** Words of the command line, each with the values that switch it on or off; other values say nothing. */
  readonly cmdline?: readonly { readonly option: string; readonly on?: RegExp; readonly off?: RegExp }[]
  /** A value of sysctl: `=1`, `>=2`, `!=1`; `also` names values that do the same. */
  readonly sysctl?: { readonly option: string; readonly also?: readonly string[]; readonly met: string }
  /** What the kernel does by itself where neither word, value nor build option decides. */
  readonly byDefault?: 'on' | 'off'
  /** A condition on the build without which the rule is about nothing. */
  readonly when?: string
  /** Kernel versions, `5.14`: the first that knows it, and the last. */
  readonly since?: string
  readonly until?: string
  /** As ELF facts name machines; all when absent. */
  readonly architectures?: readonly string[]
  readonly source: keyof typeof kernelSources
}

/** Values that kstrtobool takes for true and for false (lib/kstrtox.c). */
export const yes = /^(?:[yYtT1].*|[oO][nN].*)?$/u
export const no = /^(?:[nNfF0].*|[oO][fF].*)$/u
/** The bare word, or anything. */
export const present = /^/u

/** Checks the types of a list of rules; adds nothing. */
export const defineKernelRules = (rules: readonly KernelRule[]): readonly KernelRule[] => rules
