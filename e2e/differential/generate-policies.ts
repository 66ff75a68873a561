import type { PagePolicy } from '../../lib/http/page-policy';
import type { Random } from './random';

/** One or two policies with a say in connections, or seemingly so. */
export function generatePolicies(random: Random): PagePolicy[] {
  return random.list(random.isChance(20) ? 2 : 1, () => ({
    value: generatePolicy(random),
    disposition: random.isChance(25) ? 'report' : 'enforce',
  }));
}

function generatePolicy(random: Random): string {
  const list = (): string => random.list(1 + random.below(3), () => generateSource(random)).join(' ');
  return random.weighted(
    [
      [12, () => `connect-src ${list()}`],
      [5, () => `default-src ${list()}`],
      [3, () => `default-src 'none'; connect-src ${list()}`],
      [2, () => `connect-src ${list()}; default-src ${list()}`],
      [1, () => `CONNECT-SRC ${list()}`],
      [1, () => `connect-src ${list()}; connect-src *`],
      [1, () => `img-src 'none'; style-src ${list()}`],
      [1, () => 'connect-src'],
      [1, () => `;; connect-src ${list()} ;`],
      [1, () => `connect-src ${list()}, connect-src ${list()}`],
      [1, () => `connect-srcs ${list()}`],
      [1, () => `connect-src\t${list()}`],
    ],
    () => "connect-src 'self'",
  )();
}

function generateSource(random: Random): string {
  return random.weighted(
    [
      [4, "'self'"],
      [3, "'none'"],
      [3, '*'],
      [5, '{same-site}'],
      [5, '{cross-site}'],
      [2, 'http:'],
      [2, 'https:'],
      [1, 'ws:'],
      [1, 'HTTP:'],
      [2, 'localhost:*'],
      [2, '127.0.0.1:*'],
      [1, 'localhost'],
      [1, 'http://localhost'],
      [2, 'http://localhost:*'],
      [1, 'https://localhost:*'],
      [1, 'ws://localhost:*'],
      [1, '*.localhost:*'],
      [1, 'http://*:*'],
      [1, '*:*'],
      [1, 'LOCALHOST:*'],
      [2, '{same-site}/'],
      [2, '{same-site}/r/'],
      [1, '{same-site}/r'],
      [1, '{same-site}/R/'],
      [1, '{cross-site}/r/'],
      [1, '{same-site}/v1/'],
      [1, '{same-site}/r/?x=1'],
      [1, '{same-site}/%72/'],
      [1, '{docs}'],
      [1, '{docs-other-port}'],
      [1, 'self'],
      [1, "'SELF'"],
      [1, "'unsafe-inline'"],
      [1, "'nonce-abc'"],
      [1, 'data:'],
      [1, 'https://api.example'],
      [1, 'not a source!'],
      [1, '[::1]:*'],
    ],
    "'self'",
  );
}
