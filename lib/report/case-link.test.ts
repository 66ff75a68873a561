import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import { caseScenario } from '../evidence/diagnosis/case-data';
import { diagnose } from '../evidence/diagnosis/diagnose';
import { readEvidence } from '../evidence/read-evidence';
import { madeEvidence } from '../evidence/test-data/made-evidence';
import { decodeCase, encodeCase, type SentCase } from './case-link';

const secret = 'of-nobody-to-see';

const transcript = `curl -i -X OPTIONS 'https://api.example/v1/orders?customer=${secret}' -H 'Origin: https://shop.example' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'
HTTP/2 204
access-control-allow-origin: https://shop.example
access-control-allow-headers: content-type
set-cookie: session=${secret}
x-request-id: ${secret}

curl -i -X PUT 'https://api.example/v1/orders?customer=${secret}' -H 'Origin: https://shop.example' -H 'Authorization: Bearer ${secret}' -H 'X-Tenant: ${secret}' -d '${secret}'
HTTP/2 200
location: https://api.example/v2?customer=${secret}`;

const sentFor = (text: string): SentCase[] =>
  diagnose(readEvidence(text)).flatMap(({ data, engine, certainty }) =>
    data === null ? [] : [{ data, engine, certainty }],
  );

const blockOf = ({ data, engine }: SentCase) =>
  predict(caseScenario(data), profiles[engine ?? 'spec']).block?.kind ?? null;

const raw = (value: unknown) => `c1${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

test('what comes out is blocked as what went in, of every piece of evidence that scenarios leave behind', async () => {
  const others: string[] = [];
  let count = 0;
  for (const { text, engine, scenario, form } of madeEvidence()) {
    const [diagnosis] = diagnose(readEvidence(text), engine);
    if (diagnosis === undefined || diagnosis.data === null) continue;
    const sent = { data: diagnosis.data, engine: diagnosis.engine, certainty: diagnosis.certainty };
    const code = await encodeCase(sent);
    if (code === null) continue;
    count += 1;
    const read = await decodeCase(code);
    if (read === null || blockOf(read) !== blockOf(sent)) others.push(`${form}: ${scenario}, ${engine}`);
  }
  expect(others).toEqual([]);
  expect(count).toBeGreaterThan(700);
}, 60_000);

test('what an element loads goes along as that', async () => {
  const [sent] = sentFor(
    "Access to image at 'https://cdn.example/a.png' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  );
  const code = sent === undefined ? null : await encodeCase(sent);
  const read = code === null ? null : await decodeCase(code);
  expect(read?.data.request).toMatchObject({ api: 'img', crossOrigin: 'anonymous' });
});

test("a token in the page's policy does not go along", async () => {
  const [sent] = sentFor(transcript);
  if (sent === undefined) throw new Error('The transcript has no case.');
  const policies = [
    { value: `connect-src https://x.example/?token=${secret}`, disposition: 'enforce' as const },
  ];
  const code = await encodeCase({ ...sent, data: { ...sent.data, page: { ...sent.data.page, policies } } });
  const read = code === null ? null : await decodeCase(code);
  expect(read?.data.page.policies[0]?.value).toContain('connect-src https://x.example/');
  expect(JSON.stringify(read)).not.toContain(secret);
});

test('neither secrets nor what only the customer needs to know goes along', async () => {
  const [sent] = sentFor(transcript);
  const code = sent === undefined ? null : await encodeCase(sent);
  const read = code === null ? null : await decodeCase(code);
  expect(JSON.stringify(read)).not.toContain(secret);
  expect(JSON.stringify(read)).not.toMatch(/customer|set-cookie|x-request-id/i);
  expect(read?.data.request.headers?.map(([name]) => name.toLowerCase())).toContain('authorization');
  expect(code?.length).toBeLessThan(600);
});

describe('a code that is none is refused', () => {
  const good = {
    page: 'https://shop.example',
    url: 'https://api.example/',
    responses: [],
    certainty: 'certain',
  };

  test('a whole one is read', async () => {
    expect((await decodeCase(raw(good)))?.data.page.origin).toBe('https://shop.example');
  });

  test.each<readonly [what: string, code: string]>([
    ['nothing', ''],
    ['another version', `c2${raw(good).slice(2)}`],
    ['one that was cut', raw(good).slice(0, -8)],
    ['other characters', 'c1<script>'],
    ['no JSON', `c1${deflateRawSync('hello').toString('base64url')}`],
    ['a decompression bomb', `c1${deflateRawSync('a'.repeat(3_000_000)).toString('base64url')}`],
    ['one that is too long', `c1${'A'.repeat(5000)}`],
    ["a script's URL", raw({ ...good, url: 'javascript:alert(1)' })],
    ['a page that is markup', raw({ ...good, page: 'https://<img src=x onerror=alert(1)>' })],
    ['a header of two lines', raw({ ...good, headers: [['x-a', 'a\r\nb: c']] })],
    ['a member that is not known', raw({ ...good, isAdmin: true })],
    ['prototype keys', `c1${deflateRawSync('{"__proto__":{"a":1}}').toString('base64url')}`],
    [
      'a status that is none',
      raw({ ...good, responses: [{ to: 'actual', status: 1000, headers: [], absent: null }] }),
    ],
  ])('%s', async (_, code) => {
    expect(await decodeCase(code)).toBeNull();
  });

  test('what a hand wrote into one is bared all the same', async () => {
    const read = await decodeCase(
      raw({
        ...good,
        url: `https://user:${secret}@api.example/?a=${secret}`,
        responses: [{ to: 'actual', headers: [['Set-Cookie', secret]], absent: null }],
      }),
    );
    expect(read).not.toBeNull();
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
