/** Requirements in every standing that there is, for the tests of reports. */
import type { Assessment } from '../../assess/schema.ts'

type Framework = Assessment['frameworks'][number]
type Requirement = Framework['requirements'][number]

const requirement = (said: Pick<Requirement, 'id' | 'summary' | 'status'> & Partial<Requirement>): Requirement => ({
  strength: 'shall', basis: said.status === 'met' || said.status === 'unmet' ? 'verified' : 'not-checked', coverage: 'full', area: 'software', evidence: ['firmware'], checks: [],
  reason: said.status === 'unmet' ? '1 finding' : 'nothing was found that proves it', outcomes: [],
  source: { title: 'The document itself', at: `provision ${said.id}`, url: 'https://example.org/document' },
  ...said,
})

/** `index` finds an outcome by its check. */
export const frameworksOf = (index: (check: string) => number): Framework[] => [
  {
    id: 'uk-psti', title: 'UK PSTI security requirements', edition: '2023', citation: 'SI 2023/1007', kind: 'law', markets: ['uk'], url: 'https://example.org/psti', requirements: [
      requirement({ id: 'schedule-1-1', status: 'unmet', summary: 'No password that is the same in every unit and outlives set-up', checks: ['exposure/no-default-passwords'], outcomes: [index('exposure/no-default-passwords')], strength: 'must' }),
      requirement({ id: 'schedule-1-2', status: 'unknown', summary: 'A published contact for security reports', area: 'lifecycle', evidence: ['document', 'answer'], checks: ['handling/disclosure-contact-published'], outcomes: [index('handling/disclosure-contact-published')] }),
      requirement({ id: 'schedule-1-3', status: 'met', summary: 'The support period is published', area: 'lifecycle', evidence: ['document', 'answer'], checks: ['handling/support-period-stated'], outcomes: [index('handling/support-period-stated')], reason: 'every check that proves it passed' }),
      requirement({ id: 'reg-2', status: 'out-of-scope', summary: 'Definitions', strength: 'scope', coverage: 'out-of-scope', note: 'Asks nothing of the product.', reason: 'Asks nothing of the product.' }),
    ],
  },
  {
    id: 'eu-gdpr', title: 'GDPR, articles 25 and 32', edition: '2016-679', citation: 'Regulation (EU) 2016/679', kind: 'law', markets: ['eu'], url: 'https://example.org/gdpr', unsettled: 'not stated: the role in data processing', requirements: [
      requirement({ id: '25-1', status: 'unmet', summary: 'Data protection by design', checks: ['data/no-personal-data-in-image'], outcomes: [index('data/no-personal-data-in-image')], coverage: 'partial', note: 'Show the design.', qualifier: 'appropriate measures' }),
      requirement({ id: '32-1-d', status: 'manual', summary: 'A process for regular testing', area: 'lifecycle', coverage: 'manual', evidence: ['document'], note: 'Show the process and its last results.', reason: 'no check shows it' }),
      requirement({ id: '33', status: 'unknown', summary: 'Breaches are told to the authority', area: 'lifecycle', unsettled: 'not stated: the role in data processing', asks: ['Does your organisation decide why and how personal data is processed?'], reason: 'not stated: the role in data processing' }),
    ],
  },
  {
    id: 'eu-cra-annex-i', title: 'Cyber Resilience Act, Annex I', edition: '2024-2847', citation: 'Regulation (EU) 2024/2847', kind: 'law', markets: ['eu'], url: 'https://example.org/cra', requirements: [
      requirement({ id: 'I(2)(d)', status: 'unmet', summary: 'Control of access to the unit', area: 'hardware', checks: ['keys/platform-protects-keys'], outcomes: [index('keys/platform-protects-keys')], bindsFrom: '2027-12-11' }),
      requirement({ id: 'I(2)(f)', status: 'unknown', basis: 'verified', summary: 'Integrity of data and commands', coverage: 'partial', checks: ['crypto/random-source-available'], outcomes: [index('crypto/random-source-available')], note: 'Integrity in transit has to be shown.', reason: 'what was checked passes, which is a part of it', bindsFrom: '2027-12-11' }),
      requirement({ id: 'I(2)(h)', status: 'unknown', basis: 'verified', summary: 'Essential functions stay available', checks: ['crypto/random-source-available'], outcomes: [index('crypto/random-source-available')], unconfirmed: true, note: 'Not read in the document.', reason: 'our reading of this requirement is unconfirmed', bindsFrom: '2027-12-11' }),
      requirement({ id: 'II(5)', status: 'unknown', basis: 'declared', summary: 'A policy for coordinated disclosure', area: 'lifecycle', checks: ['handling/support-period-stated'], outcomes: [index('handling/support-period-stated')], reason: 'declared, without the evidence that the level asks for', bindsFrom: '2027-12-11' }),
      requirement({ id: 'I(2)(m)', status: 'not-applicable', basis: 'declared', summary: 'Data can be erased', reason: 'personal data: none (asked: personal)' }),
    ],
  },
]

export const scenarios: Assessment['scenarios'] = [
  { kind: 'platform', title: 'on NXP i.MX 8M Mini with NXP EdgeLock SE050', platform: 'nxp-imx8m-mini', changes: [
    { framework: 'eu-cra-annex-i', edition: '2024-2847', requirement: 'I(2)(d)', status: 'unknown', basis: 'not-checked', reason: 'available there, says the catalogue; that it is switched on and done right has to be shown' },
  ] },
  { kind: 'level', title: 'at level 1', level: 1, changes: [{ framework: 'eu-cra-annex-i', edition: '2024-2847', requirement: 'II(5)', status: 'met', basis: 'verified', reason: 'every check that proves it passed' }] },
  { kind: 'level', title: 'at level 3', level: 3, changes: [] },
]
