/** What runs when something happens, besides devices that appear: networks, log-ins, modules, rotated logs. Ways to come back, too. */
import { basename, pathMatcher } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { joinContinued, textLines, type Line } from '../../shared/text.ts'

/** Start files of shells in a home. */
const shellFiles = ['.profile', '.bashrc', '.bash_profile', '.bash_login', '.bash_aliases', '.bash_logout', '.zshrc', '.zprofile', '.zshenv', '.xprofile', '.xsessionrc'] as const

/** Files that are run as a whole, by what runs them. */
const scripts: readonly { readonly event: string; readonly paths: readonly string[] }[] = [
  { event: 'network', paths: inEtc('NetworkManager/dispatcher.d/*', 'NetworkManager/dispatcher.d/*.d/*', 'network/if-*.d/*', 'networkd-dispatcher/*/*', 'ppp/ip-*.d/*', 'ppp/ip-up', 'ppp/ip-down', 'udhcpc/*', 'udhcpc.d/*', 'wpa_supplicant/*.sh') },
  { event: 'lease', paths: inEtc('dhcp/dhclient-*-hooks.d/*', 'dhcp/dhclient-*-hooks', 'dhclient-*-hooks', 'dhcpcd.*-hook', 'resolvconf/update.d/*') },
  { event: 'log-in', paths: [...inEtc('profile', 'profile.d/*.sh', 'bash.bashrc', 'bashrc', 'zshrc', 'zsh/*', 'update-motd.d/*', 'X11/Xsession.d/*', 'ssh/sshrc', 'shinit'), ...inEtc('csh.cshrc', 'csh.login', 'skel/.profile', 'skel/.bashrc', 'skel/.bash_profile'), ...inRoot('/root/.ssh/rc'), ...['/root', '/home/*'].flatMap((folder) => inRoot(...shellFiles.map((name) => `${folder}/${name}`)))] },
  { event: 'boot', paths: [...inEtc('systemd/system-generators/*', 'systemd/system-environment-generators/*'), ...inRoot('/usr/local/lib/systemd/system-generators/*')] },
  { event: 'sleep or shutdown', paths: [...inEtc('systemd/system-sleep/*', 'systemd/system-shutdown/*', 'pm/sleep.d/*', 'acpi/*.sh')] },
  { event: 'new kernel', paths: inEtc('kernel/*.d/*', 'initramfs/post-update.d/*') },
]
const atJobs = inRoot('/var/spool/cron/atjobs/*', '/var/spool/at/*')
const isAtJob = pathMatcher(atJobs)
const whole = scripts.map(({ event, paths }) => ({ event, matches: pathMatcher(paths) }))

