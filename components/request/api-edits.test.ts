import { describe, expect, test } from 'vitest';
import { sitePlace } from '@/components/live/site-place';
import { byAllRules } from '@/lib/browsers/by-all-rules';
import { predict } from '@/lib/cors/predict';
import { elementApis, requestApis } from '@/lib/http/request-apis';
import { hasMember, requestMembers } from '@/lib/http/request-members';
import { scenarios } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { codeOf } from '@/lib/snippets/client-snippets';
import { ownRequest, withApi } from './api-edits';
import { sentRequest, snippetRequest } from './snippet-request';

/** A request that says all that some request can. */
const full: ScenarioData = {
  id: 'full',
  title: 'A request',
  story: 'A request.',
  request: {
    path: '/v1/other',
    method: 'PUT',
    headers: [['X-FooBar', 'left over']],
    body: { kind: 'Blob', text: 'left over', type: 'text/plain' },
    mode: 'cors',
    credentials: 'include',
    redirect: 'error',
    cache: 'no-store',
    referrer: 'about:client',
    referrerPolicy: 'origin',
    keepalive: true,
    duplex: 'half',
    integrity: 'sha256-x',
    crossOrigin: 'anonymous',
    targetAddressSpace: 'public',
    window: null,
    uploadListener: true,
    synchronous: true,
    aborted: false,
    activateAfter: 0,
    timeout: 0,
    protocols: ['chat'],
    username: 'left',
    password: 'over',
    headerOperation: 'append',
    thenSet: ['X-FooBar', 'left over'],
  },
};

test('the request above has every member', () => {
  expect(Object.keys(full.request).toSorted()).toEqual([...requestMembers, 'path'].toSorted());
});

describe.each(requestApis)('%s', (api) => {
  const chosen = withApi(full, api);
  const made = ownRequest(chosen).request;

  test('has what a request that is made so can have, and nothing else', () => {
    for (const member of requestMembers)
      expect([member, member in made]).toEqual([member, hasMember(api, member)]);
  });

  test('sends nothing that an earlier choice set', () => {
    const scenario = resolveScenario(ownRequest(chosen), sitePlace);
    for (const prediction of Object.values(byAllRules((profile) => predict(scenario, profile)))) {
      for (const { request, bodyLength } of prediction.exchanges) {
        if (!hasMember(api, 'method')) expect(request.method).toBe(api === 'sendBeacon' ? 'POST' : 'GET');
        if (!hasMember(api, 'headers')) expect(JSON.stringify(request.headers)).not.toContain('left over');
        if (!hasMember(api, 'body')) expect(bodyLength ?? 0).toBe(0);
      }
    }
  });

  test('is written without it, as code and for a terminal', () => {
    const { request } = resolveScenario(ownRequest(chosen), sitePlace);
    const prediction = predict(resolveScenario(ownRequest(chosen), sitePlace));
    const [own] = codeOf(snippetRequest(request, prediction));
    if (!hasMember(api, 'headers'))
      expect(own?.write(snippetRequest(request, prediction))).not.toContain('X-FooBar');
    const { headers, body } = sentRequest(request, prediction);
    if (!hasMember(api, 'headers')) expect(headers).toEqual([]);
    if (!hasMember(api, 'body')) expect(body).toBeNull();
  });

  test('loses nothing on the way there and back', () => {
    expect(withApi(withApi(full, api), 'fetch').request).toEqual({ ...full.request, api: 'fetch' });
  });
});

test('an element asks for a file of the demo API that it can use, and fetch for the postcards again', () => {
  const postcards: ScenarioData = { ...full, request: { path: '/v1/postcards' } };
  for (const api of elementApis) {
    const there = withApi(postcards, api);
    expect(there.request.path).not.toBe('/v1/postcards');
    expect(withApi(there, 'fetch').request.path).toBe('/v1/postcards');
  }
});

test('no scenario says what its request cannot have', () => {
  for (const scenario of scenarios) {
    const { request } = scenario;
    const foreign = requestMembers.filter((member) => member in request && !hasMember(request.api, member));
    expect([scenario.id, foreign]).toEqual([scenario.id, []]);
  }
});
