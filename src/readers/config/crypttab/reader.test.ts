import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('keys: asked for, in a file, thrown away, in the TPM', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/crypttab'), 'disk-mapping')
  assert.deepEqual(found.map(({ name, keyFile, options, line }) => [name, keyFile, options.join(), line]), [
    ['data', 'none', 'luks,discard', 2], ['vault', '/etc/keys/vault.key', 'luks', 3], ['swap', '/dev/urandom', 'swap,cipher=aes-xts-plain64', 4],
    ['tpm', 'none', 'tpm2-device=auto', 5], ['bare', 'none', '', 6],
  ])
})

test('veritytab: the root hash stands for the key', async () => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, 'systemd/etc/veritytab'), 'disk-mapping')
  assert.deepEqual(found?.options, ['verity', 'panic-on-corruption'])
  assert.match(found?.keyFile ?? '', /^4392712b/)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/crypttab', '/etc/veritytab']))
