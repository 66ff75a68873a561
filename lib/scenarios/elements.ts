// Longer than other files because it is data: one entry a scenario, and a theme is read as a whole.
import { enforced, originAndCredentials, reportOnly } from './postcards';
import type { CatalogueEntry, ScenarioData } from './scenario-data';

const stamp = { api: 'img', path: '/v1/stamp.png' } as const satisfies ScenarioData['request'];
const script = { api: 'script', path: '/v1/postcards.js' } as const satisfies ScenarioData['request'];
const module = { api: 'module', path: '/v1/postcards.js' } as const satisfies ScenarioData['request'];
const imported = {
  api: 'importScripts',
  path: '/v1/postcards.js',
} as const satisfies ScenarioData['request'];
const link = { api: 'link', path: '/v1/postcards.css' } as const satisfies ScenarioData['request'];
const font = { api: 'font', path: '/v1/letters.ttf' } as const satisfies ScenarioData['request'];

const scriptHash = 'sha256-2k4P7UiwVQOaxP5ZVa6Xj5aD4GT4q/pdVN9i+yBl2Yg=';
const otherHash = 'sha256-BS3bJhK+yRnvi2mK3Xn+axoE1EV9FhpwlqSJKCunrK8=';

const withoutCors = { actual: { remove: ['*'] } } as const satisfies ScenarioData['server'];

