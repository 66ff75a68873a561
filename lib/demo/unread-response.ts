import type { ServerResponse } from 'node:http';
import type { Quota } from './quota';

/** How long a response may lie unread. */
const unreadMs = 60_000;

/** Ends the connection of a response that has been written when its client reads nothing of it for so long. */
export function endIfUnread({ socket }: ServerResponse, afterMs = unreadMs): void {
  if (socket !== null && socket.writableLength > 0) socket.setTimeout(afterMs);
}

/** The same; and what is not read at once is the client's share of the quota, for which it is ended too. */
export function boundUnread(res: ServerResponse, unread: Quota, client: string): void {
  const length = res.socket?.writableLength ?? 0;
  if (length === 0) return;
  const hold = unread.hold(client, () => res.destroy());
  res.on('close', hold.release);
  if (hold.resize(length)) endIfUnread(res);
  else res.destroy();
}
