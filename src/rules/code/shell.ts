/** Rules for shell scripts. A command is a call, its words are its arguments, what is piped into it is what it belongs to. Data and small tests. */
import type { CodeRule } from './define.ts'
import type { Look } from './look.ts'
import { everyPart, type Call, type Expr, type Use } from './syntax.ts'
import { cipherByName, fromOutside } from './tests.ts'
import { saysPassword, saysPlainUse, saysSecret } from './words.ts'

const words = (call: Call, use: Use, look: Look): readonly (string | undefined)[] => call.args.map(({ value }) => look.text(value, use.scope))
/** The value after an option, as an expression. */
const after = (call: Call, options: readonly string[], use: Use, look: Look): Expr | undefined => {
  const all = words(call, use, look)
  const at = all.findIndex((word) => word !== undefined && options.includes(word))
  return at < 0 ? undefined : call.args[at + 1]?.value
}
const has = (call: Call, pattern: RegExp, use: Use, look: Look): boolean => words(call, use, look).some((word) => word !== undefined && pattern.test(word))

/** `openssl enc -aes-128-ecb`, and `openssl aes-128-ecb`. */
const cipherOf = (use: Use<Call>, look: Look): string | undefined => {
  const [command, ...more] = words(use.expr, use, look)
  if (command === 'enc') return more.find((word) => word !== undefined && /^-(?:aes|des|rc4|rc2|bf|camellia|aria|cast|seed|idea|sm4|blowfish|chacha)/iu.test(word))?.slice(1)
  return command !== undefined && /^(?:aes|des|rc4|rc2|bf|camellia|aria|cast|seed|idea)(?:-|\d|$)/iu.test(command) ? command : undefined
}
const hashers = ['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha512sum', 'md5', 'sha1', 'sha256']
/** What is piped into a command, and what was written before it. */
const piped = (use: Use<Call>): readonly Expr[] => (use.expr.on === undefined ? [] : everyPart(use.expr.on, 80))
const namesIn = (parts: readonly Expr[]): readonly string[] => parts.flatMap((part) => (part.kind === 'name' ? [part.path] : []))
const callsIn = (parts: readonly Expr[]): readonly Call[] => parts.filter((part) => part.kind === 'call')

