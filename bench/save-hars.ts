/**
 * Saves a HAR from Chromium's and from Firefox's own DevTools, of requests that fail in known ways: `npm run save-hars`.
 * They are test data of lib/evidence; the first part of each path names what becomes of the request.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { poll, startProgram, temporaryFolder } from '../e2e/browsers/child-program';
import { connectMarionette } from '../e2e/browsers/marionette';
import { member } from '../e2e/browsers/member';
import { installedBrowsers } from '../scripts/installed-browsers.mjs';

const pagePort = 4611;
const apiPort = 4612;
const debuggingPort = 4613;
const page = `http://localhost:${pagePort}`;
const api = `http://127.0.0.1:${apiPort}`;
const folder = join('lib', 'evidence', 'har', 'test-data');

type Answer = (response: ServerResponse, isPreflight: boolean) => void;

const allow = (response: ServerResponse, origin: string | string[]) =>
  response.setHeader('Access-Control-Allow-Origin', origin);

const answers: Readonly<Record<string, Answer>> = {
  'access-control-allow-origin-missing': () => {},
  'access-control-allow-origin-mismatch': (response) => allow(response, 'https://other.example'),
  'access-control-allow-origin-multiple': (response) => allow(response, ['*', page]),
  'access-control-allow-origin-wildcard-with-credentials': (response) => allow(response, '*'),
  'access-control-allow-credentials-not-true': (response) => allow(response, page),
  'preflight-status': (response, isPreflight) => {
    allow(response, page);
    if (isPreflight) response.statusCode = 401;
  },
  'method-not-allowed': (response) => {
    allow(response, page);
    response.setHeader('Access-Control-Allow-Methods', 'GET');
  },
  'header-not-allowed': (response) => {
    allow(response, page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
  },
  'cross-origin-resource-policy': (response) =>
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin'),
  'opaque-response-blocking': (response) =>
    response.setHeader('Content-Type', 'application/json').setHeader('X-Content-Type-Options', 'nosniff'),
  'nothing-blocked': (response) => {
    allow(response, page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader('Access-Control-Allow-Headers', 'x-custom, authorization');
  },
};

/** What the page asks for: path, and the call's options. */
const calls: readonly (readonly [path: string, options: Readonly<Record<string, unknown>>])[] = [
  ['access-control-allow-origin-missing', {}],
  ['access-control-allow-origin-missing?preflighted', { method: 'PUT' }],
  ['access-control-allow-origin-mismatch', {}],
  ['access-control-allow-origin-multiple', {}],
  ['access-control-allow-origin-wildcard-with-credentials', { credentials: 'include' }],
  ['access-control-allow-credentials-not-true', { credentials: 'include' }],
  ['preflight-status', { method: 'PUT' }],
  ['method-not-allowed', { method: 'PUT' }],
  ['header-not-allowed', { headers: { 'X-Custom': '1' } }],
  ['header-not-allowed?authorization', { headers: { Authorization: 'Bearer of-a-test' } }],
  ['nothing-blocked', {}],
  [
    'nothing-blocked?preflighted',
    { method: 'PUT', headers: { 'X-Custom': '1', Authorization: 'Bearer of-a-test' } },
  ],
];

/** What elements of the page ask for: the path, and the element's attributes; a font has none. */
const elements: readonly (readonly [
  path: string,
  tag: string,
  attributes: Readonly<Record<string, string>>,
])[] = [
  ['access-control-allow-origin-missing?img', 'img', { crossorigin: 'anonymous' }],
  ['access-control-allow-origin-missing?script', 'script', { crossorigin: 'anonymous' }],
  ['access-control-allow-origin-missing?module', 'script', { type: 'module' }],
  ['access-control-allow-origin-missing?link', 'link', { crossorigin: 'anonymous', rel: 'stylesheet' }],
  ['access-control-allow-origin-missing?font', 'font', {}],
  ['access-control-allow-origin-mismatch?img', 'img', { crossorigin: 'anonymous' }],
  ['access-control-allow-origin-wildcard-with-credentials?img', 'img', { crossorigin: 'use-credentials' }],
  ['cross-origin-resource-policy?img', 'img', {}],
  ['opaque-response-blocking?img', 'img', {}],
];

const askByElements = `(async () => {
  for (const [path, tag, attributes] of ${JSON.stringify(elements)}) {
    const url = ${JSON.stringify(`${api}/`)} + path;
    if (tag === 'font') {
      await new FontFace('Letters', 'url("' + url + '")').load().catch(() => {});
      continue;
    }
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await new Promise((resolve) => {
      element.addEventListener('load', resolve);
      element.addEventListener('error', resolve);
      element.setAttribute(tag === 'link' ? 'href' : 'src', url);
      document.head.append(element);
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return 'asked';
})()`;

