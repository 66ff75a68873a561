import type { ReactElement, ReactNode } from 'react';
import type { PreflightRun } from './embed.js';

export type PreflightRequestProps = {
  /** The docs' origin, such as "https://docs.example.com". */
  readonly docs: string;
  readonly scenario?: string;
  readonly show?: string;
  readonly url?: string;
  readonly method?: string;
  readonly [header: `header-${string}`]: string;
  readonly 'run-in'?: 'page' | 'frame';
  readonly theme?: 'light' | 'dark';
  readonly height?: number;
  readonly onRun?: (run: PreflightRun) => void;
  /** What readers get where no script runs. */
  readonly children?: ReactNode;
};

export declare function PreflightRequest(props: PreflightRequestProps): ReactElement;
