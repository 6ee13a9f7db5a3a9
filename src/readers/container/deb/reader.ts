/** Debian packages: an ar archive with a version, the control archive and the data archive (deb(5)). */
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import { part } from '../../../kernel/place.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { type ArMember, arMembers } from '../../shared/ar.ts'

const maxMembers = 64

export const reader = defineReader({
  id: 'container/deb',
  title: 'Debian package',
  label: 'deb',
  emits: ['container'],
  signatures: [{ at: 0, hex: '213c617263683e0a 64656269616e2d62696e617279' }],
  references: [{ title: 'deb(5), Debian binary package format', url: 'https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html' }],
  limitations: ['Signatures inside the package (debsigs) are named and not verified.', 'Packages of format 1 and older are not read.'],
  async *read(input, budget) {
    const members: (ArMember & { text: string })[] = []
    let failure: unknown
    try {
      for await (const member of arMembers(input, budget)) {
        if (members.length === maxMembers) throw malformed('a Debian package of too many members', member.offset)
        members.push({ ...member, text: nameText(member.name) })
      }
    } catch (error) {
      failure = error
    }
    const first = members[0]
    if (first === undefined) throw failure ?? malformed('an empty Debian package', 8)
    const version = (await window(input, first.offset, Math.min(first.size, 16))).text(Math.min(first.size, 16)).trim()
    if (!version.startsWith('2.')) throw unsupported(`a Debian package of format ${JSON.stringify(version)}`, first.offset)
    const signed = members.some(({ text }) => text.startsWith('_gpg'))
    yield { fact: { kind: 'container', format: 'container/deb', readOnlyFormat: true, details: { version, signed } } }
    for (const { text, offset, size } of members) {
      if (/^(?:control|data)\.tar(?:\.[a-z0-9]+)?$/u.test(text)) yield { child: { name: text, steps: [part(offset, size)] } }
    }
    if (failure !== undefined) throw failure
    for (const what of ['control.tar', 'data.tar']) {
      if (!members.some(({ text }) => text.startsWith(what))) throw malformed(`a Debian package without ${what}`, input.size)
    }
  },
})
