import { expect, it } from 'vitest';
import type { RequestInput } from '../http/request-input';
import { isForeignScript } from './own-script';

const origins = ['https://api.example', 'https://api.test'];
const recordedAt = { api: 'https://api.example', runId: 'AbCdEfGhIjKlMnOpQrSt_-', attempt: 'a', origins };
const at = 'https://api.example/r/AbCdEfGhIjKlMnOpQrSt_-/a/v1';

it.each<[RequestInput['api'], string, boolean]>([
  ['script', `${at}/postcards.js`, false],
  ['module', `${at}/postcards.js?actual.status=404`, false],
  ['script', `${at}/x?actual.set=Content-Type:text/javascript&actual.body=alert(1)`, true],
  ['script', `${at}/x?actual.set=Content-Type:text/javascript&actual%2Ebody=alert(1)`, true],
  [
    'module',
    `${at}/x?actual.status=302&actual.set=Location:${encodeURIComponent(`${at}/y?actual.body=1`)}`,
    true,
  ],
  [
    'script',
    `${at}/x?actual.set=Location:${encodeURIComponent(encodeURIComponent(`${at}/y?actual%2ebody=1`))}`,
    true,
  ],
  ['script', 'https://elsewhere.example/x.js', true],
  ['script', 'data:text/javascript,1', true],
  ['script', 'not a URL', true],
  ['img', 'https://elsewhere.example/x.png', false],
  ['link', `${at}/x?actual.body=*`, false],
  ['fetch', 'https://elsewhere.example/', false],
])('%s of %s: %s', (api, url, isForeign) => {
  expect(isForeignScript({ request: { ...(api !== undefined && { api }), url }, recordedAt })).toBe(
    isForeign,
  );
});

it('of a run that is not recorded, every script is foreign', () => {
  const request = { api: 'script', url: `${at}/postcards.js` } as const;
  expect(isForeignScript({ request, recordedAt: null })).toBe(true);
});
