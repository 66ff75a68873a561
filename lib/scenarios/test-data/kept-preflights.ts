import type { Engine } from '../../cors/profile';
/** Scenarios played one after the other by one page, and what the last one puts on the wire. */
export type KeptPreflight = {
  readonly plays: readonly (readonly [id: string, atSeconds: number])[];
  readonly methods: string;
  /** The engines that differ from the standard, and by which departure. */
  readonly engines?: Readonly<Partial<Record<Engine, string>>>;
  readonly departure?: string;
};

const twice = (id: string, seconds: number): KeptPreflight['plays'] => [
  [id, 0],
  [id, seconds],
];
const atOnce = (...ids: readonly string[]): KeptPreflight['plays'] => ids.map((id) => [id, 0]);
const asked = 'OPTIONS PUT';

export const keptPreflights: readonly KeptPreflight[] = [
  { plays: twice('max-age-600', 599), methods: 'PUT' },
  { plays: twice('max-age-600', 601), methods: asked },
  { plays: twice('max-age-0', 0), methods: asked },
  { plays: twice('max-age-missing', 4), methods: 'PUT' },
  { plays: twice('max-age-missing', 6), methods: asked },
  {
    plays: twice('max-age-day', 3600),
    methods: 'PUT',
    engines: { webkit: asked },
    departure: 'max-age-limit',
  },
  {
    plays: twice('max-age-day', 10_000),
    methods: 'PUT',
    engines: { chromium: asked, webkit: asked },
    departure: 'max-age-limit',
  },
  {
    plays: twice('max-age-with-sign', 60),
    methods: asked,
    engines: { chromium: 'PUT', webkit: 'PUT' },
    departure: 'max-age-signed',
  },
  {
    plays: twice('max-age-with-unit', 1),
    methods: 'PUT',
    engines: { firefox: asked },
    departure: 'max-age-invalid-is-none',
  },
  {
    plays: twice('cache-no-store', 1),
    methods: 'PUT',
    engines: { chromium: asked, firefox: asked },
    departure: 'cache-mode-reaches-preflight',
  },
  {
    plays: twice('kept-preflight-failed-answer', 1),
    methods: asked,
    engines: { chromium: 'PUT', webkit: 'PUT' },
    departure: 'preflight-cache-kept-after-failed-request',
  },
  {
    plays: atOnce('put-among-listed-headers', 'put-with-unlisted-header', 'put-among-listed-headers'),
    methods: asked,
    engines: { webkit: 'PUT' },
    departure: 'refused-preflight-kept',
  },
  {
    plays: atOnce('wildcard-headers', 'bearer-token-under-wildcard'),
    methods: 'OPTIONS',
    engines: { chromium: 'OPTIONS GET', firefox: 'OPTIONS GET', webkit: 'GET' },
    departure: 'cached-wildcard-covers-authorization',
  },
  {
    plays: atOnce('wildcard-methods', 'delete-under-wildcard'),
    methods: 'DELETE',
    engines: { firefox: 'OPTIONS DELETE' },
    departure: 'cached-wildcard-not-used',
  },
  {
    plays: atOnce('put-with-credentials', 'put-without-credentials'),
    methods: 'PUT',
    engines: { firefox: asked },
    departure: 'cached-credentials-kept-apart',
  },
  {
    plays: atOnce('put', 'lower-case-patch', 'put'),
    methods: 'PUT',
    engines: { chromium: asked, webkit: asked },
    departure: 'one-cached-preflight-a-url',
  },
];
