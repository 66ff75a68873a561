import { expect, test } from 'vitest';
import type { Engine } from '../../cors/profile';
import { meaningOf } from './meaning-of';
import { meanings, networkErrors } from './meanings';
import { allWordings, type Speaker } from './wordings/all-wordings';

const engines: Readonly<Partial<Record<Speaker, Engine>>> = {
  chromium: 'chromium',
  firefox: 'firefox',
  webkit: 'webkit',
};

test('of no message it is said only for want of a meaning that it tells nothing', () => {
  const isNetworkError = (code: string) =>
    networkErrors.some(([start]) => code.startsWith(`net::ERR_${start}`));
  const forgotten = allWordings.filter(
    ({ speaker, code }) =>
      meanings[code] === undefined &&
      !isNetworkError(code) &&
      meaningOf(engines[speaker] ?? null, code, {}).is === 'not-told',
  );
  expect([...new Set(forgotten.map(({ code }) => code))]).toEqual([]);
});

test.each([
  ['CORSMissingAllowOrigin2', ['access-control-allow-origin-missing']],
  ['CORSMethodNotFound', ['method-not-allowed']],
])("%s means in Firefox's panel what it means in its console", (code, kinds) => {
  expect(meaningOf(null, code, {})).toMatchObject({ is: 'block', kinds });
});
