import { renderReportPage } from '../../client/results/results-pages.tsx';
import type { CorrectionBody } from '../../shared/api/publication-api.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { correctedDocument } from '../../shared/domain/publication/corrected-document.ts';
import type { Dependencies } from '../dependencies.ts';
import { refused, refuseUnfitting } from './correction-refusals.ts';
import { getCurrent } from './current-publication.ts';
import { RESULTS_ASSETS } from './results-assets.ts';

interface AskedCorrection {
  readonly planId: string;
  readonly fiscalYear: number;
  readonly correction: CorrectionBody;
  readonly locale: Locale;
}

/** The page as it would be with a correction, which is refused here for the same mistakes; nothing is written. */
export async function previewCorrection(
  { store, clock, publicUrl }: Dependencies,
  { planId, fiscalYear, correction, locale }: AskedCorrection,
): Promise<{ html: string }> {
  const current = await store.read((reads) => getCurrent(reads, planId, fiscalYear));
  refuseUnfitting(current, correction);
  const at = clock();
  const supersedes = current.version;
  const document = correctedDocument(current.document, { ...correction, fiscalYear, at, supersedes });
  if (!document) throw refused('/result', 'same-as-before');
  const shown = { version: supersedes + 1, publishedAt: at, cause: 'correction' } as const;
  const page = { locale, assets: RESULTS_ASSETS, origin: publicUrl(), document, shown };
  return { html: renderReportPage({ ...page, versions: [], isPermanent: false }) };
}
