import { memo } from 'react';
import { GrowingText } from '@/components/ui/growing-text';
import { Rows } from '@/components/ui/rows';
import { control } from '@/components/ui/control';
import type { PagePolicy } from '@/lib/http/page-policy';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { Segmented } from '@/components/ui/segmented';

type Page = NonNullable<ScenarioData['page']>;
type Props = {
  page: Page | undefined;
  /** Puts this installation's addresses in the place of placeholders. */
  fill: (text: string) => string;
  onChange: (part: Partial<Page>) => void;
  ownOrigin: string;
};

const blank: PagePolicy = { value: '', disposition: 'enforce' };

/** Who asks: the page's origin and its policies. */
export const PagePart = memo(function PagePart({ page, fill, onChange, ownOrigin }: Props) {
  const { origin = 'docs', policies = [] } = page ?? {};
  return (
    <div className="grid grid-cols-1 gap-3">
      <Segmented
        legend="Origin"
        name="page-origin"
        value={origin}
        options={[
          ['docs', ownOrigin.replace(/^https?:\/\//, '')],
          ['opaque', 'null (sandboxed)'],
        ]}
        onChange={(chosen) => onChange({ origin: chosen })}
      />
      <div>
        <p className="mb-1 text-xs text-soft">Content-Security-Policy</p>
        <Rows
          rows={policies}
          onChange={(rows) => onChange({ policies: rows })}
          blank={blank}
          noun="a policy"
          nameOf={() => ''}
        >
          {(policy, changeRow, index) => (
            <>
              <select
                aria-label={`Policy ${index + 1} is`}
                value={policy.disposition}
                onChange={(event) =>
                  changeRow({
                    ...policy,
                    disposition: event.target.value === 'report' ? 'report' : 'enforce',
                  })
                }
                className={`${control} w-28 shrink-0 pr-1`}
              >
                <option value="enforce">enforced</option>
                <option value="report">report only</option>
              </select>
              <GrowingText
                aria-label={`Policy ${index + 1}`}
                value={fill(policy.value)}
                placeholder="connect-src 'self'"
                onChange={(value) => changeRow({ ...policy, value })}
                className="flex-1 basis-40"
              />
            </>
          )}
        </Rows>
      </div>
    </div>
  );
});
