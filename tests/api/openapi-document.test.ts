import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf } from '../support/api-client.ts';
import { type Service, startService } from '../support/service.ts';

type Node = Readonly<Record<string, unknown>>;

let service: Service;
let stranger: Client;
let document: Node;

beforeAll(async () => {
  service = await startService();
  stranger = clientOf(service.url);
  const reply = await stranger.get('/api/openapi.json');
  expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
  document = reply.body as Node;
});
afterAll(() => service.close());

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nodeAt = (node: Node | undefined, name: string): Node => {
  const value = node?.[name];
  return isNode(value) ? value : {};
};

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);

function operations(): readonly { readonly name: string; readonly path: string; readonly operation: Node }[] {
  return Object.entries(nodeAt(document, 'paths')).flatMap(([path, item]) =>
    Object.entries(isNode(item) ? item : {})
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        path,
        operation: operation as Node,
      })),
  );
}

/** Every object anywhere in the document with its place. */
function* nodesIn(value: unknown, place = ''): Generator<readonly [string, Node]> {
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* nodesIn(one, `${place}/${index}`);
  if (!isNode(value)) return;
  yield [place, value];
  for (const [name, one] of Object.entries(value)) yield* nodesIn(one, `${place}/${name}`);
}

describe('GET /api/openapi.json', () => {
  it('is a document of version 3.1 with a title and a version', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(nodeAt(document, 'info')).toMatchObject({
      title: 'Hakaru',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it('lists every route under /api, and no other', () => {
    const routes = service.routes
      .filter(
        ({ url }) => url.startsWith('/api/') && !url.startsWith('/api/docs') && url !== '/api/openapi.json',
      )
      .flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url.replace(/:(\w+)/g, '{$1}')}`))
      .filter((route) => !route.startsWith('HEAD '));
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...new Set(routes)].toSorted());
  });

  it('declares every parameter of every path, required, with a schema', () => {
    for (const { name, path, operation } of operations()) {
      const parameters = (operation.parameters ?? []) as Node[];
      const declared = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(declared.toSorted(), name).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one).toSorted(),
      );
      for (const parameter of parameters) {
        expect(isNode(parameter.schema), `${name} ${parameter.name}`).toBe(true);
        if (parameter.in === 'path') expect(parameter.required).toBe(true);
      }
    }
  });

  it('describes every response by a valid status, with media types, problems among them', () => {
    for (const { name, operation } of operations()) {
      const responses = nodeAt(operation, 'responses');
      expect(
        Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
        name,
      ).toBe(true);
      for (const [status, response] of Object.entries(responses)) {
        expect(status, name).toMatch(/^([1-5]\d\d|[1-5]XX|default)$/);
        expect(isNode(response) && typeof response.description === 'string', `${name} ${status}`).toBe(true);
      }
      const problem = nodeAt(responses, '4XX');
      expect(nodeAt(nodeAt(problem, 'content'), 'application/problem+json'), name).toHaveProperty('schema');
    }
  });

  it('says which routes need a session, by schemes that it defines', () => {
    const schemes = Object.keys(nodeAt(nodeAt(document, 'components'), 'securitySchemes'));
    expect(schemes.toSorted()).toEqual(['bearer', 'cookie']);
    const open = operations().filter(({ operation }) => operation.security === undefined);
    expect(open.map(({ name }) => name).toSorted()).toEqual([
      'GET /api/answers/{code}',
      'POST /api/answers/{code}/response',
      'POST /api/password-reset',
      'POST /api/session',
      'POST /api/setup',
      'PUT /api/answers/{code}/draft',
    ]);
  });

  it('describes the body of every route that takes one, strictly', () => {
    for (const { name, operation } of operations()) {
      if (!isNode(operation.requestBody)) continue;
      const schema = nodeAt(nodeAt(nodeAt(operation.requestBody, 'content'), 'application/json'), 'schema');
      const alternatives = (schema.anyOf ?? schema.oneOf ?? [schema]) as Node[];
      for (const one of alternatives)
        expect(one, name).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('has only references that lead somewhere, and only JSON schema of 2020-12', () => {
    for (const [place, node] of nodesIn(document)) {
      if (typeof node.$ref === 'string') {
        const target = node.$ref.replace(/^#\//, '').split('/').reduce<Node>(nodeAt, document);
        expect(Object.keys(target).length, `${place} → ${node.$ref}`).toBeGreaterThan(0);
      }
      const inSchema =
        /\/schema(\/|$)/.test(place) && !/\/(properties|enum|const|default|examples?)$/.test(place);
      if (!inSchema) continue;
      expect(node, place).not.toHaveProperty('nullable');
      expect(node, place).not.toHaveProperty('definitions');
      if ('exclusiveMinimum' in node) expect(typeof node.exclusiveMinimum, place).toBe('number');
      if ('type' in node) {
        const known = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
        expect(known, place).toEqual(expect.arrayContaining([node.type].flat()));
      }
      if ('items' in node) expect(Array.isArray(node.items), place).toBe(false);
    }
  });
});

describe('GET /api/docs', () => {
  it('answers with a page that loads nothing from elsewhere and asks nobody else about the document', async () => {
    const page = await stranger.get('/api/docs/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|validator\.swagger\.io|upgrade-insecure-requests/);
    const script = await stranger.get('/api/docs/static/swagger-initializer.js');
    expect(script.text).not.toContain('validator.swagger.io');
    expect(script.text).toMatch(/validatorUrl: null/);
  });
});
