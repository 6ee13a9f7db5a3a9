/** When to act on a vulnerability: known exploitation and reach come before the score. Pure. */
import type { Advisory, CvssScore, Priority, Reach } from '../../facts/vulnerability.ts'

/** From here on exploitation within 30 days is taken as likely: about the top four percent of all records. */
const likely = 0.1

/** A record without a score counts as a severe one, and never as a critical one. */
const unscored = 7

/** The score that counts: of the newest version of CVSS, the highest. */
export const baseScore = ({ scores }: Pick<Advisory, 'scores'>): CvssScore | undefined =>
  [...scores].sort((a, b) => Number(b.version) - Number(a.version) || b.score - a.score)[0]

/** Whether the record says that it is attacked over a network (AV:N in CVSS v2, v3 and v4). */
export const overNetwork = (advisory: Pick<Advisory, 'scores'>): boolean => /(?:^|\/)AV:N(?:\/|$)/u.test(baseScore(advisory)?.vector ?? '')

/** Severities that a distribution gives when it will not hurry: it has looked at the code and its use. */
const slight = /^(?:unimportant|negligible)$/u

export function priorityOf(advisory: Pick<Advisory, 'scores' | 'epss' | 'exploited' | 'urgency' | 'verdict'>, reach: Reach): Priority {
  const near = reach !== 'installed'
  if (advisory.exploited !== undefined) return near && advisory.verdict === 'affected' ? 'now' : 'soon'
  if (slight.test(advisory.urgency ?? '')) return 'watch'
  // What nobody has scored yet may be bad, unless the distribution found it too small for an advisory of its own.
  const score = baseScore(advisory)?.score ?? (advisory.urgency?.startsWith('no-dsa') === true ? 0 : unscored)
  const probable = (advisory.epss?.probability ?? 0) >= likely
  if (advisory.verdict !== 'affected') return near ? 'planned' : 'watch'
  if (reach === 'network' && overNetwork(advisory) && (probable || score >= 9)) return 'now'
  if ((reach === 'network' && score >= 7) || probable || (near && score >= 9)) return 'soon'
  if (!near && score < 7) return 'watch'
  return 'planned'
}
