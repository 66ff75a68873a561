import { apacheSnippet } from './apache';
import { caddySnippet } from './caddy';
import { cloudfrontSnippet } from './cloudfront';
import { djangoSnippet } from './django';
import { expressSnippet } from './express';
import { fastifySnippet } from './fastify';
import { goSnippet } from './go';
import { honoSnippet } from './hono';
import { nextSnippet } from './next';
import { nginxSnippet } from './nginx';
import { railsSnippet } from './rails';
import { s3Snippet } from './s3';
import type { ServerAdvice } from './server-advice';
import type { SnippetKind } from './snippet-kind';
import { springSnippet } from './spring';

const behind =
  'If the app behind it sends CORS headers too, remove them there: with two Access-Control-Allow-Origin lines the check fails.';

/** The server's side, in each server's own terms. */
export const serverSnippets: readonly SnippetKind<ServerAdvice>[] = [
  { id: 'express', title: 'Express', language: 'js', write: expressSnippet },
  {
    id: 'fastify',
    title: 'Fastify',
    language: 'js',
    write: fastifySnippet,
    note: 'An OPTIONS that is not a preflight gets a 400, unless strictPreflight is false.',
  },
  {
    id: 'hono',
    title: 'Hono',
    language: 'js',
    write: honoSnippet,
    note: 'Hono responds to every OPTIONS itself. With an empty allowHeaders it allows whatever the preflight asks for.',
  },
  {
    id: 'next',
    title: 'Next',
    language: 'js',
    write: nextSnippet,
    note: 'Route handlers know GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS; other methods get a 400.',
  },
  { id: 'nginx', title: 'nginx', language: 'nginx', write: nginxSnippet, note: behind },
  { id: 'apache', title: 'Apache', language: 'apache', write: apacheSnippet, note: behind },
  { id: 'caddy', title: 'Caddy', language: 'caddy', write: caddySnippet, note: behind },
  { id: 'spring', title: 'Spring', language: 'java', write: springSnippet },
  { id: 'django', title: 'Django', language: 'python', write: djangoSnippet },
  {
    id: 'rails',
    title: 'Rails',
    language: 'ruby',
    write: railsSnippet,
    note: 'rack-cors knows methods in upper case only, and without max_age it sends 7200.',
  },
  {
    id: 'go',
    title: 'Go',
    language: 'go',
    write: goSnippet,
    note: 'rs/cors compares origins without regard to case, and treats an asterisk inside an origin as a wildcard.',
  },
  {
    id: 's3',
    title: 'S3',
    language: 'json',
    write: s3Snippet,
    note: 'S3 knows GET, HEAD, PUT, POST and DELETE only, and exposes headers by name only; anything else is left out here. There is no switch for credentials: S3 allows them to every origin that is not "*".',
  },
  {
    id: 'cloudfront',
    title: 'CloudFront',
    language: 'json',
    write: cloudfrontSnippet,
    note: 'CloudFront cannot echo an origin: here that becomes "*" without credentials. It knows seven methods; others are left out. It only adds headers: the cache behavior must allow OPTIONS, and the origin behind it must respond to it with a 2xx.',
  },
];
