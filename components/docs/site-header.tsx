import Link from 'next/link';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader({ productName }: { productName: string }) {
  return (
    <header className="no-print sticky top-0 z-10 flex h-14 items-center gap-7 border-b bg-page px-5 lg:px-7">
      <Link href="/" className="flex items-center gap-2.5 font-semibold tracking-tight">
        <Logo className="size-5 text-preflight" />
        {productName}
      </Link>
      <nav aria-label="Main" className="flex gap-5 text-sm text-soft">
        <Link href="/guide/how-cors-works" prefetch={false} className="hover:text-ink">
          Guide
        </Link>
        <Link href="/playground" prefetch={false} className="hover:text-ink">
          Playground
        </Link>
      </nav>
      <div className="ml-auto">
        <ThemeSwitch />
      </div>
    </header>
  );
}
