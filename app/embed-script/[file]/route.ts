import { embedScript } from '@/lib/site/embed-script';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const { path } = await embedScript();
  return [{ file: path.slice('/embed-script/'.length) }];
}

/** The script of embeds, under the address of its very bytes. */
export async function GET(): Promise<Response> {
  const { text } = await embedScript();
  return new Response(text, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