/** What elements load: images, scripts, style sheets, fonts. */
export const elements: readonly CatalogueEntry[] = [
  {
    id: 'image',
    title: 'An image of another origin',
    story:
      'An img is loaded in the mode no-cors, and its server need not allow anything; a canvas it is drawn on becomes tainted.',
    request: stamp,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'image-crossorigin',
    title: 'An image with crossorigin',
    story:
      'The attribute crossorigin makes it a CORS request: the response allows the page, which may read the pixels.',
    request: { ...stamp, crossOrigin: 'anonymous' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'image-crossorigin-refused',
    title: 'An image with crossorigin, and a server without CORS',
    story:
      'The same image loads without the attribute; with it, the response needs Access-Control-Allow-Origin.',
    request: { ...stamp, crossOrigin: 'anonymous' },
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'image-use-credentials',
    title: 'An image with crossorigin="use-credentials"',
    story: 'With credentials the wildcard is not enough, for an image as for fetch.',
    request: { ...stamp, crossOrigin: 'use-credentials' },
    expected: ['GET', 'access-control-allow-origin-wildcard-with-credentials', 'error event'],
  },
  {
    id: 'image-use-credentials-allowed',
    title: 'An image with credentials, allowed',
    story: 'The response names the origin and allows credentials.',
    request: { ...stamp, crossOrigin: 'use-credentials' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'image-redirected-crossorigin',
    title: 'An image with crossorigin, redirected to another site',
    story: 'After two foreign origins the request says Origin: null, and the wildcard allows that as well.',
    request: { ...stamp, crossOrigin: 'anonymous' },
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'image-not-found',
    title: 'An image with status 404',
    story: 'An img shows the image in an error response, too.',
    request: stamp,
    server: { actual: { status: 404 } },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'image-of-json',
    title: 'An image that is JSON',
    story:
      'JSON is not an image; Chromium and Firefox drop the response before it reaches the page: opaque response blocking.',
    request: { ...stamp, path: '/v1/postcards' },
    expected: [
      'GET',
      'element-content-type',
      'error event',
      {
        chromium: ['GET', 'opaque-response-blocking', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
      },
    ],
  },
  {
    id: 'image-as-json',
    title: 'An image labelled as JSON, with nosniff',
    story:
      'WebKit shows the image whatever its type; Chromium and Firefox go by the type and drop the response.',
    request: stamp,
    server: {
      actual: {
        set: [
          ['Content-Type', 'application/json'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
      },
    },
    expected: [
      'GET',
      null,
      'opaque:0',
      {
        chromium: ['GET', 'opaque-response-blocking', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
      },
    ],
  },
  {
    id: 'image-kept-by-resource-policy',
    title: 'An image that its server keeps from other sites',
    story: 'Cross-Origin-Resource-Policy keeps an image without crossorigin from the page.',
    request: stamp,
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'error event'],
  },
  {
    id: 'script',
    title: 'A script of another origin',
    story: 'A script needs no CORS to run, but the page may learn no more of its errors than "Script error".',
    request: script,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'script-crossorigin',
    title: 'A script with crossorigin',
    story: 'With the attribute and CORS the page gets the errors in full.',
    request: { ...script, crossOrigin: 'anonymous' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'script-crossorigin-refused',
    title: 'A script with crossorigin, and a server without CORS',
    story: 'The attribute that was meant to show its errors keeps the script from running.',
    request: { ...script, crossOrigin: 'anonymous' },
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'script-not-found',
    title: 'A script with status 404',
    story: 'A script runs only if its status is from 200 to 299.',
    request: script,
    server: { actual: { status: 404 } },
    expected: ['GET', 'element-status', 'error event'],
  },
  {
    id: 'script-multiple-choices',
    title: 'A script with status 300',
    story:
      'By the standard, only a status from 200 to 299 will do; Chromium and WebKit also accept one that redirects nowhere.',
    request: script,
    server: { actual: { status: 300 } },
    expected: [
      'GET',
      'element-status',
      'error event',
      { chromium: ['GET', null, 'opaque:0'], webkit: ['GET', null, 'opaque:0'] },
    ],
  },
  {
    id: 'script-of-json',
    title: 'A script that is JSON',
    story:
      'By the standard it loads, with a syntax error; Chromium and Firefox drop the response: opaque response blocking.',
    request: { ...script, path: '/v1/postcards' },
    expected: [
      'GET',
      null,
      'opaque:0',
      {
        chromium: ['GET', 'opaque-response-blocking', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
      },
    ],
  },
  {
    id: 'script-as-plain-text',
    title: 'A script as text/plain, with nosniff',
    story: 'With X-Content-Type-Options: nosniff the type counts, and text/plain is not a JavaScript type.',
    request: { ...script, crossOrigin: 'anonymous' },
    server: {
      actual: {
        set: [
          ['Content-Type', 'text/plain'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
      },
    },
    expected: ['GET', 'element-content-type', 'error event'],
  },
  {
    id: 'script-integrity',
    title: 'A script with integrity',
    story: 'With crossorigin and CORS the browser compares the hash, and runs the script.',
    request: { ...script, crossOrigin: 'anonymous', integrity: scriptHash },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'script-integrity-without-crossorigin',
    title: 'A script with integrity, and without crossorigin',
    story: 'The page may not learn what is in the response, so the right hash does not help.',
    request: { ...script, integrity: scriptHash },
    expected: ['GET', 'integrity', 'error event'],
  },
  {
    id: 'script-integrity-mismatch',
    title: 'A script with the hash of another script',
    story: 'The server sends something other than what the page was built with, so the script does not run.',
    request: { ...script, crossOrigin: 'anonymous', integrity: otherHash },
    expected: ['GET', 'integrity', 'error event'],
  },
  {
    id: 'script-integrity-without-hash',
    title: 'A script with integrity of an unknown kind',
    story: 'Without CORS, integrity cannot be checked; Chromium does not know md5, so it loads the script.',
    request: { ...script, integrity: 'md5-2k4P7UiwVQOaxP5ZVa6Xjw==' },
    expected: ['GET', 'integrity', 'error event', { chromium: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'script-integrity-in-capitals',
    title: 'A script with a wrong hash in capitals',
    story:
      'SHA256 in capitals is not the name of a hash, so nothing is compared; WebKit knows it all the same.',
    request: { ...script, crossOrigin: 'anonymous', integrity: otherHash.replace('sha', 'SHA') },
    expected: ['GET', null, 'cors:200', { webkit: ['GET', 'integrity', 'error event'] }],
  },
  {
    id: 'style-sheet-integrity-mismatch',
    title: 'A style sheet with the hash of a script',
    story: 'The hash of a style sheet is compared just like that of a script.',
    request: { ...link, crossOrigin: 'anonymous', integrity: scriptHash },
    expected: ['GET', 'integrity', 'error event'],
  },
  {
    id: 'fetch-integrity-mismatch',
    title: 'fetch with the hash of another response',
    story: 'With the member integrity, fetch fails unless the body has that hash.',
    request: { method: 'GET', path: script.path, headers: [], integrity: otherHash },
    expected: ['GET', 'integrity', 'TypeError'],
  },
  {
    id: 'no-cors-integrity',
    title: 'The mode no-cors with integrity',
    story: 'The integrity of an opaque response cannot be checked, so fetch fails.',
    request: { method: 'GET', path: script.path, headers: [], mode: 'no-cors', integrity: scriptHash },
    expected: ['GET', 'integrity', 'TypeError'],
  },
  {
    id: 'module-script',
    title: 'A module script',
    story: 'A module is fetched with CORS, whether it has the attribute crossorigin or not.',
    request: module,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'module-script-refused',
    title: 'A module script from a server without CORS',
    story: 'The same file runs as a classic script; as a module it needs Access-Control-Allow-Origin.',
    request: module,
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'module-script-use-credentials',
    title: 'A module script with credentials',
    story: 'crossorigin="use-credentials" sends cookies with a module, and the response has to allow them.',
    request: { ...module, crossOrigin: 'use-credentials' },
    expected: ['GET', 'access-control-allow-origin-wildcard-with-credentials', 'error event'],
  },
  {
    id: 'module-script-as-json',
    title: 'A module script that is JSON',
    story: 'A module must have a JavaScript type, with or without nosniff.',
    request: { ...module, path: '/v1/postcards' },
    expected: ['GET', 'element-content-type', 'error event'],
  },
  {
    id: 'style-sheet',
    title: 'A style sheet of another origin',
    story: 'It applies without CORS, and the page cannot read its rules.',
    request: link,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'style-sheet-crossorigin-refused',
    title: 'A style sheet with crossorigin, and a server without CORS',
    story: 'With the attribute, the response needs Access-Control-Allow-Origin.',
    request: { ...link, crossOrigin: 'anonymous' },
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'style-sheet-as-plain-text',
    title: 'A style sheet as text/plain',
    story:
      'A style sheet has to be text/css; in Chromium the event is load all the same, but none of its rules apply.',
    request: { ...link, crossOrigin: 'anonymous' },
    server: {
      actual: {
        set: [
          ['Content-Type', 'text/plain'],
          ['X-Content-Type-Options', 'none'],
        ],
      },
    },
    expected: ['GET', 'element-content-type', 'error event', { chromium: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'font',
    title: 'A font of another origin',
    story: 'A font is fetched with CORS and without credentials; WebKit fetches it without CORS.',
    request: font,
    expected: ['GET', null, 'cors:200', { webkit: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'font-refused',
    title: 'A font from a server without CORS',
    story:
      'A font needs Access-Control-Allow-Origin, unlike the style sheet that names it; in WebKit it needs none.',
    request: font,
    server: withoutCors,
    expected: [
      'GET',
      'access-control-allow-origin-missing',
      'NetworkError',
      { webkit: ['GET', null, 'opaque:0'] },
    ],
  },
  {
    id: 'worker-of-another-origin',
    title: 'A worker of another origin',
    story: "A worker's script has to be on the page's own origin, and no header changes that.",
    request: { api: 'worker', path: script.path },
    expected: [
      '',
      'same-origin-mode',
      'error event',
      {
        chromium: ['', 'same-origin-mode', 'SecurityError'],
        webkit: ['', 'same-origin-mode', 'SecurityError'],
      },
    ],
  },
  {
    id: 'module-worker-under-policy',
    title: 'A module worker of another origin, under a policy',
    story:
      'By the standard, the policy is checked first; browsers check the origin first and report no violation.',
    request: { api: 'module-worker', path: script.path },
    page: { policies: [enforced("worker-src 'none'")] },
    expected: [
      '',
      'csp',
      'error event',
      {
        chromium: ['', 'same-origin-mode', 'SecurityError'],
        firefox: ['', 'same-origin-mode', 'error event'],
        webkit: ['', 'same-origin-mode', 'SecurityError'],
      },
    ],
  },
  {
    id: 'imported-script',
    title: 'A worker imports a script of another origin',
    story:
      'importScripts() requests it in the mode no-cors, and its server need not allow anything; browsers send cookies, where the standard would not.',
    request: imported,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'imported-script-as-plain-text',
    title: 'A worker imports a script as text/plain',
    story: 'What a worker imports must have a JavaScript type, unlike what a script element loads.',
    request: imported,
    server: { actual: { set: [['Content-Type', 'text/plain']] } },
    expected: [
      'GET',
      'element-content-type',
      'NetworkError',
      { chromium: ['GET', 'opaque-response-blocking', 'NetworkError'] },
    ],
  },
  {
    id: 'imported-script-under-policy',
    title: 'A policy, and a script that a worker imports',
    story:
      "It is checked against the worker's script-src-elem, and a worker of a blob: URL has its page's policies.",
    request: imported,
    page: { policies: [enforced("script-src 'self'")] },
    expected: ['', 'csp', 'NetworkError'],
  },
  {
    id: 'policy-and-image',
    title: 'A policy, and an image',
    story: 'An image is checked against img-src, not against connect-src.',
    request: stamp,
    page: { policies: [enforced("connect-src *; img-src 'self'")] },
    expected: ['', 'csp', 'error event'],
  },
  {
    id: 'policy-and-script',
    title: 'A policy, and a script',
    story: 'Without script-src-elem, script-src stands in for it.',
    request: script,
    page: { policies: [enforced("script-src 'self'")] },
    expected: ['', 'csp', 'error event'],
  },
  {
    id: 'policy-and-style-sheet',
    title: 'A policy, and a style sheet',
    story: 'default-src stands in for style-src-elem and style-src.',
    request: link,
    page: { policies: [enforced("default-src 'self'; script-src *")] },
    expected: ['', 'csp', 'error event'],
  },
  {
    id: 'policy-reports-style-sheet',
    title: 'A policy that only reports, and a style sheet',
    story: 'The page gets one event for the violation, in Firefox two.',
    request: link,
    page: { policies: [reportOnly("style-src 'self'")] },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'policy-and-font',
    title: 'A policy, and a font',
    story: 'A font is checked against font-src.',
    request: font,
    page: { policies: [enforced("font-src 'self'")] },
    expected: ['', 'csp', 'NetworkError'],
  },
];
