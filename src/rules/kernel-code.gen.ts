/** Made by tools/kernel-code.ts from the makefiles of Linux 6.1 and 6.12: a folder, below it what its files hang on. */
export const kernelCode = `
arch/arm/common
 ARM firmware
 BL_SWITCHER bL_switcher
 BL_SWITCHER_DUMMY_IF bL_switcher_dummy_if
 CPU_V7 secure_cntvoff
 KRAIT_L2_ACCESSORS krait-l2-accessors
 MCPM mcpm_entry mcpm_head mcpm_platsmp vlock
 SA1111 sa1111
 SHARP_LOCOMO locomo
 SHARP_PARAM sharpsl_param
 SHARP_SCOOP scoop
arch/arm/crypto
 CRYPTO_AES_ARM aes-arm aes-cipher-core aes-cipher-glue
 CRYPTO_AES_ARM_BS aes-arm-bs aes-neonbs-core aes-neonbs-glue
 CRYPTO_AES_ARM_CE aes-arm-ce aes-ce-core aes-ce-glue
 CRYPTO_BLAKE2B_NEON blake2b-neon blake2b-neon-core blake2b-neon-glue
 CRYPTO_BLAKE2S_ARM blake2s-core blake2s-glue libblake2s-arm
 CRYPTO_CHACHA20_NEON chacha-glue chacha-neon chacha-scalar-core
 CRYPTO_CHACHA20_NEON&KERNEL_MODE_NEON chacha-neon-core
 CRYPTO_CRC32_ARM_CE crc32-arm-ce crc32-ce-core crc32-ce-glue
 CRYPTO_CRCT10DIF_ARM_CE crct10dif-arm-ce crct10dif-ce-core crct10dif-ce-glue
 CRYPTO_CURVE25519_NEON curve25519-core curve25519-glue curve25519-neon
 CRYPTO_GHASH_ARM_CE ghash-arm-ce ghash-ce-core ghash-ce-glue
 CRYPTO_NHPOLY1305_NEON nh-neon-core nhpoly1305-neon nhpoly1305-neon-glue
 CRYPTO_POLY1305_ARM poly1305-arm poly1305-core poly1305-glue
 CRYPTO_SHA1_ARM sha1-arm sha1-armv4-large sha1_glue
 CRYPTO_SHA1_ARM_CE sha1-arm-ce sha1-ce-core sha1-ce-glue
 CRYPTO_SHA1_ARM_NEON sha1-arm-neon sha1-armv7-neon sha1_neon_glue
 CRYPTO_SHA256_ARM sha256-arm sha256-core sha256_glue
 CRYPTO_SHA2_ARM_CE sha2-arm-ce sha2-ce-core sha2-ce-glue
 CRYPTO_SHA512_ARM sha512-arm sha512-core sha512-glue
arch/arm/kernel
 ARM elf entry-armv entry-common entry-v7m io irq opcodes process ptrace reboot setup signal sigreturn_codes stacktrace sys_arm time traps v7m
 ARM_ARCH_TIMER arch_timer
 ARM_CPU_SUSPEND sleep suspend
 ARM_CPU_TOPOLOGY topology
 ARM_MODULE_PLTS module-plts
 ARM_PATCH_PHYS_VIRT phys2virt
 ARM_THUMBEE thumbee
 ARM_UNWIND unwind
 ARM_VIRT_EXT hyp-stub
 ATAGS atags_parse
 ATAGS_PROC atags_proc
 CPU_IDLE cpuidle
 CPU_MOHAWK|CPU_XSC3|CPU_XSCALE xscale-cp0
 CPU_PJ4|CPU_PJ4B pj4-cp0
 CRASH_DUMP crash_dump
 DEBUG_LL debug
 DEPRECATED_PARAM_STRUCT atags_compat
 DYNAMIC_FTRACE|FUNCTION_GRAPH_TRACER ftrace
 DYNAMIC_FTRACE|FUNCTION_GRAPH_TRACER|JUMP_LABEL|KGDB|KPROBES patch
 DYNAMIC_FTRACE|FUNCTION_GRAPH_TRACER|JUMP_LABEL|KPROBES insn
 EARLY_PRINTK early_printk
 EFI efi
 FIQ fiq fiqasm
 FRAME_POINTER return_address
 FUNCTION_TRACER entry-ftrace
 GENERIC_CPU_VULNERABILITIES spectre
 HAVE_ARM_SCU smp_scu
 HAVE_ARM_SMCCC smccc-call
 HAVE_ARM_TWD smp_twd
 HAVE_HW_BREAKPOINT hw_breakpoint
 HAVE_TCM tcm
 HIBERNATION hibernate
 HW_PERF_EVENTS perf_event_v6 perf_event_v7 perf_event_xscale
 ISA_DMA_API dma
 IWMMXT iwmmxt
 JUMP_LABEL jump_label
 KEXEC|KEXEC_CORE machine_kexec relocate_kernel
 KGDB kgdb
 MMU bugs
 MODULES armksyms module
 OABI_COMPAT sys_oabi-compat
 OF devtree
 PARAVIRT paravirt
 PCI bios32 isa
 PERF_EVENTS perf_callchain perf_regs
 SMP psci_smp smp smp_tlb
 SWP_EMULATE swp_emulate
 VDSO vdso
 VMCORE_INFO vmcore_info
 XIP_DEFLATED_DATA head-inflate-data
arch/arm/mm
 ALIGNMENT_TRAP alignment
 ARM cache extable fault init iomap nommu tlb
 ARM_MPU pmsa-v7 pmsa-v8
 ARM_PTDUMP_CORE dump
 ARM_PTDUMP_DEBUGFS ptdump_debugfs
 ARM_PV_FIXUP pv-fixup-asm
 CACHE_B15_RAC cache-b15-rac
 CACHE_FEROCEON_L2 cache-feroceon-l2
 CACHE_L2X0 cache-l2x0 l2c-l2x0-resume
 CACHE_L2X0_PMU cache-l2x0-pmu
 CACHE_TAUROS2 cache-tauros2
 CACHE_UNIPHIER cache-uniphier
 CACHE_XSC3L2 cache-xsc3l2
 CFI_CLANG proc
 CPU_ABRT_EV4 abort-ev4
 CPU_ABRT_EV4T abort-ev4t
 CPU_ABRT_EV5T abort-ev5t
 CPU_ABRT_EV5TJ abort-ev5tj
 CPU_ABRT_EV6 abort-ev6
 CPU_ABRT_EV7 abort-ev7
 CPU_ABRT_LV4T abort-lv4t
 CPU_ABRT_NOMMU abort-nommu
 CPU_ARM1020 proc-arm1020
 CPU_ARM1020E proc-arm1020e
 CPU_ARM1022 proc-arm1022
 CPU_ARM1026 proc-arm1026
 CPU_ARM720T proc-arm720
 CPU_ARM740T proc-arm740
 CPU_ARM7TDMI proc-arm7tdmi
 CPU_ARM920T proc-arm920
 CPU_ARM922T proc-arm922
 CPU_ARM925T proc-arm925
 CPU_ARM926T proc-arm926
 CPU_ARM940T proc-arm940
 CPU_ARM946E proc-arm946
 CPU_ARM9TDMI proc-arm9tdmi
 CPU_CACHE_FA cache-fa
 CPU_CACHE_NOP cache-nop
 CPU_CACHE_V4 cache-v4
 CPU_CACHE_V4WB cache-v4wb
 CPU_CACHE_V4WT cache-v4wt
 CPU_CACHE_V6 cache-v6
 CPU_CACHE_V7 cache-v7
 CPU_CACHE_V7M cache-v7m
 CPU_COPY_FA copypage-fa
 CPU_COPY_FEROCEON copypage-feroceon
 CPU_COPY_V4WB copypage-v4wb
 CPU_COPY_V4WT copypage-v4wt
 CPU_COPY_V6 context copypage-v6
 CPU_FA526 proc-fa526
 CPU_FEROCEON proc-feroceon
 CPU_MOHAWK proc-mohawk
 CPU_PABRT_LEGACY pabort-legacy
 CPU_PABRT_V6 pabort-v6
 CPU_PABRT_V7 pabort-v7
 CPU_SA110 proc-sa110
 CPU_SA1100 copypage-v4mc proc-sa1100
 CPU_TLB_FA tlb-fa
 CPU_TLB_FEROCEON|CPU_TLB_V4WBI tlb-v4wbi
 CPU_TLB_V4WB tlb-v4wb
 CPU_TLB_V4WT tlb-v4
 CPU_TLB_V6 tlb-v6
 CPU_TLB_V7 tlb-v7
 CPU_V6|CPU_V6K proc-v6
 CPU_V7 proc-v7 proc-v7-bugs
 CPU_V7M proc-v7m
 CPU_XSC3 copypage-xsc3 proc-xsc3
 CPU_XSCALE copypage-xscale proc-xscale
 DEBUG_VIRTUAL physaddr
 HUGETLB_PAGE hugetlbpage
 KASAN kasan_init
 MMU fault-armv flush idmap ioremap mmap mmu pageattr pgd
 MODULES proc-syms
 OUTER_CACHE l2c-common
arch/arm/net
 BPF_JIT bpf_jit_32
arch/arm/nwfpe
 FPE_NWFPE double_cpdo entry fpa11 fpa11_cpdo fpa11_cpdt fpa11_cprt fpmodule fpopcode nwfpe single_cpdo softfloat
 FPE_NWFPE&FPE_NWFPE_XP extended_cpdo
arch/arm/probes
 KPROBES decode-thumb
 KPROBES|UPROBES decode decode-arm
arch/arm/probes/kprobes
 ARM_KPROBES_TEST test-arm test-core test-kprobes test-thumb
 KPROBES actions-arm actions-common actions-thumb checkers-arm checkers-common checkers-thumb core
 OPTPROBES opt-arm
arch/arm/probes/uprobes
 UPROBES actions-arm core
arch/arm/vdso
 VDSO vdso
arch/arm/vfp
 VFP entry vfpdouble vfphw vfpmodule vfpsingle
arch/arm/xen
 XEN enlighten grant-table hypercall mm p2m
arch/arm64/crypto
 CRYPTO_AES_ARM64 aes-arm64 aes-cipher-core aes-cipher-glue
 CRYPTO_AES_ARM64_BS aes-neon-bs aes-neonbs-core aes-neonbs-glue
 CRYPTO_AES_ARM64_CE aes-ce-cipher aes-ce-core aes-ce-glue
 CRYPTO_AES_ARM64_CE_BLK aes-ce aes-ce-blk aes-glue-ce
 CRYPTO_AES_ARM64_CE_CCM aes-ce-ccm aes-ce-ccm-core aes-ce-ccm-glue
 CRYPTO_AES_ARM64_NEON_BLK aes-glue-neon aes-neon aes-neon-blk
 CRYPTO_CHACHA20_NEON chacha-neon chacha-neon-core chacha-neon-glue
 CRYPTO_CRCT10DIF_ARM64_CE crct10dif-ce crct10dif-ce-core crct10dif-ce-glue
 CRYPTO_GHASH_ARM64_CE ghash-ce ghash-ce-core ghash-ce-glue
 CRYPTO_NHPOLY1305_NEON nh-neon-core nhpoly1305-neon nhpoly1305-neon-glue
 CRYPTO_POLY1305_NEON poly1305-core poly1305-glue poly1305-neon
 CRYPTO_POLYVAL_ARM64_CE polyval-ce polyval-ce-core polyval-ce-glue
 CRYPTO_SHA1_ARM64_CE sha1-ce sha1-ce-core sha1-ce-glue
 CRYPTO_SHA256_ARM64 sha256-arm64 sha256-core sha256-glue
 CRYPTO_SHA2_ARM64_CE sha2-ce sha2-ce-core sha2-ce-glue
 CRYPTO_SHA3_ARM64 sha3-ce sha3-ce-core sha3-ce-glue
 CRYPTO_SHA512_ARM64 sha512-arm64 sha512-core sha512-glue
 CRYPTO_SHA512_ARM64_CE sha512-ce sha512-ce-core sha512-ce-glue
 CRYPTO_SM3_ARM64_CE sm3-ce sm3-ce-core sm3-ce-glue
 CRYPTO_SM3_NEON sm3-neon sm3-neon-core sm3-neon-glue
 CRYPTO_SM4_ARM64_CE sm4-ce-cipher sm4-ce-cipher-core sm4-ce-cipher-glue
 CRYPTO_SM4_ARM64_CE_BLK sm4-ce sm4-ce-core sm4-ce-glue
 CRYPTO_SM4_ARM64_CE_CCM sm4-ce-ccm sm4-ce-ccm-core sm4-ce-ccm-glue
 CRYPTO_SM4_ARM64_CE_GCM sm4-ce-gcm sm4-ce-gcm-core sm4-ce-gcm-glue
 CRYPTO_SM4_ARM64_NEON_BLK sm4-neon sm4-neon-core sm4-neon-glue
arch/arm64/hyperv
 ARM64 hv_core mshyperv
arch/arm64/kernel
 ACPI acpi
 ACPI_NUMA acpi_numa
 ARM64 alternative cacheinfo cpu_errata cpu_ops cpufeature cpuinfo debug-monitors entry entry-common entry-fpsimd fpsimd head hyp-stub idle idreg-override io irq patching process proton-pack psci ptrace return_address setup signal smccc-call smp smp_spin_table stacktrace sys syscall time topology traps vdso vdso-wrap
 ARM64_ACPI_PARKING_PROTOCOL acpi_parking_protocol
 ARM64_MODULE_PLTS|MODULES module-plts
 ARM64_MTE mte
 ARM64_PTR_AUTH pointer_auth
 ARM64_RELOC_TEST arm64-reloc-test reloc_test_core reloc_test_syms
 ARMV8_DEPRECATED armv8_deprecated
 ARM_SDE_INTERFACE sdei
 COMPAT signal32 sigreturn32 sys32 sys_compat
 COMPAT_ALIGNMENT_FIXUPS compat_alignment
 COMPAT_VDSO vdso32-wrap
 CPU_IDLE cpuidle
 CPU_PM sleep suspend
 CRASH_CORE crash_core
 CRASH_DUMP crash_dump
 EFI efi efi-entry.stub efi-rt-wrapper
 ELF_CORE elfcore
 FUNCTION_TRACER entry-ftrace ftrace
 HARDLOCKUP_DETECTOR_PERF watchdog_hld
 HAVE_HW_BREAKPOINT hw_breakpoint
 HIBERNATION hibernate hibernate-asm
 HW_PERF_EVENTS perf_event
 JUMP_LABEL jump_label
 KEXEC_CORE cpu-reset machine_kexec relocate_kernel
 KEXEC_FILE kexec_image machine_kexec_file
 KGDB kgdb
 KUSER_HELPERS kuser32
 MODULES module
 PARAVIRT paravirt
 PCI pci
 PERF_EVENTS perf_callchain perf_regs
 RANDOMIZE_BASE kaslr
 VMCORE_INFO vmcore_info
arch/arm64/kernel/pi
 ARM64 idreg-override.pi map_kernel.pi map_range.pi
 ARM64|RANDOMIZE_BASE lib-fdt.pi lib-fdt_ro.pi
 RANDOMIZE_BASE kaslr_early.pi
 RELOCATABLE relocate.pi
 UNWIND_PATCH_PAC_INTO_SCS patch-scs.pi
arch/arm64/kernel/probes
 KPROBES kprobes kprobes_trampoline
 KPROBES|UPROBES decode-insn simulate-insn
 UPROBES uprobes
arch/arm64/kvm
 ARM64_PTR_AUTH&KVM pauth
 HW_PERF_EVENTS&KVM pmu pmu-emul
 KVM arch_timer arm at debug emulate-nested fpsimd guest handle_exit hypercalls inject_fault kvm mmio mmu nested pkvm psci pvtime reset stacktrace sys_regs trng va_layout vgic-sys-reg-v3 vmid
 KVM&PTDUMP_STAGE2_DEBUGFS ptdump
arch/arm64/kvm/hyp
 KVM aarch32 entry exception fpsimd hyp-entry pgtable vgic-v2-cpuif-proxy vgic-v3-sr
arch/arm64/kvm/hyp/nvhe
 KVM clear_page copy_page kvm_nvhe memcpy memset
arch/arm64/kvm/hyp/vhe
 KVM debug-sr switch sysreg-sr timer-sr tlb
arch/arm64/kvm/vgic
 KVM vgic vgic-debug vgic-init vgic-irqfd vgic-its vgic-kvm-device vgic-mmio vgic-mmio-v2 vgic-mmio-v3 vgic-v2 vgic-v3 vgic-v4
arch/arm64/mm
 ARM64 cache context copypage dma-mapping extable fault fixmap flush init ioremap mem_encrypt mmap mmu pageattr pgd proc
 ARM64_CONTPTE contpte
 ARM64_MTE mteswap
 DEBUG_VIRTUAL physaddr
 HUGETLB_PAGE hugetlbpage
 KASAN kasan_init
 PTDUMP_DEBUGFS ptdump_debugfs
 PTDUMP|PTDUMP_CORE ptdump
 TRANS_TABLE trans_pgd trans_pgd-asm
arch/arm64/net
 BPF_JIT bpf_jit_comp
arch/arm64/xen
 XEN enlighten grant-table hypercall p2m xen-arm
arch/mips/generic
 LEGACY_BOARD_OCELOT board-ocelot
 LEGACY_BOARD_SEAD3 board-sead3
 MACH_GENERIC_CORE init irq proc
 MACH_INGENIC board-ingenic
 MACH_REALTEK_RTL board-realtek
 VIRT_BOARD_RANCHU board-ranchu
 YAMON_DT_SHIM yamon-dt
arch/mips/kernel
 32BIT scall32-o32
 64BIT scall64-n64
 CEVT_BCM1480 cevt-bcm1480
 CEVT_DS1287 cevt-ds1287
 CEVT_GT641XX cevt-gt641xx
 CEVT_R4K cevt-r4k
 CEVT_SB1250 cevt-sb1250
 CEVT_TXX9 cevt-txx9
 CPU_BMIPS bmips_5xxx_init bmips_vec smp-bmips
 CPU_PM pm
 CPU_R2300_FPU r2300_fpu
 CPU_R4K_FPU r4k_fpu
 CPU_R4X00_BUGS64 r4k-bugs64
 CRASH_DUMP crash_dump
 CSRC_BCM1480 csrc-bcm1480
 CSRC_IOASIC csrc-ioasic
 CSRC_R4K csrc-r4k
 CSRC_SB1250 csrc-sb1250
 DEBUG_FS segment
 EARLY_PRINTK early_printk
 EARLY_PRINTK_8250 early_printk_8250
 FTRACE_SYSCALLS|FUNCTION_TRACER ftrace
 FUNCTION_TRACER mcount
 GPIO_TXX9 gpio_txx9
 HW_PERF_EVENTS perf_event_mipsxx
 I8253 i8253
 IRQ_GT641XX irq-gt641xx
 IRQ_TXX9 irq_txx9
 JUMP_LABEL jump_label
 KEXEC|KEXEC_CORE crash machine_kexec relocate_kernel
 KGDB kgdb
 KPROBES kprobes
 MAGIC_SYSRQ sysrq
 MIPS branch cacheinfo cmpxchg cpu-probe cpu-r3k-probe elf entry genex head idle irq process prom ptrace reset setup signal syscall time topology traps unaligned vdso watch
 MIPS32_COMPAT linux32 ptrace32 signal32
 MIPS32_N32 scall64-n32 signal_n32
 MIPS32_O32 scall64-o32 signal_o32
 MIPSR2_TO_R6_EMULATOR mips-r2-to-r6-emul
 MIPS_CM mips-cm
 MIPS_CMP smp-cmp
 MIPS_CPC mips-cpc
 MIPS_CPS cps-vec smp-cps
 MIPS_CPS_NS16550 cps-vec-ns16550
 MIPS_CPS_PM pm-cps
 MIPS_FP_SUPPORT fpu-probe
 MIPS_MSC irq-msc01
 MIPS_MT mips-mt
 MIPS_MT_FPAFF mips-mt-fpaff
 MIPS_MT_SMP smp-mt
 MIPS_SPRAM spram
 MIPS_VPE_APSP_API rtlx
 MIPS_VPE_APSP_API_CMP rtlx-cmp
 MIPS_VPE_APSP_API_MT rtlx-mt
 MIPS_VPE_LOADER vpe
 MIPS_VPE_LOADER_CMP vpe-cmp
 MIPS_VPE_LOADER_MT vpe-mt
 MODULES module
 PERF_EVENTS perf_event perf_regs
 PROC_FS proc
 RELOCATABLE relocate
 SMP smp
 SMP_UP smp-up
 SPINLOCK_TEST spinlock_test
 STACKTRACE stacktrace
 SYNC_R4K sync-r4k
 UPROBES uprobes
arch/mips/kvm
 CPU_HAS_MSA&KVM msa
 CPU_LOONGSON64&KVM loongson_ipi
 KVM emulate entry fpu hypcall interrupt kvm mips mmu stats vz
 MIPS callback tlb
arch/mips/mm
 32BIT ioremap pgtable-32
 64BIT ioremap64 pgtable-64
 CPU_CAVIUM_OCTEON c-octeon cex-oct
 CPU_CAVIUM_OCTEON|CPU_R4K_CACHE_TLB|CPU_SB1 tlb-r4k
 CPU_R3000 c-r3k
 CPU_R3K_TLB tlb-r3k
 CPU_R4K_CACHE_TLB cex-gen
 CPU_R4K_CACHE_TLB|CPU_SB1 c-r4k
 CPU_SB1 cerr-sb1 cex-sb1
 DEBUG_VIRTUAL physaddr
 DMA_NONCOHERENT dma-noncoherent
 HIGHMEM highmem
 HUGETLB_PAGE hugetlbpage
 IP22_CPU_SCACHE sc-ip22
 MIPS cache context extable fault init maccess mmap page page-funcs pgtable tlb-funcs tlbex tlbex-fault uasm-micromips uasm-mips
 MIPS_CPU_SCACHE sc-mips
 R5000_CPU_SCACHE sc-r5k
 RM7000_CPU_SCACHE sc-rm7k
 SCACHE_DEBUGFS sc-debugfs
arch/mips/net
 BPF_JIT bpf_jit_comp bpf_jit_comp32 bpf_jit_comp64
arch/mips/vdso
 MIPS vdso-image vdso-n32-image vdso-o32-image
arch/powerpc/crypto
 CRYPTO_AES_GCM_P10 aes-gcm-p10 aes-gcm-p10-crypto aes-gcm-p10-glue aesp10-ppc ghashp10-ppc
 CRYPTO_AES_PPC_SPE aes-ppc-spe aes-spe-core aes-spe-glue aes-spe-keys aes-spe-modes aes-tab-4k
 CRYPTO_CHACHA20_P10 chacha-p10-crypto chacha-p10-glue chacha-p10le-8x
 CRYPTO_CRC32C_VPMSUM crc32c-vpmsum crc32c-vpmsum_asm crc32c-vpmsum_glue
 CRYPTO_CRCT10DIF_VPMSUM crct10dif-vpmsum crct10dif-vpmsum_asm crct10dif-vpmsum_glue
 CRYPTO_CURVE25519_PPC64 curve25519-ppc64le curve25519-ppc64le-core curve25519-ppc64le_asm
 CRYPTO_DEV_VMX_ENCRYPT aes aes_cbc aes_ctr aes_xts aesp8-ppc ghash ghashp8-ppc vmx vmx-crypto
 CRYPTO_MD5_PPC md5-asm md5-glue md5-ppc
 CRYPTO_POLY1305_P10 poly1305-p10-crypto poly1305-p10-glue poly1305-p10le_64
 CRYPTO_SHA1_PPC sha1 sha1-powerpc sha1-powerpc-asm
 CRYPTO_SHA1_PPC_SPE sha1-ppc-spe sha1-spe-asm sha1-spe-glue
 CRYPTO_SHA256_PPC_SPE sha256-ppc-spe sha256-spe-asm sha256-spe-glue
 CRYPTO_VPMSUM_TESTER crc-vpmsum_test
arch/powerpc/kernel
 40x head_40x
 44x cpu_setup_44x head_44x
 ALTIVEC vecemu vector
 ARCH_HAS_DMA_SET_MASK dma-mask
 AUDIT audit
 BOOTX_TEXT btext
 COMPAT signal_32
 COMPAT|PPC32 sys_ppc32
 CRASH_DUMP crash_dump
 EEH eeh eeh_cache eeh_driver eeh_event eeh_pe eeh_sysfs
 EPAPR_PARAVIRT epapr_hcalls epapr_paravirt
 FA_DUMP|PRESERVE_FA_DUMP fadump
 GENERIC_TBSYNC smp-tbsync
 HAVE_HW_BREAKPOINT hw_breakpoint
 HIBERNATION suspend swsusp swsusp_85xx
 JUMP_LABEL jump_label
 KGDB kgdb
 KPROBES kprobes
 KPROBES_ON_FTRACE kprobes-ftrace
 KVM_GUEST kvm kvm_emul
 MODULES module
 OPTPROBES optprobes optprobes_head
 PCI pci-common pci_of_scan
 PCI_MSI msi
 PPC align cacheinfo cputable firmware hw_breakpoint_constraints idle interrupt io iomap irq kdebugfs misc of_platform pmc ppc_save_regs process prom prom_parse setup-common signal stacktrace switch syscall syscalls sysfs systbl time traps ucall udbg vdso
 PPC32 early_32 entry_32 setup_32 static_call
 PPC64 dma-iommu entry_64 head_64 iommu irq_64 note nvram_64 paca setup_64 vdso64_wrapper
 PPC_85xx head_85xx idle_85xx
 PPC_8xx head_8xx
 PPC_BARRIER_NOSPEC security
 PPC_BOOK3E_64 exceptions-64e idle_64e
 PPC_BOOK3S_32 cpu_setup_6xx head_book3s_32 idle_6xx l2cr_6xx
 PPC_BOOK3S_64 cpu_setup_pa6t cpu_setup_power cpu_setup_ppc970 dexcr mce mce_power
 PPC_BOOK3S_IDLE idle_book3s
 PPC_DAWR dawr
 PPC_DOORBELL dbell
 PPC_DT_CPU_FTRS dt_cpu_ftrs
 PPC_E500 cpu_setup_e500
 PPC_FPU fpu
 PPC_IO_WORKAROUNDS io-workarounds
 PPC_OF_BOOT_TRAMPOLINE prom_init
 PPC_RTAS rtas rtas-rtc rtas_entry
 PPC_RTAS_DAEMON rtasd
 PPC_SECURE_BOOT ima_arch secure_boot secvar-ops
 PPC_SECVAR_SYSFS secvar-sysfs
 PPC_UDBG_16550 legacy_serial udbg_16550
 PPC_WATCHDOG watchdog
 RETHOOK rethook
 RTAS_FLASH rtas_flash
 RTAS_PROC rtas-proc
 SMP smp
 SWIOTLB dma-swiotlb
 TAU tau_6xx
 UPROBES uprobes
 VDSO32 vdso32_wrapper
arch/powerpc/kernel/ptrace
 ALTIVEC ptrace-altivec
 COMPAT ptrace32
 PPC ptrace ptrace-fpu ptrace-noadv ptrace-novsx ptrace-view
 PPC_ADV_DEBUG_REGS ptrace-adv
 PPC_TRANSACTIONAL_MEM ptrace-tm
 SPE ptrace-spe
 VSX ptrace-vsx
arch/powerpc/kernel/trace
 FUNCTION_TRACER ftrace ftrace_low
 TRACING trace_clock
arch/powerpc/kexec
 CRASH_DUMP|KEXEC_CORE crash
 KEXEC_CORE core
 KEXEC_CORE|KEXEC_FILE ranges
 KEXEC_FILE file_load
 PPC32 relocate_32
 VMCORE_INFO vmcore_info
arch/powerpc/kvm
 GUEST_STATE_BUFFER_TEST test-guest-state-buffer
 KVM_BOOK3S_32|KVM_BOOK3S_64|KVM_E500MC|KVM_E500V2 kvm
 KVM_BOOK3S_64_HV book3s_64_mmu_hv book3s_64_mmu_radix book3s_hv book3s_hv_interrupts book3s_hv_nested kvm-hv
 KVM_BOOK3S_64_HV&PPC_TRANSACTIONAL_MEM book3s_hv_tm
 KVM_BOOK3S_64_HV&PPC_UV book3s_hv_uvmem
 KVM_BOOK3S_64_PR book3s_32_mmu book3s_64_mmu book3s_64_mmu_host book3s_emulate book3s_interrupts book3s_mmu_hpte book3s_paired_singles book3s_pr book3s_pr_papr emulate fpu kvm-pr
 KVM_BOOK3S_HANDLER book3s_exports
 KVM_EXIT_TIMING timing
arch/powerpc/lib
 ALTIVEC xor_vmx xor_vmx_glue
 CODE_PATCHING_SELFTEST test-code-patching
 FTR_FIXUP_SELFTEST feature-fixups-test
 FUNCTION_ERROR_INJECTION error-inject
 PPC alloc checksum_wrappers code-patching feature-fixups pmem sstep string
 PPC32 copy_32 crtsavres div64 strlen_32
 PPC_BOOK3S_64 copypage_power7 copyuser_power7 memcpy_power7 restart_table
 PPC_FPU ldstfp
 PPC_LIB_RHEAP rheap
 SMP qspinlock
arch/powerpc/math-emu
 MATH_EMULATION_FULL fabs fadd fadds fcmpo fcmpu fctiw fctiwz fdiv fdivs fmadd fmadds fmr fmsub fmsubs fmul fmuls fnabs fneg fnmadd fnmadds fnmsub fnmsubs fres frsp frsqrte fsel fsub fsubs lfd lfs math mcrfs mffs mtfsb0 mtfsb1 stfd stfiwx stfs
 SPE math_efp
arch/powerpc/mm
 HUGETLB_PAGE hugetlbpage
 NOT_COHERENT_CACHE dma-noncoherent
 NUMA numa
 PPC cacheflush drmem fault init-common ioremap maccess mem mmu_context pageattr pgtable pgtable-frag
 PPC_COPRO_BASE copro_fault
arch/powerpc/mm/book3s32
 PPC_BOOK3S_32 mmu mmu_context
 PPC_BOOK3S_603 nohash_low
 PPC_BOOK3S_604 hash_low tlb
 PPC_KUAP kuap
arch/powerpc/mm/book3s64
 HUGETLB_PAGE hugetlbpage
 PPC_4K_PAGES hash_4k
 PPC_64K_PAGES hash_64k
 PPC_BOOK3S_64 hash_pgtable hash_tlb hash_utils mmu_context pgtable slb slice trace
 PPC_HASH_MMU_NATIVE hash_native
 PPC_PKEY pkeys
 PPC_RADIX_MMU radix_hugetlbpage radix_pgtable radix_tlb
 PPC_SUBPAGE_PROT subpage_prot
 SPAPR_TCE_IOMMU iommu_api
 TRANSPARENT_HUGEPAGE hash_hugepage
arch/powerpc/mm/kasan
 PPC32 init_32
 PPC_8xx 8xx
 PPC_BOOK3E_64 init_book3e_64
 PPC_BOOK3S_32 book3s_32
 PPC_BOOK3S_64 init_book3s_64
arch/powerpc/mm/nohash
 40x 40x
 44x 44x
 PPC_8xx 8xx
 PPC_BOOK3E_64 book3e_pgtable tlb_64e tlb_low_64e
 PPC_E500 e500 e500_hugetlbpage
 PPC_MMU_NOHASH kup mmu_context tlb tlb_low
 RANDOMIZE_BASE kaslr_booke
arch/powerpc/mm/ptdump
 44x|4xx|PPC_BOOK3S_32|PPC_E500 shared
 PPC_64S_HASH_MMU hashpagetable
 PPC_8xx 8xx
 PPC_BOOK3S_32 bats segment_regs
 PPC_BOOK3S_64 book3s64
 PTDUMP|PTDUMP_CORE ptdump
arch/powerpc/net
 BPF_JIT bpf_jit_comp
arch/powerpc/perf
 COMPAT callchain_32
 FSL_EMB_PERF_EVENT core-fsl-emb
 FSL_EMB_PERF_EVENT_E500 e500-pmu e6500-pmu
 HV_PERF_CTRS hv-24x7 hv-common hv-gpci
 PERF_EVENTS callchain perf_regs
 PPC_8xx 8xx-pmu
 PPC_PERF_CTRS core-book3s
 PPC_POWERNV imc-pmu
arch/powerpc/platforms
 FSL_ULI1575 fsl_uli1575
arch/powerpc/platforms/40x
 PPC40x_SIMPLE ppc40x_simple
arch/powerpc/platforms/44x
 44x idle machine_check misc_44x soc uic
 AKEBONO|CURRITUCK ppc476
 CANYONLANDS canyonlands
 EBONY ebony
 FSP2 fsp2
 ISS4xx iss4xx
 PCI pci
 PPC44x_SIMPLE ppc44x_simple
 PPC4xx_CPM cpm
 PPC4xx_GPIO gpio
 PPC4xx_HSTA_MSI hsta_msi
 SAM440EP sam440ep
 WARP warp
arch/powerpc/platforms/4xx
 4xx machine_check uic
 4xx_SOC soc
 PCI pci
 PPC4xx_CPM cpm
 PPC4xx_GPIO gpio
 PPC4xx_HSTA_MSI hsta_msi
arch/powerpc/platforms/512x
 COMMON_CLK clock-commonclk
 MPC5121_ADS mpc5121_ads mpc5121_ads_cpld
 MPC512x_GENERIC mpc512x_generic
 MPC512x_LPBFIFO mpc512x_lpbfifo
 PDM360NG pdm360ng
 PPC_MPC512x mpc512x_shared
arch/powerpc/platforms/52xx
 PCI mpc52xx_pci
 PM lite5200_pm lite5200_sleep mpc52xx_pm mpc52xx_sleep
 PPC_EFIKA efika
 PPC_LITE5200 lite5200
 PPC_MEDIA5200 media5200
 PPC_MPC5200_LPBFIFO mpc52xx_lpbfifo
 PPC_MPC5200_SIMPLE mpc5200_simple
 PPC_MPC52xx mpc52xx_common mpc52xx_gpt mpc52xx_pic
arch/powerpc/platforms/82xx
 CPM2 pq2
 EP8248E ep8248e
 MGCOGE km82xx
 MPC8272_ADS mpc8272_ads
 PQ2FADS pq2fads
 PQ2_ADS_PCI_PIC pq2ads-pci-pic
arch/powerpc/platforms/83xx
 ASP834x asp834x
 KMETER1 km83xx
 MCU_MPC8349EMITX mcu_mpc8349emitx
 MPC830x_RDB mpc830x_rdb
 MPC831x_RDB mpc831x_rdb
 MPC832x_MDS mpc832x_mds
 MPC832x_RDB mpc832x_rdb
 MPC834x_ITX mpc834x_itx
 MPC834x_MDS mpc834x_mds
 MPC836x_MDS mpc836x_mds
 MPC836x_RDK mpc836x_rdk
 MPC837x_MDS mpc837x_mds
 MPC837x_RDB mpc837x_rdb
 PPC_83xx misc usb
 PPC_MPC831x usb_831x
 PPC_MPC834x usb_834x
 PPC_MPC837x usb_837x
 SUSPEND suspend suspend-asm
arch/powerpc/platforms/85xx
 BSC9131_RDB bsc913x_rdb
 BSC9132_QDS bsc913x_qds
 C293_PCIE c293pcie
 CORENET_GENERIC corenet_generic
 FB_FSL_DIU t1042rdb_diu
 FSL_SOC_BOOKE common
 GE_IMP3A ge_imp3a
 KSI8560 ksi8560
 MPC8536_DS mpc8536_ds
 MPC8540_ADS|MPC8560_ADS mpc85xx_ads
 MPC85xx_CDS mpc85xx_cds
 MPC85xx_DS mpc85xx_ds
 MPC85xx_MDS mpc85xx_mds
 MPC85xx_RDB mpc85xx_rdb
 MVME2500 mvme2500
 P1010_RDB p1010rdb
 P1022_DS p1022_ds
 P1022_RDK p1022_rdk
 P1023_RDB p1023_rdb
 PPA8548 ppa8548
 PPC_P2020 p2020
 PPC_QEMU_E500 qemu_e500
 SGY_CTS1000 sgy_cts1000
 SMP mpc85xx_pm_ops smp
 SOCRATES socrates socrates_fpga_pic
 STX_GP3 stx_gp3
 TQM85xx tqm85xx
 TWR_P102x twr_p102x
 XES_MPC85xx xes_mpc85xx
arch/powerpc/platforms/86xx
 GEF_PPC9A gef_ppc9a
 GEF_SBC310 gef_sbc310
 GEF_SBC610 gef_sbc610
 MPC8610_HPCD mpc8610_hpcd
 MPC8641_HPCN mpc86xx_hpcn
 MVME7100 mvme7100
 PPC_86xx common pic
 SMP mpc86xx_smp
arch/powerpc/platforms/8xx
 CPM1 cpm1 cpm1-ic
 MPC86XADS mpc86xads_setup
 MPC885ADS mpc885ads_setup
 PPC_8xx m8xx_setup machine_check pic
 PPC_ADDER875 adder875
 PPC_EP88XC ep88xc
 TQM8XX tqm8xx_setup
 UCODE_PATCH micropatch
arch/powerpc/platforms/amigaone
 AMIGAONE setup
arch/powerpc/platforms/book3s
 PPC_VAS vas-api
arch/powerpc/platforms/cell
 AXON_MSI axon_msi
 CBE_CPUFREQ_SPU_GOVERNOR cpufreq_spudemand
 CBE_RAS ras
 CBE_THERM cbe_thermal
 PPC_CELL_COMMON cbe_regs interrupt pervasive
 PPC_CELL_NATIVE iommu pmu setup smp spider-pci spider-pic
 PPC_IBM_CELL_POWERBUTTON cbe_powerbutton
 SPU_BASE spu_base spu_callbacks spu_syscalls
arch/powerpc/platforms/cell/spufs
 COREDUMP&SPU_FS coredump
 SPU_FS backing_ops context fault file gang hw_ops inode lscsa_alloc run sched spufs switch syscalls
arch/powerpc/platforms/chrp
 PPC_CHRP nvram pci pegasos_eth setup time
 SMP smp
arch/powerpc/platforms/embedded6xx
 GAMECUBE gamecube
 GAMECUBE_COMMON flipper-pic
 LINKSTATION linkstation ls_uart
 MPC7448HPC2 mpc7448_hpc2
 MVME5100 mvme5100
 PPC_HOLLY holly
 STORCENTER storcenter
 USBGECKO_UDBG usbgecko_udbg
 WII hlwd-pic wii
arch/powerpc/platforms/maple
 PPC_MAPLE pci setup time
arch/powerpc/platforms/microwatt
 PPC_MICROWATT rng setup
arch/powerpc/platforms/pasemi
 PCI_MSI msi
 PPC_PASEMI dma_lib idle iommu misc pci powersave setup time
 PPC_PASEMI_MDIO gpio_mdio
arch/powerpc/platforms/powermac
 PMAC_BACKLIGHT backlight
 PPC32 bootx_init
 PPC_PMAC cache feature low_i2c nvram pci pfunc_base pfunc_core pic setup sleep time udbg_adb udbg_scc
 SMP smp
arch/powerpc/platforms/powernv
 CXL_BASE pci-cxl
 EEH eeh-powernv
 FA_DUMP|PRESERVE_FA_DUMP opal-fadump
 MEMORY_FAILURE opal-memory-errors
 OCXL_BASE ocxl
 OPAL_CORE opal-core
 OPAL_PRD opal-prd
 PCI pci pci-ioda pci-ioda-tce
 PCI_IOV pci-sriov
 PERF_EVENTS opal-imc
 PPC_MEMTRACE memtrace
 PPC_POWERNV idle opal opal-async opal-call opal-dump opal-elog opal-flash opal-hmi opal-irqchip opal-kmsg opal-lpc opal-msglog opal-nvram opal-power opal-powercap opal-psr opal-rtc opal-sensor opal-sensor-groups opal-sysparam opal-wrappers rng setup ultravisor
 PPC_SECURE_BOOT opal-secvar
 PPC_VAS vas vas-debug vas-fault vas-window
 SCOM_DEBUGFS opal-xscom
 SMP smp subcore subcore-asm
arch/powerpc/platforms/ps3
 PPC_EARLY_DEBUG_PS3GELIC|PS3GELIC_UDBG gelic_udbg
 PPC_PS3 device-init exports htab hvcall interrupt mm os-area repository setup system-bus time
 SMP smp
 SPU_BASE spu
arch/powerpc/platforms/pseries
 ARCH_HAS_CC_PLATFORM cc_platform
 CMM cmm
 FA_DUMP rtas-fadump
 HCALL_STATS hvCall_inst
 HOTPLUG_CPU hotplug-cpu
 HVCS hvcserver
 HVC_CONSOLE hvconsole
 IBMEBUS ibmebus
 IBMVIO vio
 IO_EVENT_IRQ io_event_irq
 KEXEC_CORE kexec
 LPARCFG lparcfg
 MEMORY_HOTPLUG hotplug-memory pmem
 PAPR_SCM papr_scm
 PPC_PSERIES dlpar dtl eeh_pseries event_sources firmware hvCall iommu lpar mobility msi nvram of_helpers papr-sysparm papr-vpd papr_platform_attributes pci pci_dlpar power ras reconfig rng rtas-work-area setup
 PPC_SECURE_BOOT plpks-secvar
 PPC_SPLPAR vphn
 PPC_SVM svm
 PPC_VAS vas vas-sysfs
 PSERIES_ENERGY pseries_energy
 PSERIES_PLPKS plpks
 PSERIES_PLPKS_SED plpks_sed_ops
 SMP smp
 SUSPEND suspend
arch/powerpc/purgatory
 KEXEC_FILE kexec-purgatory
arch/powerpc/sysdev
 8xx_GPIO|CPM2 cpm_gpio
 CPM2 cpm2 cpm2_pic
 CPM|QUICC_ENGINE cpm_common
 FSL_CORENET_RCPM fsl_rcpm
 FSL_GTM fsl_gtm
 FSL_LBC fsl_lbc
 FSL_MPIC_TIMER_WAKEUP fsl_mpic_timer_wakeup
 FSL_PCI fsl_pci
 FSL_PMC fsl_pmc
 FSL_RIO fsl_rio fsl_rmu
 FSL_SOC fsl_mpic_err fsl_soc
 IPIC ipic
 MMIO_NVRAM mmio_nvram
 MPIC mpic
 MPIC_TIMER mpic_timer
 OF_RTC of_rtc
 PPC_BOOK3S_32 6xx-suspend
 PPC_DCR dcr
 PPC_DCR_NATIVE dcr-low
 PPC_EARLY_DEBUG_MEMCONS udbg_memcons
 PPC_EPAPR_HV_PIC ehv_pic
 PPC_I8259 i8259
 PPC_INDIRECT_PCI indirect_pci
 PPC_MPC106 grackle
 PPC_MPC512x|PPC_MPC52xx mpc5xxx_clocks
 PPC_MSI_BITMAP msi_bitmap
 PPC_PMI pmi
 RTC_DRV_CMOS rtc_cmos_setup
 TSI108_BRIDGE tsi108_dev tsi108_pci
 U3_DART dart_iommu
arch/powerpc/sysdev/ge
 GE_FPGA ge_pic
arch/powerpc/sysdev/xics
 PPC_ICP_HV icp-hv
 PPC_ICP_NATIVE icp-native
 PPC_ICS_NATIVE ics-native
 PPC_ICS_RTAS ics-rtas
 PPC_POWERNV icp-opal ics-opal
 PPC_XICS xics-common
arch/powerpc/sysdev/xive
 PPC_XIVE common
 PPC_XIVE_NATIVE native
 PPC_XIVE_SPAPR spapr
arch/powerpc/xmon
 SPU_BASE spu-dis spu-opc
 XMON nonstdio ppc-dis ppc-opc spr_access xmon xmon_bpts
arch/riscv/crypto
 CRYPTO_AES_RISCV64 aes-riscv64 aes-riscv64-glue aes-riscv64-zvkned aes-riscv64-zvkned-zvbb-zvkg aes-riscv64-zvkned-zvkb
 CRYPTO_CHACHA_RISCV64 chacha-riscv64 chacha-riscv64-glue chacha-riscv64-zvkb
 CRYPTO_GHASH_RISCV64 ghash-riscv64 ghash-riscv64-glue ghash-riscv64-zvkg
 CRYPTO_SHA256_RISCV64 sha256-riscv64 sha256-riscv64-glue sha256-riscv64-zvknha_or_zvknhb-zvkb
 CRYPTO_SHA512_RISCV64 sha512-riscv64 sha512-riscv64-glue sha512-riscv64-zvknhb-zvkb
 CRYPTO_SM3_RISCV64 sm3-riscv64 sm3-riscv64-glue sm3-riscv64-zvksh-zvkb
 CRYPTO_SM4_RISCV64 sm4-riscv64 sm4-riscv64-glue sm4-riscv64-zvksed-zvkb
arch/riscv/errata/andes
 ERRATA_ANDES errata
arch/riscv/errata/sifive
 ERRATA_SIFIVE errata
 ERRATA_SIFIVE_CIP_453 errata_cip_453
arch/riscv/errata/thead
 ERRATA_THEAD errata
arch/riscv/kernel
 ACPI acpi
 ACPI_NUMA acpi_numa
 CFI_CLANG cfi
 COMPAT compat_signal compat_syscall_table
 CPU_PM suspend suspend_entry
 CRASH_DUMP crash_dump
 DYNAMIC_FTRACE mcount-dyn
 EFI efi
 FPU fpu kernel_mode_fpu
 FUNCTION_TRACER ftrace mcount
 HAVE_PERF_REGS perf_regs
 HIBERNATION hibernate hibernate-asm
 HOTPLUG_CPU cpu-hotplug
 JUMP_LABEL jump_label
 KEXEC_CORE crash_save_regs kexec_relocate machine_kexec
 KEXEC_FILE elf_kexec kexec_elf machine_kexec_file
 KGDB kgdb
 MMU vdso
 MODULES module
 MODULE_SECTIONS module-sections
 PARAVIRT paravirt
 PERF_EVENTS perf_callchain
 RISCV cacheinfo cpu cpufeature entry head irq patch process ptrace reset return_address riscv_ksyms setup signal soc stacktrace sys_hwprobe sys_riscv syscall_table time traps vendor_extensions
 RISCV_ALTERNATIVE alternative
 RISCV_BOOT_SPINWAIT cpu_ops_spinwait
 RISCV_ISA_V kernel_mode_vector vector
 RISCV_MISALIGNED unaligned_access_speed
 RISCV_MISALIGNED|RISCV_M_MODE traps_misaligned
 RISCV_PROBE_UNALIGNED_ACCESS copy-unaligned
 RISCV_SBI sbi sbi_ecall
 SMP cpu_ops cpu_ops_sbi sbi-ipi smp smpboot
 TRACE_IRQFLAGS trace_irq
 VMCORE_INFO vmcore_info
arch/riscv/kernel/compat_vdso
 COMPAT compat_vdso
arch/riscv/kernel/pi
 64BIT archrandom_early.pi cmdline_early.pi ctype.pi fdt_early.pi lib-fdt.pi lib-fdt_ro.pi string.pi
arch/riscv/kernel/probes
 KPROBES kprobes kprobes_trampoline
 KPROBES_ON_FTRACE ftrace
 KPROBES|UPROBES decode-insn simulate-insn
 RETHOOK rethook rethook_trampoline
 UPROBES uprobes
arch/riscv/kernel/tests/module_test
 RISCV_MODULE_LINKING_KUNIT test_module_linking test_module_linking_main test_uleb128
arch/riscv/kernel/vdso
 MMU vdso
arch/riscv/kernel/vendor_extensions
 RISCV_ISA_VENDOR_EXT_ANDES andes
arch/riscv/kvm
 KVM aia aia_aplic aia_device aia_imsic kvm main mmu tlb vcpu vcpu_exit vcpu_fp vcpu_insn vcpu_onereg vcpu_sbi vcpu_sbi_base vcpu_sbi_hsm vcpu_sbi_replace vcpu_sbi_sta vcpu_switch vcpu_timer vcpu_vector vm vmid
 KVM&RISCV_PMU_SBI vcpu_pmu vcpu_sbi_pmu
 KVM&RISCV_SBI_V01 vcpu_sbi_v01
arch/riscv/mm
 DEBUG_VIRTUAL physaddr
 HUGETLB_PAGE hugetlbpage
 KASAN kasan_init
 MMU fault pageattr pgtable
 MMU|RISCV extable
 MMU|SMP tlbflush
 PTDUMP|PTDUMP_CORE ptdump
 RISCV cacheflush context init pmem
 RISCV_DMA_NONCOHERENT dma-noncoherent
 RISCV_NONSTANDARD_CACHE_OPS cache-ops
arch/riscv/net
 BPF_JIT bpf_jit_comp32 bpf_jit_comp64 bpf_jit_core
arch/riscv/purgatory
 ARCH_HAS_KEXEC_PURGATORY|ARCH_SUPPORTS_KEXEC_PURGATORY kexec-purgatory
arch/x86/coco
 ARCH_HAS_CC_PLATFORM core
arch/x86/coco/sev
 AMD_MEM_ENCRYPT core
arch/x86/coco/tdx
 INTEL_TDX_GUEST tdcall tdx tdx-shared
arch/x86/crypto
 64BIT&CRYPTO_AES_NI_INTEL aes-gcm-aesni-x86_64 aes-gcm-avx10-x86_64 aes-xts-avx-x86_64 aes_ctrby8_avx-x86_64 aesni-intel_avx-x86_64
 64BIT&CRYPTO_CRC32C_INTEL crc32c-pcl-intel-asm_64
 AS_AVX512&CRYPTO_CHACHA20_X86_64 chacha-avx512vl-x86_64
 AS_SHA1_NI&CRYPTO_SHA1_SSSE3 sha1_ni_asm
 AS_SHA256_NI&CRYPTO_SHA256_SSSE3 sha256_ni_asm
 CRYPTO_AEGIS128_AESNI_SSE2 aegis128-aesni aegis128-aesni-asm aegis128-aesni-glue
 CRYPTO_AES_NI_INTEL aesni-intel aesni-intel_asm aesni-intel_glue
 CRYPTO_ARIA_AESNI_AVX2_X86_64 aria-aesni-avx2-asm_64 aria-aesni-avx2-x86_64 aria_aesni_avx2_glue
 CRYPTO_ARIA_AESNI_AVX_X86_64 aria-aesni-avx-asm_64 aria-aesni-avx-x86_64 aria_aesni_avx_glue
 CRYPTO_ARIA_GFNI_AVX512_X86_64 aria-gfni-avx512-asm_64 aria-gfni-avx512-x86_64 aria_gfni_avx512_glue
 CRYPTO_BLAKE2S_X86 blake2s-core blake2s-glue libblake2s-x86_64
 CRYPTO_BLOWFISH_X86_64 blowfish-x86_64 blowfish-x86_64-asm_64 blowfish_glue
 CRYPTO_CAMELLIA_AESNI_AVX2_X86_64 camellia-aesni-avx2 camellia-aesni-avx2-asm_64 camellia_aesni_avx2_glue
 CRYPTO_CAMELLIA_AESNI_AVX_X86_64 camellia-aesni-avx-asm_64 camellia-aesni-avx-x86_64 camellia_aesni_avx_glue
 CRYPTO_CAMELLIA_X86_64 camellia-x86_64 camellia-x86_64-asm_64 camellia_glue
 CRYPTO_CAST5_AVX_X86_64 cast5-avx-x86_64 cast5-avx-x86_64-asm_64 cast5_avx_glue
 CRYPTO_CAST6_AVX_X86_64 cast6-avx-x86_64 cast6-avx-x86_64-asm_64 cast6_avx_glue
 CRYPTO_CHACHA20_X86_64 chacha-avx2-x86_64 chacha-ssse3-x86_64 chacha-x86_64 chacha_glue
 CRYPTO_CRC32C_INTEL crc32c-intel crc32c-intel_glue
 CRYPTO_CRC32_PCLMUL crc32-pclmul crc32-pclmul_asm crc32-pclmul_glue
 CRYPTO_CRCT10DIF_PCLMUL crct10dif-pcl-asm_64 crct10dif-pclmul crct10dif-pclmul_glue
 CRYPTO_CURVE25519_X86 curve25519-x86_64
 CRYPTO_DES3_EDE_X86_64 des3_ede-asm_64 des3_ede-x86_64 des3_ede_glue
 CRYPTO_GHASH_CLMUL_NI_INTEL ghash-clmulni-intel ghash-clmulni-intel_asm ghash-clmulni-intel_glue
 CRYPTO_NHPOLY1305_AVX2 nh-avx2-x86_64 nhpoly1305-avx2 nhpoly1305-avx2-glue
 CRYPTO_NHPOLY1305_SSE2 nh-sse2-x86_64 nhpoly1305-sse2 nhpoly1305-sse2-glue
 CRYPTO_POLY1305_X86_64 poly1305-x86_64 poly1305-x86_64-cryptogams poly1305_glue
 CRYPTO_POLYVAL_CLMUL_NI polyval-clmulni polyval-clmulni_asm polyval-clmulni_glue
 CRYPTO_SERPENT_AVX2_X86_64 serpent-avx2 serpent-avx2-asm_64 serpent_avx2_glue
 CRYPTO_SERPENT_AVX_X86_64 serpent-avx-x86_64 serpent-avx-x86_64-asm_64 serpent_avx_glue
 CRYPTO_SERPENT_SSE2_586 serpent-sse2-i586 serpent-sse2-i586-asm_32
 CRYPTO_SERPENT_SSE2_586|CRYPTO_SERPENT_SSE2_X86_64 serpent_sse2_glue
 CRYPTO_SERPENT_SSE2_X86_64 serpent-sse2-x86_64 serpent-sse2-x86_64-asm_64
 CRYPTO_SHA1_SSSE3 sha1-ssse3 sha1_avx2_x86_64_asm sha1_ssse3_asm sha1_ssse3_glue
 CRYPTO_SHA256_SSSE3 sha256-avx-asm sha256-avx2-asm sha256-ssse3 sha256-ssse3-asm sha256_ssse3_glue
 CRYPTO_SHA512_SSSE3 sha512-avx-asm sha512-avx2-asm sha512-ssse3 sha512-ssse3-asm sha512_ssse3_glue
 CRYPTO_SM3_AVX_X86_64 sm3-avx-asm_64 sm3-avx-x86_64 sm3_avx_glue
 CRYPTO_SM4_AESNI_AVX2_X86_64 sm4-aesni-avx2-asm_64 sm4-aesni-avx2-x86_64 sm4_aesni_avx2_glue
 CRYPTO_SM4_AESNI_AVX_X86_64 sm4-aesni-avx-asm_64 sm4-aesni-avx-x86_64 sm4_aesni_avx_glue
 CRYPTO_TWOFISH_586 twofish-i586 twofish-i586-asm_32
 CRYPTO_TWOFISH_586|CRYPTO_TWOFISH_X86_64 twofish_glue
 CRYPTO_TWOFISH_AVX_X86_64 twofish-avx-x86_64 twofish-avx-x86_64-asm_64 twofish_avx_glue
 CRYPTO_TWOFISH_X86_64 twofish-x86_64 twofish-x86_64-asm_64
 CRYPTO_TWOFISH_X86_64_3WAY twofish-x86_64-3way twofish-x86_64-asm_64-3way twofish_glue_3way
arch/x86/entry
 IA32_EMULATION entry_64_compat syscall_32
 PREEMPTION thunk
 X86 common entry
 X86_FRED entry_64_fred entry_fred
 X86_X32_ABI syscall_x32
arch/x86/entry/vdso
 COMPAT_32 vdso-image-32
 COMPAT_32|X86 vdso32-setup
 X86 extable vma
 X86_64 vdso-image-64
 X86_X32_ABI vdso-image-x32
arch/x86/entry/vsyscall
 X86_VSYSCALL_EMULATION vsyscall_64 vsyscall_emu_64
arch/x86/events
 PERF_EVENTS core probe utils
 PERF_EVENTS_INTEL_RAPL rapl
 X86_LOCAL_APIC msr
arch/x86/events/amd
 CPU_SUP_AMD core iommu lbr
 PERF_EVENTS_AMD_BRS brs
 PERF_EVENTS_AMD_POWER power
 PERF_EVENTS_AMD_UNCORE amd-uncore uncore
 X86_LOCAL_APIC ibs
arch/x86/events/intel
 CPU_SUP_INTEL bts core ds knc lbr p4 p6 pt
 PERF_EVENTS_INTEL_CSTATE cstate intel-cstate
 PERF_EVENTS_INTEL_UNCORE intel-uncore uncore uncore_discovery uncore_nhmex uncore_snb uncore_snbep
arch/x86/events/zhaoxin
 CPU_SUP_CENTAUR|CPU_SUP_ZHAOXIN core
arch/x86/hyperv
 HYPERV_VTL_MODE hv_vtl
 PARAVIRT_SPINLOCKS hv_spinlock
 X86 hv_init irqdomain ivm mmu nested
 X86_64 hv_apic hv_proc
arch/x86/ia32
 IA32_EMULATION ia32_signal
arch/x86/kernel
 AMD_MEM_ENCRYPT sev
 AMD_NB amd_nb
 APM apm apm_32
 AUDIT audit_64
 CALL_THUNKS callthunks
 CFI_CLANG cfi
 COMPAT signal_compat
 CRASH_DUMP|KEXEC_CORE crash
 DEBUG_NMI_SELFTEST nmi_selftest
 DYNAMIC_FTRACE|FTRACE_SYSCALLS|FUNCTION_GRAPH_TRACER ftrace
 EARLY_PRINTK early_printk
 EISA eisa
 GART_IOMMU amd_gart_64 aperture_64
 HPET_TIMER hpet
 IA32_EMULATION signal_32
 IA32_EMULATION|X86_32 sys_ia32 tls
 INTEL_TXT tboot
 IRQ_WORK irq_work
 ISA_DMA_API i8237
 JAILHOUSE_GUEST jailhouse
 JUMP_LABEL jump_label
 KEXEC_FILE kexec-bzimage64
 KGDB kgdb
 KVM_GUEST kvm kvmclock
 MMCONF_FAM10H mmconf-fam10h_64
 MODIFY_LDT_SYSCALL ldt
 MODULES module
 OF devicetree
 PARAVIRT paravirt
 PARAVIRT_CLOCK pvclock
 PARAVIRT_SPINLOCKS paravirt-spinlocks
 PCI early-quirks
 PCSPKR_PLATFORM pcspeaker
 PERF_EVENTS perf_regs
 RETHOOK rethook
 SCHED_MC_PRIO itmt
 SMP setup_percpu smp smpboot
 SYSFS ksysfs
 TRACING trace tracepoint
 UNWINDER_FRAME_POINTER unwind_frame
 UNWINDER_GUESS unwind_guess
 UNWINDER_ORC unwind_orc
 UPROBES uprobes
 VM86 vm86_32
 X86 alternative bootflag dumpstack e820 ebda hw_breakpoint i8253 i8259 idt io_delay ioport irq irqflags irqinit kdebugfs nmi pci-dma platform-quirks probe_roms process ptrace quirks reboot resource rtc setup signal stacktrace static_call step time topology traps tsc tsc_msr vsmp_64 x86_init
 X86_32 doublefault_32
 X86_64 sys_x86_64
 X86_CET cet
 X86_CHECK_BIOS_CORRUPTION check
 X86_CPUID cpuid
 X86_ESPFIX64 espfix_64
 X86_FRED fred
 X86_KERNEL_IBT ibt_selftest
 X86_MPPARSE mpparse
 X86_MSR msr
 X86_PMEM_LEGACY_DEVICE pmem
 X86_REBOOTFIXUPS reboot_fixups_32
 X86_TSC trace_clock tsc_sync
 X86_UMIP umip
 X86_USER_SHADOW_STACK shstk
arch/x86/kernel/acpi
 ACPI boot
 ACPI_APEI apei
 ACPI_CPPC_LIB cppc
 ACPI_MADT_WAKEUP madt_playdead madt_wakeup
 ACPI_SLEEP sleep
 X86 cstate
arch/x86/kernel/apic
 PCI_MSI msi
 SMP|X86_LOCAL_APIC ipi
 X86 apic_flat_64 hw_nmi
 X86_BIGSMP bigsmp_32
 X86_IO_APIC io_apic
 X86_LOCAL_APIC apic apic_common apic_noop init vector
 X86_NUMACHIP apic_numachip
 X86_UV x2apic_uv_x
 X86_X2APIC x2apic_cluster x2apic_phys
arch/x86/kernel/cpu
 ACRN_GUEST acrn
 CPU_SUP_AMD amd
 CPU_SUP_CENTAUR centaur
 CPU_SUP_CYRIX_32 cyrix
 CPU_SUP_HYGON hygon
 CPU_SUP_TRANSMETA_32 transmeta
 CPU_SUP_UMC_32 umc
 CPU_SUP_VORTEX_32 vortex
 CPU_SUP_ZHAOXIN zhaoxin
 DEBUG_FS debugfs
 HYPERVISOR_GUEST hypervisor mshyperv vmware
 IA32_FEAT_CTL feat_ctl
 PM intel_epb
 PROC_FS proc
 X86 aperfmperf bugs cacheinfo common cpuid-deps intel intel_pconfig match rdrand scattered topology_amd topology_common topology_ext tsx umwait
 X86_LOCAL_APIC perfctr-watchdog
 X86|X86_FEATURE_NAMES capflags powerflags
 X86|X86_LOCAL_APIC topology
arch/x86/kernel/cpu/mce
 ACPI_APEI apei
 X86_ANCIENT_MCE p5 winchip
 X86_MCE core genpool severity
 X86_MCELOG_LEGACY dev-mcelog
 X86_MCE_AMD amd
 X86_MCE_INJECT inject mce-inject
 X86_MCE_INTEL intel
 X86_MCE_THRESHOLD threshold
arch/x86/kernel/cpu/microcode
 CPU_SUP_AMD&MICROCODE|MICROCODE&MICROCODE_AMD amd
 CPU_SUP_INTEL&MICROCODE|MICROCODE&MICROCODE_INTEL intel
 MICROCODE core microcode
arch/x86/kernel/cpu/mtrr
 MTRR cleanup generic if mtrr
 X86_32 amd centaur cyrix legacy
arch/x86/kernel/cpu/resctrl
 X86_CPU_RESCTRL core ctrlmondata monitor pseudo_lock rdtgroup
arch/x86/kernel/cpu/sgx
 X86_SGX driver encl ioctl main
 X86_SGX_KVM virt
arch/x86/kernel/fpu
 X86 bugs core init regset signal xstate
arch/x86/kernel/kprobes
 KPROBES core
 KPROBES_ON_FTRACE ftrace
 OPTPROBES opt
arch/x86/kvm
 KVM&KVM_XEN|KVM_X86&KVM_XEN xen
 KVM_AMD kvm-amd
 KVM_INTEL kvm-intel
 KVM_SMM&KVM_X86 smm
 KVM_X86 regs
 KVM|KVM_HYPERV&KVM_X86 hyperv
 KVM|KVM_X86 cpuid debugfs emulate i8254 i8259 ioapic irq irq_comm kvm kvm_onhyperv lapic mtrr pmu x86
arch/x86/kvm/mmu
 KVM&X86_64|KVM_X86&X86_64 tdp_iter tdp_mmu
 KVM|KVM_X86 mmu page_track spte
arch/x86/kvm/svm
 KVM_AMD avic nested pmu sev svm svm_onhyperv vmenter
 KVM_AMD&KVM_HYPERV hyperv
arch/x86/kvm/vmx
 KVM_HYPERV&KVM_INTEL hyperv
 KVM_INTEL evmcs hyperv_evmcs main nested pmu_intel posted_intr vmcs12 vmenter vmx vmx_onhyperv
 KVM_INTEL&X86_SGX_KVM sgx
arch/x86/mm
 ACPI_NUMA srat
 AMD_MEM_ENCRYPT mem_encrypt_amd mem_encrypt_boot mem_encrypt_identity
 AMD_NUMA amdtopology
 HIGHMEM highmem_32
 HUGETLB_PAGE hugetlbpage
 KMSAN kmsan_shadow
 MITIGATION_PAGE_TABLE_ISOLATION|PAGE_TABLE_ISOLATION pti
 MMIOTRACE kmmio mmio-mod mmiotrace pf_in
 MMIOTRACE_TEST testmmiotrace
 NUMA numa
 NUMA_EMU numa_emulation
 PTDUMP_DEBUGFS debug_pagetables
 PTDUMP|PTDUMP_CORE dump_pagetables
 RANDOMIZE_MEMORY kaslr
 X86 cpu_entry_area extable fault init ioremap maccess mmap pgprot pgtable physaddr tlb
 X86_32 iomap_32 pgtable_32
 X86_INTEL_MEMORY_PROTECTION_KEYS pkeys
 X86_MEM_ENCRYPT mem_encrypt
arch/x86/mm/pat
 X86 memtype set_memory
 X86_PAT memtype_interval
arch/x86/net
 BPF_JIT bpf_jit_comp bpf_jit_comp32
arch/x86/platform/atom
 PUNIT_ATOM_DEBUG punit_atom_debug
arch/x86/platform/ce4100
 X86_INTEL_CE ce4100
arch/x86/platform/efi
 EFI efi memmap quirks
 EFI_RUNTIME_MAP runtime-map
arch/x86/platform/geode
 ALIX alix
 GEODE_COMMON geode-common
 GEOS geos
 NET5501 net5501
arch/x86/platform/intel
 IOSF_MBI iosf_mbi
arch/x86/platform/intel-mid
 X86_INTEL_MID intel-mid pwr
arch/x86/platform/intel-quark
 DEBUG_IMR_SELFTEST imr_selftest
 INTEL_IMR imr
arch/x86/platform/iris
 X86_32_IRIS iris
arch/x86/platform/olpc
 OLPC olpc olpc_dt olpc_ofw
 OLPC_XO15_SCI olpc-xo15-sci
 OLPC_XO1_PM olpc-xo1-pm xo1-wakeup
 OLPC_XO1_RTC olpc-xo1-rtc
 OLPC_XO1_SCI olpc-xo1-sci
arch/x86/platform/pvh
 PVH enlighten head
arch/x86/platform/scx200
 SCx200 scx200 scx200_32
arch/x86/platform/ts5500
 TS5500 ts5500
arch/x86/platform/uv
 X86_UV bios_uv uv_irq uv_nmi uv_time
arch/x86/purgatory
 KEXEC_FILE kexec-purgatory
arch/x86/realmode
 X86 init rmpiggy
arch/x86/virt/svm
 KVM_AMD_SEV sev
arch/x86/virt/vmx/tdx
 INTEL_TDX_HOST seamcall tdx
arch/x86/xen
 EVENT_TRACING trace
 PARAVIRT_SPINLOCKS spinlock
 SMP smp
 XEN enlighten grant-table mmu suspend time
 XEN_DEBUG_FS debugfs
 XEN_DOM0 vga
 XEN_EFI efi
 XEN_PV apic enlighten_pv irq mmu_pv multicalls p2m pmu setup suspend_pv xen-asm
 XEN_PVH enlighten_pvh
 XEN_PVHVM enlighten_hvm mmu_hvm platform-pci-unplug suspend_hvm
 XEN_PVHVM_SMP smp_hvm
 XEN_PV_SMP smp_pv
block
 BLK_CGROUP blk-cgroup
 BLK_CGROUP_FC_APPID blk-cgroup-fc-appid
 BLK_CGROUP_IOCOST blk-iocost
 BLK_CGROUP_IOLATENCY blk-iolatency
 BLK_CGROUP_IOPRIO blk-ioprio
 BLK_CGROUP_RWSTAT blk-cgroup-rwstat
 BLK_DEBUG_FS blk-mq-debugfs
 BLK_DEBUG_FS_ZONED blk-mq-debugfs-zoned
 BLK_DEV_BSGLIB bsg-lib
 BLK_DEV_BSG_COMMON bsg
 BLK_DEV_INTEGRITY bio-integrity blk-integrity
 BLK_DEV_INTEGRITY|BLK_DEV_INTEGRITY_T10 t10-pi
 BLK_DEV_THROTTLING blk-throttle
 BLK_DEV_ZONED blk-zoned
 BLK_INLINE_ENCRYPTION blk-crypto blk-crypto-profile blk-crypto-sysfs
 BLK_INLINE_ENCRYPTION_FALLBACK blk-crypto-fallback
 BLK_MQ_PCI blk-mq-pci
 BLK_MQ_RDMA blk-mq-rdma
 BLK_MQ_VIRTIO blk-mq-virtio
 BLK_PM blk-pm
 BLK_SED_OPAL sed-opal
 BLK_WBT blk-wbt
 BLOCK badblocks bdev bio blk-core blk-flush blk-ia-ranges blk-ioc blk-lib blk-map blk-merge blk-mq blk-mq-cpumap blk-mq-sched blk-mq-sysfs blk-mq-tag blk-rq-qos blk-settings blk-stat blk-sysfs blk-timeout disk-events early-lookup elevator fops genhd ioctl ioprio
 BLOCK_HOLDER_DEPRECATED holder
 BOUNCE bounce
 IOSCHED_BFQ bfq bfq-cgroup bfq-iosched bfq-wf2q
 MQ_IOSCHED_DEADLINE mq-deadline
 MQ_IOSCHED_KYBER kyber-iosched
block/partitions
 ACORN_PARTITION acorn
 AIX_PARTITION aix
 AMIGA_PARTITION amiga
 ATARI_PARTITION atari
 BLOCK core
 CMDLINE_PARTITION cmdline
 EFI_PARTITION efi
 IBM_PARTITION ibm
 KARMA_PARTITION karma
 LDM_PARTITION ldm
 MAC_PARTITION mac
 MSDOS_PARTITION msdos
 OSF_PARTITION osf
 SGI_PARTITION sgi
 SUN_PARTITION sun
 SYSV68_PARTITION sysv68
 ULTRIX_PARTITION ultrix
certs
 SYSTEM_BLACKLIST_KEYRING blacklist blacklist_hashes
 SYSTEM_REVOCATION_LIST revocation_certificates
 SYSTEM_TRUSTED_KEYRING system_certificates system_keyring
crypto
 CRYPTO api cipher compress crypto
 CRYPTO_842 842
 CRYPTO_ACOMP2 acompress crypto_acompress scompress
 CRYPTO_ADIANTUM adiantum
 CRYPTO_AEAD2 aead
 CRYPTO_AEAD2|CRYPTO_GENIV geniv
 CRYPTO_AEGIS128 aegis128 aegis128-core
 CRYPTO_AEGIS128&CRYPTO_AEGIS128_SIMD aegis128-neon aegis128-neon-inner
 CRYPTO_AES aes_generic
 CRYPTO_AES_TI aes_ti
 CRYPTO_AKCIPHER2 akcipher
 CRYPTO_ALGAPI2 algapi crypto_algapi scatterwalk
 CRYPTO_ALGAPI2&PROC_FS proc
 CRYPTO_ANSI_CPRNG ansi_cprng
 CRYPTO_ANUBIS anubis
 CRYPTO_ARC4 arc4
 CRYPTO_ARIA aria_generic
 CRYPTO_AUTHENC authenc authencesn
 CRYPTO_BLAKE2B blake2b_generic
 CRYPTO_BLOWFISH blowfish_generic
 CRYPTO_BLOWFISH_COMMON blowfish_common
 CRYPTO_CAMELLIA camellia_generic
 CRYPTO_CAST5 cast5_generic
 CRYPTO_CAST6 cast6_generic
 CRYPTO_CAST_COMMON cast_common
 CRYPTO_CBC cbc
 CRYPTO_CCM ccm
 CRYPTO_CFB cfb
 CRYPTO_CHACHA20 chacha_generic
 CRYPTO_CHACHA20POLY1305 chacha20poly1305
 CRYPTO_CMAC cmac
 CRYPTO_CRC32 crc32_generic
 CRYPTO_CRC32C crc32c_generic
 CRYPTO_CRC64_ROCKSOFT crc64_rocksoft_generic
 CRYPTO_CRCT10DIF crct10dif_common crct10dif_generic
 CRYPTO_CRYPTD cryptd
 CRYPTO_CTR ctr
 CRYPTO_CTS cts
 CRYPTO_CURVE25519 curve25519-generic
 CRYPTO_DEFLATE deflate
 CRYPTO_DES des_generic
 CRYPTO_DH dh dh_generic dh_helper
 CRYPTO_DRBG drbg
 CRYPTO_ECB ecb
 CRYPTO_ECC ecc
 CRYPTO_ECDH ecdh ecdh_generic ecdh_helper
 CRYPTO_ECDSA ecdsa ecdsa_generic ecdsasignature.asn1
 CRYPTO_ECHAINIV echainiv
 CRYPTO_ECRDSA ecrdsa ecrdsa_generic ecrdsa_params.asn1 ecrdsa_pub_key.asn1
 CRYPTO_ENGINE crypto_engine
 CRYPTO_ESSIV essiv
 CRYPTO_FCRYPT fcrypt
 CRYPTO_FIPS fips
 CRYPTO_GCM gcm
 CRYPTO_GF128MUL gf128mul
 CRYPTO_GHASH ghash-generic
 CRYPTO_HASH2 ahash crypto_hash shash
 CRYPTO_HASH_INFO hash_info
 CRYPTO_HCTR2 hctr2
 CRYPTO_HMAC hmac
 CRYPTO_JITTERENTROPY jitterentropy jitterentropy-kcapi jitterentropy_rng
 CRYPTO_JITTERENTROPY_TESTINTERFACE jitterentropy-testing
 CRYPTO_KDF800108_CTR kdf_sp800108
 CRYPTO_KEYWRAP keywrap
 CRYPTO_KHAZAD khazad
 CRYPTO_KPP2 kpp
 CRYPTO_LRW lrw
 CRYPTO_LZ4 lz4
 CRYPTO_LZ4HC lz4hc
 CRYPTO_LZO lzo lzo-rle
 CRYPTO_MANAGER2 algboss cryptomgr testmgr
 CRYPTO_MD4 md4
 CRYPTO_MD5 md5
 CRYPTO_MICHAEL_MIC michael_mic
 CRYPTO_NHPOLY1305 nhpoly1305
 CRYPTO_NULL2 crypto_null
 CRYPTO_OFB ofb
 CRYPTO_PCBC pcbc
 CRYPTO_PCRYPT pcrypt
 CRYPTO_POLY1305 poly1305_generic
 CRYPTO_POLYVAL polyval-generic
 CRYPTO_RMD160 rmd160
 CRYPTO_RNG2 rng
 CRYPTO_RSA rsa rsa-pkcs1pad rsa_generic rsa_helper rsaprivkey.asn1 rsapubkey.asn1
 CRYPTO_SEED seed
 CRYPTO_SEQIV seqiv
 CRYPTO_SERPENT serpent_generic
 CRYPTO_SHA1 sha1_generic
 CRYPTO_SHA256 sha256_generic
 CRYPTO_SHA3 sha3_generic
 CRYPTO_SHA512 sha512_generic
 CRYPTO_SIG2 sig
 CRYPTO_SIMD crypto_simd simd
 CRYPTO_SKCIPHER2 bpf_crypto_skcipher crypto_skcipher lskcipher skcipher
 CRYPTO_SM2 sm2 sm2_generic sm2signature.asn1
 CRYPTO_SM3 sm3
 CRYPTO_SM3_GENERIC sm3_generic
 CRYPTO_SM4 sm4
 CRYPTO_SM4_GENERIC sm4_generic
 CRYPTO_STATS&CRYPTO_USER crypto_user_stat
 CRYPTO_STREEBOG streebog_generic
 CRYPTO_TEA tea
 CRYPTO_TEST tcrypt
 CRYPTO_TWOFISH twofish_generic
 CRYPTO_TWOFISH_COMMON twofish_common
 CRYPTO_USER crypto_user crypto_user_base
 CRYPTO_USER_API af_alg
 CRYPTO_USER_API_AEAD algif_aead
 CRYPTO_USER_API_HASH algif_hash
 CRYPTO_USER_API_RNG algif_rng
 CRYPTO_USER_API_SKCIPHER algif_skcipher
 CRYPTO_VMAC vmac
 CRYPTO_WP512 wp512
 CRYPTO_XCBC xcbc
 CRYPTO_XCTR xctr
 CRYPTO_XTS xts
 CRYPTO_XXHASH xxhash_generic
 CRYPTO_ZSTD zstd
 XOR_BLOCKS xor
crypto/asymmetric_keys
 ASYMMETRIC_KEY_TYPE asymmetric_keys asymmetric_type restrict signature
 ASYMMETRIC_PUBLIC_KEY_SUBTYPE public_key
 FIPS_SIGNATURE_SELFTEST selftest x509_selftest
 FIPS_SIGNATURE_SELFTEST&FIPS_SIGNATURE_SELFTEST_ECDSA selftest_ecdsa
 FIPS_SIGNATURE_SELFTEST&FIPS_SIGNATURE_SELFTEST_RSA selftest_rsa
 PKCS7_MESSAGE_PARSER pkcs7.asn1 pkcs7_message pkcs7_parser pkcs7_trust pkcs7_verify
 PKCS7_TEST_KEY pkcs7_key_type pkcs7_test_key
 PKCS8_PRIVATE_KEY_PARSER pkcs8.asn1 pkcs8_key_parser pkcs8_parser
 SIGNED_PE_FILE_VERIFICATION mscode.asn1 mscode_parser verify_pefile verify_signed_pefile
 X509_CERTIFICATE_PARSER x509.asn1 x509_akid.asn1 x509_cert_parser x509_key_parser x509_loader x509_public_key
crypto/async_tx
 ASYNC_CORE async_tx
 ASYNC_MEMCPY async_memcpy
 ASYNC_PQ async_pq
 ASYNC_RAID6_RECOV async_raid6_recov
 ASYNC_RAID6_TEST raid6test
 ASYNC_XOR async_xor
drivers/accel
 DRM&DRM_ACCEL drm_accel
drivers/accel/habanalabs
 DRM_ACCEL_HABANALABS habanalabs
drivers/accel/habanalabs/common
 DEBUG_FS&DRM_ACCEL_HABANALABS debugfs
drivers/accel/ivpu
 DEBUG_FS&DRM_ACCEL_IVPU ivpu_debugfs
 DEV_COREDUMP&DRM_ACCEL_IVPU ivpu_coredump
 DRM_ACCEL_IVPU intel_vpu ivpu_drv ivpu_fw ivpu_fw_log ivpu_gem ivpu_hw ivpu_hw_btrs ivpu_hw_ip ivpu_ipc ivpu_job ivpu_jsm_msg ivpu_mmu ivpu_mmu_context ivpu_ms ivpu_pm ivpu_sysfs
drivers/accel/qaic
 DEBUG_FS&DRM_ACCEL_QAIC qaic_debugfs
 DRM_ACCEL_QAIC mhi_controller qaic qaic_control qaic_data qaic_drv qaic_timesync sahara
drivers/accessibility/braille
 A11Y_BRAILLE_CONSOLE braille_console
drivers/accessibility/speakup
 SPEAKUP buffers devsynth fakekey i18n keyhelp kobjects main selection speakup spk_ttyio synth thread varhandlers
 SPEAKUP&SPEAKUP_SERIALIO serialio
 SPEAKUP_SYNTH_ACNTPC speakup_acntpc
 SPEAKUP_SYNTH_ACNTSA speakup_acntsa
 SPEAKUP_SYNTH_APOLLO speakup_apollo
 SPEAKUP_SYNTH_AUDPTR speakup_audptr
 SPEAKUP_SYNTH_BNS speakup_bns
 SPEAKUP_SYNTH_DECEXT speakup_decext
 SPEAKUP_SYNTH_DECPC speakup_decpc
 SPEAKUP_SYNTH_DECTLK speakup_dectlk
 SPEAKUP_SYNTH_DTLK speakup_dtlk
 SPEAKUP_SYNTH_DUMMY speakup_dummy
 SPEAKUP_SYNTH_KEYPC speakup_keypc
 SPEAKUP_SYNTH_LTLK speakup_ltlk
 SPEAKUP_SYNTH_SOFT speakup_soft
 SPEAKUP_SYNTH_SPKOUT speakup_spkout
 SPEAKUP_SYNTH_TXPRT speakup_txprt
drivers/acpi
 ACPI acpi acpi_apd acpi_lpat acpi_memhotplug acpi_platform acpi_pnp acpi_processor bus container device_pm device_sysfs ec event evged glue mipi-disco-img nvs osi osl power processor_core property reboot resource scan sysfs tables utils wakeup
 ACPI&ACPI_ADXL acpi_adxl
 ACPI&ACPI_DOCK dock
 ACPI&ACPI_FFH acpi_ffh
 ACPI&ACPI_FPDT acpi_fpdt
 ACPI&ACPI_GENERIC_GSI irq
 ACPI&ACPI_LPIT acpi_lpit
 ACPI&ACPI_PCC acpi_pcc
 ACPI&ACPI_PRMT prmt
 ACPI&ACPI_SLEEP proc
 ACPI&ACPI_SYSTEM_POWER_STATES_SUPPORT sleep
 ACPI&ACPI_WATCHDOG acpi_watchdog
 ACPI&ARCH_MIGHT_HAVE_ACPI_PDC processor_pdc
 ACPI&ARM_AMBA acpi_amba
 ACPI&DEBUG_FS debugfs
 ACPI&PCI acpi_lpss pci_irq pci_link pci_root
 ACPI&X86 acpi_cmos_rtc
 ACPI_AC ac
 ACPI_BATTERY battery
 ACPI_BGRT bgrt
 ACPI_BUTTON button
 ACPI_CONFIGFS acpi_configfs
 ACPI_CPPC_LIB cppc_acpi
 ACPI_CPU_FREQ_PSS&ACPI_PROCESSOR processor_throttling
 ACPI_CUSTOM_METHOD custom_method
 ACPI_DEBUGGER_USER acpi_dbg
 ACPI_EC_DEBUGFS ec_sys
 ACPI_EXTLOG acpi_extlog
 ACPI_FAN fan fan_attr fan_core
 ACPI_FAN&HWMON fan_hwmon
 ACPI_HED hed
 ACPI_HOTPLUG_IOAPIC ioapic
 ACPI_IPMI acpi_ipmi
 ACPI_MCFG pci_mcfg
 ACPI_NHLT nhlt
 ACPI_PCI_SLOT pci_slot
 ACPI_PFRUT pfr_telemetry pfr_update
 ACPI_PLATFORM_PROFILE platform_profile
 ACPI_PPTT pptt
 ACPI_PROCESSOR processor processor_driver processor_thermal
 ACPI_PROCESSOR&ACPI_PROCESSOR_IDLE processor_idle
 ACPI_PROCESSOR&CPU_FREQ processor_perflib
 ACPI_PROCESSOR_AGGREGATOR acpi_pad
 ACPI_SBS sbs sbshc
 ACPI_SPCR_TABLE spcr
 ACPI_TAD acpi_tad
 ACPI_THERMAL thermal
 ACPI_THERMAL_LIB thermal_lib
 ACPI_TINY_POWER_BUTTON tiny-power-button
 ACPI_VIDEO acpi_video video video_detect
 ACPI_VIOT viot
 X86 blacklist
drivers/acpi/acpica
 ACPI acpi dbfileio dbtest dsargs dscontrol dsdebug dsfield dsinit dsmethod dsmthdat dsobject dsopcode dspkginit dsutils dswexec dswload dswload2 dswscope dswstate evevent evglock evgpe evgpeblk evgpeinit evgpeutil evhandler evmisc evregion evrgnini evsci evxface evxfevnt evxfgpe evxfregn exconcat exconfig exconvrt excreate exdebug exdump exfield exfldio exmisc exmutex exnames exoparg1 exoparg2 exoparg3 exoparg6 exprep exregion exresnte exresolv exresop exserial exstore exstoren exstorob exsystem extrace exutils hwacpi hwesleep hwgpe hwregs hwsleep hwtimer hwvalid hwxface hwxfsleep nsaccess nsalloc nsarguments nsconvert nsdump nsdumpdv nseval nsinit nsload nsnames nsobject nsparse nspredef nsprepkg nsrepair nsrepair2 nssearch nsutils nswalk nsxfeval nsxfname nsxfobj psargs psloop psobject psopcode psopinfo psparse psscope pstree psutils pswalk psxface rsaddr rscalc rscreate rsdumpinfo rsinfo rsio rsirq rslist rsmemory rsmisc rsserial rsutils rsxface tbdata tbfadt tbfind tbinstal tbprint tbutils tbxface tbxfload tbxfroot utaddress utalloc utascii utbuffer utcache utcksum utcopy utdebug utdecode utdelete uterror uteval utexcep utglobal uthex utids utinit utlock utmath utmisc utmutex utnonansi utobject utosi utownerid utpredef utprint utresdecode utresrc utstate utstring utstrsuppt utstrtoul64 uttrack utuuid utxface utxferror utxfinit utxfmutex
 ACPI&ACPI_DEBUGGER dbcmds dbconvert dbdisply dbexec dbhistry dbinput dbmethod dbnames dbobject dbstats dbutils dbxface rsdump
 ACPI&PCI hwpci
drivers/acpi/apei
 ACPI_APEI apei apei-base bert erst hest
 ACPI_APEI_EINJ einj einj-core
 ACPI_APEI_EINJ&ACPI_APEI_EINJ_CXL einj-cxl
 ACPI_APEI_ERST_DEBUG erst-dbg
 ACPI_APEI_GHES ghes
drivers/acpi/arm64
 ACPI_AGDI agdi
 ACPI_APMT apmt
 ACPI_FFH ffh
 ACPI_GTDT gtdt
 ACPI_IORT iort
 ACPI_PROCESSOR_IDLE cpuidle
 ARM64 dma init thermal_cpufreq
 ARM_AMBA amba
drivers/acpi/dptf
 ACPI int340x_thermal
 DPTF_PCH_FIVR dptf_pch_fivr
 DPTF_POWER dptf_power
drivers/acpi/nfit
 ACPI_NFIT core intel nfit
 ACPI_NFIT&X86_MCE mce
drivers/acpi/numa
 ACPI_HMAT hmat
 ACPI_NUMA srat
drivers/acpi/pmic
 BXT_WC_PMIC_OPREGION intel_pmic_bxtwc
 BYTCRC_PMIC_OPREGION intel_pmic_bytcrc
 CHTCRC_PMIC_OPREGION intel_pmic_chtcrc
 CHT_DC_TI_PMIC_OPREGION intel_pmic_chtdc_ti
 CHT_WC_PMIC_OPREGION intel_pmic_chtwc
 PMIC_OPREGION intel_pmic
 TPS68470_PMIC_OPREGION tps68470_pmic
 XPOWER_PMIC_OPREGION intel_pmic_xpower
drivers/acpi/riscv
 ACPI_CPPC_LIB cppc
 ACPI_PROCESSOR_IDLE cpuidle
 RISCV init irq rhct
drivers/acpi/x86
 ACPI acpi-x86 apple cmos_rtc s2idle utils
 ACPI&PCI lpss
 X86 blacklist
drivers/amba
 ARM_AMBA bus
 TEGRA_AHB tegra-ahb
drivers/android
 ANDROID_BINDERFS&ANDROID_BINDER_IPC binderfs
 ANDROID_BINDER_IPC binder binder_alloc binder_linux
 ANDROID_BINDER_IPC&ANDROID_BINDER_IPC_SELFTEST binder_alloc_selftest
drivers/ata
 AHCI_BRCM ahci_brcm
 AHCI_BRCM|AHCI_CEVA|AHCI_DA850|AHCI_DM816|AHCI_DWC|AHCI_IMX|AHCI_MTK|AHCI_MVEBU|AHCI_QORIQ|AHCI_ST|AHCI_SUNXI|AHCI_TEGRA|AHCI_XGENE|SATA_ACARD_AHCI|SATA_AHCI|SATA_AHCI_PLATFORM|SATA_AHCI_SEATTLE|SATA_HIGHBANK libahci
 AHCI_BRCM|AHCI_CEVA|AHCI_DA850|AHCI_DM816|AHCI_DWC|AHCI_IMX|AHCI_MTK|AHCI_MVEBU|AHCI_QORIQ|AHCI_ST|AHCI_SUNXI|AHCI_TEGRA|AHCI_XGENE|SATA_AHCI_PLATFORM|SATA_AHCI_SEATTLE libahci_platform
 AHCI_CEVA ahci_ceva
 AHCI_DA850 ahci_da850
 AHCI_DM816 ahci_dm816
 AHCI_DWC ahci_dwc
 AHCI_IMX ahci_imx
 AHCI_MTK ahci_mtk
 AHCI_MVEBU ahci_mvebu
 AHCI_OCTEON ahci_octeon
 AHCI_QORIQ ahci_qoriq
 AHCI_ST ahci_st
 AHCI_SUNXI ahci_sunxi
 AHCI_TEGRA ahci_tegra
 AHCI_XGENE ahci_xgene
 ATA libata libata-core libata-eh libata-scsi libata-trace libata-transport
 ATA&ATA_ACPI libata-acpi
 ATA&ATA_SFF libata-sff
 ATA&PATA_TIMINGS libata-pata-timings
 ATA&SATA_HOST libata-sata
 ATA&SATA_PMP libata-pmp
 ATA&SATA_ZPODD libata-zpodd
 ATA_GENERIC ata_generic
 ATA_PIIX ata_piix
 PATA_ACPI pata_acpi
 PATA_ALI pata_ali
 PATA_AMD pata_amd
 PATA_ARASAN_CF pata_arasan_cf
 PATA_ARTOP pata_artop
 PATA_ATIIXP pata_atiixp
 PATA_ATP867X pata_atp867x
 PATA_BK3710 pata_bk3710
 PATA_BUDDHA pata_buddha
 PATA_CMD640_PCI pata_cmd640
 PATA_CMD64X pata_cmd64x
 PATA_CS5520 pata_cs5520
 PATA_CS5530 pata_cs5530
 PATA_CS5535 pata_cs5535
 PATA_CS5536 pata_cs5536
 PATA_CYPRESS pata_cypress
 PATA_EFAR pata_efar
 PATA_EP93XX pata_ep93xx
 PATA_FALCON pata_falcon
 PATA_FTIDE010 pata_ftide010
 PATA_GAYLE pata_gayle
 PATA_HPT366 pata_hpt366
 PATA_HPT37X pata_hpt37x
 PATA_HPT3X2N pata_hpt3x2n
 PATA_HPT3X3 pata_hpt3x3
 PATA_ICSIDE pata_icside
 PATA_IMX pata_imx
 PATA_ISAPNP pata_isapnp
 PATA_IT8213 pata_it8213
 PATA_IT821X pata_it821x
 PATA_IXP4XX_CF pata_ixp4xx_cf
 PATA_JMICRON pata_jmicron
 PATA_LEGACY pata_legacy
 PATA_MACIO pata_macio
 PATA_MARVELL pata_marvell
 PATA_MPC52xx pata_mpc52xx
 PATA_MPIIX pata_mpiix
 PATA_NETCELL pata_netcell
 PATA_NINJA32 pata_ninja32
 PATA_NS87410 pata_ns87410
 PATA_NS87415 pata_ns87415
 PATA_OCTEON_CF pata_octeon_cf
 PATA_OF_PLATFORM pata_of_platform
 PATA_OLDPIIX pata_oldpiix
 PATA_OPTI pata_opti
 PATA_OPTIDMA pata_optidma
 PATA_PALMLD pata_palmld
 PATA_PCMCIA pata_pcmcia
 PATA_PDC2027X pata_pdc2027x
 PATA_PDC_OLD pata_pdc202xx_old
 PATA_PLATFORM pata_platform
 PATA_PXA pata_pxa
 PATA_RADISYS pata_radisys
 PATA_RB532 pata_rb532_cf
 PATA_RDC pata_rdc
 PATA_RZ1000 pata_rz1000
 PATA_SAMSUNG_CF pata_samsung_cf
 PATA_SC1200 pata_sc1200
 PATA_SCH pata_sch
 PATA_SERVERWORKS pata_serverworks
 PATA_SIL680 pata_sil680
 PATA_SIS pata_sis
 PATA_TOSHIBA pata_piccolo
 PATA_TRIFLEX pata_triflex
 PATA_VIA pata_via
 PATA_WINBOND pata_sl82c105
 PDC_ADMA pdc_adma
 SATA_ACARD_AHCI acard-ahci
 SATA_AHCI ahci
 SATA_AHCI_PLATFORM ahci_platform
 SATA_AHCI_SEATTLE ahci_seattle
 SATA_DWC sata_dwc_460ex
 SATA_FSL sata_fsl
 SATA_GEMINI sata_gemini
 SATA_HIGHBANK sata_highbank
 SATA_INIC162X sata_inic162x
 SATA_MV sata_mv
 SATA_NV sata_nv
 SATA_PROMISE sata_promise
 SATA_QSTOR sata_qstor
 SATA_RCAR sata_rcar
 SATA_SIL sata_sil
 SATA_SIL24 sata_sil24
 SATA_SIS sata_sis
 SATA_SVW sata_svw
 SATA_SX4 sata_sx4
 SATA_ULI sata_uli
 SATA_VIA sata_via
 SATA_VITESSE sata_vsc
drivers/ata/pata_parport
 PATA_PARPORT pata_parport
 PATA_PARPORT_ATEN aten
 PATA_PARPORT_BPCK bpck
 PATA_PARPORT_BPCK6 bpck6
 PATA_PARPORT_COMM comm
 PATA_PARPORT_DSTR dstr
 PATA_PARPORT_EPAT epat
 PATA_PARPORT_EPIA epia
 PATA_PARPORT_FIT2 fit2
 PATA_PARPORT_FIT3 fit3
 PATA_PARPORT_FRIQ friq
 PATA_PARPORT_FRPW frpw
 PATA_PARPORT_KBIC kbic
 PATA_PARPORT_KTTI ktti
 PATA_PARPORT_ON20 on20
 PATA_PARPORT_ON26 on26
drivers/atm
 ATM_DUMMY adummy
 ATM_ENI eni
 ATM_ENI|ATM_HE|ATM_IA|ATM_IDT77252|ATM_NICSTAR suni
 ATM_FORE200E fore200e fore_200e
 ATM_HE he
 ATM_IA iphase
 ATM_IDT77252 idt77252
 ATM_LANAI lanai
 ATM_NICSTAR idt77105 nicstar
 ATM_SOLOS solos-pci
 ATM_TCP atmtcp
drivers/auxdisplay
 ARM_CHARLCD arm-charlcd
 CFAG12864B cfag12864b cfag12864bfb
 CHARLCD charlcd
 HD44780 hd44780
 HD44780_COMMON hd44780_common
 HT16K33 ht16k33
 IMG_ASCII_LCD img-ascii-lcd
 KS0108 ks0108
 LCD2S lcd2s
 LINEDISP line-display
 MAX6959 max6959
 PARPORT_PANEL panel
 SEG_LED_GPIO seg-led-gpio
drivers/base
 ACPI physical_location
 AUXILIARY_BUS auxiliary auxiliary_sysfs
 DEVTMPFS devtmpfs
 DEV_COREDUMP devcoredump
 GENERIC_ARCH_NUMA arch_numa
 GENERIC_ARCH_TOPOLOGY arch_topology
 GENERIC_MSI_IRQ|GENERIC_MSI_IRQ_DOMAIN platform-msi
 ISA_BUS_API isa
 MEMORY_HOTPLUG memory
 MODULES module
 NUMA node
 PINCTRL pinctrl
 SOC_BUS soc
 SYS_HYPERVISOR hypervisor
 TRACING trace
drivers/base/firmware_loader
 EFI_EMBEDDED_FIRMWARE&FW_LOADER fallback_platform
 FW_LOADER firmware_class main
 FW_LOADER&FW_LOADER_SYSFS sysfs
 FW_LOADER&FW_LOADER_USER_HELPER fallback
 FW_LOADER&FW_UPLOAD sysfs_upload
 FW_LOADER_USER_HELPER fallback_table
drivers/base/power
 HAVE_CLK clock_ops
 PM common generic_ops qos runtime sysfs wakeirq
 PM_GENERIC_DOMAINS domain domain_governor
 PM_QOS_KUNIT_TEST qos-test
 PM_SLEEP main wakeup wakeup_stats
 PM_TRACE_RTC trace
drivers/base/regmap
 DEBUG_FS regmap-debugfs
 REGCACHE_COMPRESSED regcache-lzo
 REGMAP regcache regcache-flat regcache-maple regcache-rbtree regmap
 REGMAP_AC97 regmap-ac97
 REGMAP_FSI regmap-fsi
 REGMAP_I2C regmap-i2c
 REGMAP_I3C regmap-i3c
 REGMAP_IRQ regmap-irq
 REGMAP_KUNIT regmap-kunit
 REGMAP_MDIO regmap-mdio
 REGMAP_MMIO regmap-mmio
 REGMAP_RAM regmap-ram regmap-raw-ram
 REGMAP_SCCB regmap-sccb
 REGMAP_SLIMBUS regmap-slimbus
 REGMAP_SOUNDWIRE regmap-sdw
 REGMAP_SOUNDWIRE_MBQ regmap-sdw-mbq
 REGMAP_SPI regmap-spi
 REGMAP_SPI_AVMM regmap-spi-avmm
 REGMAP_SPMI regmap-spmi
 REGMAP_W1 regmap-w1
drivers/base/test
 DM_KUNIT_TEST platform-device-test root-device-test
 DRIVER_PE_KUNIT_TEST property-entry-test
 TEST_ASYNC_DRIVER_PROBE test_async_driver_probe
drivers/bcma
 BCMA bcma core driver_chipcommon driver_chipcommon_b driver_chipcommon_pmu main scan sprom
 BCMA&BCMA_DRIVER_GMAC_CMN driver_gmac_cmn
 BCMA&BCMA_DRIVER_GPIO driver_gpio
 BCMA&BCMA_DRIVER_MIPS driver_mips
 BCMA&BCMA_DRIVER_PCI driver_pci driver_pcie2
 BCMA&BCMA_DRIVER_PCI_HOSTMODE driver_pci_host
 BCMA&BCMA_HOST_PCI host_pci
 BCMA&BCMA_HOST_SOC host_soc
 BCMA&BCMA_NFLASH driver_chipcommon_nflash
 BCMA&BCMA_PFLASH driver_chipcommon_pflash
 BCMA&BCMA_SFLASH driver_chipcommon_sflash
drivers/block
 AMIGA_FLOPPY amiflop
 AMIGA_Z2RAM z2ram
 ATARI_FLOPPY ataflop
 BLK_DEV_FD floppy
 BLK_DEV_LOOP loop
 BLK_DEV_NBD nbd
 BLK_DEV_RAM brd
 BLK_DEV_RBD rbd
 BLK_DEV_RUST_NULL rnull rnull_mod
 BLK_DEV_SWIM swim swim_asm swim_mod
 BLK_DEV_UBLK ublk_drv
 CDROM_PKTCDVD pktcdvd
 MAC_FLOPPY swim3
 N64CART n64cart
 PS3_DISK ps3disk
 PS3_VRAM ps3vram
 SUNVDC sunvdc
 VIRTIO_BLK virtio_blk
 XEN_BLKDEV_FRONTEND xen-blkfront
drivers/block/aoe
 ATA_OVER_ETH aoe aoeblk aoechr aoecmd aoedev aoemain aoenet
drivers/block/drbd
 BLK_DEV_DRBD drbd drbd_actlog drbd_bitmap drbd_buildtag drbd_interval drbd_main drbd_nl drbd_nla drbd_proc drbd_receiver drbd_req drbd_state drbd_strings drbd_worker
 BLK_DEV_DRBD&DEBUG_FS drbd_debugfs
drivers/block/mtip32xx
 BLK_DEV_PCIESSD_MTIP32XX mtip32xx
drivers/block/null_blk
 BLK_DEV_NULL_BLK main null_blk
 BLK_DEV_NULL_BLK&BLK_DEV_ZONED zoned
 BLK_DEV_NULL_BLK&TRACING trace
drivers/block/paride
 PARIDE paride
 PARIDE_ATEN aten
 PARIDE_BPCK bpck
 PARIDE_BPCK6 bpck6
 PARIDE_COMM comm
 PARIDE_DSTR dstr
 PARIDE_EPAT epat
 PARIDE_EPIA epia
 PARIDE_FIT2 fit2
 PARIDE_FIT3 fit3
 PARIDE_FRIQ friq
 PARIDE_FRPW frpw
 PARIDE_KBIC kbic
 PARIDE_KTTI ktti
 PARIDE_ON20 on20
 PARIDE_ON26 on26
 PARIDE_PCD pcd
 PARIDE_PD pd
 PARIDE_PF pf
 PARIDE_PG pg
 PARIDE_PT pt
drivers/block/rnbd
 BLK_DEV_RNBD_CLIENT rnbd-client rnbd-clt rnbd-clt-sysfs
 BLK_DEV_RNBD_CLIENT|BLK_DEV_RNBD_SERVER rnbd-common
 BLK_DEV_RNBD_SERVER rnbd-server rnbd-srv rnbd-srv-sysfs rnbd-srv-trace
drivers/block/xen-blkback
 XEN_BLKDEV_BACKEND blkback xen-blkback xenbus
drivers/block/zram
 ZRAM zcomp zram zram_drv
 ZRAM&ZRAM_BACKEND_842 backend_842
 ZRAM&ZRAM_BACKEND_DEFLATE backend_deflate
 ZRAM&ZRAM_BACKEND_LZ4 backend_lz4
 ZRAM&ZRAM_BACKEND_LZ4HC backend_lz4hc
 ZRAM&ZRAM_BACKEND_LZO backend_lzo backend_lzorle
 ZRAM&ZRAM_BACKEND_ZSTD backend_zstd
drivers/bluetooth
 BT_ATH3K ath3k
 BT_BCM btbcm
 BT_HCIBCM203X bcm203x
 BT_HCIBCM4377 hci_bcm4377
 BT_HCIBFUSB bfusb
 BT_HCIBLUECARD bluecard_cs
 BT_HCIBPA10X bpa10x
 BT_HCIBT3C bt3c_cs
 BT_HCIBTSDIO btsdio
 BT_HCIBTUSB btusb
 BT_HCIDTL1 dtl1_cs
 BT_HCIRSI btrsi
 BT_HCIUART hci_ldisc hci_uart
 BT_HCIUART&BT_HCIUART_3WIRE hci_h5
 BT_HCIUART&BT_HCIUART_AG6XX hci_ag6xx
 BT_HCIUART&BT_HCIUART_AML hci_aml
 BT_HCIUART&BT_HCIUART_ATH3K hci_ath
 BT_HCIUART&BT_HCIUART_BCM hci_bcm
 BT_HCIUART&BT_HCIUART_BCSP hci_bcsp
 BT_HCIUART&BT_HCIUART_H4 hci_h4
 BT_HCIUART&BT_HCIUART_INTEL hci_intel
 BT_HCIUART&BT_HCIUART_LL hci_ll
 BT_HCIUART&BT_HCIUART_MRVL hci_mrvl
 BT_HCIUART&BT_HCIUART_QCA hci_qca
 BT_HCIUART&BT_HCIUART_SERDEV hci_serdev
 BT_HCIUART_NOKIA hci_nokia
 BT_HCIVHCI hci_vhci
 BT_INTEL_PCIE btintel_pcie
 BT_INTEL|BT_INTEL_PCIE btintel
 BT_MRVL btmrvl btmrvl_main
 BT_MRVL&DEBUG_FS btmrvl_debugfs
 BT_MRVL_SDIO btmrvl_sdio
 BT_MTK btmtk
 BT_MTKSDIO btmtksdio
 BT_MTKUART btmtkuart
 BT_NXPUART btnxpuart
 BT_QCA btqca
 BT_QCOMSMD btqcomsmd
 BT_RTL btrtl
 BT_VIRTIO virtio_bt
drivers/bus
 ARM_CCI arm-cci
 ARM_INTEGRATOR_LM arm-integrator-lm
 BRCMSTB_GISB_ARB brcmstb_gisb
 BT1_APB bt1-apb
 BT1_AXI bt1-axi
 DA8XX_MSTPRI da8xx-mstpri
 HISILICON_LPC hisi_lpc
 IMX_WEIM imx-weim
 INTEL_IXP4XX_EB intel-ixp4xx-eb
 MIPS_CDMM mips_cdmm
 MOXTET moxtet
 MVEBU_MBUS mvebu-mbus
 OF simple-pm-bus
 OMAP_INTERCONNECT omap_l3_noc omap_l3_smx
 OMAP_OCP2SCP omap-ocp2scp
 QCOM_EBI2 qcom-ebi2
 QCOM_SSC_BLOCK_BUS qcom-ssc-block-bus
 STM32_FIREWALL stm32_etzpc stm32_firewall stm32_rifsc
 SUN50I_DE2_BUS sun50i-de2
 SUNXI_RSB sunxi-rsb
 TEGRA_ACONNECT tegra-aconnect
 TEGRA_GMI tegra-gmi
 TI_PWMSS ti-pwmss
 TI_SYSC ti-sysc
 TS_NBUS ts-nbus
 UNIPHIER_SYSTEM_BUS uniphier-system-bus
 VEXPRESS_CONFIG vexpress-config
drivers/bus/fsl-mc
 FSL_MC_BUS dpbp dpcon dpmcp dprc dprc-driver fsl-mc-allocator fsl-mc-bus fsl-mc-msi mc-bus-driver mc-io mc-sys obj-api
 FSL_MC_UAPI_SUPPORT fsl-mc-uapi
drivers/bus/mhi/ep
 MHI_BUS_EP main mhi_ep mmio ring sm
drivers/bus/mhi/host
 MHI_BUS boot init main mhi pm
 MHI_BUS&MHI_BUS_DEBUG debugfs
 MHI_BUS_PCI_GENERIC mhi_pci_generic pci_generic
drivers/cache
 AX45MP_L2_CACHE ax45mp_cache
 SIFIVE_CCACHE sifive_ccache
 STARFIVE_STARLINK_CACHE starfive_starlink_cache
drivers/cdrom
 CDROM cdrom
 GDROM gdrom
drivers/cdx
 CDX_BUS cdx cdx_msi
drivers/cdx/controller
 CDX_CONTROLLER cdx-controller cdx_controller cdx_rpmsg mcdi mcdi_functions
drivers/char
 ADI adi
 APM_EMULATION apm-emulation
 APPLICOM applicom
 ATARI_DSP56K dsp56k
 DS1620 ds1620
 DTLK dtlk
 HANGCHECK_TIMER hangcheck-timer
 HPET hpet
 IBM_BSR bsr
 MSPEC mspec
 NSC_GPIO nsc_gpio
 NVRAM nvram
 NWBUTTON nwbutton
 NWFLASH nwflash
 PC8736x_GPIO pc8736x_gpio
 POWERNV_OP_PANEL powernv-op-panel
 PPDEV ppdev
 PRINTER lp
 PS3_FLASH ps3flash
 SCx200_GPIO scx200_gpio
 SONYPI sonypi
 TELCLOCK tlclk
 TOSHIBA toshiba
 TTY_PRINTK ttyprintk
 UV_MMTIMER uv_mmtimer
 VIRTIO_CONSOLE virtio_console
drivers/char/agp
 AGP agpgart backend frontend generic isoch
 AGP&COMPAT compat_ioctl
 AGP_ALI ali-agp
 AGP_ALPHA_CORE alpha-agp
 AGP_AMD amd-k7-agp
 AGP_AMD64 amd64-agp
 AGP_ATI ati-agp
 AGP_EFFICEON efficeon-agp
 AGP_HP_ZX1 hp-agp
 AGP_I460 i460-agp
 AGP_INTEL intel-agp
 AGP_NVIDIA nvidia-agp
 AGP_PARISC parisc-agp
 AGP_SIS sis-agp
 AGP_SWORKS sworks-agp
 AGP_UNINORTH uninorth-agp
 AGP_VIA via-agp
 INTEL_GTT intel-gtt
drivers/char/hw_random
 HW_RANDOM core rng-core
 HW_RANDOM_AMD amd-rng
 HW_RANDOM_ARM_SMCCC_TRNG arm_smccc_trng
 HW_RANDOM_ATMEL atmel-rng
 HW_RANDOM_BA431 ba431-rng
 HW_RANDOM_BCM2835 bcm2835-rng
 HW_RANDOM_CAVIUM cavium-rng cavium-rng-vf
 HW_RANDOM_CCTRNG cctrng
 HW_RANDOM_CN10K cn10k-rng
 HW_RANDOM_EXYNOS exynos-trng
 HW_RANDOM_GEODE geode-rng
 HW_RANDOM_HISI hisi-rng
 HW_RANDOM_HISTB histb-rng
 HW_RANDOM_IMX_RNGC imx-rngc
 HW_RANDOM_INGENIC_RNG ingenic-rng
 HW_RANDOM_INGENIC_TRNG ingenic-trng
 HW_RANDOM_INTEL intel-rng
 HW_RANDOM_IPROC_RNG200 iproc-rng200
 HW_RANDOM_IXP4XX ixp4xx-rng
 HW_RANDOM_JH7110 jh7110-trng
 HW_RANDOM_KEYSTONE ks-sa-rng
 HW_RANDOM_MESON meson-rng
 HW_RANDOM_MTK mtk-rng
 HW_RANDOM_MXC_RNGA mxc-rnga
 HW_RANDOM_N2RNG n2-asm n2-drv n2-rng
 HW_RANDOM_NOMADIK nomadik-rng
 HW_RANDOM_NPCM npcm-rng
 HW_RANDOM_OCTEON octeon-rng
 HW_RANDOM_OMAP omap-rng
 HW_RANDOM_OMAP3_ROM omap3-rom-rng
 HW_RANDOM_OPTEE optee-rng
 HW_RANDOM_PASEMI pasemi-rng
 HW_RANDOM_PIC32 pic32-rng
 HW_RANDOM_POLARFIRE_SOC mpfs-rng
 HW_RANDOM_POWERNV powernv-rng
 HW_RANDOM_PSERIES pseries-rng
 HW_RANDOM_ROCKCHIP rockchip-rng
 HW_RANDOM_S390 s390-trng
 HW_RANDOM_ST st-rng
 HW_RANDOM_STM32 stm32-rng
 HW_RANDOM_TIMERIOMEM timeriomem-rng
 HW_RANDOM_VIA via-rng
 HW_RANDOM_VIRTIO virtio-rng
 HW_RANDOM_XGENE xgene-rng
 HW_RANDOM_XIPHERA xiphera-trng
drivers/char/ipmi
 ASPEED_BT_IPMI_BMC bt-bmc
 ASPEED_KCS_IPMI_BMC kcs_bmc_aspeed
 IPMB_DEVICE_INTERFACE ipmb_dev_int
 IPMI_DEVICE_INTERFACE ipmi_devintf
 IPMI_DMI_DECODE ipmi_dmi
 IPMI_HANDLER ipmi_msghandler
 IPMI_IPMB ipmi_ipmb
 IPMI_KCS_BMC kcs_bmc
 IPMI_KCS_BMC_CDEV_IPMI kcs_bmc_cdev_ipmi
 IPMI_KCS_BMC_SERIO kcs_bmc_serio
 IPMI_PLAT_DATA ipmi_plat_data
 IPMI_POWERNV ipmi_powernv
 IPMI_POWEROFF ipmi_poweroff
 IPMI_SI ipmi_bt_sm ipmi_kcs_sm ipmi_si ipmi_si_hardcode ipmi_si_hotmod ipmi_si_intf ipmi_si_mem_io ipmi_si_parisc ipmi_si_pci ipmi_si_platform ipmi_si_port_io ipmi_smic_sm
 IPMI_SSIF ipmi_ssif
 IPMI_WATCHDOG ipmi_watchdog
 NPCM7XX_KCS_IPMI_BMC kcs_bmc_npcm7xx
 SSIF_IPMI_BMC ssif_bmc
drivers/char/mwave
 MWAVE 3780i mwave mwavedd smapi tp3780i
drivers/char/pcmcia
 CARDMAN_4000 cm4000_cs
 CARDMAN_4040 cm4040_cs
 SCR24X scr24x_cs
 SYNCLINK_CS synclink_cs
drivers/char/tpm
 ACPI&TCG_TPM tpm_ppi
 TCG_ATMEL tpm_atmel
 TCG_CRB tpm_crb
 TCG_FTPM_TEE tpm_ftpm_tee
 TCG_IBMVTPM tpm_ibmvtpm
 TCG_INFINEON tpm_infineon
 TCG_NSC tpm_nsc
 TCG_TIS tpm_tis
 TCG_TIS_CORE tpm_tis_core
 TCG_TIS_I2C tpm_tis_i2c
 TCG_TIS_I2C_ATMEL tpm_i2c_atmel
 TCG_TIS_I2C_CR50 tpm_tis_i2c_cr50
 TCG_TIS_I2C_INFINEON tpm_i2c_infineon
 TCG_TIS_I2C_NUVOTON tpm_i2c_nuvoton
 TCG_TIS_SPI tpm_tis_spi tpm_tis_spi_main
 TCG_TIS_SPI&TCG_TIS_SPI_CR50 tpm_tis_spi_cr50
 TCG_TIS_SYNQUACER tpm_tis_synquacer
 TCG_TPM tpm tpm-buf tpm-chip tpm-dev tpm-dev-common tpm-interface tpm-sysfs tpm1-cmd tpm2-cmd tpm2-sessions tpm2-space tpmrm-dev
 TCG_VTPM_PROXY tpm_vtpm_proxy
 TCG_XEN xen-tpmfront
drivers/char/tpm/eventlog
 ACPI&TCG_TPM acpi
 EFI&TCG_TPM efi
 OF&TCG_TPM of
 TCG_TPM common tpm1 tpm2
drivers/char/tpm/st33zp24
 TCG_TIS_ST33ZP24 st33zp24 tpm_st33zp24
 TCG_TIS_ST33ZP24_I2C i2c tpm_st33zp24_i2c
 TCG_TIS_ST33ZP24_SPI spi tpm_st33zp24_spi
drivers/char/xilinx_hwicap
 XILINX_HWICAP buffer_icap fifo_icap xilinx_hwicap xilinx_hwicap_m
drivers/char/xillybus
 XILLYBUS xillybus_core
 XILLYBUS_CLASS xillybus_class
 XILLYBUS_OF xillybus_of
 XILLYBUS_PCIE xillybus_pcie
 XILLYUSB xillyusb
drivers/clk
 ARCH_AXXIA clk-axm5516
 ARCH_CLPS711X clk-clps711x
 ARCH_HIGHBANK clk-highbank
 ARCH_MILBEAUT_M10V clk-milbeaut
 ARCH_MOXART clk-moxart
 ARCH_NOMADIK clk-nomadik
 ARCH_NPCM7XX clk-npcm7xx
 ARCH_NSPIRE clk-nspire
 ARCH_SPARX5 clk-sparx5
 ARCH_VT8500 clk-vt8500
 CLK_FD_KUNIT_TEST clk-fractional-divider_test
 CLK_FIXED_RATE_KUNIT_TEST clk-fixed-rate-test clk-fixed-rate_test kunit_clk_fixed_rate_test.dtbo
 CLK_GATE_KUNIT_TEST clk-gate_test
 CLK_HSDK clk-hsdk-pll
 CLK_KUNIT_TEST clk-test clk_test kunit_clk_parent_data_test.dtbo
 CLK_LS1028A_PLLDIG clk-plldig
 CLK_QORIQ clk-qoriq
 CLK_TWL clk-twl
 CLK_TWL6040 clk-twl6040
 COMMON_CLK clk clk-composite clk-conf clk-divider clk-fixed-factor clk-fixed-rate clk-fractional-divider clk-gate clk-gpio clk-multiplier clk-mux
 COMMON_CLK_APPLE_NCO clk-apple-nco
 COMMON_CLK_ASPEED clk-aspeed
 COMMON_CLK_AXI_CLKGEN clk-axi-clkgen
 COMMON_CLK_BD718XX clk-bd718x7
 COMMON_CLK_BM1880 clk-bm1880
 COMMON_CLK_CDCE706 clk-cdce706
 COMMON_CLK_CDCE925 clk-cdce925
 COMMON_CLK_CS2000_CP clk-cs2000-cp
 COMMON_CLK_EN7523 clk-en7523
 COMMON_CLK_EP93XX clk-ep93xx
 COMMON_CLK_FIXED_MMIO clk-fixed-mmio
 COMMON_CLK_FSL_FLEXSPI clk-fsl-flexspi
 COMMON_CLK_FSL_SAI clk-fsl-sai
 COMMON_CLK_GEMINI clk-gemini
 COMMON_CLK_HI655X clk-hi655x
 COMMON_CLK_K210 clk-k210
 COMMON_CLK_LAN966X clk-lan966x
 COMMON_CLK_LOCHNAGAR clk-lochnagar
 COMMON_CLK_LOONGSON2 clk-loongson2
 COMMON_CLK_MAX77686 clk-max77686
 COMMON_CLK_MAX9485 clk-max9485
 COMMON_CLK_OXNAS clk-oxnas
 COMMON_CLK_PALMAS clk-palmas
 COMMON_CLK_PWM clk-pwm
 COMMON_CLK_RK808 clk-rk808
 COMMON_CLK_RS9_PCIE clk-renesas-pcie
 COMMON_CLK_S2MPS11 clk-s2mps11
 COMMON_CLK_SCMI clk-scmi
 COMMON_CLK_SCPI clk-scpi
 COMMON_CLK_SI514 clk-si514
 COMMON_CLK_SI521XX clk-si521xx
 COMMON_CLK_SI5341 clk-si5341
 COMMON_CLK_SI5351 clk-si5351
 COMMON_CLK_SI544 clk-si544
 COMMON_CLK_SI570 clk-si570
 COMMON_CLK_SP7021 clk-sp7021
 COMMON_CLK_STM32F clk-stm32f4
 COMMON_CLK_STM32H7 clk-stm32h7
 COMMON_CLK_STM32MP157 clk-stm32mp1
 COMMON_CLK_TPS68470 clk-tps68470
 COMMON_CLK_VC3 clk-versaclock3
 COMMON_CLK_VC5 clk-versaclock5
 COMMON_CLK_VC7 clk-versaclock7
 COMMON_CLK_WM831X clk-wm831x
 COMMON_CLK_XGENE clk-xgene
 HAVE_CLK clk-bulk clk-devres clkdev
 KUNIT clk_kunit_helpers
 LMK04832 clk-lmk04832
 MACH_ASM9260 clk-asm9260
 MACH_ASPEED_G6 clk-ast2600
 MACH_LOONGSON32 clk-loongson1
drivers/clk/actions
 CLK_ACTIONS clk-owl owl-common owl-composite owl-divider owl-factor owl-gate owl-mux owl-pll owl-reset
 CLK_OWL_S500 owl-s500
 CLK_OWL_S700 owl-s700
 CLK_OWL_S900 owl-s900
drivers/clk/analogbits
 CLK_ANALOGBITS_WRPLL_CLN28HPC wrpll-cln28hpc
drivers/clk/at91
 COMMON_CLK_AT91 clk-main clk-master clk-peripheral clk-pll clk-plldiv clk-programmable clk-slow clk-system pmc sckc
 COMMON_CLK_AT91|SOC_AT91RM9200|SOC_AT91SAM9|SOC_SAMA5D2|SOC_SAMA5D3|SOC_SAMA5D4 dt-compat
 HAVE_AT91_AUDIO_PLL clk-audio-pll
 HAVE_AT91_GENERATED_CLK clk-generated
 HAVE_AT91_H32MX clk-h32mx
 HAVE_AT91_I2S_MUX_CLK clk-i2s-mux
 HAVE_AT91_SAM9X60_PLL clk-sam9x60-pll
 HAVE_AT91_SMD clk-smd
 HAVE_AT91_USB_CLK clk-usb
 HAVE_AT91_UTMI clk-utmi
 SOC_AT91RM9200 at91rm9200
 SOC_AT91SAM9 at91sam9260 at91sam9g45 at91sam9n12 at91sam9rl at91sam9x5
 SOC_SAM9X60 sam9x60
 SOC_SAM9X7 sam9x7
 SOC_SAMA5D2 sama5d2
 SOC_SAMA5D3 sama5d3
 SOC_SAMA5D4 sama5d4
 SOC_SAMA7G5 sama7g5
drivers/clk/axis
 MACH_ARTPEC6 clk-artpec6
drivers/clk/axs10x
 ARC_PLAT_AXS10X i2s_pll_clock pll_clock
drivers/clk/baikal-t1
 CLK_BT1_CCU_DIV ccu-div clk-ccu-div
 CLK_BT1_CCU_PLL ccu-pll clk-ccu-pll
 CLK_BT1_CCU_RST ccu-rst
drivers/clk/bcm
 ARCH_BCM_53573 clk-bcm53573-ilp
 CLK_BCM2711_DVP clk-bcm2711-dvp
 CLK_BCM2835 clk-bcm2835 clk-bcm2835-aux
 CLK_BCM63268_TIMER clk-bcm63268-timer
 CLK_BCM_63XX clk-bcm63xx
 CLK_BCM_63XX_GATE clk-bcm63xx-gate
 CLK_BCM_CYGNUS clk-cygnus
 CLK_BCM_HR2 clk-hr2
 CLK_BCM_KONA clk-bcm21664 clk-bcm281xx clk-kona clk-kona-setup
 CLK_BCM_NS2 clk-ns2
 CLK_BCM_NSP clk-nsp
 CLK_BCM_SR clk-sr
 CLK_RASPBERRYPI clk-raspberrypi
 COMMON_CLK_IPROC clk-iproc-armpll clk-iproc-asiu clk-iproc-pll
drivers/clk/berlin
 ARCH_BERLIN berlin2-avpll berlin2-div berlin2-pll
 MACH_BERLIN_BG2Q bg2q
 MACH_BERLIN_BG2|MACH_BERLIN_BG2CD bg2
drivers/clk/davinci
 ARCH_DAVINCI pll psc
 ARCH_DAVINCI_DA830 pll-da830 psc-da830
 ARCH_DAVINCI_DA850 pll-da850 psc-da850
 ARCH_DAVINCI_DA8XX da8xx-cfgchip
 ARCH_DAVINCI_DM355 pll-dm355 psc-dm355
 ARCH_DAVINCI_DM365 pll-dm365 psc-dm365
drivers/clk/hisilicon
 ARCH_HI3xxx clk-hi3620
 ARCH_HIP04 clk-hip04
 ARCH_HISI clk clk-hisi-phase clkdivider-hi6220 clkgate-separated
 ARCH_HIX5HD2 clk-hix5hd2
 COMMON_CLK_HI3516CV300 crg-hi3516cv300
 COMMON_CLK_HI3519 clk-hi3519
 COMMON_CLK_HI3559A clk-hi3559a
 COMMON_CLK_HI3660 clk-hi3660
 COMMON_CLK_HI3670 clk-hi3670
 COMMON_CLK_HI3798CV200 crg-hi3798cv200
 COMMON_CLK_HI6220 clk-hi6220
 RESET_HISI reset
 STUB_CLK_HI3660 clk-hi3660-stub
 STUB_CLK_HI6220 clk-hi6220-stub
drivers/clk/imgtec
 COMMON_CLK_BOSTON clk-boston
drivers/clk/imx
 CLK_IMX1 clk-imx1
 CLK_IMX25 clk-imx25
 CLK_IMX27 clk-imx27
 CLK_IMX31 clk-imx31
 CLK_IMX35 clk-imx35
 CLK_IMX5 clk-imx5
 CLK_IMX6Q clk-imx6q
 CLK_IMX6SL clk-imx6sl
 CLK_IMX6SLL clk-imx6sll
 CLK_IMX6SX clk-imx6sx
 CLK_IMX6UL clk-imx6ul
 CLK_IMX7D clk-imx7d
 CLK_IMX7ULP clk-imx7ulp
 CLK_IMX8MM clk-imx8mm
 CLK_IMX8MN clk-imx8mn
 CLK_IMX8MP clk-imx8mp clk-imx8mp-audiomix
 CLK_IMX8MQ clk-imx8mq
 CLK_IMX8QXP&MXC_CLK_SCU clk-imx8-acm clk-imx8dxl-rsrc clk-imx8qm-rsrc clk-imx8qxp clk-imx8qxp-lpcg clk-imx8qxp-rsrc clk-lpcg-scu clk-scu
 CLK_IMX8ULP clk-imx8ulp
 CLK_IMX93 clk-imx93
 CLK_IMX95_BLK_CTL clk-imx95-blk-ctl
 CLK_IMXRT1050 clk-imxrt1050
 CLK_VF610 clk-vf610
 MXC_CLK clk clk-busy clk-composite-7ulp clk-composite-8m clk-composite-93 clk-cpu clk-divider-gate clk-fixup-div clk-fixup-mux clk-frac-pll clk-fracn-gppll clk-gate-93 clk-gate-exclusive clk-gate2 clk-gpr-mux clk-pfd clk-pfdv2 clk-pll14xx clk-pllv1 clk-pllv2 clk-pllv3 clk-pllv4 clk-sscg-pll mxc-clk
 MXC_CLK_SCU clk-imx-acm clk-imx-lpcg-scu clk-imx-scu
drivers/clk/ingenic
 INGENIC_CGU_COMMON cgu pm
 INGENIC_CGU_JZ4725B jz4725b-cgu
 INGENIC_CGU_JZ4740 jz4740-cgu
 INGENIC_CGU_JZ4755 jz4755-cgu
 INGENIC_CGU_JZ4760 jz4760-cgu
 INGENIC_CGU_JZ4770 jz4770-cgu
 INGENIC_CGU_JZ4780 jz4780-cgu
 INGENIC_CGU_X1000 x1000-cgu
 INGENIC_CGU_X1830 x1830-cgu
 INGENIC_TCU_CLK tcu
drivers/clk/keystone
 COMMON_CLK_KEYSTONE gate pll
 TI_SCI_CLK sci-clk
 TI_SYSCON_CLK syscon-clk
drivers/clk/loongson1
 LOONGSON1_LS1B clk-loongson1b
 LOONGSON1_LS1C clk-loongson1c
 MACH_LOONGSON32 clk
drivers/clk/mediatek
 COMMON_CLK_MEDIATEK clk-apmixed clk-cpumux clk-gate clk-mtk clk-mux clk-pll reset
 COMMON_CLK_MEDIATEK_FHCTL clk-fhctl clk-pllfh
 COMMON_CLK_MT2701 clk-mt2701
 COMMON_CLK_MT2701_AUDSYS clk-mt2701-aud
 COMMON_CLK_MT2701_BDPSYS clk-mt2701-bdp
 COMMON_CLK_MT2701_ETHSYS clk-mt2701-eth
 COMMON_CLK_MT2701_G3DSYS clk-mt2701-g3d
 COMMON_CLK_MT2701_HIFSYS clk-mt2701-hif
 COMMON_CLK_MT2701_IMGSYS clk-mt2701-img
 COMMON_CLK_MT2701_MMSYS clk-mt2701-mm
 COMMON_CLK_MT2701_VDECSYS clk-mt2701-vdec
 COMMON_CLK_MT2712 clk-mt2712 clk-mt2712-apmixedsys
 COMMON_CLK_MT2712_BDPSYS clk-mt2712-bdp
 COMMON_CLK_MT2712_IMGSYS clk-mt2712-img
 COMMON_CLK_MT2712_JPGDECSYS clk-mt2712-jpgdec
 COMMON_CLK_MT2712_MFGCFG clk-mt2712-mfg
 COMMON_CLK_MT2712_MMSYS clk-mt2712-mm
 COMMON_CLK_MT2712_VDECSYS clk-mt2712-vdec
 COMMON_CLK_MT2712_VENCSYS clk-mt2712-venc
 COMMON_CLK_MT6765 clk-mt6765
 COMMON_CLK_MT6765_AUDIOSYS clk-mt6765-audio
 COMMON_CLK_MT6765_CAMSYS clk-mt6765-cam
 COMMON_CLK_MT6765_IMGSYS clk-mt6765-img
 COMMON_CLK_MT6765_MIPI0ASYS clk-mt6765-mipi0a
 COMMON_CLK_MT6765_MMSYS clk-mt6765-mm
 COMMON_CLK_MT6765_VCODECSYS clk-mt6765-vcodec
 COMMON_CLK_MT6779 clk-mt6779
 COMMON_CLK_MT6779_AUDSYS clk-mt6779-aud
 COMMON_CLK_MT6779_CAMSYS clk-mt6779-cam
 COMMON_CLK_MT6779_IMGSYS clk-mt6779-img
 COMMON_CLK_MT6779_IPESYS clk-mt6779-ipe
 COMMON_CLK_MT6779_MFGCFG clk-mt6779-mfg
 COMMON_CLK_MT6779_MMSYS clk-mt6779-mm
 COMMON_CLK_MT6779_VDECSYS clk-mt6779-vdec
 COMMON_CLK_MT6779_VENCSYS clk-mt6779-venc
 COMMON_CLK_MT6795 clk-mt6795-apmixedsys clk-mt6795-infracfg clk-mt6795-pericfg clk-mt6795-topckgen
 COMMON_CLK_MT6795_MFGCFG clk-mt6795-mfg
 COMMON_CLK_MT6795_MMSYS clk-mt6795-mm
 COMMON_CLK_MT6795_VDECSYS clk-mt6795-vdecsys
 COMMON_CLK_MT6795_VENCSYS clk-mt6795-vencsys
 COMMON_CLK_MT6797 clk-mt6797
 COMMON_CLK_MT6797_IMGSYS clk-mt6797-img
 COMMON_CLK_MT6797_MMSYS clk-mt6797-mm
 COMMON_CLK_MT6797_VDECSYS clk-mt6797-vdec
 COMMON_CLK_MT6797_VENCSYS clk-mt6797-venc
 COMMON_CLK_MT7622 clk-mt7622 clk-mt7622-apmixedsys clk-mt7622-infracfg
 COMMON_CLK_MT7622_AUDSYS clk-mt7622-aud
 COMMON_CLK_MT7622_ETHSYS clk-mt7622-eth
 COMMON_CLK_MT7622_HIFSYS clk-mt7622-hif
 COMMON_CLK_MT7629 clk-mt7629
 COMMON_CLK_MT7629_ETHSYS clk-mt7629-eth
 COMMON_CLK_MT7629_HIFSYS clk-mt7629-hif
 COMMON_CLK_MT7981 clk-mt7981-apmixed clk-mt7981-infracfg clk-mt7981-topckgen
 COMMON_CLK_MT7981_ETHSYS clk-mt7981-eth
 COMMON_CLK_MT7986 clk-mt7986-apmixed clk-mt7986-infracfg clk-mt7986-topckgen
 COMMON_CLK_MT7986_ETHSYS clk-mt7986-eth
 COMMON_CLK_MT7988 clk-mt7988-apmixed clk-mt7988-eth clk-mt7988-infracfg clk-mt7988-topckgen clk-mt7988-xfipll
 COMMON_CLK_MT8135 clk-mt8135 clk-mt8135-apmixedsys
 COMMON_CLK_MT8167 clk-mt8167 clk-mt8167-apmixedsys
 COMMON_CLK_MT8167_AUDSYS clk-mt8167-aud
 COMMON_CLK_MT8167_IMGSYS clk-mt8167-img
 COMMON_CLK_MT8167_MFGCFG clk-mt8167-mfgcfg
 COMMON_CLK_MT8167_MMSYS clk-mt8167-mm
 COMMON_CLK_MT8167_VDECSYS clk-mt8167-vdec
 COMMON_CLK_MT8173 clk-mt8173 clk-mt8173-apmixedsys clk-mt8173-infracfg clk-mt8173-pericfg clk-mt8173-topckgen
 COMMON_CLK_MT8173_IMGSYS clk-mt8173-img
 COMMON_CLK_MT8173_MMSYS clk-mt8173-mm
 COMMON_CLK_MT8173_VDECSYS clk-mt8173-vdecsys
 COMMON_CLK_MT8173_VENCSYS clk-mt8173-vencsys
 COMMON_CLK_MT8183 clk-mt8183 clk-mt8183-apmixedsys
 COMMON_CLK_MT8183_AUDIOSYS clk-mt8183-audio
 COMMON_CLK_MT8183_CAMSYS clk-mt8183-cam
 COMMON_CLK_MT8183_IMGSYS clk-mt8183-img
 COMMON_CLK_MT8183_IPU_ADL clk-mt8183-ipu_adl
 COMMON_CLK_MT8183_IPU_CONN clk-mt8183-ipu_conn
 COMMON_CLK_MT8183_IPU_CORE0 clk-mt8183-ipu0
 COMMON_CLK_MT8183_IPU_CORE1 clk-mt8183-ipu1
 COMMON_CLK_MT8183_MFGCFG clk-mt8183-mfgcfg
 COMMON_CLK_MT8183_MMSYS clk-mt8183-mm
 COMMON_CLK_MT8183_VDECSYS clk-mt8183-vdec
 COMMON_CLK_MT8183_VENCSYS clk-mt8183-venc
 COMMON_CLK_MT8186 clk-mt8186-apmixedsys clk-mt8186-infra_ao clk-mt8186-topckgen
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_CAMSYS clk-mt8186-cam
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_IMGSYS clk-mt8186-img
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_IMP_IIC_WRAP clk-mt8186-imp_iic_wrap
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_IPESYS clk-mt8186-ipe
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_MCUSYS clk-mt8186-mcu
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_MDPSYS clk-mt8186-mdp
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_MFGCFG clk-mt8186-mfg
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_MMSYS clk-mt8186-mm
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_VDECSYS clk-mt8186-vdec
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_VENCSYS clk-mt8186-venc
 COMMON_CLK_MT8186|COMMON_CLK_MT8186_WPESYS clk-mt8186-wpe
 COMMON_CLK_MT8188 clk-mt8188-apmixedsys clk-mt8188-infra_ao clk-mt8188-peri_ao clk-mt8188-topckgen
 COMMON_CLK_MT8188_ADSP_AUDIO26M clk-mt8188-adsp_audio26m
 COMMON_CLK_MT8188_CAMSYS clk-mt8188-cam clk-mt8188-ccu
 COMMON_CLK_MT8188_IMGSYS clk-mt8188-img
 COMMON_CLK_MT8188_IMP_IIC_WRAP clk-mt8188-imp_iic_wrap
 COMMON_CLK_MT8188_IPESYS clk-mt8188-ipe
 COMMON_CLK_MT8188_MFGCFG clk-mt8188-mfg
 COMMON_CLK_MT8188_VDECSYS clk-mt8188-vdec
 COMMON_CLK_MT8188_VDOSYS clk-mt8188-vdo0 clk-mt8188-vdo1
 COMMON_CLK_MT8188_VENCSYS clk-mt8188-venc
 COMMON_CLK_MT8188_VPPSYS clk-mt8188-vpp0 clk-mt8188-vpp1
 COMMON_CLK_MT8188_WPESYS clk-mt8188-wpe
 COMMON_CLK_MT8192 clk-mt8192 clk-mt8192-apmixedsys
 COMMON_CLK_MT8192_AUDSYS clk-mt8192-aud
 COMMON_CLK_MT8192_CAMSYS clk-mt8192-cam
 COMMON_CLK_MT8192_IMGSYS clk-mt8192-img
 COMMON_CLK_MT8192_IMP_IIC_WRAP clk-mt8192-imp_iic_wrap
 COMMON_CLK_MT8192_IPESYS clk-mt8192-ipe
 COMMON_CLK_MT8192_MDPSYS clk-mt8192-mdp
 COMMON_CLK_MT8192_MFGCFG clk-mt8192-mfg
 COMMON_CLK_MT8192_MMSYS clk-mt8192-mm
 COMMON_CLK_MT8192_MSDC clk-mt8192-msdc
 COMMON_CLK_MT8192_SCP_ADSP clk-mt8192-scp_adsp
 COMMON_CLK_MT8192_VDECSYS clk-mt8192-vdec
 COMMON_CLK_MT8192_VENCSYS clk-mt8192-venc
 COMMON_CLK_MT8195 clk-mt8195-apmixedsys clk-mt8195-infra_ao clk-mt8195-peri_ao clk-mt8195-topckgen
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_APUSYS clk-mt8195-apusys_pll
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_CAMSYS clk-mt8195-cam clk-mt8195-ccu
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_IMGSYS clk-mt8195-img
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_IMP_IIC_WRAP clk-mt8195-imp_iic_wrap
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_IPESYS clk-mt8195-ipe
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_MFGCFG clk-mt8195-mfg
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_SCP_ADSP clk-mt8195-scp_adsp
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_VDECSYS clk-mt8195-vdec
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_VDOSYS clk-mt8195-vdo0 clk-mt8195-vdo1
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_VENCSYS clk-mt8195-venc
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_VPPSYS clk-mt8195-vpp0 clk-mt8195-vpp1
 COMMON_CLK_MT8195|COMMON_CLK_MT8195_WPESYS clk-mt8195-wpe
 COMMON_CLK_MT8365 clk-mt8365 clk-mt8365-apmixedsys
 COMMON_CLK_MT8365_APU clk-mt8365-apu
 COMMON_CLK_MT8365_CAM clk-mt8365-cam
 COMMON_CLK_MT8365_MFG clk-mt8365-mfg
 COMMON_CLK_MT8365_MMSYS clk-mt8365-mm
 COMMON_CLK_MT8365_VDEC clk-mt8365-vdec
 COMMON_CLK_MT8365_VENC clk-mt8365-venc
 COMMON_CLK_MT8516 clk-mt8516 clk-mt8516-apmixedsys
 COMMON_CLK_MT8516_AUDSYS clk-mt8516-aud
drivers/clk/meson
 COMMON_CLK_A1_PERIPHERALS a1-peripherals
 COMMON_CLK_A1_PLL a1-pll
 COMMON_CLK_AXG axg axg-aoclk
 COMMON_CLK_AXG_AUDIO axg-audio
 COMMON_CLK_C3_PERIPHERALS c3-peripherals
 COMMON_CLK_C3_PLL c3-pll
 COMMON_CLK_G12A g12a g12a-aoclk
 COMMON_CLK_GXBB gxbb gxbb-aoclk
 COMMON_CLK_MESON8B meson8-ddr meson8b
 COMMON_CLK_MESON_AO_CLKC meson-aoclk
 COMMON_CLK_MESON_CLKC_UTILS meson-clkc-utils
 COMMON_CLK_MESON_CPU_DYNDIV clk-cpu-dyndiv
 COMMON_CLK_MESON_DUALDIV clk-dualdiv
 COMMON_CLK_MESON_EE_CLKC meson-eeclk
 COMMON_CLK_MESON_MPLL clk-mpll
 COMMON_CLK_MESON_PHASE clk-phase
 COMMON_CLK_MESON_PLL clk-pll
 COMMON_CLK_MESON_REGMAP clk-regmap
 COMMON_CLK_MESON_SCLK_DIV sclk-div
 COMMON_CLK_MESON_VCLK vclk
 COMMON_CLK_MESON_VID_PLL_DIV vid-pll-div
 COMMON_CLK_S4_PERIPHERALS s4-peripherals
 COMMON_CLK_S4_PLL s4-pll
drivers/clk/microchip
 COMMON_CLK_PIC32 clk-core
 MCHP_CLK_MPFS clk-mpfs clk-mpfs-ccc
 PIC32MZDA clk-pic32mzda
drivers/clk/mmp
 ARCH_MMP clk clk-apbc clk-apmu clk-frac clk-gate clk-mix clk-of-pxa1928
 COMMON_CLK_MMP2 clk-of-mmp2 clk-pll pwr-island
 COMMON_CLK_MMP2_AUDIO clk-audio
 CPU_MMP2 clk-mmp2
 CPU_PXA168 clk-pxa168
 CPU_PXA910 clk-pxa910
 MACH_MMP_DT clk-of-pxa168 clk-of-pxa910
 RESET_CONTROLLER reset
drivers/clk/mstar
 MSTAR_MSC313_CPUPLL clk-msc313-cpupll
 MSTAR_MSC313_MPLL clk-msc313-mpll
drivers/clk/mvebu
 ARMADA_370_CLK armada-370
 ARMADA_375_CLK armada-375
 ARMADA_37XX_CLK armada-37xx-periph armada-37xx-tbg armada-37xx-xtal
 ARMADA_38X_CLK armada-38x
 ARMADA_39X_CLK armada-39x
 ARMADA_AP806_SYSCON ap806-system-controller
 ARMADA_AP_CPU_CLK ap-cpu-clk
 ARMADA_AP_CP_HELPER armada_ap_cp_helper
 ARMADA_CP110_SYSCON cp110-system-controller
 ARMADA_XP_CLK armada-xp mv98dx3236
 DOVE_CLK dove dove-divider
 KIRKWOOD_CLK kirkwood
 MVEBU_CLK_COMMON common
 MVEBU_CLK_COREDIV clk-corediv
 MVEBU_CLK_CPU clk-cpu
 ORION_CLK orion
drivers/clk/mxs
 ARCH_MXS clk clk-div clk-frac clk-pll clk-ref clk-ssp
 SOC_IMX23 clk-imx23
 SOC_IMX28 clk-imx28
drivers/clk/nuvoton
 CLK_MA35D1 clk-ma35d1 clk-ma35d1-divider clk-ma35d1-pll
drivers/clk/nxp
 ARCH_LPC18XX clk-lpc18xx-ccu clk-lpc18xx-cgu clk-lpc18xx-creg
 ARCH_LPC32XX clk-lpc32xx
drivers/clk/pistachio
 COMMON_CLK_PISTACHIO clk clk-pistachio clk-pll
drivers/clk/pxa
 COMMON_CLK_PXA clk-pxa
 PXA25x clk-pxa25x
 PXA27x clk-pxa27x
 PXA3xx clk-pxa3xx
drivers/clk/qcom
 APQ_GCC_8084 gcc-apq8084
 APQ_MMCC_8084 mmcc-apq8084
 CLK_GFM_LPASS_SM8250 lpass-gfm-sm8250
 CLK_QCM2290_GPUCC gpucc-qcm2290
 CLK_X1E80100_CAMCC camcc-x1e80100
 CLK_X1E80100_DISPCC dispcc-x1e80100
 CLK_X1E80100_GCC gcc-x1e80100
 CLK_X1E80100_GPUCC gpucc-x1e80100
 CLK_X1E80100_TCSRCC tcsrcc-x1e80100
 COMMON_CLK_QCOM clk-alpha-pll clk-branch clk-hfpll clk-pll clk-qcom clk-rcg clk-rcg2 clk-regmap clk-regmap-divider clk-regmap-mux clk-regmap-mux-div clk-regmap-phy-mux common reset
 COMMON_CLK_QCOM&KRAIT_CLOCKS clk-krait
 COMMON_CLK_QCOM&QCOM_GDSC gdsc
 IPQ_APSS_6018 apss-ipq6018
 IPQ_APSS_PLL apss-ipq-pll
 IPQ_GCC_4019 gcc-ipq4019
 IPQ_GCC_5018 gcc-ipq5018
 IPQ_GCC_5332 gcc-ipq5332
 IPQ_GCC_6018 gcc-ipq6018
 IPQ_GCC_806X gcc-ipq806x
 IPQ_GCC_8074 gcc-ipq8074
 IPQ_GCC_9574 gcc-ipq9574
 IPQ_LCC_806X lcc-ipq806x
 IPQ_NSSCC_QCA8K nsscc-qca8k
 KPSS_XCC kpss-xcc
 KRAITCC krait-cc
 MDM_GCC_9607 gcc-mdm9607
 MDM_GCC_9615 gcc-mdm9615
 MDM_LCC_9615 lcc-mdm9615
 MSM_GCC_8660 gcc-msm8660
 MSM_GCC_8909 gcc-msm8909
 MSM_GCC_8916 gcc-msm8916
 MSM_GCC_8917 gcc-msm8917
 MSM_GCC_8939 gcc-msm8939
 MSM_GCC_8953 gcc-msm8953
 MSM_GCC_8960 gcc-msm8960
 MSM_GCC_8974 gcc-msm8974
 MSM_GCC_8976 gcc-msm8976
 MSM_GCC_8994 gcc-msm8994
 MSM_GCC_8996 gcc-msm8996
 MSM_GCC_8998 gcc-msm8998
 MSM_GPUCC_8998 gpucc-msm8998
 MSM_LCC_8960 lcc-msm8960
 MSM_MMCC_8960 mmcc-msm8960
 MSM_MMCC_8974 mmcc-msm8974
 MSM_MMCC_8994 mmcc-msm8994
 MSM_MMCC_8996 mmcc-msm8996
 MSM_MMCC_8998 mmcc-msm8998
 QCM_DISPCC_2290 dispcc-qcm2290
 QCM_GCC_2290 gcc-qcm2290
 QCOM_A53PLL a53-pll
 QCOM_A7PLL a7-pll
 QCOM_CLK_APCC_MSM8996 apcs-msm8996 clk-cbf-8996 clk-cpu-8996
 QCOM_CLK_APCS_MSM8916 apcs-msm8916
 QCOM_CLK_APCS_SDX55 apcs-sdx55
 QCOM_CLK_RPM clk-rpm
 QCOM_CLK_RPMH clk-rpmh
 QCOM_CLK_SMD_RPM clk-smd-rpm
 QCOM_HFPLL hfpll
 QCS_GCC_404 gcc-qcs404
 QCS_Q6SSTOP_404 q6sstop-qcs404
 QCS_TURING_404 turingcc-qcs404
 QDU_ECPRICC_1000 ecpricc-qdu1000
 QDU_GCC_1000 gcc-qdu1000
 SA_GCC_8775P gcc-sa8775p
 SA_GPUCC_8775P gpucc-sa8775p
 SC_CAMCC_7180 camcc-sc7180
 SC_CAMCC_7280 camcc-sc7280
 SC_CAMCC_8280XP camcc-sc8280xp
 SC_DISPCC_7180 dispcc-sc7180
 SC_DISPCC_7280 dispcc-sc7280
 SC_DISPCC_8280XP dispcc-sc8280xp
 SC_GCC_7180 gcc-sc7180
 SC_GCC_7280 gcc-sc7280
 SC_GCC_8180X gcc-sc8180x
 SC_GCC_8280XP gcc-sc8280xp
 SC_GPUCC_7180 gpucc-sc7180
 SC_GPUCC_7280 gpucc-sc7280
 SC_GPUCC_8280XP gpucc-sc8280xp
 SC_LPASSCC_7280 lpasscc-sc7280
 SC_LPASSCC_8280XP lpasscc-sc8280xp
 SC_LPASS_CORECC_7180 lpasscorecc-sc7180
 SC_LPASS_CORECC_7280 lpassaudiocc-sc7280 lpasscorecc-sc7280
 SC_MSS_7180 mss-sc7180
 SC_VIDEOCC_7180 videocc-sc7180
 SC_VIDEOCC_7280 videocc-sc7280
 SDM_CAMCC_845 camcc-sdm845
 SDM_DISPCC_845 dispcc-sdm845
 SDM_GCC_660 gcc-sdm660
 SDM_GCC_845 gcc-sdm845
 SDM_GPUCC_660 gpucc-sdm660
 SDM_GPUCC_845 gpucc-sdm845
 SDM_LPASSCC_845 lpasscc-sdm845
 SDM_MMCC_660 mmcc-sdm660
 SDM_VIDEOCC_845 videocc-sdm845
 SDX_GCC_55 gcc-sdx55
 SDX_GCC_65 gcc-sdx65
 SDX_GCC_75 gcc-sdx75
 SM_CAMCC_4450 camcc-sm4450
 SM_CAMCC_6350 camcc-sm6350
 SM_CAMCC_7150 camcc-sm7150
 SM_CAMCC_8150 camcc-sm8150
 SM_CAMCC_8250 camcc-sm8250
 SM_CAMCC_8450 camcc-sm8450
 SM_CAMCC_8550 camcc-sm8550
 SM_CAMCC_8650 camcc-sm8650
 SM_DISPCC_4450 dispcc-sm4450
 SM_DISPCC_6115 dispcc-sm6115
 SM_DISPCC_6125 dispcc-sm6125
 SM_DISPCC_6350 dispcc-sm6350
 SM_DISPCC_6375 dispcc-sm6375
 SM_DISPCC_7150 dispcc-sm7150
 SM_DISPCC_8250 dispcc-sm8250
 SM_DISPCC_8450 dispcc-sm8450
 SM_DISPCC_8550 dispcc-sm8550
 SM_GCC_4450 gcc-sm4450
 SM_GCC_6115 gcc-sm6115
 SM_GCC_6125 gcc-sm6125
 SM_GCC_6350 gcc-sm6350
 SM_GCC_6375 gcc-sm6375
 SM_GCC_7150 gcc-sm7150
 SM_GCC_8150 gcc-sm8150
 SM_GCC_8250 gcc-sm8250
 SM_GCC_8350 gcc-sm8350
 SM_GCC_8450 gcc-sm8450
 SM_GCC_8550 gcc-sm8550
 SM_GCC_8650 gcc-sm8650
 SM_GPUCC_4450 gpucc-sm4450
 SM_GPUCC_6115 gpucc-sm6115
 SM_GPUCC_6125 gpucc-sm6125
 SM_GPUCC_6350 gpucc-sm6350
 SM_GPUCC_6375 gpucc-sm6375
 SM_GPUCC_8150 gpucc-sm8150
 SM_GPUCC_8250 gpucc-sm8250
 SM_GPUCC_8350 gpucc-sm8350
 SM_GPUCC_8450 gpucc-sm8450
 SM_GPUCC_8550 gpucc-sm8550
 SM_GPUCC_8650 gpucc-sm8650
 SM_TCSRCC_8550 tcsrcc-sm8550
 SM_TCSRCC_8650 tcsrcc-sm8650
 SM_VIDEOCC_7150 videocc-sm7150
 SM_VIDEOCC_8150 videocc-sm8150
 SM_VIDEOCC_8250 videocc-sm8250
 SM_VIDEOCC_8350 videocc-sm8350
 SM_VIDEOCC_8450 videocc-sm8450
 SM_VIDEOCC_8550 videocc-sm8550
 SPMI_PMIC_CLKDIV clk-spmi-pmic-div
drivers/clk/ralink
 CLK_MT7621 clk-mt7621
 CLK_MTMIPS clk-mtmips
drivers/clk/renesas
 CLK_EMEV2 clk-emev2
 CLK_R7S9210 r7s9210-cpg-mssr
 CLK_R8A73A4 clk-r8a73a4
 CLK_R8A7740 clk-r8a7740
 CLK_R8A7742 r8a7742-cpg-mssr
 CLK_R8A7743 r8a7743-cpg-mssr
 CLK_R8A7745 r8a7745-cpg-mssr
 CLK_R8A77470 r8a77470-cpg-mssr
 CLK_R8A774A1 r8a774a1-cpg-mssr
 CLK_R8A774B1 r8a774b1-cpg-mssr
 CLK_R8A774C0 r8a774c0-cpg-mssr
 CLK_R8A774E1 r8a774e1-cpg-mssr
 CLK_R8A7778 clk-r8a7778
 CLK_R8A7779 clk-r8a7779
 CLK_R8A7790 r8a7790-cpg-mssr
 CLK_R8A7791 r8a7791-cpg-mssr
 CLK_R8A7792 r8a7792-cpg-mssr
 CLK_R8A7794 r8a7794-cpg-mssr
 CLK_R8A7795 r8a7795-cpg-mssr
 CLK_R8A77960|CLK_R8A77961 r8a7796-cpg-mssr
 CLK_R8A77965 r8a77965-cpg-mssr
 CLK_R8A77970 r8a77970-cpg-mssr
 CLK_R8A77980 r8a77980-cpg-mssr
 CLK_R8A77990 r8a77990-cpg-mssr
 CLK_R8A77995 r8a77995-cpg-mssr
 CLK_R8A779A0 r8a779a0-cpg-mssr
 CLK_R8A779F0 r8a779f0-cpg-mssr
 CLK_R8A779G0 r8a779g0-cpg-mssr
 CLK_R8A779H0 r8a779h0-cpg-mssr
 CLK_R9A06G032 r9a06g032-clocks
 CLK_R9A07G043 r9a07g043-cpg
 CLK_R9A07G044|CLK_R9A07G054 r9a07g044-cpg
 CLK_R9A08G045 r9a08g045-cpg
 CLK_R9A09G011 r9a09g011-cpg
 CLK_R9A09G057 r9a09g057-cpg
 CLK_RCAR_CPG_LIB rcar-cpg-lib
 CLK_RCAR_GEN2_CPG rcar-gen2-cpg
 CLK_RCAR_GEN3_CPG rcar-gen3-cpg
 CLK_RCAR_GEN4_CPG rcar-gen4-cpg
 CLK_RCAR_USB2_CLOCK_SEL rcar-usb2-clock-sel
 CLK_RENESAS_CPG_MSSR renesas-cpg-mssr
 CLK_RENESAS_CPG_MSTP clk-mstp
 CLK_RENESAS_DIV6 clk-div6
 CLK_RZA1 clk-rz
 CLK_RZG2L rzg2l-cpg
 CLK_RZV2H rzv2h-cpg
 CLK_SH73A0 clk-sh73a0
drivers/clk/rockchip
 CLK_PX30 clk-px30
 CLK_RK3036 clk-rk3036
 CLK_RK312X clk-rk3128
 CLK_RK3188 clk-rk3188
 CLK_RK322X clk-rk3228
 CLK_RK3288 clk-rk3288
 CLK_RK3308 clk-rk3308
 CLK_RK3328 clk-rk3328
 CLK_RK3368 clk-rk3368
 CLK_RK3399 clk-rk3399
 CLK_RK3568 clk-rk3568
 CLK_RK3576 clk-rk3576 rst-rk3576
 CLK_RK3588 clk-rk3588 rst-rk3588
 CLK_RV110X clk-rv1108
 CLK_RV1126 clk-rv1126
 COMMON_CLK_ROCKCHIP clk clk-cpu clk-ddr clk-half-divider clk-inverter clk-mmc-phase clk-muxgrf clk-pll clk-rockchip
 COMMON_CLK_ROCKCHIP&RESET_CONTROLLER softrst
drivers/clk/samsung
 COMMON_CLK clk clk-cpu clk-pll
 EXYNOS_3250_COMMON_CLK clk-exynos3250
 EXYNOS_4_COMMON_CLK clk-exynos4 clk-exynos4412-isp
 EXYNOS_5250_COMMON_CLK clk-exynos5250
 EXYNOS_5250_COMMON_CLK|EXYNOS_5420_COMMON_CLK clk-exynos5-subcmu
 EXYNOS_5260_COMMON_CLK clk-exynos5260
 EXYNOS_5410_COMMON_CLK clk-exynos5410
 EXYNOS_5420_COMMON_CLK clk-exynos5420
 EXYNOS_ARM64_COMMON_CLK clk-exynos-arm64 clk-exynos5433 clk-exynos7 clk-exynos7885 clk-exynos850 clk-exynosautov9 clk-exynosautov920 clk-gs101
 EXYNOS_AUDSS_CLK_CON clk-exynos-audss
 EXYNOS_CLKOUT clk-exynos-clkout
 S3C2410_COMMON_CLK clk-s3c2410
 S3C2410_COMMON_DCLK clk-s3c2410-dclk
 S3C2412_COMMON_CLK clk-s3c2412
 S3C2443_COMMON_CLK clk-s3c2443
 S3C64XX_COMMON_CLK clk-s3c64xx
 S5PV210_COMMON_CLK clk-s5pv210 clk-s5pv210-audss
 TESLA_FSD_COMMON_CLK clk-fsd
drivers/clk/sifive
 CLK_SIFIVE_PRCI sifive-prci
drivers/clk/socfpga
 CLK_INTEL_SOCFPGA32 clk clk-gate clk-gate-a10 clk-periph clk-periph-a10 clk-pll clk-pll-a10
 CLK_INTEL_SOCFPGA64 clk-agilex clk-gate-s10 clk-periph-s10 clk-pll-s10 clk-s10
drivers/clk/sophgo
 CLK_SOPHGO_CV1800 clk-cv1800 clk-cv18xx-common clk-cv18xx-ip clk-cv18xx-pll clk-sophgo-cv1800
 CLK_SOPHGO_SG2042_CLKGEN clk-sg2042-clkgen
 CLK_SOPHGO_SG2042_PLL clk-sg2042-pll
 CLK_SOPHGO_SG2042_RPGATE clk-sg2042-rpgate
drivers/clk/spear
 ARCH_SPEAR3XX spear3xx_clock
 ARCH_SPEAR6XX spear6xx_clock
 MACH_SPEAR1310 spear1310_clock
 MACH_SPEAR1340 spear1340_clock
 PLAT_SPEAR clk clk-aux-synth clk-frac-synth clk-gpt-synth clk-vco-pll
drivers/clk/sprd
 SPRD_COMMON_CLK clk-sprd common composite div gate mux pll
 SPRD_SC9860_CLK sc9860-clk
 SPRD_SC9863A_CLK sc9863a-clk
 SPRD_UMS512_CLK ums512-clk
drivers/clk/st
 ARCH_STI clk-flexgen clkgen-fsyn clkgen-mux clkgen-pll
drivers/clk/starfive
 CLK_STARFIVE_JH7100 clk-starfive-jh7100
 CLK_STARFIVE_JH7100_AUDIO clk-starfive-jh7100-audio
 CLK_STARFIVE_JH7110_AON clk-starfive-jh7110-aon
 CLK_STARFIVE_JH7110_ISP clk-starfive-jh7110-isp
 CLK_STARFIVE_JH7110_PLL clk-starfive-jh7110-pll
 CLK_STARFIVE_JH7110_STG clk-starfive-jh7110-stg
 CLK_STARFIVE_JH7110_SYS clk-starfive-jh7110-sys
 CLK_STARFIVE_JH7110_VOUT clk-starfive-jh7110-vout
 CLK_STARFIVE_JH71X0 clk-starfive-jh71x0
drivers/clk/stm32
 COMMON_CLK_STM32MP135 clk-stm32mp13
 COMMON_CLK_STM32MP135|COMMON_CLK_STM32MP157|COMMON_CLK_STM32MP257 reset-stm32
 COMMON_CLK_STM32MP135|COMMON_CLK_STM32MP257 clk-stm32-core
 COMMON_CLK_STM32MP157 clk-stm32mp1
 COMMON_CLK_STM32MP257 clk-stm32mp25
drivers/clk/sunxi
 CLK_SUNXI clk-factors
 CLK_SUNXI_CLOCKS clk-a10-codec clk-a10-hosc clk-a10-mod1 clk-a10-pll2 clk-a10-ve clk-a20-gmac clk-mod0 clk-simple-gates clk-sun4i-display clk-sun4i-pll3 clk-sun4i-tcon-ch1 clk-sun8i-bus-gates clk-sun8i-mbus clk-sun9i-core clk-sun9i-cpus clk-sun9i-mmc clk-sunxi clk-usb
 CLK_SUNXI_CLOCKS|CLK_SUNXI_PRCM_SUN8I clk-sun8i-apb0
 CLK_SUNXI_PRCM_SUN6I clk-sun6i-apb0 clk-sun6i-ar100
 CLK_SUNXI_PRCM_SUN6I|CLK_SUNXI_PRCM_SUN8I clk-sun6i-apb0-gates
drivers/clk/sunxi-ng
 SUN20I_D1_CCU ccu-sun20i-d1 sun20i-d1-ccu
 SUN20I_D1_R_CCU ccu-sun20i-d1-r sun20i-d1-r-ccu
 SUN4I_A10_CCU ccu-sun4i-a10 sun4i-a10-ccu
 SUN50I_A100_CCU ccu-sun50i-a100 sun50i-a100-ccu
 SUN50I_A100_R_CCU ccu-sun50i-a100-r sun50i-a100-r-ccu
 SUN50I_A64_CCU ccu-sun50i-a64 sun50i-a64-ccu
 SUN50I_H616_CCU ccu-sun50i-h616 sun50i-h616-ccu
 SUN50I_H6_CCU ccu-sun50i-h6 sun50i-h6-ccu
 SUN50I_H6_R_CCU ccu-sun50i-h6-r sun50i-h6-r-ccu
 SUN5I_CCU ccu-sun5i sun5i-ccu
 SUN6I_A31_CCU ccu-sun6i-a31 sun6i-a31-ccu
 SUN6I_RTC_CCU ccu-sun6i-rtc sun6i-rtc-ccu
 SUN8I_A23_CCU ccu-sun8i-a23 sun8i-a23-ccu
 SUN8I_A33_CCU ccu-sun8i-a33 sun8i-a33-ccu
 SUN8I_A83T_CCU ccu-sun8i-a83t sun8i-a83t-ccu
 SUN8I_DE2_CCU ccu-sun8i-de2 sun8i-de2-ccu
 SUN8I_H3_CCU ccu-sun8i-h3 sun8i-h3-ccu
 SUN8I_R40_CCU ccu-sun8i-r40 sun8i-r40-ccu
 SUN8I_R_CCU ccu-sun8i-r sun8i-r-ccu
 SUN8I_V3S_CCU ccu-sun8i-v3s sun8i-v3s-ccu
 SUN9I_A80_CCU ccu-sun9i-a80 ccu-sun9i-a80-de ccu-sun9i-a80-usb sun9i-a80-ccu sun9i-a80-de-ccu sun9i-a80-usb-ccu
 SUNIV_F1C100S_CCU ccu-suniv-f1c100s suniv-f1c100s-ccu
 SUNXI_CCU ccu_common ccu_div ccu_frac ccu_gate ccu_mmc_timing ccu_mp ccu_mult ccu_mux ccu_nk ccu_nkm ccu_nkmp ccu_nm ccu_phase ccu_reset ccu_sdm sunxi-ccu
drivers/clk/tegra
 ARCH_TEGRA clk clk-audio-sync clk-device clk-dfll clk-divider clk-periph clk-periph-fixed clk-periph-gate clk-pll clk-pll-out clk-sdmmc-mux clk-super clk-tegra-audio clk-tegra-fixed clk-tegra-periph clk-tegra-super-cclk clk-tegra-super-gen4 clk-utils cvb
 ARCH_TEGRA_114_SOC clk-tegra114
 ARCH_TEGRA_124_SOC|ARCH_TEGRA_132_SOC clk-tegra124
 ARCH_TEGRA_210_SOC clk-tegra210 clk-tegra210-emc
 ARCH_TEGRA_2x_SOC clk-tegra20
 ARCH_TEGRA_2x_SOC|ARCH_TEGRA_3x_SOC clk-tegra20-emc
 ARCH_TEGRA_3x_SOC clk-tegra30
 CLK_TEGRA_BPMP clk-bpmp
 TEGRA124_CLK_EMC clk-tegra124-emc
 TEGRA_CLK_DFLL clk-tegra124-dfll-fcpu
drivers/clk/thead
 CLK_THEAD_TH1520_AP clk-th1520-ap
drivers/clk/ti
 ARCH_OMAP2 clk-2xxx
 ARCH_OMAP2|ARCH_OMAP3 interface
 ARCH_OMAP3 clk-3xxx
 ARCH_OMAP3|ARCH_OMAP4|SOC_AM33XX|SOC_AM43XX|SOC_DRA7XX|SOC_OMAP5 dpll3xxx
 ARCH_OMAP4 clk-44xx
 ARCH_OMAP4|SOC_DRA7XX|SOC_OMAP5 dpll44xx
 COMMON_CLK_TI_ADPLL adpll
 SOC_AM33XX clk-33xx
 SOC_AM43XX clk-43xx
 SOC_DRA7XX clk-7xx clk-dra7-atl
 SOC_OMAP5 clk-54xx
 SOC_TI81XX clk-814x clk-816x fapll
drivers/clk/uniphier
 CLK_UNIPHIER clk-uniphier-core clk-uniphier-cpugear clk-uniphier-fixed-factor clk-uniphier-fixed-rate clk-uniphier-gate clk-uniphier-mio clk-uniphier-mux clk-uniphier-peri clk-uniphier-sys
drivers/clk/ux500
 ARCH_U8500 abx500-clk clk-prcc clk-prcmu clk-sysctrl reset-prcc u8500_of_clk
drivers/clk/versatile
 CLK_ICST clk-icst clk-versatile icst
 CLK_SP810 clk-sp810
 CLK_VEXPRESS_OSC clk-vexpress-osc
 INTEGRATOR_IMPD1 clk-impd1
drivers/clk/visconti
 COMMON_CLK_VISCONTI clkc clkc-tmpv770x pll pll-tmpv770x reset
drivers/clk/x86
 CLK_LGM_CGU clk-cgu clk-cgu-pll clk-lgm
 X86_AMD_PLATFORM_DEVICE clk-fch
 X86_INTEL_LPSS clk-lpss-atom clk-pmc-atom
drivers/clk/xilinx
 COMMON_CLK_XLNX_CLKWZRD clk-xlnx-clock-wizard
 XILINX_VCU xlnx_vcu
drivers/clk/zynq
 ARCH_ZYNQ clkc pll
drivers/clk/zynqmp
 ARCH_ZYNQMP clk-gate-zynqmp clk-mux-zynqmp clkc divider pll
drivers/clocksource
 ARCH_HAS_TICK_BROADCAST dummy_timer
 ARC_TIMERS arc_timer
 ARMADA_370_XP_TIMER timer-armada-370-xp
 ARMV7M_SYSTICK armv7m_systick
 ARM_ARCH_TIMER arm_arch_timer
 ARM_GLOBAL_TIMER arm_global_timer
 ARM_TIMER_SP804 timer-sp804
 ASM9260_TIMER asm9260_timer
 ATMEL_PIT timer-atmel-pit
 ATMEL_ST timer-atmel-st
 ATMEL_TCB_CLKSRC timer-atmel-tcb
 BCM2835_TIMER bcm2835_timer
 BCM_KONA_TIMER bcm_kona_timer
 CADENCE_TTC_TIMER timer-cadence-ttc
 CLINT_TIMER timer-clint
 CLKBLD_I8253 i8253
 CLKSRC_DBX500_PRCMU clksrc-dbx500-prcmu
 CLKSRC_EXYNOS_MCT exynos_mct
 CLKSRC_IMX_GPT timer-imx-gpt
 CLKSRC_IMX_TPM timer-imx-tpm
 CLKSRC_JCORE_PIT jcore-pit
 CLKSRC_LOONGSON1_PWM timer-loongson1-pwm
 CLKSRC_LPC32XX timer-lpc32xx
 CLKSRC_MIPS_GIC mips-gic-timer
 CLKSRC_MMIO mmio
 CLKSRC_MPS2 mps2-timer
 CLKSRC_NOMADIK_MTU nomadik-mtu
 CLKSRC_PISTACHIO timer-pistachio
 CLKSRC_PXA timer-pxa
 CLKSRC_QCOM timer-qcom
 CLKSRC_SAMSUNG_PWM samsung_pwm_timer
 CLKSRC_STM32 timer-stm32
 CLKSRC_STM32_LP timer-stm32-lp
 CLKSRC_ST_LPC clksrc_st_lpc
 CLKSRC_TI_32K timer-ti-32k
 CLKSRC_VERSATILE timer-versatile
 CLPS711X_TIMER clps711x-timer
 CS5535_CLOCK_EVENT_SRC timer-cs5535
 CSKY_MP_TIMER timer-mp-csky
 DAVINCI_TIMER timer-davinci
 DIGICOLOR_TIMER timer-digicolor
 DW_APB_TIMER dw_apb_timer
 DW_APB_TIMER_OF dw_apb_timer_of
 EM_TIMER_STI em_sti
 EP93XX_TIMER timer-ep93xx
 FSL_FTM_TIMER timer-fsl-ftm
 FTTMR010_TIMER timer-fttmr010
 GOLDFISH_TIMER timer-goldfish
 GX6605S_TIMER timer-gx6605s
 GXP_TIMER timer-gxp
 HYPERV_TIMER hyperv_timer
 INGENIC_OST ingenic-ost
 INGENIC_SYSOST ingenic-sysost
 INGENIC_TIMER ingenic-timer
 INTEGRATOR_AP_TIMER timer-integrator-ap
 IXP4XX_TIMER timer-ixp4xx
 KEYSTONE_TIMER timer-keystone
 MESON6_TIMER timer-meson6
 MICROCHIP_PIT64B timer-microchip-pit64b
 MILBEAUT_TIMER timer-milbeaut
 MSC313E_TIMER timer-msc313e
 MTK_CPUX_TIMER timer-mediatek-cpux
 MTK_TIMER timer-mediatek
 MXS_TIMER mxs_timer
 NPCM7XX_TIMER timer-npcm7xx
 NSPIRE_TIMER timer-zevio
 OMAP_DM_SYSTIMER timer-ti-dm-systimer
 OMAP_DM_TIMER timer-ti-dm
 ORION_TIMER timer-orion
 OWL_TIMER timer-owl
 OXNAS_RPS_TIMER timer-oxnas-rps
 RDA_TIMER timer-rda
 REALTEK_OTTO_TIMER timer-rtl-otto
 RENESAS_OSTM renesas-ostm
 RISCV_TIMER timer-riscv
 ROCKCHIP_TIMER timer-rockchip
 SCx200HR_TIMER scx200_hrt
 SH_TIMER_CMT sh_cmt
 SH_TIMER_MTU2 sh_mtu2
 SH_TIMER_TMU sh_tmu
 SPRD_TIMER timer-sprd
 SUN4I_TIMER timer-sun4i
 SUN5I_HSTIMER timer-sun5i
 TEGRA186_TIMER timer-tegra186
 TEGRA_TIMER timer-tegra
 TIMER_IMX_SYS_CTR timer-imx-sysctr
 TIMER_OF timer-of
 TIMER_PROBE timer-probe
 VF_PIT_TIMER timer-vf-pit
 VT8500_TIMER timer-vt8500
 X86_NUMACHIP numachip
 X86_PM_TIMER acpi_pm
drivers/comedi
 COMEDI comedi comedi_buf comedi_fops drivers range
 COMEDI&PROC_FS proc
 COMEDI_PCI_DRIVERS comedi_pci
 COMEDI_PCMCIA_DRIVERS comedi_pcmcia
 COMEDI_USB_DRIVERS comedi_usb
drivers/comedi/drivers
 COMEDI_8254 comedi_8254
 COMEDI_8255 comedi_8255
 COMEDI_8255_PCI 8255_pci
 COMEDI_8255_SA 8255
 COMEDI_ADDI_APCI_1032 addi_apci_1032
 COMEDI_ADDI_APCI_1500 addi_apci_1500
 COMEDI_ADDI_APCI_1516 addi_apci_1516
 COMEDI_ADDI_APCI_1564 addi_apci_1564
 COMEDI_ADDI_APCI_16XX addi_apci_16xx
 COMEDI_ADDI_APCI_2032 addi_apci_2032
 COMEDI_ADDI_APCI_2200 addi_apci_2200
 COMEDI_ADDI_APCI_3120 addi_apci_3120
 COMEDI_ADDI_APCI_3501 addi_apci_3501
 COMEDI_ADDI_APCI_3XXX addi_apci_3xxx
 COMEDI_ADDI_WATCHDOG addi_watchdog
 COMEDI_ADL_PCI6208 adl_pci6208
 COMEDI_ADL_PCI7X3X adl_pci7x3x
 COMEDI_ADL_PCI8164 adl_pci8164
 COMEDI_ADL_PCI9111 adl_pci9111
 COMEDI_ADL_PCI9118 adl_pci9118
 COMEDI_ADQ12B adq12b
 COMEDI_ADV_PCI1710 adv_pci1710
 COMEDI_ADV_PCI1720 adv_pci1720
 COMEDI_ADV_PCI1723 adv_pci1723
 COMEDI_ADV_PCI1724 adv_pci1724
 COMEDI_ADV_PCI1760 adv_pci1760
 COMEDI_ADV_PCI_DIO adv_pci_dio
 COMEDI_AIO_AIO12_8 aio_aio12_8
 COMEDI_AIO_IIRO_16 aio_iiro_16
 COMEDI_AMPLC_DIO200 amplc_dio200_common
 COMEDI_AMPLC_DIO200_ISA amplc_dio200
 COMEDI_AMPLC_DIO200_PCI amplc_dio200_pci
 COMEDI_AMPLC_PC236 amplc_pc236_common
 COMEDI_AMPLC_PC236_ISA amplc_pc236
 COMEDI_AMPLC_PC236_PCI amplc_pci236
 COMEDI_AMPLC_PC263_ISA amplc_pc263
 COMEDI_AMPLC_PC263_PCI amplc_pci263
 COMEDI_AMPLC_PCI224 amplc_pci224
 COMEDI_AMPLC_PCI230 amplc_pci230
 COMEDI_BOND comedi_bond
 COMEDI_C6XDIGIO c6xdigio
 COMEDI_CB_DAS16_CS cb_das16_cs
 COMEDI_CB_PCIDAS cb_pcidas
 COMEDI_CB_PCIDAS64 cb_pcidas64
 COMEDI_CB_PCIDDA cb_pcidda
 COMEDI_CB_PCIMDAS cb_pcimdas
 COMEDI_CB_PCIMDDA cb_pcimdda
 COMEDI_CONTEC_PCI_DIO contec_pci_dio
 COMEDI_DAC02 dac02
 COMEDI_DAQBOARD2000 daqboard2000
 COMEDI_DAS08 das08
 COMEDI_DAS08_CS das08_cs
 COMEDI_DAS08_ISA das08_isa
 COMEDI_DAS08_PCI das08_pci
 COMEDI_DAS16 das16
 COMEDI_DAS16M1 das16m1
 COMEDI_DAS1800 das1800
 COMEDI_DAS6402 das6402
 COMEDI_DAS800 das800
 COMEDI_DMM32AT dmm32at
 COMEDI_DT2801 dt2801
 COMEDI_DT2811 dt2811
 COMEDI_DT2814 dt2814
 COMEDI_DT2815 dt2815
 COMEDI_DT2817 dt2817
 COMEDI_DT282X dt282x
 COMEDI_DT3000 dt3000
 COMEDI_DT9812 dt9812
 COMEDI_DYNA_PCI10XX dyna_pci10xx
 COMEDI_FL512 fl512
 COMEDI_GSC_HPDI gsc_hpdi
 COMEDI_ICP_MULTI icp_multi
 COMEDI_II_PCI20KC ii_pci20kc
 COMEDI_ISADMA comedi_isadma
 COMEDI_JR3_PCI jr3_pci
 COMEDI_KE_COUNTER ke_counter
 COMEDI_ME4000 me4000
 COMEDI_ME_DAQ me_daq
 COMEDI_MF6X4 mf6x4
 COMEDI_MITE mite
 COMEDI_MPC624 mpc624
 COMEDI_MULTIQ3 multiq3
 COMEDI_NI_6527 ni_6527
 COMEDI_NI_65XX ni_65xx
 COMEDI_NI_660X ni_660x
 COMEDI_NI_670X ni_670x
 COMEDI_NI_ATMIO ni_atmio
 COMEDI_NI_ATMIO16D ni_atmio16d
 COMEDI_NI_AT_A2150 ni_at_a2150
 COMEDI_NI_AT_AO ni_at_ao
 COMEDI_NI_DAQ_700_CS ni_daq_700
 COMEDI_NI_DAQ_DIO24_CS ni_daq_dio24
 COMEDI_NI_LABPC ni_labpc_common
 COMEDI_NI_LABPC_CS ni_labpc_cs
 COMEDI_NI_LABPC_ISA ni_labpc
 COMEDI_NI_LABPC_ISADMA ni_labpc_isadma
 COMEDI_NI_LABPC_PCI ni_labpc_pci
 COMEDI_NI_MIO_CS ni_mio_cs
 COMEDI_NI_PCIDIO ni_pcidio
 COMEDI_NI_PCIMIO ni_pcimio
 COMEDI_NI_ROUTING ni_routes ni_routing
 COMEDI_NI_TIO ni_tio
 COMEDI_NI_TIOCMD ni_tiocmd
 COMEDI_NI_USB6501 ni_usb6501
 COMEDI_PARPORT comedi_parport
 COMEDI_PCL711 pcl711
 COMEDI_PCL724 pcl724
 COMEDI_PCL726 pcl726
 COMEDI_PCL730 pcl730
 COMEDI_PCL812 pcl812
 COMEDI_PCL816 pcl816
 COMEDI_PCL818 pcl818
 COMEDI_PCM3724 pcm3724
 COMEDI_PCMAD pcmad
 COMEDI_PCMDA12 pcmda12
 COMEDI_PCMMIO pcmmio
 COMEDI_PCMUIO pcmuio
 COMEDI_QUATECH_DAQP_CS quatech_daqp_cs
 COMEDI_RTD520 rtd520
 COMEDI_RTI800 rti800
 COMEDI_RTI802 rti802
 COMEDI_S526 s526
 COMEDI_S626 s626
 COMEDI_SSV_DNP ssv_dnp
 COMEDI_TEST comedi_test
 COMEDI_USBDUX usbdux
 COMEDI_USBDUXFAST usbduxfast
 COMEDI_USBDUXSIGMA usbduxsigma
 COMEDI_VMK80XX vmk80xx
drivers/comedi/drivers/ni_routing
 COMEDI_NI_ROUTING ni_device_routes ni_route_values
drivers/comedi/drivers/ni_routing/ni_device_routes
 COMEDI_NI_ROUTING pci-6070e pci-6220 pci-6221 pci-6229 pci-6251 pci-6254 pci-6259 pci-6534 pci-6602 pci-6713 pci-6723 pci-6733 pxi-6030e pxi-6224 pxi-6225 pxi-6251 pxi-6733 pxie-6251 pxie-6535 pxie-6738
drivers/comedi/drivers/ni_routing/ni_route_values
 COMEDI_NI_ROUTING ni_660x ni_eseries ni_mseries
drivers/comedi/drivers/tests
 COMEDI_TESTS_EXAMPLE comedi_example_test
 COMEDI_TESTS_NI_ROUTES ni_routes_test
drivers/comedi/kcomedilib
 COMEDI_KCOMEDILIB kcomedilib kcomedilib_main
drivers/connector
 CONNECTOR cn cn_queue connector
 PROC_EVENTS cn_proc
drivers/counter
 104_QUAD_8 104-quad-8
 COUNTER counter counter-chrdev counter-core counter-sysfs
 FTM_QUADDEC ftm-quaddec
 I8254 i8254
 INTEL_QEP intel-qep
 INTERRUPT_CNT interrupt-cnt
 MICROCHIP_TCB_CAPTURE microchip-tcb-capture
 RZ_MTU3_CNT rz-mtu3-cnt
 STM32_LPTIMER_CNT stm32-lptimer-cnt
 STM32_TIMER_CNT stm32-timer-cnt
 TI_ECAP_CAPTURE ti-ecap-capture
 TI_EQEP ti-eqep
drivers/cpufreq
 ACPI_CPPC_CPUFREQ cppc_cpufreq
 ARCH_DAVINCI davinci-cpufreq
 ARM_ALLWINNER_SUN50I_CPUFREQ_NVMEM sun50i-cpufreq-nvmem
 ARM_APPLE_SOC_CPUFREQ apple-soc-cpufreq
 ARM_ARMADA_37XX_CPUFREQ armada-37xx-cpufreq
 ARM_ARMADA_8K_CPUFREQ armada-8k-cpufreq
 ARM_BRCMSTB_AVS_CPUFREQ brcmstb-avs-cpufreq
 ARM_HIGHBANK_CPUFREQ highbank-cpufreq
 ARM_IMX6Q_CPUFREQ imx6q-cpufreq
 ARM_IMX_CPUFREQ_DT imx-cpufreq-dt
 ARM_KIRKWOOD_CPUFREQ kirkwood-cpufreq
 ARM_MEDIATEK_CPUFREQ mediatek-cpufreq
 ARM_MEDIATEK_CPUFREQ_HW mediatek-cpufreq-hw
 ARM_OMAP2PLUS_CPUFREQ omap-cpufreq
 ARM_PXA2xx_CPUFREQ pxa2xx-cpufreq
 ARM_QCOM_CPUFREQ_HW qcom-cpufreq-hw
 ARM_QCOM_CPUFREQ_NVMEM qcom-cpufreq-nvmem
 ARM_RASPBERRYPI_CPUFREQ raspberrypi-cpufreq
 ARM_S3C2410_CPUFREQ s3c2410-cpufreq
 ARM_S3C2412_CPUFREQ s3c2412-cpufreq
 ARM_S3C2416_CPUFREQ s3c2416-cpufreq
 ARM_S3C2440_CPUFREQ s3c2440-cpufreq
 ARM_S3C24XX_CPUFREQ s3c24xx-cpufreq
 ARM_S3C24XX_CPUFREQ_DEBUGFS s3c24xx-cpufreq-debugfs
 ARM_S3C64XX_CPUFREQ s3c64xx-cpufreq
 ARM_S5PV210_CPUFREQ s5pv210-cpufreq
 ARM_SA1100_CPUFREQ sa1100-cpufreq
 ARM_SA1110_CPUFREQ sa1110-cpufreq
 ARM_SCMI_CPUFREQ scmi-cpufreq
 ARM_SCPI_CPUFREQ scpi-cpufreq
 ARM_SPEAR_CPUFREQ spear-cpufreq
 ARM_STI_CPUFREQ sti-cpufreq
 ARM_TEGRA124_CPUFREQ tegra124-cpufreq
 ARM_TEGRA186_CPUFREQ tegra186-cpufreq
 ARM_TEGRA194_CPUFREQ tegra194-cpufreq
 ARM_TEGRA20_CPUFREQ tegra20-cpufreq
 ARM_TI_CPUFREQ ti-cpufreq
 ARM_VEXPRESS_SPC_CPUFREQ vexpress-spc-cpufreq
 BMIPS_CPUFREQ bmips-cpufreq
 CPUFREQ_DT cpufreq-dt
 CPUFREQ_DT_PLATDEV cpufreq-dt-platdev
 CPU_FREQ cpufreq freq_table
 CPU_FREQ_CBE ppc-cbe-cpufreq ppc_cbe_cpufreq ppc_cbe_cpufreq_pervasive
 CPU_FREQ_CBE_PMI ppc_cbe_cpufreq_pmi
 CPU_FREQ_GOV_ATTR_SET cpufreq_governor_attr_set
 CPU_FREQ_GOV_COMMON cpufreq_governor
 CPU_FREQ_GOV_CONSERVATIVE cpufreq_conservative
 CPU_FREQ_GOV_ONDEMAND cpufreq_ondemand
 CPU_FREQ_GOV_PERFORMANCE cpufreq_performance
 CPU_FREQ_GOV_POWERSAVE cpufreq_powersave
 CPU_FREQ_GOV_USERSPACE cpufreq_userspace
 CPU_FREQ_MAPLE maple-cpufreq
 CPU_FREQ_PMAC pmac32-cpufreq
 CPU_FREQ_PMAC64 pmac64-cpufreq
 CPU_FREQ_STAT cpufreq_stats
 ELAN_CPUFREQ elanfreq
 IA64_ACPI_CPUFREQ ia64-acpi-cpufreq
 LOONGSON1_CPUFREQ loongson1-cpufreq
 LOONGSON2_CPUFREQ loongson2_cpufreq
 LOONGSON3_CPUFREQ loongson3_cpufreq
 MACH_MVEBU_V7 mvebu-cpufreq
 POWERNV_CPUFREQ powernv-cpufreq
 PPC_PASEMI_CPUFREQ pasemi-cpufreq
 PXA3xx pxa3xx-cpufreq
 QORIQ_CPUFREQ qoriq-cpufreq
 SC520_CPUFREQ sc520_freq
 SH_CPU_FREQ sh-cpufreq
 SPARC_US2E_CPUFREQ sparc-us2e-cpufreq
 SPARC_US3_CPUFREQ sparc-us3-cpufreq
 X86_ACPI_CPUFREQ acpi-cpufreq
 X86_AMD_FREQ_SENSITIVITY amd_freq_sensitivity
 X86_AMD_PSTATE amd-pstate amd-pstate-trace amd_pstate
 X86_AMD_PSTATE_UT amd-pstate-ut
 X86_CPUFREQ_NFORCE2 cpufreq-nforce2
 X86_E_POWERSAVER e_powersaver
 X86_GX_SUSPMOD gx-suspmod
 X86_INTEL_PSTATE intel_pstate
 X86_LONGHAUL longhaul
 X86_LONGRUN longrun
 X86_P4_CLOCKMOD p4-clockmod
 X86_PCC_CPUFREQ pcc-cpufreq
 X86_POWERNOW_K6 powernow-k6
 X86_POWERNOW_K7 powernow-k7
 X86_POWERNOW_K8 powernow-k8
 X86_SPEEDSTEP_CENTRINO speedstep-centrino
 X86_SPEEDSTEP_ICH speedstep-ich
 X86_SPEEDSTEP_LIB speedstep-lib
 X86_SPEEDSTEP_SMI speedstep-smi
drivers/cpuidle
 ARCH_HAS_CPU_RELAX poll_state
 ARCH_NEEDS_CPU_IDLE_COUPLED coupled
 ARM_AT91_CPUIDLE cpuidle-at91
 ARM_BIG_LITTLE_CPUIDLE cpuidle-big_little
 ARM_CLPS711X_CPUIDLE cpuidle-clps711x
 ARM_CPUIDLE cpuidle-arm
 ARM_EXYNOS_CPUIDLE cpuidle-exynos
 ARM_HIGHBANK_CPUIDLE cpuidle-calxeda
 ARM_KIRKWOOD_CPUIDLE cpuidle-kirkwood
 ARM_MVEBU_V7_CPUIDLE cpuidle-mvebu-v7
 ARM_PSCI_CPUIDLE cpuidle-psci
 ARM_PSCI_CPUIDLE_DOMAIN cpuidle-psci-domain
 ARM_QCOM_SPM_CPUIDLE cpuidle-qcom-spm
 ARM_TEGRA_CPUIDLE cpuidle-tegra
 ARM_U8500_CPUIDLE cpuidle-ux500
 ARM_ZYNQ_CPUIDLE cpuidle-zynq
 CPU_IDLE cpuidle driver governor sysfs
 DT_IDLE_GENPD dt_idle_genpd
 DT_IDLE_STATES dt_idle_states
 HALTPOLL_CPUIDLE cpuidle-haltpoll
 MIPS_CPS_CPUIDLE cpuidle-cps
 POWERNV_CPUIDLE cpuidle-powernv
 PSERIES_CPUIDLE cpuidle-pseries
 RISCV_SBI_CPUIDLE cpuidle-riscv-sbi
drivers/cpuidle/governors
 CPU_IDLE_GOV_HALTPOLL haltpoll
 CPU_IDLE_GOV_LADDER ladder
 CPU_IDLE_GOV_MENU menu
 CPU_IDLE_GOV_TEO teo
drivers/crypto
 CRYPTO_DEV_ATMEL_AES atmel-aes
 CRYPTO_DEV_ATMEL_ECC atmel-ecc
 CRYPTO_DEV_ATMEL_I2C atmel-i2c
 CRYPTO_DEV_ATMEL_SHA atmel-sha
 CRYPTO_DEV_ATMEL_SHA204A atmel-sha204a
 CRYPTO_DEV_ATMEL_TDES atmel-tdes
 CRYPTO_DEV_EXYNOS_RNG exynos-rng
 CRYPTO_DEV_GEODE geode-aes
 CRYPTO_DEV_HIFN_795X hifn_795x
 CRYPTO_DEV_IMGTEC_HASH img-hash
 CRYPTO_DEV_IXP4XX ixp4xx_crypto
 CRYPTO_DEV_MXS_DCP mxs-dcp
 CRYPTO_DEV_NIAGARA2 n2_asm n2_core n2_crypto
 CRYPTO_DEV_OMAP omap-crypto
 CRYPTO_DEV_OMAP_AES omap-aes omap-aes-driver omap-aes-gcm
 CRYPTO_DEV_OMAP_DES omap-des
 CRYPTO_DEV_OMAP_SHAM omap-sham
 CRYPTO_DEV_PADLOCK_AES padlock-aes
 CRYPTO_DEV_PADLOCK_SHA padlock-sha
 CRYPTO_DEV_QCOM_RNG qcom-rng
 CRYPTO_DEV_S5P s5p-sss
 CRYPTO_DEV_SA2UL sa2ul
 CRYPTO_DEV_SAHARA sahara
 CRYPTO_DEV_TALITOS talitos
drivers/crypto/allwinner/sun4i-ss
 CRYPTO_DEV_SUN4I_SS sun4i-ss sun4i-ss-cipher sun4i-ss-core sun4i-ss-hash
drivers/crypto/allwinner/sun8i-ce
 CRYPTO_DEV_SUN8I_CE sun8i-ce sun8i-ce-cipher sun8i-ce-core
 CRYPTO_DEV_SUN8I_CE&CRYPTO_DEV_SUN8I_CE_HASH sun8i-ce-hash
 CRYPTO_DEV_SUN8I_CE&CRYPTO_DEV_SUN8I_CE_TRNG sun8i-ce-trng
drivers/crypto/allwinner/sun8i-ss
 CRYPTO_DEV_SUN8I_SS sun8i-ss sun8i-ss-cipher sun8i-ss-core
 CRYPTO_DEV_SUN8I_SS&CRYPTO_DEV_SUN8I_SS_HASH sun8i-ss-hash
drivers/crypto/amcc
 CRYPTO_DEV_PPC4XX crypto4xx crypto4xx_alg crypto4xx_core
 CRYPTO_DEV_PPC4XX&HW_RANDOM_PPC4XX crypto4xx_trng
drivers/crypto/amlogic
 CRYPTO_DEV_AMLOGIC_GXL amlogic-gxl-cipher amlogic-gxl-core amlogic-gxl-crypto
drivers/crypto/aspeed
 CRYPTO_DEV_ASPEED aspeed-hace aspeed_crypto
drivers/crypto/axis
 CRYPTO_DEV_ARTPEC6 artpec6_crypto
drivers/crypto/bcm
 CRYPTO_DEV_BCM_SPU bcm_crypto_spu cipher spu spu2 util
drivers/crypto/caam
 CRYPTO_DEV_FSL_CAAM caam ctrl
 CRYPTO_DEV_FSL_CAAM&CRYPTO_DEV_FSL_CAAM_CRYPTO_API_QI qi
 CRYPTO_DEV_FSL_CAAM&DEBUG_FS debugfs
 CRYPTO_DEV_FSL_CAAM_AHASH_API&CRYPTO_DEV_FSL_CAAM_JR caamhash
 CRYPTO_DEV_FSL_CAAM_AHASH_API_DESC caamhash_desc
 CRYPTO_DEV_FSL_CAAM_BLOB_GEN&CRYPTO_DEV_FSL_CAAM_JR blob_gen
 CRYPTO_DEV_FSL_CAAM_COMMON error
 CRYPTO_DEV_FSL_CAAM_CRYPTO_API&CRYPTO_DEV_FSL_CAAM_JR caamalg
 CRYPTO_DEV_FSL_CAAM_CRYPTO_API_DESC caamalg_desc
 CRYPTO_DEV_FSL_CAAM_CRYPTO_API_QI&CRYPTO_DEV_FSL_CAAM_JR caamalg_qi
 CRYPTO_DEV_FSL_CAAM_JR caam_jr jr key_gen
 CRYPTO_DEV_FSL_CAAM_JR&CRYPTO_DEV_FSL_CAAM_PKC_API caampkc pkc_desc
 CRYPTO_DEV_FSL_CAAM_JR&CRYPTO_DEV_FSL_CAAM_PRNG_API caamprng
 CRYPTO_DEV_FSL_CAAM_JR&CRYPTO_DEV_FSL_CAAM_RNG_API caamrng
 CRYPTO_DEV_FSL_DPAA2_CAAM caamalg_qi2 dpaa2_caam dpseci
 CRYPTO_DEV_FSL_DPAA2_CAAM&DEBUG_FS dpseci-debugfs
drivers/crypto/cavium/cpt
 CAVIUM_CPT cptpf cptpf_main cptpf_mbox cptvf cptvf_algs cptvf_main cptvf_mbox cptvf_reqmanager
drivers/crypto/cavium/nitrox
 CRYPTO_DEV_NITROX_CNN55XX n5pf nitrox_aead nitrox_algs nitrox_hal nitrox_isr nitrox_lib nitrox_main nitrox_mbx nitrox_reqmgr nitrox_skcipher
 CRYPTO_DEV_NITROX_CNN55XX&DEBUG_FS nitrox_debugfs
 CRYPTO_DEV_NITROX_CNN55XX&PCI_IOV nitrox_sriov
drivers/crypto/cavium/zip
 CRYPTO_DEV_CAVIUM_ZIP thunderx_zip zip_crypto zip_deflate zip_device zip_inflate zip_main zip_mem
drivers/crypto/ccp
 CRYPTO_DEV_CCP_CRYPTO ccp-crypto ccp-crypto-aes ccp-crypto-aes-cmac ccp-crypto-aes-galois ccp-crypto-aes-xts ccp-crypto-des3 ccp-crypto-main ccp-crypto-rsa ccp-crypto-sha
 CRYPTO_DEV_CCP_DD ccp sp-dev sp-platform
 CRYPTO_DEV_CCP_DD&CRYPTO_DEV_CCP_DEBUGFS ccp-debugfs
 CRYPTO_DEV_CCP_DD&CRYPTO_DEV_SP_CCP ccp-dev ccp-dev-v3 ccp-dev-v5 ccp-dmaengine ccp-ops
 CRYPTO_DEV_CCP_DD&CRYPTO_DEV_SP_PSP dbc hsti platform-access psp-dev sev-dev tee-dev
 CRYPTO_DEV_CCP_DD&PCI sp-pci
drivers/crypto/ccree
 CRYPTO_DEV_CCREE cc_aead cc_buffer_mgr cc_cipher cc_driver cc_hash cc_request_mgr cc_sram_mgr ccree
 CRYPTO_DEV_CCREE&CRYPTO_FIPS cc_fips
 CRYPTO_DEV_CCREE&DEBUG_FS cc_debugfs
 CRYPTO_DEV_CCREE&PM cc_pm
drivers/crypto/chelsio
 CRYPTO_DEV_CHELSIO chcr chcr_algo chcr_core
drivers/crypto/gemini
 CRYPTO_DEV_SL3516 sl3516-ce sl3516-ce-cipher sl3516-ce-core sl3516-ce-rng
drivers/crypto/hisilicon
 CRYPTO_DEV_HISI_QM debugfs hisi_qm qm sgl
drivers/crypto/hisilicon/hpre
 CRYPTO_DEV_HISI_HPRE hisi_hpre hpre_crypto hpre_main
drivers/crypto/hisilicon/sec
 CRYPTO_DEV_HISI_SEC hisi_sec sec_algs sec_drv
drivers/crypto/hisilicon/sec2
 CRYPTO_DEV_HISI_SEC2 hisi_sec2 sec_crypto sec_main
drivers/crypto/hisilicon/trng
 CRYPTO_DEV_HISI_TRNG hisi-trng-v2 trng
drivers/crypto/hisilicon/zip
 CRYPTO_DEV_HISI_ZIP hisi_zip zip_crypto zip_main
drivers/crypto/inside-secure
 CRYPTO_DEV_SAFEXCEL crypto_safexcel safexcel safexcel_cipher safexcel_hash safexcel_ring
drivers/crypto/intel/iaa
 CRYPTO_DEV_IAA_CRYPTO iaa_crypto iaa_crypto_comp_fixed iaa_crypto_main
 CRYPTO_DEV_IAA_CRYPTO&CRYPTO_DEV_IAA_CRYPTO_STATS iaa_crypto_stats
drivers/crypto/intel/ixp4xx
 CRYPTO_DEV_IXP4XX ixp4xx_crypto
drivers/crypto/intel/keembay
 CRYPTO_DEV_KEEMBAY_OCS_AES_SM4 keembay-ocs-aes keembay-ocs-aes-core ocs-aes
 CRYPTO_DEV_KEEMBAY_OCS_ECC keembay-ocs-ecc
 CRYPTO_DEV_KEEMBAY_OCS_HCU keembay-ocs-hcu keembay-ocs-hcu-core ocs-hcu
drivers/crypto/intel/qat/qat_420xx
 CRYPTO_DEV_QAT_420XX adf_420xx_hw_data adf_drv qat_420xx
drivers/crypto/intel/qat/qat_4xxx
 CRYPTO_DEV_QAT_4XXX adf_4xxx_hw_data adf_drv qat_4xxx
drivers/crypto/intel/qat/qat_c3xxx
 CRYPTO_DEV_QAT_C3XXX adf_c3xxx_hw_data adf_drv qat_c3xxx
drivers/crypto/intel/qat/qat_c3xxxvf
 CRYPTO_DEV_QAT_C3XXXVF adf_c3xxxvf_hw_data adf_drv qat_c3xxxvf
drivers/crypto/intel/qat/qat_c62x
 CRYPTO_DEV_QAT_C62X adf_c62x_hw_data adf_drv qat_c62x
drivers/crypto/intel/qat/qat_c62xvf
 CRYPTO_DEV_QAT_C62XVF adf_c62xvf_hw_data adf_drv qat_c62xvf
drivers/crypto/intel/qat/qat_common
 CRYPTO_DEV_QAT adf_accel_engine adf_admin adf_aer adf_cfg adf_cfg_services adf_clock adf_ctl_drv adf_dev_mgr adf_gen2_config adf_gen2_dc adf_gen2_hw_csr_data adf_gen2_hw_data adf_gen4_config adf_gen4_dc adf_gen4_hw_csr_data adf_gen4_hw_data adf_gen4_pm adf_gen4_ras adf_gen4_timer adf_gen4_vf_mig adf_hw_arbiter adf_init adf_isr adf_mstate_mgr adf_rl adf_rl_admin adf_sysfs adf_sysfs_ras_counters adf_sysfs_rl adf_transport intel_qat qat_algs qat_algs_send qat_asym_algs qat_bl qat_comp_algs qat_compression qat_crypto qat_hal qat_mig_dev qat_uclo
 CRYPTO_DEV_QAT&CRYPTO_DEV_QAT_ERROR_INJECTION adf_heartbeat_inject
 CRYPTO_DEV_QAT&DEBUG_FS adf_cnv_dbgfs adf_dbgfs adf_fw_counters adf_gen4_pm_debugfs adf_gen4_tl adf_heartbeat adf_heartbeat_dbgfs adf_pm_dbgfs adf_telemetry adf_tl_debugfs adf_transport_debug
 CRYPTO_DEV_QAT&PCI_IOV adf_gen2_pfvf adf_gen4_pfvf adf_pfvf_pf_msg adf_pfvf_pf_proto adf_pfvf_utils adf_pfvf_vf_msg adf_pfvf_vf_proto adf_sriov adf_vf_isr
drivers/crypto/intel/qat/qat_dh895xcc
 CRYPTO_DEV_QAT_DH895xCC adf_dh895xcc_hw_data adf_drv qat_dh895xcc
drivers/crypto/intel/qat/qat_dh895xccvf
 CRYPTO_DEV_QAT_DH895xCCVF adf_dh895xccvf_hw_data adf_drv qat_dh895xccvf
drivers/crypto/keembay
 CRYPTO_DEV_KEEMBAY_OCS_AES_SM4 keembay-ocs-aes keembay-ocs-aes-core ocs-aes
 CRYPTO_DEV_KEEMBAY_OCS_ECC keembay-ocs-ecc
 CRYPTO_DEV_KEEMBAY_OCS_HCU keembay-ocs-hcu keembay-ocs-hcu-core ocs-hcu
drivers/crypto/marvell/cesa
 CRYPTO_DEV_MARVELL_CESA cesa cipher hash marvell-cesa tdma
drivers/crypto/marvell/octeontx
 CRYPTO_DEV_OCTEONTX_CPT octeontx-cpt octeontx-cptvf otx_cptpf_main otx_cptpf_mbox otx_cptpf_ucode otx_cptvf_algs otx_cptvf_main otx_cptvf_mbox otx_cptvf_reqmgr
drivers/crypto/marvell/octeontx2
 CRYPTO_DEV_OCTEONTX2_CPT cn10k_cpt otx2_cpt_devlink otx2_cpt_mbox_common otx2_cptlf otx2_cptpf_main otx2_cptpf_mbox otx2_cptpf_ucode otx2_cptvf_algs otx2_cptvf_main otx2_cptvf_mbox otx2_cptvf_reqmgr rvu_cptcommon rvu_cptpf rvu_cptvf
drivers/crypto/nx
 CRYPTO_DEV_NX_COMPRESS_POWERNV nx-common-powernv nx-compress-powernv
 CRYPTO_DEV_NX_COMPRESS_POWERNV|CRYPTO_DEV_NX_COMPRESS_PSERIES nx-842 nx-compress
 CRYPTO_DEV_NX_COMPRESS_PSERIES nx-common-pseries nx-compress-pseries
 CRYPTO_DEV_NX_ENCRYPT nx nx-aes-cbc nx-aes-ccm nx-aes-ctr nx-aes-ecb nx-aes-gcm nx-aes-xcbc nx-crypto nx-sha256 nx-sha512
 CRYPTO_DEV_NX_ENCRYPT&DEBUG_FS nx_debugfs
drivers/crypto/qat/qat_4xxx
 CRYPTO_DEV_QAT_4XXX adf_4xxx_hw_data adf_drv qat_4xxx
drivers/crypto/qat/qat_c3xxx
 CRYPTO_DEV_QAT_C3XXX adf_c3xxx_hw_data adf_drv qat_c3xxx
drivers/crypto/qat/qat_c3xxxvf
 CRYPTO_DEV_QAT_C3XXXVF adf_c3xxxvf_hw_data adf_drv qat_c3xxxvf
drivers/crypto/qat/qat_c62x
 CRYPTO_DEV_QAT_C62X adf_c62x_hw_data adf_drv qat_c62x
drivers/crypto/qat/qat_c62xvf
 CRYPTO_DEV_QAT_C62XVF adf_c62xvf_hw_data adf_drv qat_c62xvf
drivers/crypto/qat/qat_common
 CRYPTO_DEV_QAT adf_accel_engine adf_admin adf_aer adf_cfg adf_ctl_drv adf_dev_mgr adf_gen2_hw_data adf_gen4_hw_data adf_gen4_pm adf_hw_arbiter adf_init adf_isr adf_sysfs adf_transport intel_qat qat_algs qat_algs_send qat_asym_algs qat_bl qat_crypto qat_hal qat_uclo
 CRYPTO_DEV_QAT&DEBUG_FS adf_transport_debug
 CRYPTO_DEV_QAT&PCI_IOV adf_gen2_pfvf adf_gen4_pfvf adf_pfvf_pf_msg adf_pfvf_pf_proto adf_pfvf_utils adf_pfvf_vf_msg adf_pfvf_vf_proto adf_sriov adf_vf_isr
drivers/crypto/qat/qat_dh895xcc
 CRYPTO_DEV_QAT_DH895xCC adf_dh895xcc_hw_data adf_drv qat_dh895xcc
drivers/crypto/qat/qat_dh895xccvf
 CRYPTO_DEV_QAT_DH895xCCVF adf_dh895xccvf_hw_data adf_drv qat_dh895xccvf
drivers/crypto/qce
 CRYPTO_DEV_QCE common core dma qcrypto
 CRYPTO_DEV_QCE&CRYPTO_DEV_QCE_AEAD aead
 CRYPTO_DEV_QCE&CRYPTO_DEV_QCE_SHA sha
 CRYPTO_DEV_QCE&CRYPTO_DEV_QCE_SKCIPHER skcipher
drivers/crypto/rockchip
 CRYPTO_DEV_ROCKCHIP rk3288_crypto rk3288_crypto_ahash rk3288_crypto_skcipher rk_crypto
drivers/crypto/starfive
 CRYPTO_DEV_JH7110 jh7110-aes jh7110-cryp jh7110-crypto jh7110-hash jh7110-rsa
drivers/crypto/stm32
 CRYPTO_DEV_STM32_CRC stm32-crc32
 CRYPTO_DEV_STM32_CRYP stm32-cryp
 CRYPTO_DEV_STM32_HASH stm32-hash
drivers/crypto/tegra
 CRYPTO_DEV_TEGRA tegra-se tegra-se-aes tegra-se-hash tegra-se-key tegra-se-main
drivers/crypto/ux500/cryp
 CRYPTO_DEV_UX500_CRYP cryp cryp_core cryp_irq ux500_cryp
drivers/crypto/ux500/hash
 CRYPTO_DEV_UX500_HASH hash_core ux500_hash
drivers/crypto/virtio
 CRYPTO_DEV_VIRTIO virtio_crypto virtio_crypto_akcipher_algs virtio_crypto_core virtio_crypto_mgr virtio_crypto_skcipher_algs
drivers/crypto/vmx
 CRYPTO_DEV_VMX_ENCRYPT aes aes_cbc aes_ctr aes_xts aesp8-ppc ghash ghashp8-ppc vmx vmx-crypto
drivers/crypto/xilinx
 CRYPTO_DEV_ZYNQMP_AES zynqmp-aes-gcm
 CRYPTO_DEV_ZYNQMP_SHA3 zynqmp-sha
drivers/cxl
 CXL_ACPI acpi cxl_acpi
 CXL_MEM cxl_mem mem
 CXL_PCI cxl_pci pci
 CXL_PMEM cxl_pmem pmem security
 CXL_PORT cxl_port port
drivers/cxl/core
 CXL_BUS cdat cxl_core hdm mbox memdev pci pmem pmu port ras regs
 CXL_BUS&CXL_REGION region
 CXL_BUS&PCIEAER_CXL ras_rch
 CXL_BUS&TRACING trace
 CXL_SUSPEND suspend
drivers/dax
 DAX bus dax super
 DEV_DAX device device_dax
 DEV_DAX_CXL cxl dax_cxl
 DEV_DAX_KMEM kmem
 DEV_DAX_PMEM dax_pmem pmem
drivers/dax/hmem
 DEV_DAX_HMEM dax_hmem hmem
 DEV_DAX_HMEM_DEVICES device device_hmem
drivers/dca
 DCA dca dca-core dca-sysfs
drivers/devfreq
 ARM_EXYNOS_BUS_DEVFREQ exynos-bus
 ARM_IMX8M_DDRC_DEVFREQ imx8m-ddrc
 ARM_IMX_BUS_DEVFREQ imx-bus
 ARM_MEDIATEK_CCI_DEVFREQ mtk-cci-devfreq
 ARM_RK3399_DMC_DEVFREQ rk3399_dmc
 ARM_SUN8I_A33_MBUS_DEVFREQ sun8i-a33-mbus
 ARM_TEGRA_DEVFREQ tegra30-devfreq
 DEVFREQ_GOV_PASSIVE governor_passive
 DEVFREQ_GOV_PERFORMANCE governor_performance
 DEVFREQ_GOV_POWERSAVE governor_powersave
 DEVFREQ_GOV_SIMPLE_ONDEMAND governor_simpleondemand
 DEVFREQ_GOV_USERSPACE governor_userspace
 PM_DEVFREQ devfreq
 PM_DEVFREQ_EVENT devfreq-event
drivers/devfreq/event
 DEVFREQ_EVENT_EXYNOS_NOCP exynos-nocp
 DEVFREQ_EVENT_EXYNOS_PPMU exynos-ppmu
 DEVFREQ_EVENT_ROCKCHIP_DFI rockchip-dfi
drivers/dio
 DIO dio dio-driver dio-sysfs
drivers/dma
 ALTERA_MSGDMA altera-msgdma
 AMBA_PL08X amba-pl08x
 APPLE_ADMAC apple-admac
 AT_HDMAC at_hdmac
 AT_XDMAC at_xdmac
 AXI_DMAC dma-axi-dmac
 BCM_SBA_RAID bcm-sba-raid
 DMATEST dmatest
 DMA_ACPI acpi-dma
 DMA_BCM2835 bcm2835-dma
 DMA_ENGINE dmaengine
 DMA_JZ4780 dma-jz4780
 DMA_OF of-dma
 DMA_SA11X0 sa11x0-dma
 DMA_SUN4I sun4i-dma
 DMA_SUN6I sun6i-dma
 DMA_VIRTUAL_CHANNELS virt-dma
 EP93XX_DMA ep93xx_dma
 FSL_DMA fsldma
 FSL_EDMA fsl-edma fsl-edma-main
 FSL_EDMA|MCF_EDMA fsl-edma-common
 FSL_QDMA fsl-qdma
 FSL_RAID fsl_raid
 HISI_DMA hisi_dma
 IMG_MDC_DMA img-mdc-dma
 IMX_DMA imx-dma
 IMX_SDMA imx-sdma
 INTEL_IDMA64 idma64
 INTEL_IOP_ADMA iop-adma
 K3_DMA k3dma
 LOONGSON1_APB_DMA loongson1-apb-dma
 LPC18XX_DMAMUX lpc18xx-dmamux
 LPC32XX_DMAMUX lpc32xx-dmamux
 LS2X_APB_DMA ls2x-apb-dma
 MCF_EDMA mcf-edma mcf-edma-main
 MILBEAUT_HDMAC milbeaut-hdmac
 MILBEAUT_XDMAC milbeaut-xdmac
 MMP_PDMA mmp_pdma
 MMP_TDMA mmp_tdma
 MOXART_DMA moxart-dma
 MPC512X_DMA mpc512x_dma
 MV_XOR mv_xor
 MV_XOR_V2 mv_xor_v2
 MXS_DMA mxs-dma
 NBPFAXI_DMA nbpfaxi
 OWL_DMA owl-dma
 PCH_DMA pch_dma
 PL330_DMA pl330
 PLX_DMA plx_dma
 PXA_DMA pxa_dma
 S3C24XX_DMAC s3c24xx-dma
 SPRD_DMA sprd-dma
 STE_DMA40 ste_dma40 ste_dma40_ll
 STM32_DMA stm32-dma
 STM32_DMAMUX stm32-dmamux
 STM32_MDMA stm32-mdma
 ST_FDMA st_fdma
 TEGRA186_GPC_DMA tegra186-gpc-dma
 TEGRA20_APB_DMA tegra20-apb-dma
 TEGRA210_ADMA tegra210-adma
 TIMB_DMA timb_dma
 TXX9_DMAC txx9dmac
 UNIPHIER_MDMAC uniphier-mdmac
 UNIPHIER_XDMAC uniphier-xdmac
 XGENE_DMA xgene-dma
drivers/dma-buf
 DMABUF_HEAPS dma-heap
 DMABUF_SELFTESTS dmabuf_selftests selftest st-dma-fence st-dma-fence-chain st-dma-fence-unwrap st-dma-resv
 DMABUF_SYSFS_STATS dma-buf-sysfs-stats
 DMA_SHARED_BUFFER dma-buf dma-fence dma-fence-array dma-fence-chain dma-fence-unwrap dma-resv
 SW_SYNC sw_sync sync_debug
 SYNC_FILE sync_file
 UDMABUF udmabuf
drivers/dma-buf/heaps
 DMABUF_HEAPS_CMA cma_heap
 DMABUF_HEAPS_SYSTEM system_heap
drivers/dma/amd/qdma
 AMD_QDMA amd-qdma qdma qdma-comm-regs
drivers/dma/bestcomm
 PPC_BESTCOMM bestcomm bestcomm-core sram
 PPC_BESTCOMM_ATA ata bcom_ata_task bestcomm-ata
 PPC_BESTCOMM_FEC bcom_fec_rx_task bcom_fec_tx_task bestcomm-fec fec
 PPC_BESTCOMM_GEN_BD bcom_gen_bd_rx_task bcom_gen_bd_tx_task bestcomm-gen-bd gen_bd
drivers/dma/dw
 ACPI&DW_DMAC_CORE acpi
 DW_DMAC dw_dmac platform
 DW_DMAC&OF of
 DW_DMAC_CORE core dw dw_dmac_core idma32
 DW_DMAC_PCI dw_dmac_pci pci
 RZN1_DMAMUX rzn1-dmamux
drivers/dma/dw-axi-dmac
 DW_AXI_DMAC dw-axi-dmac-platform
drivers/dma/dw-edma
 DEBUG_FS&DW_EDMA dw-edma-v0-debugfs dw-hdma-v0-debugfs
 DW_EDMA dw-edma dw-edma-core dw-edma-v0-core dw-hdma-v0-core
 DW_EDMA_PCIE dw-edma-pcie
drivers/dma/fsl-dpaa2-qdma
 FSL_DPAA2_QDMA dpaa2-qdma dpdmai
drivers/dma/hsu
 HSU_DMA hsu hsu_dma
 HSU_DMA_PCI hsu_dma_pci pci
drivers/dma/idxd
 INTEL_IDXD cdev debugfs defaults device dma idxd init irq submit sysfs
 INTEL_IDXD&INTEL_IDXD_PERFMON perfmon
 INTEL_IDXD_BUS bus idxd_bus
 INTEL_IDXD_COMPAT compat idxd_compat
drivers/dma/ioat
 INTEL_IOATDMA dca dma init ioatdma prep sysfs
drivers/dma/ipu
 MX3_IPU ipu_idmac ipu_irq
drivers/dma/lgm
 INTEL_LDMA lgm-dma
drivers/dma/mediatek
 MTK_CQDMA mtk-cqdma
 MTK_HSDMA mtk-hsdma
 MTK_UART_APDMA mtk-uart-apdma
drivers/dma/ppc4xx
 AMCC_PPC440SPE_ADMA adma
drivers/dma/ptdma
 AMD_PTDMA ptdma ptdma-debugfs ptdma-dev ptdma-dmaengine
 AMD_PTDMA&PCI ptdma-pci
drivers/dma/qcom
 QCOM_ADM qcom_adm
 QCOM_BAM_DMA bam_dma
 QCOM_GPI_DMA gpi
 QCOM_HIDMA hdma hidma hidma_dbg hidma_ll
 QCOM_HIDMA_MGMT hdma_mgmt hidma_mgmt hidma_mgmt_sys
drivers/dma/sf-pdma
 SF_PDMA sf-pdma
drivers/dma/sh
 RCAR_DMAC rcar-dmac
 RENESAS_USB_DMAC usb-dmac
 RZ_DMAC rz-dmac
 SH_DMAE shdma shdmac
 SH_DMAE_BASE shdma-base
drivers/dma/stm32
 STM32_DMA stm32-dma
 STM32_DMA3 stm32-dma3
 STM32_DMAMUX stm32-dmamux
 STM32_MDMA stm32-mdma
drivers/dma/ti
 DMA_OMAP omap-dma
 TI_CPPI41 cppi41
 TI_DMA_CROSSBAR dma-crossbar
 TI_EDMA edma
 TI_K3_PSIL k3-psil k3-psil-am62 k3-psil-am62a k3-psil-am62p k3-psil-am64 k3-psil-am654 k3-psil-j7200 k3-psil-j721e k3-psil-j721s2 k3-psil-j784s4 k3-psil-lib
 TI_K3_UDMA k3-udma
 TI_K3_UDMA_GLUE_LAYER k3-udma-glue
drivers/dma/xilinx
 XILINX_DMA xilinx_dma
 XILINX_XDMA xdma
 XILINX_ZYNQMP_DMA zynqmp_dma
 XILINX_ZYNQMP_DPDMA xilinx_dpdma
drivers/dpll
 DPLL dpll dpll_core dpll_netlink dpll_nl
drivers/edac
 EDAC edac_core edac_device edac_device_sysfs edac_mc edac_mc_sysfs edac_module edac_pci edac_pci_sysfs wq
 EDAC&EDAC_DEBUG debugfs
 EDAC_ALTERA altera_edac
 EDAC_AL_MC al_mc_edac
 EDAC_AMD64 amd64_edac
 EDAC_AMD76X amd76x_edac
 EDAC_AMD8111 amd8111_edac
 EDAC_AMD8131 amd8131_edac
 EDAC_ARMADA_XP armada_xp_edac
 EDAC_ASPEED aspeed_edac
 EDAC_BLUEFIELD bluefield_edac
 EDAC_CELL cell_edac
 EDAC_CPC925 cpc925_edac
 EDAC_DECODE_MCE edac_mce_amd mce_amd
 EDAC_DMC520 dmc520_edac
 EDAC_E752X e752x_edac
 EDAC_E7XXX e7xxx_edac
 EDAC_GHES ghes_edac
 EDAC_HIGHBANK_L2 highbank_l2_edac
 EDAC_HIGHBANK_MC highbank_mc_edac
 EDAC_I10NM i10nm_base i10nm_edac
 EDAC_I10NM|EDAC_SKX skx_common skx_edac_common
 EDAC_I3000 i3000_edac
 EDAC_I3200 i3200_edac
 EDAC_I5000 i5000_edac
 EDAC_I5100 i5100_edac
 EDAC_I5400 i5400_edac
 EDAC_I7300 i7300_edac
 EDAC_I7CORE i7core_edac
 EDAC_I82443BXGX i82443bxgx_edac
 EDAC_I82860 i82860_edac
 EDAC_I82875P i82875p_edac
 EDAC_I82975X i82975x_edac
 EDAC_IE31200 ie31200_edac
 EDAC_IGEN6 igen6_edac
 EDAC_LAYERSCAPE layerscape_edac layerscape_edac_mod
 EDAC_LAYERSCAPE|EDAC_MPC85XX fsl_ddr_edac
 EDAC_MPC85XX mpc85xx_edac mpc85xx_edac_mod
 EDAC_NPCM npcm_edac
 EDAC_OCTEON_L2C octeon_edac-l2c
 EDAC_OCTEON_LMC octeon_edac-lmc
 EDAC_OCTEON_PC octeon_edac-pc
 EDAC_OCTEON_PCI octeon_edac-pci
 EDAC_PASEMI pasemi_edac
 EDAC_PND2 pnd2_edac
 EDAC_PPC4XX ppc4xx_edac
 EDAC_QCOM qcom_edac
 EDAC_R82600 r82600_edac
 EDAC_SBRIDGE sb_edac
 EDAC_SIFIVE sifive_edac
 EDAC_SKX skx_base skx_edac
 EDAC_SYNOPSYS synopsys_edac
 EDAC_THUNDERX thunderx_edac
 EDAC_TI ti_edac
 EDAC_VERSAL versal_edac
 EDAC_X38 x38_edac
 EDAC_XGENE xgene_edac
 EDAC_ZYNQMP zynqmp_edac
drivers/eisa
 EISA eisa-bus
 EISA_PCI_EISA pci_eisa
 EISA_VIRTUAL_ROOT virtual_root
drivers/extcon
 EXTCON devres extcon extcon-core
 EXTCON_ADC_JACK extcon-adc-jack
 EXTCON_AXP288 extcon-axp288
 EXTCON_FSA9480 extcon-fsa9480
 EXTCON_GPIO extcon-gpio
 EXTCON_INTEL_CHT_WC extcon-intel-cht-wc
 EXTCON_INTEL_INT3496 extcon-intel-int3496
 EXTCON_INTEL_MRFLD extcon-intel-mrfld
 EXTCON_LC824206XA extcon-lc824206xa
 EXTCON_MAX14577 extcon-max14577
 EXTCON_MAX3355 extcon-max3355
 EXTCON_MAX77693 extcon-max77693
 EXTCON_MAX77843 extcon-max77843
 EXTCON_MAX8997 extcon-max8997
 EXTCON_PALMAS extcon-palmas
 EXTCON_PTN5150 extcon-ptn5150
 EXTCON_QCOM_SPMI_MISC extcon-qcom-spmi-misc
 EXTCON_RT8973A extcon-rt8973a
 EXTCON_RTK_TYPE_C extcon-rtk-type-c
 EXTCON_SM5502 extcon-sm5502
 EXTCON_USBC_CROS_EC extcon-usbc-cros-ec
 EXTCON_USBC_TUSB320 extcon-usbc-tusb320
 EXTCON_USB_GPIO extcon-usb-gpio
drivers/firewire
 FIREWIRE core-card core-cdev core-device core-iso core-topology core-trace core-transaction firewire-core
 FIREWIRE_KUNIT_OHCI_SERDES_TEST ohci-serdes-test
 FIREWIRE_KUNIT_PACKET_SERDES_TEST packet-serdes-test
 FIREWIRE_KUNIT_SELF_ID_SEQUENCE_HELPER_TEST self-id-sequence-helper-test
 FIREWIRE_KUNIT_UAPI_TEST uapi-test
 FIREWIRE_NET firewire-net net
 FIREWIRE_NOSY nosy
 FIREWIRE_OHCI firewire-ohci ohci
 FIREWIRE_SBP2 firewire-sbp2 sbp2
 PROVIDE_OHCI1394_DMA_INIT init_ohci1394_dma
drivers/firmware
 ARM_SCPI_POWER_DOMAIN scpi_pm_domain
 ARM_SCPI_PROTOCOL arm_scpi
 ARM_SDE_INTERFACE arm_sdei
 DMI dmi_scan
 DMIID dmi-id
 DMI_SYSFS dmi-sysfs
 EDD edd
 EFI_PCDP pcdp
 FIRMWARE_MEMMAP memmap
 FW_CFG_SYSFS qemu_fw_cfg
 INTEL_STRATIX10_RSU stratix10-rsu
 INTEL_STRATIX10_SERVICE stratix10-svc
 ISCSI_IBFT iscsi_ibft
 ISCSI_IBFT_FIND iscsi_ibft_find
 MTK_ADSP_IPC mtk-adsp-ipc
 QCOM_SCM qcom-scm qcom_scm qcom_scm-legacy qcom_scm-smc
 RASPBERRYPI_FIRMWARE raspberrypi
 SYSFB sysfb
 SYSFB_SIMPLEFB sysfb_simplefb
 TI_SCI_PROTOCOL ti_sci
 TRUSTED_FOUNDATIONS trusted_foundations
 TURRIS_MOX_RWTM turris-mox-rwtm
drivers/firmware/arm_ffa
 ARM_FFA_TRANSPORT ffa-core ffa-module
drivers/firmware/arm_scmi
 ARM_SCMI_POWER_CONTROL scmi_power_control
 ARM_SCMI_POWER_DOMAIN scmi_pm_domain
 ARM_SCMI_PROTOCOL scmi-core scmi-module
drivers/firmware/arm_scmi/transports
 ARM_SCMI_TRANSPORT_MAILBOX mailbox scmi_transport_mailbox
 ARM_SCMI_TRANSPORT_OPTEE optee scmi_transport_optee
 ARM_SCMI_TRANSPORT_SMC scmi_transport_smc smc
 ARM_SCMI_TRANSPORT_VIRTIO scmi_transport_virtio virtio
drivers/firmware/arm_scmi/vendors/imx
 IMX_SCMI_BBM_EXT imx-sm-bbm
 IMX_SCMI_MISC_EXT imx-sm-misc
drivers/firmware/broadcom
 BCM47XX_NVRAM bcm47xx_nvram
 BCM47XX_SPROM bcm47xx_sprom
 TEE_BNXT_FW tee_bnxt_fw
drivers/firmware/cirrus
 CS_DSP|FW_CS_DSP cs_dsp
drivers/firmware/efi
 ACPI_BGRT efi-bgrt
 APPLE_PROPERTIES apple-properties
 EFI capsule efi memattr memmap reboot secureboot tpm vars
 EFI_BOOTLOADER_CONTROL efibc
 EFI_CAPSULE_LOADER capsule-loader
 EFI_DEV_PATH_PARSER dev-path-parser
 EFI_EARLYCON earlycon
 EFI_EMBEDDED_FIRMWARE embedded-firmware
 EFI_ESRT esrt
 EFI_FAKE_MEMMAP fake_map fake_mem
 EFI_FAKE_MEMMAP&X86 x86_fake_mem
 EFI_PARAMS_FROM_FDT fdtparams
 EFI_RCI2_TABLE rci2-table
 EFI_RUNTIME_MAP runtime-map
 EFI_RUNTIME_WRAPPERS runtime-wrappers
 EFI_VARS_PSTORE efi-pstore
 LOAD_UEFI_KEYS mokvar-table
 SYSFB sysfb_efi
 UEFI_CPER cper cper_cxl
 UEFI_CPER_ARM cper-arm
 UEFI_CPER_X86 cper-x86
 UNACCEPTED_MEMORY unaccepted_memory
drivers/firmware/efi/stmm
 TEE_STMM_EFI tee_stmm_efi
drivers/firmware/efi/test
 EFI_TEST efi_test
drivers/firmware/google
 GOOGLE_CBMEM cbmem
 GOOGLE_COREBOOT_TABLE coreboot_table
 GOOGLE_FRAMEBUFFER_COREBOOT framebuffer-coreboot
 GOOGLE_MEMCONSOLE memconsole
 GOOGLE_MEMCONSOLE_COREBOOT memconsole-coreboot
 GOOGLE_MEMCONSOLE_X86_LEGACY memconsole-x86-legacy
 GOOGLE_SMI gsmi
 GOOGLE_VPD vpd vpd-sysfs vpd_decode
drivers/firmware/imx
 IMX_DSP imx-dsp
 IMX_SCMI_MISC_DRV sm-misc
 IMX_SCU imx-scu imx-scu-irq imx-scu-soc misc rm
 IMX_SCU_PD scu-pd
drivers/firmware/meson
 MESON_SM meson_sm
drivers/firmware/microchip
 POLARFIRE_SOC_AUTO_UPDATE mpfs-auto-update
drivers/firmware/psci
 ARM_PSCI_CHECKER psci_checker
 ARM_PSCI_FW psci
drivers/firmware/qcom
 QCOM_QSEECOM qcom_qseecom
 QCOM_QSEECOM_UEFISECAPP qcom_qseecom_uefisecapp
 QCOM_SCM qcom-scm qcom_scm qcom_scm-legacy qcom_scm-smc
 QCOM_TZMEM qcom_tzmem
drivers/firmware/smccc
 ARM_SMCCC_SOC_ID soc_id
 HAVE_ARM_SMCCC_DISCOVERY kvm_guest smccc
drivers/firmware/tegra
 ARCH_TEGRA_186_SOC&TEGRA_BPMP|ARCH_TEGRA_194_SOC&TEGRA_BPMP|ARCH_TEGRA_234_SOC&TEGRA_BPMP bpmp-tegra186
 ARCH_TEGRA_210_SOC&TEGRA_BPMP bpmp-tegra210
 DEBUG_FS&TEGRA_BPMP bpmp-debugfs
 TEGRA_BPMP bpmp tegra-bpmp
 TEGRA_IVC ivc
drivers/firmware/xilinx
 ZYNQMP_FIRMWARE zynqmp
 ZYNQMP_FIRMWARE_DEBUG zynqmp-debug
drivers/fpga
 ALTERA_FREEZE_BRIDGE altera-freeze-bridge
 ALTERA_PR_IP_CORE altera-pr-ip-core
 ALTERA_PR_IP_CORE_PLAT altera-pr-ip-core-plat
 FPGA fpga-mgr
 FPGA_BRIDGE fpga-bridge
 FPGA_DFL dfl
 FPGA_DFL_AFU dfl-afu dfl-afu-dma-region dfl-afu-error dfl-afu-main dfl-afu-region
 FPGA_DFL_FME dfl-fme dfl-fme-error dfl-fme-main dfl-fme-perf dfl-fme-pr
 FPGA_DFL_FME_BRIDGE dfl-fme-br
 FPGA_DFL_FME_MGR dfl-fme-mgr
 FPGA_DFL_FME_REGION dfl-fme-region
 FPGA_DFL_NIOS_INTEL_PAC_N3000 dfl-n3000-nios
 FPGA_DFL_PCI dfl-pci
 FPGA_M10_BMC_SEC_UPDATE intel-m10-bmc-sec-update
 FPGA_MGR_ALTERA_CVP altera-cvp
 FPGA_MGR_ALTERA_PS_SPI altera-ps-spi
 FPGA_MGR_ICE40_SPI ice40-spi
 FPGA_MGR_LATTICE_SYSCONFIG lattice-sysconfig
 FPGA_MGR_LATTICE_SYSCONFIG_SPI lattice-sysconfig-spi
 FPGA_MGR_MACHXO2_SPI machxo2-spi
 FPGA_MGR_MICROCHIP_SPI microchip-spi
 FPGA_MGR_SOCFPGA socfpga
 FPGA_MGR_SOCFPGA_A10 socfpga-a10
 FPGA_MGR_STRATIX10_SOC stratix10-soc
 FPGA_MGR_TS73XX ts73xx-fpga
 FPGA_MGR_VERSAL_FPGA versal-fpga
 FPGA_MGR_XILINX_CORE xilinx-core
 FPGA_MGR_XILINX_SELECTMAP xilinx-selectmap
 FPGA_MGR_XILINX_SPI xilinx-spi
 FPGA_MGR_ZYNQMP_FPGA zynqmp-fpga
 FPGA_MGR_ZYNQ_FPGA zynq-fpga
 FPGA_REGION fpga-region
 OF_FPGA_REGION of-fpga-region
 SOCFPGA_FPGA_BRIDGE altera-fpga2sdram altera-hps2fpga
 XILINX_PR_DECOUPLER xilinx-pr-decoupler
drivers/fpga/tests
 FPGA_KUNIT_TESTS fpga-bridge-test fpga-mgr-test fpga-region-test
drivers/fsi
 FSI fsi-core
 FSI_MASTER_ASPEED fsi-master-aspeed
 FSI_MASTER_AST_CF fsi-master-ast-cf
 FSI_MASTER_GPIO fsi-master-gpio
 FSI_MASTER_HUB fsi-master-hub
 FSI_MASTER_I2CR fsi-master-i2cr
 FSI_OCC fsi-occ
 FSI_SBEFIFO fsi-sbefifo
 FSI_SCOM fsi-scom
 I2CR_SCOM i2cr-scom
drivers/gnss
 GNSS core gnss
 GNSS_MTK_SERIAL gnss-mtk mtk
 GNSS_SERIAL gnss-serial serial
 GNSS_SIRF_SERIAL gnss-sirf sirf
 GNSS_UBX_SERIAL gnss-ubx ubx
 GNSS_USB gnss-usb usb
drivers/gpio
 ARCH_SA1100 gpio-sa1100
 GPIOLIB gpiolib gpiolib-devres gpiolib-legacy gpiolib-swnode
 GPIO_104_DIO_48E gpio-104-dio-48e
 GPIO_104_IDIO_16 gpio-104-idio-16
 GPIO_104_IDI_48 gpio-104-idi-48
 GPIO_74X164 gpio-74x164
 GPIO_74XX_MMIO gpio-74xx-mmio
 GPIO_ACPI gpiolib-acpi gpiolib-acpi-core gpiolib-acpi-quirks
 GPIO_ADNP gpio-adnp
 GPIO_ADP5520 gpio-adp5520
 GPIO_ADP5585 gpio-adp5585
 GPIO_AGGREGATOR gpio-aggregator
 GPIO_ALTERA gpio-altera
 GPIO_ALTERA_A10SR gpio-altera-a10sr
 GPIO_AMD8111 gpio-amd8111
 GPIO_AMDPT gpio-amdpt
 GPIO_AMD_FCH gpio-amd-fch
 GPIO_ARIZONA gpio-arizona
 GPIO_ASPEED gpio-aspeed
 GPIO_ASPEED_SGPIO gpio-aspeed-sgpio
 GPIO_ATH79 gpio-ath79
 GPIO_BCM_KONA gpio-bcm-kona
 GPIO_BCM_XGS_IPROC gpio-xgs-iproc
 GPIO_BD71815 gpio-bd71815
 GPIO_BD71828 gpio-bd71828
 GPIO_BD9571MWV gpio-bd9571mwv
 GPIO_BRCMSTB gpio-brcmstb
 GPIO_BT8XX gpio-bt8xx
 GPIO_CADENCE gpio-cadence
 GPIO_CDEV gpiolib-cdev
 GPIO_CLPS711X gpio-clps711x
 GPIO_CROS_EC gpio-cros-ec
 GPIO_CRYSTAL_COVE gpio-crystalcove
 GPIO_CS5535 gpio-cs5535
 GPIO_DA9052 gpio-da9052
 GPIO_DA9055 gpio-da9055
 GPIO_DAVINCI gpio-davinci
 GPIO_DLN2 gpio-dln2
 GPIO_DS4520 gpio-ds4520
 GPIO_DWAPB gpio-dwapb
 GPIO_EIC_SPRD gpio-eic-sprd
 GPIO_ELKHARTLAKE gpio-elkhartlake
 GPIO_EM gpio-em
 GPIO_EN7523 gpio-en7523
 GPIO_EP93XX gpio-ep93xx
 GPIO_EXAR gpio-exar
 GPIO_F7188X gpio-f7188x
 GPIO_FTGPIO010 gpio-ftgpio010
 GPIO_FXL6408 gpio-fxl6408
 GPIO_GENERIC gpio-generic gpio-mmio
 GPIO_GE_FPGA gpio-ge
 GPIO_GPIO_MM gpio-gpio-mm
 GPIO_GRANITERAPIDS gpio-graniterapids
 GPIO_GRGPIO gpio-grgpio
 GPIO_GW_PLD gpio-gw-pld
 GPIO_HISI gpio-hisi
 GPIO_HLWD gpio-hlwd
 GPIO_I8255 gpio-i8255
 GPIO_ICH gpio-ich
 GPIO_IDIO_16 gpio-idio-16
 GPIO_IDT3243X gpio-idt3243x
 GPIO_IMX_SCU gpio-imx-scu
 GPIO_IOP gpio-iop
 GPIO_IT87 gpio-it87
 GPIO_IXP4XX gpio-ixp4xx
 GPIO_JANZ_TTL gpio-janz-ttl
 GPIO_KEMPLD gpio-kempld
 GPIO_LATCH gpio-latch
 GPIO_LJCA gpio-ljca
 GPIO_LOGICVC gpio-logicvc
 GPIO_LOONGSON gpio-loongson
 GPIO_LOONGSON1 gpio-loongson1
 GPIO_LOONGSON_64BIT gpio-loongson-64bit
 GPIO_LP3943 gpio-lp3943
 GPIO_LP873X gpio-lp873x
 GPIO_LP87565 gpio-lp87565
 GPIO_LPC18XX gpio-lpc18xx
 GPIO_LPC32XX gpio-lpc32xx
 GPIO_MADERA gpio-madera
 GPIO_MAX3191X gpio-max3191x
 GPIO_MAX7300 gpio-max7300
 GPIO_MAX7301 gpio-max7301
 GPIO_MAX730X gpio-max730x
 GPIO_MAX732X gpio-max732x
 GPIO_MAX77620 gpio-max77620
 GPIO_MAX77650 gpio-max77650
 GPIO_MB86S7X gpio-mb86s7x
 GPIO_MC33880 gpio-mc33880
 GPIO_MENZ127 gpio-menz127
 GPIO_MERRIFIELD gpio-merrifield
 GPIO_MLXBF gpio-mlxbf
 GPIO_MLXBF2 gpio-mlxbf2
 GPIO_MLXBF3 gpio-mlxbf3
 GPIO_ML_IOH gpio-ml-ioh
 GPIO_MM_LANTIQ gpio-mm-lantiq
 GPIO_MOCKUP gpio-mockup
 GPIO_MOXTET gpio-moxtet
 GPIO_MPC5200 gpio-mpc5200
 GPIO_MPC8XXX gpio-mpc8xxx
 GPIO_MSC313 gpio-msc313
 GPIO_MT7621 gpio-mt7621
 GPIO_MVEBU gpio-mvebu
 GPIO_MXC gpio-mxc
 GPIO_MXS gpio-mxs
 GPIO_NOMADIK gpio-nomadik
 GPIO_NPCM_SGPIO gpio-npcm-sgpio
 GPIO_OCTEON gpio-octeon
 GPIO_OMAP gpio-omap
 GPIO_PALMAS gpio-palmas
 GPIO_PCA953X gpio-pca953x
 GPIO_PCA9570 gpio-pca9570
 GPIO_PCF857X gpio-pcf857x
 GPIO_PCH gpio-pch
 GPIO_PCIE_IDIO_24 gpio-pcie-idio-24
 GPIO_PCI_IDIO_16 gpio-pci-idio-16
 GPIO_PISOSR gpio-pisosr
 GPIO_PL061 gpio-pl061
 GPIO_PMIC_EIC_SPRD gpio-pmic-eic-sprd
 GPIO_PXA gpio-pxa
 GPIO_RASPBERRYPI_EXP gpio-raspberrypi-exp
 GPIO_RC5T583 gpio-rc5t583
 GPIO_RCAR gpio-rcar
 GPIO_RDA gpio-rda
 GPIO_RDC321X gpio-rdc321x
 GPIO_REALTEK_OTTO gpio-realtek-otto
 GPIO_REG gpio-reg
 GPIO_REGMAP gpio-regmap
 GPIO_ROCKCHIP gpio-rockchip
 GPIO_RTD gpio-rtd
 GPIO_SAMA5D2_PIOBU gpio-sama5d2-piobu
 GPIO_SCH gpio-sch
 GPIO_SCH311X gpio-sch311x
 GPIO_SIFIVE gpio-sifive
 GPIO_SIM gpio-sim
 GPIO_SIOX gpio-siox
 GPIO_SL28CPLD gpio-sl28cpld
 GPIO_SLOPPY_LOGIC_ANALYZER gpio-sloppy-logic-analyzer
 GPIO_SNPS_CREG gpio-creg-snps
 GPIO_SODAVILLE gpio-sodaville
 GPIO_SPEAR_SPICS gpio-spear-spics
 GPIO_SPRD gpio-sprd
 GPIO_STA2X11 gpio-sta2x11
 GPIO_STMPE gpio-stmpe
 GPIO_STP_XWAY gpio-stp-xway
 GPIO_SYSCON gpio-syscon
 GPIO_SYSFS gpiolib-sysfs
 GPIO_TANGIER gpio-tangier
 GPIO_TB10X gpio-tb10x
 GPIO_TC3589X gpio-tc3589x
 GPIO_TEGRA gpio-tegra
 GPIO_TEGRA186 gpio-tegra186
 GPIO_THUNDERX gpio-thunderx
 GPIO_TIMBERDALE gpio-timberdale
 GPIO_TN48M_CPLD gpio-tn48m
 GPIO_TPIC2810 gpio-tpic2810
 GPIO_TPS65086 gpio-tps65086
 GPIO_TPS65218 gpio-tps65218
 GPIO_TPS65219 gpio-tps65219
 GPIO_TPS6586X gpio-tps6586x
 GPIO_TPS65910 gpio-tps65910
 GPIO_TPS65912 gpio-tps65912
 GPIO_TPS68470 gpio-tps68470
 GPIO_TQMX86 gpio-tqmx86
 GPIO_TS4800 gpio-ts4800
 GPIO_TS4900 gpio-ts4900
 GPIO_TS5500 gpio-ts5500
 GPIO_TWL4030 gpio-twl4030
 GPIO_TWL6040 gpio-twl6040
 GPIO_UCB1400 gpio-ucb1400
 GPIO_UNIPHIER gpio-uniphier
 GPIO_VF610 gpio-vf610
 GPIO_VIPERBOARD gpio-viperboard
 GPIO_VIRTIO gpio-virtio
 GPIO_VIRTUSER gpio-virtuser
 GPIO_VISCONTI gpio-visconti
 GPIO_VX855 gpio-vx855
 GPIO_WCD934X gpio-wcd934x
 GPIO_WHISKEY_COVE gpio-wcove
 GPIO_WINBOND gpio-winbond
 GPIO_WM831X gpio-wm831x
 GPIO_WM8350 gpio-wm8350
 GPIO_WM8994 gpio-wm8994
 GPIO_WS16C48 gpio-ws16c48
 GPIO_XGENE gpio-xgene
 GPIO_XGENE_SB gpio-xgene-sb
 GPIO_XILINX gpio-xilinx
 GPIO_XLP gpio-xlp
 GPIO_XRA1403 gpio-xra1403
 GPIO_XTENSA gpio-xtensa
 GPIO_ZEVIO gpio-zevio
 GPIO_ZYNQ gpio-zynq
 GPIO_ZYNQMP_MODEPIN gpio-zynqmp-modepin
 HTC_EGPIO gpio-htc-egpio
 OF_GPIO gpiolib-of
drivers/gpu
 GPU_BUDDY buddy
drivers/gpu/drm
 COMPAT&DRM drm_ioc32
 DEBUG_FS&DRM drm_debugfs drm_debugfs_crc
 DRM drm drm_aperture drm_atomic drm_atomic_uapi drm_auth drm_blend drm_bridge drm_cache drm_client drm_client_modeset drm_color_mgmt drm_connector drm_crtc drm_displayid drm_drv drm_dumb_buffers drm_edid drm_eld drm_encoder drm_file drm_fourcc drm_framebuffer drm_gem drm_ioctl drm_lease drm_managed drm_mm drm_mode_config drm_mode_object drm_modes drm_modeset_lock drm_plane drm_prime drm_print drm_property drm_syncobj drm_sysfs drm_trace_points drm_vblank drm_vblank_work drm_vma_manager drm_writeback
 DRM&DRM_DRAW drm_draw
 DRM&DRM_LEGACY drm_agpsupport drm_bufs drm_context drm_dma drm_hashtab drm_irq drm_legacy_misc drm_lock drm_memory drm_scatter drm_vm
 DRM&DRM_LOAD_EDID_FIRMWARE drm_edid_load
 DRM&DRM_PANEL drm_panel
 DRM&DRM_PANIC drm_panic
 DRM&DRM_PANIC_SCREEN_QR_CODE drm_panic_qr
 DRM&DRM_PRIVACY_SCREEN drm_privacy_screen drm_privacy_screen_x86
 DRM&OF drm_of
 DRM&PCI drm_pci
 DRM_BUDDY drm_buddy
 DRM_CLIENT_SETUP&DRM_KMS_HELPER drm_client_setup
 DRM_EXEC drm_exec
 DRM_FBDEV_EMULATION&DRM_GEM_DMA_HELPER drm_fbdev_dma
 DRM_FBDEV_EMULATION&DRM_GEM_SHMEM_HELPER drm_fbdev_shmem
 DRM_FBDEV_EMULATION&DRM_KMS_HELPER drm_fb_helper drm_fbdev_client
 DRM_FBDEV_EMULATION&DRM_TTM_HELPER drm_fbdev_ttm
 DRM_GEM_DMA_HELPER drm_dma_helper drm_gem_dma_helper
 DRM_GEM_DMA_HELPER&DRM_KMS_HELPER drm_fb_dma_helper
 DRM_GEM_SHMEM_HELPER drm_gem_shmem_helper drm_shmem_helper
 DRM_GPUVM drm_gpuvm
 DRM_KMS_HELPER drm_atomic_helper drm_atomic_state_helper drm_bridge_connector drm_crtc_helper drm_damage_helper drm_encoder_slave drm_flip_work drm_format_helper drm_gem_atomic_helper drm_gem_framebuffer_helper drm_kms_helper drm_kms_helper_common drm_modeset_helper drm_plane_helper drm_probe_helper drm_rect drm_self_refresh_helper drm_simple_kms_helper
 DRM_MIPI_DBI drm_mipi_dbi
 DRM_MIPI_DSI drm_mipi_dsi
 DRM_NOMODESET drm_nomodeset
 DRM_PANEL_BACKLIGHT_QUIRKS drm_panel_backlight_quirks
 DRM_PANEL_ORIENTATION_QUIRKS drm_panel_orientation_quirks
 DRM_SUBALLOC_HELPER drm_suballoc drm_suballoc_helper
 DRM_TTM_HELPER drm_gem_ttm_helper drm_ttm_helper
 DRM_VRAM_HELPER drm_gem_vram_helper drm_vram_helper
drivers/gpu/drm/amd/amdgpu
 ACPI&DRM_AMDGPU amdgpu_acpi
 COMPAT&DRM_AMDGPU amdgpu_ioc32
 DRM_AMDGPU aldebaran aldebaran_reg_init amdgpu amdgpu_aca amdgpu_acp amdgpu_afmt amdgpu_amdkfd amdgpu_amdkfd_aldebaran amdgpu_amdkfd_arcturus amdgpu_amdkfd_fence amdgpu_amdkfd_gc_9_4_3 amdgpu_amdkfd_gfx_v10 amdgpu_amdkfd_gfx_v10_3 amdgpu_amdkfd_gfx_v11 amdgpu_amdkfd_gfx_v12 amdgpu_amdkfd_gfx_v7 amdgpu_amdkfd_gfx_v8 amdgpu_amdkfd_gfx_v9 amdgpu_amdkfd_gpuvm amdgpu_atombios amdgpu_atomfirmware amdgpu_benchmark amdgpu_bios amdgpu_bo_list amdgpu_cgs amdgpu_connectors amdgpu_cs amdgpu_csa amdgpu_ctx amdgpu_debugfs amdgpu_dev_coredump amdgpu_device amdgpu_discovery amdgpu_display amdgpu_dma_buf amdgpu_doorbell_mgr amdgpu_drv amdgpu_eeprom amdgpu_encoders amdgpu_fence amdgpu_fru_eeprom amdgpu_fw_attestation amdgpu_gart amdgpu_gem amdgpu_gfx amdgpu_gmc amdgpu_gtt_mgr amdgpu_hdp amdgpu_i2c amdgpu_ib amdgpu_ids amdgpu_ih amdgpu_irq amdgpu_isp amdgpu_job amdgpu_jpeg amdgpu_kms amdgpu_lsdma amdgpu_mca amdgpu_mes amdgpu_mmhub amdgpu_nbio amdgpu_object amdgpu_pll amdgpu_preempt_mgr amdgpu_psp amdgpu_psp_ta amdgpu_rap amdgpu_ras amdgpu_ras_eeprom amdgpu_reset amdgpu_ring amdgpu_ring_mux amdgpu_rlc amdgpu_sa amdgpu_sched amdgpu_sdma amdgpu_securedisplay amdgpu_seq64 amdgpu_sync amdgpu_trace_points amdgpu_ttm amdgpu_ucode amdgpu_umc amdgpu_umsch_mm amdgpu_uvd amdgpu_vce amdgpu_vcn amdgpu_vf_error amdgpu_virt amdgpu_vkms amdgpu_vm amdgpu_vm_cpu amdgpu_vm_pt amdgpu_vm_sdma amdgpu_vm_tlb_fence amdgpu_vpe amdgpu_vram_mgr amdgpu_xcp amdgpu_xgmi aqua_vanjaram arct_reg_init athub_v1_0 athub_v2_0 athub_v2_1 athub_v3_0 athub_v4_1_0 atom atombios_crtc atombios_dp atombios_encoders atombios_i2c cyan_skillfish_reg_init cz_ih dce_v10_0 dce_v11_0 df_v1_7 df_v3_6 df_v4_15 df_v4_3 df_v4_6_2 emu_soc gfx_v10_0 gfx_v11_0 gfx_v11_0_3 gfx_v12_0 gfx_v8_0 gfx_v9_0 gfx_v9_4 gfx_v9_4_2 gfx_v9_4_3 gfxhub_v11_5_0 gfxhub_v12_0 gfxhub_v1_0 gfxhub_v1_1 gfxhub_v1_2 gfxhub_v2_0 gfxhub_v2_1 gfxhub_v3_0 gfxhub_v3_0_3 gmc_v10_0 gmc_v11_0 gmc_v12_0 gmc_v7_0 gmc_v8_0 gmc_v9_0 hdp_v4_0 hdp_v5_0 hdp_v5_2 hdp_v6_0 hdp_v7_0 iceland_ih ih_v6_0 ih_v6_1 ih_v7_0 imu_v11_0 imu_v11_0_3 imu_v12_0 isp_v4_1_0 isp_v4_1_1 jpeg_v1_0 jpeg_v2_0 jpeg_v2_5 jpeg_v3_0 jpeg_v4_0 jpeg_v4_0_3 jpeg_v4_0_5 jpeg_v5_0_0 lsdma_v6_0 lsdma_v7_0 mca_v3_0 mes_v10_1 mes_v11_0 mes_v12_0 mmhub_v1_0 mmhub_v1_7 mmhub_v1_8 mmhub_v2_0 mmhub_v2_3 mmhub_v3_0 mmhub_v3_0_1 mmhub_v3_0_2 mmhub_v3_3 mmhub_v4_1_0 mmhub_v9_4 mxgpu_ai mxgpu_nv mxgpu_vi navi10_ih nbif_v6_3_1 nbio_v2_3 nbio_v4_3 nbio_v6_1 nbio_v7_0 nbio_v7_11 nbio_v7_2 nbio_v7_4 nbio_v7_7 nbio_v7_9 nv psp_v10_0 psp_v11_0 psp_v11_0_8 psp_v12_0 psp_v13_0 psp_v13_0_4 psp_v14_0 psp_v3_1 sdma_v2_4 sdma_v3_0 sdma_v4_0 sdma_v4_4 sdma_v4_4_2 sdma_v5_0 sdma_v5_2 sdma_v6_0 sdma_v7_0 sienna_cichlid smu_v11_0_i2c smu_v13_0_10 smuio_v11_0 smuio_v11_0_6 smuio_v13_0 smuio_v13_0_3 smuio_v13_0_6 smuio_v14_0_2 smuio_v9_0 soc15 soc21 soc24 tonga_ih umc_v12_0 umc_v6_0 umc_v6_1 umc_v6_7 umc_v8_10 umc_v8_7 umsch_mm_v4_0 uvd_v5_0 uvd_v6_0 uvd_v7_0 vce_v3_0 vce_v4_0 vcn_sw_ring vcn_v1_0 vcn_v2_0 vcn_v2_5 vcn_v3_0 vcn_v4_0 vcn_v4_0_3 vcn_v4_0_5 vcn_v5_0_0 vega10_ih vega10_reg_init vega20_ih vega20_reg_init vi vpe_v6_1
 DRM_AMDGPU&DRM_AMDGPU_CIK cik cik_ih cik_sdma dce_v8_0 gfx_v7_0 uvd_v4_2 vce_v2_0
 DRM_AMDGPU&DRM_AMDGPU_SI dce_v6_0 gfx_v6_0 gmc_v6_0 si si_dma si_ih uvd_v3_1
 DRM_AMDGPU&HMM_MIRROR amdgpu_hmm amdgpu_mn
 DRM_AMDGPU&PERF_EVENTS amdgpu_pmu
 DRM_AMDGPU&PROC_FS amdgpu_fdinfo
 DRM_AMDGPU&VGA_SWITCHEROO amdgpu_atpx_handler
drivers/gpu/drm/amd/amdxcp
 DRM_AMDGPU amdgpu_xcp_drv amdxcp
drivers/gpu/drm/arm
 DRM_HDLCD hdlcd hdlcd_crtc hdlcd_drv
 DRM_MALI_DISPLAY mali-dp malidp_crtc malidp_drv malidp_hw malidp_mw malidp_planes
drivers/gpu/drm/arm/display/komeda
 DRM_KOMEDA komeda komeda_color_mgmt komeda_crtc komeda_dev komeda_drv komeda_event komeda_format_caps komeda_framebuffer komeda_kms komeda_pipeline komeda_pipeline_state komeda_plane komeda_private_obj komeda_wb_connector
drivers/gpu/drm/arm/display/komeda/d71
 DRM_KOMEDA d71_component d71_dev
drivers/gpu/drm/armada
 DEBUG_FS&DRM_ARMADA armada_debugfs
 DRM_ARMADA armada armada_510 armada_crtc armada_drv armada_fb armada_fbdev armada_gem armada_overlay armada_plane armada_trace
drivers/gpu/drm/aspeed
 DRM_ASPEED_GFX aspeed_gfx aspeed_gfx_crtc aspeed_gfx_drv aspeed_gfx_out
drivers/gpu/drm/ast
 DRM_AST ast ast_ddc ast_dp ast_dp501 ast_drv ast_i2c ast_main ast_mm ast_mode ast_post ast_sil164 ast_vga
drivers/gpu/drm/atmel-hlcdc
 DRM_ATMEL_HLCDC atmel-hlcdc-dc atmel_hlcdc_crtc atmel_hlcdc_dc atmel_hlcdc_output atmel_hlcdc_plane
drivers/gpu/drm/bridge
 DRM_AUX_BRIDGE aux-bridge
 DRM_AUX_HPD_BRIDGE aux-hpd-bridge
 DRM_CDNS_DSI cdns-dsi
 DRM_CHIPONE_ICN6211 chipone-icn6211
 DRM_CHRONTEL_CH7033 chrontel-ch7033
 DRM_CROS_EC_ANX7688 cros-ec-anx7688
 DRM_DISPLAY_CONNECTOR display-connector
 DRM_FSL_LDB fsl-ldb
 DRM_ITE_IT6505 ite-it6505
 DRM_ITE_IT66121 ite-it66121
 DRM_KMS_HELPER&DRM_PANEL_BRIDGE panel
 DRM_LONTIUM_LT8912B lontium-lt8912b
 DRM_LONTIUM_LT9211 lontium-lt9211
 DRM_LONTIUM_LT9611 lontium-lt9611
 DRM_LONTIUM_LT9611UXC lontium-lt9611uxc
 DRM_LVDS_CODEC lvds-codec
 DRM_MEGACHIPS_STDPXXXX_GE_B850V3_FW megachips-stdpxxxx-ge-b850v3-fw
 DRM_MICROCHIP_LVDS_SERIALIZER microchip-lvds
 DRM_NWL_MIPI_DSI nwl-dsi
 DRM_NXP_PTN3460 nxp-ptn3460
 DRM_PARADE_PS8622 parade-ps8622
 DRM_PARADE_PS8640 parade-ps8640
 DRM_SAMSUNG_DSIM samsung-dsim
 DRM_SII902X sii902x
 DRM_SII9234 sii9234
 DRM_SIL_SII8620 sil-sii8620
 DRM_SIMPLE_BRIDGE simple-bridge
 DRM_THINE_THC63LVD1024 thc63lvd1024
 DRM_TI_DLPC3433 ti-dlpc3433
 DRM_TI_SN65DSI83 ti-sn65dsi83
 DRM_TI_SN65DSI86 ti-sn65dsi86
 DRM_TI_TFP410 ti-tfp410
 DRM_TI_TPD12S015 ti-tpd12s015
 DRM_TOSHIBA_TC358762 tc358762
 DRM_TOSHIBA_TC358764 tc358764
 DRM_TOSHIBA_TC358767 tc358767
 DRM_TOSHIBA_TC358768 tc358768
 DRM_TOSHIBA_TC358775 tc358775
drivers/gpu/drm/bridge/adv7511
 DRM_I2C_ADV7511 adv7511 adv7511_drv adv7533
 DRM_I2C_ADV7511&DRM_I2C_ADV7511_AUDIO adv7511_audio
 DRM_I2C_ADV7511&DRM_I2C_ADV7511_CEC adv7511_cec
drivers/gpu/drm/bridge/analogix
 DRM_ANALOGIX_ANX6345 analogix-anx6345
 DRM_ANALOGIX_ANX7625 anx7625
 DRM_ANALOGIX_ANX78XX analogix-anx78xx
 DRM_ANALOGIX_DP analogix-i2c-dptx analogix_dp analogix_dp_core analogix_dp_reg
drivers/gpu/drm/bridge/cadence
 DRM_CDNS_DSI cdns-dsi cdns-dsi-core
 DRM_CDNS_DSI&DRM_CDNS_DSI_J721E cdns-dsi-j721e
 DRM_CDNS_MHDP8546 cdns-mhdp8546 cdns-mhdp8546-core cdns-mhdp8546-hdcp
 DRM_CDNS_MHDP8546&DRM_CDNS_MHDP8546_J721E cdns-mhdp8546-j721e
drivers/gpu/drm/bridge/imx
 DRM_IMX8MP_DW_HDMI_BRIDGE imx8mp-hdmi-tx
 DRM_IMX8MP_HDMI_PVI imx8mp-hdmi-pvi
 DRM_IMX8QM_LDB imx8qm-ldb imx8qm-ldb-drv
 DRM_IMX8QM_LDB|DRM_IMX8QXP_LDB|DRM_IMX_LDB_HELPER imx-ldb-helper
 DRM_IMX8QXP_LDB imx8qxp-ldb imx8qxp-ldb-drv
 DRM_IMX8QXP_PIXEL_COMBINER imx8qxp-pixel-combiner
 DRM_IMX8QXP_PIXEL_LINK imx8qxp-pixel-link
 DRM_IMX8QXP_PIXEL_LINK_TO_DPI imx8qxp-pxl2dpi
 DRM_IMX93_MIPI_DSI imx93-mipi-dsi
drivers/gpu/drm/bridge/synopsys
 DRM_DW_HDMI dw-hdmi
 DRM_DW_HDMI_AHB_AUDIO dw-hdmi-ahb-audio
 DRM_DW_HDMI_CEC dw-hdmi-cec
 DRM_DW_HDMI_GP_AUDIO dw-hdmi-gp-audio
 DRM_DW_HDMI_I2S_AUDIO dw-hdmi-i2s-audio
 DRM_DW_MIPI_DSI dw-mipi-dsi
drivers/gpu/drm/display
 DRM_BRIDGE_CONNECTOR&DRM_DISPLAY_HELPER drm_bridge_connector
 DRM_DISPLAY_DP_AUX_BUS|DRM_DP_AUX_BUS drm_dp_aux_bus
 DRM_DISPLAY_DP_AUX_CEC&DRM_DISPLAY_HELPER|DRM_DISPLAY_HELPER&DRM_DP_CEC drm_dp_cec
 DRM_DISPLAY_DP_AUX_CHARDEV&DRM_DISPLAY_HELPER|DRM_DISPLAY_HELPER&DRM_DP_AUX_CHARDEV drm_dp_aux_dev
 DRM_DISPLAY_DP_HELPER&DRM_DISPLAY_HELPER drm_dp_dual_mode_helper drm_dp_helper drm_dp_mst_topology drm_dsc_helper
 DRM_DISPLAY_DP_TUNNEL&DRM_DISPLAY_HELPER drm_dp_tunnel
 DRM_DISPLAY_HDCP_HELPER&DRM_DISPLAY_HELPER drm_hdcp_helper
 DRM_DISPLAY_HDMI_HELPER&DRM_DISPLAY_HELPER drm_hdmi_helper drm_scdc_helper
 DRM_DISPLAY_HDMI_STATE_HELPER&DRM_DISPLAY_HELPER drm_hdmi_state_helper
 DRM_DISPLAY_HELPER drm_display_helper drm_display_helper_mod
drivers/gpu/drm/etnaviv
 DRM_ETNAVIV etnaviv etnaviv_buffer etnaviv_cmd_parser etnaviv_cmdbuf etnaviv_drv etnaviv_dump etnaviv_gem etnaviv_gem_prime etnaviv_gem_submit etnaviv_gpu etnaviv_hwdb etnaviv_iommu etnaviv_iommu_v2 etnaviv_mmu etnaviv_perfmon etnaviv_sched
drivers/gpu/drm/exynos
 DRM_EXYNOS exynos_drm_crtc exynos_drm_dma exynos_drm_drv exynos_drm_fb exynos_drm_gem exynos_drm_plane exynosdrm
 DRM_EXYNOS&DRM_EXYNOS5433_DECON exynos5433_drm_decon
 DRM_EXYNOS&DRM_EXYNOS7_DECON exynos7_drm_decon
 DRM_EXYNOS&DRM_EXYNOS_DP exynos_dp
 DRM_EXYNOS&DRM_EXYNOS_DPI exynos_drm_dpi
 DRM_EXYNOS&DRM_EXYNOS_DSI exynos_drm_dsi
 DRM_EXYNOS&DRM_EXYNOS_FIMC exynos_drm_fimc
 DRM_EXYNOS&DRM_EXYNOS_FIMD exynos_drm_fimd
 DRM_EXYNOS&DRM_EXYNOS_G2D exynos_drm_g2d
 DRM_EXYNOS&DRM_EXYNOS_GSC exynos_drm_gsc
 DRM_EXYNOS&DRM_EXYNOS_HDMI exynos_hdmi
 DRM_EXYNOS&DRM_EXYNOS_IPP exynos_drm_ipp
 DRM_EXYNOS&DRM_EXYNOS_MIC exynos_drm_mic
 DRM_EXYNOS&DRM_EXYNOS_MIXER exynos_mixer
 DRM_EXYNOS&DRM_EXYNOS_ROTATOR exynos_drm_rotator
 DRM_EXYNOS&DRM_EXYNOS_SCALER exynos_drm_scaler
 DRM_EXYNOS&DRM_EXYNOS_VIDI exynos_drm_vidi
 DRM_EXYNOS&DRM_FBDEV_EMULATION exynos_drm_fbdev
drivers/gpu/drm/fsl-dcu
 DRM_FSL_DCU fsl-dcu-drm fsl_dcu_drm_crtc fsl_dcu_drm_drv fsl_dcu_drm_kms fsl_dcu_drm_plane fsl_dcu_drm_rgb fsl_tcon
drivers/gpu/drm/gma500
 ACPI&DRM_GMA500 opregion
 DRM_FBDEV_EMULATION&DRM_GMA500 fbdev
 DRM_GMA500 backlight cdv_device cdv_intel_crt cdv_intel_display cdv_intel_dp cdv_intel_hdmi cdv_intel_lvds framebuffer gem gma500_gfx gma_device gma_display gtt intel_bios intel_gmbus intel_i2c mid_bios mmu oaktrail_crtc oaktrail_device oaktrail_hdmi oaktrail_hdmi_i2c oaktrail_lvds oaktrail_lvds_i2c power psb_device psb_drv psb_intel_display psb_intel_lvds psb_intel_modes psb_intel_sdvo psb_irq psb_lid
drivers/gpu/drm/gud
 DRM_GUD gud gud_connector gud_drv gud_pipe
drivers/gpu/drm/hisilicon/hibmc
 DRM_HISI_HIBMC hibmc-drm hibmc_drm_de hibmc_drm_drv hibmc_drm_i2c hibmc_drm_vdac
drivers/gpu/drm/hisilicon/kirin
 DRM_HISI_KIRIN dw_drm_dsi kirin-drm kirin_drm_ade kirin_drm_drv
drivers/gpu/drm/hyperv
 DRM_HYPERV hyperv_drm hyperv_drm_drv hyperv_drm_modeset hyperv_drm_proto
drivers/gpu/drm/i2c
 DRM_I2C_CH7006 ch7006 ch7006_drv ch7006_mode
 DRM_I2C_NXP_TDA9950 tda9950
 DRM_I2C_NXP_TDA998X tda998x tda998x_drv
 DRM_I2C_SIL164 sil164 sil164_drv
drivers/gpu/drm/i810
 DRM_I810 i810 i810_dma i810_drv
drivers/gpu/drm/i915
 COMPAT&DRM_I915 i915_ioc32
 DEBUG_FS&DRM_I915 i915_debugfs i915_debugfs_params
 DRM_I915 i915 i915_active i915_cmd_parser i915_config i915_deps i915_driver i915_drm_client i915_gem i915_gem_evict i915_gem_gtt i915_gem_ww i915_getparam i915_ioctl i915_irq i915_memcpy i915_mitigations i915_mm i915_module i915_params i915_pci i915_perf i915_query i915_request i915_scatterlist i915_scheduler i915_suspend i915_sw_fence i915_sw_fence_work i915_switcheroo i915_syncmap i915_sysfs i915_trace_points i915_ttm_buddy_manager i915_user_extensions i915_utils i915_vgpu i915_vma i915_vma_resource intel_clock_gating intel_device_info intel_dram intel_memory_region intel_pch intel_pcode intel_pm intel_region_ttm intel_runtime_pm intel_sbi intel_step intel_uncore intel_wakeref intel_wopcm vlv_sideband vlv_suspend
 DRM_I915&DRM_I915_CAPTURE_ERROR i915_gpu_error
 DRM_I915&DRM_I915_GVT intel_gvt intel_gvt_mmio_table
 DRM_I915&HWMON i915_hwmon
 DRM_I915&PERF_EVENTS i915_pmu
 DRM_I915_GVT_KVMGT kvmgt
drivers/gpu/drm/i915/display
 ACPI&DRM_I915 intel_acpi intel_opregion
 DEBUG_FS&DRM_I915 intel_display_debugfs intel_display_debugfs_params intel_pipe_crc
 DRM_FBDEV_EMULATION&DRM_I915 intel_fbdev intel_fbdev_fb
 DRM_I915 dvo_ch7017 dvo_ch7xxx dvo_ivch dvo_ns2501 dvo_sil164 dvo_tfp410 g4x_dp g4x_hdmi hsw_ips i9xx_plane i9xx_wm icl_dsi intel_alpm intel_atomic intel_atomic_plane intel_audio intel_backlight intel_bios intel_bw intel_cdclk intel_color intel_combo_phy intel_connector intel_crt intel_crtc intel_crtc_state_dump intel_cursor intel_cx0_phy intel_ddi intel_ddi_buf_trans intel_display intel_display_device intel_display_driver intel_display_irq intel_display_params intel_display_power intel_display_power_map intel_display_power_well intel_display_reset intel_display_rps intel_display_trace intel_display_wa intel_dkl_phy intel_dmc intel_dmc_wl intel_dp intel_dp_aux intel_dp_aux_backlight intel_dp_hdcp intel_dp_link_training intel_dp_mst intel_dpio_phy intel_dpll intel_dpll_mgr intel_dpt intel_dpt_common intel_drrs intel_dsb intel_dsb_buffer intel_dsi intel_dsi_dcs_backlight intel_dsi_vbt intel_dvo intel_encoder intel_fb intel_fb_bo intel_fb_pin intel_fbc intel_fdi intel_fifo_underrun intel_frontbuffer intel_global_state intel_gmbus intel_hdcp intel_hdcp_gsc intel_hdcp_gsc_message intel_hdmi intel_hotplug intel_hotplug_irq intel_hti intel_link_bw intel_load_detect intel_lpe_audio intel_lspcon intel_lvds intel_modeset_lock intel_modeset_setup intel_modeset_verify intel_overlay intel_panel intel_pch_display intel_pch_refclk intel_plane_initial intel_pmdemand intel_pps intel_psr intel_qp_tables intel_quirks intel_sdvo intel_snps_phy intel_sprite intel_sprite_uapi intel_tc intel_tv intel_vblank intel_vdsc intel_vga intel_vrr intel_wm skl_scaler skl_universal_plane skl_watermark vlv_dsi vlv_dsi_pll
 DRM_I915&DRM_I915_DP_TUNNEL intel_dp_tunnel
drivers/gpu/drm/i915/gem/selftests
 DRM_I915&DRM_I915_SELFTEST i915_gem_client_blt igt_gem_utils
drivers/gpu/drm/i915/gt
 DRM_I915 intel_gsc
drivers/gpu/drm/i915/gt/uc
 DRM_I915 intel_gsc_fw intel_gsc_proxy intel_gsc_uc intel_gsc_uc_debugfs intel_gsc_uc_heci_cmd_submit intel_guc intel_guc_ads intel_guc_capture intel_guc_ct intel_guc_debugfs intel_guc_fw intel_guc_hwconfig intel_guc_log intel_guc_log_debugfs intel_guc_rc intel_guc_slpc intel_guc_submission intel_huc intel_huc_debugfs intel_huc_fw intel_uc intel_uc_debugfs intel_uc_fw
drivers/gpu/drm/i915/pxp
 DRM_I915 intel_pxp intel_pxp_huc intel_pxp_tee
 DRM_I915&DRM_I915_PXP intel_pxp_cmd intel_pxp_debugfs intel_pxp_gsccs intel_pxp_irq intel_pxp_pm intel_pxp_session
drivers/gpu/drm/i915/selftests
 DRM_I915&DRM_I915_SELFTEST i915_random i915_selftest igt_atomic igt_flush_test igt_live_test igt_mmap igt_reset igt_spinner intel_scheduler_helpers librapl
drivers/gpu/drm/i915/soc
 DRM_I915 intel_dram intel_gmch intel_pch
drivers/gpu/drm/imagination
 DEBUG_FS&DRM_POWERVR pvr_debugfs
 DRM_POWERVR powervr pvr_ccb pvr_cccb pvr_context pvr_device pvr_device_info pvr_drv pvr_free_list pvr_fw pvr_fw_meta pvr_fw_mips pvr_fw_startstop pvr_fw_trace pvr_gem pvr_hwrt pvr_job pvr_mmu pvr_params pvr_power pvr_queue pvr_stream pvr_stream_defs pvr_sync pvr_vm pvr_vm_mips
drivers/gpu/drm/imx
 DRM_IMX imx-drm-core imxdrm ipuv3-crtc ipuv3-plane
 DRM_IMX_HDMI dw_hdmi-imx
 DRM_IMX_LDB imx-ldb
 DRM_IMX_PARALLEL_DISPLAY parallel-display
 DRM_IMX_TVE imx-tve
drivers/gpu/drm/imx/dcss
 DRM_IMX_DCSS dcss-blkctl dcss-crtc dcss-ctxld dcss-dev dcss-dpr dcss-drv dcss-dtg dcss-kms dcss-plane dcss-scaler dcss-ss imx-dcss
drivers/gpu/drm/imx/ipuv3
 DRM_IMX imx-drm-core imxdrm ipuv3-crtc ipuv3-plane
 DRM_IMX_HDMI dw_hdmi-imx
 DRM_IMX_LDB imx-ldb
 DRM_IMX_PARALLEL_DISPLAY parallel-display
 DRM_IMX_TVE imx-tve
drivers/gpu/drm/imx/lcdc
 DRM_IMX_LCDC imx-lcdc
drivers/gpu/drm/ingenic
 DRM_INGENIC ingenic-drm ingenic-drm-drv
 DRM_INGENIC&DRM_INGENIC_IPU ingenic-ipu
 DRM_INGENIC_DW_HDMI ingenic-dw-hdmi
drivers/gpu/drm/kmb
 DRM_KMB_DISPLAY kmb-drm kmb_crtc kmb_drv kmb_dsi kmb_plane
drivers/gpu/drm/lib
 DRM&DRM_LIB_RANDOM drm_random
drivers/gpu/drm/lima
 DRM_LIMA lima lima_bcast lima_ctx lima_devfreq lima_device lima_dlbu lima_drv lima_gem lima_gp lima_l2_cache lima_mmu lima_pmu lima_pp lima_sched lima_trace lima_vm
drivers/gpu/drm/logicvc
 DRM_LOGICVC logicvc-drm logicvc_crtc logicvc_drm logicvc_interface logicvc_layer logicvc_mode logicvc_of
drivers/gpu/drm/loongson
 DRM_LOONGSON loongson loongson_device loongson_module lsdc_benchmark lsdc_crtc lsdc_debugfs lsdc_drv lsdc_gem lsdc_gfxpll lsdc_i2c lsdc_irq lsdc_output_7a1000 lsdc_output_7a2000 lsdc_pixpll lsdc_plane lsdc_probe lsdc_ttm
drivers/gpu/drm/mcde
 DRM_MCDE mcde_clk_div mcde_display mcde_drm mcde_drv mcde_dsi
drivers/gpu/drm/mediatek
 DRM_MEDIATEK mediatek-drm mtk_crtc mtk_ddp_comp mtk_disp_aal mtk_disp_ccorr mtk_disp_color mtk_disp_gamma mtk_disp_merge mtk_disp_ovl mtk_disp_ovl_adaptor mtk_disp_rdma mtk_dpi mtk_drm_crtc mtk_drm_ddp_comp mtk_drm_drv mtk_drm_gem mtk_drm_plane mtk_dsi mtk_ethdr mtk_gem mtk_mdp_rdma mtk_padding mtk_plane
 DRM_MEDIATEK_DP mtk_dp
 DRM_MEDIATEK_HDMI mediatek-drm-hdmi mtk_cec mtk_hdmi mtk_hdmi_ddc
drivers/gpu/drm/meson
 DRM_MESON meson-drm meson_crtc meson_drv meson_encoder_cvbs meson_encoder_dsi meson_encoder_hdmi meson_osd_afbcd meson_overlay meson_plane meson_rdma meson_vclk meson_venc meson_viu meson_vpp
 DRM_MESON_DW_HDMI meson_dw_hdmi
 DRM_MESON_DW_MIPI_DSI meson_dw_mipi_dsi
drivers/gpu/drm/mga
 COMPAT&DRM_MGA mga_ioc32
 DRM_MGA mga mga_dma mga_drv mga_irq mga_state mga_warp
drivers/gpu/drm/mgag200
 DRM_MGAG200 mgag200 mgag200_bmc mgag200_ddc mgag200_drv mgag200_g200 mgag200_g200eh mgag200_g200eh3 mgag200_g200er mgag200_g200ev mgag200_g200ew3 mgag200_g200se mgag200_g200wb mgag200_i2c mgag200_mode mgag200_vga mgag200_vga_bmc
drivers/gpu/drm/msm
 DRM_FBDEV_EMULATION&DRM_MSM msm_fbdev
 DRM_MSM msm msm_atomic msm_atomic_tracepoints msm_debugfs msm_drv msm_fb msm_fence msm_gem msm_gem_prime msm_gem_shrinker msm_gem_submit msm_gem_vma msm_gpu msm_gpu_devfreq msm_gpu_tracepoints msm_gpummu msm_io_utils msm_iommu msm_kms msm_perf msm_rd msm_ringbuffer msm_submitqueue
 DRM_MSM&DRM_MSM_MDSS msm_mdss
drivers/gpu/drm/msm/adreno
 DEBUG_FS&DRM_MSM a5xx_debugfs
 DRM_MSM a2xx_gpu a3xx_gpu a4xx_gpu a5xx_gpu a5xx_power a5xx_preempt a6xx_gmu a6xx_gpu a6xx_hfi adreno_device adreno_gpu
 DRM_MSM&DRM_MSM_GPU_STATE a6xx_gpu_state
drivers/gpu/drm/msm/disp
 DRM_MSM mdp_format mdp_kms msm_disp_snapshot msm_disp_snapshot_util
drivers/gpu/drm/msm/disp/dpu1
 DRM_MSM&DRM_MSM_DPU dpu_core_perf dpu_crtc dpu_encoder dpu_encoder_phys_cmd dpu_encoder_phys_vid dpu_encoder_phys_wb dpu_formats dpu_hw_catalog dpu_hw_ctl dpu_hw_dsc dpu_hw_dspp dpu_hw_interrupts dpu_hw_intf dpu_hw_lm dpu_hw_merge3d dpu_hw_pingpong dpu_hw_sspp dpu_hw_top dpu_hw_util dpu_hw_vbif dpu_hw_wb dpu_kms dpu_plane dpu_rm dpu_vbif dpu_writeback
drivers/gpu/drm/msm/disp/mdp4
 DRM_MSM&DRM_MSM_MDP4 mdp4_crtc mdp4_dsi_encoder mdp4_dtv_encoder mdp4_irq mdp4_kms mdp4_lcdc_encoder mdp4_lvds_connector mdp4_lvds_pll mdp4_plane
drivers/gpu/drm/msm/disp/mdp5
 DRM_MSM&DRM_MSM_MDP5 mdp5_cfg mdp5_cmd_encoder mdp5_crtc mdp5_ctl mdp5_encoder mdp5_irq mdp5_kms mdp5_mixer mdp5_pipe mdp5_plane mdp5_smp
drivers/gpu/drm/msm/dp
 DEBUG_FS&DRM_MSM dp_debug
 DRM_MSM&DRM_MSM_DP dp_audio dp_aux dp_catalog dp_ctrl dp_display dp_drm dp_hpd dp_link dp_panel dp_parser dp_power
drivers/gpu/drm/msm/dsi
 DRM_MSM&DRM_MSM_DSI dsi dsi_cfg dsi_host dsi_manager
drivers/gpu/drm/msm/dsi/phy
 DRM_MSM&DRM_MSM_DSI dsi_phy
 DRM_MSM&DRM_MSM_DSI_10NM_PHY dsi_phy_10nm
 DRM_MSM&DRM_MSM_DSI_14NM_PHY dsi_phy_14nm
 DRM_MSM&DRM_MSM_DSI_20NM_PHY dsi_phy_20nm
 DRM_MSM&DRM_MSM_DSI_28NM_8960_PHY dsi_phy_28nm_8960
 DRM_MSM&DRM_MSM_DSI_28NM_PHY dsi_phy_28nm
 DRM_MSM&DRM_MSM_DSI_7NM_PHY dsi_phy_7nm
drivers/gpu/drm/msm/hdmi
 DRM_MSM&DRM_MSM_HDMI hdmi hdmi_audio hdmi_bridge hdmi_hpd hdmi_i2c hdmi_phy hdmi_phy_8960 hdmi_phy_8996 hdmi_phy_8x60 hdmi_phy_8x74 hdmi_pll_8960
 DRM_MSM&DRM_MSM_HDMI_HDCP hdmi_hdcp
drivers/gpu/drm/mxsfb
 DRM_IMX_LCDIF imx-lcdif lcdif_drv lcdif_kms
 DRM_MXSFB mxsfb mxsfb_drv mxsfb_kms
drivers/gpu/drm/nouveau
 ACPI&DRM_NOUVEAU nouveau_acpi
 COMPAT&DRM_NOUVEAU nouveau_ioc32
 DEBUG_FS&DRM_NOUVEAU nouveau_debugfs
 DRM_NOUVEAU nouveau nouveau_abi16 nouveau_bios nouveau_bo nouveau_bo0039 nouveau_bo5039 nouveau_bo74c1 nouveau_bo85b5 nouveau_bo9039 nouveau_bo90b5 nouveau_boa0b5 nouveau_chan nouveau_connector nouveau_display nouveau_dma nouveau_dp nouveau_drm nouveau_exec nouveau_fbcon nouveau_fence nouveau_gem nouveau_hwmon nouveau_mem nouveau_nvif nouveau_prime nouveau_sched nouveau_sgdma nouveau_ttm nouveau_usif nouveau_uvmm nouveau_vga nouveau_vmm nv04_fbcon nv04_fence nv10_fence nv17_fence nv50_fbcon nv50_fence nv84_fence nvc0_fbcon nvc0_fence
 DRM_NOUVEAU&DRM_NOUVEAU_BACKLIGHT nouveau_backlight
 DRM_NOUVEAU&DRM_NOUVEAU_SVM nouveau_dmem nouveau_svm
 DRM_NOUVEAU&LEDS_CLASS nouveau_led
 DRM_NOUVEAU&NOUVEAU_PLATFORM_DRIVER nouveau_platform
drivers/gpu/drm/omapdrm
 DRM_FBDEV_EMULATION&DRM_OMAP omap_fbdev
 DRM_OMAP omap_crtc omap_debugfs omap_dmm_tiler omap_drv omap_encoder omap_fb omap_gem omap_gem_dmabuf omap_irq omap_overlay omap_plane omapdrm tcm-sita
drivers/gpu/drm/omapdrm/dss
 DRM_OMAP base dispc dispc_coefs dss output pll video-pll
 DRM_OMAP&OMAP2_DSS_DPI dpi
 DRM_OMAP&OMAP2_DSS_DSI dsi
 DRM_OMAP&OMAP2_DSS_HDMI_COMMON hdmi_common hdmi_phy hdmi_pll hdmi_wp
 DRM_OMAP&OMAP2_DSS_SDI sdi
 DRM_OMAP&OMAP2_DSS_VENC venc
 DRM_OMAP&OMAP4_DSS_HDMI hdmi4 hdmi4_core
 DRM_OMAP&OMAP4_DSS_HDMI_CEC hdmi4_cec
 DRM_OMAP&OMAP5_DSS_HDMI hdmi5 hdmi5_core
drivers/gpu/drm/panel
 DRM_PANEL_ABT_Y030XX067A panel-abt-y030xx067a
 DRM_PANEL_ARM_VERSATILE panel-arm-versatile
 DRM_PANEL_ASUS_Z00T_TM5P5_NT35596 panel-asus-z00t-tm5p5-n35596
 DRM_PANEL_AUO_A030JTN01 panel-auo-a030jtn01
 DRM_PANEL_BOE_BF060Y8M_AJ0 panel-boe-bf060y8m-aj0
 DRM_PANEL_BOE_HIMAX8279D panel-boe-himax8279d
 DRM_PANEL_BOE_TH101MB31UIG002_28A panel-boe-th101mb31ig002-28a
 DRM_PANEL_BOE_TV101WUM_LL2 panel-boe-tv101wum-ll2
 DRM_PANEL_BOE_TV101WUM_NL6 panel-boe-tv101wum-nl6
 DRM_PANEL_DSI_CM panel-dsi-cm
 DRM_PANEL_EBBG_FT8719 panel-ebbg-ft8719
 DRM_PANEL_EDP panel-edp
 DRM_PANEL_ELIDA_KD35T133 panel-elida-kd35t133
 DRM_PANEL_FEIXIN_K101_IM2BA02 panel-feixin-k101-im2ba02
 DRM_PANEL_FEIYANG_FY07024DI26A30D panel-feiyang-fy07024di26a30d
 DRM_PANEL_HIMAX_HX83102 panel-himax-hx83102
 DRM_PANEL_HIMAX_HX83112A panel-himax-hx83112a
 DRM_PANEL_HIMAX_HX8394 panel-himax-hx8394
 DRM_PANEL_ILITEK_IL9322 panel-ilitek-ili9322
 DRM_PANEL_ILITEK_ILI9341 panel-ilitek-ili9341
 DRM_PANEL_ILITEK_ILI9805 panel-ilitek-ili9805
 DRM_PANEL_ILITEK_ILI9806E panel-ilitek-ili9806e
 DRM_PANEL_ILITEK_ILI9881C panel-ilitek-ili9881c
 DRM_PANEL_ILITEK_ILI9882T panel-ilitek-ili9882t
 DRM_PANEL_INNOLUX_EJ030NA panel-innolux-ej030na
 DRM_PANEL_INNOLUX_P079ZCA panel-innolux-p079zca
 DRM_PANEL_JADARD_JD9365DA_H3 panel-jadard-jd9365da-h3
 DRM_PANEL_JDI_LPM102A188A panel-jdi-lpm102a188a
 DRM_PANEL_JDI_LT070ME05000 panel-jdi-lt070me05000
 DRM_PANEL_JDI_R63452 panel-jdi-fhd-r63452
 DRM_PANEL_KHADAS_TS050 panel-khadas-ts050
 DRM_PANEL_KINGDISPLAY_KD097D04 panel-kingdisplay-kd097d04
 DRM_PANEL_LEADTEK_LTK050H3146W panel-leadtek-ltk050h3146w
 DRM_PANEL_LEADTEK_LTK500HD1829 panel-leadtek-ltk500hd1829
 DRM_PANEL_LG_LB035Q02 panel-lg-lb035q02
 DRM_PANEL_LG_LG4573 panel-lg-lg4573
 DRM_PANEL_LG_SW43408 panel-lg-sw43408
 DRM_PANEL_LINCOLNTECH_LCD197 panel-lincolntech-lcd197
 DRM_PANEL_LVDS panel-lvds
 DRM_PANEL_MAGNACHIP_D53E6EA8966 panel-magnachip-d53e6ea8966
 DRM_PANEL_MANTIX_MLAF057WE51 panel-mantix-mlaf057we51
 DRM_PANEL_NEC_NL8048HL11 panel-nec-nl8048hl11
 DRM_PANEL_NEWVISION_NV3051D panel-newvision-nv3051d
 DRM_PANEL_NEWVISION_NV3052C panel-newvision-nv3052c
 DRM_PANEL_NOVATEK_NT35510 panel-novatek-nt35510
 DRM_PANEL_NOVATEK_NT35560 panel-novatek-nt35560
 DRM_PANEL_NOVATEK_NT35950 panel-novatek-nt35950
 DRM_PANEL_NOVATEK_NT36523 panel-novatek-nt36523
 DRM_PANEL_NOVATEK_NT36672A panel-novatek-nt36672a
 DRM_PANEL_NOVATEK_NT36672E panel-novatek-nt36672e
 DRM_PANEL_NOVATEK_NT39016 panel-novatek-nt39016
 DRM_PANEL_OLIMEX_LCD_OLINUXINO panel-olimex-lcd-olinuxino
 DRM_PANEL_ORISETECH_OTA5601A panel-orisetech-ota5601a
 DRM_PANEL_ORISETECH_OTM8009A panel-orisetech-otm8009a
 DRM_PANEL_OSD_OSD101T2587_53TS panel-osd-osd101t2587-53ts
 DRM_PANEL_PANASONIC_VVX10F034N00 panel-panasonic-vvx10f034n00
 DRM_PANEL_RASPBERRYPI_TOUCHSCREEN panel-raspberrypi-touchscreen
 DRM_PANEL_RAYDIUM_RM67191 panel-raydium-rm67191
 DRM_PANEL_RAYDIUM_RM68200 panel-raydium-rm68200
 DRM_PANEL_RAYDIUM_RM692E5 panel-raydium-rm692e5
 DRM_PANEL_RAYDIUM_RM69380 panel-raydium-rm69380
 DRM_PANEL_RONBO_RB070D30 panel-ronbo-rb070d30
 DRM_PANEL_SAMSUNG_ATNA33XC20 panel-samsung-atna33xc20
 DRM_PANEL_SAMSUNG_DB7430 panel-samsung-db7430
 DRM_PANEL_SAMSUNG_LD9040 panel-samsung-ld9040
 DRM_PANEL_SAMSUNG_S6D16D0 panel-samsung-s6d16d0
 DRM_PANEL_SAMSUNG_S6D27A1 panel-samsung-s6d27a1
 DRM_PANEL_SAMSUNG_S6D7AA0 panel-samsung-s6d7aa0
 DRM_PANEL_SAMSUNG_S6E3FA7 panel-samsung-s6e3fa7
 DRM_PANEL_SAMSUNG_S6E3HA2 panel-samsung-s6e3ha2
 DRM_PANEL_SAMSUNG_S6E63J0X03 panel-samsung-s6e63j0x03
 DRM_PANEL_SAMSUNG_S6E63M0 panel-samsung-s6e63m0
 DRM_PANEL_SAMSUNG_S6E63M0_DSI panel-samsung-s6e63m0-dsi
 DRM_PANEL_SAMSUNG_S6E63M0_SPI panel-samsung-s6e63m0-spi
 DRM_PANEL_SAMSUNG_S6E88A0_AMS452EF01 panel-samsung-s6e88a0-ams452ef01
 DRM_PANEL_SAMSUNG_S6E8AA0 panel-samsung-s6e8aa0
 DRM_PANEL_SAMSUNG_SOFEF00 panel-samsung-sofef00
 DRM_PANEL_SEIKO_43WVF1G panel-seiko-43wvf1g
 DRM_PANEL_SHARP_LQ101R1SX01 panel-sharp-lq101r1sx01
 DRM_PANEL_SHARP_LS037V7DW01 panel-sharp-ls037v7dw01
 DRM_PANEL_SHARP_LS043T1LE01 panel-sharp-ls043t1le01
 DRM_PANEL_SHARP_LS060T1SX01 panel-sharp-ls060t1sx01
 DRM_PANEL_SIMPLE panel-simple
 DRM_PANEL_SITRONIX_ST7701 panel-sitronix-st7701
 DRM_PANEL_SITRONIX_ST7703 panel-sitronix-st7703
 DRM_PANEL_SITRONIX_ST7789V panel-sitronix-st7789v
 DRM_PANEL_SONY_ACX565AKM panel-sony-acx565akm
 DRM_PANEL_SONY_TD4353_JDI panel-sony-td4353-jdi
 DRM_PANEL_SONY_TULIP_TRULY_NT35521 panel-sony-tulip-truly-nt35521
 DRM_PANEL_STARTEK_KD070FHFID015 panel-startek-kd070fhfid015
 DRM_PANEL_SYNAPTICS_R63353 panel-synaptics-r63353
 DRM_PANEL_TDO_TL070WSH30 panel-tdo-tl070wsh30
 DRM_PANEL_TPO_TD028TTEC1 panel-tpo-td028ttec1
 DRM_PANEL_TPO_TD043MTEA1 panel-tpo-td043mtea1
 DRM_PANEL_TPO_TPG110 panel-tpo-tpg110
 DRM_PANEL_TRULY_NT35597_WQXGA panel-truly-nt35597
 DRM_PANEL_VISIONOX_R66451 panel-visionox-r66451
 DRM_PANEL_VISIONOX_RM69299 panel-visionox-rm69299
 DRM_PANEL_VISIONOX_VTDR6130 panel-visionox-vtdr6130
 DRM_PANEL_WIDECHIPS_WS2401 panel-widechips-ws2401
 DRM_PANEL_XINPENG_XPP055C272 panel-xinpeng-xpp055c272
drivers/gpu/drm/panfrost
 DRM_PANFROST panfrost panfrost_devfreq panfrost_device panfrost_drv panfrost_dump panfrost_gem panfrost_gem_shrinker panfrost_gpu panfrost_job panfrost_mmu panfrost_perfcnt
drivers/gpu/drm/panthor
 DRM_PANTHOR panthor panthor_devfreq panthor_device panthor_drv panthor_fw panthor_gem panthor_gpu panthor_heap panthor_mmu panthor_sched
drivers/gpu/drm/pl111
 ARCH_NOMADIK&DRM_PL111 pl111_nomadik
 DEBUG_FS&DRM_PL111 pl111_debugfs
 DRM_PL111 pl111_display pl111_drm pl111_drv pl111_versatile
drivers/gpu/drm/qxl
 DRM_QXL qxl qxl_cmd qxl_debugfs qxl_display qxl_draw qxl_drv qxl_dumb qxl_gem qxl_image qxl_ioctl qxl_irq qxl_kms qxl_object qxl_prime qxl_release qxl_ttm
drivers/gpu/drm/r128
 COMPAT&DRM_R128 r128_ioc32
 DRM_R128 ati_pcigart r128 r128_cce r128_drv r128_irq r128_state
drivers/gpu/drm/radeon
 ACPI&DRM_RADEON radeon_acpi
 DRM_FBDEV_EMULATION&DRM_RADEON radeon_fbdev
 DRM_RADEON atom atombios_crtc atombios_dp atombios_encoders atombios_i2c btc_dpm ci_dpm ci_smc cik cik_sdma cypress_dpm dce3_1_afmt dce6_afmt evergreen evergreen_cs evergreen_dma evergreen_hdmi kv_dpm kv_smc ni ni_dma ni_dpm r100 r200 r300 r420 r520 r600 r600_cs r600_dma r600_dpm r600_hdmi radeon radeon_agp radeon_asic radeon_atombios radeon_audio radeon_benchmark radeon_bios radeon_clocks radeon_combios radeon_connectors radeon_cs radeon_cursor radeon_device radeon_display radeon_dp_auxch radeon_drv radeon_encoders radeon_fb radeon_fence radeon_gart radeon_gem radeon_i2c radeon_ib radeon_irq_kms radeon_kms radeon_legacy_crtc radeon_legacy_encoders radeon_legacy_tv radeon_object radeon_pm radeon_prime radeon_ring radeon_sa radeon_semaphore radeon_sync radeon_test radeon_trace_points radeon_ttm radeon_ucode radeon_uvd radeon_vce radeon_vm rs400 rs600 rs690 rs780_dpm rv515 rv6xx_dpm rv730_dpm rv740_dpm rv770 rv770_dma rv770_dpm rv770_smc si si_dma si_dpm si_smc sumo_dpm sumo_smc trinity_dpm trinity_smc uvd_v1_0 uvd_v2_2 uvd_v3_1 uvd_v4_2 vce_v1_0 vce_v2_0
 DRM_RADEON&MMU_NOTIFIER radeon_mn
 DRM_RADEON&VGA_SWITCHEROO radeon_atpx_handler
drivers/gpu/drm/rcar-du
 DRM_RCAR_CMM rcar_cmm
 DRM_RCAR_DU rcar-du-drm rcar_du_crtc rcar_du_drv rcar_du_encoder rcar_du_group rcar_du_kms rcar_du_plane
 DRM_RCAR_DU&DRM_RCAR_VSP rcar_du_vsp
 DRM_RCAR_DU&DRM_RCAR_WRITEBACK rcar_du_writeback
 DRM_RCAR_DW_HDMI rcar_dw_hdmi
 DRM_RCAR_LVDS rcar_lvds
 DRM_RCAR_MIPI_DSI rcar_mipi_dsi
drivers/gpu/drm/renesas/rcar-du
 DRM_RCAR_CMM rcar_cmm
 DRM_RCAR_DU rcar-du-drm rcar_du_crtc rcar_du_drv rcar_du_encoder rcar_du_group rcar_du_kms rcar_du_plane
 DRM_RCAR_DU&DRM_RCAR_VSP rcar_du_vsp
 DRM_RCAR_DU&DRM_RCAR_WRITEBACK rcar_du_writeback
 DRM_RCAR_DW_HDMI rcar_dw_hdmi
 DRM_RCAR_LVDS rcar_lvds
 DRM_RCAR_MIPI_DSI rcar_mipi_dsi
drivers/gpu/drm/renesas/rz-du
 DRM_RZG2L_DU rzg2l-du-drm rzg2l_du_crtc rzg2l_du_drv rzg2l_du_encoder rzg2l_du_kms
 DRM_RZG2L_DU&VIDEO_RENESAS_VSP1 rzg2l_du_vsp
 DRM_RZG2L_MIPI_DSI rzg2l_mipi_dsi
drivers/gpu/drm/renesas/shmobile
 DRM_SHMOBILE shmob-drm shmob_drm_crtc shmob_drm_drv shmob_drm_kms shmob_drm_plane
drivers/gpu/drm/rockchip
 DRM_ROCKCHIP rockchip_drm_drv rockchip_drm_fb rockchip_drm_gem rockchipdrm
 DRM_ROCKCHIP&ROCKCHIP_ANALOGIX_DP analogix_dp-rockchip
 DRM_ROCKCHIP&ROCKCHIP_CDN_DP cdn-dp-core cdn-dp-reg
 DRM_ROCKCHIP&ROCKCHIP_DW_HDMI dw_hdmi-rockchip
 DRM_ROCKCHIP&ROCKCHIP_DW_MIPI_DSI dw-mipi-dsi-rockchip
 DRM_ROCKCHIP&ROCKCHIP_INNO_HDMI inno_hdmi
 DRM_ROCKCHIP&ROCKCHIP_LVDS rockchip_lvds
 DRM_ROCKCHIP&ROCKCHIP_RGB rockchip_rgb
 DRM_ROCKCHIP&ROCKCHIP_RK3066_HDMI rk3066_hdmi
 DRM_ROCKCHIP&ROCKCHIP_VOP rockchip_drm_vop rockchip_vop_reg
 DRM_ROCKCHIP&ROCKCHIP_VOP2 rockchip_drm_vop2 rockchip_vop2_reg
drivers/gpu/drm/savage
 DRM_SAVAGE savage savage_bci savage_drv savage_state
drivers/gpu/drm/scheduler
 DRM_SCHED gpu-sched sched_entity sched_fence sched_main
drivers/gpu/drm/shmobile
 DRM_SHMOBILE shmob-drm shmob_drm_backlight shmob_drm_crtc shmob_drm_drv shmob_drm_kms shmob_drm_plane
drivers/gpu/drm/sis
 DRM_SIS sis sis_drv sis_mm
drivers/gpu/drm/solomon
 DRM_SSD130X ssd130x
 DRM_SSD130X_I2C ssd130x-i2c
 DRM_SSD130X_SPI ssd130x-spi
drivers/gpu/drm/sprd
 DRM_SPRD megacores_pll sprd-drm sprd_dpu sprd_drm sprd_dsi
drivers/gpu/drm/sti
 DRM_STI sti-drm sti_awg_utils sti_compositor sti_crtc sti_cursor sti_drv sti_dvo sti_gdp sti_hda sti_hdmi sti_hdmi_tx3g4c28phy sti_hqvdp sti_mixer sti_plane sti_tvout sti_vid sti_vtg
drivers/gpu/drm/stm
 DRM_STM drv ltdc stm-drm
 DRM_STM_DSI dw_mipi_dsi-stm
 DRM_STM_LVDS lvds
drivers/gpu/drm/sun4i
 DRM_SUN4I sun4i-drm sun4i-frontend sun4i-tcon sun4i_crtc sun4i_dotclock sun4i_drv sun4i_framebuffer sun4i_frontend sun4i_lvds sun4i_rgb sun4i_tcon sun4i_tcon_dclk sun4i_tv sun6i_drc
 DRM_SUN4I_BACKEND sun4i-backend sun4i_backend sun4i_layer
 DRM_SUN4I_HDMI sun4i-drm-hdmi sun4i_hdmi_ddc_clk sun4i_hdmi_enc sun4i_hdmi_i2c sun4i_hdmi_tmds_clk
 DRM_SUN6I_DSI sun6i_mipi_dsi
 DRM_SUN8I_DW_HDMI sun8i-drm-hdmi sun8i_dw_hdmi sun8i_hdmi_phy sun8i_hdmi_phy_clk
 DRM_SUN8I_MIXER sun8i-mixer sun8i_csc sun8i_mixer sun8i_ui_layer sun8i_ui_scaler sun8i_vi_layer sun8i_vi_scaler
 DRM_SUN8I_TCON_TOP sun8i_tcon_top
drivers/gpu/drm/tdfx
 DRM_TDFX tdfx tdfx_drv
drivers/gpu/drm/tegra
 DRM_FBDEV_EMULATION&DRM_TEGRA fbdev
 DRM_TEGRA dc dp dpaux drm dsi falcon fb firewall gem gr2d gr3d hda hdmi hub mipi-phy nvdec output plane rgb riscv sor submit tegra-drm trace uapi vic
drivers/gpu/drm/tests
 DRM_KUNIT_TEST drm_buddy_test drm_cmdline_parser_test drm_connector_test drm_damage_helper_test drm_dp_mst_helper_test drm_exec_test drm_format_helper_test drm_format_test drm_framebuffer_test drm_gem_shmem_test drm_hdmi_state_helper_test drm_managed_test drm_mm_test drm_modes_test drm_plane_helper_test drm_probe_helper_test drm_rect_test
 DRM_KUNIT_TEST_HELPERS drm_kunit_helpers
drivers/gpu/drm/tidss
 DRM_TIDSS tidss tidss_crtc tidss_dispc tidss_drv tidss_encoder tidss_irq tidss_kms tidss_plane tidss_scale_coefs
drivers/gpu/drm/tilcdc
 DRM_TILCDC tilcdc tilcdc_crtc tilcdc_drv tilcdc_external tilcdc_panel tilcdc_plane
drivers/gpu/drm/tiny
 DRM_ARCPGU arcpgu
 DRM_BOCHS bochs
 DRM_CIRRUS_QEMU cirrus
 DRM_GM12U320 gm12u320
 DRM_OFDRM ofdrm
 DRM_PANEL_MIPI_DBI panel-mipi-dbi
 DRM_SIMPLEDRM simpledrm
 TINYDRM_HX8357D hx8357d
 TINYDRM_ILI9163 ili9163
 TINYDRM_ILI9225 ili9225
 TINYDRM_ILI9341 ili9341
 TINYDRM_ILI9486 ili9486
 TINYDRM_MI0283QT mi0283qt
 TINYDRM_REPAPER repaper
 TINYDRM_ST7586 st7586
 TINYDRM_ST7735R st7735r
drivers/gpu/drm/ttm
 AGP&DRM_TTM ttm_agp_backend
 DRM_TTM ttm ttm_bo ttm_bo_util ttm_bo_vm ttm_device ttm_execbuf_util ttm_module ttm_pool ttm_range_manager ttm_resource ttm_sys_manager ttm_tt
drivers/gpu/drm/ttm/tests
 DRM_TTM_KUNIT_TEST ttm_bo_test ttm_bo_validate_test ttm_device_test ttm_kunit_helpers ttm_mock_manager ttm_pool_test ttm_resource_test ttm_tt_test
drivers/gpu/drm/tve200
 DRM_TVE200 tve200_display tve200_drm tve200_drv
drivers/gpu/drm/udl
 DRM_UDL udl udl_drv udl_edid udl_main udl_modeset udl_transfer
drivers/gpu/drm/v3d
 DEBUG_FS&DRM_V3D v3d_debugfs
 DRM_V3D v3d v3d_bo v3d_drv v3d_fence v3d_gem v3d_irq v3d_mmu v3d_perfmon v3d_sched v3d_submit v3d_sysfs v3d_trace_points
drivers/gpu/drm/vboxvideo
 DRM_VBOXVIDEO hgsmi_base modesetting vbox_drv vbox_hgsmi vbox_irq vbox_main vbox_mode vbox_ttm vboxvideo vbva_base
drivers/gpu/drm/vc4
 DEBUG_FS&DRM_VC4 vc4_debugfs
 DRM_VC4 vc4 vc4_bo vc4_crtc vc4_dpi vc4_drv vc4_dsi vc4_fence vc4_gem vc4_hdmi vc4_hdmi_phy vc4_hvs vc4_irq vc4_kms vc4_perfmon vc4_plane vc4_render_cl vc4_trace_points vc4_txp vc4_v3d vc4_validate vc4_validate_shaders vc4_vec
drivers/gpu/drm/vc4/tests
 DRM_VC4&DRM_VC4_KUNIT_TEST vc4_mock vc4_mock_crtc vc4_mock_output vc4_mock_plane vc4_test_pv_muxing
drivers/gpu/drm/vgem
 DRM_VGEM vgem vgem_drv vgem_fence
drivers/gpu/drm/via
 DRM_VIA via via_dri1
drivers/gpu/drm/virtio
 DRM_VIRTIO_GPU virtgpu_debugfs virtgpu_display virtgpu_drv virtgpu_fence virtgpu_gem virtgpu_ioctl virtgpu_kms virtgpu_object virtgpu_plane virtgpu_prime virtgpu_submit virtgpu_trace_points virtgpu_vq virtgpu_vram virtio-gpu
drivers/gpu/drm/vkms
 DRM_VKMS vkms vkms_composer vkms_crtc vkms_drv vkms_formats vkms_output vkms_plane vkms_writeback
drivers/gpu/drm/vmwgfx
 DRM_VMWGFX ttm_object vmwgfx vmwgfx_binding vmwgfx_blit vmwgfx_bo vmwgfx_cmd vmwgfx_cmdbuf vmwgfx_cmdbuf_res vmwgfx_context vmwgfx_cotable vmwgfx_devcaps vmwgfx_drv vmwgfx_execbuf vmwgfx_fence vmwgfx_gem vmwgfx_gmr vmwgfx_gmrid_manager vmwgfx_ioctl vmwgfx_irq vmwgfx_kms vmwgfx_ldu vmwgfx_mob vmwgfx_msg vmwgfx_overlay vmwgfx_page_dirty vmwgfx_prime vmwgfx_resource vmwgfx_scrn vmwgfx_shader vmwgfx_simple_resource vmwgfx_so vmwgfx_stdu vmwgfx_streamoutput vmwgfx_surface vmwgfx_system_manager vmwgfx_ttm_buffer vmwgfx_ttm_glue vmwgfx_va vmwgfx_validation vmwgfx_vkms
drivers/gpu/drm/xe
 DRM_XE xe xe_bb xe_bo xe_bo_evict xe_debugfs xe_devcoredump xe_device xe_device_sysfs xe_dma_buf xe_drm_client xe_exec xe_exec_queue xe_execlist xe_force_wake xe_ggtt xe_gpu_scheduler xe_gsc xe_gsc_debugfs xe_gsc_proxy xe_gsc_submit xe_gt xe_gt_ccs_mode xe_gt_clock xe_gt_debugfs xe_gt_freq xe_gt_idle xe_gt_mcr xe_gt_pagefault xe_gt_sriov_vf xe_gt_sriov_vf_debugfs xe_gt_stats xe_gt_sysfs xe_gt_throttle xe_gt_tlb_invalidation xe_gt_topology xe_guc xe_guc_ads xe_guc_ct xe_guc_db_mgr xe_guc_debugfs xe_guc_hwconfig xe_guc_id_mgr xe_guc_klv_helpers xe_guc_log xe_guc_pc xe_guc_relay xe_guc_submit xe_heci_gsc xe_huc xe_huc_debugfs xe_hw_engine xe_hw_engine_class_sysfs xe_hw_engine_group xe_hw_fence xe_irq xe_lrc xe_memirq xe_migrate xe_mmio xe_mocs xe_module xe_oa xe_observation xe_pagefault xe_pat xe_pci xe_pcode xe_pm xe_preempt_fence xe_pt xe_pt_walk xe_query xe_range_fence xe_reg_sr xe_reg_whitelist xe_ring_ops xe_rtp xe_sa xe_sched_job xe_sriov xe_step xe_sync xe_tile xe_tile_sysfs xe_trace xe_trace_bo xe_trace_guc xe_ttm_stolen_mgr xe_ttm_sys_mgr xe_ttm_vram_mgr xe_tuning xe_uc xe_uc_debugfs xe_uc_fw xe_vm xe_vram xe_vram_freq xe_wa xe_wait_user_fence xe_wopcm
 DRM_XE&HMM_MIRROR xe_hmm
 DRM_XE&HWMON xe_hwmon
 DRM_XE&PCI_IOV xe_gt_sriov_pf xe_gt_sriov_pf_config xe_gt_sriov_pf_control xe_gt_sriov_pf_debugfs xe_gt_sriov_pf_monitor xe_gt_sriov_pf_policy xe_gt_sriov_pf_service xe_lmtt xe_lmtt_2l xe_lmtt_ml xe_pci_sriov xe_sriov_pf
drivers/gpu/drm/xe/display
 DRM_XE&DRM_XE_DISPLAY intel_fb_bo intel_fbdev_fb xe_display xe_display_misc xe_display_rps xe_display_wa xe_dsb_buffer xe_fb_pin xe_hdcp_gsc xe_plane_initial xe_tdf
drivers/gpu/drm/xe/display/ext
 DRM_XE&DRM_XE_DISPLAY i915_irq i915_utils
drivers/gpu/drm/xe/i915-display
 DRM_XE&DRM_XE_DISPLAY icl_dsi intel_acpi intel_alpm intel_atomic intel_atomic_plane intel_audio intel_backlight intel_bios intel_bw intel_cdclk intel_color intel_combo_phy intel_connector intel_crtc intel_crtc_state_dump intel_cursor intel_cx0_phy intel_ddi intel_ddi_buf_trans intel_display intel_display_debugfs intel_display_debugfs_params intel_display_device intel_display_driver intel_display_irq intel_display_params intel_display_power intel_display_power_map intel_display_power_well intel_display_trace intel_display_wa intel_dkl_phy intel_dmc intel_dmc_wl intel_dp intel_dp_aux intel_dp_aux_backlight intel_dp_hdcp intel_dp_link_training intel_dp_mst intel_dpll intel_dpll_mgr intel_dpt_common intel_drrs intel_dsb intel_dsi intel_dsi_dcs_backlight intel_dsi_vbt intel_encoder intel_fb intel_fbc intel_fbdev intel_fdi intel_fifo_underrun intel_frontbuffer intel_global_state intel_gmbus intel_hdcp intel_hdcp_gsc_message intel_hdmi intel_hotplug intel_hotplug_irq intel_hti intel_link_bw intel_lspcon intel_modeset_lock intel_modeset_setup intel_modeset_verify intel_opregion intel_panel intel_pipe_crc intel_pmdemand intel_pps intel_psr intel_qp_tables intel_quirks intel_snps_phy intel_tc intel_vblank intel_vdsc intel_vga intel_vrr intel_wm skl_scaler skl_universal_plane skl_watermark
drivers/gpu/drm/xe/i915-soc
 DRM_XE&DRM_XE_DISPLAY intel_dram intel_pch
drivers/gpu/drm/xe/tests
 DRM_XE xe_kunit_helpers
 DRM_XE_KUNIT_TEST xe_args_test xe_live_test xe_live_test_mod xe_pci_test xe_rtp_test xe_test xe_test_mod xe_wa_test
drivers/gpu/drm/xen
 DRM_XEN_FRONTEND drm_xen_front xen_drm_front xen_drm_front_cfg xen_drm_front_conn xen_drm_front_evtchnl xen_drm_front_gem xen_drm_front_kms
drivers/gpu/drm/xlnx
 DRM_ZYNQMP_DPSUB zynqmp-dpsub zynqmp_disp zynqmp_dp zynqmp_dpsub zynqmp_kms
drivers/gpu/host1x
 IOMMU_API&TEGRA_HOST1X context
 TEGRA_HOST1X bus cdma channel debug dev fence host1x intr job mipi syncpt
 TEGRA_HOST1X_CONTEXT_BUS context_bus
drivers/gpu/host1x/hw
 TEGRA_HOST1X host1x01 host1x02 host1x04 host1x05 host1x06 host1x07 host1x08
drivers/gpu/ipu-v3
 IMX_IPUV3_CORE imx-ipu-v3 ipu-common ipu-cpmem ipu-csi ipu-dc ipu-di ipu-dmfc ipu-dp ipu-ic ipu-ic-csc ipu-image-convert ipu-pre ipu-prg ipu-smfc ipu-vdi
drivers/gpu/tests
 GPU_BUDDY_KUNIT_TEST gpu_buddy_test gpu_buddy_tests gpu_random
drivers/gpu/trace
 TRACE_GPU_MEM trace_gpu_mem
drivers/gpu/vga
 VGA_SWITCHEROO vga_switcheroo
drivers/greybus
 GREYBUS bundle connection control core debugfs greybus hd interface manifest module operation svc svc_watchdog
 GREYBUS_BEAGLEPLAY gb-beagleplay
 GREYBUS_ES2 es2 gb-es2
drivers/hid
 DEBUG_FS&HID hid-debug
 DEBUG_FS&HID_PICOLCD hid-picolcd_debugfs
 DEBUG_FS&HID_WIIMOTE hid-wiimote-debug
 HID hid hid-core hid-input hid-quirks
 HID&HIDRAW hidraw
 HID_A4TECH hid-a4tech
 HID_ACCUTOUCH hid-accutouch
 HID_ACRUX hid-axff
 HID_ALPS hid-alps
 HID_APPLE hid-apple
 HID_APPLEIR hid-appleir
 HID_ASUS hid-asus
 HID_AUREAL hid-aureal
 HID_BELKIN hid-belkin
 HID_BETOP_FF hid-betopff
 HID_BIGBEN_FF hid-bigbenff
 HID_CHERRY hid-cherry
 HID_CHICONY hid-chicony
 HID_CMEDIA hid-cmedia
 HID_CORSAIR hid-corsair
 HID_COUGAR hid-cougar
 HID_CP2112 hid-cp2112
 HID_CREATIVE_SB0540 hid-creative-sb0540
 HID_CYPRESS hid-cypress
 HID_DRAGONRISE hid-dr
 HID_ELAN hid-elan
 HID_ELECOM hid-elecom
 HID_ELO hid-elo
 HID_EMS_FF hid-emsff
 HID_EVISION hid-evision
 HID_EZKEY hid-ezkey
 HID_FT260 hid-ft260
 HID_GEMBIRD hid-gembird
 HID_GENERIC hid-generic
 HID_GFRM hid-gfrm
 HID_GLORIOUS hid-glorious
 HID_GOODIX_SPI hid-goodix-spi
 HID_GOOGLE_HAMMER hid-google-hammer
 HID_GOOGLE_STADIA_FF hid-google-stadiaff
 HID_GREENASIA hid-gaff
 HID_GT683R hid-gt683r
 HID_GYRATION hid-gyration
 HID_HOLTEK hid-holtek-kbd hid-holtek-mouse hid-holtekff
 HID_HYPERV_MOUSE hid-hyperv
 HID_ICADE hid-icade
 HID_ITE hid-ite
 HID_JABRA hid-jabra
 HID_KENSINGTON hid-kensington
 HID_KEYTOUCH hid-keytouch
 HID_KUNIT_TEST hid-uclogic-rdesc-test hid-uclogic-test
 HID_KUNIT_TEST|HID_UCLOGIC hid-uclogic hid-uclogic-core hid-uclogic-params hid-uclogic-rdesc
 HID_KYE hid-kye
 HID_LCPOWER hid-lcpower
 HID_LED hid-led
 HID_LENOVO hid-lenovo
 HID_LETSKETCH hid-letsketch
 HID_LOGITECH hid-lg hid-lg-g15 hid-logitech
 HID_LOGITECH&LOGIG940_FF hid-lg3ff
 HID_LOGITECH&LOGIRUMBLEPAD2_FF hid-lg2ff
 HID_LOGITECH&LOGITECH_FF hid-lgff
 HID_LOGITECH&LOGIWHEELS_FF hid-lg4ff
 HID_LOGITECH_DJ hid-logitech-dj
 HID_LOGITECH_HIDPP hid-logitech-hidpp
 HID_MACALLY hid-macally
 HID_MAGICMOUSE hid-magicmouse
 HID_MALTRON hid-maltron
 HID_MAYFLASH hid-mf
 HID_MCP2200 hid-mcp2200
 HID_MCP2221 hid-mcp2221
 HID_MEGAWORLD_FF hid-megaworld
 HID_MICROSOFT hid-microsoft
 HID_MONTEREY hid-monterey
 HID_MULTITOUCH hid-multitouch
 HID_NINTENDO hid-nintendo
 HID_NTI hid-nti
 HID_NTRIG hid-ntrig
 HID_NVIDIA_SHIELD hid-nvidia-shield
 HID_ORTEK hid-ortek
 HID_PANTHERLORD hid-pl
 HID_PENMOUNT hid-penmount
 HID_PETALYNX hid-petalynx
 HID_PICOLCD hid-picolcd hid-picolcd_core
 HID_PICOLCD&HID_PICOLCD_BACKLIGHT hid-picolcd_backlight
 HID_PICOLCD&HID_PICOLCD_CIR hid-picolcd_cir
 HID_PICOLCD&HID_PICOLCD_FB hid-picolcd_fb
 HID_PICOLCD&HID_PICOLCD_LCD hid-picolcd_lcd
 HID_PICOLCD&HID_PICOLCD_LEDS hid-picolcd_leds
 HID_PLANTRONICS hid-plantronics
 HID_PLAYSTATION hid-playstation
 HID_PRIMAX hid-primax
 HID_PRODIKEYS hid-prodikeys
 HID_PXRC hid-pxrc
 HID_RAZER hid-razer
 HID_REDRAGON hid-redragon
 HID_RETRODE hid-retrode
 HID_RMI hid-rmi
 HID_ROCCAT hid-roccat hid-roccat-arvo hid-roccat-common hid-roccat-isku hid-roccat-kone hid-roccat-koneplus hid-roccat-konepure hid-roccat-kovaplus hid-roccat-lua hid-roccat-pyra hid-roccat-ryos hid-roccat-savu
 HID_SAITEK hid-saitek
 HID_SAMSUNG hid-samsung
 HID_SEMITEK hid-semitek
 HID_SENSOR_CUSTOM_SENSOR hid-sensor-custom
 HID_SENSOR_HUB hid-sensor-hub
 HID_SIGMAMICRO hid-sigmamicro
 HID_SMARTJOYPLUS hid-sjoy
 HID_SONY hid-sony
 HID_SPEEDLINK hid-speedlink
 HID_STEAM hid-steam
 HID_STEELSERIES hid-steelseries
 HID_SUNPLUS hid-sunplus
 HID_THRUSTMASTER hid-thrustmaster hid-tmff
 HID_TIVO hid-tivo
 HID_TOPRE hid-topre
 HID_TOPSEED hid-topseed
 HID_TWINHAN hid-twinhan
 HID_U2FZERO hid-u2fzero
 HID_UDRAW_PS3 hid-udraw-ps3
 HID_UNIVERSAL_PIDFF hid-universal-pidff
 HID_VIEWSONIC hid-viewsonic
 HID_VIVALDI hid-vivaldi
 HID_VIVALDI_COMMON hid-vivaldi-common
 HID_VRC2 hid-vrc2
 HID_WACOM wacom wacom_sys wacom_wac
 HID_WALTOP hid-waltop
 HID_WIIMOTE hid-wiimote hid-wiimote-core hid-wiimote-modules
 HID_WINWING hid-winwing
 HID_XIAOMI hid-xiaomi
 HID_XINMO hid-xinmo
 HID_ZEROPLUS hid-zpff
 HID_ZYDACRON hid-zydacron
 UHID uhid
drivers/hid/amd-sfh-hid
 AMD_SFH_HID amd_sfh amd_sfh_client amd_sfh_hid amd_sfh_pcie
drivers/hid/amd-sfh-hid/hid_descriptor
 AMD_SFH_HID amd_sfh_hid_desc
drivers/hid/amd-sfh-hid/sfh1_1
 AMD_SFH_HID amd_sfh_desc amd_sfh_init amd_sfh_interface
drivers/hid/bpf
 HID_BPF hid_bpf hid_bpf_dispatch hid_bpf_struct_ops
drivers/hid/i2c-hid
 DMI&I2C_HID_CORE i2c-hid-dmi-quirks
 I2C_HID_ACPI i2c-hid-acpi i2c-hid-acpi-prp0001
 I2C_HID_CORE i2c-hid i2c-hid-core
 I2C_HID_OF i2c-hid-of
 I2C_HID_OF_ELAN i2c-hid-of-elan
 I2C_HID_OF_GOODIX i2c-hid-of-goodix
drivers/hid/intel-ish-hid
 INTEL_ISH_FIRMWARE_DOWNLOADER intel-ishtp-loader ishtp-fw-loader
 INTEL_ISH_HID intel-ish-ipc intel-ishtp intel-ishtp-hid ishtp-hid ishtp-hid-client
drivers/hid/intel-ish-hid/ipc
 INTEL_ISH_HID ipc pci-ish
drivers/hid/intel-ish-hid/ishtp
 INTEL_ISH_HID bus client client-buffers dma-if hbm init loader
drivers/hid/surface-hid
 SURFACE_HID surface_hid
 SURFACE_HID_CORE surface_hid_core
 SURFACE_KBD surface_kbd
drivers/hid/usbhid
 HID_PID&USB_HID hid-pidff
 USB_HID hid-core usbhid
 USB_HID&USB_HIDDEV hiddev
 USB_KBD usbkbd
 USB_MOUSE usbmouse
drivers/hsi
 HSI hsi hsi_core
 HSI&HSI_BOARDINFO hsi_boardinfo
drivers/hsi/clients
 CMT_SPEECH cmt_speech
 HSI_CHAR hsi_char
 NOKIA_MODEM nokia-modem
 SSI_PROTOCOL ssi_protocol
drivers/hsi/controllers
 OMAP_SSI omap_ssi omap_ssi_core omap_ssi_port
drivers/hte
 HTE hte
 HTE_TEGRA194 hte-tegra194
 HTE_TEGRA194_TEST hte-tegra194-test
drivers/hv
 HYPERV channel channel_mgmt connection hv hv_trace hv_vmbus ring_buffer vmbus_drv
 HYPERV&HYPERV_TESTING hv_debugfs
 HYPERV_BALLOON hv_balloon
 HYPERV_UTILS hv_fcopy hv_kvp hv_snapshot hv_util hv_utils hv_utils_transport
drivers/hwmon
 HWMON hwmon
 HWMON_VID hwmon-vid
 MAX31827 max31827
 SENSORS_ABITUGURU abituguru
 SENSORS_ABITUGURU3 abituguru3
 SENSORS_ACPI_POWER acpi_power_meter
 SENSORS_AD7314 ad7314
 SENSORS_AD7414 ad7414
 SENSORS_AD7418 ad7418
 SENSORS_ADC128D818 adc128d818
 SENSORS_ADCXX adcxx
 SENSORS_ADM1021 adm1021
 SENSORS_ADM1025 adm1025
 SENSORS_ADM1026 adm1026
 SENSORS_ADM1029 adm1029
 SENSORS_ADM1031 adm1031
 SENSORS_ADM1177 adm1177
 SENSORS_ADM9240 adm9240
 SENSORS_ADS7828 ads7828
 SENSORS_ADS7871 ads7871
 SENSORS_ADT7310 adt7310
 SENSORS_ADT7410 adt7410
 SENSORS_ADT7411 adt7411
 SENSORS_ADT7462 adt7462
 SENSORS_ADT7470 adt7470
 SENSORS_ADT7475 adt7475
 SENSORS_ADT7X10 adt7x10
 SENSORS_AHT10 aht10
 SENSORS_AMC6821 amc6821
 SENSORS_APPLESMC applesmc
 SENSORS_AQUACOMPUTER_D5NEXT aquacomputer_d5next
 SENSORS_ARM_SCMI scmi-hwmon
 SENSORS_ARM_SCPI scpi-hwmon
 SENSORS_AS370 as370-hwmon
 SENSORS_ASB100 asb100
 SENSORS_ASC7621 asc7621
 SENSORS_ASPEED aspeed-pwm-tacho
 SENSORS_ASPEED_G6 aspeed-g6-pwm-tach
 SENSORS_ASUS_EC asus-ec-sensors
 SENSORS_ASUS_ROG_RYUJIN asus_rog_ryujin
 SENSORS_ASUS_WMI asus_wmi_sensors
 SENSORS_ATK0110 asus_atk0110
 SENSORS_ATXP1 atxp1
 SENSORS_AXI_FAN_CONTROL axi-fan-control
 SENSORS_BT1_PVT bt1-pvt
 SENSORS_CHIPCAP2 chipcap2
 SENSORS_CORETEMP coretemp
 SENSORS_CORSAIR_CPRO corsair-cpro
 SENSORS_CORSAIR_PSU corsair-psu
 SENSORS_CROS_EC cros_ec_hwmon
 SENSORS_DA9052_ADC da9052-hwmon
 SENSORS_DA9055 da9055-hwmon
 SENSORS_DELL_SMM dell-smm-hwmon
 SENSORS_DME1737 dme1737
 SENSORS_DRIVETEMP drivetemp
 SENSORS_DS1621 ds1621
 SENSORS_DS620 ds620
 SENSORS_EMC1403 emc1403
 SENSORS_EMC2103 emc2103
 SENSORS_EMC2305 emc2305
 SENSORS_EMC6W201 emc6w201
 SENSORS_F71805F f71805f
 SENSORS_F71882FG f71882fg
 SENSORS_F75375S f75375s
 SENSORS_FAM15H_POWER fam15h_power
 SENSORS_FSCHMD fschmd
 SENSORS_FTSTEUTATES ftsteutates
 SENSORS_G760A g760a
 SENSORS_G762 g762
 SENSORS_GIGABYTE_WATERFORCE gigabyte_waterforce
 SENSORS_GL518SM gl518sm
 SENSORS_GL520SM gl520sm
 SENSORS_GPIO_FAN gpio-fan
 SENSORS_GSC gsc-hwmon
 SENSORS_GXP_FAN_CTRL gxp-fan-ctrl
 SENSORS_HIH6130 hih6130
 SENSORS_HP_WMI hp-wmi-sensors
 SENSORS_HS3001 hs3001
 SENSORS_I5500 i5500_temp
 SENSORS_I5K_AMB i5k_amb
 SENSORS_IBMAEM ibmaem
 SENSORS_IBMPEX ibmpex
 SENSORS_IBMPOWERNV ibmpowernv
 SENSORS_IIO_HWMON iio_hwmon
 SENSORS_INA209 ina209
 SENSORS_INA238 ina238
 SENSORS_INA2XX ina2xx
 SENSORS_INA3221 ina3221
 SENSORS_INTEL_M10_BMC_HWMON intel-m10-bmc-hwmon
 SENSORS_IT87 it87
 SENSORS_JC42 jc42
 SENSORS_K10TEMP k10temp
 SENSORS_K8TEMP k8temp
 SENSORS_LAN966X lan966x-hwmon
 SENSORS_LENOVO_EC lenovo-ec-sensors
 SENSORS_LINEAGE lineage-pem
 SENSORS_LM63 lm63
 SENSORS_LM70 lm70
 SENSORS_LM73 lm73
 SENSORS_LM75 lm75
 SENSORS_LM77 lm77
 SENSORS_LM78 lm78
 SENSORS_LM80 lm80
 SENSORS_LM83 lm83
 SENSORS_LM85 lm85
 SENSORS_LM87 lm87
 SENSORS_LM90 lm90
 SENSORS_LM92 lm92
 SENSORS_LM93 lm93
 SENSORS_LM95234 lm95234
 SENSORS_LM95241 lm95241
 SENSORS_LM95245 lm95245
 SENSORS_LOCHNAGAR lochnagar-hwmon
 SENSORS_LTC2945 ltc2945
 SENSORS_LTC2947 ltc2947-core
 SENSORS_LTC2947_I2C ltc2947-i2c
 SENSORS_LTC2947_SPI ltc2947-spi
 SENSORS_LTC2990 ltc2990
 SENSORS_LTC2991 ltc2991
 SENSORS_LTC2992 ltc2992
 SENSORS_LTC4151 ltc4151
 SENSORS_LTC4215 ltc4215
 SENSORS_LTC4222 ltc4222
 SENSORS_LTC4245 ltc4245
 SENSORS_LTC4260 ltc4260
 SENSORS_LTC4261 ltc4261
 SENSORS_LTC4282 ltc4282
 SENSORS_LTQ_CPUTEMP ltq-cputemp
 SENSORS_MAX1111 max1111
 SENSORS_MAX127 max127
 SENSORS_MAX16065 max16065
 SENSORS_MAX1619 max1619
 SENSORS_MAX1668 max1668
 SENSORS_MAX197 max197
 SENSORS_MAX31722 max31722
 SENSORS_MAX31730 max31730
 SENSORS_MAX31760 max31760
 SENSORS_MAX31790 max31790
 SENSORS_MAX6620 max6620
 SENSORS_MAX6621 max6621
 SENSORS_MAX6639 max6639
 SENSORS_MAX6642 max6642
 SENSORS_MAX6650 max6650
 SENSORS_MAX6697 max6697
 SENSORS_MC13783_ADC mc13783-adc
 SENSORS_MC34VR500 mc34vr500
 SENSORS_MCP3021 mcp3021
 SENSORS_MENF21BMC_HWMON menf21bmc_hwmon
 SENSORS_MLXREG_FAN mlxreg-fan
 SENSORS_MR75203 mr75203
 SENSORS_NCT6683 nct6683
 SENSORS_NCT6775 nct6775 nct6775-platform
 SENSORS_NCT6775_CORE nct6775-core
 SENSORS_NCT6775_I2C nct6775-i2c
 SENSORS_NCT7802 nct7802
 SENSORS_NCT7904 nct7904
 SENSORS_NPCM7XX npcm750-pwm-fan
 SENSORS_NSA320 nsa320-hwmon
 SENSORS_NTC_THERMISTOR ntc_thermistor
 SENSORS_NZXT_KRAKEN2 nzxt-kraken2
 SENSORS_NZXT_KRAKEN3 nzxt-kraken3
 SENSORS_NZXT_SMART2 nzxt-smart2
 SENSORS_OXP oxp-sensors
 SENSORS_PC87360 pc87360
 SENSORS_PC87427 pc87427
 SENSORS_PCF8591 pcf8591
 SENSORS_POWERZ powerz
 SENSORS_POWR1220 powr1220
 SENSORS_PT5161L pt5161l
 SENSORS_PWM_FAN pwm-fan
 SENSORS_RASPBERRYPI_HWMON raspberrypi-hwmon
 SENSORS_S3C s3c-hwmon
 SENSORS_SBRMI sbrmi
 SENSORS_SBTSI sbtsi_temp
 SENSORS_SCH5627 sch5627
 SENSORS_SCH5636 sch5636
 SENSORS_SCH56XX_COMMON sch56xx-common
 SENSORS_SFCTEMP sfctemp
 SENSORS_SG2042_MCU sg2042-mcu
 SENSORS_SHT15 sht15
 SENSORS_SHT21 sht21
 SENSORS_SHT3x sht3x
 SENSORS_SHT4x sht4x
 SENSORS_SHTC1 shtc1
 SENSORS_SIS5595 sis5595
 SENSORS_SL28CPLD sl28cpld-hwmon
 SENSORS_SMM665 smm665
 SENSORS_SMPRO smpro-hwmon
 SENSORS_SMSC47B397 smsc47b397
 SENSORS_SMSC47M1 smsc47m1
 SENSORS_SMSC47M192 smsc47m192
 SENSORS_SPARX5 sparx5-temp
 SENSORS_SPD5118 spd5118
 SENSORS_STTS751 stts751
 SENSORS_SURFACE_FAN surface_fan
 SENSORS_SURFACE_TEMP surface_temp
 SENSORS_SY7636A sy7636a-hwmon
 SENSORS_TC654 tc654
 SENSORS_TC74 tc74
 SENSORS_THMC50 thmc50
 SENSORS_TMP102 tmp102
 SENSORS_TMP103 tmp103
 SENSORS_TMP108 tmp108
 SENSORS_TMP401 tmp401
 SENSORS_TMP421 tmp421
 SENSORS_TMP464 tmp464
 SENSORS_TMP513 tmp513
 SENSORS_TPS23861 tps23861
 SENSORS_ULTRA45 ultra45_env
 SENSORS_VEXPRESS vexpress-hwmon
 SENSORS_VIA686A via686a
 SENSORS_VIA_CPUTEMP via-cputemp
 SENSORS_VT1211 vt1211
 SENSORS_VT8231 vt8231
 SENSORS_W83627EHF w83627ehf
 SENSORS_W83627HF w83627hf
 SENSORS_W83773G w83773g
 SENSORS_W83781D w83781d
 SENSORS_W83791D w83791d
 SENSORS_W83792D w83792d
 SENSORS_W83793 w83793
 SENSORS_W83795 w83795
 SENSORS_W83L785TS w83l785ts
 SENSORS_W83L786NG w83l786ng
 SENSORS_WM831X wm831x-hwmon
 SENSORS_WM8350 wm8350-hwmon
 SENSORS_XGENE xgene-hwmon
drivers/hwmon/occ
 SENSORS_OCC common occ-hwmon-common sysfs
 SENSORS_OCC_P8_I2C occ-p8-hwmon p8_i2c
 SENSORS_OCC_P9_SBE occ-p9-hwmon p9_sbe
drivers/hwmon/peci
 SENSORS_PECI_CPUTEMP cputemp peci-cputemp
 SENSORS_PECI_DIMMTEMP dimmtemp peci-dimmtemp
drivers/hwmon/pmbus
 PMBUS pmbus_core
 SENSORS_ACBEL_FSG032 acbel-fsg032
 SENSORS_ADM1266 adm1266
 SENSORS_ADM1275 adm1275
 SENSORS_ADP1050 adp1050
 SENSORS_BEL_PFE bel-pfe
 SENSORS_BPA_RS600 bpa-rs600
 SENSORS_DELTA_AHE50DC_FAN delta-ahe50dc-fan
 SENSORS_DPS920AB dps920ab
 SENSORS_FSP_3Y fsp-3y
 SENSORS_IBM_CFFPS ibm-cffps
 SENSORS_INSPUR_IPSPS inspur-ipsps
 SENSORS_IR35221 ir35221
 SENSORS_IR36021 ir36021
 SENSORS_IR38064 ir38064
 SENSORS_IRPS5401 irps5401
 SENSORS_ISL68137 isl68137
 SENSORS_LM25066 lm25066
 SENSORS_LT7182S lt7182s
 SENSORS_LTC2978 ltc2978
 SENSORS_LTC3815 ltc3815
 SENSORS_LTC4286 ltc4286
 SENSORS_MAX15301 max15301
 SENSORS_MAX16064 max16064
 SENSORS_MAX16601 max16601
 SENSORS_MAX20730 max20730
 SENSORS_MAX20751 max20751
 SENSORS_MAX31785 max31785
 SENSORS_MAX34440 max34440
 SENSORS_MAX8688 max8688
 SENSORS_MP2856 mp2856
 SENSORS_MP2888 mp2888
 SENSORS_MP2891 mp2891
 SENSORS_MP2975 mp2975
 SENSORS_MP2993 mp2993
 SENSORS_MP5023 mp5023
 SENSORS_MP5920 mp5920
 SENSORS_MP5990 mp5990
 SENSORS_MP9941 mp9941
 SENSORS_MPQ7932 mpq7932
 SENSORS_MPQ8785 mpq8785
 SENSORS_PIM4328 pim4328
 SENSORS_PLI1209BC pli1209bc
 SENSORS_PM6764TR pm6764tr
 SENSORS_PMBUS pmbus
 SENSORS_PXE1610 pxe1610
 SENSORS_Q54SJ108A2 q54sj108a2
 SENSORS_STPDDC60 stpddc60
 SENSORS_TDA38640 tda38640
 SENSORS_TPS40422 tps40422
 SENSORS_TPS53679 tps53679
 SENSORS_TPS546D24 tps546d24
 SENSORS_UCD9000 ucd9000
 SENSORS_UCD9200 ucd9200
 SENSORS_XDP710 xdp710
 SENSORS_XDPE122 xdpe12284
 SENSORS_XDPE152 xdpe152c4
 SENSORS_ZL6100 zl6100
drivers/hwspinlock
 HSEM_U8500 u8500_hsem
 HWSPINLOCK hwspinlock_core
 HWSPINLOCK_OMAP omap_hwspinlock
 HWSPINLOCK_QCOM qcom_hwspinlock
 HWSPINLOCK_SPRD sprd_hwspinlock
 HWSPINLOCK_STM32 stm32_hwspinlock
 HWSPINLOCK_SUN6I sun6i_hwspinlock
drivers/hwtracing/coresight
 CORESIGHT coresight coresight-cfg-afdo coresight-cfg-preload coresight-config coresight-core coresight-etm-perf coresight-platform coresight-syscfg coresight-syscfg-configfs coresight-sysfs coresight-trace-id
 CORESIGHT_CATU coresight-catu
 CORESIGHT_CPU_DEBUG coresight-cpu-debug
 CORESIGHT_CTI coresight-cti coresight-cti-core coresight-cti-platform coresight-cti-sysfs
 CORESIGHT_DUMMY coresight-dummy
 CORESIGHT_LINKS_AND_SINKS coresight-funnel coresight-replicator
 CORESIGHT_LINK_AND_SINK_TMC coresight-tmc coresight-tmc-core coresight-tmc-etf coresight-tmc-etr
 CORESIGHT_SINK_ETBV10 coresight-etb10
 CORESIGHT_SINK_TPIU coresight-tpiu
 CORESIGHT_SOURCE_ETM3X coresight-etm-cp14 coresight-etm3x coresight-etm3x-core coresight-etm3x-sysfs
 CORESIGHT_SOURCE_ETM4X coresight-etm4x coresight-etm4x-cfg coresight-etm4x-core coresight-etm4x-sysfs
 CORESIGHT_STM coresight-stm
 CORESIGHT_TPDA coresight-tpda
 CORESIGHT_TPDM coresight-tpdm
 CORESIGHT_TRBE coresight-trbe
 ULTRASOC_SMB ultrasoc-smb
drivers/hwtracing/intel_th
 INTEL_TH core intel_th
 INTEL_TH&INTEL_TH_DEBUG debug
 INTEL_TH_ACPI acpi intel_th_acpi
 INTEL_TH_GTH gth intel_th_gth
 INTEL_TH_MSU intel_th_msu intel_th_msu_sink msu msu-sink
 INTEL_TH_PCI intel_th_pci pci
 INTEL_TH_PTI intel_th_pti pti
 INTEL_TH_STH intel_th_sth sth
drivers/hwtracing/ptt
 HISI_PTT hisi_ptt
drivers/hwtracing/stm
 STM core policy stm_core
 STM_DUMMY dummy_stm
 STM_PROTO_BASIC p_basic stm_p_basic
 STM_PROTO_SYS_T p_sys-t stm_p_sys-t
 STM_SOURCE_CONSOLE console stm_console
 STM_SOURCE_FTRACE ftrace stm_ftrace
 STM_SOURCE_HEARTBEAT heartbeat stm_heartbeat
drivers/i2c
 ACPI&I2C i2c-core-acpi
 I2C i2c-core i2c-core-base i2c-core-smbus
 I2C&I2C_SLAVE i2c-core-slave
 I2C&OF i2c-core-of
 I2C_ATR i2c-atr
 I2C_BOARDINFO i2c-boardinfo
 I2C_CHARDEV i2c-dev
 I2C_MUX i2c-mux
 I2C_SLAVE_EEPROM i2c-slave-eeprom
 I2C_SLAVE_TESTUNIT i2c-slave-testunit
 I2C_SMBUS i2c-smbus
 I2C_STUB i2c-stub
drivers/i2c/algos
 I2C_ALGOBIT i2c-algo-bit
 I2C_ALGOPCA i2c-algo-pca
 I2C_ALGOPCF i2c-algo-pcf
drivers/i2c/busses
 I2C_ACORN i2c-acorn
 I2C_ALI1535 i2c-ali1535
 I2C_ALI1563 i2c-ali1563
 I2C_ALI15X3 i2c-ali15x3
 I2C_ALTERA i2c-altera
 I2C_AMD756 i2c-amd756
 I2C_AMD756_S4882 i2c-amd756-s4882
 I2C_AMD8111 i2c-amd8111
 I2C_AMD_MP2 i2c-amd-mp2-pci i2c-amd-mp2-plat
 I2C_APPLE i2c-pasemi-platform
 I2C_APPLE|I2C_PASEMI i2c-pasemi-core
 I2C_ASPEED i2c-aspeed
 I2C_AT91 i2c-at91 i2c-at91-core i2c-at91-master i2c-at91-slave
 I2C_AU1550 i2c-au1550
 I2C_AXXIA i2c-axxia
 I2C_BCM2835 i2c-bcm2835
 I2C_BCM_IPROC i2c-bcm-iproc
 I2C_BCM_KONA i2c-bcm-kona
 I2C_BRCMSTB i2c-brcmstb
 I2C_CADENCE i2c-cadence
 I2C_CBUS_GPIO i2c-cbus-gpio
 I2C_CCGX_UCSI i2c-ccgx-ucsi
 I2C_CHT_WC i2c-cht-wc
 I2C_CP2615 i2c-cp2615
 I2C_CPM i2c-cpm
 I2C_CROS_EC_TUNNEL i2c-cros-ec-tunnel
 I2C_DAVINCI i2c-davinci
 I2C_DESIGNWARE_AMDPSP&I2C_DESIGNWARE_PLATFORM i2c-designware-amdpsp
 I2C_DESIGNWARE_BAYTRAIL&I2C_DESIGNWARE_PLATFORM i2c-designware-baytrail
 I2C_DESIGNWARE_CORE i2c-designware-common i2c-designware-core i2c-designware-master
 I2C_DESIGNWARE_CORE&I2C_DESIGNWARE_SLAVE i2c-designware-slave
 I2C_DESIGNWARE_PCI i2c-designware-pci i2c-designware-pcidrv
 I2C_DESIGNWARE_PLATFORM i2c-designware-platdrv i2c-designware-platform
 I2C_DIGICOLOR i2c-digicolor
 I2C_DIOLAN_U2C i2c-diolan-u2c
 I2C_DLN2 i2c-dln2
 I2C_EG20T i2c-eg20t
 I2C_ELEKTOR i2c-elektor
 I2C_EMEV2 i2c-emev2
 I2C_EXYNOS5 i2c-exynos5
 I2C_FSI i2c-fsi
 I2C_GPIO i2c-gpio
 I2C_GXP i2c-gxp
 I2C_HIGHLANDER i2c-highlander
 I2C_HISI i2c-hisi
 I2C_HIX5HD2 i2c-hix5hd2
 I2C_HYDRA i2c-hydra
 I2C_I801 i2c-i801
 I2C_IBM_IIC i2c-ibm_iic
 I2C_ICY i2c-icy
 I2C_IMG i2c-img-scb
 I2C_IMX i2c-imx
 I2C_IMX_LPI2C i2c-imx-lpi2c
 I2C_IOP3XX i2c-iop3xx
 I2C_ISCH i2c-isch
 I2C_ISMT i2c-ismt
 I2C_JZ4780 i2c-jz4780
 I2C_KEBA i2c-keba
 I2C_KEMPLD i2c-kempld
 I2C_LJCA i2c-ljca
 I2C_LPC2K i2c-lpc2k
 I2C_LS2X i2c-ls2x
 I2C_MESON i2c-meson
 I2C_MICROCHIP_CORE i2c-microchip-corei2c
 I2C_MLXBF i2c-mlxbf
 I2C_MLXCPLD i2c-mlxcpld
 I2C_MPC i2c-mpc
 I2C_MT65XX i2c-mt65xx
 I2C_MT7621 i2c-mt7621
 I2C_MV64XXX i2c-mv64xxx
 I2C_MXS i2c-mxs
 I2C_NFORCE2 i2c-nforce2
 I2C_NFORCE2_S4985 i2c-nforce2-s4985
 I2C_NOMADIK i2c-nomadik
 I2C_NPCM i2c-npcm7xx
 I2C_NVIDIA_GPU i2c-nvidia-gpu
 I2C_OCORES i2c-ocores
 I2C_OCTEON i2c-octeon i2c-octeon-platdrv
 I2C_OCTEON|I2C_THUNDERX i2c-octeon-core
 I2C_OMAP i2c-omap
 I2C_OPAL i2c-opal
 I2C_OWL i2c-owl
 I2C_PARPORT i2c-parport
 I2C_PASEMI i2c-pasemi-pci
 I2C_PCA_ISA i2c-pca-isa
 I2C_PCA_PLATFORM i2c-pca-platform
 I2C_PCI1XXXX i2c-mchp-pci1xxxx
 I2C_PIIX4 i2c-piix4
 I2C_PNX i2c-pnx
 I2C_POWERMAC i2c-powermac
 I2C_PXA i2c-pxa
 I2C_PXA_PCI i2c-pxa-pci
 I2C_QCOM_CCI i2c-qcom-cci
 I2C_QCOM_GENI i2c-qcom-geni
 I2C_QUP i2c-qup
 I2C_RCAR i2c-rcar
 I2C_RIIC i2c-riic
 I2C_RK3X i2c-rk3x
 I2C_ROBOTFUZZ_OSIF i2c-robotfuzz-osif
 I2C_RZV2M i2c-rzv2m
 I2C_S3C2410 i2c-s3c2410
 I2C_SCMI i2c-scmi
 I2C_SH7760 i2c-sh7760
 I2C_SH_MOBILE i2c-sh_mobile
 I2C_SIBYTE i2c-sibyte
 I2C_SIMTEC i2c-simtec
 I2C_SIS5595 i2c-sis5595
 I2C_SIS630 i2c-sis630
 I2C_SIS96X i2c-sis96x
 I2C_SPRD i2c-sprd
 I2C_ST i2c-st
 I2C_STM32F4 i2c-stm32f4
 I2C_STM32F7 i2c-stm32 i2c-stm32f7 i2c-stm32f7-drv
 I2C_SUN6I_P2WI i2c-sun6i-p2wi
 I2C_SYNQUACER i2c-synquacer
 I2C_TAOS_EVM i2c-taos-evm
 I2C_TEGRA i2c-tegra
 I2C_TEGRA_BPMP i2c-tegra-bpmp
 I2C_THUNDERX i2c-thunderx i2c-thunderx-pcidrv
 I2C_TINY_USB i2c-tiny-usb
 I2C_UNIPHIER i2c-uniphier
 I2C_UNIPHIER_F i2c-uniphier-f
 I2C_VERSATILE i2c-versatile
 I2C_VIA i2c-via
 I2C_VIAPRO i2c-viapro
 I2C_VIPERBOARD i2c-viperboard
 I2C_VIRTIO i2c-virtio
 I2C_WMT i2c-viai2c-wmt i2c-wmt
 I2C_WMT|I2C_ZHAOXIN i2c-viai2c-common
 I2C_XGENE_SLIMPRO i2c-xgene-slimpro
 I2C_XILINX i2c-xiic
 I2C_XLP9XX i2c-xlp9xx
 I2C_ZHAOXIN i2c-viai2c-zhaoxin
 SCx200_ACB scx200_acb
drivers/i2c/muxes
 I2C_ARB_GPIO_CHALLENGE i2c-arb-gpio-challenge
 I2C_DEMUX_PINCTRL i2c-demux-pinctrl
 I2C_MUX_GPIO i2c-mux-gpio
 I2C_MUX_GPMUX i2c-mux-gpmux
 I2C_MUX_LTC4306 i2c-mux-ltc4306
 I2C_MUX_MLXCPLD i2c-mux-mlxcpld
 I2C_MUX_MULE i2c-mux-mule
 I2C_MUX_PCA9541 i2c-mux-pca9541
 I2C_MUX_PCA954x i2c-mux-pca954x
 I2C_MUX_PINCTRL i2c-mux-pinctrl
 I2C_MUX_REG i2c-mux-reg
drivers/i3c
 I3C device i3c master
drivers/i3c/master
 AST2600_I3C_MASTER ast2600-i3c-master
 CDNS_I3C_MASTER i3c-master-cdns
 DW_I3C_MASTER dw-i3c-master
 SVC_I3C_MASTER svc-i3c-master
drivers/i3c/master/mipi-i3c-hci
 MIPI_I3C_HCI cmd_v1 cmd_v2 core dat_v1 dct_v1 dma ext_caps hci_quirks mipi-i3c-hci pio
 MIPI_I3C_HCI_PCI mipi-i3c-hci-pci
drivers/idle
 INTEL_IDLE intel_idle
drivers/iio
 ACPI&IIO industrialio-acpi
 IIO industrialio industrialio-core industrialio-event inkern
 IIO&IIO_BUFFER industrialio-buffer
 IIO&IIO_TRIGGER industrialio-trigger
 IIO_BACKEND industrialio-backend
 IIO_CONFIGFS industrialio-configfs
 IIO_GTS_HELPER industrialio-gts-helper
 IIO_SW_DEVICE industrialio-sw-device
 IIO_SW_TRIGGER industrialio-sw-trigger
 IIO_TRIGGERED_EVENT industrialio-triggered-event
drivers/iio/accel
 ADIS16201 adis16201
 ADIS16209 adis16209
 ADXL313 adxl313_core
 ADXL313_I2C adxl313_i2c
 ADXL313_SPI adxl313_spi
 ADXL345 adxl345_core
 ADXL345_I2C adxl345_i2c
 ADXL345_SPI adxl345_spi
 ADXL355 adxl355_core
 ADXL355_I2C adxl355_i2c
 ADXL355_SPI adxl355_spi
 ADXL367 adxl367
 ADXL367_I2C adxl367_i2c
 ADXL367_SPI adxl367_spi
 ADXL372 adxl372
 ADXL372_I2C adxl372_i2c
 ADXL372_SPI adxl372_spi
 ADXL380 adxl380
 ADXL380_I2C adxl380_i2c
 ADXL380_SPI adxl380_spi
 BMA180 bma180
 BMA220 bma220_spi
 BMA400 bma400_core
 BMA400_I2C bma400_i2c
 BMA400_SPI bma400_spi
 BMC150_ACCEL bmc150-accel-core
 BMC150_ACCEL_I2C bmc150-accel-i2c
 BMC150_ACCEL_SPI bmc150-accel-spi
 BMI088_ACCEL bmi088-accel-core
 BMI088_ACCEL_I2C bmi088-accel-i2c
 BMI088_ACCEL_SPI bmi088-accel-spi
 DA280 da280
 DA311 da311
 DMARD06 dmard06
 DMARD09 dmard09
 DMARD10 dmard10
 FXLS8962AF fxls8962af-core
 FXLS8962AF_I2C fxls8962af-i2c
 FXLS8962AF_SPI fxls8962af-spi
 HID_SENSOR_ACCEL_3D hid-sensor-accel-3d
 IIO_BUFFER&IIO_ST_ACCEL_3AXIS st_accel_buffer
 IIO_CROS_EC_ACCEL_LEGACY cros_ec_accel_legacy
 IIO_KX022A kionix-kx022a
 IIO_KX022A_I2C kionix-kx022a-i2c
 IIO_KX022A_SPI kionix-kx022a-spi
 IIO_SSP_SENSORS_COMMONS ssp_accel_sensor
 IIO_ST_ACCEL_3AXIS st_accel st_accel_core
 IIO_ST_ACCEL_I2C_3AXIS st_accel_i2c
 IIO_ST_ACCEL_SPI_3AXIS st_accel_spi
 KXCJK1013 kxcjk-1013
 KXSD9 kxsd9
 KXSD9_I2C kxsd9-i2c
 KXSD9_SPI kxsd9-spi
 MC3230 mc3230
 MMA7455 mma7455_core
 MMA7455_I2C mma7455_i2c
 MMA7455_SPI mma7455_spi
 MMA7660 mma7660
 MMA8452 mma8452
 MMA9551 mma9551
 MMA9551_CORE mma9551_core
 MMA9553 mma9553
 MSA311 msa311
 MXC4005 mxc4005
 MXC6255 mxc6255
 SCA3000 sca3000
 SCA3300 sca3300
 STK8312 stk8312
 STK8BA50 stk8ba50
drivers/iio/adc
 AB8500_GPADC ab8500-gpadc
 AD4000 ad4000
 AD4130 ad4130
 AD4695 ad4695
 AD7091R5 ad7091r5
 AD7091R8 ad7091r8
 AD7091R|AD7091R5 ad7091r-base
 AD7124 ad7124
 AD7173 ad7173
 AD7192 ad7192
 AD7266 ad7266
 AD7280 ad7280a
 AD7291 ad7291
 AD7292 ad7292
 AD7298 ad7298
 AD7380 ad7380
 AD7476 ad7476
 AD7606 ad7606
 AD7606_IFACE_PARALLEL ad7606_par
 AD7606_IFACE_SPI ad7606_spi
 AD7766 ad7766
 AD7768_1 ad7768-1
 AD7780 ad7780
 AD7791 ad7791
 AD7793 ad7793
 AD7887 ad7887
 AD7923 ad7923
 AD7944 ad7944
 AD7949 ad7949
 AD799X ad799x
 AD9467 ad9467
 ADI_AXI_ADC adi-axi-adc
 AD_SIGMA_DELTA ad_sigma_delta
 ASPEED_ADC aspeed_adc
 AT91_ADC at91_adc
 AT91_SAMA5D2_ADC at91-sama5d2_adc
 AXP20X_ADC axp20x_adc
 AXP288_ADC axp288_adc
 BCM_IPROC_ADC bcm_iproc_adc
 BERLIN2_ADC berlin2-adc
 CC10001_ADC cc10001_adc
 CPCAP_ADC cpcap-adc
 DA9150_GPADC da9150-gpadc
 DLN2_ADC dln2-adc
 ENVELOPE_DETECTOR envelope-detector
 EP93XX_ADC ep93xx_adc
 EXYNOS_ADC exynos_adc
 FSL_MX25_ADC fsl-imx25-gcq
 HI8435 hi8435
 HX711 hx711
 IMX7D_ADC imx7d_adc
 IMX8QXP_ADC imx8qxp-adc
 IMX93_ADC imx93_adc
 INA2XX_ADC ina2xx-adc
 INGENIC_ADC ingenic-adc
 INTEL_MRFLD_ADC intel_mrfld_adc
 LP8788_ADC lp8788_adc
 LPC18XX_ADC lpc18xx_adc
 LPC32XX_ADC lpc32xx_adc
 LTC2309 ltc2309
 LTC2471 ltc2471
 LTC2485 ltc2485
 LTC2496 ltc2496
 LTC2496|LTC2497 ltc2497-core
 LTC2497 ltc2497
 MAX1027 max1027
 MAX11100 max11100
 MAX1118 max1118
 MAX11205 max11205
 MAX11410 max11410
 MAX1241 max1241
 MAX1363 max1363
 MAX34408 max34408
 MAX77541_ADC max77541-adc
 MAX9611 max9611
 MCP320X mcp320x
 MCP3422 mcp3422
 MCP3564 mcp3564
 MCP3911 mcp3911
 MEDIATEK_MT6359_AUXADC mt6359-auxadc
 MEDIATEK_MT6360_ADC mt6360-adc
 MEDIATEK_MT6370_ADC mt6370-adc
 MEDIATEK_MT6577_AUXADC mt6577_auxadc
 MEN_Z188_ADC men_z188_adc
 MESON_SARADC meson_saradc
 MP2629_ADC mp2629_adc
 MXS_LRADC_ADC mxs-lradc-adc
 NAU7802 nau7802
 NPCM_ADC npcm_adc
 PAC1921 pac1921
 PAC1934 pac1934
 PALMAS_GPADC palmas_gpadc
 QCOM_PM8XXX_XOADC qcom-pm8xxx-xoadc
 QCOM_SPMI_ADC5 qcom-spmi-adc5
 QCOM_SPMI_IADC qcom-spmi-iadc
 QCOM_SPMI_RRADC qcom-spmi-rradc
 QCOM_SPMI_VADC qcom-spmi-vadc
 QCOM_VADC_COMMON qcom-vadc-common
 RCAR_GYRO_ADC rcar-gyroadc
 RICHTEK_RTQ6056 rtq6056
 RN5T618_ADC rn5t618-adc
 ROCKCHIP_SARADC rockchip_saradc
 RZG2L_ADC rzg2l_adc
 SC27XX_ADC sc27xx_adc
 SD_ADC_MODULATOR sd_adc_modulator
 SOPHGO_CV1800B_ADC sophgo-cv1800b-adc
 SPEAR_ADC spear_adc
 STM32_ADC stm32-adc
 STM32_ADC_CORE stm32-adc-core
 STM32_DFSDM_ADC stm32-dfsdm-adc
 STM32_DFSDM_CORE stm32-dfsdm-core
 STMPE_ADC stmpe-adc
 SUN20I_GPADC sun20i-gpadc-iio
 SUN4I_GPADC sun4i-gpadc-iio
 TI_ADC081C ti-adc081c
 TI_ADC0832 ti-adc0832
 TI_ADC084S021 ti-adc084s021
 TI_ADC108S102 ti-adc108s102
 TI_ADC12138 ti-adc12138
 TI_ADC128S052 ti-adc128s052
 TI_ADC161S626 ti-adc161s626
 TI_ADS1015 ti-ads1015
 TI_ADS1100 ti-ads1100
 TI_ADS1119 ti-ads1119
 TI_ADS124S08 ti-ads124s08
 TI_ADS1298 ti-ads1298
 TI_ADS131E08 ti-ads131e08
 TI_ADS7924 ti-ads7924
 TI_ADS7950 ti-ads7950
 TI_ADS8344 ti-ads8344
 TI_ADS8688 ti-ads8688
 TI_AM335X_ADC ti_am335x_adc
 TI_LMP92064 ti-lmp92064
 TI_TLC4541 ti-tlc4541
 TI_TSC2046 ti-tsc2046
 TWL4030_MADC twl4030-madc
 TWL6030_GPADC twl6030-gpadc
 VF610_ADC vf610_adc
 VIPERBOARD_ADC viperboard_adc
 XILINX_AMS xilinx-ams
 XILINX_XADC xilinx-xadc xilinx-xadc-core xilinx-xadc-events
drivers/iio/addac
 AD74115 ad74115
 AD74413R ad74413r
 STX104 stx104
drivers/iio/afe
 IIO_RESCALE iio-rescale
drivers/iio/amplifiers
 AD8366 ad8366
 ADA4250 ada4250
 HMC425 hmc425a
drivers/iio/buffer
 IIO_BUFFER_CB industrialio-buffer-cb
 IIO_BUFFER_DMA industrialio-buffer-dma
 IIO_BUFFER_DMAENGINE industrialio-buffer-dmaengine
 IIO_BUFFER_HW_CONSUMER industrialio-hw-consumer
 IIO_KFIFO_BUF kfifo_buf
 IIO_TRIGGERED_BUFFER industrialio-triggered-buffer
drivers/iio/cdc
 AD7150 ad7150
 AD7746 ad7746
drivers/iio/chemical
 AOSONG_AGS02MA ags02ma
 ATLAS_EZO_SENSOR atlas-ezo-sensor
 ATLAS_PH_SENSOR atlas-sensor
 BME680 bme680_core
 BME680_I2C bme680_i2c
 BME680_SPI bme680_spi
 CCS811 ccs811
 ENS160 ens160_core
 ENS160_I2C ens160_i2c
 ENS160_SPI ens160_spi
 IAQCORE ams-iaq-core
 PMS7003 pms7003
 SCD30_CORE scd30_core
 SCD30_I2C scd30_i2c
 SCD30_SERIAL scd30_serial
 SCD4X scd4x
 SENSEAIR_SUNRISE_CO2 sunrise_co2
 SENSIRION_SGP30 sgp30
 SENSIRION_SGP40 sgp40
 SPS30 sps30
 SPS30_I2C sps30_i2c
 SPS30_SERIAL sps30_serial
 VZ89X vz89x
drivers/iio/common/cros_ec_sensors
 IIO_CROS_EC_SENSORS cros_ec_sensors
 IIO_CROS_EC_SENSORS_CORE cros_ec_sensors_core
 IIO_CROS_EC_SENSORS_LID_ANGLE cros_ec_lid_angle
drivers/iio/common/hid-sensors
 HID_SENSOR_IIO_COMMON hid-sensor-attributes hid-sensor-iio-common
 HID_SENSOR_IIO_TRIGGER hid-sensor-trigger
drivers/iio/common/inv_sensors
 IIO_INV_SENSORS_TIMESTAMP inv_sensors_timestamp
drivers/iio/common/ms_sensors
 IIO_MS_SENSORS_I2C ms_sensors_i2c
drivers/iio/common/scmi_sensors
 IIO_SCMI scmi_iio
drivers/iio/common/ssp_sensors
 IIO_SSP_SENSORHUB sensorhub ssp_dev ssp_spi
 IIO_SSP_SENSORS_COMMONS ssp_iio
drivers/iio/common/st_sensors
 IIO_BUFFER&IIO_ST_SENSORS_CORE st_sensors_buffer
 IIO_ST_SENSORS_CORE st_sensors st_sensors_core
 IIO_ST_SENSORS_CORE&IIO_TRIGGER st_sensors_trigger
 IIO_ST_SENSORS_I2C st_sensors_i2c
 IIO_ST_SENSORS_SPI st_sensors_spi
drivers/iio/dac
 AD3552R ad3552r ad3552r-common
 AD5064 ad5064
 AD5360 ad5360
 AD5380 ad5380
 AD5421 ad5421
 AD5446 ad5446
 AD5449 ad5449
 AD5504 ad5504
 AD5592R ad5592r
 AD5592R_BASE ad5592r-base
 AD5593R ad5593r
 AD5624R_SPI ad5624r_spi
 AD5686 ad5686
 AD5686_SPI ad5686-spi
 AD5696_I2C ad5696-i2c
 AD5755 ad5755
 AD5758 ad5758
 AD5761 ad5761
 AD5764 ad5764
 AD5766 ad5766
 AD5770R ad5770r
 AD5791 ad5791
 AD7293 ad7293
 AD7303 ad7303
 AD8801 ad8801
 AD9739A ad9739a
 ADI_AXI_DAC adi-axi-dac
 CIO_DAC cio-dac
 DPOT_DAC dpot-dac
 DS4424 ds4424
 LPC18XX_DAC lpc18xx_dac
 LTC1660 ltc1660
 LTC2632 ltc2632
 LTC2664 ltc2664
 LTC2688 ltc2688
 M62332 m62332
 MAX517 max517
 MAX5522 max5522
 MAX5821 max5821
 MCP4725 mcp4725
 MCP4728 mcp4728
 MCP4821 mcp4821
 MCP4922 mcp4922
 STM32_DAC stm32-dac
 STM32_DAC_CORE stm32-dac-core
 TI_DAC082S085 ti-dac082s085
 TI_DAC5571 ti-dac5571
 TI_DAC7311 ti-dac7311
 TI_DAC7612 ti-dac7612
 VF610_DAC vf610_dac
drivers/iio/dummy
 IIO_DUMMY_EVGEN iio_dummy_evgen
 IIO_SIMPLE_DUMMY iio_dummy iio_simple_dummy
 IIO_SIMPLE_DUMMY&IIO_SIMPLE_DUMMY_BUFFER iio_simple_dummy_buffer
 IIO_SIMPLE_DUMMY&IIO_SIMPLE_DUMMY_EVENTS iio_simple_dummy_events
drivers/iio/filter
 ADMV8818 admv8818
drivers/iio/frequency
 AD9523 ad9523
 ADF4350 adf4350
 ADF4371 adf4371
 ADF4377 adf4377
 ADMFM2000 admfm2000
 ADMV1013 admv1013
 ADMV1014 admv1014
 ADMV4420 admv4420
 ADRF6780 adrf6780
drivers/iio/gyro
 ADIS16080 adis16080
 ADIS16130 adis16130
 ADIS16136 adis16136
 ADIS16260 adis16260
 ADXRS290 adxrs290
 ADXRS450 adxrs450
 BMG160 bmg160_core
 BMG160_I2C bmg160_i2c
 BMG160_SPI bmg160_spi
 FXAS21002C fxas21002c_core
 FXAS21002C_I2C fxas21002c_i2c
 FXAS21002C_SPI fxas21002c_spi
 HID_SENSOR_GYRO_3D hid-sensor-gyro-3d
 IIO_BUFFER&IIO_ST_GYRO_3AXIS st_gyro_buffer
 IIO_BUFFER&ITG3200 itg3200_buffer
 IIO_SSP_SENSORS_COMMONS ssp_gyro_sensor
 IIO_ST_GYRO_3AXIS st_gyro st_gyro_core
 IIO_ST_GYRO_I2C_3AXIS st_gyro_i2c
 IIO_ST_GYRO_SPI_3AXIS st_gyro_spi
 ITG3200 itg3200 itg3200_core
 MPU3050 mpu3050 mpu3050-core mpu3050-i2c
drivers/iio/health
 AFE4403 afe4403
 AFE4404 afe4404
 MAX30100 max30100
 MAX30102 max30102
drivers/iio/humidity
 AM2315 am2315
 DHT11 dht11
 ENS210 ens210
 HDC100X hdc100x
 HDC2010 hdc2010
 HDC3020 hdc3020
 HID_SENSOR_HUMIDITY hid-sensor-humidity
 HTS221 hts221 hts221_buffer hts221_core
 HTS221_I2C hts221_i2c
 HTS221_SPI hts221_spi
 HTU21 htu21
 SI7005 si7005
 SI7020 si7020
drivers/iio/imu
 ADIS16400 adis16400
 ADIS16460 adis16460
 ADIS16475 adis16475
 ADIS16480 adis16480
 FXOS8700 fxos8700_core
 FXOS8700_I2C fxos8700_i2c
 FXOS8700_SPI fxos8700_spi
 IIO_ADIS_LIB adis adis_lib
 IIO_ADIS_LIB&IIO_ADIS_LIB_BUFFER adis_buffer adis_trigger
 KMX61 kmx61
drivers/iio/imu/bmi160
 BMI160 bmi160_core
 BMI160_I2C bmi160_i2c
 BMI160_SPI bmi160_spi
drivers/iio/imu/bmi323
 BMI323 bmi323_core
 BMI323_I2C bmi323_i2c
 BMI323_SPI bmi323_spi
drivers/iio/imu/bno055
 BOSCH_BNO055 bno055
 BOSCH_BNO055_I2C bno055_i2c
 BOSCH_BNO055_SERIAL bno055_ser bno055_ser_core
 BOSCH_BNO055_SERIAL&TRACING bno055_ser_trace
drivers/iio/imu/inv_icm42600
 INV_ICM42600 inv-icm42600 inv_icm42600_accel inv_icm42600_buffer inv_icm42600_core inv_icm42600_gyro inv_icm42600_temp
 INV_ICM42600_I2C inv-icm42600-i2c inv_icm42600_i2c
 INV_ICM42600_SPI inv-icm42600-spi inv_icm42600_spi
drivers/iio/imu/inv_mpu6050
 INV_MPU6050_I2C inv-mpu6050-i2c inv_mpu_acpi inv_mpu_i2c
 INV_MPU6050_IIO inv-mpu6050 inv_mpu_aux inv_mpu_core inv_mpu_magn inv_mpu_ring inv_mpu_trigger
 INV_MPU6050_SPI inv-mpu6050-spi inv_mpu_spi
drivers/iio/imu/st_lsm6dsx
 IIO_ST_LSM6DSX st_lsm6dsx st_lsm6dsx_buffer st_lsm6dsx_core st_lsm6dsx_shub
 IIO_ST_LSM6DSX_I2C st_lsm6dsx_i2c
 IIO_ST_LSM6DSX_I3C st_lsm6dsx_i3c
 IIO_ST_LSM6DSX_SPI st_lsm6dsx_spi
drivers/iio/imu/st_lsm9ds0
 IIO_ST_LSM9DS0 st_lsm9ds0 st_lsm9ds0_core
 IIO_ST_LSM9DS0_I2C st_lsm9ds0_i2c
 IIO_ST_LSM9DS0_SPI st_lsm9ds0_spi
drivers/iio/light
 ACPI_ALS acpi-als
 ADJD_S311 adjd_s311
 ADUX1020 adux1020
 AL3010 al3010
 AL3320A al3320a
 APDS9300 apds9300
 APDS9306 apds9306
 APDS9960 apds9960
 AS73211 as73211
 BH1745 bh1745
 BH1750 bh1750
 BH1780 bh1780
 CM32181 cm32181
 CM3232 cm3232
 CM3323 cm3323
 CM3605 cm3605
 CM36651 cm36651
 GP2AP002 gp2ap002
 GP2AP020A00F gp2ap020a00f
 HID_SENSOR_ALS hid-sensor-als
 HID_SENSOR_PROX hid-sensor-prox
 IIO_CROS_EC_LIGHT_PROX cros_ec_light_prox
 IQS621_ALS iqs621-als
 ISL29125 isl29125
 ISL76682 isl76682
 JSA1212 jsa1212
 LTR390 ltr390
 LTR501 ltr501
 LTRF216A ltrf216a
 LV0104CS lv0104cs
 MAX44000 max44000
 MAX44009 max44009
 NOA1305 noa1305
 OPT3001 opt3001
 OPT4001 opt4001
 PA12203001 pa12203001
 ROHM_BU27008 rohm-bu27008
 ROHM_BU27034 rohm-bu27034
 RPR0521 rpr0521
 SENSORS_ISL29018 isl29018
 SENSORS_ISL29028 isl29028
 SENSORS_LM3533 lm3533-als
 SENSORS_TSL2563 tsl2563
 SI1133 si1133
 SI1145 si1145
 STK3310 stk3310
 ST_UVIS25 st_uvis25_core
 ST_UVIS25_I2C st_uvis25_i2c
 ST_UVIS25_SPI st_uvis25_spi
 TCS3414 tcs3414
 TCS3472 tcs3472
 TSL2583 tsl2583
 TSL2591 tsl2591
 TSL2772 tsl2772
 TSL4531 tsl4531
 US5182D us5182d
 VCNL4000 vcnl4000
 VCNL4035 vcnl4035
 VEML6030 veml6030
 VEML6040 veml6040
 VEML6070 veml6070
 VEML6075 veml6075
 VL6180 vl6180
 ZOPT2201 zopt2201
drivers/iio/magnetometer
 AF8133J af8133j
 AK8974 ak8974
 AK8975 ak8975
 BMC150_MAGN bmc150_magn
 BMC150_MAGN_I2C bmc150_magn_i2c
 BMC150_MAGN_SPI bmc150_magn_spi
 HID_SENSOR_MAGNETOMETER_3D hid-sensor-magn-3d
 IIO_BUFFER&IIO_ST_MAGN_3AXIS st_magn_buffer
 IIO_ST_MAGN_3AXIS st_magn st_magn_core
 IIO_ST_MAGN_I2C_3AXIS st_magn_i2c
 IIO_ST_MAGN_SPI_3AXIS st_magn_spi
 MAG3110 mag3110
 MMC35240 mmc35240
 SENSORS_HMC5843 hmc5843_core
 SENSORS_HMC5843_I2C hmc5843_i2c
 SENSORS_HMC5843_SPI hmc5843_spi
 SENSORS_RM3100 rm3100-core
 SENSORS_RM3100_I2C rm3100-i2c
 SENSORS_RM3100_SPI rm3100-spi
 TI_TMAG5273 tmag5273
 YAMAHA_YAS530 yamaha-yas530
drivers/iio/multiplexer
 IIO_MUX iio-mux
drivers/iio/orientation
 HID_SENSOR_DEVICE_ROTATION hid-sensor-rotation
 HID_SENSOR_INCLINOMETER_3D hid-sensor-incl-3d
drivers/iio/position
 HID_SENSOR_CUSTOM_INTEL_HINGE hid-sensor-custom-intel-hinge
 IQS624_POS iqs624-pos
drivers/iio/potentiometer
 AD5110 ad5110
 AD5272 ad5272
 DS1803 ds1803
 MAX5432 max5432
 MAX5481 max5481
 MAX5487 max5487
 MCP4018 mcp4018
 MCP41010 mcp41010
 MCP4131 mcp4131
 MCP4531 mcp4531
 TPL0102 tpl0102
 X9250 x9250
drivers/iio/potentiostat
 LMP91000 lmp91000
drivers/iio/pressure
 ABP060MG abp060mg
 BMP280 bmp280 bmp280-core bmp280-regmap
 BMP280_I2C bmp280-i2c
 BMP280_SPI bmp280-spi
 DLHL60D dlhl60d
 DPS310 dps310
 HID_SENSOR_PRESS hid-sensor-press
 HP03 hp03
 HP206C hp206c
 HSC030PA hsc030pa
 HSC030PA_I2C hsc030pa_i2c
 HSC030PA_SPI hsc030pa_spi
 ICP10100 icp10100
 IIO_BUFFER&IIO_ST_PRESS st_pressure_buffer
 IIO_CROS_EC_BARO cros_ec_baro
 IIO_ST_PRESS st_pressure st_pressure_core
 IIO_ST_PRESS_I2C st_pressure_i2c
 IIO_ST_PRESS_SPI st_pressure_spi
 MPL115 mpl115
 MPL115_I2C mpl115_i2c
 MPL115_SPI mpl115_spi
 MPL3115 mpl3115
 MPRLS0025PA mprls0025pa
 MPRLS0025PA_I2C mprls0025pa_i2c
 MPRLS0025PA_SPI mprls0025pa_spi
 MS5611 ms5611_core
 MS5611_I2C ms5611_i2c
 MS5611_SPI ms5611_spi
 MS5637 ms5637
 ROHM_BM1390 rohm-bm1390
 SDP500 sdp500
 T5403 t5403
 ZPA2326 zpa2326
 ZPA2326_I2C zpa2326_i2c
 ZPA2326_SPI zpa2326_spi
drivers/iio/proximity
 AS3935 as3935
 AW96103 aw96103
 CROS_EC_MKBP_PROXIMITY cros_ec_mkbp_proximity
 HX9023S hx9023s
 IRSD200 irsd200
 ISL29501 isl29501
 LIDAR_LITE_V2 pulsedlight-lidar-lite-v2
 MB1232 mb1232
 PING ping
 RFD77402 rfd77402
 SRF04 srf04
 SRF08 srf08
 SX9310 sx9310
 SX9324 sx9324
 SX9360 sx9360
 SX9500 sx9500
 SX_COMMON sx_common
 VCNL3020 vcnl3020
 VL53L0X_I2C vl53l0x-i2c
drivers/iio/resolver
 AD2S1200 ad2s1200
 AD2S1210 ad2s1210
 AD2S90 ad2s90
drivers/iio/temperature
 HID_SENSOR_TEMP hid-sensor-temperature
 IQS620AT_TEMP iqs620at-temp
 LTC2983 ltc2983
 MAX30208 max30208
 MAX31856 max31856
 MAX31865 max31865
 MAXIM_THERMOCOUPLE maxim_thermocouple
 MCP9600 mcp9600
 MLX90614 mlx90614
 MLX90632 mlx90632
 MLX90635 mlx90635
 TMP006 tmp006
 TMP007 tmp007
 TMP117 tmp117
 TSYS01 tsys01
 TSYS02D tsys02d
drivers/iio/test
 IIO_FORMAT_KUNIT_TEST iio-test-format
 IIO_GTS_KUNIT_TEST iio-test-gts
 IIO_RESCALE_KUNIT_TEST iio-test-rescale
drivers/iio/trigger
 IIO_HRTIMER_TRIGGER iio-trig-hrtimer
 IIO_INTERRUPT_TRIGGER iio-trig-interrupt
 IIO_STM32_LPTIMER_TRIGGER stm32-lptimer-trigger
 IIO_STM32_TIMER_TRIGGER stm32-timer-trigger
 IIO_SYSFS_TRIGGER iio-trig-sysfs
 IIO_TIGHTLOOP_TRIGGER iio-trig-loop
drivers/infiniband/core
 CGROUP_RDMA&INFINIBAND cgroup
 INFINIBAND addr agent cache cm cm_trace counters cq device ib_cm ib_core ib_core_uverbs iter iw_cm iwcm iwpm_msg iwpm_util lag mad mad_rmpp mr_pool multicast netlink nldev packer restrack roce_gid_mgmt rw sa_query smi sysfs trace ud_header verbs
 INFINIBAND&SECURITY_INFINIBAND security
 INFINIBAND_ON_DEMAND_PAGING&INFINIBAND_USER_ACCESS umem_odp
 INFINIBAND_USER_ACCESS ib_uverbs rdma_core uverbs_cmd uverbs_ioctl uverbs_main uverbs_marshall uverbs_std_types uverbs_std_types_async_fd uverbs_std_types_counters uverbs_std_types_cq uverbs_std_types_device uverbs_std_types_dm uverbs_std_types_flow_action uverbs_std_types_mr uverbs_std_types_qp uverbs_std_types_srq uverbs_std_types_wq uverbs_uapi
 INFINIBAND_USER_ACCESS&INFINIBAND_USER_MEM umem umem_dmabuf
 INFINIBAND_USER_MAD ib_umad user_mad
drivers/infiniband/hw/bnxt_re
 INFINIBAND_BNXT_RE bnxt_re hw_counters ib_verbs main qplib_fp qplib_rcfw qplib_res qplib_sp
drivers/infiniband/hw/cxgb4
 INFINIBAND_CXGB4 cm cq device ev id_table iw_cxgb4 mem provider qp resource restrack
drivers/infiniband/hw/efa
 INFINIBAND_EFA efa efa_com efa_com_cmd efa_main efa_verbs
drivers/infiniband/hw/erdma
 INFINIBAND_ERDMA erdma erdma_cm erdma_cmdq erdma_cq erdma_eq erdma_main erdma_qp erdma_verbs
drivers/infiniband/hw/hfi1
 INFINIBAND_HFI1 affinity aspm chip debugfs device driver efivar eprom exp_rcv fault file_ops firmware hfi1 init intr iowait ipoib_main ipoib_rx ipoib_tx mad mmu_rb msix netdev_rx opfn pcie pin_system pio pio_copy platform qp qsfp rc ruc sdma sysfs tid_rdma trace uc ud user_exp_rcv user_pages user_sdma verbs verbs_txreq vnic_main vnic_sdma
drivers/infiniband/hw/hns
 INFINIBAND_HNS_HIP08 hns_roce_ah hns_roce_alloc hns_roce_cmd hns_roce_cq hns_roce_db hns_roce_debugfs hns_roce_hem hns_roce_main hns_roce_mr hns_roce_pd hns_roce_qp hns_roce_restrack hns_roce_srq
 INFINIBAND_HNS|INFINIBAND_HNS_HIP08 hns-roce-hw-v2 hns_roce_hw_v2
drivers/infiniband/hw/irdma
 INFINIBAND_IRDMA cm ctrl hmc hw i40iw_hw i40iw_if icrdma_hw irdma main pble puda trace uda uk utils verbs ws
drivers/infiniband/hw/mana
 MANA_INFINIBAND cq device main mana_ib mr qp wq
drivers/infiniband/hw/mlx4
 MLX4_INFINIBAND ah alias_GUID cm cq doorbell mad main mcg mlx4_ib mr qp srq sysfs
drivers/infiniband/hw/mlx5
 INFINIBAND_ON_DEMAND_PAGING&MLX5_INFINIBAND odp
 INFINIBAND_USER_ACCESS&MLX5_INFINIBAND devx fs qos std_types
 MLX5_ESWITCH&MLX5_INFINIBAND ib_rep
 MLX5_INFINIBAND ah cmd cong counters cq data_direct dm doorbell gsi ib_virt mad main mem mlx5_ib mr qp qpc restrack srq srq_cmd umr wr
 MLX5_INFINIBAND&MLX5_MACSEC macsec
drivers/infiniband/hw/mthca
 INFINIBAND_MTHCA ib_mthca mthca_allocator mthca_av mthca_catas mthca_cmd mthca_cq mthca_eq mthca_mad mthca_main mthca_mcg mthca_memfree mthca_mr mthca_pd mthca_profile mthca_provider mthca_qp mthca_reset mthca_srq mthca_uar
drivers/infiniband/hw/ocrdma
 INFINIBAND_OCRDMA ocrdma ocrdma_ah ocrdma_hw ocrdma_main ocrdma_stats ocrdma_verbs
drivers/infiniband/hw/qedr
 INFINIBAND_QEDR main qedr qedr_iw_cm qedr_roce_cm verbs
drivers/infiniband/hw/qib
 DEBUG_FS&INFINIBAND_QIB qib_debugfs
 INFINIBAND_QIB ib_qib qib_diag qib_driver qib_eeprom qib_file_ops qib_fs qib_iba7220 qib_iba7322 qib_init qib_intr qib_mad qib_pcie qib_pio_copy qib_qp qib_qsfp qib_rc qib_ruc qib_sd7220 qib_sdma qib_sysfs qib_twsi qib_tx qib_uc qib_ud qib_user_pages qib_user_sdma qib_verbs
 INFINIBAND_QIB&PCI_MSI qib_iba6120
 INFINIBAND_QIB&PPC64 qib_wc_ppc64
 INFINIBAND_QIB&X86_64 qib_wc_x86_64
drivers/infiniband/hw/usnic
 INFINIBAND_USNIC usnic_debugfs usnic_fwd usnic_ib_main usnic_ib_qp_grp usnic_ib_sysfs usnic_ib_verbs usnic_transport usnic_uiom usnic_uiom_interval_tree usnic_verbs usnic_vnic
drivers/infiniband/hw/vmw_pvrdma
 INFINIBAND_VMWARE_PVRDMA pvrdma_cmd pvrdma_cq pvrdma_doorbell pvrdma_main pvrdma_misc pvrdma_mr pvrdma_qp pvrdma_srq pvrdma_verbs vmw_pvrdma
drivers/infiniband/sw/rdmavt
 INFINIBAND_RDMAVT ah cq mad mcast mmap mr pd qp rc rdmavt srq trace vt
drivers/infiniband/sw/rxe
 RDMA_RXE rdma_rxe rxe rxe_av rxe_comp rxe_cq rxe_hw_counters rxe_icrc rxe_mcast rxe_mmap rxe_mr rxe_mw rxe_net rxe_opcode rxe_pool rxe_qp rxe_queue rxe_recv rxe_req rxe_resp rxe_srq rxe_task rxe_verbs
drivers/infiniband/sw/siw
 RDMA_SIW siw siw_cm siw_cq siw_main siw_mem siw_qp siw_qp_rx siw_qp_tx siw_verbs
drivers/infiniband/ulp/ipoib
 INFINIBAND_IPOIB ib_ipoib ipoib_ethtool ipoib_ib ipoib_main ipoib_multicast ipoib_netlink ipoib_verbs ipoib_vlan
 INFINIBAND_IPOIB&INFINIBAND_IPOIB_CM ipoib_cm
 INFINIBAND_IPOIB&INFINIBAND_IPOIB_DEBUG ipoib_fs
drivers/infiniband/ulp/iser
 INFINIBAND_ISER ib_iser iscsi_iser iser_initiator iser_memory iser_verbs
drivers/infiniband/ulp/isert
 INFINIBAND_ISERT ib_isert
drivers/infiniband/ulp/opa_vnic
 INFINIBAND_OPA_VNIC opa_vnic opa_vnic_encap opa_vnic_ethtool opa_vnic_netdev opa_vnic_vema opa_vnic_vema_iface
drivers/infiniband/ulp/rtrs
 INFINIBAND_RTRS rtrs rtrs-core
 INFINIBAND_RTRS_CLIENT rtrs-client rtrs-clt rtrs-clt-stats rtrs-clt-sysfs rtrs-clt-trace
 INFINIBAND_RTRS_SERVER rtrs-server rtrs-srv rtrs-srv-stats rtrs-srv-sysfs rtrs-srv-trace
drivers/infiniband/ulp/srp
 INFINIBAND_SRP ib_srp
drivers/infiniband/ulp/srpt
 INFINIBAND_SRPT ib_srpt
drivers/input
 INPUT ff-core input input-compat input-core input-mt input-poller touchscreen
 INPUT_APMPOWER apm-power
 INPUT_EVBUG evbug
 INPUT_EVDEV evdev
 INPUT_FF_MEMLESS ff-memless
 INPUT_JOYDEV joydev
 INPUT_LEDS input-leds
 INPUT_MATRIXKMAP matrix-keymap
 INPUT_MOUSEDEV mousedev
 INPUT_SPARSEKMAP sparse-keymap
 INPUT_VIVALDIFMAP vivaldi-fmap
drivers/input/gameport
 GAMEPORT gameport
 GAMEPORT_EMU10K1 emu10k1-gp
 GAMEPORT_FM801 fm801-gp
 GAMEPORT_L4 lightning
 GAMEPORT_NS558 ns558
drivers/input/joystick
 JOYSTICK_A3D a3d
 JOYSTICK_ADC adc-joystick
 JOYSTICK_ADI adi
 JOYSTICK_AMIGA amijoy
 JOYSTICK_ANALOG analog
 JOYSTICK_AS5011 as5011
 JOYSTICK_COBRA cobra
 JOYSTICK_DB9 db9
 JOYSTICK_FSIA6B fsia6b
 JOYSTICK_GAMECON gamecon
 JOYSTICK_GF2K gf2k
 JOYSTICK_GRIP grip
 JOYSTICK_GRIP_MP grip_mp
 JOYSTICK_GUILLEMOT guillemot
 JOYSTICK_INTERACT interact
 JOYSTICK_JOYDUMP joydump
 JOYSTICK_MAGELLAN magellan
 JOYSTICK_MAPLE maplecontrol
 JOYSTICK_N64 n64joy
 JOYSTICK_PSXPAD_SPI psxpad-spi
 JOYSTICK_PXRC pxrc
 JOYSTICK_QWIIC qwiic-joystick
 JOYSTICK_SEESAW adafruit-seesaw
 JOYSTICK_SENSEHAT sensehat-joystick
 JOYSTICK_SIDEWINDER sidewinder
 JOYSTICK_SPACEBALL spaceball
 JOYSTICK_SPACEORB spaceorb
 JOYSTICK_STINGER stinger
 JOYSTICK_TMDC tmdc
 JOYSTICK_TURBOGRAFX turbografx
 JOYSTICK_TWIDJOY twidjoy
 JOYSTICK_WALKERA0701 walkera0701
 JOYSTICK_WARRIOR warrior
 JOYSTICK_XPAD xpad
 JOYSTICK_ZHENHUA zhenhua
drivers/input/joystick/iforce
 JOYSTICK_IFORCE iforce iforce-ff iforce-main iforce-packets
 JOYSTICK_IFORCE_232 iforce-serio
 JOYSTICK_IFORCE_USB iforce-usb
drivers/input/keyboard
 KEYBOARD_ADC adc-keys
 KEYBOARD_ADP5520 adp5520-keys
 KEYBOARD_ADP5588 adp5588-keys
 KEYBOARD_ADP5589 adp5589-keys
 KEYBOARD_AMIGA amikbd
 KEYBOARD_APPLESPI applespi
 KEYBOARD_ATARI atakbd
 KEYBOARD_ATKBD atkbd
 KEYBOARD_BCM bcm-keypad
 KEYBOARD_CAP11XX cap11xx
 KEYBOARD_CLPS711X clps711x-keypad
 KEYBOARD_CROS_EC cros_ec_keyb
 KEYBOARD_CYPRESS_SF cypress-sf
 KEYBOARD_DAVINCI davinci_keyscan
 KEYBOARD_DLINK_DIR685 dlink-dir685-touchkeys
 KEYBOARD_EP93XX ep93xx_keypad
 KEYBOARD_GOLDFISH_EVENTS goldfish_events
 KEYBOARD_GPIO gpio_keys
 KEYBOARD_GPIO_POLLED gpio_keys_polled
 KEYBOARD_HIL hil_kbd
 KEYBOARD_HIL_OLD hilkbd
 KEYBOARD_HP6XX jornada680_kbd
 KEYBOARD_HP7XX jornada720_kbd
 KEYBOARD_IMX imx_keypad
 KEYBOARD_IMX_BBM_SCMI imx-sm-bbm-key
 KEYBOARD_IMX_SC_KEY imx_sc_key
 KEYBOARD_IPAQ_MICRO ipaq-micro-keys
 KEYBOARD_IQS62X iqs62x-keys
 KEYBOARD_LKKBD lkkbd
 KEYBOARD_LM8323 lm8323
 KEYBOARD_LM8333 lm8333
 KEYBOARD_LOCOMO locomokbd
 KEYBOARD_LPC32XX lpc32xx-keys
 KEYBOARD_MAPLE maple_keyb
 KEYBOARD_MATRIX matrix_keypad
 KEYBOARD_MAX7359 max7359_keypad
 KEYBOARD_MCS mcs_touchkey
 KEYBOARD_MPR121 mpr121_touchkey
 KEYBOARD_MT6779 mt6779-keypad
 KEYBOARD_MTK_PMIC mtk-pmic-keys
 KEYBOARD_NEWTON newtonkbd
 KEYBOARD_NOMADIK nomadik-ske-keypad
 KEYBOARD_NSPIRE nspire-keypad
 KEYBOARD_OMAP omap-keypad
 KEYBOARD_OMAP4 omap4-keypad
 KEYBOARD_OPENCORES opencores-kbd
 KEYBOARD_PINEPHONE pinephone-keyboard
 KEYBOARD_PMIC8XXX pmic8xxx-keypad
 KEYBOARD_PXA27x pxa27x_keypad
 KEYBOARD_PXA930_ROTARY pxa930_rotary
 KEYBOARD_QT1050 qt1050
 KEYBOARD_QT1070 qt1070
 KEYBOARD_QT2160 qt2160
 KEYBOARD_SAMSUNG samsung-keypad
 KEYBOARD_SH_KEYSC sh_keysc
 KEYBOARD_SNVS_PWRKEY snvs_pwrkey
 KEYBOARD_SPEAR spear-keyboard
 KEYBOARD_STMPE stmpe-keypad
 KEYBOARD_STOWAWAY stowaway
 KEYBOARD_ST_KEYSCAN st-keyscan
 KEYBOARD_SUN4I_LRADC sun4i-lradc-keys
 KEYBOARD_SUNKBD sunkbd
 KEYBOARD_TC3589X tc3589x-keypad
 KEYBOARD_TCA6416 tca6416-keypad
 KEYBOARD_TCA8418 tca8418_keypad
 KEYBOARD_TEGRA tegra-kbc
 KEYBOARD_TM2_TOUCHKEY tm2-touchkey
 KEYBOARD_TWL4030 twl4030_keypad
 KEYBOARD_XTKBD xtkbd
drivers/input/misc
 HP_SDC_RTC hp_sdc_rtc
 INPUT_88PM80X_ONKEY 88pm80x_onkey
 INPUT_88PM860X_ONKEY 88pm860x_onkey
 INPUT_88PM886_ONKEY 88pm886-onkey
 INPUT_AB8500_PONKEY ab8500-ponkey
 INPUT_AD714X ad714x
 INPUT_AD714X_I2C ad714x-i2c
 INPUT_AD714X_SPI ad714x-spi
 INPUT_ADXL34X adxl34x
 INPUT_ADXL34X_I2C adxl34x-i2c
 INPUT_ADXL34X_SPI adxl34x-spi
 INPUT_APANEL apanel
 INPUT_ARIEL_PWRBUTTON ariel-pwrbutton
 INPUT_ARIZONA_HAPTICS arizona-haptics
 INPUT_ATC260X_ONKEY atc260x-onkey
 INPUT_ATI_REMOTE2 ati_remote2
 INPUT_ATLAS_BTNS atlas_btns
 INPUT_ATMEL_CAPTOUCH atmel_captouch
 INPUT_AXP20X_PEK axp20x-pek
 INPUT_BBNSM_PWRKEY nxp-bbnsm-pwrkey
 INPUT_BMA150 bma150
 INPUT_CM109 cm109
 INPUT_CMA3000 cma3000_d0x
 INPUT_CMA3000_I2C cma3000_d0x_i2c
 INPUT_COBALT_BTNS cobalt_btns
 INPUT_CPCAP_PWRBUTTON cpcap-pwrbutton
 INPUT_CS40L50_VIBRA cs40l50-vibra
 INPUT_DA7280_HAPTICS da7280
 INPUT_DA9052_ONKEY da9052_onkey
 INPUT_DA9055_ONKEY da9055_onkey
 INPUT_DA9063_ONKEY da9063_onkey
 INPUT_DM355EVM dm355evm_keys
 INPUT_DRV260X_HAPTICS drv260x
 INPUT_DRV2665_HAPTICS drv2665
 INPUT_DRV2667_HAPTICS drv2667
 INPUT_E3X0_BUTTON e3x0-button
 INPUT_GPIO_BEEPER gpio-beeper
 INPUT_GPIO_DECODER gpio_decoder
 INPUT_GPIO_ROTARY_ENCODER rotary_encoder
 INPUT_GPIO_VIBRA gpio-vibra
 INPUT_HISI_POWERKEY hisi_powerkey
 INPUT_IBM_PANEL ibm-panel
 INPUT_IDEAPAD_SLIDEBAR ideapad_slidebar
 INPUT_IMS_PCU ims-pcu
 INPUT_IQS269A iqs269a
 INPUT_IQS626A iqs626a
 INPUT_IQS7222 iqs7222
 INPUT_KEYSPAN_REMOTE keyspan_remote
 INPUT_KXTJ9 kxtj9
 INPUT_M68K_BEEP m68kspkr
 INPUT_MAX77650_ONKEY max77650-onkey
 INPUT_MAX77693_HAPTIC max77693-haptic
 INPUT_MAX8925_ONKEY max8925_onkey
 INPUT_MAX8997_HAPTIC max8997_haptic
 INPUT_MC13783_PWRBUTTON mc13783-pwrbutton
 INPUT_MMA8450 mma8450
 INPUT_PALMAS_PWRBUTTON palmas-pwrbutton
 INPUT_PCAP pcap_keys
 INPUT_PCF50633_PMU pcf50633-input
 INPUT_PCF8574 pcf8574_keypad
 INPUT_PCSPKR pcspkr
 INPUT_PM8941_PWRKEY pm8941-pwrkey
 INPUT_PM8XXX_VIBRATOR pm8xxx-vibrator
 INPUT_PMIC8XXX_PWRKEY pmic8xxx-pwrkey
 INPUT_POWERMATE powermate
 INPUT_PWM_BEEPER pwm-beeper
 INPUT_PWM_VIBRA pwm-vibra
 INPUT_RAVE_SP_PWRBUTTON rave-sp-pwrbutton
 INPUT_RB532_BUTTON rb532_button
 INPUT_REGULATOR_HAPTIC regulator-haptic
 INPUT_RETU_PWRBUTTON retu-pwrbutton
 INPUT_RK805_PWRKEY rk805-pwrkey
 INPUT_RT5120_PWRKEY rt5120-pwrkey
 INPUT_SC27XX_VIBRA sc27xx-vibra
 INPUT_SGI_BTNS sgi_btns
 INPUT_SOC_BUTTON_ARRAY soc_button_array
 INPUT_SPARCSPKR sparcspkr
 INPUT_STPMIC1_ONKEY stpmic1_onkey
 INPUT_TPS65218_PWRBUTTON tps65218-pwrbutton
 INPUT_TPS65219_PWRBUTTON tps65219-pwrbutton
 INPUT_TWL4030_PWRBUTTON twl4030-pwrbutton
 INPUT_TWL4030_VIBRA twl4030-vibra
 INPUT_TWL6040_VIBRA twl6040-vibra
 INPUT_UINPUT uinput
 INPUT_WISTRON_BTNS wistron_btns
 INPUT_WM831X_ON wm831x-on
 INPUT_XEN_KBDDEV_FRONTEND xen-kbdfront
 INPUT_YEALINK yealink
drivers/input/mouse
 MOUSE_AMIGA amimouse
 MOUSE_APPLETOUCH appletouch
 MOUSE_ATARI atarimouse
 MOUSE_BCM5974 bcm5974
 MOUSE_CYAPA cyapa cyapa_gen3 cyapa_gen5 cyapa_gen6 cyapatp
 MOUSE_ELAN_I2C elan_i2c elan_i2c_core
 MOUSE_ELAN_I2C&MOUSE_ELAN_I2C_I2C elan_i2c_i2c
 MOUSE_ELAN_I2C&MOUSE_ELAN_I2C_SMBUS elan_i2c_smbus
 MOUSE_GPIO gpio_mouse
 MOUSE_INPORT inport
 MOUSE_LOGIBM logibm
 MOUSE_MAPLE maplemouse
 MOUSE_NAVPOINT_PXA27x navpoint
 MOUSE_PC110PAD pc110pad
 MOUSE_PS2 focaltech psmouse psmouse-base synaptics
 MOUSE_PS2&MOUSE_PS2_ALPS alps
 MOUSE_PS2&MOUSE_PS2_BYD byd
 MOUSE_PS2&MOUSE_PS2_CYPRESS cypress_ps2
 MOUSE_PS2&MOUSE_PS2_ELANTECH elantech
 MOUSE_PS2&MOUSE_PS2_LIFEBOOK lifebook
 MOUSE_PS2&MOUSE_PS2_LOGIPS2PP logips2pp
 MOUSE_PS2&MOUSE_PS2_OLPC hgpk
 MOUSE_PS2&MOUSE_PS2_SENTELIC sentelic
 MOUSE_PS2&MOUSE_PS2_SMBUS psmouse-smbus
 MOUSE_PS2&MOUSE_PS2_TOUCHKIT touchkit_ps2
 MOUSE_PS2&MOUSE_PS2_TRACKPOINT trackpoint
 MOUSE_PS2&MOUSE_PS2_VMMOUSE vmmouse
 MOUSE_PXA930_TRKBALL pxa930_trkball
 MOUSE_RISCPC rpcmouse
 MOUSE_SERIAL sermouse
 MOUSE_SYNAPTICS_I2C synaptics_i2c
 MOUSE_SYNAPTICS_USB synaptics_usb
 MOUSE_VSXXXAA vsxxxaa
drivers/input/rmi4
 RMI4_2D_SENSOR&RMI4_CORE rmi_2d_sensor
 RMI4_CORE rmi_bus rmi_core rmi_driver rmi_f01
 RMI4_CORE&RMI4_F03 rmi_f03
 RMI4_CORE&RMI4_F11 rmi_f11
 RMI4_CORE&RMI4_F12 rmi_f12
 RMI4_CORE&RMI4_F30 rmi_f30
 RMI4_CORE&RMI4_F34 rmi_f34 rmi_f34v7
 RMI4_CORE&RMI4_F3A rmi_f3a
 RMI4_CORE&RMI4_F54 rmi_f54
 RMI4_CORE&RMI4_F55 rmi_f55
 RMI4_I2C rmi_i2c
 RMI4_SMB rmi_smbus
 RMI4_SPI rmi_spi
drivers/input/serio
 HIL_MLC hil_mlc hp_sdc_mlc
 HP_SDC hp_sdc
 HYPERV_KEYBOARD hyperv-keyboard
 SERIO serio
 SERIO_ALTERA_PS2 altera_ps2
 SERIO_AMBAKMI ambakmi
 SERIO_AMS_DELTA ams_delta_serio
 SERIO_APBPS2 apbps2
 SERIO_ARC_PS2 arc_ps2
 SERIO_CT82C710 ct82c710
 SERIO_GPIO_PS2 ps2-gpio
 SERIO_GSCPS2 gscps2
 SERIO_I8042 i8042
 SERIO_LIBPS2 libps2
 SERIO_MACEPS2 maceps2
 SERIO_OLPC_APSP olpc_apsp
 SERIO_PARKBD parkbd
 SERIO_PCIPS2 pcips2
 SERIO_PS2MULT ps2mult
 SERIO_Q40KBD q40kbd
 SERIO_RAW serio_raw
 SERIO_RPCKBD rpckbd
 SERIO_SA1111 sa1111ps2
 SERIO_SERPORT serport
 SERIO_SGI_IOC3 ioc3kbd
 SERIO_SUN4I_PS2 sun4i-ps2
 SERIO_XILINX_XPS_PS2 xilinx_ps2
 USERIO userio
drivers/input/tablet
 TABLET_SERIAL_WACOM4 wacom_serial4
 TABLET_USB_ACECAD acecad
 TABLET_USB_AIPTEK aiptek
 TABLET_USB_HANWANG hanwang
 TABLET_USB_KBTAB kbtab
 TABLET_USB_PEGASUS pegasus_notetaker
drivers/input/tests
 INPUT_KUNIT_TEST input_test
drivers/input/touchscreen
 TOUCHSCREEN_88PM860X 88pm860x-ts
 TOUCHSCREEN_AD7877 ad7877
 TOUCHSCREEN_AD7879 ad7879
 TOUCHSCREEN_AD7879_I2C ad7879-i2c
 TOUCHSCREEN_AD7879_SPI ad7879-spi
 TOUCHSCREEN_ADC resistive-adc-touch
 TOUCHSCREEN_ADS7846 ads7846
 TOUCHSCREEN_AR1021_I2C ar1021_i2c
 TOUCHSCREEN_ATMEL_MXT atmel_mxt_ts
 TOUCHSCREEN_AUO_PIXCIR auo-pixcir-ts
 TOUCHSCREEN_BU21013 bu21013_ts
 TOUCHSCREEN_BU21029 bu21029_ts
 TOUCHSCREEN_CHIPONE_ICN8318 chipone_icn8318
 TOUCHSCREEN_CHIPONE_ICN8505 chipone_icn8505
 TOUCHSCREEN_COLIBRI_VF50 colibri-vf50-ts
 TOUCHSCREEN_CY8CTMA140 cy8ctma140
 TOUCHSCREEN_CY8CTMG110 cy8ctmg110_ts
 TOUCHSCREEN_CYTTSP4_CORE cyttsp4_core
 TOUCHSCREEN_CYTTSP4_I2C cyttsp4_i2c
 TOUCHSCREEN_CYTTSP4_I2C|TOUCHSCREEN_CYTTSP_I2C cyttsp_i2c_common
 TOUCHSCREEN_CYTTSP4_SPI cyttsp4_spi
 TOUCHSCREEN_CYTTSP5 cyttsp5
 TOUCHSCREEN_CYTTSP_CORE cyttsp_core
 TOUCHSCREEN_CYTTSP_I2C cyttsp_i2c
 TOUCHSCREEN_CYTTSP_SPI cyttsp_spi
 TOUCHSCREEN_DA9034 da9034-ts
 TOUCHSCREEN_DA9052 da9052_tsi
 TOUCHSCREEN_DYNAPRO dynapro
 TOUCHSCREEN_EDT_FT5X06 edt-ft5x06
 TOUCHSCREEN_EETI eeti_ts
 TOUCHSCREEN_EGALAX egalax_ts
 TOUCHSCREEN_EGALAX_SERIAL egalax_ts_serial
 TOUCHSCREEN_EKTF2127 ektf2127
 TOUCHSCREEN_ELAN elants_i2c
 TOUCHSCREEN_ELO elo
 TOUCHSCREEN_EXC3000 exc3000
 TOUCHSCREEN_FUJITSU fujitsu_ts
 TOUCHSCREEN_GOODIX goodix goodix_fwupload goodix_ts
 TOUCHSCREEN_GOODIX_BERLIN_CORE goodix_berlin_core
 TOUCHSCREEN_GOODIX_BERLIN_I2C goodix_berlin_i2c
 TOUCHSCREEN_GOODIX_BERLIN_SPI goodix_berlin_spi
 TOUCHSCREEN_GUNZE gunze
 TOUCHSCREEN_HAMPSHIRE hampshire
 TOUCHSCREEN_HIDEEP hideep
 TOUCHSCREEN_HIMAX_HX83112B himax_hx83112b
 TOUCHSCREEN_HP600 hp680_ts_input
 TOUCHSCREEN_HP7XX jornada720_ts
 TOUCHSCREEN_HTCPEN htcpen
 TOUCHSCREEN_HYCON_HY46XX hycon-hy46xx
 TOUCHSCREEN_HYNITRON_CSTXXX hynitron_cstxxx
 TOUCHSCREEN_ILI210X ili210x
 TOUCHSCREEN_ILITEK ilitek_ts_i2c
 TOUCHSCREEN_IMAGIS imagis
 TOUCHSCREEN_IMX6UL_TSC imx6ul_tsc
 TOUCHSCREEN_INEXIO inexio
 TOUCHSCREEN_IPAQ_MICRO ipaq-micro-ts
 TOUCHSCREEN_IPROC bcm_iproc_tsc
 TOUCHSCREEN_IQS5XX iqs5xx
 TOUCHSCREEN_IQS7211 iqs7211
 TOUCHSCREEN_LPC32XX lpc32xx_ts
 TOUCHSCREEN_MAX11801 max11801_ts
 TOUCHSCREEN_MC13783 mc13783_ts
 TOUCHSCREEN_MCS5000 mcs5000_ts
 TOUCHSCREEN_MELFAS_MIP4 melfas_mip4
 TOUCHSCREEN_MIGOR migor_ts
 TOUCHSCREEN_MK712 mk712
 TOUCHSCREEN_MMS114 mms114
 TOUCHSCREEN_MSG2638 msg2638
 TOUCHSCREEN_MTOUCH mtouch
 TOUCHSCREEN_MX25 fsl-imx25-tcq
 TOUCHSCREEN_MXS_LRADC mxs-lradc-ts
 TOUCHSCREEN_NOVATEK_NVT_TS novatek-nvt-ts
 TOUCHSCREEN_PCAP pcap_ts
 TOUCHSCREEN_PENMOUNT penmount
 TOUCHSCREEN_PIXCIR pixcir_i2c_ts
 TOUCHSCREEN_RASPBERRYPI_FW raspberrypi-ts
 TOUCHSCREEN_RM_TS raydium_i2c_ts
 TOUCHSCREEN_ROHM_BU21023 rohm_bu21023
 TOUCHSCREEN_S3C2410 s3c2410_ts
 TOUCHSCREEN_S6SY761 s6sy761
 TOUCHSCREEN_SILEAD silead
 TOUCHSCREEN_SIS_I2C sis_i2c
 TOUCHSCREEN_ST1232 st1232
 TOUCHSCREEN_STMFTS stmfts
 TOUCHSCREEN_STMPE stmpe-ts
 TOUCHSCREEN_SUN4I sun4i-ts
 TOUCHSCREEN_SUR40 sur40
 TOUCHSCREEN_SURFACE3_SPI surface3_spi
 TOUCHSCREEN_SX8654 sx8654
 TOUCHSCREEN_TI_AM335X_TSC ti_am335x_tsc
 TOUCHSCREEN_TOUCHIT213 touchit213
 TOUCHSCREEN_TOUCHRIGHT touchright
 TOUCHSCREEN_TOUCHWIN touchwin
 TOUCHSCREEN_TPS6507X tps6507x-ts
 TOUCHSCREEN_TS4800 ts4800-ts
 TOUCHSCREEN_TSC2004 tsc2004
 TOUCHSCREEN_TSC2005 tsc2005
 TOUCHSCREEN_TSC2007 tsc2007 tsc2007_core
 TOUCHSCREEN_TSC2007&TOUCHSCREEN_TSC2007_IIO tsc2007_iio
 TOUCHSCREEN_TSC200X_CORE tsc200x-core
 TOUCHSCREEN_TSC_SERIO tsc40
 TOUCHSCREEN_UCB1400 ucb1400_ts
 TOUCHSCREEN_USB_COMPOSITE usbtouchscreen
 TOUCHSCREEN_WACOM_I2C wacom_i2c
 TOUCHSCREEN_WACOM_W8001 wacom_w8001
 TOUCHSCREEN_WDT87XX_I2C wdt87xx_i2c
 TOUCHSCREEN_WM831X wm831x-ts
 TOUCHSCREEN_WM9705&TOUCHSCREEN_WM97XX wm9705
 TOUCHSCREEN_WM9712&TOUCHSCREEN_WM97XX wm9712
 TOUCHSCREEN_WM9713&TOUCHSCREEN_WM97XX wm9713
 TOUCHSCREEN_WM97XX wm97xx-core wm97xx-ts
 TOUCHSCREEN_WM97XX_MAINSTONE mainstone-wm97xx
 TOUCHSCREEN_WM97XX_ZYLONITE zylonite-wm97xx
 TOUCHSCREEN_ZET6223 zet6223
 TOUCHSCREEN_ZFORCE zforce_ts
 TOUCHSCREEN_ZINITIX zinitix
drivers/interconnect
 INTERCONNECT bulk core debugfs-client icc-core
 INTERCONNECT_CLK icc-clk
drivers/interconnect/imx
 INTERCONNECT_IMX imx imx-interconnect
 INTERCONNECT_IMX8MM imx8mm imx8mm-interconnect
 INTERCONNECT_IMX8MN imx8mn imx8mn-interconnect
 INTERCONNECT_IMX8MP imx8mp imx8mp-interconnect
 INTERCONNECT_IMX8MQ imx8mq imx8mq-interconnect
drivers/interconnect/mediatek
 INTERCONNECT_MTK_DVFSRC_EMI icc-emi
 INTERCONNECT_MTK_MT8183 mt8183
 INTERCONNECT_MTK_MT8195 mt8195
drivers/interconnect/qcom
 INTERCONNECT_QCOM icc-common interconnect_qcom
 INTERCONNECT_QCOM_BCM_VOTER bcm-voter icc-bcm-voter
 INTERCONNECT_QCOM_MSM8909 msm8909 qnoc-msm8909
 INTERCONNECT_QCOM_MSM8916 msm8916 qnoc-msm8916
 INTERCONNECT_QCOM_MSM8937 msm8937 qnoc-msm8937
 INTERCONNECT_QCOM_MSM8939 msm8939 qnoc-msm8939
 INTERCONNECT_QCOM_MSM8953 msm8953 qnoc-msm8953
 INTERCONNECT_QCOM_MSM8974 msm8974 qnoc-msm8974
 INTERCONNECT_QCOM_MSM8976 msm8976 qnoc-msm8976
 INTERCONNECT_QCOM_MSM8996 msm8996 qnoc-msm8996
 INTERCONNECT_QCOM_OSM_L3 icc-osm-l3 osm-l3
 INTERCONNECT_QCOM_QCM2290 qcm2290 qnoc-qcm2290
 INTERCONNECT_QCOM_QCS404 qcs404 qnoc-qcs404
 INTERCONNECT_QCOM_QDU1000 qdu1000 qnoc-qdu1000
 INTERCONNECT_QCOM_RPMH icc-rpmh
 INTERCONNECT_QCOM_SA8775P qnoc-sa8775p sa8775p
 INTERCONNECT_QCOM_SC7180 qnoc-sc7180 sc7180
 INTERCONNECT_QCOM_SC7280 qnoc-sc7280 sc7280
 INTERCONNECT_QCOM_SC8180X qnoc-sc8180x sc8180x
 INTERCONNECT_QCOM_SC8280XP qnoc-sc8280xp sc8280xp
 INTERCONNECT_QCOM_SDM660 qnoc-sdm660 sdm660
 INTERCONNECT_QCOM_SDM670 qnoc-sdm670 sdm670
 INTERCONNECT_QCOM_SDM845 qnoc-sdm845 sdm845
 INTERCONNECT_QCOM_SDX55 qnoc-sdx55 sdx55
 INTERCONNECT_QCOM_SDX65 qnoc-sdx65 sdx65
 INTERCONNECT_QCOM_SDX75 qnoc-sdx75 sdx75
 INTERCONNECT_QCOM_SM6115 qnoc-sm6115 sm6115
 INTERCONNECT_QCOM_SM6350 qnoc-sm6350 sm6350
 INTERCONNECT_QCOM_SM7150 qnoc-sm7150 sm7150
 INTERCONNECT_QCOM_SM8150 qnoc-sm8150 sm8150
 INTERCONNECT_QCOM_SM8250 qnoc-sm8250 sm8250
 INTERCONNECT_QCOM_SM8350 qnoc-sm8350 sm8350
 INTERCONNECT_QCOM_SM8450 qnoc-sm8450 sm8450
 INTERCONNECT_QCOM_SM8550 qnoc-sm8550 sm8550
 INTERCONNECT_QCOM_SM8650 qnoc-sm8650 sm8650
 INTERCONNECT_QCOM_SMD_RPM icc-rpm icc-rpm-clocks icc-smd-rpm smd-rpm
 INTERCONNECT_QCOM_X1E80100 qnoc-x1e80100 x1e80100
drivers/interconnect/samsung
 INTERCONNECT_EXYNOS exynos exynos-interconnect
drivers/iommu
 APPLE_DART apple-dart
 EXYNOS_IOMMU exynos-iommu
 FSL_PAMU fsl_pamu fsl_pamu_domain
 HYPERV_IOMMU hyperv-iommu
 IOASID ioasid
 IOMMU_API iommu iommu-sysfs iommu-traces
 IOMMU_DEBUGFS iommu-debugfs
 IOMMU_DMA dma-iommu
 IOMMU_IOPF|IOMMU_SVA io-pgfault
 IOMMU_IOVA iova
 IOMMU_IO_PGTABLE io-pgtable
 IOMMU_IO_PGTABLE_ARMV7S io-pgtable-arm-v7s
 IOMMU_IO_PGTABLE_DART io-pgtable-dart
 IOMMU_IO_PGTABLE_LPAE io-pgtable-arm
 IOMMU_SVA iommu-sva iommu-sva-lib
 IPMMU_VMSA ipmmu-vmsa
 IRQ_REMAP irq_remapping
 MSM_IOMMU msm_iommu
 MTK_IOMMU mtk_iommu
 MTK_IOMMU_V1 mtk_iommu_v1
 OF_IOMMU of_iommu
 OMAP_IOMMU omap-iommu
 OMAP_IOMMU_DEBUG omap-iommu-debug
 ROCKCHIP_IOMMU rockchip-iommu
 S390_IOMMU s390-iommu
 SPRD_IOMMU sprd-iommu
 SUN50I_IOMMU sun50i-iommu
 TEGRA_IOMMU_GART tegra-gart
 TEGRA_IOMMU_SMMU tegra-smmu
 VIRTIO_IOMMU virtio-iommu
drivers/iommu/amd
 AMD_IOMMU init io_pgtable io_pgtable_v2 iommu pasid ppr quirks
 AMD_IOMMU_DEBUGFS debugfs
 AMD_IOMMU_V2 iommu_v2
drivers/iommu/arm/arm-smmu
 ARM_SMMU arm-smmu arm-smmu-impl arm-smmu-nvidia arm_smmu
 ARM_SMMU&ARM_SMMU_QCOM arm-smmu-qcom
 ARM_SMMU&ARM_SMMU_QCOM_DEBUG arm-smmu-qcom-debug
 QCOM_IOMMU qcom_iommu
drivers/iommu/arm/arm-smmu-v3
 ARM_SMMU_V3 arm-smmu-v3 arm_smmu_v3
 ARM_SMMU_V3&ARM_SMMU_V3_SVA arm-smmu-v3-sva
 ARM_SMMU_V3&TEGRA241_CMDQV tegra241-cmdqv
 ARM_SMMU_V3_KUNIT_TEST arm-smmu-v3-test
drivers/iommu/intel
 DMAR_PERF perf
 DMAR_TABLE cap_audit dmar trace
 INTEL_IOMMU cache iommu nested pasid prq
 INTEL_IOMMU_DEBUGFS debugfs
 INTEL_IOMMU_PERF_EVENTS perfmon
 INTEL_IOMMU_SVM svm
 IRQ_REMAP irq_remapping
drivers/iommu/iommufd
 IOMMUFD device fault hw_pagetable io_pagetable ioas iommufd main pages vfio_compat
 IOMMUFD&IOMMUFD_TEST selftest
 IOMMUFD_DRIVER iova_bitmap
drivers/ipack
 IPACK_BUS ipack
drivers/ipack/carriers
 BOARD_TPCI200 tpci200
drivers/ipack/devices
 SERIAL_IPOCTAL ipoctal
drivers/irqchip
 ALPINE_MSI irq-alpine-msi
 AL_FIC irq-al-fic
 APPLE_AIC irq-apple-aic
 ARCH_ACTIONS irq-owl-sirq
 ARCH_ASPEED irq-aspeed-i2c-ic irq-aspeed-scu-ic irq-aspeed-vic
 ARCH_BCM2835 irq-bcm2835 irq-bcm2836
 ARCH_DIGICOLOR irq-digicolor
 ARCH_HIP04 irq-hip04
 ARCH_LPC32XX irq-lpc32xx
 ARCH_MEDIATEK irq-mtk-cirq irq-mtk-sysirq
 ARCH_MMP irq-mmp
 ARCH_NSPIRE irq-zevio
 ARCH_REALVIEW irq-gic-realview
 ARCH_SA1100 irq-sa11x0
 ARCH_SPEAR3XX spear-shirq
 ARCH_SYNQUACER irq-sni-exiu
 ARCH_TEGRA irq-tegra
 ARCH_VT8500 irq-vt8500
 ARMADA_370_XP_IRQ irq-armada-370-xp
 ARM_GIC irq-gic
 ARM_GIC_PM irq-gic-pm
 ARM_GIC_V2M irq-gic-v2m
 ARM_GIC_V3 irq-gic-v3 irq-gic-v3-mbi
 ARM_GIC_V3_ITS irq-gic-v3-its irq-gic-v3-its-msi-parent irq-gic-v3-its-platform-msi irq-gic-v4
 ARM_GIC_V3_ITS_FSL_MC irq-gic-v3-its-fsl-mc-msi
 ARM_GIC_V3_ITS_PCI irq-gic-v3-its-pci-msi
 ARM_GIC|ARM_GIC_V3 irq-gic-common
 ARM_NVIC irq-nvic
 ARM_VIC irq-vic
 ATH79 irq-ath79-cpu irq-ath79-misc
 ATMEL_AIC5_IRQ irq-atmel-aic5
 ATMEL_AIC5_IRQ|ATMEL_AIC_IRQ irq-atmel-aic-common
 ATMEL_AIC_IRQ irq-atmel-aic
 BCM6345_L1_IRQ irq-bcm6345-l1
 BCM7038_L1_IRQ irq-bcm7038-l1
 BCM7120_L2_IRQ irq-bcm7120-l2
 BRCMSTB_L2_IRQ irq-brcmstb-l2
 CLPS711X_IRQCHIP irq-clps711x
 CSKY_APB_INTC irq-csky-apb-intc
 CSKY_MPINTC irq-csky-mpintc
 DAVINCI_AINTC irq-davinci-aintc
 DAVINCI_CP_INTC irq-davinci-cp-intc
 DW_APB_ICTL irq-dw-apb-ictl
 EXYNOS_IRQ_COMBINER exynos-combiner
 FARADAY_FTINTC010 irq-ftintc010
 GOLDFISH_PIC irq-goldfish-pic
 HISILICON_IRQ_MBIGEN irq-mbigen
 I8259 irq-i8259
 IMGPDC_IRQ irq-imgpdc
 IMX_GPCV2 irq-imx-gpcv2
 IMX_INTMUX irq-imx-intmux
 IMX_IRQSTEER irq-imx-irqsteer
 IMX_MU_MSI irq-imx-mu-msi
 INGENIC_IRQ irq-ingenic
 INGENIC_TCU_IRQ irq-ingenic-tcu
 IRQCHIP irqchip
 IRQ_CROSSBAR irq-crossbar
 IRQ_IDT3243X irq-idt3243x
 IRQ_LOONGARCH_CPU irq-loongarch-avec irq-loongarch-cpu
 IRQ_MIPS_CPU irq-mips-cpu
 IRQ_MSI_LIB irq-msi-lib
 IRQ_MXS irq-mxs
 IRQ_UNIPHIER_AIDET irq-uniphier-aidet
 IXP4XX_IRQ irq-ixp4xx
 JCORE_AIC irq-jcore-aic
 KEYSTONE_IRQ irq-keystone
 LAN966X_OIC irq-lan966x-oic
 LOONGSON_EIOINTC irq-loongson-eiointc
 LOONGSON_HTPIC irq-loongson-htpic
 LOONGSON_HTVEC irq-loongson-htvec
 LOONGSON_LIOINTC irq-loongson-liointc
 LOONGSON_PCH_LPC irq-loongson-pch-lpc
 LOONGSON_PCH_MSI irq-loongson-pch-msi
 LOONGSON_PCH_PIC irq-loongson-pch-pic
 LS1X_IRQ irq-ls1x
 LS_EXTIRQ irq-ls-extirq
 LS_SCFG_MSI irq-ls-scfg-msi
 MACH_REALTEK_RTL irq-realtek-rtl
 MADERA_IRQ irq-madera
 MCHP_EIC irq-mchp-eic
 MESON_IRQ_GPIO irq-meson-gpio
 MIPS_GIC irq-mips-gic
 MSCC_OCELOT_IRQ irq-mscc-ocelot
 MST_IRQ irq-mst-intc
 MVEBU_GICP irq-mvebu-gicp
 MVEBU_ICU irq-mvebu-icu
 MVEBU_ODMI irq-mvebu-odmi
 MVEBU_PIC irq-mvebu-pic
 MVEBU_SEI irq-mvebu-sei
 OMAP_IRQCHIP irq-omap-intc
 OMPIC irq-ompic
 OR1K_PIC irq-or1k-pic
 ORION_IRQCHIP irq-orion
 PARTITION_PERCPU irq-partition-percpu
 PIC32_EVIC irq-pic32-evic
 QCOM_IRQ_COMBINER qcom-irq-combiner
 QCOM_MPM irq-qcom-mpm
 QCOM_PDC qcom-pdc
 RDA_INTC irq-rda-intc
 RENESAS_INTC_IRQPIN irq-renesas-intc-irqpin
 RENESAS_IRQC irq-renesas-irqc
 RENESAS_RZA1_IRQC irq-renesas-rza1
 RENESAS_RZG2L_IRQC irq-renesas-rzg2l
 RISCV_APLIC irq-riscv-aplic-direct irq-riscv-aplic-main
 RISCV_APLIC_MSI irq-riscv-aplic-msi
 RISCV_IMSIC irq-riscv-imsic-early irq-riscv-imsic-platform irq-riscv-imsic-state
 RISCV_INTC irq-riscv-intc
 SIFIVE_PLIC irq-sifive-plic
 SL28CPLD_INTC irq-sl28cpld
 SOC_VF610 irq-vf610-mscm-ir
 STARFIVE_JH8100_INTC irq-starfive-jh8100-intc
 STM32MP_EXTI irq-stm32mp-exti
 STM32_EXTI irq-stm32-exti
 ST_IRQCHIP irq-st
 SUN4I_INTC irq-sun4i
 SUN6I_R_INTC irq-sun6i-r
 SUNPLUS_SP7021_INTC irq-sp7021-intc
 SUNXI_NMI_INTC irq-sunxi-nmi
 TB10X_IRQC irq-tb10x
 TI_PRUSS_INTC irq-pruss-intc
 TI_SCI_INTA_IRQCHIP irq-ti-sci-inta
 TI_SCI_INTR_IRQCHIP irq-ti-sci-intr
 TS4800_IRQ irq-ts4800
 VERSATILE_FPGA_IRQ irq-versatile-fpga
 WPCM450_AIC irq-wpcm450-aic
 XILINX_INTC irq-xilinx-intc
 XTENSA irq-xtensa-pic
 XTENSA_MX irq-xtensa-mx
drivers/isdn/capi
 BT_CMTP capi capiutil kcapi kcapi_proc kernelcapi
drivers/isdn/hardware/mISDN
 MISDN_AVMFRITZ avmfritz
 MISDN_HDLC isdnhdlc
 MISDN_HFCMULTI hfcmulti
 MISDN_HFCPCI hfcpci
 MISDN_HFCUSB hfcsusb
 MISDN_INFINEON mISDNinfineon
 MISDN_IPAC mISDNipac
 MISDN_ISAR mISDNisar
 MISDN_NETJET netjet
 MISDN_SPEEDFAX speedfax
 MISDN_W6692 w6692
drivers/isdn/mISDN
 MISDN clock core fsm hwchannel layer1 layer2 mISDN_core socket stack tei timerdev
 MISDN_DSP dsp_audio dsp_blowfish dsp_cmx dsp_core dsp_dtmf dsp_hwec dsp_pipeline dsp_tones mISDN_dsp
 MISDN_L1OIP l1oip l1oip_codec l1oip_core
drivers/leds
 LEDS_88PM860X leds-88pm860x
 LEDS_ACER_A500 leds-acer-a500
 LEDS_ADP5520 leds-adp5520
 LEDS_AN30259A leds-an30259a
 LEDS_APU leds-apu
 LEDS_ARIEL leds-ariel
 LEDS_ASIC3 leds-asic3
 LEDS_AW200XX leds-aw200xx
 LEDS_AW2013 leds-aw2013
 LEDS_BCM6328 leds-bcm6328
 LEDS_BCM6358 leds-bcm6358
 LEDS_BD2606MVV leds-bd2606mvv
 LEDS_BD2802 leds-bd2802
 LEDS_BLINKM leds-blinkm
 LEDS_CHT_WCOVE leds-cht-wcove
 LEDS_CLASS led-class
 LEDS_CLASS_FLASH led-class-flash
 LEDS_CLASS_MULTICOLOR led-class-multicolor
 LEDS_CLEVO_MAIL leds-clevo-mail
 LEDS_COBALT_QUBE leds-cobalt-qube
 LEDS_COBALT_RAQ leds-cobalt-raq
 LEDS_CPCAP leds-cpcap
 LEDS_CR0014114 leds-cr0014114
 LEDS_CROS_EC leds-cros_ec
 LEDS_DA903X leds-da903x
 LEDS_DA9052 leds-da9052
 LEDS_DAC124S085 leds-dac124s085
 LEDS_EL15203000 leds-el15203000
 LEDS_EXPRESSWIRE leds-expresswire
 LEDS_GPIO leds-gpio
 LEDS_GPIO_REGISTER leds-gpio-register
 LEDS_HP6XX leds-hp6xx
 LEDS_INTEL_SS4200 leds-ss4200
 LEDS_IP30 leds-ip30
 LEDS_IPAQ_MICRO leds-ipaq-micro
 LEDS_IS31FL319X leds-is31fl319x
 LEDS_IS31FL32XX leds-is31fl32xx
 LEDS_LM3530 leds-lm3530
 LEDS_LM3532 leds-lm3532
 LEDS_LM3533 leds-lm3533
 LEDS_LM355x leds-lm355x
 LEDS_LM36274 leds-lm36274
 LEDS_LM3642 leds-lm3642
 LEDS_LM3692X leds-lm3692x
 LEDS_LM3697 leds-lm3697
 LEDS_LOCOMO leds-locomo
 LEDS_LP3944 leds-lp3944
 LEDS_LP3952 leds-lp3952
 LEDS_LP50XX leds-lp50xx
 LEDS_LP5521 leds-lp5521
 LEDS_LP5523 leds-lp5523
 LEDS_LP5562 leds-lp5562
 LEDS_LP5569 leds-lp5569
 LEDS_LP55XX_COMMON leds-lp55xx-common
 LEDS_LP8501 leds-lp8501
 LEDS_LP8788 leds-lp8788
 LEDS_LP8860 leds-lp8860
 LEDS_LT3593 leds-lt3593
 LEDS_MAX5970 leds-max5970
 LEDS_MAX77650 leds-max77650
 LEDS_MAX8997 leds-max8997
 LEDS_MC13783 leds-mc13783
 LEDS_MENF21BMC leds-menf21bmc
 LEDS_MIKROTIK_RB532 leds-rb532
 LEDS_MLXCPLD leds-mlxcpld
 LEDS_MLXREG leds-mlxreg
 LEDS_MT6323 leds-mt6323
 LEDS_NET48XX leds-net48xx
 LEDS_NETXBIG leds-netxbig
 LEDS_NIC78BX leds-nic78bx
 LEDS_NS2 leds-ns2
 LEDS_OT200 leds-ot200
 LEDS_PCA9532 leds-pca9532
 LEDS_PCA955X leds-pca955x
 LEDS_PCA963X leds-pca963x
 LEDS_PCA995X leds-pca995x
 LEDS_PM8058 leds-pm8058
 LEDS_POWERNV leds-powernv
 LEDS_PWM leds-pwm
 LEDS_REGULATOR leds-regulator
 LEDS_S3C24XX leds-s3c24xx
 LEDS_SC27XX_BLTC leds-sc27xx-bltc
 LEDS_SPI_BYTE leds-spi-byte
 LEDS_SUN50I_A100 leds-sun50i-a100
 LEDS_SUNFIRE leds-sunfire
 LEDS_SYSCON leds-syscon
 LEDS_TCA6507 leds-tca6507
 LEDS_TI_LMU_COMMON leds-ti-lmu-common
 LEDS_TLC591XX leds-tlc591xx
 LEDS_TPS6105X leds-tps6105x
 LEDS_TRIGGERS led-triggers
 LEDS_TURRIS_OMNIA leds-turris-omnia
 LEDS_USER uleds
 LEDS_WM831X_STATUS leds-wm831x-status
 LEDS_WM8350 leds-wm8350
 LEDS_WRAP leds-wrap
 NEW_LEDS led-core
drivers/leds/blink
 LEDS_BCM63138 leds-bcm63138
 LEDS_LGM leds-lgm-sso
drivers/leds/flash
 LEDS_AAT1290 leds-aat1290
 LEDS_AS3645A leds-as3645a
 LEDS_KTD2692 leds-ktd2692
 LEDS_LM3601X leds-lm3601x
 LEDS_MAX77693 leds-max77693
 LEDS_MT6360 leds-mt6360
 LEDS_MT6370_FLASH leds-mt6370-flash
 LEDS_QCOM_FLASH leds-qcom-flash
 LEDS_RT4505 leds-rt4505
 LEDS_RT8515 leds-rt8515
 LEDS_SGM3140 leds-sgm3140
 LEDS_SY7802 leds-sy7802
drivers/leds/rgb
 LEDS_GROUP_MULTICOLOR leds-group-multicolor
 LEDS_KTD202X leds-ktd202x
 LEDS_MT6370_RGB leds-mt6370-rgb
 LEDS_NCP5623 leds-ncp5623
 LEDS_PWM_MULTICOLOR leds-pwm-multicolor
 LEDS_QCOM_LPG leds-qcom-lpg
drivers/leds/simple
 LEDS_SIEMENS_SIMATIC_IPC simatic-ipc-leds simatic-ipc-leds-gpio
 LEDS_SIEMENS_SIMATIC_IPC_APOLLOLAKE simatic-ipc-leds-gpio-apollolake
 LEDS_SIEMENS_SIMATIC_IPC_APOLLOLAKE|LEDS_SIEMENS_SIMATIC_IPC_ELKHARTLAKE|LEDS_SIEMENS_SIMATIC_IPC_F7188X simatic-ipc-leds-gpio-core
 LEDS_SIEMENS_SIMATIC_IPC_ELKHARTLAKE simatic-ipc-leds-gpio-elkhartlake
 LEDS_SIEMENS_SIMATIC_IPC_F7188X simatic-ipc-leds-gpio-f7188x
drivers/leds/trigger
 LEDS_TRIGGER_ACTIVITY ledtrig-activity
 LEDS_TRIGGER_AUDIO ledtrig-audio
 LEDS_TRIGGER_BACKLIGHT ledtrig-backlight
 LEDS_TRIGGER_CAMERA ledtrig-camera
 LEDS_TRIGGER_CPU ledtrig-cpu
 LEDS_TRIGGER_DEFAULT_ON ledtrig-default-on
 LEDS_TRIGGER_DISK ledtrig-disk
 LEDS_TRIGGER_GPIO ledtrig-gpio
 LEDS_TRIGGER_HEARTBEAT ledtrig-heartbeat
 LEDS_TRIGGER_INPUT_EVENTS ledtrig-input-events
 LEDS_TRIGGER_MTD ledtrig-mtd
 LEDS_TRIGGER_NETDEV ledtrig-netdev
 LEDS_TRIGGER_ONESHOT ledtrig-oneshot
 LEDS_TRIGGER_PANIC ledtrig-panic
 LEDS_TRIGGER_PATTERN ledtrig-pattern
 LEDS_TRIGGER_TIMER ledtrig-timer
 LEDS_TRIGGER_TRANSIENT ledtrig-transient
 LEDS_TRIGGER_TTY ledtrig-tty
drivers/macintosh
 ADB adb
 ADB_CUDA via-cuda
 ADB_IOP adb-iop
 ADB_MACII via-macii
 ADB_MACIO macio-adb
 ADB_PMU via-pmu
 ADB_PMU_EVENT via-pmu-event
 ADB_PMU_LED via-pmu-led
 ANSLCD ans-lcd
 INPUT_ADBHID adbhid
 MAC_EMUMOUSEBTN mac_hid
 PMAC_APM_EMU apm_emu
 PMAC_BACKLIGHT via-pmu-backlight
 PMAC_MEDIABAY mediabay
 PMAC_RACKMETER rack-meter
 PMAC_SMU smu
 PPC_PMAC macio_asic macio_sysfs
 THERM_ADT746X therm_adt746x
 THERM_WINDTUNNEL therm_windtunnel
 WINDFARM windfarm_core
 WINDFARM_PM112 windfarm_pm112
 WINDFARM_PM112|WINDFARM_PM121 windfarm_smu_sat
 WINDFARM_PM112|WINDFARM_PM121|WINDFARM_PM72|WINDFARM_PM81|WINDFARM_PM91|WINDFARM_RM31 windfarm_lm75_sensor windfarm_pid
 WINDFARM_PM112|WINDFARM_PM121|WINDFARM_PM72|WINDFARM_RM31 windfarm_max6690_sensor
 WINDFARM_PM112|WINDFARM_PM121|WINDFARM_PM81|WINDFARM_PM91 windfarm_smu_controls windfarm_smu_sensors
 WINDFARM_PM121 windfarm_pm121
 WINDFARM_PM72 windfarm_pm72
 WINDFARM_PM72|WINDFARM_PM81|WINDFARM_PM91|WINDFARM_RM31 windfarm_cpufreq_clamp
 WINDFARM_PM72|WINDFARM_RM31 windfarm_ad7417_sensor windfarm_fcu_controls
 WINDFARM_PM81 windfarm_pm81
 WINDFARM_PM91 windfarm_pm91
 WINDFARM_RM31 windfarm_lm87_sensor windfarm_rm31
drivers/macintosh/ams
 SENSORS_AMS ams ams-core ams-input
 SENSORS_AMS&SENSORS_AMS_I2C ams-i2c
 SENSORS_AMS&SENSORS_AMS_PMU ams-pmu
drivers/mailbox
 ALTERA_MBOX mailbox-altera
 APPLE_MAILBOX apple-mailbox
 ARMADA_37XX_RWTM_MBOX armada-37xx-rwtm-mailbox
 ARM_MHU arm_mhu arm_mhu_db
 ARM_MHU_V2 arm_mhuv2
 ARM_MHU_V3 arm_mhuv3
 BCM2835_MBOX bcm2835-mailbox
 BCM_FLEXRM_MBOX bcm-flexrm-mailbox
 BCM_PDC_MBOX bcm-pdc-mailbox
 HI3660_MBOX hi3660-mailbox
 HI6220_MBOX hi6220-mailbox
 IMX_MBOX imx-mailbox
 MAILBOX mailbox
 MAILBOX_TEST mailbox-test
 MTK_ADSP_MBOX mtk-adsp-mailbox
 MTK_CMDQ_MBOX mtk-cmdq-mailbox
 OMAP2PLUS_MBOX omap-mailbox
 PCC pcc
 PL320_MBOX pl320-ipc
 PLATFORM_MHU platform_mhu
 POLARFIRE_SOC_MAILBOX mailbox-mpfs
 QCOM_APCS_IPC qcom-apcs-ipc-mailbox
 QCOM_CPUCP_MBOX qcom-cpucp-mbox
 QCOM_IPCC qcom-ipcc
 ROCKCHIP_MBOX rockchip-mailbox
 SPRD_MBOX sprd-mailbox
 STI_MBOX mailbox-sti
 STM32_IPCC stm32-ipcc
 SUN6I_MSGBOX sun6i-msgbox
 TEGRA_HSP_MBOX tegra-hsp
 TI_MESSAGE_MANAGER ti-msgmgr
 XGENE_SLIMPRO_MBOX mailbox-xgene-slimpro
 ZYNQMP_IPI_MBOX zynqmp-ipi-mailbox
drivers/mcb
 MCB mcb mcb-core mcb-parse
 MCB_LPC mcb-lpc
 MCB_PCI mcb-pci
drivers/md
 BLK_DEV_DM dm dm-audit dm-ima dm-init dm-io dm-io-rewind dm-ioctl dm-kcopyd dm-linear dm-mod dm-rq dm-stats dm-stripe dm-sysfs dm-table dm-target dm-uevent dm-zone
 BLK_DEV_DM_BUILTIN dm-builtin
 BLK_DEV_MD md md-bitmap md-mod
 DM_BIO_PRISON dm-bio-prison dm-bio-prison-v1 dm-bio-prison-v2
 DM_BUFIO dm-bufio
 DM_CACHE dm-cache dm-cache-background-tracker dm-cache-metadata dm-cache-policy dm-cache-target
 DM_CACHE_SMQ dm-cache-policy-smq dm-cache-smq
 DM_CLONE dm-clone dm-clone-metadata dm-clone-target
 DM_CRYPT dm-crypt
 DM_DELAY dm-delay
 DM_DUST dm-dust
 DM_EBS dm-ebs dm-ebs-target
 DM_ERA dm-era dm-era-target
 DM_FLAKEY dm-flakey
 DM_INTEGRITY dm-integrity
 DM_LOG_USERSPACE dm-log-userspace dm-log-userspace-base dm-log-userspace-transfer
 DM_LOG_WRITES dm-log-writes
 DM_MIRROR dm-log dm-mirror dm-raid1 dm-region-hash
 DM_MULTIPATH dm-mpath dm-multipath dm-path-selector dm-ps-round-robin dm-round-robin
 DM_MULTIPATH_HST dm-historical-service-time dm-ps-historical-service-time
 DM_MULTIPATH_IOA dm-io-affinity dm-ps-io-affinity
 DM_MULTIPATH_QL dm-ps-queue-length dm-queue-length
 DM_MULTIPATH_ST dm-ps-service-time dm-service-time
 DM_RAID dm-raid
 DM_SNAPSHOT dm-exception-store dm-snap dm-snap-persistent dm-snap-transient dm-snapshot
 DM_SWITCH dm-switch
 DM_THIN_PROVISIONING dm-thin dm-thin-metadata dm-thin-pool
 DM_UNSTRIPED dm-unstripe
 DM_VERITY dm-verity dm-verity-fec dm-verity-target dm-verity-verify-sig
 DM_WRITECACHE dm-writecache
 DM_ZERO dm-zero
 DM_ZONED dm-zoned dm-zoned-metadata dm-zoned-reclaim dm-zoned-target
 MD md-autodetect
 MD_CLUSTER md-cluster
 MD_FAULTY faulty md-faulty
 MD_LINEAR linear md-linear
 MD_MULTIPATH md-multipath multipath
 MD_RAID0 raid0
 MD_RAID1 raid1
 MD_RAID10 raid10
 MD_RAID456 raid456 raid5 raid5-cache raid5-ppl
 SECURITY_LOADPIN_VERITY dm-verity-loadpin
drivers/md/bcache
 BCACHE alloc bcache bset btree closure debug extents features io journal movinggc request stats super sysfs trace util writeback
drivers/md/dm-vdo
 DM_VDO action-manager admin-state block-map completion data-vio dedupe dm-vdo dm-vdo-target dump encodings errors flush funnel-queue funnel-workqueue int-map io-submitter logger logical-zone memory-alloc message-stats murmurhash3 packer permassert physical-zone priority-table recovery-journal repair slab-depot status-codes string-utils thread-device thread-registry thread-utils vdo vio wait-queue
drivers/md/dm-vdo/indexer
 DM_VDO chapter-index config delta-index funnel-requestqueue geometry index index-layout index-page-map index-session io-factory open-chapter radix-sort sparse-cache volume volume-index
drivers/md/persistent-data
 DM_PERSISTENT_DATA dm-array dm-bitset dm-block-manager dm-btree dm-btree-remove dm-btree-spine dm-persistent-data dm-space-map-common dm-space-map-disk dm-space-map-metadata dm-transaction-manager
drivers/media/cec/core
 CEC_CORE cec cec-adap cec-api cec-core cec-notifier cec-pin cec-pin-error-inj
drivers/media/cec/i2c
 CEC_CH7322 ch7322
drivers/media/cec/platform/cec-gpio
 CEC_GPIO cec-gpio
drivers/media/cec/platform/cros-ec
 CEC_CROS_EC cros-ec-cec
drivers/media/cec/platform/meson
 CEC_MESON_AO ao-cec
 CEC_MESON_G12A_AO ao-cec-g12a
drivers/media/cec/platform/s5p
 CEC_SAMSUNG_S5P exynos_hdmi_cecctrl s5p-cec s5p_cec
drivers/media/cec/platform/seco
 CEC_SECO seco-cec
drivers/media/cec/platform/sti
 CEC_STI stih-cec
drivers/media/cec/platform/stm32
 CEC_STM32 stm32-cec
drivers/media/cec/platform/tegra
 CEC_TEGRA tegra_cec
drivers/media/cec/usb/extron-da-hd-4k-plus
 USB_EXTRON_DA_HD_4K_PLUS_CEC cec-splitter extron-da-hd-4k-plus extron-da-hd-4k-plus-cec
drivers/media/cec/usb/pulse8
 USB_PULSE8_CEC pulse8-cec
drivers/media/cec/usb/rainshadow
 USB_RAINSHADOW_CEC rainshadow-cec
drivers/media/common
 CYPRESS_FIRMWARE cypress_firmware
 TTPCI_EEPROM ttpci-eeprom
 UVC_COMMON uvc
 VIDEO_CX2341X cx2341x
 VIDEO_TVEEPROM tveeprom
drivers/media/common/b2c2
 DVB_B2C2_FLEXCOP b2c2-flexcop flexcop flexcop-eeprom flexcop-fe-tuner flexcop-hw-filter flexcop-i2c flexcop-misc flexcop-sram
drivers/media/common/saa7146
 VIDEO_SAA7146 saa7146 saa7146_core saa7146_i2c
 VIDEO_SAA7146_VV saa7146_fops saa7146_hlp saa7146_vbi saa7146_video saa7146_vv
drivers/media/common/siano
 SMS_SIANO_MDTV sms-cards smscoreapi smsdvb smsdvb-debugfs smsdvb-main smsendian smsir smsmdtv
drivers/media/common/v4l2-tpg
 VIDEO_V4L2_TPG v4l2-tpg v4l2-tpg-colors v4l2-tpg-core
drivers/media/common/videobuf2
 VIDEOBUF2_CORE frame_vector vb2-trace videobuf2-common videobuf2-core
 VIDEOBUF2_DMA_CONTIG videobuf2-dma-contig
 VIDEOBUF2_DMA_SG videobuf2-dma-sg
 VIDEOBUF2_DVB videobuf2-dvb
 VIDEOBUF2_MEMOPS videobuf2-memops
 VIDEOBUF2_V4L2 videobuf2-v4l2
 VIDEOBUF2_VMALLOC videobuf2-vmalloc
drivers/media/dvb-core
 DVB_CORE dmxdev dvb-core dvb_ca_en50221 dvb_demux dvb_frontend dvb_math dvb_ringbuffer dvbdev
drivers/media/dvb-frontends
 DVB_A8293 a8293
 DVB_AF9013 af9013
 DVB_AF9033 af9033
 DVB_AS102_FE as102_fe
 DVB_ASCOT2E ascot2e
 DVB_ATBM8830 atbm8830
 DVB_AU8522 au8522_common
 DVB_AU8522_DTV au8522_dig
 DVB_AU8522_V4L au8522_decoder
 DVB_BCM3510 bcm3510
 DVB_CX22700 cx22700
 DVB_CX22702 cx22702
 DVB_CX24110 cx24110
 DVB_CX24116 cx24116
 DVB_CX24117 cx24117
 DVB_CX24120 cx24120
 DVB_CX24123 cx24123
 DVB_CXD2099 cxd2099
 DVB_CXD2820R cxd2820r cxd2820r_c cxd2820r_core cxd2820r_t cxd2820r_t2
 DVB_CXD2841ER cxd2841er
 DVB_DIB3000MB dib3000mb
 DVB_DIB3000MC dib3000mc
 DVB_DIB3000MC|DVB_DIB7000M|DVB_DIB7000P|DVB_DIB8000|DVB_DIB9000 dibx000_common
 DVB_DIB7000M dib7000m
 DVB_DIB7000P dib7000p
 DVB_DIB8000 dib8000
 DVB_DIB9000 dib9000
 DVB_DRXD drxd drxd_firm drxd_hard
 DVB_DRXK drxk drxk_hard
 DVB_DS3000 ds3000
 DVB_DUMMY_FE dvb_dummy_fe
 DVB_EC100 ec100
 DVB_GP8PSK_FE gp8psk-fe
 DVB_HELENE helene
 DVB_HORUS3A horus3a
 DVB_ISL6405 isl6405
 DVB_ISL6421 isl6421
 DVB_ISL6423 isl6423
 DVB_IX2505V ix2505v
 DVB_L64781 l64781
 DVB_LG2160 lg2160
 DVB_LGDT3305 lgdt3305
 DVB_LGDT3306A lgdt3306a
 DVB_LGDT330X lgdt330x
 DVB_LGS8GL5 lgs8gl5
 DVB_LGS8GXX lgs8gxx
 DVB_LNBH25 lnbh25
 DVB_LNBH29 lnbh29
 DVB_LNBP21 lnbp21
 DVB_LNBP22 lnbp22
 DVB_M88DS3103 m88ds3103
 DVB_M88RS2000 m88rs2000
 DVB_MB86A16 mb86a16
 DVB_MB86A20S mb86a20s
 DVB_MN88443X mn88443x
 DVB_MN88472 mn88472
 DVB_MN88473 mn88473
 DVB_MT312 mt312
 DVB_MT352 mt352
 DVB_MXL5XX mxl5xx
 DVB_MXL692 mxl692
 DVB_NXT200X nxt200x
 DVB_NXT6000 nxt6000
 DVB_OR51132 or51132
 DVB_OR51211 or51211
 DVB_PLL dvb-pll
 DVB_RTL2830 rtl2830
 DVB_RTL2832 rtl2832
 DVB_RTL2832_SDR rtl2832_sdr
 DVB_S5H1409 s5h1409
 DVB_S5H1411 s5h1411
 DVB_S5H1420 s5h1420
 DVB_S5H1432 s5h1432
 DVB_S921 s921
 DVB_SI2165 si2165
 DVB_SI2168 si2168
 DVB_SI21XX si21xx
 DVB_SP2 sp2
 DVB_SP887X sp887x
 DVB_STB0899 stb0899 stb0899_algo stb0899_drv
 DVB_STB6000 stb6000
 DVB_STB6100 stb6100
 DVB_STV0288 stv0288
 DVB_STV0297 stv0297
 DVB_STV0299 stv0299
 DVB_STV0367 stv0367
 DVB_STV0900 stv0900 stv0900_core stv0900_sw
 DVB_STV090x stv090x
 DVB_STV0910 stv0910
 DVB_STV6110 stv6110
 DVB_STV6110x stv6110x
 DVB_STV6111 stv6111
 DVB_TC90522 tc90522
 DVB_TDA10021 tda10021
 DVB_TDA10023 tda10023
 DVB_TDA10048 tda10048
 DVB_TDA1004X tda1004x
 DVB_TDA10071 tda10071
 DVB_TDA10086 tda10086
 DVB_TDA18271C2DD tda18271c2dd
 DVB_TDA665x tda665x
 DVB_TDA8083 tda8083
 DVB_TDA8261 tda8261
 DVB_TDA826X tda826x
 DVB_TS2020 ts2020
 DVB_TUA6100 tua6100
 DVB_TUNER_CX24113 cx24113
 DVB_TUNER_DIB0070 dib0070
 DVB_TUNER_DIB0090 dib0090
 DVB_TUNER_ITD1000 itd1000
 DVB_VES1820 ves1820
 DVB_VES1X93 ves1x93
 DVB_ZD1301_DEMOD zd1301_demod
 DVB_ZL10036 zl10036
 DVB_ZL10039 zl10039
 DVB_ZL10353 zl10353
drivers/media/dvb-frontends/cxd2880
 DVB_CXD2880 cxd2880 cxd2880_common cxd2880_devio_spi cxd2880_integ cxd2880_io cxd2880_spi_device cxd2880_tnrdmd cxd2880_tnrdmd_dvbt cxd2880_tnrdmd_dvbt2 cxd2880_tnrdmd_dvbt2_mon cxd2880_tnrdmd_dvbt_mon cxd2880_tnrdmd_mon cxd2880_top
drivers/media/dvb-frontends/drx39xyj
 DVB_DRX39XYJ drx39xyj drxj
drivers/media/firewire
 DVB_FIREDTV firedtv firedtv-avc firedtv-ci firedtv-dvb firedtv-fe firedtv-fw
 DVB_FIREDTV&DVB_FIREDTV_INPUT firedtv-rc
drivers/media/i2c
 SDR_MAX2175 max2175
 VIDEO_AD5820 ad5820
 VIDEO_AD9389B ad9389b
 VIDEO_ADP1653 adp1653
 VIDEO_ADV7170 adv7170
 VIDEO_ADV7175 adv7175
 VIDEO_ADV7180 adv7180
 VIDEO_ADV7183 adv7183
 VIDEO_ADV7343 adv7343
 VIDEO_ADV7393 adv7393
 VIDEO_ADV7511 adv7511-v4l2
 VIDEO_ADV7604 adv7604
 VIDEO_ADV7842 adv7842
 VIDEO_AK7375 ak7375
 VIDEO_AK881X ak881x
 VIDEO_ALVIUM_CSI2 alvium-csi2
 VIDEO_APTINA_PLL aptina-pll
 VIDEO_AR0521 ar0521
 VIDEO_BT819 bt819
 VIDEO_BT856 bt856
 VIDEO_BT866 bt866
 VIDEO_CCS_PLL ccs-pll
 VIDEO_CS3308 cs3308
 VIDEO_CS5345 cs5345
 VIDEO_CS53L32A cs53l32a
 VIDEO_DS90UB913 ds90ub913
 VIDEO_DS90UB953 ds90ub953
 VIDEO_DS90UB960 ds90ub960
 VIDEO_DW9714 dw9714
 VIDEO_DW9719 dw9719
 VIDEO_DW9768 dw9768
 VIDEO_DW9807_VCM dw9807-vcm
 VIDEO_GC0308 gc0308
 VIDEO_GC05A2 gc05a2
 VIDEO_GC08A3 gc08a3
 VIDEO_GC2145 gc2145
 VIDEO_HI556 hi556
 VIDEO_HI846 hi846
 VIDEO_HI847 hi847
 VIDEO_I2C video-i2c
 VIDEO_IMX208 imx208
 VIDEO_IMX214 imx214
 VIDEO_IMX219 imx219
 VIDEO_IMX258 imx258
 VIDEO_IMX274 imx274
 VIDEO_IMX283 imx283
 VIDEO_IMX290 imx290
 VIDEO_IMX296 imx296
 VIDEO_IMX319 imx319
 VIDEO_IMX334 imx334
 VIDEO_IMX335 imx335
 VIDEO_IMX355 imx355
 VIDEO_IMX412 imx412
 VIDEO_IMX415 imx415
 VIDEO_IR_I2C ir-kbd-i2c
 VIDEO_ISL7998X isl7998x
 VIDEO_KS0127 ks0127
 VIDEO_LM3560 lm3560
 VIDEO_LM3646 lm3646
 VIDEO_M52790 m52790
 VIDEO_MAX9271_LIB max9271
 VIDEO_MAX9286 max9286
 VIDEO_MAX96714 max96714
 VIDEO_MAX96717 max96717
 VIDEO_ML86V7667 ml86v7667
 VIDEO_MSP3400 msp3400 msp3400-driver msp3400-kthreads
 VIDEO_MT9M001 mt9m001
 VIDEO_MT9M032 mt9m032
 VIDEO_MT9M111 mt9m111
 VIDEO_MT9M114 mt9m114
 VIDEO_MT9P031 mt9p031
 VIDEO_MT9T001 mt9t001
 VIDEO_MT9T112 mt9t112
 VIDEO_MT9V011 mt9v011
 VIDEO_MT9V032 mt9v032
 VIDEO_MT9V111 mt9v111
 VIDEO_NOON010PC30 noon010pc30
 VIDEO_OG01A1B og01a1b
 VIDEO_OV01A10 ov01a10
 VIDEO_OV02A10 ov02a10
 VIDEO_OV08D10 ov08d10
 VIDEO_OV08X40 ov08x40
 VIDEO_OV13858 ov13858
 VIDEO_OV13B10 ov13b10
 VIDEO_OV2640 ov2640
 VIDEO_OV2659 ov2659
 VIDEO_OV2680 ov2680
 VIDEO_OV2685 ov2685
 VIDEO_OV2740 ov2740
 VIDEO_OV4689 ov4689
 VIDEO_OV5640 ov5640
 VIDEO_OV5645 ov5645
 VIDEO_OV5647 ov5647
 VIDEO_OV5648 ov5648
 VIDEO_OV5670 ov5670
 VIDEO_OV5675 ov5675
 VIDEO_OV5693 ov5693
 VIDEO_OV5695 ov5695
 VIDEO_OV64A40 ov64a40
 VIDEO_OV6650 ov6650
 VIDEO_OV7251 ov7251
 VIDEO_OV7640 ov7640
 VIDEO_OV7670 ov7670
 VIDEO_OV772X ov772x
 VIDEO_OV7740 ov7740
 VIDEO_OV8856 ov8856
 VIDEO_OV8858 ov8858
 VIDEO_OV8865 ov8865
 VIDEO_OV9282 ov9282
 VIDEO_OV9640 ov9640
 VIDEO_OV9650 ov9650
 VIDEO_OV9734 ov9734
 VIDEO_RDACM20 rdacm20
 VIDEO_RDACM21 rdacm21
 VIDEO_RJ54N1 rj54n1cb0c
 VIDEO_S5K4ECGX s5k4ecgx
 VIDEO_S5K5BAF s5k5baf
 VIDEO_S5K6A3 s5k6a3
 VIDEO_S5K6AA s5k6aa
 VIDEO_SAA6588 saa6588
 VIDEO_SAA6752HS saa6752hs
 VIDEO_SAA7110 saa7110
 VIDEO_SAA711X saa7115
 VIDEO_SAA7127 saa7127
 VIDEO_SAA717X saa717x
 VIDEO_SAA7185 saa7185
 VIDEO_SONY_BTF_MPX sony-btf-mpx
 VIDEO_SR030PC30 sr030pc30
 VIDEO_ST_MIPID02 st-mipid02
 VIDEO_TC358743 tc358743
 VIDEO_TC358746 tc358746
 VIDEO_TDA1997X tda1997x
 VIDEO_TDA7432 tda7432
 VIDEO_TDA9840 tda9840
 VIDEO_TEA6415C tea6415c
 VIDEO_TEA6420 tea6420
 VIDEO_THP7312 thp7312
 VIDEO_THS7303 ths7303
 VIDEO_THS8200 ths8200
 VIDEO_TLV320AIC23B tlv320aic23b
 VIDEO_TVAUDIO tvaudio
 VIDEO_TVP514X tvp514x
 VIDEO_TVP5150 tvp5150
 VIDEO_TVP7002 tvp7002
 VIDEO_TW2804 tw2804
 VIDEO_TW9900 tw9900
 VIDEO_TW9903 tw9903
 VIDEO_TW9906 tw9906
 VIDEO_TW9910 tw9910
 VIDEO_UDA1342 uda1342
 VIDEO_UPD64031A upd64031a
 VIDEO_UPD64083 upd64083
 VIDEO_VGXY61 vgxy61
 VIDEO_VP27SMPX vp27smpx
 VIDEO_VPX3220 vpx3220
 VIDEO_VS6624 vs6624
 VIDEO_WM8739 wm8739
 VIDEO_WM8775 wm8775
drivers/media/i2c/adv748x
 VIDEO_ADV748X adv748x adv748x-afe adv748x-core adv748x-csi2 adv748x-hdmi
drivers/media/i2c/ccs
 VIDEO_CCS ccs ccs-core ccs-data ccs-limits ccs-quirk ccs-reg-access
drivers/media/i2c/cx25840
 VIDEO_CX25840 cx25840 cx25840-audio cx25840-core cx25840-firmware cx25840-ir cx25840-vbi
drivers/media/i2c/et8ek8
 VIDEO_ET8EK8 et8ek8 et8ek8_driver et8ek8_mode
drivers/media/i2c/m5mols
 VIDEO_M5MOLS m5mols m5mols_capture m5mols_controls m5mols_core
drivers/media/i2c/s5c73m3
 VIDEO_S5C73M3 s5c73m3 s5c73m3-core s5c73m3-ctrls s5c73m3-spi
drivers/media/mc
 MEDIA_SUPPORT mc mc-dev-allocator mc-device mc-devnode mc-entity mc-request
drivers/media/mmc/siano
 SMS_SDIO_DRV smssdio
drivers/media/pci/b2c2
 DVB_B2C2_FLEXCOP_PCI b2c2-flexcop-pci flexcop-dma flexcop-pci
drivers/media/pci/bt8xx
 DVB_BT8XX bt878 dst dst_ca dvb-bt8xx
 VIDEO_BT848 btcx-risc bttv bttv-audio-hook bttv-cards bttv-driver bttv-gpio bttv-i2c bttv-if bttv-input bttv-risc bttv-vbi
drivers/media/pci/cobalt
 VIDEO_COBALT cobalt cobalt-alsa-main cobalt-alsa-pcm cobalt-cpld cobalt-driver cobalt-flash cobalt-i2c cobalt-irq cobalt-omnitek cobalt-v4l2
drivers/media/pci/cx18
 VIDEO_CX18 cx18 cx18-audio cx18-av-audio cx18-av-core cx18-av-firmware cx18-av-vbi cx18-cards cx18-controls cx18-driver cx18-dvb cx18-fileops cx18-firmware cx18-gpio cx18-i2c cx18-io cx18-ioctl cx18-irq cx18-mailbox cx18-queue cx18-scb cx18-streams cx18-vbi cx18-video
 VIDEO_CX18_ALSA cx18-alsa cx18-alsa-main cx18-alsa-pcm
drivers/media/pci/cx23885
 MEDIA_ALTERA_CI altera-ci
 VIDEO_CX23885 cimax2 cx23885 cx23885-417 cx23885-alsa cx23885-av cx23885-cards cx23885-core cx23885-dvb cx23885-f300 cx23885-i2c cx23885-input cx23885-ioctl cx23885-ir cx23885-vbi cx23885-video cx23888-ir netup-eeprom netup-init
drivers/media/pci/cx25821
 VIDEO_CX25821 cx25821 cx25821-cards cx25821-core cx25821-gpio cx25821-i2c cx25821-medusa-video cx25821-video
 VIDEO_CX25821_ALSA cx25821-alsa
drivers/media/pci/cx88
 VIDEO_CX88 cx88-cards cx88-core cx88-dsp cx88-i2c cx88-input cx88-tvaudio cx88-vbi cx88-video cx8800 cx88xx
 VIDEO_CX88_ALSA cx88-alsa
 VIDEO_CX88_BLACKBIRD cx88-blackbird
 VIDEO_CX88_DVB cx88-dvb
 VIDEO_CX88_MPEG cx88-mpeg cx8802
 VIDEO_CX88_VP3054 cx88-vp3054-i2c
drivers/media/pci/ddbridge
 DVB_DDBRIDGE ddbridge ddbridge-ci ddbridge-core ddbridge-dummy-fe ddbridge-hw ddbridge-i2c ddbridge-main ddbridge-max ddbridge-mci ddbridge-sx8
drivers/media/pci/dm1105
 DVB_DM1105 dm1105
drivers/media/pci/dt3155
 VIDEO_DT3155 dt3155
drivers/media/pci/intel
 IPU_BRIDGE ipu-bridge
drivers/media/pci/intel/ipu3
 CIO2_BRIDGE&VIDEO_IPU3_CIO2 cio2-bridge
 VIDEO_IPU3_CIO2 ipu3-cio2 ipu3-cio2-main
drivers/media/pci/intel/ipu6
 VIDEO_INTEL_IPU6 intel-ipu6 intel-ipu6-isys ipu6 ipu6-bus ipu6-buttress ipu6-cpd ipu6-dma ipu6-fw-com ipu6-fw-isys ipu6-isys ipu6-isys-csi2 ipu6-isys-dwc-phy ipu6-isys-jsl-phy ipu6-isys-mcd-phy ipu6-isys-queue ipu6-isys-subdev ipu6-isys-video ipu6-mmu
drivers/media/pci/intel/ivsc
 INTEL_VSC ivsc-ace ivsc-csi mei_ace mei_csi
drivers/media/pci/ivtv
 VIDEO_FB_IVTV ivtvfb
 VIDEO_IVTV ivtv ivtv-cards ivtv-controls ivtv-driver ivtv-fileops ivtv-firmware ivtv-gpio ivtv-i2c ivtv-ioctl ivtv-irq ivtv-mailbox ivtv-queue ivtv-routing ivtv-streams ivtv-udma ivtv-vbi ivtv-yuv
 VIDEO_IVTV_ALSA ivtv-alsa ivtv-alsa-main ivtv-alsa-pcm
drivers/media/pci/mantis
 DVB_HOPPER hopper hopper_cards hopper_vp3028
 DVB_MANTIS mantis mantis_cards mantis_vp1033 mantis_vp1034 mantis_vp1041 mantis_vp2033 mantis_vp2040 mantis_vp3030
 MANTIS_CORE mantis_ca mantis_core mantis_dma mantis_dvb mantis_evm mantis_hif mantis_i2c mantis_input mantis_ioc mantis_pci mantis_pcmcia mantis_uart
drivers/media/pci/mgb4
 VIDEO_MGB4 mgb4 mgb4_cmt mgb4_core mgb4_dma mgb4_i2c mgb4_regs mgb4_sysfs_in mgb4_sysfs_out mgb4_sysfs_pci mgb4_trigger mgb4_vin mgb4_vout
drivers/media/pci/netup_unidvb
 DVB_NETUP_UNIDVB netup-unidvb netup_unidvb_ci netup_unidvb_core netup_unidvb_i2c netup_unidvb_spi
drivers/media/pci/ngene
 DVB_NGENE ngene ngene-cards ngene-core ngene-dvb ngene-i2c
drivers/media/pci/pluto2
 DVB_PLUTO2 pluto2
drivers/media/pci/pt1
 DVB_PT1 earth-pt1 pt1
drivers/media/pci/pt3
 DVB_PT3 earth-pt3 pt3 pt3_dma pt3_i2c
drivers/media/pci/saa7134
 VIDEO_SAA7134 saa7134 saa7134-cards saa7134-core saa7134-empress saa7134-i2c saa7134-ts saa7134-tvaudio saa7134-vbi saa7134-video
 VIDEO_SAA7134&VIDEO_SAA7134_RC saa7134-input
 VIDEO_SAA7134_ALSA saa7134-alsa
 VIDEO_SAA7134_DVB saa7134-dvb
 VIDEO_SAA7134_GO7007 saa7134-go7007
drivers/media/pci/saa7146
 VIDEO_HEXIUM_GEMINI hexium_gemini
 VIDEO_HEXIUM_ORION hexium_orion
 VIDEO_MXB mxb
drivers/media/pci/saa7164
 VIDEO_SAA7164 saa7164 saa7164-api saa7164-buffer saa7164-bus saa7164-cards saa7164-cmd saa7164-core saa7164-dvb saa7164-encoder saa7164-fw saa7164-i2c saa7164-vbi
drivers/media/pci/smipcie
 DVB_SMIPCIE smipcie smipcie-ir smipcie-main
drivers/media/pci/solo6x10
 VIDEO_SOLO6X10 solo6x10 solo6x10-core solo6x10-disp solo6x10-eeprom solo6x10-enc solo6x10-g723 solo6x10-gpio solo6x10-i2c solo6x10-p2m solo6x10-tw28 solo6x10-v4l2 solo6x10-v4l2-enc
drivers/media/pci/sta2x11
 STA2X11_VIP sta2x11_vip
drivers/media/pci/ttpci
 DVB_BUDGET budget
 DVB_BUDGET_AV budget-av
 DVB_BUDGET_CI budget-ci
 DVB_BUDGET_CORE budget-core
drivers/media/pci/tw5864
 VIDEO_TW5864 tw5864 tw5864-core tw5864-h264 tw5864-util tw5864-video
drivers/media/pci/tw68
 VIDEO_TW68 tw68 tw68-core tw68-risc tw68-video
drivers/media/pci/tw686x
 VIDEO_TW686X tw686x tw686x-audio tw686x-core tw686x-video
drivers/media/pci/zoran
 VIDEO_ZORAN videocodec zoran_card zoran_device zoran_driver zr36067
 VIDEO_ZORAN&VIDEO_ZORAN_DC30 zr36016 zr36050
 VIDEO_ZORAN&VIDEO_ZORAN_ZR36060 zr36060
drivers/media/platform
 VIDEO_MEM2MEM_DEINTERLACE m2m-deinterlace
 VIDEO_MUX video-mux
drivers/media/platform/allegro-dvt
 VIDEO_ALLEGRO_DVT allegro allegro-core allegro-mail nal-h264 nal-hevc nal-rbsp
drivers/media/platform/amlogic/meson-ge2d
 VIDEO_MESON_GE2D ge2d
drivers/media/platform/amphion
 VIDEO_AMPHION_VPU amphion-vpu vdec venc vpu_cmds vpu_color vpu_core vpu_dbg vpu_drv vpu_helpers vpu_imx8q vpu_malone vpu_mbox vpu_msgs vpu_rpc vpu_v4l2 vpu_windsor
drivers/media/platform/aspeed
 VIDEO_ASPEED aspeed-video
drivers/media/platform/atmel
 VIDEO_ATMEL_ISC atmel-isc atmel-sama5d2-isc
 VIDEO_ATMEL_ISC_BASE atmel-isc-base atmel-isc-clk atmel-isc-common
 VIDEO_ATMEL_ISI atmel-isi
 VIDEO_ATMEL_XISC atmel-sama7g5-isc atmel-xisc
 VIDEO_MICROCHIP_CSI2DC microchip-csi2dc
drivers/media/platform/broadcom
 VIDEO_BCM2835_UNICAM bcm2835-unicam
drivers/media/platform/cadence
 VIDEO_CADENCE_CSI2RX cdns-csi2rx
 VIDEO_CADENCE_CSI2TX cdns-csi2tx
drivers/media/platform/chips-media
 VIDEO_CODA coda-bit coda-common coda-gdi coda-h264 coda-jpeg coda-mpeg2 coda-mpeg4 coda-vpu
 VIDEO_IMX_VDOA imx-vdoa
drivers/media/platform/chips-media/coda
 VIDEO_CODA coda-bit coda-common coda-gdi coda-h264 coda-jpeg coda-mpeg2 coda-mpeg4 coda-vpu
 VIDEO_IMX_VDOA imx-vdoa
drivers/media/platform/chips-media/wave5
 VIDEO_WAVE_VPU wave5 wave5-helper wave5-hw wave5-vdi wave5-vpu wave5-vpu-dec wave5-vpu-enc wave5-vpuapi
drivers/media/platform/imagination
 VIDEO_E5010_JPEG_ENC e5010-jpeg-enc e5010-jpeg-enc-hw e5010_jpeg_enc
drivers/media/platform/intel
 VIDEO_PXA27x pxa_camera
drivers/media/platform/marvell
 VIDEO_CAFE_CCIC cafe-driver cafe_ccic
 VIDEO_CAFE_CCIC|VIDEO_MMP_CAMERA mcam-core
 VIDEO_MMP_CAMERA mmp-driver mmp_camera
drivers/media/platform/mediatek/jpeg
 VIDEO_MEDIATEK_JPEG mtk-jpeg-dec-hw mtk-jpeg-enc-hw mtk_jpeg mtk_jpeg_core mtk_jpeg_dec_hw mtk_jpeg_dec_parse mtk_jpeg_enc_hw
drivers/media/platform/mediatek/mdp
 VIDEO_MEDIATEK_MDP mtk-mdp mtk_mdp_comp mtk_mdp_core mtk_mdp_m2m mtk_mdp_regs mtk_mdp_vpu
drivers/media/platform/mediatek/mdp3
 VIDEO_MEDIATEK_MDP3 mdp_cfg_data mtk-mdp3 mtk-mdp3-cmdq mtk-mdp3-comp mtk-mdp3-core mtk-mdp3-m2m mtk-mdp3-regs mtk-mdp3-vpu
drivers/media/platform/mediatek/vcodec
 VIDEO_MEDIATEK_VCODEC mtk-vcodec-common mtk-vcodec-dec mtk-vcodec-dec-hw mtk-vcodec-enc mtk_vcodec_dec mtk_vcodec_dec_drv mtk_vcodec_dec_hw mtk_vcodec_dec_pm mtk_vcodec_dec_stateful mtk_vcodec_dec_stateless mtk_vcodec_enc mtk_vcodec_enc_drv mtk_vcodec_enc_pm mtk_vcodec_fw mtk_vcodec_fw_scp mtk_vcodec_fw_vpu mtk_vcodec_intr mtk_vcodec_util vdec_drv_if vdec_msg_queue vdec_vpu_if venc_drv_if venc_vpu_if
drivers/media/platform/mediatek/vcodec/common
 VIDEO_MEDIATEK_VCODEC mtk-vcodec-common mtk-vcodec-dbgfs mtk_vcodec_dbgfs mtk_vcodec_fw mtk_vcodec_fw_scp mtk_vcodec_fw_vpu mtk_vcodec_intr mtk_vcodec_util
drivers/media/platform/mediatek/vcodec/decoder
 VIDEO_MEDIATEK_VCODEC mtk-vcodec-dec mtk-vcodec-dec-hw mtk_vcodec_dec mtk_vcodec_dec_drv mtk_vcodec_dec_hw mtk_vcodec_dec_pm mtk_vcodec_dec_stateful mtk_vcodec_dec_stateless vdec_drv_if vdec_msg_queue vdec_vpu_if
drivers/media/platform/mediatek/vcodec/decoder/vdec
 VIDEO_MEDIATEK_VCODEC vdec_av1_req_lat_if vdec_h264_if vdec_h264_req_common vdec_h264_req_if vdec_h264_req_multi_if vdec_hevc_req_multi_if vdec_vp8_if vdec_vp8_req_if vdec_vp9_if vdec_vp9_req_lat_if
drivers/media/platform/mediatek/vcodec/encoder
 VIDEO_MEDIATEK_VCODEC mtk-vcodec-enc mtk_vcodec_enc mtk_vcodec_enc_drv mtk_vcodec_enc_pm venc_drv_if venc_vpu_if
drivers/media/platform/mediatek/vcodec/encoder/venc
 VIDEO_MEDIATEK_VCODEC venc_h264_if venc_vp8_if
drivers/media/platform/mediatek/vcodec/vdec
 VIDEO_MEDIATEK_VCODEC vdec_h264_if vdec_h264_req_common vdec_h264_req_if vdec_h264_req_multi_if vdec_vp8_if vdec_vp8_req_if vdec_vp9_if vdec_vp9_req_lat_if
drivers/media/platform/mediatek/vcodec/venc
 VIDEO_MEDIATEK_VCODEC venc_h264_if venc_vp8_if
drivers/media/platform/mediatek/vpu
 VIDEO_MEDIATEK_VPU mtk-vpu mtk_vpu
drivers/media/platform/microchip
 VIDEO_MICROCHIP_CSI2DC microchip-csi2dc
 VIDEO_MICROCHIP_ISC microchip-isc microchip-sama5d2-isc
 VIDEO_MICROCHIP_ISC_BASE microchip-isc-base microchip-isc-clk microchip-isc-common microchip-isc-scaler
 VIDEO_MICROCHIP_XISC microchip-sama7g5-isc microchip-xisc
drivers/media/platform/nuvoton
 VIDEO_NPCM_VCD_ECE npcm-video
drivers/media/platform/nvidia/tegra-vde
 VIDEO_TEGRA_VDE dmabuf-cache h264 iommu tegra-vde v4l2 vde
drivers/media/platform/nxp
 VIDEO_IMX7_CSI imx7-media-csi
 VIDEO_IMX8MQ_MIPI_CSI2 imx8mq-mipi-csi2
 VIDEO_IMX_MIPI_CSIS imx-mipi-csis
 VIDEO_IMX_PXP imx-pxp
 VIDEO_MX2_EMMAPRP mx2_emmaprp
drivers/media/platform/nxp/dw100
 VIDEO_DW100 dw100
drivers/media/platform/nxp/imx-jpeg
 VIDEO_IMX8_JPEG mxc-jpeg mxc-jpeg-encdec mxc-jpeg-hw
drivers/media/platform/nxp/imx8-isi
 DEBUG_FS&VIDEO_IMX8_ISI imx8-isi-debug
 VIDEO_IMX8_ISI imx8-isi imx8-isi-core imx8-isi-crossbar imx8-isi-gasket imx8-isi-hw imx8-isi-pipe imx8-isi-video
 VIDEO_IMX8_ISI&VIDEO_IMX8_ISI_M2M imx8-isi-m2m
drivers/media/platform/qcom/camss
 VIDEO_QCOM_CAMSS camss camss-csid camss-csid-4-1 camss-csid-4-7 camss-csid-gen2 camss-csiphy camss-csiphy-2ph-1-0 camss-csiphy-3ph-1-0 camss-format camss-ispif camss-vfe camss-vfe-170 camss-vfe-17x camss-vfe-4-1 camss-vfe-4-7 camss-vfe-4-8 camss-vfe-480 camss-vfe-gen1 camss-video qcom-camss
drivers/media/platform/qcom/venus
 VIDEO_QCOM_VENUS core dbgfs firmware helpers hfi hfi_cmds hfi_msgs hfi_parser hfi_plat_bufs_v6 hfi_platform hfi_platform_v4 hfi_platform_v6 hfi_venus pm_helpers vdec vdec_ctrls venc venc_ctrls venus-core venus-dec venus-enc
drivers/media/platform/raspberrypi/pisp_be
 VIDEO_RASPBERRYPI_PISP_BE pisp-be pisp_be
drivers/media/platform/renesas
 VIDEO_RCAR_CSI2 rcar-csi2
 VIDEO_RCAR_DRIF rcar_drif
 VIDEO_RCAR_ISP rcar-isp
 VIDEO_RENESAS_CEU renesas-ceu
 VIDEO_RENESAS_FCP rcar-fcp
 VIDEO_RENESAS_FDP1 rcar_fdp1
 VIDEO_RENESAS_JPU rcar_jpu
 VIDEO_SH_VOU sh_vou
drivers/media/platform/renesas/rcar-vin
 VIDEO_RCAR_CSI2 rcar-csi2
 VIDEO_RCAR_VIN rcar-core rcar-dma rcar-v4l2 rcar-vin
drivers/media/platform/renesas/rzg2l-cru
 VIDEO_RZG2L_CRU rzg2l-core rzg2l-cru rzg2l-ip rzg2l-video
 VIDEO_RZG2L_CSI2 rzg2l-csi2
drivers/media/platform/renesas/vsp1
 VIDEO_RENESAS_VSP1 vsp1 vsp1_brx vsp1_clu vsp1_dl vsp1_drm vsp1_drv vsp1_entity vsp1_hgo vsp1_hgt vsp1_histo vsp1_hsit vsp1_lif vsp1_lut vsp1_pipe vsp1_rpf vsp1_rwpf vsp1_sru vsp1_uds vsp1_uif vsp1_video vsp1_wpf
drivers/media/platform/rockchip/rga
 VIDEO_ROCKCHIP_RGA rga rga-buf rga-hw rockchip-rga
drivers/media/platform/rockchip/rkisp1
 DEBUG_FS&VIDEO_ROCKCHIP_ISP1 rkisp1-debug
 VIDEO_ROCKCHIP_ISP1 rkisp1-capture rkisp1-common rkisp1-csi rkisp1-dev rkisp1-isp rkisp1-params rkisp1-resizer rkisp1-stats rockchip-isp1
drivers/media/platform/samsung/exynos-gsc
 VIDEO_SAMSUNG_EXYNOS_GSC exynos-gsc gsc-core gsc-m2m gsc-regs
drivers/media/platform/samsung/exynos4-is
 VIDEO_EXYNOS4_FIMC_IS exynos-fimc-is fimc-is fimc-is-errno fimc-is-i2c fimc-is-param fimc-is-regs fimc-is-sensor fimc-isp fimc-isp-video
 VIDEO_EXYNOS4_IS_COMMON common exynos4-is-common
 VIDEO_EXYNOS_FIMC_LITE exynos-fimc-lite fimc-lite fimc-lite-reg
 VIDEO_S5P_FIMC fimc-capture fimc-core fimc-m2m fimc-reg media-dev s5p-fimc
 VIDEO_S5P_MIPI_CSIS mipi-csis s5p-csis
drivers/media/platform/samsung/s3c-camif
 VIDEO_S3C_CAMIF camif-capture camif-core camif-regs s3c-camif
drivers/media/platform/samsung/s5p-g2d
 VIDEO_SAMSUNG_S5P_G2D g2d g2d-hw s5p-g2d
drivers/media/platform/samsung/s5p-jpeg
 VIDEO_SAMSUNG_S5P_JPEG jpeg-core jpeg-hw-exynos3250 jpeg-hw-exynos4 jpeg-hw-s5p s5p-jpeg
drivers/media/platform/samsung/s5p-mfc
 VIDEO_SAMSUNG_S5P_MFC s5p-mfc s5p_mfc s5p_mfc_cmd s5p_mfc_cmd_v5 s5p_mfc_cmd_v6 s5p_mfc_ctrl s5p_mfc_dec s5p_mfc_enc s5p_mfc_intr s5p_mfc_opr s5p_mfc_opr_v5 s5p_mfc_opr_v6 s5p_mfc_pm
drivers/media/platform/st/sti/bdisp
 VIDEO_STI_BDISP bdisp bdisp-debug bdisp-hw bdisp-v4l2
drivers/media/platform/st/sti/c8sectpfe
 DVB_C8SECTPFE c8sectpfe c8sectpfe-common c8sectpfe-core c8sectpfe-debugfs c8sectpfe-dvb
drivers/media/platform/st/sti/delta
 VIDEO_STI_DELTA_DRIVER delta-debug delta-ipc delta-mem delta-v4l2 st-delta
 VIDEO_STI_DELTA_DRIVER&VIDEO_STI_DELTA_MJPEG delta-mjpeg-dec delta-mjpeg-hdr
drivers/media/platform/st/sti/hva
 VIDEO_STI_HVA hva-h264 hva-hw hva-mem hva-v4l2 st-hva
 VIDEO_STI_HVA&VIDEO_STI_HVA_DEBUGFS hva-debugfs
drivers/media/platform/st/stm32
 VIDEO_STM32_DCMI stm32-dcmi
 VIDEO_STM32_DMA2D stm32-dma2d
drivers/media/platform/st/stm32/dma2d
 VIDEO_STM32_DMA2D dma2d dma2d-hw
drivers/media/platform/st/stm32/stm32-dcmipp
 VIDEO_STM32_DCMIPP dcmipp-bytecap dcmipp-byteproc dcmipp-common dcmipp-core dcmipp-parallel stm32-dcmipp
drivers/media/platform/sunxi/sun4i-csi
 VIDEO_SUN4I_CSI sun4i-csi sun4i_csi sun4i_dma sun4i_v4l2
drivers/media/platform/sunxi/sun6i-csi
 VIDEO_SUN6I_CSI sun6i-csi sun6i_csi sun6i_csi_bridge sun6i_csi_capture sun6i_video
drivers/media/platform/sunxi/sun6i-mipi-csi2
 VIDEO_SUN6I_MIPI_CSI2 sun6i-mipi-csi2 sun6i_mipi_csi2
drivers/media/platform/sunxi/sun8i-a83t-mipi-csi2
 VIDEO_SUN8I_A83T_MIPI_CSI2 sun8i-a83t-mipi-csi2 sun8i_a83t_dphy sun8i_a83t_mipi_csi2
drivers/media/platform/sunxi/sun8i-di
 VIDEO_SUN8I_DEINTERLACE sun8i-di
drivers/media/platform/sunxi/sun8i-rotate
 VIDEO_SUN8I_ROTATE sun8i-rotate sun8i_formats sun8i_rotate
drivers/media/platform/ti/am437x
 VIDEO_AM437X_VPFE am437x-vpfe
drivers/media/platform/ti/cal
 VIDEO_TI_CAL cal cal-camerarx cal-video ti-cal
drivers/media/platform/ti/davinci
 VIDEO_DAVINCI_VPBE_DISPLAY vpbe vpbe_display vpbe_osd vpbe_venc vpss
 VIDEO_DAVINCI_VPIF_CAPTURE vpif_capture
 VIDEO_DAVINCI_VPIF_CAPTURE|VIDEO_DAVINCI_VPIF_DISPLAY vpif
 VIDEO_DAVINCI_VPIF_DISPLAY vpif_display
drivers/media/platform/ti/j721e-csi2rx
 VIDEO_TI_J721E_CSI2RX j721e-csi2rx
drivers/media/platform/ti/omap
 VIDEO_OMAP2_VOUT omap-vout omap_vout omap_voutlib
 VIDEO_OMAP2_VOUT&VIDEO_OMAP2_VOUT_VRFB omap_vout_vrfb
drivers/media/platform/ti/omap3isp
 VIDEO_OMAP3 isp ispccdc ispccp2 ispcsi2 ispcsiphy isph3a_aewb isph3a_af isphist isppreview ispresizer ispstat ispvideo omap3-isp
drivers/media/platform/ti/vpe
 VIDEO_TI_CSC csc ti-csc
 VIDEO_TI_SC sc ti-sc
 VIDEO_TI_VPDMA ti-vpdma vpdma
 VIDEO_TI_VPE ti-vpe vpe
drivers/media/platform/verisilicon
 VIDEO_HANTRO hantro-vpu hantro_drv hantro_g1 hantro_g1_h264_dec hantro_g1_mpeg2_dec hantro_g1_vp8_dec hantro_g2 hantro_g2_hevc_dec hantro_g2_vp9_dec hantro_h1_jpeg_enc hantro_h264 hantro_hevc hantro_jpeg hantro_mpeg2 hantro_postproc hantro_v4l2 hantro_vp8 hantro_vp9 rockchip_vpu2_hw_h264_dec rockchip_vpu2_hw_jpeg_enc rockchip_vpu2_hw_mpeg2_dec rockchip_vpu2_hw_vp8_dec
 VIDEO_HANTRO&VIDEO_HANTRO_IMX8M imx8m_vpu_hw
 VIDEO_HANTRO&VIDEO_HANTRO_ROCKCHIP rockchip_av1_entropymode rockchip_av1_filmgrain rockchip_vpu981_hw_av1_dec rockchip_vpu_hw
 VIDEO_HANTRO&VIDEO_HANTRO_SAMA5D4 sama5d4_vdec_hw
 VIDEO_HANTRO&VIDEO_HANTRO_STM32MP25 stm32mp25_vpu_hw
 VIDEO_HANTRO&VIDEO_HANTRO_SUNXI sunxi_vpu_hw
drivers/media/platform/via
 VIDEO_VIA_CAMERA via-camera
drivers/media/platform/xilinx
 VIDEO_XILINX xilinx-dma xilinx-video xilinx-vip xilinx-vipp
 VIDEO_XILINX_CSI2RXSS xilinx-csi2rxss
 VIDEO_XILINX_TPG xilinx-tpg
 VIDEO_XILINX_VTC xilinx-vtc
drivers/media/radio
 RADIO_AZTECH radio-aztech
 RADIO_CADET radio-cadet
 RADIO_GEMTEK radio-gemtek
 RADIO_ISA radio-isa
 RADIO_MAXIRADIO radio-maxiradio
 RADIO_MIROPCM20 radio-miropcm20
 RADIO_RTRACK radio-aimslab
 RADIO_RTRACK2 radio-rtrack2
 RADIO_SAA7706H saa7706h
 RADIO_SF16FMI radio-sf16fmi
 RADIO_SF16FMR2 radio-sf16fmr2
 RADIO_SHARK radio-shark
 RADIO_SHARK2 radio-shark2 radio-tea5777 shark2
 RADIO_SI476X radio-si476x
 RADIO_TEA575X tea575x
 RADIO_TEA5764 radio-tea5764
 RADIO_TEF6862 tef6862
 RADIO_TERRATEC radio-terratec
 RADIO_TIMBERDALE radio-timb
 RADIO_TRUST radio-trust
 RADIO_TYPHOON radio-typhoon
 RADIO_WL1273 radio-wl1273
 RADIO_ZOLTRIX radio-zoltrix
 USB_DSBR dsbr100
 USB_KEENE radio-keene
 USB_MA901 radio-ma901
 USB_MR800 radio-mr800
 USB_RAREMONO radio-raremono
drivers/media/radio/si470x
 I2C_SI470X radio-si470x-i2c
 RADIO_SI470X radio-si470x-common
 USB_SI470X radio-si470x-usb
drivers/media/radio/si4713
 I2C_SI4713 si4713
 PLATFORM_SI4713 radio-platform-si4713
 USB_SI4713 radio-usb-si4713
drivers/media/radio/wl128x
 RADIO_WL128X fm_drv fmdrv_common fmdrv_rx fmdrv_tx fmdrv_v4l2
drivers/media/rc
 BPF_LIRC_MODE2&RC_CORE bpf-lirc
 IR_ENE ene_ir
 IR_FINTEK fintek-cir
 IR_GPIO_CIR gpio-ir-recv
 IR_GPIO_TX gpio-ir-tx
 IR_HIX5HD2 ir-hix5hd2
 IR_IGORPLUGUSB igorplugusb
 IR_IGUANA iguanair
 IR_IMON imon
 IR_IMON_DECODER ir-imon-decoder
 IR_IMON_RAW imon_raw
 IR_ITE_CIR ite-cir
 IR_JVC_DECODER ir-jvc-decoder
 IR_MCEUSB mceusb
 IR_MCE_KBD_DECODER ir-mce_kbd-decoder
 IR_MESON meson-ir
 IR_MESON_TX meson-ir-tx
 IR_MTK mtk-cir
 IR_NEC_DECODER ir-nec-decoder
 IR_NUVOTON nuvoton-cir
 IR_PWM_TX pwm-ir-tx
 IR_RC5_DECODER ir-rc5-decoder
 IR_RC6_DECODER ir-rc6-decoder
 IR_RCMM_DECODER ir-rcmm-decoder
 IR_REDRAT3 redrat3
 IR_RX51 ir-rx51
 IR_SANYO_DECODER ir-sanyo-decoder
 IR_SERIAL serial_ir
 IR_SHARP_DECODER ir-sharp-decoder
 IR_SONY_DECODER ir-sony-decoder
 IR_SPI ir-spi
 IR_STREAMZAP streamzap
 IR_SUNXI sunxi-cir
 IR_TOY ir_toy
 IR_TTUSBIR ttusbir
 IR_WINBOND_CIR winbond-cir
 IR_XMP_DECODER ir-xmp-decoder
 LIRC&RC_CORE lirc_dev
 RC_ATI_REMOTE ati_remote
 RC_CORE rc-core rc-ir-raw rc-main
 RC_LOOPBACK rc-loopback
 RC_ST st_rc
 RC_XBOX_DVD xbox_remote
drivers/media/rc/img-ir
 IR_IMG img-ir img-ir-core
 IR_IMG&IR_IMG_HW img-ir-hw
 IR_IMG&IR_IMG_JVC img-ir-jvc
 IR_IMG&IR_IMG_NEC img-ir-nec
 IR_IMG&IR_IMG_RAW img-ir-raw
 IR_IMG&IR_IMG_RC5 img-ir-rc5
 IR_IMG&IR_IMG_RC6 img-ir-rc6
 IR_IMG&IR_IMG_SANYO img-ir-sanyo
 IR_IMG&IR_IMG_SHARP img-ir-sharp
 IR_IMG&IR_IMG_SONY img-ir-sony
drivers/media/rc/keymaps
 MEDIA_CEC_RC&RC_CORE rc-cec
 RC_MAP rc-adstech-dvb-t-pci rc-alink-dtu-m rc-anysee rc-apac-viewcomp rc-astrometa-t2hybrid rc-asus-pc39 rc-asus-ps3-100 rc-ati-tv-wonder-hd-600 rc-ati-x10 rc-avermedia rc-avermedia-a16d rc-avermedia-cardbus rc-avermedia-dvbt rc-avermedia-m135a rc-avermedia-m733a-rm-k6 rc-avermedia-rm-ks rc-avertv-303 rc-azurewave-ad-tu700 rc-beelink-gs1 rc-beelink-mxiii rc-behold rc-behold-columbus rc-budget-ci-old rc-cinergy rc-cinergy-1400 rc-ct-90405 rc-d680-dmb rc-delock-61959 rc-dib0700-nec rc-dib0700-rc5 rc-digitalnow-tinytwin rc-digittrade rc-dm1105-nec rc-dntv-live-dvb-t rc-dntv-live-dvbt-pro rc-dreambox rc-dtt200u rc-dvbsky rc-dvico-mce rc-dvico-portable rc-em-terratec rc-encore-enltv rc-encore-enltv-fm53 rc-encore-enltv2 rc-evga-indtube rc-eztv rc-flydvb rc-flyvideo rc-fusionhdtv-mce rc-gadmei-rm008z rc-geekbox rc-genius-tvgo-a11mce rc-gotview7135 rc-hauppauge rc-hisi-poplar rc-hisi-tv-demo rc-imon-mce rc-imon-pad rc-imon-rsc rc-iodata-bctv7e rc-it913x-v1 rc-it913x-v2 rc-kaiomy rc-khadas rc-khamsin rc-kworld-315u rc-kworld-pc150u rc-kworld-plus-tv-analog rc-leadtek-y04g0051 rc-lme2510 rc-manli rc-mecool-kii-pro rc-mecool-kiii-pro rc-medion-x10 rc-medion-x10-digitainer rc-medion-x10-or2x rc-minix-neo rc-msi-digivox-ii rc-msi-digivox-iii rc-msi-tvanywhere rc-msi-tvanywhere-plus rc-mygica-utv3 rc-nebula rc-nec-terratec-cinergy-xs rc-norwood rc-npgtech rc-odroid rc-pctv-sedna rc-pine64 rc-pinnacle-color rc-pinnacle-grey rc-pinnacle-pctv-hd rc-pixelview rc-pixelview-002t rc-pixelview-mk12 rc-pixelview-new rc-powercolor-real-angel rc-proteus-2309 rc-purpletv rc-pv951 rc-rc6-mce rc-real-audio-220-32-keys rc-reddo rc-snapstream-firefly rc-streamzap rc-su3000 rc-tanix-tx3mini rc-tanix-tx5max rc-tbs-nec rc-technisat-ts35 rc-technisat-usb2 rc-terratec-cinergy-c-pci rc-terratec-cinergy-s2-hd rc-terratec-cinergy-xs rc-terratec-slim rc-terratec-slim-2 rc-tevii-nec rc-tivo rc-total-media-in-hand rc-total-media-in-hand-02 rc-trekstor rc-tt-1500 rc-twinhan-dtv-cab-ci rc-twinhan1027 rc-vega-s9x rc-videomate-m1f rc-videomate-s350 rc-videomate-tv-pvr rc-videostrong-kii-pro rc-wetek-hub rc-wetek-play2 rc-winfast rc-winfast-usbii-deluxe rc-x96max rc-xbox-360 rc-xbox-dvd rc-zx-irdec
drivers/media/spi
 CXD2880_SPI_DRV cxd2880-spi
 VIDEO_GS1662 gs1662
drivers/media/test-drivers
 VIDEO_VIM2M vim2m
drivers/media/test-drivers/vicodec
 VIDEO_VICODEC codec-fwht codec-v4l2-fwht vicodec vicodec-core
drivers/media/test-drivers/vidtv
 DVB_VIDTV dvb-vidtv-bridge dvb-vidtv-demod dvb-vidtv-tuner vidtv_bridge vidtv_channel vidtv_common vidtv_demod vidtv_mux vidtv_pes vidtv_psi vidtv_s302m vidtv_ts vidtv_tuner
drivers/media/test-drivers/vimc
 VIDEO_VIMC vimc vimc-capture vimc-common vimc-core vimc-debayer vimc-lens vimc-scaler vimc-sensor vimc-streamer
drivers/media/test-drivers/visl
 VIDEO_VISL visl visl-core visl-debugfs visl-dec visl-trace-points visl-video
drivers/media/test-drivers/vivid
 VIDEO_VIVID vivid vivid-cec vivid-core vivid-ctrls vivid-kthread-cap vivid-kthread-out vivid-kthread-touch vivid-meta-cap vivid-meta-out vivid-osd vivid-radio-common vivid-radio-rx vivid-radio-tx vivid-rds-gen vivid-sdr-cap vivid-touch-cap vivid-vbi-cap vivid-vbi-gen vivid-vbi-out vivid-vid-cap vivid-vid-common vivid-vid-out
drivers/media/tuners
 MEDIA_TUNER_E4000 e4000
 MEDIA_TUNER_FC0011 fc0011
 MEDIA_TUNER_FC0012 fc0012
 MEDIA_TUNER_FC0013 fc0013
 MEDIA_TUNER_FC2580 fc2580
 MEDIA_TUNER_IT913X it913x
 MEDIA_TUNER_M88RS6000T m88rs6000t
 MEDIA_TUNER_MAX2165 max2165
 MEDIA_TUNER_MC44S803 mc44s803
 MEDIA_TUNER_MSI001 msi001
 MEDIA_TUNER_MT2060 mt2060
 MEDIA_TUNER_MT2063 mt2063
 MEDIA_TUNER_MT20XX mt20xx
 MEDIA_TUNER_MT2131 mt2131
 MEDIA_TUNER_MT2266 mt2266
 MEDIA_TUNER_MXL301RF mxl301rf
 MEDIA_TUNER_MXL5005S mxl5005s
 MEDIA_TUNER_MXL5007T mxl5007t
 MEDIA_TUNER_QM1D1B0004 qm1d1b0004
 MEDIA_TUNER_QM1D1C0042 qm1d1c0042
 MEDIA_TUNER_QT1010 qt1010
 MEDIA_TUNER_R820T r820t
 MEDIA_TUNER_SI2157 si2157
 MEDIA_TUNER_SIMPLE tuner-simple tuner-types
 MEDIA_TUNER_TDA18212 tda18212
 MEDIA_TUNER_TDA18218 tda18218
 MEDIA_TUNER_TDA18250 tda18250
 MEDIA_TUNER_TDA18271 tda18271 tda18271-common tda18271-fe tda18271-maps
 MEDIA_TUNER_TDA827X tda827x
 MEDIA_TUNER_TDA8290 tda8290
 MEDIA_TUNER_TDA9887 tda9887
 MEDIA_TUNER_TEA5761 tea5761
 MEDIA_TUNER_TEA5767 tea5767
 MEDIA_TUNER_TUA9001 tua9001
 MEDIA_TUNER_XC2028 xc2028
 MEDIA_TUNER_XC4000 xc4000
 MEDIA_TUNER_XC5000 xc5000
drivers/media/usb/airspy
 USB_AIRSPY airspy
drivers/media/usb/as102
 DVB_AS102 as102_drv as102_fw as102_usb_drv as10x_cmd as10x_cmd_cfg as10x_cmd_stream dvb-as102
drivers/media/usb/au0828
 VIDEO_AU0828 au0828 au0828-cards au0828-core au0828-dvb au0828-i2c au0828-input au0828-vbi au0828-video
drivers/media/usb/b2c2
 DVB_B2C2_FLEXCOP_USB b2c2-flexcop-usb flexcop-usb
drivers/media/usb/cx231xx
 VIDEO_CX231XX cx231xx cx231xx-417 cx231xx-avcore cx231xx-cards cx231xx-core cx231xx-i2c cx231xx-pcb-cfg cx231xx-vbi cx231xx-video
 VIDEO_CX231XX&VIDEO_CX231XX_RC cx231xx-input
 VIDEO_CX231XX_ALSA cx231xx-alsa cx231xx-audio
 VIDEO_CX231XX_DVB cx231xx-dvb
drivers/media/usb/dvb-usb
 DVB_USB dvb-usb dvb-usb-dvb dvb-usb-firmware dvb-usb-i2c dvb-usb-init dvb-usb-remote dvb-usb-urb usb-urb
 DVB_USB_A800 a800 dvb-usb-a800
 DVB_USB_AF9005 af9005 af9005-fe dvb-usb-af9005
 DVB_USB_AF9005_REMOTE af9005-remote dvb-usb-af9005-remote
 DVB_USB_AZ6027 az6027 dvb-usb-az6027
 DVB_USB_CINERGY_T2 cinergyT2-core cinergyT2-fe dvb-usb-cinergyT2
 DVB_USB_CXUSB cxusb cxusb-analog dvb-usb-cxusb
 DVB_USB_DIB0700 dib0700_core dib0700_devices dvb-usb-dib0700
 DVB_USB_DIB3000MC dibusb-mc-common dvb-usb-dibusb-mc-common
 DVB_USB_DIB3000MC|DVB_USB_DIBUSB_MB dibusb-common dvb-usb-dibusb-common
 DVB_USB_DIBUSB_MB dibusb-mb dvb-usb-dibusb-mb
 DVB_USB_DIBUSB_MC dibusb-mc dvb-usb-dibusb-mc
 DVB_USB_DIGITV digitv dvb-usb-digitv
 DVB_USB_DTT200U dtt200u dtt200u-fe dvb-usb-dtt200u
 DVB_USB_DTV5100 dtv5100 dvb-usb-dtv5100
 DVB_USB_DW2102 dvb-usb-dw2102 dw2102
 DVB_USB_GP8PSK dvb-usb-gp8psk gp8psk
 DVB_USB_M920X dvb-usb-m920x m920x
 DVB_USB_NOVA_T_USB2 dvb-usb-nova-t-usb2 nova-t-usb2
 DVB_USB_OPERA1 dvb-usb-opera opera1
 DVB_USB_PCTV452E dvb-usb-pctv452e pctv452e
 DVB_USB_TECHNISAT_USB2 dvb-usb-technisat-usb2 technisat-usb2
 DVB_USB_TTUSB2 dvb-usb-ttusb2 ttusb2
 DVB_USB_UMT_010 dvb-usb-umt-010 umt-010
 DVB_USB_VP702X dvb-usb-vp702x vp702x vp702x-fe
 DVB_USB_VP7045 dvb-usb-vp7045 vp7045 vp7045-fe
drivers/media/usb/dvb-usb-v2
 DVB_USB_AF9015 af9015 dvb-usb-af9015
 DVB_USB_AF9035 af9035 dvb-usb-af9035
 DVB_USB_ANYSEE anysee dvb-usb-anysee
 DVB_USB_AU6610 au6610 dvb-usb-au6610
 DVB_USB_AZ6007 az6007 dvb-usb-az6007
 DVB_USB_CE6230 ce6230 dvb-usb-ce6230
 DVB_USB_DVBSKY dvb-usb-dvbsky dvbsky
 DVB_USB_EC168 dvb-usb-ec168 ec168
 DVB_USB_GL861 dvb-usb-gl861 gl861
 DVB_USB_LME2510 dvb-usb-lmedm04 lmedm04
 DVB_USB_MXL111SF dvb-usb-mxl111sf mxl111sf mxl111sf-demod mxl111sf-gpio mxl111sf-i2c mxl111sf-phy mxl111sf-tuner
 DVB_USB_RTL28XXU dvb-usb-rtl28xxu rtl28xxu
 DVB_USB_V2 dvb_usb_core dvb_usb_urb dvb_usb_v2 usb_urb
 DVB_USB_ZD1301 zd1301
drivers/media/usb/em28xx
 VIDEO_EM28XX em28xx em28xx-camera em28xx-cards em28xx-core em28xx-i2c
 VIDEO_EM28XX_ALSA em28xx-alsa em28xx-audio
 VIDEO_EM28XX_DVB em28xx-dvb
 VIDEO_EM28XX_RC em28xx-input em28xx-rc
 VIDEO_EM28XX_V4L2 em28xx-v4l em28xx-vbi em28xx-video
drivers/media/usb/go7007
 VIDEO_GO7007 go7007 go7007-driver go7007-fw go7007-i2c go7007-v4l2 snd-go7007
 VIDEO_GO7007_LOADER go7007-loader
 VIDEO_GO7007_USB go7007-usb
 VIDEO_GO7007_USB_S2250_BOARD s2250 s2250-board
drivers/media/usb/gspca
 USB_GSPCA autogain_functions gspca gspca_main
 USB_GSPCA_BENQ benq gspca_benq
 USB_GSPCA_CONEX conex gspca_conex
 USB_GSPCA_CPIA1 cpia1 gspca_cpia1
 USB_GSPCA_DTCS033 dtcs033 gspca_dtcs033
 USB_GSPCA_ETOMS etoms gspca_etoms
 USB_GSPCA_FINEPIX finepix gspca_finepix
 USB_GSPCA_JEILINJ gspca_jeilinj jeilinj
 USB_GSPCA_JL2005BCD gspca_jl2005bcd jl2005bcd
 USB_GSPCA_KINECT gspca_kinect kinect
 USB_GSPCA_KONICA gspca_konica konica
 USB_GSPCA_MARS gspca_mars mars
 USB_GSPCA_MR97310A gspca_mr97310a mr97310a
 USB_GSPCA_NW80X gspca_nw80x nw80x
 USB_GSPCA_OV519 gspca_ov519 ov519
 USB_GSPCA_OV534 gspca_ov534 ov534
 USB_GSPCA_OV534_9 gspca_ov534_9 ov534_9
 USB_GSPCA_PAC207 gspca_pac207 pac207
 USB_GSPCA_PAC7302 gspca_pac7302 pac7302
 USB_GSPCA_PAC7311 gspca_pac7311 pac7311
 USB_GSPCA_SE401 gspca_se401 se401
 USB_GSPCA_SN9C2028 gspca_sn9c2028 sn9c2028
 USB_GSPCA_SN9C20X gspca_sn9c20x sn9c20x
 USB_GSPCA_SONIXB gspca_sonixb sonixb
 USB_GSPCA_SONIXJ gspca_sonixj sonixj
 USB_GSPCA_SPCA1528 gspca_spca1528 spca1528
 USB_GSPCA_SPCA500 gspca_spca500 spca500
 USB_GSPCA_SPCA501 gspca_spca501 spca501
 USB_GSPCA_SPCA505 gspca_spca505 spca505
 USB_GSPCA_SPCA506 gspca_spca506 spca506
 USB_GSPCA_SPCA508 gspca_spca508 spca508
 USB_GSPCA_SPCA561 gspca_spca561 spca561
 USB_GSPCA_SQ905 gspca_sq905 sq905
 USB_GSPCA_SQ905C gspca_sq905c sq905c
 USB_GSPCA_SQ930X gspca_sq930x sq930x
 USB_GSPCA_STK014 gspca_stk014 stk014
 USB_GSPCA_STK1135 gspca_stk1135 stk1135
 USB_GSPCA_STV0680 gspca_stv0680 stv0680
 USB_GSPCA_SUNPLUS gspca_sunplus sunplus
 USB_GSPCA_T613 gspca_t613 t613
 USB_GSPCA_TOPRO gspca_topro topro
 USB_GSPCA_TOUPTEK gspca_touptek touptek
 USB_GSPCA_TV8532 gspca_tv8532 tv8532
 USB_GSPCA_VC032X gspca_vc032x vc032x
 USB_GSPCA_VICAM gspca_vicam vicam
 USB_GSPCA_XIRLINK_CIT gspca_xirlink_cit xirlink_cit
 USB_GSPCA_ZC3XX gspca_zc3xx zc3xx
drivers/media/usb/gspca/gl860
 USB_GL860 gl860 gl860-mi1320 gl860-mi2020 gl860-ov2640 gl860-ov9655 gspca_gl860
drivers/media/usb/gspca/m5602
 USB_M5602 gspca_m5602 m5602_core m5602_mt9m111 m5602_ov7660 m5602_ov9650 m5602_po1030 m5602_s5k4aa m5602_s5k83a
drivers/media/usb/gspca/stv06xx
 USB_STV06XX gspca_stv06xx stv06xx stv06xx_hdcs stv06xx_pb0100 stv06xx_st6422 stv06xx_vv6410
drivers/media/usb/hackrf
 USB_HACKRF hackrf
drivers/media/usb/hdpvr
 VIDEO_HDPVR hdpvr hdpvr-control hdpvr-core hdpvr-i2c hdpvr-video
drivers/media/usb/msi2500
 USB_MSI2500 msi2500
drivers/media/usb/pvrusb2
 VIDEO_PVRUSB2 pvrusb2 pvrusb2-audio pvrusb2-context pvrusb2-cs53l32a pvrusb2-ctrl pvrusb2-cx2584x-v4l pvrusb2-devattr pvrusb2-eeprom pvrusb2-encoder pvrusb2-hdw pvrusb2-i2c-core pvrusb2-io pvrusb2-ioread pvrusb2-main pvrusb2-std pvrusb2-v4l2 pvrusb2-video-v4l pvrusb2-wm8775
drivers/media/usb/pwc
 USB_PWC pwc pwc-ctrl pwc-dec1 pwc-dec23 pwc-if pwc-kiara pwc-misc pwc-timon pwc-uncompress pwc-v4l
drivers/media/usb/s2255
 USB_S2255 s2255drv
drivers/media/usb/siano
 SMS_USB_DRV smsusb
drivers/media/usb/stk1160
 VIDEO_STK1160 stk1160 stk1160-ac97 stk1160-core stk1160-i2c stk1160-v4l stk1160-video
drivers/media/usb/ttusb-budget
 DVB_TTUSB_BUDGET dvb-ttusb-budget
drivers/media/usb/ttusb-dec
 DVB_TTUSB_DEC ttusb_dec ttusbdecfe
drivers/media/usb/usbtv
 VIDEO_USBTV usbtv usbtv-audio usbtv-core usbtv-video
drivers/media/usb/uvc
 USB_VIDEO_CLASS uvc_ctrl uvc_debugfs uvc_driver uvc_entity uvc_isight uvc_metadata uvc_queue uvc_status uvc_v4l2 uvc_video uvcvideo
drivers/media/v4l2-core
 COMPAT&VIDEO_DEV v4l2-compat-ioctl32
 MEDIA_CONTROLLER&VIDEO_DEV v4l2-mc
 SPI&VIDEO_DEV v4l2-spi
 TRACEPOINTS&VIDEO_DEV v4l2-trace
 V4L2_ASYNC v4l2-async
 V4L2_CCI v4l2-cci
 V4L2_FLASH_LED_CLASS v4l2-flash-led-class
 V4L2_FWNODE v4l2-fwnode
 V4L2_H264 v4l2-h264
 V4L2_JPEG_HELPER v4l2-jpeg
 V4L2_MEM2MEM_DEV v4l2-mem2mem
 V4L2_VP9 v4l2-vp9
 VIDEOBUF_DMA_CONTIG videobuf-dma-contig
 VIDEOBUF_DMA_SG videobuf-dma-sg
 VIDEOBUF_GEN videobuf-core
 VIDEOBUF_VMALLOC videobuf-vmalloc
 VIDEO_DEV v4l2-common v4l2-ctrls-api v4l2-ctrls-core v4l2-ctrls-defs v4l2-ctrls-request v4l2-dev v4l2-device v4l2-dv-timings v4l2-event v4l2-fh v4l2-ioctl v4l2-subdev videodev
 VIDEO_DEV&VIDEO_V4L2_I2C v4l2-i2c
 VIDEO_TUNER tuner tuner-core
drivers/memory
 ARM_PL172_MPMC pl172
 ATMEL_EBI atmel-ebi
 ATMEL_SDRAMC atmel-sdramc
 BRCMSTB_DPFE brcmstb_dpfe
 BRCMSTB_MEMC brcmstb_memc
 BT1_L2_CTL bt1-l2-ctl
 DA8XX_DDRCTL da8xx-ddrctl
 DDR jedec_ddr_data
 FPGA_DFL_EMIF dfl-emif
 FSL_CORENET_CF fsl-corenet-cf
 FSL_IFC fsl_ifc
 JZ4780_NEMC jz4780-nemc
 MTK_SMI mtk-smi
 MVEBU_DEVBUS mvebu-devbus
 OF of_memory
 OMAP_GPMC omap-gpmc
 PL353_SMC pl353-smc
 RENESAS_RPCIF renesas-rpc-if
 STM32_FMC2_EBI stm32-fmc2-ebi
 TI_AEMIF ti-aemif
 TI_EMIF emif
 TI_EMIF_SRAM ti-emif-pm ti-emif-sram ti-emif-sram-pm
drivers/memory/samsung
 EXYNOS5422_DMC exynos5422-dmc
 EXYNOS_SROM exynos-srom
drivers/memory/tegra
 ARCH_TEGRA_114_SOC&TEGRA_MC tegra114
 ARCH_TEGRA_124_SOC&TEGRA_MC|ARCH_TEGRA_132_SOC&TEGRA_MC tegra124
 ARCH_TEGRA_186_SOC&TEGRA_MC|ARCH_TEGRA_194_SOC&TEGRA_MC|ARCH_TEGRA_234_SOC&TEGRA_MC tegra186
 ARCH_TEGRA_186_SOC|ARCH_TEGRA_194_SOC|ARCH_TEGRA_234_SOC tegra186-emc
 ARCH_TEGRA_194_SOC&TEGRA_MC tegra194
 ARCH_TEGRA_210_SOC&TEGRA_MC tegra210
 ARCH_TEGRA_234_SOC&TEGRA_MC tegra234
 ARCH_TEGRA_2x_SOC&TEGRA_MC tegra20
 ARCH_TEGRA_3x_SOC&TEGRA_MC tegra30
 TEGRA124_EMC tegra124-emc
 TEGRA20_EMC tegra20-emc
 TEGRA210_EMC tegra210-emc tegra210-emc-cc-r21021 tegra210-emc-core
 TEGRA210_EMC_TABLE tegra210-emc-table
 TEGRA30_EMC tegra30-emc
 TEGRA_MC mc tegra-mc
drivers/memstick/core
 MEMSTICK memstick
 MSPRO_BLOCK mspro_block
 MS_BLOCK ms_block
drivers/memstick/host
 MEMSTICK_JMICRON_38X jmb38x_ms
 MEMSTICK_R592 r592
 MEMSTICK_REALTEK_PCI rtsx_pci_ms
 MEMSTICK_REALTEK_USB rtsx_usb_ms
 MEMSTICK_TIFM_MS tifm_ms
drivers/message/fusion
 FUSION_CTL mptctl
 FUSION_FC mptfc
 FUSION_FC|FUSION_SAS|FUSION_SPI mptbase mptscsih
 FUSION_LAN mptlan
 FUSION_SAS mptsas
 FUSION_SPI mptspi
drivers/mfd
 AB8500_CORE ab8500-core ab8500-sysctrl
 ABX500_CORE abx500-core
 ARCH_BCM2835 bcm2835-pm
 EZX_PCAP ezx-pcap
 HTC_I2CPLD htc-i2cpld
 HTC_PASIC3 htc-pasic3
 INTEL_SOC_PMIC intel_soc_pmic_crc
 INTEL_SOC_PMIC_BXTWC intel_soc_pmic_bxtwc
 INTEL_SOC_PMIC_CHTDC_TI intel_soc_pmic_chtdc_ti
 INTEL_SOC_PMIC_CHTWC intel_soc_pmic_chtwc
 INTEL_SOC_PMIC_MRFLD intel_soc_pmic_mrfld
 LPC_ICH lpc_ich
 LPC_SCH lpc_sch
 MCP mcp-core
 MCP_SA11X0 mcp-sa11x0
 MCP_UCB1200 ucb1x00-assabet ucb1x00-core
 MCP_UCB1200_TS ucb1x00-ts
 MENELAUS menelaus
 MFD_88PM800 88pm800
 MFD_88PM800|MFD_88PM805 88pm80x
 MFD_88PM805 88pm805
 MFD_88PM860X 88pm860x 88pm860x-core 88pm860x-i2c
 MFD_88PM886_PMIC 88pm886
 MFD_AAT2870_CORE aat2870-core
 MFD_AC100 ac100
 MFD_ACER_A500_EC acer-ec-a500
 MFD_ACT8945A act8945a
 MFD_ADP5585 adp5585
 MFD_ALTERA_A10SR altera-a10sr
 MFD_ALTERA_SYSMGR altera-sysmgr
 MFD_ARIZONA arizona arizona-core arizona-irq cs47l24-tables wm5102-tables wm5110-tables wm8997-tables wm8998-tables
 MFD_ARIZONA_I2C arizona-i2c
 MFD_ARIZONA_SPI arizona-spi
 MFD_AS3711 as3711
 MFD_AS3722 as3722
 MFD_ASIC3 asic3
 MFD_ASIC3|MFD_T7L66XB|MFD_TC6387XB|MFD_TC6393XB tmio_core
 MFD_AT91_USART at91-usart
 MFD_ATC260X atc260x-core
 MFD_ATC260X_I2C atc260x-i2c
 MFD_ATMEL_FLEXCOM atmel-flexcom
 MFD_ATMEL_HLCDC atmel-hlcdc
 MFD_ATMEL_SMC atmel-smc
 MFD_AXP20X axp20x
 MFD_AXP20X_I2C axp20x-i2c
 MFD_AXP20X_RSB axp20x-rsb
 MFD_BCM590XX bcm590xx
 MFD_BD9571MWV bd9571mwv
 MFD_CORE mfd-core
 MFD_CPCAP motorola-cpcap
 MFD_CROS_EC_DEV cros_ec_dev
 MFD_CS40L50_CORE cs40l50-core
 MFD_CS40L50_I2C cs40l50-i2c
 MFD_CS40L50_SPI cs40l50-spi
 MFD_CS42L43 cs42l43
 MFD_CS42L43_I2C cs42l43-i2c
 MFD_CS42L43_SDW cs42l43-sdw
 MFD_CS5535 cs5535-mfd
 MFD_DA9052_I2C da9052-i2c
 MFD_DA9052_SPI da9052-spi
 MFD_DA9055 da9055 da9055-core da9055-i2c
 MFD_DA9062 da9062-core
 MFD_DA9063 da9063 da9063-core da9063-i2c da9063-irq
 MFD_DA9150 da9150-core
 MFD_DAVINCI_VOICECODEC davinci_voicecodec
 MFD_DB8500_PRCMU db8500-prcmu
 MFD_DLN2 dln2
 MFD_DM355EVM_MSP dm355evm_msp
 MFD_ENE_KB3930 ene-kb3930
 MFD_EXYNOS_LPASS exynos-lpass
 MFD_GATEWORKS_GSC gateworks-gsc
 MFD_HI6421_PMIC hi6421-pmic-core
 MFD_HI6421_SPMI hi6421-spmi-pmic
 MFD_HI655X_PMIC hi655x-pmic
 MFD_INTEL_LPSS intel-lpss
 MFD_INTEL_LPSS_ACPI intel-lpss-acpi
 MFD_INTEL_LPSS_PCI intel-lpss-pci
 MFD_INTEL_M10_BMC intel-m10-bmc
 MFD_INTEL_M10_BMC_CORE intel-m10-bmc-core
 MFD_INTEL_M10_BMC_PMCI intel-m10-bmc-pmci
 MFD_INTEL_M10_BMC_SPI intel-m10-bmc-spi
 MFD_INTEL_PMC_BXT intel_pmc_bxt
 MFD_INTEL_QUARK_I2C_GPIO intel_quark_i2c_gpio
 MFD_IPAQ_MICRO ipaq-micro
 MFD_IQS62X iqs62x
 MFD_JANZ_CMODIO janz-cmodio
 MFD_KEMPLD kempld-core
 MFD_KHADAS_MCU khadas-mcu
 MFD_LM3533 lm3533-core lm3533-ctrlbank
 MFD_LOCHNAGAR lochnagar-i2c
 MFD_LP3943 lp3943
 MFD_LP8788 lp8788 lp8788-irq
 MFD_MADERA cs47l15-tables cs47l35-tables cs47l85-tables cs47l90-tables cs47l92-tables madera madera-core
 MFD_MADERA_I2C madera-i2c
 MFD_MADERA_SPI madera-spi
 MFD_MAX14577 max14577
 MFD_MAX77541 max77541
 MFD_MAX77620 max77620
 MFD_MAX77650 max77650
 MFD_MAX77686 max77686
 MFD_MAX77693 max77693
 MFD_MAX77714 max77714
 MFD_MAX77843 max77843
 MFD_MAX8907 max8907
 MFD_MAX8925 max8925 max8925-core max8925-i2c
 MFD_MAX8997 max8997 max8997-irq
 MFD_MAX8998 max8998 max8998-irq
 MFD_MC13XXX mc13xxx-core
 MFD_MC13XXX_I2C mc13xxx-i2c
 MFD_MC13XXX_SPI mc13xxx-spi
 MFD_MENF21BMC menf21bmc
 MFD_MP2629 mp2629
 MFD_MT6360 mt6360-core
 MFD_MT6370 mt6370
 MFD_MT6397 mt6358-irq mt6397 mt6397-core mt6397-irq
 MFD_MX25_TSADC fsl-imx25-tsadc
 MFD_MXS_LRADC mxs-lradc
 MFD_NTXEC ntxec
 MFD_OCELOT ocelot-core ocelot-soc ocelot-spi
 MFD_OMAP_USB_HOST omap-usb-host omap-usb-tll
 MFD_PALMAS palmas
 MFD_PCF50633 pcf50633 pcf50633-core pcf50633-irq
 MFD_PM8XXX qcom-pm8xxx ssbi
 MFD_QCOM_PM8008 qcom-pm8008
 MFD_QCOM_RPM qcom_rpm
 MFD_RC5T583 rc5t583 rc5t583-irq
 MFD_RDC321X rdc321x-southbridge
 MFD_RETU retu-mfd
 MFD_RK808 rk808
 MFD_RK8XX rk8xx-core
 MFD_RK8XX_I2C rk8xx-i2c
 MFD_RK8XX_SPI rk8xx-spi
 MFD_RN5T618 rn5t618
 MFD_ROHM_BD71828 rohm-bd71828
 MFD_ROHM_BD718XX rohm-bd718x7
 MFD_ROHM_BD957XMUF rohm-bd9576
 MFD_ROHM_BD96801 rohm-bd96801
 MFD_RSMU_I2C rsmu_i2c
 MFD_RSMU_I2C|MFD_RSMU_SPI rsmu_core
 MFD_RSMU_SPI rsmu_spi
 MFD_RT4831 rt4831
 MFD_RT5033 rt5033
 MFD_RT5120 rt5120
 MFD_SC27XX_PMIC sprd-sc27xx-spi
 MFD_SEC_CORE sec-core sec-irq
 MFD_SI476X_CORE si476x-cmd si476x-core si476x-i2c si476x-prop
 MFD_SIMPLE_MFD_I2C simple-mfd-i2c
 MFD_SKY81452 sky81452
 MFD_SM501 sm501
 MFD_SMPRO smpro-core
 MFD_SPMI_PMIC qcom-spmi-pmic
 MFD_STA2X11 sta2x11-mfd
 MFD_STM32_LPTIMER stm32-lptimer
 MFD_STM32_TIMERS stm32-timers
 MFD_STMFX stmfx
 MFD_STMPE stmpe
 MFD_STPMIC1 stpmic1
 MFD_STW481X stw481x
 MFD_SUN4I_GPADC sun4i-gpadc
 MFD_SUN6I_PRCM sun6i-prcm
 MFD_SYSCON syscon
 MFD_T7L66XB t7l66xb
 MFD_TC3589X tc3589x
 MFD_TC6387XB tc6387xb
 MFD_TC6393XB tc6393xb
 MFD_TIMBERDALE timberdale
 MFD_TI_AM335X_TSCADC ti_am335x_tscadc
 MFD_TI_LMU ti-lmu
 MFD_TI_LP873X lp873x
 MFD_TI_LP87565 lp87565
 MFD_TPS65086 tps65086
 MFD_TPS65090 tps65090
 MFD_TPS65217 tps65217
 MFD_TPS65218 tps65218
 MFD_TPS65219 tps65219
 MFD_TPS6586X tps6586x
 MFD_TPS65910 tps65910
 MFD_TPS65912 tps65912-core
 MFD_TPS65912_I2C tps65912-i2c
 MFD_TPS65912_SPI tps65912-spi
 MFD_TPS6594 tps6594-core
 MFD_TPS6594_I2C tps6594-i2c
 MFD_TPS6594_SPI tps6594-spi
 MFD_TQMX86 tqmx86
 MFD_TWL4030_AUDIO twl4030-audio
 MFD_VEXPRESS_SYSREG vexpress-sysreg
 MFD_VIPERBOARD viperboard
 MFD_VX855 vx855
 MFD_WCD934X wcd934x
 MFD_WL1273_CORE wl1273-core
 MFD_WM831X wm831x wm831x-auxadc wm831x-core wm831x-irq wm831x-otp
 MFD_WM831X_I2C wm831x-i2c
 MFD_WM831X_SPI wm831x-spi
 MFD_WM8350 wm8350 wm8350-core wm8350-gpio wm8350-irq wm8350-regmap
 MFD_WM8350_I2C wm8350-i2c
 MFD_WM8400 wm8400-core
 MFD_WM8994 wm8994 wm8994-core wm8994-irq wm8994-regmap
 MFD_WM97xx wm97xx-core
 PCF50633_ADC pcf50633-adc
 PCF50633_GPIO pcf50633-gpio
 PMIC_ADP5520 adp5520
 PMIC_DA903X da903x
 PMIC_DA9052 da9052-core da9052-irq
 RAVE_SP_CORE rave-sp
 RZ_MTU3 rz-mtu3
 SGI_MFD_IOC3 ioc3
 STMPE_I2C stmpe-i2c
 STMPE_SPI stmpe-spi
 TPS6105X tps6105x
 TPS65010 tps65010
 TPS6507X tps6507x
 TPS65911_COMPARATOR tps65911-comparator
 TWL4030_CORE twl-core twl4030-irq twl6030-irq
 TWL4030_POWER twl4030-power
 TWL6040_CORE twl6040
 UCB1400_CORE ucb1400_core
drivers/misc
 AD525X_DPOT ad525x_dpot
 AD525X_DPOT_I2C ad525x_dpot-i2c
 AD525X_DPOT_SPI ad525x_dpot-spi
 APDS9802ALS apds9802als
 ATMEL_SSC atmel-ssc
 CS5535_MFGPT cs5535-mfgpt
 DS1682 ds1682
 DUMMY_IRQ dummy-irq
 DW_XDATA_PCIE dw-xdata-pcie
 ENCLOSURE_SERVICES enclosure
 GEHC_ACHC gehc-achc
 HI6421V600_IRQ hi6421v600-irq
 HISI_HIKEY_USB hisi_hikey_usb
 HMC6352 hmc6352
 HP_ILO hpilo
 IBMVMC ibmvmc
 ICS932S401 ics932s401
 ISL29003 isl29003
 ISL29020 isl29020
 KGDB_TESTS kgdbts
 LATTICE_ECP3_CONFIG lattice-ecp3-config
 MARVELL_CN10K_DPI mrvl_cn10k_dpi
 NSM nsm
 NTSYNC ntsync
 OPEN_DICE open-dice
 PCH_PHUB pch_phub
 PCI_ENDPOINT_TEST pci_endpoint_test
 PHANTOM phantom
 QCOM_COINCELL qcom-coincell
 QCOM_FASTRPC fastrpc
 RPMB rpmb-core
 SENSORS_APDS990X apds990x
 SENSORS_BH1770 bh1770glc
 SENSORS_TSL2550 tsl2550
 SMPRO_ERRMON smpro-errmon
 SMPRO_MISC smpro-misc
 SRAM sram
 SRAM_EXEC sram-exec
 TIFM_7XX1 tifm_7xx1
 TIFM_CORE tifm_core
 TMR_INJECT xilinx_tmr_inject
 TMR_MANAGER xilinx_tmr_manager
 TPS6594_ESM tps6594-esm
 TPS6594_PFSM tps6594-pfsm
 VCPU_STALL_DETECTOR vcpu_stall_detector
 VMWARE_BALLOON vmw_balloon
 XILINX_SDFEC xilinx_sdfec
drivers/misc/altera-stapl
 ALTERA_STAPL altera altera-comp altera-jtag altera-lpt altera-stapl
drivers/misc/bcm-vk
 BCM_VK bcm_vk bcm_vk_dev bcm_vk_msg bcm_vk_sg
 BCM_VK&BCM_VK_TTY bcm_vk_tty
drivers/misc/c2port
 C2PORT core
 C2PORT_DURAMAR_2150 c2port-duramar2150
drivers/misc/cardreader
 MISC_ALCOR_PCI alcor_pci
 MISC_RTSX_PCI rtl8411 rts5209 rts5227 rts5228 rts5229 rts5249 rts5260 rts5261 rts5264 rtsx_pci rtsx_pcr
 MISC_RTSX_USB rtsx_usb
drivers/misc/cb710
 CB710_CORE cb710 core sgbuf2
 CB710_CORE&CB710_DEBUG debug
drivers/misc/cxl
 CXL api context cxl cxllib fault file irq main native pci sysfs trace vphb
 CXL&DEBUG_FS debugfs
 CXL&PPC_PSERIES flash guest hcalls of
 CXL_BASE base
drivers/misc/echo
 ECHO echo
drivers/misc/eeprom
 EEPROM_93CX6 eeprom_93cx6
 EEPROM_93XX46 eeprom_93xx46
 EEPROM_AT24 at24
 EEPROM_AT25 at25
 EEPROM_DIGSY_MTC_CFG digsy_mtc_eeprom
 EEPROM_EE1004 ee1004
 EEPROM_IDT_89HPESX idt_89hpesx
 EEPROM_LEGACY eeprom
 EEPROM_MAX6875 max6875
drivers/misc/genwqe
 GENWQE card_base card_ddcb card_debugfs card_dev card_sysfs card_utils genwqe_card
drivers/misc/habanalabs
 HABANA_AI habanalabs
drivers/misc/habanalabs/common
 DEBUG_FS&HABANA_AI debugfs
drivers/misc/ibmasm
 IBM_ASM command dot_command event heartbeat ibmasm ibmasmfs lowlevel module r_heartbeat remote
 IBM_ASM&SERIAL_8250 uart
drivers/misc/keba
 KEBA_CP500 cp500
drivers/misc/lis3lv02d
 SENSORS_LIS3LV02D lis3lv02d
 SENSORS_LIS3_I2C lis3lv02d_i2c
 SENSORS_LIS3_SPI lis3lv02d_spi
drivers/misc/lkdtm
 LKDTM bugs cfi core fortify heap lkdtm perms refcount rodata_objcopy stackleak usercopy
 LKDTM&PPC_64S_HASH_MMU powerpc
drivers/misc/mchp_pci1xxxx
 GP_PCI1XXXX mchp_pci1xxxx_gp mchp_pci1xxxx_gpio mchp_pci1xxxx_otpe2p
drivers/misc/mei
 DEBUG_FS&INTEL_MEI debugfs
 EVENT_TRACING&INTEL_MEI mei-trace
 INTEL_MEI bus bus-fixup client dma-ring hbm init interrupt main mei
 INTEL_MEI_GSC gsc-me mei-gsc
 INTEL_MEI_ME hw-me mei-me pci-me
 INTEL_MEI_TXE hw-txe mei-txe pci-txe
 INTEL_MEI_VSC mei-vsc platform-vsc
 INTEL_MEI_VSC_HW mei-vsc-hw vsc-fw-loader vsc-tp
drivers/misc/mei/gsc_proxy
 INTEL_MEI_GSC_PROXY mei_gsc_proxy
drivers/misc/mei/hdcp
 INTEL_MEI_HDCP mei_hdcp
drivers/misc/mei/pxp
 INTEL_MEI_PXP mei_pxp
drivers/misc/ocxl
 OCXL afu_irq config context core file link main mmio ocxl pasid pci sysfs trace
drivers/misc/pvpanic
 PVPANIC_MMIO pvpanic-mmio
 PVPANIC_MMIO|PVPANIC_PCI pvpanic
 PVPANIC_PCI pvpanic-pci
drivers/misc/sgi-gru
 SGI_GRU gru grufault grufile gruhandles grukdump grukservices grumain gruprocfs grutlbpurge
drivers/misc/sgi-xp
 SGI_XP xp xp_main xp_uv xpc xpc_channel xpc_main xpc_partition xpc_uv xpnet
drivers/misc/ti-st
 TI_ST st_core st_drv st_kim st_ll
drivers/misc/uacce
 UACCE uacce
drivers/misc/vmw_vmci
 VMWARE_VMCI vmci_context vmci_datagram vmci_doorbell vmci_driver vmci_event vmci_guest vmci_handle_array vmci_host vmci_queue_pair vmci_resource vmci_route vmw_vmci
drivers/mmc/core
 DEBUG_FS&MMC debugfs
 MMC bus core host mmc mmc_core mmc_ops regulator sd sd_ops sdio sdio_bus sdio_cis sdio_io sdio_irq sdio_ops slot-gpio
 MMC&MMC_CRYPTO crypto
 MMC&OF pwrseq
 MMC_BLOCK block mmc_block queue
 MMC_TEST mmc_test
 PWRSEQ_EMMC pwrseq_emmc
 PWRSEQ_SD8787 pwrseq_sd8787
 PWRSEQ_SIMPLE pwrseq_simple
 SDIO_UART sdio_uart
drivers/mmc/host
 MMC_ALCOR alcor
 MMC_ARMMMCI armmmci mmci
 MMC_ARMMMCI&MMC_QCOM_DML mmci_qcom_dml
 MMC_ARMMMCI&MMC_STM32_SDMMC mmci_stm32_sdmmc
 MMC_ATMELMCI atmel-mci
 MMC_AU1X au1xmmc
 MMC_BCM2835 bcm2835
 MMC_CAVIUM_OCTEON cavium-octeon octeon-mmc
 MMC_CAVIUM_OCTEON|MMC_CAVIUM_THUNDERX cavium
 MMC_CAVIUM_THUNDERX cavium-thunderx thunderx-mmc
 MMC_CB710 cb710-mmc
 MMC_CQHCI cqhci cqhci-core
 MMC_CQHCI&MMC_CRYPTO cqhci-crypto
 MMC_DAVINCI davinci_mmc
 MMC_DW dw_mmc
 MMC_DW_BLUEFIELD dw_mmc-bluefield
 MMC_DW_EXYNOS dw_mmc-exynos
 MMC_DW_HI3798CV200 dw_mmc-hi3798cv200
 MMC_DW_HI3798MV200 dw_mmc-hi3798mv200
 MMC_DW_K3 dw_mmc-k3
 MMC_DW_PCI dw_mmc-pci
 MMC_DW_PLTFM dw_mmc-pltfm
 MMC_DW_ROCKCHIP dw_mmc-rockchip
 MMC_DW_STARFIVE dw_mmc-starfive
 MMC_HSQ mmc_hsq
 MMC_JZ4740 jz4740_mmc
 MMC_LITEX litex_mmc
 MMC_MESON_GX meson-gx-mmc
 MMC_MESON_MX_SDHC meson-mx-sdhc meson-mx-sdhc-clkc meson-mx-sdhc-mmc
 MMC_MESON_MX_SDIO meson-mx-sdio
 MMC_MOXART moxart-mmc
 MMC_MTK mtk-sd
 MMC_MVSDIO mvsdio
 MMC_MXC mxcmmc
 MMC_MXS mxs-mmc
 MMC_OMAP omap
 MMC_OMAP_HS omap_hsmmc
 MMC_OWL owl-mmc
 MMC_PXA pxamci
 MMC_REALTEK_PCI rtsx_pci_sdmmc
 MMC_REALTEK_USB rtsx_usb_sdmmc
 MMC_S3C s3cmci
 MMC_SDHCI sdhci
 MMC_SDHCI_ACPI sdhci-acpi
 MMC_SDHCI_AM654 sdhci_am654
 MMC_SDHCI_BCM_KONA sdhci-bcm-kona
 MMC_SDHCI_BRCMSTB sdhci-brcmstb
 MMC_SDHCI_CADENCE sdhci-cadence
 MMC_SDHCI_CNS3XXX sdhci-cns3xxx
 MMC_SDHCI_DOVE sdhci-dove
 MMC_SDHCI_ESDHC_IMX sdhci-esdhc-imx
 MMC_SDHCI_ESDHC_MCF sdhci-esdhc-mcf
 MMC_SDHCI_F_SDH30 sdhci_f_sdh30
 MMC_SDHCI_IPROC sdhci-iproc
 MMC_SDHCI_MICROCHIP_PIC32 sdhci-pic32
 MMC_SDHCI_MILBEAUT sdhci-milbeaut
 MMC_SDHCI_MSM sdhci-msm
 MMC_SDHCI_NPCM sdhci-npcm
 MMC_SDHCI_OF_ARASAN sdhci-of-arasan
 MMC_SDHCI_OF_ASPEED sdhci-of-aspeed
 MMC_SDHCI_OF_AT91 sdhci-of-at91
 MMC_SDHCI_OF_DWCMSHC sdhci-of-dwcmshc
 MMC_SDHCI_OF_ESDHC sdhci-of-esdhc
 MMC_SDHCI_OF_HLWD sdhci-of-hlwd
 MMC_SDHCI_OF_MA35D1 sdhci-of-ma35d1
 MMC_SDHCI_OF_SPARX5 sdhci-of-sparx5
 MMC_SDHCI_OMAP sdhci-omap
 MMC_SDHCI_PCI sdhci-pci sdhci-pci-arasan sdhci-pci-core sdhci-pci-dwc-mshc sdhci-pci-gli sdhci-pci-o2micro
 MMC_SDHCI_PLTFM sdhci-pltfm
 MMC_SDHCI_PXAV2 sdhci-pxav2
 MMC_SDHCI_PXAV3 sdhci-pxav3
 MMC_SDHCI_S3C sdhci-s3c
 MMC_SDHCI_SPEAR sdhci-spear
 MMC_SDHCI_SPRD sdhci-sprd
 MMC_SDHCI_ST sdhci-st
 MMC_SDHCI_TEGRA sdhci-tegra
 MMC_SDHCI_XENON sdhci-xenon sdhci-xenon-driver sdhci-xenon-phy
 MMC_SDHI renesas_sdhi_core
 MMC_SDHI_INTERNAL_DMAC renesas_sdhi_internal_dmac
 MMC_SDHI_SYS_DMAC renesas_sdhi_sys_dmac
 MMC_SDRICOH_CS sdricoh_cs
 MMC_SH_MMCIF sh_mmcif
 MMC_SPI mmc_spi of_mmc_spi
 MMC_SUNPLUS sunplus-mmc
 MMC_SUNXI sunxi-mmc
 MMC_TIFM_SD tifm_sd
 MMC_TMIO tmio_mmc
 MMC_TMIO_CORE tmio_mmc_core
 MMC_TOSHIBA_PCI toshsd
 MMC_UNIPHIER uniphier-sd
 MMC_USDHI6ROL0 usdhi6rol0
 MMC_USHC ushc
 MMC_VIA_SDMMC via-sdmmc
 MMC_VUB300 vub300
 MMC_WBSD wbsd
 MMC_WMT wmt-sdmmc
drivers/most
 MOST configfs core most_core
 MOST_CDEV most_cdev
 MOST_SND most_snd
 MOST_USB_HDM most_usb
drivers/mtd
 FTL ftl
 INFTL inftl inftlcore inftlmount
 MTD mtd mtdchar mtdconcat mtdcore mtdpart mtdsuper
 MTD_BLKDEVS mtd_blkdevs
 MTD_BLOCK mtdblock
 MTD_BLOCK_RO mtdblock_ro
 MTD_OOPS mtdoops
 MTD_PSTORE mtdpstore
 MTD_SWAP mtdswap
 NFTL nftl nftlcore nftlmount
 RFD_FTL rfd_ftl
 SM_FTL sm_ftl
 SSFDC ssfdc
drivers/mtd/chips
 MTD chipreg
 MTD_ABSENT map_absent
 MTD_CFI cfi_probe
 MTD_CFI_AMDSTD cfi_cmdset_0002
 MTD_CFI_INTELEXT cfi_cmdset_0001
 MTD_CFI_STAA cfi_cmdset_0020
 MTD_CFI_UTIL cfi_util
 MTD_GEN_PROBE gen_probe
 MTD_JEDECPROBE jedec_probe
 MTD_RAM map_ram
 MTD_ROM map_rom
drivers/mtd/devices
 MTD_BCM47XXSFLASH bcm47xxsflash
 MTD_BLOCK2MTD block2mtd
 MTD_DATAFLASH mtd_dataflash
 MTD_DOCG3 docg3
 MTD_LART lart
 MTD_MCHP23K256 mchp23k256
 MTD_MCHP48L640 mchp48l640
 MTD_MS02NV ms02-nv
 MTD_MTDRAM mtdram
 MTD_PHRAM phram
 MTD_PMC551 pmc551
 MTD_POWERNV_FLASH powernv_flash
 MTD_SLRAM slram
 MTD_SPEAR_SMI spear_smi
 MTD_SST25L sst25l
 MTD_ST_SPI_FSM st_spi_fsm
drivers/mtd/hyperbus
 HBMC_AM654 hbmc-am654
 MTD_HYPERBUS hyperbus-core
 RPCIF_HYPERBUS rpc-if
drivers/mtd/lpddr
 MTD_LPDDR lpddr_cmds
 MTD_LPDDR2_NVM lpddr2_nvm
 MTD_QINFO_PROBE qinfo_probe
drivers/mtd/maps
 MTD map_funcs
 MTD_AMD76XROM amd76xrom
 MTD_CFI_FLAGADM cfi_flagadm
 MTD_CK804XROM ck804xrom
 MTD_DC21285 dc21285
 MTD_ESB2ROM esb2rom
 MTD_ICHXROM ichxrom
 MTD_IMPA7 impa7
 MTD_INTEL_VR_NOR intel_vr_nor
 MTD_L440GX l440gx
 MTD_LANTIQ lantiq-flash
 MTD_NETSC520 netsc520
 MTD_NETtel nettel
 MTD_PCI pci
 MTD_PCMCIA pcmciamtd
 MTD_PHYSMAP physmap physmap-core
 MTD_PHYSMAP&MTD_PHYSMAP_BT1_ROM physmap-bt1-rom
 MTD_PHYSMAP&MTD_PHYSMAP_GEMINI physmap-gemini
 MTD_PHYSMAP&MTD_PHYSMAP_IXP4XX physmap-ixp4xx
 MTD_PHYSMAP&MTD_PHYSMAP_VERSATILE physmap-versatile
 MTD_PISMO pismo
 MTD_PLATRAM plat-ram
 MTD_PXA2XX pxa2xx-flash
 MTD_SA1100 sa1100-flash
 MTD_SBC_GXX sbc_gxx
 MTD_SC520CDP sc520cdp
 MTD_SCB2_FLASH scb2_flash
 MTD_SCx200_DOCFLASH scx200_docflash
 MTD_SOLUTIONENGINE solutionengine
 MTD_SUN_UFLASH sun_uflash
 MTD_TS5500 ts5500_flash
 MTD_TSUNAMI tsunami_flash
 MTD_UCLINUX uclinux
 MTD_VMU vmu-flash
drivers/mtd/nand
 MTD_NAND_CORE bbt core nandcore
 MTD_NAND_CORE&MTD_NAND_ECC ecc
 MTD_NAND_CORE&MTD_NAND_ECC_MXIC ecc-mxic
 MTD_NAND_CORE&MTD_NAND_ECC_SW_BCH ecc-sw-bch
 MTD_NAND_CORE&MTD_NAND_ECC_SW_HAMMING ecc-sw-hamming
 MTD_NAND_ECC_MEDIATEK ecc-mtk
drivers/mtd/nand/onenand
 MTD_ONENAND onenand onenand_base onenand_bbt
 MTD_ONENAND_GENERIC generic
 MTD_ONENAND_OMAP2 onenand_omap2
 MTD_ONENAND_SAMSUNG onenand_samsung
drivers/mtd/nand/raw
 MTD_NAND_AMS_DELTA ams-delta
 MTD_NAND_ARASAN arasan-nand-controller
 MTD_NAND_AU1550 au1550nd
 MTD_NAND_CADENCE cadence-nand-controller
 MTD_NAND_CAFE cafe_nand
 MTD_NAND_CS553X cs553x_nand
 MTD_NAND_DAVINCI davinci_nand
 MTD_NAND_DENALI denali
 MTD_NAND_DENALI_DT denali_dt
 MTD_NAND_DENALI_PCI denali_pci
 MTD_NAND_DISKONCHIP diskonchip
 MTD_NAND_FSL_ELBC fsl_elbc_nand
 MTD_NAND_FSL_IFC fsl_ifc_nand
 MTD_NAND_FSL_UPM fsl_upm
 MTD_NAND_FSMC fsmc_nand
 MTD_NAND_GPIO gpio
 MTD_NAND_HISI504 hisi504_nand
 MTD_NAND_INTEL_LGM intel-nand-controller
 MTD_NAND_MARVELL marvell_nand
 MTD_NAND_MESON meson_nand
 MTD_NAND_MLC_LPC32XX lpc32xx_mlc
 MTD_NAND_MPC5121_NFC mpc5121_nfc
 MTD_NAND_MTK mtk_nand
 MTD_NAND_MXC mxc_nand
 MTD_NAND_MXIC mxic_nand
 MTD_NAND_NANDSIM nandsim
 MTD_NAND_NDFC ndfc
 MTD_NAND_OMAP2 omap2 omap2_nand
 MTD_NAND_OMAP_BCH_BUILD omap_elm
 MTD_NAND_ORION orion_nand
 MTD_NAND_OXNAS oxnas_nand
 MTD_NAND_PASEMI pasemi_nand
 MTD_NAND_PL35X pl35x-nand-controller
 MTD_NAND_PLATFORM plat_nand
 MTD_NAND_QCOM qcom_nandc
 MTD_NAND_RENESAS renesas-nand-controller
 MTD_NAND_RICOH r852
 MTD_NAND_ROCKCHIP rockchip-nand-controller
 MTD_NAND_S3C2410 s3c2410
 MTD_NAND_SHARPSL sharpsl
 MTD_NAND_SH_FLCTL sh_flctl
 MTD_NAND_SLC_LPC32XX lpc32xx_slc
 MTD_NAND_SOCRATES socrates_nand
 MTD_NAND_STM32_FMC2 stm32_fmc2_nand
 MTD_NAND_SUNXI sunxi_nand
 MTD_NAND_TEGRA tegra_nand
 MTD_NAND_TMIO tmio_nand
 MTD_NAND_TS72XX technologic-nand-controller
 MTD_NAND_TXX9NDFMC txx9ndfmc
 MTD_NAND_VF610_NFC vf610_nfc
 MTD_NAND_XWAY xway_nand
 MTD_RAW_NAND nand nand_amd nand_base nand_bbt nand_esmt nand_hynix nand_ids nand_jedec nand_legacy nand_macronix nand_micron nand_onfi nand_samsung nand_sandisk nand_timings nand_toshiba
 MTD_SM_COMMON sm_common
drivers/mtd/nand/raw/atmel
 MTD_NAND_ATMEL atmel-nand-controller atmel-pmecc nand-controller pmecc
drivers/mtd/nand/raw/bcm47xxnflash
 MTD_NAND_BCM47XXNFLASH bcm47xxnflash main ops_bcm4706
drivers/mtd/nand/raw/brcmnand
 MTD_NAND_BRCMNAND brcmnand
 MTD_NAND_BRCMNAND_BCM63XX bcm6368_nand
 MTD_NAND_BRCMNAND_BCMA bcma_nand
 MTD_NAND_BRCMNAND_BCMBCA bcm63138_nand bcmbca_nand
 MTD_NAND_BRCMNAND_BRCMSTB brcmstb_nand
 MTD_NAND_BRCMNAND_IPROC iproc_nand
drivers/mtd/nand/raw/gpmi-nand
 MTD_NAND_GPMI_NAND gpmi-nand
drivers/mtd/nand/raw/ingenic
 MTD_NAND_INGENIC_ECC&MTD_NAND_JZ4780 ingenic_ecc
 MTD_NAND_JZ4725B_BCH jz4725b_bch
 MTD_NAND_JZ4740_ECC jz4740_ecc
 MTD_NAND_JZ4780 ingenic_nand ingenic_nand_drv
 MTD_NAND_JZ4780_BCH jz4780_bch
drivers/mtd/nand/spi
 MTD_SPI_NAND alliancememory ato core esmt foresee gigadevice macronix micron paragon spinand toshiba winbond xtx
drivers/mtd/parsers
 MTD_AFS_PARTS afs
 MTD_AR7_PARTS ar7part
 MTD_BCM47XX_PARTS bcm47xxpart
 MTD_BCM63XX_PARTS bcm63xxpart
 MTD_BRCM_U_BOOT brcm_u-boot
 MTD_CMDLINE_PARTS cmdlinepart
 MTD_OF_PARTS ofpart ofpart_core
 MTD_OF_PARTS&MTD_OF_PARTS_BCM4908 ofpart_bcm4908
 MTD_OF_PARTS&MTD_OF_PARTS_LINKSYS_NS ofpart_linksys_ns
 MTD_PARSER_IMAGETAG parser_imagetag
 MTD_PARSER_TPLINK_SAFELOADER tplink_safeloader
 MTD_PARSER_TRX parser_trx
 MTD_QCOMSMEM_PARTS qcomsmempart
 MTD_REDBOOT_PARTS redboot
 MTD_SERCOMM_PARTS scpart
 MTD_SHARPSL_PARTS sharpslpart
drivers/mtd/spi-nor
 DEBUG_FS&MTD_SPI_NOR debugfs
 MTD_SPI_NOR atmel catalyst core eon esmt everspin fujitsu gigadevice intel issi macronix micron-st otp sfdp spansion spi-nor sst swp sysfs winbond xilinx xmc
drivers/mtd/spi-nor/controllers
 SPI_HISI_SFC hisi-sfc
 SPI_NXP_SPIFI nxp-spifi
drivers/mtd/tests
 MTD_TESTS mtd_nandbiterrs mtd_nandecctest mtd_oobtest mtd_pagetest mtd_readtest mtd_speedtest mtd_stresstest mtd_subpagetest mtd_test mtd_torturetest nandbiterrs oobtest pagetest readtest speedtest stresstest subpagetest torturetest
drivers/mtd/ubi
 MTD_UBI attach build cdev debug eba io kapi misc ubi upd vmt vtbl wl
 MTD_UBI&MTD_UBI_BLOCK block
 MTD_UBI&MTD_UBI_FASTMAP fastmap
 MTD_UBI_GLUEBI gluebi
 MTD_UBI_NVMEM nvmem
drivers/mux
 MULTIPLEXER core mux-core
 MUX_ADG792A adg792a mux-adg792a
 MUX_ADGS1408 adgs1408 mux-adgs1408
 MUX_GPIO gpio mux-gpio
 MUX_MMIO mmio mux-mmio
drivers/net
 AMT amt
 BAREUDP bareudp
 DUMMY dummy
 EQUALIZER eql
 GENEVE geneve
 GTP gtp
 IFB ifb
 MACSEC macsec
 MACVLAN macvlan
 MACVTAP macvtap
 MDIO mdio
 MHI_NET mhi_net
 MII mii
 NET loopback
 NETCONSOLE netconsole
 NETDEV_LEGACY_INIT Space
 NETKIT netkit
 NET_FAILOVER net_failover
 NET_SB1000 sb1000
 NET_VRF vrf
 NLMON nlmon
 NTB_NETDEV ntb_netdev
 PFCP pfcp
 RIONET rionet
 SUNGEM_PHY sungem_phy
 TAP tap
 TUN tun
 USB4_NET thunderbolt thunderbolt-net
 VETH veth
 VIRTIO_NET virtio_net
 VSOCKMON vsockmon
 XEN_NETDEV_FRONTEND xen-netfront
drivers/net/appletalk
 IPDDP ipddp
drivers/net/arcnet
 ARCNET arcnet
 ARCNET_1051 rfc1051
 ARCNET_1201 rfc1201
 ARCNET_CAP capmode
 ARCNET_COM20020 com20020
 ARCNET_COM20020_CS com20020_cs
 ARCNET_COM20020_ISA com20020-isa
 ARCNET_COM20020_PCI com20020-pci
 ARCNET_COM90xx com90xx
 ARCNET_COM90xxIO com90io
 ARCNET_RAW arc-rawmode
 ARCNET_RIM_I arc-rimi
drivers/net/bonding
 BONDING bond_3ad bond_alb bond_debugfs bond_main bond_netlink bond_options bond_sysfs bond_sysfs_slave bonding
drivers/net/caif
 CAIF_TTY caif_serial
 CAIF_VIRTIO caif_virtio
drivers/net/can
 CAN_AT91 at91_can
 CAN_BXCAN bxcan
 CAN_CAN327 can327
 CAN_GRCAN grcan
 CAN_JANZ_ICAN3 janz-ican3
 CAN_KVASER_PCIEFD kvaser_pciefd
 CAN_SUN4I sun4i_can
 CAN_TI_HECC ti_hecc
 CAN_VCAN vcan
 CAN_VXCAN vxcan
 CAN_XILINXCAN xilinx_can
 PCH_CAN pch_can
drivers/net/can/c_can
 CAN_C_CAN c_can c_can_ethtool c_can_main
 CAN_C_CAN_PCI c_can_pci
 CAN_C_CAN_PLATFORM c_can_platform
drivers/net/can/cc770
 CAN_CC770 cc770
 CAN_CC770_ISA cc770_isa
 CAN_CC770_PLATFORM cc770_platform
drivers/net/can/ctucanfd
 CAN_CTUCANFD ctucanfd ctucanfd_base
 CAN_CTUCANFD_PCI ctucanfd_pci
 CAN_CTUCANFD_PLATFORM ctucanfd_platform
drivers/net/can/dev
 CAN_CALC_BITTIMING&CAN_DEV calc_bittiming
 CAN_DEV can-dev skb
 CAN_DEV&CAN_NETLINK bittiming dev length netlink
 CAN_DEV&CAN_RX_OFFLOAD rx-offload
drivers/net/can/esd
 CAN_ESD_402_PCI esd_402_pci esd_402_pci-core esdacc
drivers/net/can/flexcan
 CAN_FLEXCAN flexcan flexcan-core flexcan-ethtool
drivers/net/can/ifi_canfd
 CAN_IFI_CANFD ifi_canfd
drivers/net/can/m_can
 CAN_M_CAN m_can
 CAN_M_CAN_PCI m_can_pci
 CAN_M_CAN_PLATFORM m_can_platform
 CAN_M_CAN_TCAN4X5X tcan4x5x tcan4x5x-core tcan4x5x-regmap
drivers/net/can/mscan
 CAN_MPC5XXX mpc5xxx_can mscan mscan-mpc5xxx
drivers/net/can/peak_canfd
 CAN_PEAK_PCIEFD peak_canfd peak_pciefd peak_pciefd_main
drivers/net/can/rcar
 CAN_RCAR rcar_can
 CAN_RCAR_CANFD rcar_canfd
drivers/net/can/rockchip
 CAN_ROCKCHIP_CANFD rockchip_canfd rockchip_canfd-core rockchip_canfd-ethtool rockchip_canfd-rx rockchip_canfd-timestamp rockchip_canfd-tx
drivers/net/can/sja1000
 CAN_EMS_PCI ems_pci
 CAN_EMS_PCMCIA ems_pcmcia
 CAN_F81601 f81601
 CAN_KVASER_PCI kvaser_pci
 CAN_PEAK_PCI peak_pci
 CAN_PEAK_PCMCIA peak_pcmcia
 CAN_PLX_PCI plx_pci
 CAN_SJA1000 sja1000
 CAN_SJA1000_ISA sja1000_isa
 CAN_SJA1000_PLATFORM sja1000_platform
 CAN_TSCAN1 tscan1
drivers/net/can/slcan
 CAN_SLCAN slcan slcan-core slcan-ethtool
drivers/net/can/softing
 CAN_SOFTING softing softing_fw softing_main
 CAN_SOFTING_CS softing_cs
drivers/net/can/spi
 CAN_HI311X hi311x
 CAN_MCP251X mcp251x
drivers/net/can/spi/mcp251xfd
 CAN_MCP251XFD mcp251xfd mcp251xfd-chip-fifo mcp251xfd-core mcp251xfd-crc16 mcp251xfd-ethtool mcp251xfd-ram mcp251xfd-regmap mcp251xfd-ring mcp251xfd-rx mcp251xfd-tef mcp251xfd-timestamp mcp251xfd-tx
 CAN_MCP251XFD&DEV_COREDUMP mcp251xfd-dump
drivers/net/can/usb
 CAN_8DEV_USB usb_8dev
 CAN_EMS_USB ems_usb
 CAN_ESD_USB esd_usb
 CAN_F81604 f81604
 CAN_GS_USB gs_usb
 CAN_MCBA_USB mcba_usb
 CAN_UCAN ucan
drivers/net/can/usb/etas_es58x
 CAN_ETAS_ES58X es581_4 es58x_core es58x_devlink es58x_fd etas_es58x
drivers/net/can/usb/kvaser_usb
 CAN_KVASER_USB kvaser_usb kvaser_usb_core kvaser_usb_hydra kvaser_usb_leaf
drivers/net/can/usb/peak_usb
 CAN_PEAK_USB pcan_usb pcan_usb_core pcan_usb_fd pcan_usb_pro peak_usb
drivers/net/dsa
 FIXED_PHY dsa_loop_bdinfo
 NET_DSA_BCM_SF2 bcm-sf2 bcm_sf2 bcm_sf2_cfp
 NET_DSA_LANTIQ_GSWIP lantiq_gswip
 NET_DSA_LOOP dsa_loop
 NET_DSA_MT7530 mt7530
 NET_DSA_MT7530_MDIO mt7530-mdio
 NET_DSA_MT7530_MMIO mt7530-mmio
 NET_DSA_MV88E6060 mv88e6060
 NET_DSA_RZN1_A5PSW rzn1_a5psw
 NET_DSA_SMSC_LAN9303 lan9303-core
 NET_DSA_SMSC_LAN9303_I2C lan9303_i2c
 NET_DSA_SMSC_LAN9303_MDIO lan9303_mdio
 NET_DSA_VITESSE_VSC73XX vitesse-vsc73xx-core
 NET_DSA_VITESSE_VSC73XX_PLATFORM vitesse-vsc73xx-platform
 NET_DSA_VITESSE_VSC73XX_SPI vitesse-vsc73xx-spi
drivers/net/dsa/b53
 B53 b53_common
 B53_MDIO_DRIVER b53_mdio
 B53_MMAP_DRIVER b53_mmap
 B53_SERDES b53_serdes
 B53_SPI_DRIVER b53_spi
 B53_SRAB_DRIVER b53_srab
drivers/net/dsa/hirschmann
 NET_DSA_HIRSCHMANN_HELLCREEK hellcreek hellcreek_hwtstamp hellcreek_ptp hellcreek_sw
drivers/net/dsa/microchip
 NET_DSA_MICROCHIP_KSZ8863_SMI ksz8863_smi
 NET_DSA_MICROCHIP_KSZ9477_I2C ksz9477_i2c
 NET_DSA_MICROCHIP_KSZ_COMMON ksz8 ksz8795 ksz9477 ksz9477_acl ksz9477_tc_flower ksz_common ksz_dcb ksz_ptp ksz_switch lan937x_main
 NET_DSA_MICROCHIP_KSZ_SPI ksz_spi
drivers/net/dsa/mv88e6xxx
 NET_DSA_MV88E6XXX chip devlink global1 global1_atu global1_vtu global2 global2_avb global2_scratch mv88e6xxx pcs-6185 pcs-6352 pcs-639x phy port port_hidden serdes smi switchdev trace
 NET_DSA_MV88E6XXX&NET_DSA_MV88E6XXX_PTP hwtstamp ptp
drivers/net/dsa/ocelot
 NET_DSA_MSCC_FELIX felix_vsc9959 mscc_felix
 NET_DSA_MSCC_FELIX_DSA_LIB mscc_felix_dsa_lib
 NET_DSA_MSCC_FELIX|NET_DSA_MSCC_FELIX_DSA_LIB|NET_DSA_MSCC_SEVILLE felix
 NET_DSA_MSCC_OCELOT_EXT mscc_ocelot_ext ocelot_ext
 NET_DSA_MSCC_SEVILLE mscc_seville seville_vsc9953
drivers/net/dsa/qca
 NET_DSA_AR9331 ar9331
 NET_DSA_QCA8K qca8k qca8k-8xxx qca8k-common qca8k-leds
drivers/net/dsa/realtek
 NET_DSA_REALTEK realtek_dsa rtl83xx
 NET_DSA_REALTEK_RTL8365MB rtl8365mb
 NET_DSA_REALTEK_RTL8366RB rtl8366 rtl8366-core rtl8366rb rtl8366rb-leds
 NET_DSA_REALTEK|NET_DSA_REALTEK_MDIO realtek-mdio
 NET_DSA_REALTEK|NET_DSA_REALTEK_SMI realtek-smi
drivers/net/dsa/sja1105
 NET_DSA_SJA1105 sja1105 sja1105_clocking sja1105_devlink sja1105_dynamic_config sja1105_ethtool sja1105_flower sja1105_main sja1105_mdio sja1105_ptp sja1105_spi sja1105_static_config sja1105_tas sja1105_vl
drivers/net/dsa/xrs700x
 NET_DSA_XRS700X xrs700x
 NET_DSA_XRS700X_I2C xrs700x_i2c
 NET_DSA_XRS700X_MDIO xrs700x_mdio
drivers/net/ethernet
 CX_ECAT ec_bhf
 DNET dnet
 ETHOC ethoc
 FEALNX fealnx
 JME jme
 KORINA korina
 LANTIQ_ETOP lantiq_etop
 LANTIQ_XRX200 lantiq_xrx200
 OA_TC6 oa_tc6
drivers/net/ethernet/3com
 3C515 3c515
 EL3 3c509
 PCMCIA_3C574 3c574_cs
 PCMCIA_3C589 3c589_cs
 TYPHOON typhoon
 VORTEX 3c59x
drivers/net/ethernet/8390
 APNE apne
 APNE|NE2K_PCI|PCMCIA_AXNET|PCMCIA_PCNET|STNIC|ULTRA|WD80x3 8390
 ARM_ETHERH etherh
 AX88796 ax88796
 HYDRA hydra
 MAC8390 mac8390
 MCF8390 mcf8390
 NE2000 8390p ne
 NE2K_PCI ne2k-pci
 PCMCIA_AXNET axnet_cs
 PCMCIA_PCNET pcnet_cs
 STNIC stnic
 ULTRA smc-ultra
 WD80x3 wd
 XSURF100 xsurf100
 ZORRO8390 zorro8390
drivers/net/ethernet/actions
 OWL_EMAC owl-emac
drivers/net/ethernet/adaptec
 ADAPTEC_STARFIRE starfire
drivers/net/ethernet/adi
 ADIN1110 adin1110
drivers/net/ethernet/aeroflex
 GRETH greth
drivers/net/ethernet/agere
 ET131X et131x
drivers/net/ethernet/airoha
 NET_AIROHA airoha_eth
drivers/net/ethernet/alacritech
 SLICOSS slicoss
drivers/net/ethernet/allwinner
 SUN4I_EMAC sun4i-emac
drivers/net/ethernet/alteon
 ACENIC acenic
drivers/net/ethernet/altera
 ALTERA_TSE altera_msgdma altera_sgdma altera_tse altera_tse_ethtool altera_tse_main altera_utils
drivers/net/ethernet/amazon/ena
 ENA_ETHERNET ena ena_com ena_eth_com ena_ethtool ena_netdev ena_xdp
drivers/net/ethernet/amd
 A2065 a2065
 AMD8111_ETH amd8111e
 ARIADNE ariadne
 ATARILANCE atarilance
 DECLANCE declance
 HPLANCE hplance
 HPLANCE|MVME147_NET 7990
 LANCE lance
 MIPS_AU1X00_ENET au1000_eth
 MVME147_NET mvme147
 PCMCIA_NMCLAN nmclan_cs
 PCNET32 pcnet32
 SUN3LANCE sun3lance
 SUNLANCE sunlance
drivers/net/ethernet/amd/pds_core
 PDS_CORE adminq auxbus core debugfs dev devlink fw main pds_core
drivers/net/ethernet/amd/xgbe
 AMD_XGBE amd-xgbe xgbe-desc xgbe-dev xgbe-drv xgbe-ethtool xgbe-i2c xgbe-main xgbe-mdio xgbe-phy-v1 xgbe-phy-v2 xgbe-platform xgbe-ptp
 AMD_XGBE&AMD_XGBE_DCB xgbe-dcb
 AMD_XGBE&DEBUG_FS xgbe-debugfs
 AMD_XGBE&PCI xgbe-pci
drivers/net/ethernet/apm/xgene
 NET_XGENE xgene-enet xgene_enet_cle xgene_enet_ethtool xgene_enet_hw xgene_enet_main xgene_enet_ring2 xgene_enet_sgmac xgene_enet_xgmac
drivers/net/ethernet/apm/xgene-v2
 NET_XGENE_V2 enet ethtool mac main mdio ring xgene-enet-v2
drivers/net/ethernet/apple
 BMAC bmac
 MACE mace
 MACMACE macmace
drivers/net/ethernet/aquantia/atlantic
 AQTION aq_drvinfo aq_ethtool aq_filters aq_hw_utils aq_main aq_nic aq_pci_func aq_phy aq_ring aq_vec atlantic
 AQTION&MACSEC aq_macsec
 AQTION&PTP_1588_CLOCK aq_ptp
drivers/net/ethernet/aquantia/atlantic/hw_atl
 AQTION hw_atl_a0 hw_atl_b0 hw_atl_llh hw_atl_utils hw_atl_utils_fw2x
drivers/net/ethernet/aquantia/atlantic/hw_atl2
 AQTION hw_atl2 hw_atl2_llh hw_atl2_utils hw_atl2_utils_fw
drivers/net/ethernet/aquantia/atlantic/macsec
 AQTION macsec_api
drivers/net/ethernet/arc
 ARC_EMAC emac_arc
 ARC_EMAC_CORE arc_emac emac_main emac_mdio
 EMAC_ROCKCHIP emac_rockchip
drivers/net/ethernet/asix
 SPI_AX88796C ax88796c ax88796c_ioctl ax88796c_main ax88796c_spi
drivers/net/ethernet/atheros
 AG71XX ag71xx
drivers/net/ethernet/atheros/alx
 ALX alx ethtool hw main
drivers/net/ethernet/atheros/atl1c
 ATL1C atl1c atl1c_ethtool atl1c_hw atl1c_main
drivers/net/ethernet/atheros/atl1e
 ATL1E atl1e atl1e_ethtool atl1e_hw atl1e_main atl1e_param
drivers/net/ethernet/atheros/atlx
 ATL1 atl1
 ATL2 atl2
drivers/net/ethernet/broadcom
 B44 b44
 BCM4908_ENET bcm4908_enet
 BCM63XX_ENET bcm63xx_enet
 BGMAC bgmac
 BGMAC_BCMA bgmac-bcma bgmac-bcma-mdio
 BGMAC_PLATFORM bgmac-platform
 BNX2 bnx2
 CNIC cnic
 SB1250_MAC sb1250-mac
 SYSTEMPORT bcmsysport
 TIGON3 tg3
drivers/net/ethernet/broadcom/asp2
 BCMASP bcm-asp bcmasp bcmasp_ethtool bcmasp_intf
drivers/net/ethernet/broadcom/bnx2x
 BNX2X bnx2x bnx2x_cmn bnx2x_dcb bnx2x_ethtool bnx2x_link bnx2x_main bnx2x_self_test bnx2x_sp bnx2x_stats
 BNX2X&BNX2X_SRIOV bnx2x_sriov bnx2x_vfpf
drivers/net/ethernet/broadcom/bnxt
 BNXT bnxt bnxt_coredump bnxt_dcb bnxt_devlink bnxt_dim bnxt_en bnxt_ethtool bnxt_hwrm bnxt_ptp bnxt_sriov bnxt_ulp bnxt_vfr bnxt_xdp
 BNXT&BNXT_FLOWER_OFFLOAD bnxt_tc
 BNXT&BNXT_HWMON bnxt_hwmon
 BNXT&DEBUG_FS bnxt_debugfs
drivers/net/ethernet/broadcom/genet
 BCMGENET bcmgenet bcmgenet_wol bcmmii genet
drivers/net/ethernet/brocade/bna
 BNA bfa_cee bfa_ioc bfa_ioc_ct bfa_msgq bna bna_enet bna_tx_rx bnad bnad_debugfs bnad_ethtool cna_fwimg
drivers/net/ethernet/cadence
 MACB macb macb_main macb_ptp
 MACB_PCI macb_pci
drivers/net/ethernet/calxeda
 NET_CALXEDA_XGMAC xgmac
drivers/net/ethernet/cavium/common
 CAVIUM_PTP cavium_ptp
drivers/net/ethernet/cavium/liquidio
 LIQUIDIO lio_main lio_vf_rep liquidio octeon_console
 LIQUIDIO_CORE cn23xx_pf_device cn23xx_vf_device cn66xx_device cn68xx_device lio_core lio_ethtool liquidio-core octeon_device octeon_droq octeon_mailbox octeon_mem_ops octeon_nic request_manager response_manager
 LIQUIDIO_VF lio_vf_main liquidio_vf
drivers/net/ethernet/cavium/octeon
 OCTEON_MGMT_ETHERNET octeon_mgmt
drivers/net/ethernet/cavium/thunder
 THUNDER_NIC_BGX thunder_bgx
 THUNDER_NIC_PF nic_main nicpf
 THUNDER_NIC_RGX thunder_xcv
 THUNDER_NIC_VF nicvf nicvf_ethtool nicvf_main nicvf_queues
drivers/net/ethernet/chelsio/cxgb
 CHELSIO_T1 cxgb cxgb2 espi mv88x201x my3126 pm3393 sge subr tp
 CHELSIO_T1&CHELSIO_T1_1G mv88e1xxx vsc7326
drivers/net/ethernet/chelsio/cxgb3
 CHELSIO_T3 ael1002 aq100x cxgb3 cxgb3_main cxgb3_offload l2t mc5 sge t3_hw vsc8211 xgmac
drivers/net/ethernet/chelsio/cxgb4
 CHELSIO_T4 clip_tbl cudbg_common cudbg_lib cudbg_zlib cxgb4 cxgb4_cudbg cxgb4_ethtool cxgb4_filter cxgb4_main cxgb4_mps cxgb4_ptp cxgb4_tc_flower cxgb4_tc_matchall cxgb4_tc_mqprio cxgb4_tc_u32 cxgb4_uld l2t sched sge smt srq t4_hw
 CHELSIO_T4&CHELSIO_T4_DCB cxgb4_dcb
 CHELSIO_T4&CHELSIO_T4_FCOE cxgb4_fcoe
 CHELSIO_T4&DEBUG_FS cxgb4_debugfs
 CHELSIO_T4&THERMAL cxgb4_thermal
drivers/net/ethernet/chelsio/cxgb4vf
 CHELSIO_T4VF cxgb4vf cxgb4vf_main sge t4vf_hw
drivers/net/ethernet/chelsio/inline_crypto/ch_ipsec
 CHELSIO_IPSEC_INLINE ch_ipsec chcr_ipsec
drivers/net/ethernet/chelsio/inline_crypto/ch_ktls
 CHELSIO_TLS_DEVICE ch_ktls chcr_ktls
drivers/net/ethernet/chelsio/inline_crypto/chtls
 CRYPTO_DEV_CHELSIO_TLS chtls chtls_cm chtls_hw chtls_io chtls_main
drivers/net/ethernet/chelsio/libcxgb
 CHELSIO_LIB libcxgb libcxgb_cm libcxgb_ppm
drivers/net/ethernet/cirrus
 CS89x0 cs89x0
 EP93XX_ETH ep93xx_eth
 MAC89x0 mac89x0
drivers/net/ethernet/cisco/enic
 ENIC enic enic_api enic_clsf enic_dev enic_ethtool enic_main enic_pp enic_res vnic_cq vnic_dev vnic_intr vnic_rq vnic_vic vnic_wq
drivers/net/ethernet/cortina
 GEMINI_ETHERNET gemini
drivers/net/ethernet/davicom
 DM9000 dm9000
 DM9051 dm9051
drivers/net/ethernet/dec/tulip
 DE2104X de2104x
 DM9102 dmfe
 PCMCIA_XIRCOM xircom_cb
 TULIP 21142 eeprom interrupt media pnic pnic2 timer tulip tulip_core
 ULI526X uli526x
 WINBOND_840 winbond-840
drivers/net/ethernet/dlink
 DL2K dl2k
 SUNDANCE sundance
drivers/net/ethernet/emulex/benet
 BE2NET be2net be_cmds be_ethtool be_main be_roce
drivers/net/ethernet/engleder
 TSNEP tsnep tsnep_ethtool tsnep_main tsnep_ptp tsnep_rxnfc tsnep_tc tsnep_xdp
 TSNEP&TSNEP_SELFTESTS tsnep_selftests
drivers/net/ethernet/ezchip
 EZCHIP_NPS_MANAGEMENT_ENET nps_enet
drivers/net/ethernet/faraday
 FTGMAC100 ftgmac100
 FTMAC100 ftmac100
drivers/net/ethernet/freescale
 FEC fec fec_main fec_ptp
 FEC_MPC52xx fec_mpc52xx fec_mpc52xx_phy
 FSL_PQ_MDIO fsl_pq_mdio
 FSL_XGMAC_MDIO xgmac_mdio
 GIANFAR gianfar gianfar_driver gianfar_ethtool
 UCC_GETH ucc_geth ucc_geth_driver ucc_geth_ethtool
drivers/net/ethernet/freescale/dpaa
 FSL_DPAA_ETH dpaa_eth dpaa_eth_sysfs dpaa_ethtool fsl_dpa
drivers/net/ethernet/freescale/dpaa2
 DEBUG_FS&FSL_DPAA2_ETH dpaa2-eth-debugfs
 FSL_DPAA2_ETH dpaa2-eth dpaa2-eth-devlink dpaa2-ethtool dpaa2-xsk dpni fsl-dpaa2-eth
 FSL_DPAA2_ETH&FSL_DPAA2_ETH_DCB dpaa2-eth-dcb
 FSL_DPAA2_ETH|FSL_DPAA2_SWITCH dpaa2-mac dpmac
 FSL_DPAA2_PTP_CLOCK dpaa2-ptp dprtc fsl-dpaa2-ptp
 FSL_DPAA2_SWITCH dpaa2-switch dpaa2-switch-ethtool dpaa2-switch-flower dpsw fsl-dpaa2-switch
drivers/net/ethernet/freescale/enetc
 FSL_ENETC enetc_pf fsl-enetc
 FSL_ENETC&FSL_ENETC_QOS enetc_qos
 FSL_ENETC&PCI_IOV enetc_msg
 FSL_ENETC_CORE enetc enetc_cbdr enetc_ethtool fsl-enetc-core
 FSL_ENETC_IERB enetc_ierb fsl-enetc-ierb
 FSL_ENETC_MDIO enetc_mdio enetc_pci_mdio fsl-enetc-mdio
 FSL_ENETC_PTP_CLOCK enetc_ptp fsl-enetc-ptp
 FSL_ENETC_VF enetc_vf fsl-enetc-vf
drivers/net/ethernet/freescale/fman
 FSL_FMAN fman fman_dtsec fman_keygen fman_memac fman_muram fman_port fman_sp fman_tgec fsl_dpaa_fman fsl_dpaa_fman_port fsl_dpaa_mac mac
drivers/net/ethernet/freescale/fs_enet
 FS_ENET fs_enet fs_enet-main
 FS_ENET&FS_ENET_HAS_FCC mac-fcc
 FS_ENET&FS_ENET_HAS_FEC mac-fec
 FS_ENET&FS_ENET_HAS_SCC mac-scc
 FS_ENET_MDIO_FCC mii-bitbang
 FS_ENET_MDIO_FEC mii-fec
drivers/net/ethernet/fujitsu
 PCMCIA_FMVJ18X fmvj18x_cs
drivers/net/ethernet/fungible/funcore
 FUN_CORE fun_dev fun_queue funcore
drivers/net/ethernet/fungible/funeth
 FUN_ETH funeth funeth_devlink funeth_ethtool funeth_main funeth_rx funeth_tx
 FUN_ETH&TLS_DEVICE funeth_ktls
drivers/net/ethernet/google/gve
 GVE gve gve_adminq gve_ethtool gve_flow_rule gve_main gve_rx gve_rx_dqo gve_tx gve_tx_dqo gve_utils
drivers/net/ethernet/hisilicon
 HIP04_ETH hip04_eth
 HISI_FEMAC hisi_femac
 HIX5HD2_GMAC hix5hd2_gmac
 HNS_MDIO hns_mdio
drivers/net/ethernet/hisilicon/hns
 HNS hnae
 HNS_DSAF hns_ae_adapt hns_dsaf hns_dsaf_gmac hns_dsaf_mac hns_dsaf_main hns_dsaf_misc hns_dsaf_ppe hns_dsaf_rcb hns_dsaf_xgmac
 HNS_ENET hns_enet hns_enet_drv hns_ethtool
drivers/net/ethernet/hisilicon/hns3
 HNS3 hnae3
 HNS3_DCB&HNS3_ENET hns3_dcbnl
 HNS3_ENET hns3 hns3_debugfs hns3_enet hns3_ethtool
 HNS3_HCLGE hclge
 HNS3_HCLGEVF hclgevf
 HNS3_HCLGE|HNS3_HCLGEVF hclge-common
drivers/net/ethernet/hisilicon/hns3/hns3_common
 HNS3_HCLGE|HNS3_HCLGEVF hclge_comm_cmd hclge_comm_rss hclge_comm_tqp_stats
drivers/net/ethernet/hisilicon/hns3/hns3pf
 HNS3_DCB&HNS3_HCLGE hclge_dcb
 HNS3_HCLGE hclge_debugfs hclge_devlink hclge_err hclge_main hclge_mbx hclge_mdio hclge_ptp hclge_regs hclge_tm
drivers/net/ethernet/hisilicon/hns3/hns3vf
 HNS3_HCLGEVF hclgevf_devlink hclgevf_main hclgevf_mbx hclgevf_regs
drivers/net/ethernet/huawei/hinic
 HINIC hinic hinic_common hinic_debugfs hinic_devlink hinic_ethtool hinic_hw_api_cmd hinic_hw_cmdq hinic_hw_dev hinic_hw_eqs hinic_hw_if hinic_hw_io hinic_hw_mbox hinic_hw_mgmt hinic_hw_qp hinic_hw_wq hinic_main hinic_port hinic_rx hinic_sriov hinic_tx
drivers/net/ethernet/i825xx
 ARM_ETHER1 ether1
 BVME6000_NET|MVME16x_NET 82596
 LASI_82596 lasi_82596
 SNI_82596 sni_82596
 SUN3_82586 sun3_82586
drivers/net/ethernet/ibm
 IBMVETH ibmveth
 IBMVNIC ibmvnic
drivers/net/ethernet/ibm/ehea
 EHEA ehea ehea_ethtool ehea_main ehea_phyp ehea_qmr
drivers/net/ethernet/ibm/emac
 IBM_EMAC core ibm_emac mal phy
 IBM_EMAC&IBM_EMAC_RGMII rgmii
 IBM_EMAC&IBM_EMAC_TAH tah
 IBM_EMAC&IBM_EMAC_ZMII zmii
drivers/net/ethernet/intel
 E100 e100
drivers/net/ethernet/intel/e1000
 E1000 e1000 e1000_ethtool e1000_hw e1000_main e1000_param
drivers/net/ethernet/intel/e1000e
 E1000E 80003es2lan 82571 e1000e ethtool ich8lan mac manage netdev nvm param phy ptp
drivers/net/ethernet/intel/fm10k
 DCB&FM10K fm10k_dcbnl
 DEBUG_FS&FM10K fm10k_debugfs
 FM10K fm10k fm10k_common fm10k_ethtool fm10k_iov fm10k_main fm10k_mbx fm10k_netdev fm10k_pci fm10k_pf fm10k_tlv fm10k_vf
drivers/net/ethernet/intel/i40e
 I40E i40e i40e_adminq i40e_client i40e_common i40e_ddp i40e_debugfs i40e_devlink i40e_diag i40e_ethtool i40e_hmc i40e_lan_hmc i40e_main i40e_nvm i40e_ptp i40e_txrx i40e_virtchnl_pf i40e_xsk
 I40E&I40E_DCB i40e_dcb i40e_dcb_nl
drivers/net/ethernet/intel/iavf
 IAVF iavf iavf_adminq iavf_adv_rss iavf_client iavf_common iavf_ethtool iavf_fdir iavf_main iavf_txrx iavf_virtchnl
drivers/net/ethernet/intel/ice
 DCB&ICE ice_dcb ice_dcb_lib ice_dcb_nl
 GNSS&ICE|ICE&TTY ice_gnss
 ICE ice ice_adapter ice_base ice_common ice_controlq ice_ddp ice_debugfs ice_devlink ice_ethtool ice_ethtool_fdir ice_fdir ice_flex_pipe ice_flow ice_fltr ice_fw_update ice_fwlog ice_idc ice_irq ice_lag ice_lib ice_main ice_nvm ice_parser ice_parser_rt ice_pf_vsi_vlan_ops ice_repr ice_sched ice_sf_eth ice_sf_vsi_vlan_ops ice_switch ice_tc_lib ice_txrx ice_txrx_lib ice_vlan_mode ice_vsi_vlan_lib ice_vsi_vlan_ops
 ICE&ICE_HWMON ice_hwmon
 ICE&ICE_SWITCHDEV ice_eswitch ice_eswitch_br
 ICE&PCI_IOV ice_sriov ice_vf_lib ice_vf_mbx ice_vf_vsi_vlan_ops ice_virtchnl ice_virtchnl_allowlist ice_virtchnl_fdir
 ICE&PTP_1588_CLOCK ice_dpll ice_ptp ice_ptp_hw
 ICE&RFS_ACCEL ice_arfs
 ICE&XDP_SOCKETS ice_xsk
drivers/net/ethernet/intel/ice/devlink
 ICE devlink devlink_port
drivers/net/ethernet/intel/idpf
 IDPF idpf idpf_controlq idpf_controlq_setup idpf_dev idpf_ethtool idpf_lib idpf_main idpf_txrx idpf_vf_dev idpf_virtchnl
 IDPF&IDPF_SINGLEQ idpf_singleq_txrx
drivers/net/ethernet/intel/igb
 IGB e1000_82575 e1000_i210 e1000_mac e1000_mbx e1000_nvm e1000_phy igb igb_ethtool igb_hwmon igb_main igb_ptp
drivers/net/ethernet/intel/igbvf
 IGBVF ethtool igbvf mbx netdev vf
drivers/net/ethernet/intel/igc
 IGC igc igc_base igc_diag igc_dump igc_ethtool igc_i225 igc_mac igc_main igc_nvm igc_phy igc_ptp igc_tsn igc_xdp
 IGC&IGC_LEDS igc_leds
drivers/net/ethernet/intel/ixgb
 IXGB ixgb ixgb_ee ixgb_ethtool ixgb_hw ixgb_main ixgb_param
drivers/net/ethernet/intel/ixgbe
 DEBUG_FS&IXGBE ixgbe_debugfs
 IXGBE ixgbe ixgbe_82598 ixgbe_82599 ixgbe_common ixgbe_ethtool ixgbe_fcoe ixgbe_lib ixgbe_main ixgbe_mbx ixgbe_phy ixgbe_ptp ixgbe_sriov ixgbe_x540 ixgbe_x550 ixgbe_xsk
 IXGBE&IXGBE_DCB ixgbe_dcb ixgbe_dcb_82598 ixgbe_dcb_82599 ixgbe_dcb_nl
 IXGBE&IXGBE_HWMON ixgbe_sysfs
 IXGBE&IXGBE_IPSEC ixgbe_ipsec
drivers/net/ethernet/intel/ixgbevf
 IXGBEVF ethtool ixgbevf ixgbevf_main mbx vf
 IXGBEVF&IXGBEVF_IPSEC ipsec
drivers/net/ethernet/intel/libeth
 LIBETH libeth rx
drivers/net/ethernet/intel/libie
 LIBIE libie rx
drivers/net/ethernet/litex
 LITEX_LITEETH litex_liteeth
drivers/net/ethernet/marvell
 MV643XX_ETH mv643xx_eth
 MVMDIO mvmdio
 MVNETA mvneta
 MVNETA_BM mvneta_bm
 PXA168_ETH pxa168_eth
 SKGE skge
 SKY2 sky2
drivers/net/ethernet/marvell/mvpp2
 MVPP2 mvpp2 mvpp2_cls mvpp2_debugfs mvpp2_main mvpp2_prs
 MVPP2&MVPP2_PTP mvpp2_tai
drivers/net/ethernet/marvell/octeon_ep
 OCTEON_EP octeon_ep octep_cn9k_pf octep_cnxk_pf octep_ctrl_mbox octep_ctrl_net octep_ethtool octep_main octep_pfvf_mbox octep_rx octep_tx
drivers/net/ethernet/marvell/octeon_ep_vf
 OCTEON_EP_VF octeon_ep_vf octep_vf_cn9k octep_vf_cnxk octep_vf_ethtool octep_vf_main octep_vf_mbox octep_vf_rx octep_vf_tx
drivers/net/ethernet/marvell/octeontx2/af
 OCTEONTX2_AF cgx mcs mcs_cnf10kb mcs_rvu_if ptp rpm rvu rvu_af rvu_cgx rvu_cn10k rvu_cpt rvu_debugfs rvu_devlink rvu_nix rvu_npa rvu_npc rvu_npc_fs rvu_npc_hash rvu_reg rvu_sdp rvu_switch
 OCTEONTX2_MBOX mbox rvu_mbox rvu_trace
drivers/net/ethernet/marvell/octeontx2/nic
 DCB&OCTEONTX2_PF|DCB&OCTEONTX2_VF otx2_dcbnl
 MACSEC&OCTEONTX2_PF cn10k_macsec
 OCTEONTX2_PF cn10k otx2_common otx2_dmac_flt otx2_ethtool otx2_flows otx2_pf otx2_tc otx2_txrx qos qos_sq rvu_nicpf
 OCTEONTX2_PF|OCTEONTX2_VF otx2_devlink otx2_ptp
 OCTEONTX2_VF otx2_vf rvu_nicvf
drivers/net/ethernet/marvell/prestera
 PRESTERA prestera prestera_acl prestera_counter prestera_devlink prestera_dsa prestera_ethtool prestera_flow prestera_flower prestera_hw prestera_main prestera_matchall prestera_router prestera_router_hw prestera_rxtx prestera_span prestera_switchdev
 PRESTERA_PCI prestera_pci
drivers/net/ethernet/mediatek
 NET_MEDIATEK_SOC mtk_eth mtk_eth_path mtk_eth_soc mtk_ppe mtk_ppe_debugfs mtk_ppe_offload mtk_sgmii
 NET_MEDIATEK_SOC&NET_MEDIATEK_SOC_WED mtk_wed mtk_wed_debugfs mtk_wed_mcu mtk_wed_wo
 NET_MEDIATEK_SOC_WED mtk_wed_ops
 NET_MEDIATEK_STAR_EMAC mtk_star_emac
drivers/net/ethernet/mellanox/mlx4
 MLX4_CORE alloc catas cmd cq crdump eq fw fw_qos icm intf main mcg mlx4_core mr pd port profile qp reset resource_tracker sense srq
 MLX4_EN en_clock en_cq en_ethtool en_main en_netdev en_port en_resources en_rx en_selftest en_tx mlx4_en
 MLX4_EN&MLX4_EN_DCB en_dcb_nl
drivers/net/ethernet/mellanox/mlx5/core
 HWMON&MLX5_CORE hwmon
 MLX5_CLS_ACT&MLX5_CORE en_tc
 MLX5_CORE alloc cmd cq debugfs dev devlink eq events fs_cmd fs_core fs_counters fs_ft_pool fw fw_reset health main mcg mlx5_core mr pagealloc pci_irq pd port qos rl sriov transobj uar vport wc wq
 MLX5_CORE&MLX5_CORE_EN en_common en_dim en_ethtool en_fs en_main en_rx en_selftest en_stats en_tx en_txrx
 MLX5_CORE&MLX5_CORE_EN_DCB en_dcbnl
 MLX5_CORE&MLX5_EN_ARFS en_arfs
 MLX5_CORE&MLX5_EN_RXNFC en_fs_ethtool
 MLX5_CORE&MLX5_ESWITCH ecpf en_rep eswitch eswitch_offloads eswitch_offloads_termtbl rdma
 MLX5_CORE&MLX5_SF irq_affinity
 MLX5_DPLL dpll mlx5_dpll
drivers/net/ethernet/mellanox/mlx5/core/diag
 MLX5_CLS_ACT&MLX5_CORE en_tc_tracepoint
 MLX5_CORE crdump fs_tracepoint fw_tracer reporter_vnic rsc_dump
drivers/net/ethernet/mellanox/mlx5/core/en
 MLX5_CLS_ACT&MLX5_CORE tc_tun tc_tun_encap tc_tun_geneve tc_tun_gre tc_tun_mplsoudp tc_tun_vxlan
 MLX5_CORE tc_ct
 MLX5_CORE&MLX5_CORE_EN channels devlink fs_tt_redirect health htb monitor_stats params port ptp qos reporter_rx reporter_tx rqt rss rx_res selq tir trap xdp
 MLX5_CORE&MLX5_CORE_EN_DCB port_buffer
 MLX5_CORE&MLX5_ESWITCH mapping mod_hdr
 MLX5_CORE&PCI_HYPERV_INTERFACE hv_vhca_stats
drivers/net/ethernet/mellanox/mlx5/core/en/rep
 MLX5_BRIDGE&MLX5_CORE bridge
 MLX5_CLS_ACT&MLX5_CORE neigh tc
 MLX5_CORE&MLX5_ESWITCH bond
drivers/net/ethernet/mellanox/mlx5/core/en/tc
 MLX5_CLS_ACT&MLX5_CORE act_stats int_port meter post_act post_meter
 MLX5_CORE ct_fs_dmfs
 MLX5_CORE&MLX5_SW_STEERING ct_fs_smfs
 MLX5_CORE&MLX5_TC_SAMPLE sample
drivers/net/ethernet/mellanox/mlx5/core/en/tc/act
 MLX5_CLS_ACT&MLX5_CORE accept act csum ct drop goto mark mirred mirred_nic mpls pedit police ptype redirect_ingress sample trap tun vlan vlan_mangle
drivers/net/ethernet/mellanox/mlx5/core/en/xsk
 MLX5_CORE&MLX5_CORE_EN pool rx setup tx
drivers/net/ethernet/mellanox/mlx5/core/en_accel
 MLX5_CORE&MLX5_EN_IPSEC ipsec ipsec_fs ipsec_offload ipsec_rxtx ipsec_stats
 MLX5_CORE&MLX5_EN_MACSEC macsec_fs
 MLX5_CORE&MLX5_EN_MACSEC|MLX5_CORE&MLX5_MACSEC macsec macsec_stats
 MLX5_CORE&MLX5_EN_TLS fs_tcp ktls ktls_rx ktls_stats ktls_tx ktls_txrx
drivers/net/ethernet/mellanox/mlx5/core/esw
 MLX5_BRIDGE&MLX5_CORE bridge bridge_debugfs bridge_mcast
 MLX5_CLS_ACT&MLX5_CORE indir_table
 MLX5_CORE&MLX5_ESWITCH debugfs devlink_port ipsec ipsec_fs legacy qos vporttbl
drivers/net/ethernet/mellanox/mlx5/core/esw/acl
 MLX5_CORE&MLX5_ESWITCH egress_lgcy egress_ofld helper ingress_lgcy ingress_ofld
drivers/net/ethernet/mellanox/mlx5/core/fpga
 MLX5_CORE&MLX5_FPGA cmd conn core sdk
drivers/net/ethernet/mellanox/mlx5/core/ipoib
 MLX5_CORE&MLX5_CORE_IPOIB ethtool ipoib ipoib_vlan
drivers/net/ethernet/mellanox/mlx5/core/lag
 MLX5_CORE debugfs lag
 MLX5_CORE&MLX5_ESWITCH mp mpesw port_sel
drivers/net/ethernet/mellanox/mlx5/core/lib
 MLX5_CLS_ACT&MLX5_CORE fs_chains
 MLX5_CORE aso devcom dm fs_ttc gid pci_vsc tout
 MLX5_CORE&MLX5_CORE_EN crypto sd
 MLX5_CORE&MLX5_EN_IPSEC ipsec_fs_roce
 MLX5_CORE&MLX5_ESWITCH geneve port_tun
 MLX5_CORE&MLX5_MACSEC macsec_fs
 MLX5_CORE&MLX5_MPFS mpfs
 MLX5_CORE&MLX5_SW_STEERING smfs
 MLX5_CORE&PCI_HYPERV_INTERFACE hv hv_vhca
 MLX5_CORE&PTP_1588_CLOCK clock
 MLX5_CORE&VXLAN vxlan
drivers/net/ethernet/mellanox/mlx5/core/sf
 MLX5_CORE&MLX5_SF vhca_event
 MLX5_CORE&MLX5_SF_MANAGER cmd devlink hw_table
drivers/net/ethernet/mellanox/mlx5/core/sf/dev
 MLX5_CORE&MLX5_SF dev driver
drivers/net/ethernet/mellanox/mlx5/core/steering
 MLX5_CORE&MLX5_SW_STEERING dr_action dr_arg dr_buddy dr_cmd dr_dbg dr_definer dr_domain dr_fw dr_icm_pool dr_matcher dr_ptrn dr_rule dr_send dr_ste dr_ste_v0 dr_ste_v1 dr_ste_v2 dr_table fs_dr
drivers/net/ethernet/mellanox/mlx5/core/steering/hws
 MLX5_CORE&MLX5_HW_STEERING mlx5hws_action mlx5hws_buddy mlx5hws_bwc mlx5hws_bwc_complex mlx5hws_cmd mlx5hws_context mlx5hws_debug mlx5hws_definer mlx5hws_matcher mlx5hws_pat_arg mlx5hws_pool mlx5hws_rule mlx5hws_send mlx5hws_table mlx5hws_vport
drivers/net/ethernet/mellanox/mlxbf_gige
 MLXBF_GIGE mlxbf_gige mlxbf_gige_ethtool mlxbf_gige_intr mlxbf_gige_main mlxbf_gige_mdio mlxbf_gige_rx mlxbf_gige_tx
drivers/net/ethernet/mellanox/mlxfw
 MLXFW mlxfw mlxfw_fsm mlxfw_mfa2 mlxfw_mfa2_tlv_multi
drivers/net/ethernet/mellanox/mlxsw
 MLXSW_CORE core core_acl_flex_actions core_acl_flex_keys core_env core_linecard_dev core_linecards mlxsw_core
 MLXSW_CORE&MLXSW_CORE_HWMON core_hwmon
 MLXSW_CORE&MLXSW_CORE_THERMAL core_thermal
 MLXSW_I2C i2c mlxsw_i2c
 MLXSW_MINIMAL minimal mlxsw_minimal
 MLXSW_PCI mlxsw_pci pci
 MLXSW_SPECTRUM mlxsw_spectrum spectrum spectrum1_acl_tcam spectrum1_kvdl spectrum1_mr_tcam spectrum2_acl_tcam spectrum2_kvdl spectrum2_mr_tcam spectrum_acl spectrum_acl_atcam spectrum_acl_bloom_filter spectrum_acl_ctcam spectrum_acl_erp spectrum_acl_flex_actions spectrum_acl_flex_keys spectrum_acl_tcam spectrum_buffers spectrum_cnt spectrum_dpipe spectrum_ethtool spectrum_fid spectrum_flow spectrum_flower spectrum_ipip spectrum_kvdl spectrum_matchall spectrum_mr spectrum_mr_tcam spectrum_nve spectrum_nve_vxlan spectrum_pgt spectrum_policer spectrum_port_range spectrum_qdisc spectrum_router spectrum_span spectrum_switchdev spectrum_trap
 MLXSW_SPECTRUM&MLXSW_SPECTRUM_DCB spectrum_dcb
 MLXSW_SPECTRUM&PTP_1588_CLOCK spectrum_ptp
drivers/net/ethernet/meta/fbnic
 FBNIC fbnic fbnic_devlink fbnic_ethtool fbnic_fw fbnic_hw_stats fbnic_irq fbnic_mac fbnic_netdev fbnic_pci fbnic_phylink fbnic_rpc fbnic_tlv fbnic_txrx
drivers/net/ethernet/micrel
 KS8842 ks8842
 KS8851 ks8851_spi
 KS8851_MLL ks8851_par
 KS8851|KS8851_MLL ks8851_common
 KSZ884X_PCI ksz884x
drivers/net/ethernet/microchip
 ENC28J60 enc28j60
 ENCX24J600 encx24j600 encx24j600-regmap
 LAN743X lan743x lan743x_ethtool lan743x_main lan743x_ptp
drivers/net/ethernet/microchip/fdma
 FDMA fdma fdma_api
drivers/net/ethernet/microchip/lan865x
 LAN865X lan865x
drivers/net/ethernet/microchip/lan966x
 DEBUG_FS&LAN966X_SWITCH lan966x_vcap_debugfs
 LAN966X_DCB&LAN966X_SWITCH lan966x_dcb
 LAN966X_SWITCH lan966x-switch lan966x_cbs lan966x_ethtool lan966x_ets lan966x_fdb lan966x_fdma lan966x_goto lan966x_lag lan966x_mac lan966x_main lan966x_mdb lan966x_mirror lan966x_mqprio lan966x_phylink lan966x_police lan966x_port lan966x_ptp lan966x_switchdev lan966x_taprio lan966x_tbf lan966x_tc lan966x_tc_flower lan966x_tc_matchall lan966x_vcap_ag_api lan966x_vcap_impl lan966x_vlan lan966x_xdp
drivers/net/ethernet/microchip/sparx5
 DEBUG_FS&SPARX5_SWITCH sparx5_vcap_debugfs
 SPARX5_DCB&SPARX5_SWITCH sparx5_dcb
 SPARX5_SWITCH sparx5-switch sparx5_calendar sparx5_ethtool sparx5_fdma sparx5_mactable sparx5_main sparx5_mirror sparx5_netdev sparx5_packet sparx5_pgid sparx5_phylink sparx5_police sparx5_pool sparx5_port sparx5_psfp sparx5_ptp sparx5_qos sparx5_sdlb sparx5_switchdev sparx5_tc sparx5_tc_flower sparx5_tc_matchall sparx5_vcap_ag_api sparx5_vcap_impl sparx5_vlan
drivers/net/ethernet/microchip/vcap
 DEBUG_FS&VCAP vcap_api_debugfs
 VCAP vcap vcap_api vcap_tc
 VCAP_KUNIT_TEST vcap_model_kunit
drivers/net/ethernet/microsoft/mana
 MICROSOFT_MANA gdma_main hw_channel mana mana_bpf mana_en mana_ethtool shm_channel
drivers/net/ethernet/moxa
 ARM_MOXART_ETHER moxart_ether
drivers/net/ethernet/mscc
 BRIDGE_MRP&MSCC_OCELOT_SWITCH_LIB ocelot_mrp
 MSCC_OCELOT_SWITCH mscc_ocelot ocelot_fdma ocelot_net ocelot_vsc7514
 MSCC_OCELOT_SWITCH_LIB mscc_ocelot_switch_lib ocelot ocelot_devlink ocelot_flower ocelot_io ocelot_mm ocelot_police ocelot_ptp ocelot_stats ocelot_vcap vsc7514_regs
drivers/net/ethernet/myricom/myri10ge
 MYRI10GE myri10ge
drivers/net/ethernet/natsemi
 MACSONIC macsonic
 MIPS_JAZZ_SONIC jazzsonic
 NATSEMI natsemi
 NS83820 ns83820
 XTENSA_XT2000_SONIC xtsonic
drivers/net/ethernet/neterion
 S2IO s2io
drivers/net/ethernet/netronome/nfp
 NFP ccm ccm_mbox devlink_param nfp nfp_app nfp_app_nic nfp_asm nfp_devlink nfp_hwmon nfp_main nfp_net_common nfp_net_ctrl nfp_net_debugdump nfp_net_dp nfp_net_ethtool nfp_net_main nfp_net_repr nfp_net_sriov nfp_net_xsk nfp_netvf_main nfp_port nfp_shared_buf
 NFP&NFP_DEBUG nfp_net_debugfs
drivers/net/ethernet/netronome/nfp/abm
 NFP cls ctrl main qdisc
drivers/net/ethernet/netronome/nfp/bpf
 NFP cmsg jit main offload verifier
drivers/net/ethernet/netronome/nfp/crypto
 NFP tls
 NFP&NFP_NET_IPSEC ipsec
drivers/net/ethernet/netronome/nfp/flower
 NFP action cmsg conntrack lag_conf main match metadata offload qos_conf tunnel_conf
drivers/net/ethernet/netronome/nfp/nfd3
 NFP dp rings xsk
 NFP&NFP_NET_IPSEC ipsec
drivers/net/ethernet/netronome/nfp/nfdk
 NFP dp rings
 NFP&NFP_NET_IPSEC ipsec
drivers/net/ethernet/netronome/nfp/nfpcore
 NFP nfp6000_pcie nfp_cppcore nfp_cpplib nfp_dev nfp_hwinfo nfp_mip nfp_mutex nfp_nffw nfp_nsp nfp_nsp_cmds nfp_nsp_eth nfp_resource nfp_rtsym nfp_target
drivers/net/ethernet/netronome/nfp/nic
 DCB&NFP dcb
 NFP main
drivers/net/ethernet/ni
 NI_XGE_MANAGEMENT_ENET nixge
drivers/net/ethernet/nvidia
 FORCEDETH forcedeth
drivers/net/ethernet/nxp
 LPC_ENET lpc_eth
drivers/net/ethernet/oki-semi/pch_gbe
 PCH_GBE pch_gbe pch_gbe_ethtool pch_gbe_main pch_gbe_param pch_gbe_phy
drivers/net/ethernet/packetengines
 HAMACHI hamachi
 YELLOWFIN yellowfin
drivers/net/ethernet/pasemi
 PASEMI_MAC pasemi_mac pasemi_mac_driver pasemi_mac_ethtool
drivers/net/ethernet/pensando/ionic
 IONIC ionic ionic_bus_pci ionic_debugfs ionic_dev ionic_devlink ionic_ethtool ionic_fw ionic_lif ionic_main ionic_rx_filter ionic_stats ionic_txrx
 IONIC&PTP_1588_CLOCK ionic_phc
drivers/net/ethernet/qlogic
 QLA3XXX qla3xxx
drivers/net/ethernet/qlogic/netxen
 NETXEN_NIC netxen_nic netxen_nic_ctx netxen_nic_ethtool netxen_nic_hw netxen_nic_init netxen_nic_main
drivers/net/ethernet/qlogic/qed
 QED qed qed_chain qed_cxt qed_dcbx qed_debug qed_dev qed_devlink qed_hw qed_init_fw_funcs qed_init_ops qed_int qed_l2 qed_main qed_mcp qed_mng_tlv qed_ptp qed_selftest qed_sp_commands qed_spq
 QED&QED_FCOE qed_fcoe
 QED&QED_ISCSI qed_iscsi
 QED&QED_LL2 qed_ll2
 QED&QED_NVMETCP qed_nvmetcp qed_nvmetcp_fw_funcs
 QED&QED_OOO qed_ooo
 QED&QED_RDMA qed_iwarp qed_rdma qed_roce
 QED&QED_SRIOV qed_sriov qed_vf
drivers/net/ethernet/qlogic/qede
 DCB&QEDE qede_dcbnl
 QEDE qede qede_ethtool qede_filter qede_fp qede_main qede_ptp
 QEDE&QED_RDMA qede_rdma
drivers/net/ethernet/qlogic/qlcnic
 QLCNIC qlcnic qlcnic_83xx_hw qlcnic_83xx_init qlcnic_83xx_vnic qlcnic_ctx qlcnic_ethtool qlcnic_hw qlcnic_init qlcnic_io qlcnic_main qlcnic_minidump qlcnic_sriov_common qlcnic_sysfs
 QLCNIC&QLCNIC_DCB qlcnic_dcb
 QLCNIC&QLCNIC_SRIOV qlcnic_sriov_pf
drivers/net/ethernet/qualcomm
 QCA7000 qca_7k_common
 QCA7000_SPI qca_7k qca_debug qca_spi qcaspi
 QCA7000_UART qca_uart qcauart
drivers/net/ethernet/qualcomm/emac
 QCOM_EMAC emac emac-ethtool emac-mac emac-phy emac-sgmii emac-sgmii-fsm9900 emac-sgmii-qdf2400 emac-sgmii-qdf2432 qcom-emac
drivers/net/ethernet/qualcomm/rmnet
 RMNET rmnet rmnet_config rmnet_handlers rmnet_map_command rmnet_map_data rmnet_vnd
drivers/net/ethernet/rdc
 R6040 r6040
drivers/net/ethernet/realtek
 8139CP 8139cp
 8139TOO 8139too
 ATP atp
 R8169 r8169 r8169_firmware r8169_main r8169_phy_config
 R8169&R8169_LEDS r8169_leds
drivers/net/ethernet/realtek/rtase
 RTASE rtase rtase_main
drivers/net/ethernet/renesas
 RAVB ravb ravb_main ravb_ptp
 RENESAS_ETHER_SWITCH rswitch
 RENESAS_GEN4_PTP rcar_gen4_ptp
 RTSN rtsn
 SH_ETH sh_eth
drivers/net/ethernet/rocker
 ROCKER rocker rocker_main rocker_ofdpa rocker_tlv
drivers/net/ethernet/samsung/sxgbe
 SXGBE_ETH samsung-sxgbe sxgbe_core sxgbe_desc sxgbe_dma sxgbe_ethtool sxgbe_main sxgbe_mdio sxgbe_mtl sxgbe_platform
drivers/net/ethernet/seeq
 ARM_ETHER3 ether3
 SGISEEQ sgiseeq
drivers/net/ethernet/sfc
 SFC ef10 ef100 ef100_ethtool ef100_netdev ef100_nic ef100_rx ef100_tx efx efx_channels efx_common efx_devlink ethtool ethtool_common mcdi mcdi_filters mcdi_functions mcdi_mon mcdi_port mcdi_port_common nic ptp rx rx_common selftest sfc tx tx_common tx_tso
 SFC&SFC_MTD mtd
 SFC&SFC_SRIOV ef100_rep ef100_sriov ef10_sriov mae sriov tc tc_bindings tc_conntrack tc_counters tc_encap_actions
drivers/net/ethernet/sfc/falcon
 SFC_FALCON efx ethtool falcon falcon_boards farch mdio_10g nic qt202x_phy rx selftest sfc-falcon tenxpress tx txc43128_phy
 SFC_FALCON&SFC_FALCON_MTD mtd
drivers/net/ethernet/sfc/siena
 SFC_SIENA efx efx_channels efx_common ethtool ethtool_common farch mcdi mcdi_mon mcdi_port mcdi_port_common nic ptp rx rx_common selftest sfc-siena siena tx tx_common
 SFC_SIENA&SFC_SIENA_MTD mtd
 SFC_SIENA&SFC_SIENA_SRIOV siena_sriov
drivers/net/ethernet/sgi
 SGI_IOC3_ETH ioc3-eth
 SGI_O2MACE_ETH meth
drivers/net/ethernet/silan
 SC92031 sc92031
drivers/net/ethernet/sis
 SIS190 sis190
 SIS900 sis900
drivers/net/ethernet/smsc
 EPIC100 epic100
 PCMCIA_SMC91C92 smc91c92_cs
 SMC911X smc911x
 SMC9194 smc9194
 SMC91X smc91x
 SMSC911X smsc911x
 SMSC9420 smsc9420
drivers/net/ethernet/socionext
 SNI_AVE sni_ave
 SNI_NETSEC netsec
drivers/net/ethernet/stmicro/stmmac
 DWMAC_ANARION dwmac-anarion
 DWMAC_DWC_QOS_ETH dwmac-dwc-qos-eth
 DWMAC_GENERIC dwmac-generic
 DWMAC_IMX8 dwmac-imx
 DWMAC_INGENIC dwmac-ingenic
 DWMAC_INTEL dwmac-intel
 DWMAC_INTEL_PLAT dwmac-intel-plat
 DWMAC_IPQ806X dwmac-ipq806x
 DWMAC_LOONGSON dwmac-loongson
 DWMAC_LOONGSON1 dwmac-loongson1
 DWMAC_LPC18XX dwmac-lpc18xx
 DWMAC_MEDIATEK dwmac-mediatek
 DWMAC_MESON dwmac-meson dwmac-meson8b
 DWMAC_OXNAS dwmac-oxnas
 DWMAC_QCOM_ETHQOS dwmac-qcom-ethqos
 DWMAC_ROCKCHIP dwmac-rk
 DWMAC_RZN1 dwmac-rzn1
 DWMAC_SOCFPGA altr_tse_pcs dwmac-altr-socfpga dwmac-socfpga
 DWMAC_STARFIVE dwmac-starfive
 DWMAC_STI dwmac-sti
 DWMAC_STM32 dwmac-stm32
 DWMAC_SUN8I dwmac-sun8i
 DWMAC_SUNXI dwmac-sunxi
 DWMAC_TEGRA dwmac-tegra
 DWMAC_VISCONTI dwmac-visconti
 STMMAC_ETH chain_mode dwmac1000_core dwmac1000_dma dwmac100_core dwmac100_dma dwmac4_core dwmac4_descs dwmac4_dma dwmac4_lib dwmac5 dwmac_lib dwxgmac2_core dwxgmac2_descs dwxgmac2_dma enh_desc hwif mmc_core norm_desc ring_mode stmmac stmmac_est stmmac_ethtool stmmac_hwtstamp stmmac_main stmmac_mdio stmmac_ptp stmmac_tc stmmac_xdp
 STMMAC_ETH&STMMAC_SELFTESTS stmmac_selftests
 STMMAC_PCI stmmac-pci stmmac_pci
 STMMAC_PLATFORM stmmac-platform stmmac_platform
drivers/net/ethernet/sun
 CASSINI cassini
 HAPPYMEAL sunhme
 LDMVSW ldmvsw
 NIU niu
 SUNBMAC sunbmac
 SUNGEM sungem
 SUNQE sunqe
 SUNVNET sunvnet
 SUNVNET_COMMON sunvnet_common
drivers/net/ethernet/sunplus
 SP7021_EMAC sp7021_emac spl2sw_desc spl2sw_driver spl2sw_int spl2sw_mac spl2sw_mdio spl2sw_phy
drivers/net/ethernet/synopsys
 DWC_XLGMAC dwc-xlgmac dwc-xlgmac-common dwc-xlgmac-desc dwc-xlgmac-ethtool dwc-xlgmac-hw dwc-xlgmac-net
 DWC_XLGMAC&DWC_XLGMAC_PCI dwc-xlgmac-pci
drivers/net/ethernet/tehuti
 TEHUTI tehuti
 TEHUTI_TN40 tn40 tn40_mdio tn40_phy tn40xx
drivers/net/ethernet/ti
 CPMAC cpmac
 TI_CPSW cpsw ti_cpsw
 TI_CPSW_PHY_SEL cpsw-phy-sel
 TI_CPSW_SWITCHDEV cpsw_new cpsw_switchdev ti_cpsw_new
 TI_CPSW|TI_CPSW_SWITCHDEV cpsw_ethtool cpsw_priv
 TI_CPSW|TI_CPSW_SWITCHDEV|TI_DAVINCI_EMAC cpsw-common davinci_cpdma
 TI_CPSW|TI_CPSW_SWITCHDEV|TI_K3_AM65_CPSW_NUSS cpsw_sl
 TI_CPSW|TI_CPSW_SWITCHDEV|TI_K3_AM65_CPSW_NUSS|TI_KEYSTONE_NETCP|TI_KEYSTONE_NETCP_ETHSS cpsw_ale
 TI_CPTS cpts
 TI_DAVINCI_EMAC davinci_emac ti_davinci_emac
 TI_DAVINCI_MDIO davinci_mdio
 TI_ICSSG_PRUETH icssg-prueth
 TI_ICSSG_PRUETH_SR1 icssg-prueth-sr1
 TI_ICSSG_PRUETH|TI_ICSSG_PRUETH_SR1 icssg
 TI_K3_AM65_CPSW_NUSS am65-cpsw-ethtool am65-cpsw-nuss am65-cpsw-qos ti-am65-cpsw-nuss
 TI_K3_AM65_CPSW_NUSS&TI_K3_AM65_CPSW_SWITCHDEV am65-cpsw-switchdev
 TI_K3_AM65_CPSW_NUSS|TI_K3_CPPI_DESC_POOL k3-cppi-desc-pool
 TI_K3_AM65_CPTS am65-cpts
 TI_KEYSTONE_NETCP keystone_netcp netcp_core
 TI_KEYSTONE_NETCP_ETHSS keystone_netcp_ethss netcp_ethss netcp_sgmii netcp_xgbepcsr
 TLAN tlan
drivers/net/ethernet/ti/icssg
 TI_ICSSG_PRUETH icssg_prueth icssg_switchdev
 TI_ICSSG_PRUETH_SR1 icssg_prueth_sr1
 TI_ICSSG_PRUETH|TI_ICSSG_PRUETH_SR1 icssg_classifier icssg_common icssg_config icssg_ethtool icssg_mii_cfg icssg_queues icssg_stats
 TI_ICSS_IEP icss_iep
drivers/net/ethernet/toshiba
 GELIC_NET ps3_gelic ps3_gelic_net
 SPIDER_NET spider_net spider_net_ethtool spidernet
 TC35815 tc35815
drivers/net/ethernet/tundra
 TSI108_ETH tsi108_eth
drivers/net/ethernet/vertexcom
 MSE102X mse102x
drivers/net/ethernet/via
 VIA_RHINE via-rhine
 VIA_VELOCITY via-velocity
drivers/net/ethernet/wangxun/libwx
 LIBWX libwx wx_ethtool wx_hw wx_lib
drivers/net/ethernet/wangxun/ngbe
 NGBE ngbe ngbe_ethtool ngbe_hw ngbe_main ngbe_mdio
drivers/net/ethernet/wangxun/txgbe
 TXGBE txgbe txgbe_ethtool txgbe_fdir txgbe_hw txgbe_irq txgbe_main txgbe_phy
drivers/net/ethernet/wiznet
 WIZNET_W5100 w5100
 WIZNET_W5100_SPI w5100-spi
 WIZNET_W5300 w5300
drivers/net/ethernet/xilinx
 XILINX_AXI_EMAC xilinx_axienet_main xilinx_axienet_mdio xilinx_emac
 XILINX_EMACLITE xilinx_emaclite
 XILINX_LL_TEMAC ll_temac ll_temac_main ll_temac_mdio
drivers/net/ethernet/xircom
 PCMCIA_XIRC2PS xirc2ps_cs
drivers/net/ethernet/xscale
 IXP4XX_ETH ixp4xx_eth ptp_ixp46x
drivers/net/fddi
 DEFXX defxx
 DEFZA defza
drivers/net/fddi/skfp
 SKFP cfm drvfbi ecm ess fplustm hwmtm hwt pcmplc pmf queue rmt skfddi skfp smt smtdef smtinit smttimer srf
drivers/net/fjes
 FUJITSU_ES fjes fjes_debugfs fjes_ethtool fjes_hw fjes_main fjes_trace
drivers/net/hamradio
 6PACK 6pack
 BAYCOM_EPP baycom_epp
 BAYCOM_EPP|BAYCOM_PAR|BAYCOM_SER_FDX|BAYCOM_SER_HDX hdlcdrv
 BAYCOM_PAR baycom_par
 BAYCOM_SER_FDX baycom_ser_fdx
 BAYCOM_SER_HDX baycom_ser_hdx
 BPQETHER bpqether
 MKISS mkiss
 SCC scc
 YAM yam
drivers/net/hippi
 ROADRUNNER rrunner
drivers/net/hyperv
 HYPERV_NET hv_netvsc netvsc netvsc_bpf netvsc_drv netvsc_trace rndis_filter
drivers/net/ieee802154
 IEEE802154_ADF7242 adf7242
 IEEE802154_AT86RF230 at86rf230
 IEEE802154_ATUSB atusb
 IEEE802154_CA8210 ca8210
 IEEE802154_CC2520 cc2520
 IEEE802154_FAKELB fakelb
 IEEE802154_HWSIM mac802154_hwsim
 IEEE802154_MCR20A mcr20a
 IEEE802154_MRF24J40 mrf24j40
drivers/net/ipa
 QCOM_IPA gsi gsi_reg gsi_trans ipa ipa_cmd ipa_endpoint ipa_gsi ipa_interrupt ipa_main ipa_mem ipa_modem ipa_power ipa_qmi ipa_qmi_msg ipa_reg ipa_resource ipa_smp2p ipa_sysfs ipa_table ipa_uc
drivers/net/ipvlan
 IPVLAN ipvlan ipvlan_core ipvlan_main
 IPVTAP ipvtap
drivers/net/mctp
 MCTP_SERIAL mctp-serial
 MCTP_TRANSPORT_I2C mctp-i2c
 MCTP_TRANSPORT_I3C mctp-i3c
drivers/net/mdio
 ACPI_MDIO acpi_mdio
 FWNODE_MDIO fwnode_mdio
 MDIO_ASPEED mdio-aspeed
 MDIO_BCM_IPROC mdio-bcm-iproc
 MDIO_BCM_UNIMAC mdio-bcm-unimac
 MDIO_BITBANG mdio-bitbang
 MDIO_BUS_MUX mdio-mux
 MDIO_BUS_MUX_BCM6368 mdio-mux-bcm6368
 MDIO_BUS_MUX_BCM_IPROC mdio-mux-bcm-iproc
 MDIO_BUS_MUX_GPIO mdio-mux-gpio
 MDIO_BUS_MUX_MESON_G12A mdio-mux-meson-g12a
 MDIO_BUS_MUX_MESON_GXL mdio-mux-meson-gxl
 MDIO_BUS_MUX_MMIOREG mdio-mux-mmioreg
 MDIO_BUS_MUX_MULTIPLEXER mdio-mux-multiplexer
 MDIO_CAVIUM mdio-cavium
 MDIO_GPIO mdio-gpio
 MDIO_HISI_FEMAC mdio-hisi-femac
 MDIO_I2C mdio-i2c
 MDIO_IPQ4019 mdio-ipq4019
 MDIO_IPQ8064 mdio-ipq8064
 MDIO_MOXART mdio-moxart
 MDIO_MSCC_MIIM mdio-mscc-miim
 MDIO_MVUSB mdio-mvusb
 MDIO_OCTEON mdio-octeon
 MDIO_REGMAP mdio-regmap
 MDIO_SUN4I mdio-sun4i
 MDIO_THUNDER mdio-thunder
 MDIO_XGENE mdio-xgene
 OF_MDIO of_mdio
drivers/net/netdevsim
 NETDEVSIM bpf bus dev ethtool fib health hwstats ipsec macsec netdev netdevsim psample udp_tunnels
drivers/net/pcs
 PCS_ALTERA_TSE pcs-altera-tse
 PCS_LYNX pcs-lynx
 PCS_MTK_LYNXI pcs-mtk-lynxi
 PCS_RZN1_MIIC pcs-rzn1-miic
 PCS_XPCS pcs-xpcs pcs-xpcs-nxp pcs-xpcs-plat pcs-xpcs-wx pcs_xpcs
drivers/net/phy
 ADIN1100_PHY adin1100
 ADIN_PHY adin
 AIR_EN8811H_PHY air_en8811h
 AMCC_QT2025_PHY qt2025
 AMD_PHY amd
 AQUANTIA_PHY aquantia aquantia_hwmon aquantia_main
 AT803X_PHY at803x
 AX88796B_PHY ax88796b ax88796b_rust
 BCM54140_PHY bcm54140
 BCM63XX_PHY bcm63xx
 BCM7XXX_PHY bcm7xxx
 BCM84881_PHY bcm84881
 BCM87XX_PHY bcm87xx
 BCM_CYGNUS_PHY bcm-cygnus
 BCM_NET_PHYLIB bcm-phy-lib
 BCM_NET_PHYPTP bcm-phy-ptp
 BROADCOM_PHY broadcom
 CICADA_PHY cicada
 CORTINA_PHY cortina
 DAVICOM_PHY davicom
 DP83640_PHY dp83640
 DP83822_PHY dp83822
 DP83848_PHY dp83848
 DP83867_PHY dp83867
 DP83869_PHY dp83869
 DP83TC811_PHY dp83tc811
 DP83TD510_PHY dp83td510
 DP83TG720_PHY dp83tg720
 FIXED_PHY fixed_phy
 ICPLUS_PHY icplus
 INTEL_XWAY_PHY intel-xway
 LED_TRIGGER_PHY&PHYLIB phy_led_triggers
 LSI_ET1011C_PHY et1011c
 LXT_PHY lxt
 MARVELL_10G_PHY marvell10g
 MARVELL_88Q2XXX_PHY marvell-88q2xxx
 MARVELL_88X2222_PHY marvell-88x2222
 MARVELL_PHY marvell
 MAXLINEAR_GPHY mxl-gpy
 MDIO_DEVICE mdio-bus mdio_bus mdio_device
 MDIO_DEVRES mdio_devres
 MEDIATEK_GE_PHY mediatek-ge
 MESON_GXL_PHY meson-gxl
 MICREL_KS8995MA spi_ks8995
 MICREL_PHY micrel
 MICROCHIP_PHY microchip
 MICROCHIP_T1S_PHY microchip_t1s
 MICROCHIP_T1_PHY microchip_t1
 MOTORCOMM_PHY motorcomm
 NATIONAL_PHY national
 NCN26000_PHY ncn26000
 NETWORK_PHY_TIMESTAMPING mii_timestamper
 NXP_C45_TJA11XX_PHY nxp-c45-tja nxp-c45-tja11xx nxp-c45-tja11xx-macsec
 NXP_CBTX_PHY nxp-cbtx
 NXP_TJA11XX_PHY nxp-tja11xx
 OPEN_ALLIANCE_HELPERS&PHYLIB open_alliance_helpers
 PHYLIB libphy linkmode phy phy-c45 phy-core phy_device phy_link_topology
 PHYLIB&SWPHY swphy
 PHYLINK phylink
 QSEMI_PHY qsemi
 REALTEK_PHY realtek
 RENESAS_PHY uPD60620
 ROCKCHIP_PHY rockchip
 SFP sfp
 SMSC_PHY smsc
 STE10XP ste10Xp
 TERANETICS_PHY teranetics
 VITESSE_PHY vitesse
 XILINX_GMII2RGMII xilinx_gmii2rgmii
drivers/net/phy/aquantia
 AQUANTIA_PHY aquantia aquantia_firmware aquantia_hwmon aquantia_leds aquantia_main
drivers/net/phy/mediatek
 MEDIATEK_GE_PHY mtk-ge
 MEDIATEK_GE_SOC_PHY mtk-ge-soc
drivers/net/phy/mscc
 MICROSEMI_PHY mscc mscc_macsec mscc_main mscc_ptp mscc_serdes
drivers/net/phy/qcom
 AT803X_PHY at803x
 QCA807X_PHY qca807x
 QCA808X_PHY qca808x
 QCA83XX_PHY qca83xx
 QCOM_NET_PHYLIB qcom-phy-lib
drivers/net/plip
 PLIP plip
drivers/net/ppp
 PPP ppp_generic
 PPPOE pppoe
 PPPOE|PPPOL2TP|PPTP pppox
 PPP_ASYNC ppp_async
 PPP_BSDCOMP bsd_comp
 PPP_DEFLATE ppp_deflate
 PPP_MPPE ppp_mppe
 PPP_SYNC_TTY ppp_synctty
 PPTP pptp
drivers/net/pse-pd
 PSE_CONTROLLER pse_core
 PSE_PD692X0 pd692x0
 PSE_REGULATOR pse_regulator
 PSE_TPS23881 tps23881
drivers/net/slip
 SLHC slhc
 SLIP slip
drivers/net/team
 NET_TEAM team team_core team_nl
 NET_TEAM_MODE_ACTIVEBACKUP team_mode_activebackup
 NET_TEAM_MODE_BROADCAST team_mode_broadcast
 NET_TEAM_MODE_LOADBALANCE team_mode_loadbalance
 NET_TEAM_MODE_RANDOM team_mode_random
 NET_TEAM_MODE_ROUNDROBIN team_mode_roundrobin
drivers/net/thunderbolt
 USB4_NET main thunderbolt_net trace
drivers/net/usb
 USB_CATC catc
 USB_CDC_PHONET cdc-phonet
 USB_HSO hso
 USB_IPHETH ipheth
 USB_KAWETH kaweth
 USB_LAN78XX lan78xx
 USB_NET_AQC111 aqc111
 USB_NET_AX88179_178A ax88179_178a
 USB_NET_AX8817X asix asix_common asix_devices ax88172a
 USB_NET_CDCETHER cdc_ether
 USB_NET_CDC_EEM cdc_eem
 USB_NET_CDC_MBIM cdc_mbim
 USB_NET_CDC_NCM cdc_ncm
 USB_NET_CDC_SUBSET_ENABLE cdc_subset
 USB_NET_CH9200 ch9200
 USB_NET_CX82310_ETH cx82310_eth
 USB_NET_DM9601 dm9601
 USB_NET_GL620A gl620a
 USB_NET_HUAWEI_CDC_NCM huawei_cdc_ncm
 USB_NET_INT51X1 int51x1
 USB_NET_KALMIA kalmia
 USB_NET_MCS7830 mcs7830
 USB_NET_NET1080 net1080
 USB_NET_PLUSB plusb
 USB_NET_QMI_WWAN qmi_wwan
 USB_NET_RNDIS_HOST rndis_host
 USB_NET_SMSC75XX smsc75xx
 USB_NET_SMSC95XX smsc95xx
 USB_NET_SR9700 sr9700
 USB_NET_SR9800 sr9800
 USB_NET_ZAURUS zaurus
 USB_PEGASUS pegasus
 USB_RTL8150 rtl8150
 USB_RTL8152 r8152
 USB_RTL8153_ECM r8153_ecm
 USB_SIERRA_NET sierra_net
 USB_USBNET usbnet
 USB_VL600 lg-vl600
drivers/net/vmxnet3
 VMXNET3 vmxnet3 vmxnet3_drv vmxnet3_ethtool vmxnet3_xdp
drivers/net/vxlan
 VXLAN vxlan vxlan_core vxlan_mdb vxlan_multicast vxlan_vnifilter
drivers/net/wan
 C101 c101
 FARSYNC farsync
 FSL_QMC_HDLC fsl_qmc_hdlc
 FSL_UCC_HDLC fsl_ucc_hdlc
 HDLC hdlc
 HDLC_CISCO hdlc_cisco
 HDLC_FR hdlc_fr
 HDLC_PPP hdlc_ppp
 HDLC_RAW hdlc_raw
 HDLC_RAW_ETH hdlc_raw_eth
 HDLC_X25 hdlc_x25
 IXP4XX_HSS ixp4xx_hss
 LAPBETHER lapbether
 N2 n2
 PC300TOO pc300too
 PCI200SYN pci200syn
 SLIC_DS26522 slic_ds26522
 WANXL wanxl
drivers/net/wan/framer
 GENERIC_FRAMER framer-core
drivers/net/wan/framer/pef2256
 FRAMER_PEF2256 framer-pef2256 pef2256
drivers/net/wireguard
 WIREGUARD allowedips cookie device main netlink noise peer peerlookup queueing ratelimiter receive send socket timers wireguard
drivers/net/wireless
 MAC80211_HWSIM mac80211_hwsim
 PCMCIA_RAYCS ray_cs
 PCMCIA_WL3501 wl3501_cs
 USB_NET_RNDIS_WLAN rndis_wlan
 VIRT_WIFI virt_wifi
drivers/net/wireless/admtek
 ADM8211 adm8211
drivers/net/wireless/ath
 ATH_COMMON ath dfs_pattern_detector dfs_pri_detector hw key main regd
 ATH_COMMON&ATH_DEBUG debug
 ATH_COMMON&ATH_TRACEPOINTS trace
drivers/net/wireless/ath/ar5523
 AR5523 ar5523
drivers/net/wireless/ath/ath10k
 ATH10K ath10k_core bmi core debug htc htt htt_rx htt_tx hw mac p2p swap txrx wmi wmi-tlv
 ATH10K&ATH10K_CE ce
 ATH10K&ATH10K_LEDS leds
 ATH10K&ATH10K_SPECTRAL spectral
 ATH10K&ATH10K_TRACING trace
 ATH10K&DEV_COREDUMP coredump
 ATH10K&MAC80211_DEBUGFS debugfs_sta
 ATH10K&NL80211_TESTMODE testmode
 ATH10K&PM wow
 ATH10K&THERMAL thermal
 ATH10K_AHB&ATH10K_PCI ahb
 ATH10K_PCI ath10k_pci pci
 ATH10K_SDIO ath10k_sdio sdio
 ATH10K_SNOC ath10k_snoc qmi qmi_wlfw_v01 snoc
 ATH10K_USB ath10k_usb usb
drivers/net/wireless/ath/ath11k
 ATH11K ath11k ce core dbring debug dp dp_rx dp_tx fw hal hal_rx hal_tx htc hw mac p2p pcic peer qmi reg wmi
 ATH11K&ATH11K_DEBUGFS debugfs debugfs_htt_stats debugfs_sta
 ATH11K&ATH11K_SPECTRAL spectral
 ATH11K&ATH11K_TRACING trace
 ATH11K&NL80211_TESTMODE testmode
 ATH11K&PM wow
 ATH11K&THERMAL thermal
 ATH11K_AHB ahb ath11k_ahb
 ATH11K_PCI ath11k_pci mhi pci
drivers/net/wireless/ath/ath12k
 ACPI&ATH12K acpi
 ATH12K ath12k ce core dbring debug dp dp_mon dp_rx dp_tx fw hal hal_rx hal_tx htc hw mac mhi p2p pci peer qmi reg wmi
 ATH12K&ATH12K_DEBUGFS debugfs debugfs_htt_stats
 ATH12K&ATH12K_TRACING trace
 ATH12K&PM wow
drivers/net/wireless/ath/ath5k
 ATH5K ani ath5k attach base caps desc dma eeprom gpio initvals led mac80211-ops pcu phy qcu reset rfkill sysfs
 ATH5K&ATH5K_AHB ahb
 ATH5K&ATH5K_DEBUG debug
 ATH5K&ATH5K_PCI pci
drivers/net/wireless/ath/ath6kl
 ATH6KL ath6kl_core bmi cfg80211 core debug hif htc_mbox htc_pipe init main recovery txrx wmi
 ATH6KL&ATH6KL_TRACING trace
 ATH6KL&NL80211_TESTMODE testmode
 ATH6KL_SDIO ath6kl_sdio sdio
 ATH6KL_USB ath6kl_usb usb
drivers/net/wireless/ath/ath9k
 ATH9K antenna ath9k beacon channel gpio init link main recv xmit
 ATH9K&ATH9K_AHB ahb
 ATH9K&ATH9K_BTCOEX_SUPPORT mci
 ATH9K&ATH9K_DEBUGFS debug
 ATH9K&ATH9K_DFS_CERTIFIED dfs
 ATH9K&ATH9K_DFS_DEBUGFS dfs_debug
 ATH9K&ATH9K_HWRNG rng
 ATH9K&ATH9K_PCI pci
 ATH9K&ATH9K_STATION_STATISTICS debug_sta
 ATH9K&ATH9K_TX99 tx99
 ATH9K&ATH9K_WOW wow
 ATH9K_BTCOEX_SUPPORT&ATH9K_HW ar9003_aic ar9003_mci btcoex
 ATH9K_COMMON ath9k_common common common-beacon common-init
 ATH9K_COMMON&ATH9K_COMMON_DEBUG common-debug
 ATH9K_COMMON&ATH9K_COMMON_SPECTRAL common-spectral
 ATH9K_DYNACK&ATH9K_HW dynack
 ATH9K_HTC ath9k_htc hif_usb htc_drv_beacon htc_drv_gpio htc_drv_init htc_drv_main htc_drv_txrx htc_hst wmi
 ATH9K_HTC&ATH9K_HTC_DEBUGFS htc_drv_debug
 ATH9K_HW ani ar5008_phy ar9002_calib ar9002_hw ar9002_mac ar9002_phy ar9003_calib ar9003_eeprom ar9003_hw ar9003_mac ar9003_paprd ar9003_phy ath9k_hw calib eeprom eeprom_4k eeprom_9287 eeprom_def hw mac
 ATH9K_HW&ATH9K_PCOEM ar9003_rtt
 ATH9K_HW&ATH9K_WOW ar9003_wow
 ATH9K_PCI_NO_EEPROM ath9k_pci_owl_loader
drivers/net/wireless/ath/carl9170
 CARL9170 carl9170 cmd fw led mac main phy rx tx usb
 CARL9170&CARL9170_DEBUGFS debug
drivers/net/wireless/ath/wcn36xx
 NL80211_TESTMODE&WCN36XX testmode
 WCN36XX debug dxe firmware main pmc smd txrx wcn36xx
drivers/net/wireless/ath/wil6210
 WIL6210 cfg80211 debug ethtool fw interrupt main netdev p2p pcie_bus pm pmc rx_reorder txrx txrx_edma wil6210 wil_crash_dump wil_platform wmi
 WIL6210&WIL6210_DEBUGFS debugfs
 WIL6210&WIL6210_TRACING trace
drivers/net/wireless/atmel
 AT76C50X_USB at76c50x-usb
 ATMEL atmel
 PCI_ATMEL atmel_pci
 PCMCIA_ATMEL atmel_cs
drivers/net/wireless/broadcom/b43
 B43 b43 bus dma main phy_common pio ppr rfkill sysfs xmit
 B43&B43_DEBUG debugfs
 B43&B43_LEDS leds
 B43&B43_PHY_AC phy_ac
 B43&B43_PHY_G lo phy_g tables wa
 B43&B43_PHY_HT phy_ht radio_2059 tables_phy_ht
 B43&B43_PHY_LCN phy_lcn tables_phy_lcn
 B43&B43_PHY_LP phy_lp tables_lpphy
 B43&B43_PHY_N phy_n radio_2055 radio_2056 radio_2057 tables_nphy
 B43&B43_SDIO sdio
drivers/net/wireless/broadcom/b43legacy
 B43LEGACY b43legacy ilt main phy radio rfkill sysfs xmit
 B43LEGACY&B43LEGACY_DEBUG debugfs
 B43LEGACY&B43LEGACY_DMA dma
 B43LEGACY&B43LEGACY_LEDS leds
 B43LEGACY&B43LEGACY_PIO pio
drivers/net/wireless/broadcom/brcm80211/brcmfmac
 ACPI&BRCMFMAC acpi
 BRCMDBG&BRCMFMAC debug
 BRCMFMAC brcmfmac btcoex cfg80211 chip common core feature firmware fweh fwil fwvid p2p pno proto vendor xtlv
 BRCMFMAC&BRCMFMAC_PCIE pcie
 BRCMFMAC&BRCMFMAC_PROTO_BCDC bcdc fwsignal
 BRCMFMAC&BRCMFMAC_PROTO_MSGBUF commonring flowring msgbuf
 BRCMFMAC&BRCMFMAC_SDIO bcmsdh sdio
 BRCMFMAC&BRCMFMAC_USB usb
 BRCMFMAC&BRCM_TRACING tracepoint
 BRCMFMAC&DMI dmi
 BRCMFMAC&OF of
drivers/net/wireless/broadcom/brcm80211/brcmfmac/bca
 BRCMFMAC brcmfmac-bca core module
drivers/net/wireless/broadcom/brcm80211/brcmfmac/cyw
 BRCMFMAC brcmfmac-cyw core module
drivers/net/wireless/broadcom/brcm80211/brcmfmac/wcc
 BRCMFMAC brcmfmac-wcc core module
drivers/net/wireless/broadcom/brcm80211/brcmsmac
 BRCMSMAC aiutils ampdu antsel brcms_trace_events brcmsmac channel debug dma mac80211_if main phy_shim pmu rate stf ucode_loader
 BRCMSMAC&BRCMSMAC_LEDS led
drivers/net/wireless/broadcom/brcm80211/brcmsmac/phy
 BRCMSMAC phy_cmn phy_lcn phy_n phy_qmath phytbl_lcn phytbl_n
drivers/net/wireless/broadcom/brcm80211/brcmutil
 BRCMUTIL brcmutil d11 utils
drivers/net/wireless/cisco
 AIRO_CS airo_cs
 AIRO|AIRO_CS airo
drivers/net/wireless/intel/ipw2x00
 IPW2100 ipw2100
 IPW2200 ipw2200
 LIBIPW libipw libipw_geo libipw_module libipw_rx libipw_tx libipw_wx
drivers/net/wireless/intel/iwlegacy
 IWL3945 3945 3945-mac 3945-rs iwl3945
 IWL3945&IWLEGACY_DEBUGFS 3945-debug
 IWL4965 4965 4965-calib 4965-mac 4965-rs iwl4965
 IWL4965&IWLEGACY_DEBUGFS 4965-debug
 IWLEGACY common iwlegacy
 IWLEGACY&IWLEGACY_DEBUGFS debug
drivers/net/wireless/intel/iwlwifi
 IWLWIFI iwl-dbg-tlv iwl-debug iwl-drv iwl-eeprom-parse iwl-eeprom-read iwl-io iwl-nvm-parse iwl-nvm-utils iwl-phy-db iwl-trans iwlwifi
 IWLWIFI&IWLWIFI_DEVICE_TRACING iwl-devtrace
drivers/net/wireless/intel/iwlwifi/cfg
 IWLDVM&IWLWIFI 1000 2000 5000 6000
 IWLMVM&IWLWIFI 22000 7000 8000 9000 ax210 bz dr sc
drivers/net/wireless/intel/iwlwifi/dvm
 IWLDVM calib devices eeprom iwldvm lib mac80211 main power rs rx rxon scan sta tt tx ucode
 IWLDVM&IWLWIFI_DEBUGFS debugfs
 IWLDVM&IWLWIFI_LEDS led
drivers/net/wireless/intel/iwlwifi/fw
 ACPI&IWLWIFI acpi
 EFI&IWLWIFI uefi
 IWLMVM&IWLWIFI init paging smem
 IWLWIFI dbg dump img notif-wait pnvm regulatory rs
 IWLWIFI&IWLWIFI_DEBUGFS debugfs
drivers/net/wireless/intel/iwlwifi/mei
 IWLMEI iwlmei main net
 IWLMEI&IWLWIFI_DEVICE_TRACING trace
drivers/net/wireless/intel/iwlwifi/mvm
 IWLMEI&IWLMVM vendor-cmd
 IWLMVM binding coex ftm-initiator ftm-responder fw iwlmvm link mac-ctxt mac80211 mld-key mld-mac mld-mac80211 mld-sta nvm offloading ops phy-ctxt power ptp quota rfi rs rs-fw rx rxmq scan sf sta tdls time-event time-sync tt tx utils
 IWLMVM&IWLWIFI_DEBUGFS debugfs debugfs-vif
 IWLMVM&IWLWIFI_LEDS led
 IWLMVM&PM|IWLMVM&PM_SLEEP d3
drivers/net/wireless/intel/iwlwifi/mvm/tests
 IWLWIFI_KUNIT_TESTS iwlmvm-tests links module scan
drivers/net/wireless/intel/iwlwifi/pcie
 IWLWIFI ctxt-info ctxt-info-gen3 drv rx trans trans-gen2 tx tx-gen2
drivers/net/wireless/intel/iwlwifi/queue
 IWLWIFI tx
drivers/net/wireless/intel/iwlwifi/tests
 IWLWIFI_KUNIT_TESTS devinfo iwlwifi-tests module
drivers/net/wireless/intersil/hostap
 HOSTAP hostap hostap_80211_rx hostap_80211_tx hostap_ap hostap_info hostap_ioctl hostap_main hostap_proc
 HOSTAP_CS hostap_cs
 HOSTAP_PCI hostap_pci
 HOSTAP_PLX hostap_plx
drivers/net/wireless/intersil/orinoco
 APPLE_AIRPORT airport
 HERMES cfg fw hermes hermes_dld hw main mic orinoco scan wext
 NORTEL_HERMES orinoco_nortel
 ORINOCO_USB orinoco_usb
 PCI_HERMES orinoco_pci
 PCMCIA_HERMES orinoco_cs
 PCMCIA_SPECTRUM spectrum_cs
 PLX_HERMES orinoco_plx
 TMD_HERMES orinoco_tmd
drivers/net/wireless/intersil/p54
 P54_COMMON eeprom fwio main p54common txrx
 P54_COMMON&P54_LEDS led
 P54_PCI p54pci
 P54_SPI p54spi
 P54_USB p54usb
drivers/net/wireless/marvell
 MWL8K mwl8k
drivers/net/wireless/marvell/libertas
 LIBERTAS cfg cmd cmdresp debugfs ethtool firmware libertas main rx tx
 LIBERTAS&LIBERTAS_MESH mesh
 LIBERTAS_CS if_cs libertas_cs
 LIBERTAS_SDIO if_sdio libertas_sdio
 LIBERTAS_SPI if_spi libertas_spi
 LIBERTAS_USB if_usb usb8xxx
drivers/net/wireless/marvell/libertas_tf
 LIBERTAS_THINFIRM cmd libertas_tf main
 LIBERTAS_THINFIRM_USB if_usb libertas_tf_usb
drivers/net/wireless/marvell/mwifiex
 DEBUG_FS&MWIFIEX debugfs
 MWIFIEX 11ac 11h 11n 11n_aggr 11n_rxreorder cfg80211 cfp cmdevt ethtool ie init join main mwifiex scan sta_cmd sta_cmdresp sta_event sta_ioctl sta_rx sta_tx tdls txrx uap_cmd uap_event uap_txrx util wmm
 MWIFIEX_PCIE mwifiex_pcie pcie pcie_quirks
 MWIFIEX_SDIO mwifiex_sdio sdio
 MWIFIEX_USB mwifiex_usb usb
drivers/net/wireless/mediatek/mt76
 ACPI&MT792x_LIB mt792x_acpi_sar
 MT76_CONNAC_LIB mt76-connac-lib mt76_connac3_mac mt76_connac_mac mt76_connac_mcu
 MT76_CORE agg-rx debugfs dma eeprom mac80211 mcu mmio mt76 trace tx util wed
 MT76_CORE&NL80211_TESTMODE testmode
 MT76_CORE&PCI pci
 MT76_SDIO mt76-sdio sdio sdio_txrx
 MT76_USB mt76-usb usb usb_trace
 MT76x02_LIB mt76x02-lib mt76x02_beacon mt76x02_debugfs mt76x02_dfs mt76x02_eeprom mt76x02_mac mt76x02_mcu mt76x02_mmio mt76x02_phy mt76x02_trace mt76x02_txrx mt76x02_util
 MT76x02_USB mt76x02-usb mt76x02_usb_core mt76x02_usb_mcu
 MT792x_LIB mt792x-lib mt792x_core mt792x_debugfs mt792x_dma mt792x_mac mt792x_trace
 MT792x_USB mt792x-usb mt792x_usb
drivers/net/wireless/mediatek/mt76/mt7603
 MT7603E beacon core debugfs dma eeprom init mac main mcu mt7603e pci soc
drivers/net/wireless/mediatek/mt76/mt7615
 MT7615E dma mmio mt7615e pci pci_init pci_mac
 MT7615E&MT7622_WMAC soc
 MT7615_COMMON debugfs eeprom init mac main mcu mt7615-common trace
 MT7615_COMMON&NL80211_TESTMODE testmode
 MT7663S mt7663s sdio sdio_mcu
 MT7663U mt7663u usb usb_mcu
 MT7663_USB_SDIO_COMMON mt7663-usb-sdio-common usb_sdio
drivers/net/wireless/mediatek/mt76/mt76x0
 MT76x0E mt76x0e pci pci_mcu
 MT76x0U mt76x0u usb usb_mcu
 MT76x0_COMMON eeprom init main mt76x0-common phy
drivers/net/wireless/mediatek/mt76/mt76x2
 MT76x2E mt76x2e pci pci_init pci_main pci_mcu pci_phy
 MT76x2U mt76x2u usb usb_init usb_mac usb_main usb_mcu usb_phy
 MT76x2_COMMON eeprom init mac mcu mt76x2-common phy
drivers/net/wireless/mediatek/mt76/mt7915
 DEV_COREDUMP&MT7915E coredump
 MT7915E debugfs dma eeprom init mac main mcu mmio mt7915e pci
 MT7915E&MT7986_WMAC|MT7915E&MT798X_WMAC soc
 MT7915E&NL80211_TESTMODE testmode
drivers/net/wireless/mediatek/mt76/mt7921
 ACPI&MT7921_COMMON acpi_sar
 MT7921E dma mt7921e pci pci_mac pci_mcu
 MT7921S mt7921s sdio sdio_mac sdio_mcu
 MT7921U mt7921u usb usb_mac
 MT7921_COMMON debugfs init mac main mcu mt7921-common trace
 MT7921_COMMON&NL80211_TESTMODE testmode
drivers/net/wireless/mediatek/mt76/mt7925
 MT7925E mt7925e pci pci_mac pci_mcu
 MT7925U mt7925u usb
 MT7925_COMMON debugfs init mac main mcu mt7925-common
drivers/net/wireless/mediatek/mt76/mt7996
 DEV_COREDUMP&MT7996E coredump
 MT7996E debugfs dma eeprom init mac main mcu mmio mt7996e pci
drivers/net/wireless/mediatek/mt7601u
 MT7601U core debugfs dma eeprom init mac main mcu mt7601u phy trace tx usb util
drivers/net/wireless/microchip/wilc1000
 WILC1000 cfg80211 hif mon netdev wilc1000 wlan wlan_cfg
 WILC1000_SDIO sdio wilc1000-sdio
 WILC1000_SPI spi wilc1000-spi
drivers/net/wireless/purelifi/plfxlc
 PLFXLC chip firmware mac plfxlc usb
drivers/net/wireless/quantenna/qtnfmac
 DEBUG_FS&QTNFMAC_PCIE debug
 QTNFMAC cfg80211 commands core event qlink_util qtnfmac trans util
 QTNFMAC_PCIE qtnfmac_pcie shm_ipc
drivers/net/wireless/quantenna/qtnfmac/pcie
 QTNFMAC_PCIE pcie pearl_pcie topaz_pcie
drivers/net/wireless/ralink/rt2x00
 RT2400PCI rt2400pci
 RT2500PCI rt2500pci
 RT2500USB rt2500usb
 RT2800PCI rt2800pci
 RT2800SOC rt2800soc
 RT2800USB rt2800usb
 RT2800_LIB rt2800lib
 RT2800_LIB_MMIO rt2800mmio
 RT2X00_LIB rt2x00config rt2x00dev rt2x00lib rt2x00link rt2x00mac rt2x00queue
 RT2X00_LIB&RT2X00_LIB_CRYPTO rt2x00crypto
 RT2X00_LIB&RT2X00_LIB_DEBUGFS rt2x00debug
 RT2X00_LIB&RT2X00_LIB_FIRMWARE rt2x00firmware
 RT2X00_LIB&RT2X00_LIB_LEDS rt2x00leds
 RT2X00_LIB_MMIO rt2x00mmio
 RT2X00_LIB_PCI rt2x00pci
 RT2X00_LIB_SOC rt2x00soc
 RT2X00_LIB_USB rt2x00usb
 RT61PCI rt61pci
 RT73USB rt73usb
drivers/net/wireless/realtek/rtl818x/rtl8180
 RTL8180 dev grf5101 max2820 rtl818x_pci rtl8225 rtl8225se sa2400
drivers/net/wireless/realtek/rtl818x/rtl8187
 RTL8187 dev leds rfkill rtl8187 rtl8225
drivers/net/wireless/realtek/rtl8xxxu
 RTL8XXXU 8188e 8188f 8192c 8192e 8192f 8710b 8723a 8723b core rtl8xxxu rtl8xxxu_8192c rtl8xxxu_8192e rtl8xxxu_8723a rtl8xxxu_8723b rtl8xxxu_core
drivers/net/wireless/realtek/rtlwifi
 RTLWIFI base cam core debug efuse ps rc regd rtlwifi stats
 RTLWIFI_PCI pci rtl_pci
 RTLWIFI_USB rtl_usb usb
drivers/net/wireless/realtek/rtlwifi/btcoexist
 RTLBTCOEXIST btcoexist halbtc8192e2ant halbtc8723b1ant halbtc8723b2ant halbtc8821a1ant halbtc8821a2ant halbtcoutsrc rtl_btc
drivers/net/wireless/realtek/rtlwifi/rtl8188ee
 RTL8188EE dm fw hw led phy pwrseq rf rtl8188ee sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192c
 RTL8192C_COMMON dm_common fw_common main phy_common rtl8192c-common
drivers/net/wireless/realtek/rtlwifi/rtl8192ce
 RTL8192CE dm hw led phy rf rtl8192ce sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192cu
 RTL8192CU dm hw led mac phy rf rtl8192cu sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192d
 RTL8192D_COMMON dm_common fw_common hw_common main phy_common rf_common rtl8192d-common trx_common
drivers/net/wireless/realtek/rtlwifi/rtl8192de
 RTL8192DE dm fw hw led phy rf rtl8192de sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192du
 RTL8192DU dm fw hw led phy rf rtl8192du sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192ee
 RTL8192EE dm fw hw led phy pwrseq rf rtl8192ee sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8192se
 RTL8192SE dm fw hw led phy rf rtl8192se sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8723ae
 RTL8723AE dm fw hal_bt_coexist hal_btc hw led phy pwrseq rf rtl8723ae sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8723be
 RTL8723BE dm fw hw led phy pwrseq rf rtl8723be sw table trx
drivers/net/wireless/realtek/rtlwifi/rtl8723com
 RTL8723_COMMON dm_common fw_common main phy_common rtl8723-common
drivers/net/wireless/realtek/rtlwifi/rtl8821ae
 RTL8821AE dm fw hw led phy pwrseq rf rtl8821ae sw table trx
drivers/net/wireless/realtek/rtw88
 PM&RTW88_CORE wow
 RTW88_8703B rtw8703b rtw8703b_tables rtw88_8703b
 RTW88_8723CS rtw8723cs rtw88_8723cs
 RTW88_8723D rtw8723d rtw8723d_table rtw88_8723d
 RTW88_8723DE rtw8723de rtw88_8723de
 RTW88_8723DS rtw8723ds rtw88_8723ds
 RTW88_8723DU rtw8723du rtw88_8723du
 RTW88_8723X rtw8723x rtw88_8723x
 RTW88_8821C rtw8821c rtw8821c_table rtw88_8821c
 RTW88_8821CE rtw8821ce rtw88_8821ce
 RTW88_8821CS rtw8821cs rtw88_8821cs
 RTW88_8821CU rtw8821cu rtw88_8821cu
 RTW88_8822B rtw8822b rtw8822b_table rtw88_8822b
 RTW88_8822BE rtw8822be rtw88_8822be
 RTW88_8822BS rtw8822bs rtw88_8822bs
 RTW88_8822BU rtw8822bu rtw88_8822bu
 RTW88_8822C rtw8822c rtw8822c_table rtw88_8822c
 RTW88_8822CE rtw8822ce rtw88_8822ce
 RTW88_8822CS rtw8822cs rtw88_8822cs
 RTW88_8822CU rtw8822cu rtw88_8822cu
 RTW88_CORE bf coex debug efuse fw mac mac80211 main phy ps regd rtw88_core rx sar sec tx util
 RTW88_PCI pci rtw88_pci
 RTW88_SDIO rtw88_sdio sdio
 RTW88_USB rtw88_usb usb
drivers/net/wireless/realtek/rtw89
 PM&RTW89_CORE wow
 RTW89_8851B rtw8851b rtw8851b_rfk rtw8851b_rfk_table rtw8851b_table rtw89_8851b
 RTW89_8851BE rtw8851be rtw89_8851be
 RTW89_8852A rtw8852a rtw8852a_rfk rtw8852a_rfk_table rtw8852a_table rtw89_8852a
 RTW89_8852AE rtw8852ae rtw89_8852ae
 RTW89_8852B rtw8852b rtw8852b_rfk rtw8852b_rfk_table rtw8852b_table rtw89_8852b
 RTW89_8852BE rtw8852be rtw89_8852be
 RTW89_8852BT rtw8852bt rtw8852bt_rfk rtw8852bt_rfk_table rtw89_8852bt
 RTW89_8852BTE rtw8852bte rtw89_8852bte
 RTW89_8852B_COMMON rtw8852b_common rtw89_8852b_common
 RTW89_8852C rtw8852c rtw8852c_rfk rtw8852c_rfk_table rtw8852c_table rtw89_8852c
 RTW89_8852CE rtw8852ce rtw89_8852ce
 RTW89_8922A rtw8922a rtw8922a_rfk rtw89_8922a
 RTW89_8922AE rtw8922ae rtw89_8922ae
 RTW89_CORE acpi cam chan coex core efuse efuse_be fw mac mac80211 mac_be phy phy_be ps regd rtw89_core sar ser util
 RTW89_CORE&RTW89_DEBUG debug
 RTW89_PCI pci pci_be rtw89_pci
drivers/net/wireless/rsi
 RSI_91X rsi_91x rsi_91x_core rsi_91x_hal rsi_91x_mac80211 rsi_91x_main rsi_91x_mgmt rsi_91x_ps
 RSI_91X&RSI_COEX rsi_91x_coex
 RSI_91X&RSI_DEBUGFS rsi_91x_debugfs
 RSI_SDIO rsi_91x_sdio rsi_91x_sdio_ops rsi_sdio
 RSI_USB rsi_91x_usb rsi_91x_usb_ops rsi_usb
drivers/net/wireless/silabs/wfx
 SPI&WFX bus_spi
 WFX bh bus_sdio data_rx data_tx debug fwio hif_rx hif_tx hif_tx_mib hwio key main queue scan sta wfx
drivers/net/wireless/st/cw1200
 CW1200 bh cw1200_core debug fwio hwio main queue scan sta txrx wsm
 CW1200&PM pm
 CW1200_WLAN_SDIO cw1200_sdio cw1200_wlan_sdio
 CW1200_WLAN_SPI cw1200_spi cw1200_wlan_spi
drivers/net/wireless/ti
 WILINK_PLATFORM_DATA wilink_platform_data
drivers/net/wireless/ti/wl1251
 WL1251 acx boot cmd debugfs event init io main ps rx tx wl1251
 WL1251_SDIO sdio wl1251_sdio
 WL1251_SPI spi wl1251_spi
drivers/net/wireless/ti/wl12xx
 WL12XX acx cmd debugfs event main scan wl12xx
drivers/net/wireless/ti/wl18xx
 WL18XX acx cmd debugfs event io main scan tx wl18xx
drivers/net/wireless/ti/wlcore
 NL80211_TESTMODE&WLCORE testmode
 WLCORE acx boot cmd debugfs event init io main ps rx scan sysfs tx vendor_cmd wlcore
 WLCORE_SDIO sdio wlcore_sdio
 WLCORE_SPI spi wlcore_spi
drivers/net/wireless/virtual
 MAC80211_HWSIM mac80211_hwsim
 VIRT_WIFI virt_wifi
drivers/net/wireless/zydas
 USB_ZD1201 zd1201
drivers/net/wireless/zydas/zd1211rw
 ZD1211RW zd1211rw zd_chip zd_mac zd_rf zd_rf_al2230 zd_rf_al7230b zd_rf_rf2959 zd_rf_uw2453 zd_usb
drivers/net/wwan
 MHI_WWAN_CTRL mhi_wwan_ctrl
 MHI_WWAN_MBIM mhi_wwan_mbim
 QCOM_BAM_DMUX qcom_bam_dmux
 RPMSG_WWAN_CTRL rpmsg_wwan_ctrl
 WWAN wwan wwan_core
 WWAN_HWSIM wwan_hwsim
drivers/net/wwan/iosm
 IOSM iosm iosm_ipc_chnl_cfg iosm_ipc_coredump iosm_ipc_devlink iosm_ipc_flash iosm_ipc_imem iosm_ipc_imem_ops iosm_ipc_irq iosm_ipc_mmio iosm_ipc_mux iosm_ipc_mux_codec iosm_ipc_pcie iosm_ipc_pm iosm_ipc_port iosm_ipc_protocol iosm_ipc_protocol_ops iosm_ipc_task_queue iosm_ipc_uevent iosm_ipc_wwan
 IOSM&WWAN_DEBUGFS iosm_ipc_debugfs iosm_ipc_trace
drivers/net/wwan/t7xx
 MTK_T7XX mtk_t7xx t7xx_cldma t7xx_dpmaif t7xx_hif_cldma t7xx_hif_dpmaif t7xx_hif_dpmaif_rx t7xx_hif_dpmaif_tx t7xx_mhccif t7xx_modem_ops t7xx_netdev t7xx_pci t7xx_pcie_mac t7xx_port_ctrl_msg t7xx_port_proxy t7xx_port_wwan t7xx_state_monitor
 MTK_T7XX&WWAN_DEBUGFS t7xx_port_trace
drivers/net/xen-netback
 XEN_NETDEV_BACKEND hash interface netback rx xen-netback xenbus
drivers/nfc
 NFC_MEI_PHY mei_phy
 NFC_PORT100 port100
 NFC_SIM nfcsim
 NFC_TRF7970A trf7970a
 NFC_VIRTUAL_NCI virtual_ncidev
drivers/nfc/fdp
 NFC_FDP fdp
 NFC_FDP_I2C fdp_i2c i2c
drivers/nfc/microread
 NFC_MICROREAD microread
 NFC_MICROREAD_I2C i2c microread_i2c
 NFC_MICROREAD_MEI mei microread_mei
drivers/nfc/nfcmrvl
 NFC_MRVL fw_dnld main nfcmrvl
 NFC_MRVL_I2C i2c nfcmrvl_i2c
 NFC_MRVL_SPI nfcmrvl_spi spi
 NFC_MRVL_UART nfcmrvl_uart uart
 NFC_MRVL_USB nfcmrvl_usb usb
drivers/nfc/nxp-nci
 NFC_NXP_NCI core firmware nxp-nci
 NFC_NXP_NCI_I2C i2c nxp-nci_i2c
drivers/nfc/pn533
 NFC_PN532_UART pn532_uart uart
 NFC_PN533 pn533
 NFC_PN533_I2C i2c pn533_i2c
 NFC_PN533_USB pn533_usb usb
drivers/nfc/pn544
 NFC_PN544 pn544
 NFC_PN544_I2C i2c pn544_i2c
 NFC_PN544_MEI mei pn544_mei
drivers/nfc/s3fwrn5
 NFC_S3FWRN5 core firmware nci phy_common s3fwrn5
 NFC_S3FWRN5_I2C i2c s3fwrn5_i2c
 NFC_S3FWRN82_UART s3fwrn82_uart uart
drivers/nfc/st-nci
 NFC_ST_NCI core ndlc se st-nci vendor_cmds
 NFC_ST_NCI_I2C i2c st-nci_i2c
 NFC_ST_NCI_SPI spi st-nci_spi
drivers/nfc/st21nfca
 NFC_ST21NFCA core dep se st21nfca_hci vendor_cmds
 NFC_ST21NFCA_I2C i2c st21nfca_i2c
drivers/nfc/st95hf
 NFC_ST95HF core spi st95hf
drivers/ntb
 NTB core ntb
 NTB&NTB_MSI msi
 NTB_TRANSPORT ntb_transport
drivers/ntb/hw/amd
 NTB_AMD ntb_hw_amd
drivers/ntb/hw/epf
 NTB_EPF ntb_hw_epf
drivers/ntb/hw/idt
 NTB_IDT ntb_hw_idt
drivers/ntb/hw/intel
 NTB_INTEL ntb_hw_gen1 ntb_hw_gen3 ntb_hw_gen4 ntb_hw_intel
drivers/ntb/hw/mscc
 NTB_SWITCHTEC ntb_hw_switchtec
drivers/ntb/test
 NTB_MSI_TEST ntb_msi_test
 NTB_PERF ntb_perf
 NTB_PINGPONG ntb_pingpong
 NTB_TOOL ntb_tool
drivers/nubus
 NUBUS bus nubus
 PROC_FS proc
drivers/nvdimm
 BLK_DEV_PMEM nd_pmem pmem
 BTT&LIBNVDIMM btt_devs
 LIBNVDIMM badrange bus core dimm dimm_devs label libnvdimm namespace_devs region region_devs
 LIBNVDIMM&ND_CLAIM claim
 LIBNVDIMM&NVDIMM_DAX dax_devs
 LIBNVDIMM&NVDIMM_KEYS security
 LIBNVDIMM&NVDIMM_PFN pfn_devs
 LIBNVDIMM&PERF_EVENTS nd_perf
 ND_BTT btt nd_btt
 OF_PMEM of_pmem
 VIRTIO_PMEM nd_virtio virtio_pmem
 X86_PMEM_LEGACY e820 nd_e820
drivers/nvme/common
 NVME_AUTH nvme-auth
 NVME_AUTH|NVME_COMMON auth
 NVME_COMMON nvme-common
 NVME_KEYRING keyring nvme-keyring
drivers/nvme/host
 BLK_DEV_NVME nvme pci
 BLK_DEV_ZONED&NVME_CORE zns
 FAULT_INJECTION_DEBUG_FS&NVME_CORE fault_inject
 NVME_APPLE apple nvme-apple
 NVME_AUTH&NVME_CORE|NVME_CORE&NVME_HOST_AUTH auth
 NVME_CORE core ioctl nvme-core pr sysfs
 NVME_CORE&NVME_HWMON hwmon
 NVME_CORE&NVME_MULTIPATH multipath
 NVME_CORE&NVME_VERBOSE_ERRORS constants
 NVME_CORE&TRACING trace
 NVME_FABRICS fabrics nvme-fabrics
 NVME_FC fc nvme-fc
 NVME_RDMA nvme-rdma rdma
 NVME_TCP nvme-tcp tcp
drivers/nvme/target
 BLK_DEV_ZONED&NVME_TARGET zns
 NVME_TARGET admin-cmd configfs core discovery fabrics-cmd io-cmd-bdev io-cmd-file nvmet
 NVME_TARGET&NVME_TARGET_AUTH auth fabrics-cmd-auth
 NVME_TARGET&NVME_TARGET_DEBUGFS debugfs
 NVME_TARGET&NVME_TARGET_PASSTHRU passthru
 NVME_TARGET&TRACING trace
 NVME_TARGET_FC fc nvmet-fc
 NVME_TARGET_FCLOOP fcloop nvme-fcloop
 NVME_TARGET_LOOP loop nvme-loop
 NVME_TARGET_RDMA nvmet-rdma rdma
 NVME_TARGET_TCP nvmet-tcp tcp
drivers/nvmem
 NVMEM core nvmem_core
 NVMEM_APPLE_EFUSES apple-efuses nvmem-apple-efuses
 NVMEM_BCM_OCOTP bcm-ocotp nvmem-bcm-ocotp
 NVMEM_BRCM_NVRAM brcm_nvram nvmem_brcm_nvram
 NVMEM_IMX_IIM imx-iim nvmem-imx-iim
 NVMEM_IMX_OCOTP imx-ocotp nvmem-imx-ocotp
 NVMEM_IMX_OCOTP_ELE imx-ocotp-ele nvmem-imx-ocotp-ele
 NVMEM_IMX_OCOTP_SCU imx-ocotp-scu nvmem-imx-ocotp-scu
 NVMEM_JZ4780_EFUSE jz4780-efuse nvmem_jz4780_efuse
 NVMEM_LAN9662_OTPC lan9662-otpc nvmem-lan9662-otpc
 NVMEM_LAYERSCAPE_SFP layerscape-sfp nvmem-layerscape-sfp
 NVMEM_LAYOUTS layouts nvmem_layouts
 NVMEM_LPC18XX_EEPROM lpc18xx_eeprom nvmem_lpc18xx_eeprom
 NVMEM_LPC18XX_OTP lpc18xx_otp nvmem_lpc18xx_otp
 NVMEM_MESON_EFUSE meson-efuse nvmem_meson_efuse
 NVMEM_MESON_MX_EFUSE meson-mx-efuse nvmem_meson_mx_efuse
 NVMEM_MICROCHIP_OTPC microchip-otpc nvmem-microchip-otpc
 NVMEM_MTK_EFUSE mtk-efuse nvmem_mtk-efuse
 NVMEM_MXS_OCOTP mxs-ocotp nvmem-mxs-ocotp
 NVMEM_NINTENDO_OTP nintendo-otp nvmem-nintendo-otp
 NVMEM_QCOM_QFPROM nvmem_qfprom qfprom
 NVMEM_QCOM_SEC_QFPROM nvmem_sec_qfprom sec-qfprom
 NVMEM_QORIQ_EFUSE nvmem-qoriq-efuse qoriq-efuse
 NVMEM_RAVE_SP_EEPROM nvmem-rave-sp-eeprom rave-sp-eeprom
 NVMEM_RMEM nvmem-rmem rmem
 NVMEM_ROCKCHIP_EFUSE nvmem_rockchip_efuse rockchip-efuse
 NVMEM_ROCKCHIP_OTP nvmem-rockchip-otp rockchip-otp
 NVMEM_SC27XX_EFUSE nvmem-sc27xx-efuse sc27xx-efuse
 NVMEM_SNVS_LPGPR nvmem_snvs_lpgpr snvs_lpgpr
 NVMEM_SPMI_SDAM nvmem_qcom-spmi-sdam qcom-spmi-sdam
 NVMEM_SPRD_EFUSE nvmem_sprd_efuse sprd-efuse
 NVMEM_STM32_BSEC_OPTEE_TA&NVMEM_STM32_ROMEM stm32-bsec-optee-ta
 NVMEM_STM32_ROMEM nvmem_stm32_romem stm32-romem
 NVMEM_SUNPLUS_OCOTP nvmem_sunplus_ocotp sunplus-ocotp
 NVMEM_SUNXI_SID nvmem_sunxi_sid sunxi_sid
 NVMEM_UNIPHIER_EFUSE nvmem-uniphier-efuse uniphier-efuse
 NVMEM_U_BOOT_ENV nvmem_u-boot-env u-boot-env
 NVMEM_VF610_OCOTP nvmem-vf610-ocotp vf610-ocotp
 NVMEM_ZYNQMP nvmem_zynqmp_nvmem zynqmp_nvmem
drivers/nvmem/layouts
 NVMEM_LAYOUTS fixed-layout
 NVMEM_LAYOUT_ONIE_TLV onie-tlv
 NVMEM_LAYOUT_SL28_VPD sl28vpd
 NVMEM_LAYOUT_U_BOOT_ENV u-boot-env
drivers/of
 KUNIT of_kunit_helpers
 OF base cpu device kexec module platform property
 OF_ADDRESS address
 OF_DYNAMIC dynamic
 OF_EARLY_FLATTREE fdt_address
 OF_FLATTREE empty_root.dtb fdt
 OF_IRQ irq
 OF_KOBJ kobj
 OF_KUNIT_TEST of_test
 OF_NUMA of_numa
 OF_OVERLAY overlay
 OF_OVERLAY_KUNIT_TEST kunit_overlay_test.dtbo overlay-test overlay_test
 OF_PROMTREE pdt
 OF_RESERVED_MEM of_reserved_mem
 OF_RESOLVE resolver
 OF_UNITTEST unittest
drivers/of/unittest-data
 OF_OVERLAY overlay.dtb overlay.dtbo overlay_0.dtb overlay_0.dtbo overlay_1.dtb overlay_1.dtbo overlay_10.dtb overlay_10.dtbo overlay_11.dtb overlay_11.dtbo overlay_12.dtb overlay_12.dtbo overlay_13.dtb overlay_13.dtbo overlay_15.dtb overlay_15.dtbo overlay_16.dtb overlay_16.dtbo overlay_17.dtb overlay_17.dtbo overlay_18.dtb overlay_18.dtbo overlay_19.dtb overlay_19.dtbo overlay_2.dtb overlay_2.dtbo overlay_20.dtb overlay_20.dtbo overlay_3.dtb overlay_3.dtbo overlay_4.dtb overlay_4.dtbo overlay_5.dtb overlay_5.dtbo overlay_6.dtb overlay_6.dtbo overlay_7.dtb overlay_7.dtbo overlay_8.dtb overlay_8.dtbo overlay_9.dtb overlay_9.dtbo overlay_bad_add_dup_node.dtb overlay_bad_add_dup_node.dtbo overlay_bad_add_dup_prop.dtb overlay_bad_add_dup_prop.dtbo overlay_bad_phandle.dtb overlay_bad_phandle.dtbo overlay_bad_symbol.dtb overlay_bad_symbol.dtbo overlay_bad_unresolved.dtbo overlay_base.dtb overlay_base.dtbo overlay_gpio_01.dtb overlay_gpio_01.dtbo overlay_gpio_02a.dtb overlay_gpio_02a.dtbo overlay_gpio_02b.dtb overlay_gpio_02b.dtbo overlay_gpio_03.dtb overlay_gpio_03.dtbo overlay_gpio_04a.dtb overlay_gpio_04a.dtbo overlay_gpio_04b.dtb overlay_gpio_04b.dtbo overlay_pci_node.dtbo
 OF_UNITTEST testcases.dtb testcases.dtbo
drivers/opp
 ARM_TI_CPUFREQ ti-opp-supply
 DEBUG_FS debugfs
 OF of
 PM_OPP core cpu
drivers/parisc
 CHASSIS_LCD_LED led
 EISA eisa eisa_eeprom eisa_enumerator
 GSC gsc
 GSC_DINO dino
 GSC_LASI asp lasi
 GSC_WAX wax
 HPPB hppb
 IOMMU_CCIO ccio-dma
 IOMMU_SBA sba_iommu
 IOSAPIC iosapic
 PARISC power
 PCI_LBA lba_pci
 PDC_STABLE pdc_stable
 SUPERIO superio
drivers/parport
 PARPORT daisy ieee1284 ieee1284_ops parport probe procfs share
 PARPORT_AMIGA parport_amiga
 PARPORT_ATARI parport_atari
 PARPORT_AX88796 parport_ax88796
 PARPORT_GSC parport_gsc
 PARPORT_IP32 parport_ip32
 PARPORT_MFC3 parport_mfc3
 PARPORT_PC parport_pc
 PARPORT_PC_PCMCIA parport_cs
 PARPORT_SERIAL parport_serial
 PARPORT_SUNBPP parport_sunbpp
drivers/pci
 ACPI pci-acpi
 GENERIC_PCI_IOMAP iomap
 OF of
 PCI access bus devres host-bridge irq mmap pci pci-driver probe rebar remove rom search setup-bus setup-irq setup-res vc vpd
 PCI_ATS ats
 PCI_BRIDGE_EMUL pci-bridge-emul
 PCI_DOE doe
 PCI_DYNAMIC_OF_NODES of_property
 PCI_ECAM ecam
 PCI_IOV iov
 PCI_LABEL pci-label
 PCI_NPEM npem
 PCI_P2PDMA p2pdma
 PCI_PF_STUB pci-pf-stub
 PCI_QUIRKS quirks
 PCI_STUB pci-stub
 PCI_SYSCALL syscall
 PCI|SYSFS pci-sysfs
 PROC_FS proc
 SYSFS slot
 VGA_ARB vgaarb
 X86_INTEL_MID pci-mid
 XEN_PCIDEV_FRONTEND xen-pcifront
drivers/pci/controller
 ARM64|PCI_HOST_THUNDER_ECAM pci-thunder-ecam
 ARM64|PCI_HOST_THUNDER_PEM pci-thunder-pem
 ARM64|PCI_XGENE pci-xgene
 PCIE_ALTERA pcie-altera
 PCIE_ALTERA_MSI pcie-altera-msi
 PCIE_APPLE pcie-apple
 PCIE_BRCMSTB pcie-brcmstb
 PCIE_HISI_ERR pcie-hisi-error
 PCIE_IPROC pcie-iproc
 PCIE_IPROC_BCMA pcie-iproc-bcma
 PCIE_IPROC_MSI pcie-iproc-msi
 PCIE_IPROC_PLATFORM pcie-iproc-platform
 PCIE_MEDIATEK pcie-mediatek
 PCIE_MEDIATEK_GEN3 pcie-mediatek-gen3
 PCIE_MICROCHIP_HOST pcie-microchip-host
 PCIE_MT7621 pcie-mt7621
 PCIE_RCAR_EP pcie-rcar-ep
 PCIE_RCAR_EP|PCIE_RCAR_HOST pcie-rcar
 PCIE_RCAR_HOST pcie-rcar-host
 PCIE_ROCKCHIP pcie-rockchip
 PCIE_ROCKCHIP_EP pcie-rockchip-ep
 PCIE_ROCKCHIP_HOST pcie-rockchip-host
 PCIE_XILINX pcie-xilinx
 PCIE_XILINX_CPM pcie-xilinx-cpm
 PCIE_XILINX_DMA_PL pcie-xilinx-dma-pl
 PCIE_XILINX_NWL pcie-xilinx-nwl
 PCI_AARDVARK pci-aardvark
 PCI_FTPCI100 pci-ftpci100
 PCI_HOST_COMMON pci-host-common
 PCI_HOST_GENERIC pci-host-generic
 PCI_HYPERV pci-hyperv
 PCI_HYPERV_INTERFACE pci-hyperv-intf
 PCI_IXP4XX pci-ixp4xx
 PCI_LOONGSON pci-loongson
 PCI_MVEBU pci-mvebu
 PCI_RCAR_GEN2 pci-rcar-gen2
 PCI_TEGRA pci-tegra
 PCI_V3_SEMI pci-v3-semi
 PCI_VERSATILE pci-versatile
 PCI_XGENE_MSI pci-xgene-msi
 VMD vmd
drivers/pci/controller/cadence
 PCIE_CADENCE pcie-cadence
 PCIE_CADENCE_EP pcie-cadence-ep
 PCIE_CADENCE_HOST pcie-cadence-host
 PCIE_CADENCE_PLAT pcie-cadence-plat
 PCI_J721E pci-j721e
drivers/pci/controller/dwc
 ARM64 pcie-tegra194-acpi
 ARM64|PCIE_AL pcie-al
 ARM64|PCI_HISI pcie-hisi
 PCIE_ARMADA_8K pcie-armada8k
 PCIE_ARTPEC6 pcie-artpec6
 PCIE_BT1 pcie-bt1
 PCIE_DW pcie-designware
 PCIE_DW_EP pcie-designware-ep
 PCIE_DW_HOST pcie-designware-host
 PCIE_DW_PLAT pcie-designware-plat
 PCIE_FU740 pcie-fu740
 PCIE_HISI_STB pcie-histb
 PCIE_INTEL_GW pcie-intel-gw
 PCIE_KEEMBAY pcie-keembay
 PCIE_KIRIN pcie-kirin
 PCIE_QCOM pcie-qcom
 PCIE_QCOM_COMMON pcie-qcom-common
 PCIE_QCOM_EP pcie-qcom-ep
 PCIE_RCAR_GEN4 pcie-rcar-gen4
 PCIE_ROCKCHIP_DW|PCIE_ROCKCHIP_DW_HOST pcie-dw-rockchip
 PCIE_SPEAR13XX pcie-spear13xx
 PCIE_TEGRA194 pcie-tegra194
 PCIE_UNIPHIER pcie-uniphier
 PCIE_UNIPHIER_EP pcie-uniphier-ep
 PCIE_VISCONTI_HOST pcie-visconti
 PCI_DRA7XX pci-dra7xx
 PCI_EXYNOS pci-exynos
 PCI_IMX6 pci-imx6
 PCI_KEYSTONE pci-keystone
 PCI_LAYERSCAPE pci-layerscape
 PCI_LAYERSCAPE_EP pci-layerscape-ep
 PCI_MESON pci-meson
drivers/pci/controller/mobiveil
 PCIE_LAYERSCAPE_GEN4 pcie-layerscape-gen4
 PCIE_MOBIVEIL pcie-mobiveil
 PCIE_MOBIVEIL_HOST pcie-mobiveil-host
 PCIE_MOBIVEIL_PLAT pcie-mobiveil-plat
drivers/pci/controller/plda
 PCIE_MICROCHIP_HOST pcie-microchip-host
 PCIE_PLDA_HOST pcie-plda-host
 PCIE_STARFIVE_HOST pcie-starfive
drivers/pci/endpoint
 PCI_ENDPOINT pci-epc-core pci-epc-mem pci-epf-core
 PCI_ENDPOINT_CONFIGFS pci-ep-cfs
drivers/pci/endpoint/functions
 PCI_EPF_MHI pci-epf-mhi
 PCI_EPF_NTB pci-epf-ntb
 PCI_EPF_TEST pci-epf-test
 PCI_EPF_VNTB pci-epf-vntb
drivers/pci/hotplug
 HOTPLUG_PCI acpi_pcihp cpci_hotplug_core cpci_hotplug_pci pci_hotplug pci_hotplug_core
 HOTPLUG_PCI_ACPI acpiphp acpiphp_core acpiphp_glue
 HOTPLUG_PCI_ACPI_AMPERE_ALTRA acpiphp_ampere_altra
 HOTPLUG_PCI_ACPI_IBM acpiphp_ibm
 HOTPLUG_PCI_COMPAQ cpqphp cpqphp_core cpqphp_ctrl cpqphp_pci cpqphp_sysfs
 HOTPLUG_PCI_COMPAQ&HOTPLUG_PCI_COMPAQ_NVRAM cpqphp_nvram
 HOTPLUG_PCI_CPCI_GENERIC cpcihp_generic
 HOTPLUG_PCI_CPCI_ZT5550 cpcihp_zt5550
 HOTPLUG_PCI_IBM ibmphp ibmphp_core ibmphp_ebda ibmphp_hpc ibmphp_pci ibmphp_res
 HOTPLUG_PCI_PCIE pciehp pciehp_core pciehp_ctrl pciehp_hpc pciehp_pci
 HOTPLUG_PCI_POWERNV pnv-php pnv_php
 HOTPLUG_PCI_RPA rpaphp rpaphp_core rpaphp_pci rpaphp_slot
 HOTPLUG_PCI_RPA_DLPAR rpadlpar_core rpadlpar_io rpadlpar_sysfs
 HOTPLUG_PCI_S390 s390_pci_hpc
 HOTPLUG_PCI_SHPC shpchp shpchp_core shpchp_ctrl shpchp_hpc shpchp_pci shpchp_sysfs
drivers/pci/msi
 PCI pcidev_msi
 PCI_MSI api msi
 PCI_MSI_ARCH_FALLBACKS legacy
 PCI_MSI|PCI_MSI_IRQ_DOMAIN irqdomain
drivers/pci/pcie
 PCIEAER aer err
 PCIEAER_INJECT aer_inject
 PCIEPORTBUS pcieportdrv portdrv portdrv_core portdrv_pci rcec
 PCIE_DPC dpc
 PCIE_EDR edr
 PCIE_PME pme
 PCIE_PTM ptm
 PCI|PCIEASPM aspm
drivers/pci/pwrctl
 PCI_PWRCTL core pci-pwrctl-core
 PCI_PWRCTL_PWRSEQ pci-pwrctl-pwrseq
drivers/pci/switch
 PCI_SW_SWITCHTEC switchtec
drivers/pcmcia
 ARCH_LUBBOCK&PCMCIA_SA1111 sa1111_lubbock
 ASSABET_NEPONSET&PCMCIA_SA1111 sa1111_neponset
 CARDBUS&PCCARD cardbus
 ELECTRA_CF electra_cf
 I82092 i82092
 I82365 i82365
 OMAP_CF omap_cf
 PCCARD cs pcmcia_core pcmcia_rsrc rsrc_mgr socket_sysfs
 PCCARD&PCCARD_IODYN rsrc_iodyn
 PCCARD&PCCARD_NONSTATIC rsrc_nonstatic
 PCMCIA cistpl ds pcmcia pcmcia_cis pcmcia_resource
 PCMCIA_ALCHEMY_DEVBOARD db1xxx_ss
 PCMCIA_BCM63XX bcm63xx_pcmcia
 PCMCIA_MAX1600 max1600
 PCMCIA_PXA2XX pxa2xx_base
 PCMCIA_SA1100 sa1100_cs sa1100_generic
 PCMCIA_SA1100&SA1100_COLLIE pxa2xx_sharpsl
 PCMCIA_SA1100&SA1100_H3100|PCMCIA_SA1100&SA1100_H3600 sa1100_h3600
 PCMCIA_SA1100&SA1100_SIMPAD sa1100_simpad
 PCMCIA_SA1111 sa1111_cs sa1111_generic
 PCMCIA_SA1111&SA1100_BADGE4 sa1111_badge4
 PCMCIA_SA1111&SA1100_JORNADA720 sa1111_jornada720
 PCMCIA_SA11XX_BASE sa11xx_base
 PCMCIA_SOC_COMMON soc_common
 PCMCIA_XXS1500 xxs1500_ss
 PD6729 pd6729
 TCIC tcic
 YENTA yenta_socket
drivers/peci
 PECI core device peci request sysfs
 PECI_CPU cpu peci-cpu
drivers/peci/controller
 PECI_ASPEED peci-aspeed
 PECI_NPCM peci-npcm
drivers/perf
 ALIBABA_UNCORE_DRW_PMU alibaba_uncore_drw_pmu
 APPLE_M1_CPU_PMU apple_m1_cpu_pmu
 ARM_CCI_PMU arm-cci
 ARM_CCN arm-ccn
 ARM_CMN arm-cmn
 ARM_DMC620_PMU arm_dmc620_pmu
 ARM_DSU_PMU arm_dsu_pmu
 ARM_NI arm-ni
 ARM_PMU arm_pmu arm_pmu_platform
 ARM_PMUV3 arm_pmuv3
 ARM_PMU_ACPI arm_pmu_acpi
 ARM_SMMU_V3_PMU arm_smmuv3_pmu
 ARM_SPE_PMU arm_spe_pmu
 ARM_V6_PMU arm_v6_pmu
 ARM_V7_PMU arm_v7_pmu
 ARM_XSCALE_PMU arm_xscale_pmu
 CXL_PMU cxl_pmu
 DWC_PCIE_PMU dwc_pcie_pmu
 FSL_IMX8_DDR_PMU fsl_imx8_ddr_perf
 FSL_IMX9_DDR_PMU fsl_imx9_ddr_perf
 MARVELL_CN10K_DDR_PMU marvell_cn10k_ddr_pmu
 MARVELL_CN10K_TAD_PMU marvell_cn10k_tad_pmu
 QCOM_L2_PMU qcom_l2_pmu
 QCOM_L3_PMU qcom_l3_pmu
 RISCV_PMU riscv_pmu
 RISCV_PMU_LEGACY riscv_pmu_legacy
 RISCV_PMU_SBI riscv_pmu_sbi
 STARFIVE_STARLINK_PMU starfive_starlink_pmu
 THUNDERX2_PMU thunderx2_pmu
 XGENE_PMU xgene_pmu
drivers/perf/amlogic
 MESON_DDR_PMU meson_ddr_pmu_core meson_ddr_pmu_g12 meson_g12_ddr_pmu
drivers/perf/arm_cspmu
 AMPERE_CORESIGHT_PMU_ARCH_SYSTEM_PMU ampere_cspmu
 ARM_CORESIGHT_PMU_ARCH_SYSTEM_PMU arm_cspmu arm_cspmu_module
 NVIDIA_CORESIGHT_PMU_ARCH_SYSTEM_PMU nvidia_cspmu
drivers/perf/hisilicon
 HISI_PCIE_PMU hisi_pcie_pmu
 HISI_PMU hisi_uncore_cpa_pmu hisi_uncore_ddrc_pmu hisi_uncore_hha_pmu hisi_uncore_l3c_pmu hisi_uncore_pa_pmu hisi_uncore_pmu hisi_uncore_sllc_pmu hisi_uncore_uc_pmu
 HNS3_PMU hns3_pmu
drivers/phy
 GENERIC_PHY phy-core
 GENERIC_PHY_MIPI_DPHY phy-core-mipi-dphy
 PHY_AIROHA_PCIE phy-airoha-pcie
 PHY_CAN_TRANSCEIVER phy-can-transceiver
 PHY_LPC18XX_USB_OTG phy-lpc18xx-usb-otg
 PHY_PISTACHIO_USB phy-pistachio-usb
 PHY_XGENE phy-xgene
 USB_LGM_PHY phy-lgm-usb
drivers/phy/allwinner
 PHY_SUN4I_USB phy-sun4i-usb
 PHY_SUN50I_USB3 phy-sun50i-usb3
 PHY_SUN6I_MIPI_DPHY phy-sun6i-mipi-dphy
 PHY_SUN9I_USB phy-sun9i-usb
drivers/phy/amlogic
 PHY_MESON8B_USB2 phy-meson8b-usb2
 PHY_MESON8_HDMI_TX phy-meson8-hdmi-tx
 PHY_MESON_AXG_MIPI_DPHY phy-meson-axg-mipi-dphy
 PHY_MESON_AXG_MIPI_PCIE_ANALOG phy-meson-axg-mipi-pcie-analog
 PHY_MESON_AXG_PCIE phy-meson-axg-pcie
 PHY_MESON_G12A_MIPI_DPHY_ANALOG phy-meson-g12a-mipi-dphy-analog
 PHY_MESON_G12A_USB2 phy-meson-g12a-usb2
 PHY_MESON_G12A_USB3_PCIE phy-meson-g12a-usb3-pcie
 PHY_MESON_GXL_USB2 phy-meson-gxl-usb2
drivers/phy/broadcom
 BCM_KONA_USB2_PHY phy-bcm-kona-usb2
 PHY_BCM63XX_USBH phy-bcm63xx-usbh
 PHY_BCM_NS_USB2 phy-bcm-ns-usb2
 PHY_BCM_NS_USB3 phy-bcm-ns-usb3
 PHY_BCM_SR_PCIE phy-bcm-sr-pcie
 PHY_BCM_SR_USB phy-bcm-sr-usb
 PHY_BRCM_SATA phy-brcm-sata
 PHY_BRCM_USB phy-brcm-usb phy-brcm-usb-dvr phy-brcm-usb-init phy-brcm-usb-init-synopsys
 PHY_CYGNUS_PCIE phy-bcm-cygnus-pcie
 PHY_NS2_PCIE phy-bcm-ns2-pcie
 PHY_NS2_USB_DRD phy-bcm-ns2-usbdrd
drivers/phy/cadence
 PHY_CADENCE_DPHY cdns-dphy
 PHY_CADENCE_DPHY_RX cdns-dphy-rx
 PHY_CADENCE_SALVO phy-cadence-salvo
 PHY_CADENCE_SIERRA phy-cadence-sierra
 PHY_CADENCE_TORRENT phy-cadence-torrent
drivers/phy/freescale
 PHY_FSL_IMX8MQ_USB phy-fsl-imx8mq-usb
 PHY_FSL_IMX8M_PCIE phy-fsl-imx8m-pcie
 PHY_FSL_IMX8QM_HSIO phy-fsl-imx8qm-hsio
 PHY_FSL_LYNX_28G phy-fsl-lynx-28g
 PHY_FSL_SAMSUNG_HDMI_PHY phy-fsl-samsung-hdmi
 PHY_MIXEL_LVDS_PHY phy-fsl-imx8qm-lvds-phy
 PHY_MIXEL_MIPI_DPHY phy-fsl-imx8-mipi-dphy
drivers/phy/hisilicon
 PHY_HI3660_USB phy-hi3660-usb3
 PHY_HI3670_PCIE phy-hi3670-pcie
 PHY_HI3670_USB phy-hi3670-usb3
 PHY_HI6220_USB phy-hi6220-usb
 PHY_HISI_INNO_USB2 phy-hisi-inno-usb2
 PHY_HISTB_COMBPHY phy-histb-combphy
 PHY_HIX5HD2_SATA phy-hix5hd2-sata
drivers/phy/ingenic
 PHY_INGENIC_USB phy-ingenic-usb
drivers/phy/intel
 PHY_INTEL_KEEMBAY_EMMC phy-intel-keembay-emmc
 PHY_INTEL_KEEMBAY_USB phy-intel-keembay-usb
 PHY_INTEL_LGM_COMBO phy-intel-lgm-combo
 PHY_INTEL_LGM_EMMC phy-intel-lgm-emmc
 PHY_INTEL_THUNDERBAY_EMMC phy-intel-thunderbay-emmc
drivers/phy/lantiq
 PHY_LANTIQ_RCU_USB2 phy-lantiq-rcu-usb2
 PHY_LANTIQ_VRX200_PCIE phy-lantiq-vrx200-pcie
drivers/phy/marvell
 ARMADA375_USBCLUSTER_PHY phy-armada375-usb2
 PHY_BERLIN_SATA phy-berlin-sata
 PHY_BERLIN_USB phy-berlin-usb
 PHY_MMP3_HSIC phy-mmp3-hsic
 PHY_MMP3_USB phy-mmp3-usb
 PHY_MVEBU_A3700_COMPHY phy-mvebu-a3700-comphy
 PHY_MVEBU_A3700_UTMI phy-mvebu-a3700-utmi
 PHY_MVEBU_A38X_COMPHY phy-armada38x-comphy
 PHY_MVEBU_CP110_COMPHY phy-mvebu-cp110-comphy
 PHY_MVEBU_CP110_UTMI phy-mvebu-cp110-utmi
 PHY_MVEBU_SATA phy-mvebu-sata
 PHY_PXA_28NM_HSIC phy-pxa-28nm-hsic
 PHY_PXA_28NM_USB2 phy-pxa-28nm-usb2
 PHY_PXA_USB phy-pxa-usb
drivers/phy/mediatek
 PHY_MTK_DP phy-mtk-dp
 PHY_MTK_HDMI phy-mtk-hdmi phy-mtk-hdmi-drv phy-mtk-hdmi-mt2701 phy-mtk-hdmi-mt8173 phy-mtk-hdmi-mt8195
 PHY_MTK_MIPI_CSI_0_5 phy-mtk-mipi-csi-0-5
 PHY_MTK_MIPI_DSI phy-mtk-mipi-dsi phy-mtk-mipi-dsi-drv phy-mtk-mipi-dsi-mt8173 phy-mtk-mipi-dsi-mt8183
 PHY_MTK_PCIE phy-mtk-pcie
 PHY_MTK_TPHY phy-mtk-tphy
 PHY_MTK_UFS phy-mtk-ufs
 PHY_MTK_XFI_TPHY phy-mtk-xfi-tphy
 PHY_MTK_XSPHY phy-mtk-xsphy
drivers/phy/microchip
 PHY_LAN966X_SERDES lan966x_serdes
 PHY_SPARX5_SERDES sparx5_serdes
drivers/phy/motorola
 PHY_CPCAP_USB phy-cpcap-usb
 PHY_MAPPHONE_MDM6600 phy-mapphone-mdm6600
drivers/phy/mscc
 PHY_OCELOT_SERDES phy-ocelot-serdes
drivers/phy/nuvoton
 PHY_MA35_USB phy-ma35d1-usb2
drivers/phy/qualcomm
 PHY_ATH79_USB phy-ath79-usb
 PHY_QCOM_APQ8064_SATA phy-qcom-apq8064-sata
 PHY_QCOM_EDP phy-qcom-edp
 PHY_QCOM_EUSB2_REPEATER phy-qcom-eusb2-repeater
 PHY_QCOM_IPQ4019_USB phy-qcom-ipq4019-usb
 PHY_QCOM_IPQ806X_SATA phy-qcom-ipq806x-sata
 PHY_QCOM_IPQ806X_USB phy-qcom-ipq806x-usb
 PHY_QCOM_M31_USB phy-qcom-m31
 PHY_QCOM_PCIE2 phy-qcom-pcie2
 PHY_QCOM_QMP_COMBO phy-qcom-qmp-usbc
 PHY_QCOM_QMP_USB_LEGACY phy-qcom-qmp-usb-legacy
 PHY_QCOM_QMP|PHY_QCOM_QMP_COMBO phy-qcom-qmp-combo
 PHY_QCOM_QMP|PHY_QCOM_QMP_PCIE phy-qcom-qmp-pcie
 PHY_QCOM_QMP|PHY_QCOM_QMP_PCIE_8996 phy-qcom-qmp-pcie-msm8996
 PHY_QCOM_QMP|PHY_QCOM_QMP_UFS phy-qcom-qmp-ufs
 PHY_QCOM_QMP|PHY_QCOM_QMP_USB phy-qcom-qmp-usb
 PHY_QCOM_QUSB2 phy-qcom-qusb2
 PHY_QCOM_SGMII_ETH phy-qcom-sgmii-eth
 PHY_QCOM_SNPS_EUSB2 phy-qcom-snps-eusb2
 PHY_QCOM_USB_HS phy-qcom-usb-hs
 PHY_QCOM_USB_HSIC phy-qcom-usb-hsic
 PHY_QCOM_USB_HS_28NM phy-qcom-usb-hs-28nm
 PHY_QCOM_USB_SNPS_FEMTO_V2 phy-qcom-snps-femto-v2
 PHY_QCOM_USB_SS phy-qcom-usb-ss
drivers/phy/ralink
 PHY_MT7621_PCI phy-mt7621-pci
 PHY_RALINK_USB phy-ralink-usb
drivers/phy/realtek
 PHY_RTK_RTD_USB2PHY phy-rtk-usb2
 PHY_RTK_RTD_USB3PHY phy-rtk-usb3
drivers/phy/renesas
 PHY_R8A779F0_ETHERNET_SERDES r8a779f0-ether-serdes
 PHY_RCAR_GEN2 phy-rcar-gen2
 PHY_RCAR_GEN3_PCIE phy-rcar-gen3-pcie
 PHY_RCAR_GEN3_USB2 phy-rcar-gen3-usb2
 PHY_RCAR_GEN3_USB3 phy-rcar-gen3-usb3
drivers/phy/rockchip
 PHY_ROCKCHIP_DP phy-rockchip-dp
 PHY_ROCKCHIP_DPHY_RX0 phy-rockchip-dphy-rx0
 PHY_ROCKCHIP_EMMC phy-rockchip-emmc
 PHY_ROCKCHIP_INNO_CSIDPHY phy-rockchip-inno-csidphy
 PHY_ROCKCHIP_INNO_DSIDPHY phy-rockchip-inno-dsidphy
 PHY_ROCKCHIP_INNO_HDMI phy-rockchip-inno-hdmi
 PHY_ROCKCHIP_INNO_USB2 phy-rockchip-inno-usb2
 PHY_ROCKCHIP_NANENG_COMBO_PHY phy-rockchip-naneng-combphy
 PHY_ROCKCHIP_PCIE phy-rockchip-pcie
 PHY_ROCKCHIP_SAMSUNG_HDPTX phy-rockchip-samsung-hdptx
 PHY_ROCKCHIP_SNPS_PCIE3 phy-rockchip-snps-pcie3
 PHY_ROCKCHIP_TYPEC phy-rockchip-typec
 PHY_ROCKCHIP_USB phy-rockchip-usb
 PHY_ROCKCHIP_USBDP phy-rockchip-usbdp
drivers/phy/samsung
 PHY_EXYNOS4210_USB2&PHY_SAMSUNG_USB2 phy-exynos4210-usb2
 PHY_EXYNOS4X12_USB2&PHY_SAMSUNG_USB2 phy-exynos4x12-usb2
 PHY_EXYNOS5250_SATA phy-exynos5250-sata
 PHY_EXYNOS5250_USB2&PHY_SAMSUNG_USB2 phy-exynos5250-usb2
 PHY_EXYNOS5_USBDRD phy-exynos5-usbdrd
 PHY_EXYNOS_DP_VIDEO phy-exynos-dp-video
 PHY_EXYNOS_MIPI_VIDEO phy-exynos-mipi-video
 PHY_EXYNOS_PCIE phy-exynos-pcie
 PHY_S5PV210_USB2&PHY_SAMSUNG_USB2 phy-s5pv210-usb2
 PHY_SAMSUNG_UFS phy-exynos-ufs phy-exynos7-ufs phy-exynosautov9-ufs phy-fsd-ufs phy-gs101-ufs phy-samsung-ufs
 PHY_SAMSUNG_USB2 phy-exynos-usb2 phy-samsung-usb2
drivers/phy/socionext
 PHY_UNIPHIER_AHCI phy-uniphier-ahci
 PHY_UNIPHIER_PCIE phy-uniphier-pcie
 PHY_UNIPHIER_USB2 phy-uniphier-usb2
 PHY_UNIPHIER_USB3 phy-uniphier-usb3hs phy-uniphier-usb3ss
drivers/phy/st
 PHY_MIPHY28LP phy-miphy28lp
 PHY_STIH407_USB phy-stih407-usb
 PHY_STM32_USBPHYC phy-stm32-usbphyc
 PHY_ST_SPEAR1310_MIPHY phy-spear1310-miphy
 PHY_ST_SPEAR1340_MIPHY phy-spear1340-miphy
drivers/phy/starfive
 PHY_STARFIVE_JH7110_DPHY_RX phy-jh7110-dphy-rx
 PHY_STARFIVE_JH7110_DPHY_TX phy-jh7110-dphy-tx
 PHY_STARFIVE_JH7110_PCIE phy-jh7110-pcie
 PHY_STARFIVE_JH7110_USB phy-jh7110-usb
drivers/phy/sunplus
 PHY_SUNPLUS_USB phy-sunplus-usb2
drivers/phy/tegra
 ARCH_TEGRA_124_SOC&PHY_TEGRA_XUSB|ARCH_TEGRA_132_SOC&PHY_TEGRA_XUSB xusb-tegra124
 ARCH_TEGRA_186_SOC&PHY_TEGRA_XUSB|ARCH_TEGRA_194_SOC&PHY_TEGRA_XUSB|ARCH_TEGRA_234_SOC&PHY_TEGRA_XUSB xusb-tegra186
 ARCH_TEGRA_210_SOC&PHY_TEGRA_XUSB xusb-tegra210
 PHY_TEGRA194_P2U phy-tegra194-p2u
 PHY_TEGRA_XUSB phy-tegra-xusb xusb
drivers/phy/ti
 OMAP_CONTROL_PHY phy-omap-control
 OMAP_USB2 phy-omap-usb2
 PHY_AM654_SERDES phy-am654-serdes
 PHY_DA8XX_USB phy-da8xx-usb
 PHY_DM816X_USB phy-dm816x-usb
 PHY_J721E_WIZ phy-j721e-wiz
 PHY_TI_GMII_SEL phy-gmii-sel
 PHY_TUSB1210 phy-tusb1210
 TI_PIPE3 phy-ti-pipe3
 TWL4030_USB phy-twl4030-usb
drivers/phy/xilinx
 PHY_XILINX_ZYNQMP phy-zynqmp
drivers/pinctrl
 GENERIC_PINCONF pinconf-generic
 OF devicetree
 PINCONF pinconf
 PINCTRL core pinctrl-utils
 PINCTRL_AMD pinctrl-amd
 PINCTRL_APPLE_GPIO pinctrl-apple-gpio
 PINCTRL_ARTPEC6 pinctrl-artpec6
 PINCTRL_AS3722 pinctrl-as3722
 PINCTRL_AT91 pinctrl-at91
 PINCTRL_AT91PIO4 pinctrl-at91-pio4
 PINCTRL_AW9523 pinctrl-aw9523
 PINCTRL_AXP209 pinctrl-axp209
 PINCTRL_BM1880 pinctrl-bm1880
 PINCTRL_CY8C95X0 pinctrl-cy8c95x0
 PINCTRL_DA850_PUPD pinctrl-da850-pupd
 PINCTRL_DA9062 pinctrl-da9062
 PINCTRL_DIGICOLOR pinctrl-digicolor
 PINCTRL_EP93XX pinctrl-ep93xx
 PINCTRL_EQUILIBRIUM pinctrl-equilibrium
 PINCTRL_EYEQ5 pinctrl-eyeq5
 PINCTRL_FALCON pinctrl-falcon
 PINCTRL_GEMINI pinctrl-gemini
 PINCTRL_INGENIC pinctrl-ingenic
 PINCTRL_K210 pinctrl-k210
 PINCTRL_KEEMBAY pinctrl-keembay
 PINCTRL_LANTIQ pinctrl-lantiq
 PINCTRL_LOONGSON2 pinctrl-loongson2
 PINCTRL_LPC18XX pinctrl-lpc18xx
 PINCTRL_MAX77620 pinctrl-max77620
 PINCTRL_MCP23S08 pinctrl-mcp23s08
 PINCTRL_MCP23S08_I2C pinctrl-mcp23s08_i2c
 PINCTRL_MCP23S08_SPI pinctrl-mcp23s08_spi
 PINCTRL_MICROCHIP_SGPIO pinctrl-microchip-sgpio
 PINCTRL_MLXBF3 pinctrl-mlxbf3
 PINCTRL_OCELOT pinctrl-ocelot
 PINCTRL_OXNAS pinctrl-oxnas
 PINCTRL_PALMAS pinctrl-palmas
 PINCTRL_PEF2256 pinctrl-pef2256
 PINCTRL_PIC32 pinctrl-pic32
 PINCTRL_PISTACHIO pinctrl-pistachio
 PINCTRL_RK805 pinctrl-rk805
 PINCTRL_ROCKCHIP pinctrl-rockchip
 PINCTRL_SCMI pinctrl-scmi
 PINCTRL_SINGLE pinctrl-single
 PINCTRL_ST pinctrl-st
 PINCTRL_STMFX pinctrl-stmfx
 PINCTRL_SX150X pinctrl-sx150x
 PINCTRL_TB10X pinctrl-tb10x
 PINCTRL_THUNDERBAY pinctrl-thunderbay
 PINCTRL_TPS6594 pinctrl-tps6594
 PINCTRL_XWAY pinctrl-xway
 PINCTRL_ZYNQ pinctrl-zynq
 PINCTRL_ZYNQMP pinctrl-zynqmp
 PINMUX pinmux
drivers/pinctrl/actions
 PINCTRL_OWL pinctrl-owl
 PINCTRL_S500 pinctrl-s500
 PINCTRL_S700 pinctrl-s700
 PINCTRL_S900 pinctrl-s900
drivers/pinctrl/aspeed
 PINCTRL_ASPEED pinctrl-aspeed pinmux-aspeed
 PINCTRL_ASPEED_G4 pinctrl-aspeed-g4
 PINCTRL_ASPEED_G5 pinctrl-aspeed-g5
 PINCTRL_ASPEED_G6 pinctrl-aspeed-g6
drivers/pinctrl/bcm
 PINCTRL_BCM281XX pinctrl-bcm281xx
 PINCTRL_BCM2835 pinctrl-bcm2835
 PINCTRL_BCM4908 pinctrl-bcm4908
 PINCTRL_BCM6318 pinctrl-bcm6318
 PINCTRL_BCM63268 pinctrl-bcm63268
 PINCTRL_BCM6328 pinctrl-bcm6328
 PINCTRL_BCM6358 pinctrl-bcm6358
 PINCTRL_BCM6362 pinctrl-bcm6362
 PINCTRL_BCM6368 pinctrl-bcm6368
 PINCTRL_BCM63XX pinctrl-bcm63xx
 PINCTRL_CYGNUS_MUX pinctrl-cygnus-mux
 PINCTRL_IPROC_GPIO pinctrl-iproc-gpio
 PINCTRL_NS pinctrl-ns
 PINCTRL_NS2_MUX pinctrl-ns2-mux
 PINCTRL_NSP_GPIO pinctrl-nsp-gpio
 PINCTRL_NSP_MUX pinctrl-nsp-mux
drivers/pinctrl/berlin
 PINCTRL_AS370 pinctrl-as370
 PINCTRL_BERLIN berlin
 PINCTRL_BERLIN_BG2 berlin-bg2
 PINCTRL_BERLIN_BG2CD berlin-bg2cd
 PINCTRL_BERLIN_BG2Q berlin-bg2q
 PINCTRL_BERLIN_BG4CT berlin-bg4ct
drivers/pinctrl/cirrus
 PINCTRL_CS42L43 pinctrl-cs42l43
 PINCTRL_LOCHNAGAR pinctrl-lochnagar
 PINCTRL_MADERA pinctrl-cs47l15 pinctrl-cs47l35 pinctrl-cs47l85 pinctrl-cs47l90 pinctrl-cs47l92 pinctrl-madera pinctrl-madera-core
drivers/pinctrl/freescale
 PINCTRL_IMX pinctrl-imx
 PINCTRL_IMX1 pinctrl-imx1
 PINCTRL_IMX1_CORE pinctrl-imx1-core
 PINCTRL_IMX23 pinctrl-imx23
 PINCTRL_IMX25 pinctrl-imx25
 PINCTRL_IMX27 pinctrl-imx27
 PINCTRL_IMX28 pinctrl-imx28
 PINCTRL_IMX35 pinctrl-imx35
 PINCTRL_IMX50 pinctrl-imx50
 PINCTRL_IMX51 pinctrl-imx51
 PINCTRL_IMX53 pinctrl-imx53
 PINCTRL_IMX6Q pinctrl-imx6dl pinctrl-imx6q
 PINCTRL_IMX6SL pinctrl-imx6sl
 PINCTRL_IMX6SLL pinctrl-imx6sll
 PINCTRL_IMX6SX pinctrl-imx6sx
 PINCTRL_IMX6UL pinctrl-imx6ul
 PINCTRL_IMX7D pinctrl-imx7d
 PINCTRL_IMX7ULP pinctrl-imx7ulp
 PINCTRL_IMX8DXL pinctrl-imx8dxl
 PINCTRL_IMX8MM pinctrl-imx8mm
 PINCTRL_IMX8MN pinctrl-imx8mn
 PINCTRL_IMX8MP pinctrl-imx8mp
 PINCTRL_IMX8MQ pinctrl-imx8mq
 PINCTRL_IMX8QM pinctrl-imx8qm
 PINCTRL_IMX8QXP pinctrl-imx8qxp
 PINCTRL_IMX8ULP pinctrl-imx8ulp
 PINCTRL_IMX91 pinctrl-imx91
 PINCTRL_IMX93 pinctrl-imx93
 PINCTRL_IMXRT1050 pinctrl-imxrt1050
 PINCTRL_IMXRT1170 pinctrl-imxrt1170
 PINCTRL_IMX_SCMI pinctrl-imx-scmi
 PINCTRL_IMX_SCU pinctrl-scu
 PINCTRL_MXS pinctrl-mxs
 PINCTRL_VF610 pinctrl-vf610
drivers/pinctrl/intel
 PINCTRL_ALDERLAKE pinctrl-alderlake
 PINCTRL_BAYTRAIL pinctrl-baytrail
 PINCTRL_BROXTON pinctrl-broxton
 PINCTRL_CANNONLAKE pinctrl-cannonlake
 PINCTRL_CEDARFORK pinctrl-cedarfork
 PINCTRL_CHERRYVIEW pinctrl-cherryview
 PINCTRL_DENVERTON pinctrl-denverton
 PINCTRL_ELKHARTLAKE pinctrl-elkhartlake
 PINCTRL_EMMITSBURG pinctrl-emmitsburg
 PINCTRL_GEMINILAKE pinctrl-geminilake
 PINCTRL_ICELAKE pinctrl-icelake
 PINCTRL_INTEL pinctrl-intel
 PINCTRL_INTEL_PLATFORM pinctrl-intel-platform
 PINCTRL_JASPERLAKE pinctrl-jasperlake
 PINCTRL_LAKEFIELD pinctrl-lakefield
 PINCTRL_LEWISBURG pinctrl-lewisburg
 PINCTRL_LYNXPOINT pinctrl-lynxpoint
 PINCTRL_MERRIFIELD pinctrl-merrifield
 PINCTRL_METEORLAKE pinctrl-meteorlake
 PINCTRL_METEORPOINT pinctrl-meteorpoint
 PINCTRL_MOOREFIELD pinctrl-moorefield
 PINCTRL_SUNRISEPOINT pinctrl-sunrisepoint
 PINCTRL_TANGIER pinctrl-tangier
 PINCTRL_TIGERLAKE pinctrl-tigerlake
drivers/pinctrl/mediatek
 EINT_MTK mtk-eint
 PINCTRL_MT2701 pinctrl-mt2701
 PINCTRL_MT2712 pinctrl-mt2712
 PINCTRL_MT6397 pinctrl-mt6397
 PINCTRL_MT6765 pinctrl-mt6765
 PINCTRL_MT6779 pinctrl-mt6779
 PINCTRL_MT6795 pinctrl-mt6795
 PINCTRL_MT6797 pinctrl-mt6797
 PINCTRL_MT7620 pinctrl-mt7620
 PINCTRL_MT7621 pinctrl-mt7621
 PINCTRL_MT7622 pinctrl-mt7622
 PINCTRL_MT7623 pinctrl-mt7623
 PINCTRL_MT7629 pinctrl-mt7629
 PINCTRL_MT76X8 pinctrl-mt76x8
 PINCTRL_MT7981 pinctrl-mt7981
 PINCTRL_MT7986 pinctrl-mt7986
 PINCTRL_MT8127 pinctrl-mt8127
 PINCTRL_MT8135 pinctrl-mt8135
 PINCTRL_MT8167 pinctrl-mt8167
 PINCTRL_MT8173 pinctrl-mt8173
 PINCTRL_MT8183 pinctrl-mt8183
 PINCTRL_MT8186 pinctrl-mt8186
 PINCTRL_MT8188 pinctrl-mt8188
 PINCTRL_MT8192 pinctrl-mt8192
 PINCTRL_MT8195 pinctrl-mt8195
 PINCTRL_MT8365 pinctrl-mt8365
 PINCTRL_MT8516 pinctrl-mt8516
 PINCTRL_MTK pinctrl-mtk-common
 PINCTRL_MTK_MOORE pinctrl-moore
 PINCTRL_MTK_MTMIPS pinctrl-mtmips
 PINCTRL_MTK_PARIS pinctrl-paris
 PINCTRL_MTK_V2 pinctrl-mtk-common-v2
 PINCTRL_RT2880 pinctrl-rt2880
 PINCTRL_RT305X pinctrl-rt305x
 PINCTRL_RT3883 pinctrl-rt3883
drivers/pinctrl/meson
 PINCTRL_AMLOGIC_C3 pinctrl-amlogic-c3
 PINCTRL_AMLOGIC_T7 pinctrl-amlogic-t7
 PINCTRL_MESON pinctrl-meson
 PINCTRL_MESON8 pinctrl-meson8
 PINCTRL_MESON8B pinctrl-meson8b
 PINCTRL_MESON8_PMX pinctrl-meson8-pmx
 PINCTRL_MESON_A1 pinctrl-meson-a1
 PINCTRL_MESON_AXG pinctrl-meson-axg
 PINCTRL_MESON_AXG_PMX pinctrl-meson-axg-pmx
 PINCTRL_MESON_G12A pinctrl-meson-g12a
 PINCTRL_MESON_GXBB pinctrl-meson-gxbb
 PINCTRL_MESON_GXL pinctrl-meson-gxl
 PINCTRL_MESON_S4 pinctrl-meson-s4
drivers/pinctrl/mvebu
 PINCTRL_AC5 pinctrl-ac5
 PINCTRL_ARMADA_370 pinctrl-armada-370
 PINCTRL_ARMADA_375 pinctrl-armada-375
 PINCTRL_ARMADA_37XX pinctrl-armada-37xx
 PINCTRL_ARMADA_38X pinctrl-armada-38x
 PINCTRL_ARMADA_39X pinctrl-armada-39x
 PINCTRL_ARMADA_AP806 pinctrl-armada-ap806
 PINCTRL_ARMADA_CP110 pinctrl-armada-cp110
 PINCTRL_ARMADA_XP pinctrl-armada-xp
 PINCTRL_DOVE pinctrl-dove
 PINCTRL_KIRKWOOD pinctrl-kirkwood
 PINCTRL_MVEBU pinctrl-mvebu
 PINCTRL_ORION pinctrl-orion
drivers/pinctrl/nomadik
 PINCTRL_AB8500 pinctrl-ab8500
 PINCTRL_AB8505 pinctrl-ab8505
 PINCTRL_ABX500 pinctrl-abx500
 PINCTRL_DB8500 pinctrl-nomadik-db8500
 PINCTRL_NOMADIK pinctrl-nomadik
 PINCTRL_STN8815 pinctrl-nomadik-stn8815
drivers/pinctrl/nuvoton
 PINCTRL_MA35 pinctrl-ma35
 PINCTRL_MA35D1 pinctrl-ma35d1
 PINCTRL_NPCM7XX pinctrl-npcm7xx
 PINCTRL_NPCM8XX pinctrl-npcm8xx
 PINCTRL_WPCM450 pinctrl-wpcm450
drivers/pinctrl/nxp
 PINCTRL_S32CC pinctrl-s32cc
 PINCTRL_S32G2 pinctrl-s32g2
drivers/pinctrl/pxa
 PINCTRL_PXA25X pinctrl-pxa25x
 PINCTRL_PXA25X|PINCTRL_PXA27X pinctrl-pxa2xx
 PINCTRL_PXA27X pinctrl-pxa27x
drivers/pinctrl/qcom
 PINCTRL_APQ8064 pinctrl-apq8064
 PINCTRL_APQ8084 pinctrl-apq8084
 PINCTRL_IPQ4019 pinctrl-ipq4019
 PINCTRL_IPQ5018 pinctrl-ipq5018
 PINCTRL_IPQ5332 pinctrl-ipq5332
 PINCTRL_IPQ6018 pinctrl-ipq6018
 PINCTRL_IPQ8064 pinctrl-ipq8064
 PINCTRL_IPQ8074 pinctrl-ipq8074
 PINCTRL_IPQ9574 pinctrl-ipq9574
 PINCTRL_LPASS_LPI pinctrl-lpass-lpi
 PINCTRL_MDM9607 pinctrl-mdm9607
 PINCTRL_MDM9615 pinctrl-mdm9615
 PINCTRL_MSM pinctrl-msm
 PINCTRL_MSM8226 pinctrl-msm8226
 PINCTRL_MSM8660 pinctrl-msm8660
 PINCTRL_MSM8909 pinctrl-msm8909
 PINCTRL_MSM8916 pinctrl-msm8916
 PINCTRL_MSM8953 pinctrl-msm8953
 PINCTRL_MSM8960 pinctrl-msm8960
 PINCTRL_MSM8976 pinctrl-msm8976
 PINCTRL_MSM8994 pinctrl-msm8994
 PINCTRL_MSM8996 pinctrl-msm8996
 PINCTRL_MSM8998 pinctrl-msm8998
 PINCTRL_MSM8X74 pinctrl-msm8x74
 PINCTRL_QCM2290 pinctrl-qcm2290
 PINCTRL_QCOM_SPMI_PMIC pinctrl-spmi-gpio pinctrl-spmi-mpp
 PINCTRL_QCOM_SSBI_PMIC pinctrl-ssbi-gpio pinctrl-ssbi-mpp
 PINCTRL_QCS404 pinctrl-qcs404
 PINCTRL_QDF2XXX pinctrl-qdf2xxx
 PINCTRL_QDU1000 pinctrl-qdu1000
 PINCTRL_SA8775P pinctrl-sa8775p
 PINCTRL_SC7180 pinctrl-sc7180
 PINCTRL_SC7280 pinctrl-sc7280
 PINCTRL_SC7280_LPASS_LPI pinctrl-sc7280-lpass-lpi
 PINCTRL_SC8180X pinctrl-sc8180x
 PINCTRL_SC8280XP pinctrl-sc8280xp
 PINCTRL_SC8280XP_LPASS_LPI pinctrl-sc8280xp-lpass-lpi
 PINCTRL_SDM660 pinctrl-sdm660
 PINCTRL_SDM670 pinctrl-sdm670
 PINCTRL_SDM845 pinctrl-sdm845
 PINCTRL_SDX55 pinctrl-sdx55
 PINCTRL_SDX65 pinctrl-sdx65
 PINCTRL_SDX75 pinctrl-sdx75
 PINCTRL_SM4250_LPASS_LPI pinctrl-sm4250-lpass-lpi
 PINCTRL_SM4450 pinctrl-sm4450
 PINCTRL_SM6115 pinctrl-sm6115
 PINCTRL_SM6115_LPASS_LPI pinctrl-sm6115-lpass-lpi
 PINCTRL_SM6125 pinctrl-sm6125
 PINCTRL_SM6350 pinctrl-sm6350
 PINCTRL_SM6375 pinctrl-sm6375
 PINCTRL_SM7150 pinctrl-sm7150
 PINCTRL_SM8150 pinctrl-sm8150
 PINCTRL_SM8250 pinctrl-sm8250
 PINCTRL_SM8250_LPASS_LPI pinctrl-sm8250-lpass-lpi
 PINCTRL_SM8350 pinctrl-sm8350
 PINCTRL_SM8450 pinctrl-sm8450
 PINCTRL_SM8450_LPASS_LPI pinctrl-sm8450-lpass-lpi
 PINCTRL_SM8550 pinctrl-sm8550
 PINCTRL_SM8550_LPASS_LPI pinctrl-sm8550-lpass-lpi
 PINCTRL_SM8650 pinctrl-sm8650
 PINCTRL_SM8650_LPASS_LPI pinctrl-sm8650-lpass-lpi
 PINCTRL_X1E80100 pinctrl-x1e80100
drivers/pinctrl/ralink
 PINCTRL_MT7620 pinctrl-mt7620
 PINCTRL_MT7621 pinctrl-mt7621
 PINCTRL_RALINK pinctrl-ralink
 PINCTRL_RT2880 pinctrl-rt2880
 PINCTRL_RT305X pinctrl-rt305x
 PINCTRL_RT3883 pinctrl-rt3883
drivers/pinctrl/realtek
 PINCTRL_RTD pinctrl-rtd
 PINCTRL_RTD1315E pinctrl-rtd1315e
 PINCTRL_RTD1319D pinctrl-rtd1319d
 PINCTRL_RTD1619B pinctrl-rtd1619b
drivers/pinctrl/renesas
 PINCTRL_PFC_EMEV2 pfc-emev2
 PINCTRL_PFC_R8A73A4 pfc-r8a73a4
 PINCTRL_PFC_R8A7740 pfc-r8a7740
 PINCTRL_PFC_R8A7742|PINCTRL_PFC_R8A7790 pfc-r8a7790
 PINCTRL_PFC_R8A7743|PINCTRL_PFC_R8A7744|PINCTRL_PFC_R8A7791|PINCTRL_PFC_R8A7793 pfc-r8a7791
 PINCTRL_PFC_R8A7745|PINCTRL_PFC_R8A7794 pfc-r8a7794
 PINCTRL_PFC_R8A77470 pfc-r8a77470
 PINCTRL_PFC_R8A774A1|PINCTRL_PFC_R8A77960|PINCTRL_PFC_R8A77961 pfc-r8a7796
 PINCTRL_PFC_R8A774B1|PINCTRL_PFC_R8A77965 pfc-r8a77965
 PINCTRL_PFC_R8A774C0|PINCTRL_PFC_R8A77990 pfc-r8a77990
 PINCTRL_PFC_R8A774E1|PINCTRL_PFC_R8A77951 pfc-r8a77951
 PINCTRL_PFC_R8A7778 pfc-r8a7778
 PINCTRL_PFC_R8A7779 pfc-r8a7779
 PINCTRL_PFC_R8A7792 pfc-r8a7792
 PINCTRL_PFC_R8A77950 pfc-r8a77950
 PINCTRL_PFC_R8A77970 pfc-r8a77970
 PINCTRL_PFC_R8A77980 pfc-r8a77980
 PINCTRL_PFC_R8A77995 pfc-r8a77995
 PINCTRL_PFC_R8A779A0 pfc-r8a779a0
 PINCTRL_PFC_R8A779F0 pfc-r8a779f0
 PINCTRL_PFC_R8A779G0 pfc-r8a779g0
 PINCTRL_PFC_R8A779H0 pfc-r8a779h0
 PINCTRL_PFC_SH7203 pfc-sh7203
 PINCTRL_PFC_SH7264 pfc-sh7264
 PINCTRL_PFC_SH7269 pfc-sh7269
 PINCTRL_PFC_SH73A0 pfc-sh73a0
 PINCTRL_PFC_SH7720 pfc-sh7720
 PINCTRL_PFC_SH7722 pfc-sh7722
 PINCTRL_PFC_SH7723 pfc-sh7723
 PINCTRL_PFC_SH7724 pfc-sh7724
 PINCTRL_PFC_SH7734 pfc-sh7734
 PINCTRL_PFC_SH7757 pfc-sh7757
 PINCTRL_PFC_SH7785 pfc-sh7785
 PINCTRL_PFC_SH7786 pfc-sh7786
 PINCTRL_PFC_SHX3 pfc-shx3
 PINCTRL_RZA1 pinctrl-rza1
 PINCTRL_RZA2 pinctrl-rza2
 PINCTRL_RZG2L pinctrl-rzg2l
 PINCTRL_RZN1 pinctrl-rzn1
 PINCTRL_RZV2M pinctrl-rzv2m
 PINCTRL_SH_PFC core pinctrl
 PINCTRL_SH_PFC_GPIO gpio
drivers/pinctrl/samsung
 PINCTRL_EXYNOS pinctrl-exynos
 PINCTRL_EXYNOS_ARM pinctrl-exynos-arm
 PINCTRL_EXYNOS_ARM64 pinctrl-exynos-arm64
 PINCTRL_S3C24XX pinctrl-s3c24xx
 PINCTRL_S3C64XX pinctrl-s3c64xx
 PINCTRL_SAMSUNG pinctrl-samsung
drivers/pinctrl/sophgo
 PINCTRL_SOPHGO_CV1800B pinctrl-cv1800b
 PINCTRL_SOPHGO_CV1812H pinctrl-cv1812h
 PINCTRL_SOPHGO_CV18XX pinctrl-cv18xx
 PINCTRL_SOPHGO_SG2000 pinctrl-sg2000
 PINCTRL_SOPHGO_SG2002 pinctrl-sg2002
drivers/pinctrl/spear
 PINCTRL_SPEAR pinctrl-spear
 PINCTRL_SPEAR1310 pinctrl-spear1310
 PINCTRL_SPEAR1340 pinctrl-spear1340
 PINCTRL_SPEAR300 pinctrl-spear300
 PINCTRL_SPEAR310 pinctrl-spear310
 PINCTRL_SPEAR320 pinctrl-spear320
 PINCTRL_SPEAR3XX pinctrl-spear3xx
 PINCTRL_SPEAR_PLGPIO pinctrl-plgpio
drivers/pinctrl/sprd
 PINCTRL_SPRD pinctrl-sprd
 PINCTRL_SPRD_SC9860 pinctrl-sprd-sc9860
drivers/pinctrl/starfive
 PINCTRL_STARFIVE_JH7100 pinctrl-starfive-jh7100
 PINCTRL_STARFIVE_JH7110 pinctrl-starfive-jh7110
 PINCTRL_STARFIVE_JH7110_AON pinctrl-starfive-jh7110-aon
 PINCTRL_STARFIVE_JH7110_SYS pinctrl-starfive-jh7110-sys
drivers/pinctrl/stm32
 PINCTRL_STM32 pinctrl-stm32
 PINCTRL_STM32F429 pinctrl-stm32f429
 PINCTRL_STM32F469 pinctrl-stm32f469
 PINCTRL_STM32F746 pinctrl-stm32f746
 PINCTRL_STM32F769 pinctrl-stm32f769
 PINCTRL_STM32H743 pinctrl-stm32h743
 PINCTRL_STM32MP135 pinctrl-stm32mp135
 PINCTRL_STM32MP157 pinctrl-stm32mp157
 PINCTRL_STM32MP257 pinctrl-stm32mp257
drivers/pinctrl/sunplus
 PINCTRL_SPPCTL sppctl sppctl_sp7021 sppinctrl
drivers/pinctrl/sunxi
 PINCTRL_SUN20I_D1 pinctrl-sun20i-d1
 PINCTRL_SUN4I_A10 pinctrl-sun4i-a10
 PINCTRL_SUN50I_A100 pinctrl-sun50i-a100
 PINCTRL_SUN50I_A100_R pinctrl-sun50i-a100-r
 PINCTRL_SUN50I_A64 pinctrl-sun50i-a64
 PINCTRL_SUN50I_A64_R pinctrl-sun50i-a64-r
 PINCTRL_SUN50I_H5 pinctrl-sun50i-h5
 PINCTRL_SUN50I_H6 pinctrl-sun50i-h6
 PINCTRL_SUN50I_H616 pinctrl-sun50i-h616
 PINCTRL_SUN50I_H616_R pinctrl-sun50i-h616-r
 PINCTRL_SUN50I_H6_R pinctrl-sun50i-h6-r
 PINCTRL_SUN5I pinctrl-sun5i
 PINCTRL_SUN6I_A31 pinctrl-sun6i-a31
 PINCTRL_SUN6I_A31_R pinctrl-sun6i-a31-r
 PINCTRL_SUN8I_A23 pinctrl-sun8i-a23
 PINCTRL_SUN8I_A23_R pinctrl-sun8i-a23-r
 PINCTRL_SUN8I_A33 pinctrl-sun8i-a33
 PINCTRL_SUN8I_A83T pinctrl-sun8i-a83t
 PINCTRL_SUN8I_A83T_R pinctrl-sun8i-a83t-r
 PINCTRL_SUN8I_H3 pinctrl-sun8i-h3
 PINCTRL_SUN8I_H3_R pinctrl-sun8i-h3-r
 PINCTRL_SUN8I_V3S pinctrl-sun8i-v3s
 PINCTRL_SUN9I_A80 pinctrl-sun9i-a80
 PINCTRL_SUN9I_A80_R pinctrl-sun9i-a80-r
 PINCTRL_SUNIV_F1C100S pinctrl-suniv-f1c100s
 PINCTRL_SUNXI pinctrl-sunxi
drivers/pinctrl/tegra
 PINCTRL_TEGRA pinctrl-tegra
 PINCTRL_TEGRA114 pinctrl-tegra114
 PINCTRL_TEGRA124 pinctrl-tegra124
 PINCTRL_TEGRA194 pinctrl-tegra194
 PINCTRL_TEGRA20 pinctrl-tegra20
 PINCTRL_TEGRA210 pinctrl-tegra210
 PINCTRL_TEGRA234 pinctrl-tegra234
 PINCTRL_TEGRA30 pinctrl-tegra30
 PINCTRL_TEGRA_XUSB pinctrl-tegra-xusb
drivers/pinctrl/ti
 PINCTRL_TI_IODELAY pinctrl-ti-iodelay
drivers/pinctrl/uniphier
 PINCTRL_UNIPHIER pinctrl-uniphier-core
 PINCTRL_UNIPHIER_LD11 pinctrl-uniphier-ld11
 PINCTRL_UNIPHIER_LD20 pinctrl-uniphier-ld20
 PINCTRL_UNIPHIER_LD4 pinctrl-uniphier-ld4
 PINCTRL_UNIPHIER_LD6B pinctrl-uniphier-ld6b
 PINCTRL_UNIPHIER_NX1 pinctrl-uniphier-nx1
 PINCTRL_UNIPHIER_PRO4 pinctrl-uniphier-pro4
 PINCTRL_UNIPHIER_PRO5 pinctrl-uniphier-pro5
 PINCTRL_UNIPHIER_PXS2 pinctrl-uniphier-pxs2
 PINCTRL_UNIPHIER_PXS3 pinctrl-uniphier-pxs3
 PINCTRL_UNIPHIER_SLD8 pinctrl-uniphier-sld8
drivers/pinctrl/visconti
 PINCTRL_TMPV7700 pinctrl-tmpv7700
 PINCTRL_VISCONTI pinctrl-common
drivers/pinctrl/vt8500
 PINCTRL_VT8500 pinctrl-vt8500
 PINCTRL_WM8505 pinctrl-wm8505
 PINCTRL_WM8650 pinctrl-wm8650
 PINCTRL_WM8750 pinctrl-wm8750
 PINCTRL_WM8850 pinctrl-wm8850
 PINCTRL_WMT pinctrl-wmt
drivers/platform/arm64
 EC_ACER_ASPIRE1 acer-aspire1-ec
 EC_LENOVO_YOGA_C630 lenovo-yoga-c630
drivers/platform/chrome
 CHROMEOS_ACPI chromeos_acpi
 CHROMEOS_LAPTOP chromeos_laptop
 CHROMEOS_PRIVACY_SCREEN chromeos_privacy_screen
 CHROMEOS_PSTORE chromeos_pstore
 CHROMEOS_TBMC chromeos_tbmc
 CROS_EC cros_ec
 CROS_EC_CHARDEV cros_ec_chardev
 CROS_EC_DEBUGFS cros_ec_debugfs
 CROS_EC_I2C cros_ec_i2c
 CROS_EC_ISHTP cros_ec_ishtp
 CROS_EC_LIGHTBAR cros_ec_lightbar
 CROS_EC_LPC cros_ec_lpc cros_ec_lpc_mec cros_ec_lpcs
 CROS_EC_PROTO cros_ec_proto cros_ec_trace
 CROS_EC_RPMSG cros_ec_rpmsg
 CROS_EC_SENSORHUB cros-ec-sensorhub cros_ec_sensorhub cros_ec_sensorhub_ring
 CROS_EC_SPI cros_ec_spi
 CROS_EC_SYSFS cros_ec_sysfs
 CROS_EC_TYPEC cros-ec-typec cros_ec_typec cros_typec_vdm
 CROS_EC_UART cros_ec_uart
 CROS_EC_VBC cros_ec_vbc
 CROS_HPS_I2C cros_hps_i2c
 CROS_KBD_LED_BACKLIGHT cros_kbd_led_backlight
 CROS_KUNIT cros_kunit cros_kunit_util
 CROS_KUNIT_EC_PROTO_TEST cros_ec_proto_test_util cros_kunit_proto_test
 CROS_KUNIT|CROS_KUNIT_EC_PROTO_TEST cros_ec_proto_test
 CROS_TYPEC_SWITCH cros_typec_switch
 CROS_USBPD_LOGGER cros_usbpd_logger
 CROS_USBPD_NOTIFY cros_usbpd_notify
drivers/platform/chrome/wilco_ec
 WILCO_EC core keyboard_leds mailbox properties sysfs wilco_ec
 WILCO_EC_DEBUGFS debugfs wilco_ec_debugfs
 WILCO_EC_EVENTS event wilco_ec_events
 WILCO_EC_TELEMETRY telemetry wilco_ec_telem
drivers/platform/cznic
 TURRIS_OMNIA_MCU turris-omnia-mcu turris-omnia-mcu-base
 TURRIS_OMNIA_MCU&TURRIS_OMNIA_MCU_GPIO turris-omnia-mcu-gpio
 TURRIS_OMNIA_MCU&TURRIS_OMNIA_MCU_SYSOFF_WAKEUP turris-omnia-mcu-sys-off-wakeup
 TURRIS_OMNIA_MCU&TURRIS_OMNIA_MCU_TRNG turris-omnia-mcu-trng
 TURRIS_OMNIA_MCU&TURRIS_OMNIA_MCU_WATCHDOG turris-omnia-mcu-watchdog
drivers/platform/goldfish
 GOLDFISH_PIPE goldfish_pipe
drivers/platform/loongarch
 LOONGSON_LAPTOP loongson-laptop
drivers/platform/mellanox
 MLXBF_BOOTCTL mlxbf-bootctl
 MLXBF_PMC mlxbf-pmc
 MLXBF_TMFIFO mlxbf-tmfifo
 MLXREG_HOTPLUG mlxreg-hotplug
 MLXREG_IO mlxreg-io
 MLXREG_LC mlxreg-lc
 NVSW_SN2201 nvsw-sn2201
drivers/platform/mips
 CPU_HWMON cpu_hwmon
 LS2K_RESET ls2k-reset
 RS780E_ACPI rs780e-acpi
drivers/platform/olpc
 OLPC_EC olpc-ec
 OLPC_XO175_EC olpc-xo175-ec
drivers/platform/surface
 SURFACE3_WMI surface3-wmi
 SURFACE_3_POWER_OPREGION surface3_power
 SURFACE_ACPI_NOTIFY surface_acpi_notify
 SURFACE_AGGREGATOR_CDEV surface_aggregator_cdev
 SURFACE_AGGREGATOR_HUB surface_aggregator_hub
 SURFACE_AGGREGATOR_REGISTRY surface_aggregator_registry
 SURFACE_AGGREGATOR_TABLET_SWITCH surface_aggregator_tabletsw
 SURFACE_DTX surface_dtx
 SURFACE_GPE surface_gpe
 SURFACE_HOTPLUG surface_hotplug
 SURFACE_PLATFORM_PROFILE surface_platform_profile
 SURFACE_PRO3_BUTTON surfacepro3_button
drivers/platform/surface/aggregator
 SURFACE_AGGREGATOR controller core ssh_packet_layer ssh_parser ssh_request_layer surface_aggregator
 SURFACE_AGGREGATOR&SURFACE_AGGREGATOR_BUS bus
drivers/platform/x86
 ACERHDF acerhdf
 ACER_WIRELESS acer-wireless
 ACER_WMI acer-wmi
 ACPI_CMPC classmate-laptop
 ACPI_QUICKSTART quickstart
 ACPI_TOSHIBA toshiba_acpi
 ACPI_WMI wmi
 ADV_SWBUTTON adv_swbutton
 AMILO_RFKILL amilo-rfkill
 APPLE_GMUX apple-gmux
 ASUS_LAPTOP asus-laptop
 ASUS_NB_WMI asus-nb-wmi
 ASUS_TF103C_DOCK asus-tf103c-dock
 ASUS_WIRELESS asus-wireless
 ASUS_WMI asus-wmi
 BARCO_P50_GPIO barco-p50-gpio
 COMPAL_LAPTOP compal-laptop
 EEEPC_LAPTOP eeepc-laptop
 EEEPC_WMI eeepc-wmi
 FUJITSU_LAPTOP fujitsu-laptop
 FUJITSU_TABLET fujitsu-tablet
 FW_ATTR_CLASS firmware_attributes_class
 GIGABYTE_WMI gigabyte-wmi
 GPD_POCKET_FAN gpd-pocket-fan
 HUAWEI_WMI huawei-wmi
 IBM_RTL ibm_rtl
 IDEAPAD_LAPTOP ideapad-laptop
 INSPUR_PLATFORM_PROFILE inspur_platform_profile
 INTEL_IPS intel_ips
 INTEL_SCU_IPC intel_scu_ipc
 INTEL_SCU_IPC_UTIL intel_scu_ipcutil
 INTEL_SCU_PCI intel_scu_pcidrv
 INTEL_SCU_PLATFORM intel_scu_pltdrv
 INTEL_SCU_WDT intel_scu_wdt
 LENOVO_WMI_CAMERA lenovo-wmi-camera
 LENOVO_YMC lenovo-ymc
 LG_LAPTOP lg-laptop
 MEEGOPAD_ANX7428 meegopad_anx7428
 MERAKI_MX100 meraki-mx100
 MLX_PLATFORM mlx-platform
 MSI_EC msi-ec
 MSI_LAPTOP msi-laptop
 MSI_WMI msi-wmi
 MSI_WMI_PLATFORM msi-wmi-platform
 MXM_WMI mxm-wmi
 NVIDIA_WMI_EC_BACKLIGHT nvidia-wmi-ec-backlight
 P2SB intel_p2sb p2sb
 PANASONIC_LAPTOP panasonic-laptop
 PCENGINES_APU2 pcengines-apuv2
 PEAQ_WMI peaq-wmi
 SAMSUNG_LAPTOP samsung-laptop
 SAMSUNG_Q10 samsung-q10
 SEL3350_PLATFORM sel3350-platform
 SENSORS_HDAPS hdaps
 SERIAL_MULTI_INSTANTIATE serial-multi-instantiate
 SIEMENS_SIMATIC_IPC simatic-ipc
 SILICOM_PLATFORM silicom-platform
 SONY_LAPTOP sony-laptop
 SYSTEM76_ACPI system76_acpi
 THINKPAD_ACPI thinkpad_acpi
 THINKPAD_LMI think-lmi
 TOPSTAR_LAPTOP topstar-laptop
 TOSHIBA_BT_RFKILL toshiba_bluetooth
 TOSHIBA_HAPS toshiba_haps
 TOSHIBA_WMI toshiba-wmi
 TOUCHSCREEN_DMI touchscreen_dmi
 UV_SYSFS uv_sysfs
 WINMATE_FM07_KEYS winmate-fm07-keys
 WIRELESS_HOTKEY wireless-hotkey
 WMI_BMOF wmi-bmof
 X86_ANDROID_TABLETS x86-android-tablets
 X86_INTEL_LPSS pmc_atom
 XIAOMI_WMI xiaomi-wmi
 XO15_EBOOK xo15-ebook
 XO1_RFKILL xo1-rfkill
 YOGABOOK lenovo-yogabook
 YOGABOOK_WMI lenovo-yogabook-wmi
 YT2_1380 lenovo-yoga-tab2-pro-1380-fastcharger
drivers/platform/x86/amd
 AMD_HSMP amd_hsmp hsmp
 AMD_PMC amd-pmc pmc
 AMD_WBRF wbrf
drivers/platform/x86/amd/pmc
 AMD_MP2_STB&AMD_PMC mp2_stb
 AMD_PMC amd-pmc mp1_stb pmc pmc-quirks
drivers/platform/x86/amd/pmf
 AMD_PMF acpi amd-pmf auto-mode cnqf core pmf-quirks spc sps tee-if
drivers/platform/x86/dell
 ALIENWARE_WMI alienware-wmi
 DCDBAS dcdbas
 DELL_LAPTOP dell-laptop
 DELL_PC dell-pc
 DELL_RBTN dell-rbtn
 DELL_RBU dell_rbu
 DELL_SMBIOS dell-smbios dell-smbios-base
 DELL_SMBIOS&DELL_SMBIOS_SMM dell-smbios-smm
 DELL_SMBIOS&DELL_SMBIOS_WMI dell-smbios-wmi
 DELL_SMO8800 dell-smo8800
 DELL_UART_BACKLIGHT dell-uart-backlight
 DELL_WMI dell-wmi dell-wmi-base
 DELL_WMI&DELL_WMI_PRIVACY dell-wmi-privacy
 DELL_WMI_AIO dell-wmi-aio
 DELL_WMI_DDV dell-wmi-ddv
 DELL_WMI_DESCRIPTOR dell-wmi-descriptor
 DELL_WMI_LED dell-wmi-led
drivers/platform/x86/dell/dell-wmi-sysman
 DELL_WMI_SYSMAN biosattr-interface dell-wmi-sysman enum-attributes int-attributes passobj-attributes passwordattr-interface string-attributes sysman
drivers/platform/x86/hp
 HP_ACCEL hp_accel
 HP_WMI hp-wmi
 TC1100_WMI tc1100-wmi
drivers/platform/x86/hp/hp-bioscfg
 HP_BIOSCFG biosattr-interface bioscfg enum-attributes hp-bioscfg int-attributes order-list-attributes passwdobj-attributes spmobj-attributes string-attributes surestart-attributes
drivers/platform/x86/intel
 INTEL_BXTWC_PMIC_TMU bxtwc_tmu intel_bxtwc_tmu
 INTEL_BYTCRC_PWRSRC bytcrc_pwrsrc intel_bytcrc_pwrsrc
 INTEL_CHTDC_TI_PWRBTN chtdc_ti_pwrbtn intel_chtdc_ti_pwrbtn
 INTEL_CHTWC_INT33FE chtwc_int33fe intel_chtwc_int33fe
 INTEL_HID_EVENT hid intel-hid
 INTEL_INT0002_VGPIO int0002_vgpio intel_int0002_vgpio
 INTEL_ISHTP_ECLITE ishtp_eclite
 INTEL_MRFLD_PWRBTN intel_mrfld_pwrbtn mrfld_pwrbtn
 INTEL_OAKTRAIL intel_oaktrail oaktrail
 INTEL_PLR_TPMI intel_plr_tpmi
 INTEL_PUNIT_IPC intel_punit_ipc punit_ipc
 INTEL_RST intel-rst rst
 INTEL_SDSI intel_sdsi sdsi
 INTEL_SMARTCONNECT intel-smartconnect smartconnect
 INTEL_TPMI intel_vsec_tpmi tpmi
 INTEL_TPMI_POWER_DOMAINS intel_tpmi_power_domains tpmi_power_domains
 INTEL_TURBO_MAX_3 intel_turbo_max_3 turbo_max_3
 INTEL_VBTN intel-vbtn vbtn
 INTEL_VSEC intel_vsec vsec
 X86_ANDROID_TABLETS crystal_cove_charger intel_crystal_cove_charger
drivers/platform/x86/intel/atomisp2
 INTEL_ATOMISP2_LED intel_atomisp2_led led
 INTEL_ATOMISP2_PM intel_atomisp2_pm pm
drivers/platform/x86/intel/ifs
 INTEL_IFS core intel_ifs load runtest sysfs
drivers/platform/x86/intel/int1092
 INTEL_SAR_INT1092 intel_sar
drivers/platform/x86/intel/int3472
 INTEL_SKL_INT3472 clk_and_regulator common discrete intel_skl_int3472_common intel_skl_int3472_discrete intel_skl_int3472_tps68470 led tps68470 tps68470_board_data
drivers/platform/x86/intel/pmc
 INTEL_PMC_CORE adl arl cnp core core_ssram icl intel_pmc_core intel_pmc_core_pltdrv lnl mtl pltdrv spt tgl
drivers/platform/x86/intel/pmt
 INTEL_PMT_CLASS class pmt_class
 INTEL_PMT_CRASHLOG crashlog pmt_crashlog
 INTEL_PMT_TELEMETRY pmt_telemetry telemetry
drivers/platform/x86/intel/speed_select_if
 INTEL_SPEED_SELECT_INTERFACE isst_if_common isst_if_mbox_msr isst_if_mbox_pci isst_if_mmio
 INTEL_SPEED_SELECT_TPMI isst_tpmi isst_tpmi_core
drivers/platform/x86/intel/telemetry
 INTEL_TELEMETRY core debugfs intel_telemetry_core intel_telemetry_debugfs intel_telemetry_pltdrv pltdrv
drivers/platform/x86/intel/uncore-frequency
 INTEL_UNCORE_FREQ_CONTROL intel-uncore-frequency intel-uncore-frequency-common uncore-frequency uncore-frequency-common
 INTEL_UNCORE_FREQ_CONTROL_TPMI intel-uncore-frequency-tpmi uncore-frequency-tpmi
drivers/platform/x86/intel/wmi
 INTEL_WMI_SBL_FW_UPDATE intel-wmi-sbl-fw-update sbl-fw-update
 INTEL_WMI_THUNDERBOLT intel-wmi-thunderbolt thunderbolt
drivers/platform/x86/siemens
 SIEMENS_SIMATIC_IPC simatic-ipc
 SIEMENS_SIMATIC_IPC_BATT simatic-ipc-batt
 SIEMENS_SIMATIC_IPC_BATT_APOLLOLAKE simatic-ipc-batt-apollolake
 SIEMENS_SIMATIC_IPC_BATT_ELKHARTLAKE simatic-ipc-batt-elkhartlake
 SIEMENS_SIMATIC_IPC_BATT_F7188X simatic-ipc-batt-f7188x
drivers/platform/x86/x86-android-tablets
 X86_ANDROID_TABLETS asus core dmi lenovo other shared-psy-info x86-android-tablets
drivers/pmdomain
 PM_GENERIC_DOMAINS core governor
drivers/pmdomain/actions
 OWL_PM_DOMAINS owl-sps
 OWL_PM_DOMAINS_HELPER owl-sps-helper
drivers/pmdomain/amlogic
 MESON_EE_PM_DOMAINS meson-ee-pwrc
 MESON_SECURE_PM_DOMAINS meson-secure-pwrc
drivers/pmdomain/apple
 APPLE_PMGR_PWRSTATE pmgr-pwrstate
drivers/pmdomain/arm
 ARM_SCMI_PERF_DOMAIN scmi_perf_domain
 ARM_SCMI_POWER_DOMAIN scmi_pm_domain
 ARM_SCPI_POWER_DOMAIN scpi_pm_domain
drivers/pmdomain/bcm
 BCM2835_POWER bcm2835-power
 BCM63XX_POWER bcm63xx-power
 BCM_PMB bcm-pmb
 RASPBERRYPI_POWER raspberrypi-power
drivers/pmdomain/imx
 HAVE_IMX_GPC gpc
 IMX8M_BLK_CTRL imx8m-blk-ctrl imx8mp-blk-ctrl
 IMX9_BLK_CTRL imx93-blk-ctrl
 IMX_GPCV2_PM_DOMAINS gpcv2
 IMX_SCU_PD scu-pd
 SOC_IMX9 imx93-pd
drivers/pmdomain/mediatek
 MTK_SCPSYS mtk-scpsys
 MTK_SCPSYS_PM_DOMAINS mtk-pm-domains
drivers/pmdomain/qcom
 QCOM_CPR cpr
 QCOM_RPMHPD rpmhpd
 QCOM_RPMPD rpmpd
drivers/pmdomain/renesas
 SYSC_R8A7742 r8a7742-sysc
 SYSC_R8A7743 r8a7743-sysc
 SYSC_R8A7745 r8a7745-sysc
 SYSC_R8A77470 r8a77470-sysc
 SYSC_R8A774A1 r8a774a1-sysc
 SYSC_R8A774B1 r8a774b1-sysc
 SYSC_R8A774C0 r8a774c0-sysc
 SYSC_R8A774E1 r8a774e1-sysc
 SYSC_R8A7779 r8a7779-sysc
 SYSC_R8A7790 r8a7790-sysc
 SYSC_R8A7791 r8a7791-sysc
 SYSC_R8A7792 r8a7792-sysc
 SYSC_R8A7794 r8a7794-sysc
 SYSC_R8A7795 r8a7795-sysc
 SYSC_R8A77960 r8a77960-sysc
 SYSC_R8A77961 r8a77961-sysc
 SYSC_R8A77965 r8a77965-sysc
 SYSC_R8A77970 r8a77970-sysc
 SYSC_R8A77980 r8a77980-sysc
 SYSC_R8A77990 r8a77990-sysc
 SYSC_R8A77995 r8a77995-sysc
 SYSC_R8A779A0 r8a779a0-sysc
 SYSC_R8A779F0 r8a779f0-sysc
 SYSC_R8A779G0 r8a779g0-sysc
 SYSC_R8A779H0 r8a779h0-sysc
 SYSC_RCAR rcar-sysc
 SYSC_RCAR_GEN4 rcar-gen4-sysc
 SYSC_RMOBILE rmobile-sysc
drivers/pmdomain/rockchip
 ROCKCHIP_PM_DOMAINS pm-domains
drivers/pmdomain/samsung
 EXYNOS_PM_DOMAINS exynos-pm-domains
drivers/pmdomain/st
 UX500_PM_DOMAIN ste-ux500-pm-domain
drivers/pmdomain/starfive
 JH71XX_PMU jh71xx-pmu
drivers/pmdomain/sunxi
 SUN20I_PPU sun20i-ppu
drivers/pmdomain/tegra
 SOC_TEGRA_POWERGATE_BPMP powergate-bpmp
drivers/pmdomain/ti
 OMAP2PLUS_PRM omap_prm
 TI_SCI_PM_DOMAINS ti_sci_pm_domains
drivers/pmdomain/xilinx
 ZYNQMP_PM_DOMAINS zynqmp-pm-domains
drivers/pnp
 PNP card core driver interface manager pnp quirks resource support system
drivers/pnp/isapnp
 ISAPNP compat core pnp
 ISAPNP&PROC_FS proc
drivers/pnp/pnpacpi
 PNPACPI core pnp rsparser
drivers/pnp/pnpbios
 PNPBIOS bioscalls core pnp rsparser
 PNPBIOS&PNPBIOS_PROC_FS proc
drivers/power/reset
 NVMEM_REBOOT_MODE nvmem-reboot-mode
 POWER_MLXBF pwr-mlxbf
 POWER_RESET_AS3722 as3722-poweroff
 POWER_RESET_AT91_POWEROFF at91-poweroff
 POWER_RESET_AT91_RESET at91-reset
 POWER_RESET_AT91_SAMA5D2_SHDWC at91-sama5d2_shdwc
 POWER_RESET_ATC260X atc260x-poweroff
 POWER_RESET_AXXIA axxia-reset
 POWER_RESET_BRCMKONA brcm-kona-reset
 POWER_RESET_BRCMSTB brcmstb-reboot
 POWER_RESET_EP93XX ep93xx-restart
 POWER_RESET_GEMINI_POWEROFF gemini-poweroff
 POWER_RESET_GPIO gpio-poweroff
 POWER_RESET_GPIO_RESTART gpio-restart
 POWER_RESET_HISI hisi-reboot
 POWER_RESET_KEYSTONE keystone-reset
 POWER_RESET_LINKSTATION linkstation-poweroff
 POWER_RESET_LTC2952 ltc2952-poweroff
 POWER_RESET_MSM msm-poweroff
 POWER_RESET_MT6323 mt6323-poweroff
 POWER_RESET_OCELOT_RESET ocelot-reset
 POWER_RESET_ODROID_GO_ULTRA_POWEROFF odroid-go-ultra-poweroff
 POWER_RESET_OXNAS oxnas-restart
 POWER_RESET_PIIX4_POWEROFF piix4-poweroff
 POWER_RESET_QCOM_PON qcom-pon
 POWER_RESET_QNAP qnap-poweroff
 POWER_RESET_REGULATOR regulator-poweroff
 POWER_RESET_RESTART restart-poweroff
 POWER_RESET_RMOBILE rmobile-reset
 POWER_RESET_SC27XX sc27xx-poweroff
 POWER_RESET_ST st-poweroff
 POWER_RESET_SYSCON syscon-reboot
 POWER_RESET_SYSCON_POWEROFF syscon-poweroff
 POWER_RESET_TPS65086 tps65086-restart
 POWER_RESET_VERSATILE arm-versatile-reboot
 POWER_RESET_VEXPRESS vexpress-poweroff
 POWER_RESET_XGENE xgene-reboot
 REBOOT_MODE reboot-mode
 SYSCON_REBOOT_MODE syscon-reboot-mode
drivers/power/sequencing
 POWER_SEQUENCING core pwrseq-core
 POWER_SEQUENCING_QCOM_WCN pwrseq-qcom-wcn
drivers/power/supply
 AB8500_BM ab8500_bmdata ab8500_btemp ab8500_chargalg ab8500_charger ab8500_fg
 APM_POWER apm_power
 AXP20X_POWER axp20x_usb_power
 AXP288_CHARGER axp288_charger
 AXP288_FUEL_GAUGE axp288_fuel_gauge
 BATTERY_88PM860X 88pm860x_battery
 BATTERY_ACER_A500 acer_a500_battery
 BATTERY_ACT8945A act8945a_charger
 BATTERY_AXP20X axp20x_battery
 BATTERY_BQ27XXX bq27xxx_battery
 BATTERY_BQ27XXX_HDQ bq27xxx_battery_hdq
 BATTERY_BQ27XXX_I2C bq27xxx_battery_i2c
 BATTERY_COLLIE collie_battery
 BATTERY_CPCAP cpcap-battery
 BATTERY_CW2015 cw2015_battery
 BATTERY_DA9030 da9030_battery
 BATTERY_DA9052 da9052-battery
 BATTERY_DA9150 da9150-fg
 BATTERY_DS2760 ds2760_battery
 BATTERY_DS2780 ds2780_battery
 BATTERY_DS2781 ds2781_battery
 BATTERY_DS2782 ds2782_battery
 BATTERY_GAUGE_LTC2941 ltc2941-battery-gauge
 BATTERY_GOLDFISH goldfish_battery
 BATTERY_INGENIC ingenic-battery
 BATTERY_IPAQ_MICRO ipaq_micro_battery
 BATTERY_LEGO_EV3 lego_ev3_battery
 BATTERY_LENOVO_YOGA_C630 lenovo_yoga_c630_battery
 BATTERY_MAX17040 max17040_battery
 BATTERY_MAX17042 max17042_battery
 BATTERY_MAX1720X max1720x_battery
 BATTERY_MAX1721X max1721x_battery
 BATTERY_OLPC olpc_battery
 BATTERY_PM8916_BMS_VM pm8916_bms_vm
 BATTERY_PMU pmu_battery
 BATTERY_QCOM_BATTMGR qcom_battmgr
 BATTERY_RT5033 rt5033_battery
 BATTERY_RX51 rx51_battery
 BATTERY_S3C_ADC s3c_adc_battery
 BATTERY_SAMSUNG_SDI samsung-sdi-battery
 BATTERY_SBS sbs-battery
 BATTERY_SURFACE surface_battery
 BATTERY_TOSA tosa_battery
 BATTERY_TWL4030_MADC twl4030_madc_battery
 BATTERY_UG3105 ug3105_battery
 BATTERY_WM97XX wm97xx_battery
 BATTERY_Z2 z2_battery
 CHARGER_88PM860X 88pm860x_charger
 CHARGER_ADP5061 adp5061
 CHARGER_AXP20X axp20x_ac_power
 CHARGER_BD99954 bd99954-charger
 CHARGER_BQ2415X bq2415x_charger
 CHARGER_BQ24190 bq24190_charger
 CHARGER_BQ24257 bq24257_charger
 CHARGER_BQ24735 bq24735-charger
 CHARGER_BQ2515X bq2515x_charger
 CHARGER_BQ256XX bq256xx_charger
 CHARGER_BQ25890 bq25890_charger
 CHARGER_BQ25980 bq25980_charger
 CHARGER_CPCAP cpcap-charger
 CHARGER_CROS_CONTROL cros_charge-control
 CHARGER_CROS_PCHG cros_peripheral_charger
 CHARGER_CROS_USBPD cros_usbpd-charger
 CHARGER_DA9150 da9150-charger
 CHARGER_DETECTOR_MAX14656 max14656_charger_detector
 CHARGER_GPIO gpio-charger
 CHARGER_ISP1704 isp1704_charger
 CHARGER_LP8727 lp8727_charger
 CHARGER_LP8788 lp8788-charger
 CHARGER_LT3651 lt3651-charger
 CHARGER_LTC4162L ltc4162-l-charger
 CHARGER_MANAGER charger-manager
 CHARGER_MAX14577 max14577_charger
 CHARGER_MAX77650 max77650-charger
 CHARGER_MAX77693 max77693_charger
 CHARGER_MAX77976 max77976_charger
 CHARGER_MAX8903 max8903_charger
 CHARGER_MAX8997 max8997_charger
 CHARGER_MAX8998 max8998_charger
 CHARGER_MP2629 mp2629_charger
 CHARGER_MT6360 mt6360_charger
 CHARGER_MT6370 mt6370-charger
 CHARGER_PCF50633 pcf50633-charger
 CHARGER_PM8916_LBC pm8916_lbc
 CHARGER_QCOM_SMB2 qcom_pmi8998_charger
 CHARGER_QCOM_SMBB qcom_smbb
 CHARGER_RK817 rk817_charger
 CHARGER_RT5033 rt5033_charger
 CHARGER_RT9455 rt9455_charger
 CHARGER_RT9467 rt9467-charger
 CHARGER_RT9471 rt9471
 CHARGER_SBS sbs-charger
 CHARGER_SC2731 sc2731_charger
 CHARGER_SMB347 smb347-charger
 CHARGER_SURFACE surface_charger
 CHARGER_TPS65090 tps65090-charger
 CHARGER_TPS65217 tps65217_charger
 CHARGER_TWL4030 twl4030_charger
 CHARGER_UCS1002 ucs1002_power
 CHARGER_WILCO wilco-charger
 FUEL_GAUGE_MM8013 mm8013
 FUEL_GAUGE_SC27XX sc27xx_fuel_gauge
 GENERIC_ADC_BATTERY generic-adc-battery
 IP5XXX_POWER ip5xxx_power
 LEDS_TRIGGERS&POWER_SUPPLY power_supply_leds
 MANAGER_SBS sbs-manager
 MAX8925_POWER max8925_power
 PDA_POWER pda_power
 POWER_SUPPLY power_supply power_supply_core
 POWER_SUPPLY&SYSFS power_supply_sysfs
 POWER_SUPPLY_HWMON power_supply_hwmon
 RN5T618_POWER rn5t618_power
 TEST_POWER test_power
 WM831X_BACKUP wm831x_backup
 WM831X_POWER wm831x_power
 WM8350_POWER wm8350_power
drivers/powercap
 ARM_SCMI_POWERCAP arm_scmi_powercap
 DTPM dtpm
 DTPM_CPU dtpm_cpu
 DTPM_DEVFREQ dtpm_devfreq
 IDLE_INJECT idle_inject
 INTEL_RAPL intel_rapl_msr
 INTEL_RAPL_CORE intel_rapl_common
 INTEL_RAPL_TPMI intel_rapl_tpmi
 POWERCAP powercap_sys
drivers/pps
 NTP_PPS&PPS kc
 PPS kapi pps pps_core sysfs
drivers/pps/clients
 PPS_CLIENT_GPIO pps-gpio
 PPS_CLIENT_KTIMER pps-ktimer
 PPS_CLIENT_LDISC pps-ldisc
 PPS_CLIENT_PARPORT pps_parport
drivers/pps/generators
 PPS_GENERATOR_PARPORT pps_gen_parport
drivers/ps3
 PPC_PS3 sys-manager-core
 PS3_LPM ps3-lpm
 PS3_PS3AV ps3av ps3av_cmd ps3av_mod
 PS3_STORAGE ps3stor_lib
 PS3_SYS_MANAGER ps3-sys-manager
 PS3_VUART ps3-vuart
drivers/ptp
 DEBUG_FS&PTP_1588_CLOCK_QORIQ ptp_qoriq_debugfs
 HAVE_ARM_SMCCC&PTP_1588_CLOCK_KVM ptp_kvm_arm
 HAVE_ARM_SMCCC&PTP_1588_CLOCK_KVM|PTP_1588_CLOCK_KVM&X86 ptp_kvm_common
 PTP_1588_CLOCK ptp ptp_chardev ptp_clock ptp_sysfs ptp_vclock
 PTP_1588_CLOCK_DTE ptp_dte
 PTP_1588_CLOCK_FC3W ptp_fc3
 PTP_1588_CLOCK_IDT82P33 ptp_idt82p33
 PTP_1588_CLOCK_IDTCM ptp_clockmatrix
 PTP_1588_CLOCK_INES ptp_ines
 PTP_1588_CLOCK_KVM ptp_kvm
 PTP_1588_CLOCK_KVM&X86 ptp_kvm_x86
 PTP_1588_CLOCK_MOCK ptp_mock
 PTP_1588_CLOCK_OCP ptp_ocp
 PTP_1588_CLOCK_PCH ptp_pch
 PTP_1588_CLOCK_QORIQ ptp-qoriq ptp_qoriq
 PTP_1588_CLOCK_VMW ptp_vmw
 PTP_DFL_TOD ptp_dfl_tod
drivers/pwm
 PWM core
 PWM_AB8500 pwm-ab8500
 PWM_ADP5585 pwm-adp5585
 PWM_APPLE pwm-apple
 PWM_ATMEL pwm-atmel
 PWM_ATMEL_HLCDC_PWM pwm-atmel-hlcdc
 PWM_ATMEL_TCB pwm-atmel-tcb
 PWM_AXI_PWMGEN pwm-axi-pwmgen
 PWM_BCM2835 pwm-bcm2835
 PWM_BCM_IPROC pwm-bcm-iproc
 PWM_BCM_KONA pwm-bcm-kona
 PWM_BERLIN pwm-berlin
 PWM_BRCMSTB pwm-brcmstb
 PWM_CLK pwm-clk
 PWM_CLPS711X pwm-clps711x
 PWM_CRC pwm-crc
 PWM_CROS_EC pwm-cros-ec
 PWM_DWC pwm-dwc
 PWM_DWC_CORE pwm-dwc-core
 PWM_EP93XX pwm-ep93xx
 PWM_FSL_FTM pwm-fsl-ftm
 PWM_GPIO pwm-gpio
 PWM_HIBVT pwm-hibvt
 PWM_IMG pwm-img
 PWM_IMX1 pwm-imx1
 PWM_IMX27 pwm-imx27
 PWM_IMX_TPM pwm-imx-tpm
 PWM_INTEL_LGM pwm-intel-lgm
 PWM_IQS620A pwm-iqs620a
 PWM_JZ4740 pwm-jz4740
 PWM_KEEMBAY pwm-keembay
 PWM_LP3943 pwm-lp3943
 PWM_LPC18XX_SCT pwm-lpc18xx-sct
 PWM_LPC32XX pwm-lpc32xx
 PWM_LPSS pwm-lpss
 PWM_LPSS_PCI pwm-lpss-pci
 PWM_LPSS_PLATFORM pwm-lpss-platform
 PWM_MEDIATEK pwm-mediatek
 PWM_MESON pwm-meson
 PWM_MICROCHIP_CORE pwm-microchip-core
 PWM_MTK_DISP pwm-mtk-disp
 PWM_MXS pwm-mxs
 PWM_NTXEC pwm-ntxec
 PWM_OMAP_DMTIMER pwm-omap-dmtimer
 PWM_PCA9685 pwm-pca9685
 PWM_PXA pwm-pxa
 PWM_RASPBERRYPI_POE pwm-raspberrypi-poe
 PWM_RCAR pwm-rcar
 PWM_RENESAS_TPU pwm-renesas-tpu
 PWM_ROCKCHIP pwm-rockchip
 PWM_RZ_MTU3 pwm-rz-mtu3
 PWM_SAMSUNG pwm-samsung
 PWM_SIFIVE pwm-sifive
 PWM_SL28CPLD pwm-sl28cpld
 PWM_SPEAR pwm-spear
 PWM_SPRD pwm-sprd
 PWM_STI pwm-sti
 PWM_STM32 pwm-stm32
 PWM_STM32_LP pwm-stm32-lp
 PWM_STMPE pwm-stmpe
 PWM_SUN4I pwm-sun4i
 PWM_SUNPLUS pwm-sunplus
 PWM_SYSFS sysfs
 PWM_TEGRA pwm-tegra
 PWM_TIECAP pwm-tiecap
 PWM_TIEHRPWM pwm-tiehrpwm
 PWM_TWL pwm-twl
 PWM_TWL_LED pwm-twl-led
 PWM_VISCONTI pwm-visconti
 PWM_VT8500 pwm-vt8500
 PWM_XILINX pwm-xilinx
drivers/rapidio
 RAPIDIO rapidio rio rio-access rio-driver rio-sysfs
 RAPIDIO_CHMAN rio_cm
 RAPIDIO_ENUM_BASIC rio-scan
drivers/rapidio/devices
 RAPIDIO_DMA_ENGINE&RAPIDIO_TSI721 tsi721_dma
 RAPIDIO_MPORT_CDEV rio_mport_cdev
 RAPIDIO_TSI721 tsi721 tsi721_mport
drivers/rapidio/switches
 RAPIDIO_CPS_GEN2 idt_gen2
 RAPIDIO_CPS_XX idtcps
 RAPIDIO_RXS_GEN3 idt_gen3
drivers/ras
 DEBUG_FS debugfs
 RAS ras
 RAS_CEC cec
drivers/ras/amd
 RAS_FMPM fmpm
drivers/ras/amd/atl
 AMD_ATL access amd_atl core dehash denormalize map system umc
 AMD_ATL&AMD_ATL_PRM prm
drivers/regulator
 OF of_regulator
 REGULATOR core devres dummy fixed-helper helpers irq_helpers
 REGULATOR_88PG86X 88pg86x
 REGULATOR_88PM800 88pm800-regulator
 REGULATOR_88PM8607 88pm8607
 REGULATOR_88PM886 88pm886-regulator
 REGULATOR_AAT2870 aat2870-regulator
 REGULATOR_AB8500 ab8500 ab8500-ext
 REGULATOR_ACT8865 act8865-regulator
 REGULATOR_ACT8945A act8945a-regulator
 REGULATOR_AD5398 ad5398
 REGULATOR_ANATOP anatop-regulator
 REGULATOR_ARIZONA_LDO1 arizona-ldo1
 REGULATOR_ARIZONA_MICSUPP arizona-micsupp
 REGULATOR_ARM_SCMI scmi-regulator
 REGULATOR_AS3711 as3711-regulator
 REGULATOR_AS3722 as3722-regulator
 REGULATOR_ATC260X atc260x-regulator
 REGULATOR_AW37503 aw37503-regulator
 REGULATOR_AXP20X axp20x-regulator
 REGULATOR_BCM590XX bcm590xx-regulator
 REGULATOR_BD71815 bd71815-regulator
 REGULATOR_BD71828 bd71828-regulator
 REGULATOR_BD718XX bd718x7-regulator
 REGULATOR_BD9571MWV bd9571mwv-regulator
 REGULATOR_BD957XMUF bd9576-regulator
 REGULATOR_BD96801 bd96801-regulator
 REGULATOR_CPCAP cpcap-regulator
 REGULATOR_CROS_EC cros-ec-regulator
 REGULATOR_DA903X da903x-regulator
 REGULATOR_DA9052 da9052-regulator
 REGULATOR_DA9055 da9055-regulator
 REGULATOR_DA9062 da9062-regulator
 REGULATOR_DA9063 da9063-regulator
 REGULATOR_DA9121 da9121-regulator
 REGULATOR_DA9210 da9210-regulator
 REGULATOR_DA9211 da9211-regulator
 REGULATOR_DB8500_PRCMU db8500-prcmu
 REGULATOR_DBX500_PRCMU dbx500-prcmu
 REGULATOR_FAN53555 fan53555
 REGULATOR_FAN53880 fan53880
 REGULATOR_FIXED_VOLTAGE fixed
 REGULATOR_GPIO gpio-regulator
 REGULATOR_HI6421 hi6421-regulator
 REGULATOR_HI6421V530 hi6421v530-regulator
 REGULATOR_HI6421V600 hi6421v600-regulator
 REGULATOR_HI655X hi655x-regulator
 REGULATOR_ISL6271A isl6271a-regulator
 REGULATOR_ISL9305 isl9305
 REGULATOR_LM363X lm363x-regulator
 REGULATOR_LOCHNAGAR lochnagar-regulator
 REGULATOR_LP3971 lp3971
 REGULATOR_LP3972 lp3972
 REGULATOR_LP872X lp872x
 REGULATOR_LP873X lp873x-regulator
 REGULATOR_LP8755 lp8755
 REGULATOR_LP87565 lp87565-regulator
 REGULATOR_LP8788 lp8788-buck lp8788-ldo
 REGULATOR_LTC3589 ltc3589
 REGULATOR_LTC3676 ltc3676
 REGULATOR_MAX14577 max14577-regulator
 REGULATOR_MAX1586 max1586
 REGULATOR_MAX20086 max20086-regulator
 REGULATOR_MAX20411 max20411-regulator
 REGULATOR_MAX5970 max5970-regulator
 REGULATOR_MAX597X max597x-regulator
 REGULATOR_MAX77503 max77503-regulator
 REGULATOR_MAX77541 max77541-regulator
 REGULATOR_MAX77620 max77620-regulator
 REGULATOR_MAX77650 max77650-regulator
 REGULATOR_MAX77686 max77686-regulator
 REGULATOR_MAX77693 max77693-regulator
 REGULATOR_MAX77802 max77802-regulator
 REGULATOR_MAX77826 max77826-regulator
 REGULATOR_MAX77857 max77857-regulator
 REGULATOR_MAX8649 max8649
 REGULATOR_MAX8660 max8660
 REGULATOR_MAX8893 max8893
 REGULATOR_MAX8907 max8907-regulator
 REGULATOR_MAX8925 max8925-regulator
 REGULATOR_MAX8952 max8952
 REGULATOR_MAX8973 max8973-regulator
 REGULATOR_MAX8997 max8997-regulator
 REGULATOR_MAX8998 max8998
 REGULATOR_MC13783 mc13783-regulator
 REGULATOR_MC13892 mc13892-regulator
 REGULATOR_MC13XXX_CORE mc13xxx-regulator-core
 REGULATOR_MCP16502 mcp16502
 REGULATOR_MP5416 mp5416
 REGULATOR_MP8859 mp8859
 REGULATOR_MP886X mp886x
 REGULATOR_MPQ7920 mpq7920
 REGULATOR_MT6311 mt6311-regulator
 REGULATOR_MT6315 mt6315-regulator
 REGULATOR_MT6323 mt6323-regulator
 REGULATOR_MT6331 mt6331-regulator
 REGULATOR_MT6332 mt6332-regulator
 REGULATOR_MT6357 mt6357-regulator
 REGULATOR_MT6358 mt6358-regulator
 REGULATOR_MT6359 mt6359-regulator
 REGULATOR_MT6360 mt6360-regulator
 REGULATOR_MT6370 mt6370-regulator
 REGULATOR_MT6380 mt6380-regulator
 REGULATOR_MT6397 mt6397-regulator
 REGULATOR_MTK_DVFSRC mtk-dvfsrc-regulator
 REGULATOR_NETLINK_EVENTS event
 REGULATOR_PALMAS palmas-regulator
 REGULATOR_PBIAS pbias-regulator
 REGULATOR_PCA9450 pca9450-regulator
 REGULATOR_PCAP pcap-regulator
 REGULATOR_PCF50633 pcf50633-regulator
 REGULATOR_PF8X00 pf8x00-regulator
 REGULATOR_PFUZE100 pfuze100-regulator
 REGULATOR_PV88060 pv88060-regulator
 REGULATOR_PV88080 pv88080-regulator
 REGULATOR_PV88090 pv88090-regulator
 REGULATOR_PWM pwm-regulator
 REGULATOR_QCOM_LABIBB qcom-labibb-regulator
 REGULATOR_QCOM_PM8008 qcom-pm8008-regulator
 REGULATOR_QCOM_REFGEN qcom-refgen-regulator
 REGULATOR_QCOM_RPM qcom_rpm-regulator
 REGULATOR_QCOM_RPMH qcom-rpmh-regulator
 REGULATOR_QCOM_SMD_RPM qcom_smd-regulator
 REGULATOR_QCOM_SPMI qcom_spmi-regulator
 REGULATOR_QCOM_USB_VBUS qcom_usb_vbus-regulator
 REGULATOR_RAA215300 raa215300
 REGULATOR_RASPBERRYPI_TOUCHSCREEN_ATTINY rpi-panel-attiny-regulator
 REGULATOR_RC5T583 rc5t583-regulator
 REGULATOR_RK808 rk808-regulator
 REGULATOR_RN5T618 rn5t618-regulator
 REGULATOR_ROHM rohm-regulator
 REGULATOR_RT4801 rt4801-regulator
 REGULATOR_RT4803 rt4803
 REGULATOR_RT4831 rt4831-regulator
 REGULATOR_RT5033 rt5033-regulator
 REGULATOR_RT5120 rt5120-regulator
 REGULATOR_RT5190A rt5190a-regulator
 REGULATOR_RT5739 rt5739
 REGULATOR_RT5759 rt5759-regulator
 REGULATOR_RT6160 rt6160-regulator
 REGULATOR_RT6190 rt6190-regulator
 REGULATOR_RT6245 rt6245-regulator
 REGULATOR_RTMV20 rtmv20-regulator
 REGULATOR_RTQ2134 rtq2134-regulator
 REGULATOR_RTQ2208 rtq2208-regulator
 REGULATOR_RTQ6752 rtq6752-regulator
 REGULATOR_RZG2L_VBCTRL renesas-usb-vbus-regulator
 REGULATOR_S2MPA01 s2mpa01
 REGULATOR_S2MPS11 s2mps11
 REGULATOR_S5M8767 s5m8767
 REGULATOR_SC2731 sc2731-regulator
 REGULATOR_SKY81452 sky81452-regulator
 REGULATOR_SLG51000 slg51000-regulator
 REGULATOR_SM5703 sm5703-regulator
 REGULATOR_STM32_BOOSTER stm32-booster
 REGULATOR_STM32_PWR stm32-pwr
 REGULATOR_STM32_VREFBUF stm32-vrefbuf
 REGULATOR_STPMIC1 stpmic1_regulator
 REGULATOR_STW481X_VMMC stw481x-vmmc
 REGULATOR_SUN20I sun20i-regulator
 REGULATOR_SY7636A sy7636a-regulator
 REGULATOR_SY8106A sy8106a-regulator
 REGULATOR_SY8824X sy8824x
 REGULATOR_SY8827N sy8827n
 REGULATOR_TI_ABB ti-abb-regulator
 REGULATOR_TPS51632 tps51632-regulator
 REGULATOR_TPS6105X tps6105x-regulator
 REGULATOR_TPS62360 tps62360-regulator
 REGULATOR_TPS6286X tps6286x-regulator
 REGULATOR_TPS6287X tps6287x-regulator
 REGULATOR_TPS65023 tps65023-regulator
 REGULATOR_TPS6507X tps6507x-regulator
 REGULATOR_TPS65086 tps65086-regulator
 REGULATOR_TPS65090 tps65090-regulator
 REGULATOR_TPS65132 tps65132-regulator
 REGULATOR_TPS65217 tps65217-regulator
 REGULATOR_TPS65218 tps65218-regulator
 REGULATOR_TPS65219 tps65219-regulator
 REGULATOR_TPS6524X tps6524x-regulator
 REGULATOR_TPS6586X tps6586x-regulator
 REGULATOR_TPS65910 tps65910-regulator
 REGULATOR_TPS65912 tps65912-regulator
 REGULATOR_TPS6594 tps6594-regulator
 REGULATOR_TPS68470 tps68470-regulator
 REGULATOR_TWL4030 twl-regulator twl6030-regulator
 REGULATOR_UNIPHIER uniphier-regulator
 REGULATOR_USERSPACE_CONSUMER userspace-consumer
 REGULATOR_VCTRL vctrl-regulator
 REGULATOR_VEXPRESS vexpress-regulator
 REGULATOR_VIRTUAL_CONSUMER virtual
 REGULATOR_VQMMC_IPQ4019 vqmmc-ipq4019-regulator
 REGULATOR_WM831X wm831x-dcdc wm831x-isink wm831x-ldo
 REGULATOR_WM8350 wm8350-regulator
 REGULATOR_WM8400 wm8400-regulator
 REGULATOR_WM8994 wm8994-regulator
drivers/remoteproc
 DA8XX_REMOTEPROC da8xx_remoteproc
 IMX_DSP_REMOTEPROC imx_dsp_rproc
 IMX_REMOTEPROC imx_rproc
 INGENIC_VPU_RPROC ingenic_rproc
 KEYSTONE_REMOTEPROC keystone_remoteproc
 MESON_MX_AO_ARC_REMOTEPROC meson_mx_ao_arc
 MTK_SCP mtk_scp mtk_scp_ipi
 OMAP_REMOTEPROC omap_remoteproc
 PRU_REMOTEPROC pru_rproc
 QCOM_PIL_INFO qcom_pil_info
 QCOM_Q6V5_ADSP qcom_q6v5_adsp
 QCOM_Q6V5_COMMON qcom_q6v5
 QCOM_Q6V5_MSS qcom_q6v5_mss
 QCOM_Q6V5_PAS qcom_q6v5_pas
 QCOM_Q6V5_WCSS qcom_q6v5_wcss
 QCOM_RPROC_COMMON qcom_common
 QCOM_SYSMON qcom_sysmon
 QCOM_WCNSS_PIL qcom_wcnss qcom_wcnss_iris qcom_wcnss_pil
 RCAR_REMOTEPROC rcar_rproc
 REMOTEPROC remoteproc remoteproc_core remoteproc_coredump remoteproc_debugfs remoteproc_elf_loader remoteproc_sysfs remoteproc_virtio
 REMOTEPROC_CDEV remoteproc_cdev
 STM32_RPROC stm32_rproc
 ST_REMOTEPROC st_remoteproc
 ST_SLIM_REMOTEPROC st_slim_rproc
 TI_K3_DSP_REMOTEPROC ti_k3_dsp_remoteproc
 TI_K3_M4_REMOTEPROC ti_k3_m4_remoteproc
 TI_K3_R5_REMOTEPROC ti_k3_r5_remoteproc
 WKUP_M3_RPROC wkup_m3_rproc
 XLNX_R5_REMOTEPROC xlnx_r5_remoteproc
drivers/reset
 ARCH_ZYNQMP|RESET_ZYNQMP reset-zynqmp
 RESET_A10SR reset-a10sr
 RESET_ATH79 reset-ath79
 RESET_AXS10X reset-axs10x
 RESET_BCM6345 reset-bcm6345
 RESET_BERLIN reset-berlin
 RESET_BRCMSTB reset-brcmstb
 RESET_BRCMSTB_RESCAL reset-brcmstb-rescal
 RESET_CONTROLLER core
 RESET_EYEQ reset-eyeq
 RESET_GPIO reset-gpio
 RESET_HSDK reset-hsdk
 RESET_IMX7 reset-imx7
 RESET_IMX8MP_AUDIOMIX reset-imx8mp-audiomix
 RESET_INTEL_GW reset-intel-gw
 RESET_K210 reset-k210
 RESET_LANTIQ reset-lantiq
 RESET_LPC18XX reset-lpc18xx
 RESET_MCHP_SPARX5 reset-microchip-sparx5
 RESET_MESON reset-meson
 RESET_MESON_AUDIO_ARB reset-meson-audio-arb
 RESET_NPCM reset-npcm
 RESET_NUVOTON_MA35D1 reset-ma35d1
 RESET_OXNAS reset-oxnas
 RESET_PISTACHIO reset-pistachio
 RESET_POLARFIRE_SOC reset-mpfs
 RESET_QCOM_AOSS reset-qcom-aoss
 RESET_QCOM_PDC reset-qcom-pdc
 RESET_RASPBERRYPI reset-raspberrypi
 RESET_RZG2L_USBPHY_CTRL reset-rzg2l-usbphy-ctrl
 RESET_SCMI reset-scmi
 RESET_SIMPLE reset-simple
 RESET_SOCFPGA reset-socfpga
 RESET_STARFIVE_JH7100 reset-starfive-jh7100
 RESET_SUNPLUS reset-sunplus
 RESET_SUNXI reset-sunxi
 RESET_TI_SCI reset-ti-sci
 RESET_TI_SYSCON reset-ti-syscon
 RESET_TI_TPS380X reset-tps380x
 RESET_TN48M_CPLD reset-tn48m
 RESET_UNIPHIER reset-uniphier
 RESET_UNIPHIER_GLUE reset-uniphier-glue
 RESET_ZYNQ reset-zynq
drivers/reset/hisilicon
 COMMON_RESET_HI3660 reset-hi3660
 COMMON_RESET_HI6220 hi6220_reset
drivers/reset/starfive
 RESET_STARFIVE_JH7100 reset-starfive-jh7100
 RESET_STARFIVE_JH7110 reset-starfive-jh7110
 RESET_STARFIVE_JH71X0 reset-starfive-jh71x0
drivers/reset/sti
 STIH407_RESET reset-stih407
 STIH407_RESET|STI_RESET_SYSCFG reset-syscfg
drivers/reset/tegra
 RESET_TEGRA_BPMP reset-bpmp
drivers/rpmsg
 RPMSG rpmsg_core
 RPMSG_CHAR rpmsg_char
 RPMSG_CTRL rpmsg_ctrl
 RPMSG_MTK_SCP mtk_rpmsg
 RPMSG_NS rpmsg_ns
 RPMSG_QCOM_GLINK qcom_glink qcom_glink_native qcom_glink_ssr
 RPMSG_QCOM_GLINK_RPM qcom_glink_rpm
 RPMSG_QCOM_GLINK_SMEM qcom_glink_smem
 RPMSG_QCOM_SMD qcom_smd
 RPMSG_VIRTIO virtio_rpmsg_bus
drivers/rtc
 RTC_CLASS class interface rtc-core
 RTC_CLASS&RTC_INTF_DEV dev
 RTC_CLASS&RTC_INTF_PROC proc
 RTC_CLASS&RTC_INTF_SYSFS sysfs
 RTC_CLASS&RTC_NVMEM nvmem
 RTC_DRV_88PM80X rtc-88pm80x
 RTC_DRV_88PM860X rtc-88pm860x
 RTC_DRV_AB8500 rtc-ab8500
 RTC_DRV_ABB5ZES3 rtc-ab-b5ze-s3
 RTC_DRV_ABEOZ9 rtc-ab-eoz9
 RTC_DRV_ABX80X rtc-abx80x
 RTC_DRV_AC100 rtc-ac100
 RTC_DRV_ARMADA38X rtc-armada38x
 RTC_DRV_AS3722 rtc-as3722
 RTC_DRV_ASM9260 rtc-asm9260
 RTC_DRV_ASPEED rtc-aspeed
 RTC_DRV_AT91RM9200 rtc-at91rm9200
 RTC_DRV_AT91SAM9 rtc-at91sam9
 RTC_DRV_AU1XXX rtc-au1xxx
 RTC_DRV_BBNSM rtc-nxp-bbnsm
 RTC_DRV_BD70528 rtc-bd70528
 RTC_DRV_BQ32K rtc-bq32k
 RTC_DRV_BQ4802 rtc-bq4802
 RTC_DRV_BRCMSTB rtc-brcmstb-waketimer
 RTC_DRV_CADENCE rtc-cadence
 RTC_DRV_CMOS rtc-cmos
 RTC_DRV_CPCAP rtc-cpcap
 RTC_DRV_CROS_EC rtc-cros-ec
 RTC_DRV_DA9052 rtc-da9052
 RTC_DRV_DA9055 rtc-da9055
 RTC_DRV_DA9063 rtc-da9063
 RTC_DRV_DAVINCI rtc-davinci
 RTC_DRV_DIGICOLOR rtc-digicolor
 RTC_DRV_DM355EVM rtc-dm355evm
 RTC_DRV_DS1216 rtc-ds1216
 RTC_DRV_DS1286 rtc-ds1286
 RTC_DRV_DS1302 rtc-ds1302
 RTC_DRV_DS1305 rtc-ds1305
 RTC_DRV_DS1307 rtc-ds1307
 RTC_DRV_DS1343 rtc-ds1343
 RTC_DRV_DS1347 rtc-ds1347
 RTC_DRV_DS1374 rtc-ds1374
 RTC_DRV_DS1390 rtc-ds1390
 RTC_DRV_DS1511 rtc-ds1511
 RTC_DRV_DS1553 rtc-ds1553
 RTC_DRV_DS1672 rtc-ds1672
 RTC_DRV_DS1685_FAMILY rtc-ds1685
 RTC_DRV_DS1742 rtc-ds1742
 RTC_DRV_DS2404 rtc-ds2404
 RTC_DRV_DS3232 rtc-ds3232
 RTC_DRV_EFI rtc-efi
 RTC_DRV_EM3027 rtc-em3027
 RTC_DRV_EP93XX rtc-ep93xx
 RTC_DRV_FM3130 rtc-fm3130
 RTC_DRV_FSL_FTM_ALARM rtc-fsl-ftm-alarm
 RTC_DRV_FTRTC010 rtc-ftrtc010
 RTC_DRV_GAMECUBE rtc-gamecube
 RTC_DRV_GENERIC rtc-generic
 RTC_DRV_GOLDFISH rtc-goldfish
 RTC_DRV_HID_SENSOR_TIME rtc-hid-sensor-time
 RTC_DRV_HYM8563 rtc-hym8563
 RTC_DRV_IMXDI rtc-imxdi
 RTC_DRV_IMX_BBM_SCMI rtc-imx-sm-bbm
 RTC_DRV_IMX_SC rtc-imx-sc
 RTC_DRV_ISL12022 rtc-isl12022
 RTC_DRV_ISL12026 rtc-isl12026
 RTC_DRV_ISL1208 rtc-isl1208
 RTC_DRV_JZ4740 rtc-jz4740
 RTC_DRV_LOONGSON rtc-loongson
 RTC_DRV_LOONGSON1 rtc-ls1x
 RTC_DRV_LP8788 rtc-lp8788
 RTC_DRV_LPC24XX rtc-lpc24xx
 RTC_DRV_LPC32XX rtc-lpc32xx
 RTC_DRV_M41T80 rtc-m41t80
 RTC_DRV_M41T93 rtc-m41t93
 RTC_DRV_M41T94 rtc-m41t94
 RTC_DRV_M48T35 rtc-m48t35
 RTC_DRV_M48T59 rtc-m48t59
 RTC_DRV_M48T86 rtc-m48t86
 RTC_DRV_MA35D1 rtc-ma35d1
 RTC_DRV_MAX31335 rtc-max31335
 RTC_DRV_MAX6900 rtc-max6900
 RTC_DRV_MAX6902 rtc-max6902
 RTC_DRV_MAX6916 rtc-max6916
 RTC_DRV_MAX77686 rtc-max77686
 RTC_DRV_MAX8907 rtc-max8907
 RTC_DRV_MAX8925 rtc-max8925
 RTC_DRV_MAX8997 rtc-max8997
 RTC_DRV_MAX8998 rtc-max8998
 RTC_DRV_MC13XXX rtc-mc13xxx
 RTC_DRV_MCP795 rtc-mcp795
 RTC_DRV_MESON rtc-meson
 RTC_DRV_MESON_VRTC rtc-meson-vrtc
 RTC_DRV_MOXART rtc-moxart
 RTC_DRV_MPC5121 rtc-mpc5121
 RTC_DRV_MSC313 rtc-msc313
 RTC_DRV_MSM6242 rtc-msm6242
 RTC_DRV_MT2712 rtc-mt2712
 RTC_DRV_MT6397 rtc-mt6397
 RTC_DRV_MT7622 rtc-mt7622
 RTC_DRV_MV rtc-mv
 RTC_DRV_MXC rtc-mxc
 RTC_DRV_MXC_V2 rtc-mxc_v2
 RTC_DRV_NCT3018Y rtc-nct3018y
 RTC_DRV_NTXEC rtc-ntxec
 RTC_DRV_OMAP rtc-omap
 RTC_DRV_OPAL rtc-opal
 RTC_DRV_OPTEE rtc-optee
 RTC_DRV_PALMAS rtc-palmas
 RTC_DRV_PCAP rtc-pcap
 RTC_DRV_PCF2123 rtc-pcf2123
 RTC_DRV_PCF2127 rtc-pcf2127
 RTC_DRV_PCF50633 rtc-pcf50633
 RTC_DRV_PCF85063 rtc-pcf85063
 RTC_DRV_PCF8523 rtc-pcf8523
 RTC_DRV_PCF85363 rtc-pcf85363
 RTC_DRV_PCF8563 rtc-pcf8563
 RTC_DRV_PCF8583 rtc-pcf8583
 RTC_DRV_PIC32 rtc-pic32
 RTC_DRV_PL030 rtc-pl030
 RTC_DRV_PL031 rtc-pl031
 RTC_DRV_PM8XXX rtc-pm8xxx
 RTC_DRV_POLARFIRE_SOC rtc-mpfs
 RTC_DRV_PS3 rtc-ps3
 RTC_DRV_PXA rtc-pxa
 RTC_DRV_R7301 rtc-r7301
 RTC_DRV_R9701 rtc-r9701
 RTC_DRV_RC5T583 rtc-rc5t583
 RTC_DRV_RC5T619 rtc-rc5t619
 RTC_DRV_RK808 rtc-rk808
 RTC_DRV_RP5C01 rtc-rp5c01
 RTC_DRV_RS5C313 rtc-rs5c313
 RTC_DRV_RS5C348 rtc-rs5c348
 RTC_DRV_RS5C372 rtc-rs5c372
 RTC_DRV_RTD119X rtc-rtd119x
 RTC_DRV_RV3028 rtc-rv3028
 RTC_DRV_RV3029C2 rtc-rv3029c2
 RTC_DRV_RV3032 rtc-rv3032
 RTC_DRV_RV8803 rtc-rv8803
 RTC_DRV_RX4581 rtc-rx4581
 RTC_DRV_RX6110 rtc-rx6110
 RTC_DRV_RX8010 rtc-rx8010
 RTC_DRV_RX8025 rtc-rx8025
 RTC_DRV_RX8111 rtc-rx8111
 RTC_DRV_RX8581 rtc-rx8581
 RTC_DRV_RZN1 rtc-rzn1
 RTC_DRV_S35390A rtc-s35390a
 RTC_DRV_S3C rtc-s3c
 RTC_DRV_S5M rtc-s5m
 RTC_DRV_SA1100 rtc-sa1100
 RTC_DRV_SC27XX rtc-sc27xx
 RTC_DRV_SD2405AL rtc-sd2405al
 RTC_DRV_SD3078 rtc-sd3078
 RTC_DRV_SH rtc-sh
 RTC_DRV_SNVS rtc-snvs
 RTC_DRV_SPEAR rtc-spear
 RTC_DRV_SSD202D rtc-ssd202d
 RTC_DRV_STARFIRE rtc-starfire
 RTC_DRV_STK17TA8 rtc-stk17ta8
 RTC_DRV_STM32 rtc-stm32
 RTC_DRV_STMP rtc-stmp3xxx
 RTC_DRV_ST_LPC rtc-st-lpc
 RTC_DRV_SUN4V rtc-sun4v
 RTC_DRV_SUN6I rtc-sun6i
 RTC_DRV_SUNPLUS rtc-sunplus
 RTC_DRV_SUNXI rtc-sunxi
 RTC_DRV_TEGRA rtc-tegra
 RTC_DRV_TEST rtc-test
 RTC_DRV_TI_K3 rtc-ti-k3
 RTC_DRV_TPS6586X rtc-tps6586x
 RTC_DRV_TPS65910 rtc-tps65910
 RTC_DRV_TPS6594 rtc-tps6594
 RTC_DRV_TWL4030 rtc-twl
 RTC_DRV_V3020 rtc-v3020
 RTC_DRV_VT8500 rtc-vt8500
 RTC_DRV_WILCO_EC rtc-wilco-ec
 RTC_DRV_WM831X rtc-wm831x
 RTC_DRV_WM8350 rtc-wm8350
 RTC_DRV_X1205 rtc-x1205
 RTC_DRV_XGENE rtc-xgene
 RTC_DRV_ZYNQMP rtc-zynqmp
 RTC_LIB lib
 RTC_LIB_KUNIT_TEST lib_test
 RTC_MC146818_LIB rtc-mc146818-lib
drivers/s390/block
 DASD dasd dasd_devmap dasd_eer dasd_erp dasd_genhd dasd_ioctl dasd_mod dasd_proc
 DASD_DIAG dasd_diag dasd_diag_mod
 DASD_ECKD dasd_3990_erp dasd_alias dasd_eckd dasd_eckd_mod
 DASD_FBA dasd_fba dasd_fba_mod
 DCSSBLK dcssblk
 SCM_BLOCK scm_blk scm_block scm_drv
drivers/s390/char
 CRASH_DUMP sclp_sdias zcore
 HMC_DRV diag_ftp hmcdrv hmcdrv_cache hmcdrv_dev hmcdrv_ftp hmcdrv_mod sclp_ftp
 MONREADER monreader
 MONWRITER monwriter
 PCI sclp_pci
 PROC_FS&S390_TAPE tape_proc
 S390 ctrlchar defkeymap keyboard sclp sclp_ap sclp_cmd sclp_config sclp_cpi_sys sclp_ctl sclp_early sclp_early_core sclp_ocf sclp_quiesce sclp_rw sclp_sd
 S390_TAPE tape tape_char tape_class tape_core tape_std
 S390_TAPE_34XX tape_34xx
 S390_TAPE_3590 tape_3590
 S390_UV_UAPI uvdevice
 S390_VMUR vmur
 SCLP_CONSOLE sclp_con
 SCLP_TTY sclp_tty
 SCLP_VT220_TTY sclp_vt220
 TN3215 con3215
 TN3270 con3270 raw3270
 TN3270_FS fs3270
 VMCP vmcp
 VMLOGRDR vmlogrdr
drivers/s390/cio
 CCWGROUP ccwgroup
 CHSC_SCH chsc_sch
 CIO_INJECT cio_inject
 EADM_SCH eadm_sch
 QDIO qdio qdio_debug qdio_main qdio_setup qdio_thinint
 S390 airq blacklist ccw_device ccwreq chp chsc cio cio_debugfs cmf crw css device device_fsm device_id device_ops device_pgid device_status fcx idset ioasm isc itcw trace
 SCM_BUS scm
 VFIO_CCW vfio_ccw vfio_ccw_async vfio_ccw_chp vfio_ccw_cp vfio_ccw_drv vfio_ccw_fsm vfio_ccw_ops vfio_ccw_trace
drivers/s390/crypto
 AP ap ap_bus ap_card ap_queue
 PKEY pkey pkey_api pkey_base pkey_sysfs
 PKEY_CCA pkey-cca pkey_cca
 PKEY_EP11 pkey-ep11 pkey_ep11
 PKEY_PCKMO pkey-pckmo pkey_pckmo
 VFIO_AP vfio_ap vfio_ap_drv vfio_ap_ops
 ZCRYPT zcrypt zcrypt_api zcrypt_card zcrypt_ccamisc zcrypt_cex4 zcrypt_ep11misc zcrypt_msgtype50 zcrypt_msgtype6 zcrypt_queue
drivers/s390/net
 CTCM ctcm ctcm_dbug ctcm_fsms ctcm_main ctcm_mpc ctcm_sysfs
 CTCM|NETIUCV fsm
 ISM ism ism_drv
 LCS lcs
 NETIUCV netiucv
 QETH qeth qeth_core_main qeth_core_mpc qeth_core_sys qeth_ethtool
 QETH_L2 qeth_l2 qeth_l2_main qeth_l2_sys
 QETH_L3 qeth_l3 qeth_l3_main qeth_l3_sys
 SMSGIUCV smsgiucv
 SMSGIUCV_EVENT smsgiucv_app
drivers/s390/scsi
 ZFCP zfcp zfcp_aux zfcp_ccw zfcp_dbf zfcp_diag zfcp_erp zfcp_fc zfcp_fsf zfcp_qdio zfcp_scsi zfcp_sysfs zfcp_unit
drivers/s390/virtio
 S390_GUEST virtio_ccw
drivers/sbus/char
 BBC_I2C bbc bbc_envctrl bbc_i2c
 DISPLAY7SEG display7seg
 ENVCTRL envctrl
 OBP_FLASH flash
 ORACLE_DAX oradax
 SUN_OPENPROMIO openprom
 TADPOLE_TS102_UCTRL uctrl
drivers/scsi
 A2091_SCSI a2091
 A2091_SCSI|A3000_SCSI|GVP11_SCSI|MVME147_SCSI|SGIWD93_SCSI wd33c93
 A3000_SCSI a3000
 ATARI_SCSI atari_scsi
 BE2ISCSI|INFINIBAND_ISER|ISCSI_TCP|QEDI|SCSI_BNX2_ISCSI|SCSI_CXGB3_ISCSI|SCSI_CXGB4_ISCSI|SCSI_QLA_ISCSI libiscsi
 BLK_DEBUG_FS&SCSI scsi_debugfs
 BLK_DEV_3W_XXXX_RAID 3w-xxxx
 BLK_DEV_BSG&SCSI scsi_bsg
 BLK_DEV_INTEGRITY&BLK_DEV_SD sd_dif
 BLK_DEV_SD sd sd_mod
 BLK_DEV_SD&BLK_DEV_ZONED sd_zbc
 BLK_DEV_SR sr sr_ioctl sr_mod sr_vendor
 BVME6000_SCSI bvme6000_scsi
 BVME6000_SCSI|MVME16x_SCSI|SCSI_A4000T|SCSI_LASI700|SCSI_SIM710|SCSI_SNI_53C710|SCSI_ZORRO7XX 53c700
 CHR_DEV_SCH ch
 CHR_DEV_SG sg
 CHR_DEV_ST st
 GVP11_SCSI gvp11
 HYPERV_STORAGE hv_storvsc storvsc_drv
 ISCSI_BOOT_SYSFS iscsi_boot_sysfs
 ISCSI_TCP iscsi_tcp
 ISCSI_TCP|SCSI_CXGB3_ISCSI|SCSI_CXGB4_ISCSI libiscsi_tcp
 JAZZ_ESP jazz_esp
 JAZZ_ESP|SCSI_AM53C974|SCSI_MAC_ESP|SCSI_SUNESP|SCSI_ZORRO_ESP|SUN3X_ESP esp_scsi
 MAC_SCSI mac_scsi
 MEGARAID_LEGACY megaraid
 MVME147_SCSI mvme147
 MVME16x_SCSI mvme16x_scsi
 PCMCIA_QLOGIC|SCSI_QLOGIC_FAS qlogicfas408
 PM&SCSI scsi_pm
 PS3_ROM ps3rom
 RAID_ATTRS raid_class
 SCSI hosts scsi scsi_devinfo scsi_error scsi_ioctl scsi_lib scsi_logging scsi_mod scsi_scan scsi_sysfs scsi_trace scsicam
 SCSI&SCSI_CONSTANTS constants
 SCSI&SCSI_DH scsi_dh
 SCSI&SCSI_DMA scsi_lib_dma
 SCSI&SCSI_NETLINK scsi_netlink
 SCSI&SCSI_PROC_FS scsi_proc
 SCSI&SYSCTL scsi_sysctl
 SCSI_3W_9XXX 3w-9xxx
 SCSI_3W_SAS 3w-sas
 SCSI_A4000T a4000t
 SCSI_ACARD atp870u
 SCSI_ADVANSYS advansys
 SCSI_AHA152X aha152x
 SCSI_AHA1542 aha1542
 SCSI_AHA1740 aha1740
 SCSI_AM53C974 am53c974
 SCSI_BUSLOGIC BusLogic
 SCSI_COMMON scsi_common
 SCSI_DC395x dc395x
 SCSI_DEBUG scsi_debug
 SCSI_DMX3191D dmx3191d
 SCSI_ENCLOSURE ses
 SCSI_FC_ATTRS scsi_transport_fc
 SCSI_FDOMAIN fdomain
 SCSI_FDOMAIN_ISA fdomain_isa
 SCSI_FDOMAIN_PCI fdomain_pci
 SCSI_GENERIC_NCR5380 g_NCR5380
 SCSI_HPSA hpsa
 SCSI_HPTIOP hptiop
 SCSI_IMM imm
 SCSI_INIA100 a100u2w
 SCSI_INITIO initio
 SCSI_IPR ipr
 SCSI_IPS ips
 SCSI_ISCSI_ATTRS scsi_transport_iscsi
 SCSI_LASI700 lasi700
 SCSI_MAC53C94 mac53c94
 SCSI_MAC_ESP mac_esp
 SCSI_MESH mesh
 SCSI_MVUMI mvumi
 SCSI_MYRB myrb
 SCSI_MYRS myrs
 SCSI_NSP32 nsp32
 SCSI_PMCRAID pmcraid
 SCSI_PPA ppa
 SCSI_PROTO_TEST scsi_proto_test
 SCSI_QLOGICPTI qlogicpti
 SCSI_QLOGIC_1280 qla1280
 SCSI_QLOGIC_FAS qlogicfas
 SCSI_SAS_ATTRS scsi_transport_sas
 SCSI_SIM710 sim710
 SCSI_SNI_53C710 sni_53c710
 SCSI_SPI_ATTRS scsi_transport_spi
 SCSI_SRP_ATTRS scsi_transport_srp
 SCSI_STEX stex
 SCSI_SUNESP sun_esp
 SCSI_VIRTIO virtio_scsi
 SCSI_WD719X wd719x
 SCSI_ZALON ncr53c8xx zalon zalon7xx
 SCSI_ZORRO7XX zorro7xx
 SCSI_ZORRO_ESP zorro_esp
 SGIWD93_SCSI sgiwd93
 SUN3X_ESP sun3x_esp
 SUN3_SCSI sun3_scsi sun3_scsi_vme
 VMWARE_PVSCSI vmw_pvscsi
 XEN_SCSI_FRONTEND xen-scsifront
drivers/scsi/aacraid
 SCSI_AACRAID aachba aacraid commctrl comminit commsup dpcsup linit nark rkt rx sa src
drivers/scsi/aic7xxx
 AIC79XX_REG_PRETTY_PRINT&SCSI_AIC79XX aic79xx_reg_print
 AIC7XXX_REG_PRETTY_PRINT&SCSI_AIC7XXX aic7xxx_reg_print
 EISA&SCSI_AIC7XXX aic7770 aic7770_osm
 PCI&SCSI_AIC7XXX aic7xxx_osm_pci aic7xxx_pci
 SCSI_AIC79XX aic79xx aic79xx_core aic79xx_osm aic79xx_osm_pci aic79xx_pci aic79xx_proc
 SCSI_AIC7XXX aic7xxx aic7xxx_93cx6 aic7xxx_core aic7xxx_osm aic7xxx_proc
drivers/scsi/aic94xx
 SCSI_AIC94XX aic94xx aic94xx_dev aic94xx_dump aic94xx_hwi aic94xx_init aic94xx_reg aic94xx_scb aic94xx_sds aic94xx_seq aic94xx_task aic94xx_tmf
drivers/scsi/arcmsr
 SCSI_ARCMSR arcmsr arcmsr_attr arcmsr_hba
drivers/scsi/arm
 SCSI_ACORNSCSI_3 acornscsi acornscsi-io acornscsi_mod
 SCSI_ACORNSCSI_3|SCSI_ARXESCSI|SCSI_CUMANA_2|SCSI_EESOXSCSI|SCSI_POWERTECSCSI msgqueue queue
 SCSI_ARXESCSI arxescsi
 SCSI_ARXESCSI|SCSI_CUMANA_2|SCSI_EESOXSCSI|SCSI_POWERTECSCSI fas216
 SCSI_CUMANA_1 cumana_1
 SCSI_CUMANA_2 cumana_2
 SCSI_EESOXSCSI eesox
 SCSI_OAK1 oak
 SCSI_POWERTECSCSI powertec
drivers/scsi/be2iscsi
 BE2ISCSI be2iscsi be_cmds be_iscsi be_main be_mgmt
drivers/scsi/bfa
 SCSI_BFA_FC bfa bfa_core bfa_fcbuild bfa_fcpim bfa_fcs bfa_fcs_fcpim bfa_fcs_lport bfa_fcs_rport bfa_hw_cb bfa_hw_ct bfa_ioc bfa_ioc_cb bfa_ioc_ct bfa_port bfa_svc bfad bfad_attr bfad_bsg bfad_debugfs bfad_im
drivers/scsi/bnx2fc
 SCSI_BNX2X_FCOE bnx2fc bnx2fc_debug bnx2fc_els bnx2fc_fcoe bnx2fc_hwi bnx2fc_io bnx2fc_tgt
drivers/scsi/bnx2i
 SCSI_BNX2_ISCSI bnx2i bnx2i_hwi bnx2i_init bnx2i_iscsi bnx2i_sysfs
drivers/scsi/csiostor
 SCSI_CHELSIO_FCOE csio_attr csio_hw csio_hw_t5 csio_init csio_isr csio_lnode csio_mb csio_rnode csio_scsi csio_wr csiostor
drivers/scsi/cxgbi
 SCSI_CXGB3_ISCSI|SCSI_CXGB4_ISCSI libcxgbi
drivers/scsi/cxgbi/cxgb3i
 SCSI_CXGB3_ISCSI cxgb3i
drivers/scsi/cxgbi/cxgb4i
 SCSI_CXGB4_ISCSI cxgb4i
drivers/scsi/cxlflash
 CXL&CXLFLASH cxl_hw
 CXLFLASH cxlflash lunmgt main superpipe vlun
 CXLFLASH&OCXL ocxl_hw
drivers/scsi/device_handler
 SCSI_DH_ALUA scsi_dh_alua
 SCSI_DH_EMC scsi_dh_emc
 SCSI_DH_HP_SW scsi_dh_hp_sw
 SCSI_DH_RDAC scsi_dh_rdac
drivers/scsi/elx
 SCSI_EFCT efct
drivers/scsi/elx/efct
 SCSI_EFCT efct_driver efct_hw efct_hw_queues efct_io efct_lio efct_scsi efct_unsol efct_xport
drivers/scsi/elx/libefc
 SCSI_EFCT efc_cmds efc_device efc_domain efc_els efc_fabric efc_node efc_nport efc_sm efclib
drivers/scsi/elx/libefc_sli
 SCSI_EFCT sli4
drivers/scsi/esas2r
 SCSI_ESAS2R esas2r esas2r_disc esas2r_flash esas2r_init esas2r_int esas2r_io esas2r_ioctl esas2r_log esas2r_main esas2r_targdb esas2r_vda
drivers/scsi/fcoe
 FCOE fcoe
 LIBFCOE fcoe_ctlr fcoe_sysfs fcoe_transport libfcoe
drivers/scsi/fnic
 FCOE_FNIC fnic fnic_attrs fnic_debugfs fnic_fcs fnic_isr fnic_main fnic_res fnic_scsi fnic_trace vnic_cq vnic_dev vnic_intr vnic_rq vnic_wq vnic_wq_copy
drivers/scsi/hisi_sas
 SCSI_HISI_SAS hisi_sas_main hisi_sas_v1_hw hisi_sas_v2_hw
 SCSI_HISI_SAS_PCI hisi_sas_v3_hw
drivers/scsi/ibmvscsi
 SCSI_IBMVFC ibmvfc
 SCSI_IBMVSCSI ibmvscsi
drivers/scsi/ibmvscsi_tgt
 SCSI_IBMVSCSIS ibmvscsi_tgt ibmvscsis libsrp
drivers/scsi/isci
 SCSI_ISCI host init isci phy port port_config probe_roms remote_device remote_node_context remote_node_table request task unsolicited_frame_control
drivers/scsi/libfc
 LIBFC fc_disc fc_elsct fc_exch fc_fcp fc_frame fc_libfc fc_lport fc_npiv fc_rport libfc
drivers/scsi/libsas
 SCSI_SAS_ATA&SCSI_SAS_LIBSAS sas_ata
 SCSI_SAS_HOST_SMP&SCSI_SAS_LIBSAS sas_host_smp
 SCSI_SAS_LIBSAS libsas sas_discover sas_event sas_expander sas_init sas_phy sas_port sas_scsi_host sas_task
drivers/scsi/lpfc
 SCSI_LPFC lpfc lpfc_attr lpfc_bsg lpfc_ct lpfc_debugfs lpfc_els lpfc_hbadisc lpfc_init lpfc_mbox lpfc_mem lpfc_nportdisc lpfc_nvme lpfc_nvmet lpfc_scsi lpfc_sli lpfc_vmid lpfc_vport
drivers/scsi/megaraid
 MEGARAID_MAILBOX megaraid_mbox
 MEGARAID_MM megaraid_mm
 MEGARAID_SAS megaraid_sas megaraid_sas_base megaraid_sas_debugfs megaraid_sas_fp megaraid_sas_fusion
drivers/scsi/mpi3mr
 SCSI_MPI3MR mpi3mr mpi3mr_app mpi3mr_fw mpi3mr_os mpi3mr_transport
drivers/scsi/mpt3sas
 SCSI_MPT3SAS mpt3sas mpt3sas_base mpt3sas_config mpt3sas_ctl mpt3sas_debugfs mpt3sas_scsih mpt3sas_transport mpt3sas_trigger_diag mpt3sas_warpdrive
drivers/scsi/mvsas
 SCSI_MVSAS mv_64xx mv_94xx mv_init mv_sas mvsas
drivers/scsi/pcmcia
 PCMCIA_AHA152X aha152x_core aha152x_cs aha152x_stub
 PCMCIA_FDOMAIN fdomain_cs
 PCMCIA_NINJA_SCSI nsp_cs
 PCMCIA_QLOGIC qlogic_cs qlogic_stub
 PCMCIA_SYM53C500 sym53c500_cs
drivers/scsi/pm8001
 SCSI_PM8001 pm8001_ctl pm8001_hwi pm8001_init pm8001_sas pm80xx pm80xx_hwi pm80xx_tracepoints
drivers/scsi/qedf
 DEBUG_FS&QEDF qedf_debugfs
 QEDF drv_fcoe_fw_funcs drv_scsi_fw_funcs qedf qedf_attr qedf_dbg qedf_els qedf_fip qedf_io qedf_main
drivers/scsi/qedi
 DEBUG_FS&QEDI qedi_debugfs
 QEDI qedi qedi_dbg qedi_fw qedi_fw_api qedi_iscsi qedi_main qedi_sysfs
drivers/scsi/qla2xxx
 SCSI_QLA_FC qla2xxx qla_attr qla_bsg qla_dbg qla_dfs qla_edif qla_gs qla_init qla_iocb qla_isr qla_mbx qla_mid qla_mr qla_nvme qla_nx qla_nx2 qla_os qla_sup qla_target qla_tmpl
 TCM_QLA2XXX tcm_qla2xxx
drivers/scsi/qla4xxx
 SCSI_QLA_ISCSI ql4_83xx ql4_attr ql4_bsg ql4_dbg ql4_init ql4_iocb ql4_isr ql4_mbx ql4_nvram ql4_nx ql4_os qla4xxx
drivers/scsi/smartpqi
 SCSI_SMARTPQI smartpqi smartpqi_init smartpqi_sas_transport smartpqi_sis
drivers/scsi/snic
 SCSI_SNIC snic snic_attrs snic_ctl snic_disc snic_io snic_isr snic_main snic_res snic_scsi vnic_cq vnic_dev vnic_intr vnic_wq
 SCSI_SNIC&SCSI_SNIC_DEBUG_FS snic_debugfs snic_trc
drivers/scsi/sym53c8xx_2
 SCSI_SYM53C8XX_2 sym53c8xx sym_fw sym_glue sym_hipd sym_malloc sym_nvram
drivers/sh
 SUPERH pm_runtime
drivers/sh/clk
 HAVE_CLK core
 SH_CLK_CPG cpg
drivers/sh/intc
 INTC_BALANCING balancing
 INTC_MAPPING_DEBUG virq-debugfs
 INTC_USERIMASK userimask
 SH_INTC access chip core handle irqdomain virq
drivers/sh/maple
 MAPLE maple
drivers/sh/superhyway
 SUPERHYWAY superhyway
 SYSFS superhyway-sysfs
drivers/siox
 SIOX siox-core
 SIOX_BUS_GPIO siox-bus-gpio
drivers/slimbus
 SLIMBUS core messaging sched slimbus stream
 SLIM_QCOM_CTRL qcom-ctrl slim-qcom-ctrl
 SLIM_QCOM_NGD_CTRL qcom-ngd-ctrl slim-qcom-ngd-ctrl
drivers/soc/actions
 OWL_PM_DOMAINS owl-sps
 OWL_PM_DOMAINS_HELPER owl-sps-helper
drivers/soc/amlogic
 MESON_CANVAS meson-canvas
 MESON_CLK_MEASURE meson-clk-measure
 MESON_EE_PM_DOMAINS meson-ee-pwrc
 MESON_GX_PM_DOMAINS meson-gx-pwrc-vpu
 MESON_GX_SOCINFO meson-gx-socinfo
 MESON_MX_SOCINFO meson-mx-socinfo
 MESON_SECURE_PM_DOMAINS meson-secure-pwrc
drivers/soc/apple
 APPLE_MAILBOX apple-mailbox mailbox
 APPLE_PMGR_PWRSTATE apple-pmgr-pwrstate
 APPLE_RTKIT apple-rtkit rtkit rtkit-crashlog
 APPLE_SART apple-sart sart
drivers/soc/aspeed
 ASPEED_LPC_CTRL aspeed-lpc-ctrl
 ASPEED_LPC_SNOOP aspeed-lpc-snoop
 ASPEED_P2A_CTRL aspeed-p2a-ctrl
 ASPEED_SOCINFO aspeed-socinfo
 ASPEED_UART_ROUTING aspeed-uart-routing
drivers/soc/atmel
 AT91_SOC_ID soc
 AT91_SOC_SFR sfr
drivers/soc/bcm
 BCM2835_POWER bcm2835-power
 RASPBERRYPI_POWER raspberrypi-power
drivers/soc/bcm/bcm63xx
 BCM63XX_POWER bcm63xx-power
 BCM_PMB bcm-pmb
drivers/soc/bcm/brcmstb
 SOC_BRCMSTB biuctrl common
drivers/soc/bcm/brcmstb/pm
 ARM pm-arm s2-arm
 BMIPS_GENERIC pm-mips s2-mips s3-mips
drivers/soc/canaan
 SOC_K210_SYSCTL k210-sysctl
drivers/soc/cirrus
 EP93XX_SOC soc-ep93xx
drivers/soc/dove
 ARCH_DOVE|MACH_DOVE pmu
drivers/soc/fsl
 DPAA2_CONSOLE dpaa2-console
 FSL_GUTS guts
 FSL_RCPM rcpm
drivers/soc/fsl/dpio
 FSL_MC_DPIO dpio dpio-driver dpio-service fsl-mc-dpio qbman-portal
drivers/soc/fsl/qbman
 FSL_BMAN_TEST bman-test bman_test
 FSL_BMAN_TEST&FSL_BMAN_TEST_API bman_test_api
 FSL_DPAA bman bman_ccsr bman_portal dpaa_sys qman qman_ccsr qman_portal
 FSL_QMAN_TEST qman-test qman_test
 FSL_QMAN_TEST&FSL_QMAN_TEST_API qman_test_api
 FSL_QMAN_TEST&FSL_QMAN_TEST_STASH qman_test_stash
drivers/soc/fsl/qe
 CPM_QMC qmc
 CPM_TSA tsa
 CPM|QUICC_ENGINE qe_common
 QE_GPIO gpio
 QE_TDM qe_tdm
 QE_USB usb
 QUICC_ENGINE qe qe_ic qe_io
 UCC ucc
 UCC_FAST ucc_fast
 UCC_SLOW ucc_slow
drivers/soc/fujitsu
 A64FX_DIAG a64fx-diag
drivers/soc/gemini
 ARCH_GEMINI soc-gemini
drivers/soc/hisilicon
 KUNPENG_HCCS kunpeng_hccs
drivers/soc/imx
 ARCH_MXC soc-imx
 HAVE_IMX_GPC gpc
 IMX_GPCV2_PM_DOMAINS gpcv2
 SOC_IMX8M imx8m-blk-ctrl imx8mp-blk-ctrl soc-imx8m
 SOC_IMX9 imx93-blk-ctrl imx93-pd imx93-src
drivers/soc/ixp4xx
 IXP4XX_NPE ixp4xx-npe
 IXP4XX_QMGR ixp4xx-qmgr
drivers/soc/lantiq
 SOC_XWAY fpi-bus
drivers/soc/litex
 LITEX_SOC_CONTROLLER litex_soc_ctrl
drivers/soc/loongson
 LOONGSON2_GUTS loongson2_guts
 LOONGSON2_PM loongson2_pm
drivers/soc/mediatek
 MTK_CMDQ mtk-cmdq-helper
 MTK_DEVAPC mtk-devapc
 MTK_INFRACFG mtk-infracfg
 MTK_MMSYS mtk-mmsys mtk-mutex
 MTK_PMIC_WRAP mtk-pmic-wrap
 MTK_REGULATOR_COUPLER mtk-regulator-coupler
 MTK_SCPSYS mtk-scpsys
 MTK_SCPSYS_PM_DOMAINS mtk-pm-domains
 MTK_SOCINFO mtk-socinfo
 MTK_SVS mtk-svs
drivers/soc/microchip
 POLARFIRE_SOC_SYS_CTRL mpfs-sys-controller
drivers/soc/nuvoton
 WPCM450_SOC wpcm450-soc
drivers/soc/pxa
 ARCH_MMP|PXA3xx mfp
 PXA_SSP ssp
drivers/soc/qcom
 QCOM_AOSS_QMP qcom_aoss
 QCOM_APR apr
 QCOM_COMMAND_DB cmd-db
 QCOM_CPR cpr
 QCOM_GENI_SE qcom-geni-se
 QCOM_GSBI qcom_gsbi
 QCOM_ICC_BWMON icc-bwmon
 QCOM_INLINE_CRYPTO_ENGINE ice qcom_ice
 QCOM_KRYO_L2_ACCESSORS kryo-l2-accessors
 QCOM_LLCC llcc-qcom
 QCOM_MDT_LOADER mdt_loader
 QCOM_OCMEM ocmem
 QCOM_PBS qcom-pbs
 QCOM_PDR_HELPERS pdr_interface
 QCOM_PDR_MSG qcom_pdr_msg
 QCOM_PD_MAPPER qcom_pd_mapper
 QCOM_PMIC_GLINK pmic_glink pmic_glink_altmode
 QCOM_PMIC_PDCHARGER_ULOG pmic_pdcharger_ulog
 QCOM_QMI_HELPERS qmi_encdec qmi_helpers qmi_interface
 QCOM_RAMP_CTRL ramp_controller
 QCOM_RMTFS_MEM rmtfs_mem
 QCOM_RPMH qcom_rpmh rpmh rpmh-rsc
 QCOM_RPMHPD rpmhpd
 QCOM_RPMPD rpmpd
 QCOM_RPM_MASTER_STATS rpm_master_stats
 QCOM_SMD_RPM rpm-proc smd-rpm
 QCOM_SMEM smem
 QCOM_SMEM_STATE smem_state
 QCOM_SMP2P smp2p
 QCOM_SMSM smsm
 QCOM_SOCINFO socinfo
 QCOM_SPM spm
 QCOM_STATS qcom_stats
 QCOM_WCNSS_CTRL wcnss_ctrl
drivers/soc/renesas
 ARCH_R9A06G032 r9a06g032-smp
 PWC_RZV2M pwc-rzv2m
 RST_RCAR rcar-rst
 SOC_RENESAS renesas-soc
 SYSC_R8A7742 r8a7742-sysc
 SYSC_R8A7743 r8a7743-sysc
 SYSC_R8A7745 r8a7745-sysc
 SYSC_R8A77470 r8a77470-sysc
 SYSC_R8A774A1 r8a774a1-sysc
 SYSC_R8A774B1 r8a774b1-sysc
 SYSC_R8A774C0 r8a774c0-sysc
 SYSC_R8A774E1 r8a774e1-sysc
 SYSC_R8A7779 r8a7779-sysc
 SYSC_R8A7790 r8a7790-sysc
 SYSC_R8A7791 r8a7791-sysc
 SYSC_R8A7792 r8a7792-sysc
 SYSC_R8A7794 r8a7794-sysc
 SYSC_R8A7795 r8a7795-sysc
 SYSC_R8A77960|SYSC_R8A77961 r8a7796-sysc
 SYSC_R8A77965 r8a77965-sysc
 SYSC_R8A77970 r8a77970-sysc
 SYSC_R8A77980 r8a77980-sysc
 SYSC_R8A77990 r8a77990-sysc
 SYSC_R8A77995 r8a77995-sysc
 SYSC_R8A779A0 r8a779a0-sysc
 SYSC_R8A779F0 r8a779f0-sysc
 SYSC_R8A779G0 r8a779g0-sysc
 SYSC_RCAR rcar-sysc
 SYSC_RCAR_GEN4 rcar-gen4-sysc
 SYSC_RMOBILE rmobile-sysc
drivers/soc/rockchip
 ROCKCHIP_DTPM dtpm
 ROCKCHIP_GRF grf
 ROCKCHIP_IODOMAIN io-domain
 ROCKCHIP_PM_DOMAINS pm_domains
drivers/soc/samsung
 EXYNOS_ASV_ARM exynos5422-asv
 EXYNOS_CHIPID exynos-asv exynos-chipid exynos_chipid
 EXYNOS_PMU exynos-pmu
 EXYNOS_PMU_ARM_DRIVERS exynos3250-pmu exynos4-pmu exynos5250-pmu exynos5420-pmu
 EXYNOS_PM_DOMAINS pm_domains
 EXYNOS_REGULATOR_COUPLER exynos-regulator-coupler
 EXYNOS_USI exynos-usi
 SAMSUNG_PM_CHECK s3c-pm-check
 SAMSUNG_PM_DEBUG s3c-pm-debug
drivers/soc/sifive
 SIFIVE_CCACHE sifive_ccache
drivers/soc/sunxi
 SUNXI_MBUS sunxi_mbus
 SUNXI_SRAM sunxi_sram
drivers/soc/tegra
 ARCH_TEGRA common
 ARCH_TEGRA_186_SOC ari-tegra186
 SOC_TEGRA20_VOLTAGE_COUPLER regulators-tegra20
 SOC_TEGRA30_VOLTAGE_COUPLER regulators-tegra30
 SOC_TEGRA_FLOWCTRL flowctrl
 SOC_TEGRA_PMC pmc
 SOC_TEGRA_POWERGATE_BPMP powergate-bpmp
drivers/soc/tegra/cbb
 ARCH_TEGRA tegra-cbb
 ARCH_TEGRA_194_SOC tegra194-cbb
 ARCH_TEGRA_234_SOC tegra234-cbb
drivers/soc/tegra/fuse
 ARCH_TEGRA fuse-tegra fuse-tegra30 tegra-apbmisc
 ARCH_TEGRA_114_SOC speedo-tegra114
 ARCH_TEGRA_124_SOC|ARCH_TEGRA_132_SOC speedo-tegra124
 ARCH_TEGRA_210_SOC speedo-tegra210
 ARCH_TEGRA_2x_SOC fuse-tegra20 speedo-tegra20
 ARCH_TEGRA_3x_SOC speedo-tegra30
drivers/soc/ti
 AMX3_PM pm33xx
 ARCH_OMAP2PLUS omap_prm
 KEYSTONE_NAVIGATOR_DMA knav_dma
 KEYSTONE_NAVIGATOR_QMSS knav_qmss knav_qmss_acc knav_qmss_queue
 POWER_AVS_OMAP smartreflex
 TI_K3_RINGACC k3-ringacc
 TI_K3_SOCINFO k3-socinfo
 TI_PRUSS pruss
 TI_SCI_INTA_MSI_DOMAIN ti_sci_inta_msi
 TI_SCI_PM_DOMAINS ti_sci_pm_domains
 WKUP_M3_IPC wkup_m3_ipc
drivers/soc/ux500
 UX500_SOC_ID ux500-soc-id
drivers/soc/versatile
 SOC_INTEGRATOR_CM soc-integrator
 SOC_REALVIEW soc-realview
drivers/soc/xilinx
 XLNX_EVENT_MANAGER xlnx_event_manager
 ZYNQMP_PM_DOMAINS zynqmp_pm_domains
 ZYNQMP_POWER zynqmp_power
drivers/soundwire
 SOUNDWIRE bus bus_type debugfs irq master mipi_disco slave soundwire-bus stream sysfs_slave sysfs_slave_dpn
 SOUNDWIRE_AMD amd_init amd_manager soundwire-amd
 SOUNDWIRE_CADENCE cadence_master soundwire-cadence
 SOUNDWIRE_GENERIC_ALLOCATION generic_bandwidth_allocation soundwire-generic-allocation
 SOUNDWIRE_INTEL dmi-quirks intel intel_ace2x intel_ace2x_debugfs intel_auxdevice intel_bus_common intel_init soundwire-intel
 SOUNDWIRE_QCOM qcom soundwire-qcom
drivers/spi
 MACH_REALTEK_RTL spi-realtek-rtl
 SPI_AIROHA_SNFI spi-airoha-snfi
 SPI_ALTERA spi-altera-platform
 SPI_ALTERA_CORE spi-altera-core
 SPI_ALTERA_DFL spi-altera-dfl
 SPI_AMD spi-amd
 SPI_AMLOGIC_SPIFC_A1 spi-amlogic-spifc-a1
 SPI_AR934X spi-ar934x
 SPI_ARMADA_3700 spi-armada-3700
 SPI_ASPEED_SMC spi-aspeed-smc
 SPI_AT91_USART spi-at91-usart
 SPI_ATH79 spi-ath79
 SPI_ATMEL spi-atmel
 SPI_ATMEL_QUADSPI atmel-quadspi
 SPI_AU1550 spi-au1550
 SPI_AXI_SPI_ENGINE spi-axi-spi-engine
 SPI_BCM2835 spi-bcm2835
 SPI_BCM2835AUX spi-bcm2835aux
 SPI_BCM63XX spi-bcm63xx
 SPI_BCM63XX_HSSPI spi-bcm63xx-hsspi
 SPI_BCMBCA_HSSPI spi-bcmbca-hsspi
 SPI_BCM_QSPI spi-bcm-qspi spi-brcmstb-qspi spi-iproc-qspi
 SPI_BITBANG spi-bitbang
 SPI_BUTTERFLY spi-butterfly
 SPI_CADENCE spi-cadence
 SPI_CADENCE_QUADSPI spi-cadence-quadspi
 SPI_CADENCE_XSPI spi-cadence-xspi
 SPI_CH341 spi-ch341
 SPI_CLPS711X spi-clps711x
 SPI_COLDFIRE_QSPI spi-coldfire-qspi
 SPI_CS42L43 spi-cs42l43
 SPI_DAVINCI spi-davinci
 SPI_DESIGNWARE spi-dw spi-dw-core
 SPI_DESIGNWARE&SPI_DW_DMA spi-dw-dma
 SPI_DLN2 spi-dln2
 SPI_DW_BT1 spi-dw-bt1
 SPI_DW_MMIO spi-dw-mmio
 SPI_DW_PCI spi-dw-pci
 SPI_EP93XX spi-ep93xx
 SPI_FALCON spi-falcon
 SPI_FSI spi-fsi
 SPI_FSL_CPM spi-fsl-cpm
 SPI_FSL_DSPI spi-fsl-dspi
 SPI_FSL_ESPI spi-fsl-espi
 SPI_FSL_LIB spi-fsl-lib
 SPI_FSL_LPSPI spi-fsl-lpspi
 SPI_FSL_QUADSPI spi-fsl-qspi
 SPI_FSL_SPI spi-fsl-spi
 SPI_GPIO spi-gpio
 SPI_GXP spi-gxp
 SPI_HISI_KUNPENG spi-hisi-kunpeng
 SPI_HISI_SFC_V3XX spi-hisi-sfc-v3xx
 SPI_IMG_SPFI spi-img-spfi
 SPI_IMX spi-imx
 SPI_INGENIC spi-ingenic
 SPI_INTEL spi-intel
 SPI_INTEL_PCI spi-intel-pci
 SPI_INTEL_PLATFORM spi-intel-platform
 SPI_JCORE spi-jcore
 SPI_LANTIQ_SSC spi-lantiq-ssc
 SPI_LJCA spi-ljca
 SPI_LM70_LLP spi-lm70llp
 SPI_LOONGSON_CORE spi-loongson-core
 SPI_LOONGSON_PCI spi-loongson-pci
 SPI_LOONGSON_PLATFORM spi-loongson-plat
 SPI_LOOPBACK_TEST spi-loopback-test
 SPI_LP8841_RTC spi-lp8841-rtc
 SPI_MASTER spi
 SPI_MEM spi-mem
 SPI_MESON_SPICC spi-meson-spicc
 SPI_MESON_SPIFC spi-meson-spifc
 SPI_MICROCHIP_CORE spi-microchip-core
 SPI_MICROCHIP_CORE_QSPI spi-microchip-core-qspi
 SPI_MPC512x_PSC spi-mpc512x-psc
 SPI_MPC52xx spi-mpc52xx
 SPI_MPC52xx_PSC spi-mpc52xx-psc
 SPI_MT65XX spi-mt65xx
 SPI_MT7621 spi-mt7621
 SPI_MTK_NOR spi-mtk-nor
 SPI_MTK_SNFI spi-mtk-snfi
 SPI_MUX spi-mux
 SPI_MXIC spi-mxic
 SPI_MXS spi-mxs
 SPI_NPCM_FIU spi-npcm-fiu
 SPI_NPCM_PSPI spi-npcm-pspi
 SPI_NXP_FLEXSPI spi-nxp-fspi
 SPI_OCTEON spi-cavium-octeon spi-octeon
 SPI_OCTEON|SPI_THUNDERX spi-cavium
 SPI_OC_TINY spi-oc-tiny
 SPI_OMAP24XX spi-omap2-mcspi
 SPI_OMAP_100K spi-omap-100k
 SPI_OMAP_UWIRE spi-omap-uwire
 SPI_ORION spi-orion
 SPI_PCI1XXXX spi-pci1xxxx
 SPI_PIC32 spi-pic32
 SPI_PIC32_SQI spi-pic32-sqi
 SPI_PL022 spi-pl022
 SPI_PPC4xx spi-ppc4xx
 SPI_PXA2XX spi-pxa2xx spi-pxa2xx-core spi-pxa2xx-dma spi-pxa2xx-platform
 SPI_PXA2XX_PCI spi-pxa2xx-pci
 SPI_QCOM_GENI spi-geni-qcom
 SPI_QCOM_QSPI spi-qcom-qspi
 SPI_QUP spi-qup
 SPI_RB4XX spi-rb4xx
 SPI_ROCKCHIP spi-rockchip
 SPI_ROCKCHIP_SFC spi-rockchip-sfc
 SPI_RPCIF spi-rpc-if
 SPI_RSPI spi-rspi
 SPI_RZV2M_CSI spi-rzv2m-csi
 SPI_S3C24XX spi-s3c24xx spi-s3c24xx-hw
 SPI_S3C64XX spi-s3c64xx
 SPI_SC18IS602 spi-sc18is602
 SPI_SH spi-sh
 SPI_SH_HSPI spi-sh-hspi
 SPI_SH_MSIOF spi-sh-msiof
 SPI_SH_SCI spi-sh-sci
 SPI_SIFIVE spi-sifive
 SPI_SLAVE_MT27XX spi-slave-mt27xx
 SPI_SLAVE_SYSTEM_CONTROL spi-slave-system-control
 SPI_SLAVE_TIME spi-slave-time
 SPI_SN_F_OSPI spi-sn-f-ospi
 SPI_SPIDEV spidev
 SPI_SPRD spi-sprd
 SPI_SPRD_ADI spi-sprd-adi
 SPI_STM32 spi-stm32
 SPI_STM32_QSPI spi-stm32-qspi
 SPI_ST_SSC4 spi-st-ssc4
 SPI_SUN4I spi-sun4i
 SPI_SUN6I spi-sun6i
 SPI_SUNPLUS_SP7021 spi-sunplus-sp7021
 SPI_SYNQUACER spi-synquacer
 SPI_TEGRA114 spi-tegra114
 SPI_TEGRA20_SFLASH spi-tegra20-sflash
 SPI_TEGRA20_SLINK spi-tegra20-slink
 SPI_TEGRA210_QUAD spi-tegra210-quad
 SPI_THUNDERX spi-cavium-thunderx spi-thunderx
 SPI_TI_QSPI spi-ti-qspi
 SPI_TLE62X0 spi-tle62x0
 SPI_TOPCLIFF_PCH spi-topcliff-pch
 SPI_UNIPHIER spi-uniphier
 SPI_WPCM_FIU spi-wpcm-fiu
 SPI_XCOMM spi-xcomm
 SPI_XILINX spi-xilinx
 SPI_XLP spi-xlp
 SPI_XTENSA_XTFPGA spi-xtensa-xtfpga
 SPI_ZYNQMP_GQSPI spi-zynqmp-gqspi
 SPI_ZYNQ_QSPI spi-zynq-qspi
drivers/spmi
 SPMI spmi spmi-devres
 SPMI_HISI3670 hisi-spmi-controller
 SPMI_MSM_PMIC_ARB spmi-pmic-arb
 SPMI_MTK_PMIF spmi-mtk-pmif
drivers/ssb
 SSB driver_chipcommon driver_chipcommon_pmu main scan ssb
 SSB&SSB_B43_PCI_BRIDGE b43_pci_bridge
 SSB&SSB_DRIVER_EXTIF driver_extif
 SSB&SSB_DRIVER_GIGE driver_gige
 SSB&SSB_DRIVER_GPIO driver_gpio
 SSB&SSB_DRIVER_MIPS driver_mipscore
 SSB&SSB_DRIVER_PCICORE driver_pcicore
 SSB&SSB_EMBEDDED embedded
 SSB&SSB_HOST_SOC host_soc
 SSB&SSB_PCIHOST pci pcihost_wrapper
 SSB&SSB_PCMCIAHOST bridge_pcmcia_80211 pcmcia
 SSB&SSB_SDIOHOST sdio
 SSB&SSB_SFLASH driver_chipcommon_sflash
 SSB&SSB_SPROM sprom
drivers/staging/axis-fifo
 XIL_AXIS_FIFO axis-fifo
drivers/staging/board
 ARCH_EMEV2 kzm9d
 ARCH_R8A7740 armadillo800eva
 STAGING_BOARD board
drivers/staging/emxx_udc
 USB_EMXX emxx_udc
drivers/staging/fbtft
 FB_TFT fbtft fbtft-bus fbtft-core fbtft-io fbtft-sysfs
 FB_TFT_AGM1264K_FL fb_agm1264k-fl
 FB_TFT_BD663474 fb_bd663474
 FB_TFT_HX8340BN fb_hx8340bn
 FB_TFT_HX8347D fb_hx8347d
 FB_TFT_HX8353D fb_hx8353d
 FB_TFT_HX8357D fb_hx8357d
 FB_TFT_ILI9163 fb_ili9163
 FB_TFT_ILI9320 fb_ili9320
 FB_TFT_ILI9325 fb_ili9325
 FB_TFT_ILI9340 fb_ili9340
 FB_TFT_ILI9341 fb_ili9341
 FB_TFT_ILI9481 fb_ili9481
 FB_TFT_ILI9486 fb_ili9486
 FB_TFT_PCD8544 fb_pcd8544
 FB_TFT_RA8875 fb_ra8875
 FB_TFT_S6D02A1 fb_s6d02a1
 FB_TFT_S6D1121 fb_s6d1121
 FB_TFT_SEPS525 fb_seps525
 FB_TFT_SH1106 fb_sh1106
 FB_TFT_SSD1289 fb_ssd1289
 FB_TFT_SSD1305 fb_ssd1305 fb_ssd1325
 FB_TFT_SSD1306 fb_ssd1306
 FB_TFT_SSD1331 fb_ssd1331
 FB_TFT_SSD1351 fb_ssd1351
 FB_TFT_ST7735R fb_st7735r
 FB_TFT_ST7789V fb_st7789v
 FB_TFT_TINYLCD fb_tinylcd
 FB_TFT_TLS8204 fb_tls8204
 FB_TFT_UC1611 fb_uc1611
 FB_TFT_UC1701 fb_uc1701
 FB_TFT_UPD161704 fb_upd161704
drivers/staging/fieldbus
 FIELDBUS_DEV dev_core fieldbus_dev
drivers/staging/fieldbus/anybuss
 ARCX_ANYBUS_CONTROLLER arcx-anybus
 HMS_ANYBUSS_BUS anybuss_core host
 HMS_PROFINET hms-profinet
drivers/staging/gdm724x
 LTE_GDM724X gdm_endian gdm_lte gdm_mux gdm_tty gdm_usb gdmtty gdmulte netlink_k
drivers/staging/greybus
 GREYBUS_ARCHE arche-apb-ctrl arche-platform gb-arche
 GREYBUS_AUDIO audio_apbridgea audio_gb audio_manager audio_manager_module gb-audio-apbridgea gb-audio-gb gb-audio-manager
 GREYBUS_AUDIO_APB_CODEC audio_codec audio_helper audio_module audio_topology gb-audio-codec gb-audio-module
 GREYBUS_BOOTROM bootrom gb-bootrom
 GREYBUS_BRIDGED_PHY gb-gbphy gbphy
 GREYBUS_CAMERA camera gb-camera
 GREYBUS_FIRMWARE authentication fw-core fw-download fw-management gb-firmware
 GREYBUS_FIRMWARE|GREYBUS_SPI gb-spilib spilib
 GREYBUS_GPIO gb-gpio gpio
 GREYBUS_HID gb-hid hid
 GREYBUS_I2C gb-i2c i2c
 GREYBUS_LIGHT gb-light light
 GREYBUS_LOG gb-log log
 GREYBUS_LOOPBACK gb-loopback loopback
 GREYBUS_POWER gb-power-supply power_supply
 GREYBUS_PWM gb-pwm pwm
 GREYBUS_RAW gb-raw raw
 GREYBUS_SDIO gb-sdio sdio
 GREYBUS_SPI gb-spi spi
 GREYBUS_UART gb-uart uart
 GREYBUS_USB gb-usb usb
 GREYBUS_VIBRATOR gb-vibrator vibrator
drivers/staging/iio/accel
 ADIS16203 adis16203
 ADIS16240 adis16240
drivers/staging/iio/adc
 AD7816 ad7816
drivers/staging/iio/addac
 ADT7316 adt7316
 ADT7316_I2C adt7316-i2c
 ADT7316_SPI adt7316-spi
drivers/staging/iio/frequency
 AD9832 ad9832
 AD9834 ad9834
drivers/staging/iio/impedance-analyzer
 AD5933 ad5933
drivers/staging/iio/meter
 ADE7854 ade7854
 ADE7854_I2C ade7854-i2c
 ADE7854_SPI ade7854-spi
drivers/staging/iio/resolver
 AD2S1210 ad2s1210
drivers/staging/ks7010
 KS7010 ks7010 ks7010_sdio ks_hostif ks_wlan_net
drivers/staging/media/atomisp
 VIDEO_ATOMISP atomisp
drivers/staging/media/atomisp/i2c
 VIDEO_ATOMISP_GC0310 atomisp-gc0310
 VIDEO_ATOMISP_GC2235 atomisp-gc2235
 VIDEO_ATOMISP_LM3554 atomisp-lm3554
 VIDEO_ATOMISP_MSRLIST_HELPER atomisp-libmsrlisthelper
 VIDEO_ATOMISP_MT9M114 atomisp-mt9m114
 VIDEO_ATOMISP_OV2680 atomisp-ov2680
 VIDEO_ATOMISP_OV2722 atomisp-ov2722
drivers/staging/media/atomisp/i2c/ov5693
 VIDEO_ATOMISP_OV5693 atomisp-ov5693
drivers/staging/media/atomisp/pci
 VIDEO_ATOMISP atomisp_cmd atomisp_compat_css20 atomisp_csi2 atomisp_csi2_bridge atomisp_drvfs atomisp_fops atomisp_gmin_platform atomisp_ioctl atomisp_subdev atomisp_tpg atomisp_v4l2 ia_css_device_access ia_css_isp_configs ia_css_isp_params ia_css_isp_states sh_css sh_css_firmware sh_css_host_data sh_css_hrt sh_css_metrics sh_css_mipi sh_css_mmu sh_css_param_dvs sh_css_param_shading sh_css_params sh_css_properties sh_css_sp sh_css_stream_format sh_css_version system_local
drivers/staging/media/atomisp/pci/base/circbuf/src
 VIDEO_ATOMISP circbuf
drivers/staging/media/atomisp/pci/base/refcount/src
 VIDEO_ATOMISP refcount
drivers/staging/media/atomisp/pci/camera/pipe/src
 VIDEO_ATOMISP pipe_binarydesc pipe_stagedesc pipe_util
drivers/staging/media/atomisp/pci/camera/util/src
 VIDEO_ATOMISP util
drivers/staging/media/atomisp/pci/css_2401_system/host
 VIDEO_ATOMISP csi_rx ibuf_ctrl isys_dma isys_irq isys_stream2mmio
drivers/staging/media/atomisp/pci/hive_isp_css_common/host
 VIDEO_ATOMISP debug dma event_fifo fifo_monitor gdc gp_device gp_timer hmem input_formatter input_system irq isp mmu sp timed_ctrl vmem
drivers/staging/media/atomisp/pci/hive_isp_css_shared/host
 VIDEO_ATOMISP tag
drivers/staging/media/atomisp/pci/hmm
 VIDEO_ATOMISP hmm hmm_bo
drivers/staging/media/atomisp/pci/isp/kernels/aa/aa_2
 VIDEO_ATOMISP ia_css_aa2.host
drivers/staging/media/atomisp/pci/isp/kernels/anr/anr_1.0
 VIDEO_ATOMISP ia_css_anr.host
drivers/staging/media/atomisp/pci/isp/kernels/anr/anr_2
 VIDEO_ATOMISP ia_css_anr2.host ia_css_anr2_table.host
drivers/staging/media/atomisp/pci/isp/kernels/bh/bh_2
 VIDEO_ATOMISP ia_css_bh.host
drivers/staging/media/atomisp/pci/isp/kernels/bnlm
 VIDEO_ATOMISP ia_css_bnlm.host
drivers/staging/media/atomisp/pci/isp/kernels/bnr/bnr2_2
 VIDEO_ATOMISP ia_css_bnr2_2.host
drivers/staging/media/atomisp/pci/isp/kernels/bnr/bnr_1.0
 VIDEO_ATOMISP ia_css_bnr.host
drivers/staging/media/atomisp/pci/isp/kernels/cnr/cnr_1.0
 VIDEO_ATOMISP ia_css_cnr.host
drivers/staging/media/atomisp/pci/isp/kernels/cnr/cnr_2
 VIDEO_ATOMISP ia_css_cnr2.host
drivers/staging/media/atomisp/pci/isp/kernels/conversion/conversion_1.0
 VIDEO_ATOMISP ia_css_conversion.host
drivers/staging/media/atomisp/pci/isp/kernels/copy_output/copy_output_1.0
 VIDEO_ATOMISP ia_css_copy_output.host
drivers/staging/media/atomisp/pci/isp/kernels/crop/crop_1.0
 VIDEO_ATOMISP ia_css_crop.host
drivers/staging/media/atomisp/pci/isp/kernels/csc/csc_1.0
 VIDEO_ATOMISP ia_css_csc.host
drivers/staging/media/atomisp/pci/isp/kernels/ctc/ctc1_5
 VIDEO_ATOMISP ia_css_ctc1_5.host
drivers/staging/media/atomisp/pci/isp/kernels/ctc/ctc2
 VIDEO_ATOMISP ia_css_ctc2.host
drivers/staging/media/atomisp/pci/isp/kernels/ctc/ctc_1.0
 VIDEO_ATOMISP ia_css_ctc.host ia_css_ctc_table.host
drivers/staging/media/atomisp/pci/isp/kernels/de/de_1.0
 VIDEO_ATOMISP ia_css_de.host
drivers/staging/media/atomisp/pci/isp/kernels/de/de_2
 VIDEO_ATOMISP ia_css_de2.host
drivers/staging/media/atomisp/pci/isp/kernels/dp/dp_1.0
 VIDEO_ATOMISP ia_css_dp.host
drivers/staging/media/atomisp/pci/isp/kernels/dpc2
 VIDEO_ATOMISP ia_css_dpc2.host
drivers/staging/media/atomisp/pci/isp/kernels/dvs/dvs_1.0
 VIDEO_ATOMISP ia_css_dvs.host
drivers/staging/media/atomisp/pci/isp/kernels/eed1_8
 VIDEO_ATOMISP ia_css_eed1_8.host
drivers/staging/media/atomisp/pci/isp/kernels/fc/fc_1.0
 VIDEO_ATOMISP ia_css_formats.host
drivers/staging/media/atomisp/pci/isp/kernels/fpn/fpn_1.0
 VIDEO_ATOMISP ia_css_fpn.host
drivers/staging/media/atomisp/pci/isp/kernels/gc/gc_1.0
 VIDEO_ATOMISP ia_css_gc.host ia_css_gc_table.host
drivers/staging/media/atomisp/pci/isp/kernels/gc/gc_2
 VIDEO_ATOMISP ia_css_gc2.host ia_css_gc2_table.host
drivers/staging/media/atomisp/pci/isp/kernels/hdr
 VIDEO_ATOMISP ia_css_hdr.host
drivers/staging/media/atomisp/pci/isp/kernels/ipu2_io_ls/bayer_io_ls
 VIDEO_ATOMISP ia_css_bayer_io.host
drivers/staging/media/atomisp/pci/isp/kernels/ipu2_io_ls/yuv444_io_ls
 VIDEO_ATOMISP ia_css_yuv444_io.host
drivers/staging/media/atomisp/pci/isp/kernels/iterator/iterator_1.0
 VIDEO_ATOMISP ia_css_iterator.host
drivers/staging/media/atomisp/pci/isp/kernels/macc/macc1_5
 VIDEO_ATOMISP ia_css_macc1_5.host ia_css_macc1_5_table.host
drivers/staging/media/atomisp/pci/isp/kernels/macc/macc_1.0
 VIDEO_ATOMISP ia_css_macc.host ia_css_macc_table.host
drivers/staging/media/atomisp/pci/isp/kernels/norm/norm_1.0
 VIDEO_ATOMISP ia_css_norm.host
drivers/staging/media/atomisp/pci/isp/kernels/ob/ob2
 VIDEO_ATOMISP ia_css_ob2.host
drivers/staging/media/atomisp/pci/isp/kernels/ob/ob_1.0
 VIDEO_ATOMISP ia_css_ob.host
drivers/staging/media/atomisp/pci/isp/kernels/output/output_1.0
 VIDEO_ATOMISP ia_css_output.host
drivers/staging/media/atomisp/pci/isp/kernels/qplane/qplane_2
 VIDEO_ATOMISP ia_css_qplane.host
drivers/staging/media/atomisp/pci/isp/kernels/raw/raw_1.0
 VIDEO_ATOMISP ia_css_raw.host
drivers/staging/media/atomisp/pci/isp/kernels/raw_aa_binning/raw_aa_binning_1.0
 VIDEO_ATOMISP ia_css_raa.host
drivers/staging/media/atomisp/pci/isp/kernels/ref/ref_1.0
 VIDEO_ATOMISP ia_css_ref.host
drivers/staging/media/atomisp/pci/isp/kernels/s3a/s3a_1.0
 VIDEO_ATOMISP ia_css_s3a.host
drivers/staging/media/atomisp/pci/isp/kernels/sc/sc_1.0
 VIDEO_ATOMISP ia_css_sc.host
drivers/staging/media/atomisp/pci/isp/kernels/sdis/sdis_1.0
 VIDEO_ATOMISP ia_css_sdis.host
drivers/staging/media/atomisp/pci/isp/kernels/sdis/sdis_2
 VIDEO_ATOMISP ia_css_sdis2.host
drivers/staging/media/atomisp/pci/isp/kernels/tdf/tdf_1.0
 VIDEO_ATOMISP ia_css_tdf.host
drivers/staging/media/atomisp/pci/isp/kernels/tnr/tnr_1.0
 VIDEO_ATOMISP ia_css_tnr.host
drivers/staging/media/atomisp/pci/isp/kernels/vf/vf_1.0
 VIDEO_ATOMISP ia_css_vf.host
drivers/staging/media/atomisp/pci/isp/kernels/wb/wb_1.0
 VIDEO_ATOMISP ia_css_wb.host
drivers/staging/media/atomisp/pci/isp/kernels/xnr/xnr_1.0
 VIDEO_ATOMISP ia_css_xnr.host ia_css_xnr_table.host
drivers/staging/media/atomisp/pci/isp/kernels/xnr/xnr_3.0
 VIDEO_ATOMISP ia_css_xnr3.host
drivers/staging/media/atomisp/pci/isp/kernels/ynr/ynr_1.0
 VIDEO_ATOMISP ia_css_ynr.host
drivers/staging/media/atomisp/pci/isp/kernels/ynr/ynr_2
 VIDEO_ATOMISP ia_css_ynr2.host
drivers/staging/media/atomisp/pci/mmu
 VIDEO_ATOMISP isp_mmu sh_mmu_mrfld
drivers/staging/media/atomisp/pci/runtime/binary/src
 VIDEO_ATOMISP binary
drivers/staging/media/atomisp/pci/runtime/bufq/src
 VIDEO_ATOMISP bufq
drivers/staging/media/atomisp/pci/runtime/debug/src
 VIDEO_ATOMISP ia_css_debug
drivers/staging/media/atomisp/pci/runtime/event/src
 VIDEO_ATOMISP event
drivers/staging/media/atomisp/pci/runtime/eventq/src
 VIDEO_ATOMISP eventq
drivers/staging/media/atomisp/pci/runtime/frame/src
 VIDEO_ATOMISP frame
drivers/staging/media/atomisp/pci/runtime/ifmtr/src
 VIDEO_ATOMISP ifmtr
drivers/staging/media/atomisp/pci/runtime/inputfifo/src
 VIDEO_ATOMISP inputfifo
drivers/staging/media/atomisp/pci/runtime/isp_param/src
 VIDEO_ATOMISP isp_param
drivers/staging/media/atomisp/pci/runtime/isys/src
 VIDEO_ATOMISP csi_rx_rmgr ibuf_ctrl_rmgr isys_dma_rmgr isys_init isys_stream2mmio_rmgr rx virtual_isys
drivers/staging/media/atomisp/pci/runtime/pipeline/src
 VIDEO_ATOMISP pipeline
drivers/staging/media/atomisp/pci/runtime/queue/src
 VIDEO_ATOMISP queue queue_access
drivers/staging/media/atomisp/pci/runtime/rmgr/src
 VIDEO_ATOMISP rmgr rmgr_vbuf
drivers/staging/media/atomisp/pci/runtime/spctrl/src
 VIDEO_ATOMISP spctrl
drivers/staging/media/atomisp/pci/runtime/timer/src
 VIDEO_ATOMISP timer
drivers/staging/media/av7110
 DVB_AV7110 av7110 av7110_av av7110_ca av7110_hw av7110_ipack av7110_ir av7110_v4l dvb-ttpci dvb_filter
 DVB_SP8870 sp8870
drivers/staging/media/deprecated/atmel
 VIDEO_ATMEL_ISC atmel-isc atmel-sama5d2-isc
 VIDEO_ATMEL_ISC_BASE atmel-isc-base atmel-isc-clk atmel-isc-common
 VIDEO_ATMEL_XISC atmel-sama7g5-isc atmel-xisc
drivers/staging/media/deprecated/cpia2
 VIDEO_CPIA2 cpia2 cpia2_core cpia2_usb cpia2_v4l
drivers/staging/media/deprecated/fsl-viu
 VIDEO_VIU fsl-viu
drivers/staging/media/deprecated/meye
 VIDEO_MEYE meye
drivers/staging/media/deprecated/saa7146/av7110
 DVB_AV7110 av7110 av7110_av av7110_ca av7110_hw av7110_ipack av7110_ir av7110_v4l dvb-ttpci dvb_filter
 DVB_BUDGET_PATCH budget-patch
 DVB_SP8870 sp8870
drivers/staging/media/deprecated/saa7146/common
 VIDEO_SAA7146 saa7146 saa7146_core saa7146_i2c
 VIDEO_SAA7146_VV saa7146_fops saa7146_hlp saa7146_vbi saa7146_video saa7146_vv
drivers/staging/media/deprecated/saa7146/saa7146
 VIDEO_HEXIUM_GEMINI hexium_gemini
 VIDEO_HEXIUM_ORION hexium_orion
 VIDEO_MXB mxb
drivers/staging/media/deprecated/saa7146/ttpci
 DVB_BUDGET budget
 DVB_BUDGET_AV budget-av
 DVB_BUDGET_CI budget-ci
 DVB_BUDGET_CORE budget-core
drivers/staging/media/deprecated/stkwebcam
 VIDEO_STKWEBCAM stk-sensor stk-webcam stkwebcam
drivers/staging/media/deprecated/tm6000
 VIDEO_TM6000 tm6000 tm6000-cards tm6000-core tm6000-i2c tm6000-input tm6000-stds tm6000-video
 VIDEO_TM6000_ALSA tm6000-alsa
 VIDEO_TM6000_DVB tm6000-dvb
drivers/staging/media/deprecated/vpfe_capture
 VIDEO_DM355_CCDC dm355_ccdc
 VIDEO_DM355_CCDC|VIDEO_DM365_ISIF|VIDEO_DM6446_CCDC vpfe_capture
 VIDEO_DM365_ISIF isif
 VIDEO_DM6446_CCDC dm644x_ccdc
drivers/staging/media/deprecated/zr364xx
 USB_ZR364XX zr364xx
drivers/staging/media/imx
 VIDEO_IMX7_CSI imx7-media-csi imx8mq-mipi-csi2
 VIDEO_IMX_CSI|VIDEO_IMX_MEDIA imx-ic-common imx-ic-prp imx-ic-prpencvf imx-media-csc-scaler imx-media-csi imx-media-dev imx-media-fim imx-media-internal-sd imx-media-vdic imx6-media imx6-media-csi imx6-mipi-csi2
 VIDEO_IMX_MEDIA imx-media-capture imx-media-common imx-media-dev-common imx-media-of imx-media-utils
drivers/staging/media/ipu3
 VIDEO_IPU3_IMGU ipu3 ipu3-css ipu3-css-fw ipu3-css-params ipu3-css-pool ipu3-dmamap ipu3-imgu ipu3-mmu ipu3-tables ipu3-v4l2
drivers/staging/media/max96712
 VIDEO_MAX96712 max96712
drivers/staging/media/meson/vdec
 VIDEO_MESON_VDEC codec_h264 codec_hevc_common codec_mpeg12 codec_vp9 esparser meson-vdec vdec vdec_1 vdec_helpers vdec_hevc vdec_platform
drivers/staging/media/omap4iss
 VIDEO_OMAP4 iss iss_csi2 iss_csiphy iss_ipipe iss_ipipeif iss_resizer iss_video omap4-iss
drivers/staging/media/rkvdec
 VIDEO_ROCKCHIP_VDEC rkvdec rkvdec-h264 rkvdec-vp9 rockchip-vdec
drivers/staging/media/starfive/camss
 VIDEO_STARFIVE_CAMSS starfive-camss stf-camss stf-capture stf-isp stf-isp-hw-ops stf-video
drivers/staging/media/sunxi/cedrus
 VIDEO_SUNXI_CEDRUS cedrus cedrus_dec cedrus_h264 cedrus_h265 cedrus_hw cedrus_mpeg2 cedrus_video cedrus_vp8 sunxi-cedrus
drivers/staging/media/sunxi/sun6i-isp
 VIDEO_SUN6I_ISP sun6i-isp sun6i_isp sun6i_isp_capture sun6i_isp_params sun6i_isp_proc
drivers/staging/media/tegra-video
 ARCH_TEGRA_210_SOC&VIDEO_TEGRA tegra210
 ARCH_TEGRA_2x_SOC&VIDEO_TEGRA tegra20
 VIDEO_TEGRA csi tegra-video vi video vip
drivers/staging/most/dim2
 MOST_DIM2 dim2 hal most_dim2
drivers/staging/most/net
 MOST_NET most_net net
drivers/staging/most/video
 MOST_VIDEO most_video video
drivers/staging/nvec
 KEYBOARD_NVEC nvec_kbd
 MFD_NVEC nvec
 NVEC_PAZ00 nvec_paz00
 NVEC_POWER nvec_power
 SERIO_NVEC_PS2 nvec_ps2
drivers/staging/octeon
 OCTEON_ETHERNET ethernet ethernet-mdio ethernet-mem ethernet-rgmii ethernet-rx ethernet-sgmii ethernet-spi ethernet-tx octeon-ethernet
drivers/staging/olpc_dcon
 FB_OLPC_DCON olpc-dcon olpc_dcon olpc_dcon_xo_1 olpc_dcon_xo_1_5
drivers/staging/pi433
 PI433 pi433 pi433_if rf69
drivers/staging/qlge
 QLGE qlge qlge_dbg qlge_devlink qlge_ethtool qlge_main qlge_mpi
drivers/staging/r8188eu
 R8188EU r8188eu
drivers/staging/r8188eu/core
 R8188EU rtw_ap rtw_br_ext rtw_cmd rtw_efuse rtw_fw rtw_ieee80211 rtw_ioctl_set rtw_iol rtw_led rtw_mlme rtw_mlme_ext rtw_p2p rtw_pwrctrl rtw_recv rtw_rf rtw_security rtw_sta_mgt rtw_wlan_util rtw_xmit
drivers/staging/r8188eu/hal
 R8188EU Hal8188ERateAdaptive HalHWImg8188E_BB HalHWImg8188E_MAC HalHWImg8188E_RF HalPhyRf_8188e HalPwrSeqCmd hal_com hal_intf odm odm_HWConfig odm_RTL8188E rtl8188e_cmd rtl8188e_dm rtl8188e_hal_init rtl8188e_phycfg rtl8188e_rf6052 rtl8188e_rxdesc rtl8188eu_xmit usb_halinit usb_ops_linux
drivers/staging/r8188eu/os_dep
 R8188EU ioctl_linux os_intfs osdep_service usb_intf usb_ops_linux
drivers/staging/rtl8192e
 RTLLIB dot11d rtl819x_BAProc rtl819x_HTProc rtl819x_TSProc rtllib rtllib_module rtllib_rx rtllib_softmac rtllib_softmac_wx rtllib_tx rtllib_wx
 RTLLIB_CRYPTO_CCMP rtllib_crypt_ccmp
 RTLLIB_CRYPTO_TKIP rtllib_crypt_tkip
 RTLLIB_CRYPTO_WEP rtllib_crypt_wep
drivers/staging/rtl8192e/rtl8192e
 RTL8192E r8190P_rtl8256 r8192E_cmdpkt r8192E_dev r8192E_firmware r8192E_hwimg r8192E_phy r8192e_pci rtl_cam rtl_core rtl_dm rtl_eeprom rtl_ethtool rtl_pci rtl_pm rtl_ps rtl_wx table
drivers/staging/rtl8192u
 RTL8192U r8180_93cx6 r8190_rtl8256 r8192U_core r8192U_debugfs r8192U_dm r8192U_wx r8192u_usb r819xU_cmdpkt r819xU_firmware r819xU_firmware_img r819xU_phy
drivers/staging/rtl8192u/ieee80211
 RTL8192U dot11d ieee80211_crypt ieee80211_crypt_ccmp ieee80211_crypt_tkip ieee80211_crypt_wep ieee80211_module ieee80211_rx ieee80211_softmac ieee80211_softmac_wx ieee80211_tx ieee80211_wx rtl819x_BAProc rtl819x_HTProc rtl819x_TSProc
drivers/staging/rtl8723bs
 RTL8723BS r8723bs
drivers/staging/rtl8723bs/core
 RTL8723BS rtw_ap rtw_btcoex rtw_cmd rtw_debug rtw_efuse rtw_ieee80211 rtw_io rtw_ioctl_set rtw_mlme rtw_mlme_ext rtw_pwrctrl rtw_recv rtw_rf rtw_security rtw_sta_mgt rtw_wlan_util rtw_xmit
drivers/staging/rtl8723bs/hal
 RTL8723BS HalBtc8723b1Ant HalBtc8723b2Ant HalHWImg8723B_BB HalHWImg8723B_MAC HalHWImg8723B_RF HalPhyRf HalPhyRf_8723B HalPwrSeqCmd hal_btcoex hal_com hal_com_phycfg hal_intf hal_pwr_seq hal_sdio odm odm_CfoTracking odm_DIG odm_DynamicBBPowerSaving odm_DynamicTxPower odm_EdcaTurboCheck odm_HWConfig odm_RegConfig8723B rtl8723b_cmd rtl8723b_dm rtl8723b_hal_init rtl8723b_phycfg rtl8723b_rf6052 rtl8723b_rxdesc rtl8723bs_recv rtl8723bs_xmit sdio_halinit sdio_ops
drivers/staging/rtl8723bs/os_dep
 RTL8723BS ioctl_cfg80211 ioctl_linux mlme_linux os_intfs osdep_service recv_linux sdio_intf sdio_ops_linux wifi_regd xmit_linux
drivers/staging/rts5208
 RTS5208 general ms rts5208 rtsx rtsx_card rtsx_chip rtsx_scsi rtsx_transport sd spi xd
drivers/staging/sm750fb
 FB_SM750 ddk750_chip ddk750_display ddk750_dvi ddk750_hwi2c ddk750_mode ddk750_power ddk750_sii164 ddk750_swi2c sm750 sm750_accel sm750_cursor sm750_hw sm750fb
drivers/staging/vc04_services
 BCM2835_VCHIQ vchiq
drivers/staging/vc04_services/bcm2835-audio
 SND_BCM2835 bcm2835 bcm2835-ctl bcm2835-pcm bcm2835-vchiq snd-bcm2835
drivers/staging/vc04_services/bcm2835-camera
 VIDEO_BCM2835 bcm2835-camera bcm2835-v4l2 controls
drivers/staging/vc04_services/interface/vchiq_arm
 BCM2835_VCHIQ vchiq_arm vchiq_bus vchiq_connected vchiq_core vchiq_debugfs vchiq_dev
drivers/staging/vc04_services/vchiq-mmal
 BCM2835_VCHIQ_MMAL bcm2835-mmal-vchiq mmal-vchiq
drivers/staging/vme_user
 VME_BUS vme
 VME_FAKE vme_fake
 VME_TSI148 vme_tsi148
 VME_USER vme_user
drivers/staging/vt6655
 VT6655 baseband card channel device_main dpc key mac power rf rxtx srom vt6655_stage
drivers/staging/vt6656
 VT6656 baseband card channel key mac main_usb power rf rxtx usbpipe vt6656_stage wcmd
drivers/staging/wlan-ng
 PRISM2_USB p80211conv p80211netdev p80211req p80211wep prism2_usb prism2usb
drivers/target
 TARGET_CORE target_core_alua target_core_configfs target_core_device target_core_fabric_configfs target_core_fabric_lib target_core_hba target_core_mod target_core_pr target_core_rd target_core_sbc target_core_spc target_core_stat target_core_tmr target_core_tpg target_core_transport target_core_ua target_core_xcopy
 TCM_FILEIO target_core_file
 TCM_IBLOCK target_core_iblock
 TCM_PSCSI target_core_pscsi
 TCM_USER2 target_core_user
drivers/target/iscsi
 ISCSI_TARGET iscsi_target iscsi_target_auth iscsi_target_configfs iscsi_target_datain_values iscsi_target_device iscsi_target_erl0 iscsi_target_erl1 iscsi_target_erl2 iscsi_target_login iscsi_target_mod iscsi_target_nego iscsi_target_nodeattrib iscsi_target_parameters iscsi_target_seq_pdu_list iscsi_target_stat iscsi_target_tmr iscsi_target_tpg iscsi_target_transport iscsi_target_util
drivers/target/iscsi/cxgbit
 ISCSI_TARGET_CXGB4 cxgbit cxgbit_cm cxgbit_ddp cxgbit_main cxgbit_target
drivers/target/loopback
 LOOPBACK_TARGET tcm_loop
drivers/target/sbp
 SBP_TARGET sbp_target
drivers/target/tcm_fc
 TCM_FC tcm_fc tfc_cmd tfc_conf tfc_io tfc_sess
drivers/target/tcm_remote
 REMOTE_TARGET tcm_remote
drivers/tc
 TC tc tc-driver
drivers/tee
 TEE tee tee_core tee_shm tee_shm_pool
drivers/tee/amdtee
 AMDTEE amdtee call core shm_pool
drivers/tee/optee
 OPTEE call core device ffa_abi notif optee rpc smc_abi supp
drivers/tee/tstee
 ARM_TSTEE arm-tstee core
drivers/thermal
 AMLOGIC_THERMAL amlogic_thermal
 ARMADA_THERMAL armada_thermal
 CPU_FREQ_THERMAL&THERMAL cpufreq_cooling
 CPU_IDLE_THERMAL&THERMAL cpuidle_cooling
 DA9062_THERMAL da9062-thermal
 DB8500_THERMAL db8500_thermal
 DEVFREQ_THERMAL&THERMAL devfreq_cooling
 DOVE_THERMAL dove_thermal
 GENERIC_ADC_THERMAL thermal-generic-adc
 HISI_THERMAL hisi_thermal
 IMX8MM_THERMAL imx8mm_thermal
 IMX_SC_THERMAL imx_sc_thermal
 IMX_THERMAL imx_thermal
 K3_THERMAL k3_bandgap k3_j72xx_bandgap
 KHADAS_MCU_FAN_THERMAL khadas_mcu_fan
 KIRKWOOD_THERMAL kirkwood_thermal
 LOONGSON2_THERMAL loongson2_thermal
 MAX77620_THERMAL max77620_thermal
 MTK_THERMAL mtk_thermal
 QORIQ_THERMAL qoriq_thermal
 RCAR_GEN3_THERMAL rcar_gen3_thermal
 RCAR_THERMAL rcar_thermal
 ROCKCHIP_THERMAL rockchip_thermal
 RZG2L_THERMAL rzg2l_thermal
 SPEAR_THERMAL spear_thermal
 SPRD_THERMAL sprd_thermal
 SUN8I_THERMAL sun8i_thermal
 THERMAL thermal_core thermal_helpers thermal_sys thermal_sysfs thermal_trip
 THERMAL&THERMAL_DEBUGFS thermal_debugfs
 THERMAL&THERMAL_GOV_BANG_BANG gov_bang_bang
 THERMAL&THERMAL_GOV_FAIR_SHARE gov_fair_share
 THERMAL&THERMAL_GOV_POWER_ALLOCATOR gov_power_allocator
 THERMAL&THERMAL_GOV_STEP_WISE gov_step_wise
 THERMAL&THERMAL_GOV_USER_SPACE gov_user_space
 THERMAL&THERMAL_HWMON thermal_hwmon
 THERMAL&THERMAL_NETLINK thermal_netlink
 THERMAL&THERMAL_OF thermal_of
 THERMAL_MMIO thermal_mmio
 UNIPHIER_THERMAL uniphier_thermal
drivers/thermal/broadcom
 BCM2711_THERMAL bcm2711_thermal
 BCM2835_THERMAL bcm2835_thermal
 BCM_NS_THERMAL ns-thermal
 BCM_SR_THERMAL sr-thermal
 BRCMSTB_THERMAL brcmstb_thermal
drivers/thermal/intel
 INTEL_BXT_PMIC_THERMAL intel_bxt_pmic_thermal
 INTEL_HFI_THERMAL intel_hfi
 INTEL_MENLOW intel_menlow
 INTEL_PCH_THERMAL intel_pch_thermal
 INTEL_POWERCLAMP intel_powerclamp
 INTEL_QUARK_DTS_THERMAL intel_quark_dts_thermal
 INTEL_SOC_DTS_IOSF_CORE intel_soc_dts_iosf
 INTEL_SOC_DTS_THERMAL intel_soc_dts_thermal
 INTEL_TCC intel_tcc
 INTEL_TCC_COOLING intel_tcc_cooling
 X86_PKG_TEMP_THERMAL x86_pkg_temp_thermal
 X86_THERMAL_VECTOR therm_throt
drivers/thermal/intel/int340x_thermal
 ACPI_THERMAL_REL acpi_thermal_rel
 INT3406_THERMAL int3406_thermal
 INT340X_THERMAL int3400_thermal int3401_thermal int3402_thermal int3403_thermal int340x_thermal_zone processor_thermal_device processor_thermal_device_pci processor_thermal_device_pci_legacy processor_thermal_mbox processor_thermal_power_floor processor_thermal_rfim processor_thermal_wt_hint processor_thermal_wt_req
 PROC_THERMAL_MMIO_RAPL processor_thermal_rapl
drivers/thermal/mediatek
 MTK_LVTS_THERMAL lvts_thermal
 MTK_SOC_THERMAL auxadc_thermal
drivers/thermal/qcom
 QCOM_LMH lmh
 QCOM_SPMI_ADC_TM5 qcom-spmi-adc-tm5
 QCOM_SPMI_TEMP_ALARM qcom-spmi-temp-alarm
 QCOM_TSENS qcom_tsens tsens tsens-8960 tsens-v0_1 tsens-v1 tsens-v2
drivers/thermal/renesas
 RCAR_GEN3_THERMAL rcar_gen3_thermal
 RCAR_THERMAL rcar_thermal
 RZG2L_THERMAL rzg2l_thermal
drivers/thermal/samsung
 EXYNOS_THERMAL exynos_thermal exynos_tmu
drivers/thermal/st
 STM32_THERMAL stm_thermal
 ST_THERMAL st_thermal
 ST_THERMAL_MEMMAP st_thermal_memmap
 ST_THERMAL_SYSCFG st_thermal_syscfg
drivers/thermal/tegra
 ARCH_TEGRA_124_SOC&TEGRA_SOCTHERM tegra124-soctherm
 ARCH_TEGRA_132_SOC&TEGRA_SOCTHERM tegra132-soctherm
 ARCH_TEGRA_210_SOC&TEGRA_SOCTHERM tegra210-soctherm
 TEGRA30_TSENSOR tegra30-tsensor
 TEGRA_BPMP_THERMAL tegra-bpmp-thermal
 TEGRA_SOCTHERM soctherm soctherm-fuse tegra-soctherm
drivers/thermal/testing
 THERMAL_CORE_TESTING command thermal-testing zone
drivers/thermal/ti-soc-thermal
 DRA752_THERMAL&TI_SOC_THERMAL dra752-thermal-data
 OMAP3_THERMAL&TI_SOC_THERMAL omap3-thermal-data
 OMAP4_THERMAL&TI_SOC_THERMAL omap4-thermal-data
 OMAP5_THERMAL&TI_SOC_THERMAL omap5-thermal-data
 TI_SOC_THERMAL ti-bandgap ti-soc-thermal
 TI_SOC_THERMAL&TI_THERMAL ti-thermal-common
drivers/thunderbolt
 ACPI&USB4 acpi
 DEBUG_FS&USB4 debugfs
 USB4 cap clx ctl dma_port domain eeprom icm lc nhi nhi_ops nvm path property quirks retimer switch tb thunderbolt tmu tunnel usb4 usb4_port xdomain
 USB4&USB4_KUNIT_TEST test
 USB4_DMA_TEST dma_test thunderbolt_dma_test
drivers/tty
 AMIGA_BUILTIN_SERIAL amiserial
 AUDIT tty_audit
 GOLDFISH_TTY goldfish
 LEGACY_PTYS|UNIX98_PTYS pty
 MAGIC_SYSRQ sysrq
 MIPS_EJTAG_FDC_TTY mips_ejtag_fdc
 MOXA_INTELLIO moxa
 MOXA_SMARTIO mxser
 NOZOMI nozomi
 NULL_TTY ttynull
 N_GSM n_gsm
 N_HDLC n_hdlc
 PPC_EPAPR_HV_BYTECHAN ehv_bytechan
 RPMSG_TTY rpmsg_tty
 SYNCLINK_GT synclink_gt
 TTY n_null n_tty tty_baudrate tty_buffer tty_io tty_ioctl tty_jobctrl tty_ldisc tty_ldsem tty_mutex tty_port
 VCC vcc
drivers/tty/hvc
 HVCS hvcs
 HVC_CONSOLE hvc_vio
 HVC_CONSOLE|HVC_OPAL hvsi_lib
 HVC_DCC hvc_dcc
 HVC_DRIVER hvc_console
 HVC_IRQ hvc_irq
 HVC_IUCV hvc_iucv
 HVC_OLD_HVSI hvsi
 HVC_OPAL hvc_opal
 HVC_RISCV_SBI hvc_riscv_sbi
 HVC_RTAS hvc_rtas
 HVC_UDBG hvc_udbg
 HVC_XEN hvc_xen
drivers/tty/ipwireless
 IPWIRELESS hardware ipwireless main network tty
drivers/tty/serdev
 SERIAL_DEV_BUS core serdev
 SERIAL_DEV_CTRL_TTYPORT serdev-ttyport
drivers/tty/serial
 KGDB_SERIAL_CONSOLE kgdboc
 SERIAL_21285 21285
 SERIAL_ALTERA_JTAGUART altera_jtaguart
 SERIAL_ALTERA_UART altera_uart
 SERIAL_AMBA_PL010 amba-pl010
 SERIAL_AMBA_PL011 amba-pl011
 SERIAL_AR933X ar933x_uart
 SERIAL_ARC arc_uart
 SERIAL_ATMEL atmel_serial
 SERIAL_BCM63XX bcm63xx_uart
 SERIAL_CLPS711X clps711x
 SERIAL_CONEXANT_DIGICOLOR digicolor-usart
 SERIAL_CORE serial_base serial_base_bus serial_core serial_ctrl serial_port
 SERIAL_CPM cpm_uart
 SERIAL_DZ dz
 SERIAL_EARLYCON earlycon
 SERIAL_EARLYCON_ARM_SEMIHOST earlycon-arm-semihost
 SERIAL_EARLYCON_RISCV_SBI earlycon-riscv-sbi
 SERIAL_EARLYCON_SEMIHOST earlycon-semihost
 SERIAL_ESP32 esp32_uart
 SERIAL_ESP32_ACM esp32_acm
 SERIAL_FSL_LINFLEXUART fsl_linflexuart
 SERIAL_FSL_LPUART fsl_lpuart
 SERIAL_GRLIB_GAISLER_APBUART apbuart
 SERIAL_HS_LPC32XX lpc32xx_hs
 SERIAL_ICOM icom
 SERIAL_IMX imx
 SERIAL_IMX_EARLYCON imx_earlycon
 SERIAL_IP22_ZILOG ip22zilog
 SERIAL_KGDB_NMI kgdb_nmi
 SERIAL_LANTIQ lantiq
 SERIAL_LITEUART liteuart
 SERIAL_MAX3100 max3100
 SERIAL_MAX310X max310x
 SERIAL_MCF mcf
 SERIAL_MCTRL_GPIO serial_mctrl_gpio
 SERIAL_MEN_Z135 men_z135_uart
 SERIAL_MESON meson_uart
 SERIAL_MILBEAUT_USIO milbeaut_usio
 SERIAL_MPC52xx mpc52xx_uart
 SERIAL_MPS2_UART mps2-uart
 SERIAL_MSM msm_serial
 SERIAL_MUX mux
 SERIAL_MVEBU_UART mvebu-uart
 SERIAL_MXS_AUART mxs-auart
 SERIAL_NUVOTON_MA35D1 ma35d1_serial
 SERIAL_OMAP omap-serial
 SERIAL_OWL owl-uart
 SERIAL_PCH_UART pch_uart
 SERIAL_PIC32 pic32_uart
 SERIAL_PMACZILOG pmac_zilog
 SERIAL_PXA_NON8250 pxa
 SERIAL_QCOM_GENI qcom_geni_serial
 SERIAL_QE ucc_uart
 SERIAL_RDA rda-uart
 SERIAL_RP2 rp2
 SERIAL_SA1100 sa1100
 SERIAL_SAMSUNG samsung_tty
 SERIAL_SB1250_DUART sb1250-duart
 SERIAL_SC16IS7XX_I2C sc16is7xx_i2c
 SERIAL_SC16IS7XX_SPI sc16is7xx_spi
 SERIAL_SC16IS7XX|SERIAL_SC16IS7XX_CORE sc16is7xx
 SERIAL_SCCNXP sccnxp
 SERIAL_SH_SCI sh-sci
 SERIAL_SIFIVE sifive
 SERIAL_SPRD sprd_serial
 SERIAL_STM32 stm32-usart
 SERIAL_ST_ASC st-asc
 SERIAL_SUNCORE suncore
 SERIAL_SUNHV sunhv
 SERIAL_SUNPLUS sunplus-uart
 SERIAL_SUNSAB sunsab
 SERIAL_SUNSU sunsu
 SERIAL_SUNZILOG sunzilog
 SERIAL_TEGRA serial-tegra
 SERIAL_TEGRA_TCU tegra-tcu
 SERIAL_TIMBERDALE timbuart
 SERIAL_TXX9 serial_txx9
 SERIAL_UARTLITE uartlite
 SERIAL_VT8500 vt8500_serial
 SERIAL_XILINX_PS_UART xilinx_uartps
 SERIAL_ZS zs
drivers/tty/serial/8250
 ALPHA_GENERIC&SERIAL_8250|ALPHA_JENSEN&SERIAL_8250 8250_alpha
 SERIAL_8250 8250 8250_base 8250_core 8250_platform 8250_port
 SERIAL_8250&SERIAL_8250_DMA 8250_dma
 SERIAL_8250&SERIAL_8250_DWLIB 8250_dwlib
 SERIAL_8250&SERIAL_8250_FINTEK 8250_fintek
 SERIAL_8250&SERIAL_8250_PCILIB 8250_pcilib
 SERIAL_8250&SERIAL_8250_PNP 8250_pnp
 SERIAL_8250&SERIAL_8250_RSA 8250_rsa
 SERIAL_8250_ACCENT 8250_accent
 SERIAL_8250_ACORN 8250_acorn
 SERIAL_8250_ASPEED_VUART 8250_aspeed_vuart
 SERIAL_8250_BCM2835AUX 8250_bcm2835aux
 SERIAL_8250_BCM7271 8250_bcm7271
 SERIAL_8250_BOCA 8250_boca
 SERIAL_8250_CONSOLE 8250_early
 SERIAL_8250_CS serial_cs
 SERIAL_8250_DFL 8250_dfl
 SERIAL_8250_DW 8250_dw
 SERIAL_8250_EM 8250_em
 SERIAL_8250_EXAR 8250_exar
 SERIAL_8250_EXAR_ST16C554 8250_exar_st16c554
 SERIAL_8250_FOURPORT 8250_fourport
 SERIAL_8250_FSL 8250_fsl
 SERIAL_8250_HP300 8250_hp300
 SERIAL_8250_HUB6 8250_hub6
 SERIAL_8250_INGENIC 8250_ingenic
 SERIAL_8250_IOC3 8250_ioc3
 SERIAL_8250_LPC18XX 8250_lpc18xx
 SERIAL_8250_LPSS 8250_lpss
 SERIAL_8250_MEN_MCB 8250_men_mcb
 SERIAL_8250_MID 8250_mid
 SERIAL_8250_MT6577 8250_mtk
 SERIAL_8250_OMAP 8250_omap
 SERIAL_8250_PARISC 8250_parisc
 SERIAL_8250_PCI 8250_pci
 SERIAL_8250_PCI1XXXX 8250_pci1xxxx
 SERIAL_8250_PERICOM 8250_pericom
 SERIAL_8250_PXA 8250_pxa
 SERIAL_8250_RT288X 8250_rt288x
 SERIAL_8250_TEGRA 8250_tegra
 SERIAL_8250_UNIPHIER 8250_uniphier
 SERIAL_OF_PLATFORM 8250_of
drivers/tty/serial/cpm_uart
 SERIAL_CPM cpm_uart cpm_uart_core
drivers/tty/serial/jsm
 SERIAL_JSM jsm jsm_cls jsm_driver jsm_neo jsm_tty
drivers/tty/vt
 CONSOLE_TRANSLATIONS consolemap consolemap_deftbl
 HW_CONSOLE|VT defkeymap vt
 VT keyboard selection vc_screen vt_ioctl
drivers/ufs/core
 DEBUG_FS&SCSI_UFSHCD ufs-debugfs
 SCSI_UFSHCD ufs-mcq ufs-sysfs ufshcd ufshcd-core
 SCSI_UFSHCD&SCSI_UFS_BSG ufs_bsg
 SCSI_UFSHCD&SCSI_UFS_CRYPTO ufshcd-crypto
 SCSI_UFSHCD&SCSI_UFS_FAULT_INJECTION ufs-fault-injection
 SCSI_UFSHCD&SCSI_UFS_HPB ufshpb
 SCSI_UFSHCD&SCSI_UFS_HWMON ufs-hwmon
drivers/ufs/host
 SCSI_UFSHCD_PCI ufshcd-pci
 SCSI_UFSHCD_PLATFORM ufshcd-pltfrm
 SCSI_UFS_CDNS_PLATFORM cdns-pltfrm
 SCSI_UFS_CRYPTO&SCSI_UFS_QCOM ufs-qcom-ice
 SCSI_UFS_DWC_TC_PCI tc-dwc-g210-pci
 SCSI_UFS_DWC_TC_PCI|SCSI_UFS_DWC_TC_PLATFORM tc-dwc-g210 ufshcd-dwc
 SCSI_UFS_DWC_TC_PLATFORM tc-dwc-g210-pltfrm
 SCSI_UFS_EXYNOS ufs-exynos
 SCSI_UFS_HISI ufs-hisi
 SCSI_UFS_MEDIATEK ufs-mediatek
 SCSI_UFS_QCOM ufs-qcom ufs_qcom
 SCSI_UFS_RENESAS ufs-renesas
 SCSI_UFS_SPRD ufs-sprd
 SCSI_UFS_TI_J721E ti-j721e-ufs
drivers/uio
 UIO uio
 UIO_AEC uio_aec
 UIO_CIF uio_cif
 UIO_DFL uio_dfl
 UIO_DMEM_GENIRQ uio_dmem_genirq
 UIO_FSL_ELBC_GPCM uio_fsl_elbc_gpcm
 UIO_HV_GENERIC uio_hv_generic
 UIO_MF624 uio_mf624
 UIO_NETX uio_netx
 UIO_PCI_GENERIC uio_pci_generic
 UIO_PDRV_GENIRQ uio_pdrv_genirq
 UIO_PRUSS uio_pruss
 UIO_SERCOS3 uio_sercos3
drivers/usb/atm
 USB_ATM usbatm
 USB_CXACRU cxacru
 USB_SPEEDTOUCH speedtch
 USB_UEAGLEATM ueagle-atm
 USB_XUSBATM xusbatm
drivers/usb/c67x00
 USB_C67X00_HCD c67x00 c67x00-drv c67x00-hcd c67x00-ll-hpi c67x00-sched
drivers/usb/cdns3
 TRACING&USB_CDNS3|TRACING&USB_CDNSP_PCI|TRACING&USB_CDNS_SUPPORT cdns3-trace cdnsp-trace
 USB_CDNS3&USB_CDNS3_GADGET|USB_CDNS3_GADGET&USB_CDNSP_PCI|USB_CDNS3_GADGET&USB_CDNS_SUPPORT cdns3-ep0 cdns3-gadget
 USB_CDNS3&USB_CDNSP_GADGET|USB_CDNSP_GADGET&USB_CDNSP_PCI|USB_CDNSP_GADGET&USB_CDNS_SUPPORT cdnsp-ep0 cdnsp-gadget cdnsp-mem cdnsp-ring
 USB_CDNS3&USB_CDNS_HOST|USB_CDNSP_PCI&USB_CDNS_HOST|USB_CDNS_HOST&USB_CDNS_SUPPORT host
 USB_CDNS3_IMX cdns3-imx
 USB_CDNS3_PCI_WRAP cdns3-pci-wrap
 USB_CDNS3_STARFIVE cdns3-starfive
 USB_CDNS3_TI cdns3-ti
 USB_CDNS3|USB_CDNSP_PCI|USB_CDNS_SUPPORT cdns-usb-common cdns3 cdns3-plat cdnsp-pci cdnsp-udc-pci core drd
drivers/usb/chipidea
 USB_CHIPIDEA ci_hdrc core debug otg ulpi
 USB_CHIPIDEA&USB_CHIPIDEA_HOST host
 USB_CHIPIDEA&USB_CHIPIDEA_UDC trace udc
 USB_CHIPIDEA&USB_OTG_FSM otg_fsm
 USB_CHIPIDEA_GENERIC ci_hdrc_usb2
 USB_CHIPIDEA_IMX ci_hdrc_imx usbmisc_imx
 USB_CHIPIDEA_MSM ci_hdrc_msm
 USB_CHIPIDEA_NPCM ci_hdrc_npcm
 USB_CHIPIDEA_PCI ci_hdrc_pci
 USB_CHIPIDEA_TEGRA ci_hdrc_tegra
drivers/usb/class
 USB_ACM cdc-acm
 USB_PRINTER usblp
 USB_TMC usbtmc
 USB_WDM cdc-wdm
drivers/usb/common
 TRACING&USB_COMMON debug
 USB_COMMON common usb-common
 USB_COMMON&USB_LED_TRIG led
 USB_CONN_GPIO usb-conn-gpio
 USB_OTG_FSM usb-otg-fsm
 USB_ULPI_BUS ulpi
drivers/usb/core
 ACPI&USB usb-acpi
 OF&USB of
 USB buffer config devices devio driver endpoint file generic hcd hub message notify phy port quirks sysfs urb usb usbcore
 USB&USB_PCI hcd-pci
 USB_LEDS_TRIGGER_USBPORT ledtrig-usbport
drivers/usb/dwc2
 USB_DWC2 core core_intr debugfs drd dwc2 gadget hcd hcd_ddma hcd_intr hcd_queue params platform
 USB_DWC2_PCI dwc2_pci pci
drivers/usb/dwc3
 USB_DWC3 core debugfs drd dwc3 ep0 gadget host trace ulpi
 USB_DWC3_AM62 dwc3-am62
 USB_DWC3_EXYNOS dwc3-exynos
 USB_DWC3_HAPS dwc3-haps
 USB_DWC3_IMX8MP dwc3-imx8mp
 USB_DWC3_KEYSTONE dwc3-keystone
 USB_DWC3_MESON_G12A dwc3-meson-g12a
 USB_DWC3_OCTEON dwc3-octeon
 USB_DWC3_OF_SIMPLE dwc3-of-simple
 USB_DWC3_OMAP dwc3-omap
 USB_DWC3_PCI dwc3-pci
 USB_DWC3_QCOM dwc3-qcom
 USB_DWC3_RTK dwc3-rtk
 USB_DWC3_ST dwc3-st
 USB_DWC3_XILINX dwc3-xilinx
drivers/usb/early
 EARLY_PRINTK_DBGP ehci-dbgp
 EARLY_PRINTK_USB_XDBC xhci-dbc
drivers/usb/fotg210
 USB_FOTG210 fotg210 fotg210-core
 USB_FOTG210&USB_FOTG210_HCD fotg210-hcd
 USB_FOTG210&USB_FOTG210_UDC fotg210-udc
drivers/usb/gadget
 USB_LIBCOMPOSITE composite config configfs epautoconf functions libcomposite u_f usbstring
drivers/usb/gadget/function
 USB_F_ACM f_acm usb_f_acm
 USB_F_ECM f_ecm usb_f_ecm
 USB_F_EEM f_eem usb_f_eem
 USB_F_FS f_fs usb_f_fs
 USB_F_HID f_hid usb_f_hid
 USB_F_MASS_STORAGE f_mass_storage storage_common usb_f_mass_storage
 USB_F_MIDI f_midi usb_f_midi
 USB_F_MIDI2 f_midi2 usb_f_midi2
 USB_F_NCM f_ncm usb_f_ncm
 USB_F_OBEX f_obex usb_f_obex
 USB_F_PHONET f_phonet usb_f_phonet
 USB_F_PRINTER f_printer usb_f_printer
 USB_F_RNDIS f_rndis rndis usb_f_rndis
 USB_F_SERIAL f_serial usb_f_serial
 USB_F_SS_LB f_loopback f_sourcesink usb_f_ss_lb
 USB_F_SUBSET f_subset usb_f_ecm_subset
 USB_F_TCM f_tcm usb_f_tcm
 USB_F_UAC1 f_uac1 usb_f_uac1
 USB_F_UAC1_LEGACY f_uac1_legacy u_uac1_legacy usb_f_uac1_legacy
 USB_F_UAC2 f_uac2 usb_f_uac2
 USB_F_UVC f_uvc usb_f_uvc uvc_configfs uvc_queue uvc_v4l2 uvc_video
 USB_U_AUDIO u_audio
 USB_U_ETHER u_ether
 USB_U_SERIAL u_serial
drivers/usb/gadget/legacy
 USB_AUDIO audio g_audio
 USB_CDC_COMPOSITE cdc2 g_cdc
 USB_ETH ether g_ether
 USB_FUNCTIONFS g_ffs
 USB_GADGETFS gadgetfs inode
 USB_GADGET_TARGET tcm_usb_gadget
 USB_G_ACM_MS acm_ms g_acm_ms
 USB_G_DBGP dbgp g_dbgp
 USB_G_HID g_hid hid
 USB_G_MULTI g_multi multi
 USB_G_NCM g_ncm ncm
 USB_G_NOKIA g_nokia nokia
 USB_G_PRINTER g_printer printer
 USB_G_SERIAL g_serial serial
 USB_G_WEBCAM g_webcam webcam
 USB_MASS_STORAGE g_mass_storage mass_storage
 USB_MIDI_GADGET g_midi gmidi
 USB_RAW_GADGET raw_gadget
 USB_ZERO g_zero zero
drivers/usb/gadget/udc
 USB_AMD5536UDC amd5536udc_pci
 USB_ASPEED_UDC aspeed_udc
 USB_AT91 at91_udc
 USB_ATMEL_USBA atmel_usba_udc
 USB_BCM63XX_UDC bcm63xx_udc
 USB_DUMMY_HCD dummy_hcd
 USB_EG20T pch_udc
 USB_FOTG210_UDC fotg210-udc
 USB_FSL_QE fsl_qe_udc
 USB_FSL_USB2 fsl_udc_core fsl_usb2_udc
 USB_FUSB300 fusb300_udc
 USB_GADGET core trace udc-core
 USB_GADGET_XILINX udc-xilinx
 USB_GOKU goku_udc
 USB_GR_UDC gr_udc
 USB_LPC32XX lpc32xx_udc
 USB_M66592 m66592-udc
 USB_MAX3420_UDC max3420_udc
 USB_MV_U3D mv_u3d_core
 USB_MV_UDC mv_udc mv_udc_core
 USB_NET2272 net2272
 USB_NET2280 net2280
 USB_OMAP omap_udc
 USB_PXA25X pxa25x_udc
 USB_PXA27X pxa27x_udc
 USB_R8A66597 r8a66597-udc
 USB_RENESAS_USB3 renesas_usb3
 USB_RENESAS_USBF renesas_usbf
 USB_RZV2M_USB3DRD rzv2m_usb3drd
 USB_S3C2410 s3c2410_udc
 USB_S3C_HSUDC s3c-hsudc
 USB_SNP_CORE snps_udc_core
 USB_SNP_UDC_PLAT snps_udc_plat
 USB_TEGRA_XUDC tegra-xudc
drivers/usb/gadget/udc/aspeed-vhub
 USB_ASPEED_VHUB aspeed-vhub core dev ep0 epn hub
drivers/usb/gadget/udc/bdc
 USB_BDC_UDC bdc bdc_cmd bdc_core bdc_dbg bdc_ep bdc_udc
drivers/usb/gadget/udc/cdns2
 TRACING&USB_CDNS2_UDC cdns2-trace
 USB_CDNS2_UDC cdns2-ep0 cdns2-gadget cdns2-pci cdns2-udc-pci
drivers/usb/host
 FHCI_DEBUG&USB_FHCI_HCD fhci-dbg
 USB_EHCI_BRCMSTB ehci-brcm
 USB_EHCI_EXYNOS ehci-exynos
 USB_EHCI_FSL ehci-fsl
 USB_EHCI_FSL|USB_FSL_USB2 fsl-mph-dr-of
 USB_EHCI_HCD ehci-hcd
 USB_EHCI_HCD_AT91 ehci-atmel
 USB_EHCI_HCD_NPCM7XX ehci-npcm7xx
 USB_EHCI_HCD_OMAP ehci-omap
 USB_EHCI_HCD_ORION ehci-orion
 USB_EHCI_HCD_PLATFORM ehci-platform
 USB_EHCI_HCD_SPEAR ehci-spear
 USB_EHCI_HCD_STI ehci-st
 USB_EHCI_MV ehci-mv
 USB_EHCI_PCI ehci-pci
 USB_FHCI_HCD fhci fhci-hcd fhci-hub fhci-mem fhci-q fhci-sched fhci-tds
 USB_FOTG210_HCD fotg210-hcd
 USB_HCD_BCMA bcma-hcd
 USB_HCD_SSB ssb-hcd
 USB_ISP116X_HCD isp116x-hcd
 USB_ISP1362_HCD isp1362-hcd
 USB_MAX3421_HCD max3421-hcd
 USB_OCTEON_HCD octeon-hcd
 USB_OHCI_EXYNOS ohci-exynos
 USB_OHCI_HCD ohci-hcd
 USB_OHCI_HCD_AT91 ohci-at91
 USB_OHCI_HCD_DAVINCI ohci-da8xx
 USB_OHCI_HCD_LPC32XX ohci-nxp
 USB_OHCI_HCD_OMAP1 ohci-omap
 USB_OHCI_HCD_PCI ohci-pci
 USB_OHCI_HCD_PLATFORM ohci-platform
 USB_OHCI_HCD_PXA27X ohci-pxa27x
 USB_OHCI_HCD_S3C2410 ohci-s3c2410
 USB_OHCI_HCD_SPEAR ohci-spear
 USB_OHCI_HCD_STI ohci-st
 USB_OXU210HP_HCD oxu210hp-hcd
 USB_PCI pci-quirks
 USB_R8A66597_HCD r8a66597-hcd
 USB_SL811_CS sl811_cs
 USB_SL811_HCD sl811-hcd
 USB_U132_HCD u132-hcd
 USB_UHCI_HCD uhci-hcd
 USB_XEN_HCD xen-hcd
 USB_XHCI_HCD xhci xhci-dbg xhci-dbgcap xhci-dbgtty xhci-debugfs xhci-ext-caps xhci-hcd xhci-hub xhci-mem xhci-ring xhci-trace
 USB_XHCI_HISTB xhci-histb
 USB_XHCI_MTK xhci-mtk xhci-mtk-hcd xhci-mtk-sch
 USB_XHCI_PCI xhci-pci
 USB_XHCI_PCI_RENESAS xhci-pci-renesas
 USB_XHCI_PLATFORM xhci-mvebu xhci-plat xhci-plat-hcd
 USB_XHCI_PLATFORM|USB_XHCI_RCAR xhci-rcar
 USB_XHCI_RCAR xhci-rcar-hcd
 USB_XHCI_RCAR&USB_XHCI_RZV2M xhci-rzv2m
 USB_XHCI_TEGRA xhci-tegra
drivers/usb/image
 USB_MDC800 mdc800
 USB_MICROTEK microtek
drivers/usb/isp1760
 USB_ISP1760 isp1760 isp1760-core isp1760-if
 USB_ISP1760&USB_ISP1760_HCD isp1760-hcd
 USB_ISP1760&USB_ISP1761_UDC isp1760-udc
drivers/usb/misc
 APPLE_MFI_FASTCHARGE apple-mfi-fastcharge
 BRCM_USB_PINMAP brcmstb-usb-pinmap
 USB onboard_usb_dev_pdevs onboard_usb_hub_pdevs
 USB_ADUTUX adutux
 USB_APPLEDISPLAY appledisplay
 USB_CHAOSKEY chaoskey
 USB_CYPRESS_CY7C63 cypress_cy7c63
 USB_CYTHERM cytherm
 USB_EHSET_TEST_FIXTURE ehset
 USB_EMI26 emi26
 USB_EMI62 emi62
 USB_EZUSB_FX2 ezusb
 USB_FTDI_ELAN ftdi-elan
 USB_HSIC_USB3503 usb3503
 USB_HSIC_USB4604 usb4604
 USB_HUB_USB251XB usb251xb
 USB_IDMOUSE idmouse
 USB_IOWARRIOR iowarrior
 USB_ISIGHTFW isight_firmware
 USB_LCD usblcd
 USB_LD ldusb
 USB_LEGOTOWER legousbtower
 USB_LINK_LAYER_TEST lvstest
 USB_LJCA usb-ljca
 USB_ONBOARD_DEV onboard_usb_dev
 USB_ONBOARD_HUB onboard_usb_hub
 USB_QCOM_EUD qcom_eud
 USB_SEVSEG usbsevseg
 USB_TEST usbtest
 USB_TRANCEVIBRATOR trancevibrator
 USB_USS720 uss720
 USB_YUREX yurex
drivers/usb/misc/sisusbvga
 USB_SISUSBVGA sisusb sisusbvga
 USB_SISUSBVGA&USB_SISUSBVGA_CON sisusb_con sisusb_init
drivers/usb/mon
 USB_MON mon_bin mon_main mon_stat mon_text usbmon
drivers/usb/mtu3
 USB_MTU3 mtu3 mtu3_core mtu3_debugfs mtu3_dr mtu3_gadget mtu3_gadget_ep0 mtu3_host mtu3_plat mtu3_qmu mtu3_trace
drivers/usb/musb
 DEBUG_FS&USB_MUSB_HDRC musb_debugfs
 USB_INVENTRA_DMA&USB_MUSB_HDRC musbhsdma
 USB_MUSB_AM35X am35x
 USB_MUSB_DA8XX da8xx
 USB_MUSB_DAVINCI davinci
 USB_MUSB_DSPS musb_dsps
 USB_MUSB_HDRC musb_core musb_gadget musb_gadget_ep0 musb_hdrc musb_host musb_trace musb_virthub
 USB_MUSB_HDRC&USB_TI_CPPI41_DMA musb_cppi41
 USB_MUSB_HDRC&USB_TI_CPPI_DMA cppi_dma
 USB_MUSB_HDRC&USB_TUSB_OMAP_DMA tusb6010_omap
 USB_MUSB_HDRC&USB_UX500_DMA ux500_dma
 USB_MUSB_JZ4740 jz4740
 USB_MUSB_MEDIATEK mediatek
 USB_MUSB_OMAP2PLUS omap2430
 USB_MUSB_POLARFIRE_SOC mpfs
 USB_MUSB_SUNXI sunxi
 USB_MUSB_TUSB6010 tusb6010
 USB_MUSB_UX500 ux500
drivers/usb/phy
 AB8500_USB phy-ab8500-usb
 AM335X_CONTROL_USB phy-am335x-control
 AM335X_PHY_USB phy-am335x
 FSL_USB2_OTG phy-fsl-usb
 ISP1301_OMAP phy-isp1301-omap
 JZ4770_PHY phy-jz4770
 KEYSTONE_USB_PHY phy-keystone
 NOP_USB_XCEIV phy-generic
 OF of
 OMAP_OTG phy-omap-otg
 TAHVO_USB phy-tahvo
 TWL6030_USB phy-twl6030-usb
 USB_GPIO_VBUS phy-gpio-vbus-usb
 USB_ISP1301 phy-isp1301
 USB_MV_OTG phy-mv-usb
 USB_MXS_PHY phy-mxs-usb
 USB_PHY phy
 USB_TEGRA_PHY phy-tegra-usb
 USB_ULPI phy-ulpi
 USB_ULPI_VIEWPORT phy-ulpi-viewport
drivers/usb/renesas_usbhs
 USB_RENESAS_USBHS common fifo mod mod_gadget mod_host pipe rcar2 rcar3 renesas_usbhs rza rza2
drivers/usb/roles
 USB_ROLES_INTEL_XHCI intel-xhci-usb-role-switch
 USB_ROLE_SWITCH class roles
drivers/usb/serial
 USB_SERIAL bus generic usb-serial usbserial
 USB_SERIAL&USB_SERIAL_CONSOLE console
 USB_SERIAL_AIRCABLE aircable
 USB_SERIAL_ARK3116 ark3116
 USB_SERIAL_BELKIN belkin_sa
 USB_SERIAL_CH341 ch341
 USB_SERIAL_CP210X cp210x
 USB_SERIAL_CYBERJACK cyberjack
 USB_SERIAL_CYPRESS_M8 cypress_m8
 USB_SERIAL_DEBUG usb_debug
 USB_SERIAL_DIGI_ACCELEPORT digi_acceleport
 USB_SERIAL_EDGEPORT io_edgeport
 USB_SERIAL_EDGEPORT_TI io_ti
 USB_SERIAL_EMPEG empeg
 USB_SERIAL_F81232 f81232
 USB_SERIAL_F8153X f81534
 USB_SERIAL_FTDI_SIO ftdi_sio
 USB_SERIAL_GARMIN garmin_gps
 USB_SERIAL_IPAQ ipaq
 USB_SERIAL_IPW ipw
 USB_SERIAL_IR ir-usb
 USB_SERIAL_IUU iuu_phoenix
 USB_SERIAL_KEYSPAN keyspan
 USB_SERIAL_KEYSPAN_PDA keyspan_pda
 USB_SERIAL_KLSI kl5kusb105
 USB_SERIAL_KOBIL_SCT kobil_sct
 USB_SERIAL_MCT_U232 mct_u232
 USB_SERIAL_METRO metro-usb
 USB_SERIAL_MOS7720 mos7720
 USB_SERIAL_MOS7840 mos7840
 USB_SERIAL_MXUPORT mxuport
 USB_SERIAL_NAVMAN navman
 USB_SERIAL_OMNINET omninet
 USB_SERIAL_OPTICON opticon
 USB_SERIAL_OPTION option
 USB_SERIAL_OTI6858 oti6858
 USB_SERIAL_PL2303 pl2303
 USB_SERIAL_QCAUX qcaux
 USB_SERIAL_QT2 quatech2
 USB_SERIAL_QUALCOMM qcserial
 USB_SERIAL_SAFE safe_serial
 USB_SERIAL_SIERRAWIRELESS sierra
 USB_SERIAL_SIMPLE usb-serial-simple
 USB_SERIAL_SPCP8X5 spcp8x5
 USB_SERIAL_SSU100 ssu100
 USB_SERIAL_SYMBOL symbolserial
 USB_SERIAL_TI ti_usb_3410_5052
 USB_SERIAL_UPD78F0730 upd78f0730
 USB_SERIAL_VISOR visor
 USB_SERIAL_WHITEHEAT whiteheat
 USB_SERIAL_WISHBONE wishbone-serial
 USB_SERIAL_WWAN usb_wwan
 USB_SERIAL_XR xr_serial
 USB_SERIAL_XSENS_MT xsens_mt
drivers/usb/storage
 USB_STORAGE initializers option_ms protocol scsiglue sierra_ms transport usb usb-storage usual-tables
 USB_STORAGE&USB_STORAGE_DEBUG debug
 USB_STORAGE_ALAUDA alauda ums-alauda
 USB_STORAGE_CYPRESS_ATACB cypress_atacb ums-cypress
 USB_STORAGE_DATAFAB datafab ums-datafab
 USB_STORAGE_ENE_UB6250 ene_ub6250 ums-eneub6250
 USB_STORAGE_FREECOM freecom ums-freecom
 USB_STORAGE_ISD200 isd200 ums-isd200
 USB_STORAGE_JUMPSHOT jumpshot ums-jumpshot
 USB_STORAGE_KARMA karma ums-karma
 USB_STORAGE_ONETOUCH onetouch ums-onetouch
 USB_STORAGE_REALTEK realtek_cr ums-realtek
 USB_STORAGE_SDDR09 sddr09 ums-sddr09
 USB_STORAGE_SDDR55 sddr55 ums-sddr55
 USB_STORAGE_USBAT shuttle_usbat ums-usbat
 USB_UAS uas
drivers/usb/typec
 ACPI&TYPEC port-mapper
 TYPEC bus class mux pd retimer typec
 TYPEC_ANX7411 anx7411
 TYPEC_HD3SS3220 hd3ss3220
 TYPEC_QCOM_PMIC qcom-pmic-typec
 TYPEC_RT1719 rt1719
 TYPEC_STUSB160X stusb160x
 TYPEC_WUSB3801 wusb3801
drivers/usb/typec/altmodes
 TYPEC_DP_ALTMODE displayport typec_displayport
 TYPEC_NVIDIA_ALTMODE nvidia typec_nvidia
drivers/usb/typec/mux
 TYPEC_MUX_FSA4480 fsa4480
 TYPEC_MUX_GPIO_SBU gpio-sbu-mux
 TYPEC_MUX_INTEL_PMC intel_pmc_mux
 TYPEC_MUX_IT5205 it5205
 TYPEC_MUX_NB7VPQ904M nb7vpq904m
 TYPEC_MUX_PI3USB30532 pi3usb30532
 TYPEC_MUX_PTN36502 ptn36502
 TYPEC_MUX_WCD939X_USBSS wcd939x-usbss
drivers/usb/typec/tcpm
 TYPEC_FUSB302 fusb302
 TYPEC_MT6360 tcpci_mt6360
 TYPEC_RT1711H tcpci_rt1711h
 TYPEC_TCPCI tcpci
 TYPEC_TCPCI_MAXIM maxim_contaminant tcpci_maxim tcpci_maxim_core
 TYPEC_TCPCI_MT6370 tcpci_mt6370
 TYPEC_TCPM tcpm
 TYPEC_WCOVE typec_wcove wcove
drivers/usb/typec/tcpm/qcom
 TYPEC_QCOM_PMIC qcom_pmic_tcpm qcom_pmic_typec qcom_pmic_typec_pdphy qcom_pmic_typec_pdphy_stub qcom_pmic_typec_port
drivers/usb/typec/tipd
 TRACING&TYPEC_TPS6598X trace
 TYPEC_TPS6598X core tps6598x
drivers/usb/typec/ucsi
 DEBUG_FS&TYPEC_UCSI debugfs
 TRACING&TYPEC_UCSI trace
 TYPEC_UCSI displayport psy typec_ucsi ucsi
 UCSI_ACPI ucsi_acpi
 UCSI_CCG ucsi_ccg
 UCSI_LENOVO_YOGA_C630 ucsi_yoga_c630
 UCSI_PMIC_GLINK ucsi_glink
 UCSI_STM32G0 ucsi_stm32g0
drivers/usb/usbip
 USBIP_CORE usbip-core usbip_common usbip_event
 USBIP_HOST stub_dev stub_main stub_rx stub_tx usbip-host
 USBIP_VHCI_HCD vhci-hcd vhci_hcd vhci_rx vhci_sysfs vhci_tx
 USBIP_VUDC usbip-vudc vudc_dev vudc_main vudc_rx vudc_sysfs vudc_transfer vudc_tx
drivers/vdpa
 VDPA vdpa
drivers/vdpa/alibaba
 ALIBABA_ENI_VDPA eni_vdpa
drivers/vdpa/ifcvf
 IFCVF ifcvf ifcvf_base ifcvf_main
drivers/vdpa/mlx5
 MLX5_VDPA_NET mlx5_vdpa
drivers/vdpa/mlx5/core
 MLX5_VDPA_NET mr resources
drivers/vdpa/mlx5/net
 MLX5_VDPA_NET debug mlx5_vnet
drivers/vdpa/octeon_ep
 OCTEONEP_VDPA octep_vdpa octep_vdpa_hw octep_vdpa_main
drivers/vdpa/pds
 PDS_VDPA aux_drv cmds debugfs pds_vdpa vdpa_dev
drivers/vdpa/solidrun
 SNET_VDPA snet_ctrl snet_hwmon snet_main snet_vdpa
drivers/vdpa/vdpa_sim
 VDPA_SIM vdpa_sim
 VDPA_SIM_BLOCK vdpa_sim_blk
 VDPA_SIM_NET vdpa_sim_net
drivers/vdpa/vdpa_user
 VDPA_USER iova_domain vduse vduse_dev
drivers/vdpa/virtio_pci
 VP_VDPA vp_vdpa
drivers/vfio
 IOMMUFD&VFIO iommufd
 VFIO container iova_bitmap vfio vfio_main
 VFIO&VFIO_DEBUGFS debugfs
 VFIO&VFIO_DEVICE_CDEV device_cdev
 VFIO&VFIO_GROUP group
 VFIO_IOMMU_SPAPR_TCE vfio_iommu_spapr_tce
 VFIO_IOMMU_TYPE1 vfio_iommu_type1
 VFIO_SPAPR_EEH vfio_spapr_eeh
 VFIO_VIRQFD vfio_virqfd virqfd
drivers/vfio/cdx
 VFIO_CDX intr main vfio-cdx
drivers/vfio/fsl-mc
 VFIO_FSL_MC vfio-fsl-mc vfio_fsl_mc vfio_fsl_mc_intr
drivers/vfio/mdev
 VFIO_MDEV mdev mdev_core mdev_driver mdev_sysfs
drivers/vfio/pci
 VFIO_PCI vfio-pci vfio_pci
 VFIO_PCI&VFIO_PCI_IGD vfio_pci_igd
 VFIO_PCI_CORE vfio-pci-core vfio_pci_config vfio_pci_core vfio_pci_intrs vfio_pci_rdwr
 VFIO_PCI_CORE&VFIO_PCI_ZDEV_KVM vfio_pci_zdev
drivers/vfio/pci/hisilicon
 HISI_ACC_VFIO_PCI hisi-acc-vfio-pci hisi_acc_vfio_pci
drivers/vfio/pci/mlx5
 MLX5_VFIO_PCI cmd main mlx5-vfio-pci
drivers/vfio/pci/nvgrace-gpu
 NVGRACE_GPU_VFIO_PCI main nvgrace-gpu-vfio-pci
drivers/vfio/pci/pds
 PDS_VFIO_PCI cmds dirty lm pci_drv pds-vfio-pci vfio_dev
drivers/vfio/pci/qat
 QAT_VFIO_PCI main qat_vfio_pci
drivers/vfio/pci/virtio
 VIRTIO_VFIO_PCI main virtio-vfio-pci
drivers/vfio/platform
 VFIO_AMBA vfio-amba vfio_amba
 VFIO_AMBA|VFIO_PLATFORM|VFIO_PLATFORM_BASE vfio-platform-base vfio_platform_common vfio_platform_irq
 VFIO_PLATFORM vfio-platform vfio_platform
drivers/vfio/platform/reset
 VFIO_PLATFORM_AMDXGBE_RESET vfio-platform-amdxgbe vfio_platform_amdxgbe
 VFIO_PLATFORM_BCMFLEXRM_RESET vfio_platform_bcmflexrm
 VFIO_PLATFORM_CALXEDAXGMAC_RESET vfio-platform-calxedaxgmac vfio_platform_calxedaxgmac
drivers/vhost
 VHOST vhost
 VHOST_IOTLB iotlb vhost_iotlb
 VHOST_NET net vhost_net
 VHOST_RING vringh
 VHOST_SCSI scsi vhost_scsi
 VHOST_VDPA vdpa vhost_vdpa
 VHOST_VSOCK vhost_vsock vsock
drivers/video
 APERTURE_HELPERS aperture
 HDMI hdmi
 PCI&SCREEN_INFO screen_info_pci
 SCREEN_INFO screen_info screen_info_generic
 STI_CORE sticore
 VGASTATE vgastate
 VIDEO cmdline nomodeset
 VIDEOMODE_HELPERS display_timing of_display_timing of_videomode videomode
drivers/video/backlight
 BACKLIGHT_88PM860X 88pm860x_bl
 BACKLIGHT_AAT2870 aat2870_bl
 BACKLIGHT_ADP5520 adp5520_bl
 BACKLIGHT_ADP8860 adp8860_bl
 BACKLIGHT_ADP8870 adp8870_bl
 BACKLIGHT_APPLE apple_bl
 BACKLIGHT_ARCXCNN arcxcnn_bl
 BACKLIGHT_AS3711 as3711_bl
 BACKLIGHT_BD6107 bd6107
 BACKLIGHT_CARILLO_RANCH cr_bllcd
 BACKLIGHT_CLASS_DEVICE backlight
 BACKLIGHT_DA903X da903x_bl
 BACKLIGHT_DA9052 da9052_bl
 BACKLIGHT_EP93XX ep93xx_bl
 BACKLIGHT_GPIO gpio_backlight
 BACKLIGHT_HP680 hp680_bl
 BACKLIGHT_HP700 jornada720_bl
 BACKLIGHT_IPAQ_MICRO ipaq_micro_bl
 BACKLIGHT_KTD253 ktd253-backlight
 BACKLIGHT_KTD2801 ktd2801-backlight
 BACKLIGHT_KTZ8866 ktz8866
 BACKLIGHT_LED led_bl
 BACKLIGHT_LM3509 lm3509_bl
 BACKLIGHT_LM3533 lm3533_bl
 BACKLIGHT_LM3630A lm3630a_bl
 BACKLIGHT_LM3639 lm3639_bl
 BACKLIGHT_LOCOMO locomolcd
 BACKLIGHT_LP855X lp855x_bl
 BACKLIGHT_LP8788 lp8788_bl
 BACKLIGHT_LV5207LP lv5207lp
 BACKLIGHT_MAX8925 max8925_bl
 BACKLIGHT_MP3309C mp3309c
 BACKLIGHT_MT6370 mt6370-backlight
 BACKLIGHT_OMAP1 omap1_bl
 BACKLIGHT_PANDORA pandora_bl
 BACKLIGHT_PCF50633 pcf50633-backlight
 BACKLIGHT_PWM pwm_bl
 BACKLIGHT_QCOM_WLED qcom-wled
 BACKLIGHT_RAVE_SP rave-sp-backlight
 BACKLIGHT_RT4831 rt4831-backlight
 BACKLIGHT_SAHARA kb3886_bl
 BACKLIGHT_SKY81452 sky81452-backlight
 BACKLIGHT_TOSA tosa_bl
 BACKLIGHT_TPS65217 tps65217_bl
 BACKLIGHT_WM831X wm831x_bl
 LCD_AMS369FG06 ams369fg06
 LCD_CLASS_DEVICE lcd
 LCD_CORGI corgi_lcd
 LCD_HP700 jornada720_lcd
 LCD_HX8357 hx8357
 LCD_ILI922X ili922x
 LCD_ILI9320 ili9320
 LCD_L4F00242T03 l4f00242t03
 LCD_LMS283GF05 lms283gf05
 LCD_LMS501KF03 lms501kf03
 LCD_LTV350QV ltv350qv
 LCD_OTM3225A otm3225a
 LCD_PLATFORM platform_lcd
 LCD_TDO24M tdo24m
 LCD_TOSA tosa_lcd
 LCD_VGG2432A4 vgg2432a4
drivers/video/console
 DUMMY_CONSOLE dummycon
 FB_STI|STI_CONSOLE sticore
 MDA_CONSOLE mdacon
 SGI_NEWPORT_CONSOLE newport_con
 STI_CONSOLE sticon
 VGA_CONSOLE vgacon
drivers/video/fbdev
 FB_3DFX tdfxfb
 FB_68328 68328fb
 FB_ACORN acornfb
 FB_AMIGA amifb c2p_planar
 FB_APOLLO dnfb
 FB_ARC arcfb
 FB_ARK arkfb
 FB_ARMCLCD amba-clcd
 FB_ASILIANT asiliantfb
 FB_ATARI atafb atafb_iplan2p2 atafb_iplan2p4 atafb_iplan2p8 atafb_mfb c2p_iplan2
 FB_ATMEL atmel_lcdfb
 FB_ATY|FB_ATY128|FB_MACMODES macmodes
 FB_AU1100 au1100fb
 FB_AU1200 au1200fb
 FB_BROADSHEET broadsheetfb
 FB_BW2 bw2
 FB_BW2|FB_CG14|FB_CG3|FB_CG6|FB_FFB|FB_LEO|FB_P9100|FB_SBUS|FB_TCX sbuslib
 FB_CARMINE carminefb
 FB_CG14 cg14
 FB_CG3 cg3
 FB_CG6 cg6
 FB_CIRRUS cirrusfb
 FB_CLPS711X clps711x-fb
 FB_COBALT cobalt_lcdfb
 FB_CONTROL controlfb
 FB_CT65550 chipsfb
 FB_CYBER2000 cyber2000fb
 FB_DA8XX da8xx-fb
 FB_EFI efifb
 FB_EP93XX ep93xx-fb
 FB_FFB ffb
 FB_FM2 fm2fb
 FB_FSL_DIU fsl-diu-fb
 FB_G364 g364fb
 FB_GBE gbefb
 FB_GOLDFISH goldfishfb
 FB_GRVGA grvga
 FB_HECUBA hecubafb
 FB_HGA hgafb
 FB_HIT hitfb
 FB_HP300 hpfb
 FB_HYPERV hyperv_fb
 FB_I740 i740fb
 FB_IBM_GXT4500 gxt4500
 FB_IMSTT imsttfb
 FB_IMX imxfb
 FB_LEO leo
 FB_MAC macfb
 FB_MAXINE maxinefb
 FB_METRONOME metronomefb
 FB_MX3 mx3fb
 FB_N411 n411
 FB_NEOMAGIC neofb
 FB_OF offb
 FB_OPENCORES ocfb
 FB_P9100 p9100
 FB_PLATINUM platinumfb
 FB_PM2 pm2fb
 FB_PM3 pm3fb
 FB_PMAGB_B pmagb-b-fb
 FB_PMAG_AA pmag-aa-fb
 FB_PMAG_BA pmag-ba-fb
 FB_PS3 ps3fb
 FB_PVR2 pvr2fb
 FB_PXA pxafb
 FB_PXA168 pxa168fb
 FB_Q40 q40fb
 FB_S1D13XXX s1d13xxxfb
 FB_S3 s3fb
 FB_S3C s3c-fb
 FB_S3C2410 s3c2410fb
 FB_SA1100 sa1100fb
 FB_SH7760 sh7760fb
 FB_SH_MOBILE_LCDC sh_mobile_lcdcfb
 FB_SIMPLE simplefb
 FB_SM501 sm501fb
 FB_SM712 sm712fb
 FB_SMSCUFX smscufx
 FB_SSD1307 ssd1307fb
 FB_STI stifb
 FB_TCX tcx
 FB_TGA tgafb
 FB_TMIO tmiofb
 FB_TRIDENT tridentfb
 FB_UDL udlfb
 FB_UVESA uvesafb
 FB_VALKYRIE valkyriefb
 FB_VESA vesafb
 FB_VGA16 vga16fb
 FB_VIRTUAL vfb
 FB_VOODOO1 sstfb
 FB_VT8500 vt8500lcdfb
 FB_VT8623 vt8623fb
 FB_W100 w100fb
 FB_WM8505 wm8505fb
 FB_WMT_GE_ROPS wmt_ge_rops
 FB_XILINX xilinxfb
 FB_XVR1000 sunxvr1000
 FB_XVR2500 sunxvr2500
 FB_XVR500 sunxvr500
 PXA3XX_GCU pxa3xx-gcu
 XEN_FBDEV_FRONTEND xen-fbfront
drivers/video/fbdev/aty
 FB_ATY atyfb atyfb_base mach64_accel mach64_cursor
 FB_ATY&FB_ATY_CT mach64_ct
 FB_ATY&FB_ATY_GX mach64_gx
 FB_ATY128 aty128fb
 FB_RADEON radeon_accel radeon_base radeon_monitor radeon_pm radeonfb
 FB_RADEON&FB_RADEON_BACKLIGHT radeon_backlight
 FB_RADEON&FB_RADEON_I2C radeon_i2c
drivers/video/fbdev/core
 FB&FB_DEFERRED_IO|FB_CORE&FB_DEFERRED_IO fb_defio
 FB_CFB_COPYAREA cfbcopyarea
 FB_CFB_FILLRECT cfbfillrect
 FB_CFB_IMAGEBLIT cfbimgblt
 FB_CMDLINE|FB_CORE fb_cmdline
 FB_CORE fb_backlight fb_info
 FB_CORE&FB_DEVICE fb_chrdev fb_procfs
 FB_CORE&LOGO fb_logo
 FB_DDC fb_ddc
 FB_IOMEM_FOPS fb_io_fops
 FB_NOTIFY fb_notify
 FB_SVGALIB svgalib
 FB_SYSMEM_FOPS|FB_SYS_FOPS fb_sys_fops
 FB_SYS_COPYAREA syscopyarea
 FB_SYS_FILLRECT sysfillrect
 FB_SYS_IMAGEBLIT sysimgblt
 FB|FB_CORE bitblit fb fbcmap fbcon fbcon_ccw fbcon_cw fbcon_rotate fbcon_ud fbcvt fbmem fbmon modedb softcursor tileblit
 FB|FB_CORE&FB_DEVICE fbsysfs
drivers/video/fbdev/geode
 FB_GEODE_GX display_gx gxfb gxfb_core suspend_gx video_gx
 FB_GEODE_GX1 display_gx1 gx1fb gx1fb_core video_cs5530
 FB_GEODE_LX lxfb lxfb_core lxfb_ops
drivers/video/fbdev/i810
 FB_I810 i810-i2c i810_accel i810_dvt i810_gtf i810_main i810fb
drivers/video/fbdev/intelfb
 FB_INTEL intelfb intelfbdrv intelfbhw
 FB_INTEL&FB_INTEL_I2C intelfb_i2c
drivers/video/fbdev/kyro
 FB_KYRO STG4000InitDevice STG4000OverlayDevice STG4000Ramdac STG4000VTG fbdev kyrofb
drivers/video/fbdev/matrox
 FB_MATROX matroxfb_DAC1064 matroxfb_Ti3026 matroxfb_accel matroxfb_base matroxfb_misc
 FB_MATROX_I2C i2c-matroxfb
 FB_MATROX_MAVEN matroxfb_crtc2 matroxfb_maven
drivers/video/fbdev/mb862xx
 FB_MB862XX mb862xxfb mb862xxfb_accel mb862xxfbdrv
 FB_MB862XX&FB_MB862XX_I2C mb862xx-i2c
drivers/video/fbdev/mmp
 MMP_DISP core mmp_disp
drivers/video/fbdev/mmp/fb
 MMP_FB mmpfb
drivers/video/fbdev/mmp/hw
 MMP_DISP_CONTROLLER mmp_ctrl
 MMP_DISP_SPI mmp_spi
drivers/video/fbdev/mmp/panel
 MMP_PANEL_TPOHVGA tpo_tj032md01bw
drivers/video/fbdev/omap
 FB_OMAP omapfb
drivers/video/fbdev/omap2/omapfb
 FB_OMAP2 omap2fb omapfb-ioctl omapfb-main omapfb-sysfs
 OMAP2_VRFB vrfb
drivers/video/fbdev/omap2/omapfb/displays
 FB_OMAP2_CONNECTOR_ANALOG_TV connector-analog-tv
 FB_OMAP2_CONNECTOR_DVI connector-dvi
 FB_OMAP2_CONNECTOR_HDMI connector-hdmi
 FB_OMAP2_ENCODER_OPA362 encoder-opa362
 FB_OMAP2_ENCODER_TFP410 encoder-tfp410
 FB_OMAP2_ENCODER_TPD12S015 encoder-tpd12s015
 FB_OMAP2_PANEL_DPI panel-dpi
 FB_OMAP2_PANEL_DSI_CM panel-dsi-cm
 FB_OMAP2_PANEL_LGPHILIPS_LB035Q02 panel-lgphilips-lb035q02
 FB_OMAP2_PANEL_NEC_NL8048HL11 panel-nec-nl8048hl11
 FB_OMAP2_PANEL_SHARP_LS037V7DW01 panel-sharp-ls037v7dw01
 FB_OMAP2_PANEL_SONY_ACX565AKM panel-sony-acx565akm
 FB_OMAP2_PANEL_TPO_TD028TTEC1 panel-tpo-td028ttec1
 FB_OMAP2_PANEL_TPO_TD043MTEA1 panel-tpo-td043mtea1
drivers/video/fbdev/omap2/omapfb/dss
 FB_OMAP2_DSS apply core dispc dispc-compat dispc_coefs display display-sysfs dss dss-of dss_features manager manager-sysfs omapdss output overlay overlay-sysfs pll video-pll
 FB_OMAP2_DSS&FB_OMAP2_DSS_DPI dpi
 FB_OMAP2_DSS&FB_OMAP2_DSS_DSI dsi
 FB_OMAP2_DSS&FB_OMAP2_DSS_HDMI_COMMON hdmi_common hdmi_phy hdmi_pll hdmi_wp
 FB_OMAP2_DSS&FB_OMAP2_DSS_SDI sdi
 FB_OMAP2_DSS&FB_OMAP2_DSS_VENC venc
 FB_OMAP2_DSS&FB_OMAP4_DSS_HDMI hdmi4 hdmi4_core
 FB_OMAP2_DSS&FB_OMAP5_DSS_HDMI hdmi5 hdmi5_core
 FB_OMAP2_DSS_INIT omapdss-boot-init
drivers/video/fbdev/savage
 FB_SAVAGE savagefb savagefb_driver
 FB_SAVAGE&FB_SAVAGE_ACCEL savagefb_accel
 FB_SAVAGE&FB_SAVAGE_I2C savagefb-i2c
drivers/video/fbdev/sis
 FB_SIS init init301 initextlfb sis_accel sis_main sisfb
drivers/video/fbdev/vermilion
 FB_CARILLO_RANCH cr_pll crvml
 FB_LE80578 vermilion vmlfb
drivers/video/fbdev/via
 FB_VIA accel dvi global hw ioctl lcd tblDPASetting via-core via-gpio via_aux via_aux_ch7301 via_aux_edid via_aux_sii164 via_aux_vt1621 via_aux_vt1622 via_aux_vt1625 via_aux_vt1631 via_aux_vt1632 via_aux_vt1636 via_clock via_i2c via_modesetting via_utility viafb viafbdev viamode vt1636
drivers/video/logo
 LOGO logo
 LOGO_DEC_CLUT224 logo_dec_clut224
 LOGO_LINUX_CLUT224 logo_linux_clut224
 LOGO_LINUX_MONO logo_linux_mono
 LOGO_LINUX_VGA16 logo_linux_vga16
 LOGO_MAC_CLUT224 logo_mac_clut224
 LOGO_PARISC_CLUT224 logo_parisc_clut224
 LOGO_SGI_CLUT224 logo_sgi_clut224
 LOGO_SUN_CLUT224 logo_sun_clut224
 LOGO_SUPERH_CLUT224 logo_superh_clut224
 LOGO_SUPERH_MONO logo_superh_mono
 LOGO_SUPERH_VGA16 logo_superh_vga16
 SPU_BASE logo_spe_clut224
drivers/virt
 FSL_HV_MANAGER fsl_hypervisor
 VMGENID vmgenid
drivers/virt/acrn
 ACRN_HSM acrn hsm ioeventfd ioreq irqfd mm vm
drivers/virt/coco
 TSM_REPORTS tsm
drivers/virt/coco/efi_secret
 EFI_SECRET efi_secret
drivers/virt/coco/pkvm-guest
 ARM_PKVM_GUEST arm-pkvm-guest
drivers/virt/coco/sev-guest
 SEV_GUEST sev-guest
drivers/virt/coco/tdx-guest
 TDX_GUEST_DRIVER tdx-guest
drivers/virt/nitro_enclaves
 NITRO_ENCLAVES ne_misc_dev ne_pci_dev nitro_enclaves
drivers/virt/vboxguest
 VBOXGUEST vboxguest vboxguest_core vboxguest_linux vboxguest_utils
drivers/virtio
 VIRTIO virtio virtio_ring
 VIRTIO_ANCHOR virtio_anchor
 VIRTIO_BALLOON virtio_balloon
 VIRTIO_DEBUG virtio_debug
 VIRTIO_DMA_SHARED_BUFFER virtio_dma_buf
 VIRTIO_INPUT virtio_input
 VIRTIO_MEM virtio_mem
 VIRTIO_MMIO virtio_mmio
 VIRTIO_PCI virtio_pci virtio_pci_common virtio_pci_modern
 VIRTIO_PCI&VIRTIO_PCI_ADMIN_LEGACY virtio_pci_admin_legacy_io
 VIRTIO_PCI&VIRTIO_PCI_LEGACY virtio_pci_legacy
 VIRTIO_PCI_LIB virtio_pci_modern_dev
 VIRTIO_PCI_LIB_LEGACY virtio_pci_legacy_dev
 VIRTIO_VDPA virtio_vdpa
drivers/vlynq
 VLYNQ vlynq
drivers/w1
 W1 w1 w1_family w1_int w1_io w1_netlink wire
drivers/w1/masters
 HDQ_MASTER_OMAP omap_hdq
 W1_MASTER_AMD_AXI amd_axi_w1
 W1_MASTER_DS1WM ds1wm
 W1_MASTER_DS2482 ds2482
 W1_MASTER_DS2490 ds2490
 W1_MASTER_GPIO w1-gpio
 W1_MASTER_MATROX matrox_w1
 W1_MASTER_MXC mxc_w1
 W1_MASTER_SGI sgi_w1
 W1_MASTER_UART w1-uart
drivers/w1/slaves
 W1_SLAVE_DS2405 w1_ds2405
 W1_SLAVE_DS2406 w1_ds2406
 W1_SLAVE_DS2408 w1_ds2408
 W1_SLAVE_DS2413 w1_ds2413
 W1_SLAVE_DS2423 w1_ds2423
 W1_SLAVE_DS2430 w1_ds2430
 W1_SLAVE_DS2431 w1_ds2431
 W1_SLAVE_DS2433 w1_ds2433
 W1_SLAVE_DS2438 w1_ds2438
 W1_SLAVE_DS250X w1_ds250x
 W1_SLAVE_DS2780 w1_ds2780
 W1_SLAVE_DS2781 w1_ds2781
 W1_SLAVE_DS2805 w1_ds2805
 W1_SLAVE_DS28E04 w1_ds28e04
 W1_SLAVE_DS28E17 w1_ds28e17
 W1_SLAVE_SMEM w1_smem
 W1_SLAVE_THERM w1_therm
drivers/watchdog
 21285_WATCHDOG wdt285
 60XX_WDT sbc60xxwdt
 8xxx_WDT mpc8xxx_wdt
 977_WATCHDOG wdt977
 ACQUIRE_WDT acquirewdt
 ADVANTECH_EC_WDT advantech_ec_wdt
 ADVANTECH_WDT advantechwdt
 ALIM1535_WDT alim1535_wdt
 ALIM7101_WDT alim7101_wdt
 APPLE_WATCHDOG apple_wdt
 AR7_WDT ar7_wdt
 ARMADA_37XX_WATCHDOG armada_37xx_wdt
 ARM_SBSA_WATCHDOG sbsa_gwdt
 ARM_SMC_WATCHDOG arm_smc_wdt
 ARM_SP805_WATCHDOG sp805_wdt
 ASM9260_WATCHDOG asm9260_wdt
 ASPEED_WATCHDOG aspeed_wdt
 AT91RM9200_WATCHDOG at91rm9200_wdt
 AT91SAM9X_WATCHDOG at91sam9_wdt
 ATH79_WDT ath79_wdt
 BCM2835_WDT bcm2835_wdt
 BCM47XX_WDT bcm47xx_wdt
 BCM7038_WDT bcm7038_wdt
 BCM_KONA_WDT bcm_kona_wdt
 BD957XMUF_WATCHDOG bd9576_wdt
 BD96801_WATCHDOG bd96801_wdt
 BOOKE_WDT booke_wdt
 CADENCE_WATCHDOG cadence_wdt
 CPU5_WDT cpu5wdt
 CROS_EC_WATCHDOG cros_ec_wdt
 DA9052_WATCHDOG da9052_wdt
 DA9055_WATCHDOG da9055_wdt
 DA9062_WATCHDOG da9062_wdt
 DA9063_WATCHDOG da9063_wdt
 DAVINCI_WATCHDOG davinci_wdt
 DB500_WATCHDOG db8500_wdt
 DIAG288_WATCHDOG diag288_wdt
 DIGICOLOR_WATCHDOG digicolor_wdt
 DW_WATCHDOG dw_wdt
 EBC_C384_WDT ebc-c384_wdt
 EP93XX_WATCHDOG ep93xx_wdt
 EUROTECH_WDT eurotechwdt
 EXAR_WDT exar_wdt
 F71808E_WDT f71808e_wdt
 FTWDT010_WATCHDOG ftwdt010_wdt
 GEF_WDT gef_wdt
 GEODE_WDT geodewdt
 GPIO_WATCHDOG gpio_wdt
 GXP_WATCHDOG gxp-wdt
 HP_WATCHDOG hpwdt
 I6300ESB_WDT i6300esb
 IB700_WDT ib700wdt
 IBMASR ibmasr
 IE6XX_WDT ie6xx_wdt
 IMGPDC_WDT imgpdc_wdt
 IMX2_WDT imx2_wdt
 IMX7ULP_WDT imx7ulp_wdt
 IMX_SC_WDT imx_sc_wdt
 INDYDOG indydog
 INTEL_MEI_WDT mei_wdt
 INTEL_MID_WATCHDOG intel-mid_wdt
 IT8712F_WDT it8712f_wdt
 IT87_WDT it87_wdt
 ITCO_WDT iTCO_vendor_support iTCO_wdt
 IXP4XX_WATCHDOG ixp4xx_wdt
 JZ4740_WDT jz4740_wdt
 K3_RTI_WATCHDOG rti_wdt
 KEEMBAY_WATCHDOG keembay_wdt
 KEMPLD_WDT kempld_wdt
 LANTIQ_WDT lantiq_wdt
 LENOVO_SE10_WDT lenovo_se10_wdt
 LOONGSON1_WDT loongson1_wdt
 LPC18XX_WATCHDOG lpc18xx_wdt
 M54xx_WATCHDOG m54xx_wdt
 MACHZ_WDT machzwd
 MARVELL_GTI_WDT marvell_gti_wdt
 MAX63XX_WATCHDOG max63xx_wdt
 MAX77620_WATCHDOG max77620_wdt
 MEDIATEK_WATCHDOG mtk_wdt
 MENF21BMC_WATCHDOG menf21bmc_wdt
 MENZ069_WATCHDOG menz69_wdt
 MEN_A21_WDT mena21_wdt
 MESON_GXBB_WATCHDOG meson_gxbb_wdt
 MESON_WATCHDOG meson_wdt
 MIXCOMWD mixcomwd
 MLX_WDT mlx_wdt
 MOXART_WDT moxart_wdt
 MSC313E_WATCHDOG msc313e_wdt
 MT7621_WDT mt7621_wdt
 NI903X_WDT ni903x_wdt
 NIC7018_WDT nic7018_wdt
 NPCM7XX_WATCHDOG npcm_wdt
 NV_TCO nv_tco
 OCTEON_WDT octeon-wdt octeon-wdt-main octeon-wdt-nmi
 OMAP_WATCHDOG omap_wdt
 ORION_WATCHDOG orion_wdt
 PC87413_WDT pc87413_wdt
 PCIPCWATCHDOG pcwd_pci
 PCWATCHDOG pcwd
 PIC32_DMT pic32-dmt
 PIC32_WDT pic32-wdt
 PIKA_WDT pika_wdt
 PM8916_WATCHDOG pm8916_wdt
 PNX4008_WATCHDOG pnx4008_wdt
 PSERIES_WDT pseries-wdt
 QCOM_WDT qcom-wdt
 RALINK_WDT rt2880_wdt
 RAVE_SP_WATCHDOG rave-sp-wdt
 RC32434_WDT rc32434_wdt
 RDC321X_WDT rdc321x_wdt
 REALTEK_OTTO_WDT realtek_otto_wdt
 RENESAS_RZAWDT rza_wdt
 RENESAS_RZG2LWDT rzg2l_wdt
 RENESAS_RZN1WDT rzn1_wdt
 RENESAS_RZV2HWDT rzv2h_wdt
 RENESAS_WDT renesas_wdt
 RETU_WATCHDOG retu_wdt
 RN5T618_WATCHDOG rn5t618_wdt
 RTD119X_WATCHDOG rtd119x_wdt
 S3C2410_WATCHDOG s3c2410_wdt
 SA1100_WATCHDOG sa1100_wdt
 SAMA5D4_WATCHDOG sama5d4_wdt
 SBC7240_WDT sbc7240_wdt
 SBC8360_WDT sbc8360
 SBC_EPX_C3_WATCHDOG sbc_epx_c3
 SBC_FITPC2_WATCHDOG sbc_fitpc2_wdt
 SC1200_WDT sc1200wdt
 SC520_WDT sc520_wdt
 SCx200_WDT scx200_wdt
 SH_WDT shwdt
 SIBYTE_WDOG sb_wdog
 SIEMENS_SIMATIC_IPC_WDT simatic-ipc-wdt
 SL28CPLD_WATCHDOG sl28cpld_wdt
 SMSC37B787_WDT smsc37b787_wdt
 SMSC_SCH311X_WDT sch311x_wdt
 SOFT_WATCHDOG softdog
 SP5100_TCO sp5100_tco
 SPRD_WATCHDOG sprd_wdt
 STARFIVE_WATCHDOG starfive-wdt
 STM32_WATCHDOG stm32_iwdg
 STMP3XXX_RTC_WATCHDOG stmp3xxx_rtc_wdt
 STPMIC1_WATCHDOG stpmic1_wdt
 ST_LPC_WATCHDOG st_lpc_wdt
 SUNPLUS_WATCHDOG sunplus_wdt
 SUNXI_WATCHDOG sunxi_wdt
 TEGRA_WATCHDOG tegra_wdt
 TQMX86_WDT tqmx86_wdt
 TS4800_WATCHDOG ts4800_wdt
 TS72XX_WATCHDOG ts72xx_wdt
 TWL4030_WATCHDOG twl4030_wdt
 TXX9_WDT txx9wdt
 UNIPHIER_WATCHDOG uniphier_wdt
 USBPCWATCHDOG pcwd_usb
 VIA_WDT via_wdt
 VISCONTI_WATCHDOG visconti_wdt
 W83627HF_WDT w83627hf_wdt
 W83877F_WDT w83877f_wdt
 W83977F_WDT w83977f_wdt
 WAFER_WDT wafer5823wdt
 WATCHDOG_CORE watchdog watchdog_core watchdog_dev
 WATCHDOG_CORE&WATCHDOG_HRTIMER_PRETIMEOUT watchdog_hrtimer_pretimeout
 WATCHDOG_CORE&WATCHDOG_PRETIMEOUT_GOV watchdog_pretimeout
 WATCHDOG_CP1XXX cpwd
 WATCHDOG_PRETIMEOUT_GOV_NOOP pretimeout_noop
 WATCHDOG_PRETIMEOUT_GOV_PANIC pretimeout_panic
 WATCHDOG_RIO riowd
 WATCHDOG_RTAS wdrtas
 WATCHDOG_SUN4V sun4v_wdt
 WDAT_WDT wdat_wdt
 WDT wdt
 WDTPCI wdt_pci
 WDT_MTX1 mtx-1_wdt
 WM831X_WATCHDOG wm831x_wdt
 WM8350_WATCHDOG wm8350_wdt
 XEN_WDT xen_wdt
 XILINX_WATCHDOG of_xilinx_wdt
 XILINX_WINDOW_WATCHDOG xilinx_wwdt
 ZIIRAVE_WATCHDOG ziirave_wdt
drivers/xen
 BLOCK biomerge
 HOTPLUG_CPU cpu_hotplug
 SWIOTLB_XEN swiotlb-xen
 XEN balloon features grant-table manage mem-reservation time
 XEN_ACPI_PROCESSOR xen-acpi-processor
 XEN_AUTO_XLATE xlate_mmu
 XEN_BALLOON xen-balloon
 XEN_DEV_EVTCHN evtchn xen-evtchn
 XEN_EFI efi
 XEN_FRONT_PGDIR_SHBUF xen-front-pgdir-shbuf
 XEN_GNTDEV gntdev xen-gntdev
 XEN_GNTDEV&XEN_GNTDEV_DMABUF gntdev-dmabuf
 XEN_GRANT_DEV_ALLOC gntalloc xen-gntalloc
 XEN_GRANT_DMA_IOMMU grant-dma-iommu
 XEN_GRANT_DMA_OPS grant-dma-ops
 XEN_MCE_LOG mcelog
 XEN_PRIVCMD privcmd privcmd-buf xen-privcmd
 XEN_PVCALLS_BACKEND pvcalls-back
 XEN_PVCALLS_FRONTEND pvcalls-front
 XEN_PVHVM_GUEST platform-pci
 XEN_SCSI_BACKEND xen-scsiback
 XEN_SYS_HYPERVISOR sys-hypervisor
 XEN_UNPOPULATED_ALLOC unpopulated-alloc
drivers/xen/events
 XEN events events_2l events_base events_fifo
drivers/xen/xen-pciback
 XEN_PCIDEV_BACKEND|XEN_PCIDEV_STUB conf_space conf_space_capability conf_space_header conf_space_quirks passthrough pci_stub pciback_ops vpci xen-pciback xenbus
drivers/xen/xenbus
 XEN xenbus xenbus_client xenbus_comms xenbus_dev_frontend xenbus_probe xenbus_xs
 XEN&XEN_BACKEND xenbus_probe_backend
 XEN_BACKEND xenbus_dev_backend
 XEN_XENBUS_FRONTEND xenbus_probe_frontend
drivers/xen/xenfs
 XENFS super xenfs
 XENFS&XEN_DOM0 xenstored
 XENFS&XEN_SYMS xensyms
drivers/zorro
 PROC_FS proc
 ZORRO zorro zorro-driver zorro-sysfs
 ZORRO_NAMES names
fs
 AIO aio
 BINFMT_ELF binfmt_elf
 BINFMT_ELF_FDPIC binfmt_elf_fdpic
 BINFMT_FLAT binfmt_flat
 BINFMT_MISC binfmt_misc
 BINFMT_SCRIPT binfmt_script
 BPF_LSM bpf_fs_kfuncs
 COMPAT_BINFMT_ELF compat_binfmt_elf
 COREDUMP coredump
 EPOLL eventpoll
 EVENTFD eventfd
 FHANDLE fhandle
 FILE_LOCKING locks
 FS_DAX dax
 FS_MBCACHE mbcache
 FS_POSIX_ACL posix_acl
 FS_STACK backing-file
 PROC_FS proc_namespace
 SIGNALFD signalfd
 SYSCTL drop_caches sysctls
 TIMERFD timerfd
 USERFAULTFD userfaultfd
fs/9p
 9P_FS 9p fid v9fs vfs_addr vfs_dentry vfs_dir vfs_file vfs_inode vfs_inode_dotl vfs_super xattr
 9P_FS&9P_FSCACHE cache
 9P_FS&9P_FS_POSIX_ACL acl
fs/adfs
 ADFS_FS adfs dir dir_f dir_fplus file inode map super
fs/affs
 AFFS_FS affs amigaffs bitmap dir file inode namei super symlink
fs/afs
 AFS_FS addr_list addr_prefs callback cell cmservice dir dir_edit dir_silly dynroot file flock fs_operation fs_probe fsclient inode kafs main misc mntpt rotate rxrpc security server server_list super validation vl_alias vl_list vl_probe vl_rotate vlclient volume write xattr yfsclient
 AFS_FS&PROC_FS proc
fs/autofs
 AUTOFS_FS autofs4 dev-ioctl expire init inode root symlink waitq
fs/bcachefs
 BCACHEFS_FS acl alloc_background alloc_foreground backpointers bcachefs bkey bkey_methods bkey_sort bset btree_cache btree_gc btree_io btree_iter btree_journal_iter btree_key_cache btree_locking btree_node_scan btree_trans_commit btree_update btree_update_interior btree_write_buffer buckets buckets_waiting_for_journal chardev checksum clock compress darray data_update debug dirent disk_accounting disk_groups ec errcode error extent_update extents eytzinger fs fs-common fs-io fs-io-buffered fs-io-direct fs-io-pagecache fs-ioctl fsck inode io_misc io_read io_write journal journal_io journal_reclaim journal_sb journal_seq_blacklist keylist logged_ops lru mean_and_variance migrate move movinggc nocow_locking opts printbuf quota rcu_pending rebalance recovery recovery_passes reflink replicas sb-clean sb-counters sb-downgrade sb-errors sb-members siphash six snapshot subvolume super super-io sysfs tests thread_with_file time_stats trace two_state_shared_lock util varint xattr
 MEAN_AND_VARIANCE_UNIT_TEST mean_and_variance_test
fs/befs
 BEFS_FS befs btree datastream debug inode io linuxvfs super
fs/bfs
 BFS_FS bfs dir file inode
fs/btrfs
 BLK_DEV_ZONED&BTRFS_FS zoned
 BTRFS_FS accessors async-thread backref bio block-group block-rsv btrfs compression ctree defrag delalloc-space delayed-inode delayed-ref dev-replace dir-item direct-io discard disk-io export extent-io-tree extent-tree extent_io extent_map fiemap file file-item free-space-cache free-space-tree fs inode inode-item ioctl locking lru_cache lzo messages ordered-data orphan print-tree props qgroup raid-stripe-tree raid56 reflink relocation root-tree scrub send space-info struct-funcs subpage super sysfs transaction tree-checker tree-defrag tree-log tree-mod-log ulist uuid-tree volumes xattr zlib zstd
 BTRFS_FS&BTRFS_FS_CHECK_INTEGRITY check-integrity
 BTRFS_FS&BTRFS_FS_POSIX_ACL acl
 BTRFS_FS&BTRFS_FS_REF_VERIFY ref-verify
 BTRFS_FS&FS_VERITY verity
fs/btrfs/tests
 BTRFS_FS&BTRFS_FS_RUN_SANITY_TESTS btrfs-tests extent-buffer-tests extent-io-tests extent-map-tests free-space-tests free-space-tree-tests inode-tests qgroup-tests
fs/cachefiles
 CACHEFILES cache cachefiles daemon interface io key main namei security volume xattr
 CACHEFILES&CACHEFILES_ERROR_INJECTION error_inject
 CACHEFILES&CACHEFILES_ONDEMAND ondemand
fs/ceph
 CEPH_FS addr caps ceph ceph_frag debugfs dir export file inode io ioctl locks mds_client mdsmap metric quota snap strings super util xattr
 CEPH_FS&CEPH_FSCACHE cache
 CEPH_FS&CEPH_FS_POSIX_ACL acl
 CEPH_FS&FS_ENCRYPTION crypto
fs/coda
 CODA_FS cache cnode coda coda_linux dir file inode pioctl psdev symlink upcall
 CODA_FS&SYSCTL sysctl
fs/configfs
 CONFIGFS_FS configfs dir file inode item mount symlink
fs/cramfs
 CRAMFS cramfs inode uncompress
fs/crypto
 BLOCK&FS_ENCRYPTION bio
 FS_ENCRYPTION crypto fname fscrypto hkdf hooks keyring keysetup keysetup_v1 policy
 FS_ENCRYPTION&FS_ENCRYPTION_INLINE_CRYPT inline_crypt
fs/debugfs
 DEBUG_FS debugfs file inode
fs/devpts
 UNIX98_PTYS devpts inode
fs/dlm
 DLM ast config dir dlm lock lockspace lowcomms main member memory midcomms plock rcom recover recoverd requestqueue user util
 DLM&DLM_DEBUG debug_fs
 DLM&DLM_DEPRECATED_API netlink
fs/ecryptfs
 ECRYPT_FS crypto debug dentry ecryptfs file inode keystore kthread main mmap read_write super
 ECRYPT_FS&ECRYPT_FS_MESSAGING messaging miscdev
fs/efivarfs
 EFIVAR_FS efivarfs file inode super vars
fs/efs
 EFS_FS dir efs file inode namei super symlink
fs/erofs
 EROFS_FS data dir erofs inode namei pcpubuf super sysfs utils
 EROFS_FS&EROFS_FS_BACKED_BY_FILE fileio
 EROFS_FS&EROFS_FS_ONDEMAND fscache
 EROFS_FS&EROFS_FS_XATTR xattr
 EROFS_FS&EROFS_FS_ZIP decompressor zdata zmap zutil
 EROFS_FS&EROFS_FS_ZIP_DEFLATE decompressor_deflate
 EROFS_FS&EROFS_FS_ZIP_LZMA decompressor_lzma
 EROFS_FS&EROFS_FS_ZIP_ZSTD decompressor_zstd
fs/exfat
 EXFAT_FS balloc cache dir exfat fatent file inode misc namei nls super
fs/exportfs
 EXPORTFS expfs exportfs
fs/ext2
 EXT2_FS balloc dir ext2 file ialloc inode ioctl namei super symlink trace
 EXT2_FS&EXT2_FS_POSIX_ACL acl
 EXT2_FS&EXT2_FS_SECURITY xattr_security
 EXT2_FS&EXT2_FS_XATTR xattr xattr_trusted xattr_user
fs/ext4
 EXT4_FS balloc bitmap block_validity dir ext4 ext4_jbd2 extents extents_status fast_commit file fsmap fsync hash ialloc indirect inline inode ioctl mballoc migrate mmp move_extent namei orphan page-io readpage resize super symlink sysfs xattr xattr_hurd xattr_trusted xattr_user
 EXT4_FS&EXT4_FS_POSIX_ACL acl
 EXT4_FS&EXT4_FS_SECURITY xattr_security
 EXT4_FS&FS_ENCRYPTION crypto
 EXT4_FS&FS_VERITY verity
 EXT4_KUNIT_TESTS ext4-inode-test inode-test
fs/f2fs
 F2FS_FS checkpoint data dir extent_cache f2fs file gc hash inline inode namei node recovery segment shrinker super sysfs
 F2FS_FS&F2FS_FS_COMPRESSION compress
 F2FS_FS&F2FS_FS_POSIX_ACL acl
 F2FS_FS&F2FS_FS_XATTR xattr
 F2FS_FS&F2FS_IOSTAT iostat
 F2FS_FS&F2FS_STAT_FS debug
 F2FS_FS&FS_VERITY verity
fs/fat
 FAT_FS cache dir fat fatent file inode misc nfs
 FAT_KUNIT_TEST fat_test
 MSDOS_FS msdos namei_msdos
 VFAT_FS namei_vfat vfat
fs/freevxfs
 VXFS_FS freevxfs vxfs_bmap vxfs_fshead vxfs_immed vxfs_inode vxfs_lookup vxfs_olt vxfs_subr vxfs_super
fs/fscache
 FSCACHE cache cookie fscache io main volume
 FSCACHE&FSCACHE_STATS stats
 FSCACHE&PROC_FS proc
fs/fuse
 CUSE cuse
 FUSE_DAX&FUSE_FS dax
 FUSE_FS acl control dev dir file fuse inode ioctl iomode readdir xattr
 FUSE_FS&FUSE_PASSTHROUGH passthrough
 VIRTIO_FS virtio_fs virtiofs
fs/gfs2
 GFS2_FS acl aops bmap dentry dir export file gfs2 glock glops inode log lops main meta_io ops_fstype quota recovery rgrp super sys trans util xattr
 GFS2_FS&GFS2_FS_LOCKING_DLM lock_dlm
fs/hfs
 HFS_FS attr bfind bitmap bnode brec btree catalog dir extent hfs inode mdb part_tbl string super sysdep trans
fs/hfsplus
 HFSPLUS_FS attributes bfind bitmap bnode brec btree catalog dir extents hfsplus inode ioctl options part_tbl super tables unicode wrapper xattr xattr_security xattr_trusted xattr_user
fs/hostfs
 HOSTFS hostfs hostfs_kern hostfs_user
fs/hpfs
 HPFS_FS alloc anode buffer dentry dir dnode ea file hpfs inode map name namei super
fs/hugetlbfs
 HUGETLBFS hugetlbfs inode
fs/iomap
 BLOCK&FS_IOMAP buffered-io direct-io fiemap seek
 FS_IOMAP iomap iter trace
 FS_IOMAP&SWAP swapfile
fs/isofs
 ISO9660_FS dir export inode isofs namei rock util
 ISO9660_FS&JOLIET joliet
 ISO9660_FS&ZISOFS compress
fs/jbd2
 JBD2 checkpoint commit jbd2 journal recovery revoke transaction
fs/jffs2
 JFFS2_FS background build compr debug dir erase file fs gc ioctl jffs2 malloc nodelist nodemgmt read readinode scan super symlink write writev
 JFFS2_FS&JFFS2_FS_POSIX_ACL acl
 JFFS2_FS&JFFS2_FS_SECURITY security
 JFFS2_FS&JFFS2_FS_WRITEBUFFER wbuf
 JFFS2_FS&JFFS2_FS_XATTR xattr xattr_trusted xattr_user
 JFFS2_FS&JFFS2_LZO compr_lzo
 JFFS2_FS&JFFS2_RTIME compr_rtime
 JFFS2_FS&JFFS2_RUBIN compr_rubin
 JFFS2_FS&JFFS2_SUMMARY summary
 JFFS2_FS&JFFS2_ZLIB compr_zlib
fs/jfs
 JFS_FS file inode ioctl jfs jfs_debug jfs_discard jfs_dmap jfs_dtree jfs_extent jfs_imap jfs_inode jfs_logmgr jfs_metapage jfs_mount jfs_txnmgr jfs_umount jfs_unicode jfs_uniupr jfs_xtree namei resize super symlink xattr
 JFS_FS&JFS_POSIX_ACL acl
fs/kernfs
 KERNFS dir file inode mount symlink
fs/lockd
 LOCKD clntlock clntproc clntxdr host lockd mon svc svclock svcproc svcshare svcsubs trace xdr
 LOCKD&LOCKD_V4 clnt4xdr svc4proc xdr4
 LOCKD&PROC_FS procfs
fs/minix
 MINIX_FS bitmap dir file inode itree_v1 itree_v2 minix namei
fs/netfs
 FSCACHE&NETFS_SUPPORT fscache_cache fscache_cookie fscache_io fscache_main fscache_proc fscache_volume
 FSCACHE_STATS&NETFS_SUPPORT fscache_stats
 NETFS_STATS&NETFS_SUPPORT stats
 NETFS_SUPPORT buffered_read buffered_write direct_read direct_write io iterator locking main misc netfs objects read_collect read_pgpriv2 read_retry rolling_buffer write_collect write_issue
fs/nfs
 NFS_FS client dir direct export file fs_context getroot inode io mount_clnt namespace nfs nfstrace pagelist read super symlink sysfs unlink write
 NFS_FS&NFS_FSCACHE fscache
 NFS_FS&NFS_LOCALIO localio
 NFS_FS&ROOT_NFS nfsroot
 NFS_FS&SYSCTL sysctl
 NFS_USE_LEGACY_DNS&NFS_V4 cache_lib
 NFS_V2 nfs2super nfs2xdr nfsv2 proc
 NFS_V3 nfs3client nfs3proc nfs3super nfs3xdr nfsv3
 NFS_V3&NFS_V3_ACL nfs3acl
 NFS_V4 callback callback_proc callback_xdr delegation dns_resolve nfs4client nfs4file nfs4getroot nfs4idmap nfs4namespace nfs4proc nfs4renewd nfs4session nfs4state nfs4super nfs4trace nfs4xdr nfsv4
 NFS_V4&NFS_V4_1 pnfs pnfs_dev pnfs_nfs
 NFS_V4&NFS_V4_2 nfs42proc nfs42xattr
 NFS_V4&SYSCTL nfs4sysctl
fs/nfs/blocklayout
 PNFS_BLOCK blocklayout blocklayoutdriver dev extent_tree rpc_pipefs
fs/nfs/filelayout
 PNFS_FILE_LAYOUT filelayout filelayoutdev nfs_layout_nfsv41_files
fs/nfs/flexfilelayout
 PNFS_FLEXFILE_LAYOUT flexfilelayout flexfilelayoutdev nfs_layout_flexfiles
fs/nfs_common
 GRACE_PERIOD grace
 NFS_ACL_SUPPORT nfs_acl nfsacl
 NFS_COMMON common
 NFS_COMMON_LOCALIO_SUPPORT nfs_localio nfslocalio
 NFS_V4_2_SSC_HELPER nfs_ssc
fs/nfsd
 NFSD auth export filecache lockd netlink nfs3proc nfs3xdr nfscache nfsctl nfsd nfsfh nfssvc stats trace vfs
 NFSD&NFSD_BLOCKLAYOUT|NFSD&NFSD_SCSILAYOUT blocklayout blocklayoutxdr
 NFSD&NFSD_FLEXFILELAYOUT flexfilelayout flexfilelayoutxdr
 NFSD&NFSD_PNFS nfs4layouts
 NFSD&NFSD_V2 nfsproc nfsxdr
 NFSD&NFSD_V2_ACL nfs2acl
 NFSD&NFSD_V3_ACL nfs3acl
 NFSD&NFSD_V4 nfs4acl nfs4callback nfs4idmap nfs4proc nfs4recover nfs4state nfs4xdr
 NFSD&NFS_LOCALIO localio
fs/nilfs2
 NILFS2_FS alloc bmap btnode btree cpfile dat dir direct file gcinode ifile inode ioctl mdt namei nilfs2 page recovery segbuf segment sufile super sysfs the_nilfs
fs/nls
 NLS nls_base
 NLS_ASCII nls_ascii
 NLS_CODEPAGE_1250 nls_cp1250
 NLS_CODEPAGE_1251 nls_cp1251
 NLS_CODEPAGE_437 nls_cp437
 NLS_CODEPAGE_737 nls_cp737
 NLS_CODEPAGE_775 nls_cp775
 NLS_CODEPAGE_850 nls_cp850
 NLS_CODEPAGE_852 nls_cp852
 NLS_CODEPAGE_855 nls_cp855
 NLS_CODEPAGE_857 nls_cp857
 NLS_CODEPAGE_860 nls_cp860
 NLS_CODEPAGE_861 nls_cp861
 NLS_CODEPAGE_862 nls_cp862
 NLS_CODEPAGE_863 nls_cp863
 NLS_CODEPAGE_864 nls_cp864
 NLS_CODEPAGE_865 nls_cp865
 NLS_CODEPAGE_866 nls_cp866
 NLS_CODEPAGE_869 nls_cp869
 NLS_CODEPAGE_874 nls_cp874
 NLS_CODEPAGE_932 nls_cp932 nls_euc-jp
 NLS_CODEPAGE_936 nls_cp936
 NLS_CODEPAGE_949 nls_cp949
 NLS_CODEPAGE_950 nls_cp950
 NLS_ISO8859_1 nls_iso8859-1
 NLS_ISO8859_13 nls_iso8859-13
 NLS_ISO8859_14 nls_iso8859-14
 NLS_ISO8859_15 nls_iso8859-15
 NLS_ISO8859_2 nls_iso8859-2
 NLS_ISO8859_3 nls_iso8859-3
 NLS_ISO8859_4 nls_iso8859-4
 NLS_ISO8859_5 nls_iso8859-5
 NLS_ISO8859_6 nls_iso8859-6
 NLS_ISO8859_7 nls_iso8859-7
 NLS_ISO8859_8 nls_cp1255
 NLS_ISO8859_9 nls_iso8859-9
 NLS_KOI8_R nls_koi8-r
 NLS_KOI8_U nls_koi8-ru nls_koi8-u
 NLS_MAC_CELTIC mac-celtic
 NLS_MAC_CENTEURO mac-centeuro
 NLS_MAC_CROATIAN mac-croatian
 NLS_MAC_CYRILLIC mac-cyrillic
 NLS_MAC_GAELIC mac-gaelic
 NLS_MAC_GREEK mac-greek
 NLS_MAC_ICELAND mac-iceland
 NLS_MAC_INUIT mac-inuit
 NLS_MAC_ROMAN mac-roman
 NLS_MAC_ROMANIAN mac-romanian
 NLS_MAC_TURKISH mac-turkish
 NLS_UCS2_UTILS nls_ucs2_utils
 NLS_UTF8 nls_utf8
fs/notify
 FSNOTIFY fdinfo fsnotify group mark notification
fs/notify/dnotify
 DNOTIFY dnotify
fs/notify/fanotify
 FANOTIFY fanotify fanotify_user
fs/notify/inotify
 INOTIFY_USER inotify_fsnotify inotify_user
fs/ntfs3
 NTFS3_FS attrib attrlist bitfunc bitmap dir file frecord fslog fsntfs index inode lznt namei ntfs3 record run super upcase xattr
 NTFS3_FS&NTFS3_LZX_XPRESS decompress_common lzx_decompress xpress_decompress
fs/ocfs2
 OCFS2_FS acl alloc aops blockcheck buffer_head_io dcache dir dlmglue export extent_map file filecheck heartbeat inode ioctl journal localalloc locks mmap move_extents namei ocfs2 ocfs2_stackglue quota_global quota_local refcounttree reservations resize slot_map stackglue suballoc super symlink sysfile uptodate xattr
 OCFS2_FS_O2CB ocfs2_stack_o2cb stack_o2cb
 OCFS2_FS_USERSPACE_CLUSTER ocfs2_stack_user stack_user
fs/ocfs2/cluster
 OCFS2_FS heartbeat masklog netdebug nodemanager ocfs2_nodemanager quorum sys tcp
fs/ocfs2/dlm
 OCFS2_FS_O2CB dlmast dlmconvert dlmdebug dlmdomain dlmlock dlmmaster dlmrecovery dlmthread dlmunlock ocfs2_dlm
fs/ocfs2/dlmfs
 OCFS2_FS dlmfs ocfs2_dlmfs userdlm
fs/omfs
 OMFS_FS bitmap dir file inode omfs
fs/openpromfs
 SUN_OPENPROMFS inode openpromfs
fs/orangefs
 ORANGEFS_FS acl dcache devorangefs-req dir file inode namei orangefs orangefs-bufmap orangefs-cache orangefs-debugfs orangefs-mod orangefs-sysfs orangefs-utils super symlink waitqueue xattr
fs/overlayfs
 OVERLAY_FS copy_up dir export file inode namei overlay params readdir super util xattrs
fs/proc
 BOOT_CONFIG&PROC_FS bootconfig
 MMU&PROC_FS task_mmu
 NET&PROC_FS proc_net
 PRINTK&PROC_FS kmsg
 PROC_FS array base cmdline consoles cpuinfo devices fd generic inode interrupts loadavg meminfo namespaces nommu proc root self softirqs stat task_nommu thread_self uptime util version
 PROC_FS&PROC_KCORE kcore
 PROC_FS&PROC_PAGE_MONITOR page
 PROC_FS&PROC_SYSCTL proc_sysctl
 PROC_FS&PROC_VMCORE vmcore
 PROC_FS&TTY proc_tty
fs/pstore
 PSTORE inode platform pstore
 PSTORE&PSTORE_FTRACE ftrace
 PSTORE&PSTORE_PMSG pmsg
 PSTORE_BLK blk pstore_blk
 PSTORE_RAM ram ram_core ramoops
 PSTORE_ZONE pstore_zone zone
fs/qnx4
 QNX4FS_FS bitmap dir inode namei qnx4
fs/qnx6
 QNX6FS_FS dir inode namei qnx6 super_mmi
fs/quota
 QFMT_V1 quota_v1
 QFMT_V2 quota_v2
 QUOTA dquot
 QUOTACTL kqid quota
 QUOTA_NETLINK_INTERFACE netlink
 QUOTA_TREE quota_tree
fs/reiserfs
 REISERFS_FS bitmap dir do_balan file fix_node hashes ibalance inode ioctl item_ops journal lbalance lock namei objectid prints procfs reiserfs resize stree super tail_conversion xattr xattr_acl xattr_security xattr_trusted xattr_user
fs/romfs
 ROMFS_FS romfs storage super
 ROMFS_FS&ROMFS_ON_MTD mmap-nommu
fs/smb/client
 CIFS asn1 cached_dir cifs cifs_debug cifs_spnego_negtokeninit.asn1 cifs_unicode cifsacl cifsencrypt cifsfs connect dir dns_resolve export file fs_context inode ioctl link misc namespace netmisc nterr readdir reparse sess smb2file smb2inode smb2maperror smb2misc smb2ops smb2pdu smb2transport smbencrypt trace transport unc winucase
 CIFS&CIFS_ALLOW_INSECURE_LEGACY cifssmb smb1ops
 CIFS&CIFS_COMPRESSION compress
 CIFS&CIFS_DFS_UPCALL cifs_dfs_ref dfs dfs_cache
 CIFS&CIFS_FSCACHE fscache
 CIFS&CIFS_ROOT cifsroot
 CIFS&CIFS_SMB_DIRECT smbdirect
 CIFS&CIFS_SWN_UPCALL cifs_swn netlink
 CIFS&CIFS_UPCALL cifs_spnego
 CIFS&CIFS_XATTR xattr
fs/smb/client/compress
 CIFS&CIFS_COMPRESSION lz77
fs/smb/common
 SMBFS cifs_arc4 cifs_md4
fs/smb/server
 SMB_SERVER asn1 auth connection crypto_ctx ksmbd ksmbd_spnego_negtokeninit.asn1 ksmbd_spnego_negtokentarg.asn1 ksmbd_work misc ndr oplock server smb2misc smb2ops smb2pdu smb_common smbacl transport_ipc transport_tcp unicode vfs vfs_cache
 SMB_SERVER&SMB_SERVER_SMBDIRECT transport_rdma
fs/smb/server/mgmt
 SMB_SERVER ksmbd_ida share_config tree_connect user_config user_session
fs/squashfs
 SQUASHFS block cache decompressor dir export file fragment id inode namei page_actor squashfs super symlink
 SQUASHFS&SQUASHFS_DECOMP_MULTI decompressor_multi
 SQUASHFS&SQUASHFS_DECOMP_MULTI_PERCPU decompressor_multi_percpu
 SQUASHFS&SQUASHFS_DECOMP_SINGLE decompressor_single
 SQUASHFS&SQUASHFS_FILE_CACHE file_cache
 SQUASHFS&SQUASHFS_FILE_DIRECT file_direct
 SQUASHFS&SQUASHFS_LZ4 lz4_wrapper
 SQUASHFS&SQUASHFS_LZO lzo_wrapper
 SQUASHFS&SQUASHFS_XATTR xattr xattr_id
 SQUASHFS&SQUASHFS_XZ xz_wrapper
 SQUASHFS&SQUASHFS_ZLIB zlib_wrapper
 SQUASHFS&SQUASHFS_ZSTD zstd_wrapper
fs/sysfs
 SYSFS dir file group mount symlink
fs/sysv
 SYSV_FS balloc dir file ialloc inode itree namei super sysv
fs/tracefs
 TRACING event_inode inode tracefs
fs/ubifs
 FS_ENCRYPTION&UBIFS_FS crypto
 UBIFS_FS budget commit compress debug dir file find gc io ioctl journal log lprops lpt lpt_commit master misc orphan recovery replay sb scan shrinker super sysfs tnc tnc_commit tnc_misc ubifs
 UBIFS_FS&UBIFS_FS_AUTHENTICATION auth
 UBIFS_FS&UBIFS_FS_XATTR xattr
fs/udf
 UDF_FS balloc dir directory file ialloc inode lowlevel misc namei partition super symlink truncate udf udftime unicode
fs/ufs
 UFS_FS balloc cylinder dir file ialloc inode namei super ufs util
fs/unicode
 UNICODE utf8data
 UNICODE_NORMALIZATION_SELFTEST utf8-selftest
fs/vboxsf
 VBOXSF_FS dir file super utils vboxsf vboxsf_wrappers
fs/verity
 FS_VERITY enable hash_algs init measure open read_metadata verify
 FS_VERITY_BUILTIN_SIGNATURES signature
fs/xfs
 COMPAT&XFS_FS xfs_ioctl32
 EXPORTFS_BLOCK_OPS&XFS_FS xfs_pnfs
 FS_DAX&XFS_FS xfs_notify_failure
 SYSCTL&XFS_FS xfs_sysctl
 XFS_DRAIN_INTENTS&XFS_FS xfs_drain
 XFS_FS agb_bitmap agheader agheader_repair alloc alloc_repair attr attr_repair bitmap bmap bmap_repair btree common cow_repair dabtree dir dir_repair dirtree dirtree_repair findparent fscounters fscounters_repair health ialloc ialloc_repair inode inode_repair iscan kmem listxattr newbt nlinks nlinks_repair orphanage parent parent_repair rcbag rcbag_btree readdir reap refcount refcount_repair repair rmap rmap_repair scrub symlink symlink_repair tempfile trace xfarray xfblob xfile xfs xfs_ag xfs_ag_resv xfs_alloc xfs_alloc_btree xfs_aops xfs_attr xfs_attr_inactive xfs_attr_item xfs_attr_leaf xfs_attr_list xfs_attr_remote xfs_bio_io xfs_bit xfs_bmap xfs_bmap_btree xfs_bmap_item xfs_bmap_util xfs_btree xfs_btree_staging xfs_buf xfs_buf_item xfs_buf_item_recover xfs_da_btree xfs_dahash_test xfs_defer xfs_dir2 xfs_dir2_block xfs_dir2_data xfs_dir2_leaf xfs_dir2_node xfs_dir2_readdir xfs_dir2_sf xfs_discard xfs_dquot_buf xfs_dquot_item_recover xfs_error xfs_exchmaps xfs_exchmaps_item xfs_exchrange xfs_export xfs_extent_busy xfs_extfree_item xfs_file xfs_filestream xfs_fsmap xfs_fsops xfs_globals xfs_handle xfs_health xfs_ialloc xfs_ialloc_btree xfs_icache xfs_icreate_item xfs_iext_tree xfs_inode xfs_inode_buf xfs_inode_fork xfs_inode_item xfs_inode_item_recover xfs_inode_util xfs_ioctl xfs_iomap xfs_iops xfs_itable xfs_iunlink_item xfs_iwalk xfs_log xfs_log_cil xfs_log_recover xfs_log_rlimit xfs_message xfs_mount xfs_mru_cache xfs_parent xfs_pwork xfs_refcount xfs_refcount_btree xfs_refcount_item xfs_reflink xfs_rmap xfs_rmap_btree xfs_rmap_item xfs_sb xfs_stats xfs_super xfs_symlink xfs_symlink_remote xfs_sysfs xfs_trace xfs_trans xfs_trans_ail xfs_trans_buf xfs_trans_inode xfs_trans_resv xfs_trans_space xfs_types xfs_xattr
 XFS_FS&XFS_LIVE_HOOKS xfs_hooks
 XFS_FS&XFS_MEMORY_BUFS xfs_buf_mem
 XFS_FS&XFS_POSIX_ACL xfs_acl
 XFS_FS&XFS_QUOTA dqiterate quota quota_repair quotacheck quotacheck_repair xfs_dquot xfs_dquot_item xfs_qm xfs_qm_bhv xfs_qm_syscalls xfs_quotaops xfs_trans_dquot
 XFS_FS&XFS_RT rtbitmap rtbitmap_repair rtsummary rtsummary_repair xfs_rtalloc xfs_rtbitmap
fs/xfs/libxfs
 XFS_BTREE_IN_MEM&XFS_FS xfs_btree_mem
fs/xfs/scrub
 XFS_FS&XFS_ONLINE_SCRUB_STATS stats
 XFS_FS&XFS_QUOTA quota
 XFS_FS&XFS_RT rtbitmap
fs/zonefs
 ZONEFS_FS file super sysfs zonefs
init
 BLK_DEV_INITRD do_mounts_initrd initramfs
 BLK_DEV_RAM do_mounts_rd
 GENERIC_CALIBRATE_DELAY calibrate
io_uring
 FUTEX futex
 IO_URING advise cancel epoll eventfd fdinfo filetable fs io_uring kbuf memmap msg_ring net nop notif opdef openclose poll register rsrc rw splice sqpoll statx sync tctx timeout truncate uring_cmd waitid xattr
 IO_WQ io-wq
 NET_RX_BUSY_POLL napi
ipc
 IPC_NS namespace
 POSIX_MQUEUE mqueue
 POSIX_MQUEUE_SYSCTL mq_sysctl
 POSIX_MQUEUE|SYSVIPC msgutil
 SYSVIPC msg sem shm syscall util
 SYSVIPC_COMPAT compat
 SYSVIPC_SYSCTL ipc_sysctl
kernel
 AUDIT audit auditfilter
 AUDITSYSCALL audit_fsnotify audit_tree audit_watch auditsc
 BACKTRACE_SELF_TEST backtracetest
 BSD_PROCESS_ACCT acct
 CFI_CLANG cfi
 COMPAT compat
 CONTEXT_TRACKING context_tracking
 CPU_PM cpu_pm
 CRASH_CORE|CRASH_DUMP crash_core
 CRASH_DUMP crash_dump
 CRASH_RESERVE crash_reserve
 DETECT_HUNG_TASK hung_task
 FAIL_FUNCTION fail_function
 FREEZER freezer
 GCC_PLUGIN_STACKLEAK stackleak
 GENERIC_ISA_DMA dma
 HARDLOCKUP_DETECTOR_BUDDY watchdog_buddy
 HARDLOCKUP_DETECTOR_PERF watchdog_hld watchdog_perf
 HAS_IOMEM iomem
 HAVE_STATIC_CALL static_call
 HAVE_STATIC_CALL_INLINE static_call_inline
 IKCONFIG configs
 IKHEADERS kheaders
 IRQ_WORK irq_work
 JUMP_LABEL jump_label
 KALLSYMS kallsyms
 KALLSYMS_SELFTEST kallsyms_selftest
 KCMP kcmp
 KCOV kcov
 KEXEC kexec
 KEXEC_CORE kexec_core
 KEXEC_ELF kexec_elf
 KEXEC_FILE kexec_file
 KPROBES kprobes
 LATENCYTOP latencytop
 LOCKUP_DETECTOR watchdog
 MODULES kmod
 MODULE_SIG_FORMAT module_signature
 MULTIUSER groups
 NUMA numa
 PADATA padata
 PID_NS pid_namespace
 PROFILING profile
 RELAY relay
 RESOURCE_KUNIT_TEST resource_kunit
 RSEQ rseq
 SCF_TORTURE_TEST scftorture
 SECCOMP seccomp
 SHADOW_CALL_STACK scs
 SMP smp stop_machine
 STACKTRACE stacktrace
 SYSCTL utsname_sysctl
 SYSCTL_KUNIT_TEST sysctl-test
 TASKSTATS taskstats tsacct
 TASK_DELAY_ACCT delayacct
 TORTURE_TEST torture
 TRACEPOINTS tracepoint
 UID16 uid16
 USERMODE_DRIVER usermode_driver
 USER_NS user_namespace
 USER_RETURN_NOTIFIER user-return-notifier
 UTS_NS utsname
 VHOST_TASK vhost_task
 VMCORE_INFO elfcorehdr vmcore_info
 WATCH_QUEUE watch_queue
kernel/bpf
 BPF core
 BPF_JIT dispatcher trampoline
 BPF_LSM bpf_inode_storage bpf_lsm
 BPF_SYSCALL arena arraymap bloom_filter bpf_cgrp_storage bpf_iter bpf_local_storage bpf_lru_list bpf_struct_ops bpf_task_storage btf btf_iter btf_relocate cgroup_iter cpumap cpumask crypto devmap disasm hashtab helpers inode link_iter local_storage log lpm_trie map_in_map map_iter memalloc mprog net_namespace offload percpu_freelist prog_iter queue_stack_maps relo_core reuseport_array ringbuf stackmap syscall task_iter tcx tnum token verifier
 CGROUP_BPF cgroup
 DEBUG_INFO_BTF sysfs_btf
kernel/bpf/preload
 BPF_PRELOAD_UMD bpf_preload bpf_preload_kern
kernel/cgroup
 CGROUPS cgroup cgroup-v1 freezer namespace rstat
 CGROUP_DEBUG debug
 CGROUP_FREEZER legacy_freezer
 CGROUP_MISC misc
 CGROUP_PIDS pids
 CGROUP_RDMA rdma
 CPUSETS cpuset
 CPUSETS|CPUSETS_V1 cpuset-v1
kernel/debug
 KGDB debug_core gdbstub
kernel/debug/kdb
 KDB_KEYBOARD kdb_keyboard
 KGDB_KDB gen-kdb_cmds kdb_bp kdb_bt kdb_debugger kdb_io kdb_main kdb_support
kernel/dma
 ARCH_HAS_DMA_OPS|DMA_OPS dummy
 DMA_API_DEBUG debug
 DMA_CMA contiguous
 DMA_COHERENT_POOL pool
 DMA_DECLARE_COHERENT coherent
 DMA_MAP_BENCHMARK map_benchmark
 DMA_OPS|DMA_OPS_HELPERS ops_helpers
 HAS_DMA direct mapping
 MMU remap
 SWIOTLB swiotlb
kernel/entry
 GENERIC_ENTRY common syscall_user_dispatch
 KVM_XFER_TO_GUEST_WORK kvm
kernel/events
 HAVE_HW_BREAKPOINT hw_breakpoint
 HW_BREAKPOINT_KUNIT_TEST hw_breakpoint_test
 PERF_EVENTS callchain core ring_buffer
 UPROBES uprobes
kernel/futex
 FUTEX core pi requeue syscalls waitwake
kernel/gcov
 CC_IS_CLANG clang
 CC_IS_GCC gcc_4_7 gcc_base
 GCOV_KERNEL base fs
kernel/irq
 GENERIC_IRQ_CHIP generic-chip
 GENERIC_IRQ_DEBUGFS debugfs
 GENERIC_IRQ_IPI ipi
 GENERIC_IRQ_IPI_MUX ipi-mux
 GENERIC_IRQ_MATRIX_ALLOCATOR matrix
 GENERIC_IRQ_MIGRATION cpuhotplug
 GENERIC_IRQ_PROBE autoprobe
 GENERIC_MSI_IRQ msi
 GENERIC_PENDING_IRQ migration
 IRQ_DOMAIN irqdomain
 IRQ_SIM irq_sim
 IRQ_TIMINGS timings
 PM_SLEEP pm
 PROC_FS proc
 SMP affinity
kernel/kcsan
 KCSAN core debugfs report
 KCSAN_KUNIT_TEST kcsan_test
 KCSAN_SELFTEST selftest
kernel/livepatch
 LIVEPATCH core livepatch patch shadow state transition
kernel/locking
 DEBUG_IRQFLAGS irqflag-debug
 DEBUG_MUTEXES mutex-debug
 DEBUG_SPINLOCK spinlock_debug
 DEBUG_SPINLOCK|PROVE_LOCKING|SMP spinlock
 LOCKDEP lockdep lockdep_proc
 LOCK_EVENT_COUNTS lock_events
 LOCK_SPIN_ON_OWNER osq_lock
 LOCK_TORTURE_TEST locktorture
 PREEMPT_RT spinlock_rt ww_rt_mutex
 QUEUED_RWLOCKS qrwlock
 QUEUED_SPINLOCKS qspinlock
 RT_MUTEXES rtmutex_api
 WW_MUTEX_SELFTEST test-ww_mutex
kernel/module
 DEBUG_KMEMLEAK debug_kmemleak
 KALLSYMS kallsyms
 KGDB_KDB kdb
 LIVEPATCH livepatch
 MODULES kmod main strict_rwx
 MODULES_TREE_LOOKUP tree_lookup
 MODULE_DEBUG_AUTOLOAD_DUPS dups
 MODULE_DECOMPRESS decompress
 MODULE_SIG signing
 MODULE_STATS stats
 MODULE_UNLOAD_TAINT_TRACKING tracking
 MODVERSIONS version
 PROC_FS procfs
 SYSFS sysfs
kernel/power
 ENERGY_MODEL energy_model
 FREEZER process
 HIBERNATION hibernate snapshot swap
 HIBERNATION_SNAPSHOT_DEV user
 MAGIC_SYSRQ poweroff
 PM main
 PM_AUTOSLEEP autosleep
 PM_TEST_SUSPEND suspend_test
 PM_WAKELOCKS wakelock
 SUSPEND suspend
 VT_CONSOLE_SLEEP console
kernel/printk
 A11Y_BRAILLE_CONSOLE braille
 PRINTK nbcon printk_ringbuffer printk_safe printk_support
 PRINTK&SYSCTL sysctl
 PRINTK_INDEX index
kernel/rcu
 RCU_NEED_SEGCBLIST rcu_segcblist
 RCU_REF_SCALE_TEST refscale
 RCU_SCALE_TEST rcuscale
 RCU_TORTURE_TEST rcutorture
 TINY_RCU tiny
 TINY_SRCU srcutiny
 TREE_RCU tree
 TREE_SRCU srcutree
kernel/time
 DEBUG_FS timekeeping_debug
 GENERIC_CLOCKEVENTS clockevents tick-common
 GENERIC_SCHED_CLOCK sched_clock
 HAVE_GENERIC_VDSO vsyscall
 LEGACY_TIMER_TICK tick-legacy
 NO_HZ_COMMON timer_migration
 TEST_CLOCKSOURCE_WATCHDOG clocksource-wdtest
 TEST_UDELAY test_udelay
 TICK_ONESHOT tick-broadcast-hrtimer tick-oneshot tick-sched
 TIME_KUNIT_TEST time_test
 TIME_NS namespace
kernel/trace
 BLK_DEV_IO_TRACE|EVENT_TRACING blktrace
 BOOTTIME_TRACING trace_boot
 BPF_EVENTS bpf_trace
 CONTEXT_SWITCH_TRACER trace_sched_switch
 DYNAMIC_EVENTS trace_dynevent
 EVENT_TRACING trace_event_perf trace_events trace_events_filter trace_events_trigger trace_export
 FPROBE fprobe
 FPROBE_EVENTS trace_fprobe
 FTRACE_RECORD_RECURSION trace_recursion_record
 FTRACE_SYSCALLS trace_syscalls
 FUNCTION_GRAPH_TRACER fgraph trace_functions_graph
 FUNCTION_TRACER ftrace libftrace trace_functions
 FUNCTION_TRACER|RETHOOK|RING_BUFFER|TRACEPOINTS|TRACE_CLOCK|TRACING trace_selftest_dynamic
 HIST_TRIGGERS trace_events_hist
 HWLAT_TRACER trace_hwlat
 IRQSOFF_TRACER|PREEMPT_TRACER trace_irqsoff
 KGDB_KDB trace_kdb
 KPROBE_EVENTS trace_kprobe trace_kprobe_selftest
 KPROBE_EVENT_GEN_TEST kprobe_event_gen_test
 MMIOTRACE trace_mmiotrace
 NOP_TRACER trace_nop
 OSNOISE_TRACER trace_osnoise
 PREEMPTIRQ_DELAY_TEST preemptirq_delay_test
 PREEMPTIRQ_TRACEPOINTS trace_preemptirq
 PROBE_EVENTS trace_eprobe trace_probe
 PROBE_EVENTS_BTF_ARGS trace_btf
 RETHOOK rethook
 RING_BUFFER ring_buffer
 RING_BUFFER_BENCHMARK ring_buffer_benchmark
 SCHED_TRACER trace_sched_wakeup
 STACK_TRACER trace_stack
 SYNTH_EVENTS trace_events_synth
 SYNTH_EVENT_GEN_TEST synth_event_gen_test
 TRACEPOINTS error_report-traces power-traces rpm-traces
 TRACEPOINT_BENCHMARK trace_benchmark
 TRACE_BRANCH_PROFILING trace_branch
 TRACE_CLOCK trace_clock
 TRACE_EVENT_INJECT trace_events_inject
 TRACING pid_list trace trace_output trace_printk trace_seq trace_stat
 TRACING_MAP tracing_map
 UPROBE_EVENTS trace_uprobe
 USER_EVENTS trace_events_user
kernel/trace/rv
 RV rv
 RV_REACTORS rv_reactors
 RV_REACT_PANIC reactor_panic
 RV_REACT_PRINTK reactor_printk
kernel/trace/rv/monitors/wip
 RV_MON_WIP wip
kernel/trace/rv/monitors/wwnr
 RV_MON_WWNR wwnr
lib
 ARCH_NEED_CMPXCHG_1_EMU cmpxchg-emu
 ASN1 asn1_decoder
 ASN1_ENCODER asn1_encoder
 ASSOCIATIVE_ARRAY assoc_array
 ATOMIC64_SELFTEST atomic64_test
 AUDIT_COMPAT_GENERIC compat_audit
 AUDIT_GENERIC audit
 BCH bch
 BITFIELD_KUNIT bitfield_kunit
 BITREVERSE bitrev
 BITS_TEST test_bits
 BOOT_CONFIG bootconfig
 BOOT_CONFIG_EMBED bootconfig-data
 BTREE btree
 CHECKSUM_KUNIT checksum_kunit
 CHECK_SIGNATURE check_signature
 CLOSURES closure
 CLZ_TAB clz_tab
 CMDLINE_KUNIT_TEST cmdline_kunit
 CODE_TAGGING codetag
 CPUMASK_KUNIT_TEST cpumask_kunit
 CPU_RMAP cpu_rmap
 CRC16 crc16
 CRC32 crc32
 CRC32_SELFTEST crc32test
 CRC4 crc4
 CRC64 crc64
 CRC64_ROCKSOFT crc64-rocksoft
 CRC7 crc7
 CRC8 crc8
 CRC_CCITT crc-ccitt
 CRC_ITU_T crc-itu-t
 CRC_T10DIF crc-t10dif
 DEBUG_INFO_REDUCED debug_info
 DEBUG_LIST|LIST_HARDENED list_debug
 DEBUG_LOCKING_API_SELFTESTS locking-selftest
 DEBUG_OBJECTS debugobjects
 DEBUG_PREEMPT smp_processor_id
 DECOMPRESS_BZIP2 decompress_bunzip2
 DECOMPRESS_GZIP decompress_inflate
 DECOMPRESS_LZ4 decompress_unlz4
 DECOMPRESS_LZMA decompress_unlzma
 DECOMPRESS_LZO decompress_unlzo
 DECOMPRESS_XZ decompress_unxz
 DECOMPRESS_ZSTD decompress_unzstd
 DQL dynamic_queue_limits
 DYNAMIC_DEBUG_CORE dynamic_debug
 FAULT_INJECTION fault-inject
 FAULT_INJECTION_USERCOPY fault-inject-usercopy
 FIND_BIT_BENCHMARK find_bit_benchmark
 FIRMWARE_TABLE fw_table
 FORTIFY_KUNIT_TEST fortify_kunit
 FPROBE_SANITY_TEST test_fprobe
 FUNCTION_ERROR_INJECTION error-inject
 GENERIC_ALLOCATOR genalloc
 GENERIC_ATOMIC64 atomic64
 GENERIC_BUG bug
 GENERIC_CSUM checksum
 GENERIC_HWEIGHT hweight
 GENERIC_IOMAP iomap
 GENERIC_LIB_ASHLDI3 ashldi3
 GENERIC_LIB_ASHRDI3 ashrdi3
 GENERIC_LIB_CMPDI2 cmpdi2
 GENERIC_LIB_DEVMEM_IS_ALLOWED devmem_is_allowed
 GENERIC_LIB_LSHRDI3 lshrdi3
 GENERIC_LIB_MULDI3 muldi3
 GENERIC_LIB_UCMPDI2 ucmpdi2
 GENERIC_NET_UTILS net_utils
 GENERIC_PCI_IOMAP pci_iomap
 GENERIC_STRNCPY_FROM_USER strncpy_from_user
 GENERIC_STRNLEN_USER strnlen_user
 GLOB glob
 GLOB_SELFTEST globtest
 HASHTABLE_KUNIT_TEST hashtable_test
 HASH_KUNIT_TEST test_hash
 HAS_IOMEM devres iomap_copy
 HAVE_ARCH_TRACEHOOK syscall
 INDIRECT_IOMEM logic_iomem
 INTERVAL_TREE interval_tree
 INTERVAL_TREE_TEST interval_tree_test
 IOMMU_HELPER iommu-helper
 IRQ_POLL irq_poll
 IS_SIGNED_TYPE_KUNIT_TEST is_signed_type_kunit
 KPROBES_SANITY_TEST test_kprobes
 LIBCRC32C libcrc32c
 LINEAR_RANGES linear_ranges
 LINEAR_RANGES_TEST test_linear_ranges
 LIST_KUNIT_TEST list-test
 LONGEST_SYM_KUNIT_TEST longest_symbol_kunit
 LRU_CACHE lru_cache
 MEMCPY_KUNIT_TEST memcpy_kunit
 MEMORY_NOTIFIER_ERROR_INJECT memory-notifier-error-inject
 MEMREGION memregion
 MEM_ALLOC_PROFILING alloc_tag
 NETDEV_NOTIFIER_ERROR_INJECT netdev-notifier-error-inject
 NLATTR nlattr
 NOTIFIER_ERROR_INJECTION notifier-error-inject
 OBJAGG objagg
 OF_RECONFIG_NOTIFIER_ERROR_INJECT of-reconfig-notifier-error-inject
 OID_REGISTRY oid_registry
 OVERFLOW_KUNIT_TEST overflow_kunit
 PACKING packing
 PARMAN parman
 PERCPU_TEST percpu_test
 PM_NOTIFIER_ERROR_INJECT pm-notifier-error-inject
 POLYNOMIAL polynomial
 PRINTK dump_stack
 RBTREE_TEST rbtree_test
 REF_TRACKER ref_tracker
 SBITMAP sbitmap
 SG_POOL sg_pool
 SG_SPLIT sg_split
 SIGNATURE digsig
 SIPHASH_KUNIT_TEST siphash_kunit
 SLUB_KUNIT_TEST slub_kunit
 SMP cpumask percpu_counter
 STACKDEPOT stackdepot
 STACKINIT_KUNIT_TEST stackinit_kunit
 STMP_DEVICE stmp_device
 STRING_HELPERS_KUNIT_TEST string_helpers_kunit
 STRING_KUNIT_TEST string_kunit
 STRING_SELFTEST test_string
 SYMBOLIC_ERRNAME errname
 TEST_BITMAP test_bitmap
 TEST_BITOPS test_bitops
 TEST_BLACKHOLE_DEV test_blackhole_dev
 TEST_BPF test_bpf
 TEST_DEBUG_VIRTUAL test_debug_virtual
 TEST_DHRY dhry_1 dhry_2 dhry_run test_dhry
 TEST_DYNAMIC_DEBUG test_dynamic_debug
 TEST_FIRMWARE test_firmware
 TEST_FPU test_fpu test_fpu_glue test_fpu_impl
 TEST_FREE_PAGES test_free_pages
 TEST_HEXDUMP test_hexdump
 TEST_HMM test_hmm
 TEST_IDA test_ida
 TEST_IOV_ITER kunit_iov_iter
 TEST_KMOD test_kmod
 TEST_KSTRTOX test-kstrtox
 TEST_LIST_SORT test_list_sort
 TEST_LKM test_module
 TEST_LOCKUP test_lockup
 TEST_MAPLE_TREE test_maple_tree
 TEST_MEMCAT_P test_memcat_p
 TEST_MEMINIT test_meminit
 TEST_MIN_HEAP test_min_heap
 TEST_OBJAGG test_objagg
 TEST_OBJPOOL test_objpool
 TEST_PARMAN test_parman
 TEST_PRINTF test_printf
 TEST_REF_TRACKER test_ref_tracker
 TEST_RHASHTABLE test_rhashtable
 TEST_SCANF test_scanf
 TEST_SIPHASH test_siphash
 TEST_SORT test_sort
 TEST_STATIC_KEYS test_static_key_base test_static_keys
 TEST_STRING_HELPERS test-string_helpers
 TEST_STRSCPY test_strscpy
 TEST_SYSCTL test_sysctl
 TEST_UBSAN test_ubsan
 TEST_USER_COPY test_user_copy
 TEST_UUID test_uuid
 TEST_VMALLOC test_vmalloc
 TEST_XARRAY test_xarray
 TEXTSEARCH textsearch
 TEXTSEARCH_BM ts_bm
 TEXTSEARCH_FSM ts_fsm
 TEXTSEARCH_KMP ts_kmp
 TRACE_MMIO_ACCESS trace_readwrite
 UBSAN ubsan
 UCS2_STRING ucs2_string
 USERCOPY_KUNIT_TEST usercopy_kunit
 XXHASH xxhash
lib/842
 842_COMPRESS 842_compress
 842_DECOMPRESS 842_decompress
lib/crypto
 ARCH_SUPPORTS_INT128&CRYPTO_LIB_CURVE25519_GENERIC curve25519-hacl64
 ARCH_SUPPORTS_INT128&CRYPTO_LIB_POLY1305_GENERIC poly1305-donna64
 CRYPTO_LIB_AES aes libaes
 CRYPTO_LIB_AESCFB aescfb libaescfb
 CRYPTO_LIB_AESGCM aesgcm libaesgcm
 CRYPTO_LIB_ARC4 arc4 libarc4
 CRYPTO_LIB_BLAKE2S_GENERIC blake2s-generic
 CRYPTO_LIB_CHACHA20POLY1305 chacha20poly1305 chacha20poly1305-selftest libchacha20poly1305
 CRYPTO_LIB_CHACHA_GENERIC libchacha
 CRYPTO_LIB_CURVE25519 curve25519 curve25519-selftest libcurve25519
 CRYPTO_LIB_CURVE25519_GENERIC curve25519-fiat32 curve25519-generic libcurve25519-generic
 CRYPTO_LIB_DES des libdes
 CRYPTO_LIB_GF128MUL gf128mul
 CRYPTO_LIB_POLY1305_GENERIC libpoly1305 poly1305 poly1305-donna32
 CRYPTO_LIB_SHA1 libsha1 sha1
 CRYPTO_LIB_SHA256 libsha256 sha256
 CRYPTO_LIB_UTILS libcryptoutils memneq utils
lib/crypto/mpi
 MPILIB generic_mpih-add1 generic_mpih-lshift generic_mpih-mul1 generic_mpih-mul2 generic_mpih-mul3 generic_mpih-rshift generic_mpih-sub1 mpi mpi-add mpi-bit mpi-cmp mpi-div mpi-mod mpi-mul mpi-pow mpi-sub-ui mpicoder mpih-cmp mpih-div mpih-mul mpiutil
lib/dim
 DIMLIB dim dimlib net_dim rdma_dim
lib/fonts
 FONT_SUPPORT font fonts
lib/kunit
 KUNIT assert attributes debugfs device executor kunit platform resource static_stub string-stream test try-catch user_alloc
 KUNIT_EXAMPLE_TEST kunit-example-test
 KUNIT_TEST assert_test kunit-test platform-test string-stream-test
lib/livepatch
 TEST_LIVEPATCH test_klp_atomic_replace test_klp_callbacks_busy test_klp_callbacks_demo test_klp_callbacks_demo2 test_klp_callbacks_mod test_klp_livepatch test_klp_shadow_vars test_klp_state test_klp_state2 test_klp_state3
lib/lz4
 LZ4HC_COMPRESS lz4hc_compress
 LZ4_COMPRESS lz4_compress
 LZ4_DECOMPRESS lz4_decompress
lib/lzo
 LZO_COMPRESS lzo1x_compress lzo1x_compress_safe lzo_compress
 LZO_DECOMPRESS lzo1x_decompress_safe lzo_decompress
lib/math
 CORDIC cordic
 PRIME_NUMBERS prime_numbers
 RATIONAL rational
 RATIONAL_KUNIT_TEST rational-test
 TEST_DIV64 test_div64
 TEST_MULDIV64 test_mul_u64_u64_div_u64
lib/math/tests
 INT_POW_TEST int_pow_kunit
lib/mpi
 MPILIB ec generic_mpih-add1 generic_mpih-lshift generic_mpih-mul1 generic_mpih-mul2 generic_mpih-mul3 generic_mpih-rshift generic_mpih-sub1 mpi mpi-add mpi-bit mpi-cmp mpi-div mpi-inv mpi-mod mpi-mul mpi-pow mpi-sub-ui mpicoder mpih-cmp mpih-div mpih-mul mpiutil
lib/pldmfw
 PLDMFW pldmfw
lib/raid6
 ALTIVEC&RAID6_PQ altivec1 altivec2 altivec4 altivec8 vpermxor1 vpermxor2 vpermxor4 vpermxor8
 KERNEL_MODE_NEON&RAID6_PQ neon neon1 neon2 neon4 neon8 recov_neon recov_neon_inner
 LOONGARCH&RAID6_PQ loongarch_simd recov_loongarch_simd
 RAID6_PQ algos int1 int16 int2 int32 int4 int8 raid6_pq recov tables
 RAID6_PQ&S390 recov_s390xc s390vx8
 RAID6_PQ&X86 avx2 avx512 mmx recov_avx2 recov_avx512 recov_ssse3 sse1 sse2
lib/reed_solomon
 REED_SOLOMON reed_solomon
 REED_SOLOMON_TEST test_rslib
lib/xz
 XZ_DEC xz_dec xz_dec_lzma2 xz_dec_stream xz_dec_syms
 XZ_DEC&XZ_DEC_BCJ xz_dec_bcj
 XZ_DEC_TEST xz_dec_test
lib/zlib_deflate
 ZLIB_DEFLATE deflate deflate_syms deftree zlib_deflate
lib/zlib_dfltcc
 ZLIB_DFLTCC dfltcc dfltcc_deflate dfltcc_inflate zlib_dfltcc
lib/zlib_inflate
 ZLIB_INFLATE inffast inflate inflate_syms inftrees infutil zlib_inflate
lib/zstd
 ZSTD_COMMON zstd_common zstd_common_module
 ZSTD_COMPRESS zstd_compress zstd_compress_module
 ZSTD_DECOMPRESS zstd_decompress zstd_decompress_module
lib/zstd/common
 ZSTD_COMMON debug entropy_common error_private fse_decompress zstd_common
lib/zstd/compress
 ZSTD_COMPRESS fse_compress hist huf_compress zstd_compress zstd_compress_literals zstd_compress_sequences zstd_compress_superblock zstd_double_fast zstd_fast zstd_lazy zstd_ldm zstd_opt
lib/zstd/decompress
 ZSTD_DECOMPRESS huf_decompress zstd_ddict zstd_decompress zstd_decompress_block
mm
 ADVISE_SYSCALLS madvise
 CGROUP_HUGETLB hugetlb_cgroup
 CMA cma
 CMA_DEBUGFS cma_debug
 CMA_SYSFS cma_sysfs
 DEBUG_KMEMLEAK kmemleak
 DEBUG_PAGEALLOC debug_page_alloc
 DEBUG_PAGE_REF debug_page_ref
 DEBUG_RODATA_TEST rodata_test
 DEBUG_VM_PGTABLE debug_vm_pgtable
 DEVICE_MIGRATION migrate_device
 DMAPOOL_TEST dmapool_test
 EXECMEM execmem
 FAILSLAB failslab
 FAIL_PAGE_ALLOC fail_page_alloc
 FRONTSWAP frontswap
 GENERIC_EARLY_IOREMAP early_ioremap
 GENERIC_IOREMAP ioremap
 GUP_TEST gup_test
 HARDENED_USERCOPY usercopy
 HAS_DMA dmapool
 HAVE_BOOTMEM_INFO_NODE bootmem_info
 HMM_MIRROR hmm
 HUGETLBFS hugetlb
 HUGETLB_PAGE_OPTIMIZE_VMEMMAP hugetlb_vmemmap
 HWPOISON_INJECT hwpoison-inject
 IDLE_PAGE_TRACKING page_idle
 IO_MAPPING io-mapping
 KSM ksm
 MAPPING_DIRTY_HELPERS mapping_dirty_helpers
 MEMCG memcontrol swap_cgroup vmpressure
 MEMCG_V1 memcontrol-v1
 MEMFD_CREATE memfd
 MEMORY_BALLOON balloon_compaction
 MEMORY_FAILURE memory-failure
 MEMORY_ISOLATION page_isolation
 MEMTEST memtest
 MIGRATION migrate
 MMU_NOTIFIER mmu_notifier
 NUMA memory-tiers mempolicy numa
 NUMA_EMU numa_emulation
 NUMA_MEMBLKS numa_memblks
 PAGE_COUNTER page_counter
 PAGE_EXTENSION page_ext
 PAGE_OWNER page_owner
 PAGE_POISONING page_poison
 PAGE_REPORTING page_reporting
 PAGE_TABLE_CHECK page_table_check
 PERCPU_STATS percpu-stats
 PTDUMP|PTDUMP_CORE ptdump
 SECRETMEM secretmem
 SHRINKER_DEBUG shrinker_debug
 SHUFFLE_PAGE_ALLOCATOR shuffle
 SLAB slab
 SLOB slob
 SPARSEMEM sparse
 SPARSEMEM_VMEMMAP sparse-vmemmap
 SWAP page_io swap_slots swap_state swapfile
 TMPFS_QUOTA shmem_quota
 TRANSPARENT_HUGEPAGE huge_memory khugepaged
 USERFAULTFD userfaultfd
 Z3FOLD z3fold
 ZBUD zbud
 ZONE_DEVICE memremap
 ZPOOL zpool
 ZSMALLOC zsmalloc
 ZSWAP zswap
mm/damon
 DAMON core
 DAMON_DBGFS dbgfs
 DAMON_LRU_SORT lru_sort
 DAMON_LRU_SORT|DAMON_RECLAIM modules-common
 DAMON_PADDR paddr
 DAMON_PADDR|DAMON_VADDR ops-common
 DAMON_RECLAIM reclaim
 DAMON_SYSFS sysfs sysfs-common sysfs-schemes
 DAMON_VADDR vaddr
mm/kasan
 KASAN common report
 KASAN_GENERIC generic quarantine report_generic
 KASAN_GENERIC|KASAN_SW_TAGS init shadow
 KASAN_HW_TAGS hw_tags report_hw_tags
 KASAN_HW_TAGS|KASAN_SW_TAGS report_tags tags
 KASAN_KUNIT_TEST kasan_test kasan_test_c kasan_test_rust
 KASAN_MODULE_TEST kasan_test_module
 KASAN_SW_TAGS report_sw_tags sw_tags
mm/kfence
 KFENCE core report
 KFENCE_KUNIT_TEST kfence_test
mm/kmsan
 KMSAN core hooks init instrumentation report shadow
 KMSAN_KUNIT_TEST kmsan_test
net
 COMPAT compat
 NET devres socket
 SYSCTL sysctl_net
net/6lowpan
 6LOWPAN 6lowpan core iphc ndisc nhc
 6LOWPAN&6LOWPAN_DEBUGFS debugfs
 6LOWPAN_GHC_EXT_HDR_DEST nhc_ghc_ext_dest
 6LOWPAN_GHC_EXT_HDR_FRAG nhc_ghc_ext_frag
 6LOWPAN_GHC_EXT_HDR_HOP nhc_ghc_ext_hop
 6LOWPAN_GHC_EXT_HDR_ROUTE nhc_ghc_ext_route
 6LOWPAN_GHC_ICMPV6 nhc_ghc_icmpv6
 6LOWPAN_GHC_UDP nhc_ghc_udp
 6LOWPAN_NHC_DEST nhc_dest
 6LOWPAN_NHC_FRAGMENT nhc_fragment
 6LOWPAN_NHC_HOP nhc_hop
 6LOWPAN_NHC_IPV6 nhc_ipv6
 6LOWPAN_NHC_MOBILITY nhc_mobility
 6LOWPAN_NHC_ROUTING nhc_routing
 6LOWPAN_NHC_UDP nhc_udp
net/802
 ATALK|LLC p8022 psnap
 FDDI fddi
 GARP garp
 HIPPI hippi
 MRP mrp
 NET_FC fc
 STP stp
net/8021q
 NET vlan_core
 PROC_FS&VLAN_8021Q vlanproc
 VLAN_8021Q 8021q vlan vlan_dev vlan_netlink
 VLAN_8021Q&VLAN_8021Q_GVRP vlan_gvrp
 VLAN_8021Q&VLAN_8021Q_MVRP vlan_mvrp
net/9p
 NET_9P 9pnet client error mod protocol trans_common
 NET_9P_FD 9pnet_fd trans_fd
 NET_9P_RDMA 9pnet_rdma trans_rdma
 NET_9P_USBG 9pnet_usbg trans_usbg
 NET_9P_VIRTIO 9pnet_virtio trans_virtio
 NET_9P_XEN 9pnet_xen trans_xen
net/appletalk
 ATALK aarp appletalk ddp dev
 ATALK&PROC_FS atalk_proc
 ATALK&SYSCTL sysctl_net_atalk
net/atm
 ATM addr atm atm_misc atm_sysfs common ioctl pvc raw resources signaling svc
 ATM&PROC_FS proc
 ATM_BR2684 br2684
 ATM_CLIP clip
 ATM_LANE lec
 ATM_MPOA mpc mpoa mpoa_caches mpoa_proc
 PPPOATM pppoatm
net/ax25
 AX25 af_ax25 ax25 ax25_addr ax25_dev ax25_iface ax25_in ax25_ip ax25_out ax25_route ax25_std_in ax25_std_subr ax25_std_timer ax25_subr ax25_timer ax25_uid
 AX25&AX25_DAMA_SLAVE ax25_ds_in ax25_ds_subr ax25_ds_timer
 AX25&SYSCTL sysctl_net_ax25
net/batman-adv
 BATMAN_ADV bat_algo bat_iv_ogm batman-adv bitarray fragmentation gateway_client gateway_common hard-interface hash main netlink originator routing send soft-interface tp_meter translation-table tvlv
 BATMAN_ADV&BATMAN_ADV_BATMAN_V bat_v bat_v_elp bat_v_ogm
 BATMAN_ADV&BATMAN_ADV_BLA bridge_loop_avoidance
 BATMAN_ADV&BATMAN_ADV_DAT distributed-arp-table
 BATMAN_ADV&BATMAN_ADV_DEBUG log
 BATMAN_ADV&BATMAN_ADV_MCAST multicast multicast_forw
 BATMAN_ADV&BATMAN_ADV_NC network-coding
 BATMAN_ADV&BATMAN_ADV_TRACING trace
net/bluetooth
 BT af_bluetooth bluetooth ecdh_helper eir hci_codec hci_conn hci_core hci_event hci_request hci_sock hci_sync hci_sysfs l2cap_core l2cap_sock lib mgmt mgmt_config mgmt_util smp
 BT&BT_AOSPEXT aosp
 BT&BT_BREDR sco
 BT&BT_DEBUGFS hci_debugfs
 BT&BT_LE iso
 BT&BT_LEDS leds
 BT&BT_MSFTEXT msft
 BT&BT_SELFTEST selftest
 BT&DEV_COREDUMP coredump
 BT_6LOWPAN 6lowpan bluetooth_6lowpan
net/bluetooth/bnep
 BT_BNEP bnep core netdev sock
net/bluetooth/cmtp
 BT_CMTP capi cmtp core sock
net/bluetooth/hidp
 BT_HIDP core hidp sock
net/bluetooth/rfcomm
 BT_RFCOMM core rfcomm sock
 BT_RFCOMM&BT_RFCOMM_TTY tty
net/bpf
 BPF_SYSCALL bpf_dummy_struct_ops test_run
net/bpfilter
 BPFILTER_UMH bpfilter bpfilter_kern bpfilter_umh_blob
net/bridge
 BRIDGE br br_arp_nd_proxy br_device br_fdb br_forward br_if br_input br_ioctl br_netlink br_netlink_tunnel br_nf_core br_stp br_stp_bpdu br_stp_if br_stp_timer bridge
 BRIDGE&BRIDGE_CFM br_cfm br_cfm_netlink
 BRIDGE&BRIDGE_IGMP_SNOOPING br_mdb br_multicast br_multicast_eht
 BRIDGE&BRIDGE_MRP br_mrp br_mrp_netlink br_mrp_switchdev
 BRIDGE&BRIDGE_VLAN_FILTERING br_mst br_vlan br_vlan_options br_vlan_tunnel
 BRIDGE&NET_SWITCHDEV br_switchdev
 BRIDGE&SYSFS br_sysfs_br br_sysfs_if
 BRIDGE_NETFILTER br_netfilter br_netfilter_hooks br_netfilter_ipv6
net/bridge/netfilter
 BRIDGE_EBT_802_3 ebt_802_3
 BRIDGE_EBT_AMONG ebt_among
 BRIDGE_EBT_ARP ebt_arp
 BRIDGE_EBT_ARPREPLY ebt_arpreply
 BRIDGE_EBT_BROUTE ebtable_broute
 BRIDGE_EBT_DNAT ebt_dnat
 BRIDGE_EBT_IP ebt_ip
 BRIDGE_EBT_IP6 ebt_ip6
 BRIDGE_EBT_LIMIT ebt_limit
 BRIDGE_EBT_LOG ebt_log
 BRIDGE_EBT_MARK ebt_mark_m
 BRIDGE_EBT_MARK_T ebt_mark
 BRIDGE_EBT_NFLOG ebt_nflog
 BRIDGE_EBT_PKTTYPE ebt_pkttype
 BRIDGE_EBT_REDIRECT ebt_redirect
 BRIDGE_EBT_SNAT ebt_snat
 BRIDGE_EBT_STP ebt_stp
 BRIDGE_EBT_T_FILTER ebtable_filter
 BRIDGE_EBT_T_NAT ebtable_nat
 BRIDGE_EBT_VLAN ebt_vlan
 BRIDGE_NF_EBTABLES|BRIDGE_NF_EBTABLES_LEGACY ebtables
 NFT_BRIDGE_META nft_meta_bridge
 NFT_BRIDGE_REJECT nft_reject_bridge
 NF_CONNTRACK_BRIDGE nf_conntrack_bridge
net/caif
 CAIF caif caif_dev caif_socket cfcnfg cfctrl cfdbgl cfdgml cffrml cfmuxl cfpkt_skbuff cfrfml cfserl cfsrvl cfutill cfveil cfvidl
 CAIF_NETDEV chnl_net
 CAIF_USB caif_usb
net/can
 CAN af_can can
 CAN&PROC_FS proc
 CAN_BCM bcm can-bcm
 CAN_GW can-gw gw
 CAN_ISOTP can-isotp isotp
 CAN_RAW can-raw raw
net/can/j1939
 CAN_J1939 address-claim bus can-j1939 main socket transport
net/ceph
 CEPH_LIB armor auth auth_none auth_x buffer ceph_common ceph_hash ceph_strings cls_lock_client crypto debugfs decode libceph messenger messenger_v1 messenger_v2 mon_client msgpool osd_client osdmap pagelist pagevec snapshot string_table striper
net/ceph/crush
 CEPH_LIB crush hash mapper
net/core
 BPF_SYSCALL bpf_sk_storage sock_map
 CGROUP_NET_CLASSID netclassid_cgroup
 CGROUP_NET_PRIO netprio_cgroup
 DST_CACHE dst_cache
 FAILOVER failover
 FIB_RULES fib_rules
 GRO_CELLS gro_cells
 HWBM hwbm
 LWTUNNEL lwtunnel
 LWTUNNEL_BPF lwt_bpf
 NET datagram dev dev_addr_lists dev_ioctl dst fib_notifier filter flow_dissector flow_offload gen_estimator gen_stats gro gso hotdata link_watch neighbour net-sysfs net_namespace netdev-genl netdev-genl-gen netdev_rx_queue netevent request_sock rtnetlink scm secure_seq skbuff sock sock_diag sock_reuseport stream tso utils xdp
 NETDEV_ADDR_LIST_TEST dev_addr_lists_test
 NETPOLL netpoll
 NETWORK_PHY_TIMESTAMPING timestamping
 NET_DEVMEM devmem
 NET_DROP_MONITOR drop_monitor
 NET_IEEE8021Q_HELPERS ieee8021q_helpers
 NET_PKTGEN pktgen
 NET_PTP_CLASSIFY ptp_classifier
 NET_SELFTESTS selftests
 NET_SOCK_MSG skmsg
 NET_TEST net_test
 OF of_net
 PAGE_POOL page_pool page_pool_user
 PROC_FS net-procfs
 SYSCTL sysctl_net_core
 TRACEPOINTS net-traces
net/dcb
 DCB dcbevent dcbnl
net/dccp
 INET_DCCP_DIAG dccp_diag diag
 IP_DCCP ackvec ccid dccp dccp_ipv4 dccp_ipv6 feat input ipv4 ipv6 minisocks options output proto qpolicy timer
 IP_DCCP&SYSCTL sysctl
net/dccp/ccids
 IP_DCCP ccid2
 IP_DCCP&IP_DCCP_CCID3 ccid3
net/dccp/ccids/lib
 IP_DCCP&IP_DCCP_TFRC_LIB loss_interval packet_history tfrc tfrc_equation
net/devlink
 NET_DEVLINK core dev dpipe health leftover linecard netlink netlink_gen param port rate region resource sb trap
net/dns_resolver
 DNS_RESOLVER dns_key dns_query dns_resolver
net/dsa
 NET stubs
 NET_DSA conduit devlink dsa dsa2 dsa_core master netlink port slave switch tag tag_8021q trace user
 NET_DSA_TAG_AR9331 tag_ar9331
 NET_DSA_TAG_BRCM_COMMON tag_brcm
 NET_DSA_TAG_DSA_COMMON tag_dsa
 NET_DSA_TAG_GSWIP tag_gswip
 NET_DSA_TAG_HELLCREEK tag_hellcreek
 NET_DSA_TAG_KSZ tag_ksz
 NET_DSA_TAG_LAN9303 tag_lan9303
 NET_DSA_TAG_MTK tag_mtk
 NET_DSA_TAG_NONE tag_none
 NET_DSA_TAG_OCELOT tag_ocelot
 NET_DSA_TAG_OCELOT_8021Q tag_ocelot_8021q
 NET_DSA_TAG_QCA tag_qca
 NET_DSA_TAG_RTL4_A tag_rtl4_a
 NET_DSA_TAG_RTL8_4 tag_rtl8_4
 NET_DSA_TAG_RZN1_A5PSW tag_rzn1_a5psw
 NET_DSA_TAG_SJA1105 tag_sja1105
 NET_DSA_TAG_TRAILER tag_trailer
 NET_DSA_TAG_VSC73XX_8021Q tag_vsc73xx_8021q
 NET_DSA_TAG_XRS700X tag_xrs700x
net/ethernet
 NET eth
net/ethtool
 ETHTOOL_NETLINK bitset cabletest channels cmis_cdb cmis_fw_update coalesce debug eee eeprom ethtool_nl features fec linkinfo linkmodes linkstate mm module netlink pause phc_vclocks phy plca privflags pse-pd rings rss stats strset tsinfo tunnels wol
 NET common ioctl
net/handshake
 NET_HANDSHAKE alert genl handshake netlink request tlshd trace
 NET_HANDSHAKE_KUNIT_TEST handshake-test
net/hsr
 DEBUG_FS&HSR hsr_debugfs
 HSR hsr hsr_device hsr_forward hsr_framereg hsr_main hsr_netlink hsr_slave
net/ieee802154
 IEEE802154 core header_ops ieee802154 netlink nl-mac nl-phy nl802154 nl_policy pan sysfs trace
 IEEE802154_SOCKET ieee802154_socket socket
net/ieee802154/6lowpan
 IEEE802154_6LOWPAN core ieee802154_6lowpan reassembly rx tx
net/ife
 NET_IFE ife
net/ipv4
 BPF_SYSCALL bpf_tcp_ca udp_bpf
 INET af_inet arp datagram devinet fib_frontend fib_notifier fib_semantics fib_trie gre_offload icmp igmp inet_connection_sock inet_fragment inet_hashtables inet_timewait_sock inetpeer ip_forward ip_fragment ip_input ip_options ip_output ip_sockglue ip_tunnel_core metrics netlink nexthop ping protocol raw route tcp tcp_cong tcp_fastopen tcp_input tcp_ipv4 tcp_metrics tcp_minisocks tcp_offload tcp_output tcp_plb tcp_rate tcp_recovery tcp_timer tcp_ulp udp udp_offload udp_tunnel_stub udplite
 INET_AH ah4
 INET_DIAG inet_diag
 INET_ESP esp4
 INET_ESP_OFFLOAD esp4_offload
 INET_IPCOMP ipcomp
 INET_RAW_DIAG raw_diag
 INET_TCP_DIAG tcp_diag
 INET_TUNNEL tunnel4
 INET_UDP_DIAG udp_diag
 INET_XFRM_TUNNEL xfrm4_tunnel
 IP_MROUTE ipmr
 IP_MROUTE_COMMON ipmr_base
 IP_MULTIPLE_TABLES fib_rules
 IP_PNP ipconfig
 NETFILTER netfilter
 NETLABEL cipso_ipv4
 NET_FOU fou fou_bpf fou_core fou_nl
 NET_IPGRE ip_gre
 NET_IPGRE_DEMUX gre gre_demux
 NET_IPIP ipip
 NET_IPVTI ip_vti
 NET_IP_TUNNEL ip_tunnel
 NET_SOCK_MSG tcp_bpf
 NET_UDP_TUNNEL udp_tunnel udp_tunnel_core udp_tunnel_nic
 PROC_FS proc
 SYN_COOKIES syncookies
 SYSCTL sysctl_net_ipv4
 TCP_AO tcp_ao
 TCP_CONG_BBR tcp_bbr
 TCP_CONG_BIC tcp_bic
 TCP_CONG_CDG tcp_cdg
 TCP_CONG_CUBIC tcp_cubic
 TCP_CONG_DCTCP tcp_dctcp
 TCP_CONG_HSTCP tcp_highspeed
 TCP_CONG_HTCP tcp_htcp
 TCP_CONG_HYBLA tcp_hybla
 TCP_CONG_ILLINOIS tcp_illinois
 TCP_CONG_LP tcp_lp
 TCP_CONG_NV tcp_nv
 TCP_CONG_SCALABLE tcp_scalable
 TCP_CONG_VEGAS tcp_vegas
 TCP_CONG_VENO tcp_veno
 TCP_CONG_WESTWOOD tcp_westwood
 TCP_CONG_YEAH tcp_yeah
 TCP_SIGPOOL tcp_sigpool
 XFRM xfrm4_input xfrm4_output xfrm4_policy xfrm4_protocol xfrm4_state
net/ipv4/bpfilter
 BPFILTER sockopt
net/ipv4/netfilter
 IP_NF_ARPFILTER arptable_filter
 IP_NF_ARPTABLES arp_tables
 IP_NF_ARP_MANGLE arpt_mangle
 IP_NF_FILTER iptable_filter
 IP_NF_IPTABLES|IP_NF_IPTABLES_LEGACY ip_tables
 IP_NF_MANGLE iptable_mangle
 IP_NF_MATCH_AH ipt_ah
 IP_NF_MATCH_RPFILTER ipt_rpfilter
 IP_NF_NAT iptable_nat
 IP_NF_RAW iptable_raw
 IP_NF_SECURITY iptable_security
 IP_NF_TARGET_CLUSTERIP ipt_CLUSTERIP
 IP_NF_TARGET_ECN ipt_ECN
 IP_NF_TARGET_REJECT ipt_REJECT
 IP_NF_TARGET_SYNPROXY ipt_SYNPROXY
 NFT_DUP_IPV4 nft_dup_ipv4
 NFT_FIB_IPV4 nft_fib_ipv4
 NFT_REJECT_IPV4 nft_reject_ipv4
 NF_DEFRAG_IPV4 nf_defrag_ipv4
 NF_DUP_IPV4 nf_dup_ipv4
 NF_NAT_H323 nf_nat_h323
 NF_NAT_PPTP nf_nat_pptp
 NF_NAT_SNMP_BASIC nf_nat_snmp_basic nf_nat_snmp_basic.asn1 nf_nat_snmp_basic_main
 NF_REJECT_IPV4 nf_reject_ipv4
 NF_SOCKET_IPV4 nf_socket_ipv4
 NF_TPROXY_IPV4 nf_tproxy_ipv4
net/ipv6
 INET exthdrs_offload ip6_offload output_core protocol tcpv6_offload
 INET6_AH ah6
 INET6_ESP esp6
 INET6_ESP_OFFLOAD esp6_offload
 INET6_IPCOMP ipcomp6
 INET6_TUNNEL tunnel6
 INET6_XFRM_TUNNEL xfrm6_tunnel
 IPV6 addrconf addrlabel af_inet6 anycast datagram exthdrs fib6_notifier icmp inet6_connection_sock ioam6 ip6_fib ip6_flowlabel ip6_input ip6_output ipv6 ipv6_sockglue mcast ndisc ping raw reassembly route rpl seg6 tcp_ipv6 udp udp_offload udplite
 IPV6&IPV6_IOAM6_LWTUNNEL ioam6_iptunnel
 IPV6&IPV6_MROUTE ip6mr
 IPV6&IPV6_MULTIPLE_TABLES fib6_rules
 IPV6&IPV6_RPL_LWTUNNEL rpl_iptunnel
 IPV6&IPV6_SEG6_HMAC seg6_hmac
 IPV6&IPV6_SEG6_LWTUNNEL seg6_iptunnel seg6_local
 IPV6&NETFILTER netfilter
 IPV6&NETLABEL calipso
 IPV6&PROC_FS proc
 IPV6&SYN_COOKIES syncookies
 IPV6&SYSCTL sysctl_net_ipv6
 IPV6&XFRM xfrm6_input xfrm6_output xfrm6_policy xfrm6_protocol xfrm6_state
 IPV6_FOU fou6
 IPV6_GRE ip6_gre
 IPV6_MIP6 mip6
 IPV6_SIT sit
 IPV6_TUNNEL ip6_tunnel
 IPV6_VTI ip6_vti
 NET addrconf_core exthdrs_core inet6_hashtables ip6_checksum ip6_icmp mcast_snoop
 NET_UDP_TUNNEL ip6_udp_tunnel
 TCP_AO tcp_ao
net/ipv6/ila
 IPV6_ILA ila ila_common ila_lwt ila_main ila_xlat
net/ipv6/netfilter
 IP6_NF_FILTER ip6table_filter
 IP6_NF_IPTABLES|IP6_NF_IPTABLES_LEGACY ip6_tables
 IP6_NF_MANGLE ip6table_mangle
 IP6_NF_MATCH_AH ip6t_ah
 IP6_NF_MATCH_EUI64 ip6t_eui64
 IP6_NF_MATCH_FRAG ip6t_frag
 IP6_NF_MATCH_IPV6HEADER ip6t_ipv6header
 IP6_NF_MATCH_MH ip6t_mh
 IP6_NF_MATCH_OPTS ip6t_hbh
 IP6_NF_MATCH_RPFILTER ip6t_rpfilter
 IP6_NF_MATCH_RT ip6t_rt
 IP6_NF_MATCH_SRH ip6t_srh
 IP6_NF_NAT ip6table_nat
 IP6_NF_RAW ip6table_raw
 IP6_NF_SECURITY ip6table_security
 IP6_NF_TARGET_NPT ip6t_NPT
 IP6_NF_TARGET_REJECT ip6t_REJECT
 IP6_NF_TARGET_SYNPROXY ip6t_SYNPROXY
 NFT_DUP_IPV6 nft_dup_ipv6
 NFT_FIB_IPV6 nft_fib_ipv6
 NFT_REJECT_IPV6 nft_reject_ipv6
 NF_DEFRAG_IPV6 nf_conntrack_reasm nf_defrag_ipv6 nf_defrag_ipv6_hooks
 NF_DUP_IPV6 nf_dup_ipv6
 NF_REJECT_IPV6 nf_reject_ipv6
 NF_SOCKET_IPV6 nf_socket_ipv6
 NF_TPROXY_IPV6 nf_tproxy_ipv6
net/iucv
 AFIUCV af_iucv
 IUCV iucv
net/kcm
 AF_KCM kcm kcmproc kcmsock
net/key
 NET_KEY af_key
net/l2tp
 L2TP l2tp_core l2tp_debugfs l2tp_eth l2tp_ip l2tp_ip6 l2tp_netlink l2tp_ppp
net/l3mdev
 NET_L3_MASTER_DEV l3mdev
net/lapb
 LAPB lapb lapb_iface lapb_in lapb_out lapb_subr lapb_timer
net/llc
 LLC llc llc_core llc_input llc_output
 LLC2 af_llc llc2 llc_c_ac llc_c_ev llc_c_st llc_conn llc_if llc_pdu llc_s_ac llc_s_ev llc_s_st llc_sap llc_station
 LLC2&PROC_FS llc_proc
 LLC2&SYSCTL sysctl_net_llc
net/mac80211
 MAC80211 aead_api aes_cmac aes_gmac agg-rx agg-tx airtime cfg chan driver-ops eht ethtool fils_aead he ht ibss iface key link mac80211 main michael mlme ocb offchannel parse rate rx s1g scan spectmgmt sta_info status tdls tkip trace tx util vht wbrf wep wme wpa
 MAC80211&MAC80211_DEBUGFS debugfs debugfs_key debugfs_netdev debugfs_sta
 MAC80211&MAC80211_LEDS led
 MAC80211&MAC80211_MESH mesh mesh_hwmp mesh_pathtbl mesh_plink mesh_ps mesh_sync
 MAC80211&PM pm
net/mac80211/tests
 MAC80211_KUNIT_TEST elems mac80211-tests mfp module tpe
net/mac802154
 MAC802154 cfg iface llsec mac802154 mac_cmd main mib rx scan trace tx util
net/mctp
 MCTP af_mctp device mctp neigh route
net/mctp/test
 MCTP_TEST utils
net/mpls
 MPLS_IPTUNNEL mpls_iptunnel
 MPLS_ROUTING af_mpls mpls_router
 NET_MPLS_GSO mpls_gso
net/mptcp
 BPF_SYSCALL bpf
 INET_MPTCP_DIAG mptcp_diag
 MPTCP crypto ctrl diag fastopen mib mptcp mptcp_pm_gen options pm pm_kernel pm_netlink pm_userspace protocol sched sockopt subflow token
 MPTCP_KUNIT_TEST crypto_test mptcp_crypto_test mptcp_token_test token_test
 SYN_COOKIES syncookies
net/ncsi
 NET_NCSI ncsi-aen ncsi-cmd ncsi-manage ncsi-netlink ncsi-rsp
net/netfilter
 DEBUG_INFO_BTF&NF_CONNTRACK|DEBUG_INFO_BTF_MODULES&NF_CONNTRACK nf_conntrack_bpf
 DEBUG_INFO_BTF&NF_FLOW_TABLE|DEBUG_INFO_BTF_MODULES&NF_FLOW_TABLE nf_flow_table_bpf
 DEBUG_INFO_BTF&NF_NAT|DEBUG_INFO_BTF_MODULES&NF_NAT nf_nat_bpf
 LWTUNNEL nf_hooks_lwtunnel
 NETFILTER core netfilter nf_log nf_queue nf_sockopt utils
 NETFILTER_BPF_LINK nf_bpf_link
 NETFILTER_CONNCOUNT nf_conncount
 NETFILTER_NETLINK nfnetlink
 NETFILTER_NETLINK_ACCT nfnetlink_acct
 NETFILTER_NETLINK_HOOK nfnetlink_hook
 NETFILTER_NETLINK_LOG nfnetlink_log
 NETFILTER_NETLINK_OSF nfnetlink_osf
 NETFILTER_NETLINK_QUEUE nfnetlink_queue
 NETFILTER_SYNPROXY nf_synproxy_core
 NETFILTER_XTABLES x_tables xt_tcpudp
 NETFILTER_XT_CONNMARK xt_connmark
 NETFILTER_XT_MARK xt_mark
 NETFILTER_XT_MATCH_ADDRTYPE xt_addrtype
 NETFILTER_XT_MATCH_BPF xt_bpf
 NETFILTER_XT_MATCH_CGROUP xt_cgroup
 NETFILTER_XT_MATCH_CLUSTER xt_cluster
 NETFILTER_XT_MATCH_COMMENT xt_comment
 NETFILTER_XT_MATCH_CONNBYTES xt_connbytes
 NETFILTER_XT_MATCH_CONNLABEL xt_connlabel
 NETFILTER_XT_MATCH_CONNLIMIT xt_connlimit
 NETFILTER_XT_MATCH_CONNTRACK xt_conntrack
 NETFILTER_XT_MATCH_CPU xt_cpu
 NETFILTER_XT_MATCH_DCCP xt_dccp
 NETFILTER_XT_MATCH_DEVGROUP xt_devgroup
 NETFILTER_XT_MATCH_DSCP xt_dscp
 NETFILTER_XT_MATCH_ECN xt_ecn
 NETFILTER_XT_MATCH_ESP xt_esp
 NETFILTER_XT_MATCH_HASHLIMIT xt_hashlimit
 NETFILTER_XT_MATCH_HELPER xt_helper
 NETFILTER_XT_MATCH_HL xt_hl
 NETFILTER_XT_MATCH_IPCOMP xt_ipcomp
 NETFILTER_XT_MATCH_IPRANGE xt_iprange
 NETFILTER_XT_MATCH_IPVS xt_ipvs
 NETFILTER_XT_MATCH_L2TP xt_l2tp
 NETFILTER_XT_MATCH_LENGTH xt_length
 NETFILTER_XT_MATCH_LIMIT xt_limit
 NETFILTER_XT_MATCH_MAC xt_mac
 NETFILTER_XT_MATCH_MULTIPORT xt_multiport
 NETFILTER_XT_MATCH_NFACCT xt_nfacct
 NETFILTER_XT_MATCH_OSF xt_osf
 NETFILTER_XT_MATCH_OWNER xt_owner
 NETFILTER_XT_MATCH_PHYSDEV xt_physdev
 NETFILTER_XT_MATCH_PKTTYPE xt_pkttype
 NETFILTER_XT_MATCH_POLICY xt_policy
 NETFILTER_XT_MATCH_QUOTA xt_quota
 NETFILTER_XT_MATCH_RATEEST xt_rateest
 NETFILTER_XT_MATCH_REALM xt_realm
 NETFILTER_XT_MATCH_RECENT xt_recent
 NETFILTER_XT_MATCH_SCTP xt_sctp
 NETFILTER_XT_MATCH_SOCKET xt_socket
 NETFILTER_XT_MATCH_STATE xt_state
 NETFILTER_XT_MATCH_STATISTIC xt_statistic
 NETFILTER_XT_MATCH_STRING xt_string
 NETFILTER_XT_MATCH_TCPMSS xt_tcpmss
 NETFILTER_XT_MATCH_TIME xt_time
 NETFILTER_XT_MATCH_U32 xt_u32
 NETFILTER_XT_NAT xt_nat
 NETFILTER_XT_SET xt_set
 NETFILTER_XT_TARGET_AUDIT xt_AUDIT
 NETFILTER_XT_TARGET_CHECKSUM xt_CHECKSUM
 NETFILTER_XT_TARGET_CLASSIFY xt_CLASSIFY
 NETFILTER_XT_TARGET_CONNSECMARK xt_CONNSECMARK
 NETFILTER_XT_TARGET_CT xt_CT
 NETFILTER_XT_TARGET_DSCP xt_DSCP
 NETFILTER_XT_TARGET_HL xt_HL
 NETFILTER_XT_TARGET_HMARK xt_HMARK
 NETFILTER_XT_TARGET_IDLETIMER xt_IDLETIMER
 NETFILTER_XT_TARGET_LED xt_LED
 NETFILTER_XT_TARGET_LOG xt_LOG
 NETFILTER_XT_TARGET_MASQUERADE xt_MASQUERADE
 NETFILTER_XT_TARGET_NETMAP xt_NETMAP
 NETFILTER_XT_TARGET_NFLOG xt_NFLOG
 NETFILTER_XT_TARGET_NFQUEUE xt_NFQUEUE
 NETFILTER_XT_TARGET_RATEEST xt_RATEEST
 NETFILTER_XT_TARGET_REDIRECT xt_REDIRECT
 NETFILTER_XT_TARGET_SECMARK xt_SECMARK
 NETFILTER_XT_TARGET_TCPMSS xt_TCPMSS
 NETFILTER_XT_TARGET_TCPOPTSTRIP xt_TCPOPTSTRIP
 NETFILTER_XT_TARGET_TEE xt_TEE
 NETFILTER_XT_TARGET_TPROXY xt_TPROXY
 NETFILTER_XT_TARGET_TRACE xt_TRACE
 NFT_COMPAT nft_compat
 NFT_CONNLIMIT nft_connlimit
 NFT_CT nft_ct
 NFT_DUP_NETDEV nft_dup_netdev
 NFT_FIB nft_fib
 NFT_FIB_INET nft_fib_inet
 NFT_FIB_NETDEV nft_fib_netdev
 NFT_FLOW_OFFLOAD nft_flow_offload
 NFT_FWD_NETDEV nft_fwd_netdev
 NFT_HASH nft_hash
 NFT_LIMIT nft_limit
 NFT_LOG nft_log
 NFT_MASQ nft_masq
 NFT_NAT nft_chain_nat nft_nat
 NFT_NUMGEN nft_numgen
 NFT_OBJREF|NF_TABLES nft_objref
 NFT_OSF nft_osf
 NFT_QUEUE nft_queue
 NFT_QUOTA nft_quota
 NFT_REDIR nft_redir
 NFT_REJECT nft_reject
 NFT_REJECT_INET nft_reject_inet
 NFT_REJECT_NETDEV nft_reject_netdev
 NFT_SOCKET nft_socket
 NFT_SYNPROXY nft_synproxy
 NFT_TPROXY nft_tproxy
 NFT_TUNNEL nft_tunnel
 NFT_XFRM nft_xfrm
 NF_CONNTRACK nf_conntrack nf_conntrack_acct nf_conntrack_core nf_conntrack_expect nf_conntrack_extend nf_conntrack_helper nf_conntrack_proto nf_conntrack_proto_generic nf_conntrack_proto_icmp nf_conntrack_proto_icmpv6 nf_conntrack_proto_tcp nf_conntrack_proto_udp nf_conntrack_seqadj nf_conntrack_standalone
 NF_CONNTRACK&NF_CONNTRACK_EVENTS nf_conntrack_ecache
 NF_CONNTRACK&NF_CONNTRACK_LABELS nf_conntrack_labels
 NF_CONNTRACK&NF_CONNTRACK_OVS nf_conntrack_ovs
 NF_CONNTRACK&NF_CONNTRACK_TIMEOUT nf_conntrack_timeout
 NF_CONNTRACK&NF_CONNTRACK_TIMESTAMP nf_conntrack_timestamp
 NF_CONNTRACK&NF_CT_PROTO_DCCP nf_conntrack_proto_dccp
 NF_CONNTRACK&NF_CT_PROTO_GRE nf_conntrack_proto_gre
 NF_CONNTRACK&NF_CT_PROTO_SCTP nf_conntrack_proto_sctp
 NF_CONNTRACK_AMANDA nf_conntrack_amanda
 NF_CONNTRACK_BROADCAST nf_conntrack_broadcast
 NF_CONNTRACK_FTP nf_conntrack_ftp
 NF_CONNTRACK_H323 nf_conntrack_h323 nf_conntrack_h323_asn1 nf_conntrack_h323_main
 NF_CONNTRACK_IRC nf_conntrack_irc
 NF_CONNTRACK_NETBIOS_NS nf_conntrack_netbios_ns
 NF_CONNTRACK_PPTP nf_conntrack_pptp
 NF_CONNTRACK_SANE nf_conntrack_sane
 NF_CONNTRACK_SIP nf_conntrack_sip
 NF_CONNTRACK_SNMP nf_conntrack_snmp
 NF_CONNTRACK_TFTP nf_conntrack_tftp
 NF_CT_NETLINK nf_conntrack_netlink
 NF_CT_NETLINK_HELPER nfnetlink_cthelper
 NF_CT_NETLINK_TIMEOUT nfnetlink_cttimeout
 NF_DUP_NETDEV nf_dup_netdev
 NF_FLOW_TABLE nf_flow_table nf_flow_table_core nf_flow_table_ip nf_flow_table_offload nf_flow_table_xdp
 NF_FLOW_TABLE&NF_FLOW_TABLE_PROCFS nf_flow_table_procfs
 NF_FLOW_TABLE_INET nf_flow_table_inet
 NF_LOG_SYSLOG nf_log_syslog
 NF_NAT nf_nat nf_nat_core nf_nat_helper nf_nat_proto
 NF_NAT&NF_NAT_MASQUERADE nf_nat_masquerade
 NF_NAT&NF_NAT_OVS nf_nat_ovs
 NF_NAT&NF_NAT_REDIRECT nf_nat_redirect
 NF_NAT_AMANDA nf_nat_amanda
 NF_NAT_FTP nf_nat_ftp
 NF_NAT_IRC nf_nat_irc
 NF_NAT_SIP nf_nat_sip
 NF_NAT_TFTP nf_nat_tftp
 NF_TABLES nf_tables nf_tables_api nf_tables_core nf_tables_offload nf_tables_trace nft_bitwise nft_byteorder nft_chain_filter nft_chain_route nft_cmp nft_counter nft_ct_fast nft_dynset nft_exthdr nft_immediate nft_inner nft_last nft_lookup nft_meta nft_payload nft_range nft_rt nft_set_bitmap nft_set_hash nft_set_pipapo nft_set_pipapo_avx2 nft_set_rbtree
net/netfilter/ipset
 IP_SET ip_set ip_set_core ip_set_getport pfxlen
 IP_SET_BITMAP_IP ip_set_bitmap_ip
 IP_SET_BITMAP_IPMAC ip_set_bitmap_ipmac
 IP_SET_BITMAP_PORT ip_set_bitmap_port
 IP_SET_HASH_IP ip_set_hash_ip
 IP_SET_HASH_IPMAC ip_set_hash_ipmac
 IP_SET_HASH_IPMARK ip_set_hash_ipmark
 IP_SET_HASH_IPPORT ip_set_hash_ipport
 IP_SET_HASH_IPPORTIP ip_set_hash_ipportip
 IP_SET_HASH_IPPORTNET ip_set_hash_ipportnet
 IP_SET_HASH_MAC ip_set_hash_mac
 IP_SET_HASH_NET ip_set_hash_net
 IP_SET_HASH_NETIFACE ip_set_hash_netiface
 IP_SET_HASH_NETNET ip_set_hash_netnet
 IP_SET_HASH_NETPORT ip_set_hash_netport
 IP_SET_HASH_NETPORTNET ip_set_hash_netportnet
 IP_SET_LIST_SET ip_set_list_set
net/netfilter/ipvs
 IP_VS ip_vs ip_vs_app ip_vs_conn ip_vs_core ip_vs_ctl ip_vs_est ip_vs_pe ip_vs_proto ip_vs_sched ip_vs_sync ip_vs_xmit
 IP_VS_DH ip_vs_dh
 IP_VS_FO ip_vs_fo
 IP_VS_FTP ip_vs_ftp
 IP_VS_LBLC ip_vs_lblc
 IP_VS_LBLCR ip_vs_lblcr
 IP_VS_LC ip_vs_lc
 IP_VS_MH ip_vs_mh
 IP_VS_NQ ip_vs_nq
 IP_VS_OVF ip_vs_ovf
 IP_VS_PE_SIP ip_vs_pe_sip
 IP_VS_RR ip_vs_rr
 IP_VS_SED ip_vs_sed
 IP_VS_SH ip_vs_sh
 IP_VS_TWOS ip_vs_twos
 IP_VS_WLC ip_vs_wlc
 IP_VS_WRR ip_vs_wrr
net/netlabel
 NETLABEL netlabel_addrlist netlabel_calipso netlabel_cipso_v4 netlabel_domainhash netlabel_kapi netlabel_mgmt netlabel_unlabeled netlabel_user
net/netlink
 NET af_netlink genetlink policy
 NETLINK_DIAG diag netlink_diag
net/netrom
 NETROM af_netrom netrom nr_dev nr_in nr_loopback nr_out nr_route nr_subr nr_timer
 NETROM&SYSCTL sysctl_net_netrom
net/nfc
 NFC af_nfc core llcp_commands llcp_core llcp_sock netlink nfc rawsock
 NFC_DIGITAL digital_core digital_dep digital_technology nfc_digital
net/nfc/hci
 NFC_HCI command core hci hcp llc llc_nop
 NFC_HCI&NFC_SHDLC llc_shdlc
net/nfc/nci
 NFC_NCI core data hci lib nci ntf rsp
 NFC_NCI_SPI nci_spi spi
 NFC_NCI_UART nci_uart uart
net/nsh
 NET_NSH nsh
net/openvswitch
 OPENVSWITCH actions conntrack datapath dp_notify flow flow_netlink flow_table meter openvswitch openvswitch_trace vport vport-internal_dev vport-netdev
 OPENVSWITCH_GENEVE vport-geneve
 OPENVSWITCH_GRE vport-gre
 OPENVSWITCH_VXLAN vport-vxlan
net/packet
 PACKET af_packet
 PACKET_DIAG af_packet_diag diag
net/phonet
 PHONET af_phonet datagram pep pep-gprs phonet pn_dev pn_netlink pn_pep socket sysctl
net/psample
 PSAMPLE psample
net/qrtr
 QRTR af_qrtr ns qrtr
 QRTR_MHI mhi qrtr-mhi
 QRTR_SMD qrtr-smd smd
 QRTR_TUN qrtr-tun tun
net/rds
 RDS af_rds bind cong connection info loop message page rdma rds recv send stats sysctl threads transport
 RDS_RDMA ib ib_cm ib_frmr ib_rdma ib_recv ib_ring ib_send ib_stats ib_sysctl rdma_transport rds_rdma
 RDS_TCP rds_tcp tcp tcp_connect tcp_listen tcp_recv tcp_send tcp_stats
net/rfkill
 RFKILL core rfkill
 RFKILL&RFKILL_INPUT input
 RFKILL_GPIO rfkill-gpio
net/rose
 ROSE af_rose rose rose_dev rose_in rose_link rose_loopback rose_out rose_route rose_subr rose_timer
 ROSE&SYSCTL sysctl_net_rose
net/rxrpc
 AF_RXRPC af_rxrpc call_accept call_event call_object call_state conn_client conn_event conn_object conn_service input insecure io_thread key local_event local_object misc net_ns output peer_event peer_object recvmsg rtt rxrpc security sendmsg server_key skbuff txbuf utils
 AF_RXRPC&PROC_FS proc
 AF_RXRPC&RXKAD rxkad
 AF_RXRPC&SYSCTL sysctl
 RXPERF rxperf
net/sched
 INET sch_frag
 NET sch_generic sch_mq
 NET_ACT_BPF act_bpf
 NET_ACT_CONNMARK act_connmark
 NET_ACT_CSUM act_csum
 NET_ACT_CT act_ct
 NET_ACT_CTINFO act_ctinfo
 NET_ACT_GACT act_gact
 NET_ACT_GATE act_gate
 NET_ACT_IFE act_ife
 NET_ACT_IPT act_ipt
 NET_ACT_MIRRED act_mirred
 NET_ACT_MPLS act_mpls
 NET_ACT_NAT act_nat
 NET_ACT_PEDIT act_pedit
 NET_ACT_POLICE act_police
 NET_ACT_SAMPLE act_sample
 NET_ACT_SIMP act_simple
 NET_ACT_SKBEDIT act_skbedit
 NET_ACT_SKBMOD act_skbmod
 NET_ACT_TUNNEL_KEY act_tunnel_key
 NET_ACT_VLAN act_vlan
 NET_CLS cls_api
 NET_CLS_ACT act_api
 NET_CLS_BASIC cls_basic
 NET_CLS_BPF cls_bpf
 NET_CLS_CGROUP cls_cgroup
 NET_CLS_FLOW cls_flow
 NET_CLS_FLOWER cls_flower
 NET_CLS_FW cls_fw
 NET_CLS_MATCHALL cls_matchall
 NET_CLS_ROUTE4 cls_route
 NET_CLS_U32 cls_u32
 NET_EMATCH ematch
 NET_EMATCH_CANID em_canid
 NET_EMATCH_CMP em_cmp
 NET_EMATCH_IPSET em_ipset
 NET_EMATCH_IPT em_ipt
 NET_EMATCH_META em_meta
 NET_EMATCH_NBYTE em_nbyte
 NET_EMATCH_TEXT em_text
 NET_EMATCH_U32 em_u32
 NET_IFE_SKBMARK act_meta_mark
 NET_IFE_SKBPRIO act_meta_skbprio
 NET_IFE_SKBTCINDEX act_meta_skbtcindex
 NET_SCHED sch_api sch_blackhole
 NET_SCH_CAKE sch_cake
 NET_SCH_CBS sch_cbs
 NET_SCH_CHOKE sch_choke
 NET_SCH_CODEL sch_codel
 NET_SCH_DRR sch_drr
 NET_SCH_ETF sch_etf
 NET_SCH_ETS sch_ets
 NET_SCH_FIFO sch_fifo
 NET_SCH_FQ sch_fq
 NET_SCH_FQ_CODEL sch_fq_codel
 NET_SCH_FQ_PIE sch_fq_pie
 NET_SCH_GRED sch_gred
 NET_SCH_HFSC sch_hfsc
 NET_SCH_HHF sch_hhf
 NET_SCH_HTB sch_htb
 NET_SCH_INGRESS sch_ingress
 NET_SCH_MQPRIO sch_mqprio
 NET_SCH_MQPRIO_LIB sch_mqprio_lib
 NET_SCH_MULTIQ sch_multiq
 NET_SCH_NETEM sch_netem
 NET_SCH_PIE sch_pie
 NET_SCH_PLUG sch_plug
 NET_SCH_PRIO sch_prio
 NET_SCH_QFQ sch_qfq
 NET_SCH_RED sch_red
 NET_SCH_SFB sch_sfb
 NET_SCH_SFQ sch_sfq
 NET_SCH_SKBPRIO sch_skbprio
 NET_SCH_TAPRIO sch_taprio
 NET_SCH_TBF sch_tbf
 NET_SCH_TEQL sch_teql
net/sctp
 INET_SCTP_DIAG diag sctp_diag
 IP_SCTP associola auth bind_addr chunk debug endpointola input inqueue ipv6 offload output outqueue primitive protocol sctp sm_make_chunk sm_sideeffect sm_statefuns sm_statetable socket stream stream_interleave stream_sched stream_sched_fc stream_sched_prio stream_sched_rr transport tsnmap ulpevent ulpqueue
 IP_SCTP&PROC_FS proc
 IP_SCTP&SCTP_DBG_OBJCNT objcnt
 IP_SCTP&SYSCTL sysctl
net/smc
 SMC af_smc smc smc_cdc smc_clc smc_close smc_core smc_ib smc_inet smc_ism smc_llc smc_netlink smc_pnet smc_rx smc_stats smc_tracepoint smc_tx smc_wr
 SMC&SMC_LO smc_loopback
 SMC&SYSCTL smc_sysctl
 SMC_DIAG smc_diag
net/strparser
 STREAM_PARSER strparser
net/sunrpc
 PROC_FS&SUNRPC stats
 SUNRPC addr auth auth_null auth_tls auth_unix cache clnt rpc_pipe rpcb_clnt sched socklib sunrpc sunrpc_syms svc svc_xprt svcauth svcauth_unix svcsock sysfs timer xdr xprt xprtmultipath xprtsock
 SUNRPC&SUNRPC_BACKCHANNEL backchannel_rqst
 SUNRPC&SUNRPC_DEBUG debugfs
 SUNRPC&SYSCTL sysctl
net/sunrpc/auth_gss
 RPCSEC_GSS_KRB5 gss_krb5_crypto gss_krb5_keys gss_krb5_mech gss_krb5_seal gss_krb5_seqnum gss_krb5_unseal gss_krb5_wrap rpcsec_gss_krb5
 RPCSEC_GSS_KRB5_KUNIT_TEST gss_krb5_test
 SUNRPC_GSS auth_gss auth_rpcgss gss_generic_token gss_mech_switch gss_rpc_upcall gss_rpc_xdr svcauth_gss trace
net/sunrpc/xprtrdma
 SUNRPC_BACKCHANNEL&SUNRPC_XPRT_RDMA backchannel
 SUNRPC_XPRT_RDMA frwr_ops ib_client module rpc_rdma rpcrdma svc_rdma svc_rdma_backchannel svc_rdma_pcl svc_rdma_recvfrom svc_rdma_rw svc_rdma_sendto svc_rdma_transport transport verbs
net/switchdev
 NET_SWITCHDEV switchdev
net/tipc
 SYSCTL&TIPC sysctl
 TIPC addr bcast bearer core discover eth_media group link monitor msg name_distr name_table net netlink netlink_compat node socket subscr tipc topsrv trace
 TIPC&TIPC_CRYPTO crypto
 TIPC&TIPC_MEDIA_IB ib_media
 TIPC&TIPC_MEDIA_UDP udp_media
 TIPC_DIAG diag tipc_diag
net/tls
 TLS tls tls_main tls_proc tls_strp tls_sw trace
 TLS&TLS_DEVICE tls_device tls_device_fallback
 TLS&TLS_TOE tls_toe
net/unix
 BPF_SYSCALL&UNIX unix_bpf
 SYSCTL&UNIX sysctl_net_unix
 UNIX af_unix garbage unix
 UNIX_DIAG diag unix_diag
net/vmw_vsock
 BPF_SYSCALL&VSOCKETS vsock_bpf
 HYPERV_VSOCKETS hv_sock hyperv_transport
 VIRTIO_VSOCKETS virtio_transport vmw_vsock_virtio_transport
 VIRTIO_VSOCKETS_COMMON virtio_transport_common vmw_vsock_virtio_transport_common
 VMWARE_VMCI_VSOCKETS vmci_transport vmci_transport_notify vmci_transport_notify_qstate vmw_vsock_vmci_transport
 VSOCKETS af_vsock af_vsock_tap vsock vsock_addr
 VSOCKETS_DIAG diag vsock_diag
 VSOCKETS_LOOPBACK vsock_loopback
net/wireless
 CFG80211 ap cfg80211 chan core ethtool extra-certs ibss mesh mlme nl80211 ocb pmsr radiotap reg scan sme sysfs trace util
 CFG80211&CFG80211_DEBUGFS debugfs
 CFG80211&CFG80211_USE_KERNEL_REGDB_KEYS shipped-certs
 CFG80211&CFG80211_WEXT wext-compat wext-sme
 CFG80211&OF of
 LIB80211 lib80211
 LIB80211_CRYPT_CCMP lib80211_crypt_ccmp
 LIB80211_CRYPT_TKIP lib80211_crypt_tkip
 LIB80211_CRYPT_WEP lib80211_crypt_wep
 WEXT_CORE wext-core
 WEXT_PRIV wext-priv
 WEXT_PROC wext-proc
 WEXT_SPY wext-spy
net/wireless/tests
 CFG80211_KUNIT_TEST cfg80211-tests chan fragmentation module scan util
net/x25
 SYSCTL&X25 sysctl_net_x25
 X25 af_x25 x25 x25_dev x25_facilities x25_forward x25_in x25_link x25_out x25_proc x25_route x25_subr x25_timer
net/xdp
 XDP_SOCKETS xdp_umem xsk xsk_buff_pool xsk_queue xskmap
 XDP_SOCKETS_DIAG xsk_diag
net/xfrm
 DEBUG_INFO_BTF xfrm_state_bpf
 DEBUG_INFO_BTF&XFRM_INTERFACE|DEBUG_INFO_BTF_MODULES&XFRM_INTERFACE xfrm_interface_bpf
 XFRM xfrm_device xfrm_hash xfrm_input xfrm_nat_keepalive xfrm_output xfrm_policy xfrm_replay xfrm_state xfrm_sysctl
 XFRM_ALGO xfrm_algo
 XFRM_ESPINTCP espintcp
 XFRM_INTERFACE xfrm_interface xfrm_interface_core
 XFRM_IPCOMP xfrm_ipcomp
 XFRM_STATISTICS xfrm_proc
 XFRM_USER xfrm_user
 XFRM_USER_COMPAT xfrm_compat
security
 CGROUPS device_cgroup
 MMU min_addr
 SECURITY lsm_audit lsm_syscalls security
 SECURITYFS inode
security/apparmor
 SECURITY_APPARMOR apparmor apparmorfs audit capability domain file ipc label lib lsm match mount net path policy policy_compat policy_ns policy_unpack procattr resource secid task
 SECURITY_APPARMOR&SECURITY_APPARMOR_HASH crypto
 SECURITY_APPARMOR_KUNIT_TEST apparmor_policy_unpack_test policy_unpack_test
security/bpf
 BPF_LSM hooks
security/integrity
 EFI&INTEGRITY efi_secureboot
 INTEGRITY iint integrity
 INTEGRITY&INTEGRITY_ASYMMETRIC_KEYS digsig_asymmetric
 INTEGRITY&INTEGRITY_AUDIT integrity_audit
 INTEGRITY&INTEGRITY_SIGNATURE digsig
security/integrity/evm
 EVM evm evm_crypto evm_main evm_secfs
 EVM&FS_POSIX_ACL evm_posix_acl
security/integrity/ima
 HAVE_IMA_KEXEC&IMA ima_kexec
 IMA ima ima_api ima_crypto ima_fs ima_iint ima_init ima_main ima_policy ima_queue ima_template ima_template_lib
 IMA&IMA_APPRAISE ima_appraise
 IMA&IMA_APPRAISE_MODSIG ima_modsig
 IMA&IMA_BLACKLIST_KEYRING ima_mok
 IMA&IMA_MEASURE_ASYMMETRIC_KEYS ima_asymmetric_keys
 IMA&IMA_QUEUE_EARLY_BOOT_KEYS ima_queue_keys
 IMA&IMA_SECURE_AND_OR_TRUSTED_BOOT ima_efi
security/integrity/platform_certs
 INTEGRITY&INTEGRITY_MACHINE_KEYRING machine_keyring
 INTEGRITY&INTEGRITY_PLATFORM_KEYRING platform_keyring
 INTEGRITY&LOAD_IPL_KEYS load_ipl_s390
 INTEGRITY&LOAD_PPC_KEYS load_powerpc
 INTEGRITY&LOAD_PPC_KEYS|INTEGRITY&LOAD_UEFI_KEYS efi_parser keyring_handler
 INTEGRITY&LOAD_UEFI_KEYS load_uefi
security/ipe
 SECURITY_IPE audit boot_policy digest eval fs hooks ipe policy policy_fs policy_parser
 SECURITY_IPE_KUNIT_TEST policy_tests
security/keys
 ASYMMETRIC_KEY_TYPE keyctl_pkey
 BIG_KEYS big_key
 COMPAT compat
 KEYS gc key keyctl keyring permission process_keys request_key request_key_auth user_defined
 KEY_DH_OPERATIONS dh
 PERSISTENT_KEYRINGS persistent
 PROC_FS proc
 SYSCTL sysctl
security/keys/encrypted-keys
 ENCRYPTED_KEYS ecryptfs_format encrypted encrypted-keys
security/keys/trusted-keys
 TRUSTED_KEYS trusted trusted_core
 TRUSTED_KEYS&TRUSTED_KEYS_CAAM trusted_caam
 TRUSTED_KEYS&TRUSTED_KEYS_DCP trusted_dcp
 TRUSTED_KEYS&TRUSTED_KEYS_TEE trusted_tee
 TRUSTED_KEYS&TRUSTED_KEYS_TPM tpm2key.asn1 trusted_tpm1 trusted_tpm2
security/landlock
 INET&SECURITY_LANDLOCK net
 SECURITY_LANDLOCK cred fs landlock object ptrace ruleset setup syscalls task
security/loadpin
 SECURITY_LOADPIN loadpin
security/lockdown
 SECURITY_LOCKDOWN_LSM lockdown
security/safesetid
 SECURITY_SAFESETID lsm safesetid securityfs
security/selinux
 IMA&SECURITY_SELINUX ima
 NETLABEL&SECURITY_SELINUX netlabel
 SECURITY_INFINIBAND&SECURITY_SELINUX ibpkey
 SECURITY_NETWORK_XFRM&SECURITY_SELINUX xfrm
 SECURITY_SELINUX avc hooks netif netlink netnode netport nlmsgtab selinux selinuxfs status
security/selinux/ss
 SECURITY_SELINUX avtab conditional context ebitmap hashtab mls policydb services sidtab symtab
security/smack
 SECURITY_SMACK smack smack_access smack_lsm smackfs
 SECURITY_SMACK&SECURITY_SMACK_NETFILTER smack_netfilter
security/tomoyo
 SECURITY_TOMOYO audit common condition domain environ file gc group load_policy memory mount network realpath securityfs_if tomoyo util
security/yama
 SECURITY_YAMA yama yama_lsm
sound
 AC97_BUS ac97_bus
 SOUND sound_core soundcore
sound/ac97
 AC97_BUS_COMPAT&AC97_BUS_NEW snd_ac97_compat
 AC97_BUS_NEW ac97 bus codec
sound/aoa/codecs
 SND_AOA_ONYX onyx snd-aoa-codec-onyx
 SND_AOA_TAS snd-aoa-codec-tas tas
 SND_AOA_TOONIE snd-aoa-codec-toonie toonie
sound/aoa/core
 SND_AOA alsa core gpio-feature gpio-pmf snd-aoa
sound/aoa/fabrics
 SND_AOA_FABRIC_LAYOUT layout snd-aoa-fabric-layout
sound/aoa/soundbus
 SND_AOA_SOUNDBUS core snd-aoa-soundbus sysfs
sound/aoa/soundbus/i2sbus
 SND_AOA_SOUNDBUS_I2S control core pcm snd-aoa-i2sbus
sound/arm
 SND_ARMAACI aaci snd-aaci
 SND_PXA2XX_AC97 pxa2xx-ac97 snd-pxa2xx-ac97
 SND_PXA2XX_LIB pxa2xx-pcm-lib snd-pxa2xx-lib
 SND_PXA2XX_LIB&SND_PXA2XX_LIB_AC97 pxa2xx-ac97-lib
sound/atmel
 SND_ATMEL_AC97C ac97c snd-atmel-ac97c
sound/core
 ISA_DMA_API&SND isadma
 SND control device info init memory misc snd sound
 SND&SND_JACK ctljack jack
 SND&SND_OSSEMUL info_oss sound_oss
 SND&SND_VMASTER vmaster
 SND_COMPRESS_OFFLOAD compress_offload snd-compress
 SND_CORE_TEST sound_kunit
 SND_CTL_LED control_led snd-ctl-led
 SND_DMAENGINE_PCM pcm_dmaengine snd-pcm-dmaengine
 SND_HRTIMER hrtimer snd-hrtimer
 SND_HWDEP hwdep snd-hwdep
 SND_PCM memalloc pcm pcm_lib pcm_memory pcm_misc pcm_native snd-pcm
 SND_PCM&SND_PCM_ELD pcm_drm_eld
 SND_PCM&SND_PCM_IEC958 pcm_iec958
 SND_PCM&SND_PCM_TIMER pcm_timer
 SND_RAWMIDI rawmidi snd-rawmidi
 SND_SEQ_DEVICE seq_device snd-seq-device
 SND_TIMER snd-timer timer
 SND_UMP snd-ump ump
 SND_UMP&SND_UMP_LEGACY_RAWMIDI ump_convert
sound/core/oss
 SND_MIXER_OSS mixer_oss snd-mixer-oss
 SND_PCM_OSS pcm_oss snd-pcm-oss
 SND_PCM_OSS&SND_PCM_OSS_PLUGINS copy io linear mulaw pcm_plugin rate route
sound/core/seq
 SND_PROC_FS&SND_SEQUENCER seq_info
 SND_SEQUENCER seq seq_clientmgr seq_fifo seq_lock seq_memory seq_ports seq_prioq seq_queue seq_system seq_timer snd-seq
 SND_SEQUENCER&SND_SEQ_UMP seq_ump_convert
 SND_SEQ_DUMMY seq_dummy snd-seq-dummy
 SND_SEQ_MIDI seq_midi snd-seq-midi
 SND_SEQ_MIDI_EMUL seq_midi_emul snd-seq-midi-emul
 SND_SEQ_MIDI_EVENT seq_midi_event snd-seq-midi-event
 SND_SEQ_UMP_CLIENT seq_ump_client snd-seq-ump-client
 SND_SEQ_VIRMIDI seq_virmidi snd-seq-virmidi
sound/core/seq/oss
 SND_SEQUENCER_OSS seq_oss seq_oss_event seq_oss_init seq_oss_ioctl seq_oss_midi seq_oss_readq seq_oss_rw seq_oss_synth seq_oss_timer seq_oss_writeq snd-seq-oss
sound/drivers
 SND_ALOOP aloop snd-aloop
 SND_DUMMY dummy snd-dummy
 SND_MTPAV mtpav snd-mtpav
 SND_MTS64 mts64 snd-mts64
 SND_PCMTEST pcmtest snd-pcmtest
 SND_PORTMAN2X4 portman2x4 snd-portman2x4
 SND_SERIAL_GENERIC serial-generic snd-serial-generic
 SND_SERIAL_U16550 serial-u16550 snd-serial-u16550
 SND_VIRMIDI snd-virmidi virmidi
sound/drivers/mpu401
 SND_MPU401 mpu401 snd-mpu401
 SND_MPU401_UART mpu401_uart snd-mpu401-uart
sound/drivers/opl3
 SND_OPL3_LIB_SEQ opl3_drums opl3_midi opl3_oss opl3_seq snd-opl3-synth
 SND_OPL3_LIB|SND_OPL4_LIB opl3_lib opl3_synth snd-opl3-lib
sound/drivers/opl4
 SND_OPL4_LIB opl4_lib opl4_mixer snd-opl4-lib
 SND_OPL4_LIB&SND_PROC_FS opl4_proc
 SND_OPL4_LIB_SEQ opl4_seq opl4_synth snd-opl4-synth yrw801
sound/drivers/pcsp
 SND_PCSP pcsp pcsp_input pcsp_lib pcsp_mixer snd-pcsp
sound/drivers/vx
 SND_VX_LIB snd-vx-lib vx_cmd vx_core vx_hwdep vx_mixer vx_pcm vx_uer
sound/firewire
 SND_FIREWIRE_LIB amdtp-am824 amdtp-stream cmp fcp iso-resources lib packets-buffer snd-firewire-lib
 SND_ISIGHT isight snd-isight
sound/firewire/bebob
 SND_BEBOB bebob bebob_command bebob_focusrite bebob_hwdep bebob_maudio bebob_midi bebob_pcm bebob_proc bebob_stream bebob_terratec bebob_yamaha_terratec snd-bebob
sound/firewire/dice
 SND_DICE dice dice-alesis dice-extension dice-focusrite dice-harman dice-hwdep dice-midi dice-mytek dice-pcm dice-presonus dice-proc dice-stream dice-tcelectronic dice-transaction dice-weiss snd-dice
sound/firewire/digi00x
 SND_FIREWIRE_DIGI00X amdtp-dot digi00x digi00x-hwdep digi00x-midi digi00x-pcm digi00x-proc digi00x-stream digi00x-transaction snd-firewire-digi00x
sound/firewire/fireface
 SND_FIREFACE amdtp-ff ff ff-hwdep ff-midi ff-pcm ff-proc ff-protocol-former ff-protocol-latter ff-stream ff-transaction snd-fireface
sound/firewire/fireworks
 SND_FIREWORKS fireworks fireworks_command fireworks_hwdep fireworks_midi fireworks_pcm fireworks_proc fireworks_stream fireworks_transaction snd-fireworks
sound/firewire/motu
 SND_FIREWIRE_MOTU amdtp-motu motu motu-command-dsp-message-parser motu-hwdep motu-midi motu-pcm motu-proc motu-protocol-v1 motu-protocol-v2 motu-protocol-v3 motu-register-dsp-message-parser motu-stream motu-transaction snd-firewire-motu
sound/firewire/oxfw
 SND_OXFW oxfw oxfw-command oxfw-hwdep oxfw-midi oxfw-pcm oxfw-proc oxfw-scs1x oxfw-spkr oxfw-stream snd-oxfw
sound/firewire/tascam
 SND_FIREWIRE_TASCAM amdtp-tascam snd-firewire-tascam tascam tascam-hwdep tascam-midi tascam-pcm tascam-proc tascam-stream tascam-transaction
sound/hda
 SND_HDA_COMPONENT&SND_HDA_CORE hdac_component
 SND_HDA_CORE array hda_bus_type hdac_bus hdac_controller hdac_device hdac_regmap hdac_stream hdac_sysfs hdmi_chmap snd-hda-core trace
 SND_HDA_CORE&SND_HDA_I915 hdac_i915
 SND_INTEL_DSP_CONFIG intel-dsp-config snd-intel-dspcfg
 SND_INTEL_DSP_CONFIG&SND_INTEL_NHLT intel-nhlt
 SND_INTEL_SOUNDWIRE_ACPI intel-sdw-acpi snd-intel-sdw-acpi
sound/hda/ext
 SND_HDA_EXT_CORE hdac_ext_bus hdac_ext_controller hdac_ext_stream snd-hda-ext-core
sound/i2c
 SND_ICE1712 cs8427 snd-cs8427
 SND_ICE1712|SND_ICE1724|SND_INTERWAVE_STB i2c snd-i2c
 SND_INTERWAVE_STB snd-tea6330t tea6330t
sound/i2c/other
 SND_ICE1712|SND_ICE1724 ak4xxx-adda snd-ak4xxx-adda
 SND_ICE1724 ak4113 ak4114 pt2258 snd-ak4113 snd-ak4114 snd-pt2258
 SND_PDAUDIOCF ak4117 snd-ak4117
sound/isa
 SND_ADLIB adlib snd-adlib
 SND_ALS100 als100 snd-als100
 SND_AZT2320 azt2320 snd-azt2320
 SND_CMI8328 cmi8328 snd-cmi8328
 SND_CMI8330 cmi8330 snd-cmi8330
 SND_ES18XX es18xx snd-es18xx
 SND_OPL3SA2 opl3sa2 snd-opl3sa2
 SND_SC6000 sc6000 snd-sc6000
 SND_SSCAPE snd-sscape sscape
sound/isa/ad1816a
 SND_AD1816A ad1816a ad1816a_lib snd-ad1816a
sound/isa/ad1848
 SND_AD1848 ad1848 snd-ad1848
sound/isa/cs423x
 SND_CS4231 cs4231 snd-cs4231
 SND_CS4236 cs4236 cs4236_lib snd-cs4236
sound/isa/es1688
 SND_ES1688 es1688 snd-es1688
 SND_ES1688|SND_GUSEXTREME es1688_lib snd-es1688-lib
sound/isa/galaxy
 SND_AZT1605 azt1605 snd-azt1605
 SND_AZT2316 azt2316 snd-azt2316
sound/isa/gus
 SND_GUSCLASSIC gusclassic snd-gusclassic
 SND_GUSCLASSIC|SND_GUSEXTREME|SND_GUSMAX|SND_INTERWAVE|SND_INTERWAVE_STB gus_dma gus_dram gus_io gus_irq gus_main gus_mem gus_mem_proc gus_mixer gus_pcm gus_reset gus_timer gus_uart gus_volume snd-gus-lib
 SND_GUSEXTREME gusextreme snd-gusextreme
 SND_GUSMAX gusmax snd-gusmax
 SND_INTERWAVE interwave snd-interwave
 SND_INTERWAVE_STB interwave-stb snd-interwave-stb
sound/isa/msnd
 SND_MSND_CLASSIC msnd_classic snd-msnd-classic
 SND_MSND_CLASSIC|SND_MSND_PINNACLE msnd msnd_midi msnd_pinnacle_mixer snd-msnd-lib
 SND_MSND_PINNACLE msnd_pinnacle snd-msnd-pinnacle
sound/isa/opti9xx
 SND_MIRO miro snd-miro
 SND_OPTI92X_AD1848 opti92x-ad1848 snd-opti92x-ad1848
 SND_OPTI92X_CS4231 opti92x-cs4231 snd-opti92x-cs4231
 SND_OPTI93X opti93x snd-opti93x
sound/isa/sb
 SND_JAZZ16 jazz16 snd-jazz16
 SND_SB16 sb16 snd-sb16
 SND_SB16_DSP sb16_main snd-sb16-dsp
 SND_SB16|SND_SBAWE sb16_csp snd-sb16-csp
 SND_SB8 sb8 snd-sb8
 SND_SB8_DSP sb8_main sb8_midi snd-sb8-dsp
 SND_SBAWE emu8000 sbawe snd-sbawe
 SND_SBAWE_SEQ emu8000_callback emu8000_patch emu8000_pcm emu8000_synth snd-emu8000-synth
 SND_SB_COMMON sb_common sb_mixer snd-sb-common
sound/isa/wavefront
 SND_WAVEFRONT snd-wavefront wavefront wavefront_fx wavefront_midi wavefront_synth
sound/isa/wss
 SND_WSS_LIB snd-wss-lib wss_lib
sound/mips
 SND_N64 snd-n64
 SND_SGI_HAL2 hal2 snd-sgi-hal2
 SND_SGI_O2 ad1843 sgio2audio snd-sgi-o2
sound/oss/dmasound
 DMASOUND_ATARI dmasound_atari
 DMASOUND_ATARI|DMASOUND_PAULA|DMASOUND_Q40 dmasound_core
 DMASOUND_PAULA dmasound_paula
 DMASOUND_Q40 dmasound_q40
sound/parisc
 SND_HARMONY harmony snd-harmony
sound/pci
 SND_AD1889 ad1889 snd-ad1889
 SND_ALS300 als300 snd-als300
 SND_ALS4000 als4000 snd-als4000
 SND_ATIIXP atiixp snd-atiixp
 SND_ATIIXP_MODEM atiixp_modem snd-atiixp-modem
 SND_AZT3328 azt3328 snd-azt3328
 SND_BT87X bt87x snd-bt87x
 SND_CMIPCI cmipci snd-cmipci
 SND_CS4281 cs4281 snd-cs4281
 SND_CS5530 cs5530 snd-cs5530
 SND_ENS1370 ak4531_codec ens1370 snd-ens1370
 SND_ENS1371 ens1371 snd-ens1371
 SND_ES1938 es1938 snd-es1938
 SND_ES1968 es1968 snd-es1968
 SND_FM801 fm801 snd-fm801
 SND_INTEL8X0 intel8x0 snd-intel8x0
 SND_INTEL8X0M intel8x0m snd-intel8x0m
 SND_MAESTRO3 maestro3 snd-maestro3
 SND_RME32 rme32 snd-rme32
 SND_RME96 rme96 snd-rme96
 SND_SIS7019 sis7019 snd-sis7019
 SND_SONICVIBES snd-sonicvibes sonicvibes
 SND_VIA82XX snd-via82xx via82xx
 SND_VIA82XX_MODEM snd-via82xx-modem via82xx_modem
sound/pci/ac97
 SND_AC97_CODEC ac97_codec ac97_pcm snd-ac97-codec
 SND_AC97_CODEC&SND_PROC_FS ac97_proc
sound/pci/ali5451
 SND_ALI5451 ali5451 snd-ali5451
sound/pci/asihpi
 SND_ASIHPI asihpi hpi6000 hpi6205 hpicmn hpidebug hpidspcd hpifunc hpimsginit hpimsgx hpioctl hpios snd-asihpi
sound/pci/au88x0
 SND_AU8810 au8810 snd-au8810
 SND_AU8820 au8820 snd-au8820
 SND_AU8830 au8830 snd-au8830
sound/pci/aw2
 SND_AW2 aw2-alsa aw2-saa7146 snd-aw2
sound/pci/ca0106
 SND_CA0106 ca0106_main ca0106_mixer ca_midi snd-ca0106
 SND_CA0106&SND_PROC_FS ca0106_proc
sound/pci/cs46xx
 SND_CS46XX cs46xx cs46xx_lib snd-cs46xx
 SND_CS46XX&SND_CS46XX_NEW_DSP dsp_spos dsp_spos_scb_lib
sound/pci/cs5535audio
 OLPC&SND_CS5535AUDIO cs5535audio_olpc
 PM_SLEEP&SND_CS5535AUDIO cs5535audio_pm
 SND_CS5535AUDIO cs5535audio cs5535audio_pcm snd-cs5535audio
sound/pci/ctxfi
 SND_CTXFI ctamixer ctatc ctdaio cthardware cthw20k1 cthw20k2 ctimap ctmixer ctpcm ctresource ctsrc cttimer ctvmem snd-ctxfi xfi
sound/pci/echoaudio
 SND_DARLA20 darla20 snd-darla20
 SND_DARLA24 darla24 snd-darla24
 SND_ECHO3G echo3g snd-echo3g
 SND_GINA20 gina20 snd-gina20
 SND_GINA24 gina24 snd-gina24
 SND_INDIGO indigo snd-indigo
 SND_INDIGODJ indigodj snd-indigodj
 SND_INDIGODJX indigodjx snd-indigodjx
 SND_INDIGOIO indigoio snd-indigoio
 SND_INDIGOIOX indigoiox snd-indigoiox
 SND_LAYLA20 layla20 snd-layla20
 SND_LAYLA24 layla24 snd-layla24
 SND_MIA mia snd-mia
 SND_MONA mona snd-mona
sound/pci/emu10k1
 SND_EMU10K1 emu10k1 emu10k1_main emufx emumixer emumpu401 emupcm io irq memory p16v snd-emu10k1 timer voice
 SND_EMU10K1&SND_PROC_FS emuproc
 SND_EMU10K1X emu10k1x snd-emu10k1x
 SND_EMU10K1_SEQ emu10k1_callback emu10k1_patch emu10k1_synth snd-emu10k1-synth
sound/pci/hda
 SND_HDA hda_auto_parser hda_bind hda_codec hda_controller hda_jack hda_sysfs snd-hda-codec
 SND_HDA&SND_HDA_HWDEP hda_hwdep
 SND_HDA&SND_HDA_INPUT_BEEP hda_beep
 SND_HDA&SND_PROC_FS hda_proc
 SND_HDA_CIRRUS_SCODEC cirrus_scodec snd-hda-cirrus-scodec
 SND_HDA_CIRRUS_SCODEC_KUNIT_TEST cirrus_scodec_test snd-hda-cirrus-scodec-test
 SND_HDA_CODEC_ANALOG patch_analog snd-hda-codec-analog
 SND_HDA_CODEC_CA0110 patch_ca0110 snd-hda-codec-ca0110
 SND_HDA_CODEC_CA0132 patch_ca0132 snd-hda-codec-ca0132
 SND_HDA_CODEC_CIRRUS patch_cirrus snd-hda-codec-cirrus
 SND_HDA_CODEC_CMEDIA patch_cmedia snd-hda-codec-cmedia
 SND_HDA_CODEC_CONEXANT patch_conexant snd-hda-codec-conexant
 SND_HDA_CODEC_CS8409 patch_cs8409 patch_cs8409-tables snd-hda-codec-cs8409
 SND_HDA_CODEC_HDMI hda_eld patch_hdmi snd-hda-codec-hdmi
 SND_HDA_CODEC_REALTEK patch_realtek snd-hda-codec-realtek
 SND_HDA_CODEC_SENARYTECH patch_senarytech snd-hda-codec-senarytech
 SND_HDA_CODEC_SI3054 patch_si3054 snd-hda-codec-si3054
 SND_HDA_CODEC_SIGMATEL patch_sigmatel snd-hda-codec-idt
 SND_HDA_CODEC_VIA patch_via snd-hda-codec-via
 SND_HDA_CS_DSP_CONTROLS hda_cs_dsp_ctl snd-hda-cs-dsp-ctls
 SND_HDA_GENERIC hda_generic snd-hda-codec-generic
 SND_HDA_INTEL hda_intel snd-hda-intel
 SND_HDA_SCODEC_COMPONENT hda_component snd-hda-scodec-component
 SND_HDA_SCODEC_CS35L41 cs35l41_hda cs35l41_hda_property snd-hda-scodec-cs35l41
 SND_HDA_SCODEC_CS35L41_I2C cs35l41_hda_i2c snd-hda-scodec-cs35l41-i2c
 SND_HDA_SCODEC_CS35L41_SPI cs35l41_hda_spi snd-hda-scodec-cs35l41-spi
 SND_HDA_SCODEC_CS35L56 cs35l56_hda snd-hda-scodec-cs35l56
 SND_HDA_SCODEC_CS35L56_I2C cs35l56_hda_i2c snd-hda-scodec-cs35l56-i2c
 SND_HDA_SCODEC_CS35L56_SPI cs35l56_hda_spi snd-hda-scodec-cs35l56-spi
 SND_HDA_SCODEC_TAS2781_I2C snd-hda-scodec-tas2781-i2c tas2781_hda_i2c
 SND_HDA_TEGRA hda_tegra snd-hda-tegra
sound/pci/ice1712
 SND_ICE1712 delta ews hoontech ice1712 snd-ice1712
 SND_ICE1712|SND_ICE1724 ak4xxx snd-ice17xx-ak4xxx
 SND_ICE1724 amp aureon ice1724 juli maya44 phase pontis prodigy192 prodigy_hifi psc724 quartet revo se snd-ice1724 vt1720_mobo wm8766 wm8776 wtm
sound/pci/korg1212
 SND_KORG1212 korg1212 snd-korg1212
sound/pci/lola
 SND_DEBUG&SND_LOLA lola_proc
 SND_LOLA lola lola_clock lola_mixer lola_pcm snd-lola
sound/pci/lx6464es
 SND_LX6464ES lx6464es lx_core snd-lx6464es
sound/pci/mixart
 SND_MIXART mixart mixart_core mixart_hwdep mixart_mixer snd-mixart
sound/pci/nm256
 SND_NM256 nm256 snd-nm256
sound/pci/oxygen
 SND_OXYGEN oxygen snd-oxygen xonar_dg xonar_dg_mixer
 SND_OXYGEN_LIB oxygen_io oxygen_lib oxygen_mixer oxygen_pcm snd-oxygen-lib
 SND_SE6X se6x snd-se6x
 SND_VIRTUOSO snd-virtuoso virtuoso xonar_cs43xx xonar_hdmi xonar_lib xonar_pcm179x xonar_wm87x6
sound/pci/pcxhr
 SND_PCXHR pcxhr pcxhr_core pcxhr_hwdep pcxhr_mix22 pcxhr_mixer snd-pcxhr
sound/pci/riptide
 SND_RIPTIDE riptide snd-riptide
sound/pci/rme9652
 SND_HDSP hdsp snd-hdsp
 SND_HDSPM hdspm snd-hdspm
 SND_RME9652 rme9652 snd-rme9652
sound/pci/trident
 SND_TRIDENT snd-trident trident trident_main trident_memory
sound/pci/vx222
 SND_VX222 snd-vx222 vx222 vx222_ops
sound/pci/ymfpci
 SND_YMFPCI snd-ymfpci ymfpci ymfpci_main
sound/pcmcia/pdaudiocf
 SND_PDAUDIOCF pdaudiocf pdaudiocf_core pdaudiocf_irq pdaudiocf_pcm snd-pdaudiocf
sound/pcmcia/vx
 SND_VXPOCKET snd-vxpocket vxp_mixer vxp_ops vxpocket
sound/ppc
 SND_POWERMAC awacs beep burgundy daca keywest pmac powermac snd-powermac tumbler
 SND_PS3 snd_ps3
sound/sh
 SND_AICA aica snd-aica
 SND_SH_DAC_AUDIO sh_dac_audio snd-sh_dac_audio
sound/soc
 SND_SOC snd-soc-core soc-ac97 soc-card soc-component soc-core soc-dai soc-dapm soc-devres soc-generic-dmaengine-pcm soc-jack soc-link soc-ops soc-pcm soc-topology soc-utils
 SND_SOC&SND_SOC_COMPRESS soc-compress
 SND_SOC_ACPI snd-soc-acpi soc-acpi
 SND_SOC_CARD_KUNIT_TEST soc-card-test
 SND_SOC_TOPOLOGY_KUNIT_TEST soc-topology-test
 SND_SOC_UTILS_KUNIT_TEST soc-utils-test
sound/soc/adi
 SND_SOC_ADI_AXI_I2S axi-i2s snd-soc-adi-axi-i2s
 SND_SOC_ADI_AXI_SPDIF axi-spdif snd-soc-adi-axi-spdif
sound/soc/amd
 SND_AMD_ACP_CONFIG acp-config snd-acp-config
 SND_SOC_AMD_ACP acp-pcm-dma acp_audio_dma
 SND_SOC_AMD_CZ_DA7219MX98357_MACH acp-da7219-max98357a snd-soc-acp-da7219mx98357-mach
 SND_SOC_AMD_CZ_RT5645_MACH acp-rt5645 snd-soc-acp-rt5645-mach
 SND_SOC_AMD_RV_RT5682_MACH acp3x-rt5682-max9836 snd-soc-acp-rt5682-mach
 SND_SOC_AMD_ST_ES8336_MACH acp-es8336 snd-soc-acp-es8336-mach
sound/soc/amd/acp
 SND_AMD_ASOC_ACP63 acp63 snd-acp63
 SND_AMD_ASOC_ACP70 acp70 snd-acp70
 SND_AMD_ASOC_REMBRANDT acp-rembrandt snd-acp-rembrandt
 SND_AMD_ASOC_RENOIR acp-renoir snd-acp-renoir
 SND_AMD_SOUNDWIRE_ACPI amd-sdw-acpi snd-amd-sdw-acpi
 SND_SOC_ACPI_AMD_MATCH amd-acp63-acpi-match snd-soc-acpi-amd-match
 SND_SOC_AMD_ACP_I2S acp-i2s snd-acp-i2s
 SND_SOC_AMD_ACP_LEGACY_COMMON acp-legacy-common snd-acp-legacy-common
 SND_SOC_AMD_ACP_PCI acp-pci snd-acp-pci
 SND_SOC_AMD_ACP_PCM acp-platform snd-acp-pcm
 SND_SOC_AMD_ACP_PDM acp-pdm snd-acp-pdm
 SND_SOC_AMD_LEGACY_MACH acp-legacy-mach snd-acp-legacy-mach
 SND_SOC_AMD_MACH_COMMON acp-mach-common snd-acp-mach
 SND_SOC_AMD_SOF_MACH acp-sof-mach snd-acp-sof-mach
 SND_SOC_AMD_SOF_SDW_MACH acp-sdw-sof-mach snd-acp-sdw-sof-mach
sound/soc/amd/acp/acp3x-es83xx
 SND_SOC_AMD_LEGACY_MACH acp3x-es83xx
sound/soc/amd/ps
 SND_SOC_AMD_PS pci-ps ps-pdm-dma ps-sdw-dma snd-pci-ps snd-ps-pdm-dma snd-ps-sdw-dma
 SND_SOC_AMD_PS_MACH ps-mach snd-soc-ps-mach
sound/soc/amd/raven
 SND_SOC_AMD_ACP3x acp3x-i2s acp3x-pcm-dma pci-acp3x snd-acp3x-i2s snd-acp3x-pcm-dma snd-pci-acp3x
sound/soc/amd/renoir
 SND_SOC_AMD_RENOIR acp3x-pdm-dma rn-pci-acp3x snd-acp3x-pdm-dma snd-rn-pci-acp3x
 SND_SOC_AMD_RENOIR_MACH acp3x-rn snd-acp3x-rn
sound/soc/amd/rpl
 SND_SOC_AMD_RPL_ACP6x rpl-pci-acp6x snd-rpl-pci-acp6x
sound/soc/amd/vangogh
 SND_SOC_AMD_ACP5x acp5x-i2s acp5x-pcm-dma pci-acp5x snd-acp5x-i2s snd-acp5x-pcm-dma snd-pci-acp5x
 SND_SOC_AMD_VANGOGH_MACH acp5x-mach snd-soc-acp5x-mach
sound/soc/amd/yc
 SND_SOC_AMD_ACP6x acp6x-pdm-dma pci-acp6x snd-acp6x-pdm-dma snd-pci-acp6x
 SND_SOC_AMD_YC_MACH acp6x-mach snd-soc-acp6x-mach
sound/soc/apple
 SND_SOC_APPLE_MCA mca snd-soc-apple-mca
sound/soc/atmel
 SND_AT91_SOC_SAM9G20_WM8731 sam9g20_wm8731 snd-soc-sam9g20-wm8731
 SND_AT91_SOC_SAM9X5_WM8731 sam9x5_wm8731 snd-soc-sam9x5-wm8731
 SND_ATMEL_SOC_CLASSD atmel-classd snd-atmel-soc-classd
 SND_ATMEL_SOC_I2S atmel-i2s snd-soc-atmel-i2s
 SND_ATMEL_SOC_PDMIC atmel-pdmic snd-atmel-soc-pdmic
 SND_ATMEL_SOC_SSC atmel-pcm-dma atmel-pcm-pdc atmel_ssc_dai snd-soc-atmel-pcm-dma snd-soc-atmel-pcm-pdc snd-soc-atmel_ssc_dai
 SND_ATMEL_SOC_TSE850_PCM5142 snd-atmel-soc-tse850-pcm5142 tse850-pcm5142
 SND_ATMEL_SOC_WM8904 atmel_wm8904 snd-atmel-soc-wm8904
 SND_MCHP_SOC_I2S_MCC mchp-i2s-mcc snd-soc-mchp-i2s-mcc
 SND_MCHP_SOC_PDMC mchp-pdmc snd-soc-mchp-pdmc
 SND_MCHP_SOC_SPDIFRX mchp-spdifrx snd-soc-mchp-spdifrx
 SND_MCHP_SOC_SPDIFTX mchp-spdiftx snd-soc-mchp-spdiftx
 SND_SOC_MIKROE_PROTO mikroe-proto snd-soc-mikroe-proto
sound/soc/au1x
 SND_SOC_AU1XAC97C ac97c snd-soc-au1x-ac97c
 SND_SOC_AU1XAUDIO dma snd-soc-au1x-dma
 SND_SOC_AU1XI2SC i2sc snd-soc-au1x-i2sc
 SND_SOC_AU1XPSC dbdma2 snd-soc-au1xpsc-dbdma
 SND_SOC_AU1XPSC_AC97 psc-ac97 snd-soc-au1xpsc-ac97
 SND_SOC_AU1XPSC_I2S psc-i2s snd-soc-au1xpsc-i2s
 SND_SOC_DB1000 db1000 snd-soc-db1000
 SND_SOC_DB1200 db1200 snd-soc-db1200
sound/soc/bcm
 SND_BCM2835_SOC_I2S bcm2835-i2s snd-soc-bcm2835-i2s
 SND_BCM63XX_I2S_WHISTLER bcm63xx-i2s-whistler bcm63xx-pcm-whistler snd-soc-63xx
 SND_SOC_CYGNUS cygnus-pcm cygnus-ssp snd-soc-cygnus
sound/soc/cirrus
 SND_EP93XX_SOC ep93xx-pcm snd-soc-ep93xx
 SND_EP93XX_SOC_AC97 ep93xx-ac97 snd-soc-ep93xx-ac97
 SND_EP93XX_SOC_EDB93XX edb93xx snd-soc-edb93xx
 SND_EP93XX_SOC_I2S ep93xx-i2s snd-soc-ep93xx-i2s
 SND_EP93XX_SOC_SIMONE simone snd-soc-simone
 SND_EP93XX_SOC_SNAPPERCL15 snappercl15 snd-soc-snappercl15
sound/soc/codecs
 SND_SOC_88PM860X 88pm860x-codec snd-soc-88pm860x
 SND_SOC_AB8500_CODEC ab8500-codec snd-soc-ab8500-codec
 SND_SOC_AC97_CODEC ac97 snd-soc-ac97
 SND_SOC_AD1836 ad1836 snd-soc-ad1836
 SND_SOC_AD193X ad193x snd-soc-ad193x
 SND_SOC_AD193X_I2C ad193x-i2c snd-soc-ad193x-i2c
 SND_SOC_AD193X_SPI ad193x-spi snd-soc-ad193x-spi
 SND_SOC_AD1980 ad1980 snd-soc-ad1980
 SND_SOC_AD73311 ad73311 snd-soc-ad73311
 SND_SOC_ADAU1372 adau1372 snd-soc-adau1372
 SND_SOC_ADAU1372_I2C adau1372-i2c snd-soc-adau1372-i2c
 SND_SOC_ADAU1372_SPI adau1372-spi snd-soc-adau1372-spi
 SND_SOC_ADAU1373 adau1373 snd-soc-adau1373
 SND_SOC_ADAU1701 adau1701 snd-soc-adau1701
 SND_SOC_ADAU1761 adau1761 snd-soc-adau1761
 SND_SOC_ADAU1761_I2C adau1761-i2c snd-soc-adau1761-i2c
 SND_SOC_ADAU1761_SPI adau1761-spi snd-soc-adau1761-spi
 SND_SOC_ADAU1781 adau1781 snd-soc-adau1781
 SND_SOC_ADAU1781_I2C adau1781-i2c snd-soc-adau1781-i2c
 SND_SOC_ADAU1781_SPI adau1781-spi snd-soc-adau1781-spi
 SND_SOC_ADAU17X1 adau17x1 snd-soc-adau17x1
 SND_SOC_ADAU1977 adau1977 snd-soc-adau1977
 SND_SOC_ADAU1977_I2C adau1977-i2c snd-soc-adau1977-i2c
 SND_SOC_ADAU1977_SPI adau1977-spi snd-soc-adau1977-spi
 SND_SOC_ADAU7002 adau7002 snd-soc-adau7002
 SND_SOC_ADAU7118 adau7118 snd-soc-adau7118
 SND_SOC_ADAU7118_HW adau7118-hw snd-soc-adau7118-hw
 SND_SOC_ADAU7118_I2C adau7118-i2c snd-soc-adau7118-i2c
 SND_SOC_ADAU_UTILS adau-utils snd-soc-adau-utils
 SND_SOC_ADAV801 adav801 snd-soc-adav801
 SND_SOC_ADAV803 adav803 snd-soc-adav803
 SND_SOC_ADAV80X adav80x snd-soc-adav80x
 SND_SOC_ADS117X ads117x snd-soc-ads117x
 SND_SOC_AK4104 ak4104 snd-soc-ak4104
 SND_SOC_AK4118 ak4118 snd-soc-ak4118
 SND_SOC_AK4375 ak4375 snd-soc-ak4375
 SND_SOC_AK4458 ak4458 snd-soc-ak4458
 SND_SOC_AK4535 ak4535 snd-soc-ak4535
 SND_SOC_AK4554 ak4554 snd-soc-ak4554
 SND_SOC_AK4613 ak4613 snd-soc-ak4613
 SND_SOC_AK4619 ak4619 snd-soc-ak4619
 SND_SOC_AK4641 ak4641 snd-soc-ak4641
 SND_SOC_AK4642 ak4642 snd-soc-ak4642
 SND_SOC_AK4671 ak4671 snd-soc-ak4671
 SND_SOC_AK5386 ak5386 snd-soc-ak5386
 SND_SOC_AK5558 ak5558 snd-soc-ak5558
 SND_SOC_ALC5623 alc5623 snd-soc-alc5623
 SND_SOC_ALC5632 alc5632 snd-soc-alc5632
 SND_SOC_ARIZONA arizona arizona-jack snd-soc-arizona
 SND_SOC_AUDIO_IIO_AUX audio-iio-aux snd-soc-audio-iio-aux
 SND_SOC_AW8738 aw8738 snd-soc-aw8738
 SND_SOC_AW87390 aw87390 snd-soc-aw87390
 SND_SOC_AW88261 aw88261 snd-soc-aw88261
 SND_SOC_AW88395 snd-soc-aw88395
 SND_SOC_AW88395_LIB snd-soc-aw88395-lib
 SND_SOC_AW88399 aw88399 snd-soc-aw88399
 SND_SOC_BD28623 bd28623 snd-soc-bd28623
 SND_SOC_BT_SCO bt-sco snd-soc-bt-sco
 SND_SOC_CHV3_CODEC chv3-codec snd-soc-chv3-codec
 SND_SOC_CPCAP cpcap snd-soc-cpcap
 SND_SOC_CQ0093VC cq93vc snd-soc-cq93vc
 SND_SOC_CROS_EC_CODEC cros_ec_codec snd-soc-cros-ec-codec
 SND_SOC_CS35L32 cs35l32 snd-soc-cs35l32
 SND_SOC_CS35L33 cs35l33 snd-soc-cs35l33
 SND_SOC_CS35L34 cs35l34 snd-soc-cs35l34
 SND_SOC_CS35L35 cs35l35 snd-soc-cs35l35
 SND_SOC_CS35L36 cs35l36 snd-soc-cs35l36
 SND_SOC_CS35L41 cs35l41 snd-soc-cs35l41
 SND_SOC_CS35L41_I2C cs35l41-i2c snd-soc-cs35l41-i2c
 SND_SOC_CS35L41_LIB cs35l41-lib snd-soc-cs35l41-lib
 SND_SOC_CS35L41_SPI cs35l41-spi snd-soc-cs35l41-spi
 SND_SOC_CS35L45 cs35l45 snd-soc-cs35l45
 SND_SOC_CS35L45_I2C cs35l45-i2c snd-soc-cs35l45-i2c
 SND_SOC_CS35L45_SPI cs35l45-spi snd-soc-cs35l45-spi
 SND_SOC_CS35L45_TABLES snd-soc-cs35l45-tables
 SND_SOC_CS35L45|SND_SOC_CS35L45_TABLES cs35l45-tables
 SND_SOC_CS35L56 cs35l56 snd-soc-cs35l56
 SND_SOC_CS35L56_I2C cs35l56-i2c snd-soc-cs35l56-i2c
 SND_SOC_CS35L56_SDW cs35l56-sdw snd-soc-cs35l56-sdw
 SND_SOC_CS35L56_SHARED cs35l56-shared snd-soc-cs35l56-shared
 SND_SOC_CS35L56_SPI cs35l56-spi snd-soc-cs35l56-spi
 SND_SOC_CS40L50 cs40l50-codec snd-soc-cs40l50
 SND_SOC_CS4234 cs4234 snd-soc-cs4234
 SND_SOC_CS4265 cs4265 snd-soc-cs4265
 SND_SOC_CS4270 cs4270 snd-soc-cs4270
 SND_SOC_CS4271 cs4271 snd-soc-cs4271
 SND_SOC_CS4271_I2C cs4271-i2c snd-soc-cs4271-i2c
 SND_SOC_CS4271_SPI cs4271-spi snd-soc-cs4271-spi
 SND_SOC_CS42L42 cs42l42-i2c snd-soc-cs42l42-i2c
 SND_SOC_CS42L42_CORE cs42l42 snd-soc-cs42l42
 SND_SOC_CS42L42_SDW cs42l42-sdw snd-soc-cs42l42-sdw
 SND_SOC_CS42L43 cs42l43 cs42l43-jack snd-soc-cs42l43
 SND_SOC_CS42L43_SDW cs42l43-sdw snd-soc-cs42l43-sdw
 SND_SOC_CS42L51 cs42l51 snd-soc-cs42l51
 SND_SOC_CS42L51_I2C cs42l51-i2c snd-soc-cs42l51-i2c
 SND_SOC_CS42L52 cs42l52 snd-soc-cs42l52
 SND_SOC_CS42L56 cs42l56 snd-soc-cs42l56
 SND_SOC_CS42L73 cs42l73 snd-soc-cs42l73
 SND_SOC_CS42L83 cs42l83-i2c snd-soc-cs42l83-i2c
 SND_SOC_CS42XX8 cs42xx8 snd-soc-cs42xx8
 SND_SOC_CS42XX8_I2C cs42xx8-i2c snd-soc-cs42xx8-i2c
 SND_SOC_CS43130 cs43130 snd-soc-cs43130
 SND_SOC_CS4341 cs4341 snd-soc-cs4341
 SND_SOC_CS4349 cs4349 snd-soc-cs4349
 SND_SOC_CS47L15 cs47l15 snd-soc-cs47l15
 SND_SOC_CS47L24 cs47l24 snd-soc-cs47l24
 SND_SOC_CS47L35 cs47l35 snd-soc-cs47l35
 SND_SOC_CS47L85 cs47l85 snd-soc-cs47l85
 SND_SOC_CS47L90 cs47l90 snd-soc-cs47l90
 SND_SOC_CS47L92 cs47l92 snd-soc-cs47l92
 SND_SOC_CS530X cs530x snd-soc-cs530x
 SND_SOC_CS530X_I2C cs530x-i2c snd-soc-cs530x-i2c
 SND_SOC_CS53L30 cs53l30 snd-soc-cs53l30
 SND_SOC_CS_AMP_LIB cs-amp-lib snd-soc-cs-amp-lib
 SND_SOC_CS_AMP_LIB_TEST cs-amp-lib-test snd-soc-cs-amp-lib-test
 SND_SOC_CX20442 cx20442 snd-soc-cx20442
 SND_SOC_CX2072X cx2072x snd-soc-cx2072x
 SND_SOC_DA7210 da7210 snd-soc-da7210
 SND_SOC_DA7213 da7213 snd-soc-da7213
 SND_SOC_DA7218 da7218 snd-soc-da7218
 SND_SOC_DA7219 da7219 da7219-aad snd-soc-da7219
 SND_SOC_DA732X da732x snd-soc-da732x
 SND_SOC_DA9055 da9055 snd-soc-da9055
 SND_SOC_DMIC dmic snd-soc-dmic
 SND_SOC_ES7134 es7134 snd-soc-es7134
 SND_SOC_ES7241 es7241 snd-soc-es7241
 SND_SOC_ES8311 es8311 snd-soc-es8311
 SND_SOC_ES8316 es8316 snd-soc-es8316
 SND_SOC_ES8326 es8326 snd-soc-es8326
 SND_SOC_ES8328 es8328 snd-soc-es8328
 SND_SOC_ES8328_I2C es8328-i2c snd-soc-es8328-i2c
 SND_SOC_ES8328_SPI es8328-spi snd-soc-es8328-spi
 SND_SOC_ES83XX_DSM_COMMON es83xx-dsm-common snd-soc-es83xx-dsm-common
 SND_SOC_FRAMER framer-codec snd-soc-framer
 SND_SOC_GTM601 gtm601 snd-soc-gtm601
 SND_SOC_HDA hda hda-dai snd-soc-hda-codec
 SND_SOC_HDAC_HDA hdac_hda snd-soc-hdac-hda
 SND_SOC_HDAC_HDMI hdac_hdmi snd-soc-hdac-hdmi
 SND_SOC_HDMI_CODEC hdmi-codec snd-soc-hdmi-codec
 SND_SOC_ICS43432 ics43432 snd-soc-ics43432
 SND_SOC_IDT821034 idt821034 snd-soc-idt821034
 SND_SOC_INNO_RK3036 inno_rk3036 snd-soc-inno-rk3036
 SND_SOC_ISABELLE isabelle snd-soc-isabelle
 SND_SOC_JZ4725B_CODEC jz4725b snd-soc-jz4725b-codec
 SND_SOC_JZ4740_CODEC jz4740 snd-soc-jz4740-codec
 SND_SOC_JZ4760_CODEC jz4760 snd-soc-jz4760-codec
 SND_SOC_JZ4770_CODEC jz4770 snd-soc-jz4770-codec
 SND_SOC_L3 l3 snd-soc-l3
 SND_SOC_LM4857 lm4857 snd-soc-lm4857
 SND_SOC_LM49453 lm49453 snd-soc-lm49453
 SND_SOC_LOCHNAGAR_SC lochnagar-sc snd-soc-lochnagar-sc
 SND_SOC_LPASS_MACRO_COMMON lpass-macro-common snd-soc-lpass-macro-common
 SND_SOC_LPASS_RX_MACRO lpass-rx-macro snd-soc-lpass-rx-macro
 SND_SOC_LPASS_TX_MACRO lpass-tx-macro snd-soc-lpass-tx-macro
 SND_SOC_LPASS_VA_MACRO lpass-va-macro snd-soc-lpass-va-macro
 SND_SOC_LPASS_WSA_MACRO lpass-wsa-macro snd-soc-lpass-wsa-macro
 SND_SOC_MADERA madera snd-soc-madera
 SND_SOC_MAX9759 max9759 snd-soc-max9759
 SND_SOC_MAX9768 max9768 snd-soc-max9768
 SND_SOC_MAX98088 max98088 snd-soc-max98088
 SND_SOC_MAX98090 max98090 snd-soc-max98090
 SND_SOC_MAX98095 max98095 snd-soc-max98095
 SND_SOC_MAX98357A max98357a snd-soc-max98357a
 SND_SOC_MAX98363 max98363 snd-soc-max98363
 SND_SOC_MAX98371 max98371 snd-soc-max98371
 SND_SOC_MAX98373 max98373 snd-soc-max98373
 SND_SOC_MAX98373_I2C max98373-i2c snd-soc-max98373-i2c
 SND_SOC_MAX98373_SDW max98373-sdw snd-soc-max98373-sdw
 SND_SOC_MAX98388 max98388 snd-soc-max98388
 SND_SOC_MAX98390 max98390 snd-soc-max98390
 SND_SOC_MAX98396 max98396 snd-soc-max98396
 SND_SOC_MAX9850 max9850 snd-soc-max9850
 SND_SOC_MAX98504 max98504 snd-soc-max98504
 SND_SOC_MAX98520 max98520 snd-soc-max98520
 SND_SOC_MAX9860 max9860 snd-soc-max9860
 SND_SOC_MAX9867 max9867 snd-soc-max9867
 SND_SOC_MAX9877 max9877 snd-soc-max9877
 SND_SOC_MAX98925 max98925 snd-soc-max98925
 SND_SOC_MAX98926 max98926 snd-soc-max98926
 SND_SOC_MAX98927 max98927 snd-soc-max98927
 SND_SOC_MC13783 mc13783 snd-soc-mc13783
 SND_SOC_ML26124 ml26124 snd-soc-ml26124
 SND_SOC_MSM8916_WCD_ANALOG msm8916-wcd-analog snd-soc-msm8916-analog
 SND_SOC_MSM8916_WCD_DIGITAL msm8916-wcd-digital snd-soc-msm8916-digital
 SND_SOC_MT6351 mt6351 snd-soc-mt6351
 SND_SOC_MT6357 mt6357 snd-soc-mt6357
 SND_SOC_MT6358 mt6358 snd-soc-mt6358
 SND_SOC_MT6359 mt6359 snd-soc-mt6359
 SND_SOC_MT6359_ACCDET mt6359-accdet
 SND_SOC_MT6660 mt6660 snd-soc-mt6660
 SND_SOC_NAU8315 nau8315 snd-soc-nau8315
 SND_SOC_NAU8325 nau8325 snd-soc-nau8325
 SND_SOC_NAU8540 nau8540 snd-soc-nau8540
 SND_SOC_NAU8810 nau8810 snd-soc-nau8810
 SND_SOC_NAU8821 nau8821 snd-soc-nau8821
 SND_SOC_NAU8822 nau8822 snd-soc-nau8822
 SND_SOC_NAU8824 nau8824 snd-soc-nau8824
 SND_SOC_NAU8825 nau8825 snd-soc-nau8825
 SND_SOC_PCM1681 pcm1681 snd-soc-pcm1681
 SND_SOC_PCM1789 pcm1789 snd-soc-pcm1789-codec
 SND_SOC_PCM1789_I2C pcm1789-i2c snd-soc-pcm1789-i2c
 SND_SOC_PCM179X pcm179x snd-soc-pcm179x-codec
 SND_SOC_PCM179X_I2C pcm179x-i2c snd-soc-pcm179x-i2c
 SND_SOC_PCM179X_SPI pcm179x-spi snd-soc-pcm179x-spi
 SND_SOC_PCM186X pcm186x snd-soc-pcm186x
 SND_SOC_PCM186X_I2C pcm186x-i2c snd-soc-pcm186x-i2c
 SND_SOC_PCM186X_SPI pcm186x-spi snd-soc-pcm186x-spi
 SND_SOC_PCM3008 pcm3008 snd-soc-pcm3008
 SND_SOC_PCM3060 pcm3060 snd-soc-pcm3060
 SND_SOC_PCM3060_I2C pcm3060-i2c snd-soc-pcm3060-i2c
 SND_SOC_PCM3060_SPI pcm3060-spi snd-soc-pcm3060-spi
 SND_SOC_PCM3168A pcm3168a snd-soc-pcm3168a
 SND_SOC_PCM3168A_I2C pcm3168a-i2c snd-soc-pcm3168a-i2c
 SND_SOC_PCM3168A_SPI pcm3168a-spi snd-soc-pcm3168a-spi
 SND_SOC_PCM5102A pcm5102a snd-soc-pcm5102a
 SND_SOC_PCM512x pcm512x snd-soc-pcm512x
 SND_SOC_PCM512x_I2C pcm512x-i2c snd-soc-pcm512x-i2c
 SND_SOC_PCM512x_SPI pcm512x-spi snd-soc-pcm512x-spi
 SND_SOC_PCM6240 pcm6240 snd-soc-pcm6240
 SND_SOC_PEB2466 peb2466 snd-soc-peb2466
 SND_SOC_RK3308 rk3308_codec snd-soc-rk3308
 SND_SOC_RK3328 rk3328_codec snd-soc-rk3328
 SND_SOC_RK817 rk817_codec snd-soc-rk817
 SND_SOC_RL6231 rl6231 snd-soc-rl6231
 SND_SOC_RL6347A rl6347a snd-soc-rl6347a
 SND_SOC_RT1011 rt1011 snd-soc-rt1011
 SND_SOC_RT1015 rt1015 snd-soc-rt1015
 SND_SOC_RT1015P rt1015p snd-soc-rt1015p
 SND_SOC_RT1016 rt1016 snd-soc-rt1016
 SND_SOC_RT1017_SDCA_SDW rt1017-sdca-sdw snd-soc-rt1017-sdca
 SND_SOC_RT1019 rt1019 snd-soc-rt1019
 SND_SOC_RT1305 rt1305 snd-soc-rt1305
 SND_SOC_RT1308 rt1308 snd-soc-rt1308
 SND_SOC_RT1308_SDW rt1308-sdw snd-soc-rt1308-sdw
 SND_SOC_RT1316_SDW rt1316-sdw snd-soc-rt1316-sdw
 SND_SOC_RT1318 rt1318 snd-soc-rt1318
 SND_SOC_RT1318_SDW rt1318-sdw snd-soc-rt1318-sdw
 SND_SOC_RT1320_SDW rt1320-sdw snd-soc-rt1320-sdw
 SND_SOC_RT274 rt274 snd-soc-rt274
 SND_SOC_RT286 rt286 snd-soc-rt286
 SND_SOC_RT298 rt298 snd-soc-rt298
 SND_SOC_RT5514 rt5514 snd-soc-rt5514
 SND_SOC_RT5514_SPI|SND_SOC_RT5514_SPI_BUILTIN rt5514-spi snd-soc-rt5514-spi
 SND_SOC_RT5616 rt5616 snd-soc-rt5616
 SND_SOC_RT5631 rt5631 snd-soc-rt5631
 SND_SOC_RT5640 rt5640 snd-soc-rt5640
 SND_SOC_RT5645 rt5645 snd-soc-rt5645
 SND_SOC_RT5651 rt5651 snd-soc-rt5651
 SND_SOC_RT5659 rt5659 snd-soc-rt5659
 SND_SOC_RT5660 rt5660 snd-soc-rt5660
 SND_SOC_RT5663 rt5663 snd-soc-rt5663
 SND_SOC_RT5665 rt5665 snd-soc-rt5665
 SND_SOC_RT5668 rt5668 snd-soc-rt5668
 SND_SOC_RT5670 rt5670 snd-soc-rt5670
 SND_SOC_RT5677 rt5677 snd-soc-rt5677
 SND_SOC_RT5677_SPI rt5677-spi snd-soc-rt5677-spi
 SND_SOC_RT5682 rt5682 snd-soc-rt5682
 SND_SOC_RT5682S rt5682s snd-soc-rt5682s
 SND_SOC_RT5682_I2C rt5682-i2c snd-soc-rt5682-i2c
 SND_SOC_RT5682_SDW rt5682-sdw snd-soc-rt5682-sdw
 SND_SOC_RT700 rt700 rt700-sdw snd-soc-rt700
 SND_SOC_RT711 rt711 rt711-sdw snd-soc-rt711
 SND_SOC_RT711_SDCA_SDW rt711-sdca rt711-sdca-sdw snd-soc-rt711-sdca
 SND_SOC_RT712_SDCA_DMIC_SDW rt712-sdca-dmic snd-soc-rt712-sdca-dmic
 SND_SOC_RT712_SDCA_SDW rt712-sdca rt712-sdca-sdw snd-soc-rt712-sdca
 SND_SOC_RT715 rt715 rt715-sdw snd-soc-rt715
 SND_SOC_RT715_SDCA_SDW rt715-sdca rt715-sdca-sdw snd-soc-rt715-sdca
 SND_SOC_RT722_SDCA_SDW rt722-sdca rt722-sdca-sdw snd-soc-rt722-sdca
 SND_SOC_RT9120 rt9120 snd-soc-rt9120
 SND_SOC_RTQ9128 rtq9128 snd-soc-rtq9128
 SND_SOC_SDW_MOCKUP sdw-mockup snd-soc-sdw-mockup
 SND_SOC_SGTL5000 sgtl5000 snd-soc-sgtl5000
 SND_SOC_SI476X si476x snd-soc-si476x
 SND_SOC_SIGMADSP sigmadsp snd-soc-sigmadsp
 SND_SOC_SIGMADSP_I2C sigmadsp-i2c snd-soc-sigmadsp-i2c
 SND_SOC_SIGMADSP_REGMAP sigmadsp-regmap snd-soc-sigmadsp-regmap
 SND_SOC_SIMPLE_AMPLIFIER simple-amplifier snd-soc-simple-amplifier
 SND_SOC_SIMPLE_MUX simple-mux snd-soc-simple-mux
 SND_SOC_SMA1303 sma1303 snd-soc-sma1303
 SND_SOC_SPDIF snd-soc-spdif-rx snd-soc-spdif-tx spdif_receiver spdif_transmitter
 SND_SOC_SRC4XXX snd-soc-src4xxx src4xxx
 SND_SOC_SRC4XXX_I2C snd-soc-src4xxx-i2c src4xxx-i2c
 SND_SOC_SSM2305 snd-soc-ssm2305 ssm2305
 SND_SOC_SSM2518 snd-soc-ssm2518 ssm2518
 SND_SOC_SSM2602 snd-soc-ssm2602 ssm2602
 SND_SOC_SSM2602_I2C snd-soc-ssm2602-i2c ssm2602-i2c
 SND_SOC_SSM2602_SPI snd-soc-ssm2602-spi ssm2602-spi
 SND_SOC_SSM3515 snd-soc-ssm3515 ssm3515
 SND_SOC_SSM4567 snd-soc-ssm4567 ssm4567
 SND_SOC_STA32X snd-soc-sta32x sta32x
 SND_SOC_STA350 snd-soc-sta350 sta350
 SND_SOC_STA529 snd-soc-sta529 sta529
 SND_SOC_STAC9766 snd-soc-stac9766 stac9766
 SND_SOC_STI_SAS snd-soc-sti-sas sti-sas
 SND_SOC_TAS2552 snd-soc-tas2552 tas2552
 SND_SOC_TAS2562 snd-soc-tas2562 tas2562
 SND_SOC_TAS2764 snd-soc-tas2764 tas2764
 SND_SOC_TAS2770 snd-soc-tas2770 tas2770
 SND_SOC_TAS2780 snd-soc-tas2780 tas2780
 SND_SOC_TAS2781_COMLIB snd-soc-tas2781-comlib tas2781-comlib
 SND_SOC_TAS2781_FMWLIB snd-soc-tas2781-fmwlib tas2781-fmwlib
 SND_SOC_TAS2781_I2C snd-soc-tas2781-i2c tas2781-i2c
 SND_SOC_TAS5086 snd-soc-tas5086 tas5086
 SND_SOC_TAS571X snd-soc-tas571x tas571x
 SND_SOC_TAS5720 snd-soc-tas5720 tas5720
 SND_SOC_TAS5805M snd-soc-tas5805m tas5805m
 SND_SOC_TAS6424 snd-soc-tas6424 tas6424
 SND_SOC_TDA7419 snd-soc-tda7419 tda7419
 SND_SOC_TFA9879 snd-soc-tfa9879 tfa9879
 SND_SOC_TFA989X snd-soc-tfa989x tfa989x
 SND_SOC_TLV320ADC3XXX snd-soc-tlv320adc3xxx tlv320adc3xxx
 SND_SOC_TLV320ADCX140 snd-soc-tlv320adcx140 tlv320adcx140
 SND_SOC_TLV320AIC23 snd-soc-tlv320aic23 tlv320aic23
 SND_SOC_TLV320AIC23_I2C snd-soc-tlv320aic23-i2c tlv320aic23-i2c
 SND_SOC_TLV320AIC23_SPI snd-soc-tlv320aic23-spi tlv320aic23-spi
 SND_SOC_TLV320AIC26 snd-soc-tlv320aic26 tlv320aic26
 SND_SOC_TLV320AIC31XX snd-soc-tlv320aic31xx tlv320aic31xx
 SND_SOC_TLV320AIC32X4 snd-soc-tlv320aic32x4 tlv320aic32x4 tlv320aic32x4-clk
 SND_SOC_TLV320AIC32X4_I2C snd-soc-tlv320aic32x4-i2c tlv320aic32x4-i2c
 SND_SOC_TLV320AIC32X4_SPI snd-soc-tlv320aic32x4-spi tlv320aic32x4-spi
 SND_SOC_TLV320AIC3X snd-soc-tlv320aic3x tlv320aic3x
 SND_SOC_TLV320AIC3X_I2C snd-soc-tlv320aic3x-i2c tlv320aic3x-i2c
 SND_SOC_TLV320AIC3X_SPI snd-soc-tlv320aic3x-spi tlv320aic3x-spi
 SND_SOC_TLV320DAC33 snd-soc-tlv320dac33 tlv320dac33
 SND_SOC_TPA6130A2 snd-soc-tpa6130a2 tpa6130a2
 SND_SOC_TS3A227E snd-soc-ts3a227e ts3a227e
 SND_SOC_TSCS42XX snd-soc-tscs42xx tscs42xx
 SND_SOC_TSCS454 snd-soc-tscs454 tscs454
 SND_SOC_TWL4030 snd-soc-twl4030 twl4030
 SND_SOC_TWL6040 snd-soc-twl6040 twl6040
 SND_SOC_UDA1334 snd-soc-uda1334 uda1334
 SND_SOC_UDA134X snd-soc-uda134x uda134x
 SND_SOC_UDA1380 snd-soc-uda1380 uda1380
 SND_SOC_WCD9335 snd-soc-wcd9335 wcd9335
 SND_SOC_WCD9335|SND_SOC_WCD934X|SND_SOC_WCD938X|SND_SOC_WCD_CLASSH wcd-clsh-v2
 SND_SOC_WCD934X snd-soc-wcd934x wcd934x
 SND_SOC_WCD937X snd-soc-wcd937x snd-soc-wcd937x-sdw wcd937x wcd937x-sdw
 SND_SOC_WCD938X snd-soc-wcd938x snd-soc-wcd938x-sdw wcd938x wcd938x-sdw
 SND_SOC_WCD939X snd-soc-wcd939x snd-soc-wcd939x-sdw wcd939x wcd939x-sdw
 SND_SOC_WCD_CLASSH snd-soc-wcd-classh
 SND_SOC_WCD_MBHC snd-soc-wcd-mbhc wcd-mbhc-v2
 SND_SOC_WL1273 snd-soc-wl1273 wl1273
 SND_SOC_WM0010 snd-soc-wm0010 wm0010
 SND_SOC_WM1250_EV1 snd-soc-wm1250-ev1 wm1250-ev1
 SND_SOC_WM2000 snd-soc-wm2000 wm2000
 SND_SOC_WM2200 snd-soc-wm2200 wm2200
 SND_SOC_WM5100 snd-soc-wm5100 wm5100 wm5100-tables
 SND_SOC_WM5102 snd-soc-wm5102 wm5102
 SND_SOC_WM5110 snd-soc-wm5110 wm5110
 SND_SOC_WM8350 snd-soc-wm8350 wm8350
 SND_SOC_WM8400 snd-soc-wm8400 wm8400
 SND_SOC_WM8510 snd-soc-wm8510 wm8510
 SND_SOC_WM8523 snd-soc-wm8523 wm8523
 SND_SOC_WM8524 snd-soc-wm8524 wm8524
 SND_SOC_WM8580 snd-soc-wm8580 wm8580
 SND_SOC_WM8711 snd-soc-wm8711 wm8711
 SND_SOC_WM8727 snd-soc-wm8727 wm8727
 SND_SOC_WM8728 snd-soc-wm8728 wm8728
 SND_SOC_WM8731 snd-soc-wm8731 wm8731
 SND_SOC_WM8731_I2C snd-soc-wm8731-i2c wm8731-i2c
 SND_SOC_WM8731_SPI snd-soc-wm8731-spi wm8731-spi
 SND_SOC_WM8737 snd-soc-wm8737 wm8737
 SND_SOC_WM8741 snd-soc-wm8741 wm8741
 SND_SOC_WM8750 snd-soc-wm8750 wm8750
 SND_SOC_WM8753 snd-soc-wm8753 wm8753
 SND_SOC_WM8770 snd-soc-wm8770 wm8770
 SND_SOC_WM8776 snd-soc-wm8776 wm8776
 SND_SOC_WM8782 snd-soc-wm8782 wm8782
 SND_SOC_WM8804 snd-soc-wm8804 wm8804
 SND_SOC_WM8804_I2C snd-soc-wm8804-i2c wm8804-i2c
 SND_SOC_WM8804_SPI snd-soc-wm8804-spi wm8804-spi
 SND_SOC_WM8900 snd-soc-wm8900 wm8900
 SND_SOC_WM8903 snd-soc-wm8903 wm8903
 SND_SOC_WM8904 snd-soc-wm8904 wm8904
 SND_SOC_WM8940 snd-soc-wm8940 wm8940
 SND_SOC_WM8955 snd-soc-wm8955 wm8955
 SND_SOC_WM8960 snd-soc-wm8960 wm8960
 SND_SOC_WM8961 snd-soc-wm8961 wm8961
 SND_SOC_WM8962 snd-soc-wm8962 wm8962
 SND_SOC_WM8971 snd-soc-wm8971 wm8971
 SND_SOC_WM8974 snd-soc-wm8974 wm8974
 SND_SOC_WM8978 snd-soc-wm8978 wm8978
 SND_SOC_WM8983 snd-soc-wm8983 wm8983
 SND_SOC_WM8985 snd-soc-wm8985 wm8985
 SND_SOC_WM8988 snd-soc-wm8988 wm8988
 SND_SOC_WM8990 snd-soc-wm8990 wm8990
 SND_SOC_WM8991 snd-soc-wm8991 wm8991
 SND_SOC_WM8993 snd-soc-wm8993 wm8993
 SND_SOC_WM8994 snd-soc-wm8994 wm8958-dsp2 wm8994
 SND_SOC_WM8995 snd-soc-wm8995 wm8995
 SND_SOC_WM8996 snd-soc-wm8996 wm8996
 SND_SOC_WM8997 snd-soc-wm8997 wm8997
 SND_SOC_WM8998 snd-soc-wm8998 wm8998
 SND_SOC_WM9081 snd-soc-wm9081 wm9081
 SND_SOC_WM9090 snd-soc-wm9090 wm9090
 SND_SOC_WM9705 snd-soc-wm9705 wm9705
 SND_SOC_WM9712 snd-soc-wm9712 wm9712
 SND_SOC_WM9713 snd-soc-wm9713 wm9713
 SND_SOC_WM_ADSP snd-soc-wm-adsp wm_adsp
 SND_SOC_WM_HUBS snd-soc-wm-hubs wm_hubs
 SND_SOC_WSA881X snd-soc-wsa881x wsa881x
 SND_SOC_WSA883X snd-soc-wsa883x wsa883x
 SND_SOC_WSA884X snd-soc-wsa884x wsa884x
 SND_SOC_ZL38060 snd-soc-zl38060 zl38060
sound/soc/codecs/aw88395
 SND_SOC_AW88395 aw88395 aw88395_device
 SND_SOC_AW88395_LIB aw88395_lib
sound/soc/dwc
 SND_DESIGNWARE_I2S designware_i2s dwc-i2s
 SND_DESIGNWARE_I2S&SND_DESIGNWARE_PCM dwc-pcm
sound/soc/fsl
 DEBUG_FS&SND_SOC_FSL_SSI fsl_ssi_dbg
 SND_MPC52xx_DMA mpc5200_dma
 SND_MPC52xx_SOC_EFIKA efika-audio-fabric
 SND_MPC52xx_SOC_PCM030 pcm030-audio-fabric
 SND_SOC_EUKREA_TLV320 eukrea-tlv320 snd-soc-eukrea-tlv320
 SND_SOC_FSL_ASOC_CARD fsl-asoc-card snd-soc-fsl-asoc-card
 SND_SOC_FSL_ASRC fsl_asrc fsl_asrc_dma snd-soc-fsl-asrc
 SND_SOC_FSL_AUD2HTX fsl_aud2htx snd-soc-fsl-aud2htx
 SND_SOC_FSL_AUDMIX fsl_audmix snd-soc-fsl-audmix
 SND_SOC_FSL_EASRC fsl_easrc snd-soc-fsl-easrc
 SND_SOC_FSL_ESAI fsl_esai snd-soc-fsl-esai
 SND_SOC_FSL_LPC3XXX lpc3xxx-i2s lpc3xxx-pcm snd-soc-fsl-lpc3xxx
 SND_SOC_FSL_MICFIL fsl_micfil snd-soc-fsl-micfil
 SND_SOC_FSL_MQS fsl_mqs snd-soc-fsl-mqs
 SND_SOC_FSL_RPMSG fsl_rpmsg snd-soc-fsl-rpmsg
 SND_SOC_FSL_SAI fsl_sai snd-soc-fsl-sai
 SND_SOC_FSL_SPDIF fsl_spdif snd-soc-fsl-spdif
 SND_SOC_FSL_SSI fsl_ssi snd-soc-fsl-ssi
 SND_SOC_FSL_UTILS fsl_utils snd-soc-fsl-utils
 SND_SOC_FSL_XCVR fsl_xcvr snd-soc-fsl-xcvr
 SND_SOC_IMX_AUDIO_RPMSG imx-audio-rpmsg
 SND_SOC_IMX_AUDMIX imx-audmix snd-soc-imx-audmix
 SND_SOC_IMX_AUDMUX imx-audmux snd-soc-imx-audmux
 SND_SOC_IMX_CARD imx-card snd-soc-imx-card
 SND_SOC_IMX_ES8328 imx-es8328 snd-soc-imx-es8328
 SND_SOC_IMX_HDMI imx-hdmi snd-soc-imx-hdmi
 SND_SOC_IMX_PCM_DMA imx-pcm-dma
 SND_SOC_IMX_PCM_FIQ imx-pcm-fiq
 SND_SOC_IMX_PCM_RPMSG imx-pcm-rpmsg
 SND_SOC_IMX_RPMSG imx-rpmsg snd-soc-imx-rpmsg
 SND_SOC_IMX_SGTL5000 imx-sgtl5000 snd-soc-imx-sgtl5000
 SND_SOC_IMX_SPDIF imx-spdif snd-soc-imx-spdif
 SND_SOC_MPC5200_AC97 mpc5200_psc_ac97
 SND_SOC_MPC5200_I2S mpc5200_psc_i2s
 SND_SOC_MPC8610_HPCD mpc8610_hpcd snd-soc-mpc8610-hpcd
 SND_SOC_P1022_DS p1022_ds snd-soc-p1022-ds
 SND_SOC_P1022_RDK p1022_rdk snd-soc-p1022-rdk
 SND_SOC_POWERPC_DMA fsl_dma snd-soc-fsl-dma
 SND_SOC_POWERPC_QMC_AUDIO fsl_qmc_audio snd-soc-fsl-qmc-audio
sound/soc/generic
 SND_AUDIO_GRAPH_CARD audio-graph-card snd-soc-audio-graph-card
 SND_AUDIO_GRAPH_CARD2 audio-graph-card2 snd-soc-audio-graph-card2
 SND_AUDIO_GRAPH_CARD2_CUSTOM_SAMPLE audio-graph-card2-custom-sample snd-soc-audio-graph-card2-custom-sample
 SND_SIMPLE_CARD simple-card snd-soc-simple-card
 SND_SIMPLE_CARD_UTILS simple-card-utils snd-soc-simple-card-utils
 SND_TEST_COMPONENT snd-soc-test-component test-component
sound/soc/google
 SND_SOC_CHV3_I2S chv3-i2s
sound/soc/hisilicon
 SND_I2S_HI6210_I2S hi6210-i2s
sound/soc/img
 SND_SOC_IMG_I2S_IN img-i2s-in
 SND_SOC_IMG_I2S_OUT img-i2s-out
 SND_SOC_IMG_PARALLEL_OUT img-parallel-out
 SND_SOC_IMG_PISTACHIO_INTERNAL_DAC pistachio-internal-dac
 SND_SOC_IMG_SPDIF_IN img-spdif-in
 SND_SOC_IMG_SPDIF_OUT img-spdif-out
sound/soc/intel/atom
 SND_SST_ATOM_HIFI2_PLATFORM snd-soc-sst-atom-hifi2-platform sst-atom-controls sst-mfld-platform-compress sst-mfld-platform-pcm
sound/soc/intel/atom/sst
 SND_SST_ATOM_HIFI2_PLATFORM snd-intel-sst-core sst sst_drv_interface sst_ipc sst_loader sst_pvt sst_stream
 SND_SST_ATOM_HIFI2_PLATFORM_ACPI snd-intel-sst-acpi sst_acpi
 SND_SST_ATOM_HIFI2_PLATFORM_PCI snd-intel-sst-pci sst_pci
sound/soc/intel/avs
 SND_SOC_INTEL_AVS apl board_selection cldma cnl control core debugfs dsp icl ipc loader messages path pcm probes skl snd-soc-avs sysfs tgl topology trace utils
sound/soc/intel/avs/boards
 SND_SOC_INTEL_AVS_MACH_DA7219 da7219 snd-soc-avs-da7219
 SND_SOC_INTEL_AVS_MACH_DMIC dmic snd-soc-avs-dmic
 SND_SOC_INTEL_AVS_MACH_ES8336 es8336 snd-soc-avs-es8336
 SND_SOC_INTEL_AVS_MACH_HDAUDIO hdaudio snd-soc-avs-hdaudio
 SND_SOC_INTEL_AVS_MACH_I2S_TEST i2s_test snd-soc-avs-i2s-test
 SND_SOC_INTEL_AVS_MACH_MAX98357A max98357a snd-soc-avs-max98357a
 SND_SOC_INTEL_AVS_MACH_MAX98373 max98373 snd-soc-avs-max98373
 SND_SOC_INTEL_AVS_MACH_MAX98927 max98927 snd-soc-avs-max98927
 SND_SOC_INTEL_AVS_MACH_NAU8825 nau8825 snd-soc-avs-nau8825
 SND_SOC_INTEL_AVS_MACH_PROBE probe snd-soc-avs-probe
 SND_SOC_INTEL_AVS_MACH_RT274 rt274 snd-soc-avs-rt274
 SND_SOC_INTEL_AVS_MACH_RT286 rt286 snd-soc-avs-rt286
 SND_SOC_INTEL_AVS_MACH_RT298 rt298 snd-soc-avs-rt298
 SND_SOC_INTEL_AVS_MACH_RT5514 rt5514 snd-soc-avs-rt5514
 SND_SOC_INTEL_AVS_MACH_RT5663 rt5663 snd-soc-avs-rt5663
 SND_SOC_INTEL_AVS_MACH_RT5682 rt5682 snd-soc-avs-rt5682
 SND_SOC_INTEL_AVS_MACH_SSM4567 snd-soc-avs-ssm4567 ssm4567
sound/soc/intel/boards
 SND_SOC_INTEL_BDW_RT5650_MACH bdw-rt5650 snd-soc-sst-bdw-rt5650-mach
 SND_SOC_INTEL_BDW_RT5677_MACH bdw-rt5677 snd-soc-sst-bdw-rt5677-mach
 SND_SOC_INTEL_BROADWELL_MACH bdw_rt286 snd-soc-bdw-rt286
 SND_SOC_INTEL_BXT_DA7219_MAX98357A_COMMON bxt_da7219_max98357a snd-soc-sst-bxt-da7219_max98357a
 SND_SOC_INTEL_BXT_RT298_MACH bxt_rt298 snd-soc-sst-bxt-rt298
 SND_SOC_INTEL_BYTCR_RT5640_MACH bytcr_rt5640 snd-soc-sst-bytcr-rt5640
 SND_SOC_INTEL_BYTCR_RT5651_MACH bytcr_rt5651 snd-soc-sst-bytcr-rt5651
 SND_SOC_INTEL_BYTCR_WM5102_MACH bytcr_wm5102 snd-soc-sst-bytcr-wm5102
 SND_SOC_INTEL_BYT_CHT_CX2072X_MACH bytcht_cx2072x snd-soc-sst-byt-cht-cx2072x
 SND_SOC_INTEL_BYT_CHT_DA7213_MACH bytcht_da7213 snd-soc-sst-byt-cht-da7213
 SND_SOC_INTEL_BYT_CHT_ES8316_MACH bytcht_es8316 snd-soc-sst-byt-cht-es8316
 SND_SOC_INTEL_BYT_CHT_NOCODEC_MACH bytcht_nocodec snd-soc-sst-byt-cht-nocodec
 SND_SOC_INTEL_CHT_BSW_MAX98090_TI_MACH cht_bsw_max98090_ti snd-soc-sst-cht-bsw-max98090_ti
 SND_SOC_INTEL_CHT_BSW_NAU8824_MACH cht_bsw_nau8824 snd-soc-sst-cht-bsw-nau8824
 SND_SOC_INTEL_CHT_BSW_RT5645_MACH cht_bsw_rt5645 snd-soc-sst-cht-bsw-rt5645
 SND_SOC_INTEL_CHT_BSW_RT5672_MACH cht_bsw_rt5672 snd-soc-sst-cht-bsw-rt5672
 SND_SOC_INTEL_EHL_RT5660_MACH ehl_rt5660 snd-soc-ehl-rt5660
 SND_SOC_INTEL_GLK_RT5682_MAX98357A_MACH glk_rt5682_max98357a snd-soc-sst-glk-rt5682_max98357a
 SND_SOC_INTEL_HASWELL_MACH hsw_rt5640 snd-soc-hsw-rt5640
 SND_SOC_INTEL_HDA_DSP_COMMON hda_dsp_common snd-soc-intel-hda-dsp-common
 SND_SOC_INTEL_KBL_DA7219_MAX98357A_MACH kbl_da7219_max98357a snd-soc-kbl_da7219_max98357a
 SND_SOC_INTEL_KBL_DA7219_MAX98927_MACH kbl_da7219_max98927 snd-soc-kbl_da7219_max98927
 SND_SOC_INTEL_KBL_RT5660_MACH kbl_rt5660 snd-soc-kbl_rt5660
 SND_SOC_INTEL_KBL_RT5663_MAX98927_MACH kbl_rt5663_max98927 snd-soc-kbl_rt5663_max98927
 SND_SOC_INTEL_KBL_RT5663_RT5514_MAX98927_MACH kbl_rt5663_rt5514_max98927 snd-soc-kbl_rt5663_rt5514_max98927
 SND_SOC_INTEL_SKL_HDA_DSP_GENERIC_MACH skl_hda_dsp_common skl_hda_dsp_generic snd-soc-skl_hda_dsp
 SND_SOC_INTEL_SKL_NAU88L25_MAX98357A_MACH skl_nau88l25_max98357a snd-skl_nau88l25_max98357a
 SND_SOC_INTEL_SKL_NAU88L25_SSM4567_MACH skl_nau88l25_ssm4567 snd-soc-skl_nau88l25_ssm4567
 SND_SOC_INTEL_SKL_RT286_MACH skl_rt286 snd-soc-skl_rt286
 SND_SOC_INTEL_SOF_BOARD_HELPERS snd-soc-intel-sof-board-helpers sof_board_helpers
 SND_SOC_INTEL_SOF_CIRRUS_COMMON snd-soc-intel-sof-cirrus-common sof_cirrus_common
 SND_SOC_INTEL_SOF_CML_RT1011_RT5682_MACH cml_rt1011_rt5682 snd-soc-cml_rt1011_rt5682
 SND_SOC_INTEL_SOF_CS42L42_MACH snd-soc-sof_cs42l42 sof_cs42l42
 SND_SOC_INTEL_SOF_DA7219_MACH snd-soc-sof_da7219 sof_da7219
 SND_SOC_INTEL_SOF_DA7219_MAX98373_MACH snd-soc-sof_da7219_max98373 sof_da7219_max98373
 SND_SOC_INTEL_SOF_ES8336_MACH snd-soc-sof_es8336 sof_es8336
 SND_SOC_INTEL_SOF_MAXIM_COMMON snd-soc-intel-sof-maxim-common sof_maxim_common
 SND_SOC_INTEL_SOF_NAU8825_MACH snd-soc-sof_nau8825 sof_nau8825
 SND_SOC_INTEL_SOF_NUVOTON_COMMON snd-soc-intel-sof-nuvoton-common sof_nuvoton_common
 SND_SOC_INTEL_SOF_PCM512x_MACH snd-soc-sst-sof-pcm512x sof_pcm512x
 SND_SOC_INTEL_SOF_REALTEK_COMMON snd-soc-intel-sof-realtek-common sof_realtek_common
 SND_SOC_INTEL_SOF_RT5682_MACH snd-soc-sof_rt5682 sof_rt5682
 SND_SOC_INTEL_SOF_SSP_AMP_MACH snd-soc-sof-ssp-amp sof_ssp_amp
 SND_SOC_INTEL_SOF_WM8804_MACH snd-soc-sst-sof-wm8804 sof_wm8804
 SND_SOC_INTEL_SOUNDWIRE_SOF_MACH snd-soc-sof-sdw sof_sdw sof_sdw_dmic sof_sdw_hdmi sof_sdw_max98373 sof_sdw_rt1308 sof_sdw_rt1316 sof_sdw_rt5682 sof_sdw_rt700 sof_sdw_rt711 sof_sdw_rt711_sdca sof_sdw_rt715 sof_sdw_rt715_sdca
sound/soc/intel/catpt
 SND_SOC_INTEL_CATPT device dsp ipc loader messages pcm snd-soc-catpt sysfs
sound/soc/intel/common
 SND_SOC_ACPI_INTEL_MATCH snd-soc-acpi-intel-match soc-acpi-intel-adl-match soc-acpi-intel-arl-match soc-acpi-intel-bxt-match soc-acpi-intel-byt-match soc-acpi-intel-cfl-match soc-acpi-intel-cht-match soc-acpi-intel-cml-match soc-acpi-intel-cnl-match soc-acpi-intel-ehl-match soc-acpi-intel-glk-match soc-acpi-intel-hda-match soc-acpi-intel-hsw-bdw-match soc-acpi-intel-icl-match soc-acpi-intel-jsl-match soc-acpi-intel-kbl-match soc-acpi-intel-lnl-match soc-acpi-intel-mtl-match soc-acpi-intel-ptl-match soc-acpi-intel-rpl-match soc-acpi-intel-sdw-mockup-match soc-acpi-intel-skl-match soc-acpi-intel-ssp-common soc-acpi-intel-tgl-match sof-function-topology-lib
 SND_SOC_INTEL_SST snd-soc-sst-dsp snd-soc-sst-ipc sst-dsp sst-ipc
sound/soc/intel/keembay
 SND_SOC_INTEL_KEEMBAY kmb_platform snd-soc-kmb_platform
sound/soc/intel/skylake
 SND_SOC_INTEL_SKYLAKE_COMMON bxt-sst cnl-sst cnl-sst-dsp skl skl-debug skl-messages skl-nhlt skl-pcm skl-sst skl-sst-cldma skl-sst-dsp skl-sst-ipc skl-sst-utils skl-topology snd-soc-skl
 SND_SOC_INTEL_SKYLAKE_SSP_CLK skl-ssp-clk snd-soc-skl-ssp-clk
sound/soc/jz4740
 SND_JZ4740_SOC_I2S jz4740-i2s snd-soc-jz4740-i2s
sound/soc/kirkwood
 SND_KIRKWOOD_SOC kirkwood-dma kirkwood-i2s snd-soc-kirkwood
 SND_KIRKWOOD_SOC_ARMADA370_DB armada-370-db snd-soc-armada-370-db
sound/soc/loongson
 SND_SOC_LOONGSON_CARD loongson_card snd-soc-loongson-card
 SND_SOC_LOONGSON_I2S_PCI loongson_dma loongson_i2s loongson_i2s_pci snd-soc-loongson-i2s-pci
sound/soc/mediatek/common
 SND_SOC_MEDIATEK mtk-afe-fe-dai mtk-afe-platform-driver mtk-dai-adda-common mtk-dsp-sof-common mtk-soundcard-driver snd-soc-mtk-common
 SND_SOC_MTK_BTCVSD mtk-btcvsd
sound/soc/mediatek/mt2701
 SND_SOC_MT2701 mt2701-afe-clock-ctrl mt2701-afe-pcm snd-soc-mt2701-afe
 SND_SOC_MT2701_CS42448 mt2701-cs42448
 SND_SOC_MT2701_WM8960 mt2701-wm8960
sound/soc/mediatek/mt6797
 SND_SOC_MT6797 mt6797-afe-clk mt6797-afe-pcm mt6797-dai-adda mt6797-dai-hostless mt6797-dai-pcm snd-soc-mt6797-afe
 SND_SOC_MT6797_MT6351 mt6797-mt6351
sound/soc/mediatek/mt7986
 SND_SOC_MT7986 mt7986-afe-pcm mt7986-dai-etdm snd-soc-mt7986-afe
 SND_SOC_MT7986_WM8960 mt7986-wm8960
sound/soc/mediatek/mt8173
 SND_SOC_MT8173 mt8173-afe-pcm
 SND_SOC_MT8173_MAX98090 mt8173-max98090
 SND_SOC_MT8173_RT5650 mt8173-rt5650
 SND_SOC_MT8173_RT5650_RT5514 mt8173-rt5650-rt5514
 SND_SOC_MT8173_RT5650_RT5676 mt8173-rt5650-rt5676
sound/soc/mediatek/mt8183
 SND_SOC_MT8183 mt8183-afe-clk mt8183-afe-pcm mt8183-dai-adda mt8183-dai-hostless mt8183-dai-i2s mt8183-dai-pcm mt8183-dai-tdm snd-soc-mt8183-afe
 SND_SOC_MT8183_DA7219_MAX98357A mt8183-da7219-max98357
 SND_SOC_MT8183_MT6358_TS3A227E_MAX98357A mt8183-mt6358-ts3a227-max98357
sound/soc/mediatek/mt8186
 SND_SOC_MT8186 mt8186-afe-clk mt8186-afe-control mt8186-afe-gpio mt8186-afe-pcm mt8186-audsys-clk mt8186-dai-adda mt8186-dai-hostless mt8186-dai-hw-gain mt8186-dai-i2s mt8186-dai-pcm mt8186-dai-src mt8186-dai-tdm mt8186-misc-control mt8186-mt6366-common snd-soc-mt8186-afe
 SND_SOC_MT8186_MT6366 mt8186-mt6366
 SND_SOC_MT8186_MT6366_DA7219_MAX98357 mt8186-mt6366-da7219-max98357
 SND_SOC_MT8186_MT6366_RT1019_RT5682S mt8186-mt6366-rt1019-rt5682s
sound/soc/mediatek/mt8188
 SND_SOC_MT8188 mt8188-afe-clk mt8188-afe-pcm mt8188-audsys-clk mt8188-dai-adda mt8188-dai-etdm mt8188-dai-pcm snd-soc-mt8188-afe
 SND_SOC_MT8188_MT6359 mt8188-mt6359
sound/soc/mediatek/mt8192
 SND_SOC_MT8192 mt8192-afe-clk mt8192-afe-control mt8192-afe-gpio mt8192-afe-pcm mt8192-dai-adda mt8192-dai-i2s mt8192-dai-pcm mt8192-dai-tdm snd-soc-mt8192-afe
 SND_SOC_MT8192_MT6359_RT1015_RT5682 mt8192-mt6359-rt1015-rt5682
sound/soc/mediatek/mt8195
 SND_SOC_MT8195 mt8195-afe-clk mt8195-afe-pcm mt8195-audsys-clk mt8195-dai-adda mt8195-dai-etdm mt8195-dai-pcm snd-soc-mt8195-afe
 SND_SOC_MT8195_MT6359 mt8195-mt6359
sound/soc/mediatek/mt8365
 SND_SOC_MT8365 mt8365-afe-clk mt8365-afe-pcm mt8365-dai-adda mt8365-dai-dmic mt8365-dai-i2s mt8365-dai-pcm snd-soc-mt8365-pcm
 SND_SOC_MT8365_MT6357 mt8365-mt6357
sound/soc/meson
 SND_MESON_AIU aiu aiu-acodec-ctrl aiu-codec-ctrl aiu-encoder-i2s aiu-encoder-spdif aiu-fifo aiu-fifo-i2s aiu-fifo-spdif snd-soc-meson-aiu
 SND_MESON_AXG_FIFO axg-fifo snd-soc-meson-axg-fifo
 SND_MESON_AXG_FRDDR axg-frddr snd-soc-meson-axg-frddr
 SND_MESON_AXG_PDM axg-pdm snd-soc-meson-axg-pdm
 SND_MESON_AXG_SOUND_CARD axg-card snd-soc-meson-axg-sound-card
 SND_MESON_AXG_SPDIFIN axg-spdifin snd-soc-meson-axg-spdifin
 SND_MESON_AXG_SPDIFOUT axg-spdifout snd-soc-meson-axg-spdifout
 SND_MESON_AXG_TDMIN axg-tdmin snd-soc-meson-axg-tdmin
 SND_MESON_AXG_TDMOUT axg-tdmout snd-soc-meson-axg-tdmout
 SND_MESON_AXG_TDM_FORMATTER axg-tdm-formatter snd-soc-meson-axg-tdm-formatter
 SND_MESON_AXG_TDM_INTERFACE axg-tdm-interface snd-soc-meson-axg-tdm-interface
 SND_MESON_AXG_TODDR axg-toddr snd-soc-meson-axg-toddr
 SND_MESON_CARD_UTILS meson-card-utils snd-soc-meson-card-utils
 SND_MESON_CODEC_GLUE meson-codec-glue snd-soc-meson-codec-glue
 SND_MESON_G12A_TOACODEC g12a-toacodec snd-soc-meson-g12a-toacodec
 SND_MESON_G12A_TOHDMITX g12a-tohdmitx snd-soc-meson-g12a-tohdmitx
 SND_MESON_GX_SOUND_CARD gx-card snd-soc-meson-gx-sound-card
 SND_SOC_MESON_T9015 snd-soc-meson-t9015 t9015
sound/soc/mxs
 SND_MXS_SOC mxs-pcm mxs-saif snd-soc-mxs snd-soc-mxs-pcm
 SND_SOC_MXS_SGTL5000 mxs-sgtl5000 snd-soc-mxs-sgtl5000
sound/soc/pxa
 SND_MMP_SOC mmp-pcm snd-soc-mmp
 SND_MMP_SOC_BROWNSTONE brownstone snd-soc-brownstone
 SND_MMP_SOC_SSPA mmp-sspa snd-soc-mmp-sspa
 SND_PXA2XX_SOC pxa2xx-pcm snd-soc-pxa2xx
 SND_PXA2XX_SOC_AC97 pxa2xx-ac97 snd-soc-pxa2xx-ac97
 SND_PXA2XX_SOC_CORGI corgi snd-soc-corgi
 SND_PXA2XX_SOC_E740 e740_wm9705 snd-soc-e740
 SND_PXA2XX_SOC_E750 e750_wm9705 snd-soc-e750
 SND_PXA2XX_SOC_E800 e800_wm9712 snd-soc-e800
 SND_PXA2XX_SOC_EM_X270 em-x270 snd-soc-em-x270
 SND_PXA2XX_SOC_HX4700 hx4700 snd-soc-hx4700
 SND_PXA2XX_SOC_I2S pxa2xx-i2s snd-soc-pxa2xx-i2s
 SND_PXA2XX_SOC_MAGICIAN magician snd-soc-magician
 SND_PXA2XX_SOC_MIOA701 mioa701_wm9713 snd-soc-mioa701
 SND_PXA2XX_SOC_PALM27X palm27x snd-soc-palm27x
 SND_PXA2XX_SOC_POODLE poodle snd-soc-poodle
 SND_PXA2XX_SOC_SPITZ snd-soc-spitz spitz
 SND_PXA2XX_SOC_TOSA snd-soc-tosa tosa
 SND_PXA2XX_SOC_Z2 snd-soc-z2 z2
 SND_PXA_SOC_SSP pxa-ssp snd-soc-pxa-ssp
 SND_SOC_TTC_DKB snd-soc-ttc-dkb ttc-dkb
 SND_SOC_ZYLONITE snd-soc-zylonite zylonite
sound/soc/qcom
 SND_SOC_APQ8016_SBC apq8016_sbc snd-soc-apq8016-sbc
 SND_SOC_LPASS_APQ8016 lpass-apq8016 snd-soc-lpass-apq8016
 SND_SOC_LPASS_CDC_DMA lpass-cdc-dma snd-soc-lpass-cdc-dma
 SND_SOC_LPASS_CPU lpass-cpu snd-soc-lpass-cpu
 SND_SOC_LPASS_HDMI lpass-hdmi snd-soc-lpass-hdmi
 SND_SOC_LPASS_IPQ806X lpass-ipq806x snd-soc-lpass-ipq806x
 SND_SOC_LPASS_PLATFORM lpass-platform snd-soc-lpass-platform
 SND_SOC_LPASS_SC7180 lpass-sc7180 snd-soc-lpass-sc7180
 SND_SOC_LPASS_SC7280 lpass-sc7280 snd-soc-lpass-sc7280
 SND_SOC_MSM8996 apq8096 snd-soc-apq8096
 SND_SOC_QCOM_COMMON common snd-soc-qcom-common
 SND_SOC_QCOM_SDW sdw snd-soc-qcom-sdw
 SND_SOC_SC7180 sc7180 snd-soc-sc7180
 SND_SOC_SC7280 sc7280 snd-soc-sc7280
 SND_SOC_SC8280XP sc8280xp snd-soc-sc8280xp
 SND_SOC_SDM845 sdm845 snd-soc-sdm845
 SND_SOC_SM8250 sm8250 snd-soc-sm8250
 SND_SOC_STORM snd-soc-storm storm
 SND_SOC_X1E80100 snd-soc-x1e80100 x1e80100
sound/soc/qcom/qdsp6
 SND_SOC_QDSP6_ADM q6adm
 SND_SOC_QDSP6_AFE q6afe
 SND_SOC_QDSP6_AFE_CLOCKS q6afe-clocks
 SND_SOC_QDSP6_AFE_DAI q6afe-dai
 SND_SOC_QDSP6_APM audioreach q6apm snd-q6apm topology
 SND_SOC_QDSP6_APM_DAI q6apm-dai
 SND_SOC_QDSP6_APM_LPASS_DAI q6apm-lpass-dais
 SND_SOC_QDSP6_ASM q6asm
 SND_SOC_QDSP6_ASM_DAI q6asm-dai
 SND_SOC_QDSP6_COMMON q6dsp-common q6dsp-lpass-clocks q6dsp-lpass-ports snd-q6dsp-common
 SND_SOC_QDSP6_CORE q6core
 SND_SOC_QDSP6_PRM q6prm
 SND_SOC_QDSP6_PRM_LPASS_CLOCKS q6prm-clocks
 SND_SOC_QDSP6_ROUTING q6routing
sound/soc/rockchip
 SND_SOC_RK3288_HDMI_ANALOG rk3288_hdmi_analog snd-soc-rk3288-hdmi-analog
 SND_SOC_RK3399_GRU_SOUND rk3399_gru_sound snd-soc-rk3399-gru-sound
 SND_SOC_ROCKCHIP_I2S rockchip_i2s snd-soc-rockchip-i2s
 SND_SOC_ROCKCHIP_I2S_TDM rockchip_i2s_tdm snd-soc-rockchip-i2s-tdm
 SND_SOC_ROCKCHIP_MAX98090 rockchip_max98090 snd-soc-rockchip-max98090
 SND_SOC_ROCKCHIP_PDM rockchip_pdm snd-soc-rockchip-pdm
 SND_SOC_ROCKCHIP_RT5645 rockchip_rt5645 snd-soc-rockchip-rt5645
 SND_SOC_ROCKCHIP_SPDIF rockchip_spdif snd-soc-rockchip-spdif
sound/soc/samsung
 SND_S3C2412_SOC_I2S s3c2412-i2s snd-soc-s3c2412-i2s
 SND_S3C24XX_I2S s3c24xx-i2s snd-soc-s3c24xx-i2s
 SND_S3C_I2SV2_SOC s3c-i2s-v2 snd-soc-s3c-i2s-v2
 SND_SAMSUNG_I2S i2s idma snd-soc-i2s snd-soc-idma
 SND_SAMSUNG_PCM pcm snd-soc-pcm
 SND_SAMSUNG_SPDIF snd-soc-samsung-spdif spdif
 SND_SOC_ARNDALE arndale snd-soc-arndale
 SND_SOC_BELLS bells snd-soc-bells
 SND_SOC_LITTLEMILL littlemill snd-soc-littlemill
 SND_SOC_LOWLAND lowland snd-soc-lowland
 SND_SOC_ODROID odroid snd-soc-odroid
 SND_SOC_SAMSUNG dmaengine snd-soc-s3c-dma
 SND_SOC_SAMSUNG_ARIES_WM8994 aries_wm8994 snd-soc-aries-wm8994
 SND_SOC_SAMSUNG_H1940_UDA1380 h1940_uda1380 snd-soc-h1940-uda1380
 SND_SOC_SAMSUNG_JIVE_WM8750 jive_wm8750 snd-soc-jive-wm8750
 SND_SOC_SAMSUNG_MIDAS_WM1811 midas_wm1811 snd-soc-midas-wm1811
 SND_SOC_SAMSUNG_NEO1973_WM8753 neo1973_wm8753 snd-soc-neo1973-wm8753
 SND_SOC_SAMSUNG_RX1950_UDA1380 rx1950_uda1380 snd-soc-rx1950-uda1380
 SND_SOC_SAMSUNG_S3C24XX_UDA134X s3c24xx_uda134x snd-soc-s3c24xx-uda134x
 SND_SOC_SAMSUNG_SIMTEC s3c24xx_simtec snd-soc-s3c24xx-simtec
 SND_SOC_SAMSUNG_SIMTEC_HERMES s3c24xx_simtec_hermes snd-soc-s3c24xx-simtec-hermes
 SND_SOC_SAMSUNG_SIMTEC_TLV320AIC23 s3c24xx_simtec_tlv320aic23 snd-soc-s3c24xx-simtec-tlv320aic23
 SND_SOC_SAMSUNG_SMDK_SPDIF smdk_spdif snd-soc-smdk-spdif
 SND_SOC_SAMSUNG_SMDK_WM8580 smdk_wm8580 snd-soc-smdk-wm8580
 SND_SOC_SAMSUNG_SMDK_WM8994 smdk_wm8994 snd-soc-smdk-wm8994
 SND_SOC_SAMSUNG_TM2_WM5110 snd-soc-tm2-wm5110 tm2_wm5110
 SND_SOC_SMARTQ smartq_wm8987 snd-soc-s3c64xx-smartq-wm8987
 SND_SOC_SMDK_WM8994_PCM smdk_wm8994pcm snd-soc-smdk-wm8994pcm
 SND_SOC_SNOW snd-soc-snow snow
 SND_SOC_SPEYSIDE snd-soc-speyside speyside
 SND_SOC_TOBERMORY snd-soc-tobermory tobermory
sound/soc/sdw_utils
 SND_SOC_SDW_UTILS snd-soc-sdw-utils soc_sdw_bridge_cs35l56 soc_sdw_cs42l42 soc_sdw_cs42l43 soc_sdw_cs_amp soc_sdw_dmic soc_sdw_maxim soc_sdw_rt5682 soc_sdw_rt700 soc_sdw_rt711 soc_sdw_rt712_sdca soc_sdw_rt722_sdca soc_sdw_rt_amp soc_sdw_rt_dmic soc_sdw_rt_sdca_jack_common soc_sdw_utils
sound/soc/sh
 SND_SH7760_AC97 sh7760-ac97 snd-soc-sh7760-ac97
 SND_SIU_MIGOR migor snd-soc-migor
 SND_SOC_PCM_SH7760 dma-sh7760 snd-soc-dma-sh7760
 SND_SOC_RZ rz-ssi snd-soc-rz-ssi
 SND_SOC_SH4_FSI fsi snd-soc-fsi
 SND_SOC_SH4_HAC hac snd-soc-hac
 SND_SOC_SH4_SIU siu_dai siu_pcm snd-soc-siu
 SND_SOC_SH4_SSI snd-soc-ssi ssi
sound/soc/sh/rcar
 SND_SOC_RCAR adg cmd core ctu debugfs dma dvc gen mix snd-soc-rcar src ssi ssiu
sound/soc/sof
 SND_SOC_SOF control core debug fw-file-profile iomem-utils ipc ipc3 ipc3-control ipc3-dtrace ipc3-loader ipc3-pcm ipc3-topology ipc4 ipc4-control ipc4-loader ipc4-mtrace ipc4-pcm ipc4-telemetry ipc4-topology loader ops pcm pm snd-sof snd-sof-utils sof-audio sof-client sof-utils stream-ipc topology trace
 SND_SOC_SOF&SND_SOC_SOF_COMPRESS compress
 SND_SOC_SOF_ACPI_DEV snd-sof-acpi sof-acpi-dev
 SND_SOC_SOF_DEBUG_IPC_FLOOD_TEST snd-sof-ipc-flood-test sof-client-ipc-flood-test
 SND_SOC_SOF_DEBUG_IPC_KERNEL_INJECTOR snd-sof-ipc-kernel-injector sof-client-ipc-kernel-injector
 SND_SOC_SOF_DEBUG_IPC_MSG_INJECTOR snd-sof-ipc-msg-injector sof-client-ipc-msg-injector
 SND_SOC_SOF_DEBUG_PROBES snd-sof-probes sof-client-probes sof-client-probes-ipc3 sof-client-probes-ipc4
 SND_SOC_SOF_NOCODEC nocodec snd-sof-nocodec
 SND_SOC_SOF_OF_DEV snd-sof-of sof-of-dev
 SND_SOC_SOF_PCI_DEV snd-sof-pci sof-pci-dev
sound/soc/sof/amd
 SND_SOC_SOF_ACP_PROBES&SND_SOC_SOF_AMD_COMMON acp-probes
 SND_SOC_SOF_AMD_ACP63 acp63 pci-acp63 snd-sof-amd-acp63
 SND_SOC_SOF_AMD_ACP70 acp70 pci-acp70 snd-sof-amd-acp70
 SND_SOC_SOF_AMD_COMMON acp acp-common acp-ipc acp-loader acp-pcm acp-stream acp-trace snd-sof-amd-acp
 SND_SOC_SOF_AMD_REMBRANDT pci-rmb rembrandt snd-sof-amd-rembrandt
 SND_SOC_SOF_AMD_RENOIR pci-rn renoir snd-sof-amd-renoir
 SND_SOC_SOF_AMD_VANGOGH pci-vangogh snd-sof-amd-vangogh vangogh
sound/soc/sof/imx
 SND_SOC_SOF_IMX8 imx8 snd-sof-imx8
 SND_SOC_SOF_IMX8M imx8m snd-sof-imx8m
 SND_SOC_SOF_IMX8ULP imx8ulp snd-sof-imx8ulp
 SND_SOC_SOF_IMX_COMMON imx-common
sound/soc/sof/intel
 SND_SOC_SOF_BAYTRAIL byt snd-sof-acpi-intel-byt
 SND_SOC_SOF_BROADWELL bdw snd-sof-acpi-intel-bdw
 SND_SOC_SOF_HDA hda-codec snd-sof-intel-hda
 SND_SOC_SOF_HDA_COMMON hda-bus hda-ctrl hda-dai hda-dai-ops hda-dsp hda-ipc hda-loader hda-pcm hda-stream hda-trace snd-sof-intel-hda-common telemetry tracepoints
 SND_SOC_SOF_HDA_COMMON&SND_SOC_SOF_HDA_PROBES hda-probes
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_HDA_GENERIC hda hda-common-ops
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_APL apl
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_CNL cnl
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_ICL icl
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_MTL mtl
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_SKL hda-loader-skl skl
 SND_SOC_SOF_HDA_COMMON|SND_SOC_SOF_INTEL_TGL tgl
 SND_SOC_SOF_HDA_GENERIC snd-sof-intel-hda-generic
 SND_SOC_SOF_HDA_MLINK hda-mlink snd-sof-intel-hda-mlink
 SND_SOC_SOF_INTEL_APL pci-apl snd-sof-pci-intel-apl
 SND_SOC_SOF_INTEL_ATOM_HIFI_EP atom snd-sof-intel-atom
 SND_SOC_SOF_INTEL_CNL pci-cnl snd-sof-pci-intel-cnl
 SND_SOC_SOF_INTEL_ICL pci-icl snd-sof-pci-intel-icl
 SND_SOC_SOF_INTEL_LNL lnl pci-lnl snd-sof-pci-intel-lnl
 SND_SOC_SOF_INTEL_MTL pci-mtl snd-sof-pci-intel-mtl
 SND_SOC_SOF_INTEL_PTL pci-ptl snd-sof-pci-intel-ptl
 SND_SOC_SOF_INTEL_SKL pci-skl snd-sof-pci-intel-skl
 SND_SOC_SOF_INTEL_TGL pci-tgl snd-sof-pci-intel-tgl
 SND_SOC_SOF_MERRIFIELD pci-tng snd-sof-pci-intel-tng
sound/soc/sof/mediatek
 SND_SOC_SOF_MTK_COMMON mtk-adsp-common
sound/soc/sof/mediatek/mt8186
 SND_SOC_SOF_MT8186 mt8186 mt8186-clk mt8186-loader snd-sof-mt8186
sound/soc/sof/mediatek/mt8195
 SND_SOC_SOF_MT8195 mt8195 mt8195-clk mt8195-loader snd-sof-mt8195
sound/soc/sof/xtensa
 SND_SOC_SOF_XTENSA core snd-sof-xtensa-dsp
sound/soc/spear
 SND_SPEAR_SOC snd-soc-spear-pcm spear_pcm
 SND_SPEAR_SPDIF_IN snd-soc-spear-spdif-in spdif_in
 SND_SPEAR_SPDIF_OUT snd-soc-spear-spdif-out spdif_out
sound/soc/sprd
 SND_SOC_SPRD snd-soc-sprd-platform sprd-pcm-compress sprd-pcm-dma
 SND_SOC_SPRD_MCDT sprd-mcdt
sound/soc/starfive
 SND_SOC_JH7110_PWMDAC jh7110_pwmdac
 SND_SOC_JH7110_TDM jh7110_tdm
sound/soc/sti
 SND_SOC_STI snd-soc-sti sti_uniperif uniperif_player uniperif_reader
sound/soc/stm
 SND_SOC_STM32_DFSDM stm32_adfsdm
 SND_SOC_STM32_I2S snd-soc-stm32-i2s stm32_i2s
 SND_SOC_STM32_SAI snd-soc-stm32-sai snd-soc-stm32-sai-sub stm32_sai stm32_sai_sub
 SND_SOC_STM32_SPDIFRX snd-soc-stm32-spdifrx stm32_spdifrx
sound/soc/sunxi
 SND_SUN4I_CODEC sun4i-codec
 SND_SUN4I_I2S sun4i-i2s
 SND_SUN4I_SPDIF sun4i-spdif
 SND_SUN50I_CODEC_ANALOG sun50i-codec-analog
 SND_SUN50I_DMIC sun50i-dmic
 SND_SUN8I_ADDA_PR_REGMAP sun8i-adda-pr-regmap
 SND_SUN8I_CODEC sun8i-codec
 SND_SUN8I_CODEC_ANALOG sun8i-codec-analog
sound/soc/tegra
 SND_SOC_TEGRA snd-soc-tegra-pcm tegra_pcm
 SND_SOC_TEGRA186_ASRC snd-soc-tegra186-asrc tegra186_asrc
 SND_SOC_TEGRA186_DSPK snd-soc-tegra186-dspk tegra186_dspk
 SND_SOC_TEGRA20_AC97 snd-soc-tegra20-ac97 tegra20_ac97
 SND_SOC_TEGRA20_DAS snd-soc-tegra20-das tegra20_das
 SND_SOC_TEGRA20_I2S snd-soc-tegra20-i2s tegra20_i2s
 SND_SOC_TEGRA20_SPDIF snd-soc-tegra20-spdif tegra20_spdif
 SND_SOC_TEGRA210_ADMAIF snd-soc-tegra210-admaif tegra210_admaif
 SND_SOC_TEGRA210_ADX snd-soc-tegra210-adx tegra210_adx
 SND_SOC_TEGRA210_AHUB snd-soc-tegra210-ahub tegra210_ahub
 SND_SOC_TEGRA210_AMX snd-soc-tegra210-amx tegra210_amx
 SND_SOC_TEGRA210_DMIC snd-soc-tegra210-dmic tegra210_dmic
 SND_SOC_TEGRA210_I2S snd-soc-tegra210-i2s tegra210_i2s
 SND_SOC_TEGRA210_MIXER snd-soc-tegra210-mixer tegra210_mixer
 SND_SOC_TEGRA210_MVC snd-soc-tegra210-mvc tegra210_mvc
 SND_SOC_TEGRA210_OPE snd-soc-tegra210-ope tegra210_mbdrc tegra210_ope tegra210_peq
 SND_SOC_TEGRA210_SFC snd-soc-tegra210-sfc tegra210_sfc
 SND_SOC_TEGRA30_AHUB snd-soc-tegra30-ahub tegra30_ahub
 SND_SOC_TEGRA30_I2S snd-soc-tegra30-i2s tegra30_i2s
 SND_SOC_TEGRA_AUDIO_GRAPH_CARD snd-soc-tegra-audio-graph-card tegra_audio_graph_card
 SND_SOC_TEGRA_MACHINE_DRV snd-soc-tegra-machine tegra_asoc_machine
 SND_SOC_TEGRA_WM8903 snd-soc-tegra-wm8903 tegra_wm8903
sound/soc/ti
 SND_SOC_DAVINCI_ASP davinci-i2s snd-soc-davinci-asp
 SND_SOC_DAVINCI_EVM davinci-evm snd-soc-davinci-evm
 SND_SOC_DAVINCI_MCASP davinci-mcasp snd-soc-davinci-mcasp
 SND_SOC_DAVINCI_VCIF davinci-vcif snd-soc-davinci-vcif
 SND_SOC_J721E_EVM j721e-evm snd-soc-j721e-evm
 SND_SOC_NOKIA_N810 n810 snd-soc-n810
 SND_SOC_NOKIA_RX51 rx51 snd-soc-rx51
 SND_SOC_OMAP3_PANDORA omap3pandora snd-soc-omap3pandora
 SND_SOC_OMAP3_TWL4030 omap-twl4030 snd-soc-omap-twl4030
 SND_SOC_OMAP_ABE_TWL6040 omap-abe-twl6040 snd-soc-omap-abe-twl6040
 SND_SOC_OMAP_AMS_DELTA ams-delta snd-soc-ams-delta
 SND_SOC_OMAP_DMIC omap-dmic snd-soc-omap-dmic
 SND_SOC_OMAP_HDMI omap-hdmi snd-soc-omap-hdmi
 SND_SOC_OMAP_MCBSP omap-mcbsp omap-mcbsp-st snd-soc-omap-mcbsp
 SND_SOC_OMAP_MCPDM omap-mcpdm snd-soc-omap-mcpdm
 SND_SOC_OMAP_OSK5912 osk5912 snd-soc-osk5912
 SND_SOC_TI_EDMA_PCM edma-pcm snd-soc-ti-edma
 SND_SOC_TI_SDMA_PCM sdma-pcm snd-soc-ti-sdma
 SND_SOC_TI_UDMA_PCM snd-soc-ti-udma udma-pcm
sound/soc/uniphier
 SND_SOC_UNIPHIER_AIO aio-compress aio-core aio-cpu aio-dma snd-soc-uniphier-aio-cpu
 SND_SOC_UNIPHIER_EVEA_CODEC evea snd-soc-uniphier-evea
 SND_SOC_UNIPHIER_LD11 aio-ld11 snd-soc-uniphier-aio-ld11
 SND_SOC_UNIPHIER_PXS2 aio-pxs2 snd-soc-uniphier-aio-pxs2
sound/soc/ux500
 SND_SOC_UX500_MACH_MOP500 mop500 mop500_ab8500 snd-soc-ux500-mach-mop500
 SND_SOC_UX500_PLAT_DMA snd-soc-ux500-plat-dma ux500_pcm
 SND_SOC_UX500_PLAT_MSP_I2S snd-soc-ux500-plat-msp-i2s ux500_msp_dai ux500_msp_i2s
sound/soc/xilinx
 SND_SOC_XILINX_AUDIO_FORMATTER snd-soc-xlnx-formatter-pcm xlnx_formatter_pcm
 SND_SOC_XILINX_I2S snd-soc-xlnx-i2s xlnx_i2s
 SND_SOC_XILINX_SPDIF snd-soc-xlnx-spdif xlnx_spdif
sound/soc/xtensa
 SND_SOC_XTFPGA_I2S snd-soc-xtfpga-i2s xtfpga-i2s
sound/sparc
 SND_SUN_AMD7930 amd7930 snd-sun-amd7930
 SND_SUN_CS4231 cs4231 snd-sun-cs4231
 SND_SUN_DBRI dbri snd-sun-dbri
sound/spi
 SND_AT73C213 at73c213 snd-at73c213
sound/synth
 SND_EMU10K1|SND_SBAWE_SEQ|SND_TRIDENT snd-util-mem util_mem
sound/synth/emux
 SND_PROC_FS&SND_SYNTH_EMUX emux_proc
 SND_SYNTH_EMUX emux emux_effect emux_hwdep emux_nrpn emux_oss emux_seq emux_synth snd-emux-synth soundfont
sound/usb
 SND_USB_AUDIO card clock endpoint format helper implicit mixer mixer_quirks mixer_s1810c mixer_scarlett mixer_scarlett2 mixer_us16x08 pcm power proc quirks snd-usb-audio stream validate
 SND_USB_AUDIO&SND_USB_AUDIO_MIDI_V2 midi2
 SND_USB_AUDIO&SND_USB_AUDIO_USE_MEDIA_CONTROLLER media
 SND_USB_AUDIO|SND_USB_UA101|SND_USB_US122L|SND_USB_USX2Y midi snd-usbmidi-lib
sound/usb/6fire
 SND_USB_6FIRE chip comm control firmware midi pcm snd-usb-6fire
sound/usb/bcd2000
 SND_BCD2000 bcd2000 snd-bcd2000
sound/usb/caiaq
 SND_USB_CAIAQ audio control device midi snd-usb-caiaq
 SND_USB_CAIAQ&SND_USB_CAIAQ_INPUT input
sound/usb/hiface
 SND_USB_HIFACE chip pcm snd-usb-hiface
sound/usb/line6
 SND_USB_LINE6 capture driver midi midibuf pcm playback snd-usb-line6
 SND_USB_POD pod snd-usb-pod
 SND_USB_PODHD podhd snd-usb-podhd
 SND_USB_TONEPORT snd-usb-toneport toneport
 SND_USB_VARIAX snd-usb-variax variax
sound/usb/misc
 SND_USB_UA101 snd-ua101 ua101
sound/usb/usx2y
 SND_USB_US122L snd-usb-us122l us122l
 SND_USB_USX2Y snd-usb-usx2y usX2Yhwdep usbusx2y usx2yhwdeppcm
sound/virtio
 SND_VIRTIO virtio_card virtio_chmap virtio_ctl_msg virtio_jack virtio_kctl virtio_pcm virtio_pcm_msg virtio_pcm_ops virtio_snd
sound/x86
 HDMI_LPE_AUDIO intel_hdmi_audio snd-hdmi-lpe-audio
sound/xen
 SND_XEN_FRONTEND snd_xen_front xen_snd_front xen_snd_front_alsa xen_snd_front_cfg xen_snd_front_evtchnl
virt/lib
 IRQ_BYPASS_MANAGER irqbypass
`
