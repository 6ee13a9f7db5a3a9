/** A kernel that loads any module gives whoever is root the kernel as well, verified boot or not. */
import { commandLines } from '../command-line.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { isOn, kernelConfiguration, kernelConfigs, kernelSubject } from '../kernel-configs.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import type { Fact } from '../../facts/fact.ts'

type Kinds = 'system' | 'file-tree' | 'kernel-config' | 'setting'

export const check = defineCheck({
  id: 'integrity/kernel-modules-signed',
  title: 'The kernel loads only modules that are signed with our key, or none',
  property: 'integrity',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'kernel-config', 'setting'],
  severity: fromLevel('required', 2, 'medium', 'Malware with root rights loads a module and hides in the kernel, below everything that could find it.'),
  references: [
    { title: 'Linux kernel documentation, kernel module signing facility', url: 'https://docs.kernel.org/admin-guide/module-signing.html' },
    { title: 'kernel_lockdown(7)', url: 'https://man7.org/linux/man-pages/man7/kernel_lockdown.7.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which modules its kernel accepts.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const configs = kernelConfigs(view, context.facts('kernel-config'))
  if (configs.length === 0) return [unknown('The build configuration of the kernel was not found, so nobody knows whether it insists on signed modules.', kernelConfiguration, { evidence: [at(view.root, '/')] })]
  return configs.map((config) => judgeKernel(context, view, config, configs.length === 1))
}

function judgeKernel(context: CheckContext<Kinds>, view: SystemView, config: Fact<'kernel-config'>, alone: boolean): Outcome {
  const kernel = config.version === '' ? 'The kernel' : `Kernel ${config.version}`
  const subject = kernelSubject(config, alone)
  const option = (name: string): ReturnType<typeof seen> => seen(config, { excerpt: `CONFIG_${name}=${config.options[name] ?? 'n'}` })
  if (!isOn(config, 'MODULES')) return pass(`${kernel} is built without loadable modules.`, option('MODULES'), subject)
  if (!isOn(config, 'MODULE_SIG')) return fail(`${kernel} loads any module: it is built without signatures of modules.`, option('MODULE_SIG'), { subject })
  if (isOn(config, 'MODULE_SIG_FORCE')) return pass(`${kernel} refuses modules that are not signed.`, option('MODULE_SIG_FORCE'), subject)
  const forced = isOn(config, 'LOCK_DOWN_KERNEL_FORCE_INTEGRITY') ? 'LOCK_DOWN_KERNEL_FORCE_INTEGRITY' : isOn(config, 'LOCK_DOWN_KERNEL_FORCE_CONFIDENTIALITY') ? 'LOCK_DOWN_KERNEL_FORCE_CONFIDENTIALITY' : undefined
  if (forced !== undefined) return pass(`${kernel} is locked down from its start and refuses modules that are not signed.`, option(forced), subject)
  const line = commandLines(view, context.facts('setting')).find((each) => /^(?:1|y|yes|)$/iu.test(each.value('module.sig_enforce') ?? 'no') || each.value('lockdown') !== undefined)
  if (line !== undefined) return pass(`${kernel} is told on its command line to refuse modules that are not signed.`, [line.evidence(['module.sig_enforce', 'lockdown']), option('MODULE_SIG')], subject)
  return fail(`${kernel} can check signatures of modules and loads unsigned ones all the same.`, option('MODULE_SIG_FORCE'), { subject })
}
