'use client';

import { useEffect, useState } from 'react';
import { Snippet } from '@/components/ui/snippet';
import { encodePermalink } from '@/lib/permalink/permalink';
import { reportJson } from '@/lib/report/report-json';
import { reportMarkdown } from '@/lib/report/report-markdown';
import type { ReportInput } from '@/lib/report/report';

/** All that is known of the scenario, to be sent on: as Markdown and as JSON. Secrets are not in it. */
export default function ReportPanel(input: Omit<ReportInput, 'link'>) {
  const { data } = input;
  const [link, setLink] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const fragment = await encodePermalink(data, { withSecrets: false });
      if (isCurrent) setLink(`${location.origin}/playground#${fragment}`);
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [data]);
  if (link === '') return <p className="px-4 py-4 text-sm text-soft">Writing the report.</p>;
  return (
    <div className="grid grid-cols-1 gap-4 px-4 py-4">
      <Snippet title="Markdown" text={reportMarkdown({ ...input, link })} />
      <Snippet title="JSON" text={reportJson({ ...input, link })} />
    </div>
  );
}
