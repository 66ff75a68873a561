import type { Header } from '../http/header-list';
import { advisedHeaders, fixedOrigin } from './advised-headers';
import { dollarVariable, quoteNginx, quoteNginxKey } from './nginx-string';
import type { ServerAdvice } from './server-advice';

/**
 * nginx in front of an app. `always` puts the headers on 4xx and 5xx too; `return` comes before authentication; a block
 * with an `add_header` of its own inherits none, hence the repetition.
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxSnippet(advice: ServerAdvice): string {
  const origin = fixedOrigin(advice);
  const { every, preflight } = advisedHeaders(advice);
  const values = [origin ?? '', ...[...every, ...preflight].map(([, value]) => value)];
  const always = [
    `add_header Access-Control-Allow-Origin ${origin === null ? '$cors_origin' : quoteNginx(origin)} always;`,
    ...(origin === null ? ['add_header Vary "Origin" always;'] : []),
    ...every.map(addHeader),
  ];
  return `# In the http block:
${dollarVariable(values)}${originMap(advice)}map "$request_method $http_access_control_request_method" $is_preflight {
    default 0;
    "~^OPTIONS ." 1;
}

# In the server block:
location / {
${lines(always, '    ')}
    if ($is_preflight) {
${lines([...always, ...preflight.map(addHeader), 'return 204;'], '        ')}    }

    proxy_pass http://127.0.0.1:8080;
}`;
}

function originMap({ allowOrigin }: ServerAdvice): string {
  if (allowOrigin === '*') return '';
  if (allowOrigin === 'echo') return 'map $http_origin $cors_origin {\n    default $http_origin;\n}\n';
  if (allowOrigin.list.length === 1) return '';
  const entries = allowOrigin.list.map((origin) => `${quoteNginxKey(origin)} $http_origin;`);
  return `map $http_origin $cors_origin {\n${lines(['default "";', ...entries], '    ')}}\n`;
}

function addHeader([name, value]: Header): string {
  return `add_header ${name} ${quoteNginx(value)} always;`;
}

function lines(texts: readonly string[], indent: string): string {
  return texts.map((text) => `${indent}${text}\n`).join('');
}
