/** Which update mechanisms a system has, what they fall back to, and what starts them. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { at, seen, type CheckContext, type Evidence } from './define.ts'
import { isOwn, isUpdate } from './fetched-code.ts'
import type { Ownership, SystemView } from './systems.ts'

/** `whole`: brings complete systems and can fall back by itself. `slots`: falls back where there are two. `packages`: changes the running system. */
export type UpdaterKind = 'whole' | 'slots' | 'packages'

export interface Updater {
  readonly id: string
  readonly title: string
  readonly kind: UpdaterKind
  readonly evidence: Evidence
}

const agents: readonly (Omit<Updater, 'evidence'> & { readonly programs: readonly string[] })[] = [
  { id: 'rauc', title: 'RAUC', kind: 'slots', programs: ['/usr/bin/rauc', '/usr/sbin/rauc', '/bin/rauc'] },
  { id: 'swupdate', title: 'SWUpdate', kind: 'slots', programs: ['/usr/bin/swupdate', '/usr/sbin/swupdate'] },
  { id: 'mender', title: 'Mender', kind: 'slots', programs: ['/usr/bin/mender-update', '/usr/bin/mender'] },
  { id: 'fwup', title: 'fwup', kind: 'slots', programs: ['/usr/bin/fwup'] },
  { id: 'ostree', title: 'OSTree', kind: 'whole', programs: ['/usr/bin/rpm-ostree', '/usr/bin/aktualizr-lite', '/usr/bin/aktualizr-torizon', '/usr/bin/aktualizr', '/usr/bin/ostree'] },
  { id: 'update-engine', title: 'Android update_engine', kind: 'slots', programs: ['/usr/sbin/update_engine', '/system/bin/update_engine'] },
  { id: 'balena', title: 'balena host updates', kind: 'whole', programs: ['/usr/bin/hostapp-update'] },
  { id: 'sysupgrade', title: 'OpenWrt sysupgrade', kind: 'packages', programs: ['/sbin/sysupgrade'] },
  { id: 'apt', title: 'apt', kind: 'packages', programs: ['/usr/bin/apt-get', '/usr/bin/apt'] },
  { id: 'opkg', title: 'opkg', kind: 'packages', programs: ['/bin/opkg', '/usr/bin/opkg'] },
  { id: 'apk', title: 'apk', kind: 'packages', programs: ['/sbin/apk', '/usr/bin/apk', '/usr/sbin/apk'] },
  { id: 'dnf', title: 'dnf or yum', kind: 'packages', programs: ['/usr/bin/dnf', '/usr/bin/dnf5', '/usr/bin/microdnf', '/usr/bin/yum'] },
  { id: 'zypper', title: 'zypper', kind: 'packages', programs: ['/usr/bin/zypper'] },
]

/** Update mechanisms by their programs. systemd-sysupdate comes with systemd and counts only where it is configured. */
export function updatersOf(view: SystemView, settings: readonly Fact<'setting'>[]): readonly Updater[] {
  const found = agents.flatMap(({ programs, ...agent }): Updater[] => {
    const program = programs.find((path) => view.tree.resolve(path)?.type === 'file')
    return program === undefined ? [] : [{ ...agent, evidence: at(view.root, program) }]
  })
  const transfer = view.own(settings).find((fact) => fact.program === 'sysupdate')
  return transfer === undefined ? found : [...found, { id: 'sysupdate', title: 'systemd-sysupdate', kind: 'slots', evidence: seen(transfer, { excerpt: `${transfer.key}=${transfer.value}` }) }]
}

