// Longer than other files because it is a table: one row a line as people paste it, and what it is read as.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConsoleText } from './read-console-text';

const line =
  "Access to fetch at 'https://api.example/x' (redirected from 'https://first.example/') from origin 'https://page.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'https://other.example' that is not equal to the supplied origin.";
const valuesOfLine = {
  resourceKind: 'fetch',
  url: 'https://api.example/x',
  firstUrl: 'https://first.example/',
  origin: 'https://page.example',
  value: 'https://other.example',
};
const missing =
  "Access to fetch at 'https://api.example/x' from origin 'https://page.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

const brief = (text: string) =>
  readConsoleText(text).map(
    ({ speaker, code, isTruncated }) => `${speaker} ${code}${isTruncated ? ' …' : ''}`,
  );

describe('signals, timeouts and subprotocols', () => {
  it.each([
    ['Uncaught (in promise) AbortError: signal is aborted without reason', 'chromium signal-aborted'],
    ['Uncaught (in promise) TimeoutError: signal timed out', 'chromium timeout'],
    ['TimeoutError: The operation timed out.', 'firefox timeout'],
    ['Unhandled Promise Rejection: AbortError: Fetch is aborted', 'webkit timeout'],
    [
      "Uncaught InvalidAccessError: Failed to set the 'timeout' property on 'XMLHttpRequest': Timeouts cannot be set for synchronous requests made from a document.",
      'chromium synchronous-timeout',
    ],
    [
      "Uncaught SyntaxError: Failed to construct 'WebSocket': The subprotocol 'a b' is invalid.",
      'chromium subprotocol-invalid',
    ],
    [
      "WebSocket connection to 'ws://api.example/' failed: Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
      'chromium web-socket-failed',
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });
});

describe('requests that the browser made ones by https:', () => {
  it.each([
    [
      'Content-Security-Policy: Upgrading insecure request ‘http://api.example/x’ to use ‘https’',
      'upgradeInsecureRequest',
      'http://api.example/x',
    ],
    [
      "Content Security Policy: Upgrading insecure request 'ws://api.example/x' to use 'wss'",
      'upgradeInsecureRequest',
      'ws://api.example/x',
    ],
    [
      'Mixed Content: Upgrading insecure display request ‘http://cdn.example/a.png’ to use ‘https’ shop.example:12:4',
      'MixedContentAutoUpgrade',
      'http://cdn.example/a.png',
    ],
    [
      "Mixed Content: The page at 'https://shop.example/' was loaded over HTTPS, but requested an insecure element 'http://cdn.example/a.png'. This request was automatically upgraded to HTTPS, For more information see https://blog.chromium.org/2019/10/no-more-mixed-messages-about-https.html",
      'mixed-content-upgrade',
      'http://cdn.example/a.png',
    ],
  ])('%s', (text, code, url) => {
    expect(readConsoleText(text)).toMatchObject([{ code, values: { url }, meaning: { is: 'not-cors' } }]);
  });

  it('is not said of what the user set', () => {
    expect(
      brief('HTTPS-Only Mode: Upgrading insecure request “http://api.example/x” to use “https”.'),
    ).toEqual([]);
  });
});

describe('one line, however it was pasted', () => {
  it.each([
    ['as it is', line],
    ['file and line before', `foo.js:12 ${line}`],
    ['page and line before', `index.html:1 ${line}`],
    ['(index) before', `(index):1 ${line}`],
    ['level before', `[Error] ${line}`],
    ['time and sign before', `12:34:56.789 ❌ ${line}`],
    ['the stack behind', `${line}\n    at load (foo.js:12:3)\n    at main (foo.js:1:1)`],
    ['the label of a button glued to it', `${line}Understand this error`],
    ['a position glued to it', `${line}app.js:12`],
    ['a position glued before it', `app.js:12${line}`],
    ['curly quotation marks', line.replaceAll(/'(\S)/g, '‘$1').replaceAll("'", '’')],
    ['double quotation marks', line.replaceAll("'", '"')],
    ['primes', line.replaceAll("'", '′')],
    ['backquotes', line.replaceAll("'", '`')],
    ['no quotation marks', line.replaceAll("'", '')],
    ['HTML', line.replaceAll("'", '&#39;').replaceAll('"', '&quot;')],
    ['HTML in hexadecimal', line.replaceAll("'", '&#x27;')],
    ['JSON', JSON.stringify({ message: `${line}\n`, level: 'error' })],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ message: line.replaceAll("'", '"') }))],
    ['escaped letters', line.replaceAll("'", String.raw`\u0027`)],
    ['quoted in a mail', `> ${line.replaceAll(/(.{20,50}) /g, '$1\n> ')}`],
    ['quoted twice', `>> ${line.replaceAll(/(.{20,50}) /g, '$1\n>> ')}`],
    ['wrapped', line.replaceAll(' has been', '\n   has been').replaceAll(' header has', '\nheader has')],
    ['broken within a word', line.replaceAll('Access-Control-', 'Access-Control-\n')],
    ['one word a line', line.replaceAll(' ', '\n')],
    ['double spaces', line.replaceAll(' ', '  ')],
    ['no-break spaces', line.replaceAll(' ', '\u00a0')],
    ['Markdown', `**${line}**`],
    ['colours of a terminal', `\u001b[31m${line}\u001b[0m`],
    ['in the middle of a log', `${'GET /health 200 3ms\n'.repeat(900)}${line}\n${'x '.repeat(5000)}`],
  ])('%s', (_, pasted) => {
    const [recognised, ...others] = readConsoleText(pasted);
    expect(others).toEqual([]);
    expect(recognised).toMatchObject({
      engine: 'chromium',
      code: 'kPreflightAllowOriginMismatch',
      isTruncated: false,
      meaning: { is: 'block', kinds: ['access-control-allow-origin-mismatch'] },
    });
    expect(recognised?.values).toMatchObject(valuesOfLine);
  });

  it.each([
    ['small letters', line.toLowerCase()],
    ['capitals', line.toUpperCase()],
  ])('%s', (_, pasted) => {
    expect(brief(pasted)).toEqual(['chromium kPreflightAllowOriginMismatch']);
  });

  it('is found at its place', () => {
    const before = 'Since Monday we get\n\t';
    const [recognised] = readConsoleText(`${before}${line}\nWhat is that?`);
    expect(recognised?.span).toEqual({ start: before.length, end: before.length + line.length });
    expect(recognised?.text).toBe(line);
  });
});

