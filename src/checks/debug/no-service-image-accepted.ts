/** The best authenticated boot is opened by an image that the maker himself signed: for repair, for a debug session, for the line. */
import { imageName } from '../../facts/boot.ts'
import { defineCheck, fail, seen } from '../define.ts'
import { byAnswer } from '../question.ts'
import { bySteps } from '../severity.ts'

const question = 'debug.no-service-image-accepted'

export const check = defineCheck({
  id: 'debug/no-service-image-accepted',
  title: 'Sold units refuse images made for repair, debugging or the factory',
  property: 'debug',
  rung: 'correct',
  needs: ['answer', 'signed-image'],
  asks: [question],
  severity: bySteps('physical',
    { from: 1, severity: 'high', reason: 'Such images get out, and whoever has one gets a shell or the debug port on any unit that he holds.' },
    { from: 3, severity: 'critical', reason: 'One leaked image opens every unit of the line, past authenticated boot, for good.' }),
  references: [
    { title: 'CWE-1269: Product Released in Non-Release Configuration', url: 'https://cwe.mitre.org/data/definitions/1269.html' },
    { title: 'CWE-489: Active Debug Code', url: 'https://cwe.mitre.org/data/definitions/489.html' },
    { title: 'Aleph Security: Exploiting Qualcomm EDL Programmers', url: 'https://alephsecurity.com/2018/01/22/qualcomm-edl-1/' },
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
  ],
  run(context) {
    const said = byAnswer(context, { question, yes: check.title, no: 'An image that opens units for repair, debugging or the factory runs on every unit that is sold.' })
    const opening = context.facts('signed-image').filter((image) => (image.opens ?? []).length > 0 && image.signatures.some((signature) => signature.result === 'verifies'))
    if (opening.length === 0) return [said]
    return [
      ...opening.map((image) => fail(`${image.title} (${imageName(image)}) is signed and opens ${(image.opens ?? []).join(' and ')} on every unit that accepts its key.`, seen(image, { excerpt: image.notes[0] ?? image.title }), { subject: imageName(image) })),
      ...(said.result === 'fail' ? [said] : []),
    ]
  },
})
