/** The rows of the evidence matrix for other programs: the assessment's own words, with owner, next step and what would change worked out. */
import { defineReport, encode } from '../define.ts'
import { jsonText, streamed } from '../view/json.ts'
import { basesOf, documentsOf } from '../view/matrix-evidence.ts'
import { filtered, understand } from '../view/matrix-filter.ts'
import { matrixOf, type MatrixRow } from '../view/matrix.ts'
import { standings } from '../view/standings.ts'

function* items(rows: readonly MatrixRow[]): Generator<object> {
  for (const { framework, outcomes, cells: _, ...row } of rows) {
    yield {
      framework: framework.id, edition: framework.edition, ...row,
      knownFrom: basesOf({ outcomes }), documents: documentsOf({ outcomes }),
      outcomes: outcomes.map(({ check, result, message, subject, waived, evidence }) => ({ check, result, message, subject, waived, evidence })),
    }
  }
}

export const report = defineReport({
  id: 'matrix-json',
  mediaType: 'application/json',
  extension: 'json',
  render(assessment, asked = {}) {
    const filter = understand(asked.matrix ?? {}, assessment)
    const all = matrixOf(assessment)
    const rows = filtered(all, filter)
    const { product, level, complete, frameworks, scenarios } = assessment
    return encode(jsonText({
      schema: 'proofmark/matrix@1',
      product, level: level.required, complete, filter,
      shown: rows.length, of: all.length,
      counts: Object.fromEntries(standings.map((standing) => [standing, rows.filter((row) => row.standing === standing).length])),
      frameworks: frameworks.map(({ requirements: __, ...framework }) => framework),
      scenarios: scenarios.map(({ changes: ___, ...scenario }) => scenario),
      rows: streamed(items(rows)),
    }))
  },
})
