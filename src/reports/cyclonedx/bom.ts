/** The bill of materials with its vulnerabilities (VEX) as CycloneDX JSON, in the version that is asked for. */
import type { Assessment } from '../../assess/schema.ts'
import { documentUuid, instant, jsonText, streamed } from '../view/json.ts'
import { legible } from '../view/legible.ts'
import { refsOf } from '../view/names.ts'
import { componentItems, productComponent, productRef, property } from './components.ts'
import { vulnerabilityItems } from './vulnerabilities.ts'

export type SpecVersion = '1.6' | '1.7'

export function bom(original: Assessment, specVersion: SpecVersion): Generator<string> {
  const assessment = legible(original)
  const { product, provenance, components, complete } = assessment
  const timestamp = instant(product.reviewed)
  const database = provenance.vulnerabilityDatabase
  return jsonText({
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    // From the content: the same review gives the same document, another review another.
    serialNumber: `urn:uuid:${documentUuid(`cyclonedx ${specVersion}`, assessment)}`,
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      // The list was made by analysing what a build left, not by the build.
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'application', name: 'Proofmark', version: provenance.version }] },
      component: productComponent(assessment),
      properties: [
        ...property('stage', product.stage),
        ...property('complete', complete ? 'yes' : 'no: part of what was handed in could not be read'),
        ...property('vulnerability-database', database === null ? 'none: vulnerabilities were not looked up' : database.updated),
      ],
    },
    components: streamed(componentItems(assessment)),
    // What the image shows is that the product holds them; which of them needs which is not recorded.
    dependencies: [{ ref: productRef, dependsOn: [...refsOf(components)] }],
    compositions: [{ aggregate: complete ? 'unknown' : 'incomplete', assemblies: [productRef] }],
    vulnerabilities: streamed(vulnerabilityItems(assessment)),
  })
}
