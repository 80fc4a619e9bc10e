/** Importing this loads the English words of the staff's app, which its pages read only when they are wished for. */
import { loadEnglish } from '../../client/staff/messages/staff-words.ts';

await loadEnglish();
