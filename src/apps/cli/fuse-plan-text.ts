/** A fuse plan as text for a terminal. Commands stand on lines of their own, ready to be copied. */
import type { FusePlanDocument } from '../../fuse-plans/document.ts'
import { screenOf, type Screen, type TerminalOptions } from '../../reports/terminal/layout.ts'
import { verbatim } from '../../reports/view/legible.ts'
import { wrap } from './wrap.ts'

type Plan = NonNullable<FusePlanDocument['plan']>
type Step = Plan['steps'][number]

const headings: readonly (readonly [phase: Step['phase'], heading: string])[] = [
  ['prepare', 'Prepare'],
  ['rehearse', 'Rehearse: nothing of this is final on a unit that ships'],
  ['burn', 'Burn'],
  ['check', 'Check'],
]
const prompts: Readonly<Record<Step['at'], string>> = { 'host': '$ ', 'u-boot': '=> ', 'unit': '# ', 'file': '' }
const legend = '$ your computer, => U-Boot on the unit, # a shell on the unit'

export function fusePlanText(document: FusePlanDocument, options: TerminalOptions): string {
  const screen = screenOf(options)
  const { platform, plan } = document
  const lines = [
    screen.paint(`${verbatim(platform.title)}${platform.revision === '' ? '' : `, ${verbatim(platform.revision)}`}`, 'bold'),
    ...document.warnings.flatMap((warning) => warningLines(warning, screen)),
    ...(plan === undefined ? whyLines(document, screen) : ['', ...planLines(plan, document.keys, screen)]),
  ]
  return `${lines.join('\n')}\n`
}

function warningLines({ weight, message }: FusePlanDocument['warnings'][number], screen: Screen): string[] {
  const [word, style] = ({ stop: ['STOP', 'red'], missing: ['MISSING', 'yellow'], note: ['NOTE', 'blue'] } as const)[weight]
  return ['', ...hung(word, verbatim(message), 0, screen).map((line, index) => (index === 0 ? line.replace(word, screen.paint(word, style, 'bold')) : line))]
}

function whyLines({ why, whySources }: FusePlanDocument, screen: Screen): string[] {
  return [
    ...why.flatMap((sentence) => ['', ...wrap(verbatim(sentence), 0, screen.measure)]),
    ...(whySources.length === 0 ? [] : ['', 'Sources', ...whySources.flatMap((source) => hung('-', `${source.title}, ${source.edition}: ${source.at} <${source.url}>`, 2, screen))]),
  ]
}

function planLines(plan: Plan, keys: FusePlanDocument['keys'], screen: Screen): string[] {
  const final = plan.steps.filter((step) => step.irreversible).map((step) => step.number)
  const sources = [...new Map(plan.steps.map(({ source }) => [`${source.url} ${source.at}`, source])).values()]
  return [
    ...wrap(plan.title, 0, screen.measure),
    ...wrap(`${plan.tool.name} <${plan.tool.url}>`, 0, screen.measure).map((line) => screen.paint(line, 'soft')),
    '',
    ...wrap('Proofmark runs none of this and needs no private key. You run it, with the vendor\'s tool.', 0, screen.measure),
    ...wrap(final.length === 0 ? 'No step of it is final.' : `${final.length === 1 ? `Step ${final.join('')} is` : `Steps ${final.slice(0, -1).join(', ')} and ${String(final.at(-1))} are`} irreversible.`, 0, screen.measure),
    ...heading(`Your ${plan.key.called}`, screen),
    ...keys.flatMap((key) => [...wrap(`${verbatim(key.file)}: ${key.algorithm === 'RSA' ? `RSA, ${key.bits} bits` : key.algorithm}${key.certificate ? ', from its certificate' : ''}`, 2, screen.measure), ...wrap(`SHA-256 of the key ${key.fingerprint}`, 4, screen.columns)]),
    ...wrap(plan.key.why, 2, screen.measure),
    ...heading('What you need first', screen),
    ...plan.needs.flatMap((need) => hung('-', need, 2, screen)),
    ...headings.flatMap(([phase, title]) => {
      const steps = plan.steps.filter((step) => step.phase === phase)
      return steps.length === 0 ? [] : [...heading(title, screen), ...steps.flatMap((step, index) => [...(index === 0 ? [] : ['']), ...stepLines(step, sources.findIndex(({ url, at }) => url === step.source.url && at === step.source.at) + 1, screen)])]
    }),
    ...heading('And then', screen),
    ...wrap(`Keep what the unit says, and have it judged: put ${plan.dump.file} into the dossier's folder and run \`proofmark review\` over it.`, 2, screen.measure),
    ...commandLines(plan.dump.command, '', 4, screen),
    ...plan.notes.flatMap((note) => wrap(note, 2, screen.measure)),
    ...heading('Sources', screen),
    ...sources.flatMap((source, index) => hung(`[${index + 1}]`, `${source.title}, ${source.edition}: ${source.at} (read ${source.checked}) <${source.url}>`, 2, screen)),
    '',
    ...wrap(legend, 0, screen.measure).map((line) => screen.paint(line, 'soft')),
  ]
}

function stepLines(step: Step, source: number, screen: Screen): string[] {
  const mark = 'IRREVERSIBLE'
  const number = `${step.number}.`.padEnd(4)
  const text = `${step.irreversible ? `${mark}: ` : ''}${verbatim(step.text)} [${source}]`
  return [
    ...hung(number, text, 0, screen).map((line, index) => (index === 0 ? line.replace(mark, screen.paint(mark, 'red', 'bold')) : line)),
    ...step.commands.flatMap((command) => commandLines(verbatim(command), prompts[step.at], 6, screen)),
    ...(step.expect === undefined ? [] : [
      ...wrap(`Then: ${verbatim(step.expect.text)}${step.expect.lines.length === 0 ? '' : ':'}`, 5, screen.measure),
      ...step.expect.lines.map((line) => `      | ${screen.paint(verbatim(line), 'green')}`),
    ]),
  ]
}

const heading = (title: string, screen: Screen): string[] => ['', screen.paint(title, 'bold')]

/** A mark, and words that hang beside it. */
function hung(mark: string, text: string, indent: number, screen: Screen): string[] {
  const inside = indent + mark.length + 1
  return wrap(text, inside, screen.measure).map((line, index) => (index === 0 ? `${' '.repeat(indent)}${mark} ${line.trimStart()}` : line))
}

/** Words of a command; an option keeps its value, and a fuse what is burned into it. */
function words(command: string): string[] {
  const joined: string[] = []
  for (const word of command.split(' ')) {
    const last = joined.at(-1) ?? ''
    if ((/^--?[\w-]+$/u.test(last) && !word.startsWith('-')) || (/^\d+$/u.test(word) && /^[A-Z]/u.test(last))) joined.splice(-1, 1, `${last} ${word}`)
    else joined.push(word)
  }
  return joined
}

/** Long commands of a shell go on in the next line as shells have it; other lines are left whole, for they are copied. */
function commandLines(command: string, prompt: string, indent: number, screen: Screen): string[] {
  const room = screen.columns - indent - prompt.length
  const lines: string[] = []
  if (command.length > room && prompt !== prompts['u-boot'] && prompt !== prompts.file) {
    let line = ''
    for (const word of words(command)) {
      if (line !== '' && line.length + 1 + word.length > room - 2 - (lines.length === 0 ? 0 : 2)) {
        lines.push(`${line} \\`)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  } else lines.push(command)
  return lines.map((line, index) => `${' '.repeat(indent)}${index === 0 ? prompt : ' '.repeat(prompt.length + 2)}${line}`)
}
