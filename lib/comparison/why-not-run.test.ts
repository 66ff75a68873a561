import { expect, test } from 'vitest';
import type { PageData, ScenarioData } from '../scenarios/scenario-data';
import { place } from '../scenarios/test-data/place';
import { whyNotInPage, whyNotRun } from './why-not-run';

const because = (page?: PageData) =>
  whyNotRun({ id: 'own', title: '', story: '', request: { path: '/' }, ...(page && { page }) }, place);

test.each<[page: PageData | undefined]>([
  [undefined],
  [{}],
  [{ origin: 'opaque', policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] }],
  [{ url: 'http://localhost:3000/guide' }],
  [{ addressSpaces: {}, hstsHosts: [] }],
])('%j can be run', (page) => {
  expect(because(page)).toBe(null);
});

test.each<[page: PageData, because: string]>([
  [
    { url: 'https://shop.example/cart' },
    'Only a page of https://shop.example can make requests with that origin; this page is of http://localhost:3000.',
  ],
  [{ url: 'https://shop.example', origin: 'opaque' }, 'Only a page of https://shop.example can'],
  [{ url: 'capacitor://localhost' }, 'Only a page of capacitor://localhost can'],
  [{ url: 'file:///index.html' }, 'The page is a file, and this page is not'],
  [{ url: 'shop.example' }, 'There is no page at such a URL.'],
  [{ framedBy: 'http://localhost:3000' }, "This page can't choose which page frames it."],
  [
    { hstsHosts: ['api.example'], addressSpace: 'public', referrerPolicy: 'origin' },
    "This page can't choose its Referrer-Policy, the address that it came from, or which hosts the browser contacts only over https:.",
  ],
  [{ addressSpaces: { 'api.example': 'local' } }, 'what addresses names resolve to.'],
  [{ url: 'http://localhost:3000', embedderPolicy: 'require-corp' }, 'its Cross-Origin-Embedder-Policy.'],
])('%j is not run', (page, sentence) => {
  expect(because(page)).toContain(sentence);
});

test('a worker is not run that the policy itself has a say in', () => {
  const policies = [{ value: "script-src *; worker-src 'self'", disposition: 'enforce' }] as const;
  const request = { api: 'importScripts', path: '/v1/postcards.js' } as const;
  const data = { id: 'own', title: '', story: '', request };
  expect(whyNotRun({ ...data, page: { policies } }, place)).toContain('starts from a blob: URL');
  expect(whyNotRun(data, place)).toBe(null);
});

const of = (part: Pick<ScenarioData, 'request'> & Partial<ScenarioData>): ScenarioData => ({
  id: 'own',
  title: '',
  story: '',
  ...part,
});
const body = { actual: { body: 'alert(1)' } };

test.each<[string, ScenarioData, string | null]>([
  ["the demo API's own", of({ request: { api: 'script', path: '/v1/postcards.js' } }), null],
  [
    'of another server',
    of({ request: { api: 'module', path: '/', url: 'https://b.example/x.js' } }),
    'of another server',
  ],
  [
    'of this site',
    of({ request: { api: 'worker', path: '/x.js' }, host: 'docs' }),
    'This site has no script',
  ],
  [
    'of the docs page',
    of({ request: { path: '/', url: 'blob:http://localhost:3000/1' } }),
    'made a blob: URL',
  ],
  ['of nobody', of({ request: { path: '/', url: 'blob:null/1' } }), null],
  ['with a text', of({ request: { api: 'script', path: '/' }, server: body }), 'that a link chose'],
  [
    'with a text, redirected to',
    of({ request: { api: 'script', path: '/' }, redirects: [{ status: 302, server: body }] }),
    'that a link chose',
  ],
  ['that is none', of({ request: { api: 'img', path: '/' }, server: body }), null],
])('a script %s', (_, data, because) => {
  if (because === null) expect(whyNotRun(data, place)).toBe(null);
  else expect(whyNotRun(data, place)).toContain(because);
});

test('no element is put into the page of somebody else', () => {
  expect(whyNotInPage(of({ request: { api: 'img', path: '/' } }))).toContain('be part of the page');
  expect(whyNotInPage(of({ request: { path: '/' } }))).toBe(null);
});
