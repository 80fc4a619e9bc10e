import '../../styles/publication.css';
import '../../styles/stacking-tables.css';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { useResource } from '../../requests/use-resource.ts';
import { PublicPagePreview } from './public-page-preview.tsx';
import { PublicationActs } from './publication-acts.tsx';
import { PublicationChanges } from './publication-changes.tsx';
import type { Preview, Publication } from './publication-parts.ts';
import { PublicationState } from './publication-state.tsx';
import { PublicationStops } from './publication-stops.tsx';
import { PublicationVersions } from './publication-versions.tsx';
import { SentencesLeft } from './sentences-left.tsx';
import { usePublicationWords } from './use-publication-words.ts';

/** A fiscal year on its way to the public: what stops it, exactly what becomes public, and what was public before. */
export function PublicationPage() {
  const { locale, say } = useWords();
  const words = usePublicationWords();
  const { account } = useSignedIn();
  const { planId = '', fiscalYear: year = '' } = useRoute().params;
  const [language, setLanguage] = useState<Locale>(locale);
  const publication = useResource<Publication>(api.publication(planId, year));
  const preview = useResource<Preview>(api.publicationPreview(planId, year, language));
  const readAgain = () => {
    publication.reload();
    preview.reload();
  };
  const name = /^\d{4}$/.test(year) ? fiscalYearWording(locale, Number(year)) : year;
  const heading = words('title', { year: name });
  return (
    <Page
      heading={heading}
      title={[heading, say('navigation.overview')]}
      trail={{
        href: addresses.overviewOf(planId, Number(year)),
        text: preview.data ? (
          <Localized text={preview.data.document.plan.title} />
        ) : (
          say('navigation.overview')
        ),
      }}
    >
      <Loaded resource={publication}>
        {(standing) => (
          <Loaded resource={preview}>
            {(previewed) => (
              <div class="stack">
                <PublicationState publication={standing} />
                <PublicationStops preview={previewed} />
                {standing.state === 'published' && <SentencesLeft preview={previewed} />}
                <PublicationChanges preview={previewed} />
                {roleMay(account.role, 'publish-results') && (
                  <PublicationActs
                    planId={planId}
                    fiscalYear={Number(year)}
                    publication={standing}
                    preview={previewed}
                    onChange={readAgain}
                  />
                )}
                <PublicPagePreview preview={previewed} language={language} onLanguage={setLanguage} />
                <PublicationVersions publication={standing} />
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
