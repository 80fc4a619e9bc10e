import { describe, expect, it } from 'vitest';
import { renderReceivedPage, renderStatePage } from '../../../client/answer/answer-pages.tsx';
import { assets, pageProps, received } from './asked-round.ts';
import { textOf } from './markup-reading.ts';

const COUNTED = 'この回答は集計に入っています。';

const receivedPage = (enteredByOffice?: { readonly source: string }) =>
  textOf(renderReceivedPage({ ...pageProps(), ...received, changed: false, enteredByOffice }));
const statePage = (state: 'closed' | 'excused', submitted?: typeof received) =>
  textOf(renderStatePage({ locale: 'ja', assets, state, asked: pageProps(), submitted }));

describe('an answer that was received', () => {
  it('is said to be counted, with its receipt and on every later visit', () => {
    expect(receivedPage()).toContain(COUNTED);
    expect(statePage('closed', received)).toContain(COUNTED);
  });

  it('is said so once where the office entered it', () => {
    expect(receivedPage({ source: '電話' })).toContain('この内容で集計しています。');
    expect(receivedPage({ source: '電話' })).not.toContain(COUNTED);
  });

  it('is not said to be counted where there is none, or the person is excused', () => {
    expect(statePage('closed')).not.toContain(COUNTED);
    expect(statePage('excused', received)).not.toContain(COUNTED);
  });
});
