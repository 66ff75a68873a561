import { expect, test } from 'vitest';
import { embedAddress } from './embed-address';

const docs = 'https://docs.example';
const page = 'https://shop.example/guide/start';

function read(
  attributes: Readonly<Record<string, string>>,
  own: string | null = docs,
  width = 760,
  baseURI = page,
) {
  return embedAddress(
    { getAttribute: (name) => attributes[name] ?? null, getAttributeNames: () => Object.keys(attributes) },
    own,
    { URL: page, baseURI },
    () => width,
  );
}

function address(attributes: Readonly<Record<string, string>>, width?: number) {
  const found = read(attributes, docs, width);
  if (!found.ok) throw new Error(found.message);
  return found;
}

test.each([
  [{ scenario: 'x-foobar' }, '/embed/x-foobar'],
  [{ scenario: 'x-foobar', method: 'PUT' }, '/embed/x-foobar#v1&scenario=x-foobar&method=PUT&end'],
  [
    { scenario: 'x-foobar', 'header-x-a': 'b c&d' },
    '/embed/x-foobar#v1&scenario=x-foobar&header=x-a:b%20c%26d&end',
  ],
  [{ show: 'error/csp' }, '/embed/error/csp'],
  [{ show: 'checker' }, '/embed/checker'],
  [{ url: 'https://api.example/a?b' }, '/embed/request#v1&url=https://api.example/a?b&end'],
  [{ url: '/api' }, '/embed/request#v1&url=https://shop.example/api&end'],
])('%j is shown by %s', (attributes, path) => {
  expect(address(attributes).url(null)).toBe(docs + path);
});

test.each([
  [{}, 'what to show'],
  [{ scenario: 'a', url: 'https://api.example/' }, 'what to show'],
  [{ scenario: '../guide' }, 'no embed page'],
  [{ scenario: 'a/b/c' }, 'embed page'],
  [{ url: 'javascript:alert(1)' }, 'not an http: or https: URL'],
  [{ url: 'https://' }, 'not an http: or https: URL'],
  [{ scenario: 'a', docs: 'docs.example' }, 'where its docs are'],
])('%j is a sentence', (attributes, part) => {
  expect(read(attributes)).toEqual({ ok: false, message: expect.stringContaining(part) });
});

test('a script that is not from the docs has to be told where they are', () => {
  expect(read({ scenario: 'a' }, null)).toMatchObject({ ok: false });
  expect(read({ scenario: 'a', docs: `${docs}/x` }, null)).toMatchObject({ docs });
});

test.each([
  ['https://api.example/r/0123456789abcdefghijkl/x.1/v1', true],
  ['https://api.example/demo/r/0123456789abcdefghijkl/x.1/v1', true],
  ['https://bank.example/api/r/0123456789abcdefghijkl/x.1/transfer', false],
  ['https://api.example/v1', false],
  ['https://shop.example/r/0123456789abcdefghijkl/x.1/v1', false],
  ['/r/0123456789abcdefghijkl/x.1/v1', false],
  ['data:text/plain,a', false],
  ['data:text/plain,/r/0123456789abcdefghijkl/x.1/v1', false],
  ['wss://shop.example/r/0123456789abcdefghijkl/x.1/v1', false],
  ['http://shop.example/r/0123456789abcdefghijkl/x.1/v1', false],
])("a scenario's embed may ask %s: %s", (url, may) => {
  expect(address({ scenario: 'x-foobar' }).mayAsk(url)).toBe(may);
});

test("what <base> names is not the page's own origin", () => {
  const found = read({ scenario: 'x-foobar' }, docs, 760, 'https://cdn.example/');
  const own = 'https://shop.example/r/0123456789abcdefghijkl/x.1/v1';
  expect(found.ok && found.mayAsk(own)).toBe(false);
  expect(found.ok && found.mayAsk(own.replace('shop', 'api'))).toBe(true);
  const relative = read({ url: '/api' }, docs, 760, 'https://cdn.example/');
  expect(relative.ok && relative.mayAsk('https://cdn.example/api')).toBe(true);
});

test('an embed of a URL may ask that URL, and nothing else', () => {
  const { mayAsk } = address({ url: 'https://api.example/a' });
  expect(mayAsk('https://api.example/a')).toBe(true);
  expect(mayAsk('https://api.example/a?b')).toBe(false);
  expect(mayAsk('https://api.example/r/0123456789abcdefghijkl/x/v1')).toBe(false);
});

test('the height to reserve is given, or that of its kind', () => {
  expect(address({ scenario: 'a', height: '600' }).height).toBe(600);
  expect(address({ scenario: 'a', height: 'tall' }).height).toBe(address({ scenario: 'a' }).height);
  expect(address({ show: 'error/csp' }).height).toBeGreaterThan(address({ scenario: 'a' }).height);
  const heights = [0, 320, 359, 360, 699, 700].map((width) => address({ scenario: 'a' }, width).height);
  expect(heights).toEqual([460, 610, 610, 540, 540, 460]);
  expect(address({ scenario: 'constructor' }).height).toBe(460);
});
