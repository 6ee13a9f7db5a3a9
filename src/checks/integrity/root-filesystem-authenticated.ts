/**
 * Authenticated boot ends where the kernel starts. From there on something has to compare every program with what was
 * released: dm-verity or IMA. A file system that cannot be written in place can still be exchanged as a whole.
 */
import type { Fact } from '../../facts/fact.ts'
import { linesOf, protectionOf, rootMount, type MountKinds, type ProtectionKinds, type RootProtection } from '../root-file-system.ts'
import { rootArguments } from '../command-line.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = ProtectionKinds | MountKinds | 'file-tree' | 'signed-image'

export const check = defineCheck({
  id: 'integrity/root-filesystem-authenticated',
  title: 'The root file system is authenticated block by block or file by file',
  property: 'integrity',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'partition', 'container', 'volume', 'disk-mapping', 'mount', 'start-entry', 'signed-image'],
  severity: fromLevel('required', 2, 'high', 'Whoever writes to the storage once, by a hole or with the medium in hand, stays in the system for good.'),
  references: [
    { title: 'Linux kernel documentation, dm-verity', url: 'https://docs.kernel.org/admin-guide/device-mapper/verity.html' },
    { title: 'Linux kernel documentation, dm-init (early creation of mapped devices)', url: 'https://docs.kernel.org/admin-guide/device-mapper/dm-init.html' },
    { title: 'systemd-veritysetup-generator(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-veritysetup-generator.html' },
    { title: 'CWE-353: Missing Support for Integrity Check', url: 'https://cwe.mitre.org/data/definitions/353.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what authenticates its files.', (view) => [judge(context, view)]),
})

const commandLine = 'Supply the kernel command line that the unit starts with (the boot partition, the boot loader\'s environment, or /proc/cmdline of a unit).'

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const subject = view.root.where.path || 'root file system'
  const protection = protectionOf(context, view)
  if (protection?.used === true) return judgeUsed(protection, treeOf(context, view), subject)
  const mount = rootMount(context, view)
  const [line] = linesOf(context, view)
  const lineEvidence: readonly Evidence[] = line === undefined ? [] : [line.evidence(rootArguments)]
  // A hash tree only holds for data that never changes.
  if (mount?.writable === true) {
    const names = line?.value('root')
    const where = names === undefined || names === '' ? '' : ` (${names})`
    return fail(
      `Nothing authenticates the root file system${where}: ${line === undefined ? '' : 'the kernel command line has no root hash, and '}${mount.because}.`,
      mount.evidence, { subject },
    )
  }
  if (protection !== undefined) {
    return unknown(`There is ${protection.by}, and nothing shows that it is used at the start.`, commandLine, { subject, evidence: [...protection.evidence, ...lineEvidence] })
  }
  if (view.root.format === 'container/cpio') {
    return unknown('The system lives in a boot archive; it is as authentic as the boot image that holds it.', 'Supply the signed boot image, and the proof that the hardware verifies it.', { subject, evidence: [at(view.root, '/')] })
  }
  const device = line?.value('root')
  if (line !== undefined && device !== undefined && isPlain(device) && !initramfsVerifies(context, view)) {
    const readOnly = mount === undefined ? '' : ' It is read-only, which stops accidents and not an attacker with the medium or with root rights.'
    return fail(`Nothing authenticates the root file system: the kernel mounts ${device} and is given no root hash.${readOnly}`, [line.evidence(rootArguments), ...(mount === undefined ? [] : mount.evidence.slice(-1))], { subject })
  }
  return unknown('How the root file system is mounted, and whether anything authenticates it, is not shown.', commandLine, { subject, evidence: [at(view.root, '/'), ...lineEvidence] })
}

/** What was computed of the hash tree over this file system: a fact about the same bytes. */
const treeOf = (context: CheckContext<Kinds>, view: SystemView): Fact<'signed-image'> | undefined =>
  context.facts('signed-image').find((image) => image.format === 'dm-verity' && image.where.artefact === view.root.where.artefact && JSON.stringify(image.place) === JSON.stringify(view.root.place))

function judgeUsed(protection: RootProtection, tree: Fact<'signed-image'> | undefined, subject: string): Outcome {
  const digest = tree?.digests[0]
  if (tree === undefined || digest === undefined) return pass(`The start puts the root file system behind ${protection.by}; that its data fits the root hash was not computed here.`, protection.evidence, subject)
  const root = /root hash ([0-9a-f]+)/u.exec(tree.notes[0] ?? '')?.[1]
  const named = ['roothash', 'dm-mod.create', 'dm'].flatMap((key) => protection.line?.value(key)?.toLowerCase() ?? [])
  // The hash that fits may stand in another file; what counts is the one that the kernel is given.
  const other = root !== undefined && named.length > 0 && !named.some((value) => value.includes(root))
  if (digest.matches && !other) return pass(`The start puts the root file system behind ${protection.by}, and every block of its data fits the root hash.`, [...protection.evidence, seen(tree, { excerpt: tree.notes[0] ?? tree.title })], subject)
  const why = tree.notes.find((note) => /^(?:block|another root hash)/u.test(note)) ?? `its hash tree has the root hash ${root ?? 'of another one'}`
  return fail(`The start puts the root file system behind ${protection.by}, and the file system is not the one that the root hash is for: ${why}.`, [...protection.evidence, seen(tree, { excerpt: why })], { subject })
}

/** A partition itself, not something that an initramfs puts together. */
const isPlain = (root: string): boolean => root !== '' && !/^\/dev\/(?:mapper\/|dm-)/u.test(root) && !/^(?:overlay|ubi)/u.test(root)

/** The boot archive has the tool for it; whether it runs, nobody can tell from the list of files. */
const initramfsVerifies = (context: CheckContext<Kinds>, view: SystemView): boolean =>
  context.facts('file-tree').some((fact) => fact.format === 'container/cpio' && fact.where.artefact === view.root.where.artefact &&
    ['/sbin/veritysetup', '/usr/sbin/veritysetup', '/lib/systemd/systemd-veritysetup', '/usr/lib/systemd/systemd-veritysetup'].some((path) => fact.tree.has(path)))
