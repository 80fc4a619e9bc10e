/** What makes two e-mail addresses the same account: case and width do not. */
export function emailKeyOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
