/** Rules for Python. Data and small tests. */
import type { CodeRule } from './define.ts'
import type { Look } from './look.ts'
import { calledAs, everyPart, type Call, type Expr, type Scope, type Use } from './syntax.ts'
import { checksumAsProof, cipherTable, fastHash, fewIterations, fixedIv, fixedKey, fromOutside, injected, isLocal, isOff, isQuery, putIntoQuery, teaDelta, weakRandom, xorWithKey } from './tests.ts'

const ciphers = ['AES.new', 'DES3.new', 'DES.new', 'Blowfish.new', 'CAST.new', 'ARC2.new', 'ARC4.new', 'ChaCha20.new', 'Salsa20.new', 'ChaCha20_Poly1305.new']
const hashes = ['hashlib.md5', 'hashlib.sha1', 'hashlib.sha224', 'hashlib.sha256', 'hashlib.sha384', 'hashlib.sha512', 'hashlib.sha3_256', 'hashlib.blake2b', 'hashlib.new', 'MD5.new', 'SHA1.new', 'SHA.new', 'SHA256.new', 'SHA512.new', 'md5.new', 'sha.new', 'uhashlib.sha256', 'hashlib.md4']
const requests = ['requests.get', 'requests.post', 'requests.put', 'requests.delete', 'requests.patch', 'requests.head', 'requests.request', 'requests.Session', 'httpx.get', 'httpx.post', 'httpx.put', 'httpx.Client', 'httpx.AsyncClient', 'httpx.request', 'httpx.stream']
const generators = ['random.getrandbits', 'random.random', 'random.randint', 'random.randrange', 'random.choice', 'random.choices', 'random.sample', 'random.randbytes', 'random.uniform', 'numpy.random.randint', 'numpy.random.bytes', 'numpy.random.choice', 'np.random.randint', 'np.random.bytes', 'urandom.getrandbits', 'urandom.randint']
const shells = ['os.system', 'os.popen', 'os.popen2', 'commands.getoutput', 'commands.getstatusoutput', 'subprocess.getoutput', 'subprocess.getstatusoutput']
const processes = ['subprocess.call', 'subprocess.run', 'subprocess.Popen', 'subprocess.check_output', 'subprocess.check_call', 'asyncio.create_subprocess_shell']

const modeOf = (use: Use<Call>, look: Look): string | undefined => {
  const mode = look.argument(use.expr, 1, 'mode')
  const value = mode === undefined ? undefined : look.value(mode, use.scope)
  return value?.kind === 'name' ? value.path.split('.').at(-1) : value?.kind === 'number' ? `MODE ${value.value}` : undefined
}

const isShell = (word: string | undefined): boolean => word !== undefined && /^(?:\/bin\/|\/usr\/bin\/)?(?:ba|da|a)?sh$/u.test(word)

const turnsOffCheck = (value: Expr, look: Look, use: Use): boolean => isOff(value, use.scope, look)

/** What a call that speaks to a server is called; a bare `verify` may be about anything. */
const asksServers = /(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|Session|Client|AsyncClient|TCPConnector)$/u

/** Whether a name means an argument of a function: in it, and in functions inside it that have no argument so called themselves. */
function isArgumentOf(at: Scope, of: Scope, name: string): boolean {
  for (let scope: Scope | undefined = at; scope !== undefined; scope = scope.parent) {
    if (scope === of) return true
    if (scope.parameters.includes(name)) return false
  }
  return false
}

