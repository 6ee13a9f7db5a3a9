/**
 * Ports that only a command line tells: small servers that are started with their address as an argument and have no
 * configuration file. Sees what starts, never content.
 */
import type { Fact } from '../facts/fact.ts'
import { defineJoin } from './define.ts'

type Told = Pick<Fact<'listener'>, 'program' | 'protocol' | 'address' | 'port' | 'authenticated'>

export const join = defineJoin({
  id: 'command-listeners',
  title: 'Ports that a command line tells',
  round: 2,
  needs: ['start-entry', 'listener'],
  makes: ['listener'],
  run({ facts }) {
    return {
      facts: facts('start-entry').flatMap((entry): Fact<'listener'>[] => {
        const told = toldBy(entry.command)
        if (told === undefined) return []
        const { basis, where, container, file } = entry
        return [{ kind: 'listener', ...told, encrypted: false, basis, where, container, file }]
      }),
    }
  },
})

const everywhere = /^(?:0\.0\.0\.0|\[?::\]?|\*)?$/u
const addressOf = (text: string | undefined): string => (text === undefined || everywhere.test(text) ? '*' : text.replace(/^\[|\]$/gu, ''))
const argument = (command: string, pattern: RegExp): string | undefined => pattern.exec(command)?.[1]

/** What listens, when a line starts one of the servers that are known here. */
function toldBy(command: string): Told | undefined {
  // Python: http.server [-b ADDRESS] [PORT], 8000 and every interface by default; it knows no log-in.
  const python = /\s-m\s*(http\.server|SimpleHTTPServer)\b(.*)$/u.exec(command)
  if (python !== null) {
    const rest = python[2] ?? ''
    const port = Number(rest.replace(/\s(?:--?(?:bind|directory|protocol|[bdp]))[= ]\s*\S+/gu, ' ').match(/\s(\d{1,5})\b/u)?.[1] ?? 8000)
    return { program: python[1] ?? '', protocol: 'http', address: addressOf(argument(rest, /\s(?:--bind|-b)[= ]\s*(\S+)/u)), port, authenticated: 'no' }
  }
  const php = /(?:^|\/|\s)php[\d.]*\s(?:.*\s)?-S\s*(\S*?):(\d{1,5})\b/u.exec(command)
  if (php !== null) return { program: 'php', protocol: 'http', address: addressOf(php[1]), port: Number(php[2]), authenticated: 'unknown' }
  // busybox: httpd [-p [ADDRESS:]PORT] [-h HOME]; Apache's program of the same name takes neither.
  const httpd = /(?:^|\/|\s)httpd\s(?=.*-[ph]\b)(.*)$/u.exec(command)
  if (httpd !== null) {
    const [, host, port] = /-p\s*(?:(\S*):)?(\d{1,5})\b/u.exec(httpd[1] ?? '') ?? []
    return { program: 'httpd', protocol: 'http', address: addressOf(host), port: Number(port ?? 80), authenticated: 'unknown' }
  }
  // busybox: tcpsvd and udpsvd [options] ADDRESS PORT PROGRAM.
  const svd = /(?:^|\/|\s)(tcpsvd|udpsvd)\s(?:.*?\s)?(\d+(?:\.\d+){3}|0|::|\[::\])\s+(\d{1,5})\s+(.*)$/u.exec(command)
  if (svd !== null) {
    const program = svd[4] ?? ''
    const protocol = /\btftpd\b/u.test(program) ? 'tftp' : /\bftpd\b/u.test(program) ? 'ftp' : /\btelnetd\b/u.test(program) ? 'telnet' : /\bhttpd\b/u.test(program) ? 'http' : 'other'
    return { program: svd[1] ?? '', protocol, address: svd[2] === '0' ? '*' : addressOf(svd[2]), port: Number(svd[3]), authenticated: protocol === 'tftp' ? 'no' : 'unknown' }
  }
  for (const { program, own, protocol, port, portAt, addressAt, assumes } of small) {
    const match = program.exec(command)
    if (match === null || own?.test(command) === false) continue
    const address = argument(command, addressAt)
    return { program: match[1] ?? '', protocol, address: address === undefined ? assumes : addressOf(address), port: Number(argument(command, portAt) ?? port), authenticated: 'unknown' }
  }
  return undefined
}

