import type { Respondent } from '../../shared/domain/invitation.ts';
import type { Store } from '../store/store.ts';

const KEPT = 4;
const PAGE = 250;

/** Who was asked is frozen at issue: the folded texts are made once and never out of date. */
const kept = new WeakMap<Store, Map<string, Promise<readonly string[]>>>();

/**
 * Positions of the people whose code, name or title holds the text, in roster order. Width and case do not matter;
 * there are no wildcards. Everybody, for a text that says nothing.
 */
export async function findPositions(
  store: Store,
  questionnaireId: string,
  search: string,
): Promise<readonly number[]> {
  const texts = await foldedTexts(store, questionnaireId);
  const wanted = folded(search).trim();
  return texts.flatMap((text, index) => (text.includes(wanted) ? [index + 1] : []));
}

async function foldedTexts(store: Store, questionnaireId: string): Promise<readonly string[]> {
  const ofStore = kept.get(store) ?? new Map<string, Promise<readonly string[]>>();
  kept.set(store, ofStore);
  const known = ofStore.get(questionnaireId);
  if (known) return known;
  const reading = readTexts(store, questionnaireId);
  ofStore.set(questionnaireId, reading);
  if (ofStore.size > KEPT) ofStore.delete(ofStore.keys().next().value ?? '');
  // A draft has nobody yet, and a failure says nothing: neither is remembered.
  const forget = () => ofStore.delete(questionnaireId);
  reading.then((texts) => texts.length === 0 && forget(), forget);
  return reading;
}

/** By position, from 1 at index 0: positions have no gaps. */
async function readTexts(store: Store, questionnaireId: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const after = texts.length;
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, after, PAGE));
    texts.push(...page.map(({ respondent }) => textOf(respondent)));
    if (page.length < PAGE) return texts;
    await new Promise(setImmediate);
  }
}

function textOf({ code, name, title }: Respondent): string {
  return folded([code, name.ja, name.en, title.ja, title.en].filter(Boolean).join('\n'));
}

/** As people search: ２ is 2, Ｋ is k, ｱ is ア. The texts themselves are never changed. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