export const pythonRules: readonly CodeRule[] = [
  {
    id: 'python-ecb', title: 'A block cipher in ECB mode', category: 'weak-cipher', language: 'python', on: 'call', literals: ['ECB', 'Cipher'],
    calls: [...ciphers.slice(0, 6), 'modes.ECB'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['modes.ECB'])) return { detail: 'ECB: equal blocks stay equal' }
      const mode = modeOf(use, look)
      // PyCrypto takes ECB when nothing is said; its number is 1.
      return mode === 'MODE_ECB' || mode === 'MODE 1' || use.expr.args.length === 1 ? { detail: 'ECB: equal blocks stay equal' } : undefined
    },
    examples: ['from Crypto.Cipher import AES\nc = AES.new(key, AES.MODE_ECB)', 'from Cryptodome.Cipher import AES\nmode = AES.MODE_ECB\ndef f(k):\n    return AES.new(k, mode)', 'from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes\nc = Cipher(algorithms.AES(key), modes.ECB())', 'from Crypto.Cipher import AES\nAES.new(key).encrypt(d)'],
    counterExamples: ['from Crypto.Cipher import AES\nc = AES.new(key, AES.MODE_GCM)', '# AES.MODE_ECB is unsafe\nx = 1', 'class View:\n    MODE_ECB = "no"', 'from cryptography.hazmat.primitives.ciphers import modes\nc = modes.GCM(nonce)'],
  },
  {
    id: 'python-old-cipher', title: 'A cipher that is out of use', category: 'weak-cipher', language: 'python', on: 'call', literals: ['DES', 'ARC4', 'ARC2', 'RC4', 'Blowfish', 'CAST', 'IDEA'],
    calls: ['DES.new', 'DES3.new', 'ARC4.new', 'ARC2.new', 'Blowfish.new', 'CAST.new', 'algorithms.TripleDES', 'algorithms.ARC4', 'algorithms.Blowfish', 'algorithms.IDEA', 'algorithms.CAST5', 'algorithms.SEED', 'pyDes.des', 'pyDes.triple_des'],
    test: (use) => ({ detail: /DES3|Triple|triple/u.test(use.expr.name) ? 'Triple DES: 64-bit blocks, disallowed since 2024' : `${use.expr.name.split('.').slice(-2).join('.').replace(/^algorithms\.|\.new$/u, '')}: out of use for years` }),
    examples: ['from Crypto.Cipher import DES\nc = DES.new(key, DES.MODE_CBC, iv)', 'from Crypto.Cipher import ARC4\nARC4.new(key).encrypt(x)', 'from cryptography.hazmat.primitives.ciphers import algorithms\nalgorithms.TripleDES(key)'],
    counterExamples: ['from Crypto.Cipher import AES\nAES.new(key, AES.MODE_GCM)', 'DES = Description\nDES.render(key)', 'from mylib import DESCRIPTION\nprint(DESCRIPTION)'],
  },
  {
    id: 'python-old-tls', title: 'A version of TLS that is out of use', category: 'weak-cipher', language: 'python', on: 'call', literals: ['SSLv', 'TLSv1'],
    calls: ['ssl.SSLContext', 'ssl.wrap_socket', '.wrap_socket', 'SSL.Context', '.tls_set', 'create_urllib3_context', 'ssl.get_server_certificate'],
    test: (use, look) => {
      const name = use.expr.args.flatMap(({ value }) => look.names(value, use.scope)).find((each) => /(?:PROTOCOL_|\.)(?:SSLv2|SSLv3|TLSv1|TLSv1_1)(?:_METHOD)?$/u.test(each))
      return name === undefined ? undefined : { detail: name.split('.').at(-1) ?? '' }
    },
    examples: ['import ssl\nctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)', 'import ssl\ns = ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_SSLv3)', 'from OpenSSL import SSL\nc = SSL.Context(SSL.SSLv3_METHOD)'],
    counterExamples: ['import ssl\nctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)', 'import ssl\nctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)', 'import ssl\nif v == ssl.PROTOCOL_TLSv1: warn()'],
  },
  {
    id: 'python-fixed-key', title: 'A key that is a constant of the program', category: 'fixed-key', language: 'python', on: 'call', literals: ['Cipher', 'Fernet', 'hmac', 'jwt', 'algorithms', 'ucryptolib', 'cryptolib', 'SecretBox'],
    calls: [...ciphers, 'algorithms.AES', 'algorithms.ChaCha20', 'algorithms.TripleDES', 'Fernet', 'fernet.Fernet', 'hmac.new', 'hmac.HMAC', 'hmac.digest', 'jwt.encode', 'AESGCM', 'ChaCha20Poly1305', 'SecretBox', 'cryptolib.aes', 'ucryptolib.aes', 'URLSafeTimedSerializer', 'TimestampSigner', 'URLSafeSerializer'],
    test: (use, look) => fixedKey(look.argument(use.expr, calledAs(use.expr.name, ['jwt.encode']) ? 1 : 0, 'key', 'secret_key'), use, look),
    examples: ['from Crypto.Cipher import AES\nAES.new(b"0123456789abcdef", AES.MODE_CBC, iv)', 'import hmac\nKEY = "abc123"\ndef sign(m):\n    return hmac.new(KEY.encode(), m, "sha256")', 'from cryptography.fernet import Fernet\nf = Fernet(b"cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=")', 'import jwt\nt = jwt.encode(payload, "s3cr3t", algorithm="HS256")', 'from Crypto.Cipher import AES\nclass Box:\n    KEY = bytes.fromhex("00112233445566778899aabbccddeeff")\n    def open(self, d):\n        return AES.new(self.KEY, AES.MODE_EAX)'],
    counterExamples: ['import os, hmac\nkey = os.environ["KEY"]\nhmac.new(key.encode(), m, "sha256")', 'from Crypto.Cipher import AES\nkey = open("/etc/key", "rb").read()\nAES.new(key, AES.MODE_GCM)', 'from Crypto.Cipher import AES\ndef test_vector():\n    AES.new(bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c"), AES.MODE_GCM)', 'import hmac\nhmac.new(load_key(), b"constant message", "sha256")'],
  },
  {
    id: 'python-fixed-iv', title: 'An initialisation vector or nonce that never changes', category: 'fixed-iv', language: 'python', on: 'call', literals: ['Cipher', 'modes', 'AESGCM', 'ChaCha20', 'cryptolib', '.encrypt'],
    calls: [...ciphers, 'modes.CBC', 'modes.CTR', 'modes.GCM', 'modes.CFB', 'modes.OFB', 'algorithms.ChaCha20', 'cryptolib.aes', 'AESGCM.encrypt', '.encrypt'],
    test: (use, look) => {
      const name = use.expr.name
      if (/(?:^|\.)modes\./u.test(name)) return fixedIv(look.argument(use.expr, 0, 'nonce', 'initialization_vector'), use, look)
      if (name.endsWith('.encrypt')) {
        // `AESGCM(key).encrypt(nonce, data, None)`.
        const box = use.expr.on ?? look.value({ kind: 'name', path: name.slice(0, -'.encrypt'.length), line: 0 }, use.scope)
        return box.kind === 'call' && calledAs(box.name, ['AESGCM', 'ChaCha20Poly1305', 'AESCCM']) ? fixedIv(look.argument(use.expr, 0, 'nonce'), use, look) : undefined
      }
      if (name.endsWith('algorithms.ChaCha20')) return fixedIv(look.argument(use.expr, 1, 'nonce'), use, look)
      return fixedIv(look.argument(use.expr, 2, 'iv', 'IV', 'nonce'), use, look)
    },
    examples: ['from Crypto.Cipher import AES\nAES.new(key, AES.MODE_CBC, b"\\0" * 16)', 'from Crypto.Cipher import AES\nIV = b"1234567890123456"\nAES.new(key, AES.MODE_CBC, iv=IV)', 'from cryptography.hazmat.primitives.ciphers import modes\nmodes.CBC(bytes(16))', 'from cryptography.hazmat.primitives.ciphers.aead import AESGCM\nAESGCM(key).encrypt(b"000000000000", data, None)'],
    counterExamples: ['import os\nfrom Crypto.Cipher import AES\niv = os.urandom(16)\nAES.new(key, AES.MODE_CBC, iv)', 'from Crypto.Cipher import AES\nAES.new(key, AES.MODE_CBC, data[:16])', 'from Crypto.Cipher import AES\nAES.new(key, AES.MODE_GCM)', 'box.encrypt(b"constant")'],
  },
  {
    id: 'python-fast-password-hash', title: 'Passwords hashed with a fast digest', category: 'password-hash', language: 'python', on: 'call', literals: ['md5', 'sha1', 'sha2', 'sha5', 'hashlib', 'SHA', 'MD5', 'blake2'],
    calls: [...hashes, '.update'],
    test: (use, look) => {
      let made: Call = use.expr
      if (made.name.endsWith('.update')) {
        const digest = look.value({ kind: 'name', path: made.name.slice(0, -'.update'.length), line: 0 }, use.scope)
        if (digest.kind !== 'call' || !calledAs(digest.name, hashes)) return undefined
        made = digest
      }
      const named = calledAs(made.name, ['hashlib.new'])
      const algorithm = named ? (look.text(made.args[0]?.value, use.scope) ?? 'a digest') : (made.name.split('.').at(-1) === 'new' ? (made.name.split('.').at(-2) ?? '') : (made.name.split('.').at(-1) ?? ''))
      if (made === use.expr && made.args.length <= (named ? 1 : 0)) return undefined
      return fastHash(use, look, use.expr.args.slice(named && made === use.expr ? 1 : 0).filter(({ name }) => name !== 'usedforsecurity').map(({ value }) => value), algorithm.toUpperCase())
    },
    examples: ['import hashlib\ndef hash_password(password):\n    return hashlib.md5(password.encode()).hexdigest()', 'from hashlib import sha1\nh = sha1(user_pwd).hexdigest()', 'import hashlib\nh = hashlib.sha256()\nh.update(request.form["password"].encode())', 'import hashlib\ndef check(passwd, stored):\n    return hashlib.new("md5", passwd).hexdigest() == stored', 'import hashlib\ndb_password = hashlib.sha1((salt + password).encode()).hexdigest()'],
    counterExamples: ['import hashlib\netag = hashlib.md5(body).hexdigest()', 'import hashlib\ndef checksum(path):\n    return hashlib.sha256(open(path, "rb").read()).hexdigest()', 'import hashlib\nha1 = hashlib.md5(f"{user}:{realm}:{password}".encode()).hexdigest()', 'import hashlib\nhashlib.pbkdf2_hmac("sha256", password, salt, 600000)', 'import hashlib\npassword_file_digest = hashlib.sha256(content).hexdigest()', 'import hashlib\nname = hashlib.md5(url.encode()).hexdigest()'],
  },
  {
    id: 'python-few-iterations', title: 'Passwords stretched too little', category: 'password-hash', language: 'python', on: 'call', literals: ['pbkdf2', 'PBKDF2'],
    calls: ['pbkdf2_hmac', 'hashlib.pbkdf2_hmac', 'PBKDF2', 'PBKDF2HMAC', 'pbkdf2.PBKDF2HMAC'],
    test: (use, look) => fewIterations(look.number(use.expr.name.endsWith('pbkdf2_hmac') ? look.argument(use.expr, 3, 'iterations') : look.argument(use.expr, 3, 'iterations', 'count'), use.scope)),
    examples: ['import hashlib\nhashlib.pbkdf2_hmac("sha256", password, salt, 1000)', 'from Crypto.Protocol.KDF import PBKDF2\nkey = PBKDF2(password, salt, 32, count=1000)', 'import hashlib\nROUNDS = 100\nhashlib.pbkdf2_hmac("sha1", p, s, ROUNDS)'],
    counterExamples: ['import hashlib\nhashlib.pbkdf2_hmac("sha256", password, salt, 600_000)', 'import hashlib\nhashlib.pbkdf2_hmac("sha256", password, salt, rounds)', 'from Crypto.Protocol.KDF import PBKDF2\nPBKDF2(password, salt, 32, count=1000000)'],
  },
  {
    id: 'python-fixed-salt', title: 'A salt that is the same for all', category: 'password-hash', language: 'python', on: 'call', literals: ['pbkdf2', 'scrypt', 'crypt', 'PBKDF2'],
    calls: ['pbkdf2_hmac', 'hashlib.pbkdf2_hmac', 'hashlib.scrypt', 'PBKDF2', 'scrypt', 'KDF.scrypt', 'PBKDF2HMAC', 'bcrypt.hashpw', 'crypt.crypt'],
    test: (use, look) => {
      const salt = use.expr.name.endsWith('pbkdf2_hmac') ? look.argument(use.expr, 2, 'salt') : calledAs(use.expr.name, ['PBKDF2HMAC']) ? look.argument(use.expr, 9, 'salt') : look.argument(use.expr, 1, 'salt')
      return salt === undefined || fixedKey(salt, use, look) === undefined ? undefined : { detail: 'a constant salt' }
    },
    examples: ['import hashlib\nhashlib.pbkdf2_hmac("sha256", password, b"salt", 600000)', 'import crypt\nh = crypt.crypt(password, "ab")', 'import hashlib\nSALT = b"printer"\nhashlib.scrypt(pw, salt=SALT, n=16384, r=8, p=1)'],
    counterExamples: ['import hashlib, os\nhashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600000)', 'import crypt\ncrypt.crypt(password, crypt.mksalt())', 'import bcrypt\nbcrypt.hashpw(password, bcrypt.gensalt())'],
  },
  {
    id: 'python-weak-random', title: 'A secret from a generator that can be foretold', category: 'weak-random', language: 'python', on: 'call', literals: ['random'],
    calls: [...generators, 'uuid.uuid1'],
    test: (use, look) => {
      const within = use.within.filter((call) => !call.endsWith('choice'))
      if (calledAs(use.expr.name, ['random.choice', 'numpy.random.choice'])) {
        // Picking one thing of a list makes no secret; picking letters does.
        const from = look.argument(use.expr, 0, 'seq')
        const letters = look.names(from, use.scope).some((name) => /ascii|digits|hexdigits|letters|alphabet|chars|punctuation/iu.test(name)) || (look.text(from, use.scope)?.length ?? 0) >= 8
        if (!letters) return undefined
      }
      return weakRandom({ ...use, within }, look, use.expr.name.split('.').slice(-2).join('.'))
    },
    examples: ['import random\ndef new_token():\n    return "%032x" % random.getrandbits(128)', 'import random, string\npassword = "".join(random.choice(string.ascii_letters) for _ in range(8))', 'from random import randint\nsession["csrf_token"] = str(randint(0, 10**9))', 'import random\niv = bytes(random.randint(0, 255) for _ in range(16))', 'import random\ndef f():\n    otp = random.randint(100000, 999999)\n    send(otp)'],
    counterExamples: ['import random, time\ntime.sleep(random.random())', 'import secrets\ntoken = secrets.token_hex(16)', 'import random\ntoken = random.SystemRandom().getrandbits(128)', 'import random\ndef new_session():\n    delay = random.uniform(0, 5)\n    schedule(delay)', 'import random\ncolor = random.choice(colors)', 'import random\nserver = random.choice(token_servers)', 'import random\ntoken_count = random.randint(1, 9)'],
  },
  {
    id: 'tls-verification-off-python', title: 'TLS certificate check switched off (Python)', category: 'certificate-check-off', language: 'python', on: 'call', literals: ['verify', '_create_unverified_context', 'CERT_NONE', 'ssl=False', 'disable_ssl', 'tls_insecure'],
    calls: [...requests, '.get', '.post', '.put', '.delete', '.request', '.patch', '.head', 'ssl._create_unverified_context', 'ssl.wrap_socket', 'HTTPSConnectionPool', 'PoolManager', 'urllib3.PoolManager', 'aiohttp.TCPConnector', 'TCPConnector', 'httplib2.Http', 'Http', '.tls_set', '.tls_insecure_set', 'wrap_socket', '.wrap_socket', 'connect', 'boto3.client', 'ProxyManager', '.connection_from_url', '.proxy_from_url'],
    test: (use, look) => {
      const { name, args } = use.expr
      if (calledAs(name, ['ssl._create_unverified_context'])) return { detail: 'an unverified context' }
      if (name.endsWith('.tls_insecure_set')) return look.names(args[0]?.value, use.scope).includes('True') ? { detail: 'the name in the certificate is not compared' } : undefined
      const none = args.find((arg) => arg.name === 'cert_reqs' && (look.names(arg.value, use.scope).some((path) => path.endsWith('CERT_NONE')) || look.text(arg.value, use.scope) === 'CERT_NONE'))
      const off = none ?? args.find((arg) => ((arg.name === 'verify' || arg.name === 'verify_ssl' || arg.name === 'verify_certs' || (arg.name === 'ssl' && /TCPConnector|\.(?:get|post|request)$/u.test(name))) && turnsOffCheck(arg.value, look, use)) || (arg.name === 'disable_ssl_certificate_validation' && look.names(arg.value, use.scope).includes('True')))
      if (off === undefined) return undefined
      const also = [off.value.line, look.value(off.value, use.scope).line]
      const address = look.argument(use.expr, name.endsWith('request') ? 1 : 0, 'url')
      // A constant may serve other connections as well.
      return isLocal(address, use.scope, look) ? { settled: [off.value.line] } : { detail: none === undefined ? 'verify off' : 'CERT_NONE', also }
    },
    examples: ['import requests\nrequests.post(URL, json=x,\n    verify=False)', 'import requests\nVERIFY = False\ndef f():\n    return requests.get(URL, verify=VERIFY)', 'import ssl\nctx = ssl._create_unverified_context()', 'import aiohttp\nc = aiohttp.TCPConnector(verify_ssl=False)', 'client.tls_insecure_set(True)'],
    counterExamples: ['import requests\nrequests.get(url, verify="/etc/ca.pem")', 'import requests\nrequests.get("https://localhost:8443/status", verify=False)', 'import requests\nrequests.get("http+unix://%2Frun%2Fapp.sock/x", verify=False)', 'jwt.decode(t, verify=False)', 'requests.get(url, verify=settings.verify)', 'def get(url, verify=False):\n    pass'],
  },
  {
    id: 'tls-verification-off-python-setting', title: 'TLS certificate check switched off (Python)', category: 'certificate-check-off', language: 'python', on: 'assignment', literals: ['verify', 'CERT_NONE', 'check_hostname', '_create_default_https_context'],
    test: ({ name, value, line }) => {
      const path = value.kind === 'name' ? value.path : value.kind === 'call' ? value.name : ''
      if (name.endsWith('_create_default_https_context')) return path.includes('unverified') ? { detail: 'for every connection of the program' } : undefined
      // A class that offers the choice begins with a value of its own; one of several values is a choice as well.
      if (/^self\.verify(?:_\w+)?$/u.test(name) || (/\.verify(?:_\w+)?$/u.test(name) && value.kind === 'other')) return { settled: [line] }
      if (name.endsWith('.verify_mode')) return path.endsWith('CERT_NONE') ? { detail: 'CERT_NONE' } : undefined
      return /(?:^|\.)_{0,2}(?:session|s|sess|client|http)\.verify$/u.test(name) && value.kind === 'name' && value.path === 'False' ? { detail: 'verify off' } : undefined
    },
    examples: ['import requests\nsession = requests.Session()\nsession.verify = False', 'import ssl\nclass A:\n    def __init__(self):\n        self.ctx = ssl.create_default_context()\n        self.ctx.verify_mode = ssl.CERT_NONE', 'import requests\nclass Api:\n    def __init__(self):\n        self.session = requests.Session()\n        self.session.verify = False', 'self._session.verify = False', 'import ssl\nctx = ssl.create_default_context()\nctx.check_hostname = False\nctx.verify_mode = ssl.CERT_NONE', 'import ssl\nssl._create_default_https_context = ssl._create_unverified_context'],
    counterExamples: ['session.verify = "/etc/ssl/ca.pem"', 'import ssl\nctx.verify_mode = ssl.CERT_NONE if insecure else ssl.CERT_REQUIRED', 'ctx.verify_mode = ssl.CERT_REQUIRED', 'self.verify = False'],
  },
  {
    id: 'tls-verification-off-python-default', title: 'TLS certificate check off by default (Python)', category: 'certificate-check-off', language: 'python', on: 'default', literals: ['verify'],
    test: ({ name, value, scope }, look) => (/^(?:verify(?:_(?:ssl|tls|certs?))?|(?:ssl|tls)_verify)$/u.test(name) && isOff(value, scope, look) && (name !== 'verify' || look.program.calls.some(({ expr, scope: at }) => isArgumentOf(at, scope, 'verify') && asksServers.test(expr.name) && expr.args.some((arg) => arg.name === 'verify' && arg.value.kind === 'name' && arg.value.path === 'verify')))
      ? { detail: `${name} off where the caller says nothing`, confidence: 'possible' }
      : undefined),
    examples: ['def fetch(url, verify=False):\n    return get(url, verify=verify)', 'def fetch(url, verify=False):\n    def go():\n        return get(url, verify=verify)\n    return retry(go)', 'def fetch(\n    url,\n    verify_ssl: bool = False,\n):\n    pass', 'class A:\n    def __init__(self, *, ssl_verify=False):\n        pass'],
    counterExamples: ['def copy(source, target, verify=False):\n    store(source, target, verify=verify)', 'def copy(source, target, verify=False):\n    def fetch(url, verify=True):\n        return get(url, verify=verify)\n    store(source, target, fetch)', 'def copy(source, target, verify=False):\n    store(source, target, verify=verify)\n\ndef fetch(url, verify=True):\n    return get(url, verify=verify)', 'def fetch(url, verify=True):\n    pass', 'def fetch(url, verify=None):\n    pass', 'def ask(verify_password=False):\n    pass', 'def fetch(url, verify: bool):\n    pass'],
  },
  {
    id: 'python-jwt-unverified', title: 'A signed token is taken unverified', category: 'certificate-check-off', language: 'python', on: 'call', literals: ['jwt'],
    calls: ['jwt.decode', 'jwt.encode'],
    test: (use, look) => {
      const verify = use.expr.args.find(({ name }) => name === 'verify')?.value
      const given = look.argument(use.expr, 9, 'options')
      const options = given === undefined ? undefined : look.value(given, use.scope)
      const entries = options?.kind === 'dict' ? options.entries : []
      const off = (verify !== undefined && isOff(verify, use.scope, look)) || entries.some(({ key, value }) => key.kind === 'text' && key.value === 'verify_signature' && isOff(value, use.scope, look))
      const algorithms = look.argument(use.expr, 2, 'algorithms', 'algorithm')
      const none = algorithms !== undefined && everyPart(algorithms).some((part) => part.kind === 'text' && part.value.toLowerCase() === 'none')
      return off || none ? { detail: none ? 'algorithm none' : 'signature not verified', ...(verify === undefined ? {} : { also: [verify.line] }) } : undefined
    },
    examples: ['import jwt\nclaims = jwt.decode(token, options={"verify_signature": False})', 'import jwt\njwt.decode(t, verify=False)', 'import jwt\njwt.decode(t, key, algorithms=["none"])', 'import jwt\nt = jwt.encode(p, None, algorithm="none")', 'import jwt\nopts = {"verify_signature": False}\njwt.decode(t, key, options=opts)'],
    counterExamples: ['import jwt\njwt.decode(t, key, algorithms=["HS256"])', 'import json\njson.decode(t, verify=False)', 'import jwt\njwt.get_unverified_header(t)'],
  },
  {
    id: 'python-shell-command', title: 'A shell gets a command put together at run time', category: 'command-injection', language: 'python', on: 'call', literals: ['system', 'popen', 'subprocess', 'getoutput', 'subprocess_shell', 'exec'],
    calls: [...shells, ...processes, '.create_subprocess_shell', '.subprocess_shell', '.exec_command', 'os.execl', 'os.execlp', 'os.spawnl', 'os.spawnlp'],
    test: (use, look) => {
      const { expr, scope } = use
      if (calledAs(expr.name, processes) && !expr.name.endsWith('create_subprocess_shell')) {
        const shell = expr.args.find(({ name }) => name === 'shell')?.value
        const list = look.value(expr.args[0]?.value ?? expr, scope)
        // `["sh", "-c", text]` is a shell as well.
        if (list.kind === 'list' && isShell(look.text(list.items[0], scope)) && look.text(list.items[1], scope) === '-c') return injected(list.items[2], use, look) ?? fromOutside(list.items[2], use, look)
        if (shell === undefined || !look.names(shell, scope).includes('True')) return undefined
      }
      if (/\.(?:exec|spawn)lp?$/u.test(expr.name)) {
        const words = expr.args.map(({ value }) => value)
        const at = words.findIndex((word) => look.text(word, scope) === '-c')
        return at > 0 && words.some((word) => isShell(look.text(word, scope))) ? injected(words[at + 1], use, look) ?? fromOutside(words[at + 1], use, look) : undefined
      }
      const command = look.argument(expr, expr.name.endsWith('.subprocess_shell') ? 1 : 0, 'args', 'cmd', 'command')
      return injected(command, use, look) ?? fromOutside(command, use, look)
    },
    examples: ['import subprocess\nsubprocess.call("lp %s" % request.form["name"], shell=True)', 'import os\ndef f(x):\n    os.system("ls " + x)', 'import subprocess\ndef f(x):\n    cmd = f"ping {x}"\n    subprocess.run(cmd, shell=True)', 'import os\nos.popen("cat {}".format(path))', 'import subprocess\nsubprocess.run(["sh", "-c", "ls " + d])', 'import os\ndef f(x):\n    os.execl("/bin/sh", "sh", "-c", "ls " + x)', 'import asyncio\nasync def f(n):\n    await asyncio.create_subprocess_shell(f"ping {n}")', 'import paramiko\ndef f(client, n):\n    client.exec_command("cat " + n)'],
    counterExamples: ['import subprocess\nsubprocess.run(["lp", name])', 'import os\nos.system("reboot")', 'import subprocess\nsubprocess.run("uptime | head", shell=True)', 'import os, shlex\nos.system("ls " + shlex.quote(x))', 'import os\nos.system("kill %d" % int(pid))', 'import subprocess\nsubprocess.run("echo " + "a" + "b", shell=True)', 'import os\nDIR = "/var/lib/app"\nos.system("du -s " + DIR)'],
  },
  {
    id: 'python-query', title: 'A query of the database put together at run time', category: 'query-injection', language: 'python', on: 'call', literals: ['execute', '.raw(', 'fetch', 'read_sql', 'text('],
    calls: ['.execute', '.executemany', '.executescript', '.raw', 'execute', 'cursor.execute', 'sqlalchemy.text', '.fetch', '.fetchrow', '.fetchval', '.fetch_all', '.fetch_one', '.read_sql', '.read_sql_query'],
    test: (use, look) => {
      const query = use.expr.args[0]?.value
      return isQuery(query, use.scope, look) ? putIntoQuery(query, use, look) : undefined
    },
    examples: ['cur.execute("select id from users where name=\'%s\'" % request.args["n"])', 'def f(n):\n    db().execute(f"SELECT * FROM t WHERE n = \'{n}\'")', 'def f(n):\n    q = "delete from t where id=" + n\n    cur.execute(q)', 'cur.execute("insert into t values (\'{}\')".format(x))'],
    counterExamples: ['cur.execute("select id from users where name=?", (name,))', 'cur.execute("select * from t where id=%s", (x,))', 'cur.execute("select count(*) from " + "t")', 'TABLE = "users"\ncur.execute("select * from %s where id=?" % TABLE, (x,))', 'job.execute("run " + name)', 'cur.execute("select * from t where id=%d" % int(x))'],
  },
  {
    id: 'python-code-from-outside', title: 'Data of strangers is run or unpacked as code', category: 'code-injection', language: 'python', on: 'call', literals: ['eval', 'exec', 'loads', 'yaml', 'marshal'],
    calls: ['eval', 'exec', 'pickle.loads', 'pickle.load', 'cPickle.loads', 'marshal.loads', 'yaml.load', 'yaml.unsafe_load', 'jsonpickle.decode', 'shelve.open', 'dill.loads'],
    test: (use, look) => {
      if (calledAs(use.expr.name, ['yaml.load']) && use.expr.args.some(({ value }) => look.names(value, use.scope).some((path) => /Safe|Base/u.test(path)))) return undefined
      return fromOutside(use.expr.args[0]?.value, use, look)
    },
    examples: ['from flask import request\neval(request.args["x"])', 'import pickle\npickle.loads(request.cookies["s"])', 'import pickle, base64\nd = request.data\no = pickle.loads(base64.b64decode(d))', 'def f(sock):\n    d = sock.recv(1024)\n    exec(d)'],
    counterExamples: ['eval("1 + 1")', 'import json\njson.loads(request.data)', 'import pickle\npickle.load(open("/var/lib/app/state", "rb"))', 'import yaml\nyaml.load(request.data, Loader=yaml.SafeLoader)', 'model.eval()'],
  },
  {
    id: 'python-path-from-outside', title: 'A stranger names the file', category: 'path-injection', language: 'python', on: 'call', literals: ['open', '.save', 'send_file', 'os.path.join', 'FileResponse'],
    calls: ['open', '.save', 'send_file', 'flask.send_file', 'os.remove', 'os.unlink', 'shutil.copy', 'FileResponse'],
    test: (use, look) => {
      const target = use.expr.args[0]?.value
      if (target === undefined) return undefined
      if (use.expr.name.endsWith('.save')) {
        // An upload saved under the name that came with it; a picture's own save has no such name.
        return everyPart(target, 40).some((part) => part.kind === 'name' && part.path.endsWith('.filename')) || look.names(target, use.scope).some((name) => name.endsWith('.filename')) ? (cleaned(target, use, look) ? undefined : { detail: 'under the name that an upload brings', confidence: 'likely' }) : undefined
      }
      return fromOutside(target, use, look)
    },
    examples: ['f = request.files["f"]\nf.save(os.path.join("/srv/up", f.filename))', 'from flask import request\nopen("/srv/" + request.args["name"]).read()', 'from flask import send_file, request\nsend_file("/srv/" + request.args.get("p"))', '@app.route("/x/<name>")\ndef get(name):\n    return open("/srv/" + name).read()'],
    counterExamples: ['f = request.files["f"]\nf.save(os.path.join("/srv/up", secure_filename(f.filename)))', 'open("/etc/app.conf").read()', 'image.save("/tmp/x.png")', 'def read(name):\n    return open("/srv/" + name).read()', 'from flask import request\nopen("/srv/%d" % int(request.args["id"]))'],
  },
  {
    id: 'python-runs-download', title: 'Code is fetched and run', category: 'runs-download', language: 'python', on: 'call', literals: ['exec', 'eval'],
    calls: ['exec', 'eval'],
    test: (use, look) => {
      const parts = look.names(use.expr.args[0]?.value, use.scope)
      return parts.some((name) => calledAs(name, ['requests.get', 'urlopen', 'urllib.request.urlopen', 'urequests.get', 'httpx.get'])) ? { detail: 'exec of what an address gives' } : undefined
    },
    examples: ['import requests\nexec(requests.get(URL).text)', 'from urllib.request import urlopen\ncode = urlopen("http://x.example/a.py").read()\nexec(code)'],
    counterExamples: ['exec(open("/etc/app.py").read())', 'import requests\ndata = requests.get(URL).json()\nrun(data)'],
  },
  {
    id: 'python-xor-cipher', title: 'A cipher of its own: XOR with a key', category: 'home-made-cipher', language: 'python', on: 'binary', literals: ['^'],
    test: xorWithKey,
    examples: ['def crypt(data, key):\n    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))', 'def obfuscate(s):\n    out = ""\n    for i in range(len(s)):\n        out += chr(ord(s[i]) ^ ord(KEY[i % len(KEY)]))\n    return out'],
    counterExamples: ['def crc8(data):\n    crc = 0\n    for b in data:\n        crc ^= b\n    return crc', 'def compare(a, b):\n    r = 0\n    for x, y in zip(a, b):\n        r |= ord(x) ^ ord(y)\n    return r == 0', 'flags = a ^ b', 'def unmask(payload, masking_key):\n    return bytes(b ^ masking_key[i % 4] for i, b in enumerate(payload))'],
  },
  {
    id: 'python-cipher-table', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'python', on: 'list', literals: ['63', '52', '58', '57', '14', 'd6', '99'],
    test: cipherTable,
    examples: ['SBOX = [0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5, 0x30]', 'IP = (58, 50, 42, 34, 26, 18, 10, 2, 60, 52)'],
    counterExamples: ['SBOX = [1, 2, 3, 4, 5, 6, 7, 8]', 'x = [0x63, 0x7c, 0x77]'],
  },
  {
    id: 'python-tea', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'python', on: 'number', literals: ['9e3779b9', 'c6ef3720', '2654435769', '61c88647'],
    test: teaDelta,
    examples: ['def enc(v0, v1, k):\n    s = 0\n    for _ in range(32):\n        s = (s + 0x9E3779B9) & 0xFFFFFFFF\n        v0 = v0 + (((v1 << 4) + k[0]) ^ (v1 + s) ^ ((v1 >> 5) + k[1]))\n        v1 = v1 + (((v0 << 4) + k[2]) ^ (v0 + s) ^ ((v0 >> 5) + k[3]))'],
    counterExamples: ['def hash_int(x):\n    return (x * 0x9E3779B9) & 0xFFFFFFFF'],
  },
  {
    id: 'python-checksum-as-proof', title: 'A checksum where proof of origin is needed', category: 'home-made-cipher', language: 'python', on: 'call', literals: ['crc32', 'adler32'],
    calls: ['zlib.crc32', 'binascii.crc32', 'zlib.adler32'],
    test: checksumAsProof,
    examples: ['import zlib\nsignature = zlib.crc32(firmware)', 'import binascii\ndef check_license(text):\n    return binascii.crc32(text) == n'],
    counterExamples: ['import zlib\ncrc = zlib.crc32(data)', 'import zlib\nheader = struct.pack("<I", zlib.crc32(data))'],
  },
]

function cleaned(target: Expr, use: Use, look: Look): boolean {
  const safe = ['secure_filename', 'werkzeug.utils.secure_filename', 'os.path.basename', 'uuid.uuid4', 'secrets.token_hex']
  return everyPart(look.value(target, use.scope), 60).some((part) => (part.kind === 'call' && calledAs(part.name, safe)) || (part.kind === 'name' && look.value(part, use.scope) !== part && cleaned(look.value(part, use.scope), use, look)))
}

