import { expect, it } from 'vitest';
import { departures } from './departures';
import { comingChanges, evidenceText, lastRun, seenIn } from './evidence-text';
import { releaseOfRun } from './runs';
import { isFeature, supportText } from './support';

const departure = (id: string) => {
  const found = departures.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

it('says what was seen, when, and in which versions', () => {
  const saw = 'PUT: sent, blocked';
  expect(evidenceText({ run: '2026-11-29', engines: ['chromium', 'firefox'], saw })).toBe(
    '2026-11-29, in Chromium 156.0.8078.108 and Firefox 153.8.0: PUT: sent, blocked',
  );
  expect(evidenceText({ source: 'a.cc, f' })).toBe('a.cc, f');
  expect(releaseOfRun('2026-11-23', 'webkit')).toBe('WebKitGTK 2.50');
  expect(releaseOfRun('2026-11-23', 'chromium')).toBe('Chromium 156');
});

it.each([
  ['http.headers.Connection-Allowlist', 'Chrome since 152; not in Firefox or Safari'],
  ['http.headers.Set-Cookie.Partitioned', 'Chrome since 114, Firefox since 141 and Safari since 26.2'],
  [
    'api.fetch.options_parameter.body.accepts_readablestream',
    'Chrome since 105; a preview of Firefox; Safari 27.3, not released yet',
  ],
  ['http.headers.Access-Control-Allow-Headers.authorization_not_covered_by_wildcard', 'in no browser'],
])('says of %s: %s', (feature, words) => {
  expect(isFeature(feature) && supportText(feature)).toBe(`${words}, according to MDN's data of 2026-11-12`);
});

it('names the releases in which each engine that departs was last seen to', () => {
  expect(seenIn(departure('stream-not-supported'))).toBe('WebKitGTK 2.50');
  expect(seenIn(departure('user-agent-dropped'))).toBe('Chromium 156');
  expect(seenIn(departure('authorization-covered-by-wildcard'))).toBe(
    'Chromium 156, Firefox 153 and WebKitGTK 2.50',
  );
  expect(lastRun(departure('csp-query-of-source-ignored'), 'firefox')).toBe('2026-11-29');
});

it('says what is about to change: a release that is to come, and what is discussed', () => {
  expect(comingChanges(departure('stream-not-supported'))).toEqual([
    { sentence: "Different in Safari 27.3, not released yet, according to MDN's data of 2026-11-12." },
  ]);
  expect(comingChanges(departure('authorization-covered-by-wildcard'))).toEqual([
    expect.objectContaining({ url: 'https://github.com/whatwg/fetch/issues/1919' }),
  ]);
  expect(comingChanges(departure('user-agent-dropped'))).toEqual([]);
});
