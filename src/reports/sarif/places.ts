/** Places as SARIF has them: artefacts by relative address, the path inside an image as a logical location, lines or byte offsets as regions. */
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'

type Evidence = AssessedOutcome['evidence'][number]

/** The folder that holds the artefacts; where it lies is the reader's business (SARIF 2.1.0, 3.14.14). */
export const base = 'ARTEFACTS'

/** A path as a relative address: each segment percent-encoded, so that `2:ext4` is no scheme and nothing climbs out (RFC 3986, 4.2). */
export const uriOf = (path: string): string =>
  path.split('/').filter((part) => part !== '').map((part) => (/^\.{1,2}$/u.test(part) ? part.replaceAll('.', '%2E') : encodeURIComponent(part).replaceAll(/['!*()]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`))).join('/') || '%00'

/** SARIF 2.1.0, 3.11.5 and 3.11.6: braces stand for arguments and brackets for links, so those of a text are escaped. */
export const messageText = (text: string): string => text.replaceAll(/[{}]/gu, '$&$&').replaceAll(/\[(?=[^\]]*\]\()/gu, String.raw`\[`)

export interface Location {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation?: object
  readonly logicalLocations?: readonly object[]
}

interface Place {
  readonly artefact: string
  readonly path: string
  readonly offset?: number | undefined
  readonly line?: number | undefined
}

export function placeOf({ artefact, path, line, offset }: Place, artefacts: ReadonlyMap<string, number>, excerpt?: string): Location {
  const index = path === '' ? artefacts.get(artefact) : undefined
  const region = regionOf(line, offset)
  return {
    // Not as a snippet: that is the file's own text (3.30.13), and an excerpt may describe a secret instead of showing it.
    ...(excerpt === undefined ? {} : { message: { text: messageText(excerpt) } }),
    physicalLocation: {
      artifactLocation: { uri: uriOf(path === '' ? artefact : `${artefact}/${path}`), uriBaseId: base, ...(index === undefined ? {} : { index }) },
      ...(region === undefined ? {} : { region }),
    },
    ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: `${artefact}/${path}`, name: path.split('/').at(-1) ?? path, kind: 'resource' }] }),
  }
}

function regionOf(line: number | undefined, offset: number | undefined): object | undefined {
  if (line !== undefined && line >= 1) return { startLine: line }
  // A byte offset alone: the length is not known (3.30.12).
  return offset !== undefined && offset >= 0 ? { byteOffset: offset } : undefined
}

/** What a person can open, first the places in the artefacts; the catalogue is named by its source. */
export function locationsOf(evidence: readonly Evidence[], artefacts: ReadonlyMap<string, number>): { readonly locations: readonly Location[]; readonly relatedLocations: readonly Location[] } {
  const inArtefacts = evidence.filter(({ basis }) => basis !== 'catalogue').map((item) => placeOf(item, artefacts, item.excerpt))
  const sources = evidence.filter(({ basis }) => basis === 'catalogue').map(sourceOf)
  // Several locations mean that all must be changed (3.27.12); so the rest is told as related.
  const [first, ...rest] = [...inArtefacts, ...sources]
  return { locations: first === undefined ? [] : [first], relatedLocations: rest.map((location, index) => ({ id: index + 1, ...location })) }
}

function sourceOf({ path, source }: Evidence): Location {
  const logical = { logicalLocations: [{ fullyQualifiedName: `catalogue/${path}`, name: path, kind: 'resource' }] }
  if (source === undefined) return logical
  const uri = httpUri(source.url)
  const text = messageText([source.title, source.edition ?? '', source.at].filter(Boolean).join(', '))
  return { ...logical, message: { text }, ...(uri === undefined ? {} : { physicalLocation: { artifactLocation: { uri } } }) }
}

/** An address that can be opened, as the standard writes it; undefined for anything but http and https. */
export function httpUri(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, password, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? href.replaceAll(/["<>\\^`{|}']/gu, encodeURIComponent) : undefined
}

/** The artefacts under review, and which is which. */
export const artefactIndexes = ({ provenance }: Pick<Assessment, 'provenance'>): ReadonlyMap<string, number> => new Map(provenance.artefacts.map(({ path }, index) => [path, index]))
