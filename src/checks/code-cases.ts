/** Facts that the examples of checks over scripts share. */
import type { BinaryUse, CodeFile, CodeUse } from '../facts/code.ts'
import type { Seen } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

export const codeFile = (file: string, more: Partial<CodeFile & Seen> = {}): CaseFact => ({ kind: 'code-file', file, languages: ['python'], lines: 60, read: 'whole', settled: [], ...more })

export const codeUse = (rule: string, category: CodeUse['category'], more: Partial<CodeUse & Seen> = {}): CaseFact => ({
  kind: 'code-use', file: '/opt/app/app.py', rule, category, title: 'What the rule sees', language: 'python', detail: 'ECB', confidence: 'likely', excerpt: 'AES.new(key, AES.MODE_ECB)', inside: 'seal', ...more,
})

export const binaryUse = (file: string, rule: BinaryUse['rule'], detail: string): CaseFact => ({ kind: 'binary-use', file, rule, detail })
