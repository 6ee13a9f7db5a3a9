/** Asks whether certificates of UEFI databases issued those that signed EFI programs, where the program does not bring its issuer. */
import { defineJoin } from './define.ts'
import { linksOf } from './uefi/links.ts'

export const join = defineJoin({
  id: 'uefi-questions',
  title: 'Issuers of EFI programs in the databases of Secure Boot',
  round: 1,
  needs: ['uefi-image', 'uefi-signature-list'],
  makes: [],
  run: ({ facts }) => ({
    questions: linksOf(facts).flatMap(({ question, image, chain, certificate }) => (chain.issuer === undefined ? [] : [{
      kind: 'verify' as const, id: question, place: { artefact: 0, steps: [] }, check: chain.issuer.check, spki: certificate.spki,
      at: { container: image.container, file: image.file, artefact: image.where.artefact, path: image.where.path },
    }])),
  }),
})
