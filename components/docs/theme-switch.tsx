'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { storeText } from '@/lib/storage/stored-text';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const icons = { system: Monitor, light: Sun, dark: Moon };
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  storeText('theme', theme === 'system' ? null : theme);
  for (const listener of listeners) listener();
}

/** A button that goes round system, light and dark. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore<Theme>(subscribe, currentTheme, () => 'system');
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const Icon = icons[theme];
  return (
    <button
      type="button"
      disabled={!useIsHydrated()}
      onClick={() => choose(next)}
      aria-label={`Theme: ${theme}. Switch to ${next}`}
      title={`Theme: ${theme}`}
      className="grid size-9 place-items-center rounded-lg text-faint hover:bg-panel hover:text-ink scripting-none:invisible"
    >
      <Icon aria-hidden size={17} strokeWidth={1.8} />
    </button>
  );
}
