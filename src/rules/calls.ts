/** Rules for secrets whose place tells them: arguments of calls and of commands, and names that are short words. Data only. */
import { acceptable, ofWifi, path } from './assignments.ts'
import { defineRules, type Match, type SearchRule } from './define.ts'
import { entropy, inBlockComment, isPlaceholder, isSequence } from './placeholder.ts'

const commented = ({ text, start, before }: Match): boolean => inBlockComment(before()) || /^\s*(?:#|\/\/|;|\*\s|--\s|<!--)/u.test(text) || /\s#\s/u.test(text.slice(0, start))

/** A value as people choose one: not a word that describes what belongs there. */
const chosen = (secret: string): boolean => acceptable('password', secret, false) && /[\d\W_]|\p{Ll}\p{Lu}/u.test(secret)

const named = (name: string): NonNullable<SearchRule['accept']> => ({ secret = '' }, match) => !commented(match) && acceptable(name, secret, false)

/** The first bytes of base64, as text; empty when it is none. */
function decoded(text: string): string {
  try {
    return atob(text.slice(0, 64))
  } catch {
    return ''
  }
}

/** Put together so that no scanner takes this file for a leak. */
const privateBlock = ['-----BEGIN EC PRIVATE', ' KEY-----\n'].join('')

export const callRules = defineRules([
  {
    id: 'password-in-call',
    title: 'Password given to a call in a program\'s source',
    literals: ['mysqli', 'mysql_connect', 'mysql_pconnect', 'PDO(', 'DBI->connect', 'ldap_bind', 'simple_bind', 'ftp_login', 'ssh2_auth_password', 'WiFi.begin(', 'username_pw_set', 'BasicAuth(', 'auth=(', 'auth = (', '.login(', 'set_credentials', 'setCredentials', 'FTP('],
    kinds: ['code'],
    // Host, user, password - or user, password - by position.
    pattern:
      /\b(?:(?<name1>(?:new\s+mysqli|mysqli_connect|mysqli_real_connect|mysql_p?connect|new\s+PDO|DBI->connect|ftplib\.FTP)\(\s{0,4}(?:\$\w{1,30}\s{0,4},\s{0,4})?["'][^"'\n]{0,120}["'])\s{0,4},\s{0,4}["'][^"'\n]{1,60}["']\s{0,4},\s{0,4}["'](?<secret1>[^"'\n]{3,100})["']|(?<name2>(?:mosquitto_)?username_pw_set|BasicAuth|set_?[cC]redentials|login|ldap_bind|simple_bind(?:_s)?|ftp_login|ssh2_auth_password|WiFi\.begin)\(\s{0,4}(?:\$?\w{1,20}\s{0,4},\s{0,4})?b?["'][^"'\n]{1,60}["']\s{0,4},\s{0,4}b?["'](?<secret2>[^"'\n]{3,100})["']|(?<name3>auth)\s{0,2}=\s{0,2}\(\s{0,4}["'][^"'\n]{1,60}["']\s{0,4},\s{0,4}["'](?<secret3>[^"'\n]{3,100})["'])/u,
    accept: ({ secret = '' }, match) => !commented(match) && acceptable('password', secret, true),
    examples: [
      "/srv/a.php\n$db = new mysqli('localhost', 'hub', 'hunter22', 'hub');", '/srv/a.php\n$c = mysqli_connect("db", "hub", "hunter22");', "/srv/a.php\n$p = new PDO('mysql:host=db;dbname=hub', 'hub', 'hunter22');",
      '/opt/x/a.py\nclient.username_pw_set("unit", "hunter22")', "/opt/x/a.py\nrequests.get(url, auth=('unit', 'hunter22'))", '/opt/x/a.c\nmosquitto_username_pw_set(mosq, "unit", "hunter22");', '/opt/x/a.py\nserver.login("mail@host", "hunter22")',
    ],
    counterExamples: ["/srv/a.php\n$db = new mysqli($host, $user, $pass);", '/opt/x/a.py\nclient.username_pw_set(user, password)', '/opt/x/a.py\n# client.username_pw_set("unit", "hunter22")', "/opt/x/a.py\nrequests.get(url, auth=('user', 'password'))", '/srv/a.js\nuser.login("admin", "password")'],
  },
  {
    id: 'secret-in-define',
    title: 'Password, token or key in a constant of a program\'s source',
    literals: ['define('],
    kinds: ['code'],
    pattern: /\bdefine\(\s{0,4}["'](?<name>\w{0,60}(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|AUTH_?KEY|ENC(?:RYPTION)?_?KEY|SECRET_?KEY))["']\s{0,4},\s{0,4}["'](?<secret>[^"'\n]{4,200})["']/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && acceptable(name, secret, true),
    examples: ["/srv/config.php\ndefine('DB_PASSWORD', 'hunter22');", '/srv/c.php\n  define("API_KEY", "q7Rk2LmX9vTz4Yb8NcW3");'],
    counterExamples: ["/srv/config.php\ndefine('DB_PASSWORD', getenv('DB_PASSWORD'));", "/srv/wp-config.php\ndefine('DB_PASSWORD', 'password_here');", "/srv/wp-config.php\ndefine('AUTH_KEY', 'put your unique phrase here');"],
  },
  {
    id: 'secret-in-shell',
    title: 'Password, token or key in a variable of a shell script',
    literals: ['pass', 'pwd=', 'secret', 'token', 'api_key', 'apikey', 'access_key', 'auth_key', 'enc_key', 'psk='],
    kinds: ['code'],
    // Without quotes; what stands in quotes is found as in any other source.
    pattern: /^\s{0,20}(?:(?:export|local|readonly|declare(?:\s-\w+)?|set)\s+)?(?<name>[A-Za-z_]\w{0,50}?(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|access|auth|enc|secret)_?key|psk)\d{0,2}|PASS(?:WORD|WD)?|PWD|PSK)=(?<secret>[^\s"'`$;|&()<>]{4,200})(?=\s*(?:$|;|&|\s#|[\w./-]+(?:\s|$)))/iu,
    accept: ({ name = '', secret = '' }, match) => {
      const script = /\.(?:ba|a|z|k)?sh$/u.test(match.path) || !/\.\w+$/u.test(match.path)
      return script && !/^(?:OLD)?PWD$/u.test(name) && !commented(match) && acceptable(name.replace(/psk$/iu, 'password'), secret, false)
    },
    examples: ['/etc/init.d/S60app\n#!/bin/sh\n\texport DB_PASS=hunter22', '/opt/x/run.sh\nMQTT_PASSWORD=w1nter-tree', '/opt/x/run.sh\nexport API_TOKEN=q7Rk2LmX9vTz4Yb8NcW3; start'],
    counterExamples: ['/opt/x/run.sh\nPASSWORD=$1', '/opt/x/run.sh\nPASS=$(cat /run/pass)', '/opt/x/run.sh\n# PASSWORD=hunter22', '/opt/x/run.sh\nOLDPWD=/root/dir', '/opt/x/run.sh\nTOKEN=changeme', '/opt/x/a.py\npassword=default_value', '/opt/x/run.sh\nPASSWORD_FILE=/etc/x'],
  },
  {
    id: 'secret-in-argument',
    title: 'Password, token or key among the arguments of a command',
    literals: ['-pass', '-pwd', '-token', '-secret', '-api-key', '-apikey', '-auth-key', '-authkey', '-access-key'],
    kinds: ['code', 'config'],
    pattern: /(?:^|[\s"'])--?(?<name>(?:[a-z][\w-]{0,40}-)?(?:password|passwd|passphrase|pass|pwd|token|secret|api-?key|auth-?key|access-?key))(?:=|\s{1,4}|["'],\s{0,4}["'])["']?(?<secret>[^\s"'`$;|&()<>,[\]{}]{4,200})/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && !secret.startsWith('-') && acceptable(name, secret, false) && (chosen(secret) || !acceptable('password', secret, false)),
    examples: ['/etc/init.d/S60app\n#!/bin/sh\n\t/usr/bin/appd --mqtt-pass w1nter-tree -c /etc/app.json &', '/etc/systemd/system/x.service\nExecStart=/usr/bin/agent --token=q7Rk2LmX9vTz4Yb8NcW3', "/opt/x/a.py\nsubprocess.run(['agent', '--password', 'hunter22'])"],
    counterExamples: ['/opt/x/u.sh\n#!/bin/sh\necho "  --password PASSWORD  the password"', '/opt/x/u.sh\n#!/bin/sh\necho "  --password  specify the password"', '/opt/x/u.sh\n#!/bin/sh\nagent --password "$PASS"', '/opt/x/u.sh\n#!/bin/sh\nagent --password-file /etc/x', '/opt/x/u.sh\n#!/bin/sh\nagent --pass-through yes', '/opt/x/u.sh\n#!/bin/sh\nagent --token <token>'],
  },
  {
    id: 'secret-in-short-name',
    title: 'Password under a short name (pass, psk, pw)',
    literals: ['pass', 'psk', 'pw"', "pw'", 'pw:', 'pw ='],
    kinds: ['config', 'code'],
    pattern: /(?<![\w.$/-])["']?(?<name>pass|psk|pw|passwort)["']?\s{0,8}(?::|=(?!=))\s{0,8}(?:"(?<secret1>[^"\n]{6,100})"|'(?<secret2>[^'\n]{6,100})'|(?<secret3>[^\s"'#;,<>&()[\]{}]{6,100}))/u,
    accept: ({ name = '', secret = '' }, match) => !ofWifi.test(match.path) && !/^\/etc\/(?:pam|nsswitch)/u.test(match.path) && !commented(match) && (match.kind !== 'code' || acceptable('password', secret, true)) && (chosen(secret) || (name === 'psk' && /^\w{8,63}$/u.test(secret) && acceptable('password', secret, false))) && (match.kind === 'config' || /["']$/u.test(match.matched)),
    examples: ['/opt/x/app.yml\nsmtp:\n  pass: hunter22', '/srv/a.js\n  auth: { user: "unit", pass: "hunter-tree2" }', '/opt/x/wifi.json\n{"ssid": "home", "psk": "w1nter-tree"}'],
    counterExamples: ['/opt/x/app.yml\n  pass: enabled', '/opt/x/app.yml\n  pass: ${SMTP_PASS}', '/srv/a.js\n  pass: process.env.PASS', '/etc/wpa_supplicant/wpa_supplicant.conf\n  psk="w1nter-tree"', '/opt/x/app.yml\n# pass: hunter22', '/srv/a.js\nif (pass == "hunter22")'],
  },
  {
    id: 'secret-in-bare-key',
    title: 'Key of a service in a configuration file',
    literals: ['key =', 'key=', 'key:'],
    kinds: ['config'],
    paths: ['*.conf', '*.ini', '*.cfg', '*.env', '*.toml'],
    // The bare name says little, so the value has to look made.
    pattern: /^\s{0,20}(?<name>key)\s{0,8}[=:]\s{0,8}["']?(?<secret>[A-Za-z0-9+/_-]{24,120}={0,2})["']?\s{0,8}$/u,
    accept: ({ secret = '' }) => acceptable('api_key', secret, false) && !isSequence(secret) && entropy(secret) >= 3.5 && /\d/u.test(secret) && /[a-z]/u.test(secret),
    examples: ['/home/x/rclone.conf\nkey = K001q7Rk2LmX9vTz4Yb8NcW3'],
    counterExamples: ['/etc/x.conf\nkey = /etc/ssl/private/device.key', '/etc/x.conf\nkey = some-long-name-of-a-thing-here', '/etc/x.conf\n# key = q7Rk2LmX9vTz4Yb8NcW3sHd6'],
  },
  {
    id: 'login-pair',
    title: 'Name and password in one setting',
    literals: ['userpass', 'user_pass', 'userpwd', 'basic_auth', 'basicauth', '_authentication', 'cgi-bin:', ':admin:', ':root:'],
    kinds: ['config', 'code'],
    // busybox's httpd keeps `/path:user:password`, motion `netcam_userpass user:password`.
    pattern: /(?:(?<name1>\w{0,40}(?:user_?pass|userpwd|basic_?auth|_authentication))["']?\s{0,4}[=:, ]\s{0,4}["']?[\w.@-]{1,40}:(?<secret1>[^\s"':@/]{4,80})|^(?<name2>\/[\w./-]{0,60}:[\w-]{1,32}):(?<secret2>[^\s:$*]{3,80})$)/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && (name.startsWith('/') ? match.path.endsWith('/httpd.conf') && !isPlaceholder(secret) 
      : acceptable('password', secret, false) && !/\b(?:my)?user(?:name)?:/iu.test(match.matched)),
    examples: ['/etc/motion/motion.conf\nnetcam_userpass admin:w1nter-tree', '/etc/httpd.conf\n/cgi-bin:admin:admin', '/srv/a.php\ncurl_setopt($ch, CURLOPT_USERPWD, "unit:hunter22");'],
    counterExamples: ['/etc/motion/motion.conf\n; netcam_userpass user:hunter22', '/etc/motion/motion.conf\nstream_authentication username:password', '/etc/motion/camera1.conf\nnetcam_userpass myusername:mypassword', '/etc/httpd.conf\n/cgi-bin:admin:$1$Kq3vTz$abcdefgh', '/etc/x.conf\n/path:root:root:0644'],
  },
  {
    id: 'secret-in-attributes',
    title: 'Password, token or key in a pair of attributes',
    literals: ['value="', "value='", 'val="', 'para="', 'name="', 'id="'],
    kinds: ['config', 'text'],
    // `<add key="ApiToken" value="..."/>` of .NET, `<property name="password" value="..."/>` of Java.
    pattern: /\b(?:key|name|para|id)\s{0,2}=\s{0,2}["'](?<name>[\w.:-]{0,60}?(?:password|passwd|pass|pwd|psk|secret|token|api_?key|access_?key|network_?key))["'](?:\s{1,8}(?:value|val)\s{0,2}=\s{0,2}["'](?<secret1>[^"'\n]{4,400})["']|>(?<secret2>[^<>\s]{4,200})<\/)/iu,
    accept: ({ name = '', secret = '' }, match) => !commented(match) && !/\.html?$|\/strings\.xml$/u.test(match.path) && (/key$/iu.test(name) && /^(?:0x[0-9a-f]{2},?\s?){16,32}$/iu.test(secret) ? new Set(secret.split(',')).size > 8 : acceptable(/key$|token$|secret$/iu.test(name) ? name : 'password', secret, false)) && !/^[A-Z][a-z]+$/u.test(secret),
    examples: ['/etc/db.xml\n<DM name="User" val="admin"/><DM name="Pass" val="w1nter-tree"/>', '/srv/app.config\n  <add key="SmtpPassword" value="hunter22" />', '/srv/beans.xml\n<property name="password" value="w1nter-tree"/>'],
    counterExamples: ['/srv/app.config\n  <add key="SmtpPassword" value="${SMTP}" />', '/srv/form.xml\n<input name="password" value="password"/>', '/srv/app.config\n  <!-- <add key="SmtpPassword" value="hunter22" /> -->'],
  },
  {
    id: 'link-secret',
    title: 'Secret of a PPP or IPsec link',
    literals: ['psk', 'eap', 'xauth'],
    paths: ['chap-secrets', 'pap-secrets', 'ipsec.secrets', '*.secrets'],
    pattern: /^\s{0,8}(?:[^#\s][^:\n]{0,120})?:\s{0,4}(?<name>PSK|EAP|XAUTH)\s{1,4}"?(?<secret>[^"\s]{4,200})"?/u,
    accept: named('password'),
    examples: ['/etc/ipsec.secrets\n: PSK "w1nter-tree"', '/etc/ipsec.secrets\nunit : EAP "w1nter-tree"'],
    counterExamples: ['/etc/ipsec.secrets\n# : PSK "w1nter-tree"', '/etc/ipsec.secrets\n: RSA unit.key'],
  },
  {
    id: 'pgpass-password',
    title: 'Password of a PostgreSQL account',
    literals: [],
    whole: true,
    paths: ['.pgpass', 'pgpass', 'pgpass.conf'],
    pattern: /^[^:#\s]{1,100}:(?:\d{1,5}|\*):[^:\n]{1,60}:(?<name>[^:\n]{1,60}):(?<secret>[^\s:]{3,100})$/gmu,
    accept: named('password'),
    examples: ['/root/.pgpass\ndb.example.net:5432:hub:hubuser:w1nter-tree'],
    counterExamples: ['/root/.pgpass\n#hostname:5432:database:username:password', '/root/.pgpass\nhost:5432:db:user:password'],
  },
  {
    id: 'private-key-in-base64',
    title: 'Private key in base64 inside another file',
    literals: ['LS0tLS1CRUdJTi'],
    kinds: ['config', 'code', 'text'],
    pattern: /(?:(?<name>[\w.-]{1,60})["']?\s{0,8}[:=]\s{0,8}["']?)?(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,900})/u,
    accept: ({ secret = '' }) => /^-----BEGIN (?:\w+ )?PRIVATE KEY/u.test(decoded(secret)) && !path.test(secret),
    examples: [`/root/.kube/config\n    client-key-data: ${btoa(`${privateBlock}q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0k7RzQ3q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1\n`).replaceAll('=', '')}`],
    counterExamples: [`/root/.kube/config\n    certificate-authority-data: ${btoa('-----BEGIN CERTIFICATE-----\nMIIBq7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0k7RzQ3q7Rk2LmX9vTz4Yb8NcW3sHd6\n').replaceAll('=', '')}`],
  },
])
