import { headersLiteral, literal } from './fetch';
import type { SnippetRequest } from './request';

/** The request as a call of axios. */
export function axiosSnippet(request: SnippetRequest): string {
  const members = [`url: ${literal(request.url)}`];
  if (request.method !== 'GET') members.push(`method: ${literal(request.method)}`);
  if (request.headers.length > 0) members.push(`headers: ${headersLiteral({ headers: combined(request) })}`);
  if (request.credentials === 'include') members.push('withCredentials: true');
  if (request.body !== null) members.push(`data: ${literal(request.body)}`);
  return `const { data } = await axios({\n${members.map((member) => `  ${member},\n`).join('')}});`;
}

/** axios takes headers as an object only, so repeated names become one. */
function combined({ headers }: SnippetRequest): [string, string][] {
  const byName = new Map<string, [string, string]>();
  for (const [name, value] of headers) {
    const before = byName.get(name.toLowerCase());
    byName.set(
      name.toLowerCase(),
      before === undefined ? [name, value] : [before[0], `${before[1]}, ${value}`],
    );
  }
  return [...byName.values()];
}
