import type { Browser } from '@playwright/test';
import { member } from './member';

/** A page of Chromium, driven by the DevTools protocol alone. */
export type DevtoolsPage = {
  /**
   * Loads a page in a tab of its own, which takes the place of the one before, and waits for its load event.
   * @throws Error when it can't be loaded
   */
  readonly open: (url: string) => Promise<void>;
  /** The value of the JSON that an expression of the page promises. @throws Error when the promise is rejected */
  readonly evaluate: (expression: string) => Promise<unknown>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Opens a page of a browser.
 * @param profile "own": in a browser context that Playwright does not know, and so does not watch; "default": the browser's
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Target/
 */
export async function openDevtoolsPage(browser: Browser, profile: 'own' | 'default'): Promise<DevtoolsPage> {
  const session = await browser.newBrowserCDPSession();
  const context = profile === 'own' ? await session.send('Target.createBrowserContext') : {};
  let tab = { targetId: '', sessionId: '' };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let onLoad = () => {};

  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    if (sessionId !== tab.sessionId) return;
    const told: unknown = JSON.parse(message);
    if (member(told, 'method') === 'Page.loadEventFired') onLoad();
    if (member(told, 'method') === 'Inspector.targetCrashed') fail('The page crashed.');
    const id = member(told, 'id');
    if (typeof id !== 'number') return;
    const one = waiting.get(id);
    waiting.delete(id);
    const error = member(told, 'error');
    if (error === undefined) one?.resolve(member(told, 'result'));
    else one?.reject(new Error(JSON.stringify(error)));
  });
  browser.on('disconnected', () => fail('Chromium ended.'));

  async function send(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    lastId += 1;
    const message = JSON.stringify({ id: lastId, method, params });
    const { sessionId } = tab;
    const answer = new Promise((resolve, reject) => waiting.set(lastId, { resolve, reject }));
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  return {
    open: async (url) => {
      const { targetId: before } = tab;
      const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', ...context });
      tab = { targetId, ...(await session.send('Target.attachToTarget', { targetId, flatten: false })) };
      if (before !== '') await session.send('Target.closeTarget', { targetId: before });
      await send('Inspector.enable');
      await send('Page.enable');
      const loaded = new Promise<void>((resolve) => {
        onLoad = resolve;
      });
      const failure = member(await send('Page.navigate', { url }), 'errorText');
      if (typeof failure === 'string') throw new Error(`${url} was not opened: ${failure}`);
      await loaded;
    },
    evaluate: async (expression) => {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const thrown = member(answer, 'exceptionDetails');
      if (thrown !== undefined) {
        const description = member(thrown, 'exception', 'description');
        throw new Error(typeof description === 'string' ? description : JSON.stringify(thrown));
      }
      const value = member(answer, 'result', 'value');
      if (typeof value !== 'string') throw new Error('The page answered something else than text.');
      const read: unknown = JSON.parse(value);
      return read;
    },
  };
}
