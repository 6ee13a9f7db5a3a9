/** An assessment with every shipped framework, for the tests of drafts: rows are decided by the outcomes of their checks, by the plainest rule. */
import type { Assessment } from '../../assess/schema.ts'
import { frameworks } from '../../frameworks/bundle.gen.ts'

export const withFrameworks = (assessment: Assessment): Assessment => ({
  ...assessment,
  frameworks: frameworks.map(({ id, title, edition, citation, kind, markets, url, requirements }) => ({
    id, title, edition, citation, kind, markets, url,
    requirements: requirements.map(({ id: row, summary, strength, qualifier, area, coverage, checks, note, source, unconfirmed }) => {
      const outcomes = assessment.outcomes.flatMap(({ check }, index) => (checks.some((tie) => tie.check === check) ? [index] : []))
      const results = outcomes.map((index) => assessment.outcomes[index]?.result)
      const status = coverage === 'manual' || coverage === 'out-of-scope' ? coverage
        : results.includes('fail') ? 'unmet' : results.includes('unknown') || results.length === 0 || coverage === 'partial' ? 'unknown' : 'met'
      return {
        id: row, summary, strength, area, coverage, status, outcomes, source, evidence: [], checks: checks.map((tie) => tie.check), reason: note ?? 'decided by its checks',
        basis: status === 'met' || status === 'unmet' ? 'verified' as const : 'not-checked' as const,
        ...(qualifier === undefined ? {} : { qualifier }), ...(note === undefined ? {} : { note }), ...(unconfirmed === undefined ? {} : { unconfirmed }),
      }
    }),
  })),
})
