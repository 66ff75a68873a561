import { memo } from 'react';
import { Rows } from '@/components/ui/rows';
import { control } from '@/components/ui/control';
import { SelectField } from '@/components/ui/select-field';
import { isLessonCookie, type LessonCookie } from '@/lib/record/lesson-cookie';
import type { ServerPlan } from '@/lib/record/server-plan';
import type { Host, Redirect, ScenarioData } from '@/lib/scenarios/scenario-data';
import { AnswerFields } from './answer-fields';
import { presetOf, serverPresets } from '@/components/live/server-presets';

type Props = {
  plan: ServerPlan | undefined;
  /** Whether there may be a preflight to respond to. */
  isPreflightable: boolean;
  redirects: readonly Redirect[] | undefined;
  host: Host | undefined;
  /** What the page's requests say in `Origin`. */
  pageOrigin: string;
  docsOrigin: string;
  fill: (text: string) => string;
  error: string | null;
  onChange: (part: Pick<ScenarioData, 'server' | 'redirects'>) => void;
};

const blankRedirect: Redirect = { status: 307 };
const statuses = [301, 302, 303, 307, 308] as const;
const hosts: readonly (readonly [Host, string])[] = [
  ['same-site', 'API, same site'],
  ['cross-site', 'API, cross-site'],
];

const cookies: readonly (readonly [LessonCookie | 'unset', string])[] = [
  ['unset', 'sets none'],
  ['lax', 'SameSite=Lax'],
  ['strict', 'SameSite=Strict'],
  ['none', 'SameSite=None; Secure'],
  ['partitioned', 'SameSite=None; Secure; Partitioned'],
  ['delete', 'deletes them all'],
];

const corsChoices: readonly (readonly ['with-origin' | 'unset', string])[] = [
  ['unset', 'sent to everyone'],
  ['with-origin', 'sent where the request has Origin'],
];

/** How the demo API answers: a preset, or every header of both responses. */
export const ServerPart = memo(function ServerPart(props: Props) {
  const {
    plan = {},
    isPreflightable,
    redirects = [],
    host = 'same-site',
    pageOrigin,
    docsOrigin,
    fill,
    error,
    onChange,
  } = props;
  const presets = serverPresets(docsOrigin, pageOrigin);
  const change = (server: ServerPlan) => onChange({ server });
  return (
    <div className="grid grid-cols-1 gap-3">
      <SelectField
        label="Configuration"
        value={presetOf(plan, presets)}
        options={[
          ...presets.map(({ id, title }) => [id, title] as const),
          ['custom', 'as set below'] as const,
        ]}
        onChange={(id) => {
          const preset = presets.find((candidate) => candidate.id === id);
          if (preset !== undefined) change(preset.plan);
        }}
      />
      {isPreflightable || plan.preflight !== undefined ? (
        <AnswerFields
          title="Response to the preflight"
          answer={plan.preflight ?? {}}
          fill={fill}
          onChange={(preflight) => change({ ...plan, preflight })}
        />
      ) : null}
      <AnswerFields
        title="Response to the request"
        answer={plan.actual ?? {}}
        fill={fill}
        onChange={(actual) => change({ ...plan, actual: { ...beyondAnswer(plan.actual), ...actual } })}
      />
      <SelectField
        label="Cookie of the response"
        value={plan.actual?.cookie ?? 'unset'}
        options={cookies}
        onChange={(word) => {
          const { cookie: _, ...actual } = plan.actual ?? {};
          change({ ...plan, actual: isLessonCookie(word) ? { ...actual, cookie: word } : actual });
        }}
      />
      <SelectField
        label="CORS headers of the response"
        value={plan.actual?.cors ?? 'unset'}
        options={corsChoices}
        onChange={(word) => {
          const { cors: _, ...actual } = plan.actual ?? {};
          change({ ...plan, actual: word === 'with-origin' ? { ...actual, cors: word } : actual });
        }}
      />
      {error === null ? null : <p className="text-xs text-blocked">{error}</p>}
      <div>
        <p className="mb-1 text-xs text-soft">Redirects</p>
        <Rows
          rows={redirects}
          onChange={(rows) => onChange({ redirects: rows })}
          blank={blankRedirect}
          noun="a redirect"
          nameOf={({ status }) => `redirect ${status}`}
        >
          {(redirect, changeRow) => (
            <>
              <select
                aria-label="Redirect status"
                value={redirect.status}
                onChange={(event) => {
                  const status = statuses.find((candidate) => String(candidate) === event.target.value);
                  if (status !== undefined) changeRow({ ...redirect, status });
                }}
                className={`${control} w-24 pr-1 font-mono`}
              >
                {statuses.map((status) => (
                  <option key={status}>{status}</option>
                ))}
              </select>
              <select
                aria-label="Redirect to"
                value={redirect.host ?? host}
                onChange={(event) => {
                  const host = hosts.find(([candidate]) => candidate === event.target.value);
                  if (host !== undefined) changeRow({ ...redirect, host: host[0] });
                }}
                className={`${control} flex-1 pr-1`}
              >
                {hosts.map(([host, text]) => (
                  <option key={host} value={host}>
                    {text}
                  </option>
                ))}
              </select>
            </>
          )}
        </Rows>
      </div>
    </div>
  );
});

/** What a plan says of the request's answer that it doesn't say of the preflight's. */
function beyondAnswer({ body, cookie, cors }: NonNullable<ServerPlan['actual']> = {}): ServerPlan['actual'] {
  return {
    ...(body === undefined ? {} : { body }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(cors === undefined ? {} : { cors }),
  };
}
