import { expect, test } from 'vitest';
import type { PageData } from '../scenarios/scenario-data';
import { place } from '../scenarios/test-data/place';
import { whyNotRun } from './why-not-run';

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
    'Only a page of https://shop.example can make requests of that origin; this page is of http://localhost:3000.',
  ],
  [{ url: 'https://shop.example', origin: 'opaque' }, 'Only a page of https://shop.example can'],
  [{ url: 'capacitor://localhost' }, 'Only a page of capacitor://localhost can'],
  [{ url: 'file:///index.html' }, 'The page is a file, and this page is not'],
  [{ url: 'shop.example' }, 'There is no page at such a URL.'],
  [{ framedBy: 'http://localhost:3000' }, "This page can't choose which page frames it."],
  [
    { hstsHosts: ['api.example'], addressSpace: 'public', referrerPolicy: 'origin' },
    "This page can't choose its Referrer-Policy, from what address it came, or which hosts the browser contacts by https: only.",
  ],
  [{ addressSpaces: { 'api.example': 'local' } }, 'what addresses names resolve to.'],
  [{ url: 'http://localhost:3000', embedderPolicy: 'require-corp' }, 'its Cross-Origin-Embedder-Policy.'],
])('%j is not run', (page, sentence) => {
  expect(because(page)).toContain(sentence);
});
