import { Notice } from '../../../components/notice.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Publication } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** Whether the year can be read by everybody, since when, and where. */
export function PublicationState({ publication }: { readonly publication: Publication }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { state, versions, address } = publication;
  const newest = versions.at(-1);
  if (!newest) return <p>{words('state.never')}</p>;
  if (state === 'taken-back') {
    return (
      <Notice
        tone="caution"
        title={words('state.taken-back', { time: timeOf(locale, newest.takenBackAt ?? newest.publishedAt) })}
      >
        <p>{words('reason', { reason: newest.takenBackReason ?? '' })}</p>
      </Notice>
    );
  }
  const title = words('state.published', {
    version: figureIn(locale, newest.version),
    time: timeOf(locale, newest.publishedAt),
  });
  return (
    <Notice tone="success" title={title}>
      <p>
        <a href={address} target="_blank" rel="noopener">
          {words('open')}
        </a>
      </p>
    </Notice>
  );
}

function timeOf(locale: Parameters<typeof dayTimeWording>[0], instant: string): string {
  return dayTimeWording(locale, new Date(instant));
}
