import { expect, it } from 'vitest';
import { predict } from '../cors/predict';
import type { Server } from '../http/message';
import { profiles } from './profiles';
import measured from './test-data/measured-violations.json';

const engines = ['chromium', 'firefox', 'webkit'] as const;
const runs = measured.rows.flatMap((row) =>
  engines.map((engine) => ({ row, engine, name: `${row.note}, ${engine}` })),
);

/** Allows everything, and redirects the URLs to each other in their order. */
function serverOf([first, target]: readonly string[]): Server {
  return ({ method, url }) => {
    const headers = [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', '*'],
    ] as const;
    return method !== 'OPTIONS' && url === first && target !== undefined
      ? { status: 307, headers: [...headers, ['Location', target]] }
      : { status: 200, headers };
  };
}

it.each(runs)('$name', ({ row, engine }) => {
  const [method = '', api] = row.request.split(' ');
  const { block, exchanges, violations } = predict(
    {
      page: {
        origin: measured.page,
        policies: row.policies.map(([value = '', disposition, delivery]) => ({
          value,
          disposition: disposition === 'report' ? 'report' : 'enforce',
          delivery: delivery === 'meta' ? 'meta' : 'header',
        })),
      },
      request: { api: api === 'xhr' ? 'xhr' : 'fetch', url: row.urls[0] ?? '', method },
      server: serverOf(row.urls),
    },
    profiles[engine],
  );
  expect({
    isBlocked: block?.kind === 'csp',
    isPreflighted: exchanges.some(({ kind, hop }) => kind === 'preflight' && hop === 0),
    events: violations.length,
  }).toEqual(row[engine]);
});
