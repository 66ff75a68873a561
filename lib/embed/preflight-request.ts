import { observedKind, protocolVersion, themeKind } from './messages';
import { embedAddress, type EmbedAddress } from './embed-address';
import { framePermissions } from './embed-page';
import { noAnswer } from './no-answer';
import { servePage } from './serve-page';
import { surroundingTheme, withAncestors } from './surrounding-theme';

/** How long an embed may take until it says that it listens: after its frame has loaded, and where that is never said to load. */
const readyMs = 8000;
const longestMs = 30_000;

const sheet = `:host { display: block } :host([hidden]) { display: none }
iframe { display: block; width: 100%; border: 0 }
p { margin: 0 0 0.5em; font: inherit }`;

/** What an element has while it is in a page: all of it ends when it leaves. */
type Shown = {
  readonly frame: HTMLIFrameElement;
  readonly ended: AbortController;
  port: MessagePort | null;
  /** Prefixes of the demo API's URLs, as the frame named them first; null until then. */
  apis: readonly string[] | null;
  /** The theme that the frame knows. */
  theme: 'light' | 'dark' | null;
  /** Sees what changes around the element. */
  readonly watch: MutationObserver;
};

/**
 * `<preflight-request>`: an embed page of the docs in a frame, as high as its content; with `run-in="page"` its requests are
 * made by the page that it stands in. It throws nothing: what goes wrong is a sentence in the element, above what it holds
 * for readers without scripts.
 */
export class PreflightRequest extends HTMLElement {
  static readonly observedAttributes = [
    'scenario',
    'show',
    'url',
    'method',
    'docs',
    'run-in',
    'height',
    'theme',
  ];
  /** Origin of the docs whose script this is; an attribute says another. */
  static docs: string | null = null;
  /** The version of the messages that this script speaks. */
  static readonly version: number = protocolVersion;

