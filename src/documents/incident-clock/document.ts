/** The clocks that run when something was exploited or went wrong: who is told what, by when, counted from which moment. */
import type { Assessment } from '../../assess/schema.ts'
import type { Block, Cell, Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { defineDraft } from '../define.ts'
import { frameworkOf, rowsOf, rowTable, statementOf } from '../rows.ts'

export const document = defineDraft({
  id: 'incident-clock',
  title: 'Incident clock: who is told what, by when',
  market: 'European Union; United Kingdom in part',
  note:
    'Regulation (EU) 2024/2847 (Cyber Resilience Act), Article 14, which applies since 11 September 2026, also to products placed on the market before; Regulation (EU) 2016/679 (GDPR), Articles 33 and 34; Product Security and Telecommunications Infrastructure Act 2022, section 11. ' +
    'Other law can set clocks of its own (medical devices, network operators, contracts). A page to fill in before anything happens, and to use when it does.',
  build,
})

interface Clock {
  readonly framework: string
  /** The row of that framework from which the clock follows. */
  readonly row: string
  readonly event: string
  readonly starts: string
  readonly due: string
  readonly whom: string
  readonly what: string
  readonly article: string
}

const csirt = 'Coordinating CSIRT and ENISA, through the single reporting platform'
const known = 'when the maker becomes aware of it'

export const clocks: readonly Clock[] = [
  { framework: 'eu-cra-duties', row: 'Art.14(2)(a)', event: 'Exploited vulnerability', starts: known, due: '24 hours', whom: csirt, what: 'Early warning, and the member states in which the product is known to be', article: 'CRA 14(2)(a)' },
  { framework: 'eu-cra-duties', row: 'Art.14(2)(b)', event: 'Exploited vulnerability', starts: known, due: '72 hours', whom: csirt, what: 'The product, the nature of the exploit and of the vulnerability, what was done and what users can do', article: 'CRA 14(2)(b)' },
  { framework: 'eu-cra-duties', row: 'Art.14(2)(c)', event: 'Exploited vulnerability', starts: 'when a fix or another measure is there', due: '14 days', whom: csirt, what: 'Final report: the vulnerability with severity and impact, who exploited it where that is known, the update', article: 'CRA 14(2)(c)' },
  { framework: 'eu-cra-duties', row: 'Art.14(4)(a)', event: 'Severe incident', starts: known, due: '24 hours', whom: csirt, what: 'Early warning, and whether unlawful or malicious acts are suspected', article: 'CRA 14(4)(a)' },
  { framework: 'eu-cra-duties', row: 'Art.14(4)(b)', event: 'Severe incident', starts: known, due: '72 hours', whom: csirt, what: 'Nature of the incident, first assessment, what was done and what users can do', article: 'CRA 14(4)(b)' },
  { framework: 'eu-cra-duties', row: 'Art.14(4)(c)', event: 'Severe incident', starts: 'when the notification of 72 hours was made', due: '1 month', whom: csirt, what: 'Final report: what happened with severity and impact, the likely cause, what was done and goes on', article: 'CRA 14(4)(c)' },
  { framework: 'eu-cra-duties', row: 'Art.14(8)', event: 'Either of the two', starts: known, due: 'without delay', whom: 'Users concerned, all users where fitting', what: 'What happened and what they can do, in a form that machines read where fitting', article: 'CRA 14(8)' },
  { framework: 'eu-gdpr', row: '33(1)', event: 'Breach of personal data', starts: 'when the controller learns of it', due: '72 hours', whom: 'Supervisory authority', what: 'What happened, whose and how many data, whom to ask, what follows, what was done; reasons where it is late', article: 'GDPR 33(1), (3)' },
  { framework: 'eu-gdpr', row: '33(2)', event: 'Breach of personal data, as a processor', starts: 'when the processor learns of it', due: 'without delay', whom: 'The controller', what: 'What is known of the breach', article: 'GDPR 33(2)' },
  { framework: 'eu-gdpr', row: '34(1)', event: 'Breach of personal data, high risk', starts: 'when the controller learns of it', due: 'without delay', whom: 'The people concerned', what: 'In plain words what happened, whom to ask, what follows, what was done', article: 'GDPR 34' },
  { framework: 'uk-psti', row: 'Act.s11', event: 'Failure to comply', starts: 'when the maker knows or ought to know of it', due: 'as soon as possible', whom: 'The authority (OPSS), and others in the chain of supply', what: 'The failure, the risk and the steps taken; a record for ten years', article: 'PSTI Act s. 11, 12' },
]

function* build(assessment: Assessment): Generator<Block> {
  yield { kind: 'heading', level: 1, text: 'The clocks' }
  yield { kind: 'paragraph', text: `For ${productName(assessment)}. A clock that is not known to run for this product says so; look again when markets or data change. The coordinating CSIRT is that of the member state in which the maker has its main establishment.` }
  yield {
    kind: 'table',
    summary: 'For each kind of event when the clock starts, when it ends, who is told and what',
    head: ['Event', 'By when', 'Counted from', 'Who is told', 'What is told', 'Law', 'Runs here'],
    widths: [4, 2, 4, 5, 7, 3, 3],
    rows: clocks.map(({ framework, row, event, starts, due, whom, what, article }): readonly (Cell | Text)[] => [event, [{ strong: due }], starts, whom, what, article, runs(assessment, framework, row)]),
  }
  yield { kind: 'heading', level: 1, text: 'Before anything happens' }
  yield statementOf(assessment, 'Reports are read and clocks are known', ['handling/reports-triaged-and-clocks-run', 'handling/disclosure-contact-published', 'components/monitored'], 'Who decides that a clock starts, and who reports, by name and with a deputy, at every hour.')
  yield { kind: 'blank', title: 'People', ask: 'Name, telephone and deputy of: whoever takes the report, whoever decides, whoever reports to authorities, whoever writes to users, the data protection officer.' }
  yield { kind: 'blank', title: 'Addresses', ask: 'Account for the single reporting platform, the coordinating CSIRT, the supervisory authority for data protection, the authority of the United Kingdom.' }
  yield { kind: 'blank', title: 'Rehearsal', ask: 'The day on which this was last played through, and what was changed after it.' }
  yield { kind: 'heading', level: 1, text: 'When it happens' }
  yield { kind: 'paragraph', text: 'Times with their zone. A clock runs through nights, weekends and holidays.' }
  yield {
    kind: 'table',
    summary: 'A log to fill in: each step with its time, who did it and where the proof is',
    head: ['Step', 'Due', 'Done on, at', 'By whom', 'Number, proof'], widths: [6, 4, 4, 4, 4],
    rows: ['Became aware of it', 'Decided: exploited, severe, personal data', 'Early warning', 'Notification', 'Users told', 'Fix or measure is there', 'Final report', 'Other authorities told'].map((step): readonly Text[] => [step, '', '', '', '']),
  }
  const rows = [...rowsOf(assessment, 'eu-cra-duties', 'Art.14'), ...rowsOf(assessment, 'eu-gdpr', '33('), ...rowsOf(assessment, 'eu-gdpr', '34('), ...rowsOf(assessment, 'uk-psti', 'Act.s11')]
  if (rows.length === 0) return
  yield { kind: 'heading', level: 1, text: 'What the review says of these duties' }
  yield rowTable(assessment, rows, 'Duties to report with status, reason and evidence')
}

function runs(assessment: Assessment, id: string, row: string): Cell {
  const framework = frameworkOf(assessment, id)
  if (framework === undefined) return { text: 'not by what is known', tone: 'off' }
  const duty = framework.requirements.find((each) => each.id === row)
  if (duty?.status === 'not-applicable') return { text: `no: ${duty.reason}`, tone: 'off' }
  const open = framework.unsettled ?? (duty === undefined ? `the review says nothing of ${row}` : duty.unsettled)
  return open === undefined ? { text: 'yes', tone: 'good' } : { text: `open: ${open}`, tone: 'ask' }
}
