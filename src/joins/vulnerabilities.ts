/**
 * What the published records mean in this system: whether the code that a record is about was built in at all, how near an attacker
 * comes to it, and when to act. A record is denied only for a reason that the image shows or the distribution gives.
 */
import type { Fact } from '../facts/fact.ts'
import type { NotAffectedBecause, Vulnerability } from '../facts/vulnerability.ts'
import { defineJoin } from './define.ts'
import { appletsBuiltIn } from './vulnerabilities/applets.ts'
import { codeBuiltIn } from './vulnerabilities/kernel-code.ts'
import type { Narrowed } from './vulnerabilities/narrowed.ts'
import { overNetwork, priorityOf } from './vulnerabilities/priority.ts'
import { isKernel, reaches, type Reached } from './vulnerabilities/reach.ts'

export const join = defineJoin({
  id: 'vulnerabilities',
  title: 'Vulnerabilities, and what they mean here',
  round: 4,
  needs: ['component', 'advisory', 'system', 'file-tree', 'package-files', 'elf', 'start-entry', 'listener', 'kernel', 'kernel-config', 'applets'],
  makes: ['vulnerability'],
  run({ facts }) {
    const advisories = facts('advisory')
    if (advisories.length === 0) return {}
    const components = new Map(facts('component').map((component) => [component.purl, component]))
    const reached = memo(reaches(facts))
    const narrow = [codeBuiltIn(facts), appletsBuiltIn(facts)]
    return {
      facts: advisories.flatMap((advisory): Fact<'vulnerability'>[] => {
        const component = components.get(advisory.component)
        if (component === undefined) return []
        let narrowed: Narrowed
        for (const each of narrow) narrowed ??= each(component, advisory)
        return [{ ...advisory, kind: 'vulnerability', ...judge(advisory, component, nearest(reached(component), component, advisory), narrowed) }]
      }),
    }
  },
})

type Judgement = Pick<Vulnerability, 'state' | 'justification' | 'detail' | 'reach' | 'priority'>

function judge(advisory: Fact<'advisory'>, component: Fact<'component'>, { reach, because }: Reached, narrowed: Narrowed): Judgement {
  const not = (justification: NotAffectedBecause, detail: string): Judgement => ({ state: 'not-affected', justification, detail, reach, priority: 'watch' })
  if (advisory.verdict === 'not-affected') return not('vulnerable_code_not_present', advisory.reason)
  if (narrowed?.present === false) return not(narrowed.justification, narrowed.detail)
  const details = [narrowed?.detail ?? '', `It ${because}.`].filter((part) => part !== '')
  const priority = priorityOf(advisory, reach)
  if (advisory.verdict === 'undecided') return { state: 'under-investigation', detail: [sentence(advisory.reason), ...details].join(' '), reach, priority }
  // A product name alone does not say whose build this is, nor what was patched into it.
  if (advisory.matchedBy === 'cpe' && component.confidence === 'low') return { state: 'under-investigation', detail: ['The version was told by a file name only.', ...details].join(' '), reach, priority }
  return { state: 'affected', detail: details.join(' '), reach, priority }
}

/** What the record says of the network code of a kernel brings it nearer than "it runs". */
const nearest = (reached: Reached, component: Fact<'component'>, advisory: Fact<'advisory'>): Reached =>
  isKernel(component) && overNetwork(advisory) ? { reach: 'network', because: 'is the kernel, and the record says that the attack comes over a network' } : reached

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return text === '' || /[.!?]$/u.test(first) ? first : `${first}.`
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = compute(key)
    known.set(key, made)
    return made
  }
}
