import { LanguageSwitch } from '../../components/language-switch.tsx';
import { useLocaleChoice, useWords } from '../frame/locale-setting.tsx';

/** Where nobody is signed in yet: whose door this is, and in which language. */
export function GateHeader() {
  const { say } = useWords();
  const { locale, choose } = useLocaleChoice();
  return (
    <header class="gate-header">
      <span class="brand">
        <span class="brand-mark" aria-hidden="true" />
        {say('serviceName')}
      </span>
      <LanguageSwitch locale={locale} onChoose={choose} />
    </header>
  );
}