  #shown: Shown | null = null;
  #isDue = false;
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    this.#showSoon();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'theme') this.#tellTheme();
    else this.#showSoon();
  }

  /** Its frame stays as it is. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.#watchAround();
    this.#tellTheme();
  }

  /** Once for all attributes that a script sets one after the other. */
  #showSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#show();
    });
  }

  #end(): void {
    this.#shown?.ended.abort();
    this.#shown?.watch.disconnect();
    this.#shown?.port?.close();
    this.#shown = null;
    this.#root.replaceChildren();
  }

  /** A sentence, and what the element holds for readers without scripts. */
  #say(sentence: string): void {
    if (this.#root.querySelector('p')?.textContent === sentence) return;
    const text = this.ownerDocument.createElement('p');
    text.setAttribute('role', 'status');
    text.textContent = sentence;
    this.#root.querySelectorAll('p, slot').forEach((old) => old.remove());
    this.#root.prepend(text, this.ownerDocument.createElement('slot'));
    if (this.#shown !== null) this.#shown.frame.hidden = true;
  }

  #unsay(): void {
    this.#root.querySelectorAll('p, slot').forEach((old) => old.remove());
    if (this.#shown !== null) this.#shown.frame.hidden = false;
  }

  #show(): void {
    this.#end();
    // Another window's, where that adopted the element; a document without a window shows nothing.
    const view = this.ownerDocument.defaultView;
    if (view === null) return;
    const style = new view.CSSStyleSheet();
    style.replaceSync(sheet);
    this.#root.adoptedStyleSheets = [style];
    // Its messages would be this window's: https://html.spec.whatwg.org/#window-post-message-steps
    if (view !== window)
      return this.#say(
        'This embed was put into another window than its script. Load embed.js there, and make the element there.',
      );
    const address = embedAddress(this, PreflightRequest.docs, document, () => this.clientWidth);
    if (!address.ok) return this.#say(address.message);

    const frame = document.createElement('iframe');
    const ended = new AbortController();
    const { signal } = ended;
    let isDue = false;
    // A page may write attributes as often as it likes.
    const watch = new MutationObserver((changes) => {
      // What begins with "header-" can't be listed among the observed attributes.
      if (changes.some((change) => change.target === this && this.#isOfHeader(change)))
        return this.#showSoon();
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        this.#tellTheme();
      });
    });
    const theme = this.#themeFor(frame);
    const shown: Shown = { frame, ended, port: null, apis: null, theme, watch };
    this.#shown = shown;
    frame.title = this.getAttribute('title') ?? 'Live request';
    // Browsers without a policy for frames would say in the console that they do not know these.
    if ('featurePolicy' in document) frame.allow = framePermissions;
    frame.src = address.url(theme);
    // It is asked for before the page is laid out for its height.
    this.#root.replaceChildren(frame);
    const reserved = address.height();
    frame.style.height = `${reserved}px`;

    /** Whether the docs answered, or it is known why not. */
    let isExplained = false;
    addEventListener(
      'message',
      (event) => {
        if (event.source !== frame.contentWindow || event.origin !== address.docs) return;
        const data: unknown = event.data;
        if (typeof data !== 'object' || data === null || !('preflightEmbed' in data && 'kind' in data))
          return;
        isExplained = true;
        if (data.preflightEmbed !== protocolVersion)
          return this.#say(
            'This page has loaded another version of embed.js than its docs use. Load it from the docs, or update the package.',
          );
        if (data.kind === 'height' && 'height' in data && typeof data.height === 'number')
          frame.style.height = `${Math.min(Math.max(data.height, reserved), 20_000)}px`;
        if (data.kind !== 'ready') return;
        this.#unsay();
        shown.apis ??= 'apis' in data && Array.isArray(data.apis) ? data.apis.map(String) : [];
        this.#connect(shown, address);
      },
      { signal },
    );
    const waitFor = (ms: number) => {
      const timer = setTimeout(() => {
        if (isExplained) return;
        // Not every browser has it.
        const ancestors = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
        this.#say(noAnswer(address.docs, { origin, ancestors, isCrossOriginIsolated: crossOriginIsolated }));
      }, ms);
      signal.addEventListener('abort', () => clearTimeout(timer));
    };
    frame.addEventListener('load', () => waitFor(readyMs), { signal });
    // In Firefox a frame whose server is not there does not load.
    waitFor(longestMs);
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, disposition }) => {
        if (
          effectiveDirective === 'frame-src' &&
          disposition === 'enforce' &&
          // Another frame's, where this one has answered.
          shown.port === null &&
          URL.canParse(blockedURI) &&
          new URL(blockedURI).origin === address.docs
        ) {
          isExplained = true;
          this.#say(
            `This page's Content-Security-Policy keeps the embed out. It needs: frame-src ${address.docs}`,
          );
        }
      },
      { signal },
    );
    const look = () => this.#tellTheme();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
    // A background that fades has its colour only then.
    document.addEventListener(
      'transitionend',
      ({ propertyName }) => {
        if (propertyName === 'background-color') look();
      },
      { signal },
    );
    this.#watchAround();
  }

  #isOfHeader({ attributeName, oldValue }: MutationRecord): boolean {
    return attributeName?.startsWith('header-') === true && oldValue !== this.getAttribute(attributeName);
  }

  #watchAround(): void {
    const watch = this.#shown?.watch;
    watch?.disconnect();
    for (const around of withAncestors(this))
      watch?.observe(around, { attributes: true, attributeOldValue: true });
  }

  /** Hands the frame one end of a channel of its own, and nobody else. */
  #connect(shown: Shown, { docs, runIn, mayAsk }: EmbedAddress): void {
    shown.port?.close();
    const { port1: port, port2: theirs } = new MessageChannel();
    shown.port = port;
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== observedKind)
        return;
      const { kind: _, ...detail } = data;
      this.dispatchEvent(new CustomEvent('preflight-run', { detail, bubbles: true, composed: true }));
    });
    const { apis, ended } = shown;
    if (runIn === 'page') servePage(port, (asked) => mayAsk(asked, apis ?? []), window, ended.signal);
    else port.start();
    const url = location.origin + location.pathname;
    // Only a secure context has any.
    const isControlled = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
    shown.frame.contentWindow?.postMessage(
      { preflightEmbed: protocolVersion, kind: 'connect', runIn, url, isControlled },
      docs,
      [theirs],
    );
    this.#tellTheme();
  }

  /**
   * The theme of the frame's page: the element's own, else that of the page around it; null where that follows the reader's.
   * The frame itself is always of the page around it: what has the same theme is then seen on that page's background, and what
   * has not gets one of its own. @see https://drafts.csswg.org/css-color-adjust-1/#color-scheme-effect
   */
  #themeFor(frame: HTMLIFrameElement): 'light' | 'dark' | null {
    const own = this.getAttribute('theme');
    const around = surroundingTheme(this);
    frame.style.colorScheme = around ?? 'light dark';
    return own === 'light' || own === 'dark' ? own : around;
  }

  #tellTheme(): void {
    const shown = this.#shown;
    if (shown === null || shown.port === null) return;
    const { frame, port } = shown;
    const theme = this.#themeFor(frame);
    if (theme === shown.theme) return;
    shown.theme = theme;
    port.postMessage({ kind: themeKind, theme });
  }
}
