import { ScrollingPre } from '@/components/ui/scrolling-pre';
import { OnwardLinks } from './onward-links';

const lines = `npm ci && npm start

# your name and your origins, in one file or as variables
PREFLIGHT_PRODUCT_NAME=Acme
PREFLIGHT_DOCS_ORIGIN=https://docs.acme.example
PREFLIGHT_API_ORIGIN=https://demo.acme.example

# a live request in a page of these docs, in MDX
<TryIt scenario="x-foobar" />

# and in a page of any site
<script type="module" src="https://docs.acme.example/embed.js"></script>
<preflight-request scenario="x-foobar"></preflight-request>`;

const gains = [
  ['Answers before a ticket', 'Readers find out by themselves what the browser did, and why.'],
  ['One link for support', "A customer's request becomes a link that runs in their own browser."],
  [
    'Docs checked in real browsers',
    'What a page says is predicted from the standard, and then run for real.',
  ],
] as const;

/** What a vendor of an API gets, and how to put it into their docs. */
export function Adopt() {
  return (
    <section
      aria-labelledby="adopt"
      className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)] lg:items-center"
    >
      <div>
        <h2 id="adopt" className="text-2xl font-semibold tracking-tight">
          You have an API? Put it into your docs
        </h2>
        <dl className="mt-5 space-y-3">
          {gains.map(([gain, how]) => (
            <div key={gain}>
              <dt className="text-sm font-semibold">{gain}</dt>
              <dd className="text-soft">{how}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-5">
          <OnwardLinks
            links={[
              ['/guide/put-it-into-your-docs', 'Put it into your docs'],
              ['/guide/running-the-site', 'Run the site'],
            ]}
          />
        </div>
      </div>
      <ScrollingPre
        aria-label="How to start"
        className="overflow-x-auto rounded-2xl border bg-panel px-5 py-4 font-mono text-xs leading-5"
      >
        {lines}
      </ScrollingPre>
    </section>
  );
}
