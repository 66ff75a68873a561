import { sitePlace } from '@/components/live/site-place';
import type { BlockKind } from '@/lib/cors/block';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { serverSnippets } from '@/lib/snippets/catalogue';
import { advisedServer } from './advised-server';

/** What lets a request through, in one server's code or configuration. */
export type ServerCode = {
  readonly id: string;
  readonly title: string;
  /** Of the code, as Markdown's fences name it. */
  readonly language: string;
  readonly text: string;
  readonly note: string | null;
};

/** Of each kind of block that a server's configuration ends, a scenario that is blocked so. */
const blockedScenarios: Readonly<Partial<Record<BlockKind, string>>> = {
  'access-control-allow-credentials-not-true': 'credentials-not-mentioned',
  'access-control-allow-headers-unparsable': 'headers-with-semicolons',
  'access-control-allow-methods-unparsable': 'methods-without-commas',
  'access-control-allow-origin-invalid': 'allow-origin-without-scheme',
  'access-control-allow-origin-mismatch': 'allow-origin-other',
  'access-control-allow-origin-missing': 'no-allow-origin',
  'access-control-allow-origin-multiple': 'allow-origin-twice',
  'access-control-allow-origin-null': 'allow-origin-null',
  'access-control-allow-origin-wildcard-with-credentials': 'credentials-under-wildcard',
  'authorization-not-covered-by-wildcard': 'bearer-token-under-wildcard',
  'header-not-allowed': 'header-not-listed',
  'method-not-allowed': 'method-not-listed',
  'preflight-status': 'preflight-status-404',
};

/** What ends a kind of block, for each server that there is code for; none for a kind that no server's configuration ends. */
export function serverCodes(kind: BlockKind): readonly ServerCode[] {
  const scenario = blockedScenarios[kind];
  if (scenario === undefined) return [];
  const given = resolveScenario(scenarioById(scenario), sitePlace);
  const advice = advisedServer(given, predict(given));
  return serverSnippets.map(({ id, title, language, write, note = null }) => ({
    id,
    title,
    language,
    text: write(advice),
    note,
  }));
}
