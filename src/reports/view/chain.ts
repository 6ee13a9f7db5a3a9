/** The words of the chain of trust, the same on the page and in the terminal. */
import type { ChainLink } from '../../assess/schema.ts'

export const stageTitles: Readonly<Record<ChainLink['stage'], string>> = {
  hardware: 'Hardware', 'boot-loader': 'Boot loader', kernel: 'Kernel', application: 'Application', root: 'Root file system',
}

export const linkWords: Readonly<Record<ChainLink['state'], string>> = {
  holds: 'holds', broken: 'broken', consistent: 'consistent, not anchored', unknown: 'not proven', 'not-seen': 'not seen',
}

/** Details of a link that are known, in the order in which people ask for them. */
export function linkFacts({ verifiedBy, stage, key, anchor, covers }: ChainLink): readonly { readonly name: string; readonly value: string }[] {
  return [
    ...(stage === 'hardware' ? [] : [{ name: 'to be verified by', value: verifiedBy }]),
    ...(key === undefined ? [] : [{ name: stage === 'hardware' ? 'trusts the key' : 'signed with', value: key }]),
    ...(anchor === undefined ? [] : [{ name: stage === 'hardware' ? 'which stands in' : 'key anchored in', value: anchor }]),
    ...(covers === undefined ? [] : [{ name: 'the signature covers', value: covers }]),
  ]
}

/** What is said at the link that does not hold first. */
export const breakWord = ({ state }: ChainLink): string => (state === 'broken' ? 'the chain breaks here' : 'the proof ends here')

/** One sentence over the picture. */
export function chainSentence(links: readonly ChainLink[]): string {
  const index = links.findIndex((link) => link.breaks)
  const link = links[index]
  if (link === undefined) return 'Every link holds, from the hardware to what runs last.'
  const title = stageTitles[link.stage].toLowerCase()
  const before = index === 0 ? 'The chain has no first link' : `The chain holds as far as the ${stageTitles[links[index - 1]?.stage ?? 'hardware'].toLowerCase()}`
  const because = link.state === 'broken' ? (index === 0 ? ': the hardware does not enforce it' : `, and breaks at the ${title}`) : index === 0 ? ' that is proven' : `; from the ${title} on nothing is proven`
  return `${before}${because}.`
}
