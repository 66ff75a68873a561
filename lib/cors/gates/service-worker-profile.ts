/** Where an engine may depart from the standards before a service worker; their own values are `specServiceWorker`. */
export type ServiceWorkerProfile = {
  /** What a listener on upload asks for goes along when the worker passes the request on. */
  readonly isUploadListenerSeen: boolean;
  /** What the page's policies say of where the worker's response came from names that URL, not the request's. */
  readonly isTargetReported: boolean;
};

/** https://fetch.spec.whatwg.org/#concept-http-fetch step 3 */
export const specServiceWorker: ServiceWorkerProfile = {
  isUploadListenerSeen: false,
  isTargetReported: false,
};
