import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../http/origin';
import { readEvidence } from '../read-evidence';
import { diagnose } from './diagnose';

const read = (browser: 'chromium' | 'firefox', what = '') =>
  diagnose(
    readEvidence({
      name: `${browser}.har`,
      content: readFileSync(new URL(`../har/test-data/${browser}${what}.har`, import.meta.url)),
    }),
  ).map(({ request, causes, certainty, question, others, data }) => {
    const url = parseUrl(request.url ?? '');
    const [, expected = ''] = (url?.pathname ?? '').split('/');
    return {
      label: `${expected}${url?.search ?? ''}`,
      expected,
      kind: causes[0].kind,
      certainty,
      question,
      others,
      made: data?.request ?? null,
    };
  });

/** The files are what `npm run save-hars` saved; the first part of a path names what becomes of the request. */
describe('HARs that browsers saved', () => {
  test('Chromium: the right cause comes first, of every request', () => {
    const diagnoses = read('chromium');
    expect(diagnoses).toHaveLength(13);
    expect(diagnoses.filter(({ expected, kind }) => kind !== expected)).toEqual([]);
  });

  test('Firefox, which tells neither that a response was withheld nor of credentials: so too, or it is asked', () => {
    const diagnoses = read('firefox');
    expect(diagnoses).toHaveLength(13);
    const others = diagnoses.filter(({ expected, kind }) => kind !== expected);
    expect(others.map(({ label, certainty, question }) => [label, certainty, question?.fact])).toEqual([
      ['no-connection', 'not-told', 'console-line'],
      ['access-control-allow-origin-wildcard-with-credentials', 'not-told', 'credentials'],
      ['access-control-allow-credentials-not-true', 'not-told', 'credentials'],
    ]);
  });

  test('what is left open beside the first cause hangs on credentials alone', () => {
    const open = [...read('chromium'), ...read('firefox')].filter(
      ({ certainty, others }) => certainty !== 'certain' && others.length > 0,
    );
    expect(new Set(open.map(({ question }) => question?.fact))).toEqual(
      new Set(['credentials', 'console-line']),
    );
  });

  const element = ({ label, made }: ReturnType<typeof read>[number]) => [label, made?.api, made?.crossOrigin];

  test('Chromium: what elements load is theirs, and the right cause comes first', () => {
    const diagnoses = read('chromium', '-elements');
    expect(diagnoses.filter(({ expected, kind }) => kind !== expected)).toEqual([]);
    expect(new Set(diagnoses.map(element))).toEqual(
      new Set([
        ['access-control-allow-origin-missing?img', 'img', 'anonymous'],
        ['access-control-allow-origin-missing?script', 'script', 'anonymous'],
        ['access-control-allow-origin-missing?module', 'script', 'anonymous'],
        ['access-control-allow-origin-missing?link', 'link', 'anonymous'],
        ['access-control-allow-origin-missing?font', 'font', undefined],
        ['access-control-allow-origin-mismatch?img', 'img', 'anonymous'],
        ['access-control-allow-origin-wildcard-with-credentials?img', 'img', 'use-credentials'],
        ['cross-origin-resource-policy?img', 'img', undefined],
        ['opaque-response-blocking?img', 'img', undefined],
      ]),
    );
  });

  test('Firefox, which says nothing of responses that it keeps without CORS: so too, or it is asked', () => {
    const diagnoses = read('firefox', '-elements');
    expect(diagnoses).toHaveLength(7);
    for (const { made } of diagnoses) expect(made?.api).toMatch(/^(?:img|script|link|font)$/);
    const others = diagnoses.filter(({ expected, kind }) => kind !== expected);
    expect(others.map(({ label, certainty, question }) => [label, certainty, question?.fact])).toEqual([
      ['access-control-allow-origin-wildcard-with-credentials?img', 'not-told', 'credentials'],
    ]);
  });
});
