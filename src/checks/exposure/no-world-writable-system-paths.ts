/** Files and folders of the system that every account may change. */
import { at, defineCheck, fail, pass, severities, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { noMode, type FileEntry } from '../../facts/file-tree.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { firstOf } from '../told.ts'
import { rootTrusts } from '../trusted.ts'
import { modeText, rootRuns } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'start-entry' | 'event-hook' | 'account' | 'setting'

export const check = defineCheck({
  id: 'exposure/no-world-writable-system-paths',
  title: 'No file or folder of the system can be written by every account',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'start-entry', 'event-hook', 'account', 'setting'],
  severity: fromLevel('remote', 1, 'medium', 'Any service that was broken into leaves its own code or settings there for others to run.'),
  references: [
    { title: 'CWE-732: Incorrect Permission Assignment for Critical Resource', url: 'https://cwe.mitre.org/data/definitions/732.html' },
    { title: 'chmod(1): the sticky bit', url: 'https://man7.org/linux/man-pages/man1/chmod.1.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows the permissions of its files.', (view) => judge(context, view)),
})

const shown = 20
/** Where everybody is meant to write, or where the kernel makes the files. */
const meantFor = /^\/(?:tmp|var\/tmp|dev|proc|sys|run|var\/run|var\/lock|var\/crash|lost\+found)(?:\/|$)/u
/** Where code and settings of the system live; the rest is data. */
const system = /^\/(?:$|bin|sbin|lib\w*|usr|etc|opt|boot|root|srv|www|app|rom|system|vendor)(?:\/|$)/u
/** Where others run or load what lies there. */
const code = /^\/(?:bin|sbin|lib\w*|etc|usr\/(?:local\/)?(?:bin|sbin|lib\w*|libexec))(?:\/|$)/u
function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const { tree } = view
  let withMode = 0
  const open = tree.where(({ type, mode, path }) => {
    if (mode === noMode) return false
    withMode++
    return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && (mode & 0o1000) === 0)) && !meantFor.test(path)
  })
  if (withMode === 0) return [unknown('The file system stores no permissions, or none were read.', 'Supply the root file system as the unit has it, with owners and modes.')]
  // What root runs by itself is judged on its own, and worse.
  const entries = context.facts('start-entry')
  const runs = rootRuns(view, entries, view.own(context.facts('account')), context.facts('event-hook'))
  // Where nothing shows what root runs, that check judges nothing, and this one all.
  const trusted = runs.size === 0 ? [] : rootTrusts(view, entries, context.facts('setting')).map(({ path }) => path)
  const reported = new Set([...runs.keys(), ...trusted].map((path) => tree.resolve(path)?.path ?? path))
  const found = open.filter((entry) => !reported.has(entry.path)).map((entry) => ({ entry, severity: severityOf(entry) }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  if (found.length === 0) return [pass(`None of ${count(withMode, 'file and folder', 'files and folders')} can be written by every account, apart from those meant for it${open.length === 0 ? '' : ` and ${count(open.length, 'that root runs or trusts and that is', 'that root runs or trusts and that are')} judged by exposure/root-runs-no-writable-files`}.`, at(view.root, '/', `${withMode} modes looked at`))]
  const told = found.map(({ entry, severity }) => fail(
    `${entry.type === 'directory' ? 'Every account may add, replace and delete files in' : 'Every account may change'} ${entry.path}.`,
    at(view.root, entry.path, modeText(entry.mode)), { subject: entry.path, ...(context.level.remote >= 1 ? { severity } : {}) },
  ))
  return firstOf(told, shown, (rest) => `Every account may write ${count(rest, 'more file or folder', 'more files and folders')}.`)
}

function severityOf({ path, type, mode }: FileEntry): Severity {
  if (!system.test(path)) return 'low'
  return code.test(path) || (type === 'file' && ((mode ?? 0) & 0o111) !== 0) ? 'high' : 'medium'
}
