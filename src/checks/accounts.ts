/** Accounts with their stored passwords, and what each one may do. Hashes stay where they are. */
import type { Fact } from '../facts/fact.ts'
import type { SystemView } from './systems.ts'

export interface AccountView {
  readonly name: string
  readonly account?: Fact<'account'>
  readonly password: Fact<'password'>
  /** Its shell lets somebody in. */
  readonly loginShell: boolean
  readonly administrator: boolean
}

/** Shells that let nobody in. */
const noShell = /(?:^|\/)(?:nologin|false|sync|halt|shutdown|true|git-shell)$/u
/** Groups whose members become root by a command or by design. */
const adminGroups: ReadonlySet<string> = new Set(['sudo', 'wheel', 'admin', 'root', 'docker', 'lxd', 'disk', 'shadow'])

/** Each stored password with the account that it belongs to; boot partitions count, where a first account may wait. */
export function accountsWithPasswords(
  view: SystemView,
  accounts: readonly Fact<'account'>[],
  passwords: readonly Fact<'password'>[],
  groups: readonly Fact<'group'>[] = [],
): readonly AccountView[] {
  const own = view.own(accounts)
  const admins = new Set(view.own(groups).filter((group) => adminGroups.has(group.name)).flatMap((group) => group.members))
  // What stands in passwd itself counts before shadow; a bare star there only points to shadow (pam_unix(8), busybox).
  const all = view.near(passwords)
  const counted = all.filter((password) => {
    const others = all.filter((each) => each.account === password.account && each.container === password.container && each !== password)
    return isLocked(password) ? !others.some((each) => !isLocked(each) || each.file.endsWith('shadow')) : true
  })
  return counted.map((password) => {
    const account = own.find((each) => each.name === password.account)
    return {
      name: password.account,
      password,
      ...(account === undefined ? {} : { account }),
      // An empty field means /bin/sh (passwd(5)); a password without an account waits for the first start.
      loginShell: account === undefined || !noShell.test(account.shell),
      administrator: account?.uid === 0 || admins.has(password.account),
    }
  })
}

const isLocked = (password: Fact<'password'>): boolean => password.locked || password.scheme === 'locked' || password.scheme === 'none'
/** Somebody who knows the password, or needs none, gets in. */
export const isOpen = ({ password }: AccountView): boolean => !isLocked(password)
/** A hash is stored and lets somebody in. */
export const hasHash = (view: AccountView): boolean => isOpen(view) && view.password.scheme !== 'empty'
/** What somebody who gets in has in hand. */
export const powerOf = (view: AccountView): string => (view.account?.uid === 0 ? 'is root' : view.administrator ? 'may become root' : 'has a shell')
