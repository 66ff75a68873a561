import type { Metadata } from 'next';
import { Classifier } from '@/components/classifier/classifier';

export const metadata: Metadata = {
  title: 'Will my request preflight?',
  alternates: { canonical: '/checker' },
};

export default function EmbeddedChecker() {
  return <Classifier scenario="bearer-token" />;
}
