import { pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard, openGraphSize } from '@/components/open-graph/open-graph-card';
import { scenarioById } from '@/lib/scenarios/catalogue';

export const alt = 'The exchange between page script, browser and server';
export const size = openGraphSize;
export const contentType = 'image/png';

export default async function OpenGraphImage({ params }: { params: Promise<{ id: string }> }) {
  const { id, title } = scenarioById((await params).id);
  return openGraphCard('Scenario', title, pictureOfScenario(id));
}
