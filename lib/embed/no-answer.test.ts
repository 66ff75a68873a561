import { expect, test } from 'vitest';
import { noAnswer } from './no-answer';

const docs = 'https://docs.example';
const page = { origin: 'https://shop.example', ancestors: [], isCrossOriginIsolated: false };

test.each([
  [{}, 'PREFLIGHT_EMBED_ORIGINS of the docs has to name https://shop.example.'],
  [
    { ancestors: ['https://preview.example', 'https://shop.example', 'null'] },
    'has to name https://shop.example and https://preview.example.',
  ],
  [{ ancestors: [docs] }, 'has to name https://shop.example.'],
  [{ origin: 'null' }, 'did not answer here. This page is in a sandbox'],
  [{ isCrossOriginIsolated: true }, "this page's Cross-Origin-Embedder-Policy"],
])('of a page with %j: %s', (part, sentence) => {
  expect(noAnswer(docs, { ...page, ...part })).toContain(sentence);
});
