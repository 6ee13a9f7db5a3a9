/** The configuration that a kernel was built with, where it lies beside the kernel or its modules. */
import { defineReader } from '../../define.ts'
import { parseKernelConfig } from '../../shared/kernel-config.ts'
import { inRoot } from '../../shared/roots.ts'
import { textIfText } from '../../shared/text.ts'

const maxConfigBytes = 4 * 1024 * 1024

export const reader = defineReader({
  id: 'boot-config/kernel-config',
  title: 'Kernel configuration (config-*)',
  emits: ['kernel-config'],
  signatures: [{ paths: [...inRoot('/boot/config-*', '/lib/modules/*/config', '/usr/lib/modules/*/config', '/lib/modules/*/build/.config', '/usr/lib/kernel/config-*'), '/config-*', 'config-?.*'], maxBytes: maxConfigBytes }],
  references: [{ title: 'Kconfig: make config', url: 'https://docs.kernel.org/kbuild/kconfig.html' }],
  limitations: ['A configuration that is embedded in a kernel is handed over by the reader of kernel images'],
  async *read(input, budget) {
    const text = await textIfText(input, maxConfigBytes)
    budget.check()
    const config = text === undefined ? undefined : parseKernelConfig(text)
    // The header names the release; a configuration that was embedded without one is called after its kernel.
    if (config !== undefined) yield { fact: { kind: 'kernel-config', line: 1, ...config, version: config.version || (/(?:^|\/)config-(\d[^/]*)$/u.exec(input.path)?.[1] ?? '') } }
  },
})
