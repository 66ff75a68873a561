import { embedScript } from '@/lib/site/embed-script';

export const dynamic = 'force-static';

/** The script of embeds, under the address that stays. Modules of other origins are read with CORS. */
export async function GET(): Promise<Response> {
  const { text } = await embedScript();
  return new Response(text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
