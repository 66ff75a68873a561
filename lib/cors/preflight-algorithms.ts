/** What rules are numbered in: a specification's short name, its address, and its algorithms by their fragments in it. */
export type Specifications = Readonly<
  Record<string, readonly [url: string, titles: Readonly<Record<string, string>>]>
>;

/** What decides on a preflight; widgets name no other rules before they are run. */
export const preflightSpecifications = {
  Fetch: [
    'https://fetch.spec.whatwg.org/',
    {
      'cors-safelisted-method': 'CORS-safelisted method',
      'cors-safelisted-request-header': 'CORS-safelisted request-header',
      'cors-unsafe-request-header-byte': 'CORS-unsafe request-header byte',
      'cors-unsafe-request-header-names': 'CORS-unsafe request-header names',
      'dom-request': 'Request constructor',
    },
  ],
  XHR: ['https://xhr.spec.whatwg.org/', { 'the-send()-method': 'XMLHttpRequest send()' }],
} as const satisfies Specifications;

/** The fragments of specifications. */
export type Anchors<Specification> = Specification extends readonly [string, infer Titles]
  ? keyof Titles
  : never;

export type PreflightAnchor = Anchors<(typeof preflightSpecifications)[keyof typeof preflightSpecifications]>;

/** A rule that decides on a preflight. */
export type PreflightRule = { readonly anchor: PreflightAnchor; readonly step: string };

type Algorithm = { readonly name: string; readonly url: string; readonly title: string };

/** The algorithms of all specifications, by their fragments. */
export function algorithmsOf(...all: readonly Specifications[]): ReadonlyMap<string, Algorithm> {
  return new Map(
    all.flatMap((specifications) =>
      Object.entries(specifications).flatMap(([name, [url, titles]]) =>
        Object.entries(titles).map(([anchor, title]) => [anchor, { name, url, title }] as const),
      ),
    ),
  );
}

/** How a rule is named and linked: "Fetch", "CORS check, step 4". */
export type DescribedRule = { readonly specification: string; readonly name: string; readonly url: string };

/** @throws Error when no specification has its algorithm */
export function describedRule(
  algorithms: ReadonlyMap<string, Algorithm>,
  { anchor, step }: { readonly anchor: string; readonly step: string },
): DescribedRule {
  const algorithm = algorithms.get(anchor);
  if (!algorithm) throw new Error(`No algorithm has the anchor "${anchor}".`);
  const { name, url, title } = algorithm;
  return {
    specification: name,
    name: step === '' ? title : `${title}, step ${step}`,
    url: `${url}#${anchor}`,
  };
}

const algorithms = algorithmsOf(preflightSpecifications);

/** A rule that decides on a preflight, as `describeRule` describes any. */
export function describePreflightRule(rule: PreflightRule): DescribedRule {
  return describedRule(algorithms, rule);
}
