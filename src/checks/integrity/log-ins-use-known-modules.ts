/** PAM decides who gets in. One line lets everybody in, one module keeps every password: both look like all other lines. */
import type { Fact } from '../../facts/fact.ts'
import { basename } from '../../kernel/path.ts'
import { always, at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { isHidden, isOddPlace } from '../fetched-code.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'package-files'

export const check = defineCheck({
  id: 'integrity/log-ins-use-known-modules',
  title: 'Log-ins are decided by known modules, and by none that lets everybody in',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'package-files'],
  severity: always('high', 'Whoever knows of it logs in with any password, or collects the passwords of all others.'),
  references: [
    { title: 'pam.conf(5)', url: 'https://man7.org/linux/man-pages/man5/pam.conf.5.html' },
    { title: 'MITRE ATT&CK T1556.003, Modify Authentication Process: Pluggable Authentication Modules', url: 'https://attack.mitre.org/techniques/T1556/003/' },
    { title: 'pam_exec(8), expose_authtok', url: 'https://man7.org/linux/man-pages/man8/pam_exec.8.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what decides its log-ins.', (view) => judge(context, view)),
})

/** Sessions without a person: greeters, and log-ins that are meant to be automatic; debug/... tells of the latter. */
const unattended = /(?:greeter|autologin|launch-environment|^systemd-user$|^runuser(?:-l)?$|^crond?$|^atd$|^cups$|^polkit-1$|^vmtoolsd$|^sddm|^lightdm-)/u

interface Line {
  readonly fact: Fact<'setting'>
  readonly service: string
  readonly stack: string
  readonly control: string
  readonly module: string
  readonly options: string
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = view.own(context.facts('setting')).filter(({ program }) => program === 'pam')
  const all = settings.flatMap((fact) => lineOf(fact) ?? [])
  if (all.length === 0) return [notApplicable('The system has no PAM; passwords are asked by the programs themselves.', at(view.root, '/etc'))]
  const owners = ownership(view, context.facts('package-files'))
  const outcomes = [...strangeModules(view, owners, all), ...openDoors(all, settings), ...listeners(view, owners, all)]
  const [first] = all
  if (outcomes.length > 0 || first === undefined) return outcomes
  const services = new Set(all.map(({ service }) => service)).size
  return [pass(`None of ${count(all.length, 'line')} for ${count(services, 'service')} lets everybody in, hands passwords on, or asks a module ${owners.known ? 'that came with no package' : 'in an odd place'}.`, seen(first.fact, { excerpt: `${first.stack} ${first.control} ${first.module}` }))]
}

function lineOf(fact: Fact<'setting'>): Line | undefined {
  const match = /^(\[[^\]]*\]|\S+)\s+(\S+)\s*(.*)$/u.exec(fact.value)
  return match === null || fact.key === 'include' ? undefined : { fact, service: fact.section, stack: fact.key, control: match[1] ?? '', module: match[2] ?? '', options: match[3] ?? '' }
}

/** Where modules without a path are looked for: the security folder of each library folder. */
const moduleFolder = /^\/(?:usr\/)?(?:local\/)?lib(?:64|32|x32)?\/(?:[a-z0-9_]+-linux-[a-z0-9]+\/)?security$/u

/** Modules that no package brought, and modules in places where nothing lasting lies. */
function strangeModules(view: SystemView, owners: Ownership, all: readonly Line[]): readonly Outcome[] {
  const folders = view.tree.where(({ type, path }) => type === 'directory' && moduleFolder.test(path)).map(({ path }) => path)
  const told = new Map<string, Outcome>()
  for (const { fact, module, stack, control } of all) {
    if (!/\.so\b/u.test(module) || told.has(module)) continue
    const path = module.startsWith('/') ? view.tree.resolve(module)?.path ?? module : folders.map((folder) => view.tree.resolve(`${folder}/${module}`)?.path).find((each) => each !== undefined)
    if (path === undefined) continue
    const excerpt = `${stack} ${control} ${module}`
    if (isOddPlace(path) || isHidden(path)) told.set(module, fail(`${fact.file} asks ${path}, which lies where nobody looks or everybody may write.`, seen(fact, { excerpt }), { subject: basename(module) }))
    else if (owners.known && view.tree.has(path) && owners.packageOf(path) === undefined) told.set(module, fail(`${fact.file} lets ${path} decide about log-ins, and the module came with no package.`, seen(fact, { excerpt }), { subject: basename(module) }))
  }
  return [...told.values()]
}

/** Controls that end the stack with success when their module succeeds. */
const endsWell = (control: string): boolean => control === 'sufficient' || /\bsuccess=(?:done|ok\s+default=ok)\b/u.test(control)
/** Modules that ask or look at something, so that a stack with one of them decides. */
const decides = (module: string): boolean => !/^pam_(?:permit|env|nologin|faildelay|group|shells|securetty|warn|echo|motd|mail|limits|loginuid|umask|keyinit|issue|lastlog|selinux|systemd|cap|exec|gnome_keyring|kwallet5?|time|access)\.so$/u.test(basename(module))

/** pam_permit where it decides: it ends a stack of `auth` with success, or is alone in it. */
function openDoors(all: readonly Line[], settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const stacks = Map.groupBy(all.filter(({ stack, service }) => stack === 'auth' && !unattended.test(service)), ({ fact }) => `${fact.file} ${fact.section}`)
  return [...stacks.values()].flatMap((lines) => {
    const [head] = lines
    if (head === undefined) return []
    const early = lines.find(({ module, control }, index) => basename(module) === 'pam_permit.so' && endsWell(control) && !lines.slice(0, index).some((line) => basename(line.module) === 'pam_deny.so'))
    if (early !== undefined) return [fail(`For ${early.service}, ${early.fact.file} lets everybody in: pam_permit ends the questions with yes (${early.control}).`, seen(early.fact, { excerpt: `auth ${early.control} ${early.module}` }), { subject: `pam_permit ${early.service}` })]
    const included = settings.some(({ file, key, section, value }) => file === head.fact.file && section === head.fact.section && (key === 'include' || (key === 'auth' && /^(?:include|substack)\s/u.test(value))))
    const permit = lines.find(({ module, control }) => basename(module) === 'pam_permit.so' && /^(?:required|requisite|\[)/u.test(control))
    if (permit === undefined || included || lines.some(({ module }) => decides(module))) return []
    return [fail(`For ${permit.service}, ${permit.fact.file} asks nothing but pam_permit, which lets everybody in.`, seen(permit.fact, { excerpt: `auth ${permit.control} ${permit.module}` }), { subject: `pam_permit ${permit.service}` })]
  })
}

/** pam_exec with `expose_authtok` gives the password in clear to a program. */
function listeners(view: SystemView, owners: Ownership, all: readonly Line[]): readonly Outcome[] {
  return all.filter(({ module, options }) => basename(module) === 'pam_exec.so' && /\bexpose_authtok\b/u.test(options)).flatMap(({ fact, options, stack, control }) => {
    const program = options.split(/\s+/u).find((word) => word.startsWith('/')) ?? ''
    if (program !== '' && owners.packageOf(view.tree.resolve(program)?.path ?? program) !== undefined) return []
    return [fail(`${fact.file} hands each password in clear to ${program === '' ? 'a program' : program}.`, seen(fact, { excerpt: `${stack} ${control} pam_exec.so expose_authtok ${program}` }), { subject: `pam_exec ${fact.section}` })]
  })
}
