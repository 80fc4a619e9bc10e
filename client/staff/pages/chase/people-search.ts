import type { Respondent } from '../../../../shared/domain/invitation.ts';

/** As the service searches: width and case do not matter, and there are no wildcards. */
export function matchesSearch({ code, name, title }: Respondent, search: string): boolean {
  const wanted = folded(search).trim();
  if (wanted === '') return true;
  return folded([code, name.ja, name.en, title.ja, title.en].filter(Boolean).join('\n')).includes(wanted);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
