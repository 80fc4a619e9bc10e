import { z } from 'zod';
import { achievementsReply, planParams } from './plan-api.ts';
import { day, fiscalYearText, idInAddress, instant, TEXT_BOUNDS, textReply, words } from './value-api.ts';

/** Made by whoever adds a part. */
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const half = z.enum(['mid-year', 'year-end']);
export const sheetStatus = z.enum(['draft', 'in-review', 'fixed', 'published']);
const versionAct = z.enum([
  'save',
  'mark-done',
  'carry-forward',
  'submit',
  'return',
  'fix',
  'reopen',
  'publish',
  'take-back',
]);

/** Only the form is checked here: bounds, dates and sums are rules of the sheet, told at their fields. */
const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('of-total'), done: z.number(), total: z.number() }),
  z.strictObject({
    kind: z.literal('breakdown'),
    total: z.number(),
    parts: z.array(z.strictObject({ label: z.string(), count: z.number() })),
  }),
]);

const action = z.strictObject({
  key,
  text: z.string(),
  track: z.string().optional(),
  responsibleBody: z.string().optional(),
  intendedEffect: z.string().optional(),
  refersTo: z.number().optional(),
  doneOn: z.string().optional(),
});

const period = z.strictObject({
  key,
  label: z.string(),
  firstMonth: z.number(),
  lastMonth: z.number(),
  actions: z.array(action),
});

const count = z.strictObject({
  key,
  label: z.string(),
  unit: z.string().optional(),
  body: z.string().optional(),
  startedOn: z.string().optional(),
  entries: z.array(z.strictObject({ asOf: half, figure })),
});

/** As `SheetContent` of the domain, in a request and in a reply. */
export const sheetContent = z.strictObject({
  periods: z.array(period),
  midYearEvaluation: z.string(),
  secondHalfDirection: z.string(),
  yearEndEvaluation: z.string(),
  nextYearIssues: z.string(),
  counts: z.array(count),
});

export const sheetParams = z.object({ itemId: idInAddress, fiscalYear: fiscalYearText });
export const planSheetsQuery = z.strictObject({ fiscalYear: fiscalYearText });
export const planSheetsParams = planParams.extend({ fiscalYear: fiscalYearText });
/** The board of a year on a day, today's unless one is named. */
export const actionBoardQuery = z.strictObject({ fiscalYear: fiscalYearText, on: day.optional() });

/** The revision that the writer saw, 0 for a sheet in which nothing is written yet. */
const basedOn = z.int().min(0);

export const saveSheetBody = z.strictObject({ content: sheetContent, basedOn });
export const sheetActBody = z.strictObject({ basedOn });
/** What is to be done before the sheet is submitted again. */
export const returnSheetBody = z.strictObject({ basedOn, comment: words(TEXT_BOUNDS.reason) });
export const reopenSheetBody = z.strictObject({ basedOn, reason: words(TEXT_BOUNDS.reason) });

export const actionDoneParams = sheetParams.extend({ key: z.string() });
/** `null` takes the mark away. */
export const actionDoneBody = z.strictObject({ doneOn: z.string().nullable() });

/** One line, short enough to stand in an address, and no step in one: addresses with `..` are shortened on their way. */
const committee = words(100)
  .refine((name) => name !== '.' && name !== '..')
  .refine((name) => !/[\p{Control}\u2028\u2029]/u.test(name), { error: 'broken-characters' });
export const acknowledgeBody = z.strictObject({
  committee,
  half,
  on: day,
  note: words(TEXT_BOUNDS.reason).optional(),
});
export const acknowledgementParams = sheetParams.extend({ committee: z.string(), half });

export const sheetVersionParams = sheetParams.extend({ version: z.string().regex(/^\d{1,9}$/) });
const versionText = z.string().regex(/^\d{1,9}$/);
/** Versions; 0 is the sheet before anything was written. */
export const sheetDifferencesQuery = z.strictObject({ from: versionText, to: versionText });

