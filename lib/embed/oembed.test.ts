import { expect, test } from 'vitest';
import { readOEmbedQuery } from './oembed';

const docs = { origin: 'https://docs.example', embedOrigins: ['*'] };
const url = 'https://docs.example/scenario/x-foobar';

test.each([
  [{ url }, { ok: true, pathname: '/scenario/x-foobar', most: { width: null, height: null } }],
  [
    { url, maxwidth: '400', maxheight: '' },
    { ok: true, most: { width: 400, height: null } },
  ],
  [
    { url, maxwidth: '0' },
    { ok: false, status: 400 },
  ],
  [
    { url, maxheight: '1e3' },
    { ok: false, status: 400 },
  ],
  [
    { url, format: 'JSON' },
    { ok: false, status: 501 },
  ],
  [{ url: '/scenario/x-foobar' }, { ok: false, status: 400 }],
  [{ url: 'http://docs.example/scenario/x-foobar' }, { ok: false, status: 404 }],
  [{ url: 'https://docs.example.shop.example/scenario/x-foobar' }, { ok: false, status: 404 }],
])('%j is read as %j', (query, expected) => {
  expect(readOEmbedQuery(new URLSearchParams(query), docs)).toMatchObject(expected);
});

test('docs that let no site embed them offer nothing that a browser would refuse', () => {
  expect(readOEmbedQuery(new URLSearchParams({ url }), { ...docs, embedOrigins: [] })).toMatchObject({
    status: 404,
    message: expect.stringContaining('PREFLIGHT_EMBED_ORIGINS'),
  });
});
