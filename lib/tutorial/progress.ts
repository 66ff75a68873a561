import { tutorialSteps, type TutorialStep } from './steps';
import { storedText, storeText } from '../storage/stored-text';

/** Goals that were reached, each as `step/goal`. */
export type Progress = ReadonlySet<string>;

const storageKey = 'tutorial';
const none: Progress = new Set();

/** The name under which a goal is kept. */
export function goalKey(step: string, goal: string): string {
  return `${step}/${goal}`;
}

/** Whether every goal of the step was reached. */
export function isPassed(progress: Progress, { id, goals }: TutorialStep): boolean {
  return goals.every((goal) => progress.has(goalKey(id, goal.id)));
}

/** Reads what was kept; whatever is not a goal of the tutorial is left out, and nonsense is no progress. */
export function readProgress(kept: string | null): Progress {
  const known = tutorialSteps.flatMap(({ id, goals }) => goals.map((goal) => goalKey(id, goal.id)));
  try {
    const words: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(words) ? new Set(known.filter((key) => words.includes(key))) : none;
  } catch {
    return none;
  }
}

/** The reader's progress: kept in localStorage, shared by tabs; in memory only where the browser keeps nothing. */
class TutorialProgress {
  #progress: Progress | null = null;
  readonly #listeners = new Set<() => void>();

  readonly snapshot = (): Progress => (this.#progress ??= readProgress(storedText(storageKey)));

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) addEventListener('storage', this.#reload);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) removeEventListener('storage', this.#reload);
    };
  };

  /** @param keys made by goalKey */
  readonly add = (keys: readonly string[]): void => {
    const before = this.snapshot();
    if (keys.every((key) => before.has(key))) return;
    this.#change(new Set([...before, ...keys]));
  };

  readonly reset = (): void => this.#change(none);

  readonly #reload = ({ key }: StorageEvent): void => {
    if (key === storageKey || key === null) this.#show(readProgress(storedText(storageKey)));
  };

  #change(progress: Progress) {
    this.#show(progress);
    storeText(storageKey, JSON.stringify([...progress]));
  }

  #show(progress: Progress) {
    this.#progress = progress;
    for (const listener of this.#listeners) listener();
  }
}

/** The page's own. */
export const tutorialProgress = new TutorialProgress();

/** The progress before there is a browser. */
export const noProgress = (): Progress => none;
