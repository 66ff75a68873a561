import { profiles } from '@/lib/browsers/profiles';
import { scenarioOfCase } from '@/lib/evidence/diagnosis/scenario-of-case';
import { unknownUrl } from '@/lib/evidence/diagnosis/unknown-url';
import type { Finding } from '@/lib/evidence/examination/examine';
import { encodePermalink } from '@/lib/permalink/permalink';
import { encodeCase } from '@/lib/report/case-link';
import { reproductionOf, type Reproduction } from '@/lib/scenarios/reproduction';
import type { Place } from '@/lib/scenarios/resolve-scenario';

/** Where a case can be opened; each null where it can't. */
export type SentLinks = {
  /** In the playground, as it was: all of it is in the fragment, which no server sees. */
  readonly permalink: string | null;
  /** A page that this site's server makes of the address. */
  readonly casePath: string | null;
  /** In the playground, as it is played here. */
  readonly reproduction: Reproduction | null;
  readonly playedLink: string | null;
};

export const noLinks: SentLinks = { permalink: null, casePath: null, reproduction: null, playedLink: null };

/** The links of a case, without secrets. Nothing is sent by making them. */
export async function linksOf(
  { data, engine, certainty }: Pick<Finding, 'data' | 'engine' | 'certainty'>,
  place: Place,
): Promise<SentLinks> {
  if (data === null || data.request.url === unknownUrl) return noLinks;
  const profile = profiles[engine ?? 'spec'];
  const scenario = scenarioOfCase(data);
  const reproduction = reproductionOf(scenario, place, profile);
  const [permalink, code, played] = await Promise.all([
    encodePermalink(scenario, { withSecrets: false }),
    encodeCase({ data, engine, certainty }),
    reproduction.kind === 'can be run' ? encodePermalink(reproduction.data, { withSecrets: false }) : null,
  ]);
  return {
    permalink: `/playground#${permalink}`,
    casePath: code === null ? null : `/case/${code}`,
    reproduction,
    playedLink: played === null ? null : `/playground#${played}`,
  };
}
