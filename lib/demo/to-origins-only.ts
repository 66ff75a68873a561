import { hasHeader, type HeaderList } from '../http/header-list';
import type { WireRequest } from '../http/message';
import type { ServerPlan } from '../record/server-plan';

/** Many servers send their CORS headers only where the request has Origin. */
export function toOriginsOnly(
  headers: HeaderList,
  { cors }: NonNullable<ServerPlan['actual']>,
  request: Pick<WireRequest, 'headers'>,
): HeaderList {
  return cors === undefined || hasHeader(request.headers, 'origin')
    ? headers
    : headers.filter(([name]) => !/^access-control-/i.test(name));
}
