import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { useLocaleChoice, useWords } from '../frame/locale-setting.tsx';
import { Page } from '../frame/page.tsx';

export interface GateProps {
  readonly heading: string;
  /** What the window's title begins with; the heading where absent. */
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** A page where nobody is signed in yet: whose door this is, in which language, and one thing to do. */
export function Gate({ heading, title = heading, children }: GateProps) {
  const { say } = useWords();
  const { locale, choose } = useLocaleChoice();
  return (
    <div class="gate">
      <header class="gate-header">
        <span class="brand">
          <span class="brand-mark" aria-hidden="true" />
          {say('serviceName')}
        </span>
        <LanguageSwitch locale={locale} onChoose={choose} />
      </header>
      <Page heading={heading} title={[title]}>
        {children}
      </Page>
    </div>
  );
}
