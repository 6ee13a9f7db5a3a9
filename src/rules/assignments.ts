/** Rules for secrets without a form of their own: what a setting or variable with a telling name is set to. Data and small tests. */
import { defineRules, type Match, type SearchRule } from './define.ts'
import { entropy, isPlaceholder, isSequence } from './placeholder.ts'

/** Names of things that people choose; the other names are of things that are made. */
const passwordName = /(?:pass(?:word|wd|phrase|code)?|pwd|pw)\d{0,2}$/iu
/** Names that end like secrets and are none: files, fields, kinds, counts, public halves. */
const harmlessName = /(?:^|[-_.])(?:public|publish(?:able)?|site|foreign|primary|partition|sort|cache|csrf|xsrf|next|page|continuation|cancel\w*|host|user|known|old|new|confirm\w*|repeat|current|verify|show|hide|hint|min|max|len|use|no|need|has|is|allow|require\w*|enable\w*|change|reset|forgot|invalid|wrong|empty|ask|prompt|label|text|field|input|error|msg|type|sae|wpa|psk|file|path|dir|uri|url)[-_. ]?(?:pass\w*|pwd|pw|secret|token|(?:api|access|auth)?[-_.]?key)\d{0,2}$/iu

/** Values that programs write there and that are no secrets: types, switches, names of themselves, ways of asking. */
const harmlessValue = /^(?:true|false|yes|no|on|off|null|nil|none|undefined|void|auto|default|enabled?|disabled?|required|optional|requisite|sufficient|include|string|str|text|bytes?|char|varchar|int(?:eger)?|bool(?:ean)?|object|array|list|dict|any|unknown|hidden|prompt|ask|keyring|keyboard|console|stdin|empty|blank|invalid|missing|unset|compat|files?|systemd|ldap|sss|nis|shadow|plain(?:text)?|cleartext|encrypted|md5|sha1|sha256|sha512|bcrypt|basic|digest|bearer|jwt|oauth2?|x509|certificate|password|passwd|passphrase|secret|token|key|username|user|login|email|name|value|required_if_available|forbid|never|always)$/iu

