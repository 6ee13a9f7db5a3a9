/** Passwords, tokens and keys that stand in configuration, scripts and programs of the image. Their text is never shown. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { isDelivered, isExample } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, inSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'secret' | 'setting' | 'wifi-network' | 'package-files'

export const check = defineCheck({
  id: 'keys/no-secrets-in-files',
  title: 'No password, token or key stands in a file of the image',
  property: 'keys',
  rung: 'correct',
  needs: ['system', 'file-tree', 'secret', 'setting', 'wifi-network', 'package-files'],
  severity: fromLevel('required', 1, 'critical', 'A secret in the image is valid beyond one unit: whoever reads one unit, or the download, has it for all of them.'),
  references: [
    { title: 'CWE-798: Use of Hard-coded Credentials', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.4-3', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'OWASP secrets management cheat sheet', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which secrets stand in its files.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const secrets = distinct(inSystem(view, context.facts('secret')).filter((fact) => !isExample(fact.file) && !isDelivered(view, owners, fact)))
  // Passphrases of networks that the unit offers are judged by exposure/wifi-passphrase-strong; those that it joins, by facts of their own.
  const passphrases = view.near(context.facts('wifi-network')).filter((fact) => fact.passphrase !== undefined)
  const told = new Set([...secrets, ...passphrases].map((fact) => `${fact.container}${fact.file}`))
  const settings = view.near(context.facts('setting')).filter((fact) => fact.secret !== undefined && !isExample(fact.file) && !told.has(`${fact.container}${fact.file}`))
  const networks = passphrases.filter((fact) => fact.role === 'client')
  const outcomes = [...secrets.map(secretOutcome), ...settings.map(settingOutcome), ...networks.map(networkOutcome)]
  return outcomes.length > 0 ? outcomes : [pass(`Among ${count(view.tree.size, 'file')}, no configuration or code of the product's own holds a secret of a known form.`, at(view.root, '/'))]
}

/** The most telling finding about each secret: two rules may see one text, and an id is only the name of the key beside it. */
function distinct(facts: readonly Fact<'secret'>[]): readonly Fact<'secret'>[] {
  const best = new Map<string, Fact<'secret'>>()
  for (const fact of facts) {
    const id = `${fact.container}${fact.file}:${fact.where.line ?? fact.where.offset ?? 0}:${fact.mark}`
    const known = best.get(id)
    if (known === undefined || (isGeneral(known) && !isGeneral(fact))) best.set(id, fact)
  }
  const keyed = new Set([...best.values()].filter((fact) => fact.rule === 'aws-secret-access-key').map((fact) => `${fact.container}${fact.file}`))
  return [...best.values()].filter((fact) => fact.rule !== 'aws-access-key-id' || !keyed.has(`${fact.container}${fact.file}`))
}
/** The name of a key, which opens nothing without it. */
const isKeyId = (fact: Fact<'secret'>): boolean => fact.rule.endsWith('-key-id')
const isGeneral = (fact: Fact<'secret'>): boolean => fact.rule.startsWith('secret-in-')

function secretOutcome(fact: Fact<'secret'>): Outcome {
  const name = fact.name === '' ? '' : ` (${fact.name})`
  return fail(
    `${fact.title}${name}: ${count(fact.length, 'character')}, the same in every unit made from this image.`,
    seen(fact, { excerpt: `${fact.name === '' ? fact.rule : fact.name}: ${fact.length} characters, mark ${fact.mark}` }),
    { subject: fact.name === '' ? fact.rule : fact.name, ...(isKeyId(fact) ? { severity: 'low' as const } : {}) },
  )
}

const settingOutcome = (fact: Fact<'setting'>): Outcome =>
  fail(`The configuration of ${fact.program} holds a secret under "${fact.key}" (${count(fact.secret?.length ?? 0, 'character')}), the same in every unit made from this image.`, seen(fact, { excerpt: fact.key }), { subject: fact.key })

const networkOutcome = (fact: Fact<'wifi-network'>): Outcome =>
  fail(`The image holds the passphrase of the Wi-Fi network "${fact.ssid}" (${count(fact.passphrase?.length ?? 0, 'character')}), which every unit made from it would join.`, seen(fact, { excerpt: `ssid ${fact.ssid}` }), { subject: `Wi-Fi ${fact.ssid}`, severity: 'high' })
