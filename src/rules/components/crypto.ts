/** Cryptographic libraries and what authenticates: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const cryptoComponents = defineComponents([
  {
    id: 'openssl', title: 'OpenSSL', kinds: ['binary'], literals: ['OpenSSL '], sharedLibraries: ['libcrypto', 'libssl'],
    source: 'https://github.com/openssl/openssl/blob/master/include/openssl/opensslv.h.in',
    pattern: /(?<![\w.-])OpenSSL (?<version>[0-3]\.\d{1,2}\.\d{1,2}[a-z]{0,2}(?:-(?:fips|beta\d|alpha\d))?)\s{1,2}(?:\d{1,2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d{1,2} \d{4}|xx XXX xxxx)/u,
    examples: ['\0OpenSSL 1.1.1w  11 Sep 2023\0', '\0part of OpenSSL 1.0.1e 11 Feb 2013\0'], counterExamples: ['\0requires OpenSSL 1.0.2 or later\0', '\0OpenSSL 3\0'],
  },
  {
    id: 'libressl', title: 'LibreSSL', kinds: ['binary'], literals: ['LibreSSL '], sharedLibraries: ['libcrypto', 'libssl'],
    source: 'https://github.com/libressl/openbsd/blob/master/src/lib/libcrypto/opensslv.h',
    pattern: /(?<![\w.-])LibreSSL (?<version>\d{1,2}\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0LibreSSL 3.7.3\0'], counterExamples: ['\0LibreSSL portable\0'],
  },
  {
    id: 'mbedtls', title: 'Mbed TLS', kinds: ['binary'], literals: ['mbed TLS ', 'PolarSSL '],
    source: 'https://github.com/Mbed-TLS/mbedtls/blob/mbedtls-2.28/include/mbedtls/version.h',
    pattern: /(?<![\w.-])(?:[Mm]bed TLS|PolarSSL) (?<version>[1-4]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0Mbed TLS 2.28.3\0', '\0mbed TLS 2.16.12\0'], counterExamples: ['\0Mbed TLS error\0'],
  },
  {
    id: 'wolfssl', title: 'wolfSSL', kinds: ['binary'], literals: ['wolfSSL', 'CyaSSL'],
    source: 'https://github.com/wolfSSL/wolfssl/blob/master/src/internal.c',
    pattern: /(?<![\w.-])(?:wolfSSL|CyaSSL)[ /-]v?(?<version>[1-9]\.\d{1,2}\.\d{1,2})(?:-stable)?(?![\w.])/u,
    examples: ['\0wolfSSL 5.6.3\0'], counterExamples: ['\0wolfSSL_CTX_new\0'],
  },
  {
    id: 'gnutls', title: 'GnuTLS', kinds: ['binary'], literals: ['GnuTLS '],
    source: 'https://gitlab.com/gnutls/gnutls/-/blob/master/lib/global.c',
    pattern: /(?:Enabled GnuTLS (?<version>[2-4]\.\d{1,2}\.\d{1,2}) logging|^GnuTLS (?<version1>[2-4]\.\d{1,2}\.\d{1,2})$)/u,
    examples: ['\0Enabled GnuTLS 3.7.9 logging...\0', '\0GnuTLS 3.7.9\0'], counterExamples: ['\0GnuTLS error: %s\0', '\0needs GnuTLS 3.1.4 or newer\0'],
  },
  {
    id: 'libgcrypt', title: 'Libgcrypt', kinds: ['binary'], literals: ['This is Libgcrypt '],
    source: 'https://git.gnupg.org/cgi-bin/gitweb.cgi?p=libgcrypt.git;a=blob;f=compat/compat.c',
    pattern: /(?<![\w.-])This is Libgcrypt (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0This is Libgcrypt 1.10.1 - The GNU Crypto Library\0'], counterExamples: ['\0This is Libgcrypt\0'],
  },
  {
    id: 'libgpg-error', title: 'libgpg-error', kinds: ['binary'], literals: ['This is Libgpg-error '],
    source: 'https://git.gnupg.org/cgi-bin/gitweb.cgi?p=libgpg-error.git;a=blob;f=src/version.c',
    pattern: /(?<![\w.-])This is Libgpg-error (?<version>\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0This is Libgpg-error 1.46 - A runtime library\0'], counterExamples: ['\0This is Libgpg-error\0'],
  },
  {
    id: 'libassuan', title: 'libassuan', kinds: ['binary'], literals: ['This is Libassuan '],
    source: 'https://git.gnupg.org/cgi-bin/gitweb.cgi?p=libassuan.git;a=blob;f=src/version.c',
    pattern: /(?<![\w.-])This is Libassuan (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0This is Libassuan 2.5.5 - The GnuPG IPC Library\0'], counterExamples: ['\0This is Libassuan\0'],
  },
  {
    id: 'libksba', title: 'libksba', kinds: ['binary'], literals: ['This is Libksba '],
    source: 'https://git.gnupg.org/cgi-bin/gitweb.cgi?p=libksba.git;a=blob;f=src/version.c',
    pattern: /(?<![\w.-])This is Libksba (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0This is Libksba 1.6.3 - An X.509 and CMS Library\0'], counterExamples: ['\0This is Libksba\0'],
  },
  {
    id: 'nss', title: 'NSS', kinds: ['binary'], literals: ['Version: NSS '],
    source: 'https://github.com/nss-dev/nss',
    pattern: /(?<![\w.-])Version: NSS (?<version>\d{1,3}\.\d{1,3}(?:\.\d{1,3}){0,2})(?![\w.])/u,
    examples: ['\0Version: NSS 3.87.1\0'], counterExamples: ['\0Version: NSS\0'],
  },
  {
    id: 'botan', title: 'Botan', kinds: ['binary'], literals: ['Botan '],
    source: 'https://github.com/randombit/botan/blob/master/src/lib/utils/version.cpp',
    pattern: /(?<![\w.-])Botan (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?= \((?:unreleased|released))/u,
    examples: ['\0Botan 2.19.3 (unreleased, revision unknown, distribution unspecified)\0'], counterExamples: ['\0Botan error\0'],
  },
  {
    id: 'libtomcrypt', title: 'LibTomCrypt', kinds: ['binary'], literals: ['LibTomCrypt '],
    source: 'https://github.com/libtom/libtomcrypt/blob/develop/src/misc/crypt/crypt.c',
    pattern: /LibTomCrypt (?<version>\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(?![\w.])/u,
    examples: ['\0-LibTomCrypt 1.18.2 (www.libtom.net)\0'], counterExamples: ['\0LibTomCrypt (www.libtom.net)\0'],
  },
  {
    id: 'libssh', title: 'libssh', kinds: ['binary'], literals: ['SSH-2.0-libssh_'],
    source: 'https://gitlab.com/libssh/libssh-mirror/-/blob/master/src/client.c',
    pattern: /(?<![\w.-])SSH-2\.0-libssh_(?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0SSH-2.0-libssh_0.10.6\0'], counterExamples: ['\0SSH-2.0-libssh\0'],
  },
  {
    id: 'libssh2', title: 'libssh2', kinds: ['binary'], literals: ['SSH-2.0-libssh2_'],
    source: 'https://github.com/libssh2/libssh2/blob/master/include/libssh2.h',
    pattern: /(?<![\w.-])SSH-2\.0-libssh2_(?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?:_DEV)?(?![\w.])/u,
    examples: ['\0SSH-2.0-libssh2_1.10.0\0'], counterExamples: ['\0SSH-2.0-libssh2_\0'],
  },
  {
    id: 'mit-krb5', title: 'MIT Kerberos', kinds: ['binary'], literals: ['KRB5_BRAND: krb5-'],
    source: 'https://github.com/krb5/krb5/blob/master/src/lib/krb5/krb/brand.c',
    pattern: /(?<![\w.-])KRB5_BRAND: krb5-(?<version>1\.\d{1,2}(?:\.\d{1,2})?)(?=-)/u,
    examples: ['\0KRB5_BRAND: krb5-1.20.1-final 1.20.1 20221111\0'], counterExamples: ['\0KRB5_BRAND: krb5\0'],
  },
  {
    id: 'cyrus-sasl', title: 'Cyrus SASL', kinds: ['binary'], across: true, literals: ['Cyrus SASL'],
    source: 'https://github.com/cyrusimap/cyrus-sasl/blob/master/lib/common.c',
    pattern: beside('Cyrus SASL', '2\\.\\d\\.\\d{1,2}'),
    examples: ['x\0Cyrus SASL\x002.1.28\0'], counterExamples: ['\0Cyrus SASL\0'],
  },
  {
    id: 'stunnel', title: 'stunnel', kinds: ['binary'], literals: ['stunnel '],
    source: 'https://www.stunnel.org/downloads.html',
    pattern: /(?<![\w.-])stunnel (?<version>[3-6]\.\d{2})(?= on )/u,
    examples: ['\0stunnel 5.68 on x86_64-pc-linux-gnu platform\0'], counterExamples: ['\0stunnel 5\0'],
  },
  {
    id: 'libsodium', title: 'libsodium', kinds: ['binary'], across: true, literals: ['_sodium_malloc'],
    source: 'https://github.com/jedisct1/libsodium',
    pattern: beside('_sodium_malloc', '[01]\\.\\d\\.\\d{1,2}'),
    examples: ['x\0_sodium_malloc\x001.0.18\0'], counterExamples: ['\0_sodium_malloc\0'],
  },
  {
    id: 'openldap', title: 'OpenLDAP', kinds: ['binary'], literals: ['$OpenLDAP: '],
    source: 'https://git.openldap.org/openldap/openldap/-/blob/master/build/mkversion',
    pattern: /\$OpenLDAP: [\w.-]{2,30} (?<version>2\.\d\.\d{1,2})(?![\d.])/u,
    examples: ['\0@(#) $OpenLDAP: slapd 2.5.13 (Feb  8 2023 01:56:12) $\0'], counterExamples: ['\0$OpenLDAP: pkg/ldap/build/version.var $\0'],
  },
])
