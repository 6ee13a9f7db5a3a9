/** Programs and libraries among the system's own that no package brought: who put them there, and who updates them? */
import type { Fact } from '../../facts/fact.ts'
import { basename, dirname } from '../../kernel/path.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { bySteps } from '../severity.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'elf'

export const check = defineCheck({
  id: 'integrity/system-files-owned-by-packages',
  title: 'Every program and library in the system\'s folders came with a package',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'elf'],
  severity: bySteps('required', { from: 1, severity: 'medium', reason: 'Nobody can say where it comes from, it gets no updates, and among the system\'s own programs malware is not noticed.' }),
  references: [
    { title: 'Filesystem Hierarchy Standard 3.0', url: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs/index.html' },
    { title: 'MITRE ATT&CK T1574.006, Dynamic Linker Hijacking', url: 'https://attack.mitre.org/techniques/T1574/006/' },
    { title: 'ld.so(8), where libraries are searched', url: 'https://man7.org/linux/man-pages/man8/ld.so.8.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where its programs come from.', (view) => judge(context, view)),
})

/** Findings of one kind that are told one by one; the rest are counted. */
const told = 20
/** More strangers than this share of all programs: the lists of files are incomplete, not the system odd. */
const mostlyStrange = 0.5

const programFolder = /^\/(?:usr\/)?(?:bin|sbin|games|libexec)\//u
/** Where programs and scripts run by themselves when something happens; the product's own belong below /etc. */
const runsByItself = /^(?:\/usr)?\/lib\/(?:systemd\/(?:system|user)-(?:environment-)?(?:generators|sleep|shutdown)\/|NetworkManager\/dispatcher\.d\/|udev\/(?!rules\.d|hwdb\.d)|dhcpcd\/dhcpcd-hooks\/|pm-utils\/sleep\.d\/)|^\/usr\/share\/initramfs-tools\/(?:hooks|scripts)\//u
/** Where the dynamic linker looks without being told, and PAM: /lib and its relatives, with and without the machine's triplet. */
const linkerFolder = /^(?:\/usr)?(?:\/local)?\/lib(?:64|32|x32)?(?:\/[a-z0-9_]+-linux-[a-z0-9]+)?(?:\/security)?$/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  if (!owners.known) return [notApplicable('The system has no package database that tells which package brought which file.', at(view.root, '/var/lib'))]
  const elves = view.own(context.facts('elf'))
  const judged = candidates(view, elves)
  const packages = new Set(view.own(context.facts('package-files')).map((list) => list.package))
  const strangers = judged.filter((each) => !isOwned(owners, packages, each.path))
  if (strangers.length > told && strangers.length > judged.length * mostlyStrange) {
    return [unknown(
      `Of ${count(judged.length, 'program and library', 'programs and libraries')} in the system's folders, ${strangers.length} are on no package's list; the package database is not complete.`,
      'Supply an image with the package database as the build made it (for Debian, /var/lib/dpkg/info with its lists).', { evidence: [at(view.root, '/var/lib')] },
    )]
  }
  const kernels = kernelModules(view, elves, owners)
  if (strangers.length === 0 && kernels.length === 0) return [pass(`All ${count(judged.length, 'program and library', 'programs and libraries')} in the system's folders came with packages.`, at(view.root, '/var/lib'))]
  const outcomes = strangers.slice(0, told).map((each) => fail(
    `${each.what} ${each.path}${each.what.endsWith(',') ? ',' : ''} stands among the system's own and came with no package.`,
    each.evidence, { subject: each.path },
  ))
  const rest = strangers.slice(told)
  const [first] = rest
  if (first !== undefined) outcomes.push(fail(`${count(rest.length, 'more file')} of this kind ${rest.length === 1 ? 'is' : 'are'} not told one by one.`, first.evidence, { subject: 'further files' }))
  return [...outcomes, ...kernels]
}

interface Candidate {
  readonly path: string
  readonly what: string
  readonly evidence: Evidence
}

/** Programs in program folders, and shared libraries where every program finds them. /usr/local/bin is the product's own. */
function candidates(view: SystemView, elves: readonly Fact<'elf'>[]): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const entry of view.tree.where(({ type, mode, path }) => type === 'file' && (mode & 0o111) !== 0 && programFolder.test(path))) {
    found.set(entry.path, { path: entry.path, what: 'The program', evidence: at(view.root, entry.path) })
  }
  for (const entry of view.tree.where(({ type, mode, path }) => type === 'file' && (mode & 0o111) !== 0 && runsByItself.test(path))) {
    found.set(entry.path, { path: entry.path, what: 'What runs by itself,', evidence: at(view.root, entry.path) })
  }
  for (const elf of elves) {
    if (elf.type === 'core' || elf.type === 'relocatable') continue
    const inPath = linkerFolder.test(dirname(elf.file)) && /\.so(?:\.|$)/u.test(basename(elf.file))
    const helper = /^\/(?:usr\/)?lib(?:exec|64)?\//u.test(elf.file) && elf.interpreter !== undefined && !/\.so(?:\.|$)/u.test(basename(elf.file))
    if (inPath) found.set(elf.file, { path: elf.file, what: 'The library', evidence: seen(elf, { excerpt: elf.soname ?? elf.machine }) })
    else if (helper) found.set(elf.file, { path: elf.file, what: 'The program', evidence: seen(elf) })
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** On a package's list, or moved aside for another package: dpkg-divert adds a word, often the other package's name, to a file's own. */
function isOwned(owners: Ownership, packages: ReadonlySet<string>, path: string): boolean {
  if (owners.packageOf(path) !== undefined) return true
  const dot = path.indexOf('.', path.lastIndexOf('/') + 2)
  return dot > 0 && owners.packageOf(path.slice(0, dot)) !== undefined && (/^\.(?:distrib|real|dpkg-dist|dpkg-divert|orig|diverted)$/u.test(path.slice(dot)) || packages.has(path.slice(dot + 1)))
}

/** Modules of a kernel that came with no package, one finding for each kernel: drivers of the product are usual, and worth knowing. */
function kernelModules(view: SystemView, elves: readonly Fact<'elf'>[], owners: Ownership): readonly Outcome[] {
  const byKernel = new Map<string, Fact<'elf'>[]>()
  for (const elf of elves) {
    const folder = /^((?:\/usr)?\/lib\/modules\/[^/]+)\/.*\.ko$/u.exec(elf.file)?.[1]
    if (folder === undefined || owners.packageOf(elf.file) !== undefined) continue
    byKernel.set(folder, [...(byKernel.get(folder) ?? []), elf])
  }
  return [...byKernel].flatMap(([folder, modules]) => {
    const [first] = modules
    return first === undefined ? [] : [fail(`${count(modules.length, 'kernel module')} in ${folder} came with no package, ${basename(first.file)} among them.`, seen(first), { subject: folder, severity: 'low' })]
  })
}
