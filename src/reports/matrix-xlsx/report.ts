/** The evidence matrix as a workbook: the rows with filters, figures for each framework, and what the words mean. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport } from '../define.ts'
import { legible } from '../view/legible.ts'
import { editionId, filtered, filterText, understand } from '../view/matrix-filter.ts'
import { matrixColumns } from '../view/matrix-table.ts'
import { matrixOf, type MatrixRow } from '../view/matrix.ts'
import { standings, standingWords, type Standing } from '../view/standings.ts'
import { count, dayText, grouped, listed } from '../view/text.ts'
import { marketWord } from '../view/words.ts'
import { workbookParts, type Look, type Sheet, type StyledCell } from './workbook.ts'
import { zip } from './zip.ts'

const looks: Readonly<Record<Standing, Look>> = {
  unmet: 'bad', declared: 'ask', question: 'ask', 'not-checked': 'ask', 'in-part': 'soft', unconfirmed: 'soft', manual: 'soft', met: 'good', 'not-applicable': 'plain', 'out-of-scope': 'plain',
}

const bold = (value: string): StyledCell => ({ value, look: 'bold' })

function matrixSheet(assessment: Assessment, rows: readonly MatrixRow[]): Sheet {
  const columns = matrixColumns(assessment, { between: '\n', places: 5, findings: 3 })
  return {
    name: 'Matrix', headed: true, widths: columns.map(({ width }) => width),
    rows: [columns.map(({ title }) => bold(title)), ...rows.map((row) => columns.map(({ title, of }): StyledCell => ({ value: of(row), ...(title === 'status' ? { look: looks[row.standing] } : {}) })))],
  }
}

function frameworksSheet(rows: readonly MatrixRow[]): Sheet {
  const ids = [...new Set(rows.map(({ framework }) => editionId(framework)))]
  return {
    name: 'Frameworks', headed: true, widths: [44, 14, 22, ...standings.map(() => 13), 44],
    rows: [
      ['framework', 'edition', 'markets', ...standings.map((standing) => standingWords[standing].word), 'whether it concerns the product'].map(bold),
      ...ids.flatMap((id) => {
        const own = rows.filter(({ framework }) => editionId(framework) === id)
        const [first] = own
        if (first === undefined) return []
        const { title, edition, markets, unsettled } = first.framework
        return [[
          { value: title }, { value: edition }, { value: markets.map(marketWord).join(' ') },
          ...standings.map((standing): StyledCell => ({ value: own.filter((row) => row.standing === standing).length })),
          { value: unsettled === undefined ? 'yes' : `open: ${unsettled}` },
        ]]
      }),
    ],
  }
}

function aboutSheet(assessment: Assessment, shown: number, of: number, filter: string): Sheet {
  const { product, level, complete, provenance, platforms } = assessment
  const line = (name: string, value: string): StyledCell[] => [bold(name), { value }]
  return {
    name: 'About', headed: false, widths: [28, 100],
    rows: [
      line('product', [product.name, product.version ?? ''].filter(Boolean).join(' ')),
      line('platform', platforms.length === 0 ? 'unknown' : listed(platforms.map(({ title, revision }) => [title, revision].filter(Boolean).join(' ')))),
      line('markets', product.markets.length === 0 ? 'not stated' : listed(product.markets.map(marketWord))),
      line('reviewed', `${dayText(product.reviewed)}, at level ${level.required}, with Proofmark ${provenance.version}`),
      line('complete', complete ? 'yes' : 'NO: part of what was handed in could not be read'),
      line('rows', `${grouped(shown)} of ${count(of, 'requirement')}${filter === '' ? '' : `; only ${filter}`}`),
      line('read', listed(provenance.artefacts.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256})`)) || 'no artefact'),
      line('', 'This shows what the evidence said on the day of the review. It is no certificate and no legal advice; summaries are in our own words, and the document itself counts.'),
      [], [bold('status'), bold('meaning')],
      ...standings.map((standing): StyledCell[] => [{ value: standingWords[standing].word, look: looks[standing] }, { value: standingWords[standing].meaning }]),
    ],
  }
}

export const report = defineReport({
  id: 'matrix-xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  render(assessment, asked = {}) {
    const shown = legible(assessment)
    const filter = understand(asked.matrix ?? {}, shown)
    const all = matrixOf(shown)
    const rows = filtered(all, filter)
    return zip(workbookParts([matrixSheet(shown, rows), frameworksSheet(rows), aboutSheet(shown, rows.length, all.length, filterText(filter))]))
  },
})
