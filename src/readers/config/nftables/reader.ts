/** nftables: how many rules a file holds, and what happens to an incoming packet that none of them takes. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/nftables',
  title: 'Packet filter (nftables)',
  emits: ['packet-filter'],
  signatures: [{ paths: inEtc('nftables.conf', 'nftables/*.nft', 'nftables.d/*.nft', 'sysconfig/nftables.conf', 'nftables.nft'), maxBytes: 4 * 1024 * 1024 }],
  references: [{ title: 'nft(8)', url: 'https://www.netfilter.org/projects/nftables/manpage.html' }],
  limitations: ['Rules are counted, not understood', 'Whether the file is loaded is told by the services that start'],
  async *read(input, budget) {
    const blocks: { readonly kind: string; readonly line: number }[] = []
    let rules = 0
    let chain: { hooked: boolean; policy: 'accept' | 'drop'; last: string } | undefined
    let policy: 'accept' | 'drop' | 'unknown' = 'unknown'
    let line = 1
    const close = (): void => {
      const block = blocks.pop()
      if (block?.kind !== 'chain' || chain === undefined) return
      // A last rule without a condition decides for everything that comes so far.
      if (chain.hooked) policy = chain.policy === 'drop' || /^(?:counter(?: packets \d+ bytes \d+)? |log(?: prefix "[^"]*")? )*(?:drop|reject(?: with .*)?)$/u.test(chain.last) ? 'drop' : policy === 'drop' ? 'drop' : 'accept'
      chain = undefined
    }
    for (const { number, text } of await textLines(input, budget)) {
      for (const piece of text.replace(/#.*$/u, '').split(/(?<=[{};])|(?=[}])/u)) {
        const statement = piece.replace(/[;{}]/gu, '').trim()
        if (piece.endsWith('{')) {
          const kind = statement.split(/\s+/u)[0] ?? ''
          if (blocks.length < 64) blocks.push({ kind: chain === undefined ? kind : 'set', line: number })
          if (kind === 'chain') chain = { hooked: false, policy: 'accept', last: '' }
          else if (chain !== undefined) chain.last = `${statement} {`
          continue
        }
        if (statement !== '' && chain !== undefined && blocks.at(-1)?.kind === 'chain') {
          budget.node()
          if (/^type\s+\w+\s+hook\s+/u.test(statement)) {
            chain.hooked = /\bhook\s+input\b/u.test(statement)
            if (chain.hooked) line = number
          } else if (statement.startsWith('policy')) chain.policy = /\bdrop\b/u.test(statement) ? 'drop' : 'accept'
          else if (!/^(?:comment|flags|devices?)\b/u.test(statement)) {
            chain.last = chain.last.endsWith('{') ? `${chain.last} ${statement}` : statement
            rules++
          }
        } else if (statement !== '' && /^add\s+rule\b/u.test(statement)) rules++
        else if (statement !== '' && chain === undefined && /^add\s+chain\b.*\bhook\s+input\b/u.test(text)) policy = /policy\s+drop/u.test(text) ? 'drop' : 'accept'
        if (piece.startsWith('}')) close()
      }
    }
    yield { fact: { kind: 'packet-filter', line, program: 'nftables', rules, inputPolicy: policy } }
  },
})
