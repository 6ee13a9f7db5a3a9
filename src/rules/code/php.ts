/** Rules for PHP. Data and small tests. */
import type { CodeRule } from './define.ts'
import { cipherByName, cipherTable, checksumAsProof, fastHash, fewIterations, fixedIv, fixedKey, fromOutside, injected, isOff, isQuery, putIntoQuery, teaDelta, weakRandom, xorWithKey } from './tests.ts'
import { calledAs, everyPart } from './syntax.ts'

const shells = ['system', 'exec', 'shell_exec', 'passthru', 'popen', 'proc_open', 'pcntl_exec']
const openssl = ['openssl_encrypt', 'openssl_decrypt']
const generators = ['rand', 'mt_rand', 'uniqid', 'lcg_value', 'str_shuffle', 'array_rand', 'shuffle', 'microtime', 'time', 'mt_srand']

export const phpRules: readonly CodeRule[] = [
  {
    id: 'php-weak-cipher', title: 'A cipher or mode that does not protect', category: 'weak-cipher', language: 'php', on: 'call', literals: ['openssl_', 'mcrypt'], calls: [...openssl, 'mcrypt_encrypt', 'mcrypt_decrypt', 'mcrypt_module_open', 'mcrypt_ecb'],
    test: (use, look) => {
      if (calledAs(use.expr.name, openssl)) return cipherByName(look.text(look.argument(use.expr, 1, 'cipher_algo'), use.scope))
      const names = use.expr.args.flatMap(({ value }) => [...look.names(value, use.scope), look.text(value, use.scope) ?? ''])
      if (use.expr.name === 'mcrypt_ecb' || names.some((name) => /MODE_ECB$|^ecb$/iu.test(name))) return { detail: 'ECB: equal blocks stay equal' }
      return names.some((name) => /MCRYPT_(?:DES|3DES|TRIPLEDES|BLOWFISH|RC2|RC4|ARCFOUR|CAST|GOST)|^(?:des|tripledes|blowfish|arcfour|rc2)$/u.test(name)) ? { detail: 'a cipher that is out of use, by a library without care since 2007' } : undefined
    },
    examples: ['$c = openssl_encrypt($d, "aes-128-ecb", $key);', '$c = openssl_encrypt($d, "des-ede3-cbc", $key, 0, $iv);', '$c = mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $key, $d, MCRYPT_MODE_ECB);', '<html><?php define("M", "AES-256-ECB"); echo openssl_decrypt($d, M, $k); ?></html>', '$m = "RC4"; openssl_encrypt($d, $m, $k);'],
    counterExamples: ['$c = openssl_encrypt($d, "aes-256-gcm", $key, 0, $iv, $tag);', '// openssl_encrypt($d, "aes-128-ecb", $key);\n$x = 1;', '$c = openssl_encrypt($d, $method, $key);', 'echo "aes-128-ecb";'],
  },
  {
    id: 'php-fixed-key', title: 'A key that is a constant of the program', category: 'fixed-key', language: 'php', on: 'call', literals: ['openssl_', 'mcrypt', 'hash_hmac', 'sodium_', 'JWT'], calls: [...openssl, 'mcrypt_encrypt', 'mcrypt_decrypt', 'hash_hmac', 'sodium_crypto_secretbox', 'sodium_crypto_secretbox_open', 'JWT.encode', 'JWT.decode'],
    test: (use, look) => fixedKey(calledAs(use.expr.name, ['mcrypt_encrypt', 'mcrypt_decrypt', 'JWT.encode', 'JWT.decode']) ? look.argument(use.expr, 1, 'key') : look.argument(use.expr, 2, 'passphrase', 'key'), use, look),
    examples: ['$c = openssl_encrypt($d, "aes-256-cbc", "my-very-secret-key", 0, $iv);', 'define("SECRET", "abcdef0123");\n$s = hash_hmac("sha256", $m, SECRET);', 'class A { const KEY = "0123456789abcdef"; function e($d) { return openssl_encrypt($d, "aes-128-cbc", self::KEY, 0, $this->iv); } }', '$key = "printer"; $p = openssl_decrypt($d, "aes-128-cbc", $key, 0, $iv);'],
    counterExamples: ['$key = file_get_contents("/etc/key");\nopenssl_encrypt($d, "aes-256-cbc", $key, 0, $iv);', 'openssl_encrypt($d, "aes-256-cbc", getenv("KEY"), 0, $iv);', 'hash_hmac("sha256", "message", $key);', 'openssl_encrypt($d, "aes-256-cbc", $this->key, 0, $iv);'],
  },
  {
    id: 'php-fixed-iv', title: 'An initialisation vector that never changes', category: 'fixed-iv', language: 'php', on: 'call', literals: ['openssl_encrypt', 'mcrypt', 'sodium_crypto_secretbox'], calls: ['openssl_encrypt', 'mcrypt_encrypt', 'sodium_crypto_secretbox'],
    test: (use, look) => fixedIv(calledAs(use.expr.name, ['sodium_crypto_secretbox']) ? look.argument(use.expr, 1, 'nonce') : look.argument(use.expr, 4, 'iv'), use, look),
    examples: ['$c = openssl_encrypt($d, "aes-256-cbc", $key, 0, "1234567890123456");', '$iv = str_repeat("\\0", 16);\n$c = openssl_encrypt($d, "aes-256-cbc", $key, OPENSSL_RAW_DATA, $iv);'],
    counterExamples: ['$iv = random_bytes(16);\n$c = openssl_encrypt($d, "aes-256-cbc", $key, 0, $iv);', '$c = openssl_encrypt($d, "aes-256-cbc", $key, 0, substr($h, 0, 16));', '$c = openssl_decrypt($d, "aes-256-cbc", $key, 0, "1234567890123456");'],
  },
  {
    id: 'php-fast-password-hash', title: 'Passwords hashed with a fast digest', category: 'password-hash', language: 'php', on: 'call', literals: ['md5', 'sha1', 'hash('], calls: ['md5', 'sha1', 'hash'],
    test: (use, look) => (use.expr.name === 'hash' ? fastHash(use, look, [use.expr.args[1]?.value], (look.text(use.expr.args[0]?.value, use.scope) ?? 'a digest').toUpperCase()) : fastHash(use, look, [use.expr.args[0]?.value], use.expr.name.toUpperCase())),
    examples: ['$h = md5($_POST["password"]);', '$sql_pass = sha1($salt . $pass);', 'function check($user, $passwd) { return hash("sha256", $passwd) === $user["hash"]; }', '<p><?= md5($password) ?></p>'],
    counterExamples: ['$etag = md5($content);', '$f = sha1($filename);', '$h = password_hash($password, PASSWORD_DEFAULT);', '$A1 = md5($user . ":" . $realm . ":" . $password);', '$h = md5(file_get_contents($path));', 'function f($password, $salt, $n) { $hash = md5($salt . $password); do { $hash = md5($hash . $password); } while (--$n); return $hash; }', '$k = hash("sha256", $url);'],
  },
  {
    id: 'php-old-password-hash', title: 'Passwords hashed in an outdated form', category: 'password-hash', language: 'php', on: 'call', literals: ['crypt('], calls: ['crypt'],
    test: (use, look) => {
      const salt = use.expr.args[1]?.value
      if (salt === undefined) return { detail: 'crypt without a salt' }
      const text = look.text(salt, use.scope)
      // A constant hashed with a constant only tries whether the system can.
      if (text === undefined || look.isFixed(use.expr.args[0]?.value, use.scope)) return undefined
      return /^\$(?:2[aby]?|5|6)\$/u.test(text) ? (text.length > 12 ? { detail: 'a constant salt' } : undefined) : { detail: 'crypt with a constant salt of DES or MD5' }
    },
    examples: ['$h = crypt($password, "ab");', '$h = crypt($password);', '$h = crypt($p, \'$1$abcdefgh$\');'],
    counterExamples: ['$h = crypt($password, $hash);', '$h = crypt($password, \'$6$\' . $salt);', '$o->crypt($x);', '$ok = crypt("password", \'$2y$04$usesomesillystringfore\') !== "";'],
  },
  {
    id: 'php-few-iterations', title: 'Passwords stretched too little', category: 'password-hash', language: 'php', on: 'call', literals: ['pbkdf2'], calls: ['hash_pbkdf2', 'openssl_pbkdf2'],
    test: (use, look) => fewIterations(look.number(look.argument(use.expr, 3, 'iterations'), use.scope)),
    examples: ['$h = hash_pbkdf2("sha256", $p, $salt, 1000, 64);', '$n = 500; $h = openssl_pbkdf2($p, $salt, 32, $n);'],
    counterExamples: ['$h = hash_pbkdf2("sha256", $p, $salt, 600000, 64);', '$h = hash_pbkdf2("sha256", $p, $salt, $rounds);'],
  },
  {
    id: 'php-weak-random', title: 'A secret from a generator that can be foretold', category: 'weak-random', language: 'php', on: 'call', literals: ['rand', 'uniqid', 'lcg_value', 'shuffle', 'microtime', 'time('], calls: generators,
    test: (use, look) => {
      // The time alone is a stamp; hashed or made a token it is a secret that everybody knows.
      if (/^(?:time|microtime)$/u.test(use.expr.name) && !use.within.some((call) => /^(?:md5|sha1|hash|base64_encode|dechex)$/u.test(call))) return undefined
      return weakRandom(use, look, use.expr.name)
    },
    examples: ['$token = md5(uniqid(rand(), true));', 'function generateToken() { return sha1(mt_rand()); }', '$_SESSION["csrf"] = mt_rand();', '$password = substr(str_shuffle($chars), 0, 8);', '$session_id = md5(time());'],
    counterExamples: ['$token = bin2hex(random_bytes(16));', 'usleep(rand(1, 1000));', '$color = $colors[array_rand($colors)];', '$token_expires = time() + 3600;', '$jitter = mt_rand(0, 5);', '$file = "/tmp/" . uniqid();'],
  },
  {
    id: 'tls-verification-off-c-php-lua', title: 'TLS certificate check switched off (libcurl, OpenSSL, PHP, Lua)', category: 'certificate-check-off', language: 'php', on: 'call', literals: ['verifypeer', 'verifyhost', 'verify_peer', 'verify'], calls: ['curl_setopt', 'curl_setopt_array', 'stream_context_create', '.setOption', 'Client', 'stream_context_set_option', '.request', '.get', '.post'],
    test: (use, look) => {
      const pairs = use.expr.args.flatMap(({ value }) => everyPart(look.value(value, use.scope), 120)).flatMap((part) => (part.kind === 'dict' ? part.entries : []))
      const [, option, set] = use.expr.args.map(({ value }) => value)
      const all = [...pairs, ...(option !== undefined && set !== undefined && calledAs(use.expr.name, ['curl_setopt']) ? [{ key: option, value: set }] : [])]
      const off = all.find(({ key, value }) => {
        const name = key.kind === 'name' ? key.path : key.kind === 'text' ? key.value : ''
        return (/^(?:CURLOPT_SSL_VERIFYPEER|CURLOPT_SSL_VERIFYHOST|verify_peer|verify_peer_name)$/u.test(name) || (name === 'verify' && calledAs(use.expr.name, ['Client', '.request', '.get', '.post']))) && isOff(value, use.scope, look)
      })
      return off === undefined ? undefined : { detail: off.key.kind === 'name' ? off.key.path : off.key.kind === 'text' ? off.key.value : '', also: [off.key.line] }
    },
    examples: ['curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);', 'curl_setopt_array($ch, [CURLOPT_URL => $u, CURLOPT_SSL_VERIFYHOST => 0]);', '$c = stream_context_create(["ssl" => ["verify_peer" => false]]);', '$c = new Client(["verify" => false]);'],
    counterExamples: ['curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);', 'curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);', '$c = stream_context_create(["ssl" => ["cafile" => "/etc/ca.pem"]]);', '$form->get(["verify" => $x]);'],
  },
  {
    id: 'php-shell-command', title: 'A shell gets a command put together at run time', category: 'command-injection', language: 'php', on: 'call', literals: [...shells, '`'], calls: shells,
    test: (use, look) => {
      const command = use.expr.args[0]?.value
      return injected(command, use, look) ?? fromOutside(command, use, look)
    },
    examples: ['system("ping " . $_GET["host"]);', '$o = `ls $dir`;', '$cmd = "lp -d $printer";\nexec($cmd, $out);', 'passthru($_REQUEST["c"]);', '<b><?php echo shell_exec("uptime; cat /proc/$pid/stat"); ?></b>'],
    counterExamples: ['system("reboot");', 'exec("ls " . escapeshellarg($d));', '$e = escapeshellarg($d);\nexec("ls $e");', '$db->exec($sql . $x);', 'system("kill " . intval($pid));', 'exec(CMD_RESTART);', '$curl->exec("a" . $b);'],
  },
  {
    id: 'php-query', title: 'A query of the database put together at run time', category: 'query-injection', language: 'php', on: 'call', literals: ['query', 'exec', 'prepare'], calls: ['mysql_query', 'mysqli_query', 'pg_query', 'sqlite_query', '.query', '.exec', '.querySingle', 'sqlite3_query', 'mysqli_multi_query', '.multi_query', '.prepare'],
    test: (use, look) => {
      const query = use.expr.args.map(({ value }) => value).find((value) => isQuery(value, use.scope, look))
      return query === undefined ? undefined : putIntoQuery(query, use, look)
    },
    examples: ['mysql_query("select id from users where name=\'" . $_POST["u"] . "\'");', '$db->query("SELECT * FROM t WHERE id = $id");', '$sql = "delete from t where id=" . $_GET["id"];\n$pdo->exec($sql);', 'mysqli_query($c, "insert into log values (\'$msg\')");'],
    counterExamples: ['$st = $pdo->prepare("select * from t where id=?");', '$db->query("select count(*) from t");', '$db->query("select * from t where id=" . (int)$_GET["id"]);', 'mysqli_query($c, "select * from t where n=\'" . mysqli_real_escape_string($c, $n) . "\'");', '$search->query("text " . $q);'],
  },
  {
    id: 'php-code-from-outside', title: 'Data of strangers is run or unpacked as code', category: 'code-injection', language: 'php', on: 'call', literals: ['eval', 'assert', 'unserialize', 'include', 'require', 'create_function', 'preg_replace'], calls: ['eval', 'assert', 'unserialize', 'include', 'create_function'],
    test: (use, look) => fromOutside(use.expr.args[0]?.value, use, look),
    examples: ['eval($_POST["c"]);', '$o = unserialize($_COOKIE["s"]);', 'include("pages/" . $_GET["p"] . ".php");', '$p = $_REQUEST["page"];\nrequire_once $p;'],
    counterExamples: ['include "header.php";', '$o = unserialize(file_get_contents("/var/lib/app/s"));', 'include "pages/" . basename($_GET["p"]);', 'require_once __DIR__ . "/config.php";', '$o = json_decode($_COOKIE["s"]);'],
  },
  {
    id: 'php-path-from-outside', title: 'A stranger names the file', category: 'path-injection', language: 'php', on: 'call', literals: ['file_get_contents', 'fopen', 'readfile', 'unlink', 'move_uploaded_file', 'file_put_contents', 'copy'], calls: ['file_get_contents', 'fopen', 'readfile', 'unlink', 'file_put_contents', 'move_uploaded_file', 'file'],
    test: (use, look) => {
      const path = use.expr.args[calledAs(use.expr.name, ['move_uploaded_file']) ? 1 : 0]?.value
      // The temporary name of an upload is the server's own.
      if (path === undefined || look.names(path, use.scope).includes('tmp_name')) return undefined
      return fromOutside(path, use, look)
    },
    examples: ['readfile("/srv/" . $_GET["f"]);', 'move_uploaded_file($_FILES["f"]["tmp_name"], "/srv/up/" . $_FILES["f"]["name"]);', '$n = $_POST["name"];\nunlink("/data/$n");'],
    counterExamples: ['readfile("/srv/a.txt");', 'readfile("/srv/" . basename($_GET["f"]));', '$p = $_GET["f"]; if (!preg_match("/^[a-z]+$/", $p)) exit; readfile("/srv/" . $p);', 'readfile("/srv/" . str_replace("..", "", $_GET["f"]));', 'readfile($files[$_GET["id"]]);', '$d = file_get_contents($_FILES["f"]["tmp_name"]);', 'move_uploaded_file($_FILES["f"]["tmp_name"], "/srv/fw.bin");'],
  },
  {
    id: 'php-runs-download', title: 'Code is fetched and run', category: 'runs-download', language: 'php', on: 'call', literals: ['eval', 'include'], calls: ['eval', 'include'],
    test: (use, look) => {
      const value = use.expr.args[0]?.value
      if (value === undefined) return undefined
      const parts = everyPart(look.value(value, use.scope), 80)
      const text = parts.flatMap((part) => look.text(part, use.scope) ?? [])
      const fetches = use.expr.name === 'include' || look.names(value, use.scope).some((name) => /^(?:file_get_contents|curl_exec)$/u.test(name))
      return fetches && text.some((each) => /^\s*https?:\/\//iu.test(each)) ? { detail: 'runs what an address gives' } : undefined
    },
    examples: ['eval(file_get_contents("http://x.example/a.txt"));', '$c = file_get_contents("https://x.example/a");\neval($c);', 'include "http://x.example/lib.php";'],
    counterExamples: ['include "/srv/lib.php";', '$d = file_get_contents("http://x.example/a.json");\necho $d;', 'eval(file_get_contents("/srv/a.txt"));'],
  },
  {
    id: 'php-xor-cipher', title: 'A cipher of its own: XOR with a key', category: 'home-made-cipher', language: 'php', on: 'binary', literals: ['^'],
    test: xorWithKey,
    examples: ['function enc($s, $key) { $o = ""; for ($i = 0; $i < strlen($s); $i++) { $o .= chr(ord($s[$i]) ^ ord($key[$i % strlen($key)])); } return $o; }'],
    counterExamples: ['for ($i = 0; $i < 8; $i++) { $crc = $crc ^ ord($s[$i]); }', '$x = $a ^ $b;', 'for ($i = 0; $i < $n; $i++) { $r |= ord($a[$i]) ^ ord($b[$i]); }'],
  },
  {
    id: 'php-cipher-table', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'php', on: 'list', literals: ['63', '99', '58', '57', 'd6'],
    test: cipherTable,
    examples: ['$s = array(0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5, 0x30);', '$pc1 = [57, 49, 41, 33, 25, 17, 9, 1, 58];'],
    counterExamples: ['$s = [1, 2, 3, 4, 5, 6, 7, 8, 9];', '$s = [99, 124];'],
  },
  {
    id: 'php-tea', title: 'A cipher written out by hand', category: 'home-made-cipher', language: 'php', on: 'number', literals: ['9e3779b9', '2654435769', 'c6ef3720'],
    test: teaDelta,
    examples: ['for ($i = 0; $i < 32; $i++) { $s += 0x9E3779B9; $a += (($b << 4) + $k[0]) ^ ($b + $s) ^ (($b >> 5) + $k[1]); $b += (($a << 4) + $k[2]) ^ ($a + $s); }'],
    counterExamples: ['$h = ($x * 0x9E3779B9) & 0xFFFFFFFF;'],
  },
  {
    id: 'php-checksum-as-proof', title: 'A checksum where proof of origin is needed', category: 'home-made-cipher', language: 'php', on: 'call', literals: ['crc32'], calls: ['crc32'],
    test: checksumAsProof,
    examples: ['$signature = crc32($data . $key);', 'function check_token($t) { return crc32($t) == 5; }'],
    counterExamples: ['$bucket = crc32($name) % 8;', '$crc = crc32($data);'],
  },
]
