/** Where each language gets data that strangers sent, and what makes such data harmless in a command. Data only. */
import type { CodeLanguage } from './syntax.ts'

interface Outside {
  /** Paths of names and calls, and what they hold, in words. */
  readonly from: readonly (readonly [RegExp, string])[]
  /** Calls whose result is harmless: they quote, or let numbers and plain names through only. */
  readonly cleaners: readonly string[]
  /** Functions that change the form and not the nature of what they are given. Others may look at it: they end the trail. */
  readonly through: readonly string[]
}

/** Named as something that makes data harmless, or looks whether it is. */
export const isGuard = (call: string): boolean => /(?:^|[._:a-z])(?:valid|sanit|clean|escap|esc_|_esc|quote|allow|detaint|whitelist|safe|filter_var|preg_match|in_array|ctype_|is_numeric|array_key_exists|realpath|fullmatch|re\.match|isalnum|isdigit|\.test$|\.includes$|\.match$|startswith|startsWith|is_relative_to|commonpath|abspath|normpath|relpath)/iu.test(call)

export const outside: Readonly<Record<CodeLanguage, Outside>> = {
  python: {
    from: [
      [/(?:^|\.)request\.(?:form|args|values|files|json|data|cookies|headers|query|params|forms|get_json|get_data|GET|POST|FILES|COOKIES|META|body|path_params|query_params|match_info|rel_url|query_string|matchdict)\b/u, 'a request'],
      [/^(?:cgi\.FieldStorage|self\.(?:get_argument|get_arguments|get_body_argument|get_query_argument|rfile\.read|path|headers\.get|request\.\w+)|tornado\.web\.\w+\.get_argument)$/u, 'a request'],
      [/(?:^|\.)(?:msg|message)\.(?:payload|topic)\b/u, 'a message'],
      [/\.(?:recv|recvfrom|recv_into|recv_json|recv_string)$/u, 'a network connection'],
    ],
    cleaners: ['int', 'float', 'bool', 'len', 'shlex.quote', 'pipes.quote', 'secure_filename', 'werkzeug.utils.secure_filename', 'os.path.basename', 'basename', 'uuid.UUID', 'ipaddress.ip_address', 'ipaddress.ip_network', 'ipaddress.IPv4Address', 'hash_password', '.isdigit', 'html.escape', 're.escape', 'hashlib.sha256', 'hashlib.md5', 'hashlib.sha1', '.hexdigest', 'b64encode', 'base64.b64encode', 'quote', 'urllib.parse.quote', 'escape_string', 'conn.escape', 'hex', 'ord', 'binascii.hexlify'],
    through: ['str', 'bytes', 'os.path.join', 'os.path.expanduser', 'urllib.parse.unquote', 'unquote', 'base64.b64decode', 'b64decode', 'json.loads', 'dict', 'list', 'Path', 'pathlib.Path', 'request.args.get', 'print', 'zlib.decompress', 'bytes.fromhex'],
  },
  shell: {
    from: [[/^(?:QUERY_STRING|PATH_INFO|REQUEST_URI|HTTP_\w+|POST_DATA|POST_\w+|FORM_\w+|GET_\w+|REMOTE_USER|PATH_TRANSLATED|REQUEST_METHOD)$/u, 'a request']],
    cleaners: ['basename', 'printf %q'],
    through: ['echo', 'printf', 'sed', 'tr', 'cut', 'awk', 'cat', 'head', 'tail', 'urldecode', 'httpd', 'base64', 'grep', 'xargs'],
  },
  php: {
    from: [
      [/^_(?:GET|POST|REQUEST|COOKIE|FILES)\b/u, 'a request'],
      [/^(?:filter_input|getallheaders|apache_request_headers|http_get_request_body)$/iu, 'a request'],
    ],
    cleaners: ['escapeshellarg', 'escapeshellcmd', 'intval', 'floatval', 'basename', 'count', 'strlen', 'md5', 'sha1', 'hash', 'bin2hex', 'base64_encode', 'mysqli_real_escape_string', 'mysql_real_escape_string', 'pg_escape_string', 'pg_escape_literal', '.quote', '.real_escape_string', '.escapeString', '.escape_string', 'sqlite_escape_string', 'addslashes', 'htmlspecialchars', 'ctype_digit', 'preg_quote', 'number_format', 'abs', 'round', 'isset', 'empty', 'in_array', 'urlencode', 'rawurlencode', 'is_numeric', 'password_hash', 'ip2long'],
    through: ['trim', 'rtrim', 'ltrim', 'urldecode', 'rawurldecode', 'stripslashes', 'strtolower', 'strtoupper', 'ucfirst', 'implode', 'explode', 'join', 'substr', 'json_decode', 'base64_decode', 'html_entity_decode', 'str_replace', 'strval', 'array_merge', 'utf8_decode', 'utf8_encode', 'gzuncompress', 'nl2br', 'strrev', 'current', 'end', 'reset'],
  },
  javascript: {
    from: [
      [/^(?:req|request)\.(?:body|query|params|headers|cookies|url|files?|originalUrl|path|param|get|hostname|signedCookies|rawBody)\b/u, 'a request'],
      [/^(?:ctx|context)\.(?:request\.(?:body|query)|query|params|cookies|request\.url)\b/u, 'a request'],
      [/^event\.(?:body|queryStringParameters|pathParameters)\b/u, 'a request'],
    ],
    cleaners: ['Number', 'parseInt', 'parseFloat', 'path.basename', 'basename', 'shellescape', 'shell-quote.quote', 'quote', 'escape', 'mysql.escape', '.escape', 'encodeURIComponent', 'Boolean', 'sanitize', 'sanitize-filename', 'crypto.createHash', '.digest', 'isNaN'],
    through: ['path.join', 'path.resolve', 'decodeURIComponent', 'decodeURI', 'String', 'JSON.parse', 'Buffer.from', 'Object.assign', 'unescape', 'atob', 'url.parse', 'querystring.parse'],
  },
  lua: {
    from: [
      [/^(?:luci\.)?http\.(?:formvalue|content|getenv|formvaluetable|getcookie)$/u, 'a request'],
      [/^luci\.http\.\w+$/u, 'a request'],
      [/^ngx\.(?:var\.(?:arg_\w+|http_\w+|request_uri|args|query_string|uri|cookie_\w+)|req\.(?:get_uri_args|get_post_args|get_body_data|get_headers))\b/u, 'a request'],
      [/^(?:request|req)\.(?:params|query|body|env|args|form|get|post)\b/u, 'a request'],
    ],
    cleaners: ['tonumber', 'luci.util.shellquote', 'util.shellquote', 'shellquote', 'ngx.quote_sql_str', 'math.floor', 'nixio.fs.basename', 'fs.basename', 'basename', ':escape', 'conn.escape', '.escape', 'ngx.md5', 'ngx.escape_uri', 'string.len'],
    through: ['tostring', 'string.lower', 'string.upper', 'string.sub', 'string.gsub', 'luci.http.urldecode', 'table.concat', 'ngx.unescape_uri', 'luci.util.trim', 'ngx.decode_base64'],
  },
}
