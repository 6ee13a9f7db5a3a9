/** Enforces the table of layers.ts with dependency-cruiser. Run as a program it checks src/ and lists what breaks a rule. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IRegularForbiddenRuleType } from 'dependency-cruiser'
import { layerOf, layers, type Layer } from './layers.ts'

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const anyOf = (patterns: readonly string[]): string => patterns.join('|') || '^$'

/** A file, or everything in a folder but the layers that lie inside it. */
function pattern(path: string): string {
  if (path.endsWith('.ts')) return `^src/${escape(path)}$`
  const nested = layers.filter((layer) => layer.path.startsWith(`${path}/`)).map((layer) => layer.path.slice(path.length + 1))
  return `^src/${path}/${nested.map((folder) => `(?!${folder}/)`).join('')}`
}

const tests = String.raw`\.test\.ts$`
/** What tests share: it may import what production may, and production may not import it. */
const testing = String.raw`/testing(\.ts|/)|\.fixture\.ts$`

function rulesOf({ path, layers: others, packages = [], node = [] }: Layer): IForbiddenRuleType[] {
  const from = { path: pattern(path), pathNot: tests }
  const rule = (what: string, names: readonly string[], to: IRegularForbiddenRuleType['to']): IForbiddenRuleType => ({
    name: `${path}: ${what}`,
    severity: 'error',
    comment: `src/${path} may import these ${what}: ${names.join(', ') || 'none'} (tools/layers.ts)`,
    from,
    to,
  })
  return [
    rule('layers', others, { path: '^src/', pathNot: anyOf([path, ...others].map(pattern)) }),
    rule('packages', packages, { path: 'node_modules/', pathNot: anyOf(packages.map((name) => `node_modules/${escape(name)}/`)) }),
    ...(node.includes('*') ? [] : [rule('Node.js modules', node, { dependencyTypes: ['core'], pathNot: anyOf(node.map((name) => `^(node:)?${name}$`)) })]),
  ]
}

const everywhere: IForbiddenRuleType[] = [
  {
    name: 'readers: siblings',
    severity: 'error',
    comment: 'a reader never imports another reader; what several need lies in readers/shared',
    from: { path: '^src/readers/([^/]+/[^/]+)/', pathNot: [tests, '^src/readers/shared/'] },
    to: { path: '^src/readers/[^/]+/[^/]+/', pathNot: ['^src/readers/$1/', '^src/readers/shared/'] },
  },
  { name: 'cycle', severity: 'error', comment: 'no cycles', from: {}, to: { circular: true } },
  { name: 'unresolved', severity: 'error', comment: 'the import leads nowhere', from: {}, to: { couldNotResolve: true } },
  {
    name: 'tests',
    severity: 'error',
    comment: 'only tests import tests, their helpers (testing.ts, testing/), test/ and tools/',
    from: { path: '^src/', pathNot: [tests, testing] },
    to: { path: [tests, testing, '^test/', '^tools/'] },
  },
]

export const rules: readonly IForbiddenRuleType[] = [...layers.flatMap(rulesOf), ...everywhere]

export interface Broken {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly comment: string
}

/** What breaks a rule under `root`/src. Throws when fewer modules were seen than there are: silence would look like health. */
export async function broken(root: string): Promise<Broken[]> {
  const files = globSync('src/**/*.ts', { cwd: root })
  const { output } = await cruise(['src'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    tsPreCompilationDeps: true,
    // Packages without a `main` are found by their exports only.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    doNotFollow: { path: 'node_modules' },
  })
  const { modules, summary } = output as ICruiseResult
  const seen = new Set(modules.map(({ source }) => source))
  const missed = files.filter((file) => !seen.has(file.replaceAll('\\', '/')))
  if (files.length === 0 || missed.length > 0) {
    throw new Error(`dependency-cruiser saw ${files.length - missed.length} of ${files.length} modules; is TypeScript below 7 installed? ${missed[0] ?? ''}`)
  }
  const homeless = files.filter((file) => !layerOf(file.slice('src/'.length)))
  return [
    ...homeless.map((file) => ({ rule: 'layers', from: file, to: '', comment: 'belongs to no layer: add its folder to tools/layers.ts' })),
    ...summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name, from, to, comment: rules.find(({ name }) => name === rule.name)?.comment ?? '',
    })),
  ]
}

if (import.meta.main) {
  const found = await broken(join(import.meta.dirname, '..'))
  for (const { rule, from, to, comment } of found) process.stdout.write(`${from} -> ${to}\n  ${rule}: ${comment}\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}
