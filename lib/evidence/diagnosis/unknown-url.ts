/** Stands for a URL that the evidence doesn't name. */
export const unknownUrl = 'https://unknown.invalid/';
