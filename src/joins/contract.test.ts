/** What holds for every join. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { incompleteKinds } from '../engine/incomplete.ts'
import type { FactKind } from '../facts/fact.ts'
import { joins } from './registry.gen.ts'

/** What a join adds in the same round or later, and who needs of that kind only what readers and answers give; with the reason. */
const apart: readonly { readonly makers: readonly string[]; readonly kind: FactKind; readonly users: readonly string[]; readonly because: string }[] = [
  { makers: ['sysctl', 'web-servers'], kind: 'setting', users: ['mosquitto', 'packet-filters', 'services', 'verity-questions'], because: 'they stand under program names of their own, which only checks ask for' },
  { makers: ['signed-boot-images', 'verity-images'], kind: 'signed-image', users: ['boot-loader-banners', 'firmware-banners', 'image-signatures', 'verified-signatures'], because: 'their signatures are examined already, or by verity-signatures afterwards' },
  { makers: ['library-versions'], kind: 'banner', users: ['applets'], because: 'a library is no BusyBox' },
  { makers: ['verity-signatures'], kind: 'verified-signature', users: ['key-anchors'], because: 'their keys are the kernel\'s, which no fuse holds' },
]
const isApart = (maker: string, user: string, kind: FactKind): boolean => apart.some((each) => each.makers.includes(maker) && each.users.includes(user) && each.kind === kind)

for (const join of joins) {
  test(`${join.id} runs after the joins that make what it needs`, () => {
    const late = joins.flatMap((other) => (other === join || other.round < join.round ? [] : other.makes.filter((kind) => join.needs.includes(kind) && !join.makes.includes(kind) && !isApart(other.id, join.id, kind)).map((kind) => `${kind} of ${other.id} (round ${other.round})`)))
    assert.deepEqual(late, [])
  })
}

test('what readers miss is missing in what joins make of it', () => {
  const all = incompleteKinds([{ code: 'limit', message: 'a container that failed', where: { artefact: '', path: '' }, incomplete: true, reader: 'filesystem/ext' }])
  // A platform that was not recognised is told as such, and what is known of one is no matter of reading.
  const known = new Set<FactKind>(['platform', 'capability', 'functions', 'attack'])
  assert.deepEqual(joins.flatMap((join) => join.makes).filter((kind) => !known.has(kind) && !all.has(kind)), [])
})
