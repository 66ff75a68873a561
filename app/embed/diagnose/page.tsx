import type { Metadata } from 'next';
import { Diagnose } from '@/components/diagnose/diagnose';

export const metadata: Metadata = { title: 'Diagnose', alternates: { canonical: '/diagnose' } };

export default function EmbeddedDiagnose() {
  return <Diagnose />;
}
