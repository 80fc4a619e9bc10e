import type { CorrectionTold } from '../../shared/api/plan-api.ts';
import type { KeptCorrection } from '../store/corrections-of-year.ts';

/** The last correction of an indicator's figure as staff are told of it; nothing where there is none. */
export function correctionReply(
  corrections: readonly KeptCorrection[],
  indicatorId: string,
): { correction?: CorrectionTold } {
  const last = corrections.findLast((one) => one.indicatorId === indicatorId);
  if (!last) return {};
  const { before, after, statusBefore, statusAfter, reason, at, people } = last;
  const figure = (result: typeof before) =>
    result && 'judgements' in result ? { judgements: [...result.judgements] } : result;
  return {
    correction: {
      ...{ before: figure(before), after: figure(after), statusBefore, statusAfter, reason, at },
      ...(people ? { people } : {}),
    },
  };
}
