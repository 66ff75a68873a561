import { toString } from 'mdast-util-to-string';
import * as v from 'valibot';
import { parse } from 'yaml';
import { sitePages } from '@/components/docs/site-pages';
import { scenarios } from '@/lib/scenarios/catalogue';
import { fragmentOf } from '@/lib/site/fragment-of';
import { pageDocuments } from '@/lib/site/search/page-documents';
import type { SearchDocument, SearchedText } from '@/lib/site/search/search-document';
import { headerSenders } from '@/lib/evidence/senders/header-senders';
import { asked as askedOfPages } from './asked';
import { collections, hrefOf, pagePlaces, textOf } from './collections';
import { symptoms } from './symptoms';

const aboutLibraries = '/guide/avoiding-preflights#what-libraries-add';

/** A name that only what sends it uses; others are words of their own. */
const telling =
  /^(?!access-control-|if-|x-api-key)(?:[a-z\d]+-[a-z\d*-]+|traceparent|tracestate|baggage|newrelic)$/;

const asked: Readonly<Record<string, readonly string[]>> = {
  ...askedOfPages,
  [aboutLibraries]: headerSenders.flatMap(({ headers }) =>
    headers.filter((header) => telling.test(header)).map((header) => `${header.replace(/-?\*$/, '')} header`),
  ),
};

function pages(): (SearchDocument & SearchedText)[] {
  return pagePlaces().flatMap((place) => {
    const text = textOf(place);
    const [top] = text.tree.children;
    const { frontmatter, kind } = collections[place.collection];
    const { title, lead } = v.parse(frontmatter, top === undefined ? null : parse(toString(top)));
    return pageDocuments({ href: hrefOf(place), title, lead, kind, text, asked });
  });
}

/** Everything that search can find. */
export function searchDocuments(): (SearchDocument & SearchedText)[] {
  const others = [
    ...sitePages.map(({ href, title, about }) => ({ href, title, kind: 'Tool' as const, about })),
    ...symptoms.map(({ says, cause }) => ({
      href: `/symptoms#${fragmentOf(says)}`,
      title: says,
      kind: 'Symptom' as const,
      about: cause,
    })),
    ...scenarios.map(({ id, title, story }) => ({
      href: `/scenario/${id}`,
      title,
      kind: 'Scenario' as const,
      about: story,
    })),
  ];
  return [
    ...pages(),
    ...others.map((document) => ({
      ...document,
      asked: asked[document.href] ?? [],
      names: '',
      text: document.about,
    })),
  ];
}
