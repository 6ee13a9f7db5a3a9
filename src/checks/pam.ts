/**
 * What a stack of PAM comes to when whoever logs in knows nothing: every module that asks says no. Follows the controls as
 * pam.conf(5) tells them, and as libpam's pam_dispatch.c does where the page is silent. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'

export interface PamLine {
  readonly fact: Fact<'setting'>
  readonly service: string
  readonly stack: string
  readonly control: string
  readonly module: string
  readonly options: string
}

/** A line of a file of PAM; undefined for `@include`, which is no line of one stack. */
export function pamLine(fact: Fact<'setting'>): PamLine | undefined {
  const match = /^(\[[^\]]*\]|\S+)\s+(\S+)\s*(.*)$/u.exec(fact.value)
  return match === null || fact.key === 'include' ? undefined : { fact, service: fact.section, stack: fact.key, control: match[1] ?? '', module: match[2] ?? '', options: match[3] ?? '' }
}

/** Of an included file that was not read nobody knows what it does, nor how many lines it has. */
type Node = PamLine | 'unread' | { readonly substack: readonly Node[] }

/** libpam follows sixteen levels, and so many lines are more than any system has. */
const maxDepth = 16
const maxNodes = 2000

/** The stack `auth` of a file with what it includes, whose lines stand under the name of their service. */
function authStack(lines: readonly Fact<'setting'>[], services: ReadonlyMap<string, readonly Fact<'setting'>[]>, depth = 0, left = { nodes: maxNodes }): readonly Node[] {
  const nodes: Node[] = []
  for (const fact of lines) {
    const line = fact.key === 'auth' ? pamLine(fact) : undefined
    const named = fact.key === 'include' ? fact.value : line !== undefined && /^(?:include|substack)$/u.test(line.control) ? line.module : undefined
    if (--left.nodes < 0) return [...nodes, 'unread']
    if (named === undefined) {
      if (line !== undefined) nodes.push(line)
      continue
    }
    const other = services.get(basename(named))
    const inner: readonly Node[] = other === undefined || depth >= maxDepth ? ['unread'] : authStack(other, services, depth + 1, left)
    if (line?.control === 'substack') nodes.push({ substack: inner })
    else nodes.push(...inner)
  }
  return nodes
}

/** Modules that neither ask nor look at who it is, or that only keep some out. */
const neutral = /^pam_(?:env|nologin|faildelay|group|shells|securetty|warn|echo|motd|mail|limits|loginuid|umask|keyinit|issue|lastlog|selinux|systemd|cap|gnome_keyring|kwallet5?|time|access)\.so$/u
const isPermit = ({ module }: PamLine): boolean => basename(module) === 'pam_permit.so'
const isNeutral = ({ module, options }: PamLine): boolean => neutral.test(basename(module)) || (/^pam_(?:faillock|tally2?)\.so$/u.test(basename(module)) && !/\bauthfail\b/u.test(options))

type Answer = 'success' | 'ignore' | 'auth_err'
const answerOf = (line: PamLine): Answer => (isPermit(line) ? 'success' : isNeutral(line) ? 'ignore' : 'auth_err')

const words: ReadonlyMap<string, string> = new Map([
  ['required', '[success=ok ignore=ignore default=bad]'], ['requisite', '[success=ok ignore=ignore default=die]'], ['sufficient', '[success=done default=ignore]'], ['optional', '[success=ok default=ignore]'],
])

/** `ok`, `done`, `bad`, `die`, `ignore`, `reset`, or how many modules are skipped; what is not told is `bad`. */
function actionOf({ control }: PamLine, answer: Answer): string {
  const told = new Map([...(words.get(control.toLowerCase()) ?? control).matchAll(/(\w+)=(\w+)/gu)].map(([, value = '', action = '']) => [value, action]))
  return told.get(answer) ?? told.get('default') ?? 'bad'
}

interface Course {
  /** What libpam calls the impression: undefined as long as nobody said anything that counts. */
  readonly positive?: boolean
  readonly status: Answer
  /** Who said yes first. */
  readonly by?: PamLine
}
const start: Course = { status: 'auth_err' }
const refused: Course = { positive: false, status: 'auth_err' }

function after(course: Course, line: PamLine, action: string, answer: Answer, before: Course): Course {
  if (action === 'reset') return before
  if (action === 'bad' || action === 'die') return refused
  const counts = course.positive === undefined || (course.positive && course.status === 'success')
  if ((action !== 'ok' && action !== 'done') || answer === 'ignore' || !counts) return course
  return { positive: true, status: answer, ...(answer === 'success' ? { by: course.by ?? line } : {}) }
}

function follow(nodes: readonly Node[], before: Course): Course {
  let course = before
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (node === undefined) break
    if (node === 'unread') return refused
    if ('substack' in node) {
      // What ends a substack ends no more than that.
      course = follow(node.substack, course)
      continue
    }
    const answer = answerOf(node)
    const action = actionOf(node, answer)
    const skip = /^\d+$/u.test(action) ? Number(action) : 0
    // Whoever skips more than there is has made a mistake, and libpam lets nobody in.
    if (at + skip >= nodes.length || nodes.slice(at, at + skip + 1).includes('unread')) return refused
    course = after(course, node, action, answer, before)
    if (action === 'die' || (action === 'done' && course.positive === true)) return course
    at += skip
  }
  return course
}

export interface OpenDoor {
  /** The pam_permit that lets everybody in. */
  readonly by: PamLine
  /** Something in the stack asks, and its answer does not count. */
  readonly asks: boolean
}

/** Whether the stack `auth` of a file lets in whoever answers every question wrongly. Undefined where it does not, or where that hangs on a file that was not read. */
export function openDoor(lines: readonly Fact<'setting'>[], services: ReadonlyMap<string, readonly Fact<'setting'>[]>): OpenDoor | undefined {
  const nodes = authStack(lines, services)
  const course = follow(nodes, start)
  const asks = (node: Node): boolean => node !== 'unread' && ('substack' in node ? node.substack.some(asks) : answerOf(node) === 'auth_err')
  return course.positive !== true || course.status !== 'success' || course.by === undefined ? undefined : { by: course.by, asks: nodes.some(asks) }
}
