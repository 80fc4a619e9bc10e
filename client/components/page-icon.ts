/** Two strokes of a rule: small enough to travel in the page, so that nothing asks for /favicon.ico. */
export const PAGE_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230017c1'/%3E%3Cpath d='M3 12h10M4 12V8m4 4V4m4 8V7' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";
