import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { FileTree } from '../facts/file-tree.ts'
import { withLayers } from './container-layers.ts'
import type { OpenedTree } from './protocol.ts'
import { review } from './review.ts'

const scratch = mkdtempSync(join(tmpdir(), 'proofmark-layers-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const id = '0123456789abcdef'.repeat(4)
const opened = (paths: readonly string[]): OpenedTree => ({
  target: { place: { artefact: 0, steps: [] }, shown: '2:ext4', path: '/card.img', container: '', depth: 1 },
  container: 'card.img/2:ext4', shown: '2:ext4', format: 'filesystem/ext4', partial: false,
  columns: FileTree.of(paths.map((path, index) => ({ path, type: 'file' as const, size: 10 + index, mode: 0o644, uid: 0, gid: 0, mtime: 1, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] }))).columns,
})
const pathsOf = (tree: OpenedTree): string[] => [...new FileTree(tree.columns).paths].filter((path) => path !== '')

describe('layers of containers', () => {
  it('are trees of their own, named by their folder', () => {
    const folders = [`/var/lib/docker/overlay2/${id}/diff`, `/home/me/.local/share/containers/storage/overlay/${id}/diff`, '/var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/12/fs', `/overlay2/${id}-init/diff`]
    const trees = withLayers(opened(['/etc/passwd', ...folders.map((folder) => `${folder}/etc/passwd`), `/var/lib/docker/overlay2/${id}/link`]))
    assert.deepEqual(trees.map((tree) => [tree.container, tree.format, tree.shown === tree.target.shown, pathsOf(tree)]), [
      ['card.img/2:ext4', 'filesystem/ext4', true, ['/etc/passwd', `/var/lib/docker/overlay2/${id}/link`]],
      ...folders.map((folder) => [`card.img/2:ext4${folder}`, 'container/image-layer', true, ['/etc/passwd']]),
    ])
    assert.deepEqual(new FileTree(trees[1]?.columns ?? opened([]).columns).at(0).steps, [{ kind: 'bytes', bytes: new Uint8Array([1]) }])
  })
  it('are not taken for what only looks alike', () => {
    const tree = opened(['/usr/share/doc/overlay2/diff/etc/passwd', '/overlay2/x/diff/etc/passwd', '/etc/passwd'])
    assert.deepEqual(withLayers(tree).map(pathsOf), [pathsOf(tree)])
  })
  it('more than a device runs stay where they are', () => {
    const trees = withLayers(opened(Array.from({ length: 300 }, (_, index) => `/io.containerd.snapshotter.v1.overlayfs/snapshots/${index}/fs/etc/passwd`)))
    assert.deepEqual([trees.length, pathsOf(trees[0] ?? opened([])).length], [257, 44])
  })
})

const stanza = (name: string, version: string): string => `Package: ${name}\nStatus: install ok installed\nArchitecture: arm64\nVersion: ${version}\n\n`
function made(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(scratch, 'root-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}
const system = { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n', 'etc/os-release': 'ID=debian\nVERSION_ID=12\n', 'bin/sh': '#', 'var/lib/dpkg/status': stanza('base', '1') }
const layer = { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n', 'etc/os-release': 'ID=alpine\nVERSION_ID=3.19\n', 'bin/sh': '#', 'lib/apk/db/installed': 'C:Q1x\nP:musl\nV:1.2.4-r2\nA:aarch64\n\n' }
const review1 = async (file: string) => review({ paths: [file], key: new Uint8Array(32), date: '2026-11-23' })

describe('a review of an image with containers', () => {
  it('tells the packages of an unpacked layer with its own distribution', async () => {
    const root = made({ ...system, ...Object.fromEntries(Object.entries(layer).map(([path, content]) => [`var/lib/docker/overlay2/${id}/diff/${path}`, content])) })
    const file = join(scratch, 'system.tar')
    execFileSync('tar', ['-cf', file, '-C', root, '.'])
    const { components } = await review1(file)
    assert.deepEqual(components.map(({ purl, evidence }) => [purl, evidence[0]?.path]), [['pkg:deb/debian/base@1?arch=arm64', 'tar/var/lib/dpkg/status'], ['pkg:apk/alpine/musl@1.2.4-r2?arch=aarch64', `tar/var/lib/docker/overlay2/${id}/diff/lib/apk/db/installed`]])
  })
  it('tells those of an image archive in OCI layout, as container tools write it', async () => {
    const inner = made(layer)
    const layerFile = join(scratch, 'layer.tar')
    execFileSync('tar', ['-cf', layerFile, '-C', inner, '.'])
    const root = made(system)
    const layout = made({ 'oci-layout': '{"imageLayoutVersion": "1.0.0"}', 'index.json': '{"schemaVersion":2,"manifests":[]}' })
    mkdirSync(join(layout, 'blobs/sha256'), { recursive: true })
    execFileSync('sh', ['-c', 'gzip -nc "$1" > "$2"', 'sh', layerFile, join(layout, 'blobs/sha256', id)])
    mkdirSync(join(root, 'opt'), { recursive: true })
    execFileSync('tar', ['-cf', join(root, 'opt/app.tar'), '-C', layout, '.'])
    const file = join(scratch, 'oci.tar')
    execFileSync('tar', ['-cf', file, '-C', root, '.'])
    const { components } = await review1(file)
    assert.deepEqual(components.map(({ purl }) => purl), ['pkg:deb/debian/base@1?arch=arm64', 'pkg:apk/alpine/musl@1.2.4-r2?arch=aarch64'])
    assert.match(components[1]?.evidence[0]?.path ?? '', /opt\/app\.tar:tar\/blobs\/sha256\/[0-9a-f]{64}:gzip:tar\/lib\/apk\/db\/installed$/u)
  })
})
