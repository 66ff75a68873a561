import type { ServerPlan } from '@/lib/record/server-plan';

export type ServerPreset = { readonly id: string; readonly title: string; readonly plan: ServerPlan };

/** Ways in which servers commonly answer, right and wrong. `pageOrigin` is what the page's requests say in `Origin`. */
export function serverPresets(docsOrigin: string, pageOrigin: string): ServerPreset[] {
  const both = (plan: NonNullable<ServerPlan['preflight']>): ServerPlan => ({
    preflight: plan,
    actual: plan,
  });
  return [
    { id: 'any-origin', title: 'any origin (the default)', plan: {} },
    {
      id: 'one-origin',
      title: 'one origin: this site',
      plan: both({ set: [['Access-Control-Allow-Origin', docsOrigin]] }),
    },
    {
      id: 'echo-origin',
      title: "echo origin: the page's own, and Vary",
      plan: both({
        set: [
          ['Access-Control-Allow-Origin', pageOrigin],
          ['Vary', 'Origin'],
        ],
      }),
    },
    {
      id: 'credentials',
      title: 'this page, with credentials',
      plan: both({
        set: [
          ['Access-Control-Allow-Origin', docsOrigin],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Vary', 'Origin'],
        ],
      }),
    },
    { id: 'no-cors', title: 'misconfigured: no CORS headers', plan: both({ remove: ['*'] }) },
    {
      id: 'other-origin',
      title: 'misconfigured: another origin',
      plan: both({ set: [['Access-Control-Allow-Origin', 'https://app.example']] }),
    },
    {
      id: 'trailing-slash',
      title: 'misconfigured: a slash after the origin',
      plan: both({ set: [['Access-Control-Allow-Origin', `${docsOrigin}/`]] }),
    },
    {
      id: 'twice',
      title: 'misconfigured: Allow-Origin twice',
      plan: both({ add: [['Access-Control-Allow-Origin', docsOrigin]] }),
    },
    {
      id: 'preflight-401',
      title: 'misconfigured: OPTIONS needs a login',
      plan: { preflight: { status: 401 } },
    },
    {
      id: 'no-allow-headers',
      title: 'misconfigured: no Allow-Headers',
      plan: { preflight: { remove: ['Access-Control-Allow-Headers'] } },
    },
    {
      id: 'error-without-cors',
      title: 'misconfigured: 500 without CORS headers',
      plan: { actual: { status: 500, remove: ['*'] } },
    },
  ];
}

/** The preset that a plan is, or "custom". */
export function presetOf(plan: ServerPlan, presets: readonly ServerPreset[]): string {
  const text = canonical(plan);
  return presets.find((preset) => canonical(preset.plan) === text)?.id ?? 'custom';
}

/** The plan as text, without what says nothing. */
function canonical({ preflight, actual, limit }: ServerPlan): string {
  const side = (answer: ServerPlan['actual']) =>
    Object.entries(answer ?? {})
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([side(preflight), side(actual), limit ?? null]);
}
