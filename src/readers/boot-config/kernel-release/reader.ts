/** Which kernel the installed modules belong to: the folder's name says it. */
import { basename, dirname } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inRoot } from '../../shared/roots.ts'

export const reader = defineReader({
  id: 'boot-config/kernel-release',
  title: 'Kernel release (/lib/modules)',
  emits: ['kernel'],
  // Installed with every kernel since 2.6.33, once for each; modules.dep is made later, and not everywhere.
  signatures: [{ paths: inRoot('/lib/modules/*/modules.builtin', '/usr/lib/modules/*/modules.builtin') }],
  references: [{ title: 'Kbuild: modules.builtin', url: 'https://docs.kernel.org/kbuild/kbuild.html' }],
  limitations: ['Module folders without modules.builtin are told by the join `kernels`'],
  async *read(input, budget) {
    budget.check()
    const release = basename(dirname(input.path))
    const version = /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/u.exec(release)
    if (version !== null) yield { fact: { kind: 'kernel', release, version: version[0] } }
  },
})
