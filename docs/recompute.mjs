#!/usr/bin/env node
// Recomputes what was published of a fiscal year, from the published files alone: every ratio and every verdict from the
// CSV, and the hashes of the certificates and of the document from the JSON. It needs nothing but Node.js 18 or newer.
//
//   node recompute.mjs figures.csv report.json
//   node recompute.mjs https://…/results/<plan>/<year>/v/<version>
//
// It writes a line for each thing that it checked, and ends with 1 when anything is not as it was published.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** RFC 8785: members by the code units of their names, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 4180, by its header: one object a row, every value a text. */
export function rowsOf(csv) {
  const cells = [[]];
  let text = '';
  let quoted = false;
  const source = csv.replace(/^\ufeff/, '');
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (quoted) {
      if (sign !== '"') text += sign;
      else if (source[at + 1] === '"') text += source[at++];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',' || sign === '\n') {
      cells.at(-1).push(text);
      text = '';
      if (sign === '\n') cells.push([]);
    } else if (sign !== '\r') text += sign;
  }
  if (text !== '' || cells.at(-1).length > 0) cells.at(-1).push(text);
  const [names, ...rows] = cells.filter((row) => row.length > 0);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

/** A whole number of a cell; undefined where it is empty. */
const whole = (cell) => (/^\d+$/.test(cell) ? Number(cell) : undefined);

/** Achieved when numerator × target denominator ≥ target numerator × denominator: whole numbers, nothing rounded. */
function ratioVerdict(row) {
  const [n, d] = [whole(row.result_numerator), whole(row.result_denominator)];
  const [tn, td] = [whole(row.target_numerator), whole(row.target_denominator)];
  if (td === undefined) return 'no-target';
  if (d === undefined || d === 0) return 'not-measured';
  return BigInt(n) * BigInt(td) >= BigInt(tn) * BigInt(d) ? 'achieved' : 'missed';
}

/** Achieved when every milestone was judged achieved by everybody who judges; by anybody where nobody is named. */
function milestoneVerdict(row) {
  if ((whole(row.milestones) ?? 0) === 0) return 'no-target';
  if (whole(row.judged_missed) > 0) return 'missed';
  return whole(row.judged_open) === 0 ? 'achieved' : 'not-measured';
}

/** How many judgements are missing, from the JSON: of each milestone one by each body that judges. */
function openJudgements({ target, judgedBy = [], result }) {
  const judgements = result?.judgements ?? [];
  const bodies = judgedBy.length > 0 ? judgedBy.map(({ ja }) => ja) : [undefined];
  const isOpen = (milestone, body) =>
    !judgements.some((one) => one.milestone === milestone && (body === undefined || one.body === body));
  return (target ?? []).flatMap((_, at) => bodies.map((body) => isOpen(at + 1, body))).filter((open) => open)
    .length;
}

