import { corsOptions } from './express';
import { javascriptLines } from './javascript-string';
import type { ServerAdvice } from './server-advice';

/**
 * A Fastify app with @fastify/cors.
 * @see https://github.com/fastify/fastify-cors#options
 */
export function fastifySnippet(advice: ServerAdvice): string {
  return `import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();

// Before any authentication: a preflight carries no credentials.
await app.register(cors, {
${javascriptLines(corsOptions(advice), '  ')}});`;
}
