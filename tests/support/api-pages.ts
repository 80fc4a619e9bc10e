import { elementsOf, textAreaValue } from '../client/answer/markup-reading.ts';
import type { Reply } from './api-client.ts';

/** The fields that a browser would send with a button of this page, as it stands. */
export function fieldsIn({ text }: Reply): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const element of elementsOf(text)) {
    const { name, attributes } = element;
    const field = attributes.get('name');
    const ticked = attributes.get('type') !== 'radio' || attributes.has('checked');
    if (field && name === 'input' && ticked) fields[field] = attributes.get('value') ?? '';
    if (field && name === 'textarea') fields[field] = textAreaValue(element).replaceAll('\r\n', '\n');
  }
  return fields;
}

export const titleOf = ({ text }: Reply) =>
  elementsOf(text).find(({ name }) => name === 'title')?.inner ?? '';
