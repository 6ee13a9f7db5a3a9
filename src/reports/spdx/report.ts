/** SPDX 2.3 (ISO/IEC 5962 follows 2.2.1) as JSON: the packages of the product, what they were built from, their licences and names. */
import type { Assessment } from '../../assess/schema.ts'
import { sha256 } from '../../kernel/sha256.ts'
import { defineReport, encode } from '../define.ts'
import { documentUuid, jsonText, streamed, timestampOf } from '../view/json.ts'
import { legible } from '../view/legible.ts'
import { spdxExpression } from '../view/licence.ts'
import { cpesOf, hashOf, isPurl, productPurl, refsOf } from '../view/names.ts'
import { placeText } from '../view/text.ts'
import type { Component } from '../view/vulnerabilities.ts'

const purposes: Readonly<Record<Component['type'], string>> = { package: 'LIBRARY', library: 'LIBRARY', program: 'APPLICATION', kernel: 'OPERATING_SYSTEM', 'boot-loader': 'FIRMWARE', firmware: 'FIRMWARE' }
const none = 'NOASSERTION'
/** What names the product: the other identifiers are numbered. */
const productId = 'SPDXRef-Product'

/** `SPDXRef-` takes letters, digits, `.` and `-` (SPDX 2.3, 3.2): readable, and told apart by a hash. */
const idOf = (ref: string, { name }: Component): string => `SPDXRef-Package-${name.replaceAll(/[^A-Za-z0-9.-]+/gu, '-').slice(0, 60)}-${sha256(ref).slice(0, 12)}`
/** A licence that is no SPDX expression has its text extracted under an identifier of this document (10.1). */
const licenceRef = (text: string): string => `LicenseRef-${sha256(text).slice(0, 16)}`

function document(original: Assessment): object {
  const assessment = legible(original)
  const { product, provenance, components, complete } = assessment
  const ids = refsOf(components).map((ref, index) => idOf(ref, components[index] as Component))
  const foreign = [...new Set(components.flatMap(({ licence }) => (licence !== undefined && licence !== '' && spdxExpression(licence) === undefined ? [licence] : [])))]
  const [artefact, ...others] = provenance.artefacts.filter(({ format }) => format !== 'product.yaml')
  const own = artefact !== undefined && others.length === 0 && /^[0-9a-f]{64}$/u.test(artefact.sha256) ? { checksums: [{ algorithm: 'SHA256', checksumValue: artefact.sha256 }] } : {}
  const purl = productPurl(product)
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: product.name,
    documentNamespace: `urn:uuid:${documentUuid('spdx', assessment)}`,
    comment: complete ? 'Made by analysing the artefact, not by its build.' : 'Made by analysing the artefact, not by its build. Incomplete: part of what was handed in could not be read.',
    creationInfo: { created: timestampOf(assessment), creators: [`Tool: Proofmark-${provenance.version}`] },
    documentDescribes: [productId],
    packages: streamed(packages()),
    ...(foreign.length === 0 ? {} : { hasExtractedLicensingInfos: foreign.map((text) => ({ licenseId: licenceRef(text), name: text, extractedText: text, comment: 'As the metadata of the package has it; no expression of SPDX.' })) }),
    relationships: streamed(relationships()),
  }

  function* packages(): Generator<object> {
    yield {
      SPDXID: productId, name: product.name, ...(product.version === undefined || product.version === '' ? {} : { versionInfo: product.version }), downloadLocation: none, filesAnalyzed: false,
      licenseConcluded: none, licenseDeclared: none, copyrightText: none, primaryPackagePurpose: 'FIRMWARE', ...own, externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    }
    for (const [index, each] of components.entries()) yield packageItem(each, ids[index] ?? '')
  }
  function* relationships(): Generator<object> {
    yield { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: productId }
    for (const id of ids) yield { spdxElementId: productId, relationshipType: 'CONTAINS', relatedSpdxElement: id }
  }
}

function packageItem(each: Component, id: string): object {
  const hash = hashOf(each)
  const refs = [
    ...(isPurl(each.purl) ? [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: each.purl }] : []),
    ...cpesOf(each).map((cpe) => ({ referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: cpe })),
  ]
  const source = each.source === undefined ? '' : ` Built from ${[each.source.name, each.source.version].filter(Boolean).join(' ')}.`
  return {
    SPDXID: id,
    name: each.name,
    ...(each.version === '' ? {} : { versionInfo: each.version }),
    ...(each.supplier === undefined || each.supplier === '' ? { supplier: none } : { supplier: `Organization: ${each.supplier}` }),
    downloadLocation: none,
    filesAnalyzed: false,
    ...(hash === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: hash }] }),
    sourceInfo: `Found at ${each.evidence.map(placeText).join('; ')}.${source}`,
    licenseConcluded: none,
    licenseDeclared: each.licence === undefined || each.licence === '' ? none : (spdxExpression(each.licence) ?? licenceRef(each.licence)),
    copyrightText: none,
    comment: `Confidence ${each.confidence}: ${each.reason}.`,
    primaryPackagePurpose: purposes[each.type],
    ...(refs.length === 0 ? {} : { externalRefs: refs }),
  }
}

export const report = defineReport({
  id: 'spdx',
  mediaType: 'application/spdx+json',
  extension: 'spdx.json',
  render: (assessment) => encode(jsonText(document(assessment))),
})
