import { parseUrl } from '../../http/origin';
import { stepsOf } from '../trace';
import type { GateBlock } from '../block';
import type { LocalNetworkPermission } from '../scenario';
import type { BlockKindEntries } from './entry';

const group = 'Stopped before sending';
const mainFetch = stepsOf('concept-main-fetch')('12');

const permissionFor = (targetAddressSpace: string): LocalNetworkPermission =>
  targetAddressSpace === 'loopback' ? 'loopback-network' : 'local-network';

/** Nothing is sent to that URL. */
export const gateBlocks: BlockKindEntries<GateBlock> = {
  csp: {
    title: "The page's Content Security Policy blocks the connection",
    group,
    rule: { anchor: 'should-block-request', step: '2' },
    gate: 'csp',
    claim: ({ directive, sourceList, url }) =>
      `The policy "${[directive, ...sourceList].join(' ')}" does not allow ${url}`,
    fix: ({ url, hop }, fix) => fix.allowInPolicies(url, hop),
  },
  'signal-aborted': {
    title: 'The signal was already aborted',
    group,
    rule: { anchor: 'dom-global-fetch', step: '4' },
    gate: 'aborted',
    claim: () => 'The signal was aborted before the call, so nothing is sent.',
    fix: (_, fix) => fix.setRequest({ aborted: false }, 'Give the call a signal of its own.'),
  },
  'sandbox-without-scripts': {
    title: 'The sandbox allows no scripts',
    group,
    rule: { anchor: 'directive-sandbox', step: '' },
    gate: 'construction',
    claim: () =>
      "The sandbox directive of the page's policy lacks allow-scripts: no script of the page runs, so it makes no request.",
    fix: (_, fix) => fix.allowInSandbox('allow-scripts'),
  },
  'connection-allowlist': {
    title: "The page's Connection-Allowlist does not list the URL",
    group,
    rule: { anchor: 'abstract-opdef-should-request-be-blocked-by-connection-allowlists', step: '' },
    gate: 'connection-allowlist',
    claim: ({ url, reason, allowlist }) =>
      reason === 'redirect'
        ? `The page's Connection-Allowlist, ${allowlist}, allows no redirects, and ${url} is one.`
        : `The page's Connection-Allowlist, ${allowlist}, does not list ${url}`,
    fix: ({ url, reason }, fix) => fix.allowInConnectionAllowlist(url, reason),
  },
  'mixed-content': {
    title: 'A secure page requests an insecure URL',
    group,
    rule: { anchor: 'should-block-fetch', step: '' },
    gate: 'mixed-content',
    claim: ({ url }) =>
      `${url} is mixed content: the page is secure, and ${parseUrl(url)?.protocol ?? 'http:'} is not.`,
    fix: ({ url }, fix) => [...fix.callOverHttps(), ...fix.sayLocal(url), ...fix.upgradeInsecureRequests()],
  },
  'local-network-access': {
    title: 'A request to the local network is not permitted',
    group,
    rule: { anchor: 'local-network-access-check', step: '' },
    gate: 'local-network-access',
    claim: ({ url, pageAddressSpace, targetAddressSpace, reason, keptBy, declared }) => {
      const host = parseUrl(url)?.host ?? url;
      const permission = permissionFor(targetAddressSpace);
      const why = {
        'insecure-context': 'the page is not in a secure context',
        'permission-denied': `permission for ${permission} was denied`,
        'permission-pending': `the request waits until the user has answered the prompt for ${permission}`,
        keepalive: `permission for ${permission} is of no use to a request with keepalive`,
        worker: `permission for ${permission} is of no use to a worker`,
        'permissions-policy': `the ${keptBy === 'frame' ? 'frame that it is in' : "page's Permissions-Policy"} does not grant it ${permission}`,
      };
      return reason === 'target-address-space'
        ? `${host} is ${targetAddressSpace}, and the request says targetAddressSpace: "${declared}".`
        : `${host} is ${targetAddressSpace}, the page is ${pageAddressSpace}, and ${why[reason]}.`;
    },
    fix: ({ reason, keptBy, targetAddressSpace }, fix) => {
      const permission = permissionFor(targetAddressSpace);
      switch (reason) {
        case 'target-address-space':
          return targetAddressSpace === 'public' ? [] : fix.sayAddressSpace(targetAddressSpace);
        case 'keepalive':
          return fix.setRequest({ keepalive: false }, 'Send it without keepalive.');
        case 'worker':
          return [];
        case 'insecure-context':
          return fix.securePage();
        case 'permissions-policy':
          return keptBy === 'frame' ? fix.grantInFrame(permission) : fix.grantInHeader(permission);
        case 'permission-pending':
          return fix.allowByUser(permission, 'in the prompt that the browser shows');
        case 'permission-denied':
          return fix.allowByUser(permission, "in the browser's settings for the site");
      }
    },
  },
  'bad-port': {
    title: 'The port is blocked',
    group,
    rule: { anchor: 'block-bad-port', step: '' },
    gate: 'bad-port',
    claim: ({ port }) => `Port ${port} is blocked.`,
    fix: () => [],
  },
  'scheme-not-http': {
    title: 'The URL is not http: or https:',
    group,
    rule: mainFetch,
    gate: 'scheme',
    claim: ({ url }) => `${url} is neither http: nor https:, and cannot be fetched like this.`,
    fix: () => [],
  },
  'same-origin-mode': {
    title: 'The mode is same-origin, the URL is not',
    group,
    rule: mainFetch,
    gate: 'same-origin-mode',
    claim: ({ url, origin }) => `The mode is "same-origin", and ${url} is not on ${origin}.`,
    fix: (_, fix) => fix.setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
  },
  'no-cors-redirect-mode': {
    title: 'The mode no-cors must follow redirects',
    group,
    rule: mainFetch,
    gate: 'network',
    claim: ({ redirect }) => `The redirect mode is "${redirect}"; the mode "no-cors" needs "follow".`,
    fix: (_, fix) => [
      ...fix.setRequest({ redirect: 'follow' }, 'Follow redirects.'),
      ...fix.setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
    ],
  },
  'keepalive-limit': {
    title: 'The body is too long to be kept alive',
    group,
    rule: { anchor: 'concept-http-network-or-cache-fetch', step: '8.10' },
    gate: 'network',
    claim: ({ byteLength, limit }) => `The body has ${byteLength} bytes; at most ${limit} are allowed.`,
    fix: (_, fix) => fix.setRequest({ keepalive: false }, 'Leave out keepalive.'),
  },
  'not-in-http-cache': {
    title: 'The response is not in the HTTP cache',
    group,
    rule: { anchor: 'concept-http-network-or-cache-fetch', step: '10.1' },
    gate: 'network',
    claim: () => 'The HTTP cache is assumed to be empty.',
    fix: (_, fix) => fix.setRequest({ cache: 'default' }, 'Use the cache mode "default".'),
  },
};