/** In files of log-ins, lines that run a program by its path, as the rest of them runs none. */
const runsByPath = /^\s*(?:nohup\s+|setsid\s+|exec\s+|sudo\s+|\(\s*)*(\/\S.*)$/u
/** Commands in whose place something else is put: whoever types one of them gives his password to it. */
const replaced = /^\s*(?:alias\s+(?:-\w+\s+)*(?<alias>sudo|su|doas|ssh|scp|passwd|login|gpg|kinit)=(?<quote>["']?)(?<value>.*)|(?:function\s+(?<word>sudo|su|doas|ssh|scp|passwd|login)\b|(?<name>sudo|su|doas|ssh|scp|passwd|login)\s*\(\s*\)))/u
const home = /^\/home\/([^/]+)\//u

interface Found {
  readonly event: string
  readonly command: string
  readonly number: number
}

/** Files in which lines name what is run. */
const lists: readonly { readonly paths: readonly string[]; commands(lines: readonly Line[]): readonly Found[] }[] = [
  {
    // modprobe.d(5): instead of the module, this is run. `/bin/true` and its like only keep a module out.
    paths: inEtc('modprobe.d/*.conf', 'modprobe.conf'),
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const match = /^\s*(?:install|remove)\s+(\S+)\s+(\S.*)$/u.exec(text)
      return match === null || /^(?:\/usr)?\/bin\/(?:true|false)\s*$/u.test(match[2] ?? '') ? [] : [{ number, event: `module ${match[1] ?? ''}`, command: match[2] ?? '' }]
    }),
  },
  {
    // logrotate(8): the lines between these words are given to a shell.
    paths: inEtc('logrotate.conf', 'logrotate.d/*'),
    commands(lines) {
      let inside = false
      return lines.flatMap(({ number, text }) => {
        const [word = ''] = text.trim().split(/\s+/u)
        if (/^(?:prerotate|postrotate|firstaction|lastaction|preremove)$/u.test(word)) inside = true
        else if (word === 'endscript') inside = false
        else if (inside && word !== '' && !word.startsWith('#')) {
          // Lines that go on to the end take the end with them.
          const command = text.trim().replace(/\s+endscript$/u, '')
          inside = command === text.trim()
          return [{ number, event: 'rotated log', command }]
        }
        return []
      })
    },
  },
  {
    // Desktop Application Autostart Specification, and systemd.unit(5) for the units of users.
    paths: [...inEtc('xdg/autostart/*.desktop', 'systemd/user/*.service'), ...inRoot('/home/*/.config/autostart/*.desktop', '/root/.config/autostart/*.desktop', '/home/*/.config/systemd/user/*.service', '/root/.config/systemd/user/*.service')],
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const match = /^\s*Exec(?:Start(?:Pre|Post)?)?\s*=\s*[-@:+!|]*(\S.*)$/u.exec(text)
      return match === null ? [] : [{ number, event: 'log-in', command: match[1] ?? '' }]
    }),
  },
  {
    // pam_exec(8)
    paths: inEtc('pam.d/*'),
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const match = /^[^#]*\bpam_exec\.so\s(?:[^#]*?\s)?(\/\S.*)$/u.exec(text)
      return match === null ? [] : [{ number, event: 'log-in', command: match[1] ?? '' }]
    }),
  },
  {
    // dpkg.cfg(5): given to a shell before and after each run.
    paths: inEtc('dpkg/dpkg.cfg', 'dpkg/dpkg.cfg.d/*'),
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const match = /^\s*(?:--)?(?:(?:pre|post)-invoke|status-logger)(?:\s*=\s*|\s+)["']?(\S.*?)["']?\s*$/u.exec(text)
      return match === null ? [] : [{ number, event: 'dpkg', command: match[1] ?? '' }]
    }),
  },
  {
    // binfmt.d(5): the first character of the line stands between the fields; the seventh is what runs such files.
    paths: [...inEtc('binfmt.d/*.conf'), ...inRoot('/usr/lib/binfmt.d/*.conf', '/usr/local/lib/binfmt.d/*.conf')],
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const line = text.trim()
      const fields = /^[#;]?$/u.test(line[0] ?? '') ? [] : line.split(line[0] ?? ':')
      return fields[6] === undefined || fields[6] === '' ? [] : [{ number, event: `programs of the kind ${fields[1] ?? ''}`, command: fields[6] }]
    }),
  },
  {
    // interfaces(5)
    paths: inEtc('network/interfaces', 'network/interfaces.d/*'),
    commands: (lines) => lines.flatMap(({ number, text }) => {
      const match = /^\s*(?:pre-up|up|post-up|pre-down|down|post-down)\s+(\S.*)$/u.exec(text)
      return match === null ? [] : [{ number, event: 'network', command: match[1] ?? '' }]
    }),
  },
]
const listed = lists.map(({ paths, commands }) => ({ matches: pathMatcher(paths), commands }))

/** Left behind by editors and packaging tools; run-parts and their like pass over them. */
const leftOver = /(?:~|^\.|\.(?:bak|disabled|off|orig|swp|old|dpkg-\w+|rpm\w+))$/u