const person = z.object({ id: z.string(), name: z.string() });

const stop = z.object({
  /** Into the content as a save sends it: `/content/nextYearIssues`; empty for what stands outside the sheet. */
  pointer: z.string(),
  code: z.enum(['missing-issues', 'figure-not-fixed']),
  params: z.object({ displayCode: z.string() }),
});

const acknowledgementReply = z.object({
  committee: z.string(),
  half,
  on: z.string(),
  note: z.string().optional(),
  by: person,
  at: instant,
});

/** The sheet as it stands: what the loser of a conflict is told as `current`, and what every act gives back. */
const sheetState = {
  itemId: z.string(),
  fiscalYear: z.int(),
  status: sheetStatus,
  /** 0 until something is written. */
  revision: z.int(),
  content: sheetContent,
  updatedAt: instant.nullable(),
  updatedBy: person.nullable(),
  /** With which the sheet was returned, until it is submitted again. */
  comment: z.string().optional(),
};

export const sheetStateReply = z.object({
  ...sheetState,
  /** What still stops the sheet from being fixed. */
  stops: z.array(stop),
});

/** An indicator as in `achievements`, with who judges its milestones. */
const sheetIndicator = achievementsReply.shape.items.element.shape.indicators.element.extend({
  judgedBy: z.array(textReply).optional(),
});

export const sheetReply = sheetStateReply.extend({
  plan: z.object({
    id: z.string(),
    title: textReply,
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
    ownerBody: textReply.optional(),
  }),
  item: z.object({
    number: z.int(),
    pillar: z.object({ code: z.string(), displayCode: z.string() }),
    title: textReply,
    goalState: textReply,
  }),
  indicators: z.array(sheetIndicator),
  acknowledgements: z.array(acknowledgementReply),
  /** What last year's sheet left to be done, to be read beside this year's plan. */
  lastYear: z.object({ fiscalYear: z.int(), nextYearIssues: z.string(), status: sheetStatus }).nullable(),
});

const actionFiguresReply = z.object({
  total: z.int(),
  done: z.int(),
  overdue: z.int(),
  dueThisQuarter: z.int(),
});

/** Every item of the plan, those in whose sheet nothing is written too. */
export const planSheetsReply = z.object({
  fiscalYear: z.int(),
  /** The day in Tokyo that the figures of actions are of. */
  on: z.string(),
  sheets: z.array(
    z.object({
      itemId: z.string(),
      number: z.int(),
      pillar: z.object({ code: z.string(), displayCode: z.string() }),
      title: textReply,
      status: sheetStatus,
      revision: z.int(),
      updatedAt: instant.nullable(),
      updatedBy: person.nullable(),
      comment: z.string().optional(),
      stops: z.array(stop),
      actions: actionFiguresReply,
      acknowledgements: z.array(acknowledgementReply),
    }),
  ),
});

const versionHead = z.object({
  version: z.int(),
  status: sheetStatus,
  act: versionAct,
  comment: z.string().optional(),
  at: instant,
  by: person,
});

/** Versions on a page of the list. */
export const VERSIONS_PER_PAGE = 100;

/** Below which version the page begins; the newest where none is named. */
export const sheetVersionsQuery = z.strictObject({ before: versionText.optional() });

/** Newest first, a page at a time. */
export const sheetVersionsReply = z.object({
  versions: z.array(versionHead),
  /** The number of the newest version, which is how many there are; 0 where nothing is written. */
  newest: z.int(),
  /** What to ask for as `before` next; absent on the last page. */
  next: z.int().optional(),
});
export const sheetVersionReply = versionHead.extend({ content: sheetContent });

const line = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
const value = z.union([z.string(), z.int()]);
const partDifference = {
  key: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  moved: z.boolean(),
  values: z.array(z.object({ name: z.string(), from: value.optional(), to: value.optional() })),
};

