/**
 * The reference image: read by the same readers, and brought in as facts of a kind of its own, so that nothing which judges the product sees it.
 * Only what a comparison needs is read: lists of files, and what a system says it is.
 */
import { factQuery, type Fact } from '../facts/fact.ts'
import type { FileTree } from '../facts/file-tree.ts'
import { releaseOf } from '../facts/releases.ts'
import { isRoot } from '../joins/systems.ts'
import { pathMatcher } from '../kernel/path.ts'
import type { Problem } from '../kernel/problem.ts'
import { reader as apk } from '../readers/package/apk-installed/reader.ts'
import { reader as dpkg } from '../readers/package/dpkg-status/reader.ts'
import { reader as opkg } from '../readers/package/opkg-status/reader.ts'
import { reader as osRelease } from '../readers/package/os-release/reader.ts'
import { reader as rpm } from '../readers/package/rpm/reader.ts'
import type { Listener } from './events.ts'
import { dossierName, findInputs, type InputFile } from './inputs.ts'
import type { Pool } from './pool.ts'
import { UserError } from './user-error.ts'
import { walk } from './walk.ts'

/** Files of a system that tell its release. */
const tells = pathMatcher([osRelease, dpkg, opkg, apk, rpm].flatMap(({ signatures }) => signatures.flatMap(({ paths }) => paths ?? [])))

interface ReferenceInputs {
  readonly files: readonly InputFile[]
  /** What of it could not be opened: it is in no comparison. */
  readonly problems: readonly Problem[]
}

/** Files to read as the reference; their names say so, because problems tell them. Throws UserError. */
export async function referenceFiles(path: string): Promise<ReferenceInputs> {
  const { files, problems } = await findInputs([path])
  const named = (name: string): string => `reference: ${name}`
  return {
    files: files.filter(({ name, optional }) => name !== dossierName && optional !== true).map((file) => ({ ...file, name: named(file.name) })),
    problems: problems.map((problem) => ({ ...problem, where: { ...problem.where, artefact: named(problem.where.artefact) } })),
  }
}

/** Throws UserError when nothing in it is an installed system. */
export async function readReference({ files, problems }: ReferenceInputs, first: number, pool: Pool, listener: Listener): Promise<{ readonly facts: readonly Fact[]; readonly problems: readonly Problem[] }> {
  // Files of a system are not looked into; an archive that holds the image is.
  const roots = new WeakMap<FileTree, boolean>()
  const wanted = (tree: FileTree, path: string): boolean => {
    if (!roots.has(tree)) roots.set(tree, isRoot(tree))
    return roots.get(tree) === false || tells(path)
  }
  const walked = await walk(files, pool, listener, { first, wanted })
  const query = factQuery(walked.facts)
  const systems = query('file-tree').filter(({ tree }) => isRoot(tree))
  const installed = systems.filter(({ format }) => format !== 'container/cpio')
  const facts = (installed.length > 0 ? installed : systems).map(({ tree, partial, place, basis, where, container, file }): Fact<'reference-tree'> => ({
    kind: 'reference-tree', tree, partial, place, release: releaseOf(query, container), sha256: query('artefact').find(({ name }) => name === where.artefact)?.sha256 ?? '',
    basis, where, container, file,
  }))
  if (facts.length === 0) {
    throw new UserError('no-system-in-reference', `nothing in ${files.map(({ name }) => name.replace(/^reference: /u, '')).join(', ') || 'the reference'} is an installed system`, 'Name an image or a root file system that is known to be right: --reference release-1.2.img')
  }
  // What could not be read of the reference takes nothing from what was seen of the product.
  return { facts, problems: [...problems, ...walked.problems].map((problem) => ({ ...problem, incomplete: false })) }
}
