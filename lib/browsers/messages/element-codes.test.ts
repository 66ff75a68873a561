import { describe, expect, it } from 'vitest';
import type { Block } from '../../cors/block';
import type { Engine } from '../../cors/profile';
import type { ElementApi } from '../../http/request-input';
import { consoleMessages } from './console-messages';

const origin = 'http://localhost:47101';
const url = 'http://localhost:47102/f';
const lines = (block: Block, api: ElementApi, engine: Engine) =>
  consoleMessages(
    block,
    { api, method: 'GET', url, firstUrl: url, origin, status: 200, isOnPreflight: false },
    engine,
  );

const missing: Block = { kind: 'access-control-allow-origin-missing', exchange: 0, origin };
const why =
  "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const failed = 'Failed to load resource: net::ERR_FAILED';
const ofFirefox = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`;
const ofWebKit = `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 200`;
const script: Block = {
  kind: 'csp',
  url,
  hop: 0,
  policyIndex: 0,
  directive: 'script-src',
  sourceList: ["'unsafe-inline'"],
  effectiveDirective: 'script-src-elem',
};
const byDefault = (effectiveDirective: string): Block => ({
  ...script,
  directive: 'default-src',
  sourceList: ["'none'"],
  effectiveDirective,
});
const ofType = (contentType: string, isNosniff = false): Block => ({
  kind: 'element-content-type',
  exchange: 0,
  contentType,
  wanted: '',
  isNosniff,
});

/** As they were seen in the browsers of 2026-11-29, but the addresses. */
describe('lines that the engines were seen to print', () => {
  it.each<[Block, ElementApi, Engine, readonly string[]]>([
    [
      missing,
      'img',
      'chromium',
      [`Access to image at '${url}' from origin '${origin}' has been ${why}`, failed],
    ],
    [
      missing,
      'script',
      'chromium',
      [`Access to script at '${url}' from origin '${origin}' has been ${why}`, failed],
    ],
    [
      missing,
      'module',
      'chromium',
      [`Access to script at '${url}' from origin '${origin}' has been ${why}`, failed],
    ],
    [
      missing,
      'link',
      'chromium',
      [`Access to CSS stylesheet at '${url}' from origin '${origin}' has been ${why}`, failed],
    ],
    [
      missing,
      'font',
      'chromium',
      [`Access to font at '${url}' from origin '${origin}' has been ${why}`, failed],
    ],
    [missing, 'img', 'firefox', [ofFirefox]],
    [missing, 'link', 'firefox', [ofFirefox]],
    [
      missing,
      'script',
      'firefox',
      [ofFirefox, `<script> source URI is not allowed in this document: “${url}”.`],
    ],
    [
      missing,
      'module',
      'firefox',
      [ofFirefox, `Module source URI is not allowed in this document: “${url}”.`],
    ],
    [missing, 'img', 'webkit', [ofWebKit, `Cannot load image ${url} due to access control checks.`]],
    [missing, 'script', 'webkit', [ofWebKit]],
    [missing, 'link', 'webkit', [ofWebKit]],
    [
      missing,
      'module',
      'webkit',
      [ofWebKit, 'Cross-origin script load denied by Cross-Origin Resource Sharing policy.'],
    ],
    [
      byDefault('img-src'),
      'img',
      'chromium',
      [
        `Loading the image '${url}' violates the following Content Security Policy directive: "default-src 'none'". Note that 'img-src' was not explicitly set, so 'default-src' is used as a fallback. The action has been blocked.`,
      ],
    ],
    [
      script,
      'script',
      'chromium',
      [
        `Loading the script '${url}' violates the following Content Security Policy directive: "script-src 'unsafe-inline'". Note that 'script-src-elem' was not explicitly set, so 'script-src' is used as a fallback. The action has been blocked.`,
      ],
    ],
    [
      byDefault('style-src-elem'),
      'link',
      'chromium',
      [
        `Loading the stylesheet '${url}' violates the following Content Security Policy directive: "default-src 'none'". Note that 'style-src-elem' was not explicitly set, so 'default-src' is used as a fallback. The action has been blocked.`,
      ],
    ],
    [
      script,
      'script',
      'firefox',
      [
        `Loading failed for the <script> with source “${url}”.`,
        `Content-Security-Policy: The page’s settings blocked a script (script-src-elem) at ${url} from being executed because it violates the following directive: “script-src 'unsafe-inline'”`,
      ],
    ],
    [
      byDefault('style-src-elem'),
      'link',
      'firefox',
      [
        `Content-Security-Policy: The page’s settings blocked a style (style-src-elem) at ${url} from being applied because it violates the following directive: “default-src 'none'”`,
      ],
    ],
    [
      byDefault('font-src'),
      'font',
      'firefox',
      [
        `Content-Security-Policy: The page’s settings blocked the loading of a resource (font-src) at ${url} because it violates the following directive: “default-src 'none'”`,
      ],
    ],
    [
      script,
      'script',
      'webkit',
      [
        `Refused to load ${url} because it does not appear in the script-src directive of the Content Security Policy.`,
      ],
    ],
    [
      byDefault('style-src-elem'),
      'link',
      'webkit',
      [
        `Refused to load ${url} because it appears in neither the style-src directive nor the default-src directive of the Content Security Policy.`,
      ],
    ],
    [
      ofType('image/png'),
      'script',
      'chromium',
      [`Refused to execute script from '${url}' because its MIME type ('image/png') is not executable.`],
    ],
    [
      ofType('text/css', true),
      'script',
      'chromium',
      [
        `Refused to execute script from '${url}' because its MIME type ('text/css') is not executable, and strict MIME type checking is enabled.`,
      ],
    ],
    [
      ofType('text/csv'),
      'script',
      'firefox',
      [
        `Script from “${url}” was blocked because of a disallowed MIME type (“text/csv”).`,
        `Loading failed for the <script> with source “${url}”.`,
      ],
    ],
    [
      ofType('application/json', true),
      'link',
      'firefox',
      [
        `The resource from “${url}” was blocked due to MIME type (“application/json”) mismatch (X-Content-Type-Options: nosniff).`,
      ],
    ],
    [
      ofType('application/json'),
      'module',
      'webkit',
      ["TypeError: 'application/json' is not a valid JavaScript MIME type."],
    ],
    [ofType('application/json'), 'img', 'webkit', []],
    [
      { kind: 'opaque-response-blocking', exchange: 0, contentType: 'application/json' },
      'img',
      'firefox',
      [
        `The resource at “${url}” was blocked by OpaqueResponseBlocking. Reason: “Javascript validation failed”.`,
        'A resource is blocked by OpaqueResponseBlocking, please check browser console for details.',
      ],
    ],
    [
      { kind: 'opaque-response-blocking', exchange: 0, contentType: 'application/json' },
      'img',
      'chromium',
      [],
    ],
    [
      { kind: 'element-status', exchange: 0, status: 404, wanted: '' },
      'module',
      'firefox',
      [`Loading failed for the module with source “${url}”.`],
    ],
    [{ kind: 'element-status', exchange: 0, status: 404, wanted: '' }, 'font', 'firefox', []],
    [
      { kind: 'same-origin-mode', url, origin, hop: 0 },
      'worker',
      'chromium',
      [
        `SecurityError: Failed to construct 'Worker': Script at '${url}' cannot be accessed from origin '${origin}'.`,
      ],
    ],
    [{ kind: 'same-origin-mode', url, origin, hop: 0 }, 'module-worker', 'firefox', []],
    [
      { kind: 'integrity', exchange: 0, reason: 'mismatch', integrity: 'sha256-x', actual: 'sha256-XioA=' },
      'script',
      'chromium',
      [
        `Failed to find a valid digest in the 'integrity' attribute for resource '${url}' with computed SHA-256 integrity 'XioA='. The resource has been blocked.`,
      ],
    ],
    [
      { kind: 'integrity', exchange: 0, reason: 'opaque', integrity: 'sha256-x' },
      'script',
      'chromium',
      [
        `Subresource Integrity: The resource '${url}' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.`,
      ],
    ],
    [
      { kind: 'integrity', exchange: 0, reason: 'opaque', integrity: 'sha256-x' },
      'link',
      'firefox',
      [`“${url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.`],
    ],
    [
      { kind: 'integrity', exchange: 0, reason: 'mismatch', integrity: 'sha256-x' },
      'link',
      'webkit',
      [`Cannot load stylesheet ${url}. Failed integrity metadata check. Expected metadata: sha256-x`],
    ],
  ])('%j of %s in %s', (block, api, engine, expected) => {
    expect(lines(block, api, engine)).toEqual(expected);
  });
});
