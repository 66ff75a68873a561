import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SentCasePage, sentCaseWords } from '@/components/diagnose/sent-case-page';
import { decodeCase } from '@/lib/report/case-link';

type Props = { params: Promise<{ code: string }> };

export const dynamic = 'force-dynamic';

/** Once for each request, for its metadata and its page. */
const readCase = cache(decodeCase);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sent = await readCase((await params).code);
  const robots = { index: false, follow: false };
  if (sent === null) return { title: 'There is no such case', robots };
  const { title, description, picture } = sentCaseWords(sent);
  return {
    title,
    description,
    robots,
    openGraph: { title, description, ...(picture === null ? {} : { images: [picture] }) },
    twitter: { card: 'summary_large_image' },
  };
}

/** A case that somebody sent, made from its address: nothing of it is stored. */
export default async function CasePage({ params }: Props) {
  const sent = await readCase((await params).code);
  if (sent === null) notFound();
  return <SentCasePage sent={sent} />;
}
