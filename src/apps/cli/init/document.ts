/**
 * The draft as a commented product.yaml: every answer with what it means, every open question that matters as a comment with
 * the words that may stand there. All texts are those of the format's table. Pure.
 */
import { decidedBy } from './needed-answers.ts'
import { groupOf, openKeys, requirementKeys } from './bearing.ts'
import { consequences } from './consequences.ts'
import { contextFields, contextKeys, partFields, sections, type Draft, type Value } from './draft.ts'
import { format } from '../../../readers/dossier/product/format.ts'
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { wrap } from '../wrap.ts'
import { listed } from '../../../reports/view/text.ts'
import { yamlText } from './yaml-text.ts'

/** Columns of a line. */
const width = 100

/** What may stand behind a key, as somebody who writes the file reads it. */
export function allowed(shape: Shape): string {
  switch (shape.kind) {
    case 'flag': return 'yes | no'
    case 'choice': return Object.keys(shape.values).join(' | ')
    case 'list': return shape.of.kind === 'choice' ? `[${Object.keys(shape.of.values).join(', ')}]` : '[...]'
    case 'count':
    case 'amount': return 'NUMBER'
    default: return '...'
  }
}

const comment = (text: string, indent: number): string[] => wrap(text, 0, width - indent - 2).map((line) => `${' '.repeat(indent)}# ${line}`)

interface Line {
  readonly key: string
  readonly shape: Shape
  readonly value: Value | undefined
  /** Where an answer comes from that nobody gave, or who asks. */
  readonly note?: string | undefined
}

/** Two columns in: the keys of a section. */
function keyLines({ key, shape, value, note }: Line): string[] {
  const described = comment(note === undefined ? shape.describe : `${shape.describe} (${note})`, 2)
  return [...described, ...(value === undefined ? openLines(key, allowed(shape)) : [`  ${key}: ${yamlText(value)}`])]
}

/** A key that is still open. Long lists of words wrap, each line a comment of its own. */
function openLines(key: string, words: string): string[] {
  const [first = '', ...rest] = wrap(`${key}: ${words}`, 0, width - 4)
  return [`  # ${first}`, ...rest.map((line) => `  #   ${line}`)]
}

const heading = (title: string): string[] => ['', `  # -- ${title}`]

function productLines(draft: Draft): string[] {
  return Object.entries(format.fields.product.fields).flatMap(([key, shape]) => keyLines({ key, shape, value: draft.product[key], note: draft.notes[`product.${key}`] }))
}

function platformLines({ platforms }: Draft): string[] {
  const { describe } = format.fields.platforms
  if (platforms.length === 0) return [...comment(describe, 0), ...comment('`proofmark platforms list` names those that the catalogue has.', 0), '# platforms:', '#   - id: ...']
  return [
    ...comment(describe, 0),
    'platforms:',
    ...platforms.flatMap(({ id, title, revision, role, revisions = [] }) => [
      `  # ${title}`,
      `  - id: ${yamlText(id)}`,
      ...(revision === undefined ? [] : [`    revision: ${yamlText(revision)}`]),
      ...(revision !== undefined || revisions.length === 0 ? [] : [...comment(partFields.revision.describe, 4), `    # revision: ${revisions.join(' | ')}`]),
      ...(role === undefined ? [] : [`    role: ${yamlText(role)}`]),
    ]),
  ]
}

function artefactLines({ artefacts }: Draft): string[] {
  const { describe, of } = format.fields.artefacts
  if (artefacts.length === 0) return [...comment(describe, 0), '# artefacts:', '#   - path: ...']
  return [
    ...comment(describe, 0),
    ...comment(`released: ${of.map.fields['released']?.describe ?? ''}`, 0),
    'artefacts:',
    ...artefacts.flatMap((path) => [`  - path: ${yamlText(path)}`, '    # released: yes | no']),
  ]
}

interface Group {
  /** Of a consequence; undefined for keys that bear on none. */
  readonly id?: string
  readonly title: string
}

const groups: readonly Group[] = [...consequences, { title: 'What single requirements and checks look at' }]

function contextLines(draft: Draft): string[] {
  const asking = requirementKeys(draft)
  const open = new Set(openKeys(draft).map(({ key }) => key))
  const shown = contextKeys.filter((key) => draft.context[key] !== undefined || open.has(key) || asking.has(key))
  const byGroup = Map.groupBy(shown, groupOf)
  return groups.flatMap((group) => {
    const keys = byGroup.get(group.id) ?? []
    if (keys.length === 0) return []
    return [...heading(group.title), ...keys.flatMap((key) => {
      const titles = open.has(key) ? undefined : asking.get(key)
      const note = titles === undefined ? draft.notes[`context.${key}`] : `for ${listed(titles)}`
      return ['', ...keyLines({ key, shape: contextFields[key], value: draft.context[key], note })]
    })]
  })
}

function answerLines(draft: Draft): string[] {
  const { fields } = format.fields.answers
  const needed = decidedBy(draft)
  const given = Object.keys(fields).filter((id) => draft.answers[id] !== undefined)
  const open = needed.due.filter((id) => draft.answers[id] === undefined)
  return [
    ...comment(format.fields.answers.describe, 0),
    'answers:',
    ...given.flatMap((id) => ['', ...comment(fields[id]?.describe ?? '', 2), `  ${id}: ${draft.answers[id] ?? ''}`]),
    ...(open.length === 0 ? [] : heading('Still open, and due at this stage and level')),
    ...open.flatMap((id) => ['', ...comment(fields[id]?.describe ?? '', 2), `  # ${id}:`]),
    ...(needed.later === 0 ? [] : ['', ...comment(`${needed.later} more are due at later stages; \`proofmark review\` asks them.`, 2)]),
  ]
}

/** A section that no question is asked about: its answers, and its other keys as comments. */
function sectionLines(draft: Draft, name: string): string[] {
  const { describe = '', fields = {} } = sections[name] ?? {}
  const given = draft.sections[name] ?? {}
  const lines = Object.entries(fields).flatMap(([key, shape]) => keyLines({ key, shape, value: given[key] }))
  const empty = Object.keys(given).length === 0
  return [...comment(describe, 0), empty ? `# ${name}:` : `${name}:`, ...lines]
}

/** The whole file. `schema`: where editors find the schema of the format. */
export function productYaml(draft: Draft, schema: string): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...comment(format.describe, 0),
    ...comment('What stands here is declared: what is observed in the artefacts beats it. Keys behind a # are open questions: answer them, and take the # away. An editor that knows the schema completes and explains every key.', 0),
    `proofmark: ${format.fields.proofmark.value}`,
    '',
    'product:',
    ...productLines(draft),
    '',
    ...platformLines(draft),
    '',
    ...artefactLines(draft),
    '',
    ...comment(format.fields.context.describe, 0),
    'context:',
    ...contextLines(draft),
    '',
    ...answerLines(draft),
    ...Object.keys(sections).flatMap((name) => ['', ...sectionLines(draft, name)]),
  ].join('\n').replaceAll(/[ \t]+$/gmu, '') + '\n'
}
