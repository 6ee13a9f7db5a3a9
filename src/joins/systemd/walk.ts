/** Which units a systemd system starts at boot, and through what: a walk from the default target along what units want. */
import type { Unit, Units } from './units.ts'
import { instanceOf } from './units.ts'

/** What the manager wants without saying so in files that a trimmed image may lack (systemd.special(7), bootup(7)). */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  'graphical.target': ['multi-user.target'],
  'multi-user.target': ['basic.target', 'getty.target'],
  'basic.target': ['sysinit.target', 'sockets.target', 'timers.target', 'paths.target'],
  'sysinit.target': ['local-fs.target', 'swap.target'],
}

/** A unit that starts, with what starts it when that is not the boot itself: `socket`, `path`, a timer's schedule. */
export interface Started {
  readonly unit: Unit
  /** The name it was wanted under: an instance has another than its template. */
  readonly name: string
  readonly schedule: string
}

/** Started units by name. Names that lead to no unit (masked, absent, or a script of System V) are in `missing`. */
export function startedUnits(units: Units): { started: Map<string, Started>; missing: Set<string> } {
  const started = new Map<string, Started>()
  const missing = new Set<string>()
  const seen = new Set<string>()
  const pending: { name: string; schedule: string }[] = [{ name: defaultTarget(units), schedule: '' }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { name, schedule } = next
    if (seen.has(name)) continue
    seen.add(name)
    const unit = units.get(name)
    const canonical = unit?.name ?? name
    for (const wanted of [...units.linked(name), ...(canonical === name ? [] : units.linked(canonical)), ...(builtIn[canonical] ?? [])]) pending.push({ name: wanted, schedule: '' })
    if (unit === undefined) {
      missing.add(name)
      continue
    }
    // What is only bound to its socket or timer and also wanted at boot starts at boot: the first one met decides.
    started.set(canonical, { unit, name: canonical, schedule })
    for (const key of ['Unit.Wants', 'Unit.Requires', 'Unit.BindsTo', 'Unit.Upholds']) {
      for (const wanted of words(unit, key)) pending.push({ name: instantiate(wanted, canonical), schedule: '' })
    }
    const triggered = triggers(canonical, unit)
    if (triggered !== undefined) pending.unshift(triggered)
  }
  return { started, missing }
}

function defaultTarget(units: Units): string {
  const byLink = units.get('default.target')
  if (byLink !== undefined) return byLink.name
  return units.get('graphical.target') === undefined ? 'multi-user.target' : 'graphical.target'
}

/** The service that a socket, timer or path starts. */
export function triggers(name: string, unit: Unit): { name: string; schedule: string } | undefined {
  const stem = name.slice(0, name.lastIndexOf('.'))
  const last = (key: string): string | undefined => unit.directives[key]?.at(-1)
  if (name.endsWith('.socket')) {
    const accept = /^(?:yes|true|1|on)$/iu.test(last('Socket.Accept') ?? '')
    return { name: last('Socket.Service') ?? (accept ? `${stem}@connection.service` : `${stem}.service`), schedule: 'socket' }
  }
  if (name.endsWith('.path')) return { name: last('Path.Unit') ?? `${stem}.service`, schedule: 'path' }
  if (!name.endsWith('.timer')) return undefined
  const times = Object.entries(unit.directives).filter(([key]) => /^Timer\.On\w+$/u.test(key)).flatMap(([key, values]) => values.map((value) => `${key.slice('Timer.'.length)}=${value}`))
  return { name: last('Timer.Unit') ?? `${stem}.service`, schedule: times.join(' ') || 'timer' }
}

const words = (unit: Unit, key: string): string[] => (unit.directives[key] ?? []).flatMap((value) => value.split(/\s+/u)).filter((word) => word !== '')

/** Specifiers in names of other units: `%i` is this unit's instance. */
const instantiate = (wanted: string, name: string): string => wanted.replace(/%[iI]/gu, instanceOf(name)).replace(/%p/gu, name.replace(/[@.].*$/u, ''))
