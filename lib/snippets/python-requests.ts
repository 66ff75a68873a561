import { combineHeaders } from '../http/header-list';
import { normalizeHeaderValue } from '../http/header-value';
import { parseUrl } from '../http/origin';
import { formFields, headersWithContentType, wireText } from './body';
import { quotePython } from './python-string';
import type { SnippetRequest } from './request';

/** The request as a call of Python's requests. */
export function pythonRequestsSnippet(request: SnippetRequest): string {
  const headers = combineHeaders(headersWithContentType(request));
  const url = parseUrl(request.url)?.href ?? request.url;
  const members = [quotePython(request.method), quotePython(url)];
  if (headers.length > 0) {
    const pairs = headers.map(
      ([name, value]) => `${quotePython(name)}: ${quotePython(normalizeHeaderValue(value))}`,
    );
    members.push(`headers={${pairs.join(', ')}}`);
  }
  if (request.body !== null && request.bodyKind === 'FormData') {
    const fields = formFields(request.body).map(
      ([name, value]) => `(${quotePython(name)}, (None, ${quotePython(value)}))`,
    );
    members.push(`files=[${fields.join(', ')}]`);
  } else if (request.body !== null) {
    members.push(`data=${quotePython(wireText(request.body, request))}.encode()`);
  }
  return `import requests

response = requests.request(
${members.map((member) => `    ${member},\n`).join('')})
print(response.status_code, response.text)`;
}
