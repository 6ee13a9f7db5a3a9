/** Radios and modems run software of others that nobody sees in an image, on the most exposed interface of the product. */
import { defineCheck } from '../define.ts'
import { withoutRadio } from '../product-scope.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'

const question = 'components.radio-firmware-maintained'
const title = 'The firmware of radios and modems is listed, and somebody is bound to mend it'

export const check = defineCheck({
  id: 'components/radio-firmware-maintained',
  title,
  property: 'components',
  rung: 'kept',
  needs: ['answer', 'dossier', 'functions'],
  asks: [question],
  severity: fromLevel('remote', 1, 'medium', 'Weaknesses of radio firmware become public, are used over the air, and stay in units because nobody looks or nobody mends them.'),
  references: [
    { title: 'Project Zero: Multiple Internet to Baseband Remote Code Execution Vulnerabilities in Exynos Modems', url: 'https://googleprojectzero.blogspot.com/2023/03/multiple-internet-to-baseband-remote-rce.html' },
    { title: 'SweynTooth: weaknesses in Bluetooth Low Energy stacks of seven chip makers', url: 'https://asset-group.github.io/disclosures/sweyntooth/' },
    { title: 'NTIA: The Minimum Elements For a Software Bill of Materials', url: 'https://www.ntia.gov/report/2021/minimum-elements-software-bill-materials-sbom' },
    { title: 'CWE-1329: Reliance on Component That is Not Updateable', url: 'https://cwe.mitre.org/data/definitions/1329.html' },
  ],
  run: (context) => {
    const outcome = byAnswer(context, { question, yes: title, no: 'Nobody knows which firmware the radios and modems run, or nobody is bound to mend it.' })
    return [outcome.result === 'unknown' ? (withoutRadio(context) ?? outcome) : outcome]
  },
})
