import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { HeaderReference } from '@/lib/cors/prediction';
import { HeaderTable } from './header-table';
import type { ShownExchange } from './shown-exchange';

type Props = {
  exchanges: readonly ShownExchange[];
  lit: readonly HeaderReference[];
  /** The sequence. */
  children: ReactNode;
};

/** The whole exchange: the sequence, then every header row of every request and answer. */
export function Exchange({ exchanges, lit, children }: Props) {
  return (
    <>
      {children}
      {exchanges.length === 0 ? null : (
        <div className="@container border-t">
          <div
            className={clsx(
              'render-near grid divide-y',
              exchanges.length > 1
                ? '@2xl:grid-cols-2 @2xl:divide-x @2xl:divide-y-0 [contain-intrinsic-block-size:auto_58rem] @2xl:[contain-intrinsic-block-size:auto_30rem]'
                : '[contain-intrinsic-block-size:auto_29rem] @2xl:[contain-intrinsic-block-size:auto_17rem]',
            )}
          >
            {exchanges.map((exchange, index) => (
              <HeaderTable
                key={exchange.key}
                exchange={exchange}
                lit={lit.filter((row) => row.exchange === index)}
                isAlone={exchanges.length === 1}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
