/** OpenVEX 0.2.0: for each vulnerability whether this product is affected, and why not. For whoever holds the SBOM already. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { documentUuid, jsonText, streamed, timestampOf } from '../view/json.ts'
import { legible } from '../view/legible.ts'
import { isPurl, productPurl } from '../view/names.ts'
import { actionOf, reachWords, type Vulnerability } from '../view/vulnerabilities.ts'

const statuses: Readonly<Record<Vulnerability['state'], string>> = { affected: 'affected', 'not-affected': 'not_affected', 'under-investigation': 'under_investigation' }

function document(original: Assessment): object {
  const assessment = legible(original)
  const { product, provenance, vulnerabilities, complete } = assessment
  const database = provenance.vulnerabilityDatabase
  const [artefact, ...others] = provenance.artefacts.filter(({ format }) => format !== 'product.yaml')
  const hashes = artefact !== undefined && others.length === 0 && /^[0-9a-f]{64}$/u.test(artefact.sha256) ? { hashes: { 'sha-256': artefact.sha256 } } : {}
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${documentUuid('openvex', assessment)}`,
    // The statements are a program's: a maker who publishes them signs with their own name.
    author: 'Proofmark',
    role: 'Document Creator',
    timestamp: timestampOf(assessment),
    version: 1,
    tooling: `Proofmark ${provenance.version}; ${database === null ? 'no vulnerability database was consulted, so nothing is said about any vulnerability' : `vulnerability database of ${database.updated}`}${complete ? '' : '; the review is incomplete'}`,
    statements: streamed(statements()),
  }

  function* statements(): Generator<object> {
    const purl = productPurl(product)
    const seen = new Set<string>()
    for (const each of vulnerabilities) {
      const statement = {
        vulnerability: { name: each.id, ...(each.summary === '' ? {} : { description: each.summary }), ...(each.aliases.length === 0 ? {} : { aliases: [...new Set(each.aliases)] }) },
        products: [{ '@id': purl, identifiers: { purl }, ...hashes, ...subcomponents(each) }],
        status: statuses[each.state],
        ...(each.state === 'not-affected' ? { ...(each.justification === undefined ? {} : { justification: each.justification }), impact_statement: each.detail } : {}),
        ...(each.state === 'affected' ? { action_statement: actionOf(each) } : {}),
        ...(each.state === 'not-affected' ? {} : { status_notes: `${each.detail} (${reachWords[each.reach]}; priority: ${each.priority})` }),
      }
      // The schema wants every statement once: two records may say the same of one package.
      const text = JSON.stringify(statement)
      if (seen.has(text)) continue
      seen.add(text)
      yield statement
    }
  }
}

function subcomponents({ components }: Vulnerability): object {
  const purls = [...new Set(components)].filter(isPurl)
  return purls.length === 0 ? {} : { subcomponents: purls.map((purl) => ({ '@id': purl, identifiers: { purl } })) }
}

export const report = defineReport({
  id: 'openvex',
  mediaType: 'application/json',
  extension: 'openvex.json',
  render: (assessment) => encode(jsonText(document(assessment))),
})
