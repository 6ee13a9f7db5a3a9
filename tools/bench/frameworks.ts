/** How long the frameworks take over the example products, after their review: every status of every requirement, and the matrix as a table and a workbook. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { frameworkStatus } from '../../src/assess/frameworks.ts'
import { read, review } from '../../src/engine/review.ts'
import { factQuery } from '../../src/facts/fact.ts'
import { frameworks } from '../../src/frameworks/bundle.gen.ts'
import { report as csv } from '../../src/reports/matrix-csv/report.ts'
import { report as xlsx } from '../../src/reports/matrix-xlsx/report.ts'
import { matrixOf } from '../../src/reports/view/matrix.ts'
import type { Report } from '../../src/reports/define.ts'

export interface FrameworkFigures {
  /** Milliseconds over all examples together. */
  readonly statusMillis: number
  readonly filesMillis: number
  readonly examples: number
  readonly requirements: number
}

/** Statuses and rows of all examples have to be there within this. */
export const frameworkMillis = 500

export async function measureFrameworks(root: string): Promise<FrameworkFigures> {
  const names = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(root, 'examples', name))
  let [statusMillis, filesMillis, requirements] = [0, 0, 0]
  for (const path of names) {
    const { facts } = await read({ paths: [path] })
    const assessment = await review({ paths: [path] })
    const query = factQuery(facts)
    const started = performance.now()
    const found = frameworkStatus({ frameworks, outcomes: assessment.outcomes, level: assessment.level, dossier: query('dossier')[0], facts: query, date: assessment.product.reviewed })
    requirements += matrixOf({ ...assessment, frameworks: found }).length
    const judged = performance.now()
    for (const report of [csv, xlsx]) await drained(report, assessment)
    statusMillis += judged - started
    filesMillis += performance.now() - judged
  }
  return { statusMillis, filesMillis, examples: names.length, requirements }
}

async function drained(report: Report, assessment: Parameters<Report['render']>[0]): Promise<void> {
  for await (const piece of report.render(assessment)) if (piece.length === 0) throw new Error(`${report.id} wrote an empty piece`)
}
