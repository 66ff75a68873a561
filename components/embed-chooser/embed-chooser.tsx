import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { apiOrigins } from '@/lib/scenarios/resolve-scenario';
import { scenarios } from '@/lib/scenarios/catalogue';
import { embedScript } from '@/lib/site/embed-script';
import { LazyEmbedChooser } from './lazy-embed-chooser';

/** What can be put into another site, and the lines that do it there. */
export async function EmbedChooser() {
  const { path, integrity } = await embedScript();
  const errors = Object.keys(blockKinds)
    .filter(isBlockKind)
    .map((kind) => [`error/${kind}`, blockKinds[kind].title] as const);
  return (
    <HydrationBoundary>
      <LazyEmbedChooser
        source={{
          docsOrigin: sitePlace.docsOrigin,
          apiOrigins: apiOrigins(sitePlace),
          webSockets: scenarios.filter(({ request }) => request.api === 'WebSocket').map(({ id }) => id),
          script: { path, integrity },
        }}
        scenarios={scenarios.map(({ id, title }) => [id, title] as const)}
        widgets={[
          ['checker', 'The checker: will my request preflight?'],
          ['diagnose', 'The diagnosis box'],
          ...errors,
        ]}
      />
    </HydrationBoundary>
  );
}
