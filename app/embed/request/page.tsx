import type { Metadata } from 'next';
import { EmbeddedRequest } from '@/components/embed/embedded-request';
import { blankScenario } from '@/lib/scenarios/blank-scenario';

export const metadata: Metadata = { title: 'A request', alternates: { canonical: '/playground' } };

/** A request that the address names, such as one to a server of the embedding site's own. */
export default function EmbeddedOwnRequest() {
  return <EmbeddedRequest scenario={blankScenario} />;
}
