import { sitePlace } from '@/components/live/site-place';
import { hrefOf, pagePlaces } from '@/content/collections';
import { markdownOf } from '@/content/page-markdown';
import { searchDocuments } from '@/content/search-documents';
import { answerMcpPreflight, mcpAnswerer, refuseMcpMethod } from '@/lib/mcp/answer-mcp';
import { readIndex, type SearchIndex } from '@/lib/site/search/find-documents';
import { findPages } from '@/lib/site/search/find-pages';
import { writeIndex } from '@/lib/site/search/write-index';
import manifest from '@/package.json';
import { site } from '@/site.config';

let index: SearchIndex | null = null;

const answer = mcpAnswerer({
  place: sitePlace,
  productName: site.productName,
  version: manifest.version,
  search: (words) => findPages((index ??= readIndex(writeIndex(searchDocuments()))), words).documents,
  markdownAt: (path) => {
    const place = pagePlaces().find((each) => hrefOf(each) === path);
    return place === undefined ? null : markdownOf(place);
  },
});

/** MCP: https://modelcontextprotocol.io/specification/latest/basic/transports#streamable-http */
export const POST = answer;
export const OPTIONS = answerMcpPreflight;
export const GET = refuseMcpMethod;
