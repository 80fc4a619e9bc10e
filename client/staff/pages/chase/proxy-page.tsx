import { useRoute } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Notice } from '../../../components/notice.tsx';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import type { CurrentResponseReply, PersonReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { nameOf } from './chase-tile.tsx';
import { ProxyForm } from './proxy-form.tsx';

/** Answers from paper or telephone, entered by the office for one person. */
export function ProxyPage() {
  const { questionnaireId = '', invitationId = '' } = useRoute().params;
  const { locale, say } = useWords();
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(questionnaireId));
  const person = useResource<PersonReply>(api.invitation(invitationId));
  const current = useResource<CurrentResponseReply>(api.ofInvitation(invitationId, 'response'));
  const readAgain = () => {
    person.reload();
    current.reload();
  };
  const name = person.data ? nameOf(locale, person.data.invitation) : '';
  const heading = person.data ? say('proxy.heading', { name }) : say('chase.proxy');
  const title = questionnaire.data?.title;
  return (
    <Page
      heading={heading}
      title={[heading, ...(title ? [textIn(locale, title)] : [])]}
      trail={{
        href: addresses.questionnaire(questionnaireId),
        text: title ? <Localized text={title} /> : say('questionnaire'),
      }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <Loaded resource={person}>
            {(reply) =>
              one.status === 'open' && reply.invitation.state !== 'excused' ? (
                <Loaded resource={current}>
                  {({ response }) => (
                    <ProxyForm questionnaire={one} person={reply} current={response} onConflict={readAgain} />
                  )}
                </Loaded>
              ) : (
                <Notice tone="caution" title={say('proxy.closed.title')}>
                  <p>{say('proxy.closed.text')}</p>
                </Notice>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
