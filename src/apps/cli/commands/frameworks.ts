/** `proofmark frameworks`: the laws and standards that the grid is projected on. */
import { UserError } from '../../../engine/user-error.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { meant, notListed } from '../meant.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'the frameworks: list, show ID',
  configure(parser, run) {
    const asJson = ['--json', 'print JSON'] as const
    parser.command('list', { isDefault: true }).description('every framework and edition').option(...asJson)
      .allowExcessArguments()
      .action((options: { json?: boolean }, { args }: { args: string[] }) => run(async () => list(args, options.json === true)))
    parser.command('show <id>').description('its requirements, in our words, and the checks that prove them').option(...asJson)
      .action((id: string, options: { json?: boolean }) => run(async () => show(id, options.json === true)))
    parser.addHelpText('after', examples(['frameworks list', 'ids and editions'], ['frameworks show uk-psti', 'one framework']))
  },
})

function list([word]: readonly string[], json: boolean): number {
  if (word !== undefined) throw notListed('frameworks', word, frameworks.map((each) => each.id))
  if (json) process.stdout.write(`${JSON.stringify(frameworks.map(({ id, title, edition, authority, markets, url, requirements }) => ({ id, title, edition, authority, markets, url, requirements: requirements.length })), undefined, 2)}\n`)
  else process.stdout.write(`${frameworks.map((item) => `${item.id.padEnd(18)} ${item.edition.padEnd(10)} ${item.title} (${item.requirements.length} requirements)`).join('\n')}\n`)
  return exitStatus.fine
}

function show(id: string, json: boolean): number {
  const found = frameworks.filter((item) => item.id === id || `${item.id}-${item.edition}` === id)
  const item = found[0]
  if (item === undefined) throw new UserError('unknown-framework', `there is no framework "${id}"`, `${meant(id, frameworks.map((each) => each.id))}There are ${frameworks.map((each) => each.id).join(', ')}.`)
  if (json) {
    process.stdout.write(`${JSON.stringify(item, undefined, 2)}\n`)
    return exitStatus.fine
  }
  const lines = [item.title, `${item.citation}, ${item.authority}  <${item.url}>`, ...wrap(item.note, 0), '']
  for (const requirement of item.requirements) {
    lines.push(`${requirement.id}  (${requirement.strength}, ${requirement.coverage}${requirement.unconfirmed === true ? ', unconfirmed' : ''})`)
    lines.push(...wrap(requirement.summary, 4))
    if (requirement.checks.length > 0) lines.push(...wrap(`checks: ${requirement.checks.map(({ check }) => check).join(', ')}`, 4))
    if (requirement.note !== undefined) lines.push(...wrap(`note: ${requirement.note}`, 4))
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitStatus.fine
}
