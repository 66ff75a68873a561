/** What browsers send as `Origin` for pages of a scheme that is neither http: nor https:. */
export type PageScheme = {
  /** With its colon; none: any other. */
  readonly schemes: readonly string[];
  readonly sentence: string;
  /** Where it was seen, or who says so. */
  readonly evidence: string;
};

const pageSchemes: readonly PageScheme[] = [
  {
    schemes: ['file:'],
    sentence:
      'Chromium and Firefox send null, and so does WebKit. A web view that is allowed universal access from file URLs sends file:// in its place.',
    evidence: 'Chromium 156, Firefox ESR 153; SecurityOrigin::toString() of WebKit',
  },
  {
    schemes: ['capacitor:', 'ionic:', 'tauri:'],
    sentence:
      'WebKit, in whose web views such pages are, sends scheme and host. The same app on Android or Windows has another origin, of http: or https:.',
    evidence: 'https://ionicframework.com/docs/faq/cors; SecurityOrigin::toString() of WebKit',
  },
  {
    schemes: ['chrome-extension:', 'moz-extension:', 'safari-web-extension:'],
    sentence:
      'The browser of that extension sends scheme and host. Where the extension has host permissions for the URL, CORS does not stop it.',
    evidence:
      'chrome-extension: in Chromium 156; https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/host_permissions',
  },
];

const otherScheme: PageScheme = {
  schemes: [],
  sentence:
    'WebKit sends scheme and host. Chromium and Electron do where the app has registered the scheme as standard, and send null where it has not. What Firefox would send is not known.',
  evidence: 'SecurityOrigin::toString() of WebKit; https://www.electronjs.org/docs/latest/api/protocol',
};

/** What is known of pages of that scheme, which has its colon; null for http: and https:, where all do as the standard says. */
export function pageScheme(scheme: string): PageScheme | null {
  if (scheme === 'http:' || scheme === 'https:') return null;
  return pageSchemes.find(({ schemes }) => schemes.includes(scheme)) ?? otherScheme;
}
