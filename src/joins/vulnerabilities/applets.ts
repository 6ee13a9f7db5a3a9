/** Holes of BusyBox are holes of its applets: without the applet, the code is not there. Pure. */
import type { Fact, FactQuery } from '../../facts/fact.ts'
import type { Seen } from '../../facts/provenance.ts'
import { busyboxApplets } from '../../rules/busybox-applets.ts'
import type { Narrowed } from './narrowed.ts'

const isBusybox = ({ name, sourceName }: Fact<'component'>): boolean => /^busybox(?:$|-)/u.test(sourceName ?? name.toLowerCase())

export function appletsBuiltIn(facts: FactQuery): (component: Fact<'component'>, advisory: Fact<'advisory'>) => Narrowed {
  const tables = facts('applets')
  return (component, advisory) => {
    const concerned = [advisory.id, ...advisory.aliases].map((id) => busyboxApplets[id]).find((each) => each !== undefined)
    if (concerned === undefined || !isBusybox(component)) return undefined
    // Every copy that the component stands for has to show its table; one that does not may have the applet.
    const perPlace = component.seenAt.map((place) => tablesAt(tables, place, component))
    const own = [...new Set(perPlace.flat())]
    if (perPlace.some((each) => each.length === 0) || own.some(({ names }) => names.length === 0)) return undefined
    const found = own.flatMap((table) => concerned.filter((name) => table.names.includes(name)).map((name) => `${name} (${table.file})`))
    const [first] = own
    return found.length > 0
      ? { present: true, detail: `The applet ${found[0] ?? ''} is compiled in.` }
      : { present: false, justification: 'vulnerable_code_not_present', detail: `The hole is in ${concerned.length > 4 ? `${concerned.slice(0, 4).join(', ')} and the like` : concerned.join(', ')}; none of them is among the ${first?.names.length ?? 0} applets compiled into ${first?.file ?? 'busybox'}.` }
  }
}

/** The table of that very file; a package's database does not say which one is its own, so that all beside it count. */
function tablesAt(tables: readonly Fact<'applets'>[], { container, file }: Seen, { ways }: Fact<'component'>): readonly Fact<'applets'>[] {
  const beside = tables.filter((table) => table.container === container)
  const exact = beside.filter((table) => table.file === file)
  return exact.length > 0 || !ways.includes('package-database') ? exact : beside
}
