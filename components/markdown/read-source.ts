import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The MDX of a page in content/, such as "guide" and "what-cors-is". */
export function readSource(folder: 'guide' | 'errors' | 'tutorial', name: string): string {
  return readFileSync(join(process.cwd(), 'content', folder, `${name}.mdx`), 'utf8');
}
