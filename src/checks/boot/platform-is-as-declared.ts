/** What the image shows about the processor and what the dossier says have to be the same part. */
import { defineCheck, fail, notApplicable, pass, seen, unknown } from '../define.ts'
import { samePart } from '../../facts/processors.ts'
import { fromLevel } from '../severity.ts'

export const check = defineCheck({
  id: 'boot/platform-is-as-declared',
  title: 'The artefacts are made for the platform that the dossier names',
  property: 'boot',
  rung: 'available',
  needs: ['platform'],
  severity: fromLevel('required', 1, 'medium', 'What the review says about hardware holds for another part than the one that ships.'),
  references: [
    { title: 'Devicetree Specification, root node "compatible" and "model"', url: 'https://www.devicetree.org/specifications/' },
    { title: 'Raspberry Pi documentation, revision codes', url: 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html' },
  ],
  run(context) {
    const platforms = context.facts('platform').filter((fact) => !fact.addOn)
    const observed = platforms.filter((fact) => fact.basis === 'observed')
    const declared = platforms.filter((fact) => fact.basis !== 'observed')
    const [first] = observed
    const [named] = declared
    if (first === undefined && named === undefined) {
      return [unknown('Neither the dossier nor an artefact tells which platform this is.', 'Name the processor under "platforms" in product.yaml, or supply the image that ships.')]
    }
    if (first === undefined) return [notApplicable('No artefact tells which platform it is made for, so there is nothing to compare the dossier with.')]
    if (named === undefined) return [notApplicable(`The dossier names no platform; the artefacts tell it: ${first.title}.`, seen(first))]
    return observed.map((fact) => {
      const match = declared.find((each) => samePart(each, fact))
      if (match !== undefined) return pass(`The artefacts are made for ${fact.title}, as the dossier says: ${fact.reason}.`, [seen(fact), seen(match)], fact.id)
      const rivals = declared.filter((each) => each.role === fact.role)
      const names = (rivals.length > 0 ? rivals : declared).map((each) => each.title).join(', ')
      return fail(`The dossier names ${names}, and the artefacts are made for ${fact.title}: ${fact.reason}. The review goes by the artefacts.`, [seen(fact), seen(rivals[0] ?? named)], { subject: fact.id })
    })
  },
})
