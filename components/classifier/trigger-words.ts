import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import type { RequestChange } from '@/lib/cors/change';

/** Headers that HTTP itself knows and that pages send. @see https://www.iana.org/assignments/http-fields */
const standardHeaders = new Set(
  'authorization cache-control if-match if-none-match if-modified-since if-unmodified-since if-range pragma prefer save-data user-agent'.split(
    ' ',
  ),
);

/** Headers that say who is asking: without them the request is an anonymous one. */
const identifying = /^(?:authorization|(?:x-)?api-key|x-(?:auth|access)-token)$/i;

/** Why the browser asks first, in plain words; the standard's own terms are `triggerClaim`. */
export function triggerReason(trigger: PreflightTrigger): string {
  const [name, value] = trigger.header ?? ['', ''];
  const asks = 'The browser asks the server before it sends';
  switch (trigger.kind) {
    case 'method':
      return `${trigger.method} is a method that no form could send. ${asks} it.`;
    case 'header-name':
      return standardHeaders.has(name.toLowerCase())
        ? `${name} is not one of the few headers that need no permission. ${asks} it.`
        : `${name} is a header of your own. ${asks} it.`;
    case 'content-type':
      return trigger.essence === null
        ? `${name} is no type that a form could send. ${asks} it.`
        : `${trigger.essence} is a type that no form could send. ${asks} it.`;
    case 'header-value-length':
      return `The value of ${name} is longer than 128 bytes. ${asks} it.`;
    case 'header-value-byte':
      return `The value of ${name} has a character that needs permission. ${asks} it.`;
    case 'header-value-total':
      return `The headers are too long together, ${trigger.byteLength} bytes. ${asks} them.`;
    case 'range':
      return `${name} asks for more than one simple part, "${value}". ${asks} it.`;
    case 'stream':
      return `The body is a stream. ${asks} one.`;
    case 'upload-listener':
      return 'The script watches the upload. The browser asks the server before it tells how far it has come.';
  }
}

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
        ? 'Don’t watch the upload'
        : `Send as ${change.members.method}`;
  }
}

/** What the guide advises instead of a change; null where it advises the change. */
export function adviceAgainst(change: RequestChange): string | null {
  return change.kind === 'remove-request-header' && identifying.test(change.name)
    ? `Keep ${change.name}, and let the preflight be remembered: Access-Control-Max-Age makes it one for many requests. A token in the URL would end up in logs and in shared links.`
    : null;
}

function shortened(value: string): string {
  return value.length > 32 ? `${value.slice(0, 30)}…` : value;
}
