import { describe, expect, it } from 'vitest';
import type { PagePolicy } from '../../http/page-policy';
import { predict } from '../predict';

const origin = 'https://page.example';
const enforced = (value: string): PagePolicy => ({ value, disposition: 'enforce' });
const of = (policies: readonly PagePolicy[], url = `${origin}/own`) =>
  predict({
    page: { origin, policies },
    request: { url },
    server: () => ({ status: 200, headers: [] }),
  });

describe('https://w3c.github.io/webappsec-csp/#directive-sandbox', () => {
  it.each<[string, readonly PagePolicy[], string | null]>([
    ['scripts alone', [enforced('sandbox allow-scripts')], 'access-control-allow-origin-missing'],
    ['any case', [enforced('SANDBOX Allow-Scripts')], 'access-control-allow-origin-missing'],
    ['scripts and origin', [enforced('sandbox allow-scripts allow-same-origin')], null],
    [
      'two policies, of which one takes the origin',
      [enforced('sandbox allow-scripts allow-same-origin'), enforced('sandbox allow-scripts')],
      'access-control-allow-origin-missing',
    ],
    ['no scripts', [enforced('sandbox')], 'sandbox-without-scripts'],
    ['no scripts, but the origin', [enforced('sandbox allow-same-origin')], 'sandbox-without-scripts'],
    ['only reported', [{ value: 'sandbox', disposition: 'report' }], null],
    ['a meta element', [{ value: 'sandbox', disposition: 'enforce', delivery: 'meta' }], null],
    ['a word elsewhere', [enforced('report-uri /sandbox')], null],
  ])('%s', (_, policies, kind) => {
    expect(of(policies).block?.kind ?? null).toBe(kind);
  });

  it('the origin on the wire is null, and a step says why', () => {
    const { exchanges, steps } = of([enforced('sandbox allow-scripts')]);
    expect(exchanges[0]?.request.headers).toContainEqual(['Origin', 'null']);
    expect(steps[0]).toMatchObject({ rule: { anchor: 'directive-sandbox' }, outcome: 'passed' });
  });

  it("'self' stays the site of the page, and http: stays mixed content", () => {
    const self = [enforced("sandbox allow-scripts; connect-src 'self'")];
    expect(of(self).block?.kind).toBe('access-control-allow-origin-missing');
    expect(of([enforced('sandbox allow-scripts')], 'http://api.example/').block?.kind).toBe('mixed-content');
  });

  it('without scripts nothing is asked for, and nobody is told', () => {
    const { exchanges, result } = of([enforced('sandbox')]);
    expect(exchanges).toEqual([]);
    expect(result).toEqual({ kind: 'error', name: 'no event', isThrownEarly: true });
  });
});
