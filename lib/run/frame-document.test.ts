import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { frameDocument } from './frame-document';
import { frameScript } from './frame-script';

const hash = `'sha256-${createHash('sha256').update(frameScript).digest('base64')}'`;
const enforced = 'Content-Security-Policy';

test('a blank document is served with its policies as they were written, and no script', () => {
  const { headers, html } = frameDocument({
    isSandboxed: false,
    policies: [
      { value: "default-src 'none'", disposition: 'enforce' },
      { value: 'connect-src *, img-src *', disposition: 'report' },
    ],
  });
  expect(headers).toEqual([
    [enforced, "default-src 'none'"],
    ['Content-Security-Policy-Report-Only', 'connect-src *, img-src *'],
  ]);
  expect(html).not.toContain('<script');
});

test('a sandboxed document has a sandbox of its own, and policies that let its script run', () => {
  const { headers, html } = frameDocument({
    isSandboxed: true,
    policies: [{ value: "default-src 'none'", disposition: 'enforce' }],
  });
  expect(headers).toEqual([
    [enforced, 'sandbox allow-scripts'],
    [enforced, `default-src 'none'; script-src-elem ${hash}`],
  ]);
  expect(html).toContain(`<script>${frameScript}</script>`);
  expect(html).toContain(`<meta name="script-source" content="${hash}">`);
});

test('what starts a worker is served with policies that let it start', () => {
  const { headers, html } = frameDocument({
    isSandboxed: false,
    startsWorker: true,
    policies: [
      { value: "script-src 'self'", disposition: 'enforce' },
      { value: "default-src 'none'", disposition: 'enforce', delivery: 'meta' },
    ],
  });
  expect(headers).toEqual([[enforced, "script-src 'self'; worker-src blob:"]]);
  expect(html).toContain(`content="default-src 'none'; worker-src blob:"`);
});

test('a policy of a meta element comes after the script, and cannot break out of it', () => {
  const { headers, html } = frameDocument({
    isSandboxed: true,
    policies: [
      { value: '"><script>alert(1)</script>', disposition: 'enforce', delivery: 'meta' },
      { value: 'connect-src *', disposition: 'report', delivery: 'meta' },
    ],
  });
  expect(headers).toEqual([[enforced, 'sandbox allow-scripts']]);
  expect(html.indexOf('http-equiv')).toBeGreaterThan(html.indexOf('</script>'));
  expect(html).toContain('content="&quot;>&lt;script>alert(1)&lt;/script>"');
  expect(html).not.toContain('connect-src');
});

test('the script is complete in itself: it runs where there is nothing but a window', async () => {
  expect(frameScript).not.toMatch(/<\/script|<!--/i);
  const handlers = new Map<string, (event: object) => void>();
  const posted: unknown[] = [];
  let receive: (event: object) => void = () => undefined;
  const port = {
    addEventListener: (_: string, handler: (event: object) => void) => (receive = handler),
    start: () => undefined,
    postMessage: (message: unknown) => posted.push(message),
  };
  const parent = {};
  const asked: string[] = [];
  let report: (event: object) => void = () => undefined;
  const listenToDocument = (_: string, handler: (event: object) => void) => (report = handler);
  const realm = {
    parent,
    location: { origin: 'https://docs.example' },
    document: { querySelector: () => ({ content: "'sha256-abc='" }), addEventListener: listenToDocument },
    addEventListener: (name: string, handler: (event: object) => void) => handlers.set(name, handler),
    removeEventListener: () => undefined,
    AbortController,
    performance: { getEntriesByName: () => [] },
    navigator: { sendBeacon: (url: string) => asked.push(url) > 0 },
    Request: class {
      readonly headers = new Headers();
      constructor(readonly url: string) {}
    },
    fetch: (request: Request | string) => {
      asked.push(typeof request === 'string' ? request : request.url);
      throw new TypeError('Failed to fetch');
    },
  };
  runInNewContext(frameScript, { self: realm });
  const message = handlers.get('message');
  message?.({ source: {}, origin: 'https://docs.example', ports: [port] });
  message?.({ source: parent, origin: 'https://other.example', ports: [port] });
  expect(posted).toEqual([]);
  message?.({ source: parent, origin: 'https://docs.example', ports: [port] });
  expect(posted).toEqual([{ kind: 'ready' }]);

  const request = { url: 'https://api.example/', headers: [['X-A', '1']] };
  receive({ data: { kind: 'perform', id: 1, request } });
  receive({ data: { kind: 'perform', id: 2, request: { ...request, api: 'sendBeacon' } } });
  receive({ data: { kind: 'timing', id: 3, url: request.url } });
  receive({ data: { kind: 'probe', id: 4, probe: { url: 'https://api.example/probe', method: 'HEAD' } } });
  receive({ data: { kind: 'earlier', id: 5, earlier: { url: request.url, way: 'no-cors' } } });
  await expect.poll(() => posted.length).toBe(6);
  const answer = (id: number, value: unknown) => expect(posted).toContainEqual({ kind: 'answer', id, value });
  answer(1, { kind: 'error', name: 'TypeError', message: 'Failed to fetch' });
  answer(2, { kind: 'beacon', isAccepted: true });
  answer(3, null);
  answer(4, { kind: 'failed', method: 'HEAD', name: 'TypeError', message: 'Failed to fetch' });
  answer(5, null);
  expect(asked).toHaveLength(4);

  for (const [told, written] of [
    ["default-src 'none'; script-src-elem 'sha256-abc='", "default-src 'none'"],
    ["script-src-elem 'self' 'sha256-abc='; connect-src *", "script-src-elem 'self'; connect-src *"],
    ['connect-src *', 'connect-src *'],
  ] as const) {
    report({ originalPolicy: told });
    expect(posted.at(-1)).toMatchObject({ kind: 'violation', violation: { originalPolicy: written } });
  }
});
