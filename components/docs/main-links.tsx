'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { LinkMenus } from './link-menus';

/** The site's parts, the one that is open marked. */
export function MainLinks(props: Omit<ComponentProps<typeof LinkMenus>, 'current'>) {
  const path = usePathname();
  return (
    <LinkMenus
      {...props}
      current={(href) => (path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined)}
    />
  );
}
