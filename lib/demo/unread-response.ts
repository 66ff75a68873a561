import type { ServerResponse } from 'node:http';

/** How long a response may lie unread. */
const unreadMs = 60_000;

/** Ends the connection of a response that has been written when its client reads nothing of it for so long. */
export function endIfUnread({ socket }: ServerResponse, afterMs = unreadMs): void {
  if (socket !== null && socket.writableLength > 0) socket.setTimeout(afterMs);
}
