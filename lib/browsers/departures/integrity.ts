import { measuredLater, type Departure } from './departure';

/** What a browser does otherwise with integrity metadata. */
export const integrityDepartures = [
  {
    id: 'integrity-without-hash-ignored',
    sentence:
      'An element whose integrity attribute names no known hash loads without CORS, as if it had no such attribute.',
    evidence: [
      measuredLater(
        'script without crossorigin, of another port of localhost, with integrity="foo", "md5-..." and "SHA256-...": loaded, error event, error event; fetch with mode no-cors: TypeError in all',
      ),
    ],
    hooks: { chromium: { integrity: { isMetadataWithoutHashIgnored: true } } },
  },
  {
    id: 'integrity-algorithm-of-any-case',
    sentence: 'The name of a hash in the attribute integrity may be in capitals.',
    evidence: [
      measuredLater(
        'script with crossorigin and integrity="SHA256-" and a wrong hash: loaded, loaded, error event',
      ),
    ],
    hooks: { webkit: { integrity: { areAlgorithmsOfAnyCase: true } } },
  },
] as const satisfies readonly Departure[];