/** That there is something to fall back to: a second system, slots by name, or a recovery system. */
export function fallbackOf(context: CheckContext<'system' | 'partition' | 'setting'>, view: SystemView): { readonly what: string; readonly evidence: Evidence } | undefined {
  const { artefact } = view.root.where
  const other = context.facts('system').find((system) => system.role !== 'initramfs' && system.root !== view.system.root && system.where.artefact === artefact)
  if (other !== undefined) return { what: 'a second system beside the first', evidence: seen(other) }
  const partitions = context.facts('partition').filter((each) => each.where.artefact === artefact)
  const names = new Set(partitions.map((each) => (each.name ?? '').toLowerCase()))
  const pair = [...names].find((name) => /(?:^|[-_.]?)(?:a|0)$/u.test(name) && (names.has(name.replace(/a$/u, 'b')) && name.endsWith('a') || names.has(name.replace(/0$/u, '1')) && name.endsWith('0')))
  const named = partitions.find((each) => (each.name ?? '').toLowerCase() === pair) ?? partitions.find((each) => /recovery|rescue/iu.test(each.name ?? ''))
  if (named !== undefined) return { what: pair === undefined ? `a partition called "${named.name ?? ''}"` : `partitions in pairs, "${named.name ?? ''}" among them`, evidence: seen(named, { excerpt: [...names].join(', ') }) }
  const settings = [...view.near(context.facts('setting'))]
  const slots = settings.filter((fact) => fact.program === 'rauc' && /^slot\.rootfs\.\d+$/u.test(fact.section) && fact.key === 'device')
  if (slots.length > 1 && slots[0] !== undefined) return { what: `${slots.length} slots for the root file system`, evidence: seen(slots[0], { excerpt: slots.map((slot) => slot.value).join(', ') }) }
  const tryboot = settings.find((fact) => fact.key === 'tryboot_a_b' && fact.value === '1')
  if (tryboot !== undefined) return { what: 'the boot loader\'s trial starts (tryboot_a_b)', evidence: seen(tryboot, { excerpt: 'tryboot_a_b=1' }) }
  const mender = settings.find((fact) => fact.program === 'mender' && fact.key === 'RootfsPartB' && fact.value !== '')
  return mender === undefined ? undefined : { what: 'a second partition for the root file system', evidence: seen(mender, { excerpt: `${mender.key}=${mender.value}` }) }
}

/** Services and timers of known agents. */
const agentEntry = /^(?:rauc-hawkbit(?:-updater|-cpp)?|mender(?:-client|-updated|-authd|-updatd)?|swupdate(?:-client|-progress)?|aktualizr(?:-lite|-torizon)?|balena-supervisor|systemd-sysupdate|update-engine|update_engine|rpm-ostreed-automatic|ostree-.*upgrade|torizon-.*update|hawkbit.*|qbee.*|nerves_hub.*)(?:\.service|\.timer)?$/u
/** Housekeeping whose names sound like updates. */
const housekeeping = /^(?:systemd-update-|update-rc|update-utmp|update-notifier|update-motd|apt-daily|dnf-makecache|man-db|rpi-eeprom-update|fwupd|motd|e2scrub|ldconfig|mlocate|updatedb|plocate|update-ca)/u

/** What makes the update mechanism run by itself. */
export function updateStarter(view: SystemView, entries: readonly Fact<'start-entry'>[], settings: readonly Fact<'setting'>[], owners: Ownership): { readonly what: string; readonly evidence: Evidence } | undefined {
  const started = view.own(entries).filter((entry) => entry.enabled)
  const agent = started.find((entry) => agentEntry.test(entry.name) || (entry.name.toLowerCase().includes('swupdate') && entry.by !== 'systemd'))
  if (agent !== undefined) return { what: `${agent.name} runs by itself`, evidence: seen(agent, { excerpt: agent.command }) }
  const unattended = view.own(settings).find((fact) => fact.program === 'apt' && fact.key === 'APT::Periodic::Unattended-Upgrade' && fact.value !== '0' && fact.value !== '')
  if (unattended !== undefined) return { what: 'apt installs updates by itself (unattended-upgrades)', evidence: seen(unattended, { excerpt: `${unattended.key} "${unattended.value}"` }) }
  const own = started.find((entry) => isUpdate(entry.name) && !housekeeping.test(entry.name) && isOwn(owners, entry.file)) ??
    started.find((entry) => entry.by === 'cron' && isUpdate(entry.command) && isOwn(owners, entry.file) && !housekeeping.test(entry.name))
  return own === undefined ? undefined : { what: `${own.name} runs by itself${own.schedule === '' ? '' : ` (${own.schedule})`}`, evidence: seen(own, { excerpt: own.command }) }
}
