import type { Page } from '@/lib/cors/scenario';
import { apiNames } from '@/lib/http/api-names';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

const members = [
  'mode',
  'credentials',
  'cache',
  'redirect',
  'referrerPolicy',
  'keepalive',
  'duplex',
  'targetAddressSpace',
  'uploadListener',
  'synchronous',
  'window',
] as const;

/** What a scenario says of the request and its page besides method, headers and body. */
export function GivenOptions({
  data: { page, request },
  resolved: { connectionAllowlist, connectionAllowlistReportOnly, policies },
}: {
  data: ScenarioData;
  /** The page with the installation's addresses in its policies and lists. */
  resolved: Page;
}) {
  const given = [
    // Where there is no method to choose, the form itself says how the request is made.
    ...(request.api === undefined || !hasMember(request.api, 'method')
      ? []
      : [['made with', apiNames[request.api]]]),
    ...members.flatMap((member) =>
      request[member] === undefined || !hasMember(request.api, member)
        ? []
        : [[member, String(request[member])]],
    ),
    // The form of an element has a field for it.
    ...(request.integrity !== undefined &&
    hasMember(request.api, 'integrity') &&
    !hasMember(request.api, 'crossOrigin')
      ? [['integrity', request.integrity]]
      : []),
    ...(page?.origin === 'opaque' ? [['page', 'in a sandbox']] : []),
    ...(connectionAllowlist === undefined ? [] : [['page allowlist', connectionAllowlist]]),
    ...(connectionAllowlistReportOnly === undefined
      ? []
      : [['page allowlist, report-only', connectionAllowlistReportOnly]]),
    ...(policies ?? []).map(({ value, disposition }) => [
      disposition === 'report' ? 'page policy, report-only' : 'page policy',
      value,
    ]),
  ];
  if (given.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 border-b bg-panel px-4 py-2 text-sm">
      {given.map(([name, value], index) => (
        <div key={index} className="flex min-w-0 gap-2">
          <dt className="shrink-0 text-soft">{name}</dt>
          <dd className="min-w-0 font-mono [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
