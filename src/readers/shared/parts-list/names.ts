/** Which files are meant as parts lists, by their names and by their headers. */
import type { Header } from './columns.ts'

/** `gateway-bom.csv`, `Parts List rev C.xlsx`, `Bill of Materials-gateway.xlsx`. */
export const isListName = (path: string): boolean => /bom(?:[^a-z]|$)|bill.?of.?materials?|parts?.?list/iu.test(path.slice(path.lastIndexOf('/') + 1))

/** References beside at least three other kinds of columns: tables of other things do not have them. */
export const surely = ({ references, score, columns }: Header): boolean => references.length > 0 && score >= 4 && columns.footprint.length > 0

export const noHeader = 'no row names a column of references (Reference, Designator, RefDes) or of makers\' part numbers (MPN, Manufacturer Part Number), so nothing says which parts are on the board'
