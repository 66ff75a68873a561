import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../http/origin';
import { readEvidence } from '../read-evidence';
import { diagnose } from './diagnose';

const read = (browser: 'chromium' | 'firefox') =>
  diagnose(
    readEvidence({
      name: `${browser}.har`,
      content: readFileSync(new URL(`../har/test-data/${browser}.har`, import.meta.url)),
    }),
  ).map(({ request, causes, certainty, question, others }) => {
    const url = parseUrl(request.url ?? '');
    const [, expected = ''] = (url?.pathname ?? '').split('/');
    return {
      label: `${expected}${url?.search ?? ''}`,
      expected,
      kind: causes[0].kind,
      certainty,
      question,
      others,
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
});
