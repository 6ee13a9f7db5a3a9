/** What runs when something happens, besides devices that appear: networks, log-ins, modules, rotated logs. Ways to come back, too. */
import { basename, pathMatcher } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { joinContinued, textLines, type Line } from '../../shared/text.ts'

/** Files that are run as a whole, by what runs them. */
const scripts: readonly { readonly event: string; readonly paths: readonly string[] }[] = [
  { event: 'network', paths: inEtc('NetworkManager/dispatcher.d/*', 'NetworkManager/dispatcher.d/*.d/*', 'network/if-*.d/*', 'networkd-dispatcher/*/*', 'ppp/ip-*.d/*', 'ppp/ip-up', 'ppp/ip-down', 'udhcpc/*', 'udhcpc.d/*', 'wpa_supplicant/*.sh') },
  { event: 'lease', paths: inEtc('dhcp/dhclient-*-hooks.d/*', 'dhcp/dhclient-*-hooks', 'dhclient-*-hooks', 'dhcpcd.*-hook', 'resolvconf/update.d/*') },
  { event: 'log-in', paths: [...inEtc('profile', 'profile.d/*.sh', 'bash.bashrc', 'bashrc', 'zshrc', 'zsh/*', 'update-motd.d/*', 'X11/Xsession.d/*', 'ssh/sshrc', 'shinit'), ...inRoot('/root/.profile', '/root/.bashrc', '/root/.bash_profile', '/root/.bash_login', '/root/.ssh/rc')] },
  { event: 'boot', paths: [...inEtc('systemd/system-generators/*', 'systemd/system-environment-generators/*'), ...inRoot('/usr/local/lib/systemd/system-generators/*')] },
  { event: 'sleep or shutdown', paths: [...inEtc('systemd/system-sleep/*', 'systemd/system-shutdown/*', 'pm/sleep.d/*', 'acpi/*.sh')] },
  { event: 'new kernel', paths: inEtc('kernel/*.d/*', 'initramfs/post-update.d/*') },
  { event: 'at', paths: inRoot('/var/spool/cron/atjobs/*', '/var/spool/at/*') },
]
const whole = scripts.map(({ event, paths }) => ({ event, matches: pathMatcher(paths) }))

/** In files of log-ins, lines that run a program by its path, as the rest of them runs none. */
const runsByPath = /^\s*(?:nohup\s+|setsid\s+|exec\s+|sudo\s+|\(\s*)*(\/\S.*)$/u
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
        else if (inside && word !== '' && !word.startsWith('#')) return [{ number, event: 'rotated log', command: text.trim() }]
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
]
const listed = lists.map(({ paths, commands }) => ({ matches: pathMatcher(paths), commands }))

/** Left behind by editors and packaging tools; run-parts and their like pass over them. */
const leftOver = /(?:~|^\.|\.(?:bak|disabled|off|orig|swp|old|dpkg-\w+|rpm\w+))$/u

export const reader = defineReader({
  id: 'service/event-hooks',
  title: 'What events start (networks, log-ins, modules, rotated logs)',
  emits: ['event-hook'],
  signatures: [{ paths: [...scripts, ...lists].flatMap(({ paths }) => paths), maxBytes: 1024 * 1024 }],
  references: [
    { title: 'NetworkManager-dispatcher(8)', url: 'https://networkmanager.dev/docs/api/latest/NetworkManager-dispatcher.html' },
    { title: 'modprobe.d(5)', url: 'https://man7.org/linux/man-pages/man5/modprobe.d.5.html' },
    { title: 'logrotate(8)', url: 'https://man7.org/linux/man-pages/man8/logrotate.8.html' },
    { title: 'pam_exec(8)', url: 'https://man7.org/linux/man-pages/man8/pam_exec.8.html' },
  ],
  limitations: ['Whether a script may be executed is told by the file tree', 'Hooks that packages keep below /usr are theirs and are not told'],
  async *read(input, budget) {
    const name = basename(input.path)
    if (leftOver.test(name)) return
    const script = whole.find(({ matches }) => matches(input.path))
    if (script !== undefined) {
      yield { fact: { kind: 'event-hook', line: 1, event: script.event, name, command: input.path } }
      if (script.event !== 'log-in') return
      for (const { number, text } of joinContinued(await textLines(input, budget), ' ')) {
        const command = runsByPath.exec(text)?.[1]
        if (command === undefined) continue
        budget.node()
        yield { fact: { kind: 'event-hook', line: number, event: 'log-in', name, command: redact(command).slice(0, 1024) } }
      }
      return
    }
    const list = listed.find(({ matches }) => matches(input.path))
    if (list === undefined) return
    const user = home.exec(input.path)?.[1] ?? (/\/(?:autostart|systemd\/user)\//u.test(input.path) && !input.path.startsWith('/root/') ? 'whoever logs in' : undefined)
    for (const { event, command, number } of list.commands(joinContinued(await textLines(input, budget), ' '))) {
      budget.node()
      yield { fact: { kind: 'event-hook', line: number, event: event.slice(0, 100), name, command: redact(command).slice(0, 1024), ...(user === undefined ? {} : { user }) } }
    }
  },
})
