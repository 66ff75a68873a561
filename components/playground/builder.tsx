import { useCallback, useMemo, type ReactNode } from 'react';
import type { Prediction } from '@/lib/cors/prediction';
import { filler, type Place } from '@/lib/scenarios/resolve-scenario';
import { pageOrigin } from '@/lib/scenarios/page-origin';
import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';
import type { FieldErrors } from '@/components/live/field-errors';
import { isElementApi } from '@/lib/http/request-input';
import { GivenServer } from './given-server';
import { isOpaque } from './page-facts';
import { PagePart } from './page-part';
import { RequestPart } from './request-part';
import { ServerPart } from './server-part';
import { YourPage } from './your-page';

type Props = {
  data: ScenarioData;
  /** Edits the scenario as it is then; the same function every time, so that parts that don't change are not drawn again. */
  onEdit: (edit: (data: ScenarioData) => ScenarioData) => void;
  errors: FieldErrors;
  place: Place;
  /** What is predicted of it. */
  prediction: Prediction;
};

/** The three parts of a scenario: who asks, what is asked, how the server answers. */
export function Builder({ data, onEdit, errors, place, prediction }: Props) {
  const { docsOrigin } = place;
  const { request, host = 'same-site' } = data;
  const fill = useMemo(() => filler({ request, host }, place, null), [request, host, place]);
  const changePage = useCallback(
    (part: Partial<NonNullable<ScenarioData['page']>>) =>
      onEdit((latest) => ({ ...latest, page: { ...latest.page, ...part } })),
    [onEdit],
  );
  const editPage = useCallback(
    (edit: (page: PageData) => PageData) =>
      onEdit((latest) => ({ ...latest, page: edit(latest.page ?? {}) })),
    [onEdit],
  );
  const changeServer = useCallback(
    (part: Pick<ScenarioData, 'server' | 'redirects' | 'given'>) =>
      onEdit((latest) => ({ ...latest, ...part })),
    [onEdit],
  );
  const asked = prediction.exchanges.find(({ kind, isInternal }) => kind === 'actual' && !isInternal);
  const includesCredentials = asked?.includesCredentials ?? null;
  const { url } = data.page ?? {};
  const origin = url === undefined ? docsOrigin : (pageOrigin(url) ?? 'null');
  // What a service worker requests for an element may need a preflight.
  const isPreflightable =
    (!isElementApi(request.api) && request.api !== 'WebSocket') || data.page?.serviceWorker !== undefined;
  const isDemoApi = data.request.url === undefined && data.host !== 'docs';
  return (
    <div className="divide-y">
      <Part title="Page">
        <div className="grid grid-cols-1 gap-3">
          <PagePart page={data.page} fill={fill} onChange={changePage} ownOrigin={origin} />
          <YourPage
            page={data.page}
            request={data.request}
            fill={fill}
            includesCredentials={includesCredentials}
            onEdit={editPage}
          />
        </div>
      </Part>
      <Part title="Request">
        <RequestPart data={data} onEdit={onEdit} errors={errors} />
      </Part>
      <Part title="Server">
        {isDemoApi ? (
          <ServerPart
            plan={data.server}
            isPreflightable={isPreflightable}
            redirects={data.redirects}
            host={data.host}
            pageOrigin={isOpaque(data.page ?? {}) ? 'null' : origin}
            docsOrigin={docsOrigin}
            fill={fill}
            error={errors.plan}
            onChange={changeServer}
          />
        ) : data.request.url === undefined ? (
          <p className="text-sm text-soft">The docs app responds, and nothing is recorded.</p>
        ) : (
          <GivenServer given={data.given} isPreflightable={isPreflightable} onChange={changeServer} />
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="px-4 pb-5 pt-4">
      <h2 className="mb-3 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
