import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WireText } from './wire-text';

test.each([
  ['The response has no Access-Control-Allow-Origin.', ['Access-Control-Allow-Origin']],
  [
    'Access-Control-Allow-Origin is "https://app.example", not the origin of the request, http://localhost:3000.',
    ['Access-Control-Allow-Origin', 'https://app.example', 'http://localhost:3000'],
  ],
  ['application/json is a type that no form could send.', ['application/json']],
  [
    'Access-Control-Allow-Headers does not list authorization, only content-type and x-foobar.',
    ['Access-Control-Allow-Headers', 'authorization', 'content-type', 'x-foobar'],
  ],
  ['PUT is a method that no form could send.', ['PUT']],
  ['Same-origin requests and no-cors ones are not CORS-safelisted.', []],
  [
    'The policy "connect-src \'self\'" does not allow http://localhost:3001/v1/postcards.',
    ['http://localhost:3001/v1/postcards'],
  ],
])('%s', (sentence, marked) => {
  const markup = renderToStaticMarkup(<WireText>{sentence}</WireText>);
  expect([...markup.matchAll(/<code[^>]*>(.*?)<\/code>/g)].map(([, text]) => text)).toEqual(marked);
  expect(
    markup
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'"),
  ).toBe(sentence);
});

test('a name that it begins with, in lower case', () => {
  expect(renderToStaticMarkup(<WireText name="x-a">x-a is a header of your own.</WireText>)).toBe(
    '<code class="font-mono">x-a</code> is a header of your own.',
  );
});
