import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('command lines by entry, the password struck out', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/boot/grub/grub.cfg'), 'setting')
  assert.deepEqual(found.map(({ line, program, section, key, value }) => [line, program, section, key, value]), [
    [1, 'grub', '', 'timeout', '5'], [4, 'grub', '', 'superusers', 'root'], [5, 'grub', 'root', 'password_pbkdf2', ''],
    [7, 'cmdline', 'Debian GNU/Linux', 'root', 'UUID=1234'], [7, 'cmdline', 'Debian GNU/Linux', 'ro', ''], [7, 'cmdline', 'Debian GNU/Linux', 'quiet', ''], [7, 'cmdline', 'Debian GNU/Linux', 'lockdown', 'integrity'],
    [11, 'cmdline', 'recovery', 'single', ''], [11, 'cmdline', 'recovery', 'init', '/bin/sh'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/boot/grub/grub.cfg', '/EFI/debian/grub.cfg']))
