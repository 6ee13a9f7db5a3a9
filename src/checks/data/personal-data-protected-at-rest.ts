/** Personal data that lie readable on storage: whoever has the medium has the people. */
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { told } from '../personal.ts'
import { eachSystem, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'personal-data' | 'package-files' | 'volume' | 'disk-mapping' | 'dossier'

export const check = defineCheck({
  id: 'data/personal-data-protected-at-rest',
  title: 'Personal data on the unit\'s storage are encrypted',
  property: 'data',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'personal-data', 'package-files', 'volume', 'disk-mapping', 'dossier'],
  severity: fromLevel('required', 1, 'high', 'Whoever gets hold of one unit or its storage - by theft, resale or repair - reads everything about its users.'),
  references: [
    { title: 'GDPR, article 32(1)(a)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'CWE-312: Cleartext Storage of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/312.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.4-1 and 5.8-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which personal data it keeps and how.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  // Logs are judged on their own; what a package brought is nobody's data.
  const kept = view.near(context.facts('personal-data')).filter((fact) => fact.medium !== 'log' && owners.packageOf(fact.file) === undefined)
  const failing = kept.flatMap((fact): Outcome[] => {
    const { text, people, records } = told(fact)
    if (!people) return []
    const severity: { severity?: Severity } = context.level.required < 1 ? {} : records < 3 ? { severity: 'medium' } : {}
    return [fail(`${fact.file} holds ${text}, and anybody who reads the storage reads them.`, seen(fact, { excerpt: fact.found.map(({ at: place, count }) => `${place}: ${count}`).join(', ') }), { subject: fact.file, ...severity })]
  })
  if (failing.length > 0) return failing
  const mapping = view.own(context.facts('disk-mapping')).find((fact) => !/^(?:swap|tmp)/u.test(fact.name) && !fact.options.includes('swap') && !fact.options.includes('tmp'))
  const volume = context.facts('volume').find((fact) => fact.encrypted && fact.where.artefact === view.root.where.artefact)
  const protector = mapping ?? volume
  if (protector !== undefined) return [pass('No personal data lie readable in the image, and it has encrypted storage to keep them on.', seen(protector))]
  const none = context.facts('dossier').find((fact) => fact.context.personalData === 'none')
  if (none !== undefined) return [notApplicable('The dossier says that the product handles no personal data, and none was found in the image.', seen(none))]
  return [unknown(
    'No personal data lie in the image; nothing shows where a unit in use keeps them, and whether encrypted.',
    'Supply an image of a unit that has been in use (with made-up users), or show the encrypted volume on which its data lie.',
    { evidence: [at(view.root, '/', 'databases and text searched for personal data')] },
  )]
}
