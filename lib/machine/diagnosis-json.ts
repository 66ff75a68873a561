import * as v from 'valibot';
import { isAside, isFine } from '../evidence/diagnosis/other-causes';
import { engines, type Engine } from '../cors/profile';
import type { Answer } from '../evidence/diagnosis/answers';
import { scenarioOfCase } from '../evidence/diagnosis/scenario-of-case';
import { unknownUrl } from '../evidence/diagnosis/unknown-url';
import { examine, type Examination, type Finding } from '../evidence/examination/examine';
import { readEvidence, type Given } from '../evidence/read-evidence';
import { causeWords, certaintyWords, kindTitle } from '../report/cause-words';
import { fixesJson, fixSchema } from './fix-json';
import { outcomeSchema, type Outcome } from './outcome';
import { ruleJson, ruleSchema } from './rule-json';
import { scenarioSchema } from './scenario-json';

const engineSchema = v.picklist(engines);

const causeSchema = v.strictObject({
  kind: v.pipe(
    v.string(),
    v.description('A kind of block, such as "header-not-allowed", or another cause, such as "certificate".'),
  ),
  title: v.string(),
  sentence: v.pipe(v.string(), v.description('With the values at fault.')),
  rule: v.pipe(
    v.nullable(ruleSchema),
    v.description('The failed step; null where no rule of CORS or CSP failed.'),
  ),
  pages: v.pipe(v.array(v.string()), v.description('Addresses of the pages that explain it, best first.')),
});

const findingSchema = v.strictObject({
  outcome: outcomeSchema,
  request: v.strictObject({
    method: v.string(),
    url: v.nullable(v.string()),
    origin: v.pipe(v.nullable(v.string()), v.description("The page's.")),
  }),
  browser: v.pipe(
    v.nullable(engineSchema),
    v.description('By whose rules; null if all agree, or if the browser is not known.'),
  ),
  certainty: v.picklist(['certain', 'likely', 'not-told']),
  certaintyInWords: v.pipe(v.string(), v.description('The certainty in words, with what it rests on.')),
  causes: v.pipe(
    v.pipe(v.array(causeSchema), v.minLength(1)),
    v.description('In the order in which the browser meets them; the first decides.'),
  ),
  others: v.pipe(
    v.array(v.strictObject({ kind: v.string(), title: v.string() })),
    v.description('What else it could be, where the evidence leaves that open.'),
  ),
  evidence: v.pipe(
    v.array(
      v.strictObject({
        title: v.string(),
        place: v.pipe(v.string(), v.description('Such as "line 3" or "orders.har, entry 12".')),
        text: v.string(),
        decisive: v.pipe(v.array(v.string()), v.description('The parts of the text that decide.')),
      }),
    ),
    v.description('Quotes, without secrets.'),
  ),
  question: v.pipe(
    v.nullable(v.strictObject({ case: v.number(), fact: v.string(), sentence: v.string() })),
    v.description('The one fact that would decide; null where none is needed.'),
  ),
  fixes: v.array(fixSchema),
  scenario: v.pipe(
    v.nullable(scenarioSchema),
    v.description('What `predict` takes; null if the evidence says too little about the request.'),
  ),
});

/** A diagnosis of evidence, for programs. */
export const diagnosisSchema = v.strictObject({
  outcome: outcomeSchema,
  findings: v.pipe(v.array(findingSchema), v.description('One for each request, the most telling first.')),
  notes: v.pipe(
    v.array(
      v.strictObject({ kind: v.picklist(['understood', 'ignored', 'not-told']), sentence: v.string() }),
    ),
    v.description('What was recognised, what was ignored, and what could not be known.'),
  ),
  redactions: v.pipe(
    v.array(v.strictObject({ what: v.string(), length: v.number() })),
    v.description('What was removed before anything was read, with its number of characters.'),
  ),
  problems: v.pipe(v.array(v.string()), v.description("What can't be understood in the given answers.")),
});

export type DiagnosisJson = v.InferOutput<typeof diagnosisSchema>;

export type DiagnosisOptions = {
  /** Where the pages are that explain it. */
  readonly docsOrigin: string;
  /** The browser that is asked about where the evidence doesn't tell. */
  readonly engine: Engine | null;
  /** The server that configurations are written for. */
  readonly server: string;
  readonly answers?: readonly Answer[];
};

/** Diagnoses what people send, as /diagnose does. Secrets are in nothing that comes out. */
export function diagnosisJson(given: readonly Given[], options: DiagnosisOptions): DiagnosisJson {
  const { engine, answers = [] } = options;
  const { findings, notes, redactions, problems }: Examination = examine(
    readEvidence(...given),
    answers,
    engine,
  );
  const written = findings.map((finding) => findingJson(finding, options));
  return {
    outcome: outcomeOfAll(written.map(({ outcome }) => outcome)),
    findings: written,
    notes: [...notes],
    redactions: [...redactions],
    problems: [...problems],
  };
}

function findingJson(
  finding: Finding,
  { docsOrigin, server }: DiagnosisOptions,
): DiagnosisJson['findings'][number] {
  const { request, engine, certainty, causes, others, excerpts, question, data, fixes } = finding;
  const pages = (paths: readonly string[]) => paths.map((path) => `${docsOrigin}${path}`);
  return {
    outcome: outcomeOf(finding),
    request,
    browser: engine,
    certainty,
    certaintyInWords: certaintyWords(finding),
    causes: causes.map((cause, index) => ({
      kind: cause.kind,
      title: causeWords(cause).title,
      sentence: cause.sentence,
      rule: cause.rule && ruleJson(cause.rule),
      pages: pages(index === 0 ? finding.explained : cause.pages),
    })),
    others: others.map((kind) => ({ kind, title: kindTitle(kind) })),
    evidence: excerpts.map(({ title, place, segments }) => ({
      title,
      place,
      text: segments.map(({ text }) => text).join(''),
      decisive: segments.flatMap(({ text, look }) => (look === 'decisive' ? [text] : [])),
    })),
    question: question && { case: finding.case, ...question },
    fixes: data === null ? [] : [...fixesJson(data, fixes, server)],
    scenario: data === null || data.request.url === unknownUrl ? null : scenarioOfCase(data),
  };
}

function outcomeOf({ causes: [{ kind }], certainty }: Finding): Outcome {
  if (certainty === 'not-told' || kind === 'not-told' || isAside(kind)) return 'not-told';
  return isFine(kind) ? 'nothing-blocked' : 'blocked';
}

/** What blocks one request blocks; of the rest, what is open leaves all open. */
function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 0) return 'not-understood';
  if (outcomes.includes('blocked')) return 'blocked';
  return outcomes.includes('not-told') ? 'not-told' : 'nothing-blocked';
}
