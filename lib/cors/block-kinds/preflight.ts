import { stepsOf } from '../trace';
import type { PreflightBlock } from '../block';
import type { BlockKindEntries } from './entry';

const group = 'The preflight fails';
const preflight = stepsOf('cors-preflight-fetch-0');

/** The preflight's response does not let the request go. */
export const preflightBlocks: BlockKindEntries<PreflightBlock> = {
  'preflight-status': {
    title: "The preflight's status is not ok",
    group,
    rule: preflight('7'),
    gate: 'preflight',
    claim: ({ status }) => `The preflight's status is ${status}, not between 200 and 299.`,
    fix: (_, fix) => fix.setStatus(204),
  },
  'preflight-redirect': {
    title: 'The preflight is redirected',
    group,
    rule: preflight('7'),
    gate: 'preflight',
    claim: ({ status }) =>
      `The preflight's status is ${status}, not between 200 and 299; a preflight may not be redirected.`,
    fix: ({ location }, fix) => [...fix.callDirectly(location), ...fix.setStatus(204)],
  },
  'method-not-allowed': {
    title: 'The method is not in Access-Control-Allow-Methods',
    group,
    rule: preflight('7.5'),
    gate: 'preflight',
    claim: ({ method, allowed, isWildcardLiteral, differsInCase }) => {
      const why = differsInCase === null ? wildcardReason(isWildcardLiteral) : '; case matters';
      return `Access-Control-Allow-Methods does not list ${method}${onlyThese(allowed)}${why}.`;
    },
    fix: ({ allowed, method, differsInCase }, fix) => [
      ...(differsInCase === null
        ? []
        : fix.setRequest({ method: differsInCase }, `Use the method ${differsInCase}.`)),
      ...fix.setHeader(
        'Access-Control-Allow-Methods',
        [...allowed.filter((listed) => listed !== '*'), method].join(', '),
      ),
    ],
  },
  'header-not-allowed': {
    title: 'A header is not in Access-Control-Allow-Headers',
    group,
    rule: preflight('7.7'),
    gate: 'preflight',
    claim: ({ name, allowed, isWildcardLiteral }) =>
      `Access-Control-Allow-Headers does not list ${name}${onlyThese(allowed)}${wildcardReason(isWildcardLiteral)}.`,
    fix: ({ name, allowed }, fix) => fix.allowHeader(name, allowed),
  },
  'authorization-not-covered-by-wildcard': {
    title: 'Access-Control-Allow-Headers: * does not cover Authorization',
    group,
    rule: preflight('7.6'),
    gate: 'preflight',
    claim: () => 'Access-Control-Allow-Headers is "*", which does not cover Authorization.',
    fix: ({ allowed }, fix) => fix.allowHeader('authorization', allowed),
  },
  'access-control-allow-methods-unparsable': {
    title: "Access-Control-Allow-Methods can't be read",
    group,
    rule: preflight('7.3'),
    gate: 'preflight',
    claim: ({ item }) => `Access-Control-Allow-Methods lists "${item}", which is not a method.`,
    fix: (_, fix) =>
      fix.setHeader('Access-Control-Allow-Methods', fix.askedFor('access-control-request-method')),
  },
  'access-control-allow-headers-unparsable': {
    title: "Access-Control-Allow-Headers can't be read",
    group,
    rule: preflight('7.3'),
    gate: 'preflight',
    claim: ({ item }) => `Access-Control-Allow-Headers lists "${item}", which is not a header name.`,
    fix: (_, fix) =>
      fix.setHeader('Access-Control-Allow-Headers', fix.askedFor('access-control-request-headers')),
  },
};

function onlyThese(listed: readonly string[]): string {
  return listed.length === 0 ? '' : `, only ${listed.join(', ')}`;
}

function wildcardReason(isWildcardLiteral: boolean): string {
  return isWildcardLiteral ? '; "*" is not a wildcard when the request includes credentials' : '';
}
