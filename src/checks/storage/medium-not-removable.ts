/** What can be pulled out leaves with whoever pulls it. */
import { fittingWords } from '../../facts/assembly.ts'
import { isUnreferenced } from '../../facts/parts-lists.ts'
import { boardEvidence, boardName, boardSubject, eachBoard, keyOf, lackingWords, recollected, unjudged, type Board } from '../boards.ts'
import { isSocketed, namelessConnectors, socketsOf } from '../board-sockets.ts'
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-part'

export const check = defineCheck({
  id: 'storage/medium-not-removable',
  title: 'Storage is soldered to the board, not plugged in',
  property: 'storage',
  rung: 'available',
  needs: ['board', 'board-part'],
  severity: fromLevel('physical', 2, 'medium', 'A card is pulled, read, changed and put back in minutes, with nothing but a card reader.'),
  references: [
    { title: 'CWE-1263: Improper Physical Access Control', url: 'https://cwe.mitre.org/data/definitions/1263.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const parts = context.facts('board-part').filter((part) => part.board === keyOf(board) && part.fitted)
  const evidence = (part: (typeof parts)[number]): Evidence => seen(part, { excerpt: `${part.reference} ${part.value}` })
  const sockets = parts.filter(({ partKind }) => partKind === 'card-socket')
    .map((part) => recollected(fail(`${part.reference} (${part.value}) is a socket for a memory card: whoever opens the unit takes the card, reads and changes it. Encryption with a key that the card does not hold takes most of the worth out of that; it does not keep the card in.${lackingWords(part)}`, evidence(part), { subject: part.title }), [part]))
  // A module of several connectors is drawn as several footprints.
  const modules = [...Map.groupBy(parts.filter(({ partKind }) => partKind === 'module'), ({ part }) => part).values()].flatMap(([part, ...pieces]) => (part === undefined ? [] : [
    recollected(fail(`${part.title} (${[part, ...pieces].map(({ reference }) => reference).join(', ')}) is plugged into this board, and what it stores leaves with it. It fits any other carrier.${lackingWords(part)}`, evidence(part), { subject: part.title, severity: 'low' }), [part])]))
  const known = new Set(context.facts('board-part').filter((part) => part.board === keyOf(board)).map(({ reference }) => reference))
  const plugged = socketsOf(board, known).map((socket) => unknown(`${socket.reference} takes ${socket.takes}: whether shipped units carry one and store something on it, ${boardName(board)} does not say.`, 'Say what shipped units carry in this socket; with a drive in it, encrypt it with a key that the drive does not hold.', { subject: socket.subject, evidence: [boardEvidence(board, `${socket.reference} takes ${socket.takes}`, socket.line)] }))
  const nameless = board.connected ? [] : namelessConnectors(board, known)
  if (sockets.length + modules.length + plugged.length > 0) return [...sockets, ...modules, ...plugged]
  const memories = parts.filter(({ partKind }) => partKind === 'flash' || partKind === 'emmc')
  const socketed = memories.filter(({ footprint }) => board.footprints[footprint] !== undefined && isSocketed(board.footprints[footprint]))
  if (socketed.length > 0) return socketed.map((part) => unknown(`${part.reference} (${part.value}) has the footprint of a socket: whether shipped units have it plugged in or soldered, ${boardName(board)} does not say.`, 'Say whether the memory is soldered in shipped units.', { subject: part.title, evidence: [evidence(part)] }))
  const [first, ...rest] = memories.map(evidence)
  if (first !== undefined && nameless[0] !== undefined) return [unknown(`Whether the storage of ${boardName(board)} is soldered is not known: nothing but a number says what ${nameless.slice(0, 5).map(({ reference, part, value }) => `${reference} (${part || value || 'unnamed'})`).join(', ')} ${nameless.length === 1 ? 'is' : 'are'}, and a socket for a card looks like that in a list.`, 'Supply the layout, or say in the list what its connectors are.', { subject: boardSubject(board), evidence: [first, ...rest] })]
  if (first !== undefined && isUnreferenced(board)) return [unknown(`${boardName(board)} lists ${memories.map(({ value }) => value).join(', ')} and names no references: what of it is soldered to the board it does not say.`, 'Supply the layout, or the parts list with its references.', { subject: boardSubject(board), evidence: [first, ...rest] })]
  // What a list or a schematic says is the word of that file only.
  const left = context.facts('board-part').flatMap(({ board: of, partKind, footprint }) => {
    const own = of === keyOf(board) && partKind === 'card-socket' ? board.footprints[footprint] : undefined
    return own?.listed === undefined ? [] : [` ${own.reference} (${own.part || own.value}) is ${fittingWords(own)}.`]
  }).join('')
  if (first !== undefined) return [recollected(pass(`The storage that was recognised on ${boardName(board)} is soldered: ${memories.map(({ reference, value }) => `${reference} (${value})`).join(', ')}.${left} A hot-air gun and a reader still take it off, in an hour.`, [first, ...rest], boardSubject(board)), memories)]
  const why = unjudged(board, context.facts('board-part'), 'what it stores')
  if (why?.result === 'not-applicable') return [why]
  return [unknown(`No memory and no card socket was recognised on ${boardName(board)}.`, 'Say in the values or part numbers of the layout which parts store something, or supply the parts list.', { subject: boardSubject(board), evidence: [boardEvidence(board)] })]
}
