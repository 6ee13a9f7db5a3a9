/** Nothing that comes over a network or a stick may run before its signature was checked: scripts that fetch and run, agents that need no key. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fetchedFrom, fetchingScripts, type FetchView } from '../fetched-code.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { asEntry } from '../services.ts'
import { eachSystem, ownership, type SystemView } from '../systems.ts'
import { updatersOf } from '../updaters.ts'

type Kinds = 'system' | 'file-tree' | 'script' | 'start-entry' | 'event-hook' | 'setting' | 'package-files' | 'answer'
const question = 'update.updates-verified-before-use'

export const check = defineCheck({
  id: 'update/updates-verified-before-use',
  title: 'The signature of an update is verified before any of it is used',
  property: 'update',
  rung: 'correct',
  needs: ['system', 'file-tree', 'script', 'start-entry', 'event-hook', 'setting', 'package-files', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'critical', 'Whoever answers in the place of the update server runs what he likes, with root rights, on every unit that asks.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.3-7, 5.3-9 and 5.3-10', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-494: Download of Code Without Integrity Check', url: 'https://cwe.mitre.org/data/definitions/494.html' },
    { title: 'RFC 9019, A Firmware Update Architecture for Internet of Things', url: 'https://www.rfc-editor.org/rfc/rfc9019' },
  ],
  run(context) {
    const outcomes = eachSystem(context, 'No system was read, so nobody knows how it checks updates.', (view) => judge(context, view))
    if (outcomes.some((outcome) => outcome.result === 'pass' || outcome.result === 'fail')) return outcomes
    return fromAnswer(context) ?? outcomes
  },
})

function fromAnswer(context: CheckContext<Kinds>): readonly Outcome[] | undefined {
  const answer = answered(context, question)
  if (answer === undefined || answer.answer === 'not-applicable') return undefined
  const because = answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer.answer === 'yes') return [pass(`Updates are verified before they are used.${because}`, answerEvidence(answer))]
  return [fail(`${planWords(answer)}Updates are used without a check of their signature.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const scripts = fetchingScripts(view, context.facts('script'), [...context.facts('start-entry'), ...context.facts('event-hook').map(asEntry)], owners).filter(({ role }) => role === 'update' || role === 'by-hand')
  const outcomes: Outcome[] = [...scripts.map(scriptOutcome), ...agentOutcomes(context, view)]
  if (outcomes.length > 0) return outcomes
  const verifying = view.own(context.facts('script')).find((script) => script.verifies.length > 0 && script.downloads.length > 0 && owners.packageOf(script.file) === undefined)
  if (verifying !== undefined) {
    const line = verifying.verifies[0]
    return [pass(`${verifying.file} checks a signature of what it fetches (${line?.how ?? ''}).`, seen(verifying, { line: line?.line ?? 1, excerpt: line?.how ?? '' }), verifying.file)]
  }
  const agents = updatersOf(view, context.facts('setting')).filter((each) => each.kind !== 'packages' || each.id === 'sysupgrade')
  const there = agents.length === 0 ? 'No script or agent that brings updates was recognised' : `${agents.map((each) => each.title).join(', ')} ${agents.length === 1 ? 'is' : 'are'} installed, and the settings that decide about signatures were not found`
  return [unknown(`${there}.`, settledByAnswer(question), { evidence: agents.length === 0 ? [at(view.root, '/etc')] : agents.map((each) => each.evidence) })]
}

function scriptOutcome({ file, script, role, entry }: FetchView): Outcome {
  const run = script.runs[0]
  const starts = entry === undefined ? 'nothing was seen that starts it' : `${entry.name} starts it as ${entry.user}`
  return fail(
    `${file} fetches code ${fetchedFrom(script)} and uses it without checking a signature (line ${run?.line ?? 1}: ${run?.what ?? ''}); ${starts}.`,
    seen(script, { line: run?.line ?? 1, excerpt: script.downloads[0]?.url ?? '' }), { subject: file, ...(role === 'by-hand' ? { severity: 'low' as const } : {}) },
  )
}

/** What the settings of known agents say about signatures. */
function agentOutcomes(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = view.own(context.facts('setting'))
  const of = (program: string): readonly Fact<'setting'>[] => settings.filter((fact) => fact.program === program)
  const entries = view.own(context.facts('start-entry')).filter((entry) => entry.enabled)
  return [...rauc(of('rauc')), ...mender(of('mender')), ...swupdate(of('swupdate'), entries), ...ostree(of('ostree')), ...sysupdate(of('sysupdate'))]
}

