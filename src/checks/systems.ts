/**
 * The installed systems that checks judge, and which files packages brought to them. A container that is no system (an
 * initramfs beside a real root, a kernel package) is not judged here.
 */
import type { Fact, FactKind } from '../facts/fact.ts'
import type { FileTree } from '../facts/file-tree.ts'
import { isContainerLayer } from '../facts/image.ts'
import type { Seen } from '../facts/provenance.ts'
import { unknown, type CheckContext, type Outcome } from './define.ts'
import { answered, byAnswer, type ByAnswer } from './question.ts'

/** One installed system: its root file system, and what belongs to it. */
export interface SystemView {
  readonly system: Fact<'system'>
  readonly root: Fact<'file-tree'>
  readonly tree: FileTree
  /** Those of the facts that were seen in its root file system. */
  own<F extends Seen>(facts: readonly F[]): readonly F[]
  /** Those of the facts that were seen in its root file system or on the partitions beside it: boot and data. */
  near<F extends Seen>(facts: readonly F[]): readonly F[]
  /** As `near`, and those in containers that lie inside these: the configuration inside a kernel image. */
  within<F extends Seen>(facts: readonly F[]): readonly F[]
}

/** The systems that are the product: each slot of an A/B layout, and never what only lives in a boot archive beside another. */
function systemViews(context: CheckContext<'system' | 'file-tree'>): readonly SystemView[] {
  const trees = context.facts('file-tree')
  return context.facts('system').filter((system) => system.role !== 'initramfs').flatMap((system) => {
    const root = trees.find((tree) => tree.container === system.root)
    if (root === undefined) return []
    const containers = new Set([system.root, ...system.boot, ...(system.data ?? [])])
    const inside = [...containers].map((container) => `${container}/`)
    return [{
      system, root, tree: root.tree,
      own: <F extends Seen>(facts: readonly F[]) => facts.filter((fact) => fact.container === system.root),
      near: <F extends Seen>(facts: readonly F[]) => facts.filter((fact) => containers.has(fact.container)),
      within: <F extends Seen>(facts: readonly F[]) => facts.filter((fact) => containers.has(fact.container) || inside.some((start) => fact.container.startsWith(start))),
    }]
  })
}

const containersOf = ({ system }: SystemView): readonly string[] => [system.root, ...system.boot, ...(system.data ?? [])]

/** Facts seen in a system or beside it: its root, its boot and data partitions and what is nested in them, but no other slot. */
export function inSystem<F extends Fact>(view: SystemView, facts: readonly F[]): readonly F[] {
  const containers = containersOf(view)
  return facts.filter((fact) => containers.some((container) => fact.container === container || fact.container.startsWith(`${container}/`)))
}

/**
 * The layers of containers that lie in a system, each with paths and packages of its own. Which of them make a container, and what it
 * starts, stands in files of the engine that are not read.
 */
export const layersIn = (view: SystemView, trees: readonly Fact<'file-tree'>[]): readonly SystemView[] =>
  inSystem(view, trees).filter((root) => root.container !== view.system.root && isContainerLayer(root, root.container)).map((root) => {
    const own = <F extends Seen>(facts: readonly F[]): readonly F[] => facts.filter((fact) => fact.container === root.container)
    return { system: view.system, root, tree: root.tree, own, near: own, within: own }
  })

/** Whether a fact was seen in a file system of its own accord, not inside an archive that lies in one. */
export const isNested = (view: SystemView, fact: Seen): boolean => !containersOf(view).includes(fact.container)

/** The file of the root file system that holds a fact: itself, or the archive that it was found in; undefined for partitions beside it. */
export function outerFile(view: SystemView, fact: Seen): string | undefined {
  if (fact.container === view.system.root) return fact.file
  return fact.container.startsWith(`${view.system.root}/`) ? fact.container.slice(view.system.root.length).replace(/:.*$/u, '') : undefined
}

/** What an artefact has to be for software rows to be judged at all. */
export const systemImage = 'Supply the image or the root file system that ships.'

/**
 * Judges each system; without one there is a single `unknown` that says what is not known. A listing that ended early
 * proves no absence, so nothing passes on it.
 */
export function eachSystem<K extends FactKind>(
  context: CheckContext<K | 'system' | 'file-tree'>,
  without: string,
  judge: (view: SystemView) => readonly Outcome[],
  /** Before there is a system, the dossier's answer is what there is to judge: a plan at the drawing board counts. */
  answer?: ByAnswer,
): readonly Outcome[] {
  const views = systemViews(context as CheckContext<'system' | 'file-tree'>)
  if (views.length === 0) {
    const asked = context as unknown as CheckContext<'answer'>
    return [answer !== undefined && answered(asked, answer.question) !== undefined ? byAnswer(asked, answer) : unknown(without, systemImage)]
  }
  return withoutTwins(views.flatMap((view) => {
    const outcomes = judge(view)
    if (!view.root.partial) return outcomes
    return outcomes.map((outcome) => (outcome.result !== 'pass' && outcome.result !== 'not-applicable' ? outcome : unknown(
      `${outcome.message} The list of files ended early, so this is not the whole picture.`,
      'Supply an image that can be read whole; the problems tell what stopped the reading.',
      { ...(outcome.subject === undefined ? {} : { subject: outcome.subject }), ...(outcome.evidence === undefined ? {} : { evidence: outcome.evidence }) },
    )))
  }))
}

/** Two slots of an image mostly say the same: it is told once, with the evidence of both. */
function withoutTwins(outcomes: readonly Outcome[]): readonly Outcome[] {
  const told = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    const { evidence = [], ...words } = outcome
    const id = JSON.stringify(words)
    const first = told.get(id)
    if (first === undefined) told.set(id, outcome)
    else {
      const known = new Set((first.evidence ?? []).map((item) => JSON.stringify(item)))
      told.set(id, { ...first, evidence: [...(first.evidence ?? []), ...evidence.filter((item) => !known.has(JSON.stringify(item)))] } as Outcome)
    }
  }
  return [...told.values()]
}

/** Which files came with packages. */
export interface Ownership {
  /** The system has a package database with file lists; otherwise every file is the product's own. */
  readonly known: boolean
  /** Name of the package that brought the file at this path, as it is on the device. */
  packageOf(path: string): string | undefined
}

const owners = new WeakMap<FileTree, { readonly lists: number; readonly paths: ReadonlyMap<string, string> }>()

/** Ownership of a system's files; what a link leads to is not owned by whoever brought the link. */
export function ownership(view: SystemView, facts: readonly Fact<'package-files'>[]): Ownership {
  const lists = view.own(facts)
  let made = owners.get(view.tree)
  if (made === undefined || made.lists !== lists.length) {
    const paths = new Map<string, string>()
    for (const list of lists) for (const path of list.paths) paths.set(view.tree.placeOf(path), list.package)
    made = { lists: lists.length, paths }
    owners.set(view.tree, made)
  }
  const { paths } = made
  // A database stripped of its lists still names configuration files; those alone say nothing of programs.
  const known = lists.some((list) => list.paths.some((path) => !list.configuration.includes(path)))
  return { known, packageOf: (path) => paths.get(path) }
}

/** `1 account`, `2 accounts`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string => `${number} ${number === 1 ? noun : plural}`
