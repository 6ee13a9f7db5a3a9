/**
 * What became of each of the kernel's own protections in each system: the rules of `rules/kernel-hardening` against the build, the command
 * line and the values of sysctl. Judges nothing: what a missing protection is worth is for checks.
 */
import type { Fact } from '../facts/fact.ts'
import { compareText } from '../kernel/where.ts'
import { compares, holds, optionsIn, type BuildOptions } from '../rules/kernel-hardening/condition.ts'
import { kernelGroups, kernelSources, type KernelRule } from '../rules/kernel-hardening/define.ts'
import { kernelRules } from '../rules/kernel-hardening.ts'
import { defineJoin } from './define.ts'

type Setting = Fact<'setting'>
/** A value of sysctl, and what sets it. */
type Value = Pick<Setting, 'key' | 'value' | 'basis' | 'where' | 'container' | 'file'>

export const join = defineJoin({
  id: 'kernel-hardening',
  title: 'Protections of the kernel, as built, started and set',
  round: 2,
  needs: ['system', 'file-tree', 'kernel', 'kernel-config', 'setting', 'start-entry', 'elf'],
  makes: ['kernel-hardening'],
  run({ facts }) {
    return {
      facts: facts('system').filter(({ role }) => role !== 'initramfs').flatMap((system) => {
        const tree = facts('file-tree').find(({ container }) => container === system.root)
        if (tree === undefined) return []
        const near = new Set([system.root, ...system.boot, ...(system.data ?? [])])
        const belongs = ({ container }: { readonly container: string }): boolean => near.has(container) || [...near].some((each) => container.startsWith(`${each}/`))
        const roots = new Set(facts('file-tree').map(({ where }) => where.artefact))
        const inside = facts('kernel-config').filter(belongs)
        // A configuration that was handed in by itself is that of the product's kernel.
        const configs = inside.length > 0 ? inside : facts('kernel-config').filter(({ where }) => !roots.has(where.artefact))
        const settings = facts('setting').filter(({ container }) => near.has(container))
        const own = {
          tree,
          // What a script writes while the system starts comes after the files.
          values: new Map([
            ...settings.filter(({ program, container }) => program === 'sysctl-effective' && container === system.root).map((fact): [string, Value] => [fact.key, fact]),
            ...facts('start-entry').filter(({ container, enabled }) => container === system.root && enabled).flatMap(writtenBy),
          ]),
          words: settings.filter(({ program }) => program === 'cmdline'),
          version: facts('kernel').find(({ container }) => container === system.root)?.version,
          machine: mostFrequent(facts('elf').filter(({ container, type }) => container === system.root && type !== 'relocatable').map(({ machine }) => machine)),
        }
        const kernels: readonly Kernel[] = [
          ...configs.slice(0, maxKernels).map((config): Kernel => ({ ...own, config, version: config.version, machine: machineOf(config.options) ?? own.machine })),
          // What was not looked at is as good as not found: nothing that hangs on it is met.
          ...(configs.length === 0 || configs.length > maxKernels ? [own] : []),
        ]
        return kernelRules.flatMap((rule) => worst(kernels.flatMap((kernel) => factOf(rule, kernel, system.root))))
      }),
    }
  },
})

/** More configurations than any image has kernels. */
const maxKernels = 64

