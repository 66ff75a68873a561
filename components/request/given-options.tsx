import type { Page } from '@/lib/cors/scenario';
import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';
import { isCallOfFetchOrXhr } from './scenario-edits';

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
  'aborted',
  'timeout',
  'activateAfter',
  'window',
] as const;

/** Where the page is, and what its browser knows around it. */
function givenOfPage({
  url,
  framedBy,
  origin,
  addressSpace,
  addressSpaces = {},
  localNetworkPermissions = {},
  hstsHosts = [],
}: PageData): string[][] {
  return [
    ...(url === undefined ? [] : [['page', url]]),
    ...(framedBy === undefined ? [] : [['framed by', framedBy]]),
    ...(origin === 'opaque' ? [['page', 'in a sandbox']] : []),
    ...(addressSpace === undefined ? [] : [["page's address", addressSpace]]),
    ...Object.entries(addressSpaces).map(([host, space]) => [`address of ${host}`, space]),
    ...Object.entries(localNetworkPermissions).map(([name, answer]) => [`permission ${name}`, answer]),
    ...hstsHosts.map((host) => ['known by HSTS', host]),
  ];
}

/** What a scenario says of the request and its page besides method, headers and body. */
export function GivenOptions({
  data: { page, request },
  resolved: { connectionAllowlist, connectionAllowlistReportOnly, policies },
}: {
  data: ScenarioData;
  /** The page with the installation's addresses in its policies and lists. */
  resolved: Page;
}) {
  const { api } = request;
  const isCall = isCallOfFetchOrXhr(api);
  const given = [
    // Of other ways the form says it.
    ...(api !== undefined && isCall ? [['made with', api === 'xhr' ? 'XMLHttpRequest' : api]] : []),
    ...members.flatMap((member) =>
      request[member] === undefined ? [] : [[member, String(request[member])]],
    ),
    ...(isCall && request.integrity !== undefined ? [['integrity', request.integrity]] : []),
    ...(page === undefined ? [] : givenOfPage(page)),
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
