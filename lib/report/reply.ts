import { engineNames } from '../browsers/engine-names';
import { ruleName, ruleSpecification, ruleUrl, type Rule } from '../cors/algorithms';
import type { CaseData } from '../evidence/diagnosis/case-data';
import type { Cause, Certainty } from '../evidence/diagnosis/diagnosis';
import type { Engine } from '../cors/profile';
import { unknownUrl } from '../evidence/diagnosis/unknown-url';
import { codeBlock, inlineText, linkTo } from './markdown-text';

/** What a reply is written from. */
export type ReplyInput = {
  readonly request: { readonly method: string; readonly url: string | null; readonly origin: string | null };
  readonly causes: readonly Pick<Cause, 'sentence' | 'rule'>[];
  /** The browser keeps the request from being sent, or its response from the page. */
  readonly isBlocked: boolean;
  readonly certainty: Certainty;
  readonly engine: Engine | null;
  readonly data: CaseData | null;
  /** What to change, a sentence each, the first one first. */
  readonly fixes: readonly string[];
  /** A server's configuration that does it, and of which server it is; null where there is none. */
  readonly configuration: { readonly title: string; readonly text: string } | null;
  /** Addresses of the case's page and of the page that explains it; null where there is none. */
  readonly caseUrl: string | null;
  readonly pageUrl: string | null;
};

const reasonWords: Readonly<Record<Certainty, string>> = {
  certain: 'The reason:',
  likely: 'The likely reason:',
  'not-told': 'A possible reason, which is not certain from this alone:',
};

/** A reply in plain words, to be sent on: as Markdown, or as text. No value of the evidence can break out of its place. */
export function reply(input: ReplyInput, form: 'markdown' | 'text'): string {
  const write = form === 'markdown' ? markdown : text;
  const { request, causes, isBlocked, certainty, engine, fixes, configuration, caseUrl, pageUrl } = input;
  const [first, ...more] = causes;
  const blocks = [
    'Hello,',
    `${whatFails(request, isBlocked, write)} ${reasonWords[certainty]}`,
    [first, ...more]
      .flatMap((cause, index) =>
        cause === undefined
          ? []
          : [
              `${more.length > 0 ? `${index + 1}. ` : ''}${write.words(cause.sentence)}${write.rule(cause.rule)}`,
            ],
      )
      .join('\n'),
    wasSent(input, write),
    fixes[0] === undefined
      ? ''
      : `To fix it: ${write.words(fixes[0])}${configuration === null ? '' : ` In ${write.words(configuration.title)}:`}`,
    fixes[0] === undefined || configuration === null ? '' : write.code(configuration.text),
    engine === null ? '' : `This follows the rules of ${engineNames[engine]}.`,
    caseUrl === null ? '' : `The whole exchange as a picture, which you can also run: ${write.link(caseUrl)}`,
    pageUrl === null ? '' : `More about it: ${write.link(pageUrl)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Write = {
  readonly words: (words: string) => string;
  readonly code: (code: string) => string;
  readonly link: (url: string) => string;
  readonly rule: (rule: Rule | null) => string;
};

const markdown: Write = {
  words: inlineText,
  code: (code) => codeBlock(code.split('\n')),
  link: linkTo,
  rule: (rule) =>
    rule === null
      ? ''
      : ` ([${ruleSpecification(rule)}, ${inlineText(ruleName(rule))}](${linkTo(ruleUrl(rule))}))`,
};

const text: Write = {
  words: (words) => words.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD'),
  code: (code) => code,
  link: (url) => url,
  rule: (rule) => (rule === null ? '' : ` (${ruleSpecification(rule)}, ${ruleName(rule)}: ${ruleUrl(rule)})`),
};

function whatFails(
  { method, url, origin }: ReplyInput['request'],
  isBlocked: boolean,
  { words }: Write,
): string {
  const request =
    url === null || url === unknownUrl
      ? 'Your request'
      : `Your ${words(method)} request to ${words(bare(url))}`;
  const from = origin === null ? '' : ` from ${words(origin)}`;
  return isBlocked
    ? `${request}${from} is blocked by the browser.`
    : `${request}${from}: we looked at what you sent.`;
}

function bare(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

/** What the customer's server said, where it was seen. */
function wasSent({ data }: ReplyInput, write: Write): string {
  const seen = (data?.responses ?? []).filter(
    ({ headers, absent }) =>
      headers.length > 0 || absent === null || absent.includes('access-control-allow-origin'),
  );
  if (seen.length === 0) return '';
  const blocks = seen.map(({ to, status, headers }) => {
    const rows = headers.filter(([name]) => /^access-control-|^location$/i.test(name));
    const shown = data?.assumed.includes('preflight-response') === true && to === 'preflight' ? null : status;
    const lines = [...(shown === null ? [] : [`status ${shown}`]), ...rows.map((row) => row.join(': '))];
    const whom = to === 'preflight' ? 'the preflight (the OPTIONS request)' : 'the request';
    return lines.length === 0
      ? `Your server responds to ${whom} without Access-Control-Allow-Origin.`
      : `Your server responds to ${whom} with:\n\n${write.code(lines.join('\n'))}`;
  });
  return blocks.join('\n\n');
}
