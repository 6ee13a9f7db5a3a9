/** Facts that the examples of checks over scripts share. */
import type { BinaryUse, CodeFile, CodeUse } from '../facts/code.ts'
import type { Seen } from '../facts/provenance.ts'
import type { Case, CaseFact } from './define.ts'
import { elf } from './elf-cases.ts'
import { installed, layer, layered, packaged, program } from './system-cases.ts'

export const codeFile = (file: string, more: Partial<CodeFile & Seen> = {}): CaseFact => ({ kind: 'code-file', file, languages: ['python'], lines: 60, read: 'whole', settled: [], ...more })

/** A system whose packages its makers built with Yocto: the product's own code is in one of them. */
export const yocto: readonly CaseFact[] = [
  ...installed([program('/usr/bin/appd')]), packaged('app', '/usr/bin/appd', '/usr/lib/app/app.py', '/usr/share/app/app.db'),
  { kind: 'os-release', id: 'poky', name: 'Poky (Yocto Project Reference Distro)', fields: {}, file: '/etc/os-release' },
]

export const codeUse = (rule: string, category: CodeUse['category'], more: Partial<CodeUse & Seen> = {}): CaseFact => ({
  kind: 'code-use', file: '/opt/app/app.py', rule, category, title: 'What the rule sees', language: 'python', detail: 'ECB', confidence: 'likely', excerpt: 'AES.new(key, AES.MODE_ECB)', inside: 'seal', ...more,
})

export const binaryUse = (file: string, rule: BinaryUse['rule'], detail: string): CaseFact => ({ kind: 'binary-use', file, rule, detail })

/** Systems of which a check over scripts knows too little to say that there is nothing. */
export const unreadCode: readonly Case[] = [
  { title: 'a script that could not be read', facts: [...installed(), codeFile('/opt/app/app.py', { read: 'not' })] },
  { title: 'a script in a language that is not read', facts: [...installed(), codeFile('/opt/app/app.py'), codeFile('/opt/app/run.pl', { languages: ['Perl'], lines: 0, read: 'not' })] },
  { title: 'a script in a container', facts: [...installed(), codeFile('/opt/app/app.py'), layered(program('/app/run.pl')), codeFile('/app/run.pl', { container: layer, languages: ['Perl'], lines: 0, read: 'not' })] },
  { title: 'nothing but what a program made', facts: [...installed(), codeFile('/srv/app.js', { languages: ['javascript'], read: 'machine-made' })] },
  { title: 'nothing but a compiled program', facts: [...installed([program('/opt/app/appd')]), elf('/opt/app/appd')] },
  { title: 'packages that the makers built themselves', facts: [...yocto, codeFile('/etc/init.d/local', { languages: ['shell'] })] },
]
