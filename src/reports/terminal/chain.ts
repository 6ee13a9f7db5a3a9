/** The chain of trust in lines: a mark and a rail for each link, whole, dotted or cut. */
import type { Assessment, ChainLink } from '../../assess/schema.ts'
import { breakWord, chainSentence, linkFacts, linkWords, stageTitles } from '../view/chain.ts'
import { hang, heading, wrap, type Screen, type Style } from './layout.ts'

interface Drawn {
  readonly mark: string
  /** What leads from the stage before to this one. */
  readonly rail: string
  readonly ascii: readonly [mark: string, rail: string]
  readonly styles: readonly Style[]
}

const drawn: Readonly<Record<ChainLink['state'], Drawn>> = {
  holds: { mark: '●', rail: '┃', ascii: ['+', '|'], styles: ['green'] },
  broken: { mark: '✕', rail: '╳', ascii: ['x', 'X'], styles: ['red', 'bold'] },
  consistent: { mark: '◐', rail: '┊', ascii: ['?', ':'], styles: ['yellow'] },
  unknown: { mark: '○', rail: '┊', ascii: ['?', ':'], styles: ['yellow'] },
  'not-seen': { mark: '·', rail: '', ascii: ['.', ''], styles: ['soft'] },
}

export function chainLines(screen: Screen, { chains }: Assessment): string[] {
  return chains.flatMap(({ processor, links }) => [
    ...heading(screen, chains.length > 1 ? `Chain of trust: ${processor}` : 'Chain of trust'),
    ...wrap(chainSentence(links), screen.measure),
    '',
    ...links.flatMap((link, index) => [
      ...(index === 0 ? [] : [screen.paint(screen.unicode ? drawn[link.state].rail : drawn[link.state].ascii[1], ...drawn[link.state].styles)]),
      ...linkLines(screen, link),
    ]),
  ])
}

function linkLines(screen: Screen, link: ChainLink): string[] {
  const { mark, ascii, styles } = drawn[link.state]
  const title = `${stageTitles[link.stage]}: ${linkWords[link.state]}${link.breaks ? ` - ${breakWord(link)}` : ''}`
  return [
    ...hang(screen, `${screen.unicode ? mark : ascii[0]} `, title, styles, styles),
    ...(link.what === '' ? [] : hang(screen, '  ', link.what)),
    ...linkFacts(link).flatMap(({ name, value }) => hang(screen, `  ${name}: `, value, ['soft'])),
    ...hang(screen, '  ', link.why, [], ['soft']),
  ]
}