/** As `SheetDifference` of the domain; what stayed as it was is left out. */
export const sheetDifferencesReply = z.object({
  from: z.int(),
  to: z.int(),
  fields: z.array(
    z.object({
      field: z.enum(['midYearEvaluation', 'secondHalfDirection', 'yearEndEvaluation', 'nextYearIssues']),
      lines: z.array(line),
    }),
  ),
  periods: z.array(
    z.object({
      ...partDifference,
      label: z.string(),
      actions: z.array(z.object({ ...partDifference, text: z.string(), lines: z.array(line) })),
    }),
  ),
  counts: z.array(
    z.object({
      ...partDifference,
      label: z.string(),
      entries: z.array(z.object({ asOf: half, from: figure.optional(), to: figure.optional() })),
    }),
  ),
});

export const sheetSuggestionsReply = z.object({
  /** Empty until a questionnaire that measures an indicator of the item is fixed. */
  yearEndEvaluation: z.string(),
  /** The marked comments as `・` items, empty without any; nobody is named. */
  nextYearIssues: z.string(),
  comments: z.array(
    z.object({
      questionnaireId: z.string(),
      question: z.string(),
      text: z.string().optional(),
      comment: z.string().optional(),
      /** Whether a committee wrote it in a review, which the mid-year evaluation takes up too. */
      fromReview: z.boolean(),
      /** The committee of a review, for those who may see responses; a person is never named. */
      committee: textReply.optional(),
    }),
  ),
  /** Figures of the case register, those of the year's own proposals first; empty where nothing was examined. */
  counts: z.array(
    z.object({
      /** The year in which the cases were proposed: this one, or the one before with what has been done since. */
      casesOf: z.int(),
      /** The day as of which each evaluation is counted: that of a half that has not ended is today. */
      days: z.array(z.object({ asOf: half, on: z.string() })),
      /** Ready to be entered as the entries of a count. */
      entries: z.array(z.object({ asOf: half, figure })),
    }),
  ),
});

/** What people wrote and stands in the sheet word for word, by JSON pointers into the content. */
export const sheetVerbatimReply = z.object({
  verbatim: z.array(z.object({ place: z.string(), words: z.string() })),
});

export const carryForwardReply = z.object({
  /** The year of the sheets that were made. */
  fiscalYear: z.int(),
  /** Ids of the items whose sheet was made, in the order of the plan. */
  made: z.array(z.string()),
  /** Ids of the items that had a sheet already, which was left as it is. */
  existing: z.array(z.string()),
});

export const actionBoardReply = z.object({
  fiscalYear: z.int(),
  on: z.string(),
  figures: actionFiguresReply,
  /** Soonest due first. */
  actions: z.array(
    z.object({
      itemId: z.string(),
      itemNumber: z.int(),
      itemTitle: textReply,
      /** Where it can still be marked as done. */
      editable: z.boolean(),
      periodKey: z.string(),
      periodLabel: z.string(),
      action,
      dueOn: z.string(),
      standing: z.enum(['overdue', 'due-this-quarter', 'later', 'done']),
    }),
  ),
});

export type SheetState = z.infer<typeof sheetStateReply>;
export type SheetReply = z.infer<typeof sheetReply>;
export type PlanSheetsReply = z.infer<typeof planSheetsReply>;
export type SheetVersionsReply = z.infer<typeof sheetVersionsReply>;
export type SheetVersionReply = z.infer<typeof sheetVersionReply>;
export type SheetDifferencesReply = z.infer<typeof sheetDifferencesReply>;
export type SheetSuggestionsReply = z.infer<typeof sheetSuggestionsReply>;
export type SheetVerbatimReply = z.infer<typeof sheetVerbatimReply>;
export type CarryForwardReply = z.infer<typeof carryForwardReply>;
export type ActionBoardReply = z.infer<typeof actionBoardReply>;
export type AcknowledgeBody = z.infer<typeof acknowledgeBody>;
export type SaveSheetBody = z.infer<typeof saveSheetBody>;