export const reader = defineReader({
  id: 'service/event-hooks',
  title: 'What events start (networks, log-ins, modules, rotated logs)',
  emits: ['event-hook'],
  signatures: [{ paths: [...[...scripts, ...lists].flatMap(({ paths }) => paths), ...atJobs], maxBytes: 1024 * 1024 }],
  references: [
    { title: 'NetworkManager-dispatcher(8)', url: 'https://networkmanager.dev/docs/api/latest/NetworkManager-dispatcher.html' },
    { title: 'modprobe.d(5)', url: 'https://man7.org/linux/man-pages/man5/modprobe.d.5.html' },
    { title: 'logrotate(8)', url: 'https://man7.org/linux/man-pages/man8/logrotate.8.html' },
    { title: 'dpkg.cfg(5), at(1), binfmt.d(5), interfaces(5)', url: 'https://manpages.debian.org/bookworm/dpkg/dpkg.cfg.5.en.html' },
    { title: 'pam_exec(8)', url: 'https://man7.org/linux/man-pages/man8/pam_exec.8.html' },
  ],
  limitations: ['Whether a script may be executed is told by the file tree', 'Hooks that packages keep below /usr are theirs and are not told'],
  async *read(input, budget) {
    const name = basename(input.path)
    if (leftOver.test(name)) return
    const owner = home.exec(input.path)?.[1]
    const who = owner === undefined ? {} : { user: owner }
    if (isAtJob(input.path)) {
      for (const { number, text } of atCommands(await textLines(input, budget))) {
        budget.node()
        yield { fact: { kind: 'event-hook', line: number, event: 'at', name, command: redact(text.trim()).slice(0, 1024) } }
      }
      return
    }
    const script = whole.find(({ matches }) => matches(input.path))
    if (script !== undefined) {
      yield { fact: { kind: 'event-hook', line: 1, event: script.event, name, command: input.path, ...who } }
      if (script.event !== 'log-in') return
      for (const { number, text } of joinContinued(await textLines(input, budget), ' ')) {
        const event = replaces(text) ? 'command replaced' : 'log-in'
        const command = event === 'log-in' ? runsByPath.exec(text)?.[1] : text.trim()
        if (command === undefined) continue
        budget.node()
        yield { fact: { kind: 'event-hook', line: number, event, name, command: redact(command).slice(0, 1024), ...who } }
      }
      return
    }
    const list = listed.find(({ matches }) => matches(input.path))
    if (list === undefined) return
    const user = owner ?? (/\/(?:autostart|systemd\/user)\//u.test(input.path) && !input.path.startsWith('/root/') ? 'whoever logs in' : undefined)
    for (const { event, command, number } of list.commands(joinContinued(await textLines(input, budget), ' '))) {
      budget.node()
      yield { fact: { kind: 'event-hook', line: number, event: event.slice(0, 100), name, command: redact(command).slice(0, 1024), ...(user === undefined ? {} : { user }) } }
    }
  },
})

/** Whether the line puts something else in the place of a command; options added to the command itself do not. */
function replaces(text: string): boolean {
  const groups = replaced.exec(text)?.groups
  if (groups === undefined) return false
  const name = groups['alias']
  if (name === undefined) return true
  const words = (groups['value'] ?? '').split(/["']\s*(?:;|#|$)/u)[0]?.trim().split(/\s+/u) ?? []
  const first = words.find((word) => !/^(?:[A-Za-z_]\w*=\S*|command|builtin|\\?sudo|doas|nocorrect|noglob)$/u.test(word)) ?? name
  return first.replace(/^(?:\\|\/(?:usr\/)?s?bin\/)/u, '') !== name && !['ls', 'env'].includes(first)
}

/** Of a job of at(1): what stands behind the environment and the change of folder that at puts in front. */
function atCommands(lines: readonly Line[]): readonly Line[] {
  if (lines[0]?.text.startsWith('#!') !== true) return []
  const start = lines.findIndex(({ text }) => /^cd\s.*\|\|\s*\{/u.test(text))
  const end = start < 0 ? 0 : lines.findIndex(({ text }, index) => index > start && text.trim() === '}') + 1
  return lines.slice(end).filter(({ text }) => /^\s*[^#\s]/u.test(text) && !/^\s*(?:umask\s+\d+|[A-Za-z_]\w*=.*;\s*export\s+\w+)\s*$/u.test(text))
}
