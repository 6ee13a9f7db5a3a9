/**
 * Asks for secrets, telling patterns and library banners in the files that are the product's own: what no package
 * delivered, and the configuration that packages leave to the administrator.
 */
import type { ByteQuestion, RuleSet } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import { pathMatcher } from '../kernel/path.ts'
import { within, type Codec, type Place } from '../kernel/place.ts'
import type { Problem } from '../kernel/problem.ts'
import { bannerRules, standingRules } from '../rules/banners.ts'
import { defineJoin, manyQuestions } from './define.ts'
import { othersFiles } from './delivered.ts'
import { targetOf } from './places.ts'

/** Content that says nothing about the product: documentation, translations, caches, package databases, trust stores. */
export const isBeside = pathMatcher([
  '/usr/share/doc/**', '/usr/share/man/**', '/usr/share/info/**', '/usr/share/locale/**', '/usr/share/i18n/**', '/usr/share/zoneinfo/**',
  '/usr/share/common-licenses/**', '/usr/share/ca-certificates/**', '/etc/ssl/certs/**', '/var/lib/dpkg/**', '/var/lib/apt/**', '/var/cache/**', '/usr/lib/opkg/info/**',
  '/usr/share/mime/**', '/usr/share/icons/**', '/usr/share/fonts/**', '/lib/modules/**', '/usr/lib/modules/**', '/usr/share/terminfo/**', '/lib/terminfo/**', '/etc/terminfo/**',
  '/lib/firmware/**', '/usr/lib/firmware/**', '/usr/share/perl*/**', '/usr/lib/python3*/test/**', '/usr/share/bash-completion/**', '/usr/share/zsh/**', '**/__pycache__/**',
  // Account files have readers of their own; PAM's `password` is the name of a stack.
  '/etc/shadow', '/etc/shadow-', '/etc/shadow.*', '/etc/gshadow', '/etc/gshadow-', '/etc/gshadow.*', '/etc/passwd', '/etc/passwd-', '/etc/passwd.*', '/etc/pam.d/**',
])
const isPicture = pathMatcher(['*.png', '*.jpg', '*.jpeg', '*.gif', '*.ico', '*.woff', '*.woff2', '*.ttf', '*.otf', '*.svg', '*.mp3', '*.mp4', '*.wav', '*.ogg', '*.pyc', '*.mo', '*.zip', '*.ko', '*.dtb', '*.dtbo'])
const isCompressed = pathMatcher(['*.gz', '*.xz', '*.zst', '*.bz2'])
/** Compressed files that hold one text: rotated logs, backups of settings. Larger ones are archives and images. */
const maxPackedBytes = 4 * 1024 * 1024
const codecs: ReadonlyMap<string, Codec> = new Map((['gzip', 'xz', 'zstd', 'bzip2'] as const).map((codec) => [`container/${codec}`, codec]))
const codecNames = [...codecs.values()]

/** Programs and images that are no ELF file: what runs on the board's other processors, and what starts before Linux. */
const isFirmware = pathMatcher([
  '/boot/**', '/lib/firmware/**', '/usr/lib/firmware/**', '*.bin', '*.img', '*.fw', '*.rom', '*.fd', '*.itb', '*.uimage', '*.efi', '*.axf', '*.mbn', '*.trx', '*.dfu', '*.hcd', '*.upd',
])
const maxFirmwareBytes = 64 * 1024 * 1024
/** Of one file system. Firmware of radios comes in hundreds of files for other boards: it is searched, and does not count. */
const maxFirmwareFiles = 512
/** Smallest log that holds anything: its header. */
const minLogBytes = 32

/** A file that is searched. */
interface Search {
  readonly root: Fact<'file-tree'>
  /** Its row in the tree. */
  readonly index: number
  readonly codec: Codec | undefined
  /** Libraries that it loads; undefined of what is no ELF file. */
  readonly needed: readonly string[] | undefined
  readonly rules: RuleSet
}

const settings: RuleSet = ['secrets', 'patterns']
const database: RuleSet = ['secrets', 'patterns', 'personal-data']
const program: RuleSet = ['banners', 'secrets']
const ownFirmware: RuleSet = ['banners', 'secrets', 'patterns']
const othersFirmware: RuleSet = ['banners']

