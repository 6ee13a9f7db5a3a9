import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { literalScanner } from './literals.ts'

const found = (literals: readonly string[], text: string): string[] => {
  const hits: string[] = []
  const bytes = new TextEncoder().encode(text)
  literalScanner(literals).scan(bytes, 0, bytes.length, (literal, end) => hits.push(`${literal}@${end}`))
  return hits.toSorted()
}

describe('literal scanner', () => {
  it('finds overlapping and nested literals in any case', () => {
    assert.deepEqual(found(['he', 'she', 'hers', 'HIS'], 'uShErs his'), ['0@4', '1@4', '2@6', '3@10'])
  })

  it('finds what a naive search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'c'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 6 }), fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', 'c', 'é'), maxLength: 60 }), (literals, text) => {
        const bytes = new TextEncoder().encode(text)
        const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('').toLowerCase()
        const naive: string[] = []
        literals.forEach((literal, index) => {
          for (let at = latin.indexOf(literal.toLowerCase()); at >= 0; at = latin.indexOf(literal.toLowerCase(), at + 1)) naive.push(`${index}@${at + literal.length}`)
        })
        assert.deepEqual(found(literals, text), naive.toSorted())
      }),
    )
  })
})
