/** What is proposed before anybody answers. Nothing here makes the product look better than it may be. */
import { basename } from 'node:path'
import type { Stage } from '../../../facts/dossier.ts'
import { format } from '../../../readers/dossier/product/format.ts'
import { verbatim } from '../../../reports/view/legible.ts'
import { listed } from '../../../reports/view/text.ts'
import type { ContextKey, Draft, Value } from './draft.ts'
import { given } from './given.ts'
import { linksOf } from './parts.ts'

export interface Proposal {
  readonly value: Value
  /** Who says so. */
  readonly from: string
}

export interface Defaults {
  readonly name: string | undefined
  readonly stage: Stage
  /** Why the stage matters, and what the proposal rests on. */
  readonly stageWhy: string
  context(draft: Draft): Readonly<Partial<Record<ContextKey, Proposal>>>
}

/** `folder` without links; `hasArtefacts`: something to review lies in it. */
export function defaultsFor(folder: string, hasArtefacts: boolean): Defaults {
  const called = basename(folder)
  const legible = verbatim(called) === called && 'value' in given(format.fields.product.fields.name, called)
  return {
    name: legible ? called.trim() : undefined,
    stage: hasArtefacts ? 'prototype' : 'concept',
    stageWhy: `What is due later may be planned now. ${hasArtefacts ? 'There is something to review here, so it is a prototype at least.' : 'Nothing here looks like software to review, so it may be on paper yet.'}`,
    context: ({ platforms }) => {
      const links = linksOf(platforms.map(({ id }) => id))
      return links.length === 0 ? {} : { connectivity: { value: links, from: listed(platforms.map(({ title }) => title)) } }
    },
  }
}
