/** Swap is memory on the medium: keys, passwords and what the user was doing, kept after the power is gone. */
import type { Fact } from '../../facts/fact.ts'
import { stemOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { bySteps } from '../severity.ts'
import { Devices } from '../swap-devices.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'mount' | 'volume' | 'disk-mapping' | 'setting' | 'unit' | 'start-entry' | 'kernel-config' | 'kernel'

export const check = defineCheck({
  id: 'storage/swap-protected',
  title: 'Memory that is swapped out, or kept over hibernation, does not lie readable on the medium',
  property: 'storage',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'mount', 'volume', 'disk-mapping', 'setting', 'unit', 'start-entry', 'kernel-config', 'kernel'],
  severity: bySteps('physical', { from: 2, severity: 'medium', reason: 'Whoever pulls the medium reads pages of memory: keys of the encrypted storage, passwords, and data that was never meant to be stored.' }),
  references: [
    { title: 'CWE-591: Sensitive Data Storage in Improperly Locked Memory', url: 'https://cwe.mitre.org/data/definitions/591.html' },
    { title: 'crypttab(5), swap', url: 'https://www.freedesktop.org/software/systemd/man/latest/crypttab.html' },
    { title: 'Linux: swap and hibernation', url: 'https://docs.kernel.org/power/swsusp.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where its memory goes.', (view) => judge(context, view)),
})

/** One place into which memory may be written. */
interface Area {
  /** Undefined where it is only known when the unit runs. */
  readonly device: string | undefined
  readonly evidence: Evidence
  readonly says: string
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const devices = new Devices(context, view)
  const areas = areasOf(context, view).map((area) => ({ ...area, writing: area.device === undefined ? 'open' as const : devices.writing(area.device) }))
  const hibernated = context.facts('volume').filter((fact) => fact.format === 'swap' && fact.where.artefact === view.root.where.artefact)
  const outcomes = areas.flatMap(({ device, evidence, says, writing }): Outcome[] => {
    if (writing === 'plain') return [fail(`${says}, and nothing encrypts it.`, evidence, { subject: device ?? '' })]
    if (writing !== 'open') return []
    return [device === undefined
      ? unknown(`${says}, and what that is shows only on a running unit.`, 'Name the device or file where it is switched on, or supply /proc/swaps of a unit.', { subject: 'swapon', evidence: [evidence] })
      : unknown(`${says}: whether ${device} is encrypted is not shown.`, `Tell what ${device} is, or supply the crypttab that makes it.`, { subject: device, evidence: [evidence] })]
  })
  for (const fact of hibernated) {
    const asleep = /hibernated/u.test(String(fact.details['name'] ?? ''))
    // The table names it already, under a name that only the device resolves.
    if (!asleep && outcomes.some(({ result }) => result === 'fail')) continue
    outcomes.push(fail(
      asleep ? 'The image holds the memory of a system that was hibernated.' : 'The image has a swap area that is not encrypted.',
      seen(fact, { excerpt: String(fact.details['name'] ?? 'swap area') }), { subject: fact.where.path, ...(asleep ? { severity: 'high' as const } : {}) },
    ))
  }
  if (outcomes.length > 0) return outcomes
  const [first, ...rest] = areas.map(({ evidence }) => evidence)
  if (first !== undefined) {
    const encrypted = areas.filter(({ writing }) => writing === 'encrypted').length
    return [pass(encrypted === areas.length ? 'Memory is swapped to encrypted devices only.' : encrypted === 0 ? 'Memory is swapped to compressed memory only, which is gone without power.' : 'Memory is swapped to compressed memory and to encrypted devices only.', [first, ...rest])]
  }
  return [none(context, view)]
}

/** Nothing swaps: by the build of every kernel, or because the table of mounts was read and names none. */
function none(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const seenHere = context.facts('kernel-config').filter(({ where }) => where.artefact === view.root.where.artefact)
  const configs = seenHere.length > 0 ? seenHere : context.facts('kernel-config')
  const kernels = new Map(view.within(context.facts('kernel')).map(({ release, version }) => [release, version]))
  // A kernel whose configuration was not found may swap.
  const all = kernels.size <= 1 || (kernels.size <= configs.length && [...kernels.values()].every((version) => configs.some((each) => each.version === version)))
  const [config] = configs
  if (config !== undefined && all && configs.every(({ options }) => options['SWAP'] === undefined)) {
    return pass(`${configs.length === 1 ? 'The kernel is' : `All ${configs.length} kernels are`} built without swap.`, [seen(config, { excerpt: 'CONFIG_SWAP is not set' }), ...configs.slice(1).map((each) => seen(each, { excerpt: 'CONFIG_SWAP is not set' }))])
  }
  const table = view.tree.get('/etc/fstab') ?? view.tree.get('/etc/config/fstab')
  return table === undefined
    ? unknown('Nothing was seen that swaps, and there is no table of mounts that would tell.', 'Supply the whole root file system with /etc/fstab, or tell that units have no swap.', { evidence: [at(view.root, '/etc')] })
    : pass(`${table.path} names no swap area, no unit and no program makes one, and the kernel is told no device to hibernate to.`, at(view.root, table.path))
}

function areasOf(context: CheckContext<Kinds>, view: SystemView): readonly Area[] {
  const settings = view.own(context.facts('setting')).filter(({ program }) => program === 'swap')
  const started = view.own(context.facts('start-entry')).filter(({ enabled }) => enabled)
  const starts = (name: string): boolean => started.some((entry) => stemOf(entry.name) === name)
  const value = (section: string, key: string): Fact<'setting'> | undefined => settings.findLast((fact) => fact.section === section && fact.key === key)
  return [
    ...view.own(context.facts('mount')).filter(({ type, options }) => type === 'swap' && !options.includes('noauto'))
      .map((fact): Area => ({ device: fact.device, evidence: seen(fact, { excerpt: `${fact.device} swap` }), says: `${fact.file} lets memory be swapped to ${fact.device}` })),
    ...view.own(context.facts('unit')).filter(({ name }) => name.endsWith('.swap')).flatMap((fact): Area[] => {
      const device = fact.directives['Swap.What']?.at(-1)
      return device === undefined ? [] : [{ device, evidence: seen(fact, { excerpt: `What=${device}` }), says: `${fact.name} lets memory be swapped to ${device}` }]
    }),
    ...started.flatMap((entry) => swappedOn(entry.command).map((device): Area => ({ device, evidence: seen(entry, { excerpt: entry.command }), says: `${entry.file} lets memory be swapped to ${device ?? 'what a variable names'}` }))),
    ...settings.filter(({ section, key }) => section === 'openwrt' && key === 'device').map((fact): Area => ({ device: fact.value === '' ? undefined : fact.value, evidence: seen(fact, { excerpt: fact.value }), says: `${fact.file} lets memory be swapped to ${fact.value || 'a device'}` })),
    ...swapFile(view, starts('dphys-swapfile'), value('dphys-swapfile', 'CONF_SWAPFILE'), value('dphys-swapfile', 'CONF_SWAPSIZE')),
    ...zram(settings, started),
    ...resume(context, view, value('resume', 'RESUME')),
  ]
}

/** What a line of commands gives to swapon(8): devices and files, undefined for what only the shell knows. With -a it is what the table of mounts names. */
function swappedOn(command: string): readonly (string | undefined)[] {
  return [...command.matchAll(/(?:^|[\s;&|("'/])swapon\s+([^;&|)\n]*)/gu)].flatMap(([, rest = '']) => {
    const words = rest.split(/\s+/u).map((word) => word.replace(/^["']|["']$/gu, '')).filter((word) => word !== '' && !/^\d?[<>]/u.test(word))
    return words.flatMap((word, index): (string | undefined)[] => {
      const before = words[index - 1] ?? ''
      if (/^-\w*[LU]$/u.test(before) && !/[$`]/u.test(word)) return [`${before.endsWith('L') ? 'LABEL' : 'UUID'}=${word}`]
      if (word.startsWith('-') || /^(?:-\w*[po]|--priority|--options|--show)$/u.test(before)) return []
      return /[$`%*?]/u.test(word) ? [undefined] : /^(?:\/|(?:PART)?(?:UUID|LABEL)=)/u.test(word) ? [word] : []
    })
  })
}

/** Raspberry Pi OS: a file of its own, unless its size is set to nothing. */
function swapFile(view: SystemView, starts: boolean, file: Fact<'setting'> | undefined, size: Fact<'setting'> | undefined): readonly Area[] {
  if (!starts || size?.value === '0') return []
  const device = file?.value ?? '/var/swap'
  const source = file ?? size
  return [{ device, evidence: source === undefined ? at(view.root, '/etc/dphys-swapfile') : seen(source, { excerpt: `${source.key}=${source.value}` }), says: `dphys-swapfile makes the swap file ${device}` }]
}

/** Compressed memory stays in memory, unless it has a device behind it. */
function zram(settings: readonly Fact<'setting'>[], started: readonly Fact<'start-entry'>[]): readonly Area[] {
  const generated = settings.filter(({ section }) => section.startsWith('zram-generator '))
  const behind = generated.filter(({ key, value }) => key === 'writeback-device' && value !== '')
  const service = started.find((entry) => ['zramswap', 'zram', 'zram-swap', 'systemd-zram-setup'].includes(stemOf(entry.name)))
  return [
    ...behind.map((fact): Area => ({ device: fact.value, evidence: seen(fact, { excerpt: `writeback-device=${fact.value}` }), says: `Compressed memory is written to ${fact.value}` })),
    ...generated.slice(0, 1).map((fact): Area => ({ device: '/dev/zram0', evidence: seen(fact, { excerpt: fact.section }), says: '' })),
    ...(service === undefined ? [] : [{ device: '/dev/zram0', evidence: seen(service, { excerpt: service.command }), says: '' }]),
  ]
}

/** The whole memory goes to this device when the unit hibernates. */
function resume(context: CheckContext<Kinds>, view: SystemView, initramfs: Fact<'setting'> | undefined): readonly Area[] {
  const words = view.near(context.facts('setting')).filter(({ program, key }) => program === 'cmdline' && (key === 'resume' || key === 'noresume'))
  if (words.some(({ key }) => key === 'noresume')) return []
  return [...words, ...(initramfs === undefined || /^(?:none|auto|)$/iu.test(initramfs.value) ? [] : [initramfs])].filter(({ value }) => value !== '')
    .map((fact): Area => ({ device: fact.value, evidence: seen(fact, { excerpt: `resume=${fact.value}` }), says: `When the unit hibernates, all its memory is written to ${fact.value}` }))
}
