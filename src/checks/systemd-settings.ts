/** Which of several configuration files of a systemd program wins (systemd-system.conf(5), "Configuration directories and precedence"). */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'
import type { SystemView } from './systems.ts'

const isDropIn = (file: string): boolean => file.includes('.conf.d/')
const isLocal = (file: string): boolean => file.startsWith('/etc/')

/**
 * The setting that holds. Drop-ins beat the main file, and among them the last by file name wins, whichever folder it lies in; a file in
 * /etc replaces the one of the same name in /usr/lib, even where it does not set the key.
 */
export function systemdSetting(view: SystemView, settings: readonly Fact<'setting'>[], program: string, section: string, key: string): Fact<'setting'> | undefined {
  const replaced = (file: string): boolean => isDropIn(file) && !isLocal(file) && view.tree.get(`/etc/systemd/${program}.conf.d/${basename(file)}`) !== undefined
  const rank = ({ file }: Fact<'setting'>): string => (isDropIn(file) ? `1${basename(file)}` : '0') + (isLocal(file) ? '\x01' : '\0')
  return view.own(settings)
    .filter((fact) => fact.program === program && fact.section === section && fact.key === key && !replaced(fact.file))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .at(-1)
}
