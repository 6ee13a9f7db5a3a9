/** Examples of components/inventory-possible. */
import type { Cases } from '../define.ts'
import { elf } from '../elf-cases.ts'
import { banner, debianPackage } from '../support-cases.ts'
import { installed, packaged } from '../system-cases.ts'

const programs = Array.from({ length: 20 }, (_, index) => elf(`/usr/lib/app/part${index}`))
const paths = programs.map((program) => program.file ?? '')

export const cases: Cases = {
  pass: [
    { title: 'a package database that knows every program', facts: [...installed(), debianPackage('base', '1'), packaged('base', ...paths), ...programs] },
    { title: 'the product\'s own program beside it', facts: [...installed(), debianPackage('base', '1'), packaged('base', ...paths), ...programs, elf('/opt/app/app')] },
  ],
  fail: [{ title: 'most programs belong to no package', facts: [...installed(), debianPackage('base', '1'), packaged('base', '/bin/busybox'), ...programs] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no package database', facts: [...installed(), ...programs, banner('busybox', '1.35.0', '/bin/busybox')] },
  ],
}