/** Half-up to one decimal. */
function percent(n, d) {
  const tenths = Number((BigInt(n) * 2000n + BigInt(d)) / (BigInt(d) * 2n));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A corrected figure is still one that these people can have given. */
function checkCorrected(name, { eligible, responded, n, d, policy }, check) {
  if (policy === 'leaves-base') check(`${name} corrected denominator`, d <= responded, true);
  else check(`${name} corrected denominator`, d, eligible);
  check(`${name} corrected numerator`, n <= responded, true);
}

function checkRow(row, check) {
  const name = `${row.item_number} ${row.indicator_code}`;
  const [n, d] = [whole(row.result_numerator), whole(row.result_denominator)];
  if (row.eligible !== '') {
    const [eligible, responded] = [whole(row.eligible), whole(row.responded)];
    check(`${name} outstanding`, eligible - responded, whole(row.outstanding));
    if (row.corrected === '1')
      checkCorrected(name, { eligible, responded, n, d, policy: row.non_response }, check);
    else {
      const [positive, negative] = [whole(row.positive), whole(row.negative)];
      check(`${name} everybody counted`, positive + negative + whole(row.unanswered), eligible);
      const base = row.non_response === 'leaves-base' ? positive + negative : eligible;
      check(`${name} denominator`, d, base === 0 ? undefined : base);
      check(`${name} numerator`, n, base === 0 ? undefined : positive);
    }
  }
  if (d !== undefined) check(`${name} percentage`, percent(n, d), row.rate_percent);
  check(`${name} verdict`, row.kind === 'milestone' ? milestoneVerdict(row) : ratioVerdict(row), row.status);
}

/** The CSV and the JSON must tell the same figures. */
function checkSame(rows, document, check) {
  const indicators = document.items.flatMap(({ number, indicators }) =>
    indicators.map((indicator) => ({ number, indicator })),
  );
  check('rows', rows.length, indicators.length);
  indicators.forEach(({ number, indicator }, index) => {
    const row = rows[index] ?? {};
    const name = `${number} ${indicator.displayCode} CSV and JSON`;
    const ratio = (figure) => (figure && 'numerator' in figure ? figure : {});
    check(`${name} result`, whole(row.result_numerator ?? ''), ratio(indicator.result).numerator);
    check(`${name} base`, whole(row.result_denominator ?? ''), ratio(indicator.result).denominator);
    check(`${name} target`, whole(row.target_numerator ?? ''), ratio(indicator.target).numerator);
    check(`${name} status`, row.status, indicator.status);
    if (indicator.kind !== 'milestone') return;
    const judgements = indicator.result?.judgements ?? [];
    const judged = (achieved) => judgements.filter((one) => one.achieved === achieved).length;
    check(`${name} judged achieved`, whole(row.judged_achieved), judged(true));
    check(`${name} judged missed`, whole(row.judged_missed), judged(false));
    check(`${name} still to be judged`, whole(row.judged_open), openJudgements(indicator));
  });
}

function checkCertificates(document, check) {
  for (const { kind, hash, text, questionnaireId } of document.certificates) {
    if (text === undefined) continue;
    check(`certificate ${kind} hash`, sha256(text), hash);
    const certified = JSON.parse(text);
    check(`certificate ${kind} canonical`, canonical(certified), text);
    check(`certificate ${kind} questionnaire`, certified.questionnaireId, questionnaireId);
    if (kind === 'tally') checkTally(certified, document, check);
  }
}

/** What was certified at fixing is what is published, but for what a correction says it was before. */
function checkTally(tally, document, check) {
  const own = document.certificates.filter(
    ({ questionnaireId }) => questionnaireId === tally.questionnaireId,
  );
  const issue = own.find(({ kind }) => kind === 'issue');
  check('certificate of the issue', tally.issueCertificate, issue?.hash ?? null);
  for (const { number, indicator } of document.items.flatMap(({ number, indicators }) =>
    indicators.map((one) => ({ number, indicator: one })),
  )) {
    if (indicator.measured?.questionnaireId !== tally.questionnaireId) continue;
    const certified = tally.indicators.find(
      ({ key, displayCode }) => key === indicator.key && displayCode === indicator.displayCode,
    );
    const corrected = document.corrections.find(
      ({ indicatorId, fiscalYear }) => indicatorId === indicator.id && fiscalYear === document.fiscalYear,
    );
    const published = corrected ? corrected.before : indicator.result;
    const name = `${number} ${indicator.displayCode} as certified`;
    check(`${name} result`, canonical(certified?.result ?? null), canonical(published));
    check(`${name} target`, canonical(certified?.target ?? null), canonical(indicator.target));
    check(`${name} positive`, certified?.positive, indicator.measured.positive);
  }
}

/** Every check as `{ name, ok, is, published }`. */
export function recompute(csv, report) {
  const checks = [];
  const check = (name, is, published) => checks.push({ name, ok: is === published, is, published });
  const rows = rowsOf(csv);
  for (const row of rows) checkRow(row, check);
  checkSame(rows, report.document, check);
  checkCertificates(report.document, check);
  check('digest of the document', sha256(canonical(report.document)), report.digest);
  return checks;
}

async function read([first, second]) {
  if (!/^https?:/.test(first)) return [await readFile(first, 'utf8'), await readFile(second, 'utf8')];
  const fetched = async (name) => (await fetch(`${first.replace(/\/$/, '')}/${name}`)).text();
  return [await fetched('figures.csv'), await fetched('report.json')];
}

async function main(given) {
  if (given.length === 0 || (given.length === 1 && !/^https?:/.test(given[0]))) {
    console.error('node recompute.mjs figures.csv report.json');
    return 2;
  }
  const [csv, json] = await read(given);
  const checks = recompute(csv, JSON.parse(json));
  for (const { name, ok, is, published } of checks) {
    console.log(ok ? `ok   ${name}` : `FAIL ${name}: recomputed ${is}, published ${published}`);
  }
  const wrong = checks.filter(({ ok }) => !ok).length;
  console.log(
    wrong === 0 ? `${checks.length} checks, all as published` : `${wrong} of ${checks.length} checks fail`,
  );
  return wrong === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
