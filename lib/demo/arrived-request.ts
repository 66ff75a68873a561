import type { HeaderList } from '../http/header-list';
import { readRunPath, type RunPath } from '../record/run-path';
import { redactUrl } from '../record/secrets';
import { splitUrl } from './answer';

/** A request as a host received it, without its body. */
export type ArrivedRequest = {
  readonly method: string;
  /** Absolute URL, with nothing left out. */
  readonly url: string;
  /** The URL as it may be recorded and echoed. */
  readonly shownUrl: string;
  readonly query: string;
  readonly runPath: RunPath;
  readonly httpVersion: string | null;
  /** With secrets replaced. */
  readonly headers: HeaderList;
  /** Who it comes from, for every bound and meter. */
  readonly client: string;
  readonly lastEventId: string;
  /** Whether `headers` are as on the wire. */
  readonly isRaw: boolean;
  /** Path under which the API is mounted; "": at the root. */
  readonly basePath: string;
  readonly path: string;
};

/** Reads path and query of a request's URL, once. */
export function arrivedRequest(
  request: Omit<ArrivedRequest, 'shownUrl' | 'query' | 'runPath' | 'path'>,
  target: string,
): ArrivedRequest {
  const { path, query } = splitUrl(target, request.basePath);
  const { method, url, httpVersion, headers, client, lastEventId, isRaw, basePath } = request;
  const shownUrl = redactUrl(url);
  const runPath = readRunPath(path);
  return {
    method,
    url,
    shownUrl,
    path,
    query,
    runPath,
    httpVersion,
    headers,
    client,
    lastEventId,
    isRaw,
    basePath,
  };
}
