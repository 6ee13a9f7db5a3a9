/** What the header of one RPM package tells: the package, and its files with their digests. */
import type { PackageFiles } from '../../../facts/linux.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { Yield } from '../../define.ts'
import { Header, tags } from './header.ts'

/** RPMTAG_FILEDIGESTALGO, RFC 4880 section 9.4; MD5 where nothing is said. Longer ones are not compared. */
const algorithms: Readonly<Record<number, { readonly name: PackageFiles['algorithm']; readonly digits: number }>> = {
  1: { name: 'md5', digits: 32 }, 2: { name: 'sha1', digits: 40 }, 8: { name: 'sha256', digits: 64 },
}
/** RPMFILE_CONFIG, RPMFILE_GHOST. */
const fileFlags = { configuration: 1, ghost: 64 } as const
/** RPMVERIFY_FILEDIGEST: rpm itself compares the digest only where it is set. */
const verifyDigest = 1
/** RPMFILE_STATE_NORMAL, RPMFILE_STATE_NOTINSTALLED. */
const states = { normal: 0, notInstalled: 2 } as const
const maxTextCharacters = 512

export function* packageFacts(blob: Uint8Array, budget: Budget, at: { readonly offset?: number }): Generator<Yield<'package' | 'package-files'>> {
  const header = new Header(blob)
  const name = header.text(tags.name)
  const version = header.text(tags.version)
  if (name === '' || version === '') throw malformed('a package header without a name or a version')
  // Keys that were imported stand among the packages.
  if (name === 'gpg-pubkey') return
  const number = header.numbers(tags.epoch)[0]
  const epoch = number === undefined || number === 0 ? '' : `${number}:`
  const release = header.text(tags.release)
  const full = `${epoch}${version}${release === '' ? '' : `-${release}`}`
  const source = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/u.exec(header.text(tags.sourceRpm))
  const vendor = header.text(tags.vendor).slice(0, maxTextCharacters)
  const license = header.text(tags.license).slice(0, maxTextCharacters)
  yield {
    fact: {
      kind: 'package', ...at, manager: 'rpm', name, version: full, architecture: header.text(tags.architecture),
      // The name of the source package's file leaves the epoch out; packages have that of their source unless they state another.
      sourceName: source?.[1] ?? name, sourceVersion: source?.[2] === undefined ? full : `${epoch}${source[2]}`,
      ...(vendor === '' ? {} : { vendor }), ...(license === '' ? {} : { license }),
    },
  }
  const files = filesOf(header, budget)
  if (files.paths.length > 0) yield { fact: { kind: 'package-files', ...at, manager: 'rpm', package: name, ...files } }
}

function filesOf(header: Header, budget: Budget): Pick<PackageFiles, 'paths' | 'digests' | 'algorithm' | 'configuration'> {
  const stated = algorithms[header.numbers(tags.fileDigestAlgorithm)[0] ?? 1]
  const recorded = header.texts(tags.fileDigests)
  const flags = header.numbers(tags.fileFlags)
  const verify = header.numbers(tags.verifyFlags)
  const installed = header.numbers(tags.fileStates)
  const paths: string[] = []
  const digests: string[] = []
  const configuration: string[] = []
  for (const [index, path] of pathsOf(header).entries()) {
    budget.node()
    const state = installed[index] ?? states.normal
    // Documents and languages that were left out, and files that stood there already.
    if (state === states.notInstalled || !path.startsWith('/')) continue
    const flag = flags[index] ?? 0
    const ghost = (flag & fileFlags.ghost) !== 0
    const digest = recorded[index]?.toLowerCase() ?? ''
    const compared = state === states.normal && !ghost && ((verify[index] ?? verifyDigest) & verifyDigest) !== 0 && stated !== undefined && digest.length === stated.digits && /^[0-9a-f]+$/u.test(digest)
    paths.push(path)
    digests.push(compared ? digest : '')
    if (ghost || (flag & fileFlags.configuration) !== 0) configuration.push(path)
  }
  return { paths, digests, algorithm: stated?.name ?? 'sha256', configuration }
}

/** Names are kept apart from the folders that they lie in; old packages list whole paths. */
function pathsOf(header: Header): string[] {
  const names = header.texts(tags.baseNames)
  if (names.length === 0) return header.texts(tags.oldFileNames)
  const folders = header.texts(tags.directoryNames)
  const indexes = header.numbers(tags.directoryIndexes)
  return names.map((name, index) => {
    const folder = folders[indexes[index] ?? -1]
    if (folder === undefined) throw malformed('a file of a package lies in a folder that its header does not list')
    return `${folder}${name}`
  })
}
