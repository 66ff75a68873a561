import * as v from 'valibot';
import type { CaseData } from '../evidence/diagnosis/case-data';
import { checkedIn, serverAdviceFor } from '../report/checked-fix';
import type { Fix } from '../scenarios/fixes';
import { serverSnippets } from '../snippets/catalogue';

/** The server that a configuration is written for, by its id in the snippets' catalogue. */
export const serverSchema = v.picklist(serverSnippets.map(({ id }) => id));

/** A change that lets the request through, tried out on the engine. */
export const fixSchema = v.strictObject({
  sentence: v.pipe(v.string(), v.description('What to change, as an instruction.')),
  isUnsafe: v.pipe(v.boolean(), v.description('It lets in more than the page in question.')),
  checked: v.pipe(
    v.nullable(v.string()),
    v.description('In which browsers the request goes through with it; null where that was not tried.'),
  ),
  configuration: v.pipe(
    v.nullable(
      v.strictObject({
        server: v.string(),
        title: v.string(),
        text: v.string(),
        note: v.nullable(v.string()),
      }),
    ),
    v.description(
      "The server's configuration that does it; null where it is not the server's to fix, or more facts are needed.",
    ),
  ),
});

export type FixJson = v.InferOutput<typeof fixSchema>;

/** The fixes of a case, each with the configuration of that server. */
export function fixesJson(
  data: CaseData,
  fixes: readonly Fix<CaseData>[],
  server: string,
): readonly FixJson[] {
  const kind = serverSnippets.find(({ id }) => id === server);
  return fixes.map((fix) => {
    const advice = kind === undefined ? null : serverAdviceFor(data, fix);
    return {
      sentence: fix.sentence,
      isUnsafe: fix.isUnsafe,
      checked: checkedIn(fix.all),
      configuration:
        advice === null || kind === undefined
          ? null
          : { server: kind.id, title: kind.title, text: kind.write(advice), note: kind.note ?? null },
    };
  });
}
