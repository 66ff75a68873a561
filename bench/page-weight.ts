import { distFolder } from '../scripts/site-build.mjs';
import { kindOf, pageWeights } from '../scripts/page-weight';

/** What the built site's pages weigh, the heaviest of each kind, beside its budget. Build first. */
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const heaviest = new Map<string, ReturnType<typeof pageWeights>[number]>();
for (const page of pageWeights(distFolder())) {
  const { kind } = kindOf(page.path);
  const other = heaviest.get(kind);
  const total = ({ document, scripts, styles }: typeof page) => document + scripts + styles;
  if (other === undefined || total(page) > total(other)) heaviest.set(kind, page);
}
console.log(
  '| pages | heaviest | document | scripts | styles | budget |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [kind, { path, document, scripts, styles }] of heaviest) {
  const { budget } = kindOf(path);
  const cells = [document, scripts, styles, budget].map(kilobytes).join(' | ');
  console.log(`| ${kind} | ${path} | ${cells} |`);
}
