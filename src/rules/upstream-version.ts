/** Versions of packages, and the releases of upstream that they are. Pure. */

/** The upstream part of a distribution's version: no epoch, no revision, nothing about repacking or snapshots. */
export function upstreamVersion(version: string): string {
  const withoutEpoch = version.replace(/^\d+:/u, '')
  const revision = withoutEpoch.lastIndexOf('-')
  const upstream = revision < 0 || /^-(?:rc|alpha|beta|P|p)\d|^-stable$/u.test(withoutEpoch.slice(revision)) ? withoutEpoch : withoutEpoch.slice(0, revision)
  return upstream.replace(/[+.~](?:really|dfsg|ds|repack|git|svn|nmu|deb|ubuntu|cvs|hg)[\w.+~-]*$/u, '').replace(/~(?=(?:rc|beta|alpha)\d)/u, '-')
}
