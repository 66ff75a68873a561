import { rulesNames } from '../../browsers/engine-names';
import { causeLines } from './cause-lines';
import { blockKinds, isBlockKind } from '../../cors/block-kinds';
import { engines, type Profile } from '../../cors/profile';
import { apiNames } from '../../http/api-names';
import { needInWords, type PredictionJson } from '../prediction-json';
import { fixesText } from './fixes-text';
import { rowsText, type Row } from './layout';

const profileIds: readonly Profile['id'][] = ['spec', ...engines];

/** A prediction as text: what goes over the wire, what stops it, by which step, and what would let it through. */
export function predictionText(prediction: PredictionJson, width: number): string {
  const { api, browser, block, exchanges, needs, preflightBecause, blockIn, fixes } = prediction;
  const last = exchanges.at(-1);
  const sent = last === undefined ? prediction.method : `${prediction.method} ${last.request.url}`;
  const about = api === 'fetch' ? sent : `${sent}, by ${apiNames[api]}`;
  const differing = profileIds.filter((id) => blockIn[id] !== blockIn[browser]);
  const rows: Row[] = [
    ['Cause', block === null ? [] : causeLines(block)],
    ['Failed', block === null ? [] : [`${block.rule.specification}, ${block.rule.name}`, block.rule.url]],
    ['Preflight', preflightBecause.length === 0 ? [] : ['The browser asks first.', ...preflightBecause]],
    [
      'Needed',
      needs.map((need) => {
        const kind =
          exchanges[need.exchange]?.kind === 'preflight' ? "the preflight's response" : 'the response';
        return `${needInWords(need)}, on ${kind}`;
      }),
    ],
    [
      'Wire',
      exchanges.length === 0
        ? ['Nothing is sent.']
        : exchanges.map(
            ({ request, response, isFromHttpCache }) =>
              `${request.method} ${request.url} → ${response.status ?? 'a status that is not known'}${isFromHttpCache ? ', from a cache' : ''}`,
          ),
    ],
    [
      'Rules',
      [
        `${rulesNames[browser]}.`,
        ...differing.map((id) => `${rulesNames[id]} differs: ${kindInWords(blockIn[id])}.`),
      ],
    ],
  ];
  return `${[
    `${headline(prediction)}: ${about}`,
    rowsText(rows, width),
    fixesText(fixes, width),
    rowsText([['Explained', block === null ? [] : [block.page]]], width),
  ]
    .filter((part) => part !== '')
    .join('\n')}\n`;
}

function headline({ block, needs }: PredictionJson): string {
  if (block !== null) return 'Blocked';
  return needs.length > 0 ? "It depends on the server's response" : 'Nothing is blocked';
}

function kindInWords(kind: string | null): string {
  if (kind === null) return 'nothing is blocked';
  return isBlockKind(kind) ? blockKinds[kind].title : kind;
}
