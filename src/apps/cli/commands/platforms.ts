/** `proofmark platforms`: the catalogue. */
import { UserError } from '../../../engine/user-error.ts'
import { platforms } from '../../../platforms/bundle.gen.ts'
import { findPlatform } from '../../../platforms/find.ts'
import { attacksOn, capabilitiesOf, repairsOf, resolveCatalogue, type ResolvedPlatform } from '../../../platforms/resolve.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { meant, notListed } from '../meant.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'the platform catalogue: list, show ID',
  configure(parser, run) {
    const asJson = ['--json', 'print JSON'] as const
    parser.command('list', { isDefault: true }).description('every platform and add-on').option(...asJson)
      .allowExcessArguments()
      .action((options: { json?: boolean }, { args }: { args: string[] }) => run(async () => list(args, options.json === true)))
    parser.command('show <id>').description('what is known about one platform, with sources').option(...asJson)
      .action((id: string, options: { json?: boolean }) => run(async () => show(id, options.json === true)))
    parser.addHelpText('after', examples(['platforms list', 'ids and titles'], ['platforms show raspberry-pi-4b --json', 'one entry with its sources']))
  },
})

const catalogue = resolveCatalogue(platforms)

function list([word]: readonly string[], json: boolean): number {
  if (word !== undefined) throw notListed('platforms', word, [...catalogue.platforms.keys()])
  const all = [...catalogue.platforms.values()].sort((a, b) => (`${a.vendor} ${a.title}` < `${b.vendor} ${b.title}` ? -1 : 1))
  if (json) {
    process.stdout.write(`${JSON.stringify(all.map(({ id, title, vendor, family, kind, soc }) => ({ id, title, vendor, family, kind, soc })), undefined, 2)}\n`)
    return exitStatus.fine
  }
  const width = Math.max(...all.map((platform) => platform.id.length))
  process.stdout.write(`${all.map((platform) => `${platform.id.padEnd(width)}  ${platform.kind.padEnd(8)}  ${platform.title}`).join('\n')}\n`)
  return exitStatus.fine
}

function show(id: string, json: boolean): number {
  const found = findPlatform(catalogue, id)
  if (found === undefined) throw new UserError('unknown-platform', `the catalogue has no platform "${id}"`, `${meant(id, [...catalogue.platforms.keys()])}\`proofmark platforms list\` shows those it has.`)
  const { platform } = found
  if (json) process.stdout.write(`${JSON.stringify({ ...platform, effective: capabilitiesOf(platform) }, undefined, 2)}\n`)
  else process.stdout.write(text(platform))
  return exitStatus.fine
}

function text(platform: ResolvedPlatform): string {
  const lines = [`${platform.title}  (${platform.id})`, `${platform.vendor}, ${platform.kind}${platform.soc === undefined ? '' : `, ${platform.soc}`}`, '']
  lines.push('Security capabilities')
  for (const capability of capabilitiesOf(platform)) {
    const lowered = capability.loweredBy.length === 0 ? '' : `, lowered by ${capability.loweredBy.map((attack) => attack.id).join(', ')}`
    lines.push(`  ${capability.name}: ${capability.value}, strength ${capability.strength} of 4${lowered}`)
    lines.push(...wrap(capability.detail, 4), ...capability.sources.flatMap((source) => wrap(`source: ${source.title}, ${source.at} <${source.url}> (read ${source.checked})`, 4)))
  }
  lines.push('  what is not listed here was not researched, which is different from "no"')
  const attacks = attacksOn(platform)
  if (attacks.length > 0) lines.push('', 'Published attacks')
  for (const { attack } of attacks) {
    lines.push(`  ${attack.title} (${attack.id}${attack.cve === undefined ? '' : `, ${attack.cve}`})`)
    lines.push(...wrap(attack.cured === undefined ? 'nothing closes it on affected parts' : `closed by ${attack.cured.by}: ${attack.cured.detail}`, 4))
    lines.push(...attack.sources.flatMap((source) => wrap(`source: ${source.title}, ${source.at} <${source.url}>`, 4)))
  }
  const repairs = repairsOf(platform)
  if (repairs.length > 0) lines.push('', 'Repairs, as an add-on')
  for (const repair of repairs) lines.push(...wrap(`${repair.cell} to strength ${repair.strength}: ${repair.note}`, 2))
  return `${lines.join('\n')}\n`
}
