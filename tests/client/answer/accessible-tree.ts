import type { Page } from 'playwright-core';

/** What a screen reader is told of a control or group. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** States that are said, such as `invalid: true`. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** The page as the browser tells it to screen readers, in reading order. */
export async function accessibleTree(page: Page): Promise<readonly AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      states: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
    }));
}
