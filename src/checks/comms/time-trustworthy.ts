/** Certificates, tokens and logs are judged by the clock: whoever moves it decides what is valid. */
import { programsOf, stemOf } from '../../facts/started.ts'
import { defineCheck, seen, type CheckContext, type Evidence } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { unconnected } from '../product-scope.ts'
import { byAnswer, ruledOut } from '../question.ts'
import { startEvidence } from '../services.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'answer' | 'dossier' | 'start-entry' | 'package'
const question = 'comms.time-trustworthy'
const title = 'A unit knows the time before it judges certificates, and nobody on the network moves its clock'

export const check = defineCheck({
  id: 'comms/time-trustworthy',
  title,
  property: 'comms',
  rung: 'correct',
  needs: ['answer', 'dossier', 'start-entry', 'package'],
  asks: [question],
  severity: fromLevel('remote', 2, 'medium', 'Whoever answers for the time server makes expired or revoked certificates valid again, or shuts the unit out of its service.'),
  references: [
    { title: 'RFC 8915, Network Time Security for the Network Time Protocol', url: 'https://www.rfc-editor.org/rfc/rfc8915' },
    { title: 'RFC 8633, Network Time Protocol Best Current Practices', url: 'https://www.rfc-editor.org/rfc/rfc8633' },
    { title: 'Malhotra et al.: Attacking the Network Time Protocol', url: 'https://www.cs.bu.edu/~goldbe/NTPattack.html' },
    { title: 'systemd-timesyncd.service(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-timesyncd.service.html' },
  ],
  run(context) {
    const outcome = byAnswer(context, { question, yes: title, no: 'A unit takes the time from whoever answers, or judges certificates without knowing it.' })
    if (outcome.result !== 'unknown') return [outcome]
    const none = ruledOut(context, unconnected)
    if (none !== undefined) return [none]
    const { says, evidence } = sources(context)
    return [{ ...outcome, message: [...says, outcome.message].join(' '), ...(evidence.length === 0 ? {} : { evidence: [...(outcome.evidence ?? []), ...evidence] }) }]
  },
})

/** Programs that set the clock. Only chrony and ntpsec can have their servers prove who they are. */
const clients = /^(?:systemd-timesyncd|s?ntpd?|ntpsec|ntpdate|chronyd?|openntpd|rdate)$/u
const canProve = /^(?:chronyd?|ntpsec)$/u

/** What an image shows of where the time comes from; it never settles the question. */
function sources(context: CheckContext<Kinds>): { readonly says: readonly string[]; readonly evidence: readonly Evidence[] } {
  const started = context.facts('start-entry').filter((entry) => entry.enabled)
  const named = (entry: Fact<'start-entry'>, pattern: RegExp): boolean => pattern.test(stemOf(entry.name)) || programsOf(entry).some((program) => pattern.test(program))
  const client = started.find((entry) => named(entry, clients))
  const clock = context.facts('package').find((item) => item.name === 'fake-hwclock')
  return {
    says: [
      ...(client === undefined ? [] : [`${client.name} sets the clock, ${named(client, canProve) ? 'and can have its servers prove who they are if it is told to' : 'and believes whoever answers'}.`]),
      ...(clock === undefined ? [] : ['Without power the last time is kept in a file (fake-hwclock).']),
    ],
    evidence: [
      ...(client === undefined ? [] : [startEvidence(client)]),
      ...(clock === undefined ? [] : [seen(clock, { excerpt: `${clock.name} ${clock.version}` })]),
    ],
  }
}
