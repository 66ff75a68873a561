import { expect, it } from 'vitest';
import { unsafeReason, withoutUnsafeBytes } from './cors-safelisted-request-header';

it.each([
  ['1', 'Accept', 'a'.repeat(128), null],
  ['1', 'Accept', 'a'.repeat(129), { kind: 'header-value-length' }],
  ['2', 'accept', 'text/html,*/*;q=0.8\t\u00e9', null],
  ['2', 'accept', 'a"b', { kind: 'header-value-byte', position: 1 }],
  ['2', 'accept', 'ab\u007f', { kind: 'header-value-byte', position: 2 }],
  ['2', 'accept', '\u0001', { kind: 'header-value-byte', position: 0 }],
  ['2', 'Accept-Language', 'en-GB, de;q=0.5, *', null],
  ['2', 'Content-Language', 'de_AT', { kind: 'header-value-byte', position: 2 }],
  ['2', 'Content-Language', 'a\tb', { kind: 'header-value-byte', position: 1 }],
  ['2', 'Content-Type', 'text/plain;charset=utf-8', null],
  ['2', 'content-type', 'Multipart/Form-Data; boundary=x', null],
  ['2', 'content-type', 'application/json', { kind: 'content-type', essence: 'application/json' }],
  ['2', 'content-type', 'text/plain,', { kind: 'content-type', essence: null }],
  ['2', 'content-type', 'text/plain; x=(', { kind: 'header-value-byte', position: 14 }],
  ['2', 'content-type', '', { kind: 'content-type', essence: null }],
  ['2', 'Range', 'bytes=0-9', null],
  ['2', 'Range', 'bytes=0-99999999999999999999', null],
  ['2', 'Range', 'bytes=-9', { kind: 'range' }],
  ['2', 'Range', 'bytes=9-0', { kind: 'range' }],
  ['2', 'X-Requested-With', 'x', { kind: 'header-name' }],
  ['2', 'DPR', '1', { kind: 'header-name' }],
  ['2', 'X', 'a'.repeat(129), { kind: 'header-name' }],
])('step %s: %s: %s', (_step, name, value, expected) => {
  expect(unsafeReason(name, value)).toEqual(expected);
});

it('takes out exactly the bytes that are unsafe', () => {
  expect(withoutUnsafeBytes('Accept', 'a(b)\u0001c')).toBe('abc');
  expect(withoutUnsafeBytes('Accept-Language', 'de_AT')).toBe('deAT');
});
