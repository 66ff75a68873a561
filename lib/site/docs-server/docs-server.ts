import { randomBytes } from 'node:crypto';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { endConnection, leaveParser } from '../../demo/end-connection';
import type { QuotaBounds } from '../../demo/quota';
import type { Logger } from '../log';
import { readOneByOne, type Expectation } from './docs-connections';
import { docsResponse, foreignResponses, requestedDocuments } from './docs-response';
import { withRequestPeer } from './request-peer';
import { isDemoTarget, originForm, readRequestTarget } from './request-target';
import { docsHeaders, type DocsPolicies } from './response-headers';

export type DocsServerOptions = {
  /** Answers what is asked of the docs, and of the demo API where there is one port. */
  readonly app: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly policies: DocsPolicies;
  /** The host whose /demo is the demo API, and which serves nothing else; null when the demo API has a port of its own. */
  readonly onePortHost: string | null;
  /** Whether it is to be asked for pages. */
  readonly isReady: () => boolean;
  /** How many connections there may be, of one client and in all. */
  readonly connections: QuotaBounds;
  /** How long the head of a request may take; 10 s when absent. */
  readonly headSeconds?: number;
  readonly log: Logger;
  /** Is told of each response that was sent. */
  readonly answered: (status: number, seconds: number) => void;
};

const requestSeconds = 30;
/** Where programs ask, by POST; the app answers there itself, preflights too, and bounds what it reads. */
const toolsPath = '/mcp';
const toolMethods: readonly string[] = ['POST', 'OPTIONS'];
/** Longer than a proxy keeps an idle connection, so that it never sends on one that is being closed. */
const keepAliveSeconds = 75;

/**
 * The docs' server of node:http, not listening yet. It lets only `GET` and `HEAD` of canonical paths through to the app,
 * and `POST` where programs ask; every response has the docs' headers, those of node:http itself too.
 */
export function createDocsServer(options: DocsServerOptions): Server {
  const { app, policies, onePortHost, isReady, connections, log, answered, headSeconds = 10 } = options;

  function serve(request: IncomingMessage, response: ServerResponse, expectation: Expectation): void {
    const startedAt = performance.now();
    response.on('close', () => {
      if (foreignResponses.has(response) || !response.headersSent) return;
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
      const { statusCode: status } = response;
      answered(status, durationMs / 1000);
      const path = status === 200 ? requestedDocuments.get(response)?.path : undefined;
      log.debug({ method: request.method, path, status, durationMs }, 'Answered.');
    });
    // Next takes an absolute target's host into the addresses that it redirects to.
    request.url = originForm(request.url ?? '');
    answerOrHand(request, response, expectation);
  }

  function answerOrHand(request: IncomingMessage, response: ServerResponse, expectation: Expectation): void {
    const { method = '', url = '', headers } = request;
    if (request.httpVersion === '1.1' && headers.host === undefined) {
      response.setHeader('Connection', 'close');
      return answer(response, 400, 'The request names no host.');
    }
    if (expectation === 'unknown') return answer(response, 417, 'No such expectation can be met.');
    const [given] = url.split('?', 1);
    if (given === '/healthz') return answer(response, 200, 'ok');
    if (given === '/readyz') return answer(response, isReady() ? 200 : 503, isReady() ? 'ok' : 'not ready');
    if (onePortHost !== null && headers.host === onePortHost) {
      if (!isDemoTarget(url)) return answer(response, 404, 'Only the demo API is at this host, under /demo.');
      foreignResponses.add(response);
      if (expectation === 'continue') response.writeContinue();
      return hand(request, response);
    }
    const target = readRequestTarget(url);
    const isTool = target.kind === 'canonical' && target.path === toolsPath;
    if (method !== 'GET' && method !== 'HEAD' && !(isTool && toolMethods.includes(method))) {
      response.setHeader('Allow', isTool ? toolMethods.join(', ') : 'GET, HEAD');
      response.setHeader('Connection', 'close');
      return answer(response, 405, 'Pages can be read, and nothing else.');
    }
    if (target.kind === 'malformed') return answer(response, 400, 'There can be no page at this address.');
    if (target.kind === 'redirect') {
      response.setHeader('Location', target.location);
      return answer(response, 308, `The page is at ${target.location}`);
    }
    const nonce = isRenderedOnRequest(target.path) ? randomBytes(16).toString('base64url') : null;
    tellNonce(request, nonce);
    if (isTool && expectation === 'continue') response.writeContinue();
    requestedDocuments.set(response, { path: target.path, isVariant: isVariant(request), nonce });
    hand(request, response);
  }

  function hand(request: IncomingMessage, response: ServerResponse): void {
    const peer = request.socket.remoteAddress ?? 'unknown';
    withRequestPeer(peer, () => app(request, response)).catch((error: unknown) => {
      log.error({ err: error }, 'The app could not answer a request.');
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'Something is wrong at our side.');
    });
  }

  const server = createServer({
    ServerResponse: docsResponse(policies),
    headersTimeout: headSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    keepAliveTimeout: keepAliveSeconds * 1000,
    connectionsCheckingInterval: 1000,
    // It would be answered without an event.
    requireHostHeader: false,
  });
  readOneByOne(server, {
    bounds: connections,
    methodMs: headSeconds * 1000,
    serve,
    refuse: (socket, status) => refuse(socket, status, policies),
  });
  return server;
}

/** Whether the app writes other content for the request's headers than for its address: the parts of a page, for its router. */
function isVariant({ headers, url = '' }: IncomingMessage): boolean {
  return (
    /[?&]_rsc\b/.test(url) ||
    Object.keys(headers).some((name) => /^(?:rsc$|next-|x-nextjs-|x-now-)/.test(name))
  );
}

/** Pages that are made when they are asked for: the hashes of their scripts are in no build. */
function isRenderedOnRequest(path: string): boolean {
  return path.startsWith('/case/');
}

/**
 * Next gives its scripts the nonce that the request's policy names, which is the server's to say and no client's.
 * @see https://nextjs.org/docs/app/guides/content-security-policy#how-nonces-work-in-nextjs
 */
function tellNonce({ headers }: IncomingMessage, nonce: string | null): void {
  delete headers['content-security-policy'];
  delete headers['content-security-policy-report-only'];
  if (nonce !== null) headers['content-security-policy'] = `script-src 'nonce-${nonce}'`;
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}

/** Answers a request that node:http could not read, and ends its connection. */
function refuse(socket: Duplex, status: number, policies: DocsPolicies): void {
  leaveParser(socket);
  const facts = {
    status,
    path: null,
    isVariant: false,
    nonce: null,
    contentType: null,
    cacheControl: null,
    hasPolicy: false,
  };
  const headers = docsHeaders(facts, policies).map(([name, value]) => `${name}: ${value}\r\n`);
  endConnection(
    socket,
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}
