/**
 * Scripts of the product that fetch code from a network and run it, sorted by what they are: part of an update, started by
 * the system for some other purpose, or hidden. Each is judged by one check. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import { isExample } from './private-keys.ts'
import type { Ownership, SystemView } from './systems.ts'

/** `hidden` and `odd` are told by integrity/no-persistence-traces, `update` by update/updates-verified-before-use. */
export type FetchRole = 'update' | 'started' | 'by-hand' | 'hidden'

export interface FetchView {
  readonly file: string
  readonly script: Fact<'script'>
  readonly role: FetchRole
  /** What starts it. */
  readonly entry?: Fact<'start-entry'>
}

/** Folders in dot directories where programs of people and tools usually lie. */
const usualHidden: ReadonlySet<string> = new Set([
  '.local', '.venv', '.virtualenv', '.virtualenvs', '.nvm', '.cargo', '.rustup', '.pyenv', '.rbenv', '.asdf', '.npm', '.npm-global', '.node-red', '.dotnet', '.config',
  '.git', '.github', '.libs', '.bin', '.build-id', '.pnpm', '.yarn', '.husky', '.deps', '.vscode', '.vscode-server', '.profile.d',
])

/** A part of the path begins with a dot, and it is none of the usual ones. */
export const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..' && !usualHidden.has(part)) && !path.split('/').some((part) => usualHidden.has(part))

/** Places from which nothing lasting should start: everybody may write there, or they are empty after a restart. */
export const isOddPlace = (path: string): boolean => /^\/(?:tmp|var\/tmp|dev\/shm|run\/shm|dev)\//u.test(path)

/** Named as something that brings new software. */
export const isUpdate = (text: string): boolean => /(?:^|[^a-z])(?:(?:self|auto|firmware|fw|sw|software|system|app|hub)?[-_]?(?:update|updates|updater|upgrade|upgrader|upgrades)|ota|firmware|fwupdate|fwupgrade|swupdate|sysupgrade|rollout|provision(?:ing)?|deploy)(?:[^a-z]|$)/iu.test(text)

/** An address that speaks of releases: `https://fw.example.net/latest.tar.gz`. */
const isUpdateAddress = (url: string): boolean => isUpdate(url) || /(?:^|[^a-z])(?:fw|releases?|latest)(?:[^a-z]|$)/iu.test(url)

/** The distribution's own tools below /usr are not the product's; what a package of the product brought elsewhere is. */
export const isOwn = (owners: Ownership, path: string): boolean => !isExample(path) && !(/^\/(?:usr\/(?!local\/)|bin\/|sbin\/|lib\/)/u.test(path) && owners.packageOf(path) !== undefined)

/** What the system starts that names a file, by its own line or as the file itself. */
export const starterOf = (entries: readonly Fact<'start-entry'>[], file: string): Fact<'start-entry'> | undefined =>
  entries.find((entry) => entry.enabled && (entry.command.split(/[\s;|&()'"<>]+/u).includes(file) || (entry.file === file && entry.by !== 'systemd')))

/** Scripts that fetch something and run or install it without a check of a signature in between. */
export function fetchingScripts(view: SystemView, scripts: readonly Fact<'script'>[], entries: readonly Fact<'start-entry'>[], owners: Ownership): readonly FetchView[] {
  const started = view.own(entries)
  return view.own(scripts).flatMap((script) => {
    if (script.downloads.length === 0 || script.runs.length === 0 || script.verifies.length > 0 || !isOwn(owners, script.file)) return []
    const entry = starterOf(started, script.file)
    const hidden = isHidden(script.file) || isOddPlace(script.file)
    const named = isUpdate(script.file) || (entry !== undefined && isUpdate(entry.name)) || script.downloads.some(({ url }) => isUpdateAddress(url))
    // What is installed or unpacked over the system replaces software, whatever its author calls it; what is run at once need not.
    const installs = script.runs.every(({ what }) => /^(?:installs with|unpacks into)/u.test(what))
    const role: FetchRole = hidden ? 'hidden' : named || (installs && entry !== undefined) ? 'update' : entry === undefined ? 'by-hand' : 'started'
    return [{ file: script.file, script, role, ...(entry === undefined ? {} : { entry }) }]
  })
}

/** From where and how, in words: `over plain HTTP from http://...`. */
export function fetchedFrom(script: Fact<'script'>): string {
  const worst = script.downloads.find((each) => ['http', 'ftp', 'tftp'].includes(each.scheme)) ?? script.downloads.find((each) => each.insecure) ?? script.downloads[0]
  if (worst === undefined) return ''
  const how = worst.scheme === 'https' ? (worst.insecure ? 'over HTTPS without checking the server' : 'over HTTPS') : worst.scheme === 'unknown' ? 'from an address that is put together at run time' : `over plain ${worst.scheme.toUpperCase()}`
  return worst.scheme === 'unknown' ? how : `${how} from ${worst.url.slice(0, 80)}`
}
