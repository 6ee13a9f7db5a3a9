import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { kernelCodeLines } from './kernel-code.ts'

function linesOf(...trees: readonly Readonly<Record<string, string>>[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-kernel-code-'))
  try {
    trees.forEach((files, index) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(folder, String(index), dirname(name)), { recursive: true })
        writeFileSync(join(folder, String(index), name), content)
      }
    })
    return kernelCodeLines(trees.map((_, index) => join(folder, String(index))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('objects, modules of several objects, and folders', () => {
  assert.deepEqual(linesOf({
    'net/Makefile': 'obj-$(CONFIG_FOO) += foo/\nobj-y += core.o\n',
    'net/foo/Makefile': '# comment obj-y += not.o\nobj-$(CONFIG_FOO_TCP) += tcp.o \\\n  udp.o\nobj-y += main.o\nobj-$(CONFIG_FOO_BIG) += big.o\nbig-y := one.o\nbig-$(CONFIG_FOO_EXTRA) += two.o\nbig-objs := three.o\n',
  }), ['net', ' NET core', 'net/foo', ' FOO main', ' FOO_BIG big one three', ' FOO_BIG&FOO_EXTRA two', ' FOO_TCP tcp udp'])
})

test('what is built always, or by a line that cannot be read, is not in the table', () => {
  assert.deepEqual(linesOf({ 'mm/Makefile': 'obj-y := always.o\nifeq ($(CONFIG_X),y)\nobj-y += sometimes.o\nendif\nobj-$(CONFIG_Y) += $(names) y.o\nobj-$(CONFIG_Y) += always.o odd.o\nobj-$(subst m,y,$(CONFIG_Z)) += odd.o\n' }), ['mm', ' Y y'])
})

test('a file that hangs on another option in another version is built by either', () => {
  assert.deepEqual(linesOf({ 'fs/Makefile': 'obj-$(CONFIG_OLD) += a.o\n' }, { 'fs/Makefile': 'obj-$(CONFIG_NEW) += a.o\n' }), ['fs', ' NEW|OLD a'])
})
