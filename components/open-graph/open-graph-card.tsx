import { ImageResponse } from 'next/og';
import type { PictureMessages } from '@/components/exchange/block-picture';
import { Picture, pictureHeight, pictureWidth, type Palette } from '@/components/exchange/picture';
import { site } from '@/site.config';
import { openGraphSize } from './link-picture';

/** The light theme's colours: an image has no theme. */
const palette: Palette = {
  neutral: '#535966',
  preflight: '#6d28d9',
  actual: '#1d5fd1',
  allowed: '#15743a',
  blocked: '#c4261d',
  off: '#6a707d',
  lane: '#d5d7dd',
};

const drawnWidth = 620;
const laneLabel = { display: 'flex', justifyContent: 'center', width: 124 };

/** A page's image for link previews: its title, and the picture of its exchange. */
export async function openGraphCard(
  kind: string,
  title: string,
  picture: PictureMessages,
): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const rows = Math.max(4, picture.length);
  const drawn = renderToStaticMarkup(<Picture messages={picture} rows={rows} palette={palette} />);
  const height = Math.round((drawnWidth * pictureHeight(rows)) / pictureWidth);
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        background: '#fff',
        color: '#16181d',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: 540,
          padding: '64px 20px 64px 64px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', gap: 16, fontSize: 32 }}>
          <svg width="42" height="42" viewBox="0 0 20 20" fill="none" stroke="#6d28d9" strokeWidth="1.8">
            <path d="M2.5 12.5 17 3.5l-3.6 13-3.2-5.2z" />
            <path d="m17 3.5-6.8 7.8" />
          </svg>
          {site.productName}
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
          <div style={{ fontSize: 28, color: '#6d28d9' }}>{kind}</div>
          <div style={{ fontSize: title.length > 44 ? 46 : 60, lineHeight: 1.08, letterSpacing: -1.5 }}>
            {title}
          </div>
        </div>
        <div style={{ fontSize: 26, color: '#535966' }}>By the Fetch Standard</div>
      </div>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          flexGrow: 1,
          background: '#fafafb',
          borderLeft: '2px solid #e4e5e9',
        }}
      >
        <div
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            width: drawnWidth,
            paddingBottom: 10,
            fontSize: 24,
            color: '#6a707d',
          }}
        >
          <div style={laneLabel}>Script</div>
          <div style={laneLabel}>Browser</div>
          <div style={laneLabel}>Server</div>
        </div>
        {/* oxlint-disable-next-line nextjs/no-img-element -- drawn into an image, not into a page */}
        <img
          alt=""
          width={drawnWidth}
          height={height}
          src={`data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`}
        />
      </div>
    </div>,
    openGraphSize,
  );
}
