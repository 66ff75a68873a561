import { expect, test } from 'vitest';
import { examine } from '../evidence/examination/examine';
import { readEvidence } from '../evidence/read-evidence';
import { reply, type ReplyInput } from './reply';

const inputFor = (text: string): ReplyInput => {
  const [finding] = examine(readEvidence(text)).findings;
  if (finding === undefined) throw new Error('Nothing was found.');
  const { request, causes, certainty, engine, data, fixes } = finding;
  return {
    request,
    causes,
    isBlocked: true,
    certainty,
    engine,
    data,
    fixes: fixes.map(({ sentence }) => sentence),
    configuration: { title: 'nginx', text: 'add_header A "b";' },
    caseUrl: 'https://docs.example/case/c1AAAA',
    pageUrl: 'https://docs.example/errors/header-not-allowed',
  };
};

const transcript = `Access to fetch at 'https://api.example/v1/orders?customer=7' from origin 'https://shop.example' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.

HTTP/2 204
access-control-allow-origin: https://shop.example
access-control-allow-methods: GET, PUT
access-control-allow-headers: content-type`;

test('says in plain words what is blocked, why, what their server answers, and what to change', () => {
  expect(reply(inputFor(transcript), 'text')).toBe(`Hello,

Your GET request to https://api.example/v1/orders from https://shop.example is blocked by the browser. The reason:

Access-Control-Allow-Headers does not list authorization, only content-type. (Fetch, CORS-preflight fetch, step 7.6: https://fetch.spec.whatwg.org/#cors-preflight-fetch-0)

Your server responds to the preflight (the OPTIONS request) with:

status 204
access-control-allow-origin: https://shop.example
access-control-allow-methods: GET, PUT
access-control-allow-headers: content-type

To fix it: Set Access-Control-Allow-Headers: content-type, authorization on the preflight's response. In nginx:

add_header A "b";

This follows the rules of Chromium.

The whole exchange as a picture, which you can also run: https://docs.example/case/c1AAAA

More about it: https://docs.example/errors/header-not-allowed
`);
});

test('as Markdown, no value breaks out of its place', () => {
  const hostile = transcript
    .replaceAll('content-type', '```\u0000<img src=x>')
    .replaceAll('/v1/orders', '/**v1**/[a](javascript:alert(1))');
  const markdown = reply(inputFor(hostile), 'markdown');
  expect(markdown).not.toContain('[a](javascript');
  expect(markdown.replaceAll(/^````?text\n[^]*?\n````?$/gm, '')).not.toContain('<img');
});
