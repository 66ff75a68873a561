import type { ReactNode } from 'react';
import { pictureOf } from '@/components/exchange/block-picture';
import { Picture } from '@/components/exchange/picture';
import { RuleLink } from '@/components/exchange/rule-link';
import { ServerFix } from '@/components/server-fix/server-fix';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds } from '@/lib/cors/block-kinds';

/** What a page on a kind of block has around its text: the picture and the server's fix first, the rule last. */
export function ErrorBody({ kind, children }: { kind: BlockKind; children: ReactNode }) {
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
      <ServerFix kind={kind} />
      {children}
      <p>
        The rule: <RuleLink rule={blockKinds[kind].rule} />
      </p>
    </>
  );
}
