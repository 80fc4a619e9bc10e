export type Role = 'admin' | 'editor' | 'viewer';

/** What may be done; routes name one of these, roles are only a bundle of them. */
export type Permission =
  | 'see-figures'
  | 'see-responses'
  | 'edit-plans'
  | 'run-questionnaires'
  | 'edit-sheets'
  | 'publish-results'
  | 'manage-accounts'
  | 'see-audit';

const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(['see-figures']),
  editor: new Set([
    'see-figures',
    'see-responses',
    'edit-plans',
    'run-questionnaires',
    'edit-sheets',
    'publish-results',
  ]),
  admin: new Set([
    'see-figures',
    'see-responses',
    'edit-plans',
    'run-questionnaires',
    'edit-sheets',
    'publish-results',
    'manage-accounts',
    'see-audit',
  ]),
};

export function roleMay(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].has(permission);
}

/** Whether one role may do everything that another may. */
export function holdsAllOf(role: Role, other: Role): boolean {
  return [...PERMISSIONS[other]].every((permission) => PERMISSIONS[role].has(permission));
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}
