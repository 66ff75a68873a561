import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

/** Imports that are gone when the code runs, and those that are made when they are needed. */
const notLoaded = /\bimport type [^;]*;|\bexport type [^;]*;|\bimport\(\s*['"][^'"]+['"]\s*\)/g;

/** Every file that is loaded with this one. */
function loadedWith(entry: string): Set<string> {
  const files = sourceFiles();
  const loaded = new Set<string>();
  const add = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = (files.get(file) ?? '').replaceAll(notLoaded, '');
    for (const imported of importsOf(file, text, files)) add(imported);
  };
  add(entry);
  return loaded;
}

test.each(['components/try-it/try-it-widget.tsx', 'components/landing/hero-request.tsx'])(
  'what is loaded with %s has the engine without its rare gates',
  (entry) => {
    const loaded = loadedWith(entry);
    expect(loaded).toContain('lib/cors/engine.ts');
    expect([...loaded].filter((file) => /^lib\/cors\/(?:predict\.ts$|gates\/)/.test(file))).toEqual([]);
  },
);

test.each(['components/diagnose/diagnose-client.tsx', 'components/diagnose/diagnose-worker.ts'])(
  'what is loaded with %s has every gate that evidence may need, since it loads nothing later',
  (entry) => {
    const loaded = loadedWith(entry);
    for (const gate of ['apis-beside-fetch', 'content-security-policy', 'elements', 'integrity', 'sandbox'])
      expect(loaded).toContain(`lib/cors/gates/${gate}.ts`);
  },
);
