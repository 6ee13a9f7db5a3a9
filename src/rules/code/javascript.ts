/** Rules for JavaScript: programs of Node.js, and scripts of pages where they make secrets. Data and small tests. */
import type { CodeRule } from './define.ts'
import { calledAs, everyPart } from './syntax.ts'
import { cipherByName, cipherTable, fastHash, fewIterations, fixedIv, fixedKey, fromOutside, injected, isLocal, isOff, isQuery, putIntoQuery, teaDelta, weakRandom, xorWithKey } from './tests.ts'
import { saysProof } from './words.ts'

const withIv = ['crypto.createCipheriv', 'crypto.createDecipheriv', 'createCipheriv', 'createDecipheriv']
const cryptoJs = ['CryptoJS.AES.encrypt', 'CryptoJS.AES.decrypt', 'CryptoJS.DES.encrypt', 'CryptoJS.DES.decrypt', 'CryptoJS.TripleDES.encrypt', 'CryptoJS.TripleDES.decrypt', 'CryptoJS.RC4.encrypt', 'CryptoJS.Rabbit.encrypt']
const shells = ['child_process.exec', 'child_process.execSync', 'exec', 'execSync', 'cp.exec', 'shell.exec', 'shelljs.exec']

export const javascriptRules: readonly CodeRule[] = [
  {
    id: 'javascript-weak-cipher', title: 'A cipher or mode that does not protect', category: 'weak-cipher', language: 'javascript', on: 'call', literals: ['createCipher', 'createDecipher', 'CryptoJS'], calls: [...withIv, 'crypto.createCipher', 'crypto.createDecipher', ...cryptoJs],
    test: (use, look) => {
      const { expr, scope } = use
      if (/CryptoJS/u.test(expr.name)) {
        const mode = expr.args.flatMap(({ value }) => look.names(value, scope)).some((name) => name.endsWith('mode.ECB'))
        if (mode) return { detail: 'ECB: equal blocks stay equal' }
        const old = /CryptoJS\.(DES|TripleDES|RC4|Rabbit)\./u.exec(expr.name)?.[1]
        return old === undefined ? undefined : { detail: `${old}: out of use` }
      }
      const named = cipherByName(look.text(expr.args[0]?.value, scope))
      if (named !== undefined) return named
      return calledAs(expr.name, ['crypto.createCipher', 'crypto.createDecipher']) ? { detail: 'createCipher makes the key with one MD5 and has no vector' } : undefined
    },
    examples: ["const crypto = require('crypto')\ncrypto.createCipheriv('aes-128-ecb', key, null)", "import { createCipheriv } from 'node:crypto'\nconst alg = 'des-cbc'\ncreateCipheriv(alg, key, iv)", "const crypto = require('crypto')\ncrypto.createCipher('aes-256-cbc', pw)", 'CryptoJS.AES.encrypt(d, key, { mode: CryptoJS.mode.ECB })', '<script>\nvar c = CryptoJS.DES.encrypt(d, k);\n</script>'.replaceAll(/<\/?script>\n?/gu, '')],
    counterExamples: ["const crypto = require('crypto')\ncrypto.createCipheriv('aes-256-gcm', key, iv)", "// crypto.createCipheriv('aes-128-ecb', key)\nlet x", 'CryptoJS.AES.encrypt(d, key, { mode: CryptoJS.mode.CBC, iv })', "console.log('aes-128-ecb')"],
  },
  {
    id: 'javascript-old-tls', title: 'A version of TLS that is out of use', category: 'weak-cipher', language: 'javascript', on: 'call', literals: ['minVersion', 'maxVersion', 'secureProtocol'],
    calls: ['https.createServer', 'https.request', 'https.get', 'https.Agent', 'tls.connect', 'tls.createServer', 'tls.createSecureContext', 'mqtt.connect', 'Agent', 'createServer', 'createSecureContext'],
    test: (use, look) => {
      const entries = use.expr.args.flatMap(({ value }) => everyPart(look.value(value, use.scope), 120)).flatMap((part) => (part.kind === 'dict' ? part.entries : []))
      const old = entries.find(({ key, value }) => key.kind === 'text' && /^(?:minVersion|maxVersion|secureProtocol)$/u.test(key.value) && /^(?:SSLv\d|SSLv23?_method|SSLv3_method|TLSv1|TLSv1\.1|TLSv1(?:_1)?_method)$/u.test(look.text(value, use.scope) ?? ''))
      return old === undefined ? undefined : { detail: look.text(old.value, use.scope) ?? '' }
    },
    examples: ["const https = require('https')\nhttps.createServer({ key, cert, minVersion: 'TLSv1' }, app)", "const tls = require('tls')\ntls.connect({ host, secureProtocol: 'SSLv3_method' })"],
    counterExamples: ["const https = require('https')\nhttps.createServer({ key, cert, minVersion: 'TLSv1.2' }, app)", "const tls = require('tls')\ntls.connect({ host, secureProtocol: 'TLSv1_2_method' })", "log({ minVersion: 'TLSv1' })"],
  },
  {
    id: 'javascript-fixed-key', title: 'A key that is a constant of the program', category: 'fixed-key', language: 'javascript', on: 'call', literals: ['createCipher', 'createDecipher', 'createHmac', 'CryptoJS', 'jwt', 'jsonwebtoken', 'session('], calls: [...withIv, 'crypto.createHmac', 'createHmac', ...cryptoJs, 'CryptoJS.HmacSHA256', 'CryptoJS.HmacSHA1', 'CryptoJS.HmacMD5', 'jwt.sign', 'jwt.verify', 'jsonwebtoken.sign', 'jsonwebtoken.verify', 'jose.JWT.sign', 'jose.JWT.verify', 'express-session', 'express-jwt', 'cookie-session'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['express-session', 'express-jwt', 'cookie-session'])) {
        const [first] = use.expr.args
        const secret = first?.value.kind === 'dict' ? first.value.entries.find(({ key }) => key.kind === 'text' && key.value === 'secret')?.value : undefined
        return fixedKey(secret, use, look)
      }
      return fixedKey(use.expr.args[1]?.value, use, look)
    },
    examples: ["const crypto = require('crypto')\ncrypto.createCipheriv('aes-256-cbc', '0123456789abcdef0123456789abcdef', iv)", "const crypto = require('crypto')\nconst KEY = Buffer.from('00112233445566778899aabbccddeeff', 'hex')\ncrypto.createHmac('sha256', KEY)", "const jwt = require('jsonwebtoken')\njwt.sign({ id }, 'shhhh')", "CryptoJS.AES.encrypt(text, 'secret key 123')", "const session = require('express-session')\napp.use(session({ secret: 'keyboard cat', resave: false }))"],
    counterExamples: ["const crypto = require('crypto')\ncrypto.createHmac('sha256', process.env.KEY)", "const jwt = require('jsonwebtoken')\njwt.sign(p, fs.readFileSync('/etc/key'))", "const crypto = require('crypto')\ncrypto.createHmac('sha256', key).update('constant')", 'CryptoJS.AES.encrypt(text, passphrase)', "sign({ id }, 'label')"],
  },
  {
    id: 'javascript-fixed-iv', title: 'An initialisation vector that never changes', category: 'fixed-iv', language: 'javascript', on: 'call', literals: ['createCipheriv', 'CryptoJS', 'subtle.encrypt'], calls: ['crypto.createCipheriv', 'createCipheriv', ...cryptoJs.filter((name) => name.endsWith('encrypt')), '.subtle.encrypt'],
    test: (use, look) => {
      const options = use.expr.args[calledAs(use.expr.name, ['.subtle.encrypt']) ? 0 : 2]?.value
      if (use.expr.name.endsWith('createCipheriv')) return look.names(options, use.scope).includes('null') ? undefined : fixedIv(options, use, look)
      const value = options === undefined ? undefined : look.value(options, use.scope)
      return value?.kind === 'dict' ? fixedIv(value.entries.find(({ key }) => key.kind === 'text' && key.value === 'iv')?.value, use, look) : undefined
    },
    examples: ["const crypto = require('crypto')\ncrypto.createCipheriv('aes-128-cbc', key, Buffer.alloc(16))", "const crypto = require('crypto')\nconst IV = '1234567890123456'\ncrypto.createCipheriv('aes-128-cbc', key, IV)", "CryptoJS.AES.encrypt(d, key, { iv: CryptoJS.enc.Utf8.parse('0000000000000000') })", "crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, data)"],
    counterExamples: ["const crypto = require('crypto')\nconst iv = crypto.randomBytes(16)\ncrypto.createCipheriv('aes-128-cbc', key, iv)", 'CryptoJS.AES.encrypt(d, key, { iv: iv })', "crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data)", "const crypto = require('crypto')\ncrypto.createDecipheriv('aes-128-cbc', key, Buffer.alloc(16))"],
  },
  {
    id: 'javascript-fast-password-hash', title: 'Passwords hashed with a fast digest', category: 'password-hash', language: 'javascript', on: 'call', literals: ['createHash', 'md5', 'sha1', 'sha256', 'SHA'], calls: ['.update', 'md5', 'sha1', 'sha256', 'CryptoJS.MD5', 'CryptoJS.SHA1', 'CryptoJS.SHA256', 'hex_md5', 'hex_sha1', 'crypto.hash', 'blueimp-md5', '$.md5', 'b64_md5', 'MD5'],
    test: (use, look) => {
      const { expr, scope } = use
      if (!expr.name.endsWith('.update')) return fastHash(use, look, calledAs(expr.name, ['crypto.hash']) ? [expr.args[1]?.value] : [expr.args[0]?.value], expr.name.split('.').at(-1) ?? '')
      const made = expr.on ?? look.value({ kind: 'name', path: expr.name.slice(0, -'.update'.length), line: 0 }, scope)
      return made.kind === 'call' && calledAs(made.name, ['crypto.createHash', 'createHash']) ? fastHash(use, look, [expr.args[0]?.value], (look.text(made.args[0]?.value, scope) ?? 'a digest').toUpperCase()) : undefined
    },
    examples: ["const crypto = require('crypto')\nconst h = crypto.createHash('md5').update(password).digest('hex')", "const { createHash } = require('crypto')\nfunction hashPassword(p) { return createHash('sha256').update(p).digest('hex') }", "const md5 = require('md5')\nuser.password = md5(req.body.password)", 'var h = CryptoJS.MD5(pwd).toString()', 'form.hash.value = hex_md5(form.password.value)'],
    counterExamples: ["const crypto = require('crypto')\nconst etag = crypto.createHash('md5').update(body).digest('hex')", "const md5 = require('md5')\nconst url = 'https://x/avatar/' + md5(email)", "const bcrypt = require('bcrypt')\nbcrypt.hash(password, 12)", "const crypto = require('crypto')\nconst ha1 = crypto.createHash('md5').update(user + ':' + realm + ':' + password).digest('hex')", 'const key = sha1(url)'],
  },
  {
    id: 'javascript-few-iterations', title: 'Passwords stretched too little', category: 'password-hash', language: 'javascript', on: 'call', literals: ['pbkdf2', 'bcrypt', 'PBKDF2'], calls: ['crypto.pbkdf2', 'crypto.pbkdf2Sync', 'pbkdf2', 'pbkdf2Sync', 'CryptoJS.PBKDF2', 'bcrypt.hash', 'bcrypt.hashSync', 'bcryptjs.hash', 'bcryptjs.hashSync'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['bcrypt.hash', 'bcrypt.hashSync', 'bcryptjs.hash', 'bcryptjs.hashSync'])) {
        const cost = look.number(use.expr.args[1]?.value, use.scope)
        return cost === undefined || cost >= 8 ? undefined : { detail: `bcrypt with cost ${cost}` }
      }
      if (!calledAs(use.expr.name, ['CryptoJS.PBKDF2'])) return fewIterations(look.number(use.expr.args[2]?.value, use.scope))
      const options = use.expr.args[2]?.value
      const entry = options?.kind === 'dict' ? options.entries.find(({ key }) => key.kind === 'text' && key.value === 'iterations')?.value : undefined
      return fewIterations(look.number(entry, use.scope))
    },
    examples: ["const crypto = require('crypto')\ncrypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256')", "const bcrypt = require('bcrypt')\nbcrypt.hashSync(password, 4)", 'CryptoJS.PBKDF2(p, s, { keySize: 8, iterations: 100 })'],
    counterExamples: ["const crypto = require('crypto')\ncrypto.pbkdf2Sync(password, salt, 600000, 32, 'sha256')", "const bcrypt = require('bcrypt')\nbcrypt.hashSync(password, 12)", "const crypto = require('crypto')\ncrypto.pbkdf2(p, s, rounds, 32, 'sha256', done)"],
  },
  {
    id: 'javascript-weak-random', title: 'A secret from a generator that can be foretold', category: 'weak-random', language: 'javascript', on: 'call', literals: ['Math.random'], calls: ['Math.random'],
    test: (use, look) => weakRandom(use, look, 'Math.random'),
    examples: ["const token = Math.random().toString(36).slice(2)", 'function generateToken() {\n  return Math.random().toString(16)\n}', 'session.csrfToken = String(Math.random())', "function newPassword() {\n  let s = ''\n  for (let i = 0; i < 8; i++) s += chars[Math.floor(Math.random() * chars.length)]\n  return s\n}", 'const opts = { nonce: Math.floor(Math.random() * 1e9) }'],
    counterExamples: ["const token = require('crypto').randomBytes(16).toString('hex')", 'setTimeout(f, Math.random() * 1000)', 'const color = colors[Math.floor(Math.random() * 5)]', "const id = 'el' + Math.random()", 'const url = path + "?cachebust=" + Math.random()', 'function login() {\n  const delay = Math.random() * 100\n  wait(delay)\n}'],
  },
  {
    id: 'tls-verification-off-node', title: 'TLS certificate check switched off (Node.js)', category: 'certificate-check-off', language: 'javascript', on: 'call', literals: ['rejectUnauthorized', 'strictSSL'], calls: ['.request', '.get', '.post', '.connect', 'request', 'fetch', 'Agent', 'https.Agent', 'https.request', 'https.get', 'tls.connect', 'axios.create', 'axios', 'mqtt.connect', 'axios.get', 'axios.post', 'WebSocket', 'ws', 'connect', 'got', 'needle', '.createTransport', 'createTransport', 'undici.Agent'],
    test: (use, look) => {
      const entries = use.expr.args.flatMap(({ value }) => everyPart(look.value(value, use.scope), 200)).flatMap((part) => (part.kind === 'dict' ? part.entries : []))
      const off = entries.find(({ key, value }) => key.kind === 'text' && /^(?:rejectUnauthorized|strictSSL)$/u.test(key.value) && isOff(value, use.scope, look))
      if (off === undefined) return undefined
      const host = entries.find(({ key }) => key.kind === 'text' && /^(?:host|hostname|url|uri|servername|socketPath)$/u.test(key.value))
      const isOwn = isLocal(use.expr.args[0]?.value, use.scope, look) || isLocal(host?.value, use.scope, look) || (host?.key.kind === 'text' && host.key.value === 'socketPath')
      // Settings that stand outside the call may serve other connections as well.
      const isInside = use.expr.args.some(({ value }) => everyPart(value, 200).some((part) => part.kind === 'dict' && part.entries.includes(off)))
      return isOwn ? { settled: isInside ? [off.key.line] : [] } : { detail: off.key.kind === 'text' ? off.key.value : '', also: [off.key.line] }
    },
    examples: ["const https = require('https')\nhttps.request({ host, rejectUnauthorized: false })", 'const agent = new https.Agent({\n  rejectUnauthorized: false,\n})', "const opts = { rejectUnauthorized: false }\nmqtt.connect('mqtts://broker.example', opts)", 'request({ url, strictSSL: false })'],
    counterExamples: ["const https = require('https')\nhttps.request({ host, rejectUnauthorized: true })", "// rejectUnauthorized: false\nlet x", "https.request({ host: 'localhost', port: 8443, rejectUnauthorized: false })", 'https.request({ host, rejectUnauthorized: options.strict })', "tls.connect({ socketPath: '/run/a.sock', rejectUnauthorized: false })"],
  },
  {
    id: 'tls-verification-off-node-process', title: 'TLS certificate check switched off (Node.js)', category: 'certificate-check-off', language: 'javascript', on: 'assignment', literals: ['NODE_TLS_REJECT_UNAUTHORIZED'],
    test: ({ name, value, scope }, look) => (name.endsWith('env.NODE_TLS_REJECT_UNAUTHORIZED') && (look.text(value, scope) === '0' || isOff(value, scope, look)) ? { detail: 'for every connection of the program' } : undefined),
    examples: ["process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'", "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0"],
    counterExamples: ["process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1'", "if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') warn()"],
  },
  {
    id: 'javascript-jwt-unverified', title: 'A signed token is taken unverified', category: 'certificate-check-off', language: 'javascript', on: 'call', literals: ['jwt', 'jsonwebtoken'], calls: ['jwt.verify', 'jsonwebtoken.verify', 'jwt.sign', 'jsonwebtoken.sign'],
    test: (use, look) => {
      const options = use.expr.args[2]?.value
      const value = options === undefined ? undefined : look.value(options, use.scope)
      const algorithms = value?.kind === 'dict' ? value.entries.filter(({ key }) => key.kind === 'text' && /^algorithms?$/u.test(key.value)).flatMap((entry) => everyPart(entry.value)) : []
      return algorithms.some((part) => part.kind === 'text' && part.value.toLowerCase() === 'none') ? { detail: 'algorithm none' } : undefined
    },
    examples: ["const jwt = require('jsonwebtoken')\njwt.verify(t, '', { algorithms: ['none'] })", "const jwt = require('jsonwebtoken')\njwt.sign(p, null, { algorithm: 'none' })"],
    counterExamples: ["const jwt = require('jsonwebtoken')\njwt.verify(t, key, { algorithms: ['HS256'] })", "const jwt = require('jsonwebtoken')\njwt.verify(t, key)"],
  },
  {
    id: 'javascript-shell-command', title: 'A shell gets a command put together at run time', category: 'command-injection', language: 'javascript', on: 'call', literals: ['child_process', 'shelljs', 'execSync'], calls: [...shells, 'child_process.spawn', 'spawn'],
    test: (use, look) => {
      const command = use.expr.args[0]?.value
      if (use.expr.name.endsWith('spawn')) {
        const shell = use.expr.args.flatMap(({ value }) => (value.kind === 'dict' ? value.entries : [])).some(({ key, value }) => key.kind === 'text' && key.value === 'shell' && look.names(value, use.scope).includes('true'))
        return shell ? (injected(command, use, look) ?? fromOutside(command, use, look)) : undefined
      }
      return injected(command, use, look) ?? fromOutside(command, use, look)
    },
    examples: ["const { exec } = require('child_process')\nexec('ping ' + req.query.host)", "const cp = require('child_process')\ncp.execSync(`lp ${name}`)", "import { exec } from 'node:child_process'\nconst cmd = `ls ${dir}`\nexec(cmd, done)", "const { spawn } = require('child_process')\nspawn('cat ' + f, { shell: true })"],
    counterExamples: ["const { execFile } = require('child_process')\nexecFile('lp', [name])", "const { exec } = require('child_process')\nexec('reboot')", "const m = /x/.exec('a' + b)\nrequire('child_process')", "const { exec } = require('child_process')\nexec('kill ' + Number(pid))", "const { exec } = require('child_process')\nconst DIR = '/data'\nexec('du -s ' + DIR)"],
  },
  {
    id: 'javascript-query', title: 'A query of the database put together at run time', category: 'query-injection', language: 'javascript', on: 'call', literals: ['query', '.run', '.all', '.get', '.exec', 'prepare'], calls: ['.query', '.run', '.all', '.get', '.each', '.exec', '.prepare', '.raw', '.execute'],
    test: (use, look) => {
      const query = use.expr.args[0]?.value
      return isQuery(query, use.scope, look) ? putIntoQuery(query, use, look) : undefined
    },
    examples: ["db.query(\"select * from t where n='\" + req.body.n + \"'\")", 'db.all(`SELECT * FROM t WHERE id = ${id}`, done)', "const q = 'delete from t where id=' + id\nconn.query(q)", "let q = 'select a from t where n='\nq += name\ndb.query(q)", "db.query('select * from t where id='.concat(id))"],
    counterExamples: ["db.query('select * from t where n=?', [n])", "db.all('select count(*) from t')", "$.get('select from menu ' + x)", "db.query('select * from t where id=' + Number(id))", 'sql`select * from t where id=${id}`'],
  },
  {
    id: 'javascript-code-from-outside', title: 'Data of strangers is run as code', category: 'code-injection', language: 'javascript', on: 'call', literals: ['eval', 'Function', 'runIn', 'unserialize'], calls: ['eval', 'Function', 'vm.runInNewContext', 'vm.runInThisContext', 'vm.Script', 'node-serialize.unserialize'],
    test: (use, look) => {
      for (const { value } of use.expr.args) {
        const found = fromOutside(value, use, look)
        if (found !== undefined) return found
      }
      return undefined
    },
    examples: ['app.post("/x", (req, res) => res.send(eval(req.body.code)))', "const vm = require('vm')\nconst c = req.query.c\nvm.runInNewContext(c)"],
    counterExamples: ["eval('1')", 'JSON.parse(req.body)', "const f = new Function('a', 'return a')"],
  },
  {
    id: 'javascript-path-from-outside', title: 'A stranger names the file', category: 'path-injection', language: 'javascript', on: 'call', literals: ['readFile', 'sendFile', 'createReadStream', 'writeFile', 'unlink', 'download'], calls: ['fs.readFile', 'fs.readFileSync', 'fs.createReadStream', 'fs.writeFile', 'fs.writeFileSync', 'fs.unlink', 'fs.unlinkSync', 'res.sendFile', 'res.download', 'fs.createWriteStream'],
    test: (use, look) => fromOutside(use.expr.args[0]?.value, use, look),
    examples: ["const fs = require('fs')\nfs.readFile('/srv/' + req.params.name, done)", "const path = require('path')\nres.sendFile(path.join(__dirname, req.query.f))"],
    counterExamples: ["const fs = require('fs')\nfs.readFile('/srv/a', done)", "const path = require('path')\nres.sendFile(path.join('/srv', path.basename(req.query.f)))", "res.sendFile('index.html')"],
  },
  {
    id: 'javascript-xor-cipher', title: 'A cipher of its own: XOR with a key', category: 'home-made-cipher', language: 'javascript', on: 'binary', literals: ['^'],
    test: xorWithKey,
    examples: ["function encrypt(s, key) {\n  let o = ''\n  for (let i = 0; i < s.length; i++) o += String.fromCharCode(s.charCodeAt(i) ^ key.charCodeAt(i % key.length))\n  return o\n}"],
    counterExamples: ['for (let i = 0; i < n; i++) crc = crc ^ data[i]', 'const x = a ^ b', 'for (let i = 0; i < n; i++) diff |= a[i] ^ b[i]', 'for (let i = 0; i < n; i++) out[i] = payload[i] ^ maskKey[i % 4]'],
  },
  {
    id: 'javascript-cipher-table', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'javascript', on: 'list', literals: ['63', '99', '58', '57', 'd6'],
    test: cipherTable,
    examples: ['var S = [0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5, 0x30]', 'const IP = [58, 50, 42, 34, 26, 18, 10, 2, 60]'],
    counterExamples: ['var S = [1, 2, 3, 4, 5, 6, 7, 8]', 'const x = [58, 50]'],
  },
  {
    id: 'javascript-tea', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'javascript', on: 'number', literals: ['9e3779b9', '2654435769', 'c6ef3720'],
    test: teaDelta,
    examples: ['function enc(v, k) {\n  let s = 0\n  for (let i = 0; i < 32; i++) {\n    s += 0x9E3779B9\n    v[0] += ((v[1] << 4) ^ (v[1] >>> 5)) + v[1] ^ s + k[s & 3]\n    v[1] += ((v[0] << 4) ^ (v[0] >>> 5)) + v[0] ^ s\n  }\n}'],
    counterExamples: ['function hash(x) { return (x * 0x9E3779B9) >>> 0 }'],
  },
  {
    id: 'javascript-checksum-as-proof', title: 'A checksum where proof of origin is needed', category: 'home-made-cipher', language: 'javascript', on: 'call', literals: ['crc32'], calls: ['crc32', 'crc32.str', 'CRC32.buf', 'CRC32.str', 'zlib.crc32'],
    test: (use) => (use.target.some(saysProof) ? { detail: 'a checksum as a proof' } : undefined),
    examples: ["const crc32 = require('crc32')\nconst signature = crc32(firmware + key)"],
    counterExamples: ["const crc32 = require('crc32')\nconst sum = crc32(data)"],
  },
]
