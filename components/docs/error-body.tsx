import type { MDXComponents } from 'mdx/types';
import type { ComponentProps, ComponentType } from 'react';
import { pictureOf } from '@/components/exchange/block-picture';
import { Picture } from '@/components/exchange/picture';
import { RuleLink } from '@/components/exchange/rule-link';
import { ServerFix } from '@/components/server-fix/server-fix';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds } from '@/lib/cors/block-kinds';
import { HeadingTwo } from './heading';

type Props = {
  kind: BlockKind;
  /** The page's text. */
  Content: ComponentType<{ readonly components?: MDXComponents }>;
  /** Where the text is a part of something else: the address of the page that links within it lead to. */
  page?: string;
};

/** The text of a page on a kind of block: the picture first, the server's code under the heading of the fix, the rule last. */
export function ErrorBody({ kind, Content, page }: Props) {
  return (
    <>
      <div className="not-prose my-6 w-fit max-w-full rounded-2xl border bg-panel px-5 pb-2 pt-3">
        <p aria-hidden className="flex w-64 max-w-full justify-between text-xs text-faint">
          <span>Script</span>
          <span>Browser</span>
          <span>Server</span>
        </p>
        <Picture messages={pictureOf(kind)} className="w-64 max-w-full" />
      </div>
      <Content
        components={
          page === undefined
            ? { h2: headingOf(kind, HeadingTwo) }
            : { h2: headingOf(kind, 'h2'), h3: 'h3', a: linkFrom(page) }
        }
      />
      <p>
        The rule: <RuleLink rule={blockKinds[kind].rule} />
      </p>
    </>
  );
}

function headingOf(kind: BlockKind, Two: typeof HeadingTwo | 'h2') {
  return function Heading(heading: ComponentProps<'h2'>) {
    return (
      <>
        <Two {...heading} />
        {heading.id === 'the-fix' ? <ServerFix kind={kind} /> : null}
      </>
    );
  };
}

function linkFrom(page: string) {
  return function Link({ href = '', children, ...link }: ComponentProps<'a'>) {
    return (
      <a {...link} href={href.startsWith('#') ? page + href : href}>
        {children}
      </a>
    );
  };
}
