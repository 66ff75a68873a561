import { PreflightRequest } from './preflight-request';

const name = 'preflight-request';

// A page may load it twice, by two addresses: the first one stays.
if (customElements.get(name) === undefined) {
  const { origin, protocol } = new URL(import.meta.url);
  PreflightRequest.docs = /^https?:$/.test(protocol) && origin !== location.origin ? origin : null;
  customElements.define(name, PreflightRequest);
}

export { PreflightRequest };
