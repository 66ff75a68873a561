import type { Metadata } from 'next';
import { BrowserMatrix } from '@/components/browser-matrix/browser-matrix';
import { TryIt } from '@/components/try-it/try-it';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return scenarios.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, story } = scenarioById((await params).id);
  return { title, description: story };
}

export default async function ScenarioPage({ params }: Props) {
  const { id, title, story } = scenarioById((await params).id);
  return (
    <main id="content" className="mx-auto max-w-[58rem] px-5 pb-24 pt-10">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-3 max-w-2xl text-lg text-soft">{story}</p>
      <TryIt scenario={id} />
      <BrowserMatrix scenario={id} />
    </main>
  );
}
