/**
 * What an intruder leaves so that he is still there after a restart: lines that start hidden files or files in odd places,
 * the hidden files themselves, and code that is fetched and run although it is no update.
 */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fetchedFrom, fetchingScripts, isHidden, isOddPlace, isOwn, isUpdate, starterOf } from '../fetched-code.ts'
import { fromLevel } from '../severity.ts'
import { asEntry } from '../services.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'start-entry' | 'event-hook' | 'account' | 'script' | 'pattern' | 'package-files' | 'elf'

export const check = defineCheck({
  id: 'integrity/no-persistence-traces',
  title: 'Nothing hidden starts by itself, and no code is fetched and run behind the back of the update mechanism',
  property: 'integrity',
  rung: 'correct',
  needs: ['system', 'file-tree', 'start-entry', 'event-hook', 'account', 'script', 'pattern', 'package-files', 'elf'],
  severity: fromLevel('required', 1, 'high', 'Somebody put it where nobody looks, it starts on every unit, and it does what its author wants.'),
  references: [
    { title: 'MITRE ATT&CK T1053.003, Cron', url: 'https://attack.mitre.org/techniques/T1053/003/' },
    { title: 'MITRE ATT&CK T1564.001, Hidden Files and Directories', url: 'https://attack.mitre.org/techniques/T1564/001/' },
    { title: 'MITRE ATT&CK T1105, Ingress Tool Transfer', url: 'https://attack.mitre.org/techniques/T1105/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what starts in it.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const started = view.own(context.facts('start-entry')).filter((entry) => entry.enabled)
  const entries = [...started, ...view.own(context.facts('event-hook')).map(asEntry)]
  const found = new Map<string, Outcome>()
  const add = (path: string, outcome: Outcome): void => void (found.has(path) || found.set(path, outcome))
  for (const entry of entries) {
    const outcome = judgeEntry(context, view, entry)
    if (outcome !== undefined) add(`${entry.file}:${entry.where.line ?? 0}:${entry.name}`, outcome)
  }
  for (const { path, evidence, does } of hiddenPrograms(context, view, owners, entries)) {
    const starter = starterOf(entries, path)
    const who = starter === undefined ? 'nothing was found that starts it' : `${starter.file} starts it as ${starter.user}`
    add(path, fail(`A hidden program lies in ${path}: ${does}; ${who}.`, evidence, { subject: path }))
  }
  for (const each of fetchingScripts(view, context.facts('script'), entries, owners)) {
    if (each.role !== 'started' || each.entry === undefined) continue
    add(each.file, fail(
      `${each.entry.name} starts ${each.file}, which fetches code ${fetchedFrom(each.script)} and runs it; by its name it is no update.`,
      seen(each.script, { line: each.script.runs[0]?.line ?? 1 }), { subject: each.file },
    ))
  }
  for (const account of view.own(context.facts('account'))) {
    if (account.uid !== 0 || account.name === 'root') continue
    add(`account ${account.name}`, fail(`The account ${account.name} is root under a second name: its number is 0.`, seen(account, { excerpt: `${account.name} uid 0` }), { subject: `account ${account.name}`, severity: context.level.required >= 1 ? 'medium' : 'low' }))
  }
  if (found.size > 0) return [...found.values()]
  if (started.length === 0) {
    return [unknown(`No hidden program was found among ${count(view.tree.size, 'file')}; what starts by itself in this system could not be told.`, 'Supply the whole root file system, with its start scripts, units and cron tables.', { evidence: [at(view.root, '/etc')] })]
  }
  return [pass(`None of the ${count(entries.length, 'thing')} that ${entries.length === 1 ? 'starts' : 'start'} by itself is hidden or in an odd place, and no hidden program was found among ${count(view.tree.size, 'file')}.`, at(view.root, '/etc'))]
}

/** Programs that run what comes next on their line. */
const runners = /^(?:.*\/)?(?:sh|bash|ash|dash|zsh|python[\d.]*|perl|ruby|node|php|lua|env|nohup|nice|ionice|timeout|exec|sudo|setsid|chrt|taskset|start-stop-daemon|su|runuser)$/u

/** Paths in the place of a program: the first word of each simple command, and what interpreters are given to run. */
function programPaths(command: string): readonly string[] {
  const found: string[] = []
  for (const simple of command.split(/[;|&\n(){}]+/u)) {
    const words = simple.trim().split(/\s+/u).map((word) => word.replace(/^["']|["']$/gu, ''))
    for (const word of words) {
      if (/^[A-Za-z_]\w*=/u.test(word) || word === '' || word.startsWith('-') || /^\d+[smhd]?$/u.test(word)) continue
      if (runners.test(word)) continue
      if (/^\d?[<>]/u.test(word)) break
      if (word.startsWith('/')) found.push(word)
      break
    }
  }
  return found
}

/** Code that one line fetches and runs. */
const fetchesAndRuns = /\b(?:curl|wget|uclient-fetch|fetch)\b[^;]*\|\s*(?:\S*\/)?(?:ba|da|a|z)?sh\b|\b(?:ba|da|a|z)?sh\s+-c\s+["']?\$\((?:curl|wget)\b|\bbase64\s+(?:-d|--decode)\b[^;]*\|\s*(?:\S*\/)?(?:ba|da|a)?sh\b|\/dev\/tcp\//u

function judgeEntry(context: CheckContext<Kinds>, view: SystemView, entry: Fact<'start-entry'>): Outcome | undefined {
  const when = entry.schedule === '' ? 'at the start' : `(${entry.schedule})`
  const who = entry.by === 'systemd' ? entry.name : entry.file
  const evidence = seen(entry, { excerpt: entry.command })
  const subject = `${entry.by} ${entry.name}`
  if (entry.by === 'event' && entry.schedule === 'command replaced') {
    return fail(`${entry.file} puts something else in the place of a command that asks for passwords: ${entry.command.slice(0, 100)}.`, evidence, { subject })
  }
  // Files of log-ins have names with a dot by nature; what they run stands in them.
  const whole = entry.by === 'event' && entry.command === entry.file
  const odd = whole ? undefined : programPaths(entry.command).find((path) => isHidden(path) || isOddPlace(path))
  if (odd !== undefined) {
    const place = isHidden(odd) ? 'a hidden file' : 'a file in a place that everybody can write to or that is empty after a restart'
    return fail(`${who} runs ${odd} as ${entry.user} ${when}: ${place}.`, evidence, { subject })
  }
  if (isUpdate(entry.name) || isUpdate(entry.command)) return undefined
  const pattern = view.own(context.facts('pattern')).find((fact) => fact.rule === 'fetched-code-run' && fact.file === entry.file && (fact.where.line === undefined || fact.where.line === entry.where.line || whole || entry.by === 'systemd'))
  if (pattern === undefined && !fetchesAndRuns.test(entry.command)) return undefined
  return fail(`${who} fetches or unpacks code and runs it as ${entry.user} ${when}.`, evidence, { subject })
}

interface Hidden {
  readonly path: string
  readonly does: string
  readonly evidence: Evidence
}

/** Where nothing is hidden for a good reason. Below /opt, /srv and homes, builds of applications have dot directories of their own. */
const systemFolders = /^\/(?:usr|bin|sbin|lib|lib64|etc|dev|tmp|run|boot|var\/(?:tmp|run|spool|log|lock|mail))\//u

/** Programs and scripts below dot directories that no package brought: in the system's folders, and wherever something starts them. */
function hiddenPrograms(context: CheckContext<Kinds>, view: SystemView, owners: Ownership, entries: readonly Fact<'start-entry'>[]): readonly Hidden[] {
  const scripts = new Map(view.own(context.facts('script')).map((fact) => [fact.file, fact] as const))
  const elves = new Map(view.own(context.facts('elf')).map((fact) => [fact.file, fact] as const))
  const executable = view.tree.where(({ type, mode, path }) => type === 'file' && path.includes('/.') && ((mode & 0o111) !== 0 || scripts.has(path) || elves.has(path)))
  return executable.filter(({ path }) => isHidden(path) && (systemFolders.test(path) || starterOf(entries, path) !== undefined) && isOwn(owners, path) && owners.packageOf(path) === undefined).map(({ path }) => {
    const script = scripts.get(path)
    const elf = elves.get(path)
    const runs = script?.runs[0]
    if (script !== undefined && script.downloads.length > 0 && runs !== undefined) return { path, does: `it fetches code ${fetchedFrom(script)} and runs it`, evidence: seen(script, { line: runs.line, excerpt: runs.what }) }
    if (script !== undefined) return { path, does: 'a script', evidence: seen(script) }
    return elf === undefined ? { path, does: 'a file that can be executed', evidence: at(view.root, path) } : { path, does: `a program for ${elf.machine}`, evidence: seen(elf) }
  })
}
