import { useEffect, useMemo, useState } from 'react';
import { ScrollingPre } from '@/components/ui/scrolling-pre';
import { Segmented } from '@/components/ui/segmented';
import { say } from '@/components/ui/say';
import { useCopied } from '@/components/ui/use-copied';
import { isBlockKind } from '@/lib/cors/block-kinds';
import type { Finding } from '@/lib/evidence/examination/examine';
import { reply } from '@/lib/report/reply';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { serverSnippets } from '@/lib/snippets/catalogue';
import { serverAdviceFor } from '@/lib/report/checked-fix';
import { EvidenceCard } from './evidence-column';
import { linksOf, noLinks } from './sent-links';

type Props = { finding: Finding; place: Place };

const button =
  'flex min-h-9 items-center rounded-lg border px-3 py-1 text-sm font-medium hover:bg-panel aria-disabled:opacity-50';

/** What is done with it: send a link, open the case's page, copy a reply. */
export function SendCard({ finding, place }: Props) {
  const [links, setLinks] = useState(noLinks);
  const [form, setForm] = useState<'markdown' | 'text'>('text');
  const saying = (what: string) => (result: 'copied' | 'refused') =>
    say(result === 'copied' ? `The ${what} is copied.` : 'It could not be copied.');
  const [link, copyLink] = useCopied(saying('link'));
  const [answer, copyReply] = useCopied(saying('reply'));
  useEffect(() => {
    let isCurrent = true;
    const make = async () => {
      const made = await linksOf(finding);
      if (isCurrent) setLinks(made);
    };
    void make();
    return () => {
      isCurrent = false;
    };
  }, [finding]);
  const { permalink, casePath } = links;
  const text = useMemo(() => replyOf(finding, casePath, place, form), [finding, casePath, place, form]);
  return (
    <EvidenceCard title="Send it on">
      <div className="flex flex-wrap gap-2 px-5 pt-3.5">
        {permalink === null ? null : (
          <button type="button" onClick={() => copyLink(`${location.origin}${permalink}`)} className={button}>
            {link === 'copied' ? 'Link copied' : 'Copy link'}
          </button>
        )}
        <button type="button" onClick={() => copyReply(text)} className={button}>
          {answer === 'copied' ? 'Reply copied' : 'Copy the reply'}
        </button>
        {casePath === null ? null : (
          <a href={casePath} className={button}>
            Case page
          </a>
        )}
        {permalink === null ? null : (
          <a href={permalink} className={button}>
            Open in the playground
          </a>
        )}
      </div>
      <p className="px-5 py-3 text-sm text-soft">
        {casePath === null
          ? null
          : "The link keeps the case in its fragment, which no server sees. This site's server makes the case page from its URL, which has the page, its policies, the request's URL without its query, header names, the values that decide whether there is a preflight, CORS headers, Location and Content-Type."}
      </p>
      <details className="border-t border-hairline px-5 py-3">
        <summary className="text-sm text-soft">The reply</summary>
        <div className="mt-2.5 grid grid-cols-1 gap-2.5">
          <Segmented
            legend="As"
            name="reply"
            value={form}
            options={[
              ['text', 'Text'],
              ['markdown', 'Markdown'],
            ]}
            onChange={setForm}
          />
          <ScrollingPre
            aria-label="The reply"
            className="max-h-96 overflow-y-auto rounded-lg border bg-panel px-3 py-2.5 font-mono text-xs leading-[1.35rem] whitespace-pre-wrap [overflow-wrap:anywhere]"
          >
            {text}
          </ScrollingPre>
        </div>
      </details>
    </EvidenceCard>
  );
}

function replyOf(
  { request, causes, certainty, engine, data, fixes, explained }: Finding,
  casePath: string | null,
  { docsOrigin }: Place,
  form: 'markdown' | 'text',
): string {
  const [fix] = fixes;
  const advice = fix === undefined || data === null ? null : serverAdviceFor(data, fix);
  const nginx = serverSnippets.find(({ id }) => id === 'nginx');
  const at = (path: string | null | undefined) =>
    path === null || path === undefined ? null : `${docsOrigin}${path}`;
  return reply(
    {
      request,
      causes,
      isBlocked: isBlockKind(causes[0].kind),
      certainty,
      engine,
      data,
      fixes: fixes.map(({ sentence }) => sentence),
      configuration:
        advice === null || nginx === undefined ? null : { title: nginx.title, text: nginx.write(advice) },
      caseUrl: at(casePath),
      pageUrl: at(explained[0]),
    },
    form,
  );
}
