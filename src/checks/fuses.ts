/**
 * Checks that fuses or option bytes of a unit decide, and an answer where nobody read them out. What a dump shows counts more than
 * what was said; a dump that does not hold the field says nothing.
 */
import type { FuseQuestion } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { isOf } from '../facts/fused-part.ts'
import type { Asset } from '../facts/product.ts'
import { defineCheck, fail, pass, seen, unknown, type Check, type CheckContext, type Evidence, type Outcome, type Property, type Severity } from './define.ts'
import { handlers } from '../facts/processors.ts'
import { byAnswer, type QuestionCheck } from './question.ts'
import type { QuestionId } from '../facts/questions.ts'

type Dump = Fact<'fuses'>
type Kinds = 'answer' | 'fuses' | 'platform' | 'capability'

export interface FuseCheck extends QuestionCheck {
  /** What of the fuses decides. */
  readonly decides: FuseQuestion
  /** What is so in a unit whose fuses say `on` or `off`, after "its fuses": `refuse foreign boot software`. */
  readonly on: string
  readonly off: string
  /** What to read out where a dump does not show it. */
  readonly missing: string
  /** Processors that handle this are judged. */
  readonly asset: Asset
}

/** A check that dumps decide where there are any. */
export function fuseCheck(declared: FuseCheck): Check<Kinds> {
  const { otherwise, decides, on, off, missing, asset, ...common } = declared
  const property = declared.id.split('/')[0] as Property
  const question = declared.id.replace('/', '.') as QuestionId
  return defineCheck({
    ...common,
    property,
    needs: ['answer', 'fuses', 'platform', 'capability'],
    asks: [question],
    run(context) {
      const said = byAnswer(context, { question, yes: declared.title, no: otherwise })
      const dumps = context.facts('fuses')
      const strays = strayDumps(context, dumps)
      const bad = openUnits(context, decides, off)
      if (bad.length > 0 || said.result === 'fail') return [...bad, ...(said.result === 'fail' ? [said] : [])]
      if (dumps.length === 0) return [said]
      return [...judgeDumps(dumps.filter((dump) => !strays.includes(dump)), { decides, on, missing }, said), ...strays.map((dump) => stray(context, dump, decides)), ...unread(context, asset, dumps, said)]
    },
  })
}

/** Units of the product whose fuses say the contrary, for checks that look at more than fuses, too. */
export const openUnits = (context: CheckContext<'fuses' | 'platform'>, decides: FuseQuestion, off: string, more: { readonly severity?: Severity } = {}): readonly Outcome[] => {
  const dumps = context.facts('fuses')
  const strays = strayDumps(context, dumps)
  return dumps.filter((dump) => dump[decides] === 'off' && !strays.includes(dump))
    .map((dump) => fail(`${unitOf(dump)}: its fuses ${off}.`, dumpEvidence(dump, decides), { subject: nameOf(dump), ...more }))
}

/** Units of the product whose fuses say so: one outcome for all of a chip. */
export function closedUnits(context: CheckContext<'fuses' | 'platform'>, decides: FuseQuestion, on: string): readonly Outcome[] {
  const dumps = context.facts('fuses')
  const strays = strayDumps(context, dumps)
  return [...Map.groupBy(dumps.filter((dump) => dump[decides] === 'on' && !strays.includes(dump)), chipOf)].map(([chip, group]) => closed(chip, group, decides, on))
}

function closed(chip: string, good: readonly Dump[], decides: FuseQuestion, on: string): Outcome {
  const [first, ...rest] = good.map((dump) => dumpEvidence(dump, decides)) as [Evidence, ...Evidence[]]
  return pass(`${good.length === 1 ? unitOf(good[0] as Dump) : `${good.length} units of ${chip}`}: the fuses ${on}.`, [first, ...rest], chip)
}

/** Dumps of a part that the product does not have. */
function strayDumps(context: CheckContext<'platform'>, dumps: readonly Dump[]): readonly Dump[] {
  const platforms = context.facts('platform')
  return platforms.length === 0 ? [] : dumps.filter((dump) => !platforms.some((platform) => isOf(dump, platform)))
}

const stray = (context: CheckContext<Kinds>, dump: Dump, decides: FuseQuestion): Outcome => unknown(
  `The fuses in ${nameOf(dump)} are those of ${chipOf(dump)}, and the product is said to have ${context.facts('platform').map((platform) => platform.title).join(', ')}.`,
  'Name the right platform in product.yaml, or supply a dump of the product\'s own units.', { subject: nameOf(dump), evidence: [dumpEvidence(dump, decides)] },
)

function judgeDumps(dumps: readonly Dump[], { decides, on, missing }: Pick<FuseCheck, 'decides' | 'on' | 'missing'>, said: Outcome): readonly Outcome[] {
  return [...Map.groupBy(dumps, chipOf)].map(([chip, group]) => {
    const good = group.filter((dump) => dump[decides] === 'on')
    if (good.length > 0) return closed(chip, good, decides, on)
    // What the dump does not hold, a person may have said.
    if (said.result === 'pass') return { ...said, subject: chip }
    return unknown(`What was read out of ${chip} does not show whether its fuses ${on}.`, missing, { subject: chip, evidence: group.map((dump) => dumpEvidence(dump, decides)) })
  })
}

/** Processors of which nobody read the fuses: for them there is only what was said. */
function unread(context: CheckContext<Kinds>, asset: Asset, dumps: readonly Dump[], said: Outcome): readonly Outcome[] {
  const { mains } = handlers(context.facts('platform'), context.facts('capability'), asset)
  return mains.filter((platform) => !dumps.some((dump) => isOf(dump, platform))).map((platform) => ({ ...said, subject: platform.title }))
}

const chipOf = (dump: Dump): string => dump.chip ?? dump.family
const nameOf = (dump: Dump): string => dump.where.path || dump.where.artefact
const unitOf = (dump: Dump): string => `${chipOf(dump)}${dump.unit === undefined ? '' : ` ${dump.unit}`} (${nameOf(dump)})`

/** A dump as evidence: the unit, and the fields that decided. */
export function dumpEvidence(dump: Dump, decides?: FuseQuestion): Evidence {
  const names = decides === undefined ? undefined : dump.decidedBy?.[decides]
  const fields = names === undefined ? dump.fields.slice(0, 4) : dump.fields.filter(({ name }) => names.includes(name))
  const line = fields[0]?.line
  return {
    ...seen(dump, { excerpt: fields.map(({ name, value }) => `${name} = ${value}`).join(', '), ...(line === undefined ? {} : { line }) }),
    ...(dump.unit === undefined ? {} : { unit: dump.unit }),
  }
}
