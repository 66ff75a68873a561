import type { Expectation } from '@/lib/measurement/cache-entry';
import type { KeptMeasurement } from '@/lib/measurement/kept-measurement';
import { findingOf, type Finding } from './cache-limit-words';
import type { Limits } from './use-cache-limit';

const marks: Readonly<Record<Finding['standing'], readonly [mark: string, colour: string]>> = {
  'nothing yet': ['', ''],
  'not known': ['', ''],
  'agrees so far': ['✓ ', 'text-allowed'],
  agrees: ['✓ ', 'text-allowed'],
  'lived longer': ['≠ ', 'text-differs'],
  'ended early': ['≠ ', 'text-differs'],
};

type Props = { kept: KeptMeasurement; expectation: Expectation | null; engine: keyof Limits | null };

/** What was measured, and how it stands to what is known. */
export function CacheLimitFinding({ kept, expectation, engine }: Props) {
  const { measured, known, standing } = findingOf(kept, expectation, engine);
  const [mark, colour] = marks[standing];
  return (
    <p>
      <b className="font-semibold">{measured}</b>{' '}
      <span className={colour}>
        <span aria-hidden>{mark}</span>
        {known}
      </span>
    </p>
  );
}
