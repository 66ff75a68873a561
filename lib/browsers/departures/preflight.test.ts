import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Scenario } from '../../cors/scenario';
import { combinedValue } from '../../http/header-list';
import type { Server } from '../../http/message';
import { profiles } from '../profiles';
import { engines, origin, url, star, openServer, all, header } from '../test-data/wire';

describe('Access-Control-Allow-Headers: *', () => {
  const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Headers', '*']] });
  it('covers Authorization in every engine, against the standard', () => {
    expect(all(header('Authorization', 'x'), server)).toEqual([
      'OPTIONS authorization-not-covered-by-wildcard',
      'OPTIONS GET',
      'OPTIONS GET',
      'OPTIONS GET',
    ]);
  });
});

describe('preflights differ in', () => {
  it('the User-Agent on the preflight', () => {
    const scenario: Scenario = {
      page: { origin },
      request: { url, ...header('User-Agent', 'foo') },
      server: openServer,
    };
    const sent = engines.map((engine) =>
      combinedValue(predict(scenario, profiles[engine]).exchanges[0]?.request.headers ?? [], 'user-agent'),
    );
    expect(sent).toEqual([null, null, 'foo']);
  });
});

it('a stream in the mode "same-origin" is preflighted in Chromium, in every cache mode', () => {
  const wire = (cache: string) =>
    engines.map((engine) =>
      predict(
        {
          page: { origin },
          request: {
            url,
            method: 'POST',
            mode: 'same-origin',
            duplex: 'half',
            cache,
            body: { kind: 'ReadableStream' },
          },
          server: openServer,
        },
        profiles[engine],
      )
        .exchanges.map(({ request }) => request.method)
        .join(),
    );
  for (const cache of ['default', 'only-if-cached', 'no-store', 'force-cache'])
    expect(wire(cache)).toEqual(['OPTIONS', '', '']);
});
