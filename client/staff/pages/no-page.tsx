import { LinkButton } from '../../components/link-button.tsx';
import { addresses } from '../addresses.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { Page } from '../frame/page.tsx';

export function NotFoundPage() {
  const { say } = useWords();
  return (
    <Page heading={say('notFound.heading')} title={[say('notFound.heading')]}>
      <div class="stack">
        <p>{say('notFound.text')}</p>
        <LinkButton href={addresses.overview}>{say('toOverview')}</LinkButton>
      </div>
    </Page>
  );
}

export function ForbiddenPage() {
  const { say } = useWords();
  return (
    <Page heading={say('forbidden.heading')} title={[say('forbidden.heading')]}>
      <div class="stack">
        <p>{say('forbidden.text')}</p>
        <LinkButton href={addresses.overview}>{say('toOverview')}</LinkButton>
      </div>
    </Page>
  );
}
