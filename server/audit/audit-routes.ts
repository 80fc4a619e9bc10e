import type { FastifyInstance } from 'fastify';
import { auditChainReply, auditFilterQuery, auditQuery, auditReply } from '../../shared/api/audit-api.ts';
import { sendCsv } from '../csv/csv-reply.ts';
import { tableAsked, wordedCsvQuery } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { auditCsv } from './audit-csv.ts';
import { chainCheck } from './check-chain.ts';
import { filterFrom, searchAudit } from './search-audit.ts';
import { entryReplyOf, namesIn } from './who-and-what.ts';

export function addAuditRoutes(app: FastifyInstance, { store }: Pick<Dependencies, 'store'>): void {
  const checkChain = chainCheck(store);

  addRoute(app, {
    method: 'GET',
    url: '/api/audit',
    summary: 'Who did what when, newest first',
    access: 'see-audit',
    query: auditQuery,
    replies: { 200: auditReply },
    handler: async ({ query: { after, limit, ...filter } }) => {
      const place = { after: after === undefined ? undefined : Number(after), limit: Number(limit) };
      const { entries, next } = await searchAudit(store, filterFrom(filter), place);
      return store.read(async (reads) => {
        const nameOf = namesIn(reads);
        const named = [];
        for (const entry of entries) named.push(await entryReplyOf(entry, nameOf));
        return { entries: named, ...(next === undefined ? {} : { next }) };
      });
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/audit/chain',
    summary: 'Whether each entry of the log follows from the one before',
    access: 'see-audit',
    replies: { 200: auditChainReply },
    handler: () => checkChain(),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/audit.csv',
    summary: 'The log as CSV, newest first, with its hashes',
    access: 'see-audit',
    query: auditFilterQuery.extend(wordedCsvQuery.shape),
    replies: { 200: 'text/csv' },
    handler: async ({ query: { encoding, bom, headings, ...filter }, reply }) =>
      sendCsv(reply, tableAsked(auditCsv(store, filterFrom(filter)), headings), { encoding, bom }),
  });
}
