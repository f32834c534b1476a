import { componentSchemas } from './components.ts';
import { paths } from './paths.ts';

/** The OpenAPI 3.1 description of this endpoint. */
export const openApiDocument = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Heard endpoint',
    version: '1.0.0',
    description: 'Reports of customers’ problems in, decisions out. Bodies may be sent gzipped.',
  },
  servers: [{ url: publicUrl }],
  security: [{ device: [] }],
  paths,
  components: {
    securitySchemes: { device: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/join.' } },
    schemas: componentSchemas(),
  },
});
