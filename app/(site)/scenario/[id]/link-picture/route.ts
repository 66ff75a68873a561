import { pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard } from '@/components/open-graph/open-graph-card';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return scenarios.map(({ id }) => ({ id }));
}

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const { title } = scenarioById(id);
  return openGraphCard('Scenario', title, pictureOfScenario(id));
}
