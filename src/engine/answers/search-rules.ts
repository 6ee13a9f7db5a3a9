/** The search rules, compiled for a combination of sets and a kind of content. */
import type { RuleSet } from '../../facts/answer.ts'
import { literalScanner, type LiteralScanner } from '../../kernel/literals.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { assignmentRules } from '../../rules/assignments.ts'
import { bannerRules, standingRules } from '../../rules/banners.ts'
import { callRules } from '../../rules/calls.ts'
import { commandRules } from '../../rules/commands.ts'
import type { ContentKind, SearchRule } from '../../rules/define.ts'
import { linkRules } from '../../rules/links.ts'
import { keyRules } from '../../rules/own-keys.ts'
import { patternRules } from '../../rules/patterns.ts'
import { secretRules } from '../../rules/secrets.ts'
import { securityToolRules } from '../../rules/security-tools.ts'
import { serviceKeyRules } from '../../rules/service-keys.ts'
import { serviceTokenRules } from '../../rules/service-tokens.ts'

type SetName = RuleSet[number]
export interface Rule extends SearchRule {
  readonly set: SetName
  readonly standing?: RegExp
  /** Knows the form of a secret, not only the name of a setting. */
  readonly ofServices: boolean
  readonly expression: RegExp
  readonly onPath: (path: string) => boolean
}

export interface Compiled {
  readonly scanner: LiteralScanner
  /** Rules by the index of the literal that calls them. */
  readonly byLiteral: readonly (readonly number[])[]
  readonly rules: readonly Rule[]
}

/** The words of the rules in two steps, as rules of the first. */
const inTwoSteps = standingRules.map(({ component, title, words, version, paths, source, like }) => ({
  id: component, title, literals: words, kinds: ['binary' as const], pattern: new RegExp(words.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join('|'), 'u'), standing: version, source,
  ...(paths === undefined ? {} : { paths }), examples: [like] as const, counterExamples: [''] as const,
}))

const sets: Readonly<Partial<Record<SetName, readonly SearchRule[]>>> = {
  secrets: [...secretRules, ...serviceTokenRules, ...serviceKeyRules, ...assignmentRules, ...callRules, ...commandRules, ...linkRules, ...keyRules],
  patterns: [...patternRules, ...securityToolRules],
  banners: [...bannerRules, ...inTwoSteps],
}

const ofServices: ReadonlySet<SearchRule> = new Set([...secretRules, ...serviceTokenRules, ...serviceKeyRules])

const compiled = new Map<string, Compiled>()

/** Compiled once for each combination of sets and kind of content; a process meets few. */
export function compile(names: RuleSet, kind: ContentKind): Compiled {
  const key = `${names.toSorted().join(' ')} ${kind}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const rules = names.flatMap((set) =>
    (sets[set] ?? [])
      .filter((rule) => rule.kinds?.includes(kind) ?? true)
      .map((rule): Rule => ({
        ...rule,
        set,
        ofServices: ofServices.has(rule),
        expression: new RegExp(rule.pattern.source, `${rule.pattern.flags.replace('g', '')}g`),
        onPath: rule.paths === undefined ? () => true : pathMatcher(rule.paths),
      })),
  )
  const literals = [...new Set(rules.flatMap((rule) => rule.literals.map((literal) => literal.toLowerCase())))]
  const byLiteral = literals.map((literal) => rules.flatMap((rule, index) => (rule.literals.some((one) => one.toLowerCase() === literal) ? [index] : [])))
  const fresh = { scanner: literalScanner(literals.length === 0 ? ['\0'] : literals), byLiteral, rules }
  compiled.set(key, fresh)
  return fresh
}
