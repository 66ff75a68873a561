import type { Metadata } from 'next';
import { Diagnose } from '@/components/diagnose/diagnose';

export const metadata: Metadata = { title: 'Diagnose', alternates: { canonical: '/diagnose' } };

export default function EmbeddedDiagnose() {
  return (
    <>
      <h1 className="sr-only">Diagnose</h1>
      <Diagnose />
    </>
  );
}
