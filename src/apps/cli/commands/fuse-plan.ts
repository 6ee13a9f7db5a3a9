/** `proofmark fuse-plan`: the steps that burn a public key with the vendor's own tool. Nothing of it is run here. */
import { defineCommand, examples, exitStatus } from '../command.ts'

export const command = defineCommand({
  summary: 'how to burn your public key: the vendor\'s steps, rehearsal first, and what to read back',
  configure(parser, run) {
    parser
      .argument('[dossier]', 'a dossier folder, for its platform and the public key that lies in it')
      .option('--platform <part>', 'the part, instead of or among those that the dossier names')
      .option('--key <file>', 'a public key or certificate, PEM or DER (repeatable, the order counts); never a private key', (file: string, all: readonly string[]) => [...all, file], [])
      .option('--json', 'print JSON (schema/fuse-plan.schema.json)')
      .addHelpText('after', `${examples(
        ['fuse-plan product/ --key public.pem', 'for the platform that product/product.yaml names'],
        ['fuse-plan --platform esp32-s3 --key a.pem --key b.pem', 'two keys, so that one can be retired'],
        ['fuse-plan product/ --key SRK1.pem --key SRK2.pem --key SRK3.pem --key SRK4.pem', 'i.MX: the hash of a table of root keys'],
      )}\nProofmark burns nothing and runs none of the commands. Exit status 1: burn\nnothing before a warning is settled; 3: values are left out, or there is no plan.\n`)
      .action((path: string | undefined, options: Flags) => run(() => act(path, options)))
  },
})

interface Flags {
  readonly platform?: string
  readonly key: readonly string[]
  readonly json?: boolean
}

async function act(path: string | undefined, { platform, key, json }: Flags): Promise<number> {
  const [{ fusePlanFor }, { fusePlanText }, { terminal }] = await Promise.all([import('../../../engine/fuse-plan.ts'), import('../fuse-plan-text.ts'), import('../terminal.ts')])
  const document = await fusePlanFor({ path, platform, keys: key })
  process.stdout.write(json === true ? `${JSON.stringify(document, undefined, 2)}\n` : fusePlanText(document, terminal()))
  if (document.warnings.some(({ weight }) => weight === 'stop')) return exitStatus.findings
  return document.answer === 'no-plan' || document.warnings.some(({ weight }) => weight === 'missing') ? exitStatus.incomplete : exitStatus.fine
}
