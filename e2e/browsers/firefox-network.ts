import * as v from 'valibot';
import type { Marionette } from './marionette';
import { runInChrome } from './run-in-chrome';

const requestSchema = v.object({ url: v.string(), method: v.string(), bodyLength: v.number() });

/** A request that Firefox made, for whatever page or worker. */
export type MadeRequest = v.InferOutput<typeof requestSchema>;

export type FirefoxNetwork = {
  /** Every request that was about to be sent since it was last asked. */
  readonly takeRequests: () => Promise<readonly MadeRequest[]>;
};

/** @see https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsIHttpProtocolHandler.idl */
const listenScript = `
const made = [];
Services.obs.addObserver({
  observe: (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const upload = channel instanceof Ci.nsIUploadChannel ? channel.uploadStream : null;
    made.push({ url: channel.URI.spec, method: channel.requestMethod, bodyLength: upload ? upload.available() : 0 });
  },
}, 'http-on-modify-request');
window.takeMadeRequests = () => JSON.stringify(made.splice(0));`;

/** Watches the process that makes the requests of all pages and workers. */
export async function watchNetwork(marionette: Marionette): Promise<FirefoxNetwork> {
  await runInChrome(marionette, listenScript);
  return {
    takeRequests: async () => {
      const text = await runInChrome(marionette, 'return window.takeMadeRequests();');
      return v.parse(v.array(requestSchema), JSON.parse(v.parse(v.string(), text)));
    },
  };
}
