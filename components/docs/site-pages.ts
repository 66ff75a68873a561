type SitePage = {
  readonly href: string;
  readonly title: string;
  /** Where it stands in the footer; absent: not there. */
  readonly group?: 'Learn' | 'Find out' | 'Try';
  /** What it is called in the header; absent: not there. */
  readonly inHeader?: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** Id of the scenario whose exchange is its picture in link previews. */
  readonly pictured: string;
};

/** The pages that are not one of many, besides the landing page: in header, footer, search and sitemap. */
export const sitePages: readonly SitePage[] = [
  {
    href: '/guide',
    title: 'Guide',
    group: 'Learn',
    inHeader: 'Guide',
    about: 'How CORS works, page by page.',
    pictured: 'simple-get',
  },
  {
    href: '/tutorial',
    title: 'Tutorial',
    group: 'Learn',
    inHeader: 'Tutorial',
    about: 'Send every request yourself, step by step.',
    pictured: 'everything-at-once',
  },
  {
    href: '/scenario',
    title: 'Scenarios',
    group: 'Learn',
    about: 'All scenarios, with a filter.',
    pictured: 'redirect-to-other-site',
  },
  {
    href: '/errors',
    title: 'Error messages',
    group: 'Find out',
    inHeader: 'Errors',
    about: 'Every way in which a browser keeps a request or its response from a page.',
    pictured: 'no-allow-origin',
  },
  {
    href: '/symptoms',
    title: 'Symptoms',
    group: 'Find out',
    inHeader: 'Symptoms',
    about: 'What people say when a cross-origin request fails.',
    pictured: 'credentials-under-wildcard',
  },
  {
    href: '/diagnose',
    title: 'Diagnose',
    group: 'Find out',
    inHeader: 'Diagnose',
    about:
      'Paste what somebody sent you: console lines, a HAR, curl, headers, a policy, a configuration. It names the cause.',
    pictured: 'preflight-without-allow-origin',
  },
  {
    href: '/checker',
    title: 'Checker',
    group: 'Find out',
    inHeader: 'Checker',
    about: 'Will my request preflight? Each cause, and the change that avoids it.',
    pictured: 'bearer-token',
  },
  {
    href: '/headers',
    title: 'Who adds this header?',
    group: 'Find out',
    about: 'A header that you never set: what adds it, and how to stop that.',
    pictured: 'x-requested-with',
  },
  {
    href: '/playground',
    title: 'Playground',
    group: 'Try',
    inHeader: 'Playground',
    about: 'Build any request, see what the browser will do, run it, and fix it.',
    pictured: 'x-foobar',
  },
  {
    href: '/csp-lab',
    title: 'CSP lab',
    group: 'Try',
    inHeader: 'CSP lab',
    about: 'Check a connection against a Content-Security-Policy.',
    pictured: 'connect-src-self',
  },
  {
    href: '/conformance',
    title: 'Conformance',
    group: 'Try',
    about: 'Run every scenario in your own browser.',
    pictured: 'redirect-there-and-back',
  },
];

/** Address and name of the pages that the header leads to. */
export const headerLinks = sitePages.flatMap(({ href, inHeader }) =>
  inHeader === undefined ? [] : [[href, inHeader] as const],
);

/** Address and name of every one, for the menu of a narrow header. */
export const menuLinks = sitePages.map(({ href, title, inHeader = title }) => [href, inHeader] as const);
