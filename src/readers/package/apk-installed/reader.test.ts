import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Alpine: packages, their origin, files with SHA-1 in hex, none for links', async () => {
  const found = await collectFixture(reader, import.meta.url, 'alpine/lib/apk/db/installed')
  assert.deepEqual(factsOf(found, 'package').map(({ line, name, version, sourceName }) => [line, name, version, sourceName]), [[1, 'musl', '1.2.4_git20230717-r4', 'musl'], [18, 'busybox-binsh', '1.36.1-r15', 'busybox']])
  assert.deepEqual(factsOf(found, 'package-files').map(({ paths, digests, configuration }) => [paths, digests, configuration]), [[
    ['/lib/ld-musl-aarch64.so.1', '/lib/libc.musl-aarch64.so.1', '/etc/motd'],
    ['3d2a51a7dc5b4cfcecec3b86e4488d4fe60b4ae2', '', '48b912f610627546cfc30af0f974745a1bf7c30f'], ['/etc/motd'],
  ]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/lib/apk/db/installed']))
