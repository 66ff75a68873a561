import { ImageResponse } from 'next/og';
import { site } from '@/site.config';

export const alt = `${site.productName}: CORS, live`;
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';

const lanes = [
  { label: 'Preflight', words: 'Sent first', colour: '#6d28d9' },
  { label: 'Request', words: 'Sent', colour: '#1d5fd1' },
  { label: 'Response', words: 'Readable by the page', colour: '#15743a' },
];

export default function OpenGraphImage() {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        background: '#fff',
        color: '#16181d',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 20, fontSize: 36 }}>
        <svg width="48" height="48" viewBox="0 0 20 20" fill="none" stroke="#6d28d9" strokeWidth="1.8">
          <path d="M2.5 12.5 17 3.5l-3.6 13-3.2-5.2z" />
          <path d="m17 3.5-6.8 7.8" />
        </svg>
        {site.productName}
      </div>
      <div style={{ fontSize: 76, lineHeight: 1.1, letterSpacing: -2 }}>
        See what the browser does with your request.
      </div>
      <div style={{ display: 'flex', border: '2px solid #e4e5e9', borderRadius: 24 }}>
        {lanes.map(({ label, words, colour }, index) => (
          <div
            key={label}
            style={{
              display: 'flex',
              flexDirection: 'column',
              flexGrow: 1,
              gap: 6,
              padding: '24px 36px',
              borderLeft: index === 0 ? 'none' : '2px solid #e4e5e9',
            }}
          >
            <div style={{ fontSize: 24, color: '#6a707d' }}>{label}</div>
            <div style={{ fontSize: 34, color: colour }}>{words}</div>
          </div>
        ))}
      </div>
    </div>,
    size,
  );
}
