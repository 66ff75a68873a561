import { site } from '@/site.config';

/**
 * Links to the page as Markdown and, where the repository's address is known, to its file there.
 * @param file its path in the repository
 * @param href the page's own address
 */
export function PageSource({ file, href }: { file: string; href: string }) {
  const link =
    'inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:text-ink hover:decoration-current';
  return (
    <p className="no-print mt-16 flex flex-wrap gap-x-6 gap-y-2 text-sm text-soft">
      <a href={`${href}.md`} className={link}>
        This page as Markdown
      </a>
      {site.repositoryUrl === null ? null : (
        <a href={`${site.repositoryUrl}/blob/HEAD/${file}`} className={link}>
          Edit this page
        </a>
      )}
    </p>
  );
}
