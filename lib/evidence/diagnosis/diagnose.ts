import { noAnswers, withAnswers, type ReadAnswers } from './answers';
import { blockKinds } from '../../cors/block-kinds';
import type { BlockKind } from '../../cors/block';
import { triagePage } from '../console/meanings';
import type { Reading } from '../reading';
import type { Engine } from '../../cors/profile';
import { caseParts } from './case-of';
import { isDecidedWithoutCredentials, isGuessed, isWhole, openKinds, rank } from './open-kinds';
import type { Cause, Certainty, Diagnosis } from './diagnosis';
import { causesOf, claimIn } from './causes-of';
import { hypothesesOf, type Hypothesis } from './hypotheses';
import { observed, type Observed } from './observed';
import {
  isAside,
  isFine,
  isSameOriginRequest,
  isWithoutOrigin,
  otherCause,
  otherCausesIn,
} from './other-causes';
import { consoleQuestion, outcomeOf, questionFor, questions, responseQuestion } from './questions';
import { casesToLookAt } from './cases-to-look-at';
import type { RequestCase } from './request-case';
import { originOf } from './told-origin';
import { unknownUrl } from './unknown-url';

/** More than these no one reads. */
const mostDiagnoses = 20;

/**
 * What stops each request that the evidence shows: the causes in the order in which the browser meets them, how certain
 * they are, and what would decide where they aren't. The most telling first; empty when nothing was recognised.
 * @param engine the browser that is asked about, where the evidence doesn't tell
 * @param answered what was answered to the questions of an earlier diagnosis of the same reading
 */
export function diagnose(
  reading: Reading,
  engine: Engine | null = null,
  answered: ReadonlyMap<number, ReadAnswers> = new Map(),
): readonly Diagnosis[] {
  const diagnoses = casesToLookAt(reading).flatMap((one, index) => {
    const answers = answered.get(index) ?? noAnswers;
    const diagnosis = diagnosisOf(withAnswers(one, answers), engineIn(answers) ?? engine, answers.facts);
    return diagnosis === null ? [] : { ...diagnosis, case: index };
  });
  const unique = new Map<string, Diagnosis>();
  for (const diagnosis of diagnoses) {
    const key = JSON.stringify([diagnosis.request, diagnosis.causes.map(({ kind }) => kind)]);
    if (!unique.has(key)) unique.set(key, diagnosis);
  }
  return [...unique.values()].toSorted((a, b) => weight(a) - weight(b)).slice(0, mostDiagnoses);
}

function engineIn({ facts: { browser } }: ReadAnswers): Engine | null {
  return browser === 'chromium' || browser === 'firefox' || browser === 'webkit' ? browser : null;
}

function weight({ causes: [{ kind }], certainty }: Diagnosis): number {
  if (isFine(kind)) return 5;
  if (kind === 'not-told') return 4;
  if (isAside(kind)) return 3;
  return { certain: 0, likely: 1, 'not-told': 2 }[certainty];
}

type CaseDiagnosis = Omit<Diagnosis, 'case'>;

function diagnosisOf(
  one: RequestCase,
  asked: Engine | null,
  answered: ReadAnswers['facts'],
): CaseDiagnosis | null {
  const seenToEnd = observed(one);
  const engine = seenToEnd.engine ?? asked;
  const all = hypothesesOf(one, engine, answered);
  const others = otherCausesIn(one);
  const fitting = all.filter((hypothesis) => fits(hypothesis, seenToEnd));
  const [first] = fitting.length > 0 ? fitting : all;
  const url = first?.scenario.request.url ?? null;
  const request = {
    method: first?.scenario.request.method ?? 'GET',
    url: url === unknownUrl ? null : url,
    origin: originOf(one),
  };
  const base = {
    request,
    engine,
    others: [],
    question: null,
    data: null,
    prediction: null,
    fixes: [],
  } as const;

  if (seenToEnd.notCors.length > 0 && seenToEnd.kinds === null) {
    const [cause, ...more] = seenToEnd.notCors.map(({ cause, pages, quote }) =>
      otherCause(cause, [quote], pages),
    );
    const same = all.find((each) => each.prediction.block?.kind === cause?.kind && each.isResponseSeen);
    const parts = same === undefined ? {} : caseParts(one, same, null);
    if (cause) return { ...base, ...parts, causes: [cause, ...more, ...others], certainty: 'certain' };
  }
  if (first === undefined) return ofLinesAlone(seenToEnd, others, base);
  const isSame = url !== null && isSameOriginRequest(one, url) && first.prediction.exchanges.length === 1;
  if (isSame && seenToEnd.kinds === null && seenToEnd.isBlocked === true) {
    return {
      ...base,
      causes: [otherCause('same-origin', seenToEnd.quotes), ...others],
      certainty: 'certain',
    };
  }
  return ofHypotheses(one, fitting, first, seenToEnd, others, base, answered);
}

