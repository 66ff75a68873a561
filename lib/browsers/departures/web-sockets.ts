import { toldAtFirstUrl } from '../told-at-first-url';
import { measuredLast, type Departure } from './departure';

const syntaxError = () => 'SyntaxError';

const mixedContentThrows = toldAtFirstUrl({ WebSocket: 'SecurityError' });

/** What browsers make of the URL of a WebSocket, and of its subprotocols. */
export const webSocketsDepartures = [
  {
    id: 'web-socket-mixed-content-throws',
    sentence: 'new WebSocket() throws a SecurityError where the URL is mixed content.',
    evidence: [
      measuredLast(
        "page of https://localhost, new WebSocket('ws://api.example/'): SecurityError, SecurityError, error event; of ws://localhost: error event in all",
      ),
    ],
    hooks: {
      chromium: { toldErrors: { 'mixed-content': mixedContentThrows } },
      firefox: { toldErrors: { 'mixed-content': mixedContentThrows } },
    },
  },
  {
    id: 'policies-before-subprotocols',
    sentence:
      "new WebSocket() checks the page's policies before the subprotocols, and in WebKit the port as well.",
    evidence: [
      measuredLast(
        "new WebSocket(url, 'a b') under connect-src 'none': no exception and a violation, SecurityError",
        'chromium',
        'webkit',
      ),
    ],
    hooks: {
      chromium: {
        webSocket: { askedBeforeSubprotocols: 'policies' },
        toldErrors: { 'subprotocol-invalid': syntaxError },
      },
      webkit: {
        webSocket: { askedBeforeSubprotocols: 'port and policies' },
        toldErrors: { 'subprotocol-invalid': syntaxError },
      },
    },
  },
  {
    id: 'subprotocol-not-needed',
    sentence: 'A WebSocket also opens if the server chooses none of the subprotocols that it was offered.',
    evidence: [
      measuredLast(
        "new WebSocket(url, ['chat', 'superchat']), and a 101 without Sec-WebSocket-Protocol: error event, open event, open event; protocol is empty then",
      ),
    ],
    hooks: {
      firefox: { webSocket: { isSubprotocolNeeded: false } },
      webkit: { webSocket: { isSubprotocolNeeded: false } },
    },
  },
  {
    id: 'unasked-subprotocol-ignored',
    sentence: 'A WebSocket that offered no subprotocol also opens if the server chooses one.',
    evidence: [
      measuredLast(
        'new WebSocket(url), and a 101 with Sec-WebSocket-Protocol: chat, or with an empty one: error event, open event, error event',
      ),
    ],
    hooks: { firefox: { webSocket: { isUnaskedSubprotocolRefused: false } } },
  },
  {
    id: 'several-chosen-subprotocols',
    sentence:
      'Of several Sec-WebSocket-Protocol headers in a response WebKitGTK takes the last one; Firefox ignores one without a value.',
    evidence: [
      measuredLast(
        "new WebSocket(url, ['chat', 'superchat']), and a 101 with chat and superchat in two lines: error event, error event, open event with superchat; with superchat and an empty line: error event, open event, error event; with one empty line: error event in all",
      ),
    ],
    hooks: {
      firefox: {
        webSocket: {
          chosenSubprotocol: (values) =>
            values.length === 0 ? null : values.filter((value) => value !== '').join(', '),
        },
      },
      webkit: { webSocket: { chosenSubprotocol: (values) => values.at(-1) ?? null } },
    },
  },
  {
    id: 'subprotocol-of-any-case',
    sentence: 'The subprotocol that a server chooses may be in capitals where the offered one is not.',
    evidence: [
      measuredLast(
        "new WebSocket(url, 'chat'), and a 101 with Sec-WebSocket-Protocol: CHAT: error event, error event, open event with CHAT",
      ),
    ],
    hooks: { webkit: { webSocket: { areSubprotocolsOfAnyCase: true } } },
  },
] as const satisfies readonly Departure[];