/** Something that is looked up when the program runs. A dotted name that ends in digits is a password as people choose them. */
const expression = /[()[\]{}]|=>|::|->|\+\+|\\[xu]|^(?:self|this|req|request|config|cfg|settings|options|opts|args|params|data|env|ctx|props|state|form|event|document|window|module|exports|var|local|vars)[.[]|^[a-z]\w*\.[a-z]\w*(?:\.\w+)*(?<![a-z]{3}\d{1,4})$/u

/** What became of a password: one-way hashes of crypt(3), LDAP, PHP, Django and Werkzeug. They are judged where accounts are. */
const hashed = /^(?:\$(?:\d[abxy]?|y|gy|apr1|md5|sha1|argon2\w{0,2}|pbkdf2[\w-]*|scrypt|bcrypt\S*|P|H|S|7)\$|\{(?:S?SHA\d*|S?MD5|SMD5|CRYPT|PBKDF2\S*|BCRYPT|ARGON2|x-\w+)\}|(?:pbkdf2|scrypt|argon2|bcrypt|sha\d+|md5)[:_$]\w*[:$])/iu

/** Words for a password in the languages of user interfaces, and rules of forms: labels and checks, no values. */
const label = /^(?:pass?wort|kennwort|contrase\S{1,3}a|mot de passe|clave|senha|wachtwoord|l\S{1,3}senord|adgangskode|passord|salasana|has\S{1,3}o|heslo|jelsz\S{1,3}|parola|\S{1,3}ifre|sandi|lozinka|geslo|parol\w?|zugangs\w+|schl\S{1,3}ssel|geheimnis|token\w*|cl\S{1,3} \S+)$|(?:^|\|)(?:required|nullable|sometimes|confirmed|min:\d+|max:\d+|same:\w+)(?:\||$)|^[A-Z]?[a-z]+(?: [a-z(]\S*){1,6}[.:?!]?$/iu

export const path = /^(?:~?\/|\.{1,2}\/|[A-Za-z]:\\)|\.(?:pem|key|crt|cer|txt|json|ya?ml|conf|cfg|db|so|py|js|sh|html?|png|gpg|asc|jks|p12)$/iu

/** Whether a value under a name of that kind is a secret. Shared with rules for other ways of writing it. */
export function acceptable(name: string, secret: string, quotedCode: boolean): boolean {
  if (harmlessName.test(name) || harmlessValue.test(secret) || isPlaceholder(secret) || path.test(secret) || expression.test(secret) || hashed.test(secret) || label.test(secret)) return false
  if (/^https?:|^\w+:\/\//u.test(secret)) return false
  if (passwordName.test(name)) {
    // In code a quoted phrase is a label, and a name made of such words is a key into something.
    if (quotedCode && (/\s/u.test(secret) || /(?:pass|pwd|secret|token|user|login|key)/iu.test(secret))) return false
    // Times and counts of password rules; a PIN has four digits or more.
    return secret.length >= 4 && !/^\d{1,3}[smhd]?$/u.test(secret)
  }
  // A token or key is made, not chosen: letters and digits, or upper and lower case mixed, and long.
  if (/\s/u.test(secret) || isSequence(secret)) return false
  const classes = [/[a-z]/u, /[A-Z]/u, /\d/u].filter((one) => one.test(secret)).length
  // Names of classes and functions mix cases, too; made values of usual length hold a digit.
  if (secret.length < 24 && !/\d/u.test(secret)) return false
  return secret.length >= 12 && classes >= 2 && entropy(secret) >= 3 && !/^[a-z]+(?:[-_.:][a-z0-9]{1,11})+$/iu.test(secret)
}

/** Files of Wi-Fi settings have readers of their own. */
export const ofWifi = /(?:wpa_supplicant|hostapd|wireless|interfaces|iwd)|\.(?:nmconnection|psk)$/u

const accept =
  (quotedCode: boolean): NonNullable<SearchRule['accept']> =>
  ({ name = '', secret = '' }: Readonly<Record<string, string | undefined>>, { text, start, matched, kind, path: file }: Match) =>
    !(ofWifi.test(file) && /wifi|psk|passphrase/iu.test(name)) && acceptable(name, secret, quotedCode) && !/\s#\s/u.test(text.slice(0, start)) && !/^\s*(?:#|\/\/(?![\w.-]+\/)|;|\*\s+[A-Za-z@]|--|<!--)/u.test(text.slice(0, start + matched.length)) && (kind !== 'code' || text.length <= 1900)

const literals = ['passwor', 'passwd', 'passphrase', 'passcode', 'pwd', '_pass', '.pass', '-pass', 'secret', 'token', 'api_key', 'apikey', 'api-key', 'access_key', 'accesskey', 'access-key', 'auth_key', 'authkey', 'account_key', 'private_key', 'privatekey', 'encryption_key', 'enc_key', 'aes_key', 'master_key', 'signing_key', 'sign_key', 'hmac_key', 'session_key', 'shared_key', 'credential', 'app_key', 'appkey', 'app-key', 'appskey', 'apps_key', 'nwkkey', 'nwk_key', 'nwkskey', 'nwks_key', 'network_key', 'networkkey', 'netkey', 'device_key', 'devicekey', 'symmetric_key', 'symmetrickey', 'write_key', 'writekey', 'routing_key', 'integration_key', 'server_key', 'serverkey', 'license_key', 'licence_key', 'subscription_key', 'secret_key_base', 'hmackey', 'aeskey', 'enckey', 'encryptionkey', 'masterkey', 'signingkey', 'sessionkey', 'sharedkey', 'storepass', 'store_pass', 'keypass', 'authpass', 'dbpass', 'userpass', 'smtppass', 'mailpass', 'ftppass', 'rootpass', 'adminpass', 'mqttpass', 'wifipass', 'loginpass', 'pskc']
const nameText = String.raw`(?<name>[\w.-]{0,60}?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[-_.]?key|access[-_.]?key|secret[-_.]?key|auth[-_.]?key|account[-_.]?key|private[-_.]?key|enc(?:ryption)?[-_.]?key|aes[-_.]?key|master[-_.]?key|sign(?:ing)?[-_.]?key|hmac[-_.]?key|session[-_.]?key|shared[-_.]?key|app[-_.]?s?[-_.]?key|nwk[-_.]?s?[-_.]?key|net(?:work)?[-_.]?key|device[-_.]?key|symmetric[-_.]?key|(?:write|routing|integration|server|licen[cs]e|subscription)[-_.]?key|secret_key_base|(?:store|key|auth|db|user|smtp|mail|ftp|root|admin|mqtt|wifi|login)_?pass|pskc|credentials?)\d{0,2})`

export const assignmentRules = defineRules([
  {
    id: 'secret-in-configuration',
    title: 'Password, token or key in a configuration file',
    literals,
    kinds: ['config'],
    pattern: new RegExp(String.raw`(?<![\w.-])${nameText}["']?\s{0,20}(?:[:=]|=>)\s{0,20}(?:"(?<secret1>[^"]{4,200})"|'(?<secret2>[^']{4,200})'|(?<secret3>[^\s"'#;,<>&][^\s"';,<>&]{3,199}))`, 'iu'),
    accept: accept(false),
    examples: [
      '/etc/hub/cloud.ini\napi_token = phx7Rk2LmX9vTz4Yb8NcW3sHd6', '/etc/app.yml\n  password: hunter22', '/opt/x/app.env\nSMTP_PASSWORD="w1nter-tree"', '/etc/a.json\n  "admin_password": "admin",', '/etc/b.conf\nrpc_passwd=changeme', '/etc/c.ini\ntoken = svc_live_8f3a1c9e7b2d4f60a5c8e1937d4b2f06', '/etc/fstab\n//nas/share /mnt cifs username=unit,password=w1ntertree,vers=3.0 0 0', '/etc/lora.json\n  "appKey": "8f3a1c9e7b2d4f60a5c8e1937d4b2f06",',
    ],
    counterExamples: [
      '/etc/nsswitch.conf\npasswd:         files systemd', '/etc/app.yml\n  password: ${APP_PASSWORD}', '/etc/app.yml\n  password: <your-password>', '/etc/app.json\n  "show_password": "always"', '/etc/app.conf\npassword_file = /etc/app/passwd',
      '/etc/app.conf\n# password = hunter22', '/etc/app.conf\ntoken = true', '/etc/pam.conf\npassword = required', '/etc/hostapd.conf\nwpa_passphrase=12345678', '/etc/app.conf\nprivate_key = /etc/ssl/private/device.key',
      '/etc/app.yml\npassword: xxxxxxxx',
    ],
  },
  {
    id: 'secret-in-code',
    title: 'Password, token or key in a program\'s source',
    literals,
    kinds: ['code'],
    pattern: new RegExp(String.raw`(?<![\w.-])(?:\$|self\.|this\.)?${nameText}["']?\]?\s{0,20}(?::=|[:=](?![=])|=>)\s{0,20}b?(?:"(?<secret1>[^"]{4,200})"|'(?<secret2>[^']{4,200})')`, 'iu'),
    accept: accept(true),
    examples: ['/opt/x/app.py\nDB_PASSWORD = "hunter22"', "/srv/app.js\nconst apiKey = 'q7Rk2LmX9vTz4Yb8NcW3'", '/opt/x/run.sh\n#!/bin/sh\nMQTT_PASSWORD="t0p-s3cret"', '/opt/x/app.py\nAES_KEY = b"K3y-0f-16-bytes!"'],
    counterExamples: [
      '/opt/x/app.py\npassword = request.form["password"]', '/srv/app.js\npassword: "Your password"', '/srv/app.js\nif (password == "hunter22") {', '/opt/x/app.py\npassword_label = "Password"', "/srv/app.js\ntoken: 'access_token'",
      '/opt/x/app.py\nCSRF_TOKEN = "csrfmiddlewaretoken"', '/opt/x/app.py\napi_key = os.environ["API_KEY"]', '/srv/x.html\n<input type="password" name="password" placeholder="password">', '/opt/x/app.py\nsecret = "{{ secret }}"',
    ],
  },
  {
    id: 'secret-after-space',
    title: 'Password or key in a configuration file of words',
    literals: ['password', 'passwd', 'requirepass', 'masterauth', 'bindpw', 'rootpw', 'secret', 'token', 'api_key'],
    kinds: ['config'],
    // Mosquitto, redis, OpenLDAP, netrc, OpenWrt's `option password 'x'`.
    pattern:
      /(?:^|\blogin\s+\S{1,80}\s+)\s*(?:option\s+)?(?<name>(?:[\w-]{1,30}[_-])?(?:password|passwd|secret|token|api_key)|requirepass|masterauth|bindpw|rootpw)\s+(?:"(?<secret1>[^"]{4,200})"|'(?<secret2>[^']{4,200})'|(?<secret3>[^\s"'#;=:<{([]{4,200}))\s*$/iu,
    accept: (groups, match) => accept(false)({ ...groups, name: (groups.name ?? '').replace(/^(?:requirepass|masterauth|bindpw|rootpw)$/iu, 'password') }, match),
    examples: ['/etc/mosquitto/conf.d/bridge.conf\nremote_password w1nter-tree', '/etc/redis/redis.conf\nrequirepass w1nter-tree', '/root/.netrc\nmachine host login unit password w1nter-tree', "/etc/config/app\n\toption password 'w1nter-tree'"],
    counterExamples: ['/etc/pam.d/common-password\npassword required pam_permit.so', '/etc/pam.d/x\npassword\trequisite', '/etc/redis/redis.conf\n# requirepass foobared', '/etc/x.conf\nsecret /etc/x/secret', '/etc/x.conf\npassword prompt'],
  },
  {
    id: 'secret-in-xml',
    title: 'Password, token or key in an XML element',
    literals: ['password>', 'passwd>', 'secret>', 'token>', 'apikey>', 'api_key>', 'pass>'],
    kinds: ['config', 'text'],
    pattern: /<(?<name>[\w:.-]{0,40}(?:password|passwd|pass|secret|token|api_?key))>(?<secret>[^<>\s]{4,200})<\//iu,
    accept: accept(false),
    examples: ['/opt/x/server.xml\n  <Password>w1nter-tree</Password>'],
    counterExamples: ['/opt/x/server.xml\n  <password>${PASSWORD}</password>', '/opt/x/form.xml\n<label_password>Password</label_password>', '/opt/x/a.xml\n<password></password>'],
  },
  {
    id: 'session-signing-key',
    title: 'Session signing key in a program\'s source',
    literals: ['secret_key', "'secretkey'", 'session({', 'cookie_secret', 'cookiesecret', 'app.secret', 'jwtsecret', 'jwt_secret', 'jwt-secret', 'sessionsecret', 'session_secret', 'session-secret', 'credentialsecret', 'tokensecret', 'token_secret'],
    kinds: ['code', 'config'],
    pattern: /(?<name>(?:\w{1,30}\.)?secret_key|(?:app\.)?config\[["']SECRET_KEY["']\]|(?:\w{1,30}[-_.])?(?:cookie|session|jwt|token|credential)[-_]?secret)["']?\s{0,10}[:=]\s{0,10}b?(?:["'](?<secret>[^"']{1,200})["']|(?<secret2>[^\s"'#;,<>&()[\]{}]{4,200})$)/iu,
    // Without quotes it is a value in settings, and something to be worked out in code.
    accept: ({ secret = '' }, { kind, text, matched, start }) => !isPlaceholder(secret) && !expression.test(secret) && !harmlessValue.test(secret) && !path.test(secret) && !/^\s*(?:#|\/\/|;)/u.test(text) && (kind === 'config' || /["']$/u.test(text.slice(0, start + matched.length))),
    examples: ['/opt/x/app.py\napp.secret_key = "companyname"', "/opt/x/settings.py\nSECRET_KEY = 'django-insecure-k7Rz3EGRVLZ5t2mWpNx8'", '/opt/x/app.py\napp.config["SECRET_KEY"] = "dev"', "/srv/a.js\nconst jwtSecret = 'company-jwt'", '/opt/x/.env\nJWT_SECRET=company-jwt', '/srv/settings.js\n  credentialSecret: "a secret of ours",'],
    counterExamples: ['/opt/x/app.py\napp.secret_key = os.environ["SECRET_KEY"]', '/opt/x/settings.py\nSECRET_KEY = "${SECRET_KEY}"', '/opt/x/app.py\nsecret_key = get("SECRET_KEY")', '/srv/a.js\nconst jwtSecret = process.env.JWT_SECRET', '/srv/a.js\n  //credentialSecret: "a secret",', '/opt/x/.env\nJWT_SECRET=${SECRET}'],
  },
  {
    id: 'password-in-command',
    title: 'Password on a command line',
    literals: ['sshpass', 'mosquitto_pub', 'mosquitto_sub', 'curl', 'mysql', 'chpasswd', 'openssl', 'smbclient', 'wget', 'ftp'],
    kinds: ['code', 'config'],
    pattern:
      /\b(?:(?<name1>sshpass)\s+-p\s{0,2}(?<secret1>\S{3,80})|(?<name2>mosquitto_[ps]ub)\s(?:.{0,200}?\s)?(?:-P|--pw)\s+(?<secret2>\S{3,80})|(?<name3>curl)\s(?:.{0,200}?\s)?(?:-u|--user)\s+["']?[\w.@-]{1,60}:(?<secret3>[^\s"']{3,80})|(?<name4>mysql(?:dump|admin)?)\s(?:.{0,200}?\s)?-p(?<secret4>[^\s-]\S{2,80})|echo\s+["']?[\w-]{1,32}:(?<secret5>[^\s"'|]{3,80})["']?\s*\|\s*(?:sudo\s+)?(?<name5>chpasswd)|(?<name6>openssl)\s.{0,200}?-pass(?:in|out|word)?\s+pass:(?<secret6>\S{3,80})|(?<name7>wget)\s.{0,200}?--password[= ](?<secret7>\S{3,80}))/u,
    accept: ({ secret = '' }, { text }) => {
      const bare = secret.replaceAll(/^["']|["']$/gu, '')
      return !/^\s*#/u.test(text) && !isPlaceholder(bare) && !bare.startsWith('$') && !path.test(bare)
    },
    examples: ['/opt/x/up.sh\n#!/bin/sh\nsshpass -p hunter22 scp a b:', '/opt/x/m.sh\n#!/bin/sh\nmosquitto_pub -h broker -u unit -P t0psecret -t a -m b', '/opt/x/c.sh\n#!/bin/sh\ncurl -s -u admin:hunter22 http://x/', '/root/.bash_history\ncurl -u admin:hunter22 http://x/', '/opt/x/i.sh\n#!/bin/sh\necho "root:hunter22" | chpasswd'],
    counterExamples: ['/opt/x/up.sh\n#!/bin/sh\nsshpass -p "$PASSWORD" scp a b:', '/opt/x/c.sh\n#!/bin/sh\ncurl -u "$USER:$PASS" https://x/', '/opt/x/c.sh\n#!/bin/sh\n# sshpass -p hunter22 scp a b', '/opt/x/c.sh\n#!/bin/sh\nmysql -p -u root'],
  },
])
