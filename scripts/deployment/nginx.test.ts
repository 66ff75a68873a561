import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepAliveSeconds } from '../../lib/demo/connection-headers';
import { root } from '../site-build.mjs';

test('nginx keeps no connection to the demo API for as long as the demo API does', () => {
  const text = readFileSync(join(root, 'nginx.conf'), 'utf8');
  const [, upstream = ''] = /upstream demo_api \{([^}]*)\}/.exec(text) ?? [];
  const [, seconds] = /keepalive_timeout (\d+)s;/.exec(upstream) ?? [];
  expect(Number(seconds)).toBeLessThan(keepAliveSeconds);
});
