import * as v from 'valibot';
import type { Marionette } from './marionette';
import { runInChrome } from './run-in-chrome';

const messageSchema = v.object({
  /** Of the page or script that it is about; "" where Firefox does not say. */
  source: v.string(),
  /** Firefox's word for its kind, such as "CSP" or "console.error". */
  category: v.string(),
  text: v.string(),
});

/** One message of Firefox's console. */
export type ConsoleMessage = v.InferOutput<typeof messageSchema>;

export type FirefoxConsole = {
  /** What pages and their policies have made the console say since it was last asked; nothing of Firefox's own. */
  readonly takeMessages: () => Promise<readonly ConsoleMessage[]>;
};

/**
 * Listens to both services that the console is made of: what the browser says of pages, and what pages say.
 * @see https://searchfox.org/mozilla-central/source/xpcom/base/nsIConsoleService.idl
 * @see https://searchfox.org/mozilla-central/source/dom/console/nsIConsoleAPIStorage.idl
 */
const listenScript = `
const kept = [];
const isOwn = (source) => /^(?:chrome|resource|moz-extension|about):/.test(source);
Services.console.registerListener({
  observe: (message) => {
    if (!(message instanceof Ci.nsIScriptError)) return;
    const { sourceName: source, category, errorMessage: text, innerWindowID } = message;
    if (!isOwn(source) && (innerWindowID !== 0 || source.startsWith('http'))) kept.push({ source, category, text });
  },
});
Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
  ({ wrappedJSObject: { filename: source, level, arguments: values } }) => {
    if (!isOwn(source)) kept.push({ source, category: 'console.' + level, text: values.map(String).join(' ') });
  },
  Services.scriptSecurityManager.getSystemPrincipal(),
);
window.takeConsoleMessages = () => JSON.stringify(kept.splice(0));`;

/** @throws Error when the Firefox does not let itself be listened to: it needs `--remote-allow-system-access` */
export async function watchConsole(marionette: Marionette): Promise<FirefoxConsole> {
  await runInChrome(marionette, listenScript);
  return {
    takeMessages: async () => {
      const text = await runInChrome(marionette, 'return window.takeConsoleMessages();');
      return v.parse(v.array(messageSchema), JSON.parse(v.parse(v.string(), text)));
    },
  };
}
