import type { SnippetRequest } from './request';

/** The request as a call of fetch. */
export function fetchSnippet(request: SnippetRequest): string {
  const members: string[] = [];
  if (request.method !== 'GET') members.push(`method: ${literal(request.method)}`);
  if (request.headers.length > 0) members.push(`headers: ${headersLiteral(request)}`);
  if (request.credentials !== undefined && request.credentials !== 'same-origin') {
    members.push(`credentials: ${literal(request.credentials)}`);
  }
  if (request.body !== null) members.push(`body: ${literal(request.body)}`);
  const options = members.length === 0 ? '' : `, {\n${members.map((member) => `  ${member},\n`).join('')}}`;
  return `const response = await fetch(${literal(request.url)}${options});\nconst data = await response.json();`;
}

/** A JavaScript string literal that evaluates to the text, whatever is in it. */
export function literal(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** Headers as an object, or as pairs where a name stands twice. */
export function headersLiteral({ headers }: Pick<SnippetRequest, 'headers'>): string {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size !== headers.length)
    return `[${headers.map(([name, value]) => `[${literal(name)}, ${literal(value)}]`).join(', ')}]`;
  return `{ ${headers.map(([name, value]) => `${literal(name)}: ${literal(value)}`).join(', ')} }`;
}
