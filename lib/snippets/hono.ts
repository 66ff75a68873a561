import { javascriptArray, javascriptLines } from './javascript-string';
import type { ServerAdvice } from './server-advice';

/**
 * A Hono app with its own middleware.
 * @see https://hono.dev/docs/middleware/builtin/cors
 */
export function honoSnippet(advice: ServerAdvice): string {
  const members = [
    originMember(advice),
    `allowMethods: ${javascriptArray(advice.allowMethods)}`,
    `allowHeaders: ${javascriptArray(advice.allowHeaders)}`,
  ];
  if (advice.exposeHeaders.length > 0) {
    members.push(`exposeHeaders: ${javascriptArray(advice.exposeHeaders)}`);
  }
  if (advice.allowCredentials) members.push('credentials: true');
  if (advice.maxAge !== null) members.push(`maxAge: ${advice.maxAge}`);
  return `import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

// Before any authentication: a preflight carries no credentials.
app.use(
  '*',
  cors({
${javascriptLines(members, '    ')}  }),
);`;
}

function originMember({ allowOrigin }: ServerAdvice): string {
  if (allowOrigin === '*') return `origin: '*'`;
  return allowOrigin === 'echo'
    ? 'origin: (origin) => origin'
    : `origin: ${javascriptArray(allowOrigin.list)}`;
}
