import { expect, test } from 'vitest';
import { lightnessOf } from './surrounding-theme';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(255, 255, 255, 0.9)', 1],
  ['color(srgb 1 1 1)', 1],
  ['color(display-p3 0 0 0 / 0.8)', 0],
  ['oklch(0.2 0.05 250)', 0.2],
  ['oklab(0.9 none 0)', 0.9],
  ['lab(50 20 30)', 0.5],
])('%s is as light as %d', (color, lightness) => {
  expect(lightnessOf(color)).toBeCloseTo(lightness);
});

test.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.2)', 'color(srgb 0 0 0 / 0)', ''])(
  '%s is nothing painted',
  (color) => {
    expect(lightnessOf(color)).toBeNull();
  },
);
