/** Importing this loads every word of the staff's app in both languages; its pages read most of them when they are opened. */
import { loadEnglish, loadJapanese } from '../../client/staff/messages/staff-words.ts';

await Promise.all([loadEnglish(), loadJapanese()]);
