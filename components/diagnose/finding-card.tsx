import { clsx } from 'clsx';
import { Check, CircleHelp } from 'lucide-react';
import { useMemo } from 'react';
import { RuleLink } from '@/components/exchange/rule-link';
import { WireText } from '@/components/exchange/wire-text';
import { isBlockKind } from '@/lib/cors/block-kinds';
import type { Answer } from '@/lib/evidence/diagnosis/answers';
import type { Finding } from '@/lib/evidence/examination/examine';
import { CasePicture } from './case-picture';
import { causeWords, certaintyWords, kindTitle } from '@/lib/report/cause-words';
import { QuestionForm } from './question-form';
import { shownCase } from './shown-case';

type Props = {
  finding: Finding;
  problems: readonly string[];
  onAnswer: (answer: Omit<Answer, 'case'>) => void;
};

/** What stopped one request: the cause, how certain it is, the picture, and the one question that is left. */
export function FindingCard({ finding, problems, onAnswer }: Props) {
  const { causes, certainty, question, others, data, engine } = finding;
  const shown = useMemo(() => (data === null ? null : shownCase(data, engine)), [data, engine]);
  const [first, ...more] = causes;
  const { title, rest } = causeWords(first);
  const isBlock = isBlockKind(first.kind);
  const Icon = certainty === 'certain' ? Check : CircleHelp;
  return (
    <section aria-label="Diagnosis" className="overflow-hidden rounded-2xl border bg-page shadow-xs">
      <div className="px-5 pt-4 pb-4">
        <p
          className={clsx(
            'mb-2 flex w-fit items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs',
            certainty === 'certain' ? 'bg-allowed-tint text-allowed' : 'bg-hairline text-soft',
          )}
        >
          <Icon aria-hidden size={13} strokeWidth={2.2} className="shrink-0" />
          {certaintyWords(finding)}
        </p>
        <h2
          className={clsx(
            'text-lg leading-snug font-semibold tracking-tight [overflow-wrap:anywhere]',
            isBlock && 'text-blocked',
          )}
        >
          {title}
        </h2>
        {rest === '' ? null : (
          <p className="mt-1 text-soft [overflow-wrap:anywhere]">
            <WireText>{rest}</WireText>
          </p>
        )}
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          {finding.explained[0] === undefined ? null : (
            <a
              href={finding.explained[0]}
              className="font-medium underline decoration-line underline-offset-4"
            >
              What it means, and how to fix it
            </a>
          )}
          {first.rule === null ? null : <RuleLink rule={first.rule} />}
        </p>
        {more.length === 0 ? null : (
          <div className="mt-3 text-sm">
            <p className="text-soft">Once that is fixed, the browser would also find:</p>
            <ol start={2} className="mt-1 list-decimal space-y-1 pl-5 marker:text-faint">
              {more.map((cause, index) => (
                <li key={index} className="[overflow-wrap:anywhere]">
                  <WireText>{cause.sentence}</WireText>{' '}
                  {cause.pages[0] === undefined ? null : (
                    <a
                      href={cause.pages[0]}
                      className="text-soft underline decoration-line underline-offset-4"
                    >
                      {kindTitle(cause.kind)}
                    </a>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )}
        {others.length === 0 ? null : (
          <p className="mt-3 text-sm text-soft">
            It could also be:{' '}
            {others.map((kind, index) => (
              <span key={kind}>
                {index === 0 ? '' : '; '}
                {isBlockKind(kind) ? (
                  <a href={`/errors/${kind}`} className="underline decoration-line underline-offset-4">
                    {kindTitle(kind)}
                  </a>
                ) : (
                  kindTitle(kind)
                )}
              </span>
            ))}
            .
          </p>
        )}
      </div>
      {question === null ? null : (
        <QuestionForm key={question.fact} question={question} onAnswer={onAnswer} />
      )}
      {problems.map((problem) => (
        <p key={problem} className="px-5 pb-3 text-sm text-blocked">
          {problem}
        </p>
      ))}
      {shown === null || data === null ? null : (
        <CasePicture shown={shown} data={data} caption="Predicted from your evidence" />
      )}
    </section>
  );
}
