import { SearchButton } from '@/components/search/search-button';
import { Logo } from './logo';
import { sitePages } from './site-pages';
import { MainLinks } from './main-links';
import { ThemeSwitch } from './theme-switch';

const all = sitePages.map(({ href, title, inHeader = title }) => [href, inHeader] as const);
const links = sitePages.flatMap(({ href, inHeader }) =>
  inHeader === undefined ? [] : [[href, inHeader] as const],
);

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <header className="no-print sticky top-0 z-10 flex h-14 items-center gap-4 border-b bg-page px-4 sm:gap-7 sm:px-5 lg:px-7">
      <a href="/" className="flex h-9 min-w-0 items-center gap-2.5 font-semibold tracking-tight">
        <Logo className="size-5 shrink-0 text-preflight" />
        <span className="truncate">{productName}</span>
      </a>
      <MainLinks links={links} all={all} />
      <div className="ml-auto flex w-19 shrink-0 items-center gap-1 lg:w-50 lg:gap-2">
        <SearchButton />
        <ThemeSwitch />
      </div>
    </header>
  );
}
