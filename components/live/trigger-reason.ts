import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import { mayHaveSender } from '@/lib/evidence/senders/may-have-sender';

/** Headers that HTTP itself knows and that pages send. @see https://www.iana.org/assignments/http-fields */
const standardHeaders = new Set(
  'authorization cache-control if-match if-none-match if-modified-since if-unmodified-since if-range pragma prefer save-data user-agent'.split(
    ' ',
  ),
);

/** Why the browser asks first, in plain words; the standard's own terms are `triggerClaim`. */
export function triggerReason(trigger: PreflightTrigger): string {
  const [name, value] = trigger.header ?? ['', ''];
  const asks = 'The browser asks the server before it sends';
  switch (trigger.kind) {
    case 'method':
      return `${trigger.method} is a method that no form could send. ${asks} it.`;
    case 'header-name':
      return standardHeaders.has(name.toLowerCase()) || mayHaveSender(name)
        ? `${name} is not one of the few headers that need no permission. ${asks} it.`
        : `${name} is a header of your own. ${asks} it.`;
    case 'content-type':
      return trigger.essence === null
        ? `${name} is not a type that a form could send. ${asks} it.`
        : `${trigger.essence} is a type that no form could send. ${asks} it.`;
    case 'header-value-length':
      return `The value of ${name} is longer than 128 bytes. ${asks} it.`;
    case 'header-value-byte':
      return `The value of ${name} has a character that needs permission. ${asks} it.`;
    case 'header-value-total':
      return `The headers are too long together, ${trigger.byteLength} bytes. ${asks} them.`;
    case 'range':
      return `${name} asks for more than one simple range, "${value}". ${asks} it.`;
    case 'stream':
      return `The body is a stream. ${asks} one.`;
    case 'upload-listener':
      return "The script watches the upload's progress. The browser asks the server before it reports any.";
  }
}
