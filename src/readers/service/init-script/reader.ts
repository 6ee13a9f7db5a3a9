/**
 * Scripts of /etc/init.d. Buildroot starts every `S??name` by itself, so these become `start-entry` facts here; scripts of
 * System V and OpenWrt start through links, which the join `services` sees, so only their own words are told.
 */
import { basename } from '../../../kernel/path.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact, setting } from '../../shared/setting.ts'
import { eachLine, joinContinued, textIfText } from '../../shared/text.ts'
import { expand, shellAssignments, shellWords } from '../../shared/words.ts'

const maxScriptBytes = 256 * 1024

export const reader = defineReader({
  id: 'service/init-script',
  title: 'Init scripts (/etc/init.d)',
  emits: ['start-entry', 'setting'],
  signatures: [{ paths: inEtc('init.d/*', 'rc.d/init.d/*'), maxBytes: 16 * 1024 * 1024 }],
  references: [
    { title: 'LSB init script comments', url: 'https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/initscrcomconv.html' },
    { title: 'Buildroot manual, init systems', url: 'https://buildroot.org/downloads/manual/manual.html#_init_system' },
    { title: 'OpenWrt: init scripts', url: 'https://openwrt.org/docs/techref/initscripts' },
  ],
  limitations: ['The started program and its user are read from start-stop-daemon, daemon and procd lines; what a script computes stays unknown'],
  async *read(input, budget) {
    const name = basename(input.path)
    if (/^(?:README|functions|skeleton|rc|rcK|\..*)$/u.test(name) || /(?:~|\.(?:bak|orig|dpkg-\w+|rpm\w+|sh\.bak))$/u.test(name)) return
    const text = await textIfText(input, maxScriptBytes)
    const lines = text === undefined ? [] : joinContinued([...eachLine(text, budget)])
    const assigned = shellAssignments(lines)
    const program = { command: '', user: '', line: 1 }
    /** Daemons that a script starts beside its first: small systems put all of them into one. */
    const beside: { command: string; user: string; line: number }[] = []
    const order: Yield<'setting'>[] = []
    for (const { number, text: line } of lines) {
      const header = /^#\s*(Default-Start|Default-Stop|Provides|Short-Description)\s*:\s*(\S.*)$/u.exec(line) ?? /^(START|STOP|USE_PROCD)=(\d+)/u.exec(line)
      if (header !== null) order.push(setting('init.d', name, header[1] ?? '', (header[2] ?? '').trim(), number))
      if (/^\s*#/u.test(line)) continue
      const started = startedBy(expand(line, assigned))
      if (started === undefined) continue
      if (program.command === '' && started.command !== '') Object.assign(program, { command: started.command, line: number })
      else if (started.command !== program.command && started.command !== '' && !beside.some((each) => each.command === started.command)) beside.push({ ...started, line: number })
      if (program.user === '' && started.user !== '') program.user = started.user
    }
    if (program.command === '') program.command = assigned.get('DAEMON')?.value ?? assigned.get('PROG')?.value ?? ''
    yield* order
    const command = redact(program.command).slice(0, 1024)
    const entry = (each: typeof program, enabled: boolean): Yield<'start-entry'> => ({ fact: { kind: 'start-entry', line: each.line, by: 'init.d', name, user: each.user || 'root', command: redact(each.command).slice(0, 1024) || input.path, schedule: '', enabled } })
    if (name === 'rcS') {
      // The first script of busybox starts what it names; what it only calls are scripts of their own.
      for (const each of [program, ...beside]) if (each.command !== '' && !/^\/etc\/(?:init\.d|rc)/u.test(each.command)) yield entry(each, true)
    } else if (/^[SK]\d\d/u.test(name)) {
      for (const each of [program, ...beside]) yield entry(each, name.startsWith('S'))
    } else {
      if (command !== '') yield setting('init.d', name, 'command', command, program.line)
      if (program.user !== '') yield setting('init.d', name, 'user', program.user, program.line)
    }
  },
})

/** What a line starts, and as whom. */
function startedBy(line: string): { command: string; user: string } | undefined {
  if (/\bstart-stop-daemon\b/u.test(line) && !/(?:\s-K\b|--stop\b|--status\b|--test\b)/u.test(line)) {
    const user = /(?:--chuid|--user|\s-c|\s-u)[ =]([\w.-]+)/u.exec(line)?.[1] ?? ''
    const words = upToOperator(shellWords(line))
    const at = words.findIndex((word) => /^(?:-\w*[xa]|--exec|--startas)$/u.test(word))
    const joined = words.find((word) => /^--(?:exec|startas)=/u.test(word))
    const program = at >= 0 ? (words[at + 1] ?? '') : (joined?.replace(/^--\w+=/u, '') ?? '')
    const rest = words.indexOf('--')
    return { command: [program, ...(rest > at ? words.slice(rest + 1) : [])].join(' ').trim(), user }
  }
  const procd = /\bprocd_set_param\s+(command|user)\s+(.*)$/u.exec(line)
  if (procd !== null) return procd[1] === 'command' ? { command: upToOperator(shellWords(procd[2] ?? '')).join(' '), user: '' } : { command: '', user: shellWords(procd[2] ?? '')[0] ?? '' }
  const daemon = /^\s*(?:daemon|service_start|exec)\s+(?:--user[= ]([\w.-]+)\s+)?(\/\S.*)$/u.exec(line) ?? /^\s*()((?:(?:\/usr)?(?:\/local)?\/s?bin\/)?(?:busybox\s+)?(?:u?telnetd|dropbear|sshd|inetd|httpd|lighttpd|vsftpd|ftpd|tftpd|tcpsvd|udpsvd|crond|mosquitto)(?:\s.*)?)$/u.exec(line)
  if (daemon === null) return inBackground(line)
  return { command: upToOperator(shellWords(daemon[2] ?? '')).join(' '), user: daemon[1] ?? '' }
}

/** Words that start no program that stays. */
const shellsOwn = /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|function|return|exit|eval|set|unset|export|local|readonly|read|trap|wait|kill|killall|test|cd|echo|printf|sleep|usleep|true|false|logger|touch|rm|cp|mv|mkdir|mount|umount|sync|modprobe|insmod|ifup|ifconfig|ip|cat|\w+=\S*)(?:\s|$)/u

/** A program put into the background stays; what runs in the foreground is a step of the script. */
function inBackground(line: string): { command: string; user: string } | undefined {
  const text = line.trim()
  if (!text.endsWith('&') || text.endsWith('&&') || !/^(?:nohup\s+|setsid\s+)?(?:\/|(?!\d)[\w.+-]+\s)/u.test(text) || shellsOwn.test(text)) return undefined
  return { command: upToOperator(shellWords(text.slice(0, -1)).filter((word) => word !== 'nohup' && word !== 'setsid')).join(' '), user: '' }
}

/** Words before the first operator of the shell. */
function upToOperator(words: readonly string[]): string[] {
  const end = words.findIndex((word) => /^(?:;;?|\|\|?|&&?|\d?>.*|<.*)$/u.test(word))
  return (end < 0 ? words : words.slice(0, end)).map((word) => word.replace(/;+$/u, ''))
}
