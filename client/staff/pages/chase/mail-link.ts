/** Mail programs on Windows cut or refuse longer addresses; a Japanese letter takes nine characters for each of its own. */
export const MAIL_LINK_BOUND = 2_000;

export interface MailLink {
  readonly href: string;
  /** False where the letter would make the address too long: then it is pasted. */
  readonly hasBody: boolean;
}

/** The address that opens a new mail to one person (RFC 6068: lines end with CR LF, everything percent-encoded). */
export function mailLink(email: string, subject: string, body: string): MailLink {
  // Half of a character (a lone surrogate) cannot be encoded.
  const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const start = `mailto:${encoded(email).replace('%40', '@')}?subject=${encoded(subject)}`;
  const whole = `${start}&body=${encoded(body.replace(/\r\n|\r|\n/g, '\r\n'))}`;
  return whole.length <= MAIL_LINK_BOUND ? { href: whole, hasBody: true } : { href: start, hasBody: false };
}
