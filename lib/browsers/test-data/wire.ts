import { predict } from '../../cors/predict';
import type { Page, Scenario } from '../../cors/scenario';
import type { Header } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export const origin = 'http://localhost:4200';
export const url = 'http://localhost:4201/t';
export const star: Header = ['Access-Control-Allow-Origin', '*'];
export const open: Header[] = [
  star,
  ['Access-Control-Allow-Methods', '*'],
  ['Access-Control-Allow-Headers', '*, authorization'],
];

export const openServer: Server = () => ({ status: 200, headers: open });

/** The methods that one of the profiles sends, and what blocks it. */
export function wire(
  profileId: keyof typeof profiles,
  request: Partial<RequestInput>,
  server: Server = openServer,
  page: Partial<Page> = {},
): string {
  const scenario: Scenario = { page: { origin, ...page }, request: { url, ...request }, server };
  const { exchanges, block } = predict(scenario, profiles[profileId]);
  return [...exchanges.map(({ request: { method } }) => method), ...(block ? [block.kind] : [])].join(' ');
}

/** What spec, Chromium, Firefox and WebKit do, as measured for the three. */
export const all = (
  request: Partial<RequestInput>,
  server: Server = openServer,
  page: Partial<Page> = {},
): string[] => (['spec', ...engines] as const).map((id) => wire(id, request, server, page));

export const header = (name: string, value: string): Partial<RequestInput> => ({ headers: [[name, value]] });
export const post = (contentType: string): Partial<RequestInput> => ({
  method: 'POST',
  ...header('Content-Type', contentType),
});
