import * as v from 'valibot';
import { publicCase } from './case-schema';
import { checkCase, type Checked, type FindPages } from './check-case';

/** An expectation of a case in a file. */
export type CheckedInFile = Checked & { readonly id: string };

const named = v.object({ id: v.string() });

/**
 * Every expectation of a file of cases, checked. A case that can't be read is an expectation that is not met; the others
 * are checked all the same. Null when the text is no list in JSON.
 */
export function checkFile(json: string, findPages: FindPages): readonly CheckedInFile[] | null {
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.unknown())), json);
  if (!list.success) return null;
  return list.output.flatMap((given, index) => {
    const id = v.is(named, given) ? given.id : `case ${index + 1}`;
    const one = v.safeParse(publicCase, given);
    if (!one.success) return unmet(id, v.summarize(one.issues));
    return checkCase(one.output, findPages).map((checked) => ({ id, ...checked }));
  });
}

function unmet(id: string, actual: string): CheckedInFile {
  return { id, what: 'the case', isPassed: false, expected: 'can be checked', actual };
}
