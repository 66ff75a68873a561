import type { ServerResponse } from 'node:http';
import { connectionHeaders, dateHeader, flatHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import { refusedReply, type FeedReply } from './feed';
import { maxUnreadBytes, tooMany, unreadRecords } from './limits';
import { reasonOf } from './open-exchange';
import { endIfUnread } from './unread-response';

type FeedFacts = { readonly client: string; readonly isKeptAlive: boolean; readonly isHead: boolean };

/** Serves a record, a stream of events, or what else is no exchange of its own. */
export function serveFeed(
  api: DemoApi,
  res: ServerResponse,
  reply: FeedReply,
  { client, isKeptAlive, isHead }: FeedFacts,
): void {
  if (res.destroyed) return;
  if (reply.kind === 'message') {
    serveMessage(api, res, reply, { client, isKeptAlive, isHead });
    return;
  }
  res.writeHead(200, reasonOf(200), flatHeaders([...reply.headers, dateHeader()]));
  res.flushHeaders();
  if (isHead) {
    res.end();
    return;
  }
  let held = 0;
  let allowance = Infinity;
  const close = reply.open(
    (text) => {
      if (res.destroyed || res.writableEnded) return;
      res.write(text);
      const more = res.writableLength - held;
      const isWithin = more <= 0 || api.unread.take(client, more);
      if (!isWithin || res.writableLength > allowance) res.destroy();
      else if (more > 0) held += more;
    },
    () => res.end(),
  );
  allowance = res.writableLength + maxUnreadBytes;
  res.on('drain', () => {
    api.unread.give(client, held);
    held = 0;
  });
  res.on('close', () => {
    api.unread.give(client, held);
    close();
  });
}

function serveMessage(
  api: DemoApi,
  res: ServerResponse,
  reply: FeedReply & { readonly kind: 'message' },
  { client, isKeptAlive, isHead }: FeedFacts,
): void {
  let { status, headers, parts } = reply;
  const length = (of: readonly Uint8Array[]) => of.reduce((sum, part) => sum + part.length, 0);
  const held = length(parts);
  if (api.unread.take(client, held)) res.on('close', () => api.unread.give(client, held));
  else ({ status, headers, parts } = refusedReply(tooMany('record', unreadRecords)));
  const connection = connectionHeaders({ status, bodyLength: length(parts), isKeptAlive });
  res.writeHead(status, reasonOf(status), flatHeaders([...headers, ...connection]));
  res.cork();
  if (!isHead) for (const part of parts) res.write(part);
  res.end();
  endIfUnread(res);
}
