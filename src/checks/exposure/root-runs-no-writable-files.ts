/** Files that root runs by itself and that somebody else may change: a way to root that needs no bug at all. */
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { startEvidence } from '../services.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { firstOf } from '../told.ts'
import { rootTrusts } from '../trusted.ts'
import { modeText, openingOf, rootRuns, type Opening } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'start-entry' | 'event-hook' | 'account' | 'group' | 'setting'

export const check = defineCheck({
  id: 'exposure/root-runs-no-writable-files',
  title: 'Nobody but root can change what root runs',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'start-entry', 'event-hook', 'account', 'group', 'setting'],
  severity: fromLevel('remote', 1, 'high', 'Any account, and any service that was broken into, writes its own commands into the file and waits until root runs them.'),
  references: [
    { title: 'CWE-732: Incorrect Permission Assignment for Critical Resource', url: 'https://cwe.mitre.org/data/definitions/732.html' },
    { title: 'CWE-276: Incorrect Default Permissions', url: 'https://cwe.mitre.org/data/definitions/276.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what root runs.', (view) => judge(context, view)),
})

const shown = 40

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const accounts = view.own(context.facts('account'))
  const groups = view.own(context.facts('group'))
  const files = rootRuns(view, context.facts('start-entry'), accounts, context.facts('event-hook'))
  if (files.size === 0) return [unknown('Nothing shows what root runs by itself in this system.', 'Supply the whole root file system, its start scripts and cron tables included.')]
  const severity = (by: Opening['by']): { severity?: 'medium' } => (context.level.remote >= 1 && by !== 'everybody' ? { severity: 'medium' } : {})
  const found = [...files].flatMap(([path, entry]): Fail[] => {
    const opening = openingOf(view, accounts, groups, path)
    if (opening === undefined) return []
    const { at: place, by } = opening
    return [fail(`Root runs ${path} (${entry.name}), and ${howOf(opening)}.`, [at(view.root, place.path, modeText(place.mode)), startEvidence(entry)], { subject: path, ...severity(by) })]
  })
  const runs = new Set([...files.keys()].map((path) => view.tree.resolve(path)?.path ?? path))
  const trusted = rootTrusts(view, context.facts('start-entry'), context.facts('setting')).filter(({ path }) => !runs.has(view.tree.resolve(path)?.path ?? path))
  // One open folder is told once, however much lies in it.
  const told = new Set<string>()
  const orders = trusted.flatMap(({ path, use, evidence }): Fail[] => {
    const opening = openingOf(view, accounts, groups, path)
    if (opening === undefined || told.has(opening.at.path)) return []
    told.add(opening.at.path)
    const row = at(view.root, opening.at.path, modeText(opening.at.mode))
    return [fail(`Root ${use} ${path}, and ${howOf(opening)}.`, evidence === undefined ? row : [row, evidence], { subject: path, ...severity(opening.by) })]
  })
  if (found.length + orders.length === 0) return [pass(`Each of ${count(files.size, 'file')} that root runs by itself, and of ${count(trusted.length, 'file and folder', 'files and folders')} that it takes orders, programs and libraries from, can be changed by root only.`, at(view.root, '/', `${files.size + trusted.length} files and their folders looked at`))]
  return firstOf([...found, ...orders], shown, (rest) => `Root runs or obeys ${count(rest, 'more file or folder', 'more files and folders')} that somebody else may change.`)
}

function howOf({ at: place, who, missing }: Opening): string {
  return missing ? `${who} may put it there, for it does not exist` : place.type === 'directory' ? `${who} may replace what lies there, through the folder ${place.path}` : `${who} may change it`
}
