import { expect, test } from 'vitest';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { generateBatch } from './generate-scenario';
import { shrink } from './shrink';

const showing = (shows: (data: ScenarioData) => boolean) => (candidates: readonly ScenarioData[]) =>
  Promise.resolve(candidates.map(shows));

test('leaves only what is needed', async () => {
  const data: ScenarioData = {
    id: 'case',
    title: 'A case',
    story: 'A case.',
    page: { origin: 'opaque', policies: [{ value: "connect-src 'self' *", disposition: 'report' }] },
    host: 'cross-site',
    request: {
      path: '/v1/postcards',
      method: 'PUT',
      credentials: 'include',
      headers: [
        ['Accept', '*/*'],
        ['X-Odd', '1'],
      ],
    },
    server: {
      preflight: { status: 200, set: [['Access-Control-Allow-Methods', '*']] },
      actual: { remove: ['Access-Control-Allow-Origin'] },
    },
    redirects: [{ status: 307, host: 'same-site' }, { status: 302 }],
  };
  const isShown = ({ request, redirects = [] }: ScenarioData) =>
    request.headers?.some(([name]) => name === 'X-Odd') === true &&
    redirects.some(({ status }) => status === 302);
  expect(await shrink(data, showing(isShown))).toEqual({
    id: 'case',
    title: 'A case',
    story: 'A case.',
    host: 'same-site',
    request: { path: '/', headers: [['X-Odd', '1']] },
    redirects: [{ status: 302 }],
  });
});

test('comes to an end for every generated scenario, and keeps it when nothing smaller shows', async () => {
  for (const data of generateBatch(3, 0, 100)) {
    expect(
      await shrink(
        data,
        showing(() => false),
      ),
    ).toBe(data);
    const smallest = await shrink(
      data,
      showing(() => true),
    );
    expect(Object.keys(smallest).toSorted()).toEqual(
      data.host === undefined
        ? ['id', 'request', 'story', 'title']
        : ['host', 'id', 'request', 'story', 'title'],
    );
  }
});