describe('several lines', () => {
  it('are all found, in their order', () => {
    const pasted = `${missing}Understand this error
App.jsx:10  POST https://api.example/x net::ERR_FAILED
(anonymous) @ App.jsx:10
Uncaught (in promise) TypeError: Failed to fetch
    at load (App.jsx:10:3)
Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/y. (Reason: CORS request did not succeed). Status code: (null). [Learn More]`;
    expect(brief(pasted)).toEqual([
      'chromium kMissingAllowOriginHeader',
      'chromium net::ERR_FAILED',
      'chromium fetch-failed',
      'firefox CORSDidNotSucceed2',
    ]);
    expect(readConsoleText(pasted)[1]?.values).toMatchObject({
      method: 'POST',
      url: 'https://api.example/x',
    });
  });

  it('of Safari, with its levels and positions', () => {
    const pasted =
      '[Error] Origin https://page.example is not allowed by Access-Control-Allow-Origin. Status code: 500\n[Error] Fetch API cannot load https://api.example/v1 due to access control checks.\n[Error] Failed to load resource: Origin https://page.example is not allowed by Access-Control-Allow-Origin. Status code: 500 (v1, line 0)\n[Error] Unhandled Promise Rejection: TypeError: Load failed';
    expect(readConsoleText(pasted).map(({ code }) => code)).toEqual([
      'acao-mismatch',
      'access-control-checks',
      'acao-mismatch',
      'load-failed',
    ]);
  });
});

describe('a line that was cut off', () => {
  it('at its end, as far as it can be told', () => {
    expect(readConsoleText(line.slice(0, 300))[0]).toMatchObject({
      code: 'kPreflightAllowOriginMismatch',
      isTruncated: true,
      couldAlsoBe: [],
    });
    const [undecided] = readConsoleText(`${line.slice(0, 240)}…`);
    expect(undecided).toMatchObject({ isTruncated: true, values: { origin: 'https://page.example' } });
    expect(
      [undecided?.code, ...(undecided?.couldAlsoBe ?? [])].toSorted((a, b) =>
        String(a).localeCompare(String(b)),
      ),
    ).toEqual([
      'kPreflightAllowOriginMismatch',
      'kPreflightInvalidAllowOriginValue',
      'kPreflightMultipleAllowOriginValues',
    ]);
  });

  it.each([
    [
      "header contains multiple values '*, *', but only one is allowed",
      'chromium kMultipleAllowOriginValues …',
    ],
    [
      'is present on the requested resource. Origin http://a.example is therefore not allowed access.',
      'chromium kMissingAllowOriginHeader …',
    ],
    [
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the rem',
      'firefox cors-blocked …',
    ],
    ['(Reason: CORS header ‘Access-Control-Allow-Origin’ missing)', 'firefox CORSMissingAllowOrigin2'],
    [
      'is not allowed by Access-Control-Allow-Headers in preflight response',
      'chromium kHeaderDisallowedByPreflightResponse …',
    ],
  ])('%s', (pasted, expected) => {
    expect(brief(pasted)[0]?.replace(/ …$/, '')).toBe(expected.replace(/ …$/, ''));
  });
});

