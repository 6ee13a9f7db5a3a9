/** What compilers, linkers and processors do against memory bugs, and how a program shows that it goes without. Data; knows no check. */
import type { Elf } from '../facts/binary.ts'
import type { Severity } from './define.ts'

export interface Protection {
  readonly subject: string
  /** What is missing, said of one program. */
  readonly says: string
  /** Said of many. */
  readonly many: string
  lacks(elf: Elf): boolean
  severity?(elf: Elf): Severity | undefined
}

export const isProgram = ({ type }: Elf): boolean => type === 'executable' || type === 'position-independent'
const isLoaded = (elf: Elf): boolean => isProgram(elf) || elf.type === 'shared-object'

/**
 * Where a file without PT_GNU_STACK gets a stack that can be run: Linux keeps that promise to old programs of 32 bits; on x86-64, AArch64 and
 * RISC-V it does so no more (arch/x86/include/asm/elf.h, arch/arm64/include/asm/elf.h, since 5.8).
 */
const stackRunsUnlessSaid: ReadonlySet<string> = new Set(['arm', 'i386', 'mips', 'powerpc', 'm68k', 'superh', 'sparc'])

/** Each of them alone makes a known bug usable. */
export const protections: readonly Protection[] = [
  {
    subject: 'pie',
    says: 'is not position-independent (PIE), so its code lies at the same address in every process of every unit',
    many: 'are not position-independent (PIE)',
    lacks: ({ type }) => type === 'executable',
    // Go and Rust keep memory bugs out by other means.
    severity: ({ runtime }) => (runtime === 'c' ? undefined : 'low'),
  },
  {
    subject: 'stack-protector',
    says: 'has neither stack protector nor fortified functions, though it uses functions that overflow buffers',
    many: 'have neither stack protector nor fortified functions',
    // Without such calls there may be nothing to protect; of a stripped static program nothing is told.
    lacks: (elf) => elf.runtime === 'c' && elf.fortifiable && !elf.stackProtector && !elf.fortified && !(elf.static && elf.stripped),
  },
  {
    subject: 'executable-stack',
    says: 'asks for an executable stack, so that bytes sent to it can be run as code',
    many: 'ask for an executable stack',
    lacks: ({ executableStack }) => executableStack === 'yes',
  },
  {
    subject: 'no stack header',
    says: 'does not say whether its stack is to be executable (no PT_GNU_STACK), and on its kind of processor it then is',
    many: 'do not say whether their stack is to be executable, and on their kind of processor it then is',
    // Of libraries the program decides with old kernels, and the loader of musl and uClibc does not ask.
    lacks: (elf) => elf.executableStack === 'unknown' && elf.runtime === 'c' && isProgram(elf) && stackRunsUnlessSaid.has(elf.machine),
  },
  {
    subject: 'writable-code',
    says: 'has memory that can be written and run at the same time, where an overflow can place code',
    many: 'have memory that can be written and run at the same time',
    lacks: (elf) => elf.writableCode === true && isLoaded(elf),
  },
  {
    subject: 'relro',
    says: 'leaves its table of functions writable (no RELRO)',
    many: 'leave their tables of functions writable (no RELRO)',
    lacks: (elf) => elf.relro === 'none' && !elf.static && elf.runtime === 'c' && isLoaded(elf),
    // Linkers for MIPS made none for years; its table of functions is filled lazily by stubs in another way.
    severity: ({ machine }) => (machine === 'mips' ? 'low' : undefined),
  },
]

/** What is better with, and no hole without; told together. */
export interface FurtherProtection {
  readonly subject: string
  /** As part of a list; the number of files follows it. */
  readonly says: string
  lacks(elf: Elf, system: SystemMarks): boolean
}

/** What the system's own C library was built for: only with it do programs gain from the same marks. */
export type SystemMarks = ReadonlySet<NonNullable<Elf['branchProtection']>[number]>

const usesGlibc = ({ needed }: Elf): boolean => needed.some((name) => name.startsWith('libc.so.6'))
/** Below this number of functions, no fortified one among them proves nothing. */
const telling = 5

export const furtherProtections: readonly FurtherProtection[] = [
  { subject: 'bind-now', says: 'functions bound late, so that part of the table stays writable (partial RELRO)', lacks: (elf) => elf.relro === 'partial' && !elf.static && isProgram(elf) && elf.runtime === 'c' && elf.needed.length > 0 },
  { subject: 'fortify', says: 'none of the checked twins of the functions that are called (no FORTIFY)', lacks: (elf) => elf.runtime === 'c' && usesGlibc(elf) && (elf.fortify?.functions ?? 0) >= telling && elf.fortify?.fortified === 0 },
  { subject: 'text-relocations', says: 'code that the loader changes at each start (text relocations)', lacks: (elf) => elf.textRelocations === true && isLoaded(elf) },
  { subject: 'branch-protection', says: 'no marks for guarded jumps and returns (BTI, PAC, IBT, shadow stacks), though the C library has them', lacks: (elf, system) => elf.runtime === 'c' && isLoaded(elf) && [...system].some((mark) => elf.branchProtection?.includes(mark) !== true) },
  { subject: 'symbols', says: 'names or debugging information left in, which help whoever takes the program apart', lacks: (elf) => isLoaded(elf) && (!elf.stripped || elf.debugBytes !== undefined) },
]
