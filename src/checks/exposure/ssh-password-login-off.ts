/** Passwords over SSH can be guessed from anywhere; keys cannot. */
import { accountsWithPasswords, isOpen, type AccountView } from '../accounts.ts'
import { at, defineCheck, fail, pass, type CheckContext, type Outcome } from '../define.ts'
import { dropbearOf, isOff, sshdOf, type Given, type Sshd } from '../ssh.ts'
import { howStarted } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password' | 'setting' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/ssh-password-login-off',
  title: 'Nobody logs in over SSH with a password alone',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'account', 'password', 'setting', 'start-entry'],
  severity: fromLevel('remote', 1, 'medium', 'Passwords are guessed and reused; with a guess an attacker on the network has a shell.'),
  references: [
    { title: 'sshd_config(5): PasswordAuthentication, KbdInteractiveAuthentication', url: 'https://man.openbsd.org/sshd_config#PasswordAuthentication' },
    { title: 'CWE-308: Use of Single-factor Authentication', url: 'https://cwe.mitre.org/data/definitions/308.html' },
    { title: 'OpenWrt: dropbear configuration', url: 'https://openwrt.org/docs/guide-user/base-system/dropbear' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how one logs in.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = accountsWithPasswords(view, context.facts('account'), context.facts('password'))
  const open = all.filter((each) => isOpen(each) && each.loginShell)
  const nobody = all.length > 0 && open.length === 0
  const sshd = sshdOf(view, context.facts('setting'), context.facts('start-entry'))
  const dropbear = dropbearOf(view, context.facts('setting'), context.facts('start-entry'))
  const outcomes = [
    ...(sshd === undefined ? [] : [openSsh(sshd, open, nobody)]),
    ...(dropbear?.instances ?? []).map((instance): Outcome => {
      const subject = instance.name === '' ? 'dropbear' : `dropbear ${instance.name}`
      if (isOff(instance.password.value)) return pass('Dropbear takes keys only.', instance.password.evidence, subject)
      return found('Dropbear', instance.password, subject, open, nobody, dropbear === undefined ? '' : howStarted(dropbear.start))
    }),
  ]
  return outcomes.length > 0 ? outcomes : [pass('No SSH server starts.', at(view.root, '/etc', `${context.facts('start-entry').length} start entries were read`))]
}

function openSsh(server: Sshd, open: readonly AccountView[], nobody: boolean): Outcome {
  const methods = server.get('AuthenticationMethods')
  // Every list has to hold something besides the password for the password alone not to do.
  if (!methods.byDefault && methods.value !== 'any' && methods.value.split(/\s+/u).every((list) => /publickey|hostbased|gssapi/u.test(list))) {
    return pass(`OpenSSH asks for more than a password (AuthenticationMethods ${methods.value}).`, methods.evidence, 'AuthenticationMethods')
  }
  const password = server.get('PasswordAuthentication')
  const inMatch = server.inMatch('PasswordAuthentication').find((given) => /^yes$/iu.test(given.value))
  if (!isOff(password.value)) return found('OpenSSH', password, 'PasswordAuthentication', open, nobody, howStarted(server.start))
  const keyboard = server.get('KbdInteractiveAuthentication')
  const pam = server.get('UsePAM')
  if (/^yes$/iu.test(keyboard.value) && /^yes$/iu.test(pam.value)) {
    return found('OpenSSH, asked by keyboard-interactive and answered by PAM,', keyboard, 'KbdInteractiveAuthentication', open, nobody, howStarted(server.start))
  }
  if (inMatch !== undefined) return found(`OpenSSH, for ${inMatch.condition},`, inMatch, `PasswordAuthentication for ${inMatch.condition}`, open, nobody, howStarted(server.start))
  return pass('OpenSSH takes no passwords.', [password.evidence, keyboard.evidence], 'PasswordAuthentication')
}

function found(who: string, given: Given, subject: string, open: readonly AccountView[], nobody: boolean, starts: string): Outcome {
  if (nobody) return fail(`${who} would take passwords, though no account has one in the image${starts}.`, given.evidence, { subject, severity: 'low' })
  const names = open.slice(0, 5).map(({ name }) => name).join(', ')
  const accounts = names === '' ? 'no password of any account is known' : `these accounts have one: ${names}`
  return fail(`${who} takes passwords${given.byDefault ? ', which is its default' : ''}; ${accounts}${starts}.`, given.evidence, { subject })
}
