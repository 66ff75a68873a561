import * as apisBesideFetch from '@/lib/cors/gates/apis-beside-fetch';
import * as elements from '@/lib/cors/gates/elements';
import * as integrity from '@/lib/cors/gates/integrity';
import { provideRareGates } from '@/lib/cors/rare-gates';

/** What evidence may tell of, and other pages load when they need it: a page that reads evidence loads nothing once it has some. */
provideRareGates({ 'apis-beside-fetch': apisBesideFetch, elements, integrity });
