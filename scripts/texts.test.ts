import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

/** Typographic quotes and apostrophes, as characters or as HTML's names for them. */
const curly = /[\u2018-\u201f]|&[lr][sd]quo;/u;

/** Where other people's are read or quoted: browsers' own words, and text that comes from word processors. */
const ofOthers = [
  'lib/browsers/messages/firefox-messages.ts',
  'lib/browsers/messages/webkit-messages.ts',
  'lib/evidence/command/read-curl.ts',
  'lib/evidence/console/squeezed-text.ts',
  'lib/evidence/console/wordings/browser-wordings.ts',
  'lib/evidence/console/wordings/firefox-translations.ts',
  'lib/evidence/policy/read-policies.ts',
  'lib/evidence/script/read-fetch.ts',
  'lib/evidence/text/mask-secrets.ts',
  'lib/site/search/terms.ts',
];

const texts = [...sourceFiles()].filter(
  ([path]) =>
    /^(?:app|components|content|lib|e2e|scripts)\/.*\.(?:tsx?|mdx?|mjs)$/.test(path) &&
    !/\.test\.tsx?$|\/test-data\/|^e2e\/(?:pasted-evidence|search\.spec)\.ts$|^scripts\/brand\//.test(path),
);

test('quotes and apostrophes are straight in every text, as they are in code', () => {
  expect(texts.length).toBeGreaterThan(500);
  const found = texts.filter(([path, text]) => curly.test(text) && !ofOthers.includes(path));
  expect(found.map(([path]) => path)).toEqual([]);
});

test("files that quote others' are named while they do", () => {
  const quoting = texts.filter(([, text]) => curly.test(text)).map(([path]) => path);
  expect(quoting.toSorted()).toEqual(ofOthers);
});

/** The lines of texts that readers see, comments aside, that match. */
function readLines(pattern: RegExp): string[] {
  return texts
    .filter(([path]) => /^(?:app|components|content|lib)\//.test(path) && !/^lib\/(?:demo|site)\//.test(path))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(?:\*|\/\/|\/\*\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
}

test('what a server sends back is called a response in every text', () => {
  // "The answer", "an answer". A question, such as a prompt, has answers.
  const noun =
    /\b(?:an?|the|its|no|every|each|both|opaque|preflight's) answers?\b(?! (?:before|of its own|to "we))/i;
  expect(readLines(noun)).toEqual([]);
});

test('a URL is requested over https:, a request is checked against a policy, and a server responds', () => {
  const unidiomatic =
    /\b(?:held against|asked by https|waits no longer|(?<![Tt]here )is no error|(?:server|worker|API|proxy|gateway) answers)\b/;
  const asked = 'content/asked.ts';
  expect(readLines(unidiomatic).filter((line) => !line.startsWith(asked))).toEqual([]);
});
