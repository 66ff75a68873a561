import { lessonCookies } from './lesson-cookie';
import { allowedHeaderNames, maxPlanHeaders } from './plan-header';
import type { RequestFault } from './request-fault';
import { maxBodyBytes, maxHeaderBytes, maxUrlLength } from './request-limits';
import { planParameters } from './server-plan';

/** What is wrong with a request, in words for its author. */
export type RequestError = {
  /** The part of the request concerned, such as "preflight.status" or "run id". */
  readonly field: string;
  readonly message: string;
  readonly hint?: string;
};

/** The JSON body that tells a fault: `{"error": {"field", "message", "hint"}}`. */
export function errorBody(fault: RequestFault): string {
  return `${JSON.stringify({ error: requestError(fault) }, null, 2)}\n`;
}

/** A fault in words. */
export function requestError(fault: RequestFault): RequestError {
  switch (fault.kind) {
    case 'unknown-parameter':
      return {
        field: fault.field,
        message: 'The server plan has no such parameter.',
        hint: `There are: ${planParameters.join(', ')}.`,
      };
    case 'repeated':
      return { field: fault.field, message: 'It is given twice, and only one can apply.' };
    case 'too-many-headers':
      return {
        field: fault.field,
        message: `The plan names more than ${maxPlanHeaders} headers, which is the most it may.`,
      };
    case 'not-within':
      return {
        field: fault.field,
        message: `"${fault.value}" is not a whole number from ${fault.least} to ${fault.most}.`,
      };
    case 'not-a-lesson-cookie':
      return {
        field: fault.field,
        message: `"${fault.value}" is none of the lesson's cookies.`,
        hint: `There are: ${lessonCookies.join(', ')}. No other cookie can be set.`,
      };
    case 'not-with-origin':
      return {
        field: fault.field,
        message: `"${fault.value}" is not "with-origin", the only value there is.`,
      };
    case 'no-colon':
      return {
        field: fault.field,
        message: `"${fault.value}" has no colon.`,
        hint: `Write it as ${fault.field}=Name: value`,
      };
    case 'set-twice':
      return {
        field: fault.field,
        message: `${fault.name} is set twice.`,
        hint: `To send two lines, write the second as ${fault.field.replace('set', 'add')}.`,
      };
    case 'not-a-header-name':
      return {
        field: fault.field,
        message: `"${fault.name}" is not a header name.`,
        hint: "A name is one or more of A-Z a-z 0-9 ! # $ % & ' * + - . ^ _ ` | ~",
      };
    case 'header-not-allowed':
      return headerNotAllowed(fault);
    case 'no-byte':
      return {
        field: fault.field,
        message: `The value of ${fault.name} has ${codePointName(fault.codePoint)}, which is no byte.`,
        hint: 'A header value is sent as Latin-1: code points up to U+00FF.',
      };
    case 'control-character':
      return {
        field: fault.field,
        message: `The value of ${fault.name} has the control character ${codePointName(fault.codePoint)}.`,
        hint: 'CR, LF, NUL and the other control characters but tab are not allowed in a header value.',
      };
    case 'location-elsewhere':
      return {
        field: fault.field,
        message: `Location: ${fault.value} leads away from the demo API.`,
        hint: `A redirect may lead to a relative URL${fault.origins.map((origin) => `, ${origin}`).join('')}.`,
      };
    case 'not-a-run-id':
      return {
        field: 'run id',
        message: `"${fault.text}" is not a run id.`,
        hint: 'A run id is 22 characters of A-Z a-z 0-9 _ - (128 random bits in base64url), made by the client.',
      };
    case 'not-a-label':
      return {
        field: 'attempt',
        message: `"${fault.text}" is not an attempt's label.`,
        hint: 'A label is 1 to 64 characters of A-Z a-z 0-9 . _ - as in /r/{run id}/{label}/any/path.',
      };
    case 'nothing-of-a-run':
      return {
        field: 'path',
        message: `A run has no "${fault.text}".`,
        hint: 'A run has /runs/{id} and /runs/{id}/events.',
      };
    case 'limit-used':
      return {
        field: 'rate limit',
        message: `All ${fault.limit} requests of this window are used.`,
        hint: `The count starts again in ${fault.resetSeconds} s. OPTIONS requests are not counted.`,
      };
    case 'url-too-long':
      return { field: 'url', message: `The URL is ${fault.length} bytes long; ${maxUrlLength} are read.` };
    case 'headers-too-long':
      return {
        field: 'headers',
        message: `The headers are ${fault.size} bytes together; ${maxHeaderBytes} are read.`,
      };
    case 'head-too-long':
      return {
        field: 'headers',
        message: `The URL and headers are too long: ${maxUrlLength} bytes of URL and ${maxHeaderBytes} of headers are read.`,
      };
    case 'body-too-long':
      return { field: 'body', message: `The body is longer than ${maxBodyBytes} bytes.` };
    case 'too-late':
      return { field: 'request', message: 'The request did not arrive whole in time.' };
    case 'no-tunnel':
      return { field: 'method', message: 'CONNECT asks a proxy for a tunnel, and this is no proxy.' };
    case 'too-many':
      return {
        field: fault.field,
        message: `Too many ${fault.what} are open at the moment, yours or all together.`,
        hint: 'Wait until some are done, and ask again.',
      };
    case 'too-many-streams':
      return {
        field: 'events',
        message: 'Too many pages follow this record already.',
        hint: `Close one, or read /runs/${fault.runId} from time to time.`,
      };
    case 'not-a-reading-method':
      return {
        field: 'method',
        message: `A record can be read, and ${fault.method} does not read.`,
      };
    case 'not-http':
      return {
        field: 'request',
        message: `This is not an HTTP request${fault.reason === '' ? '' : `: ${fault.reason}`}.`,
      };
  }
}

