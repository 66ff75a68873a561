/** Where a section of the first page leads on. */
export function OnwardLinks({ links }: { links: readonly (readonly [href: string, title: string])[] }) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm font-semibold">
      {links.map(([href, title]) => (
        <a
          key={href}
          href={href}
          className="inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {title}
        </a>
      ))}
    </p>
  );
}
