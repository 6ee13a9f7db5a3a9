/** Rules for secrets with a form of their own: keys and tokens of services, key blocks, connection strings. Data only. */
import { pathMatcher } from '../kernel/path.ts'
import { defineRules, type SearchRule } from './define.ts'
import { entropy, inBlockComment, isPlaceholder, isSequence } from './placeholder.ts'

/** A made value: neither placeholder nor counting nor a word. */
export const looksMade = (secret: string | undefined, least = 3): boolean =>
  secret !== undefined && !isPlaceholder(secret) && !isSequence(secret) && entropy(secret) >= least

/** The `secret` group is a made value. */
export const made: NonNullable<SearchRule['accept']> = ({ secret }) => looksMade(secret)

/** Base64 of `user:password`, the password no placeholder. */
function isLogin(secret: string): boolean {
  if (secret.length % 4 !== 0) return false
  const text = atob(secret)
  const at = text.indexOf(':')
  return at > 0 && /^[\x20-\x7e]+$/u.test(text) && text.length - at > 4 && !isPlaceholder(text.slice(at + 1)) && !/^(?:my)?(?:pass(?:word|wd)?|secret)$/iu.test(text.slice(at + 1))
}

const isKeyFile = pathMatcher(['*.pem', '*.key', '*.crt', '*.cer', '*.p8', '*.asc', 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'ssh_host_*_key'])

/**
 * Libraries that bring key pairs of their own source to test themselves with (GnuTLS lib/crypto-selftests-pk.c, Mbed TLS
 * library/certs.c, wolfSSL certs_test.h, and whoever runs the tests of FIPS 140), by their own names where systems keep libraries.
 */
const testsItself = (path: string): boolean =>
  /(?:^|\/(?:diff|rootfs))\/(?:usr\/(?:local\/)?|system\/)?lib\w*\/(?:[\w-]+\/){0,2}lib(?:gnutls|mbed(?:tls|x509|crypto)|polarssl|wolfssl|cyassl|crypto|ssl|gcrypt|nss3|softokn3|freebl3|freeblpriv3|botan-\d|cryptopp|tomcrypt|matrixssl)\.so(?:\.[\da-z]+)*$/u.test(path)

/** A comment that explains with a host reserved for documents (RFC 2606). */
const isExplained = (text: string, start: number, matched: string): boolean => /^\s*(?:#|\/\/|\*|;|--)/u.test(text.slice(0, start + 1)) && /^(?:[\w-]{1,40}\.){0,3}example\.(?:com|net|org)\b/u.test(text.slice(start + matched.length - 1))

/** Labels that the certificate readers know (RFC 7468, OpenSSH, OpenPGP); other programs have labels of their own. */
const isReadElsewhere = (label: string): boolean => /^(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH|PGP|ANY|X25519|ED25519) )?PRIVATE KEY/u.test(label)

/** Fake values in the examples are put together so that no scanner takes this file for a leak. */
export const fake = (...parts: readonly string[]): string => parts.join('')
export const digits40 = fake('8f3a1c9e7b2d4f60', 'a5c8e1937d4b2f06', '9c1e7a35')
const mixed36 = fake('q7Rk2LmX9vTz4Yb', '8NcW3sHd6JfP1gUe', 'A5oZt0')

