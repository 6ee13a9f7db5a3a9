/**
 * What checks of a system's files come to where the product has no such system: a microcontroller runs one program from flash. What only
 * a system with files can have does not apply to it; what its program may have all the same stays unknown, and says what that is.
 */
import type { Fact, FactQuery } from '../facts/fact.ts'
import { seen, type Check, type Outcome } from './define.ts'
import { systemImage } from './systems.ts'

/** The product's processors, where all of them are known to be microcontrollers, the main one among them, and no system was read. */
export function microcontrollers(facts: FactQuery): readonly Fact<'functions'>[] {
  const platforms = facts('platform')
  const unfound = facts('named-platform').length > platforms.filter((platform) => platform.basis === 'declared').length
  if (facts('system').length > 0 || unfound || !platforms.some((platform) => platform.role === 'main' && !platform.addOn)) return []
  const kinds = new Map(facts('functions').map((part) => [part.platform, part]))
  const mains = platforms.filter((platform) => !platform.addOn).map((platform) => kinds.get(platform.id))
  return mains.every((part) => part?.partKind === 'mcu') ? mains.flatMap((part) => part ?? []) : []
}

/** An outcome that asks for the image of a system, as it stands for these microcontrollers. */
export function onMicrocontroller(check: Pick<Check, 'linuxOnly'>, outcome: Outcome, [first]: readonly Fact<'functions'>[]): Outcome {
  if (first === undefined || outcome.result !== 'unknown' || outcome.settledBy !== systemImage) return outcome
  const subject = outcome.subject === undefined ? {} : { subject: outcome.subject }
  return check.linuxOnly === true
    ? { result: 'not-applicable', message: `Does not apply: ${first.platformTitle} is a microcontroller and runs no system with files, accounts and packages.`, ...subject, evidence: [seen(first, { excerpt: 'kind: mcu' })] }
    : { ...outcome, message: `What the firmware of ${first.platformTitle} holds in this respect was not read.`, settledBy: firmwareOfMicrocontroller }
}

/** Said once for all that it would settle. */
export const firmwareOfMicrocontroller = 'Have the firmware\'s source and its list of components reviewed: what the program of a microcontroller holds inside is not read here.'
