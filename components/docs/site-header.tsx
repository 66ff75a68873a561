import Link from 'next/link';
import { SearchButton } from '@/components/search/search-button';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <header className="no-print sticky top-0 z-10 flex h-14 items-center gap-4 border-b bg-page px-4 sm:gap-7 sm:px-5 lg:px-7">
      <Link href="/" className="flex h-9 shrink-0 items-center gap-2.5 font-semibold tracking-tight">
        <Logo className="size-5 text-preflight" />
        <span className="max-sm:sr-only">{productName}</span>
      </Link>
      <nav
        aria-label="Main"
        className="flex min-w-0 gap-4 overflow-x-auto whitespace-nowrap py-2 text-sm text-soft sm:gap-5"
      >
        <Link href="/guide/what-cors-is" prefetch={false} className="hover:text-ink">
          Guide
        </Link>
        <Link href="/tutorial" prefetch={false} className="hover:text-ink">
          Tutorial
        </Link>
        <Link href="/errors" prefetch={false} className="hover:text-ink">
          Errors
        </Link>
        <Link href="/symptoms" prefetch={false} className="hover:text-ink">
          Symptoms
        </Link>
        <Link href="/playground" prefetch={false} className="hover:text-ink">
          Playground
        </Link>
        <Link href="/csp-lab" prefetch={false} className="hover:text-ink">
          CSP lab
        </Link>
        <Link href="/conformance" prefetch={false} className="hover:text-ink">
          Conformance
        </Link>
      </nav>
      <div className="ml-auto flex w-19 shrink-0 items-center gap-1 lg:w-50 lg:gap-2">
        <SearchButton />
        <ThemeSwitch />
      </div>
    </header>
  );
}