export const shellRules: readonly CodeRule[] = [
  {
    id: 'shell-weak-cipher', title: 'A cipher or mode that does not protect', category: 'weak-cipher', language: 'shell', on: 'call', literals: ['openssl'], calls: ['openssl'],
    test: (use, look) => cipherByName(cipherOf(use, look)),
    examples: ['openssl enc -aes-128-ecb -in a -out b -K "$KEY"', 'openssl aes-256-ecb -d -in a', 'openssl enc -des3 -in a -out b -pass file:/etc/k', 'CIPHER=-rc4\nopenssl enc $CIPHER -in a'],
    counterExamples: ['openssl enc -aes-256-cbc -pbkdf2 -in a -pass file:/etc/k', 'openssl dgst -sha256 a', '# openssl enc -aes-128-ecb\ntrue', 'echo "openssl enc -des"'],
  },
  {
    id: 'shell-fixed-key', title: 'A key that is a constant of the script', category: 'fixed-key', language: 'shell', on: 'call', literals: ['openssl', 'gpg', 'zip', '7z', 'ccrypt', 'aescrypt'], calls: ['openssl', 'gpg', 'gpg2', 'zip', 'unzip', '7z', '7za', '7zr', 'aescrypt', 'ccrypt'],
    test: (use, look) => {
      const { expr, scope } = use
      const isOpenssl = expr.name === 'openssl'
      if (isOpenssl && !/^(?:enc|dgst|smime|cms|pkcs12|rsa|rsautl|pkey|pkcs8|req|aes|des|bf|rc|camellia)/u.test(words(expr, use, look)[0] ?? '')) return undefined
      const key = isOpenssl ? (after(expr, ['-K', '-k', '-hmac'], use, look) ?? passOf(after(expr, ['-pass', '-passin', '-passout', '-password'], use, look), use, look)) : after(expr, ['--passphrase', '-P'], use, look) ?? (expr.name.startsWith('7z') ? expr.args.map(({ value }) => value).find((value) => /^-p./u.test(look.text(value, scope) ?? '')) : undefined)
      const text = look.text(key, scope)
      return text === undefined || text.length < 2 || /^(?:file|env|fd|stdin)/u.test(text) ? undefined : { detail: key?.kind === 'name' ? `the constant ${key.path}` : 'a constant in the command' }
    },
    examples: ['openssl enc -aes-256-cbc -d -in fw.enc -k Pr0duct2019 -out fw', 'openssl enc -d -aes-128-cbc -K 00112233445566778899aabbccddeeff -iv 0 -in a', 'PASS="fixed-pass"\nopenssl enc -aes-256-cbc -pass "pass:$PASS" -in a', 'unzip -P geheim99 config.zip', 'gpg --batch --passphrase hunter2x -d a.gpg', 'openssl dgst -sha256 -hmac "topsecretkey" file'],
    counterExamples: ['openssl enc -aes-256-cbc -pass file:/etc/key -in a', 'openssl enc -aes-256-cbc -k "$1" -in a', 'KEY=$(cat /etc/key)\nopenssl enc -aes-256-cbc -K "$KEY" -in a', 'openssl req -new -key device.key -out a.csr', 'openssl enc -aes-256-cbc -pass env:PW -in a', 'unzip -o config.zip'],
  },
  {
    id: 'shell-fixed-iv', title: 'An initialisation vector that never changes', category: 'fixed-iv', language: 'shell', on: 'call', literals: ['-iv'], calls: ['openssl'],
    test: (use, look) => {
      const iv = after(use.expr, ['-iv'], use, look)
      // What is opened again gets the vector that it was closed with.
      if (iv === undefined || has(use.expr, /^-d$/u, use, look)) return undefined
      return look.text(iv, use.scope) === undefined ? undefined : { detail: iv.kind === 'name' ? `the constant ${iv.path}` : 'a constant in the command' }
    },
    examples: ['openssl enc -aes-128-cbc -K "$K" -iv 00000000000000000000000000000000 -in a', 'IV=0102030405060708090a0b0c0d0e0f10\nopenssl enc -aes-128-cbc -K "$K" -iv $IV'],
    counterExamples: ['IV=$(openssl rand -hex 16)\nopenssl enc -aes-128-cbc -K "$K" -iv "$IV"', 'openssl enc -d -aes-128-cbc -K "$K" -iv 0000 -in a', 'openssl enc -aes-128-cbc -pbkdf2 -pass file:/k'],
  },
  {
    id: 'shell-unstretched-key', title: 'A key made of a password in one step', category: 'password-hash', language: 'shell', on: 'call', literals: ['openssl'], calls: ['openssl'],
    test: (use, look) => {
      if (cipherOf(use, look) === undefined || !has(use.expr, /^-(?:k|pass|kfile)$/u, use, look) || has(use.expr, /^-(?:pbkdf2|iter|K|d)$/u, use, look)) return undefined
      return { detail: 'openssl enc without -pbkdf2 hashes the password once', confidence: 'possible' }
    },
    examples: ['openssl enc -aes-256-cbc -salt -pass "pass:$PW" -in a -out b', 'openssl aes-256-cbc -k "$PW" -in a'],
    counterExamples: ['openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -pass "pass:$PW" -in a', 'openssl enc -aes-256-cbc -K "$KEY" -iv "$IV" -in a', 'openssl enc -d -aes-256-cbc -k "$PW" -in a'],
  },
  {
    id: 'shell-fast-password-hash', title: 'Passwords hashed with a fast digest', category: 'password-hash', language: 'shell', on: 'call', literals: ['md5sum', 'sha1sum', 'sha256sum', 'sha512sum', 'openssl'], calls: [...hashers, 'openssl'],
    test: (use, look) => {
      if (use.expr.name === 'openssl' && !/^(?:dgst|md5|sha\d*)$/u.test(words(use.expr, use, look)[0] ?? '')) return undefined
      const parts = piped(use)
      const names = namesIn(parts)
      // Only what `echo` or `printf` writes: a file is not a password.
      if (!callsIn(parts).some(({ name }) => name === 'echo' || name === 'printf') && names.length !== parts.length) return undefined
      if (names.some((name) => /realm|nonce|challenge|salt_|ha1/iu.test(name)) || [...use.target, ...names].some((name) => saysPlainUse(name) && !saysPassword(name))) return undefined
      return names.some(saysPassword) ? { detail: `${use.expr.name === 'openssl' ? 'a digest' : use.expr.name} of a password` } : undefined
    },
    examples: ['HASH=$(echo -n "$PASSWORD" | md5sum | cut -d" " -f1)', 'printf "%s" "$admin_pass" | sha256sum > /etc/app/hash', 'echo -n "$PASS" | openssl dgst -md5', 'h=$(md5sum <<< "$passwd")'],
    counterExamples: ['md5sum firmware.bin', 'echo -n "$URL" | md5sum', 'cat "$PASSWD_FILE" | md5sum', 'find . -type f | md5sum', 'HA1=$(echo -n "$user:$realm:$pass" | md5sum)', 'mkpasswd -m yescrypt "$PASS" | tee /etc/x'],
  },
  {
    id: 'shell-old-password-hash', title: 'Passwords hashed in an outdated form', category: 'password-hash', language: 'shell', on: 'call', literals: ['passwd', 'htpasswd', 'cryptpw'], calls: ['openssl', 'mkpasswd', 'htpasswd', 'cryptpw', 'chpasswd'],
    test: (use, look) => {
      const { name } = use.expr
      if (name === 'openssl') {
        if (words(use.expr, use, look)[0] !== 'passwd') return undefined
        return has(use.expr, /^-(?:5|6)$/u, use, look) ? undefined : has(use.expr, /^-(?:1|apr1|crypt|aixmd5)$/u, use, look) ? { detail: 'openssl passwd with an MD5 or DES scheme' } : undefined
      }
      if (name === 'htpasswd') return has(use.expr, /^-\w*[dsp]\w*$/u, use, look) && !has(use.expr, /^-\w*B/u, use, look) ? { detail: 'htpasswd with DES, SHA-1 or plain text' } : undefined
      const method = look.text(after(use.expr, ['-m', '-c', '--method', '--crypt-method'], use, look), use.scope) ?? words(use.expr, use, look).find((word) => /^(?:--method=|--crypt-method=)/u.test(word ?? ''))?.replace(/^.*=/u, '')
      return method !== undefined && /^(?:des|md5|md5-?crypt|descrypt|bsdicrypt|nt|none)$/iu.test(method) ? { detail: `${name} with ${method.toLowerCase()}` } : undefined
    },
    examples: ['H=$(openssl passwd -1 -salt xyz "$PW")', 'mkpasswd -m md5 "$PW"', 'htpasswd -bs /etc/nginx/htpasswd admin "$PW"', 'echo "root:$PW" | chpasswd -c MD5', 'mkpasswd --method=des "$PW"'],
    counterExamples: ['openssl passwd -6 "$PW"', 'mkpasswd -m sha-512 "$PW"', 'htpasswd -bB /etc/x admin "$PW"', 'echo "root:$PW" | chpasswd', 'passwd -l root'],
  },
  {
    id: 'shell-fixed-salt', title: 'A salt that is the same for all', category: 'password-hash', language: 'shell', on: 'call', literals: ['-salt', 'mkpasswd', 'cryptpw'], calls: ['openssl', 'mkpasswd', 'cryptpw'],
    test: (use, look) => {
      if (use.expr.name === 'openssl' && words(use.expr, use, look)[0] !== 'passwd') return undefined
      const salt = use.expr.name === 'openssl' ? after(use.expr, ['-salt'], use, look) : after(use.expr, ['-S', '--salt'], use, look)
      return look.text(salt, use.scope) === undefined ? undefined : { detail: 'a constant salt' }
    },
    examples: ['openssl passwd -6 -salt abcdef "$PW"', 'mkpasswd -m sha-512 -S fixedsalt "$PW"'],
    counterExamples: ['openssl passwd -6 -salt "$(openssl rand -hex 8)" "$PW"', 'openssl passwd -6 "$PW"', 'mkpasswd -m sha-512 "$PW"', 'openssl enc -aes-256-cbc -salt -pbkdf2 -pass file:/k'],
  },
  {
    id: 'shell-weak-random', title: 'A secret that can be foretold', category: 'weak-random', language: 'shell', on: 'assignment', literals: ['RANDOM', 'date', 'md5sum', 'sha1sum', 'sha256sum', 'address', 'serial', '$$'],
    test: ({ name, value, scope }, look) => {
      if (!saysSecret(name)) return undefined
      const parts = everyPart(value, 120)
      const calls = callsIn(parts)
      // Something unforeseeable goes in: then it is sound.
      if (parts.some((part) => part.kind === 'text' && /\/dev\/u?random|\/proc\/sys\/kernel\/random/u.test(part.value)) || calls.some((call) => call.name === 'uuidgen' || call.name === 'pwgen' || call.name === 'mcookie' || (call.name === 'openssl' && look.text(call.args[0]?.value, scope) === 'rand'))) return undefined
      if (parts.some((part) => part.kind === 'name' && (part.path === 'RANDOM' || part.path === 'SRANDOM'))) return parts.some((part) => part.kind === 'name' && part.path === 'SRANDOM') ? undefined : { detail: `RANDOM makes "${name}"` }
      const hashed = calls.some((call) => hashers.includes(call.name) || call.name === 'base64')
      if (calls.some((call) => call.name === 'date') && (hashed || calls.some((call) => call.args.some(({ value: word }) => /%[sN]/u.test(look.text(word, scope) ?? ''))))) return { detail: `the time makes "${name}"` }
      if (hashed && parts.some((part) => part.kind === 'text' && /\/sys\/class\/net\/[^/]*\/address|\/proc\/cpuinfo|\/serial-number|\/machine-id$/u.test(part.value))) return { detail: `an address or serial number that others can read makes "${name}"` }
      return undefined
    },
    examples: ['TOKEN=$RANDOM$RANDOM', 'password=$(date +%s | sha256sum | base64 | head -c 12)', 'WIFI_KEY=$(cat /sys/class/net/eth0/address | md5sum | cut -c1-8)', 'SESSION_ID="$(date +%s%N)"'],
    counterExamples: ['TOKEN=$(openssl rand -hex 16)', 'TOKEN=$(head -c 16 /dev/urandom | md5sum | cut -c1-32)', 'DELAY=$((RANDOM % 30))', 'STAMP=$(date +%s)', 'PASSWORD_LENGTH=$RANDOM', 'BACKUP=$(date +%s | md5sum)', 'TOKEN=$(cat /proc/sys/kernel/random/uuid)'],
  },
  {
    id: 'shell-weak-key-made', title: 'A key that is too small is made', category: 'weak-cipher', language: 'shell', on: 'call', literals: ['genrsa', 'newkey', 'ssh-keygen', 'dropbearkey', 'dsaparam', 'genpkey', 'rsa_keygen_bits', 'dhparam'], calls: ['openssl', 'ssh-keygen', 'dropbearkey'],
    test: (use, look) => {
      const all = words(use.expr, use, look)
      const [command] = all
      const bitsOf = (word: string | undefined): number | undefined => (word !== undefined && /^\d{3,5}$/u.test(word) ? Number(word) : undefined)
      let bits: number | undefined
      if (use.expr.name === 'openssl') {
        if (command === 'genrsa' || command === 'dhparam') bits = all.map(bitsOf).find((number) => number !== undefined)
        if (command === 'req') bits = bitsOf(all.find((word) => /^rsa:\d+$/u.test(word ?? ''))?.slice(4))
        if (command === 'genpkey') bits = bitsOf(all.find((word) => /^rsa_keygen_bits:\d+$/u.test(word ?? ''))?.replace(/^.*:/u, ''))
      } else {
        const type = look.text(after(use.expr, ['-t'], use, look), use.scope)
        if (type === 'dsa' || type === 'dss' || type === 'rsa1') return { detail: `${type.toUpperCase()}, which current peers refuse` }
        if (type === 'rsa' || type === undefined) bits = bitsOf(look.text(after(use.expr, [use.expr.name === 'ssh-keygen' ? '-b' : '-s'], use, look), use.scope))
      }
      return bits === undefined || bits >= 2048 ? undefined : { detail: `${bits} bits` }
    },
    examples: ['openssl genrsa -out a.key 1024', 'openssl req -x509 -newkey rsa:1024 -nodes -out c.pem', 'ssh-keygen -t dsa -f /etc/ssh/ssh_host_dsa_key -N ""', 'dropbearkey -t rsa -s 1024 -f k', 'BITS=512\nopenssl genrsa $BITS > k'],
    counterExamples: ['openssl genrsa -out a.key 2048', 'openssl req -x509 -newkey rsa:4096 -days 1024', 'ssh-keygen -t ed25519 -f k', 'ssh-keygen -t ecdsa -b 256 -f k', 'openssl genpkey -algorithm EC -out k'],
  },
  {
    id: 'shell-old-signature', title: 'A signature over an outdated digest', category: 'weak-cipher', language: 'shell', on: 'call', literals: ['-md5', '-sha1'], calls: ['openssl'],
    test: (use, look) => {
      const [command] = words(use.expr, use, look)
      const signs = (command === 'dgst' && has(use.expr, /^-(?:sign|verify)$/u, use, look)) || ((command === 'req' || command === 'x509' || command === 'ca') && !has(use.expr, /^-(?:fingerprint|noout|hash)$/u, use, look))
      const digest = words(use.expr, use, look).find((word) => word === '-md5' || word === '-sha1' || word === '-md4')
      return signs && digest !== undefined ? { detail: `${digest.slice(1).toUpperCase()} can be forged` } : undefined
    },
    examples: ['openssl dgst -sha1 -verify pub.pem -signature fw.sig fw.bin', 'openssl req -x509 -md5 -key k -out c', 'openssl dgst -md5 -sign k.pem fw'],
    counterExamples: ['openssl dgst -sha256 -verify pub.pem -signature s fw', 'openssl x509 -noout -fingerprint -sha1 -in c', 'openssl dgst -sha1 fw.bin', 'openssl dgst -md5 fw.bin'],
  },
  {
    id: 'tls-verification-off-shell', title: 'TLS certificate check switched off (curl, wget, git, mosquitto)', category: 'certificate-check-off', language: 'shell', on: 'call', literals: ['curl', 'insecure', 'no-check-certificate', 'trusted-host', 'sslVerify', 'check_certificate'], calls: ['curl', 'wget', 'uclient-fetch', 'mosquitto_pub', 'mosquitto_sub', 'pip', 'pip3', 'git', 'http', 'https'],
    test: (use, look) => {
      const { name } = use.expr
      const all = words(use.expr, use, look).flatMap((word) => (word?.includes(' ') === true && word.startsWith('-') ? word.split(/\s+/u) : [word]))
      const off = all.find((word, index) => {
        if (word === undefined || /^(?:-[oHAuedXFwb]|--(?:output|header|user-agent|data|form))$/u.test(all[index - 1] ?? '')) return false
        if (name === 'curl') return word === '--insecure' || /^-[a-jl-zA-Z]*k[a-zA-Z]*$/u.test(word) && !/^-[oHAuedXFwbTKmxQ]/u.test(word)
        if (name === 'wget' || name === 'uclient-fetch') return word === '--no-check-certificate'
        if (name.startsWith('mosquitto')) return word === '--insecure'
        if (name.startsWith('pip')) return word.startsWith('--trusted-host')
        return word === 'http.sslVerify=false' || word === '--verify=no'
      })
      if (off === undefined) return undefined
      const also = [use.expr.line, ...use.expr.args.map(({ value }) => value.line)]
      return all.some((word) => word !== undefined && /^(?:--unix-socket|(?:https?:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$))/u.test(word)) ? { settled: also } : { detail: `${name} ${off}`, also }
    },
    examples: ['curl -sk https://updates.example.net/a', 'OPTS="-k"\ncurl $OPTS https://x.example/', 'wget -q --no-check-certificate https://x/y', 'mosquitto_pub -h h --insecure -t a -m b', 'curl --fail \\\n  --insecure https://x/', 'git -c http.sslVerify=false clone https://x/y'],
    counterExamples: ['curl -fsSL https://x/ -o y', '# curl -k https://x/\ntrue', 'curl https://x/ | grep -k', 'curl --keepalive-time 2 https://x', 'curl -sk https://localhost:8443/health', 'curl -k --unix-socket /run/a.sock https://h/', 'curl -H -k https://x/', 'wget https://x/y'],
  },
  {
    id: 'shell-eval-from-outside', title: 'A stranger\'s request is run by the shell', category: 'command-injection', language: 'shell', on: 'call', literals: ['QUERY_STRING', 'PATH_INFO', 'REQUEST_URI', 'HTTP_', 'POST_DATA', 'CONTENT_LENGTH'], calls: ['eval', 'sh', 'bash', 'ash', '.', 'source', 'su', 'xargs'],
    test: (use, look) => {
      const isEval = /^(?:eval|\.|source)$/u.test(use.expr.name)
      const command = isEval ? use.expr.args.map(({ value }) => value) : [after(use.expr, ['-c'], use, look)].filter((value) => value !== undefined)
      for (const each of command) {
        const found = fromOutside(each, use, look)
        if (found !== undefined) return found
      }
      return undefined
    },
    examples: ['eval "$(echo "$QUERY_STRING" | tr "&" ";")"', 'cmd=${QUERY_STRING#cmd=}\nsh -c "ping $cmd"', 'read -n $CONTENT_LENGTH POST\neval $POST', 'eval $QUERY_STRING'],
    counterExamples: ['echo "$QUERY_STRING" | sed s/x/y/', 'ping "$QUERY_STRING"', 'eval "$(dircolors)"', 'sh -c "reboot"', 'case "$QUERY_STRING" in a) sh -c "reboot";; esac'],
  },
  {
    id: 'shell-xor-cipher', title: 'A cipher of its own: XOR with a key', category: 'home-made-cipher', language: 'shell', on: 'binary', literals: ['^'],
    test: (use, look) => {
      if (use.expr.operator !== '^' || use.loops === 0) return undefined
      const names = [...look.names(use.expr, use.scope), ...use.target, use.scope.name]
      return names.some((name) => /key|secret|pass|crypt|obfusc/iu.test(name)) && !names.some((name) => /crc|checksum|parity/iu.test(name)) ? { detail: 'XOR with the bytes of a key' } : undefined
    },
    examples: ['decrypt() {\n  for i in $data; do\n    out=$(( i ^ key ))\n  done\n}'],
    counterExamples: ['crc=0\nfor b in $bytes; do crc=$(( crc ^ b )); done', 'x=$(( a ^ key ))', 'for i in $data; do out=$(( i ^ mask )); done'],
  },
  {
    id: 'shell-checksum-as-proof', title: 'A checksum where proof of origin is needed', category: 'home-made-cipher', language: 'shell', on: 'assignment', literals: ['cksum', 'crc32'],
    test: ({ name, value }) => (/sig(?:nature)?|auth|licen[cs]e|token|passw/iu.test(name) && callsIn(everyPart(value, 60)).some((call) => call.name === 'cksum' || call.name === 'crc32') ? { detail: `a checksum as "${name}"` } : undefined),
    examples: ['SIGNATURE=$(cksum fw.bin | cut -d" " -f1)', 'license=$(echo "$SERIAL" | cksum)'],
    counterExamples: ['SUM=$(cksum fw.bin)', 'CRC=$(crc32 fw.bin)', 'SIGNATURE=$(openssl dgst -sha256 -sign k fw)'],
  },
]

/** `pass:secret`, with the secret as an expression. */
function passOf(expr: Expr | undefined, use: Use, look: Look): Expr | undefined {
  const text = look.text(expr, use.scope)
  return text?.startsWith('pass:') === true && text.length > 6 ? { kind: 'text', value: text.slice(5), line: use.expr.line } : undefined
}
