import { expect, test } from 'vitest';
import { checkFile } from './check-file';

const missing =
  "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

const one = {
  id: 'a-case',
  evidence: { console: [missing, { line: 'TypeError: Failed to fetch', want: ['/errors/network'] }] },
  expectedPages: ['/errors/access-control-allow-origin-missing'],
  words: [{ q: 'no header', want: ['/errors/access-control-allow-origin-missing'] }],
  scenarios: [
    {
      name: 'without the header',
      profiles: ['spec', 'firefox'],
      page: { origin: 'https://shop.example' },
      request: { url: 'https://api.example/v1', method: 'PUT' },
      server: [
        { method: 'OPTIONS', status: 204, headers: [['Access-Control-Allow-Origin', '*']] },
        { status: 200, headers: [] },
      ],
      expected: 'method-not-allowed',
      expectedExchanges: 1,
      wantTriggers: 1,
    },
  ],
  evidenceFiles: [
    {
      form: 'headers',
      text: 'HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\n',
      want: {
        cause: 'access-control-allow-origin-multiple',
        pages: ['/errors/access-control-allow-origin-multiple'],
      },
    },
  ],
};

const check = (given: unknown, page: string) => checkFile(JSON.stringify([given]), () => [page]) ?? [];

test('every expectation of a case is checked', () => {
  const checked = check(one, '/errors/access-control-allow-origin-missing');
  expect(checked.filter(({ isPassed }) => !isPassed)).toEqual([]);
  expect(checked).toHaveLength(11);
});

test('what is not met is said with what was expected and what came', () => {
  const [, , words] = check(one, '/guide/caching');
  expect(words).toEqual({
    id: 'a-case',
    what: 'words "no header"',
    isPassed: false,
    expected: '/errors/access-control-allow-origin-missing',
    actual: '/guide/caching',
  });
});

test('a name’s address space, and a permission, are facts that a case gives', () => {
  const local = {
    id: 'a-name-of-the-office',
    evidence: {},
    scenarios: [
      {
        name: 'resolves to 192.168.60.42',
        profiles: ['spec', 'chromium', 'firefox'],
        page: {
          origin: 'https://www.example.com',
          addressSpace: 'public',
          addressSpaces: { 'media.example.com': 'local' },
        },
        request: { url: 'https://media.example.com/a.json' },
        server: [{ status: 200, headers: [['Access-Control-Allow-Origin', '*']] }],
        expected: 'local-network-access',
      },
      {
        name: 'Firefox 153 asks, for the machine itself too',
        profiles: ['firefox'],
        page: {
          origin: 'https://team.example',
          addressSpace: 'public',
          isLocalNetworkAccessGranted: false,
        },
        request: { url: 'http://localhost:10533/knockknock' },
        server: [{ status: 200, headers: [['Access-Control-Allow-Origin', '*']] }],
        expected: 'local-network-access',
      },
    ],
  };
  const checked = check(local, '');
  expect(checked.filter(({ isPassed }) => !isPassed)).toEqual([]);
  expect(checked).toHaveLength(4);
});

test('a case of another form is not met, and the others are checked', () => {
  const cases = JSON.stringify([{ id: 1 }, { id: 'broken', evidence: { console: 'a line' } }, one]);
  const checked = checkFile(cases, () => ['/errors/access-control-allow-origin-missing']) ?? [];
  expect(checked.filter(({ isPassed }) => !isPassed).map(({ id }) => id)).toEqual(['case 1', 'broken']);
  expect(checked).toHaveLength(2 + 11);
});

test('a text of another form is none', () => {
  expect(checkFile('# Cases', () => [])).toBeNull();
});
