import { Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { GivenEvidence } from './messages-of-worker';

type Props = {
  /** Something was given before: this adds to it. */
  isMore: boolean;
  onGive: (given: readonly GivenEvidence[]) => void;
};

const button = 'flex h-9 items-center gap-2 rounded-lg border px-3 text-sm font-medium';

/** One box for everything: what is pasted or dropped is taken at once, what is typed when it is sent. */
export function EvidenceBox({ isMore, onGive }: Props) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const give = (value: string) => {
    if (value.trim() === '') return;
    onGive([value]);
    setText('');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const dropped = event.dataTransfer.getData('text');
    if (files.length > 0) onGive(files);
    else give(dropped);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`rounded-2xl border border-dashed p-3 ${isOver ? 'border-ink bg-panel' : 'bg-page'}`}
    >
      <label htmlFor={id} className="block px-1 pb-1.5 text-sm font-medium">
        {isMore ? 'Add more: a HAR, response headers, a policy, an nginx file' : 'Paste or drop the evidence'}
      </label>
      <textarea
        id={id}
        value={text}
        rows={isMore ? 3 : 9}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={
          isMore
            ? undefined
            : "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: …"
        }
        onChange={(event) => setText(event.target.value)}
        onPaste={({ clipboardData, currentTarget }) => {
          const files = [...clipboardData.files];
          if (files.length > 0) onGive(files);
          // The field has the text once the event is over.
          else setTimeout(() => give(currentTarget.value));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          give(text);
        }}
        className="block w-full resize-y rounded-xl border bg-panel px-3 py-2.5 font-mono text-xs leading-5 [overflow-wrap:anywhere] placeholder:text-faint pointer-coarse:text-base"
      />
      <div className="mt-2.5 flex flex-wrap items-center gap-2">
        <button type="button" onClick={() => give(text)} className={`${button} border-ink bg-ink text-page`}>
          Diagnose
        </button>
        <button
          type="button"
          onClick={() => picker.current?.click()}
          className={`${button} bg-page hover:bg-panel`}
        >
          <Upload aria-hidden size={15} /> Choose files
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files of evidence"
          onChange={({ currentTarget }) => {
            onGive([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
