import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { readEvidence } from '../read-evidence';
import { cleanHar } from './clean-har';

const secret = 'of-nobody-to-see';

const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [{ id: 'page_1', title: `https://shop.example/?token=${secret}`, startedDateTime: '' }],
    _comment: secret,
    entries: [
      {
        request: {
          method: 'POST',
          url: `https://user:${secret}@api.example/v1?access_token=${secret}&page=2`,
          headers: [
            { name: 'Authorization', value: `Bearer ${secret}` },
            { name: 'X-Api-Key', value: secret },
            { name: 'Accept', value: '*/*' },
          ],
          cookies: [{ name: 'session', value: secret, path: `/${secret}` }],
          queryString: [
            { name: 'access_token', value: secret },
            { name: 'page', value: '2' },
          ],
          postData: { mimeType: 'application/json', text: secret, params: [{ name: 'a', value: secret }] },
        },
        response: {
          status: 302,
          headers: [{ name: 'Set-Cookie', value: `session=${secret}; Path=/` }],
          cookies: [{ name: 'session', value: secret }],
          content: { size: 3, mimeType: 'text/plain', text: secret },
          redirectURL: `https://shop.example/?code=${secret}`,
        },
        _initiator: { type: 'script', url: `https://shop.example/?key=${secret}` },
        _webSocketMessages: [{ data: secret }],
      },
      { nothing: secret },
    ],
  },
});

test('a clean HAR holds no secret, whatever member it stood in, and says the rest as it was', () => {
  const clean = cleanHar(har) ?? '';
  expect(clean).not.toContain(secret);
  expect(clean).toContain('"name":"Accept","value":"*/*"');
  expect(clean).toContain('"name":"page","value":"2"');
});

test('what browsers saved is diagnosed the same once it is clean', () => {
  const saved = readFileSync(new URL('test-data/chromium.har', import.meta.url), 'utf8');
  const causes = (text: string) =>
    diagnose(readEvidence(text)).map(({ request, causes: [{ kind }] }) => [request.url, kind]);
  expect(causes(cleanHar(saved) ?? '')).toEqual(causes(saved));
  expect(causes(saved)).toHaveLength(13);
});

test('what is no HAR is none', () => {
  expect(cleanHar('{"log":{}}')).toBeNull();
  expect(cleanHar('hello')).toBeNull();
});
