/** What stands between root and the kernel, and between devices and memory. */
import { defineKernelRules, no, present, yes } from './define.ts'

const x86 = ['x86-64', 'i386']

export const rootRules = defineKernelRules([
  { id: 'kernel-memory-device', group: 'root', says: 'root may write the kernel\'s memory through /dev/kmem', severity: 'medium', kconfig: '!DEVKMEM', until: '5.12', source: 'kspp' },
  { id: 'memory-device', group: 'root', says: 'root may read and write all memory through /dev/mem', severity: 'low', kconfig: '!DEVMEM | STRICT_DEVMEM', source: 'kspp' },
  { id: 'device-memory', group: 'root', says: 'root may write memory of devices that drivers use', severity: 'low', whenSet: 'medium', kconfig: '!DEVMEM | IO_STRICT_DEVMEM', cmdline: [{ option: 'iomem', off: /^relaxed$/u, on: /^strict$/u }], when: 'ARCH_HAS_DEVMEM_IS_ALLOWED | STRICT_DEVMEM', since: '4.5', source: 'kspp' },
  { id: 'port-device', group: 'root', says: 'root may write to all ports through /dev/port', severity: 'low', kconfig: '!DEVPORT', architectures: x86, source: 'kspp' },
  { id: 'model-specific-registers', group: 'root', says: 'root may write the processor\'s own registers', severity: 'low', kconfig: '!X86_MSR', architectures: x86, source: 'kspp' },
  { id: 'lockdown', group: 'root', says: 'nothing keeps root from changing the running kernel (lockdown)', severity: 'low', kconfig: 'LOCK_DOWN_KERNEL_FORCE_INTEGRITY | LOCK_DOWN_KERNEL_FORCE_CONFIDENTIALITY', cmdline: [{ option: 'lockdown', on: /^(?:integrity|confidentiality)$/u }], since: '5.4', source: 'lockdown' },
  { id: 'second-kernel', group: 'root', says: 'root may start another kernel without a check (kexec)', severity: 'low', kconfig: '!KEXEC & !KEXEC_FILE | !KEXEC & KEXEC_SIG_FORCE', sysctl: { option: 'kernel.kexec_load_disabled', met: '=1' }, source: 'kernel' },
  { id: 'hibernation', group: 'root', says: 'root may replace the kernel\'s memory by way of a hibernation image', severity: 'low', kconfig: '!HIBERNATION', cmdline: [{ option: 'nohibernate', on: present }, { option: 'noresume', on: present }], source: 'kspp' },
  { id: 'firmware-methods', group: 'root', says: 'root may load methods of firmware that write all memory', severity: 'low', kconfig: '!ACPI_CUSTOM_METHOD', until: '6.9', source: 'kspp' },
  { id: 'forced-modules', group: 'root', says: 'modules of other kernels can be loaded by force', severity: 'low', kconfig: '!MODULE_FORCE_LOAD', when: 'MODULES', source: 'kspp' },
  { id: 'helper-programs', group: 'root', says: 'whoever writes one path in the kernel\'s memory has a program run as root', severity: 'low', kconfig: 'STATIC_USERMODEHELPER', since: '4.11', source: 'kspp' },
  { id: 'mounted-devices', group: 'root', says: 'root may write to a disk under a mounted file system', severity: 'low', kconfig: '!BLK_DEV_WRITE_MOUNTED', cmdline: [{ option: 'bdev_allow_write_mounted', on: no, off: yes }], since: '6.8', source: 'parameters' },
  { id: 'policy-switch', group: 'root', says: 'SELinux can be switched off while it runs', severity: 'low', kconfig: '!SECURITY_SELINUX_DISABLE & !SECURITY_WRITABLE_HOOKS', when: 'SECURITY_SELINUX', until: '6.3', source: 'kspp' },
  { id: 'iommu', group: 'dma', says: 'no unit keeps devices out of memory (IOMMU)', severity: 'low', whenSet: 'medium', kconfig: 'INTEL_IOMMU | AMD_IOMMU', cmdline: [{ option: 'intel_iommu', on: /^on/u, off: /^off/u }, { option: 'amd_iommu', off: /^off/u }, { option: 'iommu', off: /^off/u }], when: 'PCI', architectures: ['x86-64'], source: 'iommu' },
  { id: 'iommu-arm', group: 'dma', says: 'no unit keeps devices out of memory (SMMU)', severity: 'low', kconfig: 'ARM_SMMU | ARM_SMMU_V3 | ROCKCHIP_IOMMU | EXYNOS_IOMMU | MTK_IOMMU | QCOM_IOMMU | TEGRA_IOMMU_SMMU | OMAP_IOMMU | APPLE_DART | SUN50I_IOMMU | IPMMU_VMSA', when: 'PCI', architectures: ['aarch64'], source: 'kspp' },
  { id: 'iommu-passthrough', group: 'dma', says: 'devices go past the IOMMU', severity: 'low', whenSet: 'medium', kconfig: '!IOMMU_DEFAULT_PASSTHROUGH', cmdline: [{ option: 'iommu.passthrough', on: no, off: yes }, { option: 'iommu', off: /^pt$/u }], when: 'IOMMU_SUPPORT', since: '5.3', source: 'parameters' },
  { id: 'iommu-strict', group: 'dma', says: 'devices keep access to memory for a while after it was given to somebody else', severity: 'low', kconfig: 'IOMMU_DEFAULT_DMA_STRICT', cmdline: [{ option: 'iommu.strict', on: yes, off: no }], when: 'IOMMU_DMA', since: '5.15', source: 'parameters' },
  { id: 'smmu-bypass', group: 'dma', says: 'devices that the SMMU does not know go past it', severity: 'low', whenSet: 'medium', kconfig: 'ARM_SMMU_DISABLE_BYPASS_BY_DEFAULT', cmdline: [{ option: 'arm-smmu.disable_bypass', on: yes, off: no }], when: 'ARM_SMMU', architectures: ['aarch64', 'arm'], since: '5.2', source: 'kspp' },
  { id: 'early-dma', group: 'dma', says: 'devices may write memory while the firmware hands over to the kernel', severity: 'low', kconfig: 'EFI_DISABLE_PCI_DMA', cmdline: [{ option: 'efi', on: /(?:^|,)disable_early_pci_dma/u, off: /(?:^|,)no_disable_early_pci_dma/u }], when: 'EFI_STUB & PCI', since: '5.6', source: 'kspp' },
  { id: 'firewire-dma', group: 'dma', says: 'a FireWire device reads all memory while the kernel starts', severity: 'low', kconfig: '!PROVIDE_OHCI1394_DMA_INIT', architectures: x86, source: 'parameters' },
])
