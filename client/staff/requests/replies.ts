/** Types of what the service answers, taken from its schemas without taking the schemas along into the browser. */
import type { z } from 'zod';
import type {
  AccountReply,
  accountsReply,
  createdAccountReply,
  endedReply,
  oneTimeLinkReply,
  sessionReply,
  sessionsReply,
} from '../../../shared/api/account-api.ts';
import type { InvitationReply, issueReply } from '../../../shared/api/invitation-api.ts';
import type { AchievementsReply, plansReply } from '../../../shared/api/plan-api.ts';
import type { questionnairesReply, stopsReply } from '../../../shared/api/questionnaire-api.ts';
import type { rostersReply } from '../../../shared/api/roster-api.ts';
import type { TallyReply } from '../../../shared/api/tally-api.ts';

export type { AnswersReply, ResponsesReply } from '../../../shared/api/answer-api.ts';
export type { AnswerSummaryReply } from '../../../shared/api/answer-summary-api.ts';
export type { AuditChainReply, AuditEntryReply, AuditReply } from '../../../shared/api/audit-api.ts';
export type { CaseCountsReply, CaseReply, CasesReply } from '../../../shared/api/case-api.ts';
export type {
  CaseChangeReply,
  CaseImportPreviewReply,
  CaseImportReply,
} from '../../../shared/api/case-import-api.ts';
export type {
  BoardEvent,
  BoardReply,
  FiguresEvent,
  HandOverReply,
  LettersReply,
  PersonReply,
} from '../../../shared/api/chasing-api.ts';
export type { CommentsReply } from '../../../shared/api/comment-api.ts';
export type { Cp932LossesReply } from '../../../shared/api/cp932-api.ts';
export type { ExportsReply } from '../../../shared/api/exports-api.ts';
export type { AchievementsReply, CorrectionTold, PlanReply } from '../../../shared/api/plan-api.ts';
export type { IndicatorHistoryReply, PlanYearsReply } from '../../../shared/api/plan-editing-api.ts';
export type {
  ActionBoardReply,
  CarryForwardReply,
  PlanSheetsReply,
  SheetDifferencesReply,
  SheetReply,
  SheetState,
  SheetSuggestionsReply,
  SheetVerbatimReply,
  SheetVersionsReply,
} from '../../../shared/api/progress-sheet-api.ts';
export type { CurrentResponseReply } from '../../../shared/api/proxy-api.ts';
export type {
  DifferencesReply,
  QuestionnaireReply,
  QuestionnaireSummary,
} from '../../../shared/api/questionnaire-api.ts';
export type { TallyReply } from '../../../shared/api/tally-api.ts';
export type { YearTargetsReply } from '../../../shared/api/year-targets-api.ts';
export type { AccountReply, InvitationReply };

export type SessionReply = z.infer<typeof sessionReply>;
export type ListedAccount = AccountsReply['accounts'][number];
export type CreatedAccount = z.infer<typeof createdAccountReply>;
export type OneTimeLink = z.infer<typeof oneTimeLinkReply>;
export type SessionsReply = z.infer<typeof sessionsReply>;
export type EndedReply = z.infer<typeof endedReply>;
export type AccountsReply = z.infer<typeof accountsReply>;
export type PlansReply = z.infer<typeof plansReply>;
export type RostersReply = z.infer<typeof rostersReply>;
export type QuestionnairesReply = z.infer<typeof questionnairesReply>;
export type IssueReply = z.infer<typeof issueReply>;
export type StopsReply = z.infer<typeof stopsReply>;

export type AchievedItem = AchievementsReply['items'][number];
export type AchievedIndicator = AchievedItem['indicators'][number];
export type TalliedIndicator = TallyReply['indicators'][number];
export type People = Pick<TallyReply, 'eligible' | 'responded' | 'outstanding' | 'excused'>;
