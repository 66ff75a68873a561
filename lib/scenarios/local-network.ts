import { getPostcards, putPostcard } from './postcards';
import { publicPage } from './public-page';
import type { CatalogueEntry, PageData, ScenarioData } from './scenario-data';

/** A shop's page on the internet. */
const shop: PageData = { url: 'https://shop.example/till' };

/** What a device on the shop's own network responds. */
const fromDevice: Pick<ScenarioData, 'given'> = {
  given: {
    actual: {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Type', 'application/json'],
      ],
    },
  },
};

const get = (url: string): Pick<ScenarioData, 'request' | 'given'> => ({
  request: { method: 'GET', url, path: '/v1/postcards', headers: [] },
  ...fromDevice,
});

const named: PageData = { ...shop, addressSpaces: { 'printer.shop.example': 'local' } };

/** Where a page requests an address that is more private than its own. */
export const localNetwork: readonly CatalogueEntry[] = [
  {
    id: 'public-page-denied',
    title: 'This machine, denied to a page from the internet',
    story:
      "Chrome and Firefox ask the user before a page from the internet requests an API on the user's own machine, and the user has denied it.",
    page: publicPage('denied'),
    request: getPostcards,
    expected: ['', 'local-network-access', 'TypeError', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'public-page-granted',
    title: 'This machine, granted to a page from the internet',
    story: 'The user has granted the permission, and the rest happens as usual, the preflight included.',
    page: publicPage('granted'),
    request: putPostcard,
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'public-page-pending',
    title: 'This machine, while the prompt is open',
    story: 'As long as the user has not answered the prompt, the request waits, and the page gets no error.',
    page: { addressSpace: 'public' },
    request: getPostcards,
    expected: ['', 'local-network-access', 'no event', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'public-page-web-socket',
    title: 'A WebSocket to this machine, denied to a page from the internet',
    story: 'Chrome asks before a WebSocket too.',
    page: publicPage('denied'),
    request: { api: 'WebSocket', path: '/v1/postcards' },
    expected: [
      '',
      'local-network-access',
      'error event',
      {
        firefox: ['GET', 'websocket-handshake', 'error event'],
        webkit: ['GET', 'websocket-handshake', 'error event'],
      },
    ],
  },
  {
    id: 'public-page-wrong-space',
    title: 'A different address space from the one that the page named',
    story:
      'The page named the local network, but the API is on the machine itself, so in Chrome the request fails in spite of the permission.',
    page: publicPage('granted'),
    request: { ...getPostcards, targetAddressSpace: 'local' },
    expected: [
      '',
      'local-network-access',
      'TypeError',
      { firefox: ['GET', null, 'cors:200'], webkit: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'private-name-denied',
    title: 'A name that resolves to an address on the local network',
    story:
      "The printer's name is one of the shop's, but its address is on the user's network, and the address is what counts.",
    page: { ...named, ...publicPage('denied') },
    ...get('https://printer.shop.example/v1/postcards'),
    expected: ['', 'local-network-access', 'TypeError', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'private-name-granted',
    title: 'Such a name, once the user has granted the local network',
    story: 'The permission for the local network is enough; the one for the machine itself is separate.',
    page: { ...named, addressSpace: 'public', localNetworkPermissions: { 'local-network': 'granted' } },
    ...get('https://printer.shop.example/v1/postcards'),
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'local-page-to-loopback',
    title: 'From the local network to this machine',
    story:
      "A page on a device in the user's network requests an API on the user's own machine, which needs permission by the draft, but not in any browser.",
    page: { url: 'https://192.168.1.10/', addressSpace: 'local' },
    ...get('https://localhost:8443/v1/postcards'),
    expected: [
      '',
      'local-network-access',
      'no event',
      {
        chromium: ['GET', null, 'cors:200'],
        firefox: ['GET', null, 'cors:200'],
        webkit: ['GET', null, 'cors:200'],
      },
    ],
  },
  {
    id: 'local-network-of-http-page',
    title: 'The local network and a page at http:',
    story: 'The user has granted the permission, but in Chrome only a page at https: may use it.',
    page: { url: 'http://shop.example/till', ...publicPage('granted') },
    ...get('http://192.168.1.10/v1/postcards'),
    expected: [
      '',
      'local-network-access',
      'TypeError',
      { firefox: ['GET', null, 'cors:200'], webkit: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'local-network-at-http',
    title: 'A device at http: and a page at https:',
    story:
      'A device on the local network without a certificate is mixed content in Firefox, but not in Chrome.',
    page: { ...shop, ...publicPage('granted') },
    ...get('http://192.168.1.10/v1/postcards'),
    expected: [
      'GET',
      null,
      'cors:200',
      { firefox: ['', 'mixed-content', 'TypeError'], webkit: ['', 'mixed-content', 'TypeError'] },
    ],
  },
  {
    id: 'local-network-in-frame',
    title: 'The local network and a page in a frame',
    story:
      "The user has granted the permission, but the frame that the page is in has no allow attribute, so it doesn't pass the permission on.",
    page: { ...shop, framedBy: 'https://portal.example', ...publicPage('granted') },
    ...get('https://192.168.1.10/v1/postcards'),
    expected: ['', 'local-network-access', 'TypeError', { webkit: ['GET', null, 'cors:200'] }],
  },
];
