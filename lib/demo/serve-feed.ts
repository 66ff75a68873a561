import type { ServerResponse } from 'node:http';
import { connectionHeaders, dateHeader, flatHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import { refusedReply, type FeedReply } from './feed';
import { tooManyUnread } from './limits';
import { reasonOf } from './open-exchange';
import { UnreadEvents } from './unread-events';
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
  const unread = new UnreadEvents(api.unread, client, () => res.destroy());
  const close = reply.open(
    (text, isMissed) => {
      if (res.destroyed || res.writableEnded) return;
      res.write(text);
      if (!unread.wrote(res.writableLength, isMissed)) res.destroy();
    },
    () => res.end(),
  );
  res.on('drain', () => unread.release());
  res.on('close', () => {
    unread.release();
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
  const unread = api.unread.hold(client, () => res.destroy());
  if (unread.resize(length(parts))) res.on('close', unread.release);
  else ({ status, headers, parts } = refusedReply(tooManyUnread));
  const connection = connectionHeaders({ status, bodyLength: length(parts), isKeptAlive });
  res.writeHead(status, reasonOf(status), flatHeaders([...headers, ...connection]));
  res.cork();
  if (!isHead) for (const part of parts) res.write(part);
  res.end();
  endIfUnread(res);
}
