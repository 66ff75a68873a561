import type { EarlierRequest } from '../http/earlier-request';
import type { RequestInput } from '../http/request-input';
import type { RunPage } from './observation';
import type { RecordedAt } from './settled-record';

/** A request to be made for real, and by which page. */
export type Run = {
  readonly request: RequestInput;
  readonly page: RunPage;
  /** How the page requests the same URL first, so that the HTTP cache has the response. Absent: not at all. */
  readonly earlier?: EarlierRequest;
  /** Null when no request of the run goes to the demo API. */
  readonly recordedAt: RecordedAt | null;
  /**
   * With which method an unrecorded request that failed may be followed by a second one that only tells whether the
   * server answers. Absent: with the request's own method where that is GET or HEAD, and otherwise not at all.
   */
  readonly probeMethod?: 'GET' | 'HEAD';
};
