import { requestError } from '@/lib/record/request-error';
import { parsePlan, planToQuery } from '@/lib/record/server-plan';
import type { Block } from '@/lib/cors/block';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** What is wrong with the fields, each in words for the person who fills them in. */
export type FieldErrors = {
  readonly method: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly headers: readonly string[];
  readonly plan: string | null;
};

/** Collects what the engine refuses to construct and what the demo API would not follow. */
export function fieldErrors(
  data: ScenarioData,
  block: Block | null,
  apiOrigins: readonly string[],
): FieldErrors {
  return {
    method: methodError(block),
    path: data.request.path.startsWith('/') ? null : 'A path begins with a slash.',
    url:
      data.request.url !== undefined && !URL.canParse(data.request.url)
        ? 'This is not an absolute URL, such as https://api.example/orders.'
        : block?.kind === 'url-includes-credentials'
          ? 'fetch throws if the URL has a user name or password in it.'
          : null,
    headers: headerErrors(data, block),
    plan: planError(data, apiOrigins),
  };
}

function methodError(block: Block | null): string | null {
  switch (block?.kind) {
    case 'method-invalid':
      return 'Not a valid method: it may have letters, digits and a few other characters only.';
    case 'forbidden-method':
      return 'No page may send this method.';
    case 'no-cors-method':
      return 'no-cors allows GET, HEAD and POST only.';
    default:
      return null;
  }
}

function headerErrors(data: ScenarioData, block: Block | null): string[] {
  const errors: string[] = [];
  if (block?.kind === 'header-name-invalid')
    errors.push(`"${block.name}" is not a valid header name: browsers reject it.`);
  if (block?.kind === 'header-value-invalid')
    errors.push(
      `The value of ${block.name} has a character at ${block.position + 1} that no header value may have.`,
    );
  if ((data.request.headers ?? []).some(([name, value]) => name === '' && value !== ''))
    errors.push('A header without a name is left out.');
  return errors;
}

function planError(data: ScenarioData, apiOrigins: readonly string[]): string | null {
  const parsed = parsePlan(new URLSearchParams(planToQuery(data.server ?? {})), apiOrigins);
  if (parsed.ok) return null;
  const { field, message, hint = '' } = requestError(parsed.fault);
  return `${field}: ${message} ${hint}`;
}