describe('what the own values of a line decide', () => {
  const mismatch = (value: string, origin: string) =>
    `Access to fetch at 'https://api.example/' from origin '${origin}' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value '${value}' that is not equal to the supplied origin.`;
  const firefox = (reason: string) =>
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: ${reason}).`;
  it.each([
    [mismatch('https://a.example', 'http://localhost:3000'), ['access-control-allow-origin-mismatch']],
    [mismatch('null', 'https://a.example'), ['access-control-allow-origin-null']],
    [mismatch('https://a.example', 'null'), ['origin-null']],
    [
      firefox('CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://a.example’'),
      ['access-control-allow-origin-mismatch', 'origin-null'],
    ],
    [
      firefox('CORS header ‘Access-Control-Allow-Origin’ does not match ‘null’'),
      ['access-control-allow-origin-null'],
    ],
    [
      firefox('CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://a.example/’'),
      ['access-control-allow-origin-invalid'],
    ],
    [
      firefox(
        'CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://a.example, https://b.example’',
      ),
      ['access-control-allow-origin-multiple'],
    ],
    [`${firefox('CORS preflight response did not succeed')} Status code: 307.`, ['preflight-redirect']],
    [`${firefox('CORS preflight response did not succeed')} Status code: 401.`, ['preflight-status']],
    ['Preflight response is not successful. Status code: 301', ['preflight-redirect']],
    ['TypeError: Window.fetch: Invalid request method TRACE.', ['forbidden-method']],
    ['TypeError: Window.fetch: Invalid request method PUT.', ['no-cors-method']],
    [
      'Firefox can’t establish a connection to the server at wss://api.example/.',
      ['websocket-handshake', 'network'],
    ],
    [
      "Access to fetch at 'https://api.example/' from origin 'https://a.example' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.",
      ['header-not-allowed'],
    ],
    [
      'Request header field Authorization is not allowed by Access-Control-Allow-Headers.',
      ['header-not-allowed', 'authorization-not-covered-by-wildcard'],
    ],
  ])('%s', (pasted, kinds) => {
    expect(readConsoleText(pasted)[0]?.meaning).toEqual({ is: 'block', kinds });
  });
});

describe('a line that does not say why', () => {
  it.each([
    'TypeError: Failed to fetch',
    'Failed to fetch',
    'TypeError: Load failed',
    'Load failed',
    'TypeError: NetworkError when attempting to fetch resource.',
    'Failed to load resource: net::ERR_FAILED',
    'GET https://api.example/v1 net::ERR_FAILED 200 (OK)',
    'Fetch API cannot load https://api.example/v1 due to access control checks.',
    'XMLHttpRequest cannot load https://api.example/v1 due to access control checks.',
    'Fetch API cannot load https://api.example/v1.',
    'AxiosError: Network Error',
    "AxiosError {message: 'Network Error', name: 'AxiosError', code: 'ERR_NETWORK', config: {…}}",
    'Http failure response for (unknown url): 0 Unknown Error',
    'Failed to fetch.\nPossible Reasons:\nCORS\nNetwork Failure\nURL scheme must be "http" or "https" for CORS request.',
    'ClientException: XMLHttpRequest error., uri=https://api.example/v1',
    'DioException [connection error]: The connection errored: The XMLHttpRequest onError callback was called.',
    'CORS error',
    'Requête multi-origines (Cross-Origin Request) bloquée : une raison que personne ne connaît',
    'Request has been terminated Possible causes: the network is offline, Origin is not allowed by Access-Control-Allow-Origin, the page is being unloaded, etc.',
    'Failed to load resource: the server responded with a status of 405 (Method Not Allowed)',
    'TypeError: cancelled',
    '{"exception":{"values":[{"type":"TypeError","value":"Failed to fetch (api.example)"}]}}',
    'DioError [DioErrorType.response]: XMLHttpRequest error.',
    'FetchError: [GET] "https://api.example/v1": <no response> Failed to fetch',
    'FirebaseError: Firebase: Error (auth/network-request-failed).',
    'SCRIPT7002: XMLHttpRequest: Network Error 0x80070005, Access is denied.',
  ])('%s', (pasted) => {
    const [first] = readConsoleText(pasted);
    expect(first?.meaning.is).toBe('not-told');
    expect(first?.pages[0]).toMatch(/^\/guide\/errors-that-look-like-cors/);
  });
});

describe('a line of local network access', () => {
  const firefox = (verb: string, action: string) =>
    `Local Network Access ${verb}: top-level site “https://a.example/”, initiator “https://a.example/”, ${verb === 'detected' ? 'accessing' : 'attempting to access'} target “http://127.0.0.1:4301/x” (127.0.0.1:4301) via fetch. Secure context: True${action}`;

  it.each([
    firefox('permission required', ''),
    firefox('detected', ', prompt action: auto_deny'),
    firefox('detected', ', prompt action: prompt_deny'),
    "WebSocket connection to 'ws://127.0.0.1:4301/a' failed: Error in connection establishment: net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
    "Access to fetch at 'http://10.1.2.3/a' from origin 'http://a.example' has been blocked by CORS policy: The request client is not a secure context and the resource is in more-private address space `local`.",
    "Access to fetch at 'http://a.example/a' from origin 'https://b.example' has been blocked by CORS policy: Request had a target IP address space of `local` yet the resource is in address space `public`.",
  ])('%s', (pasted) => {
    expect(readConsoleText(pasted)[0]?.meaning).toMatchObject({
      is: 'block',
      kinds: ['local-network-access'],
    });
  });

  it('says that a request was let through', () => {
    expect(readConsoleText(firefox('detected', ', prompt action: auto_allow'))[0]?.meaning.is).toBe('notice');
  });
});

