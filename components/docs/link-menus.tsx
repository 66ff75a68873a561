import { clsx } from 'clsx';

type Link = readonly [href: string, name: string];

type Props = {
  links: readonly Link[];
  all: readonly Link[];
  /** Whether an address is of the page that is open, or of a part that it belongs to. */
  current: (href: string) => 'page' | 'true' | undefined;
};

/** The site's parts: the first of them in a row, or where that is too long all in a menu, which needs no script. */
export function LinkMenus({ links, all, current }: Props) {
  return (
    <>
      <nav aria-label="Main" className="hidden h-full whitespace-nowrap text-sm text-soft min-[52rem]:block">
        <ul className="flex h-full gap-5">
          {links.map(([href, name]) => (
            <li key={href} className="h-full">
              <a
                href={href}
                aria-current={current(href)}
                className={clsx(
                  'flex h-full items-center border-b-2 pt-0.5 hover:text-ink',
                  current(href) === undefined ? 'border-transparent' : 'border-ink font-medium text-ink',
                )}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details className="group shrink-0 min-[52rem]:hidden">
        <summary className="flex h-9 list-none items-center gap-2 rounded-lg border px-3 text-sm font-medium group-open:bg-panel [&::-webkit-details-marker]:hidden">
          {/* An icon of the library would be loaded with every page, since the page for unknown addresses has this one. */}
          <svg
            aria-hidden
            viewBox="0 0 24 24"
            className="size-4"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          >
            <path d="M4 5h16M4 12h16M4 19h16" />
          </svg>
          Menu
        </summary>
        <nav aria-label="Main" className="absolute inset-x-0 top-full border-b bg-page px-4 py-3 shadow-lg">
          <ul className="grid grid-cols-2 gap-x-4">
            {all.map(([href, name]) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={current(href)}
                  className={clsx(
                    'block rounded-lg px-2 py-2.5',
                    current(href) === undefined ? 'text-soft' : 'bg-panel font-medium text-ink',
                  )}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </>
  );
}
