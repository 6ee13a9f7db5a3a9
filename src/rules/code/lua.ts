/** Rules for Lua: web interfaces of routers (LuCI), OpenResty, and scripts of small servers. Data and small tests. */
import type { CodeRule } from './define.ts'
import { cipherByName, cipherTable, checksumAsProof, fastHash, fewIterations, fixedIv, fixedKey, fromOutside, injected, isOff, isQuery, putIntoQuery, teaDelta, weakRandom } from './tests.ts'
import { calledAs, everyPart } from './syntax.ts'
import { saysHiding, saysKey } from './words.ts'

const ciphers = ['cipher.new', 'openssl.cipher.new', 'openssl.cipher.get', 'cipher.encrypt', 'crypto.encrypt', 'crypto.decrypt', 'resty.aes.cipher', 'aes.cipher', 'openssl.cipher.encrypt', 'evp.encrypt']
const hashes = ['md5.sumhexa', 'md5.sum', 'ngx.md5', 'ngx.md5_bin', 'ngx.sha1_bin', 'sha1.sha1', 'sha1.hex', 'sha1', 'md5', 'nixio.crypto.hash', 'crypto.digest', 'sha2.sha256', 'sha2.md5', 'sys.md5', 'resty.string.to_hex', 'sha256.hash256', 'luci.util.md5']
const shells = ['os.execute', 'io.popen', 'luci.sys.exec', 'luci.sys.call', 'luci.util.exec', 'sys.exec', 'sys.call', 'util.exec', 'luci.sys.process.exec', 'fork_exec', 'luci.util.execi']

