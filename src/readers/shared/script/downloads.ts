/** What a command or a line of Python fetches from a network: tool, address, whether the peer is checked, where it goes. */
import { basename } from '../../../kernel/path.ts'
import type { Script } from '../../../facts/linux.ts'
import { programOf, type Command } from '../shell-commands.ts'

export interface Download {
  readonly tool: string
  readonly url: string
  readonly scheme: Script['downloads'][number]['scheme']
  readonly insecure: boolean
  /** Files that it may have written; empty when the output goes elsewhere. */
  readonly files: readonly string[]
}

/** Schemes that authenticate nobody stand for themselves; what a variable hides is unknown. */
export function schemeOf(url: string): Download['scheme'] {
  const match = /^["']?(\w+):\/\//u.exec(url)
  const scheme = match?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https' || scheme === 'ftp' || scheme === 'tftp') return scheme
  if (scheme === 'ftps') return 'https'
  return 'unknown'
}

/** Tools that take an address among their arguments, and speak HTTP where the address names no scheme. */
const fetchers = new Set(['curl', 'wget', 'wget2', 'uclient-fetch', 'aria2c', 'axel'])
/** Options that take a value, so that the value is not taken for an address. */
const valued: Readonly<Record<string, ReadonlySet<string>>> = {
  curl: new Set(['-o', '--output', '-H', '--header', '-u', '--user', '-A', '--user-agent', '-e', '--referer', '-d', '--data', '--data-binary', '--data-raw', '-F', '--form', '-X', '--request', '-m', '--max-time', '--connect-timeout', '--retry', '--retry-delay', '-C', '--cacert', '--capath', '-E', '--cert', '--key', '-w', '--write-out', '-x', '--proxy', '-b', '-c', '-T', '-z', '-r', '--interface', '--limit-rate', '-D', '--dump-header', '--resolve', '--pinnedpubkey', '-y', '-Y', '--output-dir']),
  wget: new Set(['-O', '--output-document', '-P', '--directory-prefix', '-o', '-a', '-t', '--tries', '-T', '--timeout', '-U', '--user-agent', '--header', '--user', '--password', '--post-data', '--post-file', '--ca-certificate', '-e', '-w', '--waitretry', '--method', '--limit-rate']),
}

export function downloadOf(command: Command): Download | undefined {
  const { program, args } = programOf(command)
  if (program === 'tftp' || program === 'ftpget' || program === 'ftp') return plainFetch(program, args)
  if (!fetchers.has(program)) return undefined
  const taking = valued[program === 'curl' ? 'curl' : 'wget'] ?? new Set<string>()
  let target: string | undefined
  let named = false
  let folder = ''
  let insecure = false
  let sends = false
  let looks = false
  const addresses: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [option = '', joined] = arg.startsWith('--') && arg.includes('=') ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]
    const value = (): string => joined ?? args[++i] ?? ''
    if (/^(?:--insecure|--no-check-certificate|--check-certificate=(?:false|off)|--proxy-insecure|--ssl-no-revoke)$/u.test(arg) || (program === 'curl' && /^-[a-zA-Z]*k/u.test(arg) && !arg.startsWith('--') && !/^-[oHudFXAem]/u.test(arg))) insecure = true
    if (/^(?:-d|--data(?:-\w+)?|-F|--form|-T|--upload-file|--post-data|--post-file)$/u.test(option)) sends = true
    if (/^(?:-X|--request|--method)$/u.test(option) && /^(?:POST|PUT|DELETE|PATCH|HEAD)$/iu.test(joined ?? args[i + 1] ?? '')) sends = true
    if (/^(?:-I|--head|--spider)$/u.test(option)) looks = true
    if (option === '--url') addresses.push(value())
    else if (program === 'curl' ? /^(?:-o|--output)$/u.test(option) : /^(?:-O|--output-document)$/u.test(option)) target = value()
    else if (program === 'curl' && /^-[a-zA-Z]*o$/u.test(option) && !option.startsWith('--')) target = value()
    else if (program !== 'curl' && /^-[a-zA-Z]*O$/u.test(option)) target = value()
    else if (/^(?:-P|--directory-prefix|--output-dir)$/u.test(option)) folder = value()
    else if (program === 'curl' && /^(?:-[a-zA-Z]*O[a-zA-Z]*|--remote-name(?:-all)?)$/u.test(option)) named = true
    else if (taking.has(option) && joined === undefined) i++
    else if (program !== 'curl' && /^-O./u.test(arg)) target = arg.slice(2)
    else if (!arg.startsWith('-') && arg !== '') addresses.push(arg)
  }
  const url = addresses.find((address) => /:\/\//u.test(address)) ?? addresses.find((address) => /[.$/]/u.test(address)) ?? addresses[0]
  if (url === undefined || looks) return undefined
  target ??= command.redirectedTo
  if (target === '/dev/null') return undefined
  const toFile = target !== undefined && target !== '-'
  // Sending data and throwing the answer away is no download.
  if (sends && !toFile && command.pipedInto === undefined && command.substitutedInto === undefined) return undefined
  const keepsName = program === 'curl' ? named : target === undefined
  const files = toFile ? [target ?? ''] : keepsName ? [`${folder === '' ? '' : `${folder.replace(/\/$/u, '')}/`}${basename(url.replace(/[?#].*$/u, ''))}`] : []
  const bare = /^[\w.-]+\.[a-z]{2,}(?:[:/]|$)|^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|$)/iu.test(url)
  return { tool: program, url: bare ? `http://${url}` : url, scheme: bare ? 'http' : schemeOf(url), insecure, files }
}

