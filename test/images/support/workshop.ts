/** The real tools that make images, each call in the same temporary folder. Used by tests only. */
import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { modeOf, nodes, plant, type Tree } from './tree.ts'

const mebibyte = 1024 * 1024
const sector = 512

export interface Partition {
  readonly file: string
  /** sfdisk's word for the type: a GUID, a hexadecimal number or a name. */
  readonly type: string
  readonly name?: string
}

export class Workshop {
  readonly folder: string
  #count = 0

  constructor(folder: string) {
    this.folder = folder
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  run(command: string, args: readonly string[], input = ''): string {
    const result = spawnSync(command, args, { cwd: this.folder, input, encoding: 'utf8', env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` } })
    if (result.error !== undefined) throw result.error
    if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr}${result.stdout}`)
    return result.stdout
  }

  #planted(tree: Tree): string {
    const root = this.path(`tree-${++this.#count}`)
    plant(root, tree)
    return root
  }

  ext4(name: string, tree: Tree, mebibytes: number, options: readonly string[] = []): string {
    const root = this.#planted(tree)
    this.run('mkfs.ext4', ['-q', '-F', '-d', root, '-E', 'root_owner=0:0', ...options, name, `${mebibytes}M`])
    const commands: string[] = []
    for (const [path, node] of nodes(tree)) {
      commands.push(`sif "${path}" uid ${node.uid ?? 0}`, `sif "${path}" gid ${node.gid ?? 0}`)
      if (node.capability === undefined) continue
      writeFileSync(this.path(`capability-${++this.#count}`), node.capability)
      commands.push(`ea_set -f ${this.path(`capability-${this.#count}`)} "${path}" security.capability`)
    }
    this.run('debugfs', ['-w', '-f', '-', name], `${commands.join('\n')}\n`)
    rmSync(root, { recursive: true })
    return this.path(name)
  }

  squashfs(name: string, tree: Tree, options: readonly string[]): string {
    const root = this.#planted(tree)
    const owned = [...nodes(tree)].filter(([, node]) => node.link === undefined && ((node.uid ?? 0) !== 0 || (node.gid ?? 0) !== 0))
    const pseudo = owned.map(([path, node]) => `"${path.slice(1)}" m ${modeOf(node).toString(8)} ${node.uid ?? 0} ${node.gid ?? 0}\n`).join('')
    writeFileSync(this.path('pseudo'), pseudo)
    this.run('mksquashfs', [root, name, '-noappend', '-no-progress', '-quiet', '-all-root', '-pf', 'pseudo', ...options])
    rmSync(root, { recursive: true })
    return this.path(name)
  }

  fat(name: string, tree: Tree, mebibytes: number, label = 'BOOT'): string {
    const root = this.#planted(tree)
    this.run('mkfs.vfat', ['-C', '-n', label, name, String(mebibytes * 1024)])
    const top = [...nodes(tree).keys()].filter((path) => path.lastIndexOf('/') === 0)
    if (top.length > 0) this.run('mcopy', ['-s', '-i', name, ...top.map((path) => join(root, path)), '::/'])
    rmSync(root, { recursive: true })
    return this.path(name)
  }

  disk(name: string, label: 'gpt' | 'dos', partitions: readonly Partition[]): string {
    let start = mebibyte / sector
    const lines: string[] = []
    const at: number[] = []
    for (const { file, type, name: title } of partitions) {
      const sectors = Math.ceil(statSync(file).size / mebibyte) * (mebibyte / sector)
      at.push(start * sector)
      lines.push(`start=${start}, size=${sectors}, type=${type}${title === undefined ? '' : `, name="${title}"`}`)
      start += sectors
    }
    const handle = openSync(this.path(name), 'w')
    ftruncateSync(handle, (start + mebibyte / sector) * sector)
    closeSync(handle)
    this.run('sfdisk', ['-q', name], `label: ${label}\n${lines.join('\n')}\n`)
    const image = openSync(this.path(name), 'r+')
    for (const [index, { file }] of partitions.entries()) {
      const bytes = readFileSync(file)
      writeSync(image, bytes, 0, bytes.length, at[index] ?? 0)
    }
    closeSync(image)
    return this.path(name)
  }

  /** Appends a hash tree to a file of whole blocks; returns the root hash. */
  verity(name: string): string {
    const size = Math.ceil(statSync(this.path(name)).size / 4096) * 4096
    const handle = openSync(this.path(name), 'r+')
    ftruncateSync(handle, size)
    closeSync(handle)
    const told = this.run('veritysetup', ['format', `--hash-offset=${size}`, `--data-blocks=${size / 4096}`, name, name])
    const hash = /Root hash:\s*([0-9a-f]{64})/u.exec(told)?.[1]
    if (hash === undefined) throw new Error(`veritysetup tells no root hash: ${told}`)
    return hash
  }

  luks(name: string, mebibytes: number): string {
    const handle = openSync(this.path(name), 'w')
    ftruncateSync(handle, mebibytes * mebibyte)
    closeSync(handle)
    this.run('cryptsetup', ['luksFormat', '--type', 'luks2', '--batch-mode', '--pbkdf', 'pbkdf2', '--pbkdf-force-iterations', '1000', '--key-file', '-', name], 'of this test only')
    return this.path(name)
  }

  /** A program or library for 64-bit ARM. */
  elf(source: string, flags: readonly string[]): Buffer {
    const name = `elf-${++this.#count}`
    this.run('aarch64-linux-gnu-gcc', ['-x', 'c', '-', '-o', name, ...flags], source)
    return readFileSync(this.path(name))
  }

  deviceTree(compatible: readonly string[], model: string): Buffer {
    const name = `board-${++this.#count}.dtb`
    const source = `/dts-v1/;\n/ { model = "${model}"; compatible = ${compatible.map((word) => `"${word}"`).join(', ')}; #address-cells = <1>; #size-cells = <1>; cpus { #address-cells = <1>; #size-cells = <0>; cpu@0 { device_type = "cpu"; compatible = "arm,cortex-a53"; reg = <0>; }; }; };\n`
    this.run('dtc', ['-q', '-I', 'dts', '-O', 'dtb', '-o', name, '-'], source)
    return readFileSync(this.path(name))
  }

  privateKey(...args: readonly string[]): string {
    return this.run('openssl', ['genpkey', ...args])
  }

  /** A self-signed certificate with its key. It begins on a day before the day of the tests' reviews, whatever the clock says. */
  certificate(subject: string, days: number, algorithm = 'ec', from = '2026-01-01'): { readonly key: string; readonly certificate: string } {
    const name = `tls-${++this.#count}`
    const kind = algorithm === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', algorithm]
    const time = (day: number): string => `${new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}000000Z`
    this.run('openssl', ['req', '-new', '-nodes', ...kind, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${subject}`])
    writeFileSync(this.path(`${name}.index`), '')
    writeFileSync(this.path(`${name}.serial`), '1000\n')
    writeFileSync(this.path(`${name}.cnf`), `[ca]\ndefault_ca = own\n[own]\ndatabase = ${name}.index\nserial = ${name}.serial\nnew_certs_dir = .\ndefault_md = sha256\npolicy = any\nx509_extensions = anchor\n[any]\ncommonName = supplied\n[anchor]\nbasicConstraints = critical, CA:TRUE\nsubjectKeyIdentifier = hash\n`)
    this.run('openssl', ['ca', '-batch', '-config', `${name}.cnf`, '-selfsign', '-keyfile', `${name}.key`, '-in', `${name}.csr`, '-out', `${name}.crt`, '-notext', '-startdate', time(0), '-enddate', time(days)])
    return { key: readFileSync(this.path(`${name}.key`), 'utf8'), certificate: readFileSync(this.path(`${name}.crt`), 'utf8') }
  }

  sshKey(type: string, comment: string, ...args: readonly string[]): { readonly secret: string; readonly open: string } {
    const name = `ssh-${++this.#count}`
    this.run('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', comment, '-f', name, ...args])
    return { secret: readFileSync(this.path(name), 'utf8'), open: readFileSync(this.path(`${name}.pub`), 'utf8') }
  }

  sqlite(sql: string): Buffer {
    const name = `base-${++this.#count}.db`
    this.run('sqlite3', [name], sql)
    return readFileSync(this.path(name))
  }
}
