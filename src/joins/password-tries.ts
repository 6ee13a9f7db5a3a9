/** Tries product-default passwords against stored hashes: what an attacker with the image does in the first second. */
import type { ByteQuestion } from '../facts/answer.ts'
import type { JoinContext } from './define.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { basename } from '../kernel/path.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'password-tries',
  title: 'Product-default passwords',
  round: 2,
  needs: ['password', 'dossier', 'file-tree', 'setting', 'wifi-network', 'system'],
  makes: [],
  run(context) {
    const open = context.facts('password').filter((password) => !password.locked && !['empty', 'none', 'locked'].includes(password.scheme))
    const byArtefact = Map.groupBy(open, (password) => password.where.artefact)
    const questions: ByteQuestion[] = []
    for (const passwords of byArtefact.values()) {
      // On all hashes of one image together: this is a check for defaults, not a cracker. Of very many hashes the first ones get a try.
      const tries = Math.max(1, Math.floor(defaultLimits.passwordTries / passwords.length))
      for (const password of passwords.slice(0, defaultLimits.passwordTries)) {
        questions.push({
          kind: 'try',
          id: `try ${password.container}${password.file} ${password.account}`,
          place: password.place,
          at: { container: password.container, file: password.file, artefact: password.where.artefact, path: password.where.path },
          line: password.where.line ?? 1,
          account: password.account,
          hints: hintsFor(context, password.container),
          tries,
        })
      }
    }
    return { questions }
  },
})

/** Words that people make default passwords of: the product's name, its host name, its access point, its own folder. */
function hintsFor({ facts }: JoinContext, container: string): string[] {
  const tree = facts('file-tree').find((fact) => fact.container === container)?.tree
  const words = [
    ...facts('dossier').map((dossier) => dossier.name),
    ...facts('setting').filter((setting) => setting.program === 'hostname').map((setting) => setting.value),
    ...facts('wifi-network').map((network) => network.ssid),
    ...['/opt', '/srv', '/usr/local'].flatMap((folder) => (tree?.list(folder) ?? []).filter((entry) => entry.type === 'directory' && !usualFolders.has(entry.path)).map((entry) => basename(entry.path))),
  ]
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length >= 3))].slice(0, 6)
}

const usualFolders: ReadonlySet<string> = new Set(['bin', 'etc', 'games', 'include', 'lib', 'man', 'sbin', 'share', 'src', 'libexec'].map((name) => `/usr/local/${name}`))
