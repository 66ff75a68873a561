/** A text that is there to be read as it is. */
export function textResponse(text: string, type: 'text/markdown' | 'text/plain'): Response {
  return new Response(text, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' },
  });
}