export const secretRules = defineRules([
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    literals: ['AKIA', 'ASIA'],
    pattern: /(?<![A-Za-z0-9+/])(?<secret>(?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9+/=])/u,
    accept: made,
    examples: [fake('aws_access_key_id = AKIA', 'Q3EGRVLZ5T2MWPNX')],
    counterExamples: [fake('aws_access_key_id = AKIA', 'IOSFODNN7EXAMPLE'), 'AKIAAAAAAAAAAAAAAAAA', 'AKIA1234'],
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    literals: ['aws_secret', 'aws-secret', 'awssecret', 'secret_access_key', 'secretaccesskey', 'secret-access-key'],
    pattern: /(?<name>(?:aws)?[-_.]?secret[-_.]?(?:access[-_.]?)?key)["']?\s{0,8}(?:=|:|=>|,)\s{0,8}["']?(?<secret>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/iu,
    accept: made,
    examples: [fake('aws_secret_access_key = k7Rz', 'Q3EGRVLZ5t2mWpNx8YbHc4JfSdA1oUe6gTi0'), fake('"secretAccessKey": "k7Rz', 'Q3EGRVLZ5t2mWpNx8YbHc4JfSdA1oUe6gTi0"')],
    counterExamples: [fake('aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY'), 'aws_secret_access_key = <your secret>'],
  },
  {
    id: 'google-api-key',
    title: 'Google API key',
    literals: ['AIza'],
    pattern: /(?<![\w-])(?<secret>AIza[\w-]{35})(?![\w-])/u,
    accept: made,
    examples: [fake('"key": "AIza', 'SyB7kR2mXq9vTz4Yb8NcW3sHd6JfP1gUeA5"')],
    counterExamples: ['AIzaSy', 'AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
  {
    id: 'google-service-account',
    title: 'Google service account key',
    literals: ['"service_account"'],
    pattern: /"type"\s{0,4}:\s{0,4}"service_account"/u,
    kinds: ['config', 'text'],
    paths: ['*.json'],
    examples: ['/etc/x/key.json\n  "type": "service_account",'],
    counterExamples: ['/etc/x/key.json\n  "type": "account"'],
  },
  {
    id: 'azure-storage-key',
    title: 'Azure connection string with its key',
    literals: ['AccountKey=', 'SharedAccessKey='],
    pattern: /(?<name>AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{40,100}={0,2})/u,
    accept: made,
    examples: [fake('DefaultEndpointsProtocol=https;AccountName=x;AccountKey=k7Rz', 'Q3EGRVLZ5t2mWpNx8YbHc4JfSdA1oUe6gTi0k7RzQ3EGRVLZ5t2mWpNx8YbHc4JfSdA1oUe6gTi0k7RzQ3==')],
    counterExamples: ['AccountKey=<key>;EndpointSuffix=core.windows.net', 'SharedAccessKey=${KEY}'],
  },
  {
    id: 'github-token',
    title: 'GitHub token',
    literals: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /(?<!\w)(?<secret>gh[pousr]_[A-Za-z0-9]{36,80}|github_pat_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,62})(?!\w)/u,
    accept: made,
    examples: [fake('token: ghp_', mixed36)],
    counterExamples: ['ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ghp_short'],
  },
  {
    id: 'gitlab-token',
    title: 'GitLab token',
    literals: ['glpat-', 'gldt-', 'glrt-'],
    pattern: /(?<![\w-])(?<secret>gl(?:pat|dt|rt)-[\w-]{20,50})(?![\w-])/u,
    accept: made,
    examples: [fake('GITLAB_TOKEN=glpat-', 'q7Rk2LmX9vTz4Yb8NcW3')],
    counterExamples: ['glpat-xxxxxxxxxxxxxxxxxxxx'],
  },
  {
    id: 'slack-token',
    title: 'Slack token or web hook',
    literals: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-', 'hooks.slack.com/services/'],
    pattern: /(?<secret>xox[abprs]-\d{8,14}-[\w-]{16,80}|xapp-\d-[\w-]{20,100}|hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,14}\/\w{20,30})/u,
    accept: made,
    examples: [fake('xox', 'b-123817265412-k7RzQ3EGRVLZ5t2mWpNx8Yb')],
    counterExamples: ['xoxb-your-token', 'hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'],
  },
  {
    id: 'stripe-key',
    title: 'Stripe secret key',
    literals: ['sk_live_', 'rk_live_', 'whsec_'],
    pattern: /(?<!\w)(?<secret>(?:sk|rk)_live_[A-Za-z0-9]{16,120}|whsec_[A-Za-z0-9+/]{24,60})/u,
    accept: made,
    examples: [fake('stripe = "sk_', 'live_q7Rk2LmX9vTz4Yb8NcW3sHd6"')],
    counterExamples: ['sk_live_xxxxxxxxxxxxxxxxxxxxxxxx', 'sk_test_q7Rk2LmX9vTz4Yb8NcW3sHd6'],
  },
  {
    id: 'twilio-key',
    title: 'Twilio key',
    literals: ['twilio'],
    pattern: /(?<name>twilio\w{0,20})["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>(?:SK)?[0-9a-f]{32})(?![0-9a-f])/iu,
    accept: made,
    examples: [fake('TWILIO_AUTH_TOKEN=', digits40.slice(0, 32))],
    counterExamples: ['TWILIO_AUTH_TOKEN=your_auth_token', 'TWILIO_AUTH_TOKEN=00000000000000000000000000000000'],
  },
  {
    id: 'sendgrid-key',
    title: 'SendGrid key',
    literals: ['SG.'],
    pattern: /(?<![\w.-])(?<secret>SG\.[\w-]{22}\.[\w-]{43})(?![\w-])/u,
    accept: made,
    examples: [fake('SG.', 'q7Rk2LmX9vTz4Yb8NcW3sH.', 'd6JfP1gUeA5oZt0k7RzQ3EGRVLZ5t2mWpNx8YbHc4Jf')],
    counterExamples: ['SG.short', 'MSG.something.else'],
  },
  {
    id: 'npm-token',
    title: 'npm token or login',
    literals: ['npm_', '_auth', '_password'],
    pattern: /(?<!\w)(?<secret>npm_[A-Za-z0-9]{36})(?!\w)|_authToken\s{0,2}=\s{0,2}(?<secret2>[\w+/=-]{20,100})|(?:^|:)_(?:auth|password)\s{0,2}=\s{0,2}"?(?<secret3>[A-Za-z0-9+/]{8,200}={0,2})"?\s*$/u,
    accept: ({ secret }, { matched, path }) => (/_authToken|npm_/u.test(matched) ? looksMade(secret) : path.endsWith('npmrc') && !isPlaceholder(secret ?? '')),
    examples: [fake('//registry.npmjs.org/:_authToken=npm_', mixed36)],
    counterExamples: ['//registry.npmjs.org/:_authToken=${NPM_TOKEN}', 'npm_config_registry'],
  },
  {
    id: 'pypi-token',
    title: 'PyPI token',
    literals: ['pypi-AgE'],
    pattern: /(?<secret>pypi-AgEIcHlwaS5vcmc[\w-]{50,250})/u,
    accept: made,
    examples: [fake('password = pypi-', 'AgEIcHlwaS5vcmcCJGQ3ZjA5YjI0LTYxZTctNGMxOS1hYzdhLWQ4MGIyZWY5MTM1NwACKlszLCI3')],
    counterExamples: ['pypi-AgEIcHlwaS5vcmc', 'pypi-token'],
  },
  {
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    literals: [':AA'],
    // In a URL of the service the word `bot` stands before it.
    pattern: /(?:(?<![\w:])|(?<=\/bot))(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/u,
    accept: made,
    examples: [fake('bot_token=5182736450:AA', 'q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5')],
    counterExamples: ['00:AA:BB:CC:DD:EE'],
  },
  {
    id: 'openai-key',
    title: 'API key of a language model service',
    literals: ['sk-proj-', 'sk-ant-', 'T3BlbkFJ'],
    pattern: /(?<![\w-])(?<secret>sk-(?:proj|ant)-[\w-]{30,200}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/u,
    accept: made,
    examples: [fake('OPENAI_API_KEY=sk-', 'proj-q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0')],
    counterExamples: ['sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
  {
    id: 'registry-login',
    title: 'Login of a container registry',
    literals: ['"auth"'],
    kinds: ['config', 'text'],
    // Docker, Podman and Kubernetes keep `user:password` in base64 (docker-login(1)).
    pattern: /"auth"\s{0,4}:\s{0,4}"(?<secret>[A-Za-z0-9+/]{8,600}={0,2})"/u,
    accept: ({ secret }) => isLogin(secret ?? ''),
    examples: [fake('/root/.docker/config.json\n{"auths":{"registry.example.net":{"auth":"Y2k6cT', 'dSazJMbVg5dlR6"}}}')],
    counterExamples: ['/root/.docker/config.json\n{"auths":{"registry.example.net":{"auth":""}}}', '/etc/app.json\n{"auth": "required"}', '/etc/app.json\n{"auth": "bm90YWxvZ2luYXRhbGwh"}'],
  },
  {
    id: 'basic-login',
    title: 'Name and password in a header',
    literals: ['basic '],
    pattern: /authorization["']?\s{0,4}[:=,]\s{0,4}["'`]?basic (?<secret>[A-Za-z0-9+/]{8,200}={0,2})/iu,
    accept: ({ secret }, { before, text, start, matched }) => isLogin(secret ?? '') && !inBlockComment(before()) && !/^\s*\/\//u.test(text.slice(0, start + matched.length)),
    examples: [fake('curl -H "Authorization: Basic ', 'Y2k6cTdSazJMbVg5dlR6" https://x/')],
    counterExamples: ['curl -H "Authorization: Basic $LOGIN" https://x/', 'Authorization: Basic dXNlcjpwYXNzd29yZA=='],
  },
  {
    id: 'bearer-token',
    title: 'Bearer token in a header',
    literals: ['bearer '],
    pattern: /authorization["']?\s{0,4}[:=,]\s{0,4}["']?bearer (?<secret>[\w.~+/-]{20,400}=*)/iu,
    accept: made,
    examples: [fake('curl -H "Authorization: Bearer ', 'q7Rk2LmX9vTz4Yb8NcW3sHd6"')],
    counterExamples: ['curl -H "Authorization: Bearer $TOKEN"', 'Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE'],
  },
  {
    id: 'json-web-token',
    title: 'JSON web token',
    literals: ['eyJ'],
    pattern: /(?<![\w-])(?<secret>eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{20,1000})/u,
    kinds: ['config', 'code', 'text'],
    accept: ({ secret }) => looksMade(secret) && !(secret ?? '').includes('SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'),
    examples: [fake('token=eyJhbGciOiJIUzI1NiJ9.', 'eyJkZXZpY2UiOiI0NzExIiwic2NvcGUiOiJhbGwifQ.', 'q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0k7RzQ3')],
    counterExamples: [
      fake('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.', 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'),
      'eyJ is how base64 of {" begins',
    ],
  },
  {
    id: 'private-key-block',
    title: 'Private key inside another file',
    literals: ['PRIVATE KEY-----', 'PRIVATE KEY BLOCK-----'],
    pattern: /-----BEGIN (?<name>(?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?)-----/u,
    // A file that begins with the block, or is named for it, is a key file: the certificate readers tell of it. Programs that
    // handle keys hold the first line alone.
    accept: ({ name = '' }, { text, line, matched, kind, path, after }) => {
      if (kind === 'binary' && testsItself(path)) return false
      const keyFile = ((line === 1 && text.trim() === matched) || isKeyFile(path)) && isReadElsewhere(name)
      return !keyFile && /^(?:\\[nr]|["'+,|\s]|Proc-Type[^\n]{1,30}|DEK-Info[^\n]{1,80}){0,40}[A-Za-z0-9+/]{40}/u.test(after())
    },
    examples: [
      fake('/opt/x/run.sh\n#!/bin/sh\ncat > /tmp/key <<EOF\n-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36, '\nEOF'),
      fake('KEY="-----BEGIN PRIVATE', ' KEY-----\\n', mixed36, mixed36, '\\n"'),
      fake('/opt/app/libcrypto.so.3\n\0-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36, '\0'),
      fake('/usr/lib/libcryptolock.so\n\0-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36, '\0'),
    ],
    counterExamples: [
      '-----BEGIN PUBLIC KEY-----', 'if line == "-----BEGIN RSA PRIVATE KEY-----":\n    return True',
      fake('/etc/x/device.key\n-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36),
      fake('/usr/lib/aarch64-linux-gnu/libmbedx509.so.2.28.3\n\0-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36, '\0'),
      ...['/usr/lib/libwolfssl.so.5.6.4.e624513f', '/usr/lib/libcrypto.so.1.0.2k', '/usr/lib/x86_64-linux-gnu/nss/libfreebl3.so', '/var/lib/docker/overlay2/ab/diff/usr/lib/aarch64-linux-gnu/libgnutls.so.30'].map((path) => fake(`${path}\n\0-----BEGIN RSA PRIVATE`, ' KEY-----\n', mixed36, mixed36, '\0')),
      fake('/usr/lib/libgnutls.so.30.34.3\n\0-----BEGIN RSA PRIVATE', ' KEY-----\n', mixed36, mixed36, '\0'),
    ],
  },
  {
    id: 'url-password',
    title: 'Password in a URL',
    literals: ['://'],
    // A user who is no name may be a token: only the scheme is told.
    pattern: /(?<![\w])(?:(?<name1>(?:https?|ftps?|sftp|ssh|mqtts?|amqps?|rediss?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rtsps?|smb|ldaps?|wss?|nats|influxdb|git):\/\/[A-Za-z][A-Za-z_.-]{0,18}\d{0,4})|(?<name2>(?:https?|ftps?|sftp|ssh|mqtts?|amqps?|rediss?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rtsps?|smb|ldaps?|wss?|nats|influxdb|git)):\/\/[^\s:@/"'<>`,;(){}[\]]{0,60}):(?<secret>[^\s:@/"'<>`{}()[\]]{3,80})@[\w.-]/u,
    accept: ({ secret = '' }, { before, text, start, matched }) => !isPlaceholder(secret) && !/^(?:pass(?:word|wd)?|pwd|secret|token)$/iu.test(secret) && !inBlockComment(before()) && !isExplained(text, start, matched),
    examples: ['DATABASE_URL=postgres://hub:s3cr3tPass@db.internal/hub', 'rtsp://admin:12345@192.168.1.64/stream', 'mqtt://unit:t0ps3cret@broker.example.net:1883'],
    counterExamples: ['https://user:password@example.com/', 'https://${USER}:${PASS}@host/', 'see http://www.example.com:8080/', 'http://[fe80::1%25en0]:80/'],
  },
  {
    id: 'connection-string-password',
    title: 'Password in a connection string',
    literals: ['password=', 'pwd=', 'password =', '@tcp(', '@unix('],
    // ADO and ODBC part with semicolons, PostgreSQL's libpq with spaces; Go names the network after the sign.
    pattern: /(?:(?:server|host|data source|user id|uid|user|dbname|database)\s{0,2}=[^;'"\n]{1,100};[^'"\n]{0,200}?(?<name1>password|pwd)\s{0,2}=\s{0,2}(?<secret1>[^;'"\s]{3,80})|\b(?:host|user|dbname)=[^\s,()]{1,60} (?:\w{2,20}=[^\s,()]{1,60} ){0,6}(?<name2>password)=(?<secret2>[^\s'",()]{3,80})|["'](?<name3>\w{1,40}):(?<secret3>[^\s:@/"']{3,80})@(?:tcp|unix|udp)\()/iu,
    accept: ({ secret = '' }) => !isPlaceholder(secret) && !/^%|\$\{|^(?:pass(?:word|wd)?|pwd|secret)$/u.test(secret),
    examples: ['Server=db;Database=hub;User Id=sa;Password=Sup3rS3cret;'],
    counterExamples: ['Server=db;User Id=sa;Password=${SA_PASSWORD};', 'Server=db;Trusted_Connection=True;'],
  },
])
