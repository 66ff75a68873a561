import { Examiner } from './examiner';
import type { Asked } from './messages-of-worker';

const examiner = new Examiner((said) => postMessage(said));

addEventListener('message', ({ data }: MessageEvent<Asked>) => void examiner.take(data));
