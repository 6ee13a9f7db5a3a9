/** What is inside the product, for documents: the chain of trust, vulnerabilities and components. */
import type { Assessment } from '../../assess/schema.ts'
import { chainSentence, linkFacts, linkWords, stageTitles } from '../view/chain.ts'
import { count, grouped } from '../view/text.ts'
import { componentCounts, databaseSentences, fixWord, open, priorityCounts, priorityGroups, priorityWords, reachWords, urgencyFacts, type Component } from '../view/vulnerabilities.ts'
import { citeSpans } from './evidence.ts'
import type { Block, Cell, Text, Tone } from './model.ts'

const linkTones: Readonly<Record<Assessment['chains'][number]['links'][number]['state'], Tone>> = { holds: 'good', broken: 'bad', consistent: 'ask', unknown: 'ask', 'not-seen': 'off' }

export function* chainBlocks(assessment: Assessment): Generator<Block> {
  const { chains } = assessment
  if (chains.length === 0) return
  yield { kind: 'heading', level: 1, text: 'The chain of trust' }
  for (const { processor, links } of chains) {
    yield { kind: 'paragraph', text: [...(chains.length > 1 ? [{ strong: `${processor}: ` }] : []), chainSentence(links)] }
    yield {
      kind: 'table',
      summary: `The chain of trust of ${processor}, a row for each stage: what runs, whether its link holds, and why`,
      head: ['Stage', 'What runs', 'Link', 'Why', 'Evidence'],
      widths: [3, 5, 3, 7, 2],
      rows: links.map((link): readonly (Cell | Text)[] => [
        [{ strong: stageTitles[link.stage] }],
        [link.what, ...linkFacts(link).map(({ name, value }) => `${link.what === '' ? '' : '; '}${name} ${value}`)].filter(Boolean).join(''),
        { text: linkWords[link.state], tone: linkTones[link.state] },
        link.why, citeSpans(assessment, link.outcomes, 4),
      ]),
    }
  }
}

/** Vulnerabilities of one priority, and components, that are written out; the rest is counted. */
const shownVulnerabilities = 40
const shownComponents = 150

export function* componentBlocks(assessment: Assessment): Generator<Block> {
  const { components } = assessment
  if (components.length === 0) return
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'What is inside' }
  yield { kind: 'paragraph', text: withCode(databaseSentences(assessment).join(' ')) }
  yield* vulnerabilities(assessment)
  yield { kind: 'heading', level: 2, text: 'Components' }
  yield { kind: 'paragraph', text: `${componentCounts(assessment)}. The CycloneDX and SPDX reports carry the whole bill of materials.` }
  yield componentTable(components.slice(0, shownComponents))
  if (components.length > shownComponents) yield { kind: 'paragraph', text: `And ${count(components.length - shownComponents, 'more component')}, which the bill of materials lists.` }
}

function* vulnerabilities(assessment: Assessment): Generator<Block> {
  if (open(assessment).length === 0) return
  yield { kind: 'heading', level: 2, text: 'Known vulnerabilities' }
  yield { kind: 'paragraph', text: `${count(open(assessment).length, 'vulnerability', 'vulnerabilities')}: ${priorityCounts(assessment)}.` }
  for (const { priority, items } of priorityGroups(assessment)) {
    yield { kind: 'heading', level: 3, text: `${priorityWords[priority].title}: ${priorityWords[priority].meaning}` }
    yield {
      kind: 'table',
      summary: `Vulnerabilities of priority ${priority}: what is affected, how urgent it is, and which version repairs it`,
      head: ['Vulnerability', 'In', 'How urgent', 'Reach', 'Repair'],
      widths: [4, 4, 6, 3, 4],
      rows: items.slice(0, shownVulnerabilities).map((each): readonly Text[] => [
        [{ strong: each.id }], `${each.name} ${each.version}`, urgencyFacts(each).join('; '), reachWords[each.reach], fixWord(each),
      ]),
    }
    if (items.length > shownVulnerabilities) yield { kind: 'paragraph', text: `And ${grouped(items.length - shownVulnerabilities)} more of this priority.` }
  }
}

/** What stands between backquotes is code. */
const withCode = (text: string): Text => text.split('`').map((part, index) => (index % 2 === 1 ? { code: part } : part))

export function componentTable(components: readonly Component[]): Block {
  const from = ({ licence, supplier }: Component): string => [licence, supplier].filter((each) => each !== undefined && each !== '').join(', ')
  const told = components.some((each) => from(each) !== '')
  return {
    kind: 'table',
    summary: `Components with version, kind, ${told ? 'licence or supplier, ' : ''}and how sure name and version are`,
    head: ['Component', 'Version', 'Kind', ...(told ? ['Licence, supplier'] : []), 'How sure'],
    widths: [5, 5, 2, ...(told ? [5] : []), 2],
    rows: components.map((each): readonly Text[] => [each.name, each.version, each.type.replaceAll('-', ' '), ...(told ? [from(each)] : []), each.confidence]),
  }
}
