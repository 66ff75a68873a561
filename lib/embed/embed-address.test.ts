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

/** Where the docs' page says that the demo API is; that it is the host's own, or nowhere, helps nobody. */
const apis = [
  'https://api.example',
  'https://one-port.example/demo',
  'https://shop.example',
  'data:',
  '',
  'nowhere',
];
const run = '/r/0123456789abcdefghijkl/x-foobar.1a';

test.each([
  [`https://api.example${run}/v1?actual.status=418`, true],
  [`https://api.example${run}`, true],
  [`wss://api.example${run}/v1`, true],
  [`https://one-port.example/demo${run}/v1`, true],
  [`https://one-port.example${run}/v1`, false],
  [`http://api.example${run}/v1`, false],
  [`https://api.example:8443${run}/v1`, false],
  [`https://api.example@bank.example${run}/v1`, false],
  [`https://api.example.bank.example${run}/v1`, false],
  [`https://bank.example${run}/transfer`, false],
  [`https://api.example/api${run}/v1`, false],
  [`https://api.example${run}/../../../v1`, false],
  [`https://api.example${run}/%2e%2e/..%5c../v1`.replaceAll('%5c', '\\'), false],
  ['https://api.example/r/0123456789abcdefghijkl/x-other.1a/v1', false],
  ['https://api.example/r/0123456789abcdefghijkl/x-foobar/v1', false],
  ['https://api.example/r/0123/x-foobar.1a/v1', false],
  ['https://api.example/v1', false],
  [`https://shop.example${run}/v1`, false],
  [`wss://shop.example${run}/v1`, false],
  [`http://shop.example${run}/v1`, false],
  [`${run}/v1`, false],
  ['data:text/plain,a', false],
  [`data:${run}`, false],
])("a scenario's embed may ask %s: %s", (url, may) => {
  expect(address({ scenario: 'x-foobar' }).mayAsk(url, apis)).toBe(may);
});

test('a widget shows requests of several scenarios, and asks the demo API alone', () => {
  const { mayAsk } = address({ show: 'error/csp' });
  expect(mayAsk('https://api.example/r/0123456789abcdefghijkl/x-other.1a/v1', apis)).toBe(true);
  expect(mayAsk('https://bank.example/r/0123456789abcdefghijkl/x-other.1a/v1', apis)).toBe(false);
});

test('where the docs name no demo API, nothing is asked', () => {
  expect(address({ scenario: 'x-foobar' }).mayAsk(`https://api.example${run}/v1`, [])).toBe(false);
});

test("what <base> names is not the page's own origin", () => {
  const found = read({ scenario: 'x-foobar' }, docs, 760, 'https://cdn.example/');
  expect(found.ok && found.mayAsk(`https://shop.example${run}/v1`, apis)).toBe(false);
  expect(found.ok && found.mayAsk(`https://api.example${run}/v1`, apis)).toBe(true);
  const relative = read({ url: '/api' }, docs, 760, 'https://cdn.example/');
  expect(relative.ok && relative.mayAsk('https://cdn.example/api', [])).toBe(true);
});

test('an embed of a URL may ask that URL, and nothing else', () => {
  const { mayAsk } = address({ url: 'https://api.example/a' });
  expect(mayAsk('https://api.example/a', apis)).toBe(true);
  expect(mayAsk('https://api.example/a?b', apis)).toBe(false);
  expect(mayAsk(`https://api.example${run}/v1`, apis)).toBe(false);
});

test('the height to reserve is given, or that of its kind', () => {
  expect(address({ scenario: 'a', height: '600' }).height()).toBe(600);
  expect(address({ scenario: 'a', height: 'tall' }).height()).toBe(address({ scenario: 'a' }).height());
  expect(address({ show: 'error/csp' }).height()).toBeGreaterThan(address({ scenario: 'a' }).height());
  const heights = [0, 320, 359, 360, 499, 500, 699, 700].map((width) =>
    address({ scenario: 'a' }, width).height(),
  );
  expect(heights).toEqual([460, 700, 700, 630, 630, 570, 570, 460]);
  expect(address({ scenario: 'constructor' }).height()).toBe(460);
  expect(address({ scenario: 'a', 'run-in': 'page' }, 390).height()).toBeGreaterThan(
    address({ scenario: 'a' }, 390).height(),
  );
  const own = address({ url: '/api' }).height();
  expect(address({ url: '/api', method: 'post' }).height()).toBe(own);
  expect(address({ url: '/api', method: 'PUT' }).height()).toBeGreaterThan(own);
  expect(address({ url: '/api', 'header-x-a': '1' }).height()).toBeGreaterThan(own);
});
