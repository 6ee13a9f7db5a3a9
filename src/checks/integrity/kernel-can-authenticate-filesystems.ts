/** Whether the kernel has a mechanism with which a root file system can be authenticated at all. */
import { commandLines } from '../command-line.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { has, isOn, kernelConfiguration, kernelConfigs, kernelSubject } from '../kernel-configs.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import type { Fact } from '../../facts/fact.ts'

type Kinds = 'system' | 'file-tree' | 'kernel-config' | 'setting'

export const check = defineCheck({
  id: 'integrity/kernel-can-authenticate-filesystems',
  title: 'The kernel can authenticate file systems',
  property: 'integrity',
  rung: 'available',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'kernel-config', 'setting'],
  severity: fromLevel('required', 2, 'medium', 'Without a kernel that can check what it reads, nothing after the boot loader can be authenticated.'),
  references: [
    { title: 'Linux kernel documentation, dm-verity', url: 'https://docs.kernel.org/admin-guide/device-mapper/verity.html' },
    { title: 'Linux kernel documentation, fs-verity', url: 'https://docs.kernel.org/filesystems/fsverity.html' },
    { title: 'Linux Integrity Measurement Architecture', url: 'https://ima-doc.readthedocs.io/en/latest/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its kernel can do.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const configs = kernelConfigs(view, context.facts('kernel-config'))
  if (configs.length > 0) return configs.map((config) => judgeKernel(config, configs.length === 1))
  // A command line that uses it, and a module of the kernel, show the same.
  const line = commandLines(view, context.facts('setting')).find((each) => each.value('roothash') !== undefined || /\bverity\b/u.test(each.value('dm-mod.create') ?? ''))
  if (line !== undefined) return [pass('The kernel command line sets dm-verity up, so the kernel has it.', line.evidence(['roothash', 'dm-mod.create']))]
  const module = view.tree.match('/lib/modules/**/dm-verity.ko*', '/usr/lib/modules/**/dm-verity.ko*')[0]
  if (module !== undefined) return [pass('The kernel has dm-verity as a module.', at(view.root, module.path))]
  return [unknown('The build configuration of the kernel was not found, so nobody knows whether it can authenticate file systems.', kernelConfiguration, { evidence: [at(view.root, '/')] })]
}

function judgeKernel(config: Fact<'kernel-config'>, alone: boolean): Outcome {
  const kernel = config.version === '' ? 'The kernel' : `Kernel ${config.version}`
  const subject = kernelSubject(config, alone)
  const ways = [
    has(config, 'DM_VERITY') ? 'DM_VERITY' : '',
    isOn(config, 'IMA_APPRAISE') ? 'IMA_APPRAISE' : '',
    isOn(config, 'FS_VERITY') && isOn(config, 'FS_VERITY_BUILTIN_SIGNATURES') ? 'FS_VERITY_BUILTIN_SIGNATURES' : '',
  ].filter((option) => option !== '')
  if (ways.length === 0) return fail(`${kernel} is built without dm-verity, IMA appraisal and signed fs-verity, so nothing can authenticate its files.`, seen(config, { excerpt: 'CONFIG_DM_VERITY, CONFIG_IMA_APPRAISE and CONFIG_FS_VERITY_BUILTIN_SIGNATURES are not set' }), { subject })
  return pass(`${kernel} can authenticate file systems: ${ways.join(', ')}.`, seen(config, { excerpt: ways.map((option) => `CONFIG_${option}=${config.options[option] ?? ''}`).join(' ') }), subject)
}
