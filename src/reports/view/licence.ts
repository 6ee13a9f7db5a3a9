/** Licences as SBOMs want them: an expression of SPDX where the text is one for certain, otherwise the text as it was found. */

/** Of the SPDX licence list (3.2x): the identifiers that firmware meets. A text that is none of these stays a name, which is never wrong. */
const known: ReadonlySet<string> = new Set([
  '0BSD', 'AFL-2.1', 'AFL-3.0', 'AGPL-3.0-only', 'AGPL-3.0-or-later', 'Apache-1.1', 'Apache-2.0', 'APSL-2.0', 'Artistic-1.0', 'Artistic-1.0-Perl', 'Artistic-2.0', 'Beerware', 'BlueOak-1.0.0',
  'BSD-1-Clause', 'BSD-2-Clause', 'BSD-2-Clause-Patent', 'BSD-3-Clause', 'BSD-3-Clause-Clear', 'BSD-4-Clause', 'BSD-4-Clause-UC', 'BSL-1.0', 'bzip2-1.0.6', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'CC0-1.0',
  'CDDL-1.0', 'CDDL-1.1', 'CPL-1.0', 'curl', 'EPL-1.0', 'EPL-2.0', 'EUPL-1.2', 'FSFAP', 'FTL', 'GFDL-1.2-or-later', 'GFDL-1.3-only', 'GFDL-1.3-or-later',
  'GPL-1.0-only', 'GPL-1.0-or-later', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'HPND', 'ICU', 'IJG', 'ISC', 'JSON', 'LGPL-2.0-only', 'LGPL-2.0-or-later', 'LGPL-2.1-only', 'LGPL-2.1-or-later',
  'LGPL-3.0-only', 'LGPL-3.0-or-later', 'Libpng', 'libpng-2.0', 'libtiff', 'MIT', 'MIT-0', 'MIT-CMU', 'MPL-1.1', 'MPL-2.0', 'NCSA', 'NTP', 'OFL-1.1', 'OLDAP-2.8', 'OpenSSL', 'PHP-3.01', 'PostgreSQL', 'PSF-2.0', 'Python-2.0',
  'QPL-1.0', 'Ruby', 'Sleepycat', 'SSLeay-standalone', 'TCL', 'Unicode-3.0', 'Unicode-DFS-2016', 'Unlicense', 'Vim', 'W3C', 'WTFPL', 'X11', 'Zlib', 'zlib-acknowledgement', 'ZPL-2.1',
])
const exceptions: ReadonlySet<string> = new Set(['Autoconf-exception-3.0', 'Bison-exception-2.2', 'Classpath-exception-2.0', 'GCC-exception-3.1', 'Libtool-exception', 'Linux-syscall-note', 'LLVM-exception', 'OpenJDK-assembly-exception-1.0', 'openvpn-openssl-exception', 'u-boot-exception-2.0'])

/** All identifiers that are taken for SPDX's; a test holds them to the list. */
export const licenceIds: readonly string[] = [...known]
export const exceptionIds: readonly string[] = [...exceptions]

/** The text as an SPDX expression (SPDX 2.3, annex D) of identifiers that are known here; undefined for anything else. */
export function spdxExpression(text: string): string | undefined {
  if (text.length > 500) return undefined
  const words = text.trim().split(/(\(|\))|\s+/u).filter((word) => word !== undefined && word !== '')
  let depth = 0
  let operand = true
  for (const [index, word] of words.entries()) {
    if (word === '(') {
      if (!operand) return undefined
      depth += 1
    } else if (word === ')') {
      if (operand || depth === 0) return undefined
      depth -= 1
    } else if (operand) {
      if (!(words[index - 1] === 'WITH' ? exceptions : known).has(word)) return undefined
      operand = false
    } else if (word === 'AND' || word === 'OR' || (word === 'WITH' && known.has(words[index - 1] ?? ''))) {
      operand = true
    } else return undefined
  }
  return words.length === 0 || operand || depth !== 0 ? undefined : words.join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
}

/** One identifier, without operators. */
export const isLicenceId = (expression: string): boolean => known.has(expression)
