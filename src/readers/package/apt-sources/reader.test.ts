import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const sources = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, program, key, value }) => [line, program, key, value])

test('one-line form', async () => {
  assert.deepEqual(await sources('debian/etc/apt/sources.list'), [
    [2, 'apt', 'source', 'deb http://deb.debian.org/debian bookworm main contrib'], [4, 'apt', 'source', 'deb [trusted=yes arch=arm64] http://packages.example.com/apt ./'],
  ])
})

test('stanzas are told in the one-line form', async () => {
  assert.deepEqual(await sources('raspberry-pi-os/etc/apt/sources.list.d/raspi.sources'), [
    [2, 'apt', 'source', 'deb [signed-by=/usr/share/keyrings/raspberrypi-archive-keyring.pgp] http://archive.raspberrypi.com/debian/ trixie main'],
    [13, 'apt', 'source', 'deb [trusted=yes signed-by=embedded] https://a.example.com/ stable'], [13, 'apt', 'source', 'deb [trusted=yes signed-by=embedded] http://b.example.com/ stable'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/apt/sources.list', '/etc/apt/sources.list.d/x.sources']))
