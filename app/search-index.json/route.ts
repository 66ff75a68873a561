import { searchDocuments } from '@/content/search-documents';
import { writeIndex } from '@/lib/site/search/write-index';

export const dynamic = 'force-static';

/** Everything that search can find. */
export function GET(): Response {
  const json = writeIndex(searchDocuments());
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}
