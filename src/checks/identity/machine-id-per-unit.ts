/** systemd's and D-Bus's name of an installation. In an image it makes every unit the same machine to everything that relies on it. */
import { at, defineCheck, fail, notApplicable, pass, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

const paths = ['/etc/machine-id', '/var/lib/dbus/machine-id'] as const

export const check = defineCheck({
  id: 'identity/machine-id-per-unit',
  title: 'The image holds no machine id; each unit makes its own',
  property: 'identity',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree'],
  severity: fromLevel('required', 2, 'medium', 'Units cannot be told apart by it, and what is derived from it (addresses, keys of applications) is the same everywhere.'),
  references: [
    { title: 'machine-id(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/machine-id.html' },
    { title: 'systemd, Safely Building Images', url: 'https://systemd.io/BUILDING_IMAGES/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether it holds a machine id.', judge),
})

/** 32 hex digits, with or without the end of the line. Empty, or the word "uninitialized", asks the first start to make one. */
const holdsId = (size: number): boolean => size >= 32

function judge(view: SystemView): readonly Outcome[] {
  const { tree, root } = view
  const files = new Map(paths.flatMap((path) => {
    const entry = tree.resolve(path)
    return entry?.type === 'file' ? [[entry.path, entry] as const] : []
  }))
  const filled = [...files.values()].filter((entry) => holdsId(entry.size))
  if (filled.length > 0) {
    return filled.map((entry) => fail(`${entry.path} holds an id (${entry.size} bytes), so every unit made from this image is the same machine.`, at(root, entry.path), { subject: entry.path }))
  }
  const [empty] = files.values()
  if (empty !== undefined) return [pass(`${empty.path} waits for the first start, which makes an id for each unit.`, at(root, empty.path))]
  const used = view.system.init === 'systemd' || ['/usr/bin/dbus-daemon', '/usr/bin/dbus-broker', '/usr/bin/dbus-uuidgen'].some((path) => tree.resolve(path) !== undefined)
  if (!used) return [notApplicable('Neither systemd nor D-Bus is installed, so there is no machine id.', at(root, '/etc'))]
  return [pass('The image has no machine id; the first start makes one for each unit.', at(root, '/etc'))]
}
