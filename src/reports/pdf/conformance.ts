/**
 * Marks a PDF/A-2a file as PDF/UA-1 as well. Typst 0.14 checks a document against either and writes the mark of one; the caller has had it
 * checked against both. The two files have the same tags and texts; what PDF/UA-1 asks for beyond that of PDF/A-2a is its mark (ISO 14289-1, 5), described as PDF/A wants it
 * (ISO 19005-2, 6.6.2.3), and that a reader shows the title (ISO 14289-1, 7.1). Both are written as an update behind the file (ISO 32000-1, 7.5.6).
 */

const marks = {
  namespace: 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ',
  part: '<pdfuaid:part>1</pdfuaid:part>',
  schema:
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
    '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
    '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
} as const

/** `pdf`: as Typst writes PDF/A-2a, with a plain table of objects and plain metadata; anything else is an error of ours. */
export function archivalAndAccessible(pdf: Buffer): Uint8Array {
  // One byte a character, so that offsets are those of the file. Titles of strangers stand in it, so everything is found by its place.
  const text = pdf.toString('latin1')
  const [, entries = '', table = ''] = one(text.slice(text.lastIndexOf('trailer')), /^trailer\s*<<(.*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/su, 'trailer')
  const root = Number(one(entries, /\/Root (\d+) 0 R/u, 'root')[1])
  const catalogue = one(objectAt(text, Number(table), root), /^(.*?)\sendobj/su, 'catalogue')[1] ?? ''
  const about = Number(one(catalogue, /\/Metadata (\d+) 0 R/u, 'metadata')[1])
  const metadata = objectAt(text, Number(table), about)
  const [dictionary] = one(metadata, /^<<.*?>>\s*stream\r?\n/su, 'stream')
  const packet = metadata.slice(dictionary.length, dictionary.length + Number(one(dictionary, /\/Length (\d+)/u, 'length')[1]))
  const marked = [
    [/(<rdf:Description\b[^>]*?)(>)/u, `$1${marks.namespace}$2`],
    [/(<pdfaExtension:schemas><rdf:Bag>)/u, `$1${marks.schema}`],
    [/(<pdfaid:part>)/u, `${marks.part}$1`],
  ] as const
  const xmp = marked.reduce((all, [where, by]) => once(all, where, by), packet)
  const objects = [
    { number: about, body: `<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${xmp.length}\n>>\nstream\n${xmp}\nendstream` },
    { number: root, body: once(catalogue, /(\/ViewerPreferences\s*<<)/u, '$1\n    /DisplayDocTitle true') },
  ]
  let added = text.endsWith('\n') ? '' : '\n'
  const sections = objects.map(({ number, body }) => {
    const offset = text.length + added.length
    added += `${number} 0 obj\n${body}\nendobj\n`
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  const start = text.length + added.length
  added += `xref\n${sections.join('')}trailer\n<<${entries.trimEnd()}\n  /Prev ${table}\n>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')])
}

function one(text: string, pattern: RegExp, what: string): RegExpExecArray {
  const found = pattern.exec(text)
  if (found === null) throw new Error(`the engine wrote a PDF without a plain ${what}`)
  return found
}

/** Replaces what has to be there. */
function once(text: string, pattern: RegExp, by: string): string {
  one(text, pattern, pattern.source)
  return text.replace(pattern, by)
}

/** The file from an object on, by its number, through the table at `table` (ISO 32000-1, 7.5.4), which has one section that begins at object 0. */
function objectAt(text: string, table: number, number: number): string {
  const [head] = one(text.slice(table, table + 40), /^xref\s+0 \d+\s*\n/u, 'table of objects')
  const entry = table + head.length + number * 20
  const offset = Number(text.slice(entry, entry + 10))
  const [begin] = one(text.slice(offset, offset + 40), new RegExp(`^${number} 0 obj\\s`, 'u'), `object ${number}`)
  return text.slice(offset + begin.length)
}
