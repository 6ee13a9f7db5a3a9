/** The chain of trust as a picture: a link for each stage, whole or broken, and beside it who verifies what with which key. */
import type { Assessment, ChainLink } from '../../assess/schema.ts'
import { breakWord, chainSentence, linkFacts, linkWords, stageTitles } from '../view/chain.ts'
import type { State } from '../view/words.ts'
import { anchor, stateMarks } from './marks.ts'
import { html, nothing, type Markup } from './markup.ts'

const linkStates: Readonly<Record<ChainLink['state'], State>> = { holds: 'met', broken: 'unmet', consistent: 'unknown', unknown: 'unknown', 'not-seen': 'not-needed' }

export function chains(assessment: Assessment): Markup {
  if (assessment.chains.length === 0) return nothing
  return html`<section id="chain" aria-labelledby="chain-title">
    <h2 id="chain-title">The chain of trust</h2>
    ${assessment.chains.map(({ processor, links }) => html`${assessment.chains.length > 1 && html`<h3 class="minor">${processor}</h3>
    `}<p>${chainSentence(links)}</p>
    <ol class="chain">${links.map((link, index) => stage(assessment, link, links.slice(0, index).some((each) => each.breaks)))}
    </ol>
    `)}</section>
    `
}

/** `beyond`: an earlier link does not hold, so this one proves nothing for whoever holds the unit. */
function stage(assessment: Assessment, link: ChainLink, beyond: boolean): Markup {
  const state = linkStates[link.state]
  const facts = linkFacts(link)
  return html`
    <li class="link l-${link.state}${beyond && ' beyond'}"><div class="stage"><b>${stageTitles[link.stage]}</b> <span class="pill s-${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${linkWords[link.state]}</span>${link.breaks && html` <span class="break">${breakWord(link)}</span>`}</div>
    ${link.what !== '' && html`<p class="what">${link.what}</p>`}${facts.length > 0 && html`<dl>${facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
    <p class="soft">${link.why}${evidenceLink(assessment, link)}</p></li>`
}

/** To the cell whose evidence says why. */
function evidenceLink({ outcomes, grid }: Assessment, link: ChainLink): Markup {
  const [outcome] = link.outcomes.flatMap((index) => outcomes[index] ?? []).filter((each) => each.message === link.why)
  const cell = outcome === undefined ? undefined : grid.find((each) => each.property === outcome.property && each.rung === outcome.rung)
  return cell === undefined ? nothing : html` <a href="#${anchor(cell)}" data-cell>Evidence</a>`
}
