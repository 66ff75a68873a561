import type { Metadata } from 'next';
import { EmbeddedRequest } from '@/components/embed/embedded-request';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';

type Props = { params: Promise<{ scenario: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return scenarios.map(({ id }) => ({ scenario: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, story } = scenarioById((await params).scenario);
  return { title, description: story, alternates: { canonical: `/scenario/${id}` } };
}

export default async function EmbeddedScenario({ params }: Props) {
  return <EmbeddedRequest scenario={scenarioById((await params).scenario)} />;
}
