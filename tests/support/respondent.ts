/** A respondent without script: opens pages, fills in forms, presses buttons and follows where they lead. */
import type { Client, Reply } from './api-client.ts';
import { fieldsIn, followed } from './api-pages.ts';

export interface Respondent {
  /** The page that a link opens. */
  open(query?: string): Promise<Reply>;
  /** Presses a button of a page, with its fields as they stand and what was changed in them. */
  press(page: Reply, action: string, typed?: Readonly<Record<string, string>>): Promise<Reply>;
  /** The same without following. */
  post(fields: Readonly<Record<string, string>>, query?: string): Promise<Reply>;
  /** What the API tells of the link. */
  stored(): Promise<Record<string, unknown>>;
}

export function respondentWith(client: Client, code: string | undefined): Respondent {
  const path = `/a/${code}`;
  return {
    open: (query = '') => client.get(`${path}${query}`),
    async press(page, action, typed = {}) {
      return followed(client, await client.postForm(path, { ...fieldsIn(page), ...typed, action }));
    },
    post: (fields, query = '') => client.postForm(`${path}${query}`, fields),
    stored: async () => (await client.get(`/api/answers/${code}`)).body as Record<string, unknown>,
  };
}
