import { mimeTypeEssence } from '../http/mime-type';
import type { RequestApi } from '../http/request-input';

const token = "[!#$%&'*+.^_`|~\\da-z-]+";
const space = '[ \\t]*';
const value = `(?:${token}|"(?:[^"\\\\]|\\\\.)*")`;
const contentType = new RegExp(
  `^${space}${[token, '/', token].join(space)}${space}(?:;${space}${[token, '=', value].join(space)}${space})*$`,
  'i',
);

/**
 * Chromium's sendBeacon and XMLHttpRequest read a Blob's type more strictly than the MIME Sniffing Standard where its
 * parameters are concerned, and allow spaces anywhere between its parts.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/platform/network/parsed_content_type.cc
 */
export function isBlobTypeSentByChromium(api: RequestApi, type: string): boolean {
  return (api !== 'sendBeacon' && api !== 'xhr') || contentType.test(type);
}

/** WebKit's XMLHttpRequest sends MIME types. */
export function isBlobTypeSentByWebKit(api: RequestApi, type: string): boolean {
  return api !== 'xhr' || mimeTypeEssence(type) !== null;
}
