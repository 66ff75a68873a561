import { getPostcards, originAndCredentials } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Which headers of a response its page can read. */
export const exposedHeaders: readonly CatalogueEntry[] = [
  {
    id: 'exposed-none',
    title: 'No header exposed',
    story:
      'The page can read the body and at most seven safelisted headers; the counters arrive but stay hidden.',
    request: getPostcards,
    server: { actual: { remove: ['Access-Control-Expose-Headers'] } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'exposed-one',
    title: 'One header exposed',
    story:
      'The server exposes RateLimit-Remaining, so the page can read that header, but not RateLimit-Limit.',
    request: getPostcards,
    server: { actual: { set: [['Access-Control-Expose-Headers', 'RateLimit-Remaining']] } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'exposed-wildcard-with-credentials',
    title: 'Every header exposed, but with credentials',
    story: 'With credentials, * exposes only a header called "*".',
    request: { ...getPostcards, credentials: 'include' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
];
