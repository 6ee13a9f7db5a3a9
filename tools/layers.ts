/**
 * Who may import whom: the one table, read by the dependency rules, the house rules and their tests. Top to bottom is
 * the order in which data flows. Test files are outside it: they may reach for anything.
 */

export interface Layer {
  /** Folder (or file) under src/. A folder inside another one's is a layer of its own. */
  readonly path: string
  /** Layers that it may import, besides itself; `checks/define.ts` names one file. */
  readonly layers: readonly string[]
  /** Packages that it may import. A package lives in the one folder that owns it, as far as can be. */
  readonly packages?: readonly string[]
  /** Node.js modules that it may import, without `node:`; `*` for all. */
  readonly node?: readonly string[]
}

export const layers: readonly Layer[] = [
  { path: 'kernel', layers: [] },
  { path: 'kernel/native', layers: ['kernel'], node: ['crypto', 'zlib'] },
  { path: 'facts', layers: ['kernel'] },
  { path: 'rules', layers: ['kernel'] },
  { path: 'readers', layers: ['kernel', 'kernel/native', 'facts', 'rules'], packages: ['yaml', 'zod'] },
  { path: 'platforms', layers: ['kernel'], packages: ['zod'] },
  { path: 'frameworks', layers: ['kernel'], packages: ['zod'] },
  { path: 'remedies', layers: ['kernel'], packages: ['zod'] },
  { path: 'fuse-plans', layers: ['kernel'], packages: ['zod'] },
  { path: 'joins', layers: ['kernel', 'facts', 'rules', 'platforms'] },
  { path: 'checks', layers: ['kernel', 'facts'] },
  // What is published, in a file of its own: reads feeds, and answers the engine. Judges nothing.
  { path: 'vulnerabilities', layers: ['kernel', 'kernel/native', 'facts', 'rules'], packages: ['ae-cvss-calculator'], node: ['fs', 'path', 'sqlite', 'crypto'] },
  { path: 'assess', layers: ['kernel', 'facts', 'checks/define.ts', 'platforms', 'frameworks', 'remedies'], packages: ['zod'] },
  // Of the native layer only what makes files smaller.
  { path: 'reports', layers: ['kernel', 'kernel/native', 'facts', 'assess', 'reports/pdf'] },
  // Typst and its fonts, and nothing else that is not pure.
  { path: 'reports/pdf', layers: ['kernel', 'facts', 'assess', 'reports'], packages: ['@myriaddreamin/typst-ts-node-compiler'], node: ['fs', 'module'] },
  { path: 'documents', layers: ['kernel', 'facts', 'checks/define.ts', 'frameworks', 'assess', 'reports'] },
  {
    path: 'engine',
    layers: [
      'kernel', 'kernel/native', 'facts', 'rules', 'readers', 'platforms', 'frameworks', 'remedies', 'fuse-plans', 'joins', 'checks',
      'assess', 'reports', 'vulnerabilities',
    ],
    packages: ['web-tree-sitter'],
    node: ['*'],
  },
  {
    path: 'apps/cli',
    layers: [
      'kernel', 'kernel/native', 'facts', 'rules', 'readers', 'platforms', 'frameworks', 'remedies', 'fuse-plans', 'joins', 'checks',
      'assess', 'reports', 'reports/pdf', 'documents', 'vulnerabilities', 'engine', 'index.ts',
    ],
    packages: ['commander', '@clack/core'],
    node: ['*'],
  },
  { path: 'index.ts', layers: ['kernel', 'facts', 'platforms', 'frameworks', 'assess', 'reports', 'engine'] },
]

/** The innermost layer that a file under src/ belongs to (path relative to src/). */
export function layerOf(file: string): Layer | undefined {
  return layers
    .filter(({ path }) => file === path || file.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

/** No files, network, processes, clock or randomness: the engine hands in byte sources and the date of the review. */
export const isPure = (layer: Layer): boolean => layer.node === undefined && layer.path !== 'index.ts'