describe('a line of what CORS has no part in', () => {
  it.each([
    ['GET https://api.example/v1 net::ERR_NAME_NOT_RESOLVED', 'name-not-resolved'],
    ['GET https://api.example/v1 net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['GET https://api.example/v1 net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'certificate'],
    ['GET https://api.example/v1 net::ERR_HTTP2_PROTOCOL_ERROR 200 (OK)', 'protocol'],
    ['POST https://api.example/ads net::ERR_BLOCKED_BY_CLIENT.Inspector', 'blocked-by-client'],
    ['Failed to load resource: net::ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked-by-client'],
    ['GET https://api.example/a.png net::ERR_BLOCKED_BY_ORB', 'opaque-response-blocking'],
    ['GET https://api.example/v1 net::ERR_CONNECTION_CLOSED', 'no-connection'],
    ['GET https://api.example/v1 net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy-login'],
    ['Failed to load resource: net::ERR_NETWORK_ACCESS_REVOKED', 'connection-allowlist'],
    ['ERR_BLOCKED_BY_ORB on https://api.example/a.png', 'opaque-response-blocking'],
    ['This site can’t be reached\nERR_CONNECTION_REFUSED', 'no-connection'],
    ['Your connection is not private\nERR_CERT_DATE_INVALID', 'certificate'],
    ['it says err_name_not_resolved', 'name-not-resolved'],
    ['TypeError: Network request failed\n at anonymous (10.0.2.2:8081/index.bundle:9:3)', 'not-a-browser'],
    ['Referrer Policy: strict-origin-when-cross-origin', 'referrer-policy'],
    [
      'Origin https://a.example is not allowed by Access-Control-Allow-Origin. Status code: 421',
      'wrong-host',
    ],
    [
      'Origin https://a.example is not allowed by Access-Control-Allow-Origin. Status code: 407',
      'proxy-login',
    ],
    ['Refused to set unsafe header "Origin"', 'forbidden-header'],
    ['TypeError: Response served by service worker is opaque', 'service-worker'],
    ['Response served by service worker has redirections', 'service-worker'],
    [
      'The FetchEvent for "https://api.example/v1" resulted in a network error response: a redirected response was used for a request whose redirect mode is not "follow".',
      'service-worker',
    ],
  ])('%s: %s', (pasted, cause) => {
    expect(readConsoleText(pasted)[0]?.meaning).toEqual({ is: 'not-cors', cause });
  });
});

describe('Firefox in other languages', () => {
  it.each([
    [
      'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example/v1. (Grund: CORS-Anfrage schlug fehl). Statuscode: (null).',
      'CORSDidNotSucceed2',
      '(null)',
    ],
    [
      'Blocage d’une requête multiorigines (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example/v1. Raison : l’en-tête CORS « Access-Control-Allow-Origin » est manquant. Code d’état : 502.',
      'CORSMissingAllowOrigin2',
      '502',
    ],
    [
      'Solicitud desde otro origen bloqueada: la política de mismo origen impide leer el recurso remoto en https://api.example/v1 (razón: falta la cabecera CORS ‘Access-Control-Allow-Origin’). Código de estado: 200.',
      'CORSMissingAllowOrigin2',
      '200',
    ],
    [
      'Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a leitura do recurso remoto em https://api.example/v1 (motivo: falha na resposta de comprovação (preflight) do CORS). Código de status: 404.',
      'CORSPreflightDidNotSucceed3',
      '404',
    ],
    [
      'クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、https://api.example/v1 にあるリモートリソースの読み込みは拒否されます (理由: CORS ヘッダー ‘Access-Control-Allow-Origin’ が足りない)。ステータスコード: 404',
      'CORSMissingAllowOrigin2',
      '404',
    ],
    [
      "已拦截跨源请求：同源策略禁止读取位于 https://api.example/v1 的远程资源。（原因：CORS 头缺少 'Access-Control-Allow-Origin'）。状态码：500。",
      'CORSMissingAllowOrigin2',
      '500',
    ],
    [
      '已封鎖跨來源請求: 同源政策不允許讀取 https://api.example/v1 的遠端資源。（原因: CORS 請求未成功）。狀態代碼: (null)。',
      'CORSDidNotSucceed2',
      '(null)',
    ],
  ])('%s', (pasted, code, status) => {
    expect(readConsoleText(pasted)).toMatchObject([
      { engine: 'firefox', code, isTruncated: false, values: { url: 'https://api.example/v1', status } },
    ]);
  });
});

describe('other text', () => {
  it.each([
    '',
    ' ',
    'hello',
    'Uncaught ReferenceError: x is not defined',
    'GET / 200',
    'Failed to load',
    '…',
    '...',
    'CORS error in production only',
    'Why do I get a CORS error when the load failed?',
    'Access-Control-Allow-Origin: *',
  ])('is no message: "%s"', (text) => {
    expect(readConsoleText(text)).toEqual([]);
  });

  it('keeps the reason of a wording that nobody knows', () => {
    const [unknown] = readConsoleText(
      "Access to fetch at 'https://a.example/' from origin 'null' has been blocked by CORS policy: New text.",
    );
    expect(unknown).toMatchObject({ code: 'cors-policy', values: { origin: 'null', reason: 'New text.' } });
  });

  it('never fails', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...line.split(' '),
        '\n',
        'Cross-Origin Request Blocked: ',
        '(Reason: ',
        "' from origin '",
        '&#39;',
        String.raw`\"`,
        '…',
        '__proto__',
        'net::ERR_constructor',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        for (const { span } of readConsoleText(text)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  const milliseconds = (text: string): number => {
    const start = process.cpuUsage();
    readConsoleText(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it('of a line is under a millisecond', () => {
    for (let run = 0; run < 200; run += 1) readConsoleText(line);
    const start = process.cpuUsage();
    for (let run = 0; run < 300; run += 1) readConsoleText(line);
    expect(process.cpuUsage(start).user / 1000 / 300).toBeLessThan(1);
  });

  it.each([
    ["Access to fetch at '"],
    ["' from origin '"],
    ['[Report Only] '],
    ['cannot load '],
    [' header is present on the requested resource.'],
    ["has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header "],
    ['due to access control checks. '],
    ['net::ERR_'],
    ['GET https://api.example/ net::ERR_FAILED\n'],
    ['Access-Control-Allow-Headers in preflight response.'],
    ['Content Security Policy directive: "'],
    ['(Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘'],
    ['a '.repeat(9)],
    ['…'],
    [String.raw`\\\\\\\"`],
    ['&#39;'],
  ])('of 100 kB of "%s" is under 100 ms, but for a slow machine', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    readConsoleText(text);
    expect(milliseconds(text)).toBeLessThan(400);
  });
});
