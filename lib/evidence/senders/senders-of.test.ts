import { describe, expect, it } from 'vitest';
import { headerSenders } from './header-senders';
import { mayHaveSender } from './may-have-sender';
import { sendersOf } from './senders-of';

describe('who sends a header', () => {
  it.each([
    ['sentry-trace', "Sentry's browser SDK"],
    ['Baggage', "Sentry's browser SDK"],
    ['traceparent', 'OpenTelemetry in the browser'],
    ['x-datadog-parent-id', 'Datadog RUM'],
    ['X-B3-TraceId', 'Datadog RUM'],
    ['newrelic', "New Relic's browser agent"],
    ['HX-Current-URL', 'htmx'],
    ['X-XSRF-TOKEN', 'axios and Angular, against request forgery'],
    ['x-stainless-os', "SDKs that Stainless generates: OpenAI's, Anthropic's and others"],
    ['anthropic-version', "Anthropic's SDK"],
    ['Mcp-Session-Id', 'Model Context Protocol, streamable HTTP'],
    ['X-Grpc-Web', 'gRPC-Web'],
    ['Upload-Offset', 'tus, resumable uploads'],
    ['apollo-require-preflight', 'GraphQL clients, against request forgery'],
    ['apikey', 'Supabase'],
    ['X-Firebase-AppCheck', 'Firebase'],
    ['X-Amz-Date', 'AWS: its SDK, and signed requests'],
    ['Pragma', 'A wrapper, an interceptor, or a service worker that passes requests on'],
    ['Access-Control-Allow-Origin', 'Your own code: it belongs to the response'],
  ])('%s: %s', (name, sender) => {
    expect(sendersOf(name)[0]?.name).toBe(sender);
  });

  it.each(['x-foobar', 'content-type', 'x-datadoga', '', '__proto__'])(
    'nobody that is known: "%s"',
    (name) => {
      expect(sendersOf(name)).toEqual([]);
    },
  );
});

describe('the catalogue', () => {
  it.each(headerSenders)('$name is told by name, with a source', ({ headers, stop, allow, source }) => {
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(header).toMatch(/^[a-z\d][a-z\d-]*\*?$/);
    for (const header of allow) expect(header).toMatch(/^[\w-]+$/);
    expect(stop).toMatch(/\.$/);
    expect(source).toMatch(/^https:\/\//);
  });

  it('is loaded for every header in it, and not for others', () => {
    for (const { headers } of headerSenders) {
      for (const header of headers) {
        expect([header, mayHaveSender(header.replace('*', 'a'))]).toEqual([header, true]);
        expect(mayHaveSender(header.replace('*', 'a').toUpperCase())).toBe(true);
      }
    }
    for (const name of ['x-foobar', 'content-type', 'authorization', 'range', 'x-a', 'accept'])
      expect(mayHaveSender(name)).toBe(false);
  });
});
