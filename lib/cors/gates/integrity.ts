import { isElementApi } from '../../http/request-input';
import { isNullBodyStatus } from '../../http/status';
import type { Block } from '../block';
import type { FetchOutcome, FetchParams } from '../fetch-params';
import { stepsOf } from '../trace';
import { specIntegrity, type IntegrityProfile } from './integrity-profile';

const step = stepsOf('concept-main-fetch')('22');

/**
 * Why the request's integrity metadata refuses the response; null where it doesn't. Of a body whose SHA-256 is not known, and
 * where the metadata has a stronger hash, it is taken to be the right one if it is as long as such a hash is.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 22
 */
export function integrityBlock(
  { response, exchange }: Extract<FetchOutcome, { kind: 'response' }>,
  { request, api, profile, trace }: FetchParams,
): Block | null {
  const { integrity } = request;
  const rules = { ...specIntegrity, ...profile.integrity };
  const hashes = strongest(integrity, rules);
  const at = exchange === null ? {} : { exchange };
  const failed = (reason: 'opaque' | 'no body' | 'mismatch'): Block =>
    trace.failed(step, {
      kind: 'integrity',
      ...at,
      reason,
      integrity,
      ...(response.sha256 !== undefined && { actual: `sha256-${response.sha256}` }),
    });
  const isIgnored = hashes.length === 0 && isElementApi(api) && rules.isMetadataWithoutHashIgnored;
  // 22.2
  if (request.responseTainting === 'opaque' && !isIgnored) return failed('opaque');
  if (isNullBodyStatus(response.status) && !isElementApi(api)) return failed('no body');
  // 22.3
  const isOfLength = ({ algorithm, value }: Hash) => withoutPadding(value).length === lengths[algorithm];
  if (hashes.length > 0 && !hashes.some(isOfLength)) return failed('mismatch');
  const isKnown = response.sha256 !== undefined && hashes[0]?.algorithm === 'sha256';
  if (isKnown && !hashes.some(({ value }) => withoutPadding(value) === withoutPadding(response.sha256 ?? '')))
    return failed('mismatch');
  trace.passed(step, 'The response has the required integrity.');
  return null;
}

/** In base64, without padding. */
const lengths: Readonly<Record<string, number>> = { sha256: 43, sha384: 64, sha512: 86 };

type Hash = { readonly algorithm: string; readonly value: string };

/** @see https://w3c.github.io/webappsec-subresource-integrity/#get-the-strongest-metadata */
function strongest(metadata: string, { areAlgorithmsOfAnyCase }: IntegrityProfile): readonly Hash[] {
  const hashes = metadata.split(/[\t\n\f\r ]+/).flatMap((token): Hash[] => {
    const [, written = '', value = ''] = /^(sha256|sha384|sha512)-([\w+/-]+=*)(?:\?.*)?$/i.exec(token) ?? [];
    const algorithm = areAlgorithmsOfAnyCase ? written.toLowerCase() : written;
    return /^sha\d+$/.test(algorithm) && value !== '' ? [{ algorithm, value }] : [];
  });
  const best = hashes
    .map(({ algorithm }) => algorithm)
    .toSorted()
    .at(-1);
  return hashes.filter(({ algorithm }) => algorithm === best);
}

function withoutPadding(value: string): string {
  return value.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
}
