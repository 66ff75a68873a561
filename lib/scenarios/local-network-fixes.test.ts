import { describe, expect, it } from 'vitest';
import { profiles } from '../browsers/profiles';
import type { Engine } from '../cors/profile';
import { scenarioById } from './catalogue';
import { fixesFor } from './fixes';
import type { PageData, ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const page: PageData = { url: 'https://shop.example', addressSpace: 'public' };
const granted = { 'local-network': 'granted', 'loopback-network': 'granted' } as const;
const loopback = 'http://127.0.0.1:8080/status';
const device = 'http://192.168.1.10/status';
const router = 'http://router.example/status';
const allowLoopback = 'The user has to allow loopback-network, in the prompt that the browser shows.';
const allowLocal = 'The user has to allow local-network, in the prompt that the browser shows.';

function sentences(
  more: PageData,
  request: Partial<ScenarioData['request']>,
  engine: Engine = 'chromium',
): readonly string[] {
  const data: ScenarioData = {
    id: 'local',
    title: 'Local',
    story: '',
    page: { ...page, ...more },
    request: { path: '/', headers: [], ...request },
    given: { actual: { status: 200, headers: [['Access-Control-Allow-Origin', '*']] } },
  };
  return fixesFor(data, place, profiles[engine]).map(({ sentence }) => sentence);
}

describe('fixesFor, of a request to the local network', () => {
  it.each<[string, PageData, string, readonly string[]]>([
    ['nobody has answered', {}, loopback, [allowLoopback]],
    ['nobody has answered for the other', { localNetworkPermissions: granted }, device, []],
    [
      'the user refused',
      { localNetworkPermissions: { 'loopback-network': 'denied' } },
      loopback,
      ["The user has to allow loopback-network, in the browser's settings for the site."],
    ],
    [
      'the page is not secure',
      { url: 'http://shop.example/cart', localNetworkPermissions: granted },
      loopback,
      ['Serve the page over https:.'],
    ],
    [
      'the page is not secure, and nobody was asked',
      { url: 'http://shop.example/cart' },
      device,
      [`Serve the page over https:. ${allowLocal}`],
    ],
    [
      'what frames it is not secure',
      {
        framedBy: 'http://portal.example',
        frameAllow: 'loopback-network',
        localNetworkPermissions: granted,
      },
      loopback,
      ['Serve the page at the top over https:.'],
    ],
    [
      'neither is secure',
      {
        url: 'http://shop.example/cart',
        framedBy: 'http://portal.example',
        frameAllow: 'loopback-network',
        localNetworkPermissions: granted,
      },
      loopback,
      ['Serve the page and the page at the top over https:.'],
    ],
    [
      'the header forbids it',
      { permissionsPolicy: 'camera=(), loopback-network=()', localNetworkPermissions: granted },
      loopback,
      ['Set Permissions-Policy: camera=(), loopback-network=(self) on the page.'],
    ],
    [
      'the header forbids it by both names, and allows it to another origin',
      {
        permissionsPolicy: 'local-network-access=(), loopback-network=("https://b.example")',
        localNetworkPermissions: granted,
      },
      loopback,
      [
        'Set Permissions-Policy: local-network-access=(self), loopback-network=(self "https://b.example") on the page.',
      ],
    ],
    [
      'the frame does not pass it on',
      {
        framedBy: 'https://portal.example',
        frameAllow: "camera; local-network 'none'",
        localNetworkPermissions: granted,
      },
      device,
      ['Set allow="camera; local-network" on the frame that the page is in.'],
    ],
    [
      'frame, header and user',
      { framedBy: 'https://portal.example', permissionsPolicy: 'local-network=()' },
      device,
      [
        `Set allow="local-network" on the frame that the page is in. Set Permissions-Policy: local-network=(self) on the page. ${allowLocal}`,
      ],
    ],
  ])('where %s', (_, more, url, expected) => {
    expect(sentences(more, { url })).toEqual(expected);
  });

  it('reads no header in Firefox, so changes none', () => {
    expect(sentences({ permissionsPolicy: 'loopback-network=()' }, { url: loopback }, 'firefox')).toEqual([
      allowLoopback,
    ]);
  });
});

describe('fixesFor, of mixed content of the local network', () => {
  const known: PageData = { addressSpaces: { 'router.example': 'local' }, localNetworkPermissions: granted };
  const https = 'Request it over https:.';
  const say = 'Set targetAddressSpace: "local".';
  const upgrade = "Add upgrade-insecure-requests to the page's policy.";

  it('says the address space of a known name, where that is read', () => {
    expect(sentences(known, { url: router })).toEqual([https, say, upgrade]);
    expect(sentences({ ...known, localNetworkPermissions: {} }, { url: router })).toEqual([
      `${https} ${allowLocal}`,
      `${say} ${allowLocal}`,
      `${upgrade} ${allowLocal}`,
    ]);
    expect(sentences(known, { url: router }, 'firefox')).toEqual([https, upgrade]);
    expect(sentences(known, { url: router, api: 'xhr' })).toEqual([https, upgrade]);
  });

  it('says another of a name of this machine, and none of a public or an unknown one', () => {
    const of = (addressSpaces: PageData['addressSpaces'] & object) =>
      sentences({ addressSpaces, localNetworkPermissions: granted }, { url: router });
    expect(of({ 'router.example': 'loopback' })).toEqual([
      https,
      'Set targetAddressSpace: "loopback".',
      upgrade,
    ]);
    expect(of({ 'router.example': 'public' })).toEqual([https, upgrade]);
    expect(of({})).toEqual([https, upgrade]);
  });
});

describe('fixesFor, of a sandboxed page', () => {
  const fixesOf = (data: ScenarioData) => fixesFor(data, place).map(({ sentence }) => sentence);
  const keep = "Add allow-same-origin to the sandbox of the page's policy.";

  it('keeps its origin for a file of its own site', () => {
    expect(fixesOf(scenarioById('sandbox-own-file'))).toEqual([keep]);
  });

  it('does not for another site that allows nobody', () => {
    const other: ScenarioData = {
      id: 'other',
      title: 'Other',
      story: '',
      page: { policies: [{ value: 'sandbox allow-scripts', disposition: 'enforce' }] },
      request: { path: '/', headers: [] },
      server: { actual: { remove: ['*'] } },
    };
    expect(fixesOf(other)).toEqual([
      'Set Access-Control-Allow-Origin: * on the response.',
      'Set Access-Control-Allow-Origin: null on the response.',
    ]);
  });
});
