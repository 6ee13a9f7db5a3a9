/** `proofmark explain`: why a check exists, how it decides, how to fix, where it applies. */
import { decidingChecks, dueAt, propertyTitles, requiredAt, askedEvidence } from '../../../assess/cells.ts'
import type { Case } from '../../../checks/define.ts'
import { cases } from '../../../checks/cases.gen.ts'
import { docs } from '../../../checks/docs.gen.ts'
import { checks } from '../../../checks/registry.gen.ts'
import { questions } from '../../../facts/questions.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { UserError } from '../../../engine/user-error.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { meant } from '../meant.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'explain a check: why, how it decides, how to fix, where it applies',
  configure(parser, run) {
    parser
      .argument('[check]', 'id of a check, or the beginning of one; without it all are listed')
      .addHelpText('after', examples(['explain exposure/no-default-passwords', 'one check'], ['explain boot', 'every check of a property']))
      .action((id: string | undefined) => run(async () => act(id)))
  },
})

function act(id: string | undefined): number {
  const exact = checks.find((check) => check.id === id)
  if (exact !== undefined) {
    process.stdout.write(explain(exact))
    return exitStatus.fine
  }
  const matching = checks.filter((check) => id === undefined || check.id.startsWith(id))
  if (matching.length === 0) throw new UserError('unknown-check', `there is no check "${id}"`, `${meant(id ?? '', checks.map((check) => check.id)) || `Ids look like ${checks[0]?.id ?? 'property/name'}; `}\`proofmark explain\` lists them all.`)
  const width = Math.max(...matching.map((check) => check.id.length))
  process.stdout.write(`${matching.map((check) => `${check.id.padEnd(width)}  ${check.title}`).join('\n')}\n`)
  return exitStatus.fine
}

/** The check's page without its title, paragraphs wrapped for a terminal. */
const prose = (page: string): string =>
  page.replace(/^# .*$/mu, '').trim().split(/\n{2,}/u)
    .map((block) => (/^(?:#|[-*0-9])/u.test(block) ? block.replace(/^#+ /u, '') : wrap(block, 0).join('\n')))
    .join('\n\n')

function explain(check: (typeof checks)[number]): string {
  const cell = `${check.property}/${check.rung}` as const
  const level = requiredAt(check.property, check.rung)
  const evidence = askedEvidence(check.id, check.property, check.rung, 2)
  const severity = check.severity({ required: 2, remote: 2, physical: 2 })
  const deciding = decidingChecks[cell]?.includes(check.id) === true
  const proves = frameworks.flatMap((framework) => framework.requirements.filter((requirement) => requirement.checks.some((tie) => tie.check === check.id)).map((requirement) => `${framework.title} ${framework.edition}: ${requirement.id}`))
  const sample = cases[check.id]
  const show = (title: string, list: readonly Case[] | undefined): string => (list === undefined || list.length === 0 ? '' : `  ${title}: ${list.map((item) => item.title).join('; ')}\n`)
  return [
    `${check.id}\n${check.title}\n`,
    `Cell: ${propertyTitles[check.property]}, ${check.rung}${deciding ? ' (this check decides it)' : ' (informs, does not decide)'}`,
    `Required from level ${level} on; due by the ${dueAt(check.property, check.rung).replace('-', ' ')} stage.`,
    `Evidence that settles it at level 2: ${evidence.catalogue ? 'the catalogue, or ' : ''}${evidence.weakest} or stronger.`,
    `Severity at level 2: ${severity.severity}, because: ${severity.reason}`,
    `Looks at: ${check.needs.join(', ')}`,
    ...(check.asks ?? []).map((question) => `Asks, where nothing shows it: ${questions[question].ask}`),
    `\n${prose(docs[check.id] ?? '')}`,
    sample === undefined ? '' : `\nExamples\n${show('passes', sample.pass)}${show('fails', sample.fail)}${show('stays open', sample.unknown)}`,
    proves.length === 0 ? '' : `Bears on\n${proves.map((line) => `  ${line}`).join('\n')}\n`,
    check.references.length === 0 ? '' : `References\n${check.references.map((item) => `  ${item.title}: ${item.url}`).join('\n')}\n`,
  ].filter((part) => part !== '').join('\n')
}
