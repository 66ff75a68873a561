import { fileURLToPath } from 'node:url';
import createMDX from '@next/mdx';

/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-frontmatter', 'remark-mdx-frontmatter'],
    rehypePlugins: [
      'rehype-slug',
      '@stefanprobst/rehype-extract-toc',
      '@stefanprobst/rehype-extract-toc/mdx',
      local('./lib/highlight/rehype-shiki-classes.mjs'),
    ],
  },
});

/** @type {import('next').NextConfig} What a container needs, without the optimiser of images, which no page uses. */
const standalone = {
  output: 'standalone',
  outputFileTracingExcludes: { '*': ['node_modules/@img/**', 'node_modules/sharp/**'] },
};

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.PREFLIGHT_DIST_DIR ?? '.next',
  outputFileTracingRoot: local('.'),
  // Read when tools are called.
  outputFileTracingIncludes: { '/mcp': ['content/**/*.mdx'] },
  ...(process.env.PREFLIGHT_STANDALONE === '1' ? standalone : {}),
  pageExtensions: ['ts', 'tsx', 'mdx'],
  poweredByHeader: false,
  // What builds the script of embeds, once, while the pages are built.
  serverExternalPackages: ['esbuild'],
  images: { unoptimized: true },
  skipTrailingSlashRedirect: true,
  // What makes link previews reads a page's head alone, and not what would be streamed after it.
  htmlLimitedBots: /.*/,
  allowedDevOrigins: ['127.0.0.1'],
  rewrites: () => [
    {
      source: '/:collection(guide|tutorial|errors)/:slug.md',
      destination: '/:collection/:slug/markdown',
    },
  ],
};

export default withMDX(config);
