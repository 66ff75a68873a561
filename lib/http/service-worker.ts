/**
 * What a page's service worker does with its requests to other origins: `fetch(event.request)`; the same with a header of
 * its own, `X-Worker: 1`; or it requests the URL by itself, in the mode "cors" or "no-cors", or once only and from its cache
 * from then on.
 */
export const serviceWorkers = ['passes-on', 'adds-header', 'cors', 'no-cors', 'caches'] as const;

export type ServiceWorker = (typeof serviceWorkers)[number];
