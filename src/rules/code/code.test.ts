import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../engine/answers/code/analyse.ts'
import { bytesSource } from '../../kernel/source.ts'
import { codeRules } from './index.ts'
import type { CodeLanguage } from './syntax.ts'

const files: Readonly<Record<CodeLanguage, string>> = { python: 'a.py', shell: 'a.sh', php: 'a.php', javascript: 'a.js', lua: 'a.lua' }

async function found(language: CodeLanguage, snippet: string): Promise<string[]> {
  const text = language === 'php' && !snippet.includes('<?') ? `<?php\n${snippet}` : snippet
  const facts = await analyse(bytesSource(new TextEncoder().encode(text)), `/opt/product/${files[language]}`, { check: () => undefined })
  const [file] = facts
  assert.equal(file?.kind === 'code-file' ? file.read : 'nothing', 'whole', `must be sound syntax: ${snippet}`)
  return facts.flatMap((fact) => (fact.kind === 'code-use' ? [fact.rule] : []))
}

describe('rules over programs', () => {
  it('have ids of their own', () => assert.equal(new Set(codeRules.map(({ id }) => id)).size, codeRules.length))
  it('are proved by 150 snippets and more', () => assert.ok(codeRules.reduce((sum, rule) => sum + rule.examples.length + rule.counterExamples.length, 0) >= 150))
  for (const language of Object.keys(files) as CodeLanguage[]) {
    it(`there are at least 12 for ${language}`, () => assert.ok(codeRules.filter((rule) => rule.language === language).length >= 12))
  }
  for (const rule of codeRules) {
    it(`${rule.id} finds its examples and not its look-alikes`, async () => {
      for (const example of rule.examples) assert.ok((await found(rule.language, example)).includes(rule.id), `should find: ${example}`)
      for (const example of rule.counterExamples) assert.ok(!(await found(rule.language, example)).includes(rule.id), `should not find: ${example}`)
    })
  }
})
