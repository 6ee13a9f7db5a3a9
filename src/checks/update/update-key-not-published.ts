/** The key that vouches for updates must be nobody else's: not in the image, not from a vendor's example, not a test key. */
import type { Fact } from '../../facts/fact.ts'
import { basename } from '../../kernel/path.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { isUpdate } from '../fetched-code.ts'
import { distinctKeys, privateKeys } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'certificate' | 'private-key' | 'published-key' | 'setting' | 'package-files'

export const check = defineCheck({
  id: 'update/update-key-not-published',
  title: 'The key that signs updates is ours alone',
  property: 'update',
  rung: 'correct',
  needs: ['system', 'file-tree', 'certificate', 'private-key', 'published-key', 'setting', 'package-files'],
  severity: fromLevel('required', 1, 'critical', 'Anybody can sign an update that every unit accepts.'),
  references: [
    { title: 'CWE-1394: Use of Default Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/1394.html' },
    { title: 'CERT/CC VU#455367 (PKfail), insecure platform key', url: 'https://kb.cert.org/vuls/id/455367' },
    { title: 'RAUC, security: keys and certificates', url: 'https://rauc.readthedocs.io/en/latest/advanced.html#security' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so the key of its updates was not seen.', (view) => judge(context, view)),
})

/** Words by which people mark keys that are not meant to last. */
const provisional = /do not (?:trust|ship|use)|\b(?:test|demo|dummy|devel(?:opment)?|staging)\b|\b(?:example|sample)[ -](?:key|ca|cert\w*|root)\b/iu

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const anchors = anchorsOf(context, view)
  const prints = new Set(anchors.map((fact) => fact.keyFingerprint))
  const owners = ownership(view, context.facts('package-files'))
  const keys = distinctKeys(privateKeys(view, context.facts('private-key'), context.facts('certificate'), owners))
  const failing: Outcome[] = []
  for (const { key } of keys) {
    const signs = key.keyFingerprint !== undefined && prints.has(key.keyFingerprint)
    if (signs || (/sign|priv/iu.test(basename(key.file)) && isUpdate(key.file))) {
      const why = signs ? 'belongs to the certificate that updates are verified with' : 'is called the key of updates'
      failing.push(fail(`The private key ${key.file} ${why}, and it is part of the image${key.encrypted ? ', encrypted' : ''}.`, seen(key, { excerpt: key.algorithm }), { subject: key.file, ...(key.encrypted ? { severity: 'high' as const } : {}) }))
    }
  }
  for (const published of view.near(context.facts('published-key'))) {
    // Labels are judged by the certificates themselves, below.
    if (published.status === 'labelled' || (!prints.has(published.keyFingerprint) && !isUpdate(published.file))) continue
    failing.push(fail(`The key in ${published.file} is published: "${published.name}" of ${published.origin}. Anybody can sign with it.`, seen(published, { excerpt: `${published.origin}: ${published.name}` }), { subject: published.file }))
  }
  for (const anchor of anchors) {
    const word = provisional.exec(`${anchor.subject}, ${anchor.issuer}`)?.[0]
    // With the private half in the image the name hardly matters.
    if (word !== undefined && !keys.some(({ key }) => key.keyFingerprint === anchor.keyFingerprint)) failing.push(fail(`The certificate that updates are verified with calls itself "${word}": ${anchor.subject}.`, seen(anchor, { excerpt: anchor.subject }), { subject: anchor.file, severity: 'high' }))
  }
  if (failing.length > 0) return failing
  if (anchors.length > 0) {
    const evidence = anchors.slice(0, 4).map((fact) => seen(fact, { excerpt: fact.subject }))
    return [pass(`${count(anchors.length, 'certificate')} that updates are verified with ${anchors.length === 1 ? 'is' : 'are'} none of the published ones known here, and the private half is not in the image.`, evidence as [Evidence, ...Evidence[]])]
  }
  return [unknown('The key that updates are verified with was not seen.', 'Supply the public key or certificate with which units verify updates, and tell where its private half is kept.', { evidence: [at(view.root, '/etc')] })]
}

/** Certificates that update agents are told to trust: named by their settings, or in the folders that they use. */
function anchorsOf(context: CheckContext<Kinds>, view: SystemView): readonly Fact<'certificate'>[] {
  const named = view.own(context.facts('setting')).flatMap((fact) => {
    if (fact.program === 'rauc' && fact.section === 'keyring' && fact.key === 'path') return [fact.value.startsWith('/') ? fact.value : `/etc/rauc/${fact.value}`]
    if (fact.program === 'swupdate' && /^(?:public-key-file|ca-path)$/u.test(fact.key)) return [fact.value]
    return fact.program === 'mender' && fact.key === 'ArtifactVerifyKey' ? [fact.value] : []
  })
  const files = new Set(named.map((path) => view.tree.resolve(path)?.path ?? path))
  return view.own(context.facts('certificate')).filter((fact) => files.has(fact.file) || /^\/etc\/(?:rauc|swupdate)\/[^/]+$/u.test(fact.file))
}
