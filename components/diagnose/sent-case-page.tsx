import { sitePlace } from '@/components/live/site-place';
import { RuleLink } from '@/components/exchange/rule-link';
import { WireText } from '@/components/exchange/wire-text';
import { HeaderList } from '@/components/exchange/header-list';
import { linkPicture } from '@/components/open-graph/link-picture';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { rulesNames } from '@/lib/browsers/engine-names';
import { profiles } from '@/lib/browsers/profiles';
import { blockKinds } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import { fixesOfCase } from '@/lib/evidence/diagnosis/case-of';
import { caseScenario } from '@/lib/evidence/diagnosis/case-data';
import { claimIn } from '@/lib/evidence/diagnosis/causes-of';
import { scenarioOfCase } from '@/lib/evidence/diagnosis/scenario-of-case';
import { unknownUrl } from '@/lib/evidence/diagnosis/unknown-url';
import type { SentCase } from '@/lib/report/case-link';
import { apiNames } from '@/lib/http/api-names';
import { isElementApi } from '@/lib/http/request-input';
import { reproductionOf } from '@/lib/scenarios/reproduction';
import { CasePicture } from './case-picture';
import { FixCard } from './fix-card';
import { playgroundPath } from './sent-links';
import { shownCase } from './shown-case';

/** What a case comes to, in words, and its picture for link previews. */
export function sentCaseWords({ data, engine, certainty }: SentCase) {
  const { block, needs, exchanges } = predict(caseScenario(data), profiles[engine ?? 'spec']);
  const isOpen = certainty !== 'certain' || needs.length > 0;
  const { request, page, assumed } = data;
  const url = request.url === unknownUrl ? 'an API' : request.url;
  const standIn = exchanges.some(({ kind }) => kind === 'preflight') ? 'A preflighted request' : 'A request';
  const own = isElementApi(request.api) ? `A request by ${apiNames[request.api]}` : (request.method ?? 'GET');
  const method = assumed.includes('method') ? standIn : own;
  const from = assumed.includes('page-origin')
    ? ''
    : ` from ${page.origin === 'null' ? 'a page with an opaque origin' : page.origin}`;
  return {
    block,
    title: block === null ? unblockedTitle(isOpen) : blockKinds[block.kind].title,
    request: `${method} to ${url}${from}`,
    description: `${method} to ${url}${from}. ${block === null ? unblockedSentence(isOpen) : claimIn(block, data)}`,
    picture: block === null ? null : linkPicture(`/errors/${block.kind}`),
  };
}

function unblockedTitle(isOpen: boolean): string {
  return isOpen ? 'Nothing in the evidence blocks this request' : 'Nothing blocks this request';
}

function unblockedSentence(isOpen: boolean): string {
  return isOpen
    ? 'Something that the evidence does not show may still block it.'
    : 'The browser lets the page read the response.';
}

/** The case as its recipient reads it: the cause, the exchange, the fix, and the way to run it. */
export async function SentCasePage({ sent }: { sent: SentCase }) {
  const { data, engine, certainty } = sent;
  const { block, title, request } = sentCaseWords(sent);
  const shown = shownCase(data, engine);
  const failed = shown.prediction.steps.find(({ outcome }) => outcome === 'failed');
  const fixes = fixesOfCase(data, profiles[engine ?? 'spec']);
  const scenario = data.request.url === unknownUrl ? null : scenarioOfCase(data);
  const reproduction = scenario && reproductionOf(scenario, sitePlace, profiles[engine ?? 'spec']);
  const permalink = scenario && (await playgroundPath(scenario));
  const playedLink = reproduction?.kind === 'can be run' ? await playgroundPath(reproduction.data) : null;
  const link = 'font-medium underline decoration-line underline-offset-4 hover:decoration-current';
  return (
    <main id="content" className="mx-auto max-w-[52rem] px-5 pb-24 pt-10">
      <p className="text-sm text-soft [overflow-wrap:anywhere]">{request}</p>
      <h1
        className={`mt-1 text-3xl font-semibold tracking-tight [overflow-wrap:anywhere] ${block === null ? '' : 'text-blocked'}`}
      >
        {title}
      </h1>
      {block === null ? null : (
        <>
          <p className="mt-2 text-lg text-soft [overflow-wrap:anywhere]">
            <WireText>{claimIn(block, data)}</WireText>
          </p>
          <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
            <a href={`/errors/${block.kind}`} className={link}>
              What it means, and what not to do
            </a>
            {failed === undefined ? null : <RuleLink rule={failed.rule} />}
          </p>
        </>
      )}
      <section aria-label="The exchange" className="mt-6 overflow-hidden rounded-2xl border bg-page">
        <CasePicture
          shown={shown}
          data={data}
          caption={`Predicted by the rules of ${engine === null ? 'the Fetch Standard' : rulesNames[engine]} from the evidence${certainty === 'certain' ? '' : ', which leaves other causes open'}`}
        />
      </section>
      <SeenResponses data={data} />
      <div className="mt-4">
        <HydrationBoundary>
          <FixCard fixes={fixes} data={data} isWhole />
        </HydrationBoundary>
      </div>
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {playedLink === null ? null : (
          <a href={playedLink} className={link}>
            Run it in your browser
          </a>
        )}
        {permalink === null ? null : (
          <a href={permalink} className={link}>
            Open in the playground
          </a>
        )}
        <a href="/diagnose" className={link}>
          Diagnose something else
        </a>
      </p>
      {reproduction?.kind === 'can only be predicted' ? (
        <p className="mt-2 text-sm text-soft">It can't be run from this site. {reproduction.because}</p>
      ) : null}
      <p className="mt-8 border-t pt-4 text-sm text-faint">
        This page is made from its URL alone, and this site stores nothing of it. It has no queries of URLs,
        no bodies, and of request headers only the values that decide whether there is a preflight.
      </p>
    </main>
  );
}

/** How the customer's server responded, as far as it was sent in. */
function SeenResponses({ data: { responses, assumed } }: Pick<SentCase, 'data'>) {
  const seen = responses.filter(({ headers, status }) => headers.length > 0 || status !== null);
  if (seen.length === 0) return null;
  return (
    <section
      aria-label="How the server responded"
      className={`mt-4 grid gap-4 ${seen.length > 1 ? 'sm:grid-cols-2' : ''}`}
    >
      {seen.map(({ to, status, headers }, index) => (
        <div key={index} className="min-w-0 rounded-2xl border bg-page">
          <h2 className="border-b px-4 py-2.5 text-sm font-semibold">
            The server's response to the {to === 'preflight' ? 'preflight' : 'request'}
          </h2>
          <div className="px-4 py-3">
            {status === null || (to === 'preflight' && assumed.includes('preflight-response')) ? null : (
              <p className="pb-1 font-mono text-xs font-semibold">{status}</p>
            )}
            <HeaderList
              label={`Headers of the response to the ${to === 'preflight' ? 'preflight' : 'request'}`}
              headers={headers.map(([name, value]) => ({ name, value }))}
            />
          </div>
        </div>
      ))}
    </section>
  );
}
