/** Radios that the dossier speaks of and no named part has: a word that is wrong, or a radio chip that nobody named. */
import type { Context } from '../facts/dossier.ts'
import type { Problem } from '../kernel/problem.ts'
import { defineJoin } from './define.ts'

/** Words of the dossier's connectivity, and the catalogue's radios that serve each. */
const served: Readonly<Partial<Record<NonNullable<Context['connectivity']>[number], readonly string[]>>> = {
  wifi: ['wifi'], bluetooth: ['bluetooth', 'ble'], cellular: ['lte', 'lte-m', 'nb-iot'], thread: ['thread'], zigbee: ['zigbee'], lora: ['sub-ghz'],
}

export const join = defineJoin({
  id: 'radios',
  title: 'Radios that no named part has',
  round: 3,
  needs: ['dossier', 'platform'],
  makes: [],
  run({ facts, catalogue }) {
    const [dossier] = facts('dossier')
    const parts = facts('platform').flatMap((part) => catalogue.platforms.get(part.id) ?? [])
    const processors = parts.filter((part) => part.kind !== 'add-on')
    // A part whose radios nobody researched may have any.
    if (dossier === undefined || processors.length === 0 || processors.some((part) => part.functions?.radios === undefined)) return { facts: [], problems: [] }
    const having = new Set(processors.flatMap((part) => part.functions?.radios ?? []) as readonly string[])
    const names = processors.map((part) => part.title).join(' and ')
    const tell = (key: string, radio: string): Problem => {
      const line = dossier.lines[key]
      return {
        code: 'unsupported',
        message: `the dossier speaks of ${radio}, and ${names} ${processors.length === 1 ? 'has' : 'have'} no such radio: name the part that has it under "platforms", because it runs software of its own`,
        where: { ...dossier.where, ...(line === undefined ? {} : { line }) },
        incomplete: false,
      }
    }
    return {
      facts: [],
      problems: [
        ...(dossier.context.connectivity ?? []).filter((link) => served[link]?.some((radio) => having.has(radio)) === false).map((link) => tell('context.connectivity', link)),
        ...(dossier.needs?.radios ?? []).filter((radio) => !having.has(radio)).map((radio) => tell('needs.radios', radio)),
      ],
    }
  },
})
