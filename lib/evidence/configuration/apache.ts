import { combinedValue } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { isCorsHeader, type ConfiguredHeader, type ConfiguredServer } from './configured-server';
import { matchesPattern } from './safe-pattern';
import { readStatements, type Statement } from './statements';

type Directive = {
  readonly isAlways: boolean;
  readonly action: string;
  readonly name: string;
  readonly value: string;
  readonly condition: string;
  readonly at: Statement['at'];
};

/**
 * Apache's `Header` directives as the answers that they give. Null when they set no CORS header.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
 */
export function readApache(text: string, from: number, to: number): ConfiguredServer | null {
  const statements = readStatements(text, from, to, '\n');
  const directives = statements.flatMap(directiveOf);
  if (!directives.some(({ name }) => isCorsHeader(name))) return null;
  const words = statements.map((statement) => statement.words);
  const isForwarded = words.some(([first]) =>
    /^(?:ProxyPass|ProxyPassMatch|WSGIScriptAlias|FcgidWrapper)$/i.test(first ?? ''),
  );
  return {
    product: 'Apache',
    origins: directives
      .filter(({ name }) => /allow-origin$/i.test(name))
      .map(({ value }) => value)
      .filter((value) => parseUrl(value) !== null),
    answer: (request) => {
      const status = rewritten(words, request);
      return {
        status,
        isForwarded: isForwarded && status === null,
        headers: answered(directives, words, request),
      };
    },
  };
}

function directiveOf({ words, at }: Statement): Directive[] {
  if (!/^Header$/i.test(words[0] ?? '')) return [];
  const condition = /^(?:always|onsuccess)$/i.test(words[1] ?? '') ? words[1] : undefined;
  const [action = '', name = '', value = '', after = ''] = words.slice(condition === undefined ? 1 : 2);
  return [
    {
      isAlways: /^always$/i.test(condition ?? ''),
      action: action.toLowerCase(),
      name,
      value,
      condition: after,
      at,
    },
  ];
}

/** The two tables, "always" and "onsuccess", are filled apart, and both are sent. */
function answered(
  directives: readonly Directive[],
  words: readonly (readonly string[])[],
  request: WireRequest,
): readonly ConfiguredHeader[] {
  let headers: ConfiguredHeader[] = [];
  for (const { isAlways, action, name, value, condition, at } of directives) {
    const variable = /^env=(!?)(\w+)$/i.exec(condition);
    if (variable && (environment(words, variable[2] ?? '', request) === null) !== (variable[1] === '!'))
      continue;
    const isSame = (header: ConfiguredHeader) =>
      header.isAlways === isAlways && header.name.toLowerCase() === name.toLowerCase();
    if (/^(?:set|unset)$/.test(action)) headers = headers.filter((header) => !isSame(header));
    if (action === 'setifempty' && headers.some(isSame)) continue;
    const made = { name, value: filled(value, words, request), isAlways, at };
    if (/^(?:append|merge)$/.test(action) && headers.some(isSame)) {
      headers = headers.map((header) =>
        isSame(header) && header.value !== null && made.value !== null
          ? { ...header, value: `${header.value}, ${made.value}` }
          : header,
      );
    } else if (/^(?:set|add|append|merge|setifempty)$/.test(action)) headers.push(made);
  }
  return headers;
}

function filled(value: string, words: readonly (readonly string[])[], request: WireRequest): string | null {
  const variable = /^%\{(\w+)\}e$/.exec(value)?.[1];
  if (variable !== undefined) return environment(words, variable, request);
  if (/^expr=%\{req:origin\}$/i.test(value)) return combinedValue(request.headers, 'origin');
  return /%\{|^expr=/.test(value) ? null : value;
}

/** A variable that SetEnvIf sets from the request's Origin. https://httpd.apache.org/docs/2.4/mod/mod_setenvif.html */
function environment(
  words: readonly (readonly string[])[],
  name: string,
  request: WireRequest,
): string | null {
  for (const [directive = '', attribute = '', pattern = '', ...sets] of words) {
    if (!/^SetEnvIf(?:NoCase)?$/i.test(directive) || !/^Origin$/i.test(attribute)) continue;
    const subject = combinedValue(request.headers, 'origin') ?? '';
    const isMatch = matchesPattern(pattern, subject, /NoCase$/i.test(directive));
    const set = sets.find((each) => each.split('=', 1)[0] === name);
    if (set === undefined || isMatch !== true) continue;
    const value = set.slice(name.length + 1);
    return /^\$[01]$/.test(value) ? subject : value;
  }
  return null;
}

/** `RewriteCond %{REQUEST_METHOD} OPTIONS` with `RewriteRule … [R=204,L]`, as snippets have it. */
function rewritten(words: readonly (readonly string[])[], request: WireRequest): number | null {
  for (const [index, [directive = '', , pattern = '']] of words.entries()) {
    if (!/^RewriteCond$/i.test(directive) || !/OPTIONS/.test(pattern) || request.method !== 'OPTIONS')
      continue;
    const flags = words[index + 1]?.find((word) => word.startsWith('[')) ?? '';
    const status = /\bR=(\d{3})\b/.exec(flags)?.[1];
    if (status !== undefined) return Number(status);
  }
  return null;
}
