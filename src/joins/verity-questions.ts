/** Asks whether dm-verity hash trees fit the data that may be theirs, and whether signatures over root hashes verify. */
import type { ByteQuestion, Target } from '../facts/answer.ts'
import type { Seen } from '../facts/provenance.ts'
import { defineJoin } from './define.ts'
import { dataOf, dataQuestion, partsOf, rootHashes, signatureQuestion, treeQuestion, treesOf } from './verity/pairs.ts'

const targetAt = ({ where, container, file }: Seen): Target => ({ container, file, artefact: where.artefact, path: where.path })

export const join = defineJoin({
  id: 'verity-questions',
  title: 'dm-verity trees, their data and their root hashes',
  round: 1,
  needs: ['verity-tree', 'cms-signature', 'artefact', 'partition', 'file-tree', 'setting', 'disk-mapping'],
  makes: [],
  run({ facts }) {
    const trees = treesOf(facts)
    const questions = trees.flatMap((fact): ByteQuestion[] => {
      const { hashType, algorithm, salt, dataBlockBytes, hashBlockBytes, dataBlocks, start, place } = fact
      const tree = { hashType, algorithm, salt, dataBlockBytes, hashBlockBytes, dataBlocks, start }
      const at = targetAt(fact)
      const parts = [...partsOf(fact)]
      return [
        { kind: 'verity', id: treeQuestion(fact), place, at, tree },
        ...dataOf(fact, facts).flatMap((data, candidate) => parts.map(({ from, to }): ByteQuestion => ({
          kind: 'verity', id: dataQuestion(fact, candidate, from), place, at, tree, data: { place: data.place, from, to, ...(to === dataBlocks ? { until: data.until } : {}) },
        }))),
      ]
    })
    // The kernel takes a signature over the root hash as text, without the end of a line (drivers/md/dm-verity-verify-sig.c).
    const hashes = trees.length === 0 ? [] : [...new Set(rootHashes(facts).map(({ value }) => value))]
    const signed = facts('cms-signature').slice(0, maxSignatures).flatMap((signature) => hashes.slice(0, maxHashes).map((value): ByteQuestion => ({
      kind: 'cms', id: signatureQuestion(signature, value), place: signature.place, at: targetAt(signature), content: hexOf(value),
    })))
    return { questions: [...questions, ...signed] }
  },
})

const maxSignatures = 16
const maxHashes = 16
const hexOf = (text: string): string => Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
