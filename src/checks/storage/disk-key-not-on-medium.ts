/** A key that lies beside the lock: encrypted storage whose key is on the same medium protects from nobody who has the medium. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { commandLines } from '../command-line.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { encryptedMappings, encryptedVolumes } from '../storage-encryption.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'partition' | 'volume' | 'disk-mapping' | 'setting' | 'answer'
const question = 'storage.disk-key-not-on-medium'

export const check = defineCheck({
  id: 'storage/disk-key-not-on-medium',
  title: 'The key of encrypted storage is not on the medium',
  property: 'storage',
  rung: 'correct',
  needs: ['system', 'file-tree', 'partition', 'volume', 'disk-mapping', 'setting', 'answer'],
  asks: [question],
  severity: fromLevel('physical', 2, 'high', 'Whoever has the medium has the key as well, and reads everything as if it were not encrypted.'),
  references: [
    { title: 'crypttab(5), key files and TPM2', url: 'https://www.freedesktop.org/software/systemd/man/latest/crypttab.html' },
    { title: 'Raspberry Pi usbboot, disk encryption with the device key', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its storage is unlocked.', (view) => judge(context, view), { question, yes: 'The key of the storage comes from the chip.', no: 'The key that opens the storage does not come from the chip.' }),
})

/** Options and tokens by which a chip or a token that is not on the medium unlocks the volume. */
const chipOptions = /^(?:tpm2-device|fido2-device|pkcs11-uri)=/u
const chipTokens = /\b(?:systemd-tpm2|systemd-fido2|systemd-pkcs11|clevis)\b/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const mappings = encryptedMappings(view, context.facts('disk-mapping'))
  const volumes = encryptedVolumes(view, context.facts('volume'))
  if (mappings.length === 0 && volumes.length === 0) {
    const [table] = context.facts('partition').filter((each) => each.table !== 'ubi' && each.where.artefact === view.root.where.artefact)
    return table === undefined
      ? [unknown('No encrypted storage was seen, and so not its key.', settledByAnswer(question), { evidence: [at(view.root, '/etc')] })]
      : [notApplicable('Nothing is encrypted, so there is no key that could be in the wrong place; see storage/data-at-rest-encrypted.', seen(table))]
  }
  const files = [...mappings.map((each) => keyFileOf(context, view, each)), keyOnCommandLine(context, view), ...keysInArchives(context, view)]
  const fails = files.filter((outcome) => outcome !== undefined)
  if (fails.length > 0) return fails
  return [unlocked(context, view, mappings, volumes)]
}

/** A key file that lies in the clear on a file system that could be read. */
function keyFileOf(context: CheckContext<Kinds>, view: SystemView, mapping: Fact<'disk-mapping'>): Outcome | undefined {
  const path = mapping.keyFile.replace(/:[A-Za-z-]+=.*$/u, '')
  if (!path.startsWith('/') || path.startsWith('/dev/') || path.startsWith('/run/')) return undefined
  const place = [view.root, ...context.facts('file-tree').filter((each) => view.system.boot.includes(each.container))].find((each) => each.tree.resolve(path)?.type === 'file')
  return place === undefined ? undefined : fail(`The volume ${mapping.name} is opened with ${path}, which lies readable on the same medium.`, [at(place, path), seen(mapping, { excerpt: `${mapping.name} ${mapping.device} ${mapping.keyFile}` })], { subject: mapping.name })
}

function keyOnCommandLine(context: CheckContext<Kinds>, view: SystemView): Outcome | undefined {
  for (const line of commandLines(view, context.facts('setting'))) {
    for (const key of ['rd.luks.key', 'luks.key', 'cryptkey'] as const) {
      const value = line.value(key)
      if (value === undefined || value === '' || value.startsWith('rootfs:')) continue
      return fail(`The kernel command line names a key file for encrypted storage (${key}).`, line.evidence([key]), { subject: key })
    }
  }
  return undefined
}

/** Keys that Debian's and others' hooks copy into the boot archive, where they lie in the clear. */
function keysInArchives(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  return context.facts('file-tree').filter((each) => each.format === 'container/cpio' && each.where.artefact === view.root.where.artefact).flatMap((archive) =>
    archive.tree.match('/cryptroot/keyfiles/*', '/etc/cryptsetup-keys.d/*.key', '/crypto_keyfile.bin', '/etc/luks/*.key', '/root/*.keyfile').map((entry) =>
      fail(`A key of encrypted storage lies in the boot archive (${entry.path}), which can be read from the medium.`, at(archive, entry.path), { subject: entry.path })))
}

function unlocked(context: CheckContext<Kinds>, view: SystemView, mappings: readonly Fact<'disk-mapping'>[], volumes: readonly Fact<'volume'>[]): Outcome {
  const byChip = mappings.find((each) => each.options.some((option) => chipOptions.test(option)))
  if (byChip !== undefined) return pass(`The volume ${byChip.name} is unlocked by a chip or token, not by a file.`, seen(byChip, { excerpt: byChip.options.join(',') }))
  const byToken = volumes.find((each) => chipTokens.test(String(each.details['tokens'] ?? '')))
  if (byToken !== undefined) return pass('The encrypted volume is unlocked by a chip or token, not by a file.', seen(byToken, { excerpt: `token: ${String(byToken.details['tokens'])}` }))
  const answer = answered(context, question)
  const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer?.answer === 'yes') return pass(`The key of the encrypted storage comes from the chip.${because}`, answerEvidence(answer))
  if (answer?.answer === 'no' || answer?.answer === 'planned') return fail(`${planWords(answer)}The key of the encrypted storage lies on the medium.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})
  const evidence = [...mappings, ...volumes].slice(0, 3).map((each) => seen(each))
  return unknown(`${count(mappings.length + volumes.length, 'sign')} of encrypted storage ${mappings.length + volumes.length === 1 ? 'was' : 'were'} seen; where the key comes from is not shown.`, settledByAnswer(question), { evidence })
}
