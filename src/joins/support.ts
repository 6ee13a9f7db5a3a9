/** Puts the published end of support beside the distribution, the kernels and the libraries that were found. Judges no date. */
import type { Fact } from '../facts/fact.ts'
import { distributions, fixAfter, libraries, linux, supportOf, type SupportTable } from '../rules/support.ts'
import { defineJoin } from './define.ts'
import { isKernelPackage } from './kernel-package.ts'

type Named = Pick<Fact<'support'>, 'subject' | 'version'>

export const join = defineJoin({
  id: 'support',
  title: 'End of support of distribution, kernels and libraries',
  round: 3,
  needs: ['os-release', 'kernel', 'banner', 'package'],
  makes: ['support'],
  run({ facts }) {
    const systems = facts('os-release').flatMap((system) => {
      const table = tableOf(system)
      if (table === undefined) return []
      // A derivative's own version number means nothing in the other's table: only the code name counts.
      const own = system.id.toLowerCase() in distributions ? system.versionId : undefined
      return [made(table, { subject: 'distribution', version: own ?? versionByName(table, system) ?? 'unknown' }, system)]
    })
    const kernels = facts('kernel').map((kernel) => {
      const upstream = made(linux, { subject: 'kernel', version: kernel.version }, kernel)
      // A kernel from a distribution's package has the distribution's fixes, where those go on for longer.
      const packaged = facts('package').some((one) => one.container === kernel.container && isKernelPackage(one, kernel.release))
      const distribution = packaged ? systems.find((system) => system.container === kernel.container) : undefined
      if (distribution?.endOfLife === undefined || (upstream.endOfLife !== undefined && upstream.endOfLife >= distribution.endOfLife)) return upstream
      return { ...upstream, endOfLife: distribution.endOfLife, by: distribution.by, ...(distribution.source === undefined ? {} : { source: distribution.source }) }
    })
    const embedded = facts('banner').flatMap((banner) => {
      const table = libraries[banner.component]
      if (table === undefined) return []
      const fixedBy = fixAfter(table, banner.version)
      return [{ ...made(table, { subject: 'library', version: banner.version }, banner), ...(fixedBy === undefined ? {} : { fixedBy }) }]
    })
    return { facts: [...systems, ...kernels, ...embedded] }
  },
})

function made(table: SupportTable, named: Named, seen: Fact): Fact<'support'> {
  const { basis, where, container, file } = seen
  return { kind: 'support', component: table.component, ...named, ...supportOf(table, named.version), by: table.by, basis, where, container, file, source: { ...table.source } }
}

/** By the system's own id, or by the release that a derivative says it was made from. */
function tableOf(system: Fact<'os-release'>): SupportTable | undefined {
  const own = distributions[system.id.toLowerCase()]
  if (own !== undefined) return own
  // Yocto gives a product's own distribution its release's code name and no relatives; code names are nobody else's.
  const relatives = (system.fields.ID_LIKE ?? '').toLowerCase().split(/\s+/u).filter((id) => id !== '')
  const like = relatives.length > 0 ? relatives.map((id) => distributions[id]) : Object.values(distributions)
  const table = like.find((one) => one !== undefined && versionByName(one, system) !== undefined)
  return table === undefined ? undefined : { ...table, component: `${system.name} (from ${table.component})` }
}

/** The branch that VERSION_CODENAME names. */
const versionByName = (table: SupportTable, system: Fact<'os-release'>): string | undefined =>
  Object.entries(table.names ?? {}).find(([, name]) => name === system.fields.VERSION_CODENAME)?.[0]
