import type { QuestionnaireStatus } from '../../../shared/domain/questionnaire.ts';
import { Badge, type BadgeProps } from '../../components/badge.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { notOpenYetWording } from '../messages/opening-wording.ts';
import type { QuestionnaireSummary } from '../requests/replies.ts';
import { openingAhead } from './opening-ahead.ts';

const LOOKS: Readonly<Record<QuestionnaireStatus, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  open: { tone: 'open', icon: 'dots' },
  closed: { tone: 'caution', icon: 'dash' },
  fixed: { tone: 'good', icon: 'check' },
  published: { tone: 'good', icon: 'circle' },
};

export interface QuestionnaireBadgeProps {
  readonly questionnaire: Pick<QuestionnaireSummary, 'status' | 'opensAt'>;
}

/** 下書き, 受付開始前（３月１日から）, 受付中, 締切, 確定, 公表. */
export function QuestionnaireBadge({ questionnaire }: QuestionnaireBadgeProps) {
  const { locale, say } = useWords();
  const { status } = questionnaire;
  const opening = openingAhead(questionnaire, new Date());
  if (opening) {
    return (
      <Badge tone="neutral" icon="dots">
        {notOpenYetWording(locale, opening)}
      </Badge>
    );
  }
  return <Badge {...LOOKS[status]}>{say(`questionnaire.${status}`)}</Badge>;
}
