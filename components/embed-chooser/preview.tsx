import { useEffect, useRef, useState } from 'react';
import { protocolVersion } from '@/lib/embed/messages';

/** An embed page of the docs, as high as its content; until it says so, as high as most live requests. */
export function Preview({ src }: { src: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const receive = ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      if (typeof data !== 'object' || data === null) return;
      if (!('preflightEmbed' in data) || data.preflightEmbed !== protocolVersion) return;
      if ('whole' in data && typeof data.whole === 'number') setHeight(data.whole);
    };
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, []);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- the page that it shows is the docs' own
    <iframe
      ref={frame}
      src={src}
      title="Preview"
      loading="lazy"
      style={height === null ? undefined : { height }}
      className="min-h-82 w-full max-lg:min-h-96 max-sm:min-h-145"
    />
  );
}
