import type { Header } from '../http/header-list';

/**
 * A header as a parameter's value: `Name:value`, as in the server plan. A colon in the name, which only a name that
 * browsers refuse can have, is written `%3A`, and a percent sign before such digits `%25`.
 */
export function formatHeaderLine([name, value]: Header): string {
  const escaped = name.replaceAll(/%(?=3a|25)|:/gi, (character) => (character === ':' ? '%3A' : '%25'));
  return `${escaped}:${value.startsWith(' ') ? ' ' : ''}${value}`;
}

/** Reads `Name:value` or `Name: value`; a line without a colon is a name. */
export function parseHeaderLine(line: string): Header {
  const colon = line.includes(':') ? line.indexOf(':') : line.length;
  const name = line.slice(0, colon).replaceAll(/%3a|%25/gi, (escape) => (escape === '%25' ? '%' : ':'));
  return [name, line.slice(colon + 1).replace(/^ /, '')];
}
