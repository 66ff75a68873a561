import { expect, test } from 'vitest';
import type { PagePolicy } from '../http/page-policy';
import { sandboxFlags } from './sandbox-directive';

const enforced = (value: string): PagePolicy => ({ value, disposition: 'enforce' });

test.each<[string, readonly PagePolicy[], boolean, boolean]>([
  ['no policy', [], true, true],
  ['no sandbox', [enforced("connect-src 'self'")], true, true],
  ['nothing allowed', [enforced('sandbox')], false, false],
  ['scripts', [enforced('connect-src *; SANDBOX Allow-Scripts')], false, true],
  ['scripts and origin', [enforced('sandbox\tallow-scripts  allow-same-origin')], true, true],
  [
    'two in one header',
    [enforced('sandbox allow-scripts allow-same-origin, sandbox allow-scripts')],
    false,
    true,
  ],
  ['two policies', [enforced('sandbox allow-scripts'), enforced('sandbox allow-same-origin')], false, false],
  ['the first of two directives', [enforced('sandbox allow-scripts; sandbox')], false, true],
  ['a name that begins so', [enforced('sandboxed')], true, true],
  ['only reported', [{ value: 'sandbox', disposition: 'report' }], true, true],
  ['a meta element', [{ value: 'sandbox', disposition: 'enforce', delivery: 'meta' }], true, true],
])('%s', (_, policies, isSameOriginAllowed, areScriptsAllowed) => {
  expect(sandboxFlags(policies)).toEqual({ isSameOriginAllowed, areScriptsAllowed });
});
