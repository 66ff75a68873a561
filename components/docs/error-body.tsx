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
};

/** The text of a page on a kind of block: the picture first, the server's code under the heading of the fix, the rule last. */
export function ErrorBody({ kind, Content }: Props) {
  return (
    <>
      <div className="not-prose my-6 w-fit rounded-2xl border bg-panel px-5 pb-2 pt-3">
        <p aria-hidden className="flex w-64 justify-between text-xs text-faint">
          <span>Script</span>
          <span>Browser</span>
          <span>Server</span>
        </p>
        <Picture messages={pictureOf(kind)} className="w-64" />
      </div>
      <Content components={{ h2: headingOf(kind) }} />
      <p>
        The rule: <RuleLink rule={blockKinds[kind].rule} />
      </p>
    </>
  );
}

function headingOf(kind: BlockKind) {
  return function Heading(heading: ComponentProps<'h2'>) {
    return (
      <>
        <HeadingTwo {...heading} />
        {heading.id === 'the-fix' ? <ServerFix kind={kind} /> : null}
      </>
    );
  };
}
