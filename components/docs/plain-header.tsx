import { HeaderFrame } from './header-frame';
import { LinkMenus } from './link-menus';
import { headerLinks, menuLinks } from './site-pages';

/**
 * The header of the page for unknown addresses, without a control that needs a script: whatever is loaded for that page is
 * loaded with every other one too.
 */
export function PlainHeader({ productName }: { productName: string }) {
  return (
    <HeaderFrame productName={productName}>
      <LinkMenus links={headerLinks} all={menuLinks} current={() => undefined} />
    </HeaderFrame>
  );
}
