/** What makes a finding, a component or a vulnerability the same one in another build. Pure. */
import { sha256 } from '../kernel/sha256.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'

/** `2:ext4/etc/shadow` and `3:rootfs/etc/shadow` name one file: partitions are numbered and called anew in every build. */
export const withoutPartitions = (path: string): string => path.split('/').filter((part) => !/^\d+:/u.test(part)).join('/')

/** Not its line, not its wording, not the partition, not the name of the image: the check, what it is about, and the first place. */
export const findingKey = ({ check, subject, evidence }: Pick<AssessedOutcome, 'check' | 'subject' | 'evidence'>): string =>
  JSON.stringify([check, withoutPartitions(subject ?? ''), withoutPartitions(evidence[0]?.path ?? '')])

/** `findingKey` as a fingerprint of 64 hexadecimal digits. */
export const findingFingerprint = (outcome: Pick<AssessedOutcome, 'check' | 'subject' | 'evidence'>): string => sha256(findingKey(outcome))

/** A package URL without version, qualifiers and subpath (package-url/purl-spec): what stays when a component is updated. */
export const packageKey = (purl: string): string => purl.replace(/[?#].*$/su, '').replace(/(?<=.)@[^@/]*$/su, '')

/** Record and what is vulnerable: the same vulnerability whatever version is installed. */
export const vulnerabilityKey = ({ id, name }: Pick<Assessment['vulnerabilities'][number], 'id' | 'name'>): string => JSON.stringify([id, name])

export const vulnerabilityFingerprint = (vulnerability: Pick<Assessment['vulnerabilities'][number], 'id' | 'name'>): string => sha256(vulnerabilityKey(vulnerability))
