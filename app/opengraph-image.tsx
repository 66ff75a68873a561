import { pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphSize } from '@/components/open-graph/link-picture';
import { openGraphCard } from '@/components/open-graph/open-graph-card';
import { site } from '@/site.config';

export const alt = `${site.productName}: CORS, live`;
export const size = openGraphSize;
export const contentType = 'image/png';

export default function OpenGraphImage() {
  return openGraphCard('CORS, live', 'Why did the browser block that?', pictureOfScenario('x-foobar'));
}
