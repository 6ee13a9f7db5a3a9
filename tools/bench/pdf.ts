/** How long the whole review takes as PDF: 200 findings, every framework, 400 components, the engine loaded afresh. */
import { withFrameworks } from '../../src/documents/testing/assessed.ts'
import { report } from '../../src/reports/pdf/report.ts'
import { large } from '../../src/reports/testing/others.ts'

export async function pdfMillis(): Promise<number> {
  const assessment = withFrameworks(large(200, 400))
  const start = performance.now()
  for await (const piece of report.render(assessment)) void piece
  return performance.now() - start
}
