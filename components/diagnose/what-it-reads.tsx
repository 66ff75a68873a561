const forms = [
  [
    'Console lines',
    'from Chrome, Firefox and Safari, old and new, several at once, with any text around them',
  ],
  ['A HAR', "from a browser's Network panel or a proxy: Save all as HAR"],
  ['curl', 'commands for bash, cmd or PowerShell, with their output; "Copy as fetch" too'],
  ['Headers', 'as raw text, as the developer tools show them, or as curl -v and curl -i print them'],
  [
    'Policies and reports',
    "a Content-Security-Policy, CSP reports, Network Error Logging, issues from Chrome's developer tools",
  ],
  [
    'A configuration',
    "of nginx, Apache, Caddy, an S3 or Google Cloud bucket, or the options of Express's cors",
  ],
] as const;

/** What can be given, and where it comes from. */
export function WhatItReads() {
  return (
    <section aria-label="What it reads" className="lg:order-2">
      <h2 className="text-sm font-semibold">What it reads, alone or together</h2>
      <dl className="mt-2 divide-y divide-hairline text-sm">
        {forms.map(([name, about]) => (
          <div key={name} className="py-2">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft">{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
