/** Ports on which a stranger is served without proving who he is. */
import { programsOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { howStarted, openPorts, portEvidence, portName, portWords, startEvidence, type OpenPort } from '../services.ts'
import { communities } from '../snmp.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'listener' | 'start-entry' | 'setting' | 'answer'

const question = 'exposure.services-need-authentication'

export const check = defineCheck({
  id: 'exposure/services-need-authentication',
  title: 'Every service on the network asks who one is before it serves',
  property: 'exposure',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'listener', 'start-entry', 'setting', 'answer'],
  asks: [question],
  severity: fromLevel('remote', 1, 'high', 'Anybody on the network reads what the unit says and tells it what to do.'),
  references: [
    { title: 'CWE-306: Missing Authentication for Critical Function', url: 'https://cwe.mitre.org/data/definitions/306.html' },
    { title: 'mosquitto.conf(5): allow_anonymous', url: 'https://mosquitto.org/man/mosquitto-conf-5.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which services it offers.', (view) => judge(context, view), { question, yes: 'Every interface asks who one is.', no: 'Not every interface asks who one is.' }),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const entries = view.own(context.facts('start-entry'))
  const ports = openPorts(view, context.facts('listener'), entries)
  const critical = context.level.remote >= 1 ? { severity: 'critical' as Severity } : {}
  const failing = [
    // TFTP and the small services of inetd never ask; they are judged as legacy services.
    ...ports.filter(({ listener }) => listener.authenticated === 'no' && listener.protocol !== 'tftp' && (listener.protocol !== 'other' || listener.program !== 'inetd')).map((port) => openPort(port, critical)),
    ...entries.filter((entry) => entry.enabled).flatMap((entry) => byCommand(entry, critical)),
    // A password that everybody knows asks nobody.
    ...(ports.some(({ listener }) => listener.program === 'snmpd') ? communities(view, context.facts('setting')) : []).filter(({ wellKnown }) => wellKnown).map(({ fact, writes }): Outcome => fail(
      `Network management (SNMP) lets anybody ${writes ? 'change' : 'read'} settings who says "${fact.value}", the word that every scanner tries first.`,
      seen(fact, { excerpt: `${fact.key} ${fact.value}` }), { subject: `snmp ${fact.value}`, ...(writes || context.level.remote < 1 ? {} : { severity: 'medium' as Severity }) },
    )),
  ]
  const silent = ports.filter(({ listener }) => listener.authenticated === 'unknown' && ['http', 'https', 'mqtt', 'mqtts'].includes(listener.protocol) && listener.redirectsToEncrypted !== true)
  const answer = answered(context as CheckContext<'answer'>, question)
  const open = silent.map((port) => behind(port, answer))
  if (failing.length > 0 || open.length > 0) return [...failing, ...open]
  if (ports.length === 0) {
    if (entries.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
    return [pass('No configured service can be reached from the network.', at(view.root, '/etc', `${count(entries.length, 'start entry', 'start entries')} and the configuration of known servers looked at`))]
  }
  const [first] = ports
  const names = [...new Set(ports.filter(({ listener }) => listener.authenticated === 'yes' || listener.redirectsToEncrypted === true).map(({ listener }) => portWords(listener)))].join(', ')
  return first === undefined ? [] : [pass(names === '' ? 'No reachable port is configured to serve strangers.' : `Each configured port of a kind that has log-ins asks who one is: ${names}.`, portEvidence(first))]
}

/** A server that passes requests on: only the application behind it knows whether it asks. */
function behind(port: OpenPort, answer: Fact<'answer'> | undefined): Outcome {
  const subject = portName(port.listener)
  if (answer?.answer === 'yes') return pass(sentence(`The dossier says that what ${subject} leads to asks who one is: ${answer.detail || 'yes'}`), answerEvidence(answer), subject)
  if (answer?.answer === 'no' || answer?.answer === 'planned') {
    return fail(`${planWords(answer)}The dossier says that not everything behind ${subject} asks who one is.`, answerEvidence(answer), { subject, ...(answer.answer === 'planned' ? { planned: true as const } : {}) })
  }
  return unknown(`The configuration does not show whether ${subject} asks who one is${howStarted(port.start)}.`, settledByAnswer(question), { subject, evidence: portEvidence(port) })
}

function openPort(port: OpenPort, critical: { severity?: Severity }): Outcome {
  const { listener, start } = port
  const subject = portName(listener)
  const where = listener.address === '*' ? 'on every interface' : `at ${listener.address}`
  if (listener.protocol === 'telnet' || /(?:^|\/)(?:ba|da|a)?sh$/u.test(listener.program)) {
    return fail(`Port ${listener.port} ${where} gives a shell to whoever connects${howStarted(start)}.`, portEvidence(port), { subject, ...critical })
  }
  const what = listener.protocol === 'mqtt' || listener.protocol === 'mqtts' ? `The MQTT broker serves anybody without a password` : `${listener.program} serves anybody without asking who it is`
  return fail(`${what}: port ${listener.port} ${where}${listener.encrypted ? '' : ', unencrypted'}${howStarted(start)}.`, portEvidence(port), { subject })
}

interface Rule {
  readonly programs: readonly string[]
  /** The command line that makes it an open door. */
  readonly open: (command: string) => boolean
  readonly what: string
  readonly shell: boolean
}

/** Programs whose command line alone tells that they serve strangers. */
const rules: readonly Rule[] = [
  { programs: ['dockerd', 'docker'], open: (text) => /\s(?:-H|--host)[= ]\s*tcp:\/\/(?!127\.|localhost)/u.test(text) && !/--tlsverify/u.test(text), what: 'The Docker socket is on the network without client certificates', shell: true },
  { programs: ['ttyd', 'gotty'], open: (text) => !/\s(?:-c|--credential|-C|--tls-ca-crt|--ssl-ca|-H|--auth-header)\b/u.test(text) && !/\s(?:-i|--interface|--address)[= ]\s*(?:lo|127\.|localhost|\/)/u.test(text), what: 'A terminal is served to every browser without a password', shell: true },
  { programs: ['nc', 'ncat', 'netcat'], open: (text) => /\s-\w*l/u.test(text) && /\s-\w*[ec]\s+\S*sh\b/u.test(text), what: 'A shell waits on a network port', shell: true },
  { programs: ['socat'], open: (text) => /tcp\d?-listen:/iu.test(text) && /(?:exec|system):["']?\S*sh\b/iu.test(text), what: 'A shell waits on a network port', shell: true },
  { programs: ['telnetd', 'utelnetd', 'in.telnetd'], open: (text) => /\s-l\s*\S*\/(?:ba|da|a)?sh\b/u.test(text), what: 'Telnet gives a shell without a login', shell: true },
  { programs: ['vncserver', 'xvnc', 'wayvnc', 'x0vncserver', 'x0tigervncserver'], open: (text) => /SecurityTypes[= ]None/iu.test(text) && !/\s-localhost\b(?!\s*(?:no|0))/u.test(text), what: 'The screen is served to anybody without a password', shell: false },
  // These ask for a password only when they are given one.
  { programs: ['x11vnc'], open: (text) => !/\s-(?:rfbauth|passwd|passwdfile|usepw|unixpw\w*|localhost|ssl|sslverify|gui)\b|\s-listen\s+(?:127\.|localhost)/u.test(text), what: 'The screen is served to anybody without a password', shell: false },
  { programs: ['fbvncserver', 'framebuffer-vncserver', 'fbvnc'], open: () => true, what: 'The screen is served to anybody without a password', shell: false },
  { programs: ['mjpg_streamer', 'mjpg-streamer'], open: (text) => /output_http/u.test(text) && !/output_http[^"']{0,200}\s(?:-c|--credentials)\s/u.test(text), what: 'The camera\'s pictures are served to anybody without a password', shell: false },
  { programs: ['v4l2rtspserver'], open: (text) => !/\s-U\s/u.test(text), what: 'The camera\'s pictures are served to anybody without a password', shell: false },
  { programs: ['jupyter', 'jupyter-notebook', 'jupyter-lab'], open: (text) => /--(?:NotebookApp|ServerApp|IdentityProvider)\.token=(?:''|""|\s|$)/u.test(text), what: 'A notebook that runs any code is served without a token', shell: true },
  { programs: ['redis-server'], open: (text) => /--protected-mode\s+no\b/u.test(text) && !/--requirepass\b/u.test(text), what: 'The Redis database serves anybody', shell: false },
]

function byCommand(entry: Fact<'start-entry'>, critical: { severity?: Severity }): Outcome[] {
  // What the super-server starts is met as a port, with its address.
  if (entry.by === 'inetd' || entry.by === 'xinetd') return []
  const programs = programsOf(entry)
  const rule = rules.find((each) => each.programs.some((name) => programs.includes(name)) && each.open(` ${entry.command}`))
  if (rule === undefined) return []
  return [fail(`${rule.what}; ${entry.name} starts it.`, startEvidence(entry), { subject: entry.name, ...(rule.shell ? critical : {}) })]
}
