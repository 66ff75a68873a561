import { createMcpHandler } from '@modelcontextprotocol/server';
import { isToken } from '../http/token';
import { mcpServer, type McpSite } from './mcp-server';
import { TimeBudget } from './time-budget';

/** Bytes of a request's body. JSON writes some characters of the evidence as several. */
const largestBody = 600_000;

/** Any page may ask, as anything else may: nothing here is kept, and no answer depends on who asks. */
const corsHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
};

/**
 * The answer to a preflight, and to OPTIONS of any other kind. Any header may come but Authorization, by its name: nobody
 * needs a token here, and none should be sent. A wildcard would not do, which every engine takes to cover it too.
 */
export function answerMcpPreflight({ headers }: Request): Response {
  const asked = (headers.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim());
  const allowed = asked.filter((name) => isToken(name) && name.toLowerCase() !== 'authorization');
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      'Access-Control-Allow-Methods': 'POST',
      ...(allowed.length === 0 ? {} : { 'Access-Control-Allow-Headers': allowed.join(', ') }),
      'Access-Control-Max-Age': '86400',
      Allow: 'POST, OPTIONS',
    },
  });
}

/** There is no stream to listen to and no session to end: every request stands alone. */
export function refuseMcpMethod(): Response {
  return failure(405, -32_000, 'Requests to this endpoint are POST; it has no sessions and no stream.', {
    Allow: 'POST, OPTIONS',
  });
}

/**
 * Answers POST by MCP's streamable HTTP, without sessions.
 * @param budget how much of the process's time the tools may take
 */
export function mcpAnswerer(
  site: McpSite,
  budget = new TimeBudget(0.5, 10_000, () => performance.now()),
): (request: Request) => Promise<Response> {
  const handler = createMcpHandler(() => mcpServer(site, budget), { maxSubscriptions: 0 });
  return async (request) => {
    const { wait } = budget;
    if (wait > 0)
      return failure(503, -32_000, 'Too much is being computed at once. Try again in a moment.', {
        'Retry-After': String(Math.ceil(wait / 1000)),
      });
    const body = await boundedText(request);
    if (body === null)
      return failure(413, -32_600, `A request may have at most ${largestBody / 1000} kB.`, {
        Connection: 'close',
      });
    let parsedBody: unknown;
    try {
      parsedBody = JSON.parse(body);
    } catch {
      return failure(400, -32_700, 'The body is not JSON.');
    }
    if (Array.isArray(parsedBody))
      return failure(400, -32_600, 'Send one message per request: batches are not supported.');
    const response = await handler.fetch(request, { parsedBody });
    for (const [name, value] of Object.entries(corsHeaders)) response.headers.set(name, value);
    return response;
  };
}

/** The body's text; null when it is too large. */
async function boundedText({ body, headers }: Request): Promise<string | null> {
  if (Number(headers.get('content-length') ?? 0) > largestBody) return null;
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > largestBody) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @see https://www.jsonrpc.org/specification#error_object */
function failure(
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { jsonrpc: '2.0', error: { code, message }, id: null },
    { status, headers: { ...corsHeaders, ...headers } },
  );
}
