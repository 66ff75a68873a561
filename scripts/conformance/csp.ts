import * as v from 'valibot';
import { checkConnect } from '../../lib/csp/check-connect';
import type { CspRequest } from '../../lib/csp/csp-request';
import { shouldBlockRequest } from '../../lib/csp/should-block-request';
import type { Violation } from '../../lib/csp/violation';

const rowSchema = v.object({
  id: v.string(),
  pageOrigin: v.string(),
  destination: v.optional(v.string(), ''),
  policies: v.array(
    v.object({
      value: v.string(),
      disposition: v.picklist(['enforce', 'report']),
      delivery: v.optional(v.picklist(['header', 'meta']), 'header'),
    }),
  ),
  url: v.string(),
  redirectChain: v.optional(v.array(v.string()), []),
  isRedirect: v.optional(v.boolean(), false),
  serverCertificateHashes: v.optional(v.boolean(), false),
  expect: v.strictObject({
    blocked: v.boolean(),
    blockedAt: v.optional(v.number()),
    effectiveDirective: v.optional(v.string()),
    violations: v.optional(
      v.array(
        v.strictObject({
          policyIndex: v.number(),
          disposition: v.picklist(['enforce', 'report']),
          blockedURI: v.optional(v.string()),
        }),
      ),
    ),
  }),
});

type Row = v.InferOutput<typeof rowSchema>;

type Actual = {
  readonly blockedAt: number | null;
  readonly effectiveDirective: string | null;
  readonly violations: readonly Violation[];
};

type Check = {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly pass: boolean;
};

function runRow(row: Row, urls: readonly URL[], firstUrl: URL): Actual {
  const { policies, pageOrigin, destination } = row;
  const hasServerCertificateHashes = row.serverCertificateHashes;
  if (row.isRedirect) {
    const request: CspRequest = { url: firstUrl, redirectCount: 1, destination, hasServerCertificateHashes };
    const { isBlocked, effectiveDirective, violations } = shouldBlockRequest(policies, pageOrigin, request);
    return { blockedAt: isBlocked ? 0 : null, effectiveDirective, violations };
  }
  const attempt = { policies, pageOrigin, urls, destination, hasServerCertificateHashes };
  const { hops, blockedAt, violations } = checkConnect(attempt);
  return { blockedAt, effectiveDirective: hops[0]?.effectiveDirective ?? null, violations };
}

/** A violation cut down to what the row says of it, so that texts can be compared. */
function asExpected(
  violation: Pick<Violation, 'policyIndex' | 'disposition'>,
  blockedURI: string | undefined,
): string {
  const { policyIndex, disposition } = violation;
  return JSON.stringify({ policyIndex, disposition, blockedURI });
}

function byPolicy(a: { readonly policyIndex: number }, b: { readonly policyIndex: number }): number {
  return a.policyIndex - b.policyIndex;
}

function checkViolations(
  expected: NonNullable<Row['expect']['violations']>,
  actual: readonly Violation[],
): Check {
  const wanted = expected.toSorted(byPolicy);
  const found = actual.toSorted(byPolicy);
  const wantedTexts = wanted.map((violation) => asExpected(violation, violation.blockedURI));
  const foundTexts = found.map((violation, index) =>
    asExpected(violation, wanted[index]?.blockedURI === undefined ? undefined : violation.blockedURI),
  );
  return {
    name: 'violations',
    expected: wanted,
    actual: found.map(({ policyIndex, disposition, blockedURI }) => ({
      policyIndex,
      disposition,
      blockedURI,
    })),
    pass: wantedTexts.join('\n') === foundTexts.join('\n'),
  };
}

const compare = (name: string, expected: unknown, actual: unknown): Check => ({
  name,
  expected,
  actual,
  pass: expected === actual,
});

/**
 * Checks every expectation of one corpus row about content security policies against the engine's `spec` profile. A row
 * that is not of the format, or has a URL that does not parse, gives one failing check that says so.
 */
export function checkCspRow(input: unknown): { readonly id: string; readonly checks: readonly Check[] } {
  const parsed = v.safeParse(rowSchema, input);
  if (!parsed.success) {
    const id = v.is(v.object({ id: v.string() }), input) ? input.id : '(no id)';
    return {
      id,
      checks: [compare('format', 'a row about content security policies', v.summarize(parsed.issues))],
    };
  }
  const row = parsed.output;
  const texts = [row.url, ...row.redirectChain];
  const badUrl = texts.find((text) => !URL.canParse(text));
  if (badUrl !== undefined) return { id: row.id, checks: [compare('url', 'a URL', badUrl)] };
  const urls = texts.map((text) => new URL(text));
  const actual = runRow(row, urls, new URL(row.url));
  const { blocked, blockedAt, effectiveDirective, violations } = row.expect;
  const checks = [compare('blocked', blocked, actual.blockedAt !== null)];
  if (blockedAt !== undefined) checks.push(compare('blockedAt', blockedAt, actual.blockedAt));
  if (effectiveDirective !== undefined) {
    checks.push(compare('effectiveDirective', effectiveDirective, actual.effectiveDirective));
  }
  if (violations !== undefined) checks.push(checkViolations(violations, actual.violations));
  return { id: row.id, checks };
}
