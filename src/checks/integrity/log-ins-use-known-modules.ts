/** PAM decides who gets in. One line lets everybody in, one module keeps every password: both look like all other lines. */
import type { Fact } from '../../facts/fact.ts'
import { noMode } from '../../facts/file-tree.ts'
import { basename } from '../../kernel/path.ts'
import { always, at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { isHidden, isOddPlace } from '../fetched-code.ts'
import { openDoor, pamLine, type PamLine } from '../pam.ts'
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
/** Tools of shadow that change accounts and let nobody in: whoever is not root gets no further than PAM, unless they are set-user-ID. */
const tool = /^(?:user(?:add|mod|del)|group(?:add|mod|del|mems)|newusers|chg?passwd|shadow)$/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = view.own(context.facts('setting')).filter(({ program }) => program === 'pam')
  const all = settings.flatMap((fact) => pamLine(fact) ?? [])
  if (all.length === 0) return [notApplicable('The system has no PAM; passwords are asked by the programs themselves.', at(view.root, '/etc'))]
  const owners = ownership(view, context.facts('package-files'))
  const outcomes = [...strangeModules(view, owners, all), ...openDoors(view, settings), ...listeners(view, owners, all)]
  const [first] = all
  if (outcomes.length > 0 || first === undefined) return outcomes
  const services = new Set(all.map(({ service }) => service)).size
  return [pass(`None of ${count(all.length, 'line')} for ${count(services, 'service')} lets everybody in, hands passwords on, or asks a module ${owners.known ? 'that came with no package' : 'in an odd place'}.`, seen(first.fact, { excerpt: `${first.stack} ${first.control} ${first.module}` }))]
}

/** Where modules without a path are looked for: the security folder of each library folder. */
const moduleFolder = /^\/(?:usr\/)?(?:local\/)?lib(?:64|32|x32)?\/(?:[a-z0-9_]+-linux-[a-z0-9]+\/)?security$/u

/** Modules that no package brought, and modules in places where nothing lasting lies. */
function strangeModules(view: SystemView, owners: Ownership, all: readonly PamLine[]): readonly Outcome[] {
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

/** pam_permit where it decides, told once for all files that include it. */
function openDoors({ tree }: SystemView, settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const files = Map.groupBy(settings, ({ file, section }) => `${file} ${section}`)
  // A file of the administrator counts before the vendor's of the same name.
  const services = new Map([...files.values()].flatMap((lines) => (lines[0] === undefined ? [] : [[lines[0].section, lines] as const])).sort(([, a], [, b]) => Number(a[0]?.file.startsWith('/etc/')) - Number(b[0]?.file.startsWith('/etc/'))))
  const told = new Map<Fact<'setting'>, Outcome>()
  const lent = tree.where(({ type, mode, path }) => type === 'file' && mode !== noMode && (mode & 0o4000) !== 0 && tool.test(basename(path))).length > 0
  const isNoLogIn = (service: string): boolean => unattended.test(service) || (!lent && tool.test(service))
  for (const lines of files.values()) {
    const found = isNoLogIn(lines[0]?.section ?? '') ? undefined : openDoor(lines, services)
    if (found === undefined || told.has(found.by.fact)) continue
    const { by: { fact, service, control, module }, asks } = found
    told.set(fact, fail(
      asks ? `For ${service}, ${fact.file} lets everybody in: pam_permit says yes to whoever knows no password (${control}).` : `For ${service}, ${fact.file} asks nothing but pam_permit, which lets everybody in.`,
      seen(fact, { excerpt: `auth ${control} ${module}` }), { subject: `pam_permit ${service}` },
    ))
  }
  return [...told.values()]
}

/** pam_exec with `expose_authtok` gives the password in clear to a program. */
function listeners(view: SystemView, owners: Ownership, all: readonly PamLine[]): readonly Outcome[] {
  return all.filter(({ module, options }) => basename(module) === 'pam_exec.so' && /\bexpose_authtok\b/u.test(options)).flatMap(({ fact, options, stack, control }) => {
    const program = options.split(/\s+/u).find((word) => word.startsWith('/')) ?? ''
    if (program !== '' && owners.packageOf(view.tree.resolve(program)?.path ?? program) !== undefined) return []
    return [fail(`${fact.file} hands each password in clear to ${program === '' ? 'a program' : program}.`, seen(fact, { excerpt: `${stack} ${control} pam_exec.so expose_authtok ${program}` }), { subject: `pam_exec ${fact.section}` })]
  })
}
