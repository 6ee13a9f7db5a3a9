/** Whether the image itself can tell what is inside: what cannot be listed cannot be watched. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package' | 'package-files' | 'elf' | 'banner'

export const check = defineCheck({
  id: 'components/inventory-possible',
  title: 'The components of the system can be listed',
  property: 'components',
  rung: 'available',
  needs: ['system', 'file-tree', 'package', 'package-files', 'elf', 'banner'],
  severity: fromLevel('remote', 1, 'medium', 'Nobody can say whether a newly published hole is in the product.'),
  references: [
    { title: 'NTIA, The Minimum Elements For a Software Bill of Materials', url: 'https://www.ntia.gov/report/2021/minimum-elements-software-bill-materials-sbom' },
    { title: 'CycloneDX specification', url: 'https://cyclonedx.org/specification/overview/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so its components could not be listed.', (view) => [judge(context, view)]),
})

/** More programs of unknown origin than this share: the list would not be complete. */
const mostStrange = 0.25
const wellKnown = 10

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  // A list that the build system left says what was built, not what is there.
  const packages = view.own(context.facts('package')).filter(({ manager }) => manager !== 'manifest')
  const programs = view.own(context.facts('elf')).filter((elf) => elf.type !== 'relocatable' && elf.type !== 'core' && !elf.file.includes('/modules/'))
  const [first] = packages
  const sbom = 'Supply the bill of materials of the build (SPDX or CycloneDX; Yocto\'s create-spdx, Buildroot\'s show-info or generate-cyclonedx).'
  if (first === undefined) {
    const banners = view.own(context.facts('banner'))
    const told = banners.length === 0 ? '' : ` ${count(banners.length, 'component')} named ${banners.length === 1 ? 'itself' : 'themselves'} in programs.`
    return unknown(`The system has no package database; its ${count(programs.length, 'program and library', 'programs and libraries')} do not tell where they come from.${told}`, sbom, { evidence: [at(view.root, '/var/lib'), ...banners.slice(0, 2).map((each) => seen(each, { excerpt: `${each.component} ${each.version}` }))] })
  }
  const evidence: readonly [Evidence, ...Evidence[]] = [seen(first, { excerpt: `${packages.length} packages` })]
  const owners = ownership(view, context.facts('package-files'))
  const strange = owners.known ? programs.filter((elf) => owners.packageOf(elf.file) === undefined) : []
  const [stranger] = strange
  if (stranger !== undefined && strange.length > wellKnown && strange.length > programs.length * mostStrange) {
    return fail(`The package database lists ${count(packages.length, 'package')}, and ${strange.length} of ${count(programs.length, 'program and library', 'programs and libraries')} belong to none of them: a bill of materials made from it would miss them.`, [...evidence, ...strange.slice(0, 4).map((elf) => seen(elf))])
  }
  const rest = strange.length === 0 ? '' : ` ${count(strange.length, 'program or library', 'programs and libraries')} of the product's own ${strange.length === 1 ? 'has' : 'have'} to be added by hand.`
  return pass(`The package database lists ${count(packages.length, 'package')} with ${packages.length === 1 ? 'its version' : 'their versions'}.${rest}`, evidence)
}
