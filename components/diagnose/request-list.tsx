import { clsx } from 'clsx';
import type { Finding } from '@/lib/evidence/examination/examine';
import { causeWords } from '@/lib/report/cause-words';

type Props = {
  findings: readonly Finding[];
  chosen: Finding;
  onChoose: (index: number) => void;
};

/** The requests that the evidence tells of, where there are several: which one is shown below. */
export function RequestList({ findings, chosen, onChoose }: Props) {
  if (findings.length < 2) return null;
  return (
    <ul
      aria-label="Requests"
      className="max-h-64 divide-y divide-hairline overflow-y-auto rounded-2xl border bg-page"
    >
      {findings.map((finding, index) => {
        const { method, url } = finding.request;
        const isChosen = finding === chosen;
        return (
          <li key={finding.case}>
            <button
              type="button"
              aria-current={isChosen}
              onClick={() => onChoose(index)}
              className={clsx(
                'block w-full px-4 py-2 text-left text-sm -outline-offset-2 hover:bg-panel',
                isChosen && 'bg-panel',
              )}
            >
              <span className="block truncate font-mono text-xs text-faint">
                {url === null ? 'A request' : `${method} ${url}`}
              </span>
              <span className={clsx('block truncate', isChosen && 'font-medium')}>
                {causeWords(finding.causes[0]).title}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
