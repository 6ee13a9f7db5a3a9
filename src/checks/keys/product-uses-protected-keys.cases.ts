/** Examples of keys/product-uses-protected-keys. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('keys.product-uses-protected-keys', {
  good: 'the TLS client key was generated in the secure element and cannot be exported; the disk key is derived from the chip key',
  document: 'design/secrets.pdf',
  bad: 'the TLS client key is a file under /etc',
  reason: 'the unit holds no secret of any kind; the inventory of assets is attached',
})
