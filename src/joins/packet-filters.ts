/** The packet filter that ufw sets up, when it is switched on: its files tell that only together. */
import type { Fact } from '../facts/fact.ts'
import { byFile, seenLike } from './config-files.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'packet-filters',
  title: 'Packet filter of ufw',
  round: 1,
  needs: ['file-tree', 'setting'],
  makes: ['packet-filter'],
  run({ facts }) {
    return {
      facts: facts('file-tree').flatMap((root): Fact<'packet-filter'>[] => {
        const settings = [...byFile(facts('setting'), root.container, ['ufw']).values()].flat()
        const last = (key: string): Fact<'setting'> | undefined => settings.findLast((fact) => fact.key === key)
        const enabled = last('ENABLED')
        if (enabled === undefined || enabled.value.toLowerCase() !== 'yes') return []
        // Without a word in its defaults ufw drops what comes in (ufw(8)).
        const policy = last('DEFAULT_INPUT_POLICY')?.value.toUpperCase() ?? 'DROP'
        return [{
          ...seenLike(enabled), kind: 'packet-filter', program: 'ufw', rules: Number(last('user.rules')?.value ?? 0),
          inputPolicy: policy === 'ACCEPT' ? 'accept' : 'drop',
        }]
      }),
    }
  },
})
