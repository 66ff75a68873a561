import { ComparisonValue } from '@/components/exchange/comparison-value';
import { Lanes } from '@/components/exchange/lanes';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { predictedVerdict } from '@/lib/comparison/verdict';
import type { CaseData } from '@/lib/evidence/diagnosis/case-data';
import { standInWords } from '@/lib/report/cause-words';
import type { ShownCase } from './shown-case';

/** The exchange as the engine has it, from what the evidence tells and nothing else. */
export function CasePicture({
  shown,
  data,
  caption,
}: {
  shown: ShownCase;
  data: CaseData;
  /** What it is drawn from. */
  caption: string;
}) {
  const { prediction, messages, pageHost, apiHost, browser } = shown;
  const failed = prediction.steps.find(({ outcome }) => outcome === 'failed');
  const notes = standInWords(data.assumed);
  const isStandIn = data.assumed.includes('page-origin');
  return (
    <>
      <div className="border-t">
        <p className="px-5 pt-3 text-xs text-faint">{caption}</p>
        <Lanes messages={messages} stroke="pencil" pageHost={pageHost} apiHost={apiHost} browser={browser} />
      </div>
      <div className="border-t">
        <VerdictStrip verdict={predictedVerdict(prediction, data.request.api)} source="predicted" />
      </div>
      {failed?.compared === undefined || isStandIn ? null : (
        <div className="px-5 pb-3 pt-2">
          <ComparisonValue compared={failed.compared} />
        </div>
      )}
      {notes.length === 0 ? null : (
        <p className="border-t border-hairline px-5 py-2.5 text-sm text-soft">{notes.join(' ')}</p>
      )}
    </>
  );
}
