import { describe, expect, it } from 'vitest';
import type { Header } from '../../http/header-list';
import { isPreflight, type Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { fetchMetadata, fetchMetadataHeaders } from './fetch-metadata';
import { predict } from '../predict';
import { scenario } from '../test-data/scenario-of';

const page = 'https://page.example';
const open: Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', '*'],
];

/** Redirects from one URL to the next. */
function through(...urls: readonly string[]): Server {
  return (request) => {
    const next = urls[urls.indexOf(request.url) + 1];
    return next === undefined || isPreflight(request)
      ? { status: 200, headers: open }
      : { status: 307, headers: [...open, ['Location', next]] };
  };
}

/** The three values of each request, in order. */
function sent(urls: readonly string[], request: Partial<RequestInput> = {}, origin = page): string[] {
  const [url = ''] = urls;
  const { exchanges } = predict(scenario({ url, ...request }, through(...urls), { origin }));
  return exchanges.map((exchange) => {
    const { site, mode, dest } = fetchMetadata(exchange, exchanges);
    return [site, mode, dest].map((value) => value ?? '-').join(' ');
  });
}

describe('https://w3c.github.io/webappsec-fetch-metadata/', () => {
  it.each<[string, string[], Partial<RequestInput>, string[]]>([
    ['own origin', [`${page}/`], {}, ['same-origin cors empty']],
    ['another port', [`${page}:8443/`], {}, ['same-site cors empty']],
    ['another scheme', ['wss://page.example/'], { api: 'WebSocket' }, ['same-origin websocket empty']],
    ['another host', ['https://api.test/'], {}, ['cross-site cors empty']],
    ['mode no-cors', ['https://api.test/'], { mode: 'no-cors' }, ['cross-site no-cors empty']],
    ['mode same-origin', [`${page}/`], { mode: 'same-origin' }, ['same-origin same-origin empty']],
    ['a beacon', ['https://api.test/'], { api: 'sendBeacon' }, ['cross-site no-cors empty']],
    ['an EventSource', ['https://api.test/'], { api: 'EventSource' }, ['cross-site cors empty']],
    ['a preflight', [`${page}:8443/`], { method: 'PUT' }, ['same-site cors empty', 'same-site cors empty']],
    ['away and back', [`${page}:8443/`, `${page}/`], {}, ['same-site cors empty', 'same-site cors empty']],
    [
      'another site and back',
      ['https://api.test/', `${page}/2`, `${page}/3`],
      {},
      ['cross-site cors empty', 'cross-site cors empty', 'cross-site cors empty'],
    ],
    [
      'a preflight after another site',
      ['https://api.test/', `${page}:8443/`],
      { method: 'PUT' },
      Array.from({ length: 4 }, () => 'cross-site cors empty'),
    ],
    [
      'own origin to itself',
      [`${page}/`, `${page}/2`],
      {},
      ['same-origin cors empty', 'same-origin cors empty'],
    ],
  ])('%s', (_, urls, request, expected) => {
    expect(sent(urls, request)).toEqual(expected);
  });

  it('an opaque page is of no site', () => {
    expect(sent([`${page}/`], {}, 'null')).toEqual(['cross-site cors empty']);
  });

  it.each([
    ['http://localhost:4000', 'http://localhost:4001/', 'same-site cors empty'],
    ['http://localhost:4000', 'http://127.0.0.1:4001/', 'cross-site cors empty'],
    ['http://localhost:4000', 'http://intranet/', '- - -'],
    ['http://localhost:4000', 'http://192.0.2.2/', '- - -'],
    ['http://localhost:4000', 'https://localhost:4001/', 'cross-site cors empty'],
  ])('only to what is potentially trustworthy: %s asks %s: %s', (origin, url, expected) => {
    expect(sent([url], {}, origin)).toEqual([expected]);
  });

  it('as headers, without those that are not sent', () => {
    const headers = (url: string) => {
      const { exchanges } = predict(scenario({ url }, through(url), { origin: 'http://localhost:4000' }));
      return exchanges.flatMap((exchange) => fetchMetadataHeaders(exchange, exchanges));
    };
    expect(headers('http://192.0.2.2/')).toEqual([]);
    expect(headers('http://localhost:4001/')).toEqual([
      ['Sec-Fetch-Site', 'same-site'],
      ['Sec-Fetch-Mode', 'cors'],
      ['Sec-Fetch-Dest', 'empty'],
    ]);
  });
});
