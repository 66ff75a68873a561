import { browserNames } from '@/lib/browsers/runs';
import { browserMatrix } from '@/lib/comparison/matrix/browser-matrix';
import { engines } from '@/lib/cors/profile';
import { matrixRows, matrixScenarios } from './matrix-rows';

/** How all browsers together stand to the standard in one scenario. */
export type ScenarioStanding = 'as the standard says' | 'a known departure' | 'not as predicted' | 'not run';

const worstFirst = ['not as predicted', 'not run', 'a known departure', 'as the standard says'] as const;

/** Every scenario of the matrix, in the catalogue's order, with the standing of the browser that is furthest from the standard. */
export function scenarioStandings(): { readonly id: string; readonly standing: ScenarioStanding }[] {
  return matrixScenarios.map(({ id }) => {
    const standings = matrixRows(id).map(({ standing }) => standing);
    return { id, standing: worstFirst.find((word) => standings.includes(word)) ?? 'not run' };
  });
}

/** The browsers of the matrix with the versions that ran it, such as "Chromium 156". */
export function matrixBrowsers(): string[] {
  return engines.map((engine) => {
    const version = browserMatrix.versions[engine]
      .split('.')
      .slice(0, engine === 'webkit' ? 2 : 1)
      .join('.');
    return `${browserNames[engine]} ${version}`;
  });
}
