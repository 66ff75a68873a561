import { CopyButton } from './copy-button';
import { ScrollingPre } from './scrolling-pre';

/** A piece of text to copy, such as a shell line. */
export function Snippet({ title, text }: { title: string; text: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-xs text-faint">{title}</figcaption>
      <div className="relative rounded-lg border bg-panel">
        <ScrollingPre
          aria-label={title}
          className="overflow-x-auto rounded-lg py-2.5 pl-3 pr-11 font-mono text-xs leading-[1.35rem]"
        >
          {text}
        </ScrollingPre>
        <CopyButton text={text} label={`Copy: ${title}`} className="absolute top-0 right-0 size-9.5" />
      </div>
    </figure>
  );
}
