/** Places where the product's own code or configuration switches off the check of whom it talks to. */
import { answerEvidence, answered } from '../question.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { inOwnFiles, makersBuild, othersOwnership, usesOf } from '../code-uses.ts'
import { ownPrograms } from '../own-programs.ts'
import { count, eachSystem, inSystem, layersIn, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'os-release' | 'pattern' | 'script' | 'elf' | 'answer' | 'code-file' | 'code-use'

export const check = defineCheck({
  id: 'comms/peers-verified',
  title: 'No connection of the product switches off the check of whom it talks to',
  property: 'comms',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'pattern', 'script', 'elf', 'answer', 'code-file', 'code-use'],
  asks: ['comms.peers-verified'],
  severity: fromLevel('remote', 1, 'high', 'Whoever is on the way answers in the server\'s place: he reads tokens and data, and sends what he likes.'),
  references: [
    { title: 'CWE-295: Improper Certificate Validation', url: 'https://cwe.mitre.org/data/definitions/295.html' },
    { title: 'RFC 9525: Service Identity in TLS', url: 'https://www.rfc-editor.org/rfc/rfc9525' },
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.5-1 and 5.5-4', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => [...byAnswer(context), ...eachSystem(context, 'No system was read, so nobody knows how its programs check their peers.', (view) => judge(context, view))],
})

const ask = 'Answer "comms.peers-verified" in product.yaml, with a test in which a wrong certificate was refused.'

function byAnswer(context: CheckContext<Kinds>): readonly Outcome[] {
  const answer = answered(context as CheckContext<'answer'>, 'comms.peers-verified')
  if (answer === undefined || answer.answer === 'yes' || answer.answer === 'not-applicable') return []
  const planned = answer.answer === 'planned'
  return [fail(
    planned ? 'The product does not check everything that it connects to yet; it is planned.' : 'The dossier says that the product does not check everything that it connects to.',
    answerEvidence(answer), { subject: 'answer', ...(planned ? { planned: true as const } : {}) },
  )]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  // Syntax sees calls over several lines, and connections that stay on the unit; what it does not know a search still finds.
  const bySyntax = usesOf(context, view, ['certificate-check-off'])
  const settled = new Set([
    ...inSystem(view, context.facts('code-file')).flatMap((code) => code.settled.map((line) => `${code.container} ${code.file}:${line}`)),
    ...bySyntax.map((use) => `${use.container} ${use.file}:${use.where.line ?? 0}`),
  ])
  const patterns = inOwnFiles(context, view, context.facts('pattern')).filter((fact) => fact.rule === 'ssh-host-check-off' || (fact.rule.startsWith('tls-verification-off') && !settled.has(`${fact.container} ${fact.file}:${fact.where.line ?? 0}`)))
  const switchedOff = [...bySyntax, ...patterns]
  const places = new Set(switchedOff.map((fact) => `${fact.container} ${fact.file}:${fact.where.line ?? 0}`))
  const layers = layersIn(view, context.facts('file-tree'))
  const scripts = [view, ...layers].flatMap((place) => {
    const owners = othersOwnership(context, place)
    return place.near(context.facts('script')).filter((script) => owners.packageOf(script.file) === undefined)
  })
  const downloads = scripts.flatMap((script) => script.downloads.filter((each) => each.insecure && !places.has(`${script.container} ${script.file}:${each.line}`)).map((each) => ({ script, each })))
  const number = numbering()
  const failing: Outcome[] = [
    ...switchedOff.map((fact) => {
      const ssh = fact.rule === 'ssh-host-check-off'
      const offered = 'confidence' in fact && fact.confidence === 'possible'
      const severity: { severity?: Severity } = context.level.remote < 1 ? {} : offered ? { severity: 'low' } : ssh ? { severity: 'medium' } : {}
      return fail(offered ? `${fact.title}: ${fact.file} does so where a setting or a caller leaves it so.` : `${fact.title}: ${fact.file} accepts whoever answers.`, seen(fact, { excerpt: fact.excerpt }), { subject: number(fact.file, fact.rule), ...severity })
    }),
    ...downloads.map(({ script, each }) => fail(
      `${script.file} downloads with ${each.tool} and accepts whoever answers.`, seen(script, { line: each.line, excerpt: `${each.tool} ${each.url}` }), { subject: number(script.file, `${each.tool} without check`) },
    )),
  ]
  if (failing.length > 0) return failing
  const compiled = ownPrograms(context, view).find((elf) => elf.needed.some((name) => tlsLibrary.test(name)))
  if (compiled !== undefined) {
    return [unknown(`No script switches the check off; ${compiled.file} is compiled, and uses ${compiled.needed.find((name) => tlsLibrary.test(name)) ?? 'TLS'} in a way that is not seen.`, ask, { evidence: [seen(compiled)] })]
  }
  const release = makersBuild(context, view)
  if (release !== undefined) {
    return [unknown(`No script or setting that was searched switches the check off; the packages are the makers' own builds (${release.name}), and their compiled programs and libraries of languages were not looked through.`, ask, { evidence: [seen(release)] })]
  }
  const owners = ownership(view, context.facts('package-files'))
  const files = view.tree.where(({ type, size, path }) => type === 'file' && size > 0 && !owners.packageOf(path)).length
  return [pass(`None of the product's own ${count(files, 'file')} switches off the check of certificates or host keys.`, at(view.root, '/', `${files} files that no package brought were searched`))]
}

const tlsLibrary = /^lib(?:ssl|curl|gnutls|mbedtls|wolfssl|nss3|axtls|mosquitto|paho|websockets)/u

/** Subjects that stay the same when lines move: the rule, and its number where a file has several. */
function numbering(): (file: string, rule: string) => string {
  const seenBefore = new Map<string, number>()
  return (file, rule) => {
    const key = `${file} ${rule}`
    const number = (seenBefore.get(key) ?? 0) + 1
    seenBefore.set(key, number)
    return number === 1 ? rule : `${rule} #${number}`
  }
}
