/** Rules for keys and passwords that a product's own programs hold: arrays, calls of ciphers, comparisons, strings of programs. Data only. */
import { acceptable } from './assignments.ts'
import { defineRules, type Match, type SearchRule } from './define.ts'
import { entropy, isPlaceholder, isSequence } from './placeholder.ts'

const commented = ({ text, start, matched }: Match): boolean => /^\s*(?:#(?!define)|\/\/|\*\s|;|--\s|<!--)/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start + matched.length))

/** A value as people choose one, not a word that names something: digits or signs in it, or cases mixed. */
const chosen = (secret: string): boolean => acceptable('password', secret, true) && secret.length >= 6 && /\d|[^\w\s]|\p{Ll}\p{Lu}/u.test(secret)

/** Names of keys that are published, tested with, or of something else. */
const otherKey = /test|vector|example|sample|demo|dummy|pub|table|map|code|pad|matrix|board|press|event|name|size|len|sort|hash|index|compare|cache/iu
const bytesOf = (list: string): number[] => list.split(/[\s,]+/u).filter((one) => one !== '').map(Number)
const randomBytes = (list: string): boolean => {
  const bytes = bytesOf(list)
  return new Set(bytes).size * 1.6 > Math.min(bytes.length, 64) && !bytes.every((byte, index) => index === 0 || Math.abs(byte - (bytes[index - 1] ?? 0)) <= 2)
}

const inProgram: NonNullable<SearchRule['accept']> = ({ name = '', secret = '' }) => acceptable('password', secret, true) && /\d/u.test(secret) && /[a-z]/iu.test(secret) && !/^0x|^\d+[a-z]{0,3}$|^[a-z]{1,12}[_-]?\d{1,2}$|[%\\$@*?]/iu.test(secret) && !/(?:old|new|confirm|show|need|no|file|path|type|len|max|min)[-_.]?(?:pass\w*|secret|token|key)$/iu.test(name)

export const keyRules = defineRules([
  {
    id: 'key-in-array',
    title: 'Key in an array of a program\'s source',
    literals: ['key'],
    kinds: ['code', 'config'],
    pattern: /(?<name>\w{0,40}(?:aes|app|nwk|net(?:work)?|enc(?:rypt\w{0,4})?|dec(?:rypt\w{0,4})?|secret|private|master|device|root|session|hmac|sign\w{0,4}|cipher|crypt\w{0,4}|lora\w{0,8}|xxtea|des|chacha)_?s?_?key\w{0,10})["']?\s{0,4}(?:\[\s{0,2}\w{0,20}\s{0,2}\]\s{0,4})?[:=]?\s{0,4}(?:\(\w[\w ]{0,30}\)\s{0,2})?[{[]\s{0,4}(?<secret>(?:(?:0x[0-9a-f]{1,2}|\d{1,3})u?\s{0,4},\s{0,4}){15,63}(?:0x[0-9a-f]{1,2}|\d{1,3}))/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && !otherKey.test(name) && randomBytes(secret.replaceAll(/u/giu, '')),
    examples: ['/usr/src/a.c\nstatic const uint8_t aes_key[16] = { 0x8f, 0x3a, 0x1c, 0x9e, 0x7b, 0x2d, 0x4f, 0x60, 0xa5, 0xc8, 0xe1, 0x93, 0x7d, 0x4b, 0x2f, 0x06 };', '/opt/z/configuration.yaml\n  network_key: [143, 58, 28, 158, 123, 45, 79, 96, 165, 200, 225, 147, 125, 75, 47, 6]'],
    counterExamples: ['/usr/src/a.h\n#define LORAWAN_APP_KEY { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }', '/usr/src/a.c\nstatic const uint8_t aes_test_key[16] = { 0x8f, 0x3a, 0x1c, 0x9e, 0x7b, 0x2d, 0x4f, 0x60, 0xa5, 0xc8, 0xe1, 0x93, 0x7d, 0x4b, 0x2f, 0x06 };', '/usr/src/a.c\nstatic const uint8_t aes_key[16] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };'],
  },
  {
    id: 'key-in-cipher-call',
    title: 'Key of a cipher in a program\'s source',
    literals: ['createcipher', 'createdecipher', 'createhmac', 'aes.new(', 'fernet(', 'secretkeyspec(', 'openssl_encrypt(', 'openssl_decrypt(', 'aes.newcipher(', 'jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'hmac.new(', 'cryptojs.aes'],
    kinds: ['code'],
    pattern:
      /\b(?<name>createCipher(?:iv)?|createDecipher(?:iv)?|createHmac|AES\.new|Fernet|SecretKeySpec|openssl_(?:en|de)crypt|aes\.NewCipher|jwt\.(?:sign|verify|encode|decode)|hmac\.new|CryptoJS\.AES\.(?:en|de)crypt)\((?:[^"'()\n]{0,80}(?:\([^()\n]{0,40}\))?[^"'()\n]{0,40},\s{0,4}|\{[^}\n]{0,120}\}\s{0,2},\s{0,4}|\s{0,4}["'][\w-]{2,24}["']\s{0,2},\s{0,4}|[^"'()\n]{0,40},\s{0,4}["'][\w-]{2,24}["']\s{0,2},\s{0,4}|\s{0,4}(?:\[\]byte\()?)b?["'](?<secret>[^"'\n]{6,100})["']/u,
    accept: ({ secret = '' }, match) => !commented(match) && !isPlaceholder(secret) && !isSequence(secret) && !/^(?:aes|des|sha|md5|rsa|hs|rs|es)[-_]?\d|^(?:utf-?8|base64|binary|hex|HmacSHA\w+|AES\S*)$/iu.test(secret) && chosen(secret),
    examples: ["/srv/a.js\nconst d = crypto.createDecipheriv('aes-128-cbc', 'qRk2LmX9vTz4Yb8N', iv)", "/srv/a.js\nconst t = jwt.sign({ id: user.id }, 'w1nter-tree', { expiresIn: '1h' })", "/opt/x/a.py\nc = AES.new(b'qRk2LmX9vTz4Yb8N', AES.MODE_ECB)"],
    counterExamples: ["/srv/a.js\nconst h = crypto.createHmac('sha256', process.env.KEY)", "/srv/a.js\njwt.verify(token, publicKey, { algorithms: ['RS256'] })", '/opt/x/a.py\nc = AES.new(key, AES.MODE_CBC, iv)'],
  },
  {
    id: 'key-in-bare-name',
    title: 'Key of a cipher in a program\'s source',
    literals: ['key = ', 'key=', 'key :=', "key: '", 'key: "'],
    kinds: ['code'],
    // A name that says little: the length is that of a cipher's key and the value is made.
    pattern: /(?<![\w.$-])(?:const\s+|let\s+|var\s+|self\.|local\s+)?(?<name>KEY|key|Key|AESKey|aesKey|hmacKey|encKey|cryptKey|signKey|[a-z]{2,12}Key)\s{0,4}:?=\s{0,4}(?:\[\]byte\(|bytes\(|bytes\.fromhex\(|Buffer\.from\()?b?["'](?<secret>(?:[\w+/=.!@#^*-]{16}|[\w+/=.!@#^*-]{24}|[\w+/=.!@#^*-]{32}|[0-9a-f]{48}|[0-9a-f]{64}))["']/u,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && !otherKey.test(name) && !/^(?:public|primary|foreign|site|storage|local|session|cookie|header)Key$/iu.test(name) && acceptable('api_key', secret, false) && /\d/u.test(secret) && /[a-z]/iu.test(secret) && entropy(secret) >= (/^[0-9a-f]+$/iu.test(secret) ? 3 : 3.4) && !/^[a-z]+(?:[-_.][a-z0-9]+)+$/iu.test(secret),
    examples: ["/opt/x/a.py\nKEY = b'qRk2LmX9vTz4Yb8N'", '/usr/src/a.go\nvar hmacKey = []byte("qRk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5")'],
    counterExamples: ["/opt/x/a.py\nkey = 'device_identifier'", "/srv/a.js\nconst key = 'editor.foreground2'", "/opt/x/a.py\nKEY = os.environ['KEY']"],
  },
  {
    id: 'password-compared',
    title: 'Password that a program compares with',
    literals: ['password', 'passwd', 'pwd', 'passphrase', 'pass'],
    kinds: ['code'],
    pattern: /(?<name>(?:password|passwd|passphrase|pwd|pass)\w{0,12})["'\])}]{0,4}(?:\.value)?\s{0,4}(?:===?|!==?|~=|-eq|\.equals\()\s{0,4}["'](?<secret1>[^"'\n]{4,100})["']|\[\[?\s[^\]\n]{0,60}\$\{?(?<name2>\w{0,20}pass(?:word|wd)?)\}?["']?\s{1,4}==?\s{1,4}["'](?<secret2>[^"'\n$]{4,100})["']/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && !/(?:type|field|name|label|mode|option|input|error|id|key)$/iu.test(name) && chosen(secret) && /\d/u.test(secret),
    examples: ["/var/www/l.php\nif ($_POST['password'] == 'w1nter-tree') {", "/opt/x/a.py\nreturn user == 'service' and password == 'w1nter-tree'", '/www/cgi-bin/l.cgi\n#!/bin/sh\nif [ "$PASSWORD" = "w1nter-tree" ]; then'],
    counterExamples: ["/srv/a.js\nif (input.type === 'password') {", "/srv/a.js\nif (password === '') {", "/srv/a.js\nif (password !== confirmation) {", '/www/cgi-bin/l.cgi\n#!/bin/sh\nif [ "$PASSWORD" = "" ]; then', "/srv/a.js\nif (err.code === 'password_too_short') {"],
  },
  {
    id: 'secret-in-macro',
    title: 'Password, token or key in a macro of a program\'s source',
    literals: ['#define'],
    kinds: ['code'],
    pattern: /^\s*#\s{0,2}define\s{1,8}(?<name>\w{0,50}(?:PASS(?:WORD|WD|PHRASE)?|PWD|PSK|SECRET|TOKEN|API_?KEY|APP_?S?_?KEY|NWK_?S?_?KEY|AUTH_?KEY|ACCESS_?KEY|DEVICE_?KEY|AES_?KEY|ENC(?:RYPTION)?_?KEY))\s{1,20}(?:\(\s{0,2})?(?:"(?<secret1>[^"\n]{4,200})"|(?<secret2>[0-9A-Fa-f]{32,64})\b)/iu,
    accept: ({ name = '', secret = '' }) => !otherKey.test(name) && (/(?:pass\w*|pwd|psk)$/iu.test(name) ? acceptable('password', secret, true) : acceptable('api_key', secret, false)),
    examples: ['/usr/src/f.h\n#define WIFI_PASSWORD "w1nter-tree"', '/usr/src/f.h\n#define API_KEY "qRk2LmX9vTz4Yb8NcW3"'],
    counterExamples: ['/usr/src/f.h\n#define WIFI_PASSWORD CONFIG_WIFI_PASSWORD', '/usr/src/f.h\n#define WIFI_PASS "your password"', '/usr/src/f.h\n#define TOKEN "token"', '/usr/src/f.h\n#define PASSWORD "mypassword"'],
  },
  {
    id: 'secret-set-in-tcl',
    title: 'Password in a variable of a Tcl or Expect script',
    literals: ['set '],
    kinds: ['code'],
    paths: ['*.tcl', '*.exp', '/usr/local/bin/*', '/usr/bin/*', '/opt/**'],
    pattern: /^\s*set\s{1,4}(?<name>\w{0,30}(?:password|passwd|pass|pwd|passphrase))\s{1,4}["{]?(?<secret>[^\s"{}$[\]]{4,80})["}]?\s*$/iu,
    accept: ({ secret = '' }) => chosen(secret),
    examples: ['/opt/x/p.tcl\nset password "w1nter-tree"'],
    counterExamples: ['/opt/x/p.tcl\nset password [lindex $argv 0]', '/opt/x/p.tcl\nset pass 1'],
  },
  {
    id: 'secret-in-dump',
    title: 'Password, token or key in a row of a database dump',
    literals: ['values', 'insert into'],
    kinds: ['code', 'config', 'text'],
    paths: ['*.sql', '*.dump', '*.db.txt'],
    pattern: /\(\s{0,2}(?:\d{1,9}\s{0,2},\s{0,2})?'(?<name>\w{0,60}(?:password|passwd|pwd|secret|token|api_?key|access_?key|psk|passphrase))'\s{0,2},\s{0,2}'(?<secret>[^'\n]{4,200})'/iu,
    accept: ({ name = '', secret = '' }) => acceptable(name.replace(/psk$/iu, 'password'), secret, false),
    examples: ["/data/d.sql\nINSERT INTO settings VALUES('smtp_password','w1nter-tree');"],
    counterExamples: ["/data/d.sql\nINSERT INTO settings VALUES('smtp_password','');", "/data/d.sql\nINSERT INTO users VALUES('admin','$2b$12$abcdefghijklmnopqrstuv');"],
  },
  {
    id: 'private-web-key',
    title: 'Private key in JSON (JWK)',
    literals: [],
    whole: true,
    paths: ['*.json', '*.jwk', '*.jwks'],
    kinds: ['config', 'text'],
    pattern: /"(?<name>d|k)"\s{0,4}:\s{0,4}"(?<secret>[\w-]{20,700})"/gu,
    accept: ({ secret = '' }, { text }) => /"kty"\s{0,4}:\s{0,4}"(?:EC|RSA|OKP|oct)"/u.test(text) && !isPlaceholder(secret) && entropy(secret) >= 4,
    examples: ['/etc/a/jwk.json\n{"kty":"EC","crv":"P-256",\n"d":"qRk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0Kq3vTz7"}'],
    counterExamples: ['/etc/a/jwks.json\n{"keys":[{"kty":"EC","x":"qRk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0Kq3vTz7"}]}', '/srv/a.json\n{"d":"qRk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0Kq3vTz7"}'],
  },
  {
    id: 'secret-in-program-text',
    title: 'Password, token or key among the texts of a program',
    literals: ['passw', 'passwd', 'passphrase', 'pwd', 'secret', 'token', 'api_key', 'apikey', 'access_key', 'auth_key', 'appid=', '_pass', '_psk'],
    kinds: ['binary'],
    pattern: /(?<![\w.-])(?:(?<name1>[\w.-]{0,40}?(?:passw(?:or)?d|passphrase|passwd|pwd|_pass|psk|secret|token|api_?key|access_?key|auth_?key|appid))=(?<secret1>[^\s"'%&;,<>()$|]{6,80})(?=$|[\s&;,"'])|"(?<name2>[\w.-]{0,40}?(?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key))"\s{0,2}:\s{0,2}"(?<secret2>[^"%\\]{6,80})")/iu,
    accept: inProgram,
    examples: ['\0http_passwd=w1nter-tree\0', '\0{"username":"unit","password":"w1nter-tree"}\0', '\0GET /v1?api_key=8f3a1c9e7b2d4f60a5c8e1937d4b2f06&u=1\0'],
    counterExamples: ['\0password=%s\0', '\0token=invalid\0', '\0passwd=files\0', '\0{"password":"%s"}\0', '\0secret=sha256\0', '\0token=*\0'],
  },
])
