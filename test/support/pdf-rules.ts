/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1; the conditions are those of the Matterhorn Protocol 1.1) and of PDF/A-2a (ISO 19005-2), on the
 * objects that qpdf reads. It shares no code with the engine that writes the files. Not a full validator: colour spaces, XMP types and
 * the insides of fonts are left to the engine.
 */
import { spawnSync } from 'node:child_process'

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
type Dictionary = Readonly<Record<string, Value>>

interface Entry {
  readonly value?: Value
  readonly stream?: { readonly dict: Dictionary; readonly data?: string }
}

interface Pdf {
  readonly objects: ReadonlyMap<string, Entry>
  readonly trailer: Dictionary
}

/** Undefined where qpdf is missing. Throws where it finds the file damaged. */
export function readPdf(file: string): Pdf | undefined {
  const checked = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  if (checked.error !== undefined) return undefined
  if (checked.status !== 0) throw new Error(`qpdf: ${checked.stdout}${checked.stderr}`)
  const { stdout } = spawnSync('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file], { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 })
  const [, all] = (JSON.parse(stdout) as { readonly qpdf: readonly [unknown, Readonly<Record<string, Entry>>] }).qpdf
  const trailer = all['trailer']?.value
  if (!isDictionary(trailer)) throw new Error('the file has no trailer')
  return { trailer, objects: new Map(Object.entries(all).map(([name, entry]) => [name.replace(/^obj:/u, ''), entry])) }
}

const isDictionary = (value: Value | undefined): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What breaks a rule, each as a sentence; empty for a file that keeps them all. */
export function brokenRules(pdf: Pdf): string[] {
  const found: string[] = []
  const get = (value: Value | undefined): Value | undefined => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/u.test(value)) return value
    const entry = pdf.objects.get(value)
    return entry?.value ?? entry?.stream?.dict
  }
  const dictionary = (value: Value | undefined): Dictionary => {
    const resolved = get(value)
    return isDictionary(resolved) ? resolved : {}
  }
  const list = (value: Value | undefined): readonly Value[] => {
    const resolved = get(value)
    return Array.isArray(resolved) ? resolved as readonly Value[] : resolved === undefined ? [] : [resolved]
  }
  const ask = (holds: boolean, rule: string): void => {
    if (!holds && !found.includes(rule)) found.push(rule)
  }
  const data = (id: string): string => Buffer.from(pdf.objects.get(id)?.stream?.data ?? '', 'base64').toString('latin1')

  const root = dictionary(pdf.trailer['/Root'])
  /** Annotations that a tag for links holds. */
  const linked = new Set<Value>()
  document()
  for (const [id, entry] of pdf.objects) object(id, entry)
  structure()
  for (const page of pages(root['/Pages'])) onePage(page)
  return found

  function document(): void {
    ask(dictionary(root['/MarkInfo'])['/Marked'] === true, 'UA 7.1: the file is marked as tagged')
    ask(dictionary(root['/MarkInfo'])['/Suspects'] !== true, 'UA 7.1: no tag is suspect')
    ask(text(root['/Lang']) !== '', 'UA 7.2: the language is told')
    ask(dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'UA 7.1: readers show the title')
    ask(root['/StructTreeRoot'] !== undefined, 'UA 7.1: there is a tree of structure')
    ask(root['/Outlines'] !== undefined, 'the file has bookmarks')
    for (const key of ['/OpenAction', '/AA', '/AcroForm']) ask(root[key] === undefined, `A 6.5: the catalogue has no ${key}`)
    ask(pdf.trailer['/Encrypt'] === undefined, 'A 6.1.3: nothing is encrypted')
    ask(pdf.trailer['/ID'] !== undefined, 'A 6.1.3: the file has an identifier')
    const intents = list(root['/OutputIntents']).map(dictionary)
    ask(intents.some((intent) => intent['/S'] === '/GTS_PDFA1' && intent['/DestOutputProfile'] !== undefined), 'A 6.2.3: the colours have a profile')
    const packet = typeof root['/Metadata'] === 'string' ? Buffer.from(data(root['/Metadata']), 'latin1').toString('utf8') : ''
    ask(packet.includes('<pdfuaid:part>1</pdfuaid:part>'), 'UA 5: the metadata say PDF/UA-1')
    ask(packet.includes('<pdfaid:part>2</pdfaid:part>') && packet.includes('<pdfaid:conformance>A</pdfaid:conformance>'), 'A 6.6.4: the metadata say PDF/A-2a')
    ask(/<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/<\/pdfaSchema:namespaceURI>/u.test(packet), 'A 6.6.2.3: the mark of PDF/UA is described')
    ask(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/u.test(packet), 'UA 7.1: the metadata have a title')
    ask((packet.match(/<rdf:Description\b/gu) ?? []).length === 1 && packet.trimEnd().endsWith('?>'), 'A 6.6.2: the metadata are one packet')
  }

  function object(id: string, { value, stream }: Entry): void {
    const own = isDictionary(value) ? value : (stream?.dict ?? {})
    ask(own['/S'] !== '/JavaScript' && own['/JS'] === undefined && own['/S'] !== '/Launch', `A 6.5.1: ${id} is no script and starts nothing`)
    ask(stream === undefined || stream.dict['/F'] === undefined, `A 6.1.7: ${id} lies in the file`)
    ask(stream === undefined || !list(stream.dict['/Filter']).includes('/LZWDecode'), `A 6.1.7.2: ${id} is not packed by LZW`)
    if (own['/Type'] === '/FontDescriptor') ask(['/FontFile', '/FontFile2', '/FontFile3'].some((key) => own[key] !== undefined), `UA 7.21.4.1: the font ${name(own['/FontName'])} is embedded`)
    if (own['/Type'] === '/Font' && own['/Subtype'] === '/Type0') ask(own['/ToUnicode'] !== undefined, `UA 7.21.7: the font ${name(own['/BaseFont'])} says which characters it shows`)
    if (own['/Type'] === '/Font' && own['/Subtype'] === '/CIDFontType2') ask(own['/CIDToGIDMap'] !== undefined, `UA 7.21.3.2: the font ${name(own['/BaseFont'])} maps its glyphs`)
  }

  function* pages(node: Value | undefined): Generator<Dictionary> {
    const here = dictionary(node)
    if (here['/Type'] === '/Page') yield here
    else for (const kid of list(here['/Kids'])) yield* pages(kid)
  }

  function onePage(page: Dictionary): void {
    ask(page['/StructParents'] !== undefined, 'UA 7.1: every page is in the tree of structure')
    for (const each of list(page['/Annots'])) ask(linked.has(each), 'UA 7.18.5: every link is in a tag for links')
    const annotations = list(page['/Annots']).map(dictionary)
    ask(annotations.length === 0 || page['/Tabs'] === '/S', 'UA 7.18.3: the tab key follows the structure')
    for (const each of annotations) {
      ask(each['/StructParent'] !== undefined, 'UA 7.18.1: every annotation is in the tree of structure')
      ask(text(each['/Contents']) !== '', 'UA 7.18.5: every link says in words where it leads')
      ask(typeof each['/F'] === 'number' && (each['/F'] & 4) === 4 && (each['/F'] & 0b10_0011) === 0, 'A 6.3.2: every annotation is printed and none is hidden')
    }
    const streams = get(page['/Contents'])
    const names = Array.isArray(streams) ? streams as readonly string[] : [name(page['/Contents'])]
    ask(unmarked(names.map(data).join('\n')) === 0, 'UA 7.1: everything on a page is tagged or an artefact')
  }

  function structure(): void {
    const roles = dictionary(dictionary(root['/StructTreeRoot'])['/RoleMap'])
    let level = 0
    const visit = (node: Value, parent: string): void => {
      const own = dictionary(node)
      const type = name(own['/S']).slice(1)
      const role = standard.has(type) ? type : name(roles[`/${type}`]).slice(1)
      if (type !== '') ask(standard.has(role), `UA 7.1: the tag ${type} is a standard one or leads to one`)
      const heading = /^H([1-6])$/u.exec(role)?.[1]
      if (heading !== undefined) {
        ask(Number(heading) <= level + 1, `UA 7.4.2: no level of headings is left out (H${heading} after H${level})`)
        level = Number(heading)
      }
      const kids = list(own['/K'])
      if (role === 'Link') for (const kid of kids) if (dictionary(kid)['/Type'] === '/OBJR') linked.add(dictionary(kid)['/Obj'] ?? null)
      if (role === 'Figure' || role === 'Formula') ask(text(own['/Alt']) !== '' || text(own['/ActualText']) !== '', `UA 7.3: every ${role} has a text in its place`)
      if (role === 'TR') ask(['Table', 'THead', 'TBody', 'TFoot'].includes(parent), 'UA 7.5: rows lie in tables')
      if (role === 'TH' || role === 'TD') ask(parent === 'TR', 'UA 7.5: cells lie in rows')
      if (role === 'TH') ask(list(own['/A']).map(dictionary).some((attributes) => attributes['/Scope'] !== undefined), 'UA 7.5: heads of columns say their scope')
      if (role === 'LI') ask(parent === 'L', 'UA 7.6: items lie in lists')
      for (const kid of kids) if (isDictionary(get(kid))) visit(kid, role === '' ? parent : role)
    }
    for (const kid of list(dictionary(root['/StructTreeRoot'])['/K'])) visit(kid, '')
    ask(level > 0, 'UA 7.4: there are headings')
  }
}

const name = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** qpdf writes strings as `u:...` and `b:...`. */
const text = (value: Value | undefined): string => (typeof value === 'string' ? value.replace(/^[ub]:/u, '').trim() : '')

/** ISO 32000-1, 14.8.4. */
const standard: ReadonlySet<string> = new Set([
  'Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody',
  'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form',
])

/** How many operators paint or write outside marked content (ISO 32000-1, 14.6). */
function unmarked(content: string): number {
  let depth = 0
  let outside = 0
  // Strings first, so that nothing in them counts as an operator.
  const tokens = content.replaceAll(/\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/gu, ' () ').split(/[\s[\]]+/u)
  for (const token of tokens) {
    if (token === 'BDC' || token === 'BMC') depth += 1
    else if (token === 'EMC') depth -= 1
    else if (paints.has(token) && depth === 0) outside += 1
  }
  return depth === 0 ? outside : outside + 1
}

const paints: ReadonlySet<string> = new Set(['Tj', 'TJ', '\'', '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI'])
