/** A scenario whose parameters are longer than this, in characters, is compressed. */
export const longestReadable = 1500;

/** Longest fragment that is read, in UTF-16 code units. */
export const longestFragment = 65_536;

/** Longest text that a compressed fragment may inflate to, in bytes. */
export const longestInflated = 262_144;

export const mostParameters = 1000;

/** A browser gives up after 20. */
export const mostRedirects = 25;
