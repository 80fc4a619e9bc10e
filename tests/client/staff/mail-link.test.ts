import { describe, expect, it } from 'vitest';
import { MAIL_LINK_BOUND, mailLink } from '../../../client/staff/pages/chase/mail-link.ts';

describe('the link that opens a mail', () => {
  it('carries subject and letter so that nothing of them ends the address or starts another field', () => {
    const subject = '回答 & 期限?';
    const body = '北区 区長 様\nhttps://hakaru.example.jp/a/CODE?x=1&bcc=other@x\r\n100%';
    const { href, hasBody } = mailLink('kita@ward.example.jp', subject, body);
    expect(hasBody).toBe(true);
    const address = new URL(href);
    expect([address.protocol, address.pathname]).toEqual(['mailto:', 'kita@ward.example.jp']);
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(address.searchParams.get('subject')).toBe(subject);
    expect(address.searchParams.get('body')).toBe(body.replace('様\n', '様\r\n'));
  });

  it('keeps what stands in the address of the person inside the address', () => {
    const { href } = mailLink('a?bcc=b&c@ward.example.jp', 's', 'b');
    expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
  });

  it('leaves the letter out where the address would grow longer than mail programs take', () => {
    const { href, hasBody } = mailLink('a@ward.example.jp', '題名', 'あ'.repeat(MAIL_LINK_BOUND / 9));
    expect([hasBody, href]).toEqual([
      false,
      `mailto:a@ward.example.jp?subject=${encodeURIComponent('題名')}`,
    ]);
  });

  it('takes half of a character for what it is', () => {
    expect(mailLink('a@x', '\ud83d', '😀').href).toContain('subject=%EF%BF%BD&body=%F0%9F%98%80');
  });
});
