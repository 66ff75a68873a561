import {
  algorithmsOf,
  describedRule,
  preflightSpecifications,
  type Anchors,
  type DescribedRule,
  type PreflightAnchor,
  type Specifications,
} from './preflight-algorithms';

/** What rules are numbered in, but for those that decide on a preflight. */
const otherSpecifications = {
  Fetch: [
    'https://fetch.spec.whatwg.org/',
    {
      'block-bad-port': 'Port blocking',
      'concept-cors-check': 'CORS check',
      'concept-http-fetch': 'HTTP fetch',
      'concept-http-network-fetch': 'HTTP-network fetch',
      'concept-http-network-or-cache-fetch': 'HTTP-network-or-cache fetch',
      'concept-http-redirect-fetch': 'HTTP-redirect fetch',
      'concept-main-fetch': 'Main fetch',
      'concept-scheme-fetch': 'Scheme fetch',
      'cors-preflight-fetch-0': 'CORS-preflight fetch',
      'cross-origin-resource-policy-check': 'Cross-origin resource policy check',
      'dom-global-fetch': 'fetch()',
      'dom-global-fetch-later': 'fetchLater()',
      'should-response-to-request-be-blocked-due-to-nosniff?': 'X-Content-Type-Options',
      'should-response-to-request-be-blocked-due-to-mime-type?': 'MIME type of a script',
    },
  ],
  XHR: [
    'https://xhr.spec.whatwg.org/',
    {
      'the-open()-method': 'XMLHttpRequest open()',
      'the-setrequestheader()-method': 'XMLHttpRequest setRequestHeader()',
      'the-timeout-attribute': 'XMLHttpRequest timeout',
    },
  ],
  DOM: [
    'https://dom.spec.whatwg.org/',
    {
      'dom-abortsignal-timeout': 'AbortSignal.timeout()',
    },
  ],
  CSP: [
    'https://w3c.github.io/webappsec-csp/',
    {
      'should-block-request': 'Content Security Policy',
      'violation-events': 'securitypolicyviolation',
      'directive-sandbox': 'sandbox',
    },
  ],
  'Mixed Content': [
    'https://w3c.github.io/webappsec-mixed-content/',
    {
      'should-block-fetch': 'Mixed content',
      'upgrade-algorithm': 'Upgrade of mixed content',
    },
  ],
  HTML: [
    'https://html.spec.whatwg.org/multipage/',
    {
      'dom-eventsource': 'EventSource constructor',
      'sse-processing-model': 'EventSource',
      'create-a-potential-cors-request': 'Potential-CORS request',
      'update-the-image-data': 'Image',
      'concept-media-load-resource': 'Media resource',
      'start-the-track-processing-model': 'Text track',
      'fetch-a-classic-script': 'Classic script',
      'fetch-a-single-module-script': 'Module script',
      'link-type-stylesheet': 'Style sheet',
      'fetch-a-classic-worker-script': 'Worker',
      'worker-processing-model': 'Module worker',
      'fetch-a-classic-worker-imported-script': 'Imported script',
    },
  ],
  Beacon: [
    'https://w3c.github.io/beacon/',
    {
      'sec-processing-model': 'sendBeacon()',
    },
  ],
  'Upgrade Insecure Requests': [
    'https://w3c.github.io/webappsec-upgrade-insecure-requests/',
    {
      'upgrade-request': 'Upgrade of a request',
    },
  ],
  'Local Network Access': [
    'https://wicg.github.io/local-network-access/',
    {
      'local-network-access-check': 'Local network access check',
    },
  ],
  'Connection Allowlists': [
    'https://wicg.github.io/connection-allowlists/',
    {
      'abstract-opdef-should-request-be-blocked-by-connection-allowlists': 'Connection allowlists',
    },
  ],
  'CSS Fonts': [
    'https://drafts.csswg.org/css-fonts-4/',
    {
      'font-fetching-requirements': 'Font',
    },
  ],
  'Opaque Response Blocking': [
    'https://github.com/annevk/orb',
    {
      'processing-model': 'Opaque response blocking',
    },
  ],
  WebSockets: [
    'https://websockets.spec.whatwg.org/',
    {
      'dom-websocket-websocket': 'WebSocket constructor',
      'concept-websocket-establish': 'WebSocket handshake',
    },
  ],
} as const satisfies Specifications;

export type AlgorithmAnchor =
  | PreflightAnchor
  | Anchors<(typeof otherSpecifications)[keyof typeof otherSpecifications]>;

/** A rule of a specification. */
export type Rule = {
  readonly anchor: AlgorithmAnchor;
  /** Step number as the specification counts, such as "3" or "4.2"; empty for a whole definition. */
  readonly step: string;
};

const algorithms = algorithmsOf(otherSpecifications, preflightSpecifications);

/** Short name of a rule's specification, its own name and its address. */
export function describeRule(rule: Rule): DescribedRule {
  return describedRule(algorithms, rule);
}

/** The short name of a rule's specification, such as "Fetch". */
export function ruleSpecification(rule: Rule): string {
  return describeRule(rule).specification;
}

/** A rule's algorithm and step, such as "CORS check, step 4". */
export function ruleName(rule: Rule): string {
  return describeRule(rule).name;
}

/** Address of a rule in its specification. */
export function ruleUrl(rule: Rule): string {
  return describeRule(rule).url;
}
