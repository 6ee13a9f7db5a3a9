/** The whole review as PDF: cover and verdict, grid, findings, plan, requirements, evidence, provenance. For the meeting and for the file. */
import { defineReport } from '../define.ts'
import { pdfOf, readyForPdf } from './engine.ts'
import { reviewPaper } from '../paper/review.ts'

export const report = defineReport({
  id: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  ready: readyForPdf,
  async *render(assessment) {
    yield await pdfOf(reviewPaper(assessment))
  },
})
