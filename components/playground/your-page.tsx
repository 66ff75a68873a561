import dynamic from 'next/dynamic';
import { memo, useEffect, useRef } from 'react';
import { control, wireText } from '@/components/ui/control';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { Rows } from '@/components/ui/rows';
import { addressSpaceOf } from '@/lib/cors/gates/local-network-access';
import type { AddressSpace } from '@/lib/cors/scenario';
import type { EarlierRequest } from '@/lib/http/earlier-request';
import type { ServiceWorker } from '@/lib/http/service-worker';
import { parseUrl } from '@/lib/http/origin';
import { referrerPolicies } from '@/lib/http/referrer-policy';
import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';
import { LocalNetwork } from './local-network';
import { changedPage, isPlaceSaid, knownAddressSpace, targetName, type PagePart } from './page-facts';

const SiteAnswer = dynamic(async () => (await import('./site-answer')).SiteAnswer, { ssr: false });
const PageAnswer = dynamic(async () => (await import('./page-answer')).PageAnswer, { ssr: false });

type Props = {
  page: PageData | undefined;
  request: Pick<ScenarioData['request'], 'url'>;
  /** Puts this installation's addresses in the place of placeholders. */
  fill: (text: string) => string;
  /** Whether the request is made with credentials, as predicted; null where it is never made. */
  includesCredentials: boolean | null;
  /** Edits the page as it is then; the same function every time. */
  onEdit: (edit: (page: PageData) => PageData) => void;
};

const unset = 'unset';
type Unset = typeof unset;

const spaces: readonly (readonly [AddressSpace | Unset, string])[] = [
  [unset, 'not known'],
  ['public', 'public'],
  ['local', 'local'],
  ['loopback', 'loopback'],
];

function targetSpaces(name: string): typeof spaces {
  return spaces.map(([space, text]) => [
    space,
    space === unset ? `${addressSpaceOf(name)}, by its name` : text,
  ]);
}

const referrerPolicyChoices = [
  [unset, 'not set'],
  ...referrerPolicies.map((policy) => [policy, policy] as const),
] as const;

const embedderPolicies: readonly (readonly [NonNullable<PageData['embedderPolicy']> | Unset, string])[] = [
  [unset, 'not set'],
  ['require-corp', 'require-corp'],
  ['credentialless', 'credentialless'],
];

const earlierChoices: readonly (readonly [EarlierRequest | Unset, string])[] = [
  [unset, 'by nothing'],
  ['image', 'by an image'],
  ['image-crossorigin', 'by an image with crossorigin'],
  ['no-cors', 'by fetch, mode no-cors'],
  ['fetch', 'by fetch'],
];

const workerChoices: readonly (readonly [ServiceWorker | Unset, string])[] = [
  [unset, 'none'],
  ['passes-on', 'fetch(event.request)'],
  ['adds-header', 'the same, with X-Worker: 1'],
  ['cors', 'fetch(url)'],
  ['no-cors', "fetch(url, { mode: 'no-cors' })"],
  ['caches', 'from its cache, filled by fetch(url)'],
];

const nothing: PageData = {};

