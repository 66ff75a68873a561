import { SearchButton } from '@/components/search/search-button';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <header className="no-print sticky top-0 z-10 flex h-14 items-center gap-4 border-b bg-page px-4 sm:gap-7 sm:px-5 lg:px-7">
      <a href="/" className="flex h-9 shrink-0 items-center gap-2.5 font-semibold tracking-tight">
        <Logo className="size-5 text-preflight" />
        <span className="max-sm:sr-only">{productName}</span>
      </a>
      <nav
        aria-label="Main"
        className="flex min-w-0 gap-4 overflow-x-auto whitespace-nowrap py-2 text-sm text-soft sm:gap-5"
      >
        <a href="/guide/what-cors-is" className="hover:text-ink">
          Guide
        </a>
        <a href="/tutorial" className="hover:text-ink">
          Tutorial
        </a>
        <a href="/errors" className="hover:text-ink">
          Errors
        </a>
        <a href="/symptoms" className="hover:text-ink">
          Symptoms
        </a>
        <a href="/playground" className="hover:text-ink">
          Playground
        </a>
        <a href="/csp-lab" className="hover:text-ink">
          CSP lab
        </a>
        <a href="/conformance" className="hover:text-ink">
          Conformance
        </a>
      </nav>
      <div className="ml-auto flex w-19 shrink-0 items-center gap-1 lg:w-50 lg:gap-2">
        <SearchButton />
        <ThemeSwitch />
      </div>
    </header>
  );
}
