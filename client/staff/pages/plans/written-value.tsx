import { StatusBadge } from '../../../components/status-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { judgementsIn, milestonesIn, ratioText, type Year } from './plan-parts.ts';

export interface WrittenValueProps {
  readonly value: Year['target'] | Year['result'];
  /** What the judgements were about, where that is to be said. */
  readonly sentences?: ReturnType<typeof milestonesIn> | undefined;
}

/** A target or a result as it was written: a ratio, sentences, what bodies said, or the sign for nothing. */
export function WrittenValue({ value, sentences = [] }: WrittenValueProps) {
  const { locale } = useWords();
  if (Array.isArray(value)) {
    return (
      <ul class="plain-list">
        {milestonesIn(value).map((text) => (
          <li key={text.ja}>
            <Localized text={text} />
          </li>
        ))}
      </ul>
    );
  }
  const judgements = judgementsIn(value);
  if (judgements.length > 0) {
    return (
      <ul class="plain-list">
        {judgements.map(({ milestone, body, achieved }) => (
          <li key={`${milestone} ${body}`}>
            {sentences.slice(milestone - 1, milestone).map((text) => (
              <div key={text.ja}>
                <Localized text={text} />
              </div>
            ))}
            <bdi>{body}</bdi> <StatusBadge locale={locale} status={achieved ? 'achieved' : 'missed'} />
          </li>
        ))}
      </ul>
    );
  }
  return <>{ratioText(value) ?? componentWords(locale)('noValue')}</>;
}
