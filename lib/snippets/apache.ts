import type { Header } from '../http/header-list';
import { advisedHeaders, fixedOrigin } from './advised-headers';
import { quoteApache, quoteApacheExpression, quoteApacheValue } from './apache-string';
import type { ServerAdvice } from './server-advice';

/**
 * Apache 2.4. `always` puts the headers on 4xx and 5xx too; mod_rewrite in a virtual host comes before authentication.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
 */
export function apacheSnippet(advice: ServerAdvice): string {
  const { every, preflight } = advisedHeaders(advice);
  const lines = [
    ...originLines(advice),
    ...every.map((header) => setHeader(header)),
    ...preflight.map((header) => `${setHeader(header)} ${quoteApache(`expr=${isPreflight}`)}`),
  ];
  return `# In the <VirtualHost>; needs mod_headers and mod_rewrite.
${lines.join('\n')}

RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteCond %{HTTP:Access-Control-Request-Method} !=""
RewriteRule ^ - [R=204,L]`;
}

const isPreflight = `%{REQUEST_METHOD} == 'OPTIONS' && -n %{HTTP:Access-Control-Request-Method}`;

function setHeader([name, value]: Header): string {
  return `Header always set ${name} ${quoteApacheValue(value)}`;
}

function originLines(advice: ServerAdvice): string[] {
  const origin = fixedOrigin(advice);
  if (origin !== null) return [setHeader(['Access-Control-Allow-Origin', origin])];
  const { allowOrigin } = advice;
  const condition =
    allowOrigin === '*' || allowOrigin === 'echo'
      ? `-n %{HTTP:Origin}`
      : `%{HTTP:Origin} in { ${allowOrigin.list.map(quoteApacheExpression).join(', ')} }`;
  return [
    `Header always set Access-Control-Allow-Origin "expr=%{HTTP:Origin}" ${quoteApache(`expr=${condition}`)}`,
    'Header always merge Vary "Origin"',
  ];
}
