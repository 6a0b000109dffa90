import { html, raw } from 'hono/html';
import type { Language } from '../../0-facts/index.ts';

/** What the page shows of the API's description (OpenAPI 3.1). */
export interface Description {
  info: { title: string; version: string; description?: string };
  servers?: { url: string }[];
  paths?: Record<string, unknown>;
}

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  default?: unknown;
  example?: unknown;
}

const words = {
  en: {
    about: 'Every address, made from the same schemas that check the requests. For programs:',
    parameter: 'Parameter',
    takes: 'Takes',
    body: 'Body',
    answers: 'Answers',
    needed: 'needed',
    example: 'for example',
  },
  vi: {
    about: 'Mọi địa chỉ, lập từ chính các lược đồ dùng để kiểm tra yêu cầu. Cho chương trình:',
    parameter: 'Tham số',
    takes: 'Nhận',
    body: 'Nội dung gửi',
    answers: 'Trả lời',
    needed: 'bắt buộc',
    example: 'ví dụ',
  },
};

const style = `
  body {
  font:
  15px/22px system-ui,
  sans-serif;
  max-width: 60rem;
  margin: 2rem auto;
  padding: 0 1rem;
  color: #1d1b19;
  background: #fbfaf7;
  }
  h2 {
  font-size: 20px;
  margin-top: 2.5rem;
  border-bottom: 1px solid #e4dfd7;
  }
  h3 {
  font-size: 15px;
  margin: 1.5rem 0 0;
  }
  code {
  font:
  13.5px/20px ui-monospace,
  monospace;
  overflow-wrap: anywhere;
  }
  table {
  border-collapse: collapse;
  width: 100%;
  }
  th,
  td {
  text-align: left;
  vertical-align: top;
  padding: 4px 8px 4px 0;
  border-bottom: 1px solid #e4dfd7;
  }
  a {
  color: inherit;
  }
  nav a {
  margin-right: 1rem;
  }
  @media (prefers-color-scheme: dark) {
  body {
  color: #ece8e2;
  background: #161514;
  }
  h2,
  th,
  td {
  border-color: #34302c;
  }
  }`;

type Html = ReturnType<typeof html>;

/** The API's documentation as one page without scripts: it can be read, searched and printed anywhere. */
export async function documentationPage(description: Description, language: Language): Promise<string> {
  const say = words[language];
  const root = description.servers?.[0]?.url ?? '';
  const { title, version, description: about } = description.info;
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'other');
  const sections = [...groups].map(
    ([tag, some]) =>
      html`<section>
        <h2 id="${tag}">${tag}</h2>
        ${some.map(({ path, method, operation }) => operationOf(root + path, method, operation, say))}
      </section>`,
  );
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} API ${version}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <h1>${title} API ${version}</h1>
        <p>${about}. ${say.about} <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
        <nav>${[...groups.keys()].map((tag) => html`<a href="#${tag}">${tag}</a>`)}</nav>
        ${sections}
      </body>
    </html>`;
  return String(await page);
}

function operationOf(path: string, method: string, operation: Operation, say: (typeof words)['en']): Html {
  const { summary = '', parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, required, description = '', schema = {}, in: where }) =>
      html`<tr>
        <td><code>${name}</code> ${where === 'query' ? '' : `(${where})`}</td>
        <td><code>${typeOf(schema)}</code>${required ? `, ${say.needed}` : ''}</td>
        <td>${description}${exampleOf(schema, say.example)}</td>
      </tr>`,
  );
  return html`<article>
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${summary}</p>
    ${
      rows.length
        ? html`<table>
            <thead>
              <tr>
                <th>${say.parameter}</th>
                <th>${say.takes}</th>
                <th></th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`
        : ''
    }
    ${requestBody ? html`<p>${say.body}: ${contentOf(requestBody.content)}</p>` : ''}
    <ul>
      ${Object.entries(responses).map(
        ([status, { description, content = {} }]) =>
          html`<li>${status === 'default' ? say.answers : status}: ${description} ${contentOf(content)}</li>`,
      )}
    </ul>
  </article>`;
}

function contentOf(content: Record<string, { schema?: Schema }>): Html[] {
  return Object.entries(content).map(([type, { schema }]) => html`<code>${type}: ${typeOf(schema ?? {})}</code> `);
}

/** A schema in a few words; its name where it has one. */
function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.enum) return schema.enum.join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map(typeOf).join(' | ');
  if (schema.items) return `${typeOf(schema.items)}[]`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => `${name}: ${typeOf(field)}`);
    return `{ ${fields.join('; ')} }`;
  }
  return [schema.type ?? 'any'].flat().join(' | ');
}

function exampleOf({ example, default: byDefault }: Schema, word: string): string {
  if (example !== undefined) return ` (${word} ${String(example)})`;
  return byDefault === undefined ? '' : ` (${String(byDefault)})`;
}
