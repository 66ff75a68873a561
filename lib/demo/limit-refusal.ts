import type { RequestFault } from '../record/request-fault';
import { maxBodyBytes, maxHeaderBytes, maxUrlLength } from '../record/request-limits';

/** What is answered instead of what was asked. */
export type Refusal = {
  readonly status: number;
  readonly fault: RequestFault;
  readonly retryAfterSeconds?: number;
};

/** The answer to a body over `maxBodyBytes`. */
export const bodyTooLong: Refusal = { status: 413, fault: { kind: 'body-too-long' } };

/** What of a request can't be served before its body is read, or null. A header's size is its line's, line end included. */
export function limitRefusal(
  target: string,
  head: { readonly size: number; readonly contentLength: number },
): Refusal | null {
  if (target.length > maxUrlLength)
    return { status: 414, fault: { kind: 'url-too-long', length: target.length } };
  if (head.size > maxHeaderBytes)
    return { status: 431, fault: { kind: 'headers-too-long', size: head.size } };
  return head.contentLength > maxBodyBytes ? bodyTooLong : null;
}