/** `sysctl -w KEY=VALUE` and `echo VALUE > /proc/sys/KEY` in what starts at boot. */
function writtenBy(entry: Fact<'start-entry'>): [string, Value][] {
  const { command, basis, where, container, file } = entry
  const pairs = [
    ...[...command.matchAll(/\bsysctl\s+(?:-\w+\s+)*["']?([a-z][\w.*/-]*)\s*=\s*(-?\d+)/gu)].map(([, key = '', value = '']) => [key.replaceAll('/', '.'), value] as const),
    ...[...command.matchAll(/\becho\s+(?:-n\s+)?["']?(-?\d+)["']?\s*>\s*["']?\/proc\/sys\/([\w./-]+)/gu)].map(([, value = '', path = '']) => [path.replaceAll('/', '.'), value] as const),
  ]
  return pairs.map(([key, value]) => [key, { key, value, basis, where, container, file }])
}

interface Kernel {
  readonly tree: Fact<'file-tree'>
  readonly config?: Fact<'kernel-config'>
  readonly values: ReadonlyMap<string, Value>
  readonly words: readonly Setting[]
  readonly version: string | undefined
  readonly machine: string | undefined
}

/** What was decided, by what, and the fact that shows it. */
interface Decision extends Pick<Fact<'kernel-hardening'>, 'state' | 'by' | 'found' | 'option'> {
  readonly shown: Pick<Fact, 'basis' | 'where' | 'container' | 'file'>
}

function factOf(rule: KernelRule, kernel: Kernel, root: string): Fact<'kernel-hardening'>[] {
  const decision = decide(rule, kernel)
  if (decision === undefined) return []
  const { shown: { basis, where, container, file }, ...rest } = decision
  const byHand = decision.by === 'sysctl' || decision.by === 'cmdline'
  const { title, gains } = kernelGroups[rule.group]
  return [{
    kind: 'kernel-hardening', root, rule: rule.id, group: rule.group, groupTitle: title, gains, says: rule.says, ...rest,
    severity: byHand ? (rule.whenSet ?? rule.severity) : rule.severity, reference: kernelSources[rule.source], basis, where, container, file,
  }]
}

/** Undefined where the rule is about nothing in this kernel. */
function decide(rule: KernelRule, kernel: Kernel): Decision | undefined {
  const { config, tree, version, machine } = kernel
  if (machine !== undefined && rule.architectures?.includes(machine) === false) return undefined
  if (version !== undefined && version !== '' && !inRange(version, rule)) return undefined
  if (config !== undefined && rule.when !== undefined && !holds(rule.when, config.options)) return undefined
  const byHand = bySysctl(rule, kernel) ?? byWord(rule, kernel)
  if (byHand !== undefined) return byHand
  const option = rule.sysctl?.option ?? rule.cmdline?.[0]?.option ?? ''
  const unsure: Decision = { state: 'unknown', by: 'nothing', found: '', option, shown: config ?? tree }
  const unsurely = (version === undefined || version === '') && (rule.since !== undefined || rule.until !== undefined)
  if (unsurely || (machine === undefined && rule.architectures !== undefined) || (config === undefined && rule.when !== undefined)) return unsure
  if (rule.kconfig !== undefined) {
    if (config === undefined) return unsure
    const found = optionsIn(rule.kconfig).slice(0, 4).map((name) => `CONFIG_${name}=${config.options[name] ?? 'n'}`).join(' ')
    return { state: holds(rule.kconfig, config.options) ? 'met' : 'unmet', by: 'kconfig', found, option, shown: config }
  }
  // What nothing was seen to set shows the default only where everything that could set it was read.
  const read = rule.sysctl === undefined ? linesOf(kernel).length > 0 : !tree.partial
  if (rule.byDefault === undefined || !read) return unsure
  return { state: rule.byDefault === 'on' ? 'met' : 'unmet', by: 'default', found: `${option} is not set`, option, shown: config ?? tree }
}

function bySysctl({ sysctl }: KernelRule, { values }: Kernel): Decision | undefined {
  if (sysctl === undefined) return undefined
  const found = [sysctl.option, ...(sysctl.also ?? [])].flatMap((option): Decision[] => {
    // A glob reaches every interface, `all` and `default` included (sysctl.d(5)).
    const fact = values.get(option) ?? values.get(option.replace(/\.conf\.(?:all|default)\./u, '.conf.*.'))
    const met = fact === undefined ? undefined : compares(sysctl.met, fact.value)
    return fact === undefined || met === undefined ? [] : [{ state: met ? 'met' : 'unmet', by: 'sysctl', found: `${fact.key} = ${fact.value}`, option: fact.key, shown: fact }]
  })
  return found.find(({ state }) => state === 'met') ?? found[0]
}

interface Word {
  readonly key: string
  readonly value: string
  readonly shown: Decision['shown']
}

/** The last of a word counts in each line; of several lines the one that switches off. */
function byWord({ cmdline = [] }: KernelRule, kernel: Kernel): Decision | undefined {
  let on: Decision | undefined
  for (const words of linesOf(kernel)) {
    for (const { option, on: isOn, off } of cmdline) {
      const word = words.findLast(({ key }) => key === normal(option))
      if (word === undefined) continue
      const decision = { by: 'cmdline', found: word.value === '' ? option : `${option}=${word.value}`, option, shown: word.shown } as const
      if (off?.test(word.value) === true) return { ...decision, state: 'unmet' }
      if (isOn?.test(word.value) === true) on ??= { ...decision, state: 'met' }
    }
  }
  return on
}

/** `-` and `_` mean the same in names of parameters (kernel/params.c). */
const normal = (name: string): string => name.replaceAll('-', '_')

const lines = new WeakMap<Kernel, readonly (readonly Word[])[]>()

/** The command lines, with what the kernel's build adds to them or puts in their place (CONFIG_CMDLINE). */
function linesOf(kernel: Kernel): readonly (readonly Word[])[] {
  const known = lines.get(kernel)
  if (known !== undefined) return known
  const found = new Map<string, Word[]>()
  for (const fact of kernel.words) {
    const id = `${fact.container}${fact.file}:${fact.where.line ?? 0}:${fact.section}`
    const word = { key: normal(fact.key), value: fact.value, shown: fact }
    const line = found.get(id)
    if (line === undefined) found.set(id, [word])
    else line.push(word)
  }
  const { config } = kernel
  const built = config === undefined ? [] : builtIn(config)
  const options = config?.options ?? {}
  const forced = options['CMDLINE_FORCE'] === 'y' || options['CMDLINE_OVERRIDE'] === 'y'
  const extended = options['CMDLINE_EXTEND'] === 'y' || options['CMDLINE_BOOL'] === 'y'
  const made = built.length === 0 ? [...found.values()] : forced || found.size === 0 ? [built] : extended ? [...found.values()].map((line) => [...built, ...line]) : [...found.values()]
  lines.set(kernel, made)
  return made
}

function builtIn(config: Fact<'kernel-config'>): Word[] {
  return [...(config.options['CMDLINE'] ?? '').slice(0, 4096).matchAll(/([^\s="]+)(?:=("[^"]*"|\S*))?/gu)].map(([, key = '', value = '']) => ({ key: normal(key), value: value.replaceAll('"', ''), shown: config }))
}

/** Numbers of a version; what follows them (`-rc3`, `+`, a distribution's) does not count. */
const numbers = (version: string): readonly number[] => (/^\d+(?:\.\d+)*/u.exec(version)?.[0] ?? '').split('.').map(Number)

/** Whether a version is at least `since` and within the series `until`. */
function inRange(version: string, { since, until }: Pick<KernelRule, 'since' | 'until'>): boolean {
  const [major = 0, minor = 0, patch = 0] = numbers(version)
  const order = ([a = 0, b = 0, c = 0]: readonly number[], patches: number): number => a * 1e6 + b * 1e3 + (patches < 0 ? 0 : Math.min(c, 999))
  const own = order([major, minor, patch], 0)
  if (since !== undefined && own < order(numbers(since), 0)) return false
  return until === undefined || order([major, minor], -1) <= order(numbers(until), -1)
}

const machines: readonly (readonly [option: string, machine: string])[] = [
  ['X86_64', 'x86-64'], ['X86', 'i386'], ['ARM64', 'aarch64'], ['ARM', 'arm'], ['MIPS', 'mips'], ['RISCV', 'riscv'], ['PPC64', 'powerpc64'], ['PPC', 'powerpc'], ['S390', 's390'], ['LOONGARCH', 'loongarch'],
]
const machineOf = (options: BuildOptions): string | undefined => machines.find(([option]) => options[option] === 'y')?.[1]

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0]
}

/** Of several kernels in one system the one that goes without counts. */
function worst(found: readonly Fact<'kernel-hardening'>[]): readonly Fact<'kernel-hardening'>[] {
  const one = found.find(({ state }) => state === 'unmet') ?? found.find(({ state }) => state === 'unknown') ?? found[0]
  return one === undefined ? [] : [one]
}