type Base = Omit<CaseDiagnosis, 'causes' | 'certainty'>;

/** Whether things may have been so, after what the browser said. */
function fits({ prediction, isResponseSeen }: Hypothesis, { isBlocked, kinds, on }: Observed): boolean {
  const { block } = prediction;
  if (kinds !== null) return block !== null && kinds.includes(block.kind);
  if (isBlocked === false) return block === null;
  if (isBlocked === true && block === null) return false;
  if (on === null || block === null || !('exchange' in block) || block.exchange === undefined) return true;
  return prediction.exchanges[block.exchange]?.kind === on && isResponseSeen;
}

function ofLinesAlone(seenToEnd: Observed, others: readonly Cause[], base: Base): CaseDiagnosis | null {
  const { kinds, quotes, pages, isBlocked } = seenToEnd;
  if (kinds !== null) return ofKinds(kinds, seenToEnd, others, base, null);
  const [other, ...more] = others;
  if (other) return { ...base, causes: [other, ...more], certainty: 'likely' };
  if (isBlocked !== true) return null;
  const cause = otherCause('not-told', quotes, pages.length > 0 ? pages : undefined);
  return { ...base, causes: [cause], certainty: 'not-told', question: consoleQuestion };
}

/** The browser named the cause, and nothing of the exchange is known. */
function ofKinds(
  kinds: readonly BlockKind[],
  seenToEnd: Observed,
  others: readonly Cause[],
  base: Base,
  parts: ReturnType<typeof caseParts> | null,
): CaseDiagnosis {
  const [kind = 'network', ...rest] = kinds;
  const entry = blockKinds[kind];
  const block = parts?.prediction.block?.kind === kind ? parts.prediction.block : null;
  const cause: Cause = {
    kind,
    sentence: block === null || parts === null ? `${entry.title}.` : claimIn(block, parts.data),
    rule: entry.rule,
    quotes: seenToEnd.quotes,
    pages: seenToEnd.pages,
  };
  const isOpen = rest.length > 0;
  return {
    ...base,
    ...(block === null ? {} : parts),
    causes: [cause, ...others],
    others: rest,
    certainty: isOpen ? 'likely' : 'certain',
    question: isOpen ? responseQuestion(kind) : null,
  };
}

