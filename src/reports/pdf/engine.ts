/**
 * Sets a document as PDF with Typst, in this process and without the network. The engine and the fonts are optional packages (51 MB and 20 MB):
 * whoever lacks them is told, and everything else works. Must not know what a document is about.
 */
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { UserError } from '../../kernel/user-error.ts'
import type { Paper } from '../paper/model.ts'
import { archivalAndAccessible } from './conformance.ts'
import { loadFonts, type Fonts } from './fonts.ts'
import { template } from './template.gen.ts'
import { typeset } from './typeset.ts'

interface Engine {
  readonly compiler: NodeCompiler
  readonly fonts: Fonts
}

let loaded: Promise<Engine> | undefined

/** Throws UserError where PDF cannot be made here. */
export const readyForPdf = async (): Promise<void> => {
  await engine()
}

const engine = (): Promise<Engine> => (loaded ??= load())

async function load(): Promise<Engine> {
  try {
    const typst = await import('@myriaddreamin/typst-ts-node-compiler')
    const fonts = loadFonts()
    // A folder that is not there: the template reads no file, and nothing could.
    return { fonts, compiler: typst.NodeCompiler.create({ workspace: `${import.meta.dirname}/no-files`, fontArgs: [{ fontBlobs: [...fonts.blobs] }] }) }
  } catch (error) {
    loaded = undefined
    throw new UserError('no-pdf-engine', `PDF cannot be written: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`, 'The packages @myriaddreamin/typst-ts-node-compiler, @expo-google-fonts/inter and dejavu-fonts-ttf are optional; `npm install` brings them on platforms that they exist for. Markdown and HTML need none of them.')
  }
}

/** The same bytes for the same document: PDF 1.7 that is PDF/A-2a and PDF/UA-1 at once. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const { compiler, fonts } = await engine()
  const made = compiler.compile({ mainFileContent: template, inputs: { document: typeset(paper, fonts.draws) } })
  const document = made.result
  if (document === null) throw new Error(`the document cannot be set: ${told(compiler, made.takeError())}`)
  // Typst holds a file to one standard at a time, and refuses what breaks it. Both have to pass before both are claimed.
  compiler.pdf(document, { pdfStandard: 'ua-1' })
  const archival = compiler.pdf(document, { pdfStandard: 'a-2a' })
  compiler.evictCache(0)
  return archivalAndAccessible(archival)
}

const told = (compiler: Engine['compiler'], error: NodeError | null): string =>
  error === null ? 'no reason was given' : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000)
