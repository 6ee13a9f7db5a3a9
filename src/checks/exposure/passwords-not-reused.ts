/** The same stored password under two names: a hash holds a random salt, so two that are equal were copied, and one password opens both. */
import { accountsWithPasswords, hasHash, type AccountView } from '../accounts.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { builtByVendor } from '../../facts/distributions.ts'
import type { Fact } from '../../facts/fact.ts'
import type { FileTree } from '../../facts/file-tree.ts'
import { isAlike, namesImage, releaseOf } from '../../facts/releases.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password' | 'password-try' | 'os-release' | 'package'

export const check = defineCheck({
  id: 'exposure/passwords-not-reused',
  title: 'No stored password is used for two accounts or in two images',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'account', 'password', 'password-try', 'os-release', 'package'],
  severity: fromLevel('remote', 1, 'medium', 'Whoever learns one password has the other account or product as well, and changing one leaves the other open.'),
  references: [
    { title: 'NIST SP 800-63B, section 5.1.1 (memorised secrets)', url: 'https://pages.nist.gov/800-63-3/sp800-63b.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.1-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'crypt(5), salts', url: 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which passwords it holds.', (view) => judge(context, view)),
})

interface Marked extends AccountView {
  readonly mark: string
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = accountsWithPasswords(view, context.facts('account'), context.facts('password'))
  const [first] = all
  if (first === undefined) return [unknown('No file with passwords was found in the system.', 'Supply the whole root file system, /etc/shadow included.')]
  const hashed = all.filter(hasHash)
  if (hashed.length === 0) return [notApplicable('No account has a password in the image.', seen(first.password))]
  const tries = context.facts('password-try')
  const marked = hashed.flatMap((account): Marked[] => {
    const mark = tries.find((each) => each.container === account.password.container && each.file === account.password.file && each.account === account.name)?.mark
    return mark === undefined ? [] : [{ ...account, mark }]
  })
  const outcomes = [...Map.groupBy(marked, ({ mark }) => mark).values()].flatMap((same): Outcome[] => {
    const { elsewhere, open } = elsewhereOf(context, view, same)
    const names = [...new Set(same.map(({ name }) => name))].toSorted()
    const [head] = same
    if (head === undefined) return []
    const evidence: [Evidence, ...Evidence[]] = [seen(head.password, { excerpt: `${head.name}: ${head.password.scheme} hash` }), ...same.slice(1).map(({ name, password }) => seen(password, { excerpt: `${name}: ${password.scheme} hash` })), ...elsewhere.map((fact) => seen(fact, { excerpt: `${fact.account}: the same hash` }))]
    if (names.length > 1) return [fail(`${names.join(' and ')} have the very same stored password.`, evidence, { subject: names.join(' ') })]
    const images = [...new Set(elsewhere.map(({ where }) => where.artefact))]
    if (images.length > 0) return [fail(`The stored password of ${head.name} is that of ${[...new Set(elsewhere.map(({ account }) => account))].join(', ')} in ${images.join(', ')}, too.`, evidence, { subject: head.name })]
    const alike = [...new Set(open.map(({ where }) => where.artefact))].join(', ')
    return alike === '' ? [] : [unknown(
      `The stored password of ${head.name} is that of ${[...new Set(open.map(({ account }) => account))].join(', ')} in ${alike}, too, which is the same release of a distribution; nothing tells whether it is the same product.`,
      'Name the image in its os-release (IMAGE_ID and IMAGE_VERSION), or give each product passwords of its own.',
      { subject: head.name, evidence: [...evidence, ...open.map((fact) => seen(fact, { excerpt: `${fact.account}: the same hash` }))] },
    )]
  })
  if (outcomes.length > 0) return outcomes
  if (marked.length < hashed.length) return [unknown(`${count(hashed.length - marked.length, 'stored password')} of ${hashed.length} could not be compared.`, 'Fewer stored passwords in one image, or an image that can be read whole.', { evidence: [seen(first.password)] })]
  return [pass(`${count(marked.length, 'stored password is', 'stored passwords are')} all different from each other.`, seen((marked[0] ?? first).password))]
}

interface Elsewhere {
  /** In another product. */
  readonly elsewhere: readonly Fact<'password-try'>[]
  /** On the same release of a distribution, which another product may use as well. */
  readonly open: readonly Fact<'password-try'>[]
}

/** The same hash in another product: two slots of one image, and the same release in another artefact, hold the same system and are meant to. */
function elsewhereOf(context: CheckContext<Kinds>, view: SystemView, [head]: readonly Marked[]): Elsewhere {
  if (head === undefined) return { elsewhere: [], open: [] }
  const released = (tree: FileTree, container: string) => ({ tree, release: releaseOf(context.facts, container) })
  const own = released(view.tree, view.system.root)
  const isLike = ({ container }: Fact<'password-try'>): boolean => {
    const root = context.facts('system').find((system) => [system.root, ...system.boot, ...(system.data ?? [])].includes(container))?.root ?? container
    const tree = context.facts('file-tree').find((fact) => fact.container === root)?.tree
    return tree !== undefined && isAlike(released(tree, root), own)
  }
  const same = context.facts('password-try').filter(({ mark, where }) => mark === head.mark && where.artefact !== head.password.where.artefact)
  const toldApart = namesImage(own.release) || builtByVendor(context.facts('os-release').filter(({ container }) => container === view.system.root))
  return { elsewhere: same.filter((fact) => !isLike(fact)), open: toldApart ? [] : same.filter(isLike) }
}
