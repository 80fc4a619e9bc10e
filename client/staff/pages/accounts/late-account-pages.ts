/** Opened now and then, and mostly by administrators: fetched then. */
import { latePage } from '../../frame/late-page.tsx';

export const AccountsPage = latePage(() => import('./accounts-page.tsx').then((page) => page.AccountsPage));
export const OwnAccountPage = latePage(() =>
  import('../account/own-account-page.tsx').then((page) => page.OwnAccountPage),
);
export const AuditPage = latePage(() => import('../audit/audit-page.tsx').then((page) => page.AuditPage));
