import { combinedValue, type Header, type HeaderList } from '../http/header-list';
import { isToken } from '../http/token';

/** The headers that allow what a preflight asks for, whatever it is. Only tokens are echoed, and no name twice. */
export function preflightHeaders(headers: HeaderList): HeaderList {
  const accessControlRequestMethod = combinedValue(headers, 'Access-Control-Request-Method') ?? '';
  const accessControlRequestHeaders = combinedValue(headers, 'Access-Control-Request-Headers') ?? '';
  const allowed = new Map([
    ['content-type', 'Content-Type'],
    ['accept', 'Accept'],
  ]);
  for (const name of accessControlRequestHeaders.split(',').map((item) => item.trim())) {
    if (isToken(name) && !allowed.has(name.toLowerCase())) allowed.set(name.toLowerCase(), name);
  }
  const answer: Header[] = [['Access-Control-Allow-Headers', [...allowed.values()].join(', ')]];
  if (isToken(accessControlRequestMethod)) {
    answer.push(['Access-Control-Allow-Methods', accessControlRequestMethod]);
  }
  answer.push(['Access-Control-Max-Age', '86400']);
  return answer;
}
