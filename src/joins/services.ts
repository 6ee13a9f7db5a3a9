/**
 * What really starts: systemd units through links, sockets and timers, drop-ins merged, masks obeyed; scripts of System V,
 * OpenWrt and OpenRC through their links. Sees files and units, never content.
 */
import type { Fact } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { defineJoin, type JoinContext } from './define.ts'
import { initScripts } from './init-scripts.ts'
import { instanceOf, unitsOf, type Unit, type Units } from './systemd/units.ts'
import { startedUnits, triggers } from './systemd/walk.ts'

export const join = defineJoin({
  id: 'services',
  title: 'Services that start',
  round: 1,
  needs: ['file-tree', 'unit', 'setting'],
  makes: ['listener', 'start-entry'],
  run(context) {
    return { facts: context.facts('file-tree').flatMap((tree) => startsOf(context, tree)) }
  },
})

function startsOf({ facts }: JoinContext, root: Fact<'file-tree'>): Fact<'listener' | 'start-entry'>[] {
  const { tree } = root
  const hasSystemd = ['/lib/systemd/systemd', '/usr/lib/systemd/systemd', '/bin/systemd'].some((path) => tree.resolve(path) !== undefined)
  const unitFacts = facts('unit').filter((fact) => fact.container === root.container)
  const scripts = initScripts(root, facts('setting').filter((fact) => fact.container === root.container && fact.program === 'init.d'))
  // Packages bring units to systems that have another init; a layer of an overlay may have neither.
  const otherInit = tree.resolve('/sbin/init') !== undefined || tree.resolve('/bin/busybox') !== undefined
  if (!hasSystemd && (otherInit || unitFacts.length === 0)) return scripts.filter((script) => script.linked).map((script) => script.entry)

  const units = unitsOf(tree, unitFacts)
  const { started, missing } = startedUnits(units)
  const made: Fact<'listener' | 'start-entry'>[] = []
  for (const { unit, name, schedule } of started.values()) {
    if (name.endsWith('.service')) made.push(entryOf(unit, name, schedule, true))
    if (name.endsWith('.socket')) made.push(...listenersOf(unit, name, units))
  }
  for (const name of units.names) {
    if (!name.endsWith('.service') || name.includes('@.') || started.has(name)) continue
    const unit = units.get(name)
    if (unit !== undefined && unit.name === name) made.push(entryOf(unit, name, '', false))
  }
  // Scripts without a unit of their own become units at boot (systemd-sysv-generator(8)).
  for (const { name, entry, linked } of scripts) {
    const unitName = `${name.replace(/\.sh$/u, '')}.service`
    if (units.get(unitName) === undefined && !isMasked(root, unitName) && (linked || missing.has(unitName))) made.push(entry)
  }
  return [...made, ...consoles(facts('setting'), root, units.get('serial-getty@console.service'), [...started.keys()])]
}

const seenAt = (fact: Seen): Seen => ({ basis: fact.basis, where: fact.where, container: fact.container, file: fact.file })

function entryOf(unit: Unit, name: string, schedule: string, enabled: boolean): Fact<'start-entry'> {
  const last = (key: string): string => unit.directives[key]?.at(-1) ?? ''
  const dynamic = /^(?:yes|true|1|on)$/iu.test(last('Service.DynamicUser'))
  return {
    ...seenAt(unit.fact),
    kind: 'start-entry', by: 'systemd', name, schedule, enabled, directives: unit.directives,
    user: (last('Service.User') || (dynamic ? name.replace(/(?:@.*)?\.service$/u, '') : 'root')).replace(/%[iI]/gu, instanceOf(name)),
    // The marks before a program (`-`, `@`, `+` ...) say how it is run, not what (systemd.service(5)).
    command: (unit.directives['Service.ExecStart'] ?? []).map((line) => line.replace(/^[-@:+!|]+/u, '').replace(/%[iI]/gu, instanceOf(name))).join('; ').slice(0, 2048),
  }
}

/** Network ports that the manager itself opens. */
function listenersOf(unit: Unit, name: string, units: Units): Fact<'listener'>[] {
  const found: Fact<'listener'>[] = []
  const service = triggers(name, unit)?.name ?? ''
  const starts = units.get(service)?.name ?? service
  for (const key of ['Socket.ListenStream', 'Socket.ListenDatagram']) {
    for (const value of unit.directives[key] ?? []) {
      const match = /^(?:\[?([0-9a-fA-F.:]+)\]?:)?(\d{1,5})$/u.exec(value)
      if (match === null) continue
      const port = Number(match[2])
      const [protocol, encrypted, authenticated] = known[port] ?? (['other', false, 'unknown'] as const)
      const address = match[1] === undefined || match[1] === '0.0.0.0' || match[1] === '::' ? '*' : match[1]
      found.push({ ...seenAt(unit.fact), kind: 'listener', program: name, protocol, address, port, encrypted, authenticated, starts })
    }
  }
  return found
}

const known: Readonly<Record<number, readonly [Fact<'listener'>['protocol'], boolean, Fact<'listener'>['authenticated']]>> = {
  21: ['ftp', false, 'unknown'], 22: ['ssh', true, 'yes'], 23: ['telnet', false, 'unknown'], 69: ['tftp', false, 'no'], 80: ['http', false, 'unknown'], 443: ['https', true, 'unknown'],
}

const isMasked = (root: Fact<'file-tree'>, name: string): boolean => root.tree.get(`/etc/systemd/system/${name}`)?.target === '/dev/null'

/** A login on every serial console that the kernel command line names (systemd-getty-generator(8)). */
function consoles(settings: readonly Fact<'setting'>[], root: Fact<'file-tree'>, template: Unit | undefined, started: readonly string[]): Fact<'start-entry'>[] {
  if (template === undefined) return []
  const explicit = started.filter((name) => name.startsWith('serial-getty@'))
  const named = new Map<string, Fact<'setting'>>()
  for (const fact of settings) {
    if (fact.program !== 'cmdline' || fact.key !== 'console' || fact.where.artefact !== root.where.artefact) continue
    const device = fact.value.split(',')[0] ?? ''
    // serial0 is the firmware's word for whichever port is the first one: a named one stands for it.
    if (!/^(?:tty[A-Za-z]|serial|hvc|hvsi|xvc|sclp)/u.test(device) || (device.startsWith('serial') && explicit.length > 0)) continue
    const name = `serial-getty@${device}.service`
    if (!explicit.includes(name) && !isMasked(root, name)) named.set(name, named.get(name) ?? fact)
  }
  return [...named].map(([name, fact]) => ({
    ...entryOf(template, name, `console=${fact.value}`, true),
    command: (template.directives['Service.ExecStart'] ?? []).join('; ').replace(/^[-@:+!|]+/u, '').replace(/%[iI]/gu, instanceOf(name)),
    where: fact.where,
    container: root.container,
    file: template.fact.file,
  }))
}
