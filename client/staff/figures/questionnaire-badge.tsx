import type { QuestionnaireStatus } from '../../../shared/domain/questionnaire.ts';
import { Badge, type BadgeProps } from '../../components/badge.tsx';
import { useWords } from '../frame/locale-setting.tsx';

const LOOKS: Readonly<Record<QuestionnaireStatus, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  open: { tone: 'open', icon: 'dots' },
  closed: { tone: 'caution', icon: 'dash' },
  fixed: { tone: 'good', icon: 'check' },
  published: { tone: 'good', icon: 'circle' },
};

/** 下書き, 受付中, 締切, 確定, 公表. */
export function QuestionnaireBadge({ status }: { readonly status: QuestionnaireStatus }) {
  const { say } = useWords();
  return <Badge {...LOOKS[status]}>{say(`questionnaire.${status}`)}</Badge>;
}
