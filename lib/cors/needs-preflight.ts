import type { Header, HeaderList } from '../http/header-list';
import { isCorsSafelistedMethod } from '../http/method';
import { longestSafelistedValue, type UnsafeReason } from './cors-safelisted-request-header';
import { corsUnsafeRequestHeaderNames, largestSafelistedTotal } from './cors-unsafe-request-header-names';
import type { PreflightTrigger } from './prediction';
import { specProfile, type Profile } from './profile';
import { stepsOf } from './trace';

/** The parts of a request that decide whether it is preflighted. */
export type PreflightSubject = {
  /** Normalised. */
  readonly method: string;
  /** As they will be sent: after the browser's own Content-Type, without dropped headers. */
  readonly headerList: HeaderList;
  /** What set the use-CORS-preflight flag. */
  readonly useCorsPreflight?: { readonly stream?: boolean; readonly uploadListener?: boolean };
};

const methodRule = stepsOf('cors-safelisted-method', 'CORS-safelisted method')();
const headerStep = stepsOf('cors-safelisted-request-header', 'CORS-safelisted request-header');
const lengthRule = headerStep('1');
const nameRule = headerStep('2');
const byteRule = stepsOf('cors-unsafe-request-header-byte', 'CORS-unsafe request-header byte')();
const totalRule = stepsOf('cors-unsafe-request-header-names', 'CORS-unsafe request-header names')('5');
const streamRule = stepsOf('dom-request', 'Request constructor')('39.3');
const uploadListenerRule = stepsOf('the-send()-method', 'XMLHttpRequest send()', 'xhr')('5');

/** Why a request is to be preflighted, and which header names the preflight asks for. */
export type PreflightJudgement = {
  readonly triggers: readonly PreflightTrigger[];
  /** Lower-case, without duplicates, sorted. */
  readonly unsafeNames: readonly string[];
};

/**
 * Every cause for a preflight that a cross-origin request in mode "cors" has, in the order method, headers as they
 * stand, the total of their values, stream, upload listener. No trigger: no preflight.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 12
 */
export function needsPreflight(
  subject: PreflightSubject,
  profile: Profile = specProfile,
): PreflightJudgement {
  const triggers: PreflightTrigger[] = [];
  if (!isCorsSafelistedMethod(subject.method)) triggers.push(methodTrigger(subject.method));
  const { unsafe, overTotal, safelistValueSize, names } = corsUnsafeRequestHeaderNames(
    subject.headerList,
    profile,
  );
  for (const { header, reason } of unsafe) triggers.push(headerTrigger(header, reason));
  if (overTotal.length > 0) triggers.push(totalTrigger(safelistValueSize));
  if (subject.useCorsPreflight?.stream) triggers.push(streamTrigger);
  if (subject.useCorsPreflight?.uploadListener) triggers.push(uploadListenerTrigger);
  return { triggers, unsafeNames: names };
}

const streamTrigger: PreflightTrigger = {
  kind: 'stream',
  claim: 'The body is a stream, which always needs a preflight.',
  rule: streamRule,
};

const uploadListenerTrigger: PreflightTrigger = {
  kind: 'upload-listener',
  claim: 'A listener on xhr.upload was registered before send().',
  rule: uploadListenerRule,
};

function methodTrigger(method: string): PreflightTrigger {
  return {
    kind: 'method',
    claim: `${method} is not a CORS-safelisted method: GET, HEAD or POST.`,
    rule: methodRule,
  };
}

function headerTrigger(header: Header, reason: UnsafeReason): PreflightTrigger {
  const [name, value] = header;
  switch (reason.kind) {
    case 'name':
      return {
        kind: 'header-name',
        claim: `${name} is not a CORS-safelisted request header.`,
        rule: nameRule,
        header,
      };
    case 'length':
      return {
        kind: 'header-value-length',
        claim: `The value of ${name} has ${value.length} bytes; at most ${longestSafelistedValue} are safelisted.`,
        rule: lengthRule,
        header,
        position: longestSafelistedValue,
      };
    case 'byte':
      return {
        kind: 'header-value-byte',
        claim: `The value of ${name} has the CORS-unsafe byte ${describeByte(value, reason.position)} at position ${reason.position + 1}.`,
        rule: byteRule,
        header,
        position: reason.position,
      };
    case 'content-type':
      return {
        kind: 'content-type',
        claim:
          reason.essence === null
            ? `${name} is "${value}", which is not a valid MIME type.`
            : `${name} is ${reason.essence}; only application/x-www-form-urlencoded, multipart/form-data and text/plain are safelisted.`,
        rule: nameRule,
        header,
      };
    case 'range':
      return {
        kind: 'range',
        claim: `${name} is "${value}", which is not a safelisted range, such as "bytes=0-99".`,
        rule: nameRule,
        header,
      };
  }
}

function totalTrigger(size: number): PreflightTrigger {
  return {
    kind: 'header-value-total',
    claim: `The values of the safelisted headers have ${size} bytes together; at most ${largestSafelistedTotal} are safelisted.`,
    rule: totalRule,
  };
}

function describeByte(value: string, position: number): string {
  const code = value.charCodeAt(position);
  const hexadecimal = `0x${code.toString(16).toUpperCase().padStart(2, '0')}`;
  return code > 0x20 && code < 0x7f ? `${hexadecimal} (${value.charAt(position)})` : hexadecimal;
}