const isOff = (value: string): boolean => /^(?:no|false|off|0)$/iu.test(value)
const excerptOf = (fact: Fact<'setting'>): string => `${fact.key}=${fact.value}`

/** RAUC installs nothing that the keyring does not vouch for. */
function rauc(settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const keyring = settings.find((fact) => fact.section === 'keyring' && (fact.key === 'path' || fact.key === 'directory'))
  return keyring === undefined ? [] : [pass(`RAUC verifies each bundle against ${keyring.value}.`, seen(keyring, { excerpt: excerptOf(keyring) }), 'RAUC')]
}

/** Mender takes unsigned artefacts unless it has a key. */
function mender(settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const key = settings.find((fact) => (/^ArtifactVerifyKeys?$/u.test(fact.key) || fact.section.startsWith('ArtifactVerifyKey')) && fact.value !== '' && fact.value !== '[]')
  if (key !== undefined) return [pass(`Mender verifies each artefact with ${key.value}.`, seen(key, { excerpt: excerptOf(key) }), 'Mender')]
  const [first] = settings
  return first === undefined ? [] : [fail('Mender has no key to verify artefacts with (ArtifactVerifyKey), so it installs unsigned ones.', seen(first), { subject: 'Mender', severity: 'high' })]
}

/** SWUpdate verifies when it is started with a public key or a list of authorities. */
function swupdate(settings: readonly Fact<'setting'>[], entries: readonly Fact<'start-entry'>[]): readonly Outcome[] {
  const key = settings.find((fact) => /^(?:public-key-file|ca-path)$/u.test(fact.key) || /(?:^|\s)(?:-k|--key|--cert-purpose)\b/u.test(fact.value))
  if (key !== undefined) return [pass('SWUpdate is given a key and verifies each update with it.', seen(key, { excerpt: excerptOf(key) }), 'SWUpdate')]
  const entry = entries.find((each) => /(?:^|\/)swupdate(?:\s|$)/u.test(each.command))
  if (entry === undefined) return []
  return /\s(?:-k|--key)(?:\s|=)/u.test(entry.command)
    ? [pass('SWUpdate is started with a key and verifies each update with it.', seen(entry, { excerpt: entry.command }), 'SWUpdate')]
    : /\$\{?SWUPDATE_ARGS|\$[@*]/u.test(entry.command) ? [] : [fail('SWUpdate is started without a key (-k), so it installs unsigned updates.', seen(entry, { excerpt: entry.command }), { subject: 'SWUpdate', severity: 'high' })]
}

/** OSTree verifies commits of a remote unless that is switched off. */
function ostree(settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const remotes = [...new Set(settings.filter((fact) => fact.section.startsWith('remote') && fact.key === 'url').map((fact) => fact.section))]
  return remotes.flatMap((remote): Outcome[] => {
    const own = settings.filter((fact) => fact.section === remote)
    const url = own.find((fact) => fact.key === 'url')
    if (url === undefined) return []
    const off = own.find((fact) => fact.key === 'gpg-verify' && isOff(fact.value))
    const sign = own.find((fact) => fact.key === 'sign-verify' && !isOff(fact.value))
    return off !== undefined && sign === undefined
      ? [fail(`OSTree takes commits of ${remote} without checking a signature.`, seen(off, { excerpt: excerptOf(off) }), { subject: remote, severity: 'high' })]
      : [pass(`OSTree verifies the commits of ${remote}.`, seen(sign ?? url, { excerpt: excerptOf(sign ?? url) }), remote)]
  })
}

/** systemd-sysupdate verifies the list of files by default. */
function sysupdate(settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const files = [...new Set(settings.map((fact) => fact.file))]
  return files.flatMap((file): Outcome[] => {
    const own = settings.filter((fact) => fact.file === file)
    const remote = own.find((fact) => fact.section === 'Source' && fact.key === 'Type' && fact.value.startsWith('url'))
    if (remote === undefined) return []
    const off = own.find((fact) => fact.key === 'Verify' && isOff(fact.value))
    return off === undefined
      ? [pass('systemd-sysupdate verifies what it fetches.', seen(remote, { excerpt: excerptOf(remote) }), file)]
      : [fail('systemd-sysupdate fetches without checking a signature (Verify=no).', seen(off, { excerpt: excerptOf(off) }), { subject: file, severity: 'high' })]
  })
}
