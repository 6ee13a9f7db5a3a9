/**
 * Where web servers listen, from all the files that are really included: sites that are merely available do not count.
 * Settings of enabled sites are told again under the server's own name.
 */
import type { Fact } from '../facts/fact.ts'
import { dirname } from '../kernel/path.ts'
import { apacheListeners } from './web/apache.ts'
import { byFile, included } from './config-files.ts'
import { defineJoin } from './define.ts'
import { lighttpdListeners } from './web/lighttpd.ts'
import { nginxListeners } from './web/nginx.ts'

type Settings = readonly Fact<'setting'>[]

interface Server {
  readonly program: string
  /** Main files, of which the first that exists counts. */
  readonly mains: readonly string[]
  readonly include: RegExp
  /** Where relative includes begin, given the main file. */
  folder(main: string): string
  /** Folder of links, for servers that include it by a script. */
  readonly enabled?: string
  listeners(settings: Settings): Fact<'listener'>[]
}

const servers: readonly Server[] = [
  { program: 'nginx', mains: ['/etc/nginx/nginx.conf', '/usr/etc/nginx/nginx.conf'], include: /^include$/u, folder: dirname, listeners: nginxListeners },
  { program: 'lighttpd', mains: ['/etc/lighttpd/lighttpd.conf', '/etc/lighttpd.conf'], include: /^include$/u, folder: dirname, enabled: '/etc/lighttpd/conf-enabled/*.conf', listeners: lighttpdListeners },
  { program: 'apache2', mains: ['/etc/apache2/apache2.conf', '/etc/apache2/httpd.conf', '/etc/httpd/conf/httpd.conf'], include: /^Include(?:Optional)?$/iu, folder: (main) => dirname(main).replace(/\/conf$/u, ''), listeners: apacheListeners },
]

export const join = defineJoin({
  id: 'web-servers',
  title: 'Listeners of web servers',
  round: 1,
  needs: ['file-tree', 'setting'],
  makes: ['listener', 'setting'],
  run({ facts }) {
    const made: Fact<'listener' | 'setting'>[] = []
    for (const root of facts('file-tree')) {
      for (const server of servers) {
        const available = `${server.program}-available`
        const files = byFile(facts('setting'), root.container, [server.program, available])
        const main = server.mains.find((path) => files.has(path))
        if (main === undefined) continue
        const order = new Set<string>([main])
        follow({ root, server, files, folder: server.folder(main) }, main, order)
        if (server.enabled !== undefined) for (const file of included(root.tree, server.enabled, '/')) order.add(file)
        const settings = [...order].flatMap((file) => (files.get(file) ?? []).map((fact): Fact<'setting'> => ({ ...fact, program: server.program })))
        made.push(...settings.filter((fact) => files.get(fact.file)?.[0]?.program === available), ...server.listeners(settings))
      }
    }
    return { facts: made }
  },
})

interface Includes {
  readonly root: Fact<'file-tree'>
  readonly server: Server
  readonly files: ReadonlyMap<string, Settings>
  readonly folder: string
}

/** Adds files in the order in which includes name them, each once. */
function follow(includes: Includes, file: string, order: Set<string>): void {
  const { root, server, files, folder } = includes
  for (const fact of files.get(file) ?? []) {
    if (!server.include.test(fact.key) || order.size > 1000) continue
    for (const found of fact.value.split(/\s+/u).flatMap((pattern) => included(root.tree, pattern.replace(/^"|"$/gu, ''), folder))) {
      if (order.has(found)) continue
      order.add(found)
      follow(includes, found, order)
    }
  }
}
