import { PreflightRequest } from './preflight-request';

const name = 'preflight-request';

const there = customElements.get(name);
// A page may load it twice, by two addresses: the first one stays.
if (there === undefined) {
  const { origin, protocol } = new URL(import.meta.url);
  PreflightRequest.docs = /^https?:$/.test(protocol) && origin !== location.origin ? origin : null;
  customElements.define(name, PreflightRequest);
} else if (Reflect.get(there, 'version') !== PreflightRequest.version && !Reflect.has(there, 'isDoubted')) {
  Reflect.set(there, 'isDoubted', true);
  console.warn(
    'This page loads embed.js in two versions that do not understand each other. The first one stays.',
  );
}

export { PreflightRequest };
