import { expect, test } from 'vitest';
import { publicPage } from '../scenarios/public-page';
import type { PageData, ScenarioData } from '../scenarios/scenario-data';
import { place } from '../scenarios/test-data/place';
import { testBrowserOf, type TestBrowser } from './test-browser';

const of = (page: PageData, request: Partial<ScenarioData['request']> = {}): ScenarioData => ({
  id: 'own',
  title: '',
  story: '',
  page,
  request: { path: '/', ...request },
});

test.each<[what: string, data: ScenarioData, browser: TestBrowser | null]>([
  ['the docs page', of({ origin: 'opaque' }), 'usual'],
  ['one of the internet, denied', of(publicPage('denied')), 'denied'],
  [
    'one of the internet, granted, in a sandbox',
    of({ ...publicPage('granted'), origin: 'opaque' }),
    'granted',
  ],
  ['one that waits for an answer', of({ addressSpace: 'public' }), null],
  [
    'one with two answers',
    of({
      addressSpace: 'public',
      localNetworkPermissions: { 'local-network': 'granted', 'loopback-network': 'denied' },
    }),
    null,
  ],
  ['one of the local network', of({ ...publicPage('granted'), addressSpace: 'local' }), null],
  ['one with another URL', of({ ...publicPage('granted'), url: 'https://shop.example' }), null],
  ['one with hosts known by HSTS', of({ ...publicPage('granted'), hstsHosts: ['a.example'] }), null],
  [
    "another server's script",
    of(publicPage('granted'), { api: 'script', url: 'https://a.example/x.js' }),
    null,
  ],
])('%s', (_, data, browser) => {
  expect(testBrowserOf(data, place)).toBe(browser);
});
