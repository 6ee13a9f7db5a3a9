/** Examples of exposure/isolation-available. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed } from '../system-cases.ts'

const config = (options: Readonly<Record<string, string>>): CaseFact => ({ kind: 'kernel-config', version: '6.1.192', options, file: '/boot/config-6.1.0' })
const all = { MMU: 'y', SECCOMP_FILTER: 'y', NAMESPACES: 'y', NF_TABLES: 'm' }

export const cases: Cases = {
  pass: [
    { title: 'a kernel of a distribution', facts: [...installed(), config(all)] },
    { title: 'modules tell it where no configuration does', facts: [...installed([file('/lib/modules/6.1.0/kernel/net/netfilter/nf_tables.ko')])] },
  ],
  fail: [
    { title: 'a kernel without a packet filter', facts: [...installed(), config({ MMU: 'y', SECCOMP_FILTER: 'y' })], subjects: ['packet filter'] },
    { title: 'a kernel for processors without memory protection', facts: [...installed(), config({ NF_TABLES: 'y', NAMESPACES: 'y' })], subjects: ['memory protection'] },
    { title: 'a kernel without sandboxes', facts: [...installed(), config({ MMU: 'y', NF_TABLES: 'm' })], subjects: ['sandboxes'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a kernel of which nothing is told', facts: [...installed()] },
  ],
}
