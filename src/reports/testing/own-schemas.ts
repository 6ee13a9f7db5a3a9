/**
 * SECOND BEST: no package of npm or Debian ships the official schemas of SPDX 2.3 and OpenVEX 0.2.0, so these were written from the
 * specifications (SPDX 2.3, clauses 6 to 11; OpenVEX 0.2.0) for the fields that our reports write. Strict on top of them: what is not
 * listed is refused. With PROOFMARK_SCHEMAS=FOLDER the tests also use the official files, where somebody has them.
 */

const text = { type: 'string', minLength: 1 } as const
const element = { type: 'string', pattern: '^SPDXRef-[A-Za-z0-9.-]+$' } as const
const instant = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$` } as const
const strict = (required: readonly string[], properties: object, more: object = {}): object => ({ type: 'object', additionalProperties: false, required, properties, ...more })
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more })

/** Annex D: identifiers, operators and brackets; what the identifiers are is not checked here. */
const licence = { type: 'string', pattern: String.raw`^(?:NOASSERTION|NONE|[()A-Za-z0-9.+ -]+)$` } as const
const externalRef = {
  oneOf: [
    strict(['referenceCategory', 'referenceType', 'referenceLocator'], { referenceCategory: { const: 'PACKAGE-MANAGER' }, referenceType: { const: 'purl' }, referenceLocator: { type: 'string', pattern: '^pkg:[a-z][a-z0-9.+-]*/[^ ]+$' } }),
    // Annex F.1.3: the formatted string of CPE 2.3.
    strict(['referenceCategory', 'referenceType', 'referenceLocator'], { referenceCategory: { const: 'SECURITY' }, referenceType: { const: 'cpe23Type' }, referenceLocator: { type: 'string', pattern: String.raw`^cpe:2\.3:[aho](?::(?:[A-Za-z0-9._*-]|\\[\x21-\x7e])+){10}$` } }),
  ],
}

export const spdxSchema: object = strict(
  ['spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo', 'packages', 'relationships'],
  {
    spdxVersion: { const: 'SPDX-2.3' }, dataLicense: { const: 'CC0-1.0' }, SPDXID: { const: 'SPDXRef-DOCUMENT' }, name: text, comment: text,
    documentNamespace: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^# ]+$' },
    creationInfo: strict(['created', 'creators'], { created: instant, creators: list({ type: 'string', pattern: '^(?:Tool|Person|Organization): .+$' }, { minItems: 1 }) }),
    documentDescribes: list(element, { minItems: 1 }),
    packages: list(strict(['SPDXID', 'name', 'downloadLocation'], {
      SPDXID: element, name: text, versionInfo: text, supplier: { type: 'string', pattern: '^(?:NOASSERTION|(?:Organization|Person): .+)$' }, downloadLocation: { const: 'NOASSERTION' }, filesAnalyzed: { const: false },
      checksums: list(strict(['algorithm', 'checksumValue'], { algorithm: { const: 'SHA256' }, checksumValue: { type: 'string', pattern: '^[0-9a-f]{64}$' } }), { minItems: 1 }),
      sourceInfo: text, licenseConcluded: licence, licenseDeclared: licence, copyrightText: text, comment: text,
      primaryPackagePurpose: { enum: ['APPLICATION', 'FRAMEWORK', 'LIBRARY', 'CONTAINER', 'OPERATING_SYSTEM', 'DEVICE', 'FIRMWARE', 'SOURCE', 'ARCHIVE', 'FILE', 'INSTALL', 'OTHER'] },
      externalRefs: list(externalRef, { minItems: 1 }),
    }), { minItems: 1 }),
    hasExtractedLicensingInfos: list(strict(['licenseId', 'extractedText'], { licenseId: { type: 'string', pattern: '^LicenseRef-[A-Za-z0-9.-]+$' }, name: text, extractedText: text, comment: text }), { minItems: 1, uniqueItems: true }),
    relationships: list(strict(['spdxElementId', 'relationshipType', 'relatedSpdxElement'], { spdxElementId: element, relationshipType: { enum: ['DESCRIBES', 'CONTAINS'] }, relatedSpdxElement: element }), { minItems: 1, uniqueItems: true }),
  },
)

const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^ ]+$' } as const
const identifiers = strict(['purl'], { purl: { type: 'string', pattern: '^pkg:' } })
const justifications = ['component_not_present', 'vulnerable_code_not_present', 'vulnerable_code_not_in_execute_path', 'vulnerable_code_cannot_be_controlled_by_adversary', 'inline_mitigations_already_exist']

export const openvexSchema: object = strict(
  ['@context', '@id', 'author', 'timestamp', 'version', 'statements'],
  {
    '@context': { const: 'https://openvex.dev/ns/v0.2.0' }, '@id': iri, author: text, role: text, timestamp: instant, version: { type: 'integer', minimum: 1 }, tooling: text,
    statements: list(strict(['vulnerability', 'products', 'status'], {
      vulnerability: strict(['name'], { name: text, description: text, aliases: list(text, { uniqueItems: true, minItems: 1 }) }),
      products: list(strict(['@id'], { '@id': iri, identifiers, hashes: strict(['sha-256'], { 'sha-256': { type: 'string', pattern: '^[0-9a-f]{64}$' } }), subcomponents: list(strict(['@id'], { '@id': iri, identifiers }), { minItems: 1, uniqueItems: true }) }), { minItems: 1, uniqueItems: true }),
      status: { enum: ['not_affected', 'affected', 'under_investigation'] }, justification: { enum: justifications }, impact_statement: text, action_statement: text, status_notes: text,
    }, {
      // A justification may only be given for what is not affected; what is affected says what to do.
      oneOf: [
        { properties: { status: { const: 'not_affected' }, action_statement: false }, anyOf: [{ required: ['justification'] }, { required: ['impact_statement'] }] },
        { properties: { status: { const: 'affected' }, justification: false, impact_statement: false }, required: ['action_statement'] },
        { properties: { status: { const: 'under_investigation' }, justification: false, impact_statement: false, action_statement: false } },
      ],
    }), { uniqueItems: true, minItems: 1 }),
  },
)
