import { measuredLater, type Evidence } from './departures/departure';

/** What browsers send as `Origin` for pages of a scheme that is neither http: nor https:. */
export type PageScheme = {
  /** With its colon; none: any other. */
  readonly schemes: readonly string[];
  readonly sentence: string;
  /** Where it was seen, or who says so. */
  readonly evidence: readonly Evidence[];
};

const securityOrigin = 'WebKit Source/WebCore/page/SecurityOrigin.cpp, toString';

const pageSchemes: readonly PageScheme[] = [
  {
    schemes: ['file:'],
    sentence:
      'Chromium and Firefox send null, and so does WebKit. A web view that is allowed universal access from file URLs sends file:// in its place.',
    evidence: [
      measuredLater('fetch by a page from disk: Origin null, null', 'chromium', 'firefox'),
      { source: securityOrigin },
    ],
  },
  {
    schemes: ['capacitor:', 'ionic:', 'tauri:'],
    sentence:
      'WebKit, in whose web views such pages are, sends scheme and host. The same app on Android or Windows has another origin, of http: or https:.',
    evidence: [{ source: 'https://ionicframework.com/docs/faq/cors' }, { source: securityOrigin }],
  },
  {
    schemes: ['chrome-extension:', 'moz-extension:', 'safari-web-extension:'],
    sentence:
      'The browser of that extension sends scheme and host. Where the extension has host permissions for the URL, CORS does not stop it.',
    evidence: [
      measuredLater('fetch by a page of chrome-extension: Origin with scheme and host', 'chromium'),
      {
        source:
          'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/host_permissions',
      },
    ],
  },
];

const otherScheme: PageScheme = {
  schemes: [],
  sentence:
    'WebKit sends scheme and host. Chromium and Electron do where the app has registered the scheme as standard, and send null where it has not. What Firefox would send is not known.',
  evidence: [{ source: securityOrigin }, { source: 'https://www.electronjs.org/docs/latest/api/protocol' }],
};

/** What is known of pages of that scheme, which has its colon; null for http: and https:, where all do as the standard says. */
export function pageScheme(scheme: string): PageScheme | null {
  if (scheme === 'http:' || scheme === 'https:') return null;
  return pageSchemes.find(({ schemes }) => schemes.includes(scheme)) ?? otherScheme;
}
