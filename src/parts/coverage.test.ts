/** What the catalogue of parts rests on, and which platforms it lacks: both are told, and neither grows unnoticed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { platforms } from '../platforms/bundle.gen.ts'
import { parts } from './bundle.gen.ts'

/** Parts of which no source was read at all. Whoever reads one takes it off. */
const recollected = ['analog-ds28', 'nxp-imx7', 'st-stsafe', 'tag-connect-tc2050']

/** Why a platform has no part: on which board it would be met, or what is missing. */
const without: Readonly<Record<string, string>> = {
  'adi-max32555': 'no public source of its pins was found',
  'adi-max32570': 'no public source of its pins was found',
  'adi-maxq1065': 'recognised as analog-ds28, whose pins nobody has read',
  'broadcom-bcm2835': 'soldered to boards and modules of Raspberry Pi only; the modules are parts',
  'raspberry-pi-1': 'a whole computer on a board of its maker',
  'raspberry-pi-zero': 'a whole computer on a board of its maker',
  'raspberry-pi-zero-w': 'a whole computer on a board of its maker',
  'hsm-fips-140-3-level-3': 'a class of devices, none of them a part',
  'zymbit-zymkey4': 'plugged onto a header; no public source of its pins was found',
}

const byId = new Map(platforms.map((platform) => [platform.id, platform]))
const extendsOf = (id: string): string | undefined => (byId.get(id) as { readonly extends?: string } | undefined)?.extends
/** The platform itself and what it is a kind of. */
const lineage = (id: string): readonly string[] => (extendsOf(id) === undefined ? [id] : [id, ...lineage(extendsOf(id) ?? '')])

test('what was not read is told', (context) => {
  const wholly = parts.filter(({ sources }) => sources.every(({ depth }) => depth === 'unread')).map(({ id }) => id)
  const partly = parts.filter(({ id, sources }) => !wholly.includes(id) && sources.some(({ depth }) => depth === 'unread'))
  context.diagnostic(`no source read: ${wholly.join(', ')}`)
  for (const { id, sources } of partly) context.diagnostic(`${id}: not read: ${sources.filter(({ depth }) => depth === 'unread').map(({ title, at }) => `${title}, ${at}`).join('; ')}`)
  assert.deepEqual(wholly.toSorted(), recollected)
  // Numbers that nobody has read are worse than none.
  for (const id of wholly) assert.deepEqual(parts.find((part) => part.id === id)?.packages.filter(() => id !== 'tag-connect-tc2050'), [], id)
})

test('every platform has a part, or a reason why not', () => {
  const covered = new Set(parts.flatMap((part) => part.platforms))
  const open = platforms.map(({ id }) => id).filter((id) => !lineage(id).some((each) => covered.has(each)))
  assert.deepEqual(open.filter((id) => !lineage(id).some((each) => without[each] !== undefined)), [], 'no part and no reason')
  assert.deepEqual(Object.keys(without).filter((id) => !open.includes(id)), [], 'a reason that is not needed any more')
})

test('a package that is listed shows every way in', () => {
  // Where a package lacks a signal of an entry, the entry would silently not be there.
  for (const { id, entries, packages } of parts) {
    for (const { match, pads, spare } of packages) assert.deepEqual(spare.filter((number) => !Object.values(pads).some((numbers) => numbers?.includes(number))), [], `${id}, ${match}: spare`)
    for (const { match, pads } of packages) for (const { title, needs } of entries) assert.deepEqual(needs.filter((role) => pads[role] === undefined), [], `${id}, ${match}: ${title}`)
  }
})
