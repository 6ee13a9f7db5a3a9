/** `proofmark platforms`: the catalogue, and the choice among its parts. */
import { Option } from 'commander'
import { UserError } from '../../../engine/user-error.ts'
import { platforms } from '../../../platforms/bundle.gen.ts'
import type { Needs } from '../../../facts/dossier.ts'
import { findPlatform, namesNear } from '../../../platforms/find.ts'
import { attacksOn, capabilitiesOf, repairsOf, resolveCatalogue, type Catalogue, type ResolvedPlatform } from '../../../platforms/resolve.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { notListed } from '../meant.ts'
import { INTERFACES, RADIOS } from '../../../platforms/vocabulary.ts'
import { nearest } from '../../../kernel/nearest.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'the platform catalogue: list, show ID, choose',
  configure(parser, run) {
    const asJson = ['--json', 'print JSON'] as const
    parser.command('list', { isDefault: true }).description('every platform and add-on').option(...asJson)
      .allowExcessArguments()
      .action((options: { json?: boolean }, { args }: { args: string[] }) => run(async () => list(args, options.json === true)))
    parser.command('show <id>').description('what is known about one platform, with sources').option(...asJson)
      .action((id: string, options: { json?: boolean }) => run(async () => show(id, options.json === true)))
    parser.command('choose [dossier]').description('which platforms suit a product: from its dossier, or from a level and needs')
      .addOption(new Option('--level <n>', 'the level to reach, instead of the one that the dossier gives').choices(['0', '1', '2', '3', '4']))
      .addOption(new Option('--os <system>', 'what has to run on it').choices(['linux', 'rtos', 'bare']))
      .option('--radio <radio>', `a radio that it has to have: ${RADIOS.join(', ')} (repeatable)`, collect, [])
      .option('--interface <interface>', 'an interface that it has to have (repeatable)', collect, [])
      .option('--video', 'it has to show or encode video')
      .option('--ram <mib>', 'memory in MiB, at least')
      .option('--cores <n>', 'processor cores, at least')
      .option('--price <eur>', 'euros for one part, at most')
      .option('--volume <n>', 'units a year, for what the parts cost in all')
      .option('--temperature <min..max>', 'degrees Celsius that it has to stand, as -20..60')
      .option('--longevity <year>', 'the last year in which it has to be made')
      .option('--all', 'show every candidate, and why each other part is rejected')
      .option(...asJson)
      .action((path: string | undefined, options: ChooseFlags) => run(() => chooseAndShow(path, options)))
    parser.addHelpText('after', examples(['platforms list', 'ids and titles'], ['platforms show raspberry-pi-4b --json', 'one entry with its sources'], ['platforms choose --level 3 --os linux --video', 'what suits level 3 with Linux and video'], ['platforms choose product/', 'what suits the product that product/product.yaml describes']))
  },
})

/** Resolved when it is asked for: a choice resolves it with the parts of the dossier. */
const shipped = (): Catalogue => resolveCatalogue(platforms)

function list([word]: readonly string[], json: boolean): number {
  if (word !== undefined) throw notListed('platforms', word, [...shipped().platforms.keys()])
  const all = [...shipped().platforms.values()].sort((a, b) => (`${a.vendor} ${a.title}` < `${b.vendor} ${b.title}` ? -1 : 1))
  if (json) {
    process.stdout.write(`${JSON.stringify(all.map(({ id, title, vendor, family, kind, soc }) => ({ id, title, vendor, family, kind, soc })), undefined, 2)}\n`)
    return exitStatus.fine
  }
  const width = Math.max(...all.map((platform) => platform.id.length))
  process.stdout.write(`${all.map((platform) => `${platform.id.padEnd(width)}  ${platform.kind.padEnd(8)}  ${platform.title}`).join('\n')}\n`)
  return exitStatus.fine
}

function show(id: string, json: boolean): number {
  const catalogue = shipped()
  const found = findPlatform(catalogue, id)
  if (found === undefined) {
    const near = namesNear(catalogue, id)
    throw new UserError('unknown-platform', `the catalogue has no platform "${id}"`, near.length === 0 ? '`proofmark platforms list` shows those it has.' : `Did you mean ${near.join(', ')}?`)
  }
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

interface ChooseFlags {
  readonly level?: string
  readonly os?: NonNullable<Needs['os']>
  readonly radio: readonly string[]
  readonly interface: readonly string[]
  readonly video?: boolean
  readonly ram?: string
  readonly cores?: string
  readonly price?: string
  readonly volume?: string
  readonly temperature?: string
  readonly longevity?: string
  readonly all?: boolean
  readonly json?: boolean
}

const collect = (value: string, all: readonly string[]): string[] => [...all, ...value.split(',')]

async function chooseAndShow(path: string | undefined, flags: ChooseFlags): Promise<number> {
  if (path === undefined && flags.level === undefined) {
    throw new UserError('nothing-to-choose-for', 'neither a dossier nor a level was given', 'Name a dossier folder, or say --level 0 to 4 and what the product needs.')
  }
  const volume = numberOf('--volume', flags.volume)
  const [{ chooseFor }, { choiceText }] = await Promise.all([import('../../../engine/choose.ts'), import('../choice.ts')])
  const chosen = await chooseFor({ path, needs: needsOf(flags), ...(flags.level === undefined ? {} : { level: Number(flags.level) }) })
  process.stdout.write(flags.json === true ? `${JSON.stringify(chosen, undefined, 2)}\n` : choiceText(chosen, flags.all === true, volume))
  return exitStatus.fine
}

function needsOf(flags: ChooseFlags): Needs {
  const [minC, maxC] = temperature(flags.temperature)
  const needs: Needs = {
    ...(flags.os === undefined ? {} : { os: flags.os }),
    ...(flags.radio.length === 0 ? {} : { radios: flags.radio.map((word) => known('--radio', word, RADIOS)) }),
    ...(flags.interface.length === 0 ? {} : { interfaces: flags.interface.map((word) => known('--interface', word, INTERFACES)) }),
    ...(flags.video === true ? { video: true } : {}),
    ...withNumber('ramMb', '--ram', flags.ram),
    ...withNumber('cores', '--cores', flags.cores),
    ...withNumber('price', '--price', flags.price),
    ...withNumber('madeUntil', '--longevity', flags.longevity),
    ...(minC === undefined ? {} : { minC }),
    ...(maxC === undefined ? {} : { maxC }),
  }
  return needs
}

const withNumber = (key: keyof Needs, flag: string, written: string | undefined): Needs => (written === undefined ? {} : { [key]: numberOf(flag, written) })

function numberOf(flag: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const value = Number(written)
  if (!Number.isFinite(value) || value < 0 || written.trim() === '') throw new UserError('bad-number', `${flag} takes a number, and "${written}" is none`, `Write it in digits, as ${flag} 512.`)
  return value
}

function temperature(written: string | undefined): [number?, number?] {
  if (written === undefined) return []
  const [, least, most] = /^(-?\d+)\.\.(-?\d+)$/u.exec(written) ?? []
  if (least === undefined || most === undefined || Number(least) > Number(most)) throw new UserError('bad-temperature', `"${written}" is no range of temperatures`, 'Write the coldest and the hottest, as --temperature=-20..60.')
  return [Number(least), Number(most)]
}

function known(flag: string, word: string, words: readonly string[]): string {
  if (words.includes(word)) return word
  const near = nearest(word, words)
  throw new UserError('unknown-word', `${flag} does not know "${word}"`, near === undefined ? `It knows ${words.join(', ')}.` : `Did you mean ${near}?`)
}
