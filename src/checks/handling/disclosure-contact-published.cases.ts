/** Examples of handling/disclosure-contact-published. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.disclosure-contact-published', {
  good: 'https://example.com/security and a security.txt that is renewed every year',
  document: 'handling/contact.pdf',
  bad: 'there is the general hotline',
  reason: 'the product is not made available to anybody; it is used in our own house only',
})
