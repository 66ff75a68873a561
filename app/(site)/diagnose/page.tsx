import type { Metadata } from 'next';
import { Diagnose } from '@/components/diagnose/diagnose';

const title = 'What did they send you?';
const lead =
  "Paste it all: console lines, a HAR, curl, headers, a policy, a server's configuration. Nothing leaves your browser, and secrets are taken out before anything is shown.";

export const metadata: Metadata = { title: 'Diagnose', description: lead };

export default function DiagnosePage() {
  return (
    <main id="content" className="mx-auto max-w-[76rem] px-5 pb-20 pt-9 lg:px-7">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 mb-6 max-w-[46rem] text-soft">{lead}</p>
      <Diagnose />
    </main>
  );
}
