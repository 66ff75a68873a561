import { isClientHint } from '../client-hints';
import { firefoxContentTypeEssence } from '../firefox-content-type';
import { measured, measuredLast, type Departure } from './departure';

/** Which requests need a preflight. */
export const safelistDepartures = [
  {
    id: 'repeated-headers-combined',
    sentence:
      'Several headers of one name are checked by their combined value, so the limit of 128 bytes is for all of them together.',
    evidence: [
      measured('Accept given twice with 64 bytes in a list of pairs: preflight, none, preflight'),
      measured(
        'Accept with 127 bytes and an empty Accept in a list of pairs: none, none, preflight; Chromium takes the space off the end',
      ),
    ],
    hooks: {
      chromium: { areRepeatedHeadersCombined: true, isCombinedValueTrimmed: true },
      webkit: { areRepeatedHeadersCombined: true },
    },
  },
  {
    id: 'client-hints-safelisted',
    sentence:
      'Client hints (Save-Data, DPR, Width, Viewport-Width, Downlink, RTT, ECT, Device-Memory) are safelisted.',
    evidence: [
      measured('GET with each of them: no preflight, preflight, preflight'),
      { feature: 'http.headers.DPR', departs: 'with it' },
    ],
    hooks: { chromium: { isAlsoSafelisted: isClientHint } },
  },
  {
    id: 'non-ascii-byte-unsafe',
    sentence: 'Bytes over 0x7F make Accept and Content-Type unsafe.',
    evidence: [measured('Accept and Content-Type with such a byte: no preflight, preflight, no preflight')],
    hooks: { firefox: { isNonAsciiByteSafe: () => false } },
  },
  {
    id: 'content-type-parsed-strictly',
    sentence: 'A Content-Type with a comma, or an empty parameter at the end of several, is not safelisted.',
    evidence: [
      measured(
        'text/plain;;;, text/plain;charset=utf-8; and text/plain;a=b,c: no preflight, preflight, no preflight',
      ),
      measuredLast('text/plain;;a=b, text/plain; ;a=b and text/plain;a=b;;c=d: no preflight', 'firefox'),
    ],
    hooks: { firefox: { contentTypeEssence: firefoxContentTypeEssence } },
  },
  {
    id: 'range-limit',
    sentence: 'A Range beyond 2^63 - 2 (Chromium) or the largest 64-bit number is not safelisted.',
    evidence: [
      measured(
        'Range starting or ending at 2^63 - 1, or ending at 2^63: preflight, none, none; at 2^64: preflight in all',
      ),
    ],
    hooks: {
      chromium: { largestRangeNumber: 2n ** 63n - 2n },
      firefox: { largestRangeNumber: 2n ** 64n - 1n },
      webkit: { largestRangeNumber: 2n ** 64n - 1n },
    },
  },
  {
    id: 'range-unit-in-any-case',
    sentence: 'The range unit may be written in any case.',
    evidence: [measured('Range: BYTES=0-9: preflight, preflight, none')],
    hooks: { webkit: { isRangeUnitCaseSensitive: false } },
  },
  {
    id: 'safelisted-total-unlimited',
    sentence: 'Safelisted headers need no preflight, however long their values are together.',
    evidence: [
      measured(
        'Accept, Accept-Language and Content-Language given nine times with 127 bytes each in a list of pairs: preflight, none, preflight',
      ),
    ],
    hooks: { firefox: { isSafelistedTotalLimited: false } },
  },
  {
    id: 'upload-listener-without-body',
    sentence: 'A listener on xhr.upload causes no preflight if there is no body to upload.',
    evidence: [measured('GET, and POST without body, with a listener: no preflight, preflight, preflight')],
    hooks: { chromium: { doesUploadListenerCountWithoutBody: false } },
  },
] as const satisfies readonly Departure[];
