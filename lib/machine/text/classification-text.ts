import { rulesNames } from '../../browsers/engine-names';
import { causeLines } from './cause-lines';
import type { ClassificationJson } from '../classification-json';
import { rowsText, type Row } from './layout';

/** A classification as text: whether the browser asks first, why, what it asks, and what the server has to send. */
export function classificationText(classification: ClassificationJson, width: number): string {
  const { request, refused, isPreflighted, reasons, preflight, serverHasToAnswer, browser } = classification;
  if (request === null) return `${rowsText([['', [classification.problem]]], width).trim()}\n`;
  const headline =
    refused !== null
      ? 'Not allowed'
      : isPreflighted
        ? 'Two requests, the preflight first'
        : 'One request, no preflight';
  const answers = (to: 'preflight' | 'actual') =>
    serverHasToAnswer.filter((one) => one.to === to).map(({ what }) => what);
  const rows: Row[] = [
    ['Cause', refused === null ? [] : causeLines(refused)],
    ['Reasons', reasons.map(({ sentence, rule }) => `${sentence} (${rule.specification}, ${rule.name})`)],
    [
      'Asked',
      preflight === null
        ? []
        : preflight.headers
            .filter(([name]) => /^(?:origin|access-control-)/i.test(name))
            .map(([name, value]) => `${name}: ${value}`),
    ],
    [
      'To answer',
      [
        ...answers('preflight').map((what) => `${what}, on the preflight's response`),
        ...answers('actual').map((what) => `${what}, on the response`),
      ],
    ],
    [
      'Page',
      [
        request.isOriginAssumed
          ? `A page of any other origin; ${request.origin} stands in for it.`
          : request.origin,
      ],
    ],
    ['Rules', [`${rulesNames[browser]}.`]],
  ];
  return `${headline}: ${request.method} ${request.url}\n${rowsText(rows, width)}\n`;
}
