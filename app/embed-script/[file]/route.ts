import { basename } from 'node:path';
import { notFound } from 'next/navigation';
import { embedScripts } from '@/lib/site/embed-script';

type Props = { params: Promise<{ file: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return [...(await embedScripts()).keys()].map((path) => ({ file: basename(path) }));
}

/** A script of embeds, of this version or an earlier one, under the address of its very bytes. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const text = (await embedScripts()).get(`/embed-script/${(await params).file}`);
  if (text === undefined) notFound();
  return new Response(text, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
