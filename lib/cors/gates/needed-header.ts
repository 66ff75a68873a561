import { combinedValue, type Header, type HeaderList } from '../../http/header-list';
import { getDecodeAndSplit } from '../../http/header-value';
import type { PartialResponse } from '../../http/message';
import { isMediaApi, isWorkerApi, type ElementApi } from '../../http/request-input';
import type { Profile } from '../profile';
import { specElements } from './elements-profile';

/** The header that an element insists on, beside what is known of the response; null where others do too. */
export function neededHeader(
  api: ElementApi,
  { status, headers }: PartialResponse,
  { elements }: Profile,
): Header | null {
  if (api === 'link') return ['content-type', 'text/css'];
  const isTyped = api === 'module' || api === 'importScripts' || isWorkerApi(api);
  const isScript = isTyped || (api === 'script' && isNosniff(headers));
  if (isScript) return ['content-type', 'text/javascript'];
  const isPart = isMediaApi(api) && status === 206;
  return isPart && !{ ...specElements, ...elements }.isMediaStatusTaken({ status, headers })
    ? ['content-range', 'bytes 0-0/1']
    : null;
}

/** @see https://fetch.spec.whatwg.org/#determine-nosniff */
export function isNosniff(headers: HeaderList): boolean {
  const value = combinedValue(headers, 'x-content-type-options');
  return value !== null && getDecodeAndSplit(value)[0]?.toLowerCase() === 'nosniff';
}
