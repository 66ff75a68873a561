import { ArrowRight } from 'lucide-react';

const tools = [
  {
    href: '/playground',
    title: 'Playground',
    words:
      "Build any request and any server's response, in any mode. See what three browsers will do, run it in yours, try a fix, and share the link.",
  },
  {
    href: '/csp-lab',
    title: 'CSP lab',
    words:
      "Check a connection against a page's Content Security Policy, directive by directive, and see the violation that your browser reports.",
  },
] as const;

/** The two workbenches. */
export function Tools() {
  return (
    <section aria-label="Tools" className="grid gap-4 md:grid-cols-2">
      {tools.map(({ href, title, words }) => (
        <a key={href} href={href} className="group block rounded-2xl border p-6 hover:border-faint">
          <h2 className="flex items-center gap-2 text-lg font-semibold tracking-tight">
            {title}
            <ArrowRight
              aria-hidden
              size={17}
              strokeWidth={2}
              className="text-faint transition-transform group-hover:translate-x-0.5"
            />
          </h2>
          <p className="mt-1.5 max-w-[36em] text-soft">{words}</p>
        </a>
      ))}
    </section>
  );
}
