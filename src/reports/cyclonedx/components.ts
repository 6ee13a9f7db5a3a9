/** Components as CycloneDX has them, with the evidence that identifies each. */
import type { Assessment } from '../../assess/schema.ts'
import { isLicenceId, spdxExpression } from '../view/licence.ts'
import { cpesOf, hashOf, isPurl, productPurl, refsOf } from '../view/names.ts'
import { placeText } from '../view/text.ts'
import { coverageWords, type Component } from '../view/vulnerabilities.ts'

/** A library of a distribution and one found by its banner are both libraries; the product's own parts are firmware. */
const types: Readonly<Record<Component['type'], string>> = {
  package: 'library', library: 'library', program: 'application', kernel: 'operating-system', 'boot-loader': 'firmware', firmware: 'firmware',
}
/** CycloneDX wants a number where we have a word; the word goes along as a property. */
const confidences: Readonly<Record<Component['confidence'], number>> = { high: 0.95, medium: 0.7, low: 0.4 }
const techniques: Readonly<Record<Component['ways'][number], string>> = {
  'package-database': 'manifest-analysis', 'language-metadata': 'manifest-analysis', 'build-manifest': 'manifest-analysis', 'kernel-modules': 'filename', banner: 'binary-analysis', 'firmware-header': 'binary-analysis', 'file-name': 'filename',
}

export const property = (name: string, value: string | number | undefined): object[] => (value === undefined || value === '' ? [] : [{ name: `proofmark:${name}`, value: String(value) }])

export function* componentItems({ components }: Pick<Assessment, 'components'>): Generator<object> {
  const refs = refsOf(components)
  for (const [index, each] of components.entries()) yield componentItem(each, refs[index] ?? each.purl)
}

function componentItem(each: Component, ref: string): object {
  const cpes = cpesOf(each)
  const hash = hashOf(each)
  return {
    type: types[each.type],
    'bom-ref': ref,
    ...(each.supplier === undefined ? {} : { supplier: { name: each.supplier } }),
    name: each.name,
    ...(each.version === '' ? {} : { version: each.version }),
    ...(hash === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: hash }] }),
    ...(each.licence === undefined || each.licence === '' ? {} : { licenses: licences(each.licence) }),
    ...(cpes[0] === undefined ? {} : { cpe: cpes[0] }),
    ...(isPurl(each.purl) ? { purl: each.purl } : {}),
    evidence: { identity: identity(each, cpes), occurrences: each.evidence.map(occurrence) },
    properties: [
      ...property('confidence', each.confidence),
      ...property('reason', each.reason),
      ...property('coverage', each.coverage === undefined ? undefined : coverageWords[each.coverage]),
      ...property('source-package', each.source === undefined ? undefined : [each.source.name, each.source.version].filter(Boolean).join(' ')),
    ],
  }
}

function licences(text: string): object[] {
  const expression = spdxExpression(text)
  // Found in the artefact's own metadata, not concluded by us.
  const acknowledgement = 'declared'
  if (expression === undefined) return [{ license: { name: text, acknowledgement } }]
  return isLicenceId(expression) ? [{ license: { id: expression, acknowledgement } }] : [{ expression, acknowledgement }]
}

function identity(each: Component, cpes: readonly string[]): object[] {
  const confidence = confidences[each.confidence]
  const methods = each.ways.map((way) => ({ technique: techniques[way], confidence, value: each.reason }))
  return [
    ...(isPurl(each.purl) ? [{ field: 'purl', confidence, concludedValue: each.purl, methods }] : [{ field: 'name', confidence, concludedValue: each.name, methods }]),
    ...cpes.map((cpe) => ({ field: 'cpe', confidence, concludedValue: cpe })),
  ]
}

function occurrence({ artefact, path, line, offset, excerpt }: Component['evidence'][number]): object {
  return {
    location: placeText({ artefact, path }),
    ...(line === undefined ? {} : { line }),
    ...(offset === undefined ? {} : { offset }),
    ...(excerpt === undefined ? {} : { additionalContext: excerpt }),
  }
}

/** The product itself. `product` cannot be the name of another component: those have package URLs. */
export const productRef = 'product'
export function productComponent({ product, provenance }: Assessment): object {
  const [artefact, ...others] = provenance.artefacts.filter(({ format }) => format !== 'product.yaml')
  return {
    type: 'firmware',
    'bom-ref': productRef,
    name: product.name,
    ...(product.version === undefined || product.version === '' ? {} : { version: product.version }),
    ...(product.summary === undefined || product.summary === '' ? {} : { description: product.summary }),
    ...(artefact !== undefined && others.length === 0 && /^[0-9a-f]{64}$/u.test(artefact.sha256) ? { hashes: [{ alg: 'SHA-256', content: artefact.sha256 }] } : {}),
    purl: productPurl(product),
    properties: provenance.artefacts.flatMap(({ path, sha256 }) => property('artefact', `${path} sha256:${sha256}`)),
  }
}
