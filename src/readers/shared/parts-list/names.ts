/** Which files are meant as parts lists, by their names and by their headers. */
import { placementList } from '../../../facts/board.ts'
import type { Header } from './columns.ts'

/** A list of software is none (`sbom.csv`). `gateway-bom.csv`, `Parts List rev C.xlsx`, `Bill of Materials-gateway.xlsx`. */
export const isListName = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /(?:^|[^a-z]|[ehmp])bom(?:[^a-z]|$)|bill.?of.?materials?|parts?.?list/iu.test(name) || /[a-z0-9]BOM(?:[^a-z]|$)/u.test(name)
}

/** References beside footprints and two other kinds of columns, or places (lists for placing machines): tables of other things do not have them. */
export const surely = ({ references, score, columns }: Header): boolean => references.length > 0 && columns.footprint.length > 0 && (score >= 4 || columns.position.length >= 2)

/** What kind of list it is: what its name calls a parts list is one, whatever columns it has beside. */
export const listKind = ({ columns }: Header, path: string): string => (columns.position.length >= 2 && !isListName(path) ? placementList : 'parts list')

export const noHeader = 'no row names a column of references (Reference, Designator, RefDes) or of makers\' part numbers (MPN, Manufacturer Part Number), so nothing says which parts are on the board'
