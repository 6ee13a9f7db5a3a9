/**
 * Asks bytes that no reader opened for what they say of themselves: artefacts that are a program for a microcontroller or a
 * boot loader as it stands in flash, partitions without a file system, and what lies before the first partition.
 */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import { least } from '../kernel/extremes.ts'
import type { Problem } from '../kernel/problem.ts'
import { part, within, type Place } from '../kernel/place.ts'
import { defineJoin } from './define.ts'

/** Flash of microcontrollers and partitions of boot loaders are smaller; what is larger holds data. */
const maxBytes = 64 * 1024 * 1024
/** Boot loaders stand in the first part of what lies before the partitions. */
const maxGapBytes = 16 * 1024 * 1024
/** Each costs a reading. */
const maxQuestions = 64

export const join = defineJoin({
  id: 'firmware-banners',
  title: 'Versions in firmware without a file system',
  round: 1,
  needs: ['artefact', 'partition', 'container', 'volume', 'signed-image'],
  makes: [],
  run({ facts }) {
    const asked = new Set(facts('signed-image').map(({ where }) => key(where.artefact, where.path)))
    const opened = new Set([...facts('container'), ...facts('volume')].map(({ where }) => key(where.artefact, where.path)))
    const questions: ByteQuestion[] = []
    for (const artefact of facts('artefact')) {
      const { name, bytes, format, index } = artefact
      if (index === undefined || bytes === 0) continue
      const whole: Place = { artefact: index, steps: [] }
      const ask = (place: Place, path: string): void => void questions.push({ kind: 'search', id: `firmware ${name}/${path}`, place, rules: ['banners'], at: { container: name, file: path === '' ? `/${name}` : '', artefact: name, path } })
      if (format?.startsWith('partition/') === true) {
        const partitions = facts('partition').filter(({ where }) => where.artefact === name && where.path === '')
        const gap = Math.min(least(partitions.map(({ start }) => start)), bytes, maxGapBytes)
        if (gap > 512) ask(within(whole, part(0, gap)), '')
        for (const one of partitions) {
          // A reader that knew the partition has told so at its own path, which begins with the number.
          if (isOpened(one, opened, asked)) continue
          const size = Math.min(one.bytes, bytes - one.start)
          if (size > 0 && size <= maxBytes) ask(within(whole, part(one.start, size)), String(one.number))
        }
      } else if (bytes <= maxBytes && isBare(format) && !asked.has(key(name, ''))) ask(whole, '')
    }
    return { questions: questions.slice(0, maxQuestions), problems: questions.length <= maxQuestions ? [] : [tooMany(questions.length)] }
  },
})

const key = (artefact: string, path: string): string => `${artefact}/${path}`

/** Nothing knew it, or only as a boot image: what has files, entries or words of its own is read there. */
const isBare = (format: string | undefined): boolean => format === undefined || format.startsWith('boot-image/')

const isOpened = (partition: Fact<'partition'>, ...paths: readonly ReadonlySet<string>[]): boolean => {
  const own = key(partition.where.artefact, String(partition.number))
  return paths.some((known) => [...known].some((path) => path === own || path.startsWith(`${own}:`) || path.startsWith(`${own}/`)))
}

const tooMany = (count: number): Problem => ({
  code: 'limit', message: `${count} artefacts and partitions without a file system were met, and the first ${maxQuestions} were asked for the versions of what they hold`,
  where: { artefact: '', path: '' }, reader: 'join/firmware-banners', incomplete: true,
})
