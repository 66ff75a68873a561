import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDemoApi, type DemoApiListener } from '../demo/listener';
import { CacheLimit } from './cache-limit';

const realFetch = globalThis.fetch;

/** As a browser fetches: with a preflight where there is a header and none is remembered. */
class Browser {
  readonly remembered = new Set<string>();
  /** Which connections fail, by a part of the URL; after that many that don't. */
  broken: { readonly part: string; after: number } | null = null;

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    this.#connect(url);
    if (init.headers !== undefined && !this.remembered.has(url)) {
      await realFetch(url, {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'x-foobar' },
      });
      this.remembered.add(url);
    }
    return realFetch(url, init);
  };

  #connect(url: string) {
    if (this.broken === null || !url.includes(this.broken.part)) return;
    if (this.broken.after === 0) throw new TypeError('Failed to fetch');
    this.broken.after -= 1;
  }
}

let api: DemoApiListener;
let browser: Browser;
let kept: Map<string, string>;
const open = () => new CacheLimit(`http://localhost:${api.port}`);

beforeEach(async () => {
  api = await startDemoApi({ port: 0, origins: [], limit: 1 });
  browser = new Browser();
  kept = new Map();
  vi.stubGlobal('fetch', browser.fetch);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await api.close();
});

describe('a measurement', () => {
  it('finds its entry alive, check after check, in another page too, and beyond the plan', async () => {
    const measurement = open();
    await measurement.start(86_400);
    expect(measurement.snapshot()).toMatchObject({ kept: { state: 'waiting', entry: { checks: 0 } } });
    await measurement.check();
    const other = open();
    await other.check();
    expect(other.snapshot()).toMatchObject({
      kept: { maxAge: 86_400, entry: { checks: 2, lessThanMs: null } },
      isSending: false,
      problem: null,
    });
  });

  it('finds that the entry ended, and looks no further', async () => {
    const measurement = open();
    await measurement.start(5);
    browser.remembered.clear();
    await measurement.check();
    const { entry } = measurement.snapshot().kept ?? {};
    expect(entry).toMatchObject({ checks: 1, atLeastMs: 0, lessThanMs: expect.any(Number) });
    await measurement.check();
    expect(measurement.snapshot().kept?.entry).toEqual(entry);
  });

  it('waits for its time when it checks by itself', async () => {
    const measurement = open();
    await measurement.start(5);
    await measurement.checkWhenDue(5000);
    expect(measurement.snapshot().kept?.entry.checks).toBe(0);
  });

  it('begins only where a preflight came first', async () => {
    vi.stubGlobal('fetch', realFetch);
    const measurement = open();
    await measurement.start(5);
    expect(measurement.snapshot()).toMatchObject({
      kept: null,
      problem: { message: 'No preflight came before the request.' },
    });
  });

  it('learns nothing, and loses nothing, while nobody is there', async () => {
    const measurement = open();
    await measurement.start(5);
    browser.broken = { part: '/runs/', after: 0 };
    await measurement.check();
    expect(measurement.snapshot()).toMatchObject({
      kept: { state: 'waiting', entry: { checks: 0 } },
      problem: { message: 'Failed to fetch' },
    });
    browser.broken = null;
    await measurement.check();
    expect(measurement.snapshot()).toMatchObject({ kept: { entry: { checks: 1 } }, problem: null });
  });

  it('learns nothing from a request that did not arrive', async () => {
    const measurement = open();
    await measurement.start(5);
    browser.broken = { part: '/r/', after: 0 };
    await measurement.check();
    expect(measurement.snapshot().kept).toMatchObject({ state: 'waiting', entry: { checks: 0 } });
  });

  it('ends where nobody can tell what arrived', async () => {
    const measurement = open();
    await measurement.start(5);
    browser.broken = { part: '/runs/', after: 1 };
    await measurement.check();
    expect(measurement.snapshot().kept).toMatchObject({ state: 'cut off', entry: { checks: 0 } });
  });

  it('ends where the page was closed during a check', async () => {
    await open().start(5);
    for (const [key, text] of kept) kept.set(key, text.replace('"waiting"', '"checking"'));
    const measurement = open();
    await measurement.check();
    expect(measurement.snapshot().kept).toMatchObject({ state: 'cut off', entry: { checks: 0 } });
  });

  it('is forgotten on request, also while a check is on its way', async () => {
    const measurement = open();
    await measurement.start(5);
    const checking = measurement.check();
    measurement.reset();
    await checking;
    expect([measurement.snapshot().kept, kept.size]).toEqual([null, 0]);
  });
});

it.each(['', '{}', '[]', '{"api":1}', 'null'])('reads %j as nothing', (text) => {
  kept.set('preflight-cache-limit', text);
  expect(open().snapshot().kept).toBeNull();
});
