/** Boot loaders and systems of microcontrollers: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'

export const firmwareComponents = defineComponents([
  {
    id: 'u-boot', title: 'U-Boot', kinds: ['binary'], literals: ['U-Boot '],
    source: 'https://github.com/u-boot/u-boot/blob/master/include/version_string.h',
    pattern: /(?<![\w.-])U-Boot (?:SPL |TPL )?(?<version>20\d\d\.\d{2}(?:-rc\d)?)(?=[-+ (]|$)/u,
    examples: ['\0U-Boot 2023.04-g1234567 (Apr 03 2023 - 12:00:00 +0000)\0', '\0U-Boot SPL 2021.01 (Jan 01 2021)\0'], counterExamples: ['\0U-Boot SPL\0'],
  },
  {
    id: 'shim', title: 'UEFI shim', kinds: ['binary'], literals: ['UEFI SHIM'],  across: true,
    source: 'https://github.com/rhboot/shim/blob/main/version.c.in',
    pattern: /UEFI SHIM\n\$Version: (?<version>\d{1,2}(?:\.\d{1,2})?)(?:-\w{1,10})? \$/u,
    examples: ['\0UEFI SHIM\n$Version: 15.8 $\n$BuildMachine: Linux x86_64 $\n\0'], counterExamples: ['\0UEFI SHIM\n$Version: @@VERSION@@ $\0'],
  },
  {
    id: 'seabios', title: 'SeaBIOS', kinds: ['binary'], literals: ['SeaBIOS (version ', '-prebuilt.qemu.org', 'rel-1.'],
    source: 'https://github.com/coreboot/seabios/blob/master/src/post.c',
    pattern: /SeaBIOS \(version (?:rel-)?(?<version>1\.\d{1,2}\.\d{1,2})(?![\d.])|^rel-(?<version1>1\.\d{1,2}\.\d{1,2})-\d{1,4}-g[0-9a-f]{7,12}(?:-prebuilt\.qemu\.org)?$/u,
    examples: ['\0rel-1.16.2-0-gea1b7a073390-prebuilt.qemu.org\0', '\0SeaBIOS (version 1.16.2-debian-1.16.2-1)\n\0'], counterExamples: ['\0SeaBIOS (version %s)\n\0'],
  },
  {
    id: 'ipxe', title: 'iPXE', kinds: ['binary'], literals: ['iPXE 1.', 'iPXE/1.'],
    source: 'https://github.com/ipxe/ipxe/blob/master/src/core/version.c',
    pattern: /iPXE[ /](?<version>1\.\d{1,2}\.\d{1,2})(?![\d.])/u,
    examples: ['\0iPXE 1.21.1+ (g4bd06)\0', '\0iPXE/1.21.1+\0'], counterExamples: ['\0iPXE %s\0'],
  },
  {
    id: 'coreboot', title: 'coreboot', kinds: ['binary'], literals: ['coreboot-', 'COREBOOT_VERSION: '],
    source: 'https://github.com/coreboot/coreboot/blob/main/util/genbuild_h/genbuild_h.sh',
    pattern: /(?:(?<![\w.-])coreboot-|COREBOOT_VERSION: )v?(?<version>(?:4\.\d{1,2}(?:\.\d{1,2})?|2[4-9]\.\d{2}(?:\.\d{1,2})?))(?![\w.])/u,
    examples: ['\0coreboot-4.20-123-gabcdef0 Mon May 15 12:00:00 UTC 2023\0', '\0COREBOOT_VERSION: 24.02.01\n\0'], counterExamples: ['\0coreboot-%s\0'],
  },
  {
    id: 'riot', title: 'RIOT', kinds: ['binary'], literals: ['main(): This is RIOT! (Version: '],
    source: 'https://github.com/RIOT-OS/RIOT/blob/master/core/lib/init.c',
    pattern: /This is RIOT! \(Version: (?<version>20\d\d\.\d{2}(?:\.\d)?)(?![\d.])/u,
    examples: ['\0main(): This is RIOT! (Version: 2023.01)\n\0'], counterExamples: ['\0main(): This is RIOT! (Version: buildtest)\n\0'],
  },
  {
    id: 'contiki-ng', title: 'Contiki-NG', kinds: ['binary'], literals: ['Contiki-NG-'],
    source: 'https://github.com/contiki-ng/contiki-ng/blob/develop/os/contiki-main.c',
    pattern: /Contiki-NG-release\/v(?<version>[4-9]\.\d{1,2}(?:\.\d{1,2})?)(?![\d.])/u,
    examples: ['\0Starting Contiki-NG-release/v4.8-dirty\n\0'], counterExamples: ['\0Starting Contiki-NG-develop\0'],
  },
  {
    id: 'nuttx', title: 'Apache NuttX', kinds: ['binary'], literals: ['NuttX-'],
    source: 'https://github.com/apache/nuttx-apps/blob/master/nshlib/nsh_parse.c',
    pattern: /NuttShell \(NSH\) NuttX-(?<version>(?:6|7|8|9|1\d)\.\d{1,2}(?:\.\d{1,2})?)(?![\d.])/u,
    examples: ['\0\nNuttShell (NSH) NuttX-12.3.0\n\0'], counterExamples: ['\0NuttShell (NSH)\0'],
  },
  {
    id: 'micropython', title: 'MicroPython', kinds: ['binary'], literals: ['MicroPython v'],
    source: 'https://github.com/micropython/micropython/blob/master/py/mpconfig.h',
    pattern: /(?<![\w.-])MicroPython v(?<version>1\.\d{1,2}(?:\.\d)?)(?:-\d{1,4}-g[0-9a-f]{7,10})?(?:-dirty)?(?: on|;|$|\0)/u,
    examples: ['\0MicroPython v1.19.1 on 2022-06-18; ESP32 module with ESP32\0'], counterExamples: ['\0MicroPython v\0'],
  },
  {
    id: 'barebox', title: 'barebox', kinds: ['binary'], literals: ['barebox '],
    source: 'https://github.com/barebox/barebox/blob/master/common/version.c',
    pattern: /(?<![\w.-])barebox (?<version>20\d\d\.\d\d\.\d)(?=[-+ ]|$|\0)/u,
    examples: ['\0barebox 2023.04.0-dirty #1 Mon Apr 17 12:00:00 UTC 2023\0'], counterExamples: ['\0barebox %s\0'],
  },
  {
    id: 'grub', title: 'GNU GRUB', kinds: ['binary'], literals: ['GRUB '],
    source: 'https://git.savannah.gnu.org/cgit/grub.git/tree/grub-core/net/http.c',
    pattern: /(?<![\w.-])GRUB (?<version>(?:0\.9\d|[12]\.\d\d))(?:[~+-][\w.~+-]{1,30})?(?=$|\0)/u,
    examples: ['\0User-Agent: GRUB 2.06-13+deb12u1\0'], counterExamples: ['\0GRUB version %s\0', '\0GRUB loading\0'],
  },
  {
    id: 'trusted-firmware-a', title: 'Trusted Firmware-A', kinds: ['binary'], literals: ['(release):', '(debug):'],
    source: 'https://github.com/ARM-software/arm-trusted-firmware/blob/master/Makefile',
    pattern: /(?<![\w.-])v(?<version>[12]\.\d{1,2}(?:\.\d{1,2})?)(?:-rc\d)?\((?:release|debug)\):/u,
    examples: ['\0v2.8(release):v2.8\0', '\0v2.10.4(debug):lts-v2.10.4\0'], counterExamples: ['\0(release): %s\0'],
  },
  {
    id: 'trusted-firmware-m', title: 'Trusted Firmware-M', kinds: ['binary'], literals: ['Booting TF-M v'],
    source: 'https://git.trustedfirmware.org/TF-M/trusted-firmware-m.git/tree/secure_fw/spm/core/main.c',
    pattern: /Booting TF-M v(?<version>[12]\.\d{1,2}\.\d{1,2})(?![\d.])/u,
    examples: ['\0Booting TF-M v2.1.0\n\0', '\0\u001b[1;34mBooting TF-M v1.8.0+g1234567\u001b[0m\0'], counterExamples: ['\0Booting TF-M\0'],
  },
  {
    id: 'op-tee', title: 'OP-TEE', kinds: ['binary'], literals: ['(gcc version '],
    source: 'https://github.com/OP-TEE/optee_os/blob/master/core/arch/arm/kernel/link.mk',
    pattern: /(?<![\w.-])(?<version>[1-4]\.\d{1,2}\.\d)(?:-[\w.-]{1,40})? \(gcc version [^\n]{1,100}\) #\d{1,6} [A-Za-z0-9 :]{15,50} (?:arm|aarch64|riscv)/u,
    examples: ['\x003.19.0-dev (gcc version 11.3.0 (Buildroot 2022.02)) #1 Thu Feb  9 12:00:00 UTC 2023 aarch64\0'], counterExamples: ['\0Linux version 5.10.92 (a@b) (gcc version 8.4.0) #1514 SMP Mon Jan 17 17:38:03 GMT 2022\0'],
  },
  {
    id: 'mcuboot', title: 'MCUboot', kinds: ['binary'], literals: ['Booting MCUboot v'],
    source: 'https://github.com/mcu-tools/mcuboot/blob/main/boot/zephyr/CMakeLists.txt',
    pattern: /Booting MCUboot v(?<version>[12]\.\d{1,2}\.\d{1,2})(?![\d.])/u,
    examples: ['\0*** Booting MCUboot v2.1.0-rc1-134-gb9d69dd2a2d6 ***\0'], counterExamples: ['\0Booting MCUboot\0'],
  },
  {
    id: 'lwip', title: 'lwIP', kinds: ['binary'], literals: ['lwIP/'],
    source: 'https://git.savannah.nongnu.org/cgit/lwip.git/tree/src/include/lwip/apps/httpd_opts.h',
    pattern: /(?<![\w.-])lwIP\/(?<version>[12]\.\d\.\d)(?:d|rc\d)?(?= |$|\0)/u,
    examples: ['\0lwIP/2.1.3 (http://savannah.nongnu.org/projects/lwip)\0'], counterExamples: ['\0lwIP/%s\0'],
  },
  {
    id: 'esp-idf', title: 'ESP-IDF', kinds: ['binary'], across: true, literals: ['v3.', 'v4.', 'v5.'],
    source: 'https://github.com/espressif/esp-idf/blob/master/components/esp_app_format/include/esp_app_desc.h',
    pattern: /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d 20[12]\d\0{5}v(?<version>[3-6]\.\d(?:\.\d{1,2})?(?:-(?:dev|beta\d|rc\d))?)(?=[-\0])/u,
    examples: ['x\0blink\0\x0012:00:00\0\0\0\0\0\0\0\0Feb  2 2023\0\0\0\0\0v4.4.2\0\0'], counterExamples: ['\0Feb  2 2023 v4.4.2\0'],
  },
  {
    id: 'zephyr', title: 'Zephyr', kinds: ['binary'], literals: ['Zephyr OS '],
    source: 'https://github.com/zephyrproject-rtos/zephyr/blob/main/kernel/banner.c',
    pattern: /(?:Booting|Using) Zephyr OS (?:version (?<version>[1-4]\.\d{1,2}\.\d{1,2})|(?:build )?(?:zephyr-)?v(?<version1>[1-4]\.\d{1,2}\.\d{1,2}))/u,
    examples: ['\0*** Booting Zephyr OS build v3.4.0 ***\0', '\0***** Booting Zephyr OS zephyr-v1.14.0 *****\0', '\0*** Using Zephyr OS build v3.7.0-4345-ga5d0d8533a41 ***\0'], counterExamples: ['\0*** Booting Zephyr OS build 0123456789ab ***\0'],
  },
  {
    id: 'nrf-connect-sdk', title: 'nRF Connect SDK', kinds: ['binary'], literals: ['nRF Connect SDK v'],
    source: 'https://github.com/nrfconnect/sdk-nrf',
    pattern: /(?:Booting|Using) nRF Connect SDK v(?<version>[1-4]\.\d{1,2}\.\d{1,2})(?![\d.])/u,
    examples: ['\0*** Booting nRF Connect SDK v2.5.0 ***\0', '\0*** Using nRF Connect SDK v3.1.99-4f1d50b83bfb ***\0'], counterExamples: ['\0Booting nRF Connect SDK\0'],
  },
  {
    id: 'threadx', title: 'ThreadX', kinds: ['binary'], literals: ['ThreadX ', 'ThreadX/'],
    source: 'https://github.com/eclipse-threadx/threadx',
    pattern: / ThreadX[/ ][\w./ -]{2,40} Version G?(?<version>[4-6]\.\d{1,2}(?:\.\d{1,2}){0,2})(?![\d.])/u,
    examples: ['\0Copyright (c) 1996-2009 Express Logic Inc. * ThreadX/SMP VideoCore Version G5.3.5.2 (SP1) SN: 1 *\0', '\0Copyright (c) 1996-2019 Express Logic Inc. * ThreadX Cortex-M4/GNU Version G5.9.5.0 SN: 0 *\0', '\0Copyright (c) Microsoft Corporation. All rights reserved.  *  ThreadX Cortex-M3/AC5 Version 6.1.12 *\0'], counterExamples: ['\0ThreadX Cortex-A5x-SMP/ARM Version GVVVV.5.5 SN: ZZZZ *\0'],
  },
])
