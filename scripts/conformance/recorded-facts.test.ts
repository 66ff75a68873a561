import { describe, expect, it } from 'vitest';
import chromium from '../../lib/cors/test-data/chromium.json';
import requests from '../../lib/cors/test-data/requests.json';
import responses from '../../lib/cors/test-data/responses.json';
import { checkCheckRow } from './check';
import { checkChromiumUnitRow } from './chromium-unit';
import { checkClassifyRow } from './classify';
import type { CheckedRow } from './row-check';

type Part = { readonly [key: string]: unknown };
type Group = { readonly test: string; readonly common: Part; readonly rows: readonly Part[] };

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row with what all rows of its group have in common. */
function merge(common: Part, own: Part): Part {
  const merged: Record<string, unknown> = { ...common };
  for (const [key, value] of Object.entries(own)) {
    const shared = merged[key];
    merged[key] = isPart(shared) && isPart(value) ? merge(shared, value) : value;
  }
  return merged;
}

/** Header lines of recorded responses, "Name: value", as pairs. */
function withHeaderPairs(value: unknown): unknown {
  if (typeof value === 'string') {
    const colon = value.indexOf(': ');
    return [value.slice(0, colon), value.slice(colon + 2)];
  }
  if (Array.isArray(value)) return value.map(withHeaderPairs);
  return value;
}

function withResponses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withResponses);
  if (!isPart(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      (key === 'response' || key === 'preflightResponse') && isPart(part)
        ? [key, { ...part, headers: withHeaderPairs(part['headers'] ?? []) }]
        : [key, withResponses(part)],
    ),
  );
}

function failuresOf(groups: readonly Group[], check: (row: unknown, id: string) => CheckedRow): unknown[] {
  return groups.flatMap(({ test, common, rows }) =>
    rows.flatMap((own, index) => {
      const id = `${test}#${index + 1}`;
      const { checks } = check({ id, ...merge(common, own) }, id);
      expect(checks).not.toEqual([]);
      return checks.filter(({ pass }) => !pass).map((failed) => ({ id, ...failed }));
    }),
  );
}

describe('facts recorded from web-platform-tests and Chromium', () => {
  it('about requests are right under the spec profile', () => {
    expect(failuresOf(requests.groups, checkClassifyRow)).toEqual([]);
  });

  it('about responses are right under the spec profile', () => {
    expect(failuresOf(responses.groups, (row, id) => checkCheckRow(withResponses(row), id))).toEqual([]);
  });

  it("from Chromium's unit tests are right under the chromium profile", () => {
    expect(failuresOf(chromium.groups, checkChromiumUnitRow)).toEqual([]);
  });

  it('would fail if an expectation were another one', () => {
    const [group] = responses.groups;
    const row = withResponses({ id: 'x', ...merge(group?.common ?? {}, group?.rows[0] ?? {}) });
    const wrong = isPart(row) ? { ...row, expect: { outcome: 'blocked' } } : row;
    expect(checkCheckRow(wrong, 'x').checks).toMatchObject([{ name: 'outcome', pass: false }]);
  });
});
