/** Examples of identity/machine-id-per-unit. */
import type { Cases } from '../define.ts'
import { file, installed, link } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'an empty file', facts: installed([file('/etc/machine-id', { size: 0 })]) },
    { title: '"uninitialized" and a link to it', facts: installed([file('/etc/machine-id', { size: 14 }), link('/var/lib/dbus/machine-id', '/etc/machine-id')]) },
    { title: 'no file, under systemd', facts: installed() },
  ],
  fail: [
    { title: 'an id in the image', facts: installed([file('/etc/machine-id', { size: 33 })]), subjects: ['/etc/machine-id'] },
    { title: 'D-Bus has an id of its own', facts: installed([file('/etc/machine-id', { size: 0 }), file('/var/lib/dbus/machine-id', { size: 33 })]), subjects: ['/var/lib/dbus/machine-id'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed([], {}, { partial: true }) },
  ],
  'not-applicable': [{ title: 'a small system without systemd and D-Bus', facts: installed([], { init: 'busybox' }) }],
}
