import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Page, Scenario } from '../../cors/scenario';
import type { Header } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { PagePolicy } from '../../http/page-policy';
import type { RequestApi, RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, header, open, openServer, origin, url } from '../test-data/wire';

describe('under a policy, what differs is', () => {
  it.each([
    ['sendBeacon', ['true', 'false', 'true']],
    ['EventSource', ['error event', 'error event', 'SecurityError']],
    ['fetch', ['TypeError', 'TypeError', 'TypeError']],
  ] as const)('what %s tells of a policy that blocks it', (api, expected) => {
    const scenario: Scenario = {
      page: { origin, policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
      request: { url, api },
      server: openServer,
    };
    const names = engines.map((engine) => {
      const { result } = predict(scenario, profiles[engine]);
      return result.kind === 'error' ? result.name : '';
    });
    expect(names).toEqual(expected);
  });

  it('the reports of a URL whose port is blocked', () => {
    const reports = engines.map((engine) => {
      const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
      const request: RequestInput = { url: 'http://localhost:6667/' };
      return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
    });
    expect(reports).toEqual([2, 1, 1]);
  });

  it('the reports of a URL whose port is blocked, of a page with a Connection-Allowlist', () => {
    const reports = engines.map((engine) => {
      const page: Page = {
        origin,
        policies: [{ value: 'connect-src', disposition: 'report' }],
        connectionAllowlist: '()',
      };
      return predict(
        { page, request: { url: 'http://localhost:6667/' }, server: openServer },
        profiles[engine],
      ).violations.length;
    });
    expect(reports.slice(1)).toEqual([1, 1]);
  });

  it("the reports of another origin's blob: URL, asked for with XMLHttpRequest", () => {
    const reports = (blob: string) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] };
        const request: RequestInput = { url: blob, api: 'xhr' };
        return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
      });
    expect(reports('blob:null/x')).toEqual([0, 0, 1]);
    expect(reports('blob:https://other.example/x')).toEqual([0, 0, 1]);
    expect(reports(`blob:${origin}/x`)).toEqual([1, 0, 1]);
  });

  it('the reports of a blob: URL under a report-only policy, alone and beside an enforced one', () => {
    const reports = (blob: string, api: RequestApi, ...enforced: PagePolicy[]) =>
      engines.map((engine) => {
        const policies: PagePolicy[] = [{ value: 'connect-src', disposition: 'report' }, ...enforced];
        const { violations } = predict(
          { page: { origin, policies }, request: { url: blob, api }, server: openServer },
          profiles[engine],
        );
        return violations.map(({ disposition }) => disposition).join();
      });
    expect(reports('blob:null/x', 'xhr')).toEqual(['report', '', 'report']);
    expect(reports('blob:null/x', 'EventSource')).toEqual(['report', '', 'report']);
    expect(reports('ftp://localhost/', 'xhr')).toEqual(['', '', 'report']);
    const enforced: PagePolicy = { value: "connect-src 'none'", disposition: 'enforce' };
    expect(reports('blob:null/x', 'xhr', enforced)[0]).toBe('report');
  });

  it("the reports of a blob: URL that XMLHttpRequest or an EventSource of this origin can't ask for", () => {
    const reports = (request: RequestInput, disposition: PagePolicy['disposition']) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: "connect-src 'none'", disposition }] };
        return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
      });
    for (const disposition of ['enforce', 'report'] as const) {
      for (const method of ['HEAD', 'POST', 'PUT']) {
        expect(reports({ url: 'blob:null/x', api: 'xhr', method }, disposition)).toEqual([0, 0, 1]);
        expect(reports({ url: `blob:${origin}/x`, api: 'xhr', method }, disposition)).toEqual([0, 0, 1]);
      }
      expect(reports({ url: `blob:${origin}/x`, api: 'EventSource' }, disposition)).toEqual([1, 0, 1]);
    }
  });

  it('the reports of URLs that nobody can fetch', () => {
    const reports = (target: string, mode: 'cors' | 'no-cors') =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
        return predict({ page, request: { url: target, mode }, server: openServer }, profiles[engine])
          .violations.length;
      });
    expect(reports('javascript:1', 'no-cors')).toEqual([1, 0, 2]);
    expect(reports('mailto:x', 'no-cors')).toEqual([1, 1, 2]);
    expect(reports('mailto:x', 'cors')).toEqual([1, 0, 1]);
    expect(reports('blob:null/x', 'no-cors')).toEqual([2, 0, 1]);
    expect(reports('file:///x', 'no-cors')).toEqual([2, 0, 1]);
    expect(reports('file:///x', 'cors')).toEqual([2, 0, 1]);
    expect(reports('ws://localhost/', 'cors')).toEqual([1, 0, 1]);
  });

  it("the policies that XMLHttpRequest, images and links ask of the browser's own URLs", () => {
    const reports = (api: RequestApi, disposition: PagePolicy['disposition']) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: "default-src 'none'", disposition }] };
        return predict({ page, request: { url: 'file:///x', api }, server: openServer }, profiles[engine])
          .violations.length;
      });
    for (const api of ['xhr', 'img', 'link'] as const) {
      expect(reports(api, 'enforce')).toEqual([0, 0, 1]);
      expect(reports(api, 'report')).toEqual([1, 0, 1]);
    }
  });

  it('the events and the word for a blocked port under a policy, by what asks for it', () => {
    const made = (api: RequestApi, disposition: PagePolicy['disposition']) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: "default-src 'none'", disposition }] };
        const { violations, result } = predict(
          { page, request: { url: 'http://localhost:6667/', api }, server: openServer },
          profiles[engine],
        );
        return `${violations.length} ${result.kind === 'error' ? result.name : ''}`;
      });
    expect(made('WebSocket', 'enforce')).toEqual([
      '1 error event',
      '1 NS_ERROR_CONTENT_BLOCKED',
      '0 error event',
    ]);
    expect(made('WebSocket', 'report')).toEqual(['1 error event', '2 error event', '0 error event']);
    expect(made('sendBeacon', 'enforce')).toEqual(['1 true', '1 false', '1 true']);
    expect(made('audio', 'report')).toEqual(['2 error event', '1 error event', '0 error event']);
    expect(made('track', 'report')).toEqual(['2 error event', '0 error event', '2 error event']);
    expect(made('link', 'report')).toEqual(['1 error event', '2 error event', '1 error event']);
  });

  it('the schemes that * covers', () => {
    const reports = (value: string) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value, disposition: 'report' }] };
        return predict(
          { page, request: { url: 'ftp://localhost/', mode: 'no-cors' }, server: openServer },
          profiles[engine],
        ).violations.length;
      });
    expect(reports('connect-src *')).toEqual([1, 0, 2]);
    expect(reports('connect-src ftp:')).toEqual([0, 0, 0]);
  });

  it('the reports of data: URLs and of WebSockets', () => {
    const reports = (request: RequestInput) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
        return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
      });
    const dataUrl = 'data:text/plain,x';
    expect(reports({ url: dataUrl })).toEqual([2, 1, 1]);
    expect(reports({ url: dataUrl, method: 'POST' })).toEqual([2, 1, 1]);
    expect(reports({ url: dataUrl, mode: 'no-cors' })).toEqual([2, 1, 1]);
    expect(reports({ url: dataUrl, api: 'xhr' })).toEqual([1, 1, 1]);
    expect(reports({ url: 'ws://localhost:4201/t', api: 'WebSocket' })).toEqual([1, 2, 1]);
  });

  it('the reports of a redirect to a URL with a password', () => {
    const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
    const location = 'http://user:secret@localhost:4201/v1';
    const server: Server = () => ({ status: 302, headers: [...open, ['Location', location]] });
    const events = engines.map(
      (engine) => predict({ page, request: { url }, server }, profiles[engine]).violations.length,
    );
    expect(events).toEqual([2, 2, 2]);
  });

  it('the reports of preflights', () => {
    const answered =
      (headers: readonly Header[]): Server =>
      () => ({
        status: 307,
        headers: [...open, ...headers],
      });
    const reports = (value: string, server: Server): number[] =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value, disposition: 'report' }] };
        const scenario: Scenario = { page, request: { url, ...header('X-FooBar', 'x') }, server };
        return predict(scenario, profiles[engine]).violations.length;
      });
    expect(reports('connect-src', answered([['Location', '/elsewhere']]))).toEqual([2, 3, 2]);
    expect(reports('connect-src', answered([]))).toEqual([2, 2, 2]);
    const other: Header[] = [['Location', 'http://127.0.0.1:4201/']];
    expect(reports('connect-src http://localhost:4201', answered(other))).toEqual([0, 1, 0]);
  });

  it.each([
    ['PUT', [0, 1, 0], [null, 'csp', null]],
    ['GET', [0, 0, 0], [null, null, null]],
  ] as const)("a source's path for the preflight of a redirected %s", (method, reports, blocks) => {
    const other = 'http://127.0.0.1:4201';
    const server: Server = (asked) =>
      asked.method === 'OPTIONS' || asked.url.startsWith(other)
        ? openServer(asked)
        : { status: 307, headers: [...open, ['Location', `${other}/v1`]] };
    const value = `connect-src http://localhost:4201 ${other}/other/`;
    const predictions = (disposition: PagePolicy['disposition']) =>
      engines.map((engine) =>
        predict(
          { page: { origin, policies: [{ value, disposition }] }, request: { url, method }, server },
          profiles[engine],
        ),
      );
    expect(predictions('report').map(({ violations }) => violations.length)).toEqual(reports);
    const enforced = predictions('enforce');
    expect(enforced.map(({ block }) => block?.kind ?? null)).toEqual(blocks);
    expect(enforced.flatMap(({ block }) => (block && 'hop' in block ? [block.hop] : []))).toEqual(
      method === 'PUT' ? [1] : [],
    );
  });
});
