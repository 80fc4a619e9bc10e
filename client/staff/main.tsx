import { render } from 'preact';
import './styles/staff.css';
import { rememberedLocale } from './frame/locale-setting.tsx';
import { loadEnglish } from './messages/staff-words.ts';
import { StaffApp } from './staff-app.tsx';

const root = document.getElementById('app');
// Without a network the words are Japanese until the page is loaded again: better than no page.
if (rememberedLocale() === 'en') await loadEnglish().catch(() => {});
if (root) render(<StaffApp />, root);
