import { SearchButton } from '@/components/search/search-button';
import { HeaderFrame } from './header-frame';
import { MainLinks } from './main-links';
import { headerLinks, menuLinks } from './site-pages';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <HeaderFrame productName={productName}>
      <MainLinks links={headerLinks} all={menuLinks} />
      <div className="ml-auto flex w-19 shrink-0 items-center gap-1 lg:w-50 lg:gap-2">
        <SearchButton />
        <ThemeSwitch />
      </div>
    </HeaderFrame>
  );
}
