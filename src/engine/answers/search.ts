/**
 * Runs search rules over the bytes of one file: one pass of the literals, expressions only around their hits. Secrets become
 * marks here; their text goes no further.
 */
import type { RuleSet } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import { countPersonalData } from '../../readers/shared/personal-text.ts'
import { isLabelsOrSamples, isLibraryCode, textKind } from '../../rules/content.ts'
import type { ContentKind } from '../../rules/define.ts'
import { compile } from './search-rules.ts'
import { afterBytes, Run, sideBytes } from './search-run.ts'
import { standingVersions } from './standing.ts'

const pieceBytes = 1024 * 1024
/** The first four bytes of a program (ELF specification, e_ident). */
const elfMagic = 0x7f454c46
/** Binary content that is no program and larger than this is data: pictures, models, images of other systems. Text is searched whole. */
const maxDataBytes = 2 * 1024 * 1024
/** Versions of one component that a program can truly hold: a copy or two that differ. */
const maxVersionsInProgram = 3
/** Files that rules for whole files see. */
const maxWholeBytes = 64 * 1024

export interface SearchContext {
  readonly markKey: Uint8Array
  readonly budget: Pick<Budget, 'check'>
}

/** What the rules find in the source, in the order of its bytes; those called `except` do not count. */
export async function search(source: ByteSource, path: string, names: RuleSet, context: SearchContext, except: readonly string[] = []): Promise<FactDraft[]> {
  if (source.size === 0 || isLabelsOrSamples(path)) return []
  if (names.includes('personal-data')) return [...(await personalData(source, context)), ...(await search(source, path, names.filter((name) => name !== 'personal-data'), context, except))]
  const head = Buffer.from(await source.read(0, Math.min(source.size, 8192)))
  const kind: ContentKind = head.includes(0) ? 'binary' : textKind(path, head.toString('latin1', 0, 200).split('\n')[0] ?? '')
  if (kind === 'binary' && source.size > maxDataBytes && !names.includes('banners')) return []
  const { scanner, byLiteral, rules } = compile(names, kind)
  if (rules.length === 0) return []
  const library = isLibraryCode(path)
  const active = rules.map((rule) => !except.includes(rule.id) && rule.onPath(path) && (!library || rule.ofServices || rule.set === 'banners'))
  const run = new Run(path, kind, context.markKey)
  const back = sideBytes + scanner.longest
  const ahead = sideBytes + afterBytes
  let kept: Buffer = Buffer.alloc(0)
  /** Position of the first kept byte in the source, and of the first byte whose hits are still to be told. */
  let base = 0
  let told = 0
  let read = 0
  for await (const piece of pieces(source, pieceBytes)) {
    context.budget.check()
    read += piece.byteLength
    const bytes = kept.length === 0 ? asBuffer(piece) : Buffer.concat([kept, piece])
    const last = read === source.size
    const end = last ? bytes.length : Math.max(bytes.length - ahead, told - base)
    run.window(bytes, base)
    scanner.scan(bytes, Math.max(told - base - scanner.longest + 1, 0), end, (literal, after) => {
      if (base + after <= told) return
      for (const index of byLiteral[literal] ?? []) {
        const rule = rules[index]
        if (rule !== undefined && active[index] === true) run.look(rule, index, after - 1, context.budget)
      }
    })
    told = base + end
    if (last) break
    const start = Math.max(end - back, 0)
    run.leave(start)
    kept = Buffer.from(bytes.subarray(start))
    base += start
  }
  const whole = rules.flatMap((rule, index) => (rule.whole === true && active[index] === true ? [rule] : []))
  if (kind !== 'binary' && whole.length > 0 && source.size <= maxWholeBytes) {
    const bytes = asBuffer(await source.read(0, source.size))
    for (const rule of whole) run.whole(rule, bytes, context.budget)
  }
  // An image of flash may hold as many builds as it likes.
  const words = head.length >= 4 && head.readUInt32BE(0) === elfMagic ? withoutTables(run.facts) : run.facts
  // What tells its version in words needs no second step.
  const inWords = new Set(words.map((fact) => (fact.kind === 'banner' ? fact.component : '')))
  return withoutDoubles([...words, ...(await standingVersions(source, run.awaiting.filter(({ id }) => !inWords.has(id)), context.budget))])
}

async function personalData(source: ByteSource, { budget }: SearchContext): Promise<FactDraft<'personal-data'>[]> {
  if ((await source.read(0, Math.min(source.size, 8192))).includes(0)) return []
  const found = await countPersonalData(source, budget)
  return found.length === 0 ? [] : [{ kind: 'personal-data', medium: 'text', found }]
}

/** A program that names many versions of one component lists those that it gets along with: none of them is inside. */
function withoutTables(facts: readonly FactDraft[]): FactDraft[] {
  const counts = new Map<string, number>()
  for (const fact of facts) if (fact.kind === 'banner') counts.set(fact.component, (counts.get(fact.component) ?? 0) + 1)
  return facts.filter((fact) => fact.kind !== 'banner' || (counts.get(fact.component) ?? 0) <= maxVersionsInProgram)
}

/** A secret that a rule of its own knows needs no word of the rules for settings in general. */
function withoutDoubles(facts: readonly FactDraft[]): FactDraft[] {
  const known = new Set(facts.flatMap((fact) => (fact.kind === 'secret' && !isGeneral(fact.rule) ? [`${fact.line} ${fact.mark}`] : [])))
  return facts.filter((fact) => !(fact.kind === 'secret' && isGeneral(fact.rule) && known.has(`${fact.line} ${fact.mark}`)))
}

const isGeneral = (rule: string): boolean => rule.startsWith('secret-in-')

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
