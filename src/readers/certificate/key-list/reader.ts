/** Lists of predictable keys in Debian's form. Tells where they lie; which keys stand in them is asked when all keys are known. */
import { defineReader } from '../../define.ts'

/** The largest of Debian's lists has about 2.5 MB. */
const maxBytes = 64 * 1024 * 1024
const headBytes = 16 * 1024
const name = /^[0-9a-f]{20}\r?$/mu

export const reader = defineReader({
  id: 'certificate/key-list',
  title: 'Lists of predictable keys (openssl-blacklist, openssh-blacklist)',
  emits: ['key-list'],
  signatures: [{ paths: ['blacklist.RSA-*', 'blacklist.DSA-*'], maxBytes }],
  references: [
    { title: 'CVE-2008-0166', url: 'https://nvd.nist.gov/vuln/detail/CVE-2008-0166' },
    { title: 'Debian wiki, SSLkeys', url: 'https://wiki.debian.org/SSLkeys' },
    { title: 'ssh-vulnkey(1)', url: 'https://manpages.ubuntu.com/manpages/precise/en/man1/ssh-vulnkey.1.html' },
  ],
  limitations: ['Lists in another form, or compressed, are not used.'],
  async *read(input, budget) {
    budget.node()
    const head = new TextDecoder('latin1').decode(await input.read(0, Math.min(headBytes, input.size)))
    if (name.test(head)) yield { fact: { kind: 'key-list', name: input.path.slice(input.path.lastIndexOf('/') + 1), place: input.place } }
  },
})
