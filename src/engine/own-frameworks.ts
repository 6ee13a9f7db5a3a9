/**
 * Frameworks that a user wrote: contracts, house rules, standards that are not shipped. The shape and the rules are those of
 * src/frameworks/schema.ts; whoever wrote the file is told each mistake with its line.
 */
import { readFileSync, statSync } from 'node:fs'
import { checks } from '../checks/registry.gen.ts'
import { frameworks as shipped } from '../frameworks/bundle.gen.ts'
import { emb3dFramework, isEmb3d } from '../frameworks/emb3d.ts'
import { checkFramework, type Framework, type FrameworkIssue } from '../frameworks/schema.ts'
import { ReadError } from '../kernel/problem.ts'
import { parseYaml, type Parsed } from '../readers/dossier/product/parse.ts'
import { UserError } from './user-error.ts'

/** The largest framework that is shipped has some 120 kilobytes. */
const maxBytes = 1024 * 1024
/** EMB3D's bundle has 0.8 megabytes. */
const maxBundleBytes = 8 * 1024 * 1024
/** Mistakes that are told at once. */
const shown = 10

/** Reads framework files; each may be named once, and none may take the place of another. */
export function readOwnFrameworks(paths: readonly string[], known: readonly Framework[] = shipped): readonly Framework[] {
  const own: Framework[] = []
  for (const path of paths) {
    const text = textOf(path)
    const others = [...known, ...own]
    own.push(path.endsWith('.json') ? bundleOf(text, path, others) : loadFramework(text, path, others))
  }
  return own
}

/**
 * One framework from the text of its file.
 * @throws UserError `bad-framework` with every mistake and its line.
 */
export function loadFramework(text: string, path: string, known: readonly Framework[] = shipped): Framework {
  const parsed = yamlOf(text, path)
  const data = plainOf(parsed, path)
  const checked = checkFramework(data)
  if (isIssues(checked)) throw bad(path, checked.map((issue) => told(parsed, issue)))
  const mistakes = [...unknownChecks(checked), ...taken(checked, known)].map((issue) => told(parsed, issue))
  if (mistakes.length > 0) throw bad(path, mistakes)
  return checked
}

/** Somebody's copy of a catalogue that may not be shipped. */
function bundleOf(text: string, path: string, known: readonly Framework[]): Framework {
  const data = jsonOf(text, path)
  if (!isEmb3d(data)) throw bad(path, ['it is JSON, and no STIX bundle with mitigations of MITRE EMB3D (assets/emb3d-stix-2.0.1.json of its site), the only catalogue that is read so'])
  const framework = emb3dFramework(data)
  const [mistake] = taken(framework, known)
  if (mistake !== undefined) throw bad(path, [mistake.message])
  return framework
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw bad(path, [`this is no JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
}

function textOf(path: string): string {
  const most = path.endsWith('.json') ? maxBundleBytes : maxBytes
  try {
    if (statSync(path).size > most) throw bad(path, [`it is larger than ${most / 1024} KiB`])
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('bad-framework', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'Name a YAML file in the shape of docs/guide/framework.md.')
  }
}

function yamlOf(text: string, path: string): Parsed {
  try {
    const parsed = parseYaml(text)
    if (parsed.troubles.length === 0) return parsed
    throw bad(path, parsed.troubles.map(({ offset, message }) => `line ${parsed.position(offset).line}: this is no YAML: ${message}`))
  } catch (error) {
    if (error instanceof ReadError) throw bad(path, [error.message])
    throw error
  }
}

function plainOf(parsed: Parsed, path: string): unknown {
  try {
    return parsed.plain()
  } catch (error) {
    throw bad(path, [`aliases are not read: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const isIssues = (value: Framework | readonly FrameworkIssue[]): value is readonly FrameworkIssue[] => Array.isArray(value)

function unknownChecks({ requirements }: Framework): readonly FrameworkIssue[] {
  const ids = checks.map(({ id }) => id)
  return requirements.flatMap((row, index) => row.checks.flatMap(({ check }, tie) => {
    if (ids.includes(check)) return []
    const near = ids.filter((id) => id.split('/')[0] === check.split('/')[0])
    const there = near.length === 0 ? `no check begins with "${check.split('/')[0] ?? ''}/"` : `there are ${near.join(', ')}`
    return [{ path: ['requirements', index, 'checks', tie, 'check'], message: `there is no check "${check}"; ${there}` }]
  }))
}

function taken({ id, edition }: Framework, known: readonly Framework[]): readonly FrameworkIssue[] {
  const other = known.find((each) => each.id === id && each.edition === edition)
  return other === undefined ? [] : [{ path: ['id'], message: `${id} ${edition} is there already ("${other.title}"); take another id or edition` }]
}

function told(parsed: Parsed, { path, message }: FrameworkIssue): string {
  const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').slice(1)
  const quotes = /expected string, received number/u.test(message) ? ' (write it in quotes: YAML takes 2.10 for the number 2.1)' : ''
  return `line ${parsed.position(parsed.offsetOf(path)).line}: ${where === '' ? '' : `${where}: `}${message}${quotes}`
}

function bad(path: string, mistakes: readonly string[]): UserError {
  const more = mistakes.length > shown ? [`and ${mistakes.length - shown} more`] : []
  return new UserError('bad-framework', `${path} is no framework:\n${[...mistakes.slice(0, shown), ...more].map((line) => `  ${line}`).join('\n')}`, 'The fields are explained in docs/guide/framework.md and src/frameworks/schema.ts.')
}
