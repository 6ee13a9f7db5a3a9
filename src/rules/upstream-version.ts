/** Versions of packages, and the releases of upstream that they are. Pure. */

/**
 * The upstream part of a distribution's version: no epoch, no revision, nothing about repacking, rebuilding or snapshots. What goes by
 * `2.10+really2.9` is 2.9 (Debian Developer's Reference, 5.16.3); Alpine writes `_p1` and `_rc1` for p1 and -rc1, RPM a caret before a snapshot.
 */
export function upstreamVersion(version: string): string {
  const withoutEpoch = version.replace(/^\d+:/u, '')
  const revision = withoutEpoch.lastIndexOf('-')
  const upstream = revision < 0 || /^-(?:rc|alpha|beta|P|p)\d|^-stable$/u.test(withoutEpoch.slice(revision)) ? withoutEpoch : withoutEpoch.slice(0, revision)
  return upstream
    .replace(/^.*[+.~]really/u, '')
    .replace(/\^.*$/u, '')
    .replace(/[+.~_](?:dfsg|ds|repack|git|svn|nmu|deb|ubuntu|bpo|cvs|hg|rp[ti]\d)[\w.+~-]*$/u, '')
    .replace(/_(?=p\d)/u, '')
    .replace(/[~_](?=(?:rc|beta|alpha|pre)\d)/u, '-')
}
