/** What the command line says of the product, as a draft. Wrong words are wrong use, told with the word that was probably meant. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contradictionRules } from '../../../assess/level-rules.ts'
import { written } from '../../../assess/level.ts'
import { UserError } from '../../../engine/user-error.ts'
import { format } from '../../../readers/dossier/product/format.ts'
import { nearest } from '../../../kernel/nearest.ts'
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { contextFields, dossierOf, emptyDraft, sections, withContext, withProduct, withSection, type Draft, type Value } from './draft.ts'
import { listed } from '../../../reports/view/text.ts'
import { given } from './given.ts'
import { partNamed } from './parts.ts'
import { settle } from './settled.ts'
import { yamlText } from './yaml-text.ts'

export interface Flags {
  readonly name?: string
  readonly stage?: string
  readonly market: readonly string[]
  readonly platform: readonly string[]
  readonly set: readonly string[]
  readonly answer: readonly string[]
  readonly artefact: readonly string[]
}

const productFields = format.fields.product.fields

/** Keys that `--set` takes. */
const settable: Readonly<Record<string, Shape>> = Object.fromEntries([
  ...Object.entries(productFields).map(([key, shape]) => [`product.${key}`, shape] as const),
  ...Object.entries(contextFields).map(([key, shape]) => [`context.${key}`, shape] as const),
  ...Object.entries(sections).flatMap(([name, { fields }]) => Object.entries(fields).map(([key, shape]) => [`${name}.${key}`, shape] as const)),
])

const answerFields: Readonly<Record<string, Shape>> = format.fields.answers.fields

/** `folder` is where artefacts lie. */
export function draftOf(flags: Flags, folder: string): Draft {
  let draft: Draft = { ...emptyDraft, platforms: flags.platform.map(partNamed), artefacts: flags.artefact.map((path) => artefactAt(path, folder)) }
  if (flags.name !== undefined) draft = withProduct(draft, 'name', valueOf('--name', productFields.name, flags.name))
  if (flags.stage !== undefined) draft = withProduct(draft, 'stage', valueOf('--stage', productFields.stage, flags.stage))
  if (flags.market.length > 0) draft = withProduct(draft, 'markets', valueOf('--market', productFields.markets, flags.market.join(',')))
  for (const pairText of flags.set) {
    const [path, text] = pair('--set', pairText, 'context.sector=consumer')
    const shape = known('--set', path, settable)
    const value = valueOf(`--set ${path}`, shape, text)
    const key = path.slice(path.indexOf('.') + 1)
    const section = path.slice(0, path.indexOf('.'))
    draft = section === 'product' ? withProduct(draft, key, value) : section === 'context' ? withContext(draft, key, value) : withSection(draft, section, key, value)
  }
  for (const pairText of flags.answer) {
    const [id, word] = pair('--answer', pairText, 'handling.support-funded=yes')
    draft = { ...draft, answers: { ...draft.answers, [id]: answerOf(id, known('--answer', id, answerFields), word) } }
  }
  const { context } = dossierOf(draft)
  for (const { inputs, says, ask } of contradictionRules.filter((rule) => rule.found(context))) {
    const sides = inputs.map(written).filter((key) => draft.context[key] !== undefined).map((key) => `context.${key} is ${yamlText(draft.context[key] ?? '')}`)
    throw new UserError('contradictory-answers', `${says}: ${listed(sides)}`, ask)
  }
  return settle(draft)
}

function pair(option: string, text: string, example: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UserError('no-value', `${option} ${text} gives no value`, `Write it as ${option} ${example}.`)
  return [text.slice(0, at).trim(), text.slice(at + 1)]
}

function known(option: string, key: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined
  if (shape !== undefined) return shape
  const keys = Object.keys(shapes)
  const close = nearest(key, keys) ?? nearest(key, keys.map((each) => each.slice(each.indexOf('.') + 1)))
  const meant = close === undefined ? undefined : (keys.find((each) => each === close) ?? keys.find((each) => each.endsWith(`.${close}`)))
  throw new UserError('unknown-key', `${option} knows no "${key}"`, meant === undefined ? `Keys look like ${keys.at(-1) ?? ''}; schema/product.schema.json has all of them.` : `Did you mean ${meant}?`)
}

function valueOf(option: string, shape: Shape, written: string): Value {
  const checked = given(shape, written)
  if ('value' in checked) return checked.value
  throw new UserError('bad-value', `${option}: ${checked.wrong}`, shape.describe)
}

function answerOf(id: string, shape: Shape, written: string): string {
  const word = shape.kind === 'either' ? shape.map.fields[shape.short] : undefined
  const value = word === undefined ? written : String(valueOf(`--answer ${id}`, word, written))
  const lacks = shape.kind === 'either' ? shape.lacks?.({ answer: value }) : undefined
  if (lacks !== undefined) throw new UserError('bad-value', `--answer ${id}: ${lacks}`, 'Answer it in the file, where a reason has room.')
  return value
}

function artefactAt(path: string, folder: string): string {
  const { of } = format.fields.artefacts
  const inside = String(valueOf('--artefact', of.map.fields['path'] ?? of, path))
  const file = join(folder, inside)
  if (existsSync(file) && statSync(file).isFile()) return inside
  throw new UserError('no-such-artefact', `--artefact ${path}: there is no such file in the dossier's folder`, 'Paths are relative to the folder of product.yaml, and do not leave it.')
}
