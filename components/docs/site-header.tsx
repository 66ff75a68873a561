import { SearchButton } from '@/components/search/search-button';
import { HeaderFrame } from './header-frame';
import { MainLinks } from './main-links';
import { headerLinks, sitePages } from './site-pages';
import { ThemeSwitch } from './theme-switch';

const all = sitePages.map(({ href, title, inHeader = title }) => [href, inHeader] as const);

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <HeaderFrame productName={productName}>
      <MainLinks links={headerLinks} all={all} />
      <div className="ml-auto flex w-19 shrink-0 items-center gap-1 lg:w-50 lg:gap-2">
        <SearchButton />
        <ThemeSwitch />
      </div>
    </HeaderFrame>
  );
}
