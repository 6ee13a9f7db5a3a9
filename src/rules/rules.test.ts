import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { search } from '../engine/answers/search.ts'
import type { FactDraft } from '../facts/fact.ts'
import { bytesSource } from '../kernel/source.ts'
import { assignmentRules } from './assignments.ts'
import { bannerRules, standingRules } from './banners.ts'
import { patternRules } from './patterns.ts'
import { securityToolRules } from './security-tools.ts'
import { callRules } from './calls.ts'
import { commandRules } from './commands.ts'
import { linkRules } from './links.ts'
import { keyRules } from './own-keys.ts'
import { secretRules } from './secrets.ts'
import { serviceTokenRules } from './service-tokens.ts'

const all = { secrets: [...secretRules, ...serviceTokenRules, ...assignmentRules, ...callRules, ...commandRules, ...linkRules, ...keyRules], patterns: [...patternRules, ...securityToolRules], banners: bannerRules } as const

async function found(set: keyof typeof all, example: string): Promise<FactDraft[]> {
  const [, path = '/opt/product/file', content = example] = /^(\/\S+)\n([^]*)$/u.exec(example) ?? []
  return search(bytesSource(new TextEncoder().encode(content)), path, [set], { markKey: new Uint8Array(32), budget: { check: () => undefined } })
}

/** An example is content, or a path on its first line and content after it. */
async function hits(set: keyof typeof all, example: string): Promise<string[]> {
  return (await found(set, example)).map((fact) => ('rule' in fact ? fact.rule : ''))
}

describe('rules: components', () => {
  for (const rule of bannerRules) {
    it(`${rule.id} tells a version, and where upstream makes the words`, async () => {
      assert.match(new URL(rule.source).protocol, /^https?:$/u)
      for (const example of rule.examples) {
        const facts = await found('banners', example)
        const versions = facts.flatMap((fact) => (fact.kind === 'banner' && fact.component === rule.id ? [fact.version] : []))
        assert.equal(versions.length, 1, example)
        assert.match(versions[0] ?? '', /^\d+(?:\.\w+)*(?:[-~+][\w.]+)?$/u, example)
      }
    })
  }
})

describe('rules: components in two steps', () => {
  const versions = async (content: string, path: string, component: string): Promise<string[]> =>
    (await found('banners', `${path}\n${content}`)).flatMap((fact) => (fact.kind === 'banner' && fact.component === component ? [fact.version] : []))
  it('have one rule for each component', () => assert.equal(new Set(standingRules.map(({ component }) => component)).size, standingRules.length))
  for (const { component, words, version, like, unlike, paths, source } of standingRules) {
    it(`${component}: its words and the one version of its form, and nothing without either`, async () => {
      assert.match(new URL(source).protocol, /^https?:$/u)
      const path = paths?.[0]?.replaceAll('**', '/usr/lib').replaceAll('*', '.1').replace('//', '/') ?? '/opt/product/file'
      const groups = version.exec(like)?.groups
      const expected = groups?.['version'] ?? `${Number(groups?.['major'])}.${Number(groups?.['minor'])}.${Number(groups?.['patch'])}`
      for (const text of words) {
        assert.match(text, /^[\x20-\x7e]{5,}$/u)
        assert.deepEqual(await versions(`\0x\0${text}\n\0${[like, ...unlike].join('\0')}\0`, path, component), [expected], text)
        for (const other of unlike) assert.deepEqual(await versions(`\0x\0${text}\n\0${other}\0`, path, component), [], other)
      }
      assert.deepEqual(await versions(`\0x\0${like}\0`, path, component), [])
    })
  }
  it('two versions that fit are none', async () => assert.deepEqual(await versions('\0WINDOW_UPDATE to idle stream\x001.52.0\x001.43.0\0', '/opt/product/file', 'nghttp2'), []))
  it('a version stands behind any byte that is no text, and across the pieces that are read', async () => {
    assert.deepEqual(await versions('\0WINDOW_UPDATE to idle stream\0\xff1.52.0\0', '/opt/product/file', 'nghttp2'), ['1.52.0'])
    for (const before of [1024 * 1024 - 3, 1024 * 1024, 1024 * 1024 + 1]) assert.deepEqual(await versions(`\0WINDOW_UPDATE to idle stream${'\0'.repeat(before - 29)}1.52.0\0`, '/opt/product/file', 'nghttp2'), ['1.52.0'], String(before))
  })
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
