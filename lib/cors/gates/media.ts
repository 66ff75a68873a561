import { combinedValue } from '../../http/header-list';
import type { WireResponse } from '../../http/message';
import { isNullBodyStatus } from '../../http/status';

/**
 * Whether what loads media or text tracks takes a response of that status: it does unless it is an error's.
 * @see https://html.spec.whatwg.org/multipage/media.html#concept-media-load-resource
 */
export function isNoErrorStatus({ status }: WireResponse): boolean {
  return status < 400 && !isNullBodyStatus(status);
}

/** Whether a response is the first part of something, and says so. */
export function isFirstPart({ status, headers }: WireResponse): boolean {
  return status === 206 && /^bytes 0-\d+\/(?:\d+|\*)$/.test(combinedValue(headers, 'content-range') ?? '');
}

/** Whether what is of this type can be played. */
export function isMedia(essence: string): boolean {
  return /^(?:audio|video)\//.test(essence);
}
