/** Root over the network with a password: one guess, and nothing tells afterwards who it was. */
import { accountsWithPasswords, isOpen } from '../accounts.ts'
import { defineCheck, fail, pass, at, type CheckContext, type Outcome } from '../define.ts'
import { dropbearOf, isOff, sshdOf, type Given } from '../ssh.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { howStarted } from '../services.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password' | 'setting' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/root-login-closed',
  title: 'Root cannot log in over the network with a password',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'account', 'password', 'setting', 'start-entry'],
  severity: fromLevel('remote', 1, 'high', 'One guessed or leaked password gives complete control over the network, and the log names nobody.'),
  references: [
    { title: 'sshd_config(5): PermitRootLogin', url: 'https://man.openbsd.org/sshd_config#PermitRootLogin' },
    { title: 'dropbear(8)', url: 'https://manpages.debian.org/bookworm/dropbear-bin/dropbear.8.en.html' },
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether root may log in.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const root = accountsWithPasswords(view, context.facts('account'), context.facts('password')).find(({ account, name }) => account?.uid === 0 || name === 'root')
  // Whoever may set root's password later opens what is closed now: that is hygiene, not a door.
  const locked = root !== undefined && !isOpen(root)
  const settings = context.facts('setting')
  const entries = context.facts('start-entry')
  const outcomes = [...openSsh(context, view, locked), ...dropbear(context, view, locked)]
  if (outcomes.length > 0) return outcomes
  const evidence = at(view.root, '/etc', `${entries.length} start entries and ${settings.filter(({ program }) => program === 'sshd' || program === 'dropbear').length} settings of SSH servers were read`)
  return [pass('No SSH server starts, so root cannot log in over one.', evidence)]
}

function openSsh(context: CheckContext<Kinds>, view: SystemView, locked: boolean): readonly Outcome[] {
  const server = sshdOf(view, context.facts('setting'), context.facts('start-entry'))
  if (server === undefined) return []
  const passwords = !isOff(server.get('PasswordAuthentication').value) || (isYes(server.get('KbdInteractiveAuthentication')) && isYes(server.get('UsePAM')))
  const general = server.get('PermitRootLogin')
  const open = [general, ...server.inMatch('PermitRootLogin')].filter((given) => /^yes$/iu.test(given.value))
  if (open.length === 0) return [pass(`OpenSSH lets root in ${isOff(general.value) ? 'in no way' : 'with a key at most'} (PermitRootLogin ${general.value}).`, general.evidence, 'PermitRootLogin')]
  return open.map((given) => {
    const where = given.condition === '' ? '' : ` for ${given.condition}`
    const subject = given.condition === '' ? 'PermitRootLogin' : `PermitRootLogin for ${given.condition}`
    if (locked || !passwords) {
      const why = locked ? 'root\'s password is locked' : 'passwords are not accepted'
      return fail(`OpenSSH would let root in${where} in every way; today ${why}, so that only a key works${howStarted(server.start)}.`, given.evidence, { subject, severity: 'low' })
    }
    return fail(`OpenSSH lets root in${where} with a password (PermitRootLogin yes)${howStarted(server.start)}.`, given.evidence, { subject })
  })
}

const isYes = (given: Given): boolean => /^yes$/iu.test(given.value)

function dropbear(context: CheckContext<Kinds>, view: SystemView, locked: boolean): readonly Outcome[] {
  const server = dropbearOf(view, context.facts('setting'), context.facts('start-entry'))
  return (server?.instances ?? []).map(({ name, password, rootPassword, rootLogin }) => {
    const subject = name === '' ? 'dropbear' : `dropbear ${name}`
    const closed = [rootLogin, rootPassword, password].find((given) => isOff(given.value))
    if (closed !== undefined) return pass(`Dropbear lets root in with a key at most: ${closed.evidence.excerpt ?? 'an option says so'}.`, closed.evidence, subject)
    const starts = server === undefined ? '' : howStarted(server.start)
    if (locked) return fail(`Dropbear would take a password from root; today root's password is locked${starts}.`, rootPassword.evidence, { subject, severity: 'low' })
    return fail(`Dropbear lets root in with a password${starts}.`, rootPassword.evidence, { subject })
  })
}
