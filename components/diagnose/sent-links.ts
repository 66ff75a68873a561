import { scenarioOfCase } from '@/lib/evidence/diagnosis/scenario-of-case';
import { unknownUrl } from '@/lib/evidence/diagnosis/unknown-url';
import type { Finding } from '@/lib/evidence/examination/examine';
import { encodePermalink } from '@/lib/permalink/permalink';
import { encodeCase } from '@/lib/report/case-link';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** Where a case can be opened; each null where it can't. */
export type SentLinks = {
  /** In the playground, as it was: all of it is in the fragment, which no server sees. */
  readonly permalink: string | null;
  /** A page that this site's server makes of the address. */
  readonly casePath: string | null;
};

export const noLinks: SentLinks = { permalink: null, casePath: null };

/** A scenario opened in the playground, without secrets. */
export async function playgroundPath(data: ScenarioData): Promise<string> {
  return `/playground#${await encodePermalink(data, { withSecrets: false })}`;
}

/** The links of a case, without secrets. Nothing is sent by making them. */
export async function linksOf({
  data,
  engine,
  certainty,
}: Pick<Finding, 'data' | 'engine' | 'certainty'>): Promise<SentLinks> {
  if (data === null || data.request.url === unknownUrl) return noLinks;
  const [permalink, code] = await Promise.all([
    playgroundPath(scenarioOfCase(data)),
    encodeCase({ data, engine, certainty }),
  ]);
  return { permalink, casePath: code === null ? null : `/case/${code}` };
}
