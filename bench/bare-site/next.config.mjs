import { fileURLToPath } from 'node:url';
import createMDX from '@next/mdx';

export default createMDX()({
  pageExtensions: ['jsx', 'mdx'],
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
});
