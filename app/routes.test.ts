import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectionNames } from '@/content/collections';
import { recordedRoot } from '@/lib/record/run-path';

test("no page of the docs is where the lesson's cookies are sent: a cookie ignores ports", () => {
  const folders = ['./', './(site)/'].flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url)).filter((name) => !/[.[(]/.test(name)),
  );
  const routes = [...folders, ...collectionNames];
  expect(routes).toContain('guide');
  expect(routes).toContain('scenario');
  expect(routes).not.toContain(recordedRoot.slice(1));
});
