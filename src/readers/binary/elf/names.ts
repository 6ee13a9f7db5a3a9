/** Names used while reading ELF files: machines, functions that have a fortified twin, functions worth a look. Data only. */

/** e_machine values that occur in devices (System V ABI registry). */
export const machines: Readonly<Record<number, string>> = {
  2: 'sparc', 3: 'i386', 4: 'm68k', 8: 'mips', 15: 'parisc', 20: 'powerpc', 21: 'powerpc64', 22: 's390', 40: 'arm', 42: 'superh',
  43: 'sparc64', 45: 'arc', 50: 'ia64', 62: 'x86-64', 83: 'avr', 92: 'openrisc', 93: 'arc-compact', 94: 'xtensa', 105: 'msp430',
  113: 'nios2', 164: 'hexagon', 183: 'aarch64', 189: 'microblaze', 195: 'arc-compact2', 243: 'riscv', 247: 'bpf', 252: 'csky',
  258: 'loongarch',
}

/**
 * glibc functions for which a checking twin `__NAME_chk` exists and that a compiler with _FORTIFY_SOURCE replaces where the
 * size of the destination is known. Only those are listed whose plain form is a sign that nothing was fortified.
 */
export const fortifiable: ReadonlySet<string> = new Set([
  'memcpy', 'memmove', 'memset', 'mempcpy', 'strcpy', 'strncpy', 'stpcpy', 'stpncpy', 'strcat', 'strncat', 'sprintf', 'snprintf',
  'vsprintf', 'vsnprintf', 'printf', 'fprintf', 'vprintf', 'vfprintf', 'dprintf', 'vdprintf', 'asprintf', 'vasprintf', 'syslog',
  'vsyslog', 'gets', 'fgets', 'fgets_unlocked', 'fread', 'fread_unlocked', 'read', 'pread', 'pread64', 'recv', 'recvfrom', 'poll',
  'ppoll', 'readlink', 'readlinkat', 'realpath', 'getcwd', 'getwd', 'confstr', 'getgroups', 'gethostname', 'getdomainname',
  'ttyname_r', 'wcscpy', 'wcsncpy', 'wcscat', 'wcsncat', 'wmemcpy', 'wmemmove', 'wmemset', 'swprintf', 'vswprintf', 'wprintf',
  'fwprintf', 'mbstowcs', 'wcstombs', 'longjmp', 'explicit_bzero',
])

/** Further functions with such a twin in glibc 2.36 (debug/Versions); they are rare, or plain where nothing can be known of the size. */
export const hasTwin: ReadonlySet<string> = new Set([
  'fdelt', 'fgetws', 'fgetws_unlocked', 'getlogin_r', 'mbsnrtowcs', 'mbsrtowcs', 'obstack_printf', 'obstack_vprintf', 'ptsname_r',
  'vfwprintf', 'vwprintf', 'wcpcpy', 'wcpncpy', 'wcrtomb', 'wcsnrtombs', 'wcsrtombs', 'wctomb', 'wmempcpy',
])

/** Imported functions that a reviewer looks at: unbounded copies, shells, predictable names and numbers. */
export const worthALook: ReadonlySet<string> = new Set([
  'gets', 'strcpy', 'strcat', 'stpcpy', 'sprintf', 'vsprintf', 'scanf', 'sscanf', 'fscanf', 'vscanf', 'vsscanf', '__isoc99_scanf',
  '__isoc99_sscanf', '__isoc99_fscanf', '__isoc23_scanf', '__isoc23_sscanf', '__isoc23_fscanf', 'wcscpy', 'wcscat', 'realpath',
  'getwd', 'system', 'popen', 'execl', 'execlp', 'execle', 'execv', 'execvp', 'execve', 'execvpe', 'mktemp', 'tmpnam', 'tempnam',
  'rand', 'srand', 'random', 'srandom', 'rand_r', 'drand48', 'crypt', 'ptrace', 'dlopen', 'setuid', 'seteuid', 'setreuid', 'alloca',
  // Ciphers by name, weak and strong, and where numbers come from: OpenSSL, Mbed TLS, wolfSSL, libsodium, the C library.
  'EVP_aes_128_ecb', 'EVP_aes_192_ecb', 'EVP_aes_256_ecb', 'EVP_des_ecb', 'EVP_des_cbc', 'EVP_des_ede_ecb', 'EVP_rc4', 'EVP_rc2_cbc', 'EVP_bf_ecb', 'EVP_bf_cbc', 'AES_ecb_encrypt',
  'DES_ecb_encrypt', 'DES_ncbc_encrypt', 'DES_cbc_encrypt', 'RC4', 'RC4_set_key', 'mbedtls_des_crypt_ecb', 'mbedtls_des_crypt_cbc', 'mbedtls_arc4_crypt', 'mbedtls_aes_crypt_ecb', 'wc_Des_CbcEncrypt',
  'wc_Des_EcbEncrypt', 'wc_Arc4Process', 'wc_AesEcbEncrypt', 'EVP_aes_128_gcm', 'EVP_aes_256_gcm', 'EVP_aes_128_ccm', 'EVP_aes_256_ccm', 'EVP_aes_128_cbc', 'EVP_aes_256_cbc', 'EVP_aes_128_ctr',
  'EVP_aes_256_ctr', 'EVP_chacha20_poly1305', 'EVP_get_cipherbyname', 'EVP_CIPHER_fetch', 'AES_cbc_encrypt', 'mbedtls_gcm_crypt_and_tag', 'mbedtls_gcm_auth_decrypt', 'mbedtls_ccm_encrypt_and_tag', 'mbedtls_aes_crypt_cbc',
  'mbedtls_aes_crypt_ctr', 'mbedtls_cipher_info_from_type', 'wc_AesGcmEncrypt', 'wc_AesCbcEncrypt', 'wc_ChaCha20Poly1305_Encrypt', 'crypto_secretbox_easy', 'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'getrandom', 'getentropy', 'arc4random', 'arc4random_buf', 'RAND_bytes', 'RAND_priv_bytes', 'mbedtls_ctr_drbg_random', 'wc_RNG_GenerateBlock', 'randombytes_buf', 'gnutls_rnd', 'gcry_randomize', 'uuid_generate',
])
