import { useWords } from '../../frame/locale-setting.tsx';
import { isStaffKey } from '../../messages/staff-words.ts';

/** What a field of a roster is called in the chosen language. */
export function useRosterFieldName(): (field: string) => string {
  const say = useWords().say as (key: string) => string;
  return (field) => (isStaffKey(`rosterField.${field}`) ? say(`rosterField.${field}`) : field);
}
