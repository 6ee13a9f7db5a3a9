/** Asks which of the keys that were met stand in a list of predictable ones, where somebody put such a list beside them. */
import type { ByteQuestion } from '../facts/answer.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'key-lists',
  title: 'Keys in lists of predictable ones',
  round: 1,
  needs: ['public-key', 'key-list'],
  makes: [],
  run({ facts }) {
    const names = [...new Set(facts('public-key').flatMap(({ listed }) => listed ?? []))].toSorted()
    if (names.length === 0) return {}
    const questions = facts('key-list').map((list): ByteQuestion => ({
      kind: 'listed', id: `key-list ${list.container}${list.file}`, place: list.place, names,
      at: { container: list.container, file: list.file, artefact: list.where.artefact, path: list.where.path },
    }))
    return { questions }
  },
})
