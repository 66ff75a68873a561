import { stepsOf } from '../trace';
import type { ConstructionBlock } from '../block';
import type { BlockKindEntries } from './entry';

const group = 'The request is not valid';
const constructor = stepsOf('dom-request');

/** The request is not made at all. */
export const constructionBlocks: BlockKindEntries<ConstructionBlock> = {
  'invalid-url': {
    title: 'The URL is not valid',
    group,
    rule: constructor('5.2'),
    gate: 'construction',
    claim: ({ url }) => `"${url}" is not a valid URL.`,
    fix: () => [],
  },
  'url-includes-credentials': {
    title: 'The URL has a user name or password in it',
    group,
    rule: constructor('5.3'),
    gate: 'construction',
    claim: () => 'The URL has a user name or a password in it.',
    fix: (_, fix) => fix.callWithoutUserinfo(),
  },
  'method-invalid': {
    title: 'The method is not valid',
    group,
    rule: constructor('25.2'),
    gate: 'construction',
    claim: ({ method }) => `"${method}" is not a valid method.`,
    fix: () => [],
  },
  'forbidden-method': {
    title: 'The method is forbidden',
    group,
    rule: constructor('25.2'),
    gate: 'construction',
    claim: ({ method }) => `${method} is a forbidden method.`,
    fix: () => [],
  },
  'no-cors-method': {
    title: 'The mode no-cors does not allow the method',
    group,
    rule: constructor('32.1'),
    gate: 'construction',
    claim: ({ method }) => `The mode "no-cors" allows GET, HEAD and POST, not ${method}.`,
    fix: (_, fix) => fix.setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
  },
  'header-name-invalid': {
    title: "A header's name is not valid",
    group,
    rule: constructor('33.5'),
    gate: 'construction',
    claim: ({ name }) => `"${name}" is not a valid header name.`,
    fix: ({ name }, fix) => fix.removeRequestHeader(name),
  },
  'header-value-invalid': {
    title: "A header's value is not valid",
    group,
    rule: constructor('33.5'),
    gate: 'construction',
    claim: ({ name, position }) =>
      `The value of ${name} has a character at position ${position + 1} that no header value may have.`,
    fix: ({ name }, fix) => fix.removeRequestHeader(name),
  },
  'body-with-get-or-head': {
    title: 'GET and HEAD have no body',
    group,
    rule: constructor('35'),
    gate: 'construction',
    claim: ({ method }) => `A ${method} request may not have a body.`,
    fix: (_, fix) => [
      ...fix.setRequest({ method: 'POST' }, 'Use the method POST.'),
      ...fix.leaveOut('body', 'Send no body.'),
    ],
  },
  'member-value-invalid': {
    title: 'An option has a value that does not exist',
    group,
    rule: constructor(''),
    gate: 'construction',
    claim: ({ member, value }) => `"${value}" is not a valid value of ${member}.`,
    fix: ({ member }, fix) => fix.leaveOut(member, `Leave out the option ${member}.`),
  },
  'navigate-mode': {
    title: 'The mode navigate is not for scripts',
    group,
    rule: constructor('17'),
    gate: 'construction',
    claim: () => 'The mode is "navigate", which no script may use.',
    fix: (_, fix) => fix.setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
  },
  'window-not-null': {
    title: 'The option window is not null',
    group,
    rule: constructor('10'),
    gate: 'construction',
    claim: () => 'The option window is not null.',
    fix: (_, fix) => fix.leaveOut('window', 'Leave out the option window.'),
  },
  'only-if-cached-mode': {
    title: 'only-if-cached needs the mode same-origin',
    group,
    rule: constructor('21'),
    gate: 'construction',
    claim: ({ mode }) => `The mode is "${mode}"; the cache mode "only-if-cached" needs "same-origin".`,
    fix: (_, fix) => fix.setRequest({ cache: 'default' }, 'Use the cache mode "default".'),
  },
  'stream-without-duplex': {
    title: 'A stream needs duplex: "half"',
    group,
    rule: constructor('39.1'),
    gate: 'construction',
    claim: () => 'A stream needs duplex: "half".',
    fix: (_, fix) => fix.setRequest({ duplex: 'half' }, 'Add the option duplex: "half".'),
  },
  'stream-mode': {
    title: 'The mode does not allow a stream',
    group,
    rule: constructor('39.2'),
    gate: 'construction',
    claim: ({ mode }) => `The mode "${mode}" does not allow a stream.`,
    fix: (_, fix) => fix.setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
  },
  'stream-with-keepalive': {
    title: "A stream can't be kept alive",
    group,
    rule: constructor('37.1'),
    gate: 'construction',
    claim: () => 'A keepalive request may not have a stream.',
    fix: (_, fix) => fix.setRequest({ keepalive: false }, 'Leave out keepalive.'),
  },
  'stream-not-supported': {
    title: "The browser can't upload streams",
    group,
    rule: constructor('37'),
    gate: 'construction',
    claim: () => 'This browser does not send streams.',
    fix: () => [],
  },
  'beacon-scheme': {
    title: 'The beacon does not go to http: or https:',
    group,
    rule: { anchor: 'sec-processing-model', step: '3' },
    gate: 'construction',
    claim: ({ url }) => `A beacon can be sent to http: and https: URLs only, and "${url}" is neither.`,
    fix: () => [],
  },
  'api-not-supported': {
    title: 'The browser does not have this API',
    group,
    rule: { anchor: 'dom-global-fetch-later', step: '' },
    gate: 'construction',
    claim: ({ api }) => `The browser has no ${api}.`,
    fix: () => [],
  },
  'deferred-fetch-url': {
    title: 'fetchLater does not send to this URL',
    group,
    rule: { anchor: 'dom-global-fetch-later', step: '' },
    gate: 'construction',
    claim: ({ url, isHttp }) =>
      isHttp
        ? `fetchLater sends only to https: URLs and to this machine, and "${url}" is neither.`
        : `fetchLater sends to http: and https: URLs only, and "${url}" is neither.`,
    fix: () => [],
  },
  'deferred-fetch-quota': {
    title: 'The deferred request is too long',
    group,
    rule: { anchor: 'dom-global-fetch-later', step: '' },
    gate: 'construction',
    claim: ({ byteLength, limit }) =>
      `The URL, headers and body have ${byteLength} bytes; requests deferred to one origin may have ${limit} together.`,
    fix: () => [],
  },
  'synchronous-timeout': {
    title: 'A synchronous request has no timeout',
    group,
    rule: { anchor: 'the-timeout-attribute', step: '1' },
    gate: 'construction',
    claim: () => "In a page, a synchronous XMLHttpRequest can't have a timeout.",
    fix: (_, fix) => fix.setRequest({ synchronous: false }, 'Make the request asynchronous.'),
  },
  'subprotocol-invalid': {
    title: 'The subprotocol is not valid',
    group,
    rule: { anchor: 'dom-websocket-websocket', step: '4' },
    gate: 'construction',
    claim: ({ protocol, isRepeated }) =>
      isRepeated
        ? `The subprotocol "${protocol}" is given twice.`
        : `The subprotocol "${protocol}" is not a token: it is empty, or has a space, a slash or another character that a token may not have.`,
    fix: () => [],
  },
};
