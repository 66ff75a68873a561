import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';
import { anyScenario, line } from '../scenarios/test-data/any-scenario';
import { arbitraryScenario } from '../scenarios/test-data/arbitrary-scenario';
import { decodePermalink, encodePermalink } from './permalink';

const changedPreset: fc.Arbitrary<ScenarioData> = fc
  .tuple(fc.constantFrom(...scenarios), anyScenario, fc.boolean())
  .map(([{ id, title, story, request }, own, isRequestKept]) => ({
    ...own,
    id,
    title,
    story,
    ...(isRequestKept && { request }),
  }));
const preset = fc.constantFrom(...scenarios).map((found): ScenarioData => {
  const { theme: _, ...data } = found;
  return data;
});
const isLinkable = (data: ScenarioData): boolean => !/\\[nr]|\\u0000|javascript:/.test(JSON.stringify(data));
const scenario = fc.oneof(anyScenario, changedPreset, preset, arbitraryScenario().filter(isLinkable));

/** Absent, undefined and empty mean the same. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, tidy(item)] as const);
  return Object.fromEntries(
    members.filter(
      ([, item]) =>
        item !== undefined && (typeof item !== 'object' || item === null || Object.keys(item).length > 0),
    ),
  );
}

test('what is encoded with its secrets is decoded to the same, without a warning', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (data) => {
      const fragment = await encodePermalink(data, { withSecrets: true });
      expect(new URL(`https://docs.example/playground#${fragment}`).hash).toBe(`#${fragment}`);
      const decoded = await decodePermalink(fragment);
      expect(decoded).toEqual({ ok: true, data: expect.anything(), warnings: [] });
      expect(decoded.ok && tidy(decoded.data)).toEqual(tidy(data));
    }),
    { numRuns: 500 },
  );
});

test('without its secrets it decodes too, and encoding that again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (data) => {
      const fragment = await encodePermalink(data, { withSecrets: false });
      const decoded = await decodePermalink(`#${fragment}`);
      expect(decoded.ok).toBe(true);
      if (decoded.ok) expect(await encodePermalink(decoded.data, { withSecrets: true })).toBe(fragment);
    }),
    { numRuns: 300 },
  );
});

test('decoding never throws, whatever the fragment', async () => {
  const fragments = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((rest) => `v1&${rest}`),
    fc.base64String().map((rest) => `v1z=${rest.replace(/=+$/, '')}`),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'header',
            'policy',
            'redirect.1.status',
            'actual.set',
            'path',
            'scenario',
            '__proto__',
          ),
          line,
        ),
      )
      .map((list) => `v1&${list.map(([key, value]) => `${key}=${encodeURIComponent(value)}&`).join('')}end`),
  );
  await fc.assert(
    fc.asyncProperty(fragments, async (fragment) => {
      const decoded = await decodePermalink(fragment);
      if (!decoded.ok) expect(decoded.message).toMatch(/^\S.*\.$/s);
    }),
    { numRuns: 1000 },
  );
});

test('a link that lost its end is never taken for another scenario', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, fc.double({ min: 0, max: 1, noNaN: true }), async (data, share) => {
      const fragment = await encodePermalink(data, { withSecrets: true });
      const cut = fragment.slice(0, Math.floor((fragment.length - 1) * share));
      expect((await decodePermalink(cut)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
