/** Asks each BusyBox which applets were compiled into it: most of what is published about it is about one of them. */
import type { ByteQuestion } from '../facts/answer.ts'
import { basename } from '../kernel/path.ts'
import { within } from '../kernel/place.ts'
import { defineJoin } from './define.ts'
import { targetOf } from './places.ts'

export const join = defineJoin({
  id: 'applets',
  title: 'Applets of BusyBox',
  round: 2,
  needs: ['file-tree', 'elf', 'banner'],
  makes: [],
  run({ facts }) {
    const named = facts('elf').filter(({ file }) => /^busybox(?:[.-]\w+)?$/u.test(basename(file)))
    const told = facts('banner').filter(({ component }) => component === 'busybox')
    const questions = new Map<string, ByteQuestion>()
    for (const { container, file } of [...named, ...told]) {
      const root = facts('file-tree').find((each) => each.container === container)
      const entry = root?.tree.resolve(file)
      if (root === undefined || entry?.steps === undefined) continue
      const id = `applets ${container}${entry.path}`
      questions.set(id, { kind: 'applets', id, place: within(root.place, ...entry.steps), at: targetOf(root, entry) })
    }
    return { questions: [...questions.values()] }
  },
})
