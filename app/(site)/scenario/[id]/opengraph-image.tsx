import { pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard, openGraphSize } from '@/components/open-graph/open-graph-card';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';
import { site } from '@/site.config';

export const alt = `${site.productName}: the exchange between page script, browser and server`;
export const dynamicParams = false;
export const size = openGraphSize;
export const contentType = 'image/png';

export function generateStaticParams() {
  return scenarios.map(({ id }) => ({ id }));
}

export default async function OpenGraphImage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { title } = scenarioById(id);
  return openGraphCard('Scenario', title, pictureOfScenario(id));
}
