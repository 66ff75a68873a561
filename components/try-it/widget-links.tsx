import { useState } from 'react';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

type Props = {
  data: ScenarioData;
  /** The link's fragment while nothing was edited; null once something was. */
  unedited: string | null;
};

async function fragmentOf({ data, unedited }: Props): Promise<string> {
  if (unedited !== null) return unedited;
  const { encodePermalink } = await import('@/lib/permalink/permalink');
  return encodePermalink(data, { withSecrets: false });
}

/** The request as it stands: opened in the playground, or as a link to send on. */
export function WidgetLinks({ data, unedited }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      const fragment = await fragmentOf({ data, unedited });
      await navigator.clipboard.writeText(`${location.origin}/playground#${fragment}`);
      setSaid('Copied');
    } catch {
      setSaid('Could not be copied');
    }
    setTimeout(() => setSaid(''), 2000);
  };
  const link =
    'inline-flex min-h-6 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink';
  return (
    <>
      <button type="button" onClick={() => void copy()} className={`${link} scripting-none:hidden`}>
        {said === '' ? 'Copy link' : said}
      </button>
      <a
        href={`/playground#${unedited ?? ''}`}
        onClick={(event) => {
          if (unedited !== null || event.defaultPrevented) return;
          event.preventDefault();
          void fragmentOf({ data, unedited }).then((fragment) => location.assign(`/playground#${fragment}`));
        }}
        className={link}
      >
        Open in the playground
      </a>
    </>
  );
}