/** The page of the reader's own, and what its browser knows: folded until something of it is said. */
export const YourPage = memo(function YourPage({
  page = nothing,
  request,
  fill,
  includesCredentials,
  onEdit,
}: Props) {
  const { url, framedBy, addressSpace, addressSpaces = {}, hstsHosts = [] } = page;
  const details = useRef<HTMLDetailsElement>(null);
  const isSaid = isPlaceSaid(page);
  useEffect(() => {
    if (isSaid && details.current !== null) details.current.open = true;
  }, [isSaid]);
  const change = (part: PagePart) => onEdit((latest) => changedPage(latest, part));
  const target = targetName(request.url);
  return (
    <details ref={details} className="rounded-lg border px-3 py-2 text-sm">
      <summary className="text-soft">Your page</summary>
      <div className="mt-3 grid grid-cols-1 gap-3 pb-1">
        <TextField
          label="URL of the page"
          value={url ?? ''}
          placeholder="https://shop.example, file:///…, capacitor://localhost"
          inputMode="url"
          onChange={(text) => {
            const known = knownAddressSpace(text);
            change({ url: written(text), ...(known === null ? {} : { addressSpace: known }) });
          }}
        />
        <TextField
          label="Framed by the page"
          value={framedBy ?? ''}
          placeholder="not framed"
          inputMode="url"
          onChange={(text) => change({ framedBy: written(text) })}
        />
        {isSaid ? <PageAnswer page={page} /> : null}
        <div className="grid grid-cols-2 gap-2">
          <SelectField
            label="Its address is"
            value={addressSpace ?? unset}
            options={spaces}
            onChange={(space) => change({ addressSpace: space === unset ? undefined : space })}
          />
          {target === null ? null : (
            <SelectField
              label={`${target} resolves to`}
              value={addressSpaces[target] ?? unset}
              options={targetSpaces(target)}
              onChange={(space) => {
                const { [target]: _, ...rest } = addressSpaces;
                change({ addressSpaces: space === unset ? rest : { ...rest, [target]: space } });
              }}
            />
          )}
        </div>
        {addressSpace !== undefined ? (
          <LocalNetwork page={page} onChange={change} />
        ) : url !== undefined || framedBy !== undefined ? (
          <p className="text-xs text-soft">Local network access is predicted once its address is known.</p>
        ) : null}
        <div className="grid grid-cols-2 gap-2">
          <SelectField
            label="Referrer-Policy"
            value={page.referrerPolicy ?? unset}
            options={referrerPolicyChoices}
            onChange={(policy) => change({ referrerPolicy: policy === unset ? undefined : policy })}
          />
          <SelectField
            label="Embedder-Policy (COEP)"
            value={page.embedderPolicy ?? unset}
            options={embedderPolicies}
            onChange={(policy) => change({ embedderPolicy: policy === unset ? undefined : policy })}
          />
        </div>
        <SelectField
          label="Service worker, for other origins"
          value={page.serviceWorker ?? unset}
          options={workerChoices}
          onChange={(worker) => change({ serviceWorker: worker === unset ? undefined : worker })}
        />
        <SelectField
          label="Same URL requested before (HTTP cache)"
          value={page.earlier ?? unset}
          options={earlierChoices}
          onChange={(earlier) => change({ earlier: earlier === unset ? undefined : earlier })}
        />
        <div className="grid grid-cols-1 gap-2">
          <TextField
            label="Connection-Allowlist"
            value={fill(page.connectionAllowlist ?? '')}
            placeholder={`(response-origin "https://api.example")`}
            onChange={(text) => change({ connectionAllowlist: written(text) })}
          />
          <TextField
            label="Connection-Allowlist-Report-Only"
            value={fill(page.connectionAllowlistReportOnly ?? '')}
            placeholder="(response-origin)"
            onChange={(text) => change({ connectionAllowlistReportOnly: written(text) })}
          />
        </div>
        <div>
          <p className="mb-1 text-xs text-soft">Hosts that the browser contacts only over https: (HSTS)</p>
          <Rows
            rows={hstsHosts}
            onChange={(hosts) => change({ hstsHosts: hosts })}
            blank=""
            noun="a host"
            nameOf={(host) => host}
          >
            {(host, changeRow, index) => (
              <input
                aria-label={`HSTS host ${index + 1}`}
                value={host}
                placeholder={target ?? 'api.example'}
                onChange={(event) => changeRow(event.target.value)}
                {...wireText}
                className={`${control} flex-1 font-mono`}
              />
            )}
          </Rows>
        </div>
        {url !== undefined && parseUrl(request.url ?? '') !== null ? (
          <SiteAnswer
            page={{ ...page, url }}
            target={request.url ?? ''}
            includesCredentials={includesCredentials}
          />
        ) : null}
      </div>
    </details>
  );
});

function written(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