export const join = defineJoin({
  id: 'searches',
  title: 'Secrets, telling patterns and library banners',
  round: 1,
  needs: ['file-tree', 'os-release', 'package-files', 'elf', 'container', 'personal-data'],
  makes: [],
  run({ facts }) {
    const searches: Search[] = []
    const problems: Problem[] = []
    const inside = new Set(facts('file-tree').map((root) => root.container))
    const streams = new Map(facts('container').flatMap((fact) => (codecs.has(fact.format) ? [[fact.container, codecs.get(fact.format)] as const] : [])))
    const counted = new Set(facts('personal-data').map((fact) => `${fact.container}${fact.file}`))
    for (const root of facts('file-tree')) {
      const others = othersFiles(root, facts('os-release'), facts('package-files'))
      const programs = new Map(facts('elf').filter((fact) => fact.container === root.container).map((fact) => [fact.file, fact.needed]))
      const { columns, paths } = root.tree
      let firmwareFiles = 0
      const unsearched: string[] = []
      for (let index = 0; index < columns.count; index++) {
        const path = paths[index] ?? ''
        const size = columns.sizes[index] ?? 0
        if (columns.types[index] !== 0 || size === 0 || others.has(path)) continue
        const needed = programs.get(path)
        const id = `${root.container}${path}`
        if (path.endsWith('-wal') && size >= minLogBytes && !root.tree.has(path.slice(0, -4))) problems.push(withoutDatabase(root, path))
        const isNamedFirmware = needed === undefined && isFirmware(path.toLowerCase())
        const firmware = isNamedFirmware && size <= maxFirmwareBytes && (isBeside(path) || firmwareFiles < maxFirmwareFiles)
        if (isNamedFirmware && !firmware && ![...inside].some((container) => container.startsWith(`${id}:`) || container.startsWith(`${id}/`))) unsearched.push(path)
        if (!firmware && (isBeside(path) || isPicture(path))) continue
        const codec = size > maxPackedBytes ? undefined : codecNames.map((name) => streams.get(`${id}:${name}`)).find((each) => each !== undefined)
        const isArchive = codec !== undefined && [...inside].some((container) => container.startsWith(`${id}:`))
        if (isArchive || (codec === undefined && isCompressed(path))) continue
        if (root.tree.at(index).steps === undefined) continue
        if (firmware && !isBeside(path)) firmwareFiles++
        const rules = firmware ? (isBeside(path) || isPicture(path) ? othersFirmware : ownFirmware) : needed !== undefined ? program : logOf(root, path) === undefined || counted.has(id) ? settings : database
        searches.push({ root, index, codec, needed, rules })
      }
      if (unsearched[0] !== undefined) problems.push(tooMuchFirmware(root, unsearched[0], unsearched.length))
    }
    return { many: manyQuestions(searches, questionOf), problems }
  },
})

/** Where the write-ahead log of a database is, if it has one that holds anything. */
function logOf(root: Fact<'file-tree'>, path: string): Place | undefined {
  const rows = root.tree.get(`${path}-wal`)
  return rows?.steps === undefined || rows.size === 0 ? undefined : within(root.place, ...rows.steps)
}

function questionOf({ root, index, codec, needed, rules }: Search): ByteQuestion {
  const entry = root.tree.at(index)
  const place = within(root.place, ...(entry.steps ?? []), ...(codec === undefined ? [] : [{ kind: 'decompress' as const, codec }]))
  const except = needed === undefined ? [] : loadedComponents(needed)
  const log = logOf(root, entry.path)
  return { kind: 'search', id: `search ${root.container}${entry.path}`, place, at: targetOf(root, entry), rules, ...(except.length > 0 ? { except } : {}), ...(log === undefined ? {} : { log }) }
}

const tooMuchFirmware = (root: Fact<'file-tree'>, first: string, count: number): Problem => ({
  code: 'limit', message: `${count === 1 ? 'a file of firmware was' : `${count} files of firmware were`} not searched for components: ${maxFirmwareFiles} are, of ${maxFirmwareBytes / 1024 ** 2} MiB at most; ${first} is among the others`,
  where: root.where, incomplete: true, reader: 'engine/search',
})

const withoutDatabase = (root: Fact<'file-tree'>, path: string): Problem => ({
  code: 'unsupported', message: 'by its name a write-ahead log of SQLite, whose database is not beside it: rows in it are not read',
  where: { artefact: root.where.artefact, path: `${root.where.path}${path}` }, incomplete: false, reader: 'engine/search',
})

/** Shared libraries by the component that they are. */
const librariesOf: readonly (readonly [component: string, libraries: readonly string[]])[] = [
  ...bannerRules.map(({ id, sharedLibraries = [] }) => [id, sharedLibraries] as const), ...standingRules.map(({ component, sharedLibraries = [] }) => [component, sharedLibraries] as const),
]

/** Components that a program loads: it names the version it was built against. */
export const loadedComponents = (needed: readonly string[]): string[] =>
  [...new Set(librariesOf.filter(([, libraries]) => libraries.some((name) => needed.some((library) => library.startsWith(name) && /^[-.\d]/u.test(library.slice(name.length))))).map(([component]) => component))]
