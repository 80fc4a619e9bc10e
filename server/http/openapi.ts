import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { documentedSchema } from './route-document.ts';
import { CONTENT_SECURITY_POLICY } from './security-headers.ts';

/** The OpenAPI document, generated from the routes' own schemas, and a page to read it. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hakaru',
        version,
        description: 'Questionnaires to a closed list of people, tallied into exact indicator ratios.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
        },
      },
    },
    // Pages and files are no part of the contract for programs.
    transform: ({ url, route }) => {
      const documented = route.config?.documented;
      const shown = documented && url.startsWith('/api/');
      return { schema: shown ? documentedSchema(documented) : { hide: true }, url };
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // Its own suggestion names other hosts, allows framing, and breaks plain http inside a closed network.
    staticCSP: CONTENT_SECURITY_POLICY,
    logLevel: 'warn',
  });
  app.get('/api/openapi.json', { config: { access: 'public' } }, async (_request, reply) => {
    reply.header('content-type', 'application/json; charset=utf-8');
    return app.swagger();
  });
}
