import { say } from '@/components/ui/say';
import { useCopied } from '@/components/ui/use-copied';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

const words = { idle: 'Copy link', copied: 'Copied', refused: 'Could not be copied' };

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
  const [state, copy] = useCopied((next) => say(words[next]));
  const linkOf = async () => `${location.origin}/playground#${await fragmentOf({ data, unedited })}`;
  const link =
    'inline-flex min-h-6 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink';
  return (
    <>
      <button type="button" onClick={() => copy(linkOf())} className={`${link} scripting-none:hidden`}>
        {words[state]}
      </button>
      <a
        href={`/playground#${unedited ?? ''}`}
        onClick={(event) => {
          if (unedited !== null || event.defaultPrevented) return;
          event.preventDefault();
          const target = document.querySelector('base')?.target ?? '_self';
          void fragmentOf({ data, unedited }).then((fragment) =>
            window.open(`/playground#${fragment}`, target),
          );
        }}
        className={link}
      >
        Open in the playground
      </a>
    </>
  );
}
