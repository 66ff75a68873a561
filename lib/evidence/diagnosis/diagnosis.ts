import type { Rule } from '../../cors/algorithms';
import type { BlockKind } from '../../cors/block';
import type { Prediction } from '../../cors/prediction';
import type { Fix } from '../../scenarios/fixes';
import type { NotCors } from '../console/meanings';
import type { Engine } from '../../cors/profile';
import type { Spot } from '../seen';
import type { CaseData } from './case-data';
import type { OpenFact } from './open-fact';

/** Evidence that a cause rests on, in its own words. */
export type Quote = {
  readonly text: number;
  readonly at: Spot;
  readonly quoted: string;
  /** The parts of it that decide; absent: all of it. */
  readonly decisive?: readonly string[];
};

/** What is no block of CORS or CSP, and is taken for one. */
export type OtherCause =
  | NotCors
  | 'same-origin'
  | 'hsts'
  | 'http-cache'
  | 'extension'
  | 'cors-header-on-request'
  | 'request-without-origin'
  | 'nothing-blocked'
  | 'not-told';

/** One problem. */
export type Cause = {
  readonly kind: BlockKind | OtherCause;
  readonly sentence: string;
  /** The failed step; null where none failed. */
  readonly rule: Rule | null;
  readonly quotes: readonly Quote[];
  /** Addresses of the pages that explain it, best first. */
  readonly pages: readonly string[];
};

/** `certain`: nothing else explains the evidence. `likely`: the evidence may not be whole. `not-told`: several causes would. */
export type Certainty = 'certain' | 'likely' | 'not-told';

/** The one fact that would decide between the causes. */
export type Question = { readonly fact: OpenFact | 'console-line'; readonly sentence: string };

/** What the evidence says of one request. */
export type Diagnosis = {
  /** Which of the reading's requests it is of: answers to its question are given with it. */
  readonly case: number;
  readonly request: { readonly method: string; readonly url: string | null; readonly origin: string | null };
  /** In the order in which the browser meets them; the first decides. */
  readonly causes: readonly [Cause, ...Cause[]];
  readonly certainty: Certainty;
  /** Null when nothing more is needed. */
  readonly question: Question | null;
  /** Kinds that the evidence leaves open besides the first cause's. */
  readonly others: readonly (BlockKind | OtherCause)[];
  /** The browser whose rules were applied; null where it was not told and all agree. */
  readonly engine: Engine | null;
  /** The request and the server's responses as far as the evidence tells of them; null where it tells too little. */
  readonly data: CaseData | null;
  /** What the engine makes of that. */
  readonly prediction: Prediction | null;
  readonly fixes: readonly Fix<CaseData>[];
};
