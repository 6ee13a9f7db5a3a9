/** ar archives: static libraries and the like. Lists members with directions to their content. */
import { part } from '../../../kernel/place.ts'
import { defineReader } from '../../define.ts'
import { arMembers } from '../../shared/ar.ts'
import { Archive, thenEnd } from '../../shared/archive.ts'

export const reader = defineReader({
  id: 'container/ar',
  title: 'ar archive',
  label: 'ar',
  emits: ['container'],
  signatures: [
    { at: 0, hex: '213c617263683e0a' },
    { at: 0, hex: '213c7468696e3e0a' },
  ],
  references: [
    { title: 'FreeBSD Manual Pages, ar(5)', url: 'https://man.freebsd.org/cgi/man.cgi?query=ar&sektion=5' },
    { title: 'GNU Binary Utilities, ar', url: 'https://sourceware.org/binutils/docs/binutils/ar.html' },
  ],
  limitations: ['Thin archives, which hold no content of their own, are not read.', 'Of several members with one name the last is read.'],
  async *read(input, budget) {
    const archive = new Archive(budget)
    async function* members() {
      yield { fact: { kind: 'container', format: 'container/ar', readOnlyFormat: true, details: {} } } as const
      for await (const { name, size, offset, ...rights } of arMembers(input, budget)) {
        try {
          yield* archive.add({ ...rights, path: archive.path(name), type: 'file', size, steps: [part(offset, size)] })
        } catch (error) {
          yield* archive.caught(error, name)
        }
      }
    }
    yield* thenEnd(archive, members())
  },
})
