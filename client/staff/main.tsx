import { render } from 'preact';
import './styles/staff.css';
import { StaffApp } from './staff-app.tsx';

const root = document.getElementById('app');
if (root) render(<StaffApp />, root);
