import { clsx } from 'clsx';
import type { HeaderReference } from '@/lib/cors/prediction';
import { HeaderTable } from './header-table';
import { Lanes } from './lanes';
import type { Message } from './messages';
import type { ShownExchange } from './shown-exchange';

type Props = {
  messages: readonly Message[];
  exchanges: readonly ShownExchange[];
  pageHost: string;
  apiHost: string;
  /** Who follows the rules: a browser, or the standard. */
  browser: string;
  lit: readonly HeaderReference[];
};

/** The whole exchange: the sequence, then every header row of every request and answer. */
export function Exchange({ messages, exchanges, pageHost, apiHost, browser, lit }: Props) {
  return (
    <>
      <Lanes messages={messages} pageHost={pageHost} apiHost={apiHost} browser={browser} />
      {exchanges.length === 0 ? null : (
        <div
          className={clsx(
            'render-near grid divide-y border-t',
            exchanges.length > 1
              ? 'md:grid-cols-2 md:divide-x md:divide-y-0 [contain-intrinsic-block-size:auto_58rem] md:[contain-intrinsic-block-size:auto_30rem]'
              : '[contain-intrinsic-block-size:auto_29rem] md:[contain-intrinsic-block-size:auto_17rem]',
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
      )}
    </>
  );
}
