import { expect, test } from 'vitest';
import { embedHosts, embedLines, neededPolicy, type EmbedChoice, type EmbedHost } from './embed-lines';

const source = {
  docsOrigin: 'https://docs.example',
  apiOrigins: ['https://api.example', 'https://api.test'],
  webSockets: ['web-socket'],
  script: { path: '/embed-script/0.js', integrity: 'sha384-x' },
};
const scenario: EmbedChoice = { kind: 'scenario', value: 'x-foobar', theme: 'page', runIn: 'frame' };
const hosts = Object.keys(embedHosts).filter((name): name is EmbedHost => Object.hasOwn(embedHosts, name));

test.each(hosts)('%s: its lines name the embed, and the docs', (host) => {
  const text = embedLines(host, scenario, source)
    .map((line) => line.text)
    .join('\n');
  expect(text).toContain('x-foobar');
  expect(text).toContain('https://docs.example/embed');
  expect(text.includes('<preflight-request')).toBe(embedHosts[host].takesScript);
});

test('plain HTML: the script by its bytes, with its hash, and a link for readers without scripts', () => {
  expect(embedLines('html', { ...scenario, theme: 'dark', runIn: 'page' }, source)[0]?.text).toBe(
    `<script type="module" src="https://docs.example/embed-script/0.js" integrity="sha384-x" crossorigin></script>
<preflight-request scenario="x-foobar" theme="dark" run-in="page"><a href="https://docs.example/scenario/x-foobar">A live request</a></preflight-request>`,
  );
});

test('a URL can not end the attribute that it is in', () => {
  const [line] = embedLines(
    'wordpress',
    { ...scenario, kind: 'url', value: 'https://a.example/"><b>' },
    source,
  );
  expect(line?.text).not.toContain('<b>');
  const [, element] = embedLines(
    'docusaurus',
    { ...scenario, kind: 'url', value: 'https://a.example/"><b>' },
    source,
  );
  expect(element?.text).toContain('url="https://a.example/&quot;>&lt;b>"');
});

test.each<[EmbedHost, Partial<EmbedChoice>, string]>([
  ['html', {}, 'script-src https://docs.example; frame-src https://docs.example'],
  ['notion', { runIn: 'page' }, 'frame-src https://docs.example'],
  [
    'html',
    { runIn: 'page' },
    'script-src https://docs.example; frame-src https://docs.example; connect-src https://api.example https://api.test',
  ],
  [
    'html',
    { kind: 'url', value: 'https://own.example/a', runIn: 'page' },
    'script-src https://docs.example; frame-src https://docs.example; connect-src https://own.example',
  ],
  [
    'html',
    { kind: 'show', value: 'checker', runIn: 'page' },
    'script-src https://docs.example; frame-src https://docs.example',
  ],
])('%s with %j needs %s', (host, part, policy) => {
  expect(neededPolicy(host, { ...scenario, ...part }, source)).toBe(policy);
});

test('a WebSocket needs sources of its own scheme', () => {
  const policy = (value: string) => neededPolicy('html', { ...scenario, value, runIn: 'page' }, source);
  expect(policy('web-socket')).toContain(
    'connect-src https://api.example wss://api.example https://api.test wss://api.test',
  );
  expect(policy('x-foobar')).not.toContain('wss:');
});

test('a URL that is none needs no connect-src', () => {
  const choice: EmbedChoice = { kind: 'url', value: 'nonsense', theme: 'page', runIn: 'page' };
  expect(neededPolicy('html', choice, source)).not.toContain('connect-src');
});