export const luaRules: readonly CodeRule[] = [
  {
    id: 'lua-weak-cipher', title: 'A cipher or mode that does not protect', category: 'weak-cipher', language: 'lua', on: 'call', literals: ['ecb', 'des', 'rc4'], calls: ciphers,
    test: (use, look) => {
      for (const { value } of use.expr.args) {
        const found = cipherByName(look.text(value, use.scope))
        if (found !== undefined) return found
      }
      return undefined
    },
    examples: ['local cipher = require("openssl.cipher")\nlocal c = cipher.new("aes-128-ecb")', 'local crypto = require "crypto"\ncrypto.encrypt("des-cbc", d, key)', 'local aes = require "resty.aes"\nlocal h = aes.cipher(256, "ecb")', 'local crypto = require "crypto"\nlocal m = "rc4"\ncrypto.encrypt(m, d, k)'],
    counterExamples: ['local cipher = require("openssl.cipher")\nlocal c = cipher.new("aes-256-gcm")', '-- cipher.new("aes-128-ecb")\nlocal x = 1', 'print("aes-128-ecb")'],
  },
  {
    id: 'lua-fixed-key', title: 'A key that is a constant of the program', category: 'fixed-key', language: 'lua', on: 'call', literals: ['crypt', 'hmac', 'aes', 'jwt'], calls: ['crypto.encrypt', 'crypto.decrypt', 'ngx.hmac_sha1', 'crypto.hmac.digest', 'openssl.hmac.new', 'hmac.new', 'resty.hmac.new', 'resty.aes.new', 'aes.new', 'resty.jwt.sign', 'nixio.crypto.hmac'],
    test: (use, look) => {
      const position = calledAs(use.expr.name, ['crypto.encrypt', 'crypto.decrypt', 'crypto.hmac.digest']) ? 2 : calledAs(use.expr.name, ['nixio.crypto.hmac']) ? 1 : 0
      return fixedKey(use.expr.args[position]?.value, use, look)
    },
    examples: ['local s = ngx.hmac_sha1("my-secret", text)', 'local crypto = require "crypto"\nlocal KEY = "0123456789abcdef"\ncrypto.encrypt("aes-128-cbc", d, KEY, iv)', 'local aes = require "resty.aes"\nlocal a = aes:new("AKeyForAES-256-CBC")'],
    counterExamples: ['local s = ngx.hmac_sha1(key, "constant text")', 'local aes = require "resty.aes"\nlocal a = aes:new(os.getenv("KEY"))', 'local obj = account.new("name")'],
  },
  {
    id: 'lua-fixed-iv', title: 'An initialisation vector that never changes', category: 'fixed-iv', language: 'lua', on: 'call', literals: ['crypt', 'iv', 'aes'], calls: ['crypto.encrypt', 'resty.aes.new', 'aes.new', 'c.encrypt', 'cipher.encrypt'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['crypto.encrypt'])) return fixedIv(use.expr.args[3]?.value, use, look)
      const dicts = use.expr.args.flatMap(({ value }) => (value.kind === 'dict' ? value.entries : []))
      return fixedIv(dicts.find(({ key }) => key.kind === 'text' && key.value === 'iv')?.value, use, look)
    },
    examples: ['local crypto = require "crypto"\ncrypto.encrypt("aes-128-cbc", d, key, "1234567890123456")', 'local aes = require "resty.aes"\nlocal a = aes:new(key, nil, aes.cipher(128, "cbc"), { iv = "1234567890123456" })'],
    counterExamples: ['local crypto = require "crypto"\ncrypto.encrypt("aes-128-cbc", d, key, iv)', 'local aes = require "resty.aes"\nlocal a = aes:new(key, nil, aes.cipher(128, "cbc"), { iv = random(16) })'],
  },
  {
    id: 'lua-fast-password-hash', title: 'Passwords hashed with a fast digest', category: 'password-hash', language: 'lua', on: 'call', literals: ['md5', 'sha1', 'sha2', 'digest'], calls: hashes,
    test: (use, look) => {
      const second = calledAs(use.expr.name, ['crypto.digest'])
      return fastHash(use, look, [use.expr.args[second ? 1 : 0]?.value], (second ? (look.text(use.expr.args[0]?.value, use.scope) ?? 'a digest') : use.expr.name).toUpperCase())
    },
    examples: ['local md5 = require("md5")\nlocal h = md5.sumhexa(password)', 'local h = ngx.md5(user.passwd)', 'local function check_password(p)\n  return ngx.md5(p) == stored\nend', 'local crypto = require "crypto"\nlocal h = crypto.digest("sha1", salt .. pwd)'],
    counterExamples: ['local md5 = require("md5")\nlocal etag = md5.sumhexa(body)', 'local k = ngx.md5(url)', 'local ha1 = ngx.md5(user .. ":" .. realm .. ":" .. password)', 'local h = bcrypt.digest(password, 12)'],
  },
  {
    id: 'lua-few-iterations', title: 'Passwords stretched too little', category: 'password-hash', language: 'lua', on: 'call', literals: ['pbkdf2', 'bcrypt'], calls: ['kdf.derive', 'openssl.kdf.derive', 'bcrypt.digest', 'pbkdf2'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['bcrypt.digest'])) {
        const cost = look.number(use.expr.args[1]?.value, use.scope)
        return cost === undefined || cost >= 8 ? undefined : { detail: `bcrypt with cost ${cost}` }
      }
      const entries = use.expr.args.flatMap(({ value }) => (value.kind === 'dict' ? value.entries : []))
      return fewIterations(look.number(entries.find(({ key }) => key.kind === 'text' && /^(?:iter|iterations)$/u.test(key.value))?.value ?? use.expr.args[2]?.value, use.scope))
    },
    examples: ['local kdf = require "openssl.kdf"\nkdf.derive{ type = "PBKDF2", pass = p, salt = s, iter = 1000 }', 'local bcrypt = require "bcrypt"\nbcrypt.digest(password, 4)'],
    counterExamples: ['local kdf = require "openssl.kdf"\nkdf.derive{ type = "PBKDF2", pass = p, salt = s, iter = 600000 }', 'local bcrypt = require "bcrypt"\nbcrypt.digest(password, 12)'],
  },
  {
    id: 'lua-weak-random', title: 'A secret from a generator that can be foretold', category: 'weak-random', language: 'lua', on: 'call', literals: ['math.random', 'os.time', 'os.clock'], calls: ['math.random', 'os.time', 'os.clock'],
    test: (use, look) => {
      if (use.expr.name !== 'math.random' && !use.within.some((call) => calledAs(call, hashes) || /md5|sha/iu.test(call))) return undefined
      return weakRandom(use, look, use.expr.name)
    },
    examples: ['local token = tostring(math.random(1, 2^31))', 'local function new_session_id()\n  return string.format("%08x", math.random(0, 0x7fffffff))\nend', 'sess.csrf = math.random()', 'local token = ngx.md5(os.time())'],
    counterExamples: ['local delay = math.random(1, 10)', 'local token = random.bytes(16)', 'local token_expires = os.time() + 3600', 'local server = servers[math.random(#servers)]'],
  },
  {
    id: 'tls-verification-off-lua', title: 'TLS certificate check switched off (libcurl, OpenSSL, PHP, Lua)', category: 'certificate-check-off', language: 'lua', on: 'call', literals: ['verify', 'insecure', 'handshake'], calls: ['https.request', 'ssl.https.request', 'ssl.wrap', 'ssl.newcontext', '.request_uri', '.ssl_handshake', '.sslhandshake', '.tls_insecure_set', '.setopt', '.setopt_ssl_verifypeer', 'request', '.connect'],
    test: (use, look) => {
      if (use.expr.name.endsWith('.sslhandshake') || use.expr.name.endsWith('.ssl_handshake')) return isOff(use.expr.args[2]?.value, use.scope, look) && use.expr.args.length >= 3 ? { detail: 'handshake without verification' } : undefined
      if (use.expr.name.endsWith('.setopt_ssl_verifypeer')) return isOff(use.expr.args[0]?.value, use.scope, look) ? { detail: 'verifypeer off' } : undefined
      if (use.expr.name.endsWith('.tls_insecure_set')) return look.names(use.expr.args[0]?.value, use.scope).includes('true') ? { detail: 'the name in the certificate is not compared' } : undefined
      const entries = use.expr.args.flatMap(({ value }) => everyPart(look.value(value, use.scope), 80)).flatMap((part) => (part.kind === 'dict' ? part.entries : []))
      const off = entries.find(({ key, value }) => key.kind === 'text' && ((key.value === 'verify' && look.text(value, use.scope) === 'none') || (/^(?:ssl_verify|ssl_verifypeer|ssl_verifyhost)$/u.test(key.value) && isOff(value, use.scope, look))))
      return off === undefined ? undefined : { detail: 'verify none', also: [off.key.line] }
    },
    examples: ['local https = require("ssl.https")\nhttps.request{ url = u, verify = "none" }', 'local ok = httpc:request_uri(u, { ssl_verify = false })', 'local params = { mode = "client", verify = "none" }\nlocal c = ssl.wrap(c, params)', 'sock:sslhandshake(nil, host, false)'],
    counterExamples: ['local https = require("ssl.https")\nhttps.request{ url = u, verify = "peer" }', 'httpc:request_uri(u, { ssl_verify = true })', 'sock:sslhandshake(nil, host, true)', 'local t = { verify = "none" }'],
  },
  {
    id: 'lua-shell-command', title: 'A shell gets a command put together at run time', category: 'command-injection', language: 'lua', on: 'call', literals: ['execute', 'popen', '.exec', '.call', 'fork_exec'], calls: shells,
    test: (use, look) => injected(use.expr.args[0]?.value, use, look) ?? fromOutside(use.expr.args[0]?.value, use, look),
    examples: ['os.execute("ping " .. host)', 'local f = io.popen(string.format("ls %s", dir))', 'local http = require "luci.http"\nlocal sys = require "luci.sys"\nsys.exec("wifi " .. http.formvalue("dev"))', 'local cmd = ("cat %s"):format(path)\nos.execute(cmd)'],
    counterExamples: ['os.execute("reboot")', 'local sys = require "luci.sys"\nlocal util = require "luci.util"\nsys.exec("ls " .. util.shellquote(d))', 'os.execute("kill " .. tonumber(pid))', 'local DIR = "/tmp"\nos.execute("du -s " .. DIR)', 'obj.execute("x" .. y)'],
  },
  {
    id: 'lua-query', title: 'A query of the database put together at run time', category: 'query-injection', language: 'lua', on: 'call', literals: ['execute', 'query', 'exec'], calls: ['.execute', '.query', '.exec', '.nrows', '.prepare'],
    test: (use, look) => {
      const query = use.expr.args[0]?.value
      return isQuery(query, use.scope, look) ? putIntoQuery(query, use, look) : undefined
    },
    examples: ['conn:execute("select * from t where n=\'" .. name .. "\'")', 'local q = string.format("delete from t where id=%s", id)\ndb:query(q)'],
    counterExamples: ['conn:execute("select * from t")', 'local st = db:prepare("select * from t where id=?")', 'db:query("select * from t where id=" .. tonumber(id))', 'db:query("select * from t where n=" .. ngx.quote_sql_str(n))'],
  },
  {
    id: 'lua-code-from-outside', title: 'Data of strangers is run as code', category: 'code-injection', language: 'lua', on: 'call', literals: ['loadstring', 'load(', 'dofile'], calls: ['loadstring', 'load', 'dofile'],
    test: (use, look) => fromOutside(use.expr.args[0]?.value, use, look),
    examples: ['local f = loadstring(ngx.req.get_body_data())', 'local http = require "luci.http"\nlocal c = http.formvalue("code")\nload(c)()'],
    counterExamples: ['load("return 1")()', 'dofile("/etc/app.lua")', 'local cjson = require "cjson"\ncjson.decode(ngx.req.get_body_data())'],
  },
  {
    id: 'lua-path-from-outside', title: 'A stranger names the file', category: 'path-injection', language: 'lua', on: 'call', literals: ['io.open', 'io.lines', 'os.remove', 'readfile', 'fs.'], calls: ['io.open', 'io.lines', 'os.remove', 'nixio.fs.readfile', 'fs.readfile', 'fs.unlink', 'os.rename'],
    test: (use, look) => fromOutside(use.expr.args[0]?.value, use, look),
    examples: ['local f = io.open("/srv/" .. ngx.var.arg_name)', 'local http = require "luci.http"\nlocal n = http.formvalue("f")\nos.remove("/tmp/" .. n)'],
    counterExamples: ['local f = io.open("/etc/app.conf")', 'local http = require "luci.http"\nlocal fs = require "nixio.fs"\nio.open("/tmp/" .. fs.basename(http.formvalue("f")))'],
  },
  {
    id: 'lua-runs-download', title: 'Code is fetched and run', category: 'runs-download', language: 'lua', on: 'call', literals: ['loadstring', 'load('], calls: ['loadstring', 'load'],
    test: (use, look) => (look.names(use.expr.args[0]?.value, use.scope).some((name) => /^(?:socket\.http|ssl\.https|http|https)\.request$/u.test(name)) ? { detail: 'runs what an address gives' } : undefined),
    examples: ['local http = require("socket.http")\nloadstring(http.request("http://x.example/a.lua"))()', 'local http = require("socket.http")\nlocal body = http.request("http://x.example/a.lua")\nload(body)()'],
    counterExamples: ['local http = require("socket.http")\nlocal body = http.request("http://x.example/a.json")\nprint(body)', 'load(io.open("/a.lua"):read("*a"))()'],
  },
  {
    id: 'lua-xor-cipher', title: 'A cipher of its own: XOR with a key', category: 'home-made-cipher', language: 'lua', on: 'call', literals: ['xor'], calls: ['bit.bxor', 'bit32.bxor', 'nixio.bit.bxor', 'bxor', 'bit.xor'],
    test: (use, look) => {
      if (use.loops === 0 || use.expr.args.length !== 2) return undefined
      const names = use.expr.args.map(({ value }) => look.names(value, use.scope))
      const around = look.around(use)
      if ([...around, ...names.flat()].some((name) => /crc|checksum|hash|mask|sha\d|md5|hmac|pbkdf|parity|websocket/iu.test(name))) return undefined
      const bytes = use.expr.args.some(({ value }) => everyPart(value, 40).some((part) => part.kind === 'index' || (part.kind === 'call' && part.name.endsWith('byte'))))
      return bytes && (names.some((list) => list.some(saysKey)) || around.some(saysHiding)) ? { detail: 'XOR with the bytes of a key' } : undefined
    },
    examples: ['local function crypt(s, key)\n  local o = {}\n  for i = 1, #s do\n    o[i] = string.char(bit.bxor(s:byte(i), key:byte((i - 1) % #key + 1)))\n  end\n  return table.concat(o)\nend'],
    counterExamples: ['for i = 1, #s do crc = bit.bxor(crc, s:byte(i)) end', 'local x = bit.bxor(a, key)', 'for i = 1, n do out[i] = bit.bxor(data[i], mask[i % 4]) end'],
  },
  {
    id: 'lua-cipher-table', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'lua', on: 'list', literals: ['63', '99', '58', '57', 'd6'],
    test: cipherTable,
    examples: ['local S = { 0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5, 0x30 }'],
    counterExamples: ['local S = { 1, 2, 3, 4, 5, 6, 7, 8, 9 }'],
  },
  {
    id: 'lua-tea', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'lua', on: 'number', literals: ['9e3779b9', '2654435769'],
    test: teaDelta,
    examples: ['for i = 1, 32 do\n  s = s + 0x9E3779B9\n  a = a + (((b << 4) + k0) ~ (b + s) ~ ((b >> 5) + k1))\n  b = b + (((a << 4) + k2) ~ (a + s) ~ ((a >> 5) + k3))\nend'],
    counterExamples: ['local h = x * 0x9E3779B9'],
  },
  {
    id: 'lua-checksum-as-proof', title: 'A checksum where proof of origin is needed', category: 'home-made-cipher', language: 'lua', on: 'call', literals: ['crc32'], calls: ['ngx.crc32_short', 'ngx.crc32_long', 'crc32', 'zlib.crc32'],
    test: checksumAsProof,
    examples: ['local signature = ngx.crc32_long(data)'],
    counterExamples: ['local bucket = ngx.crc32_short(key) % 8'],
  },
]
