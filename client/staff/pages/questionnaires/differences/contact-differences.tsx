import { isSame } from '../../../editing/is-same.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import type { DifferencesReply } from '../../../requests/replies.ts';

/** Whom respondents could ask then and can ask now; nothing where both are the same. */
export function ContactDifferences({ differences }: { readonly differences: DifferencesReply }) {
  const { say } = useWords();
  const { before, after } = differences.contact;
  if (isSame(before, after)) return null;
  return (
    <section class="stack" aria-labelledby="difference-contact">
      <h2 id="difference-contact">{say('differences.contact')}</h2>
      <dl class="facts">
        <div>
          <dt>{say('differences.before')}</dt>
          <dd class="as-entered">{before ? <Localized text={before} /> : say('differences.contact.none')}</dd>
        </div>
        <div>
          <dt>{say('differences.after')}</dt>
          <dd class="as-entered">{after ? <Localized text={after} /> : say('differences.contact.none')}</dd>
        </div>
      </dl>
    </section>
  );
}
