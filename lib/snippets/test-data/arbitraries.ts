import fc from 'fast-check';
import type { SnippetRequest } from '../request';
import type { ServerAdvice } from '../server-advice';

const characters = (letters: string) => fc.constantFrom(...letters.split(''));

/** Header names and methods with everything that RFC 9110 lets into a token. */
const token = fc.string({ unit: characters(`aZ7!#$%&'*+-.^_\`|~`), minLength: 1, maxLength: 8 });

/** Header values of every byte but control characters. */
const headerValue = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCodePoint(code)),
  maxLength: 20,
});

/** Texts that some language or other gives a meaning to. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: characters(`'"\`$\\#{}[]%@!&|;<>()\n\r\t\0 aé日`), maxLength: 20 }),
  fc.constantFrom(
    '$(id)',
    '#{x}',
    '${HOME}',
    '%{x}e',
    '\\u0041',
    "\\'",
    '@/etc/passwd',
    '\u2028',
    '</script>',
  ),
);

/** Requests to that port of this machine, with a string for a body. */
export function requestTo(port: number): fc.Arbitrary<SnippetRequest> {
  return fc.record({
    url: nastyText.map((text) => `http://127.0.0.1:${port}/v1?q=${text}`),
    method: fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH'),
    headers: fc
      .uniqueArray(fc.tuple(token, headerValue), {
        selector: ([name]) => name.toLowerCase(),
        maxLength: 4,
      })
      .map((headers) => headers.map(([name, value]) => [`X-${name}`, value] as const)),
    body: nastyText,
  });
}

const origin = fc.constantFrom(
  'https://a.test',
  'http://b.test:8080',
  `https://q'"$x.test`,
  'https://{x}`%y|z.test',
  'null',
);
const listed = fc
  .uniqueArray(origin, { minLength: 1, maxLength: 3 })
  .map(([first = 'null', ...others]) => ({ list: [first, ...others] as const }));

const common = {
  allowHeaders: fc.uniqueArray(token, { maxLength: 3 }),
  allowMethods: fc.uniqueArray(fc.oneof(fc.constantFrom('GET', 'PUT'), token), {
    minLength: 1,
    maxLength: 3,
  }),
  exposeHeaders: fc.uniqueArray(token, { maxLength: 3 }),
  maxAge: fc.option(fc.nat({ max: 86_400 })),
};

/** Everything that a server may be told. */
export const serverAdvice: fc.Arbitrary<ServerAdvice> = fc.oneof(
  fc.record({
    ...common,
    allowCredentials: fc.constant(false as const),
    allowOrigin: fc.oneof(fc.constant('*' as const), fc.constant('echo' as const), listed),
  }),
  fc.record({
    ...common,
    allowCredentials: fc.constant(true as const),
    allowOrigin: fc.oneof(fc.constant('echo' as const), listed),
  }),
);
