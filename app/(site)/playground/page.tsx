import type { Metadata } from 'next';
import { Playground } from '@/components/playground/playground';

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Build any cross-origin request, see what the browser will do, run it, and fix it.',
};

export default function PlaygroundPage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-6 lg:px-7">
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">Playground</h1>
      <Playground />
    </main>
  );
}
