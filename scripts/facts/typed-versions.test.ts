import { expect, it } from 'vitest';
import { sourceFiles } from '../source-files';
import { versionsInPage, versionsInProgram } from './typed-versions';

it.each([
  ['Seen in Firefox 153.', ['Firefox 153']],
  [
    '| Chromium 156 | Firefox ESR 153 | WebKitGTK 2.50 |',
    ['Chromium 156', 'Firefox ESR 153', 'WebKitGTK 2.50'],
  ],
  ['Chrome has it since version 152.', ['since version 152']],
  ["Safari's 26.2 and Chrome since 142", ["Safari's 26.2", 'Chrome since 142']],
  ['The console says `Firefox 153`.', []],
  ['```text\nChrome 142\n```', []],
  ['| <BrowserFact engine="firefox" run="2026-11-29" /> |', []],
  ['Chrome asks since 2019; status 200 in Firefox', []],
])('%s', (mdx, found) => {
  expect(versionsInPage(mdx)).toEqual(found);
});

it('programs: texts, not comments', () => {
  expect(versionsInProgram(`/** Such as "Chromium 156". */ const a = 'Firefox 153'; // Safari 26`)).toEqual([
    'Firefox 153',
  ]);
});

/** Other people's words, and names of source files. */
const ofOthers = ['content/asked.ts', 'lib/browsers/messages/chromium-messages.ts'];

const files = [...sourceFiles()].filter(
  ([path]) =>
    /^(?:app|components|content|lib)\/.*\.(?:tsx?|mdx)$/.test(path) &&
    !/\.(?:test|d)\.tsx?$|\/test-data\/|^content\/cases\//.test(path),
);
const foundIn = (path: string, text: string) =>
  (path.endsWith('.mdx') ? versionsInPage : versionsInProgram)(text);

it('no text writes the release of a browser out: lib/browsers/runs and lib/browsers/support have them', () => {
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter(([path]) => !ofOthers.includes(path))
    .flatMap(([path, text]) => foundIn(path, text).map((version) => `${path}: ${version}`));
  expect(found).toEqual([]);
});

it("files that have others' words are named while they do", () => {
  const quoting = files.filter(([path, text]) => ofOthers.includes(path) && foundIn(path, text).length > 0);
  expect(quoting.map(([path]) => path).toSorted()).toEqual(ofOthers);
});