function ofHypotheses(
  one: RequestCase,
  fitting: readonly Hypothesis[],
  fallback: Hypothesis,
  seenToEnd: Observed,
  others: readonly Cause[],
  base: Base,
  answered: ReadAnswers['facts'],
): CaseDiagnosis {
  const { kinds, quotes, isBlocked } = seenToEnd;
  if (fitting.length === 0) {
    if (kinds !== null) return ofKinds(kinds, seenToEnd, others, base, caseParts(one, fallback, kinds));
    const [other, ...more] = others;
    if (other) return { ...base, causes: [other, ...more], certainty: 'likely' };
    if (isBlocked === true)
      return {
        ...base,
        causes: [otherCause('not-told', quotes)],
        certainty: 'not-told',
        question: consoleQuestion,
      };
    return { ...base, causes: [nothingBlocked(one)], certainty: 'likely' };
  }
  const blocked = fitting.filter(({ prediction }) => prediction.block !== null);
  const ranked = kinds === null ? blocked : blocked.toSorted((a, b) => rank(kinds, a) - rank(kinds, b));
  const [usual = fallback] = fitting;
  // Of what may be, the usual comes first where its response was seen; then a block, since people send what failed.
  const chosen =
    isBlocked === null && kinds === null && usual.isResponseSeen
      ? usual
      : (ranked.find(({ isResponseSeen }) => isResponseSeen) ?? ranked[0] ?? usual);
  const outcomes = new Set(fitting.map(outcomeOf));
  const isNothingSeen = blocked.every(isGuessed) || (isBlocked === null && usual.prediction.block === null);
  if (isBlocked !== false && kinds === null && isNothingSeen && !usual.isResponseSeen) {
    const [other = otherCause('not-told', quotes), ...more] = others;
    const question = (isBlocked === true ? null : questionFor(fitting, one)) ?? consoleQuestion;
    return {
      ...base,
      causes: [other, ...more],
      certainty: 'not-told',
      others: openKinds(fitting, other.kind).filter((kind) => kind !== 'nothing-blocked'),
      question,
    };
  }
  if (chosen.prediction.block === null) {
    const [other, ...more] = others;
    const cause = other ?? nothingBlocked(one);
    const isDecided = outcomes.size === 1 && chosen.isResponseSeen;
    return {
      ...base,
      causes: [cause, ...more],
      certainty: isDecided ? 'certain' : 'not-told',
      others: openKinds(fitting, 'nothing-blocked'),
      question: isDecided
        ? null
        : (questionFor(fitting, one) ?? { fact: 'response', sentence: questions.response }),
      ...caseParts(one, chosen, null),
    };
  }
  const parts = caseParts(one, chosen, kinds);
  const isTold = kinds !== null;
  const isDecided =
    outcomes.size === 1 ||
    (isTold && new Set(fitting.map(({ prediction: each }) => each.block?.kind)).size === 1);
  // What the line leaves open, only the response could tell.
  const isLineOpen = isTold && kinds.length > 1 && !chosen.isResponseSeen;
  const isByCredentials =
    !isTold &&
    answered.credentials === undefined &&
    isBlocked === true &&
    fitting.every(({ assumed }) => assumed.credentials === 'include');
  const certainty: Certainty = isDecided
    ? !isLineOpen && !isByCredentials && (isWhole(one) || isTold)
      ? 'certain'
      : 'likely'
    : isDecidedWithoutCredentials(fitting)
      ? 'likely'
      : 'not-told';
  const own = causesOf(one, parts, chosen, parts.fixes, seenToEnd);
  const before = others.filter(({ kind }) => decisive.has(kind));
  const after = others.filter(({ kind }) => !decisive.has(kind));
  const [first = own[0], ...more] = [...before, ...own, ...after];
  const causes: Diagnosis['causes'] = [first, ...more];
  return {
    ...base,
    causes,
    others: [...new Set([...openKinds(fitting, own[0].kind), ...(isLineOpen ? kinds : [])])].filter(
      (kind) => kind !== own[0].kind,
    ),
    certainty,
    question: isLineOpen
      ? responseQuestion(kinds[0] ?? 'network')
      : isDecided
        ? null
        : questionFor(fitting, one),
    ...parts,
  };
}

/** What explains the block that shows, and comes before it. */
const decisive: ReadonlySet<string> = new Set([
  'hsts',
  'wrong-host',
  'proxy-login',
  'extension',
  'not-a-browser',
]);

function nothingBlocked(one: RequestCase): Cause {
  const exchange = one.actual?.exchange ?? one.preflight?.exchange;
  return otherCause(exchange && isWithoutOrigin(exchange) ? 'request-without-origin' : 'nothing-blocked', []);
}

/** Addresses of the pages for a diagnosis, best first. */
export function pagesFor({ causes, others }: Pick<Diagnosis, 'causes' | 'others'>): readonly string[] {
  const kinds: readonly string[] = Object.keys(blockKinds);
  return [
    ...new Set([
      ...causes.flatMap(({ pages }) => pages),
      ...others.filter((kind) => kinds.includes(kind)).map((kind) => `/errors/${kind}`),
      triagePage,
    ]),
  ];
}
