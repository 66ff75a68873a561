declare module '*.mdx' {
  import type { ComponentType } from 'react';
  import type { Toc } from '@stefanprobst/rehype-extract-toc';

  const Content: ComponentType;
  export default Content;
  export const frontmatter: unknown;
  export const tableOfContents: Toc;
}
