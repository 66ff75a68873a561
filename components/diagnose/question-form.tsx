import { useId, useState } from 'react';
import { control } from '@/components/ui/control';
import type { Answer } from '@/lib/evidence/diagnosis/answers';
import type { Question } from '@/lib/evidence/diagnosis/diagnosis';

type Option = readonly [value: string, words: string];

/** Questions that are answered by a choice. */
const options: Readonly<Partial<Record<Question['fact'], readonly Option[]>>> = {
  crossorigin: [
    ['present', 'With crossorigin'],
    ['absent', 'Without'],
  ],
  credentials: [
    ['include', 'With credentials'],
    ['same-origin', 'Without'],
  ],
  authorization: [
    ['present', 'With Authorization'],
    ['absent', 'Without'],
  ],
  browser: [
    ['chromium', 'Chrome or Edge'],
    ['firefox', 'Firefox'],
    ['webkit', 'Safari'],
  ],
};

const placeholders: Readonly<Partial<Record<Question['fact'], string>>> = {
  'page-origin': 'https://shop.example',
  method: 'PUT',
  response: 'HTTP/2 200\naccess-control-allow-origin: *',
  'preflight-response': 'HTTP/2 204\naccess-control-allow-origin: *',
  'console-line': "Access to fetch at '…' from origin '…' has been blocked by CORS policy: …",
};

const button = 'h-9 rounded-lg border bg-page px-3 text-sm font-medium hover:bg-panel';

type Props = {
  question: Question;
  onAnswer: (answer: Omit<Answer, 'case'>) => void;
};

/** The one fact that would decide, asked for and answered in place. */
export function QuestionForm({ question: { fact, sentence }, onAnswer }: Props) {
  const [text, setText] = useState('');
  const id = useId();
  const choices = options[fact];
  const isShort = fact === 'page-origin' || fact === 'method';
  return (
    <form
      aria-label="The fact that would decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onAnswer({ fact, value: text });
      }}
      className="border-t px-5 py-4"
    >
      {choices === undefined ? (
        <label htmlFor={id} className="block text-sm">
          <b className="font-semibold">One more fact would decide.</b> {sentence}
        </label>
      ) : (
        <p className="text-sm">
          <b className="font-semibold">One more fact would decide.</b> {sentence}
        </p>
      )}
      <div className="mt-2.5 flex flex-wrap items-end gap-2">
        {choices?.map(([value, words]) => (
          <button key={value} type="button" onClick={() => onAnswer({ fact, value })} className={button}>
            {words}
          </button>
        ))}
        {choices !== undefined ? null : isShort ? (
          <input
            id={id}
            value={text}
            placeholder={placeholders[fact]}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            className={`${control} min-w-0 flex-1 font-mono`}
          />
        ) : (
          <textarea
            id={id}
            value={text}
            rows={4}
            placeholder={placeholders[fact]}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            className={`${control} h-auto w-full resize-y py-2 font-mono font-normal`}
          />
        )}
        {choices === undefined ? (
          <button type="submit" className={button}>
            Answer
          </button>
        ) : null}
      </div>
    </form>
  );
}
