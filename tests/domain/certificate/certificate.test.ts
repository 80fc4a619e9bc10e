import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/certificate/canonical-json.ts';
import { issueRecordOf, tallyRecordOf } from '../../../shared/domain/certificate/certificate.ts';
import { addCounters, contributionOf, ELIGIBLE, tallyOf } from '../../../shared/domain/tally.ts';
import { answersOf2021, openQuestionnaire, singleChoice } from '../../support/builders.ts';

const AT = new Date('2022-02-21T01:00:00Z');
const issued = openQuestionnaire();
const record = (questionnaire = issued) => canonicalJson(issueRecordOf(questionnaire, 24, AT));

describe('the certificate of an issue', () => {
  it('covers questions, number of people, targets and counting, and nobody by name', () => {
    const before = record();
    const content = { ...issued.content, questions: [singleChoice({ text: { ja: '別の問い' } })] };
    const [first, ...rest] = issued.frozenMeasures;
    if (!first) throw new Error('nothing is measured');
    const changed = [
      record({ ...issued, content }),
      record({ ...issued, content: { ...issued.content, nonResponse: 'leaves-base' } }),
      record({
        ...issued,
        frozenMeasures: [{ ...first, target: { numerator: 22, denominator: 24 } }, ...rest],
      }),
      record({ ...issued, frozenMeasures: [{ ...first, combine: 'any' }, ...rest] }),
      canonicalJson(issueRecordOf(issued, 23, AT)),
    ];
    expect(new Set([before, ...changed]).size).toBe(changed.length + 1);
    expect(before).not.toContain('北区');
  });

  it('stays the same while answers come in and the deadline is extended', () => {
    const later = openQuestionnaire({ dueAt: new Date('2022-03-31T00:00:00Z'), status: 'closed' });
    expect(record(later)).toBe(record());
  });
});

describe('the certificate of a tally', () => {
  it('holds the people, each ratio with target and verdict, each count, and the hash of the issue', () => {
    const counters = answersOf2021()
      .map((answers) => contributionOf(issued, answers))
      .reduce(addCounters, new Map([[ELIGIBLE, 24]]));
    const fixed = openQuestionnaire({ status: 'fixed' });
    const given = { fixedAt: AT, issueCertificate: 'abc' };
    expect(tallyRecordOf(fixed, tallyOf(fixed, counters), given)).toMatchObject({
      certifies: 'tally',
      fiscalYear: 2021,
      fixedAt: AT.toISOString(),
      issueCertificate: 'abc',
      eligible: 24,
      responded: 24,
      outstanding: 0,
      excused: 0,
      indicators: [
        {
          displayCode: '①－１',
          positive: 24,
          result: { numerator: 24, denominator: 24 },
          status: 'achieved',
        },
        { displayCode: '①－２', positive: 23, result: { numerator: 23, denominator: 24 }, status: 'missed' },
      ],
      questions: [
        { code: 'q1', answered: 24 },
        { code: 'q2', answered: 24 },
        { code: 'q3', answered: 1 },
      ],
    });
  });
});
