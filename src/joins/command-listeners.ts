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
  return undefined
}
