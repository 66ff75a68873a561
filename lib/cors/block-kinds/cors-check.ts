import { stepsOf } from '../trace';
import type { CorsCheckBlock } from '../block';
import type { FixCandidate, FixMakers } from '../fix-candidate';
import type { BlockKindEntries } from './entry';

const group = 'The origin is not allowed';
const corsCheck = stepsOf('concept-cors-check');

const allowOriginIs = (value: string): string => `Access-Control-Allow-Origin is "${value}"`;

const allowItsOrigin = ({ origin }: { readonly origin: string }, fix: FixMakers): FixCandidate[] => [
  ...fix.allowOrigin(origin),
  ...fix.allowEveryOrigin(),
];

/** The CORS check of a response fails. */
export const corsCheckBlocks: BlockKindEntries<CorsCheckBlock> = {
  'access-control-allow-origin-missing': {
    title: 'Access-Control-Allow-Origin is missing',
    group,
    rule: corsCheck('2'),
    gate: 'cors-check',
    claim: ({ isFromHttpCache }) =>
      isFromHttpCache
        ? 'The response has no Access-Control-Allow-Origin. It is an old one, from the HTTP cache: it was stored for an earlier request, and the server was not asked again.'
        : 'The response has no Access-Control-Allow-Origin.',
    fix: (block, fix) =>
      block.isFromHttpCache
        ? [
            ...fix.varyByOrigin(),
            ...allowItsOrigin(block, fix),
            ...fix.earlierByCors(),
            ...fix.withoutHttpCache(),
          ]
        : [...fix.keepOwnOrigin(), ...allowItsOrigin(block, fix)],
  },
  'access-control-allow-origin-mismatch': {
    title: 'Access-Control-Allow-Origin names another origin',
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ value, origin }) => `${allowOriginIs(value)}, not the origin of the request, ${origin}.`,
    fix: allowItsOrigin,
  },
  'access-control-allow-origin-multiple': {
    title: 'Access-Control-Allow-Origin has several values',
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ value, origin }) =>
      `${allowOriginIs(value)}, which is more than one value; it must be exactly ${origin}.`,
    fix: allowItsOrigin,
  },
  'access-control-allow-origin-invalid': {
    title: 'Access-Control-Allow-Origin is not an origin',
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ value, origin }) => `${allowOriginIs(value)}, which is not an origin; it must be ${origin}.`,
    fix: allowItsOrigin,
  },
  'access-control-allow-origin-null': {
    title: 'Access-Control-Allow-Origin is null',
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ origin }) => `${allowOriginIs('null')}; it must be ${origin}.`,
    fix: allowItsOrigin,
  },
  'origin-null': {
    title: "The request's origin is null",
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ value, isTainted }) =>
      `${allowOriginIs(value)}; the origin of the request is "null", because ${isTainted ? 'it was redirected from one origin to another' : "the page's origin is opaque"}.`,
    fix: (_, fix) => [
      ...fix.allowInSandbox('allow-same-origin'),
      ...fix.allowEveryOrigin(),
      ...fix.allowOrigin('null'),
    ],
  },
  'access-control-allow-origin-wildcard-with-credentials': {
    title: 'Access-Control-Allow-Origin is * and credentials are included',
    group,
    rule: corsCheck('4'),
    gate: 'cors-check',
    claim: ({ origin }) =>
      `${allowOriginIs('*')}, which is not a wildcard when the request includes credentials; it must be ${origin}.`,
    fix: ({ origin }, fix) => [...fix.allowOrigin(origin), ...fix.withoutCredentials()],
  },
  'access-control-allow-credentials-not-true': {
    title: 'Access-Control-Allow-Credentials is not true',
    group,
    rule: corsCheck('7'),
    gate: 'cors-check',
    claim: ({ value }) =>
      value === null
        ? 'The response has no Access-Control-Allow-Credentials, and the request includes credentials.'
        : `Access-Control-Allow-Credentials is "${value}", not "true", and the request includes credentials.`,
    fix: (_, fix) => [
      ...fix.setHeader('Access-Control-Allow-Credentials', 'true'),
      ...fix.withoutCredentials(),
    ],
  },
};
