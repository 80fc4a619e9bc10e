import { elementsOf, textAreaValue } from '../client/answer/markup-reading.ts';
import type { Client, Reply } from './api-client.ts';

/** The fields that a browser would send with a button of this page, as it stands. */
export function fieldsIn({ text }: Reply): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const element of elementsOf(text)) {
    const { name, attributes } = element;
    const field = attributes.get('name');
    const choice = ['radio', 'checkbox'].includes(attributes.get('type') ?? '');
    const ticked = !choice || attributes.has('checked');
    if (field && name === 'input' && ticked) fields[field] = attributes.get('value') ?? '';
    if (field && name === 'textarea') fields[field] = textAreaValue(element).replaceAll('\r\n', '\n');
  }
  return fields;
}

export const titleOf = ({ text }: Reply) =>
  elementsOf(text).find(({ name }) => name === 'title')?.inner ?? '';

/** Where a reply leads, as a browser goes there; the reply itself where it leads nowhere. */
export async function followed(client: Client, reply: Reply): Promise<Reply> {
  const [address = ''] = (reply.headers.get('location') ?? '').split('#');
  return reply.status === 303 ? client.get(address) : reply;
}
