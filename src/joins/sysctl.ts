/**
 * Kernel settings that hold after boot: of files with the same name the strongest folder's counts, the files apply in order
 * of their names, sysctl.conf last, and the last value wins (sysctl.d(5), sysctl(8)). Told as settings of the program
 * `sysctl-effective`.
 */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'
import { compareText } from '../kernel/where.ts'
import { byFile } from './config-files.ts'
import { defineJoin } from './define.ts'

const folders = ['/etc/sysctl.d', '/run/sysctl.d', '/usr/local/lib/sysctl.d', '/usr/lib/sysctl.d', '/lib/sysctl.d']

export const join = defineJoin({
  id: 'sysctl',
  title: 'Effective kernel settings',
  round: 1,
  needs: ['file-tree', 'setting'],
  makes: ['setting'],
  run({ facts }) {
    const made: Fact<'setting'>[] = []
    for (const root of facts('file-tree')) {
      const files = byFile(facts('setting'), root.container, ['sysctl'])
      if (files.size === 0) continue
      const chosen = new Map<string, string>()
      for (const folder of folders) {
        for (const entry of root.tree.list(root.tree.resolve(folder)?.path ?? folder)) {
          const name = basename(entry.path)
          if (!name.endsWith('.conf') || chosen.has(name)) continue
          // An empty file, or a link to /dev/null, takes a weaker folder's file away.
          chosen.set(name, root.tree.resolve(entry.path)?.path ?? '')
        }
      }
      const order = [...chosen].sort(([a], [b]) => compareText(a, b)).map(([, path]) => path)
      if (!order.includes('/etc/sysctl.conf')) order.push('/etc/sysctl.conf')
      const values = new Map<string, Fact<'setting'>>()
      for (const path of order) for (const fact of files.get(path) ?? []) values.set(fact.key, fact)
      made.push(...[...values.values()].map((fact): Fact<'setting'> => ({ ...fact, program: 'sysctl-effective' })))
    }
    return { facts: made }
  },
})
