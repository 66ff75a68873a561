import type { RequestChange } from '@/lib/cors/change';

/** Headers that say who is asking: without them the request is an anonymous one. */
const identifying = /^(?:authorization|(?:x-)?api-key|x-(?:auth|access)-token)$/i;

/** What changing the request so would do, as the words on a button. */
export function changeWords(change: RequestChange): string {
  switch (change.kind) {
    case 'remove-request-header':
      return identifying.test(change.name)
        ? `Drop ${change.name}: the request is then anonymous`
        : `Drop ${change.name}`;
    case 'set-request-header':
      return `Send ${change.header[0]}: ${shortened(change.header[1])}`;
    case 'set-request':
      return change.members.method === undefined
        ? "Don't watch the upload"
        : `Send as ${change.members.method}`;
  }
}

/** What the guide advises instead of a change, or before it; null where it advises the change. */
export function adviceAgainst(change: RequestChange): string | null {
  if (change.kind === 'remove-request-header' && identifying.test(change.name))
    return `Keep ${change.name}, and have the browser remember the preflight: with Access-Control-Max-Age, one is enough for many requests. A token in the URL would end up in logs and in shared links.`;
  if (change.kind === 'set-request-header' && /^content-type$/i.test(change.header[0]))
    return 'Keep the type that the server expects, and have the browser remember the preflight. Another type works only if the server parses the body whatever its type, and such a server must not rely on the preflight for protection.';
  return null;
}

function shortened(value: string): string {
  return value.length > 32 ? `${value.slice(0, 30)}…` : value;
}
