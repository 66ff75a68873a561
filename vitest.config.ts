import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,bench,components,content,e2e,lib,packages,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
    testTimeout: 20_000,
    // Many tests wait; by default one core of two is left idle.
    maxWorkers: '100%',
  },
});
