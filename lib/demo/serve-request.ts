import type { IncomingMessage, ServerResponse } from 'node:http';
import { arrivedRequest } from './arrived-request';
import type { DemoApi } from './demo-api';
import { feedReply } from './feed';
import { healthReply, isHealthPath } from './health';
import { OpenExchange } from './open-exchange';
import { requestUrl } from './request-url';
import { ServedExchange } from './serve-exchange';
import { serveFeed } from './serve-feed';
import type { RequestFacts, Serving } from './serving';

/** Serves one request of a node:http server. Never throws, whatever the client does. */
export function serveRequest(
  api: DemoApi,
  req: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
): Serving {
  const { method, head, client, isKeptAlive } = facts;
  const target = req.url ?? '/';
  const request = arrivedRequest(
    {
      method,
      url: requestUrl(target, head.host, api.origins, facts.fallbackOrigin),
      httpVersion: req.httpVersion,
      headers: head.headers,
      client,
      lastEventId: head.lastEventId,
      isRaw: true,
      basePath: '',
    },
    target,
  );
  res.on('error', ignore);
  if (!isKeptAlive) facts.connection.last(false);

  const { runPath, path } = request;
  const isFeed = runPath.kind === 'record' || runPath.kind === 'events';
  if (!isFeed && !isHealthPath(path))
    return new ServedExchange(api, req, res, new OpenExchange(api, request), facts).begin(target);

  const startedAt = performance.now();
  req.resume();
  const isHead = req.method === 'HEAD';
  if (!isFeed) serveFeed(api, res, healthReply(api, request), { client, isKeptAlive, isHead });
  else
    void feedReply(api, request, runPath.kind, runPath.runId).then((reply) =>
      serveFeed(api, res, reply, { client, isKeptAlive, isHead }),
    );
  return {
    refuse: () => false,
    closed: () =>
      api.answered?.({
        method,
        kind: isFeed ? runPath.kind : 'health',
        isRecorded: false,
        status: res.headersSent ? res.statusCode : null,
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      }),
  };
}

function ignore(): void {}
