/** The specifications that rules are numbered in, by their short names. */
const specifications = {
  Fetch: 'https://fetch.spec.whatwg.org/',
  XHR: 'https://xhr.spec.whatwg.org/',
  CSP: 'https://w3c.github.io/webappsec-csp/',
  'Mixed Content': 'https://w3c.github.io/webappsec-mixed-content/',
  HTML: 'https://html.spec.whatwg.org/multipage/',
  Beacon: 'https://w3c.github.io/beacon/',
  'Upgrade Insecure Requests': 'https://w3c.github.io/webappsec-upgrade-insecure-requests/',
  'Local Network Access': 'https://wicg.github.io/local-network-access/',
  'Connection Allowlists': 'https://wicg.github.io/connection-allowlists/',
  'CSS Fonts': 'https://drafts.csswg.org/css-fonts-4/',
  'Opaque Response Blocking': 'https://github.com/annevk/orb',
  WebSockets: 'https://websockets.spec.whatwg.org/',
} as const;

type Algorithm = { readonly specification: keyof typeof specifications; readonly title: string };

/** Algorithms and definitions by their fragments in the specification, without "#". */
const algorithms = {
  'block-bad-port': { specification: 'Fetch', title: 'Port blocking' },
  'concept-cors-check': { specification: 'Fetch', title: 'CORS check' },
  'concept-http-fetch': { specification: 'Fetch', title: 'HTTP fetch' },
  'concept-http-network-fetch': { specification: 'Fetch', title: 'HTTP-network fetch' },
  'concept-http-network-or-cache-fetch': { specification: 'Fetch', title: 'HTTP-network-or-cache fetch' },
  'concept-http-redirect-fetch': { specification: 'Fetch', title: 'HTTP-redirect fetch' },
  'concept-main-fetch': { specification: 'Fetch', title: 'Main fetch' },
  'concept-scheme-fetch': { specification: 'Fetch', title: 'Scheme fetch' },
  'cors-preflight-fetch-0': { specification: 'Fetch', title: 'CORS-preflight fetch' },
  'cors-safelisted-method': { specification: 'Fetch', title: 'CORS-safelisted method' },
  'cors-safelisted-request-header': { specification: 'Fetch', title: 'CORS-safelisted request-header' },
  'cors-unsafe-request-header-byte': { specification: 'Fetch', title: 'CORS-unsafe request-header byte' },
  'cors-unsafe-request-header-names': { specification: 'Fetch', title: 'CORS-unsafe request-header names' },
  'cross-origin-resource-policy-check': {
    specification: 'Fetch',
    title: 'Cross-origin resource policy check',
  },
  'dom-request': { specification: 'Fetch', title: 'Request constructor' },
  'the-open()-method': { specification: 'XHR', title: 'XMLHttpRequest open()' },
  'the-setrequestheader()-method': { specification: 'XHR', title: 'XMLHttpRequest setRequestHeader()' },
  'the-send()-method': { specification: 'XHR', title: 'XMLHttpRequest send()' },
  'should-block-request': { specification: 'CSP', title: 'Content Security Policy' },
  'violation-events': { specification: 'CSP', title: 'securitypolicyviolation' },
  'directive-sandbox': { specification: 'CSP', title: 'sandbox' },
  'should-block-fetch': { specification: 'Mixed Content', title: 'Mixed content' },
  'upgrade-request': { specification: 'Upgrade Insecure Requests', title: 'Upgrade of a request' },
  'dom-eventsource': { specification: 'HTML', title: 'EventSource constructor' },
  'sse-processing-model': { specification: 'HTML', title: 'EventSource' },
  'sec-processing-model': { specification: 'Beacon', title: 'sendBeacon()' },
  'local-network-access-check': {
    specification: 'Local Network Access',
    title: 'Local network access check',
  },
  'abstract-opdef-should-request-be-blocked-by-connection-allowlists': {
    specification: 'Connection Allowlists',
    title: 'Connection allowlists',
  },
  'should-response-to-request-be-blocked-due-to-nosniff?': {
    specification: 'Fetch',
    title: 'X-Content-Type-Options',
  },
  'should-response-to-request-be-blocked-due-to-mime-type?': {
    specification: 'Fetch',
    title: 'MIME type of a script',
  },
  'create-a-potential-cors-request': { specification: 'HTML', title: 'Potential-CORS request' },
  'update-the-image-data': { specification: 'HTML', title: 'Image' },
  'fetch-a-classic-script': { specification: 'HTML', title: 'Classic script' },
  'fetch-a-single-module-script': { specification: 'HTML', title: 'Module script' },
  'link-type-stylesheet': { specification: 'HTML', title: 'Style sheet' },
  'fetch-a-classic-worker-script': { specification: 'HTML', title: 'Worker' },
  'worker-processing-model': { specification: 'HTML', title: 'Module worker' },
  'font-fetching-requirements': { specification: 'CSS Fonts', title: 'Font' },
  'processing-model': { specification: 'Opaque Response Blocking', title: 'Opaque response blocking' },
  'dom-websocket-websocket': { specification: 'WebSockets', title: 'WebSocket constructor' },
  'concept-websocket-establish': { specification: 'WebSockets', title: 'WebSocket handshake' },
} as const satisfies Readonly<Record<string, Algorithm>>;

export type AlgorithmAnchor = keyof typeof algorithms;

/** A rule of a specification. */
export type Rule = {
  readonly anchor: AlgorithmAnchor;
  /** Step number as the specification counts, such as "3" or "4.2"; empty for a whole definition. */
  readonly step: string;
};

/** The short name of a rule's specification, such as "Fetch". */
export function ruleSpecification({ anchor }: Rule): string {
  return algorithms[anchor].specification;
}

/** A rule's algorithm and step, such as "CORS check, step 4". */
export function ruleName({ anchor, step }: Rule): string {
  const { title } = algorithms[anchor];
  return step === '' ? title : `${title}, step ${step}`;
}

/** Address of a rule in its specification. */
export function ruleUrl({ anchor }: Rule): string {
  return `${specifications[algorithms[anchor].specification]}#${anchor}`;
}