function headerNotAllowed({ field, name }: { readonly field: string; readonly name: string }): RequestError {
  const reason = refusals.get(name.toLowerCase());
  if (reason !== undefined) return { field, message: `${name} can't be changed: ${reason}.` };
  return {
    field,
    message: `${name} can't be changed: it is not on the list of headers that a plan may change.`,
    hint: `There are Access-Control-..., ${[...allowedHeaderNames].join(', ')}; and names of your own: X- with one word of up to 7 letters, such as X-FooBar, or X-Demo-, X-Example-, X-Custom-, X-My-, X-Test- or X-Foo- with anything after it.`,
  };
}

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

const framing = 'it decides where the message ends on the connection, so the server writes it itself';
const cookie = 'a cookie would be sent to other ports of this host too; actual.cookie sets one that is not';
const lasting = "it changes the browser's later behaviour, beyond this one answer";
const page = 'it acts on pages, and what a visitor writes here must never act as one';
const prompt = 'it can make the browser ask for a password';
const own = 'the server writes it itself';

/** Why well-known names are not among them. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['content-length', framing],
  ['transfer-encoding', framing],
  ['connection', framing],
  ['proxy-connection', framing],
  ['keep-alive', framing],
  ['upgrade', framing],
  ['trailer', framing],
  ['te', framing],
  ['content-encoding', 'the body is sent as it is, so no browser could decode it'],
  ['set-cookie', cookie],
  ['set-cookie2', cookie],
  ['clear-site-data', lasting],
  ['strict-transport-security', lasting],
  ['public-key-pins', lasting],
  ['public-key-pins-report-only', lasting],
  ['expect-ct', lasting],
  ['alt-svc', lasting],
  ['nel', lasting],
  ['report-to', lasting],
  ['reporting-endpoints', lasting],
  ['accept-ch', lasting],
  ['critical-ch', lasting],
  ['use-as-dictionary', lasting],
  ['set-login', lasting],
  ['attribution-reporting-register-source', lasting],
  ['attribution-reporting-register-trigger', lasting],
  ['sec-session-registration', lasting],
  ['secure-session-registration', lasting],
  ['service-worker-allowed', page],
  ['refresh', page],
  ['sourcemap', page],
  ['x-sourcemap', page],
  ['speculation-rules', page],
  ['content-disposition', "it would save a visitor's text as a file"],
  ['content-security-policy', own],
  ['content-security-policy-report-only', own],
  ['date', own],
  ['www-authenticate', prompt],
  ['proxy-authenticate', prompt],
]);