/** busybox's `ftpget HOST LOCAL REMOTE` and `tftp -g -r REMOTE -l LOCAL HOST`. */
function plainFetch(program: string, args: readonly string[]): Download | undefined {
  const operands = args.filter((arg) => !arg.startsWith('-'))
  if (program === 'tftp' && !args.some((arg) => /^-\w*g/u.test(arg)) && !args.includes('-c')) return undefined
  if (program === 'ftp' && !operands.some((operand) => /:\/\//u.test(operand))) return undefined
  const after = (flag: string): string | undefined => {
    const at = args.indexOf(flag)
    return at < 0 ? undefined : args[at + 1]
  }
  const local = program === 'ftpget' ? operands[1] : (after('-l') ?? after('-r'))
  const host = operands.find((operand) => operand !== local && operand !== after('-r')) ?? ''
  return { tool: program, url: `${program === 'tftp' ? 'tftp' : 'ftp'}://${host.replace(/^\w+:\/\//u, '')}`, scheme: program === 'tftp' ? 'tftp' : 'ftp', insecure: false, files: local === undefined ? [] : [local] }
}

const pythonCall = /\b(requests\.(?:get|request)|session\.get|httpx\.(?:get|stream)|urllib\.request\.(?:urlopen|urlretrieve)|urllib2?\.(?:urlopen|urlretrieve)|urlopen|urlretrieve|wget\.download)\s*\(\s*(?:[rbf]*(["'])(.*?)\2|([A-Za-z_][\w.]*))?/u

/** A call of a Python library that fetches. `texts` are the module's plain string constants. */
export function pythonDownload(line: string, texts: ReadonlyMap<string, { readonly value: string }>, unverified: boolean): Download | undefined {
  const match = pythonCall.exec(line)
  if (match === null || /^\s*(?:import|from|def|class)\b/u.test(line)) return undefined
  const literal = match[3]
  const known = texts.get(match[4] ?? '')?.value
  const url = literal === undefined ? (known ?? match[4] ?? '') : literal.replace(/\{(\w+)\}/gu, (whole: string, name: string) => texts.get(name)?.value ?? whole)
  const joined = literal === '' || literal === undefined ? url : url
  return { tool: (match[1] ?? '').split('.')[0] ?? 'python', url: joined, scheme: schemeOf(joined), insecure: unverified || /verify\s*=\s*False/u.test(line), files: [] }
}
