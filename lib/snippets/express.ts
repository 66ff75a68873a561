import { javascriptArray, javascriptLines } from './javascript-string';
import type { ServerAdvice } from './server-advice';

/**
 * An Express app with the cors package.
 * @see https://expressjs.com/en/resources/middleware/cors.html
 */
export function expressSnippet(advice: ServerAdvice): string {
  return `import cors from 'cors';
import express from 'express';

const app = express();

// Before any authentication: a preflight carries no credentials.
app.use(
  cors({
${javascriptLines(corsOptions(advice), '    ')}  }),
);`;
}

/** The options that the packages for Express and Fastify share. */
export function corsOptions(advice: ServerAdvice): string[] {
  const { allowOrigin } = advice;
  const members = [
    allowOrigin === '*'
      ? `origin: '*'`
      : `origin: ${allowOrigin === 'echo' ? 'true' : javascriptArray(allowOrigin.list)}`,
    `methods: ${javascriptArray(advice.allowMethods)}`,
    `allowedHeaders: ${javascriptArray(advice.allowHeaders)}`,
  ];
  if (advice.exposeHeaders.length > 0) {
    members.push(`exposedHeaders: ${javascriptArray(advice.exposeHeaders)}`);
  }
  if (advice.allowCredentials) members.push('credentials: true');
  if (advice.maxAge !== null) members.push(`maxAge: ${advice.maxAge}`);
  return members;
}
