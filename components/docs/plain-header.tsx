import { HeaderFrame } from './header-frame';
import { headerLinks } from './site-pages';

/**
 * The header of the page for unknown addresses, without a control: whatever is loaded for that page is loaded with every
 * other one too.
 */
export function PlainHeader({ productName }: { productName: string }) {
  return (
    <HeaderFrame productName={productName}>
      <nav aria-label="Main" className="hidden whitespace-nowrap text-sm text-soft min-[52rem]:block">
        <ul className="flex gap-5">
          {headerLinks.map(([href, title]) => (
            <li key={href}>
              <a href={href} className="hover:text-ink">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </HeaderFrame>
  );
}
