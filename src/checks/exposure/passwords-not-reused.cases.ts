/** Examples of exposure/passwords-not-reused. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, locked, program } from '../system-cases.ts'

const tried = (name: string, mark: string, more: { artefact?: string } = {}): CaseFact => ({
  kind: 'password-try', account: name, tried: 4, mark, file: '/etc/shadow',
  ...(more.artefact === undefined ? {} : { container: `${more.artefact}/2:ext4`, where: { artefact: more.artefact, path: '2:ext4/etc/shadow' } }),
})
const two = [...installed(), account('root', 0), account('ada', 1000), hash('root'), hash('ada')]
/** The system of another artefact, of this release or another. */
const elsewhere = (said: (more: Partial<CaseFact>) => CaseFact, programs = 3): CaseFact[] => {
  const container = 'other.img/2:ext4'
  const where = { artefact: 'other.img', path: '2:ext4/etc/os-release' }
  return [
    ...installed(Array.from({ length: programs }, (_, index) => program(`/opt/other${index}`)), { root: container, boot: [], role: 'slot' }).map((fact) => ({ ...fact, container, where })),
    said({ container, where }),
  ]
}
const debian = (more: Partial<CaseFact> = {}, fields: Readonly<Record<string, string>> = {}): CaseFact => ({ kind: 'os-release', id: 'debian', name: 'Debian GNU/Linux 12 (bookworm)', fields: { ID: 'debian', VERSION_ID: '12', ...fields }, ...more } as CaseFact)
const image = { IMAGE_ID: 'thermostat', IMAGE_VERSION: '7' }
const acme = (more: Partial<CaseFact> = {}): CaseFact => ({ kind: 'os-release', id: 'acme', name: 'Acme OS', fields: { ID: 'acme', VERSION_ID: '4' }, ...more } as CaseFact)
const release = (build: string, more: Partial<CaseFact> = {}): CaseFact => ({ kind: 'os-release', id: 'acme', name: 'Acme OS', fields: { ID: 'acme', BUILD_ID: build }, ...more } as CaseFact)

export const cases: Cases = {
  pass: [
    { title: 'each has its own', facts: [...two, tried('root', '1111'), tried('ada', '2222')] },
    { title: 'another image has others', facts: [...two, tried('root', '1111'), tried('ada', '2222'), tried('root', '3333', { artefact: 'other.img' })] },
    { title: 'the same release in another artefact: the image of slot B, or the update', facts: [...two, release('7'), ...elsewhere((more) => release('7', more), 0), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })] },
    { title: 'a distribution with a name for the image', facts: [...two, debian({}, image), ...elsewhere((more) => debian(more, image), 0), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })] },
    { title: 'a system of the makers\' own without a build', facts: [...two, acme(), ...elsewhere(acme, 0), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })] },
  ],
  fail: [
    { title: 'two accounts with one hash', facts: [...two, tried('root', '1111'), tried('ada', '1111')], subjects: ['ada root'] },
    { title: 'the same hash in another image', facts: [...two, tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })], subjects: ['root'] },
    { title: 'the same hash in another release', facts: [...two, release('7'), ...elsewhere((more) => release('8', more), 0), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })], subjects: ['root'] },
    { title: 'the same words of release and another system', facts: [...two, release('7'), ...elsewhere((more) => release('7', more), 40), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })], subjects: ['root'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a hash that was not compared', facts: [...two, tried('root', '1111')] },
    { title: 'two systems of one distribution, which may be two products', facts: [...two, debian(), ...elsewhere(debian, 0), tried('root', '1111'), tried('ada', '2222'), tried('root', '1111', { artefact: 'other.img' })], subjects: ['root'] },
  ],
  'not-applicable': [{ title: 'all accounts are locked', facts: [...installed(), account('root', 0), locked('root')] }],
}
