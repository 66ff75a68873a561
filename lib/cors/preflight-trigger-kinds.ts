import { longestSafelistedValue } from './cors-safelisted-request-header';
import { largestSafelistedTotal } from './cors-unsafe-request-header-names';
import type { PreflightTrigger } from './preflight-trigger';
import type { PreflightRule } from './preflight-algorithms';
import { stepsOf } from './trace';

const headerStep = stepsOf('cors-safelisted-request-header');
const nameRule = headerStep('2');

const rules: Readonly<Record<PreflightTrigger['kind'], PreflightRule>> = {
  method: stepsOf('cors-safelisted-method')(),
  'header-name': nameRule,
  'header-value-length': headerStep('1'),
  'header-value-byte': stepsOf('cors-unsafe-request-header-byte')(),
  'header-value-total': stepsOf('cors-unsafe-request-header-names')('5'),
  'content-type': nameRule,
  range: nameRule,
  stream: stepsOf('dom-request')('39.3'),
  'upload-listener': stepsOf('the-send()-method')('5'),
};

/** The rule that makes this a cause of a preflight. */
export function triggerRule({ kind }: PreflightTrigger): PreflightRule {
  return rules[kind];
}

/** What causes the preflight, in a sentence that names the values at fault. */
export function triggerClaim(trigger: PreflightTrigger): string {
  const [name, value] = trigger.header ?? ['', ''];
  switch (trigger.kind) {
    case 'method':
      return `${trigger.method} is not a CORS-safelisted method: GET, HEAD or POST.`;
    case 'header-value-total':
      return `The values of the safelisted headers have ${trigger.byteLength} bytes together; at most ${largestSafelistedTotal} are safelisted.`;
    case 'stream':
      return 'The body is a stream, which always needs a preflight.';
    case 'upload-listener':
      return 'A listener on xhr.upload was registered before send().';
    case 'header-name':
      return `${name} is not a CORS-safelisted request header.`;
    case 'header-value-length':
      return `The value of ${name} has ${value.length} bytes; at most ${longestSafelistedValue} are safelisted.`;
    case 'header-value-byte':
      return `The value of ${name} has the CORS-unsafe byte ${describeByte(value, trigger.position)} at position ${trigger.position + 1}.`;
    case 'content-type':
      return trigger.essence === null
        ? `${name} is "${value}", which is not a valid MIME type.`
        : `${name} is ${trigger.essence}; only application/x-www-form-urlencoded, multipart/form-data and text/plain are safelisted.`;
    case 'range':
      return `${name} is "${value}", which is not a safelisted range, such as "bytes=0-99".`;
  }
}

function describeByte(value: string, position: number): string {
  const code = value.charCodeAt(position);
  const hexadecimal = `0x${code.toString(16).toUpperCase().padStart(2, '0')}`;
  return code > 0x20 && code < 0x7f ? `${hexadecimal} (${value.charAt(position)})` : hexadecimal;
}
