import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, type Files } from '../../test/support/image.ts'
import { join } from './web-servers.ts'

const listeners = async (files: Files) =>
  (await joined(join, files)).filter((fact) => fact.kind === 'listener').map(({ program, protocol, address, port, authenticated, redirectsToEncrypted, where }) =>
    [program, protocol, address, port, authenticated, redirectsToEncrypted, `${where.path.split('/').at(-1)}:${where.line}`])

const nginxMain = 'user www-data;\nevents { worker_connections 768; }\nhttp {\n  ssl_protocols TLSv1.2 TLSv1.3;\n  include /etc/nginx/conf.d/*.conf;\n  include sites-enabled/*;\n}\n'

test('nginx, Debian: only sites that a link enables', async () => {
  const files = {
    '/etc/nginx/nginx.conf': nginxMain,
    '/etc/nginx/sites-available/default': 'server { listen 8080; }',
    '/etc/nginx/sites-available/app': `
server {
    listen 80 default_server;
    listen [::]:80 default_server;
    location /.well-known/acme-challenge/ { root /var/www; }
    location / { return 301 https://$host$request_uri; }
}
server {
    listen 443 ssl http2;
    listen unix:/run/x.sock;
    ssl_protocols TLSv1 TLSv1.2;
    auth_basic "unit";
    location / { proxy_pass http://127.0.0.1:5000; proxy_set_header Authorization "Basic c2VjcmV0"; }
}`,
    '/etc/nginx/sites-enabled/app': '-> ../sites-available/app',
  }
  assert.deepEqual(await listeners(files), [
    ['nginx', 'http', '*', 80, 'unknown', true, 'app:3'], ['nginx', 'https', '*', 443, 'yes', undefined, 'app:9'],
  ])
  const settings = (await joined(join, files)).filter((fact) => fact.kind === 'setting')
  assert.deepEqual(settings.filter(({ key }) => key === 'ssl_protocols').map(({ program, section, value }) => [program, section, value]), [['nginx', 'server#2', 'TLSv1 TLSv1.2']])
  assert.doesNotMatch(JSON.stringify(settings), /c2VjcmV0/)
})

test('nginx: servers that share a port, one without `listen`, `return` of the whole server', async () => {
  assert.deepEqual(await listeners({ '/etc/nginx/nginx.conf': nginxMain, '/etc/nginx/conf.d/a.conf': 'server { return 301 https://a$request_uri; }\nserver { server_name b; root /srv; }' }), [
    ['nginx', 'http', '*', 80, 'unknown', false, 'a.conf:2'],
  ])
  assert.deepEqual(await listeners({ '/etc/nginx/nginx.conf': 'http { server { listen 127.0.0.1:8080; } server { listen 8443; ssl on; ssl_verify_client on; } }\nstream { server { listen 1883; } }' }), [
    ['nginx', 'http', '127.0.0.1', 8080, 'unknown', false, 'nginx.conf:1'], ['nginx', 'https', '*', 8443, 'yes', undefined, 'nginx.conf:1'],
  ])
})

test('lighttpd: the main port, sockets with TLS, redirects', async () => {
  const files = {
    '/etc/lighttpd/lighttpd.conf': 'server.modules = (\n\t"mod_access",\n\t"mod_alias"\n)\nserver.port                 = 80\nserver.bind = "0.0.0.0"\n$HTTP["scheme"] == "http" {\n  url.redirect = ("" => "https://${url.authority}${url.path}")\n}\n',
    '/etc/lighttpd/conf-available/10-ssl.conf': '$SERVER["socket"] == "0.0.0.0:443" {\n\tssl.engine  = "enable"\n\tssl.pemfile = "/etc/lighttpd/server.pem"\n}\n',
    '/etc/lighttpd/conf-available/99-off.conf': '$SERVER["socket"] == ":8081" { ssl.engine = "disable" }\n',
    '/etc/lighttpd/conf-enabled/10-ssl.conf': '-> ../conf-available/10-ssl.conf',
  }
  assert.deepEqual(await listeners(files), [
    ['lighttpd', 'http', '*', 80, 'unknown', true, 'lighttpd.conf:5'], ['lighttpd', 'https', '*', 443, 'unknown', undefined, '10-ssl.conf:2'],
  ])
  const asks = (path: string): string => `server.port = 8080\nauth.backend = "htdigest"\nauth.require = ( "${path}" => ( "method" => "digest", "realm" => "x", "require" => "valid-user" ) )\n`
  assert.deepEqual((await listeners({ '/etc/lighttpd.conf': asks('/') }))[0]?.[4], 'yes')
  assert.deepEqual((await listeners({ '/etc/lighttpd.conf': asks('/admin') }))[0]?.[4], 'unknown')
  assert.deepEqual(await listeners({ '/etc/lighttpd.conf': 'server.document-root = "/www"\n' }), [['lighttpd', 'http', '*', 80, 'unknown', false, 'lighttpd.conf:1']])
})

test('Apache: ports of a TLS module that is not loaded stay closed', async () => {
  const files = {
    '/etc/apache2/apache2.conf': 'IncludeOptional mods-enabled/*.load\nIncludeOptional mods-enabled/*.conf\nInclude ports.conf\nIncludeOptional sites-enabled/*.conf\n',
    '/etc/apache2/ports.conf': 'Listen 80\n<IfModule ssl_module>\n\tListen 443\n</IfModule>\n',
    '/etc/apache2/sites-available/000-default.conf': '<VirtualHost *:80>\n\tDocumentRoot /var/www/html\n</VirtualHost>\n',
    '/etc/apache2/sites-enabled/000-default.conf': '-> ../sites-available/000-default.conf',
  }
  assert.deepEqual(await listeners(files), [['apache2', 'http', '*', 80, 'unknown', false, 'ports.conf:1']])
  assert.deepEqual(
    await listeners({
      ...files,
      '/etc/apache2/sites-available/ssl.conf': '<VirtualHost _default_:443>\n\tSSLEngine on\n\tSSLProtocol all -SSLv3\n</VirtualHost>\n',
      '/etc/apache2/sites-enabled/ssl.conf': '-> ../sites-available/ssl.conf',
      '/etc/apache2/sites-available/000-default.conf': '<VirtualHost *:80>\n\tRedirect permanent / https://unit.example/\n</VirtualHost>\n',
    }),
    [['apache2', 'http', '*', 80, 'unknown', true, 'ports.conf:1'], ['apache2', 'https', '*', 443, 'unknown', undefined, 'ports.conf:3']],
  )
})

test('includes that name each other end', async () => {
  assert.deepEqual(await listeners({ '/etc/nginx/nginx.conf': 'include nginx.conf; include conf.d/*;', '/etc/nginx/conf.d/x.conf': 'include /etc/nginx/nginx.conf;' }), [])
})
