/** Rules for the words by which libraries and programs name their own version. `id` is the component's name in support.ts. Data only. */
import { defineRules } from './define.ts'

export const bannerRules = defineRules([
  {
    id: 'openssl', title: 'OpenSSL', kinds: ['binary'], literals: ['OpenSSL '],
    pattern: /(?<![\w.-])OpenSSL (?<version>[0-3]\.\d{1,2}\.\d{1,2}[a-z]{0,2}(?:-(?:fips|beta\d|alpha\d))?)\s{1,2}(?:\d{1,2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{1,2} \d{4}|xx XXX xxxx)/u,
    examples: ['\0OpenSSL 1.1.1w  11 Sep 2023\0', '\0part of OpenSSL 1.0.1e 11 Feb 2013\0'], counterExamples: ['\0requires OpenSSL 1.0.2 or later\0', '\0OpenSSL 3\0'],
  },
  {
    id: 'libressl', title: 'LibreSSL', kinds: ['binary'], literals: ['LibreSSL '],
    pattern: /(?<![\w.-])LibreSSL (?<version>\d{1,2}\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0LibreSSL 3.7.3\0'], counterExamples: ['\0LibreSSL portable\0'],
  },
  {
    id: 'mbedtls', title: 'Mbed TLS', kinds: ['binary'], literals: ['mbed TLS ', 'PolarSSL '],
    pattern: /(?<![\w.-])(?:[Mm]bed TLS|PolarSSL) (?<version>[1-4]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0Mbed TLS 2.28.3\0', '\0mbed TLS 2.16.12\0'], counterExamples: ['\0Mbed TLS error\0'],
  },
  {
    id: 'wolfssl', title: 'wolfSSL', kinds: ['binary'], literals: ['wolfSSL', 'CyaSSL'],
    pattern: /(?<![\w.-])(?:wolfSSL|CyaSSL)[ /-]v?(?<version>[1-9]\.\d{1,2}\.\d{1,2})(?:-stable)?(?![\w.])/u,
    examples: ['\0wolfSSL 5.6.3\0'], counterExamples: ['\0wolfSSL_CTX_new\0'],
  },
  {
    id: 'gnutls', title: 'GnuTLS', kinds: ['binary'], literals: ['GnuTLS '],
    pattern: /(?<![\w.-])GnuTLS (?<version>[2-4]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0GnuTLS 3.7.9\0'], counterExamples: ['\0GnuTLS error: %s\0'],
  },
  {
    id: 'busybox', title: 'BusyBox', kinds: ['binary'], literals: ['BusyBox v'],
    pattern: /(?<![\w.-])BusyBox v(?<version>[01]\.\d{1,2}\.\d{1,2})(?:\.git)?(?= \(|[^\w.]|$)/u,
    examples: ['\0BusyBox v1.35.0 (2024-01-01 12:00:00 UTC)\0'], counterExamples: ['\0BusyBox version\0'],
  },
  {
    id: 'dropbear', title: 'Dropbear', kinds: ['binary'], literals: ['dropbear'],
    pattern: /(?:SSH-2\.0-dropbear_|Dropbear (?:server )?v)(?<version>20\d\d\.\d{2}|0\.\d{2})(?![\w.])/u,
    examples: ['\0SSH-2.0-dropbear_2022.83\0', '\0Dropbear server v2019.78 https://matt.ucc.asn.au/\0'], counterExamples: ['\0dropbear_rsa_host_key\0'],
  },
  {
    id: 'openssh', title: 'OpenSSH', kinds: ['binary'], literals: ['OpenSSH_'],
    pattern: /(?<![\w.-])OpenSSH_(?<version>\d{1,2}\.\d{1,2}p\d)(?![\w.*?,])/u,
    examples: ['\0OpenSSH_9.2p1\0'], counterExamples: ['\0OpenSSH_*\0', '\0OpenSSH_3.*\0', '\0OpenSSH_2.*,OpenSSH_3.0*,OpenSSH_3.1*\0'],
  },
  {
    id: 'zlib', title: 'zlib', kinds: ['binary'], literals: ['flate '],
    pattern: /(?:in|de)flate (?<version>1\.[0-3]\.\d{1,2}(?:\.\d)?) Copyright 1995-/u,
    examples: ['\0 inflate 1.2.11 Copyright 1995-2017 Mark Adler \0'], counterExamples: ['\0inflate error\0'],
  },
  {
    id: 'curl', title: 'libcurl', kinds: ['binary'], literals: ['libcurl/'],
    pattern: /(?<![\w.-])libcurl\/(?<version>[78]\.\d{1,3}\.\d{1,2})(?![\w.])/u,
    examples: ['\0libcurl/7.88.1\0'], counterExamples: ['\0libcurl/%s\0'],
  },
  {
    id: 'u-boot', title: 'U-Boot', kinds: ['binary'], literals: ['U-Boot '],
    pattern: /(?<![\w.-])U-Boot (?:SPL |TPL )?(?<version>20\d\d\.\d{2}(?:-rc\d)?)(?=[-+ (]|$)/u,
    examples: ['\0U-Boot 2023.04-g1234567 (Apr 03 2023 - 12:00:00 +0000)\0', '\0U-Boot SPL 2021.01 (Jan 01 2021)\0'], counterExamples: ['\0U-Boot SPL\0'],
  },
  {
    id: 'lighttpd', title: 'lighttpd', kinds: ['binary'], literals: ['lighttpd/'],
    pattern: /(?<![\w.-])lighttpd\/(?<version>1\.\d\.\d{1,2})(?![\w.])/u,
    examples: ['\0lighttpd/1.4.69\0'], counterExamples: ['\0/etc/lighttpd/lighttpd.conf\0'],
  },
  {
    id: 'dnsmasq', title: 'dnsmasq', kinds: ['binary'], literals: ['dnsmasq-'],
    pattern: /(?<![\w./-])dnsmasq-(?<version>2\.\d{2})(?![\w.])/u,
    examples: ['\0dnsmasq-2.89\0'], counterExamples: ['\0dnsmasq-dhcp\0'],
  },
  {
    id: 'wpa-supplicant', title: 'wpa_supplicant', kinds: ['binary'], literals: ['wpa_supplicant v', 'hostapd v'],
    pattern: /(?<![\w.-])(?:wpa_supplicant|hostapd) v(?<version>[012]\.\d{1,2})(?![\w.])/u,
    examples: ['\0wpa_supplicant v2.10\0'], counterExamples: ['\0wpa_supplicant version\0'],
  },
])
