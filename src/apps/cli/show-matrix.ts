/** `proofmark frameworks matrix`: the evidence matrix of a kept assessment, or of what is reviewed now. */
import type { Assessment } from '../../assess/schema.ts'
import { understand, type MatrixAsked } from '../../reports/view/matrix-filter.ts'
import { reports } from '../../reports/registry.gen.ts'
import { renderMatrix } from '../../reports/terminal/matrix.ts'
import { exitStatus } from './command.ts'
import { interruptible } from './interrupt.ts'
import { checkOutputs, reportAsked, writeReport } from './output.ts'
import { loadAssessment } from './read-assessment.ts'
import { terminal } from './terminal.ts'
import { vulnerabilitySource } from './vulndb-source.ts'

export interface MatrixFlags {
  readonly framework: readonly string[]
  readonly market: readonly string[]
  readonly status: readonly string[]
  readonly owner: readonly string[]
  readonly all?: boolean
  readonly json?: boolean
  readonly report?: readonly string[]
  readonly vulndb?: string
  readonly progress: boolean
}

/** Formats that hold the matrix and heed its filters; the others are those of `review`. */
const matrixReports = reports.filter(({ id }) => id.startsWith('matrix-'))
export const matrixFormats = matrixReports.map(({ id }) => id)

/** Exits with 0 whatever the rows say: the review has told that already. An incomplete one is told here, too. */
export async function showMatrix(path: string, flags: MatrixFlags): Promise<number> {
  const outputs = (flags.report ?? []).map((text) => reportAsked(text, matrixReports, 'the matrix has', 'matrix-xlsx=matrix.xlsx'))
  checkOutputs(outputs.map(({ file }) => file), [path])
  const vulnerabilities = vulnerabilitySource(flags.vulndb)
  const assessment: Assessment = await loadAssessment(path, { signal: interruptible(), showProgress: flags.progress && flags.json !== true, vulnerabilities: vulnerabilities.source }).finally(() => vulnerabilities.close())
  const { framework, market, status, owner } = flags
  const matrix: MatrixAsked = { framework, market, status, owner }
  // Before anything is written: a wish that names nothing is no empty table.
  understand(matrix, assessment)
  for (const { format, file } of outputs) {
    const report = await format.load()
    await writeReport({ ...report, render: (shown) => report.render(shown, { matrix }) }, assessment, file)
  }
  if (flags.json === true) await printJson(assessment, matrix)
  else {
    const rows = flags.all === true || [framework, market, status, owner].some((words) => words.length > 0)
    process.stdout.write(renderMatrix(assessment, matrix, rows, terminal()))
  }
  return assessment.complete ? exitStatus.fine : exitStatus.incomplete
}

async function printJson(assessment: Assessment, matrix: MatrixAsked): Promise<void> {
  const json = await reports.find(({ id }) => id === 'matrix-json')?.load()
  if (json === undefined) throw new Error('the JSON of the matrix is missing')
  for await (const chunk of json.render(assessment, { matrix })) process.stdout.write(chunk)
}

