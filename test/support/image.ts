/** A small image made of texts and links: its file tree and the facts that the readers find in it, for tests of joins. */
import type { Fact, FactDraft } from '../../src/facts/fact.ts'
import { factQuery } from '../../src/facts/fact.ts'
import { FileTree, type EntryDraft } from '../../src/facts/file-tree.ts'
import { selector } from '../../src/engine/worker/select.ts'
import type { Join } from '../../src/joins/define.ts'
import { bytesSource } from '../../src/kernel/source.ts'
import type { Catalogue } from '../../src/platforms/resolve.ts'
import { readers } from '../../src/readers/registry.gen.ts'
import { runReader } from '../../src/readers/shared/testing.ts'

/** Content of a file, or `-> target` for a link. */
export type Files = Readonly<Record<string, string>>

export async function imageFacts(files: Files, container = 'card.img/2:ext4'): Promise<Fact[]> {
  const facts: Fact[] = []
  const entries: EntryDraft[] = []
  const folders = new Set<string>()
  const { select } = selector(readers)
  for (const [path, content] of Object.entries(files)) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at))
    if (content.startsWith('-> ')) {
      entries.push({ path, type: 'symlink', size: content.length - 3, target: content.slice(3) })
      continue
    }
    const bytes = new TextEncoder().encode(content)
    entries.push({ path, type: 'file', size: bytes.byteLength, mode: 0o644, uid: 0, gid: 0 })
    if (bytes.byteLength === 0) continue
    for (const reader of (await select(bytesSource(bytes), path)).readers) {
      for (const fact of (await runReader(reader, bytes, { path })).facts) facts.push(seen(fact, container, path))
    }
  }
  for (const path of folders) entries.push({ path, type: 'directory', size: 0, mode: 0o755, uid: 0, gid: 0 })
  const tree: FactDraft<'file-tree'> = { kind: 'file-tree', tree: FileTree.of(entries), format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] } }
  return [seen(tree, container, ''), ...facts]
}

function seen(fact: FactDraft, container: string, file: string): Fact {
  const { line, offset, ...payload } = fact
  const [artefact = '', ...labels] = container.split('/')
  return {
    ...payload, basis: 'observed', container, file,
    where: { artefact, path: `${labels.join('/')}${file}`, ...(line === undefined ? {} : { line }), ...(offset === undefined ? {} : { offset }) },
  } as Fact
}

/** The facts that one join makes of an image. */
export async function joined(join: Join, files: Files): Promise<Fact[]> {
  return [...(join.run({ facts: factQuery(await imageFacts(files)), catalogue: {} as Catalogue }).facts ?? [])]
}
