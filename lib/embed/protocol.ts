import * as v from 'valibot';

import { protocolVersion, themeKind } from './messages';

const marked = { preflightEmbed: v.literal(protocolVersion) };

/**
 * What an embed page says to the page around it, by postMessage: that it listens, with the prefixes of the demo API's URLs;
 * and how high it is, in CSS pixels, which before its reader acts is no more than its frame, and how high all of it is.
 */
export type FrameMessage =
  | { readonly kind: 'ready'; readonly apis: readonly string[] }
  | { readonly kind: 'height'; readonly height: number; readonly whole: number };

/** What the page around it says, once, with a port: where runs are to be made, its own URL, and whether a service worker controls it. */
const connectSchema = v.object({
  ...marked,
  kind: v.literal('connect'),
  runIn: v.picklist(['page', 'frame']),
  url: v.string(),
  // Scripts of earlier versions do not say it.
  isControlled: v.optional(v.boolean(), false),
});

/** A page around an embed page, which holds the other end of the port. */
export type ConnectedPage = {
  readonly runIn: 'page' | 'frame';
  readonly origin: string;
  readonly url: string;
  /** Whether its requests go through a service worker of its own. */
  readonly isControlled: boolean;
  readonly port: MessagePort;
};

/** A message as it is posted, so that it is told from those of others. */
export function marking<Message extends FrameMessage>(message: Message): Message & { preflightEmbed: 1 } {
  return { preflightEmbed: protocolVersion, ...message };
}

/**
 * Reads what came by postMessage.
 * @param parent the window around the embed page, which alone may connect
 * @returns null for whatever else it is
 */
export function readConnect(event: MessageEvent<unknown>, parent: Window): ConnectedPage | null {
  const [port] = event.ports;
  const read = v.safeParse(connectSchema, event.data);
  if (event.source !== parent || port === undefined || !read.success) return null;
  const { runIn, url, isControlled } = read.output;
  const isItsOwn = URL.canParse(url) && new URL(url).origin === event.origin;
  return { runIn, port, isControlled, origin: event.origin, url: isItsOwn ? url : event.origin };
}

const themeSchema = v.object({
  kind: v.literal(themeKind),
  theme: v.nullable(v.picklist(['light', 'dark'])),
});

/** The theme that the page around an embed page says, through the port: null for the reader's own; undefined for any other message. */
export function readTheme(data: unknown): 'light' | 'dark' | null | undefined {
  const read = v.safeParse(themeSchema, data);
  return read.success ? read.output.theme : undefined;
}
