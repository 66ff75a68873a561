import { combinedValue, type Header, type HeaderList } from '../http/header-list';
import { isToken } from '../http/token';

const maxAge: Header = ['Access-Control-Max-Age', '86400'];

/** What was allowed last: a page asks for the same again and again. */
let last: { readonly asked: string; readonly allowed: Header } | null = null;

/** The headers that allow what a preflight asks for, whatever it is. Only tokens are echoed, and no name twice. */
export function preflightHeaders(headers: HeaderList): HeaderList {
  const method = combinedValue(headers, 'Access-Control-Request-Method') ?? '';
  const asked = combinedValue(headers, 'Access-Control-Request-Headers') ?? '';
  if (last?.asked !== asked) last = { asked, allowed: ['Access-Control-Allow-Headers', allowedNames(asked)] };
  if (!isToken(method)) return [last.allowed, maxAge];
  return [last.allowed, ['Access-Control-Allow-Methods', method], maxAge];
}

function allowedNames(asked: string): string {
  const allowed = new Map([
    ['content-type', 'Content-Type'],
    ['accept', 'Accept'],
  ]);
  for (const name of asked.split(',').map((item) => item.trim())) {
    if (isToken(name) && !allowed.has(name.toLowerCase())) allowed.set(name.toLowerCase(), name);
  }
  return [...allowed.values()].join(', ');
}