const ask = `(async () => {
  for (const [path, options] of ${JSON.stringify(calls)}) {
    await fetch(${JSON.stringify(`${api}/`)} + path, options).catch(() => {});
  }
  await fetch('http://127.0.0.1:${debuggingPort + 1}/no-connection').catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return 'asked';
})()`;

/** By the end of the file's name. */
const askings = [
  ['', ask],
  ['-elements', askByElements],
] as const;

function answerApi(request: IncomingMessage, response: ServerResponse): void {
  const [kind = ''] = (request.url ?? '').slice(1).split('?', 1);
  const isPreflight = request.method === 'OPTIONS';
  if (isPreflight) response.statusCode = 204;
  answers[kind]?.(response, isPreflight);
  response.end(isPreflight ? undefined : '{}');
}

function save(name: string, har: unknown): void {
  if (typeof har !== 'string' || !har.startsWith('{')) throw new Error(`${name} gave no HAR: ${String(har)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.har`), `${har}\n`);
  console.log(`${join(folder, name)}.har: ${Math.round(har.length / 1000)} kB`);
}

async function saveChromium(program: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: program,
    args: [`--remote-debugging-port=${debuggingPort}`, '--no-sandbox'],
  });
  try {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const listed: unknown = await (await fetch(`http://127.0.0.1:${debuggingPort}/json`)).json();
    const targets: readonly unknown[] = Array.isArray(listed) ? listed : [];
    const target = targets.find(
      (each) => member(each, 'type') === 'page' && member(each, 'url') === 'about:blank',
    );
    const devtools = await context.newPage();
    const socket = `127.0.0.1:${debuggingPort}/devtools/page/${String(member(target, 'id'))}`;
    await devtools.goto(`http://127.0.0.1:${debuggingPort}/devtools/inspector.html?ws=${socket}`);
    await devtools.waitForTimeout(3000);
    for (const [name, asking] of askings) {
      await tab.goto(page);
      await tab.evaluate(asking);
      const har: unknown = await devtools.evaluate(`(async () => {
        const { Log } = await import('./models/har/har.js');
        const { NetworkLog } = await import('./models/logs/logs.js');
        const requests = NetworkLog.NetworkLog.instance().requests();
        return JSON.stringify({ log: await Log.Log.build(requests, { sanitize: true }) });
      })()`);
      save(`chromium${name}`, har);
    }
  } finally {
    await browser.close();
  }
}

async function saveFirefox(program: string): Promise<void> {
  const profile = temporaryFolder();
  const preferences = { 'marionette.port': 0, 'datareporting.policy.dataSubmissionEnabled': false };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const firefox = startProgram(
    program,
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      'about:blank',
    ],
    profile,
  );
  try {
    const portFile = join(profile, 'MarionetteActivePort');
    const port = await poll(firefox, 'Firefox', 120_000, () =>
      existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || null : null,
    );
    const marionette = await connectMarionette(port);
    const run = async (context: 'chrome' | 'content', body: string): Promise<unknown> => {
      await marionette.send('Marionette:SetContext', { value: context });
      const answer = await marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (error) => done(String(error)));`,
        args: [],
        sandbox: context === 'chrome' ? 'system' : null,
      });
      return member(answer, 'value');
    };
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
    await marionette.send('WebDriver:Navigate', { url: page });
    await run(
      'chrome',
      `const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
      const { gDevTools } = require('resource://devtools/client/framework/devtools.js');
      gBrowser.savedToolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'netmonitor' });
      return '';`,
    );
    for (const [name, asking] of askings) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      if (name !== '') await marionette.send('WebDriver:Navigate', { url: `${page}/${name}` });
      await run('content', `return ${asking}`);
      const har = await run(
        'chrome',
        'const har = await gBrowser.savedToolbox.getHARFromNetMonitor(); return JSON.stringify({ log: har.log ?? har });',
      );
      save(`firefox${name}`, har);
    }
    marionette.close();
  } finally {
    await firefox.stop();
  }
}

const servers = [
  createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>Page</title>'),
  ).listen(pagePort),
  createServer(answerApi).listen(apiPort),
];
try {
  const browsers = installedBrowsers();
  for (const [found, run] of [
    [browsers.chromium, saveChromium],
    [browsers.firefox, saveFirefox],
  ] as const) {
    if ('problem' in found) throw new Error(found.problem);
    await run(found.path);
  }
} finally {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}
