/** How what is inside things is called, and where it was seen. */
import type { Fact, FactDraft } from '../../facts/fact.ts'
import type { Seen } from '../../facts/provenance.ts'
import { within } from '../../kernel/place.ts'
import type { Child, Reader } from '../../readers/define.ts'
import type { Target } from '../protocol.ts'

/** `2` opened as ext4 is shown as `2:ext4`. */
export function shownAs(target: Target, reader: Reader, container: boolean): string {
  if (!container || reader.label === undefined) return target.shown
  return target.shown === '' ? reader.label : `${target.shown}:${reader.label}`
}

/** What a reader found inside a target, as a target of its own. `id` is that of the container. */
export function childOf(target: Target, child: Child, reader: Reader, shown: string, id: string): Target {
  const { name, steps } = child
  const only = name === ''
  return {
    place: within(target.place, ...steps),
    shown: only ? shown : shown === '' ? name : `${shown}/${name}`,
    path: only ? withoutEnding(target.path) : `${target.path === '/' ? '' : target.path}/${name}`,
    container: only ? target.container : id,
    depth: target.depth + 1,
    ...(reader.id.startsWith('partition/') ? { partition: true as const } : {}),
    // The only content of a compressed artefact stands for the artefact.
    ...(only && target.required === true ? { required: true as const } : {}),
  }
}

/** `/boot/initrd.img.gz` is `/boot/initrd.img` inside its compression. */
const withoutEnding = (path: string): string => path.replace(/\.(?:gz|xz|zst|bz2|lz4|lzma)$/u, '').replace(/\.tgz$/u, '.tar').replace(/\.txz$/u, '.tar')

/** Adds where a fact was seen to what a reader yielded. */
export function complete(draft: FactDraft, seen: Seen): Fact {
  const { line, offset, ...payload } = draft
  const where = { ...seen.where, ...(line === undefined ? {} : { line }), ...(offset === undefined ? {} : { offset }) }
  return { ...payload, ...seen, where } as Fact
}
