import type { ReactNode } from 'react';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import type { FieldErrors } from './field-errors';
import { PagePart } from './page-part';
import { RequestPart } from './request-part';
import { ServerPart } from './server-part';

type Props = {
  data: ScenarioData;
  onChange: (data: ScenarioData) => void;
  errors: FieldErrors;
  docsOrigin: string;
};

/** The three parts of a scenario: who asks, what is asked, how the server answers. */
export function Builder({ data, onChange, errors, docsOrigin }: Props) {
  return (
    <div className="divide-y">
      <Part title="Page">
        <PagePart data={data} onChange={onChange} docsHost={new URL(docsOrigin).host} />
      </Part>
      <Part title="Request">
        <RequestPart data={data} onChange={onChange} errors={errors} />
      </Part>
      <Part title="Server">
        <ServerPart data={data} onChange={onChange} errors={errors} docsOrigin={docsOrigin} />
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
