import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { search } from '../engine/answers/search.ts'
import { bytesSource } from '../kernel/source.ts'
import { assignmentRules } from './assignments.ts'
import { bannerRules } from './banners.ts'
import { patternRules } from './patterns.ts'
import { callRules } from './calls.ts'
import { commandRules } from './commands.ts'
import { linkRules } from './links.ts'
import { keyRules } from './own-keys.ts'
import { secretRules } from './secrets.ts'
import { serviceKeyRules } from './service-keys.ts'
import { serviceTokenRules } from './service-tokens.ts'

const all = { secrets: [...secretRules, ...serviceTokenRules, ...serviceKeyRules, ...assignmentRules, ...callRules, ...commandRules, ...linkRules, ...keyRules], patterns: patternRules, banners: bannerRules } as const

/** An example is content, or a path on its first line and content after it. */
async function hits(set: keyof typeof all, example: string): Promise<string[]> {
  const [, path = '/opt/product/file', content = example] = /^(\/\S+)\n([^]*)$/u.exec(example) ?? []
  const facts = await search(bytesSource(new TextEncoder().encode(content)), path, [set], { markKey: new Uint8Array(32), budget: { check: () => undefined } })
  return facts.map((fact) => ('rule' in fact ? fact.rule : ''))
}

describe('rules: components', () => {
  for (const rule of bannerRules) {
    it(`${rule.id} tells a version, and where upstream makes the words`, async () => {
      assert.match(new URL(rule.source).protocol, /^https?:$/u)
      for (const example of rule.examples) {
        const facts = await search(bytesSource(new TextEncoder().encode(example)), '/opt/product/file', ['banners'], { markKey: new Uint8Array(32), budget: { check: () => undefined } })
        const versions = facts.flatMap((fact) => (fact.kind === 'banner' && fact.component === rule.id ? [fact.version] : []))
        assert.equal(versions.length, 1, example)
        assert.match(versions[0] ?? '', /^\d+(?:\.\w+)*(?:[-~+][\w.]+)?$/u, example)
      }
    })
  }
})

for (const [set, rules] of Object.entries(all) as [keyof typeof all, (typeof all)[keyof typeof all]][]) {
  describe(`rules: ${set}`, () => {
    it('have ids of their own and literals that can be looked for', () => {
      assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length)
      for (const rule of rules) for (const literal of rule.literals) assert.match(literal, /^[\x20-\x7e]{3,}$/u, rule.id)
    })
    for (const rule of rules) {
      it(`${rule.id} matches its examples and not its counter-examples`, async () => {
        for (const example of rule.examples) assert.ok((await hits(set, example)).includes(rule.id), `should match: ${example}`)
        for (const example of rule.counterExamples) assert.ok(!(await hits(set, example)).includes(rule.id), `should not match: ${example}`)
      })
    }
  })
}
