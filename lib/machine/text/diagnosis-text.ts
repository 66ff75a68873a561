import { engineNames } from '../../browsers/engine-names';
import { causeLines } from './cause-lines';
import type { DiagnosisJson } from '../diagnosis-json';
import type { Outcome } from '../outcome';
import { fixesText } from './fixes-text';
import { rowsText, type Row } from './layout';

type Finding = DiagnosisJson['findings'][number];
type Question = NonNullable<Finding['question']>;

/** A longer quote is cut, since it is there to be recognised. */
const longestQuote = 600;

/** A diagnosis as text: of each request the cause, the failed step, the evidence, the certainty and the fix. */
export function diagnosisText(
  diagnosis: DiagnosisJson,
  width: number,
  howToAnswer: (question: Question) => string,
): string {
  const { findings, notes, redactions, problems } = diagnosis;
  const sentences = (kind: string) =>
    notes.filter((note) => note.kind === kind).map(({ sentence }) => sentence);
  const given: Row[] = [
    ['Recognised', sentences('understood')],
    ['Ignored', sentences('ignored')],
    ['Unknown', sentences('not-told')],
    [
      'Taken out',
      redactions.map(({ what, length }) => `${what}, ${length} ${length === 1 ? 'character' : 'characters'}`),
    ],
    ['Answers', problems],
  ];
  const parts = findings.map((finding, index) =>
    findingText(
      finding,
      findings.length === 1 ? '' : `${index + 1} of ${findings.length}  `,
      width,
      howToAnswer,
    ),
  );
  if (findings.length === 0)
    parts.push(
      'There is nothing about a request in it.\nThe most useful evidence is the line in the browser\'s console that begins with "Access to fetch at" or "Cross-Origin Request Blocked", or a HAR of the request.',
    );
  return `${[...parts, rowsText(given, width)].filter((part) => part !== '').join('\n\n')}\n`;
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  'nothing-blocked': 'Nothing is blocked',
  blocked: 'Blocked',
  'not-told': 'Not known yet',
  'not-understood': 'Not understood',
};

function findingText(
  finding: Finding,
  number: string,
  width: number,
  howToAnswer: (question: Question) => string,
): string {
  const { outcome, request, browser, causes, others, evidence, question, fixes } = finding;
  const [first, ...more] = causes;
  const asked = request.url === null ? 'a request whose URL is unknown' : `${request.method} ${request.url}`;
  const page = request.origin === null ? '' : `, from a page at ${request.origin}`;
  const rows: Row[] = [
    ['Cause', first === undefined ? [] : causeLines(first)],
    [
      'Failed',
      first === undefined || first.rule === null
        ? []
        : [`${first.rule.specification}, ${first.rule.name}`, first.rule.url],
    ],
    ['Then', more.map(({ sentence }) => sentence)],
    ['Evidence', evidence.flatMap(quoteLines)],
    [
      'Certainty',
      [finding.certaintyInWords, ...(browser === null ? [] : [`By the rules of ${engineNames[browser]}.`])],
    ],
    ['Or', others.length === 0 ? [] : [`It could also be: ${others.map(({ title }) => title).join('; ')}.`]],
    ['Needed', question === null ? [] : [question.sentence, howToAnswer(question)]],
  ];
  const explained: Row = ['Explained', first?.pages.slice(0, 1) ?? []];
  return [
    `${number}${outcomeWords[outcome]}: ${asked}${page}`,
    rowsText(rows, width),
    fixesText(fixes, width),
    rowsText([explained], width),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function quoteLines({ title, place, text }: Finding['evidence'][number]): readonly string[] {
  const quoted = text.length > longestQuote ? `${text.slice(0, longestQuote)} …` : text;
  return [
    `${title}${place === '' ? '' : `, ${place}`}`,
    ...quoted
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `> ${line}`),
  ];
}
