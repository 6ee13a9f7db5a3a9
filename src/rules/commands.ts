/** Rules for passwords and keys that stand on command lines and in what scripts type into programs. Data only. */
import { path } from './assignments.ts'
import { defineRules, type Match, type SearchRule } from './define.ts'
import { isPlaceholder } from './placeholder.ts'

const commented = ({ text, start, matched }: Match): boolean => /^\s*#(?!!)/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start + matched.length))

/** A value that somebody chose or made: no variable, no format, no file, no word that says what belongs there. */
const given: NonNullable<SearchRule['accept']> = ({ secret = '' }, match) => {
  const bare = secret.replaceAll(/^["']|["']$/gu, '')
  return bare.length >= 4 && !commented(match) && !isPlaceholder(bare) && !/[$`%{}<>|]|\\[a-z]/u.test(bare) && !path.test(bare) && !/^(?:\*|-|\.)|^(?:my|the|a|your)?[-_]?(?:pass(?:word|phrase|wd)?|secret|key|token|pw)$/iu.test(bare)
}

const script = ['code', 'config', 'binary'] as const

export const commandRules = defineRules([
  {
    id: 'password-of-cipher-command',
    title: 'Password or key of a file on a command line',
    literals: ['openssl', 'unzip', '7z x', '7z e', '7za', '7zr', 'gpg', 'zip -', 'unrar'],
    kinds: script,
    pattern:
      /\b(?:(?<name1>openssl)\s[^\n|;]{1,200}?\s-(?:k\s{1,2}|K\s{1,2}|passin pass:|pass pass:)(?<secret1>[^\s"';|&]{4,128}|"[^"\n]{4,128}"|'[^'\n]{4,128}')|(?<name2>unzip|zip)\s(?:[^\n|;]{0,100}?\s)?-P\s{0,2}(?<secret2>\S{4,80})|(?<name3>7z[ar]?|unrar)\s[^\n|;]{0,100}?\s-p(?<secret3>[^\s-]\S{3,80})|(?<name4>gpg2?)\s[^\n|;]{0,200}?--passphrase[= ]\s{0,2}(?<secret4>[^\s"'][^\s]{3,80}|"[^"\n]{4,80}"|'[^'\n]{4,80}'))/u,
    accept: given,
    examples: ['/opt/x/u.sh\n#!/bin/sh\nopenssl enc -d -aes-256-cbc -in f -k w1nter-tree', '/opt/x/u.sh\n#!/bin/sh\nunzip -P w1nter-tree /tmp/u.zip', '/opt/x/u.sh\n#!/bin/sh\ngpg --batch --passphrase "w1nter-tree" -d f'],
    counterExamples: ['/opt/x/u.sh\n#!/bin/sh\nopenssl enc -d -k "$KEY" -in f', '/opt/x/u.sh\n#!/bin/sh\nopenssl dgst -keyform PEM -verify key.pem f', '/opt/x/u.sh\n#!/bin/sh\nunzip -p f.zip x', '/opt/x/u.sh\n#!/bin/sh\ngpg --passphrase-file /run/p -d f'],
  },
  {
    id: 'password-of-remote-command',
    title: 'Password of another machine or service on a command line',
    literals: ['lftp', 'redis-cli', 'ipmitool', 'snmpset', 'snmpget', 'snmpwalk', 'docker login', 'ldapsearch', 'ldapmodify', 'rpcclient', 'sqlcmd', 'mongo', 'ncftp', 'net use', 'plink', 'pscp'],
    kinds: script,
    pattern:
      /\b(?:(?<name1>lftp)\s[^\n|;]{0,100}?-u\s{1,4}["']?[\w.@-]{1,60},(?<secret1>[^\s"']{4,80})|(?<name2>redis-cli)\s(?:[^\n|;]{0,100}?\s)?-a\s{1,4}(?<secret2>\S{4,80})|(?<name3>ipmitool)\s[^\n|;]{0,200}?\s-P\s{0,4}(?<secret3>\S{4,80})|(?<name4>snmp(?:set|get|walk))\s[^\n|;]{0,100}?-c\s{1,4}(?!public\b|private\b)(?<secret4>\S{4,80})|(?<name5>docker login)\s[^\n|;]{0,100}?(?:-p|--password)[= ]\s{0,4}(?<secret5>\S{4,100})|(?<name6>ldap(?:search|modify|add))\s[^\n|;]{0,200}?\s-w\s{1,4}(?<secret6>\S{4,80})|(?<name7>sqlcmd|plink|pscp)\s[^\n|;]{0,100}?\s-(?:P|pw)\s{1,4}(?<secret7>\S{4,80})|(?<name8>mongo(?:sh|dump)?)\s[^\n|;]{0,100}?\s(?:-p|--password)[= ]\s{0,4}(?<secret8>\S{4,80})|(?<name9>ncftp(?:get|put)?)\s[^\n|;]{0,100}?\s-p\s{1,4}(?<secret9>\S{4,80}))/u,
    accept: given,
    examples: ["/opt/x/u.sh\n#!/bin/sh\nlftp -u unit,w1nter-tree -e 'ls' ftp.example.net", '/opt/x/u.sh\n#!/bin/sh\nredis-cli -h h -a w1nter-tree get x', '/opt/x/u.sh\n#!/bin/sh\nipmitool -H h -U ADMIN -P w1nter-tree power status'],
    counterExamples: ['/opt/x/u.sh\n#!/bin/sh\nredis-cli -a "$AUTH" get x', '/opt/x/u.sh\n#!/bin/sh\nsnmpget -v2c -c public h 1.3', '/opt/x/u.sh\n#!/bin/sh\nplink -P 22 host'],
  },
  {
    id: 'password-piped',
    title: 'Password piped into a command',
    literals: ['openconnect', 'cryptsetup', 'passwd', 'docker login', 'sudo -s', 'kinit', 'smbpasswd', 'su -', 'gpg', 'openvpn', 'wpa_passphrase'],
    kinds: script,
    pattern: /\b(?:echo|printf)\s{1,4}(?:-\w{1,3}\s{1,4})?["']?(?<secret>[^\s"'|$`]{4,80}?)(?:\\n[^\s"'|]{0,90})?["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,4})?(?:\/(?:usr\/)?s?bin\/)?(?<name>openconnect|cryptsetup|passwd|docker login|sudo -S|kinit|smbpasswd|su\b|gpg\d?\s[^\n]{0,80}--passphrase-fd)/u,
    accept: given,
    examples: ["/opt/x/v.sh\n#!/bin/sh\necho 'w1nter-tree' | openconnect --passwd-on-stdin vpn", "/opt/x/v.sh\n#!/bin/sh\nprintf 'w1nter-tree\\nw1nter-tree\\n' | passwd root", "/opt/x/v.sh\n#!/bin/sh\necho -n 'w1nter-tree' | cryptsetup luksOpen /dev/x data -"],
    counterExamples: ['/opt/x/v.sh\n#!/bin/sh\necho "$PASS" | openconnect vpn', '/opt/x/v.sh\n#!/bin/sh\necho done | sudo tee x', '/opt/x/v.sh\n#!/bin/sh\ngetent passwd | grep x'],
  },
  {
    id: 'password-typed',
    title: 'Password that a script types into a program',
    literals: [],
    whole: true,
    kinds: ['code'],
    pattern: /(?:\bexpect\b[^\n]{0,80}[Pp]?ass(?:word|phrase)[^\n]{0,60}\n?\s{0,20}(?:\{\s{0,4})?send\s{1,4}(?:--\s{1,4})?"(?<secret1>[^"\n$\\[]{4,80})\\[rn]"|\bftp\b[^\n]{0,80}<<-?\s{0,2}["']?\w{1,20}["']?\n(?:[^\n]{0,120}\n){0,4}?\s{0,8}(?:quote\s{1,4})?user\s{1,4}\S{1,60}\s{1,4}(?<secret2>\S{4,80}))/gu,
    accept: given,
    examples: ['/opt/x/l.exp\n#!/usr/bin/expect\nspawn ssh a@b\nexpect "assword:"\nsend "w1nter-tree\\r"', '/opt/x/f.sh\n#!/bin/sh\nftp -n host <<END\nuser unit w1nter-tree\nput x\nEND'],
    counterExamples: ['/opt/x/l.exp\n#!/usr/bin/expect\nexpect "assword:"\nsend "$password\\r"', '/opt/x/f.sh\n#!/bin/sh\nftp -n host <<END\nuser $U $P\nEND'],
  },
  {
    id: 'password-in-tool-setting',
    title: 'Password or key that a script writes into the settings',
    literals: ['nvram set', 'uci set', 'uci -q set', 'fw_setenv', 'procd_set_param env', 'procd_append_param env', 'env '],
    pattern:
      /(?:\b(?:nvram|uci)(?:\s-q)?\s{1,4}set\s{1,4}["']?(?<name1>[\w.@[\]-]{0,80}(?:passw(?:or)?d|passphrase|passwd|pass|pwd|psk|secret|token|\bkey\d?))=["']?|\bfw_setenv\s{1,4}(?<name2>\w{0,40}(?:passw(?:or)?d|pass|secret|token))\s{1,4}["']?|\bprocd_(?:set|append)_param\s{1,4}env\s[^\n]{0,200}?(?<name3>\w{0,40}(?:PASSW(?:OR)?D|PASS|SECRET|TOKEN|API_?KEY))=["']?|^\s*ENV\s{1,4}(?<name4>\w{0,40}(?:PASSW(?:OR)?D|PASS|SECRET|TOKEN|API_?KEY))[ =]["']?)(?<secret>[^\s"'`$;|&()<>]{6,100})/iu,
    accept: (groups, match) => given(groups, match) && (/[\d\W_]|\p{Ll}\p{Lu}/u.test(groups.secret ?? '')) && !/^\d{1,5}$/u.test(groups.secret ?? ''),
    examples: ['/etc/init.d/S01\n#!/bin/sh\nnvram set http_passwd=w1nter-tree', "/etc/uci-defaults/9\n#!/bin/sh\nuci set wireless.@wifi-iface[0].key='w1nter-tree'", '/opt/c/Dockerfile\nENV DB_PASSWORD w1nter-tree'],
    counterExamples: ['/etc/init.d/S01\n#!/bin/sh\nnvram set http_passwd="$PW"', '/etc/uci-defaults/9\n#!/bin/sh\nuci set dropbear.@dropbear[0].PasswordAuth=off', '/opt/c/Dockerfile\nENV TOKEN $TOKEN'],
  },
  {
    id: 'secret-in-environment',
    title: 'Password, token or key in the environment of one command or service',
    literals: ['PGPASSWORD', 'MYSQL_PWD', 'SSHPASS', 'RSYNC_PASSWORD', 'REDISCLI_AUTH', 'SetCredential=', 'BORG_PASSPHRASE', 'RESTIC_PASSWORD', 'SMB_PASSWORD', 'LESSPASS'],
    kinds: script,
    pattern: /(?:\b(?<name1>PGPASSWORD|MYSQL_PWD|SSHPASS|RSYNC_PASSWORD|REDISCLI_AUTH|BORG_PASSPHRASE|RESTIC_PASSWORD)=["']?(?<secret1>[^\s"'$`]{4,100})|^\s*SetCredential=(?<name2>[\w.-]{1,60}):(?<secret2>[^\s$]{4,200}))/u,
    accept: given,
    examples: ['/opt/x/d.sh\n#!/bin/sh\nPGPASSWORD=w1nter-tree psql -h db', '/etc/systemd/system/x.service\nSetCredential=dbpass:w1nter-tree'],
    counterExamples: ['/opt/x/d.sh\n#!/bin/sh\nPGPASSWORD=$1 psql', '/etc/systemd/system/x.service\nSetCredentialEncrypted=dbpass: k6iUCUh0RJCQyvL8k8q1Uy', '/opt/x/d.sh\n#!/bin/sh\nexport SSHPASS="$(cat /run/p)"'],
  },
])
