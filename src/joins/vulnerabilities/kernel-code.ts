/**
 * Which code of the kernel was built in. A record that names its source files is about code that is not there when no option that
 * compiles them is set in the kernel's own configuration. Pure.
 */
import type { Fact, FactQuery } from '../../facts/fact.ts'
import { basename, dirname } from '../../kernel/path.ts'
import { kernelCode } from '../../rules/kernel-code.gen.ts'
import type { Narrowed } from './narrowed.ts'

/** Lists of options that all have to be set; any of the lists is enough. */
type Guards = readonly (readonly string[])[]

/** Packages that are made from the kernel's source and hold none of its code. */
const headers = /^linux-(?:libc-dev|headers-|kbuild-|compiler-|doc|source|config|support-|kheaders)|^kernel-(?:headers|devel|doc)/u
/** Those made from the tools beside the kernel's code. */
const tools = /^linux-(?:perf|cpupower|bpf-dev)|^(?:bpftool|usbip|hyperv-daemons|rtla|libcpupower)/u

/** Versions whose makefiles the table knows, and those so near that names of options hardly differ. */
const told = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === 6 && minor <= 18
}

export function codeBuiltIn(facts: FactQuery): (component: Fact<'component'>, advisory: Fact<'advisory'>) => Narrowed {
  const configs = facts('kernel-config')
  const kernels = facts('kernel')
  return (component, advisory) => {
    if (/^(?:linux|kernel)(?:$|-)/u.test(component.sourceName ?? '')) {
      const isTool = tools.test(component.name)
      if (isTool && advisory.files.some((file) => file.startsWith('tools/'))) return undefined
      if (isTool || headers.test(component.name)) return { present: false, justification: 'vulnerable_code_not_present', detail: `${component.name} holds headers or tools of the kernel's source, and none of the kernel's code.` }
    }
    if (!component.ways.includes('kernel-modules')) return undefined
    const own = kernels.filter((kernel) => component.seenAt.some(({ container, file }) => container === kernel.container && file === kernel.file))
    const built = own.map((kernel) => configs.filter((config) => isOf(config, kernel, kernels)))
    // Each kernel that the component stands for has to show its configuration.
    if (own.length === 0 || built.some((each) => each.length === 0) || own.some(({ version }) => !told(version))) return undefined
    const concerned = advisory.files.filter((file) => /\.[cS]$/u.test(file))
    const folders = new Set(concerned.map(dirname))
    // What stands in a header may be compiled into anything, unless the header is the files' own.
    if (concerned.length === 0 || advisory.files.some((file) => !/\.[cS]$/u.test(file) && !folders.has(dirname(file)))) return undefined
    const guards = concerned.map((file) => table().get(file.replace(/\.[cS]$/u, '')))
    if (guards.some((each) => each === undefined)) return undefined
    const options = built.flat().map((config) => config.options)
    const set = concerned.find((_, index) => options.some((each) => isSet(each, guards[index] ?? [])))
    const [config] = built[0] ?? []
    if (set !== undefined) return { present: true, detail: `${set} is compiled into this kernel.` }
    const missing = [...new Set(guards.flatMap((each) => (each ?? []).flatMap((all) => all.find((option) => options.every((each) => off(each[option]))) ?? [])))]
    return { present: false, justification: 'vulnerable_code_not_present', detail: `${concerned[0] ?? ''} is not compiled into this kernel: ${missing.slice(0, 3).map((option) => `CONFIG_${option}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set in ${config?.file || config?.where.path || 'its configuration'}.` }
  }
}

/**
 * Whether a configuration is a kernel's own: by the release in its name, by where it lies, or by the version in it, where it names no
 * release and no other kernel of the artefact is of that version.
 */
function isOf(config: Fact<'kernel-config'>, kernel: Fact<'kernel'>, kernels: readonly Fact<'kernel'>[]): boolean {
  if (config.where.artefact !== kernel.where.artefact) return false
  const release = /^config-(\d.+)$/u.exec(basename(config.file))?.[1]
  if (release !== undefined) return release === kernel.release
  if (config.file === `${kernel.file}/config` || config.version === kernel.release) return true
  const builds = new Set(kernels.filter(({ where, version }) => where.artefact === kernel.where.artefact && version === kernel.version).map((each) => each.release))
  return config.version === kernel.version && builds.size === 1
}

const off = (value: string | undefined): boolean => value === undefined || value === 'n'
const isSet = (options: Readonly<Record<string, string>>, guards: Guards): boolean => guards.some((all) => all.every((option) => !off(options[option])))

let parsed: ReadonlyMap<string, Guards> | undefined

/** By source file without its ending. What is not in it is built in every kernel, or nobody knows. */
function table(): ReadonlyMap<string, Guards> {
  if (parsed !== undefined) return parsed
  const found = new Map<string, Guards>()
  let folder = ''
  for (const line of kernelCode.split('\n')) {
    if (!line.startsWith(' ')) {
      folder = line
      continue
    }
    const [expression = '', ...stems] = line.slice(1).split(' ')
    const guards = expression.split('|').map((all) => all.split('&'))
    for (const stem of stems) found.set(`${folder}/${stem}`, [...(found.get(`${folder}/${stem}`) ?? []), ...guards])
  }
  parsed = found
  return found
}
