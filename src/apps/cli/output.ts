/** The one place of the command line that writes files: whole or not at all, and never through a link. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { UserError } from '../../engine/user-error.ts'
import type { Assessment } from '../../assess/schema.ts'
import type { Report } from '../../reports/define.ts'

export async function writeReport(report: Report, assessment: Assessment, file: string): Promise<void> {
  const temporary = `${file}.${process.pid}.part`
  let descriptor: number
  try {
    descriptor = openSync(temporary, 'wx', 0o644)
  } catch (error) {
    throw new UserError('cannot-write', `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, 'Check that its folder exists and that you may write there.')
  }
  try {
    for await (const chunk of report.render(assessment)) writeSync(descriptor, chunk)
    closeSync(descriptor)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
