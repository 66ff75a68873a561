import { expect, test } from 'vitest';
import { roomsOfLib } from './arrows.mjs';
import { importsOf, sourceFiles } from './source-files';

const roomOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];

test('every arrow between the rooms of lib/ has a file that needs it, tests aside', () => {
  const files = sourceFiles();
  const used = new Set<string>();
  for (const [file, text] of files) {
    if (/\.test\.|\/test-data\//.test(file)) continue;
    for (const imported of importsOf(file, text, files)) used.add(`${roomOf(file)} -> ${roomOf(imported)}`);
  }
  const arrows = Object.entries(roomsOfLib).flatMap(([room, imports]) =>
    imports.map((name) => `${room} -> ${name}`),
  );
  expect(arrows.filter((arrow) => !used.has(arrow))).toEqual([]);
});
