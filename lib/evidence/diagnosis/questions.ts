import type { BlockKind } from '../../cors/block';
import { blockKinds } from '../../cors/block-kinds';
import type { Answer } from './answers';
import type { Question } from './diagnosis';
import type { Hypothesis } from './hypotheses';
import type { OpenFact } from './open-fact';
import type { RequestCase } from './request-case';

/** What is asked for, by the fact that lacks. */
export const questions: Readonly<Record<OpenFact, string>> = {
  'page-origin': 'What is the origin of the page that makes the request, such as https://shop.example?',
  crossorigin: 'Does the element have the attribute crossorigin?',
  credentials:
    'Is the request made with credentials (credentials: "include", withCredentials = true, or crossorigin="use-credentials")?',
  method: 'Which method does the page use, and which headers does it set?',
  authorization: 'Does the request carry an Authorization header? This evidence leaves it out.',
  'preflight-response': 'What is the response to the preflight, the OPTIONS request: its status and headers?',
  response: 'What is the response: its status and headers?',
  browser: 'In which browser does it fail?',
};

/** Every fact that an answer may tell. */
export const answerableFacts: readonly Answer['fact'][] = [
  ...Object.keys(questions).filter((name): name is OpenFact => Object.hasOwn(questions, name)),
  'console-line',
];

export const consoleQuestion: Question = {
  fact: 'console-line',
  sentence: "Which line does the browser's console show? It gives the reason.",
};

/** The response that a block of that kind is of, where a line leaves open which block it is. */
export function responseQuestion(kind: BlockKind): Question {
  const fact = blockKinds[kind].gate === 'preflight' ? 'preflight-response' : 'response';
  return { fact, sentence: questions[fact] };
}

const order: readonly OpenFact[] = [
  'preflight-response',
  'response',
  'crossorigin',
  'credentials',
  'authorization',
  'page-origin',
  'method',
  'browser',
];

/** The fact that leaves the fewest outcomes open, once it is known; null where nothing is open. */
export function questionFor(fitting: readonly Hypothesis[], one: RequestCase): Question | null {
  const outcomes = new Set(fitting.map(outcomeOf));
  if (outcomes.size < 2) return null;
  const exchange = one.actual?.exchange ?? one.preflight?.exchange;
  let best: { readonly fact: OpenFact; readonly open: number } | null = null;
  for (const fact of order) {
    const byOption = new Map<string | undefined, Set<string>>();
    for (const hypothesis of fitting) {
      const option = hypothesis.assumed[fact];
      byOption.set(option, (byOption.get(option) ?? new Set()).add(outcomeOf(hypothesis)));
    }
    if (byOption.size < 2) continue;
    const open = Math.max(...Array.from(byOption.values(), ({ size }) => size));
    if (best === null || open < best.open) best = { fact, open };
  }
  if (best === null) return exchange ? consoleQuestion : null;
  return { fact: best.fact, sentence: questions[best.fact] };
}

/** What comes of it: the kind of block, or nothing. */
export function outcomeOf({ prediction }: Hypothesis): string {
  const { block } = prediction;
  return block === null ? '' : block.kind;
}
