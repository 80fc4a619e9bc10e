import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldError } from '../../../../../shared/api/problems.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fieldWording } from '../../../messages/field-wording.ts';

/** What the service would not store, by place. */
export const EditorErrors = createContext<readonly FieldError[]>([]);

/** What is wrong at a JSON pointer, in words. */
export function useErrorAt(): (pointer: string) => string | undefined {
  const { locale } = useWords();
  const errors = useContext(EditorErrors);
  return (pointer) => {
    const error = errors.find((one) => one.pointer === pointer);
    return error && fieldWording(locale, error);
  };
}
