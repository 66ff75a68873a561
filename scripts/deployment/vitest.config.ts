import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['scripts/deployment/*.check.ts'],
    testTimeout: 60_000,
    hookTimeout: 900_000,
  },
});
