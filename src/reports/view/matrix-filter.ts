/** Which rows of the matrix are asked for: by framework, market, standing and owner. One filter for every format. */
import { marketWord as marketOf } from '../../assess/frameworks.ts'
import type { Assessment } from '../../assess/schema.ts'
import { nearest } from '../../kernel/nearest.ts'
import { compareText } from '../../kernel/where.ts'
import { UserError } from '../../kernel/user-error.ts'
import type { Owner } from '../../facts/dossier.ts'
import { owners, ownerWords, type MatrixFramework, type MatrixRow } from './matrix.ts'
import { standings, standingWords, type Standing } from './standings.ts'
import { listed } from './text.ts'
import { marketWord } from './words.ts'

/** Words as somebody typed them; an absent list asks for everything. */
export interface MatrixAsked {
  readonly framework?: readonly string[]
  readonly market?: readonly string[]
  readonly status?: readonly string[]
  readonly owner?: readonly string[]
}

/** What was asked for, understood. An empty list asks for everything. */
export interface MatrixFilter {
  readonly frameworks: readonly string[]
  readonly markets: readonly string[]
  readonly standings: readonly Standing[]
  readonly owners: readonly Owner[]
}

/** A framework's name where an edition has to be told, too: as its file is called. */
export const editionId = ({ id, edition }: Pick<MatrixFramework, 'id' | 'edition'>): string => `${id}-${edition}`

/** Throws UserError for a word that names nothing of this assessment. */
export function understand({ framework = [], market = [], status = [], owner = [] }: MatrixAsked, { frameworks, product, owners: names }: Pick<Assessment, 'frameworks' | 'product' | 'owners'>): MatrixFilter {
  return {
    frameworks: framework.flatMap((word) => {
      const found = frameworks.filter((each) => each.id === word || editionId(each) === word)
      if (found.length === 0) throw unknown('framework', word, [...new Set(frameworks.map(({ id }) => id))], 'this review compares with')
      return found.map(editionId)
    }),
    markets: market.map((word) => {
      const known = [...new Set(frameworks.flatMap((each) => each.markets))].toSorted(compareText)
      const found = marketOf(word)
      const named = found !== 'other' || word.toLowerCase() === 'other'
      if (named && known.includes(found)) return found
      throw new UserError(
        'no-framework-for-market',
        `no framework of this review is about the market "${word}"`,
        `There is data for ${known.length === 0 ? 'none' : listed(known.map(marketWord))}; the product is for ${product.markets.length === 0 ? 'markets that are not stated' : listed(product.markets.map(marketWord))}.`,
      )
    }),
    standings: status.map((word) => standings.find((each) => each === word || standingWords[each].word === word) ?? refuse('status', word, standings)),
    owners: owner.map((word) => owners.find((each) => each === word || ownerWords[each] === word || names?.[each] === word) ?? refuse('owner', word, owners)),
  }
}

function refuse(what: string, word: string, known: readonly string[]): never {
  throw unknown(what, word, known, 'it can be')
}

function unknown(what: string, word: string, known: readonly string[], lead: string): UserError {
  const near = nearest(word, known)
  const all = known.length === 0 ? 'none' : known.join(', ')
  return new UserError(`unknown-${what}`, `there is no ${what} "${word}" in the matrix`, `${near === undefined ? '' : `Did you mean "${near}"? `}${lead.charAt(0).toUpperCase()}${lead.slice(1)} ${all}.`)
}

const asks = <T>(list: readonly T[], ...values: readonly T[]): boolean => list.length === 0 || values.some((value) => list.includes(value))

export const filtered = (rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] =>
  rows.filter(({ framework, standing, owners: some }) =>
    asks(filter.frameworks, editionId(framework)) && asks(filter.markets, ...framework.markets) && asks(filter.standings, standing) && asks(filter.owners, ...some))

/** `market EU; status unmet, declared only`; empty where everything is asked for. */
export const filterText = ({ frameworks, markets, standings: some, owners: who }: MatrixFilter): string =>
  [
    ...(frameworks.length === 0 ? [] : [`framework ${frameworks.join(', ')}`]),
    ...(markets.length === 0 ? [] : [`market ${markets.map(marketWord).join(', ')}`]),
    ...(some.length === 0 ? [] : [`status ${some.map((each) => standingWords[each].word).join(', ')}`]),
    ...(who.length === 0 ? [] : [`owner ${who.map((each) => ownerWords[each]).join(', ')}`]),
  ].join('; ')
