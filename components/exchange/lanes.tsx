import { clsx } from 'clsx';
import type { Lane, Message } from './messages';

const laneNames: Record<Lane, string> = { script: 'Page script', browser: 'Browser', server: 'API' };
const receivers: Record<Lane, string> = { script: 'page script', browser: 'browser', server: 'API' };
const fates: Record<Message['ends'], string> = {
  arrives: '',
  'at the wall': ', stopped',
  'never leaves': ', not sent',
  'not known': ', not known',
};
const order: readonly Lane[] = ['script', 'browser', 'server'];

const colours: Record<Message['tone'], string> = {
  neutral: 'text-soft',
  preflight: 'text-preflight',
  actual: 'text-actual',
  allowed: 'text-allowed',
  blocked: 'text-blocked',
  off: 'text-faint',
};

/** Who said what to whom, top to bottom: three lanes, or one labelled column where it is narrow. */
export function Lanes({
  messages,
  pageHost,
  apiHost,
  browser,
}: {
  messages: readonly Message[];
  pageHost: string;
  apiHost: string;
  browser: string;
}) {
  const hosts: Record<Lane, string> = { script: pageHost, browser, server: apiHost };
  return (
    <div
      className={clsx(
        'render-near px-4 py-4 sm:px-0 sm:pb-5',
        messages.length > 4
          ? '[contain-intrinsic-block-size:auto_16rem] sm:[contain-intrinsic-block-size:auto_18.5rem]'
          : '[contain-intrinsic-block-size:auto_10.5rem] sm:[contain-intrinsic-block-size:auto_13.5rem]',
      )}
    >
      <div aria-hidden className="hidden grid-cols-3 text-center sm:grid">
        {order.map((lane) => (
          <div key={lane}>
            <div className="text-[13px] font-semibold">{laneNames[lane]}</div>
            <div className="font-mono text-[11.5px] text-faint">{hosts[lane]}</div>
          </div>
        ))}
      </div>
      <ol className="relative space-y-2 sm:mt-2 sm:space-y-0 sm:pt-1">
        {(['left-1/6', 'left-1/2', 'left-5/6'] as const).map((position) => (
          <li
            key={position}
            aria-hidden
            role="presentation"
            className={clsx('absolute inset-y-0 hidden w-px bg-line sm:block', position)}
          />
        ))}
        {messages.map((message, index) => (
          <Arrow key={index} message={message} />
        ))}
      </ol>
    </div>
  );
}

function Arrow({ message }: { message: Message }) {
  const { from, to, tone, text, ends } = message;
  const isRight = order.indexOf(to) > order.indexOf(from);
  const isFirstGap = from === 'script' || to === 'script';
  const fate = fates[ends];
  const gap = isFirstGap ? 'sm:col-start-2' : 'sm:col-start-4';
  return (
    <li
      className={clsx(
        'relative border-l-2 border-current pl-3 sm:grid sm:grid-cols-6 sm:border-0 sm:py-1 sm:pl-0',
        tone === 'preflight' && 'border-dashed',
        (ends === 'never leaves' || ends === 'not known') && 'border-dotted',
        colours[tone],
      )}
    >
      <span className="block text-xs text-faint sm:sr-only">{`${laneNames[from]} to ${receivers[to]}${fate}`}</span>
      <span
        className={clsx(
          'block font-mono text-[12.5px] font-medium leading-5 [overflow-wrap:anywhere] sm:col-span-2 sm:px-1.5 sm:text-center',
          gap,
        )}
      >
        {text}
      </span>
      <Line tone={tone} ends={ends} isRight={isRight} gap={gap} />
    </li>
  );
}

/** The arrow itself; it stretches, its head and the wall keep their shape. */
function Line({
  tone,
  ends,
  isRight,
  gap,
}: {
  tone: Message['tone'];
  ends: Message['ends'];
  isRight: boolean;
  gap: string;
}) {
  const isDotted = ends === 'never leaves' || ends === 'not known';
  const dashes = tone === 'preflight' ? '6 5' : isDotted ? '1 5' : undefined;
  const reach = ends === 'arrives' || ends === 'not known' ? '100%' : '42%';
  return (
    <svg
      aria-hidden
      className={clsx(
        'hidden h-3 w-full overflow-visible sm:col-span-2 sm:block sm:px-1.5',
        gap,
        !isRight && '-scale-x-100',
      )}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
    >
      <line x1="0" x2={reach} y1="6" y2="6" strokeDasharray={dashes} />
      {ends === 'arrives' ? (
        <svg x="100%" overflow="visible">
          <path d="M-6 2.5 0 6l-6 3.5" strokeLinejoin="round" />
        </svg>
      ) : ends === 'not known' ? null : (
        <svg x={reach} overflow="visible">
          <path d="M5 -1V13" strokeWidth={ends === 'at the wall' ? 4 : 2} />
        </svg>
      )}
    </svg>
  );
}
