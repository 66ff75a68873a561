import type { Answer } from '@/lib/evidence/diagnosis/answers';
import type { Examination } from '@/lib/evidence/examination/examine';

/** Something given: pasted text, or a file. */
export type GivenEvidence = string | File;

/** What the page asks of the worker. */
export type Asked =
  | { readonly kind: 'read'; readonly given: readonly GivenEvidence[] }
  | { readonly kind: 'answer'; readonly answers: readonly Answer[] }
  | { readonly kind: 'clean'; readonly given: GivenEvidence };

/** What the worker says. */
export type Said =
  | { readonly kind: 'progress' | 'failed'; readonly sentence: string }
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'cleaned'; readonly har: Blob; readonly name: string };
