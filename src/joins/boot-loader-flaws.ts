/** Which published ways around its verification the version of a boot loader has, where the product uses what they are about. */
import type { Fact, FactQuery } from '../facts/fact.ts'
import { bootLoaderFlaws, type BootLoaderFlaw } from '../rules/boot-loader-flaws.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'boot-loader-flaws',
  title: 'Published flaws of boot loaders, by version',
  round: 3,
  needs: ['banner', 'signed-image', 'platform'],
  makes: ['boot-loader-flaw'],
  run({ facts }) {
    const used = bootLoaderFlaws.filter((flaw) => concerns(facts, flaw))
    return {
      facts: facts('banner').flatMap(({ component, version, basis, where, container, file }) =>
        used.filter((flaw) => flaw.component === component && older(version, flaw.fixedIn)).map(({ id, opens, source }): Fact<'boot-loader-flaw'> => ({
          kind: 'boot-loader-flaw', component, version, id, opens, basis, where, container, file, source: { ...source, at: 'description' },
        }))),
    }
  },
})

/** Versions are year and month; a release candidate counts as the release. */
const older = (version: string, fixed: string): boolean => version.slice(0, 7) < fixed

function concerns(facts: FactQuery, { only }: BootLoaderFlaw): boolean {
  const { format, parts } = only ?? {}
  if (format !== undefined) return facts('signed-image').some((image) => image.format === format)
  return parts === undefined || facts('platform').some((platform) => [platform.id, ...(platform.lineage ?? [])].some((id) => parts.some((part) => id.startsWith(part))))
}