interface Small {
  /** Names the program in its first group. */
  readonly program: RegExp
  /** What its command must hold besides. */
  readonly own?: RegExp
  readonly protocol: Told['protocol']
  readonly port: number
  readonly portAt: RegExp
  readonly addressAt: RegExp
  /** Where it listens when its command does not say. */
  readonly assumes: string
}
const named = (names: string): RegExp => new RegExp(`(?:^|[/\\s])(${names})(?=\\s|$)`, 'u')
/** Servers of applications and small things; TLS, where they know it, is told by options that `own` keeps out. */
const small: readonly Small[] = [
  { program: named('gunicorn3?'), own: /^(?!.*\s--(?:certfile|keyfile)\b)(?!.*unix:)/u, protocol: 'http', port: 8000, portAt: /\s(?:-b|--bind)[= ]\s*\S*:(\d{1,5})\b/u, addressAt: /\s(?:-b|--bind)[= ]\s*(\S*):\d/u, assumes: '127.0.0.1' },
  { program: named('uvicorn|hypercorn'), own: /^(?!.*\s--(?:ssl-|certfile|keyfile))(?!.*\s--uds)/u, protocol: 'http', port: 8000, portAt: /\s(?:--port[= ]\s*|-b\s*\S*:)(\d{1,5})\b/u, addressAt: /\s(?:--host[= ]\s*(?=\S)|-b\s*)([^\s:]+)/u, assumes: '127.0.0.1' },
  { program: named('waitress-serve'), protocol: 'http', port: 8080, portAt: /(?:--port[= ]|--listen[= ]\S*:)(\d{1,5})\b/u, addressAt: /--(?:host[= ]|listen[= ])([^\s:]+)/u, assumes: '*' },
  { program: named('flask'), own: /\srun\b(?!.*\s--cert\b)/u, protocol: 'http', port: 5000, portAt: /\s(?:-p|--port)[= ]\s*(\d{1,5})\b/u, addressAt: /\s(?:-h|--host)[= ]\s*(\S+)/u, assumes: '127.0.0.1' },
  { program: named('manage\\.py'), own: /\srunserver\b/u, protocol: 'http', port: 8000, portAt: /\srunserver\s+(?:\S*:)?(\d{1,5})\b/u, addressAt: /\srunserver\s+(\S*):\d/u, assumes: '127.0.0.1' },
  { program: named('ttyd'), own: /^(?!.*\s(?:-S|--ssl)\b)/u, protocol: 'http', port: 7681, portAt: /\s(?:-p|--port)[= ]\s*(\d{1,5})\b/u, addressAt: /\s(?:-i|--interface)[= ]\s*(\S+)/u, assumes: '*' },
  { program: named('shellinaboxd?'), own: /\s(?:-t|--disable-ssl)\b/u, protocol: 'http', port: 4200, portAt: /\s(?:-p|--port)[= ]\s*(\d{1,5})\b/u, addressAt: /\s--localhost-only(\b)/u, assumes: '*' },
  { program: named('mjpg[_-]streamer'), own: /output_http/u, protocol: 'http', port: 8080, portAt: /output_http[^"']{0,200}\s(?:-p|--port)\s*(\d{1,5})\b/u, addressAt: /output_http[^"']{0,200}\s(?:-l|--listen)\s*(\S+)/u, assumes: '*' },
  { program: named('websockify|novnc_proxy'), own: /^(?!.*\s--(?:cert|ssl-only)\b)/u, protocol: 'http', port: 6080, portAt: /\s(?:--listen[= ]\s*)?(?:\S*:)?(\d{4,5})\s/u, addressAt: /\s(?:--listen[= ]\s*)([^\s:]+):/u, assumes: '*' },
  { program: named('node-red'), own: /\s(?:-p|--port)\s/u, protocol: 'http', port: 1880, portAt: /\s(?:-p|--port)[= ]\s*(\d{1,5})\b/u, addressAt: /(?!)()/u, assumes: '*' },
]
