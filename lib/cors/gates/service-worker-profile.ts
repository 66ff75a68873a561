import type { Destination } from '../../http/destination';
import type { Header } from '../../http/header-list';
import type { RequestApi } from '../../http/request-input';

/** Where an engine may depart from the standards before a service worker; their own values are `specServiceWorker`. */
export type ServiceWorkerProfile = {
  /** What a listener on upload asks for goes along when the worker passes the request on. */
  readonly isUploadListenerSeen: boolean;
  /** What the page's policies say of where the worker's response came from names that URL, not the request's. */
  readonly isTargetReported: boolean;
  /** A request with `keepalive` gets to the worker. */
  readonly isKeepaliveHandled: (api: RequestApi) => boolean;
  /** A request in the mode "no-cors" gets to the worker. */
  readonly isNoCorsHandled: (api: RequestApi) => boolean;
  /** Which headers are readable is decided by the credentials mode of the page's request, not the worker's. */
  readonly isExposedByPage: boolean;
  /** What the browser sends with an `EventSource` in `Cache-Control` is a header of the request that is passed on. */
  readonly isEventSourceUncached: boolean;
  /** A request with this destination is preflighted for the headers that the worker gave it. */
  readonly isPreflighted: (destination: Destination) => boolean;
  /** A request whose body is too long beside keepalive does not get to the worker. */
  readonly isKeepaliveLimitedFirst: boolean;
  /** What the worker passes on has keepalive, if the request has. */
  readonly isKeepalivePassedOn: boolean;
  /** An opaque response of status 206 or 416 to a request without `Range` is refused. */
  readonly isOpaquePartRefused: boolean;
  /** Whether a header is there when the worker passes the request on. */
  readonly isHeaderPassedOn: (header: Header) => boolean;
};

/** https://fetch.spec.whatwg.org/#concept-http-fetch step 3 */
export const specServiceWorker: ServiceWorkerProfile = {
  isUploadListenerSeen: false,
  isTargetReported: false,
  isKeepaliveHandled: () => true,
  isNoCorsHandled: () => true,
  isExposedByPage: false,
  isEventSourceUncached: false,
  isPreflighted: () => true,
  isKeepaliveLimitedFirst: false,
  isKeepalivePassedOn: true,
  // https://fetch.spec.whatwg.org/#concept-main-fetch refuses it only if the worker's own request had one.
  isOpaquePartRefused: false,
  isHeaderPassedOn: () => true,
};
