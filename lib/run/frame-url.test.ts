import { expect, test } from 'vitest';
import type { PagePolicy } from '../csp/page-policy';
import { frameUrl, maxPolicyLength, policiesFromQuery } from './frame-url';

const read = (url: string) => policiesFromQuery(new URL(url, 'http://localhost').searchParams);

test('policies survive the address', () => {
  const policies: PagePolicy[] = [
    { value: "default-src 'none'; connect-src 'self' https://a.example:*/x?", disposition: 'enforce' },
    { value: 'connect-src *', disposition: 'report' },
    { value: 'sandbox', disposition: 'enforce' },
  ];
  expect(read(frameUrl(policies))).toEqual({ ok: true, policies });
  expect(frameUrl([])).toBe('/frame');
});

test.each([
  ['/frame?enforce=connect-src%0d%0aX-Evil:1', 'printable ASCII'],
  ['/frame?enforce=caf%C3%A9', 'printable ASCII'],
  ['/frame?header=x', 'Unknown parameter "header"'],
  [`/frame?enforce=${'a'.repeat(maxPolicyLength + 1)}`, `longer than ${maxPolicyLength}`],
])('%.60s is refused', (url, message) => {
  const result = read(url);
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.message).toContain(message);
});
