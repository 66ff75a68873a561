import { advisedHeaders, fixedOrigin } from './advised-headers';
import { javascriptArray, javascriptHeaders, quoteJavascript } from './javascript-string';
import type { ServerAdvice } from './server-advice';

/**
 * Next: fixed headers in its configuration, or a proxy where they depend on the asking origin.
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/headers
 * @see https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors
 */
export function nextSnippet(advice: ServerAdvice): string {
  const origin = fixedOrigin(advice);
  return origin === null ? proxy(advice) : configuration(advice, origin);
}

function configuration(advice: ServerAdvice, origin: string): string {
  const { every, preflight } = advisedHeaders(advice);
  const lines = [['Access-Control-Allow-Origin', origin] as const, ...every, ...preflight].map(
    ([name, value]) => `          { key: ${quoteJavascript(name)}, value: ${quoteJavascript(value)} },\n`,
  );
  return `// next.config.mjs: route handlers answer OPTIONS by themselves, with these headers.
export default {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
${lines.join('')}        ],
      },
    ];
  },
};`;
}

function proxy(advice: ServerAdvice): string {
  const { every, preflight } = advisedHeaders(advice);
  const { allowOrigin } = advice;
  const isList = allowOrigin !== '*' && allowOrigin !== 'echo';
  const list = isList ? `const allowedOrigins = ${javascriptArray(allowOrigin.list)};\n` : '';
  return `// proxy.js
import { NextResponse } from 'next/server';

${list}const everyHeaders = ${javascriptHeaders(every)};
const preflightHeaders = ${javascriptHeaders(preflight)};

export function proxy(request) {
  const origin = request.headers.get('Origin');
  const isPreflight =
    request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
  // Before any authentication: a preflight carries no credentials.
  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
  response.headers.append('Vary', 'Origin');
  if (origin === null${isList ? ' || !allowedOrigins.includes(origin)' : ''}) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  const headers = isPreflight ? { ...everyHeaders, ...preflightHeaders } : everyHeaders;
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: '/api/:path*' };`;
}
