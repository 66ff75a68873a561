import { readAnswers, type Answer } from '../diagnosis/answers';
import { diagnose, pagesFor } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Engine } from '../../cors/profile';
import { linesOfPiece } from '../console/lines-of-piece';
import type { Note, Reading } from '../reading';
import type { Redaction } from '../text/mask-secrets';
import { excerptsOf, type Excerpt } from './excerpts';
import { hiddenNotes } from './hidden-notes';

/** A diagnosis as plain data: its prediction is made again from its data. */
export type Finding = Omit<Diagnosis, 'prediction'> & {
  readonly excerpts: readonly Excerpt[];
  /** Addresses of the pages that explain it, best first. */
  readonly explained: readonly string[];
};

/** All that is shown of what was given; plain data, with no secret in it. */
export type Examination = {
  readonly findings: readonly Finding[];
  /** What was recognised, ignored, and what could not be told. */
  readonly notes: readonly Note[];
  /** What was taken out, each once. */
  readonly redactions: readonly Redaction[];
  /** Which of the things that were given are HARs. */
  readonly hars: readonly number[];
  /** What can't be understood of an answer. */
  readonly problems: readonly string[];
};

/**
 * Diagnoses what was read, with what was answered to the questions of an earlier examination of the same reading.
 * @param engine the browser that is asked about, where the evidence doesn't tell
 */
export function examine(
  given: Reading,
  answers: readonly Answer[] = [],
  engine: Engine | null = null,
): Examination {
  const { reading, byCase, problems } = readAnswers(given, answers);
  const diagnoses = diagnose(reading, engine, byCase);
  const findings = diagnoses.map((diagnosis): Finding => {
    const { prediction: _, ...told } = diagnosis;
    const { causes } = diagnosis;
    return { ...told, excerpts: excerptsOf(reading, causes), explained: pagesFor(diagnosis) };
  });
  const redactions = new Map<string, number>();
  for (const { what, length } of reading.redactions)
    redactions.set(what, (redactions.get(what) ?? 0) + length);
  return {
    findings,
    notes: [...reading.notes, ...wordNotes(reading), ...hiddenNotes(reading)],
    redactions: Array.from(redactions, ([what, length]) => ({ what, length })),
    hars: reading.pieces.flatMap(({ form, text, span }) =>
      form === 'har' && span.start === 0 ? [text] : [],
    ),
    problems,
  };
}

/** Of the words: that lines of the console are among them, and those in which no message of a browser was found. */
function wordNotes({ pieces, texts }: Reading): readonly Note[] {
  const notes = pieces.flatMap((piece): readonly Note[] => {
    const { kind, text, span } = piece;
    const words = (texts[text]?.text ?? '').slice(span.start, span.end).trim();
    if (kind !== 'words' || words === '') return [];
    if (linesOfPiece(piece, texts).length > 0)
      return [{ kind: 'understood', sentence: 'Lines from the console.' }];
    const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
    return [{ kind: 'ignored', sentence: `"${short.replaceAll(/\s+/g, ' ')}": not recognised.` }];
  });
  return notes.filter(
    ({ sentence }, index) => notes.findIndex((note) => note.sentence === sentence) === index,
  );
}
