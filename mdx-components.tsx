import type { MDXComponents } from 'mdx/types';
import { BrowserFact } from '@/components/browser-fact/browser-fact';
import { BrowserMatrix } from '@/components/browser-matrix/browser-matrix';
import { Classifier } from '@/components/classifier/classifier';
import { ConsoleLines } from '@/components/console-lines/console-lines';
import { Diagnose } from '@/components/diagnose/diagnose';
import { Departures } from '@/components/departures/departures';
import { ApiOrigin } from '@/components/docs/api-origin';
import { Code } from '@/components/docs/code';
import { HeadingTwo, HeadingThree } from '@/components/docs/heading';
import { ProductName } from '@/components/docs/product-name';
import { EmbedChooser } from '@/components/embed-chooser/embed-chooser';
import { Measurement } from '@/components/measurement/measurement';
import { TerminalLines } from '@/components/terminal-lines/terminal-lines';
import { TryIt } from '@/components/try-it/try-it';
import { UsageMeter } from '@/components/usage-meter/usage-meter';

const components: MDXComponents = {
  h2: HeadingTwo,
  h3: HeadingThree,
  pre: Code,
  Classifier,
  EmbedChooser,
  TryIt,
  TerminalLines,
  UsageMeter,
  ConsoleLines,
  Departures,
  Diagnose: () => <Diagnose isInText />,
  BrowserMatrix,
  BrowserFact,
  Measurement,
  ApiOrigin,
  ProductName,
};

/** The tags that MDX pages may use. */
export function useMDXComponents(): MDXComponents {
  return components;
}
