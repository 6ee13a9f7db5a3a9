/** What is said once the file is made: the level and why, the laws and standards, what is missing, what to do next. Pure. */
import { productInputs } from '../../../assess/frameworks.ts'
import { deriveLevel } from '../../../assess/level.ts'
import type { Fact } from '../../../facts/fact.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { evaluateCondition } from '../../../frameworks/condition.ts'
import { count, listed } from '../../../reports/view/text.ts'
import { hang, padEnd, type Screen } from '../../../reports/terminal/layout.ts'
import { openKeys } from './bearing.ts'
import { shortTitle } from './consequences.ts'
import { contextFields, type Draft } from './draft.ts'
import { radiosWithoutPart } from './parts.ts'
import { decidedBy } from './needed-answers.ts'

/** `dossier` as the reader made it of the file: reasons name its lines. `next`: the command that reviews it. */
export function toldLines(screen: Screen, draft: Draft, dossier: Fact<'dossier'>, next: string): string[] {
  const open = openKeys(draft)
  return [...levelLines(screen, dossier), ...frameworkLines(screen, dossier), ...missingLines(screen, draft, open.map(({ key }) => key)), '', ...hang(screen, 'Next  ', next, ['bold'])]
}

function levelLines(screen: Screen, dossier: Fact<'dossier'>): string[] {
  const level = deriveLevel(dossier, undefined)
  return [
    '',
    ...hang(screen, `Level ${level.required}  `, `${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand${level.assumed ? ', partly assumed' : ''}`, ['bold']),
    ...level.reasons.flatMap(({ scale, level: number, because, input }) =>
      hang(screen, `  ${{ remote: 'networks', physical: 'in hand ', both: 'both    ' }[scale]} ${number}  `, `${because}${input === '' ? '' : ` (${input})`}`, ['soft'])),
    ...(level.contradictions.length === 0 ? [] : ['', screen.paint('Contradictions', 'bold')]),
    ...level.contradictions.flatMap(({ says, inputs, ask }) => [...hang(screen, '  ', `${says} (${inputs.join('; ')})`), ...hang(screen, '  ', ask, [], ['soft'])]),
  ]
}

function frameworkLines(screen: Screen, dossier: Fact<'dossier'>): string[] {
  const inputs = productInputs(dossier)
  const results = Map.groupBy(frameworks, ({ applies }) => evaluateCondition(applies, inputs).result)
  const line = (label: string, result: 'applies' | 'unknown'): string[] => {
    const titles = (results.get(result) ?? []).map(({ title }) => shortTitle(title))
    return titles.length === 0 ? [] : hang(screen, label, listed(titles), ['bold'])
  }
  const lines = [...line('Applies  ', 'applies'), ...line('May apply  ', 'unknown')]
  return lines.length === 0 ? [] : ['', ...lines]
}

/** A radio that no named part has is an impossible product, or one with a part that was not named. */
function radiosMissing({ platforms, context }: Draft): (readonly [string, string])[] {
  const words = radiosWithoutPart(platforms.map(({ id }) => id), Array.isArray(context['connectivity']) ? (context['connectivity'] as readonly string[]) : [])
  return words.length === 0 ? [] : [['platforms', `the part that brings ${listed(words)}: ${listed(platforms.map(({ title }) => title))} ${platforms.length === 1 ? 'has' : 'have'} no such radio`]]
}

function missingLines(screen: Screen, draft: Draft, open: readonly (keyof typeof contextFields)[]): string[] {
  const { due, later } = decidedBy(draft)
  const unanswered = due.filter((id) => draft.answers[id] === undefined).length
  const missing: readonly (readonly [key: string, what: string])[] = [
    ...(draft.notes['product.stage'] === undefined ? [] : [['product.stage', `${String(draft.product['stage'])} is ${draft.notes['product.stage']}`] as const]),
    ...(draft.platforms.length === 0 ? [['platforms', 'which processor it stands on; until then no cell about hardware can be judged'] as const] : []),
    ...draft.platforms.filter(({ revision, revisions }) => revision === undefined && revisions !== undefined)
      .map(({ title }) => ['platforms', `the revision of ${title}: it decides what the part can do`] as const),
    ...radiosMissing(draft),
    ...(draft.product['markets'] === undefined ? [['product.markets', 'where it is sold'] as const] : []),
    ...open.map((key) => [`context.${key}`, contextFields[key].describe] as const),
    ...(unanswered === 0 ? [] : [['answers', `${count(unanswered, 'question')} that no file can show${later === 0 ? '' : ` (${later} more fall due at later stages)`}`] as const]),
  ]
  if (missing.length === 0) return []
  const width = Math.max(...missing.map(([key]) => key.length))
  return ['', screen.paint('Missing', 'bold'), ...missing.flatMap(([key, what]) => hang(screen, `  ${padEnd(key, width)}  `, what, ['soft']))]
}
