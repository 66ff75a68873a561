/**
 * How a page requested a URL before it makes a request of it, so that the response may be in the HTTP cache: by an image, by
 * one with the attribute `crossorigin`, by `fetch` in the mode "no-cors", or by `fetch` with nothing said.
 */
export const earlierRequests = ['image', 'image-crossorigin', 'no-cors', 'fetch'] as const;

export type EarlierRequest = (typeof earlierRequests)[number];
