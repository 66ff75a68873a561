import { clsx } from 'clsx';
import { Download, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Examination } from '@/lib/evidence/examination/examine';
import type { Excerpt, Segment } from '@/lib/evidence/examination/excerpts';
import { sizeInWords } from './limits';
import type { GivenEvidence } from './messages-of-worker';

const looks: Readonly<Record<Segment['look'], string>> = {
  plain: '',
  dim: 'text-faint',
  decisive: 'rounded-sm bg-blocked-tint px-0.5 text-blocked',
  masked: 'rounded-sm bg-hairline px-1 text-soft',
};

/** A card of the left column. */
export function EvidenceCard({
  title,
  side,
  children,
}: {
  title: string;
  side?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="overflow-hidden rounded-2xl border bg-page">
      <div className="flex items-baseline gap-3 border-b px-4 py-2.5">
        <h2 className="text-sm font-semibold">{title}</h2>
        <span className="ml-auto min-w-0 truncate text-xs text-faint">{side}</span>
      </div>
      {children}
    </section>
  );
}

/** What the diagnosis rests on, in the evidence's own words, with what decides marked. */
export function ExcerptCard({ excerpt: { title, place, segments } }: { excerpt: Excerpt }) {
  return (
    <EvidenceCard title={title} side={place}>
      <pre className="px-4 py-3 font-mono text-xs leading-[1.65] whitespace-pre-wrap text-soft [overflow-wrap:anywhere]">
        {segments.map(({ text, look }, index) =>
          look === 'decisive' ? (
            <mark key={index} className={looks.decisive}>
              {text}
            </mark>
          ) : (
            <span key={index} className={clsx(looks[look])}>
              {text}
            </span>
          ),
        )}
      </pre>
    </EvidenceCard>
  );
}

type GivenProps = { given: readonly GivenEvidence[]; onRemove: (index: number) => void; onClear: () => void };

/** Everything that was given, each to be taken back. */
export function GivenList({ given, onRemove, onClear }: GivenProps) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul aria-label="Given" className="contents">
        {given.map((each, index) => {
          const name =
            typeof each === 'string'
              ? `Pasted, ${sizeInWords(each.length)}`
              : `${each.name}, ${sizeInWords(each.size)}`;
          return (
            <li key={index} className="flex max-w-full items-center rounded-full border text-xs text-soft">
              <span className="min-w-0 truncate py-1 pl-3">{name}</span>
              <button
                type="button"
                aria-label={`Remove ${name}`}
                onClick={() => onRemove(index)}
                className="grid size-7 shrink-0 place-items-center rounded-full text-faint hover:text-ink"
              >
                <X aria-hidden size={13} />
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        onClick={onClear}
        className="px-2 py-1 text-xs text-soft underline underline-offset-4"
      >
        Start over
      </button>
    </div>
  );
}

const kinds = [
  ['understood', 'Recognised'],
  ['ignored', 'Ignored'],
  ['not-told', 'Unknown'],
] as const;

/** What was recognised, ignored, and what could not be told. */
export function NotesCard({ notes, children }: Pick<Examination, 'notes'> & { children?: ReactNode }) {
  if (notes.length === 0) return null;
  return (
    <EvidenceCard title="What you gave">
      {children}
      <dl className="grid gap-y-1.5 px-4 py-3 text-sm text-soft">
        {kinds.map(([kind, label]) => {
          const own = notes.filter((note) => note.kind === kind);
          return own.length === 0 ? null : (
            <div key={kind} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2">
              <dt className="text-faint">{label}</dt>
              {own.map(({ sentence }, index) => (
                <dd key={index} className="col-start-2 [overflow-wrap:anywhere]">
                  {sentence}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </EvidenceCard>
  );
}

type RedactionsProps = Pick<Examination, 'redactions'> & {
  /** The HARs that were given. */
  hars: readonly GivenEvidence[];
  onClean: (har: GivenEvidence) => void;
};

/** What was taken out before anything was shown. */
export function RedactionsCard({ redactions, hars, onClean }: RedactionsProps) {
  if (redactions.length + hars.length === 0) return null;
  return (
    <EvidenceCard title="Taken out" side={redactions.length}>
      <ul className="px-4 py-3 font-mono text-xs leading-6 text-soft">
        {redactions.map(({ what, length }) => (
          <li key={what} className="[overflow-wrap:anywhere]">
            {what}{' '}
            <span className="rounded-sm bg-hairline px-1 whitespace-nowrap text-soft">
              {length} {length === 1 ? 'character' : 'characters'}
            </span>
          </li>
        ))}
        {redactions.length === 0 ? <li className="font-sans">No secret was found.</li> : null}
      </ul>
      {hars.map((har, index) => (
        <div key={index} className="border-t border-hairline px-4 py-2.5">
          <button
            type="button"
            onClick={() => onClean(har)}
            className="flex min-h-9 max-w-full items-center gap-2 rounded-lg border px-3 py-1 text-left text-sm font-medium hover:bg-panel"
          >
            <Download aria-hidden size={15} className="shrink-0" />
            <span className="min-w-0 truncate">
              Download clean HAR{hars.length === 1 || typeof har === 'string' ? '' : `, ${har.name}`}
            </span>
          </button>
          <p className="mt-1.5 text-xs text-faint">Without these secrets, and without any bodies.</p>
        </div>
      ))}
    </EvidenceCard>
  );
}
