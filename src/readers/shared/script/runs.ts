/** Which commands execute or install what was fetched, and which check a signature. */
import { basename, dirname } from '../../../kernel/path.ts'
import { programOf, type Command } from '../shell-commands.ts'

const interpreters = /^(?:sh|bash|ash|dash|ksh|zsh|python[\d.]*|perl|ruby|node|php|lua)$/u

/** How an interpreter or unpacker takes what is piped or substituted into it. */
export function consumerOf(commands: readonly Command[], index: number): string | undefined {
  let command = commands[index]
  for (let hops = 0; command !== undefined && hops < 8; hops++) {
    const next: Command | undefined = command.pipedInto === undefined ? undefined : commands[command.pipedInto]
    if (next !== undefined) {
      const { program, args } = programOf(next)
      if (interpreters.test(program) && !args.some((arg) => /^-[cm]$/u.test(arg)) && !(program.startsWith('python') && args[0]?.startsWith('-c') === true)) return `piped into ${program}`
      if (program === 'tar' && unpacksIntoSystem(args)) return 'unpacked into the system'
      if (program === 'dd' && args.some((arg) => arg.startsWith('of=/dev/'))) return 'written to a device'
      command = next
      continue
    }
    const owner: Command | undefined = command.substitutedInto === undefined ? undefined : commands[command.substitutedInto]
    if (owner === undefined) return undefined
    const { program, args } = programOf(owner)
    if (program === 'eval' || program === '.' || program === 'source') return `run by ${program}`
    if (interpreters.test(program) && (args.includes('-c') || args.length <= 1)) return `run by ${program}`
    command = owner
  }
  return undefined
}

/** What a command does with a fetched file, in a few words; undefined when it does nothing that counts. */
export function useOf(command: Command, files: ReadonlySet<string>): string | undefined {
  const { program, args } = programOf(command)
  const first = command.words.find((word) => files.has(word))
  const fetched = args.filter((arg) => isFetched(arg, files))
  const remote = args.filter((arg) => /^(?:https?|ftp):\/\//u.test(arg))
  if (first !== undefined && programWord(command) === first) return `runs ${basename(first)}`
  if (/^(?:dpkg|opkg|rpm|apk|ipkg|pip3?|apt|apt-get|npm)$/u.test(program)) {
    const installs = args.some((arg) => /^(?:-i|--install|install|add|-U[vh]*|-i[vh]+|--unpack)$/u.test(arg))
    if (installs && (fetched.length > 0 || (remote.length > 0 && program !== 'pip' && program !== 'pip3'))) return `installs with ${program}`
    return undefined
  }
  if (fetched.length === 0) return undefined
  if (interpreters.test(program) || program === '.' || program === 'source') return `runs with ${program}`
  if (program === 'tar' && unpacksIntoSystem(args)) return 'unpacks into the system'
  if (program === 'unzip' && /^\/(?:opt|usr|etc|bin|sbin|lib|srv|home)?(?:\/|$)/u.test(args[args.indexOf('-d') + 1] ?? '')) return 'unpacks into the system'
  if (program === 'dd' && args.some((arg) => arg.startsWith('of=/dev/'))) return 'writes to a device'
  if (/^(?:sysupgrade|mtd|flashcp|flash_erase|nandwrite|ubiupdatevol|fwupdate|swupdate|mender|insmod)$/u.test(program)) return `installs with ${program}`
  if (/^(?:cp|mv|install)$/u.test(program) && /^\/(?:opt|usr|etc|bin|sbin|lib|boot|srv)\b/u.test(args.findLast((arg) => !arg.startsWith('-')) ?? '')) return `installs with ${program}`
  if (program === 'chmod' && args.some((arg) => /^(?:[ugoa]*\+[rws]*x|0?[1-7][157][1-7]{0,2})$/u.test(arg))) return 'makes executable'
  return undefined
}

/** The word in the place of the program, with its folder. */
const programWord = (command: Command): string | undefined => {
  const { args } = programOf(command)
  return command.words[command.words.length - args.length - 1]
}

/** The same name, or a pattern or folder that covers it. */
function isFetched(arg: string, files: ReadonlySet<string>): boolean {
  const bare = arg.replace(/^(?:if=|file:\/\/)/u, '')
  if (files.has(bare)) return true
  for (const file of files) {
    if (bare.replace(/^\.\//u, '') === basename(file)) return true
    if (bare.includes('*') && dirname(bare) === dirname(file)) return true
  }
  return false
}

/** Extracting, into a folder that programs are run from (`-C /`, `-C /opt/app`), or with absolute names. */
function unpacksIntoSystem(args: readonly string[]): boolean {
  const extracts = args.some((arg, index) => arg === '--extract' || /^-\w*x/u.test(arg) || (index === 0 && /^[a-zA-Z]*x[a-zA-Z]*$/u.test(arg)))
  const at = args.findIndex((arg) => arg === '-C' || arg === '--directory')
  const into = at >= 0 ? args[at + 1] : args.find((arg) => /^(?:-C\/|--directory=)/u.test(arg))?.replace(/^(?:-C|--directory=)/u, '')
  return extracts && (args.includes('-P') || /^\/(?:$|(?:opt|usr|etc|bin|sbin|lib|srv|boot|home)\b)/u.test(into ?? '') || into?.startsWith('$') === true)
}

const verifiers: readonly (readonly [RegExp, string])[] = [
  [/\bgpg2?\b.{0,300}\s--verify(?:-files)?\b/u, 'gpg --verify'],
  [/\bgpgv2?\s/u, 'gpgv'],
  [/\bopenssl\s+(?:dgst|sha\d+)\b.{0,300}\s-(?:pr)?verify\b/u, 'openssl dgst -verify'],
  [/\bopenssl\s+(?:cms|smime)\b.{0,300}\s-verify\b/u, 'openssl cms -verify'],
  [/\bopenssl\s+pkeyutl\b.{0,300}\s-verify\b/u, 'openssl pkeyutl -verify'],
  [/\bminisign\b.{0,300}\s-\w*V/u, 'minisign -V'],
  [/\bsignify(?:-openbsd)?\b.{0,300}\s-\w*V/u, 'signify -V'],
  [/\busign\b.{0,300}\s-\w*V/u, 'usign -V'],
  [/\bucert\b.{0,300}\s-\w*V/u, 'ucert -V'],
  [/\bssh-keygen\b.{0,300}\s-Y\s*(?:verify|check-novalidate)\b/u, 'ssh-keygen -Y verify'],
  [/\bcosign\s+verify(?:-blob)?\b/u, 'cosign verify'],
  [/\brauc\b.{0,300}\s(?:install|info|verify)\b/u, 'rauc'],
  [/\bswupdate(?:-client)?\b.{0,300}\s(?:-k|--key)\b/u, 'swupdate -k'],
  [/\b(?:debsig-verify|dpkg-sig\s+--verify)\b/u, 'debsig-verify'],
  [/\b(?:public_?key|pub_?key|verify_?key|verifier|vk|key|rsa_key)\w*\.verify\s*\(/iu, 'a library call'],
  [/\b(?:VerifyKey\s*\(|gpg\w*\.verify(?:_file|_data)?\s*\(|pkcs1_15\.new\(.{0,300}\)\.verify|Ed25519PublicKey)/u, 'a library call'],
]

/** How a line checks a signature; a checksum is none. Deliberately skipping the check is none either. */
export function verifierOf(line: string): string | undefined {
  if (/--(?:no-verify|skip-verify|insecure-ignore-\w+|no-check-signature)|check-novalidate/u.test(line)) return undefined
  return verifiers.find(([pattern]) => pattern.test(line))?.[1]
}
