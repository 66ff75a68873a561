import { stepsOf } from '../trace';
import type { RedirectBlock } from '../block';
import type { BlockKindEntries } from './entry';

const group = 'Redirects';
const redirect = stepsOf('concept-http-redirect-fetch');

/** A redirect is not followed. */
export const redirectBlocks: BlockKindEntries<RedirectBlock> = {
  'redirect-mode-error': {
    title: 'The redirect mode is error, and the server redirects',
    group,
    rule: { anchor: 'concept-http-fetch', step: '6.2' },
    gate: 'redirect',
    claim: () => 'The response is a redirect, and the redirect mode is "error".',
    fix: (_, fix) => fix.setRequest({ redirect: 'follow' }, 'Follow redirects.'),
  },
  'redirect-includes-credentials': {
    title: 'The redirect has a user name or password in it',
    group,
    rule: redirect('9'),
    gate: 'redirect',
    claim: ({ location }) =>
      `Location is "${location}"; a redirect across origins may not have a user name or a password in it.`,
    fix: ({ location }, fix) => fix.redirectWithoutUserinfo(location),
  },
  'redirect-location-invalid': {
    title: 'The redirect leads to an invalid URL',
    group,
    rule: redirect('5'),
    gate: 'redirect',
    claim: ({ location }) => `Location is "${location}", which is not a valid URL.`,
    fix: () => [],
  },
  'redirect-scheme': {
    title: 'The redirect leads away from HTTP',
    group,
    rule: redirect('6'),
    gate: 'redirect',
    claim: ({ location }) => `Location is "${location}", which is neither http: nor https:.`,
    fix: () => [],
  },
  'redirect-limit': {
    title: 'Too many redirects',
    group,
    rule: redirect('7'),
    gate: 'redirect',
    claim: ({ limit }) => `${limit} redirects were followed, which is the limit.`,
    fix: () => [],
  },
  'redirect-stream-body': {
    title: 'A stream was redirected',
    group,
    rule: redirect('11'),
    gate: 'redirect',
    claim: ({ status }) => `The body is a stream, which cannot be sent again for status ${status}.`,
    fix: (_, fix) => fix.setStatus(303),
  },
};
