/** Whether guessing is slowed down, and whether what happens is written somewhere. */
import { programsOf, stemOf } from '../../facts/started.ts'
import { answerEvidence, answered, settledByAnswer } from '../question.ts'
import { accountsWithPasswords, isOpen } from '../accounts.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { dropbearOf, isOff, sshdOf } from '../ssh.ts'
import { openPorts, startEvidence, startOf, startsAreTold } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'start-entry' | 'account' | 'password' | 'listener' | 'package' | 'answer'

export const check = defineCheck({
  id: 'exposure/lockout-and-logging',
  title: 'Repeated failed log-ins are slowed down, and security events are logged',
  property: 'exposure',
  rung: 'kept',
  needs: ['system', 'file-tree', 'setting', 'start-entry', 'account', 'password', 'listener', 'package', 'answer'],
  asks: ['exposure.lockout-and-logging'],
  severity: fromLevel('remote', 1, 'medium', 'Passwords are guessed at full speed, and nobody sees it or can tell afterwards what happened.'),
  references: [
    { title: 'CWE-307: Improper Restriction of Excessive Authentication Attempts', url: 'https://cwe.mitre.org/data/definitions/307.html' },
    { title: 'sshd_config(5): PerSourcePenalties', url: 'https://man.openbsd.org/sshd_config#PerSourcePenalties' },
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.1-5 and 5.10-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run(context) {
    const answer = answered(context as CheckContext<'answer'>, 'exposure.lockout-and-logging')
    if (answer !== undefined && (answer.answer === 'no' || answer.answer === 'planned')) {
      const planned = answer.answer === 'planned'
      return [fail(planned ? 'Lock-out and logging are planned, and not done yet.' : 'The dossier says that log-ins are not limited or events are not logged.', answerEvidence(answer), { subject: 'answer', ...(planned ? { planned: true as const } : {}) })]
    }
    return eachSystem(context, 'No system was read, so nobody knows whether guessing is slowed down and events are logged.', (view) => [lockout(context, view, answer), logging(context, view, answer)])
  },
})

/** Programs that watch logs and shut guessers out. */
const guards = ['fail2ban', 'sshguard', 'denyhosts', 'crowdsec', 'banip', 'bearDropper']

function lockout(context: CheckContext<Kinds>, view: SystemView, answer: Fact<'answer'> | undefined): Outcome {
  const entries = context.facts('start-entry')
  const settings = context.facts('setting')
  const mild: { severity?: Severity } = context.level.remote >= 1 ? {} : { severity: 'low' }
  const guard = guards.map((name) => startOf(view, entries, name)?.entry).find((entry) => entry !== undefined)
  if (guard !== undefined) return pass(`${guard.name} shuts out whoever guesses too often.`, startEvidence(guard), 'lock-out')
  const module = view.own(settings).find((fact) => fact.program === 'pam' && fact.key === 'auth' && /\bpam_(?:faillock|tally2?|abl)\.so\b/u.test(fact.value))
  if (module !== undefined) return pass('The login locks an account for a while after repeated wrong passwords.', seen(module, { excerpt: `${module.section}: ${module.value}` }), 'lock-out')
  const open = passwordDoor(context, view)
  if (open === undefined) {
    const web = openPorts(view, context.facts('listener'), entries).find(({ listener }) => /^https?$/u.test(listener.protocol) && listener.redirectsToEncrypted !== true)
    if (web === undefined) return pass('Nothing on the network takes a password, so there is nothing to guess.', at(view.root, '/etc', 'SSH servers, accounts and configured ports looked at'), 'lock-out')
    if (answer?.answer === 'yes') return pass(`The dossier says that log-ins are limited: ${answer.detail}`.replace(/[^.!?]$/u, '$&.'), answerEvidence(answer), 'lock-out')
    return unknown('The image does not show whether the web application slows down repeated failed log-ins.', settledByAnswer('exposure.lockout-and-logging'), { subject: 'lock-out', evidence: [seen(web.listener)] })
  }
  const penalties = penaltiesByDefault(context, view)
  if (penalties !== undefined && open.server === 'sshd') return pass('OpenSSH itself shuts out addresses that guess too often, by default from 9.8 on.', seen(penalties), 'lock-out')
  if (answer?.answer === 'yes') return pass(`The dossier says that log-ins are limited: ${answer.detail}`.replace(/[^.!?]$/u, '$&.'), answerEvidence(answer), 'lock-out')
  return fail(`${open.says}, and nothing was found that shuts out whoever guesses too often.`, open.evidence, { subject: 'lock-out', ...mild })
}

interface Door {
  readonly server: string
  readonly says: string
  readonly evidence: Parameters<typeof fail>[1]
}

/** A way over the network on which passwords of accounts are tried. */
function passwordDoor(context: CheckContext<Kinds>, view: SystemView): Door | undefined {
  const accounts = accountsWithPasswords(view, context.facts('account'), context.facts('password'))
  if (accounts.length > 0 && !accounts.some((each) => isOpen(each) && each.loginShell)) return undefined
  const entries = context.facts('start-entry')
  const sshd = sshdOf(view, context.facts('setting'), entries)
  const password = sshd?.get('PasswordAuthentication')
  if (password !== undefined && !isOff(password.value)) return { server: 'sshd', says: 'SSH takes passwords', evidence: password.evidence }
  const dropbear = dropbearOf(view, context.facts('setting'), entries)?.instances.find((instance) => !isOff(instance.password.value))
  if (dropbear !== undefined) return { server: 'dropbear', says: 'SSH takes passwords', evidence: dropbear.password.evidence }
  const telnet = openPorts(view, context.facts('listener'), entries).find(({ listener }) => listener.protocol === 'telnet')
  return telnet === undefined ? undefined : { server: 'telnet', says: 'Telnet takes passwords', evidence: seen(telnet.listener) }
}

/** The package of an OpenSSH that has penalties switched on by itself, or the setting that does so. */
function penaltiesByDefault(context: CheckContext<Kinds>, view: SystemView): Fact<'package'> | Fact<'setting'> | undefined {
  const setting = view.own(context.facts('setting')).find((fact) => fact.program === 'sshd' && fact.key === 'PerSourcePenalties')
  if (setting !== undefined) return isOff(setting.value) ? undefined : setting
  return view.own(context.facts('package')).find((item) => {
    const match = /^openssh-(?:server|sshd)$/u.test(item.name) ? /^(?:\d+:)?(\d+)\.(\d+)/u.exec(item.version) : null
    return match !== null && (Number(match[1]) > 9 || (Number(match[1]) === 9 && Number(match[2]) >= 8))
  })
}

const loggers = /^(?:systemd-journald|rsyslogd?|syslog-ng|syslogd|inetutils-syslogd|busybox-syslogd|metalog|logd|log)$/u

function logging(context: CheckContext<Kinds>, view: SystemView, answer: Fact<'answer'> | undefined): Outcome {
  const entries = view.own(context.facts('start-entry'))
  const logger = entries.find((entry) => entry.enabled && (loggers.test(stemOf(entry.name)) || programsOf(entry).some((program) => loggers.test(program))))
  if (logger !== undefined) return pass(`${logger.name} records what happens.`, startEvidence(logger), 'logging')
  // The manager starts its journal itself; a trimmed image may lack the links that say so.
  const journal = view.tree.resolve('/usr/lib/systemd/systemd-journald') ?? view.tree.resolve('/lib/systemd/systemd-journald')
  if (view.system.init === 'systemd' && journal !== undefined) return pass('The journal of systemd records what happens.', at(view.root, journal.path), 'logging')
  if (answer?.answer === 'yes') return pass(`The dossier says that events are logged: ${answer.detail}`.replace(/[^.!?]$/u, '$&.'), answerEvidence(answer), 'logging')
  if (!startsAreTold(view, entries)) return unknown('Nothing shows whether events are logged.', settledByAnswer('exposure.lockout-and-logging'), { subject: 'logging' })
  return fail('No service starts that records what happens.', at(view.root, '/etc', `${entries.length} start entries looked at`), { subject: 'logging', ...(context.level.remote >= 1 ? {} : { severity: 'low' as const }) })
}
