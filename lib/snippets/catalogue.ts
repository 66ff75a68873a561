import { angularSnippet } from './angular';
import { apacheSnippet } from './apache';
import { axiosSnippet } from './axios';
import { caddySnippet } from './caddy';
import { cloudfrontSnippet } from './cloudfront';
import { djangoSnippet } from './django';
import { expressSnippet } from './express';
import { fastifySnippet } from './fastify';
import { fetchSnippet } from './fetch';
import { goSnippet } from './go';
import { honoSnippet } from './hono';
import { jquerySnippet } from './jquery';
import { nextSnippet } from './next';
import { nginxSnippet } from './nginx';
import { pythonRequestsSnippet } from './python-requests';
import { railsSnippet } from './rails';
import type { SnippetRequest } from './request';
import { s3Snippet } from './s3';
import { isBeacon, sendBeaconSnippet } from './send-beacon';
import type { ServerAdvice } from './server-advice';
import { springSnippet } from './spring';
import { xmlHttpRequestSnippet } from './xml-http-request';

/** A way to write something out as code. */
export type SnippetKind<Input> = {
  /** Kebab-case, unique in its list. */
  readonly id: string;
  readonly title: string;
  /** A name that highlighters know. */
  readonly language: string;
  readonly write: (input: Input) => string;
  /** What the code can't do or say, in a sentence or two. */
  readonly note?: string;
  /** Whether the code can express the input; absent: any. */
  readonly fits?: (input: Input) => boolean;
};

const canHoldBody = ({ bodyKind }: SnippetRequest): boolean => bodyKind !== 'ReadableStream';
const upperCases = 'sends every method in upper case';

/** The request in clients that take no origin; curl, which does, is apart. */
export const clientSnippets: readonly SnippetKind<SnippetRequest>[] = [
  { id: 'fetch', title: 'fetch', language: 'js', write: fetchSnippet },
  {
    id: 'xml-http-request',
    title: 'XMLHttpRequest',
    language: 'js',
    write: xmlHttpRequestSnippet,
    fits: canHoldBody,
  },
  {
    id: 'axios',
    title: 'axios',
    language: 'js',
    write: axiosSnippet,
    fits: canHoldBody,
    note: `axios ${upperCases}, and adds application/json to Accept.`,
  },
  {
    id: 'jquery',
    title: 'jQuery',
    language: 'js',
    write: jquerySnippet,
    fits: canHoldBody,
    note: `jQuery ${upperCases}. It adds X-Requested-With to same-origin requests only.`,
  },
  {
    id: 'angular',
    title: 'Angular',
    language: 'ts',
    write: angularSnippet,
    fits: canHoldBody,
    note: `HttpClient ${upperCases}. inject() works where Angular injects: a field or a constructor of a service or component.`,
  },
  {
    id: 'send-beacon',
    title: 'sendBeacon',
    language: 'js',
    write: sendBeaconSnippet,
    fits: isBeacon,
    note: 'A beacon includes cookies, and no script can read its response.',
  },
  {
    id: 'python-requests',
    title: 'Python requests',
    language: 'python',
    write: pythonRequestsSnippet,
    note: 'CORS does not apply: outside a browser there is no Origin and no preflight, and every response can be read. That it works here says nothing about a page. requests encodes URLs by rules of its own, so a few characters differ from what a browser sends.',
  },
];

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
