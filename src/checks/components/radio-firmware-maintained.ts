/** Radios and modems run software of others that nobody sees in an image, on the most exposed interface of the product. */
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, seen, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { withoutRadio } from '../product-scope.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { count } from '../systems.ts'

const question = 'components.radio-firmware-maintained'
const title = 'The firmware of radios and modems is listed, and somebody is bound to mend it'

export const check = defineCheck({
  id: 'components/radio-firmware-maintained',
  title,
  property: 'components',
  rung: 'kept',
  needs: ['answer', 'dossier', 'functions', 'device-firmware'],
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
    const found = inventory(context)
    if (found === undefined) return [outcome.result === 'unknown' ? (withoutRadio(context) ?? outcome) : outcome]
    // Firmware in the image weighs more than a dossier that names no radio: somebody put it there.
    return [{ ...outcome, message: `${found.message} ${outcome.message}`, evidence: [...(outcome.evidence ?? []), ...found.evidence] } as Outcome]
  },
})

/** Families that are told by name; distributions ship firmware for hundreds of chips. */
const told = 8

/** What the image brings, a family at a time. Whether the product has the chip is not shown: distributions bring what they have. */
function inventory(context: CheckContext<'device-firmware'>): { readonly message: string; readonly evidence: readonly Evidence[] } | undefined {
  const families = new Map<string, Fact<'device-firmware'>[]>()
  const firmware = context.facts('device-firmware').filter(({ part }) => part === 'firmware')
  for (const fact of firmware) families.set(fact.family, [...(families.get(fact.family) ?? []), fact])
  if (families.size === 0) return undefined
  const known = firmware.filter(({ version }) => version !== '').length
  const names = [...families.values()].flatMap(([first]) => first?.device ?? [])
  const shown = names.slice(0, told).join('; ')
  const more = names.length > told ? `; and ${names.length - told} more` : ''
  return {
    message: `The image brings ${count(firmware.length, 'file')} of firmware for ${count(names.length, 'family', 'families')} of radios (${shown}${more}); ${known === firmware.length ? 'all tell' : `${known} of them ${known === 1 ? 'tells' : 'tell'}`} a version.`,
    evidence: [...families.values()].flatMap((facts) => shownFirst(facts).map((fact) => seen(fact, { excerpt: wordsOf(fact) }))),
  }
}

/** Of each family the first, and each further version up to three. */
function shownFirst(facts: readonly Fact<'device-firmware'>[]): readonly Fact<'device-firmware'>[] {
  const versions = new Map(facts.toReversed().map((fact) => [fact.version, fact] as const))
  return facts.filter((fact) => versions.get(fact.version) === fact).slice(0, 3)
}

const wordsOf = ({ device, name, version, date }: Fact<'device-firmware'>): string =>
  [`${device}: ${name}`, version === '' ? 'version not told' : `version ${version}`, ...(date === undefined ? [] : [`built ${date}`])].join(', ')
