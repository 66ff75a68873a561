import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence';
import { diagnose } from './diagnose';

const line =
  "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.";
const rules = '[{"AllowedOrigins":["https://shop.example"],"AllowedMethods":["GET"],"AllowedHeaders":["*"]}]';
const report = (url: string) =>
  JSON.stringify({
    'csp-report': {
      'document-uri': 'https://shop.example/',
      'effective-directive': 'connect-src',
      'blocked-uri': url,
      disposition: 'enforce',
    },
  });

const firsts = (given: string) =>
  diagnose(readEvidence(given)).map(({ request: { method, url }, causes: [{ kind }], certainty }) => ({
    request: `${method} ${url}`,
    kind,
    certainty,
  }));

describe('a JSON document and what stands behind it are both read', () => {
  it.each([
    ['rules of a bucket, and a line', `${rules}\n\n${line}`],
    ['a line, and rules of a bucket', `${line}\n${rules}`],
    ['a document of another kind, and a line', `{"build":"4711","user":{"id":1}}\n${line}`],
  ])('%s', (_, given) => {
    expect(firsts(given)[0]).toMatchObject({
      request: 'GET https://api.example/v1',
      kind: 'header-not-allowed',
    });
  });

  it('documents one after another', () => {
    const given = [report('https://api.example/a'), report('https://api.example/b')].join('\n');
    expect(readEvidence(given).pieces.map(({ form }) => form)).toEqual(['report', 'report']);
  });

  it('what is cut off is still read as far as it goes', () => {
    const given = report('https://api.example/a').slice(0, -1);
    expect(readEvidence(`${given}\n`).pieces.map(({ form }) => form)).toEqual(['report']);
  });
});

describe('a URL by itself', () => {
  const other = 'https://api.other.example/x';

  it.each([
    ['behind a policy', `Content-Security-Policy: default-src 'self'; connect-src 'self'\n${other}`],
    ['before a policy', `${other}\nconnect-src 'self' https://*.example.com`],
    [
      'in a call behind a meta element',
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">\nfetch("${other}")`,
    ],
  ])('%s is what the policy is asked about', (_, given) => {
    expect(firsts(given)[0]).toMatchObject({ request: `GET ${other}`, kind: 'csp' });
  });

  it('is the address of headers that have none', () => {
    const given = `${other}\n\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\n`;
    expect(firsts(given)[0]).toMatchObject({
      request: `GET ${other}`,
      kind: 'access-control-allow-origin-multiple',
    });
  });

  it('of the page is not what the request went to', () => {
    const given =
      'https://shop.example/cart\n\nOrigin: https://shop.example\nSec-Fetch-Mode: cors\n\nHTTP/1.1 200 OK\nServer: x\n';
    expect(firsts(given).map(({ request }) => request)).not.toContain('GET https://shop.example/cart');
  });

  it('alone tells nothing, and a question is asked', () => {
    const [diagnosis] = diagnose(readEvidence(other));
    expect(diagnosis).toMatchObject({ certainty: 'not-told', request: { url: other } });
    expect(diagnosis?.question).not.toBeNull();
  });
});

it('a GET that says what a preflight would ask for is no preflight', () => {
  const given = `$ curl -v https://api.example/v1 -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: GET' -H 'Access-Control-Request-Headers: X-A'
> GET /v1 HTTP/1.1
> Host: api.example
> Origin: https://shop.example
> Access-Control-Request-Method: GET
> Access-Control-Request-Headers: X-A
>
< HTTP/1.1 200 OK
< access-control-allow-origin: https://shop.example
<
`;
  expect(diagnose(readEvidence(given))[0]).toMatchObject({
    certainty: 'not-told',
    question: { fact: 'preflight-response' },
  });
});

it('behind a blank line of a copy on two lines, headers of a response are the response', () => {
  const given = [
    ':authority',
    'api.example',
    ':method',
    'OPTIONS',
    ':path',
    '/v1',
    ':scheme',
    'https',
    'access-control-request-headers',
    'x-a',
    'access-control-request-method',
    'GET',
    'origin',
    'https://shop.example',
    '',
    'access-control-allow-headers',
    'content-type',
    'access-control-allow-origin',
    'https://shop.example',
    'content-length',
    '0',
  ].join('\n');
  expect(firsts(given)[0]).toMatchObject({
    request: 'GET https://api.example/v1',
    kind: 'header-not-allowed',
  });
});

it('the pages that a configuration lists are taken to be the ones that use it', () => {
  const given = `app.use(cors({ origin: ["https://shop.example"], methods: ["GET"] }));\nfetch("https://api.example/v1", { method: "DELETE" })`;
  expect(firsts(given)[0]?.kind).toBe('method-not-allowed');
});

it('a preflight sent by hand for a POST tells of the server, though no browser would send it', () => {
  const given = (header: string) =>
    `curl -i -X OPTIONS https://api.example/v1 -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: POST'\nHTTP/1.1 200 OK\n${header}`;
  expect(firsts(given('Allow: POST'))[0]).toMatchObject({
    request: 'POST https://api.example/v1',
    kind: 'access-control-allow-origin-missing',
    certainty: 'certain',
  });
  expect(firsts(given('Access-Control-Allow-Origin: https://shop.example'))[0]?.certainty).toBe('not-told');
});

describe('what programs make of a command and its output', () => {
  it.each([
    [
      'dashes for hyphens',
      'curl –i –X OPTIONS “https://api.example/v1” —header “Origin: https://shop.example” –H “Access-Control-Request-Method: PUT”\nHTTP/1.1 200 OK\nAllow: PUT',
    ],
    [
      'an indent',
      "    $ curl -i -X OPTIONS https://api.example/v1 -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: PUT'\n    HTTP/1.1 200 OK\n    Server: x\n    Allow: PUT",
    ],
  ])('%s', (_, given) => {
    expect(firsts(given)[0]).toMatchObject({
      request: 'PUT https://api.example/v1',
      kind: 'access-control-allow-origin-missing',
    });
  });
});
