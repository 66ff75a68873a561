import type { Metadata } from 'next';
import { Classifier } from '@/components/classifier/classifier';

const title = 'Will my request preflight?';

export const metadata: Metadata = { title, alternates: { canonical: '/checker' } };

export default function EmbeddedChecker() {
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <Classifier scenario="bearer-token" />
    </>
  );
}
