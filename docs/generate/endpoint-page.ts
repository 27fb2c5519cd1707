/** Every call of the endpoint, from the description that the receiver serves at `/openapi.json`. */
import {openapi} from '@ozg-forms/receiver/contract/openapi';
import {code, prose, table, type Reference} from './page.ts';
import {limitsOf, typeOf, type Schema} from './schema-words.ts';

interface Header {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, {readonly schema: Schema}>>;

interface Answer {
  readonly description: string;
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, {readonly description?: string}>>;
}

interface Operation {
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Header[];
  readonly requestBody?: {readonly content: Content};
  readonly responses: Readonly<Record<string, Answer>>;
}

const methods = ['get', 'head', 'post', 'patch', 'put', 'delete', 'options'];

export const endpointPage: Reference = {
  file: 'endpoint.md',
  title: 'Every call of the endpoint',
  source: 'packages/receiver/src/contract',
  introduction: `${prose(openapi.info.description)} Paths begin at the address that a profile calls \`endpoint\`. The same for programs:
[openapi.json](../openapi.json), which a receiver also serves itself. What the calls promise, and why: [endpoint.md](../endpoint.md).`,
  parts: () => [
    ...Object.entries(openapi.paths as Readonly<Record<string, object>>).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => methods.includes(method))
        .flatMap(([method, operation]) => callOf(`${method.toUpperCase()} ${path}`, operation as Operation, item)),
    ),
    '## The access code',
    prose(openapi.components.securitySchemes.accessCode.description),
    '## Bodies',
    ...Object.entries(openapi.components.schemas as object).flatMap(([name, schema]: [string, Schema]) => [
      `### ${name}`,
      prose(schema.description ?? ''),
      ...table(['member', 'type', 'required', 'holds'], membersOf(schema)),
    ]),
  ],
};

function callOf(call: string, operation: Operation, item: object): string[] {
  const {summary, security, parameters = [], requestBody, responses} = operation;
  const shared = 'parameters' in item ? (item.parameters as readonly Header[]) : [];
  return [
    `## \`${call}\``,
    prose(summary),
    ...(security ? ['Needs [the access code](#the-access-code).'] : []),
    ...table(
      ['parameter', 'in', 'required', 'holds'],
      [...shared, ...parameters].map(({name, in: place, required = false, description = '', schema}) => [
        code(name),
        place,
        required ? 'yes' : '',
        [prose(description), ...limitsOf(schema), code(schema.const as string | undefined)].filter(Boolean).join(' '),
      ]),
    ),
    ...(requestBody ? [`Body: ${bodiesOf(requestBody.content)}`] : []),
    ...table(
      ['answer', 'means', 'body', 'headers'],
      Object.entries(responses).map(([status, {description, content = {}, headers = {}}]) => [
        code(status),
        prose(description),
        bodiesOf(content),
        Object.entries(headers)
          .map(([name, header]) => [code(name), prose(header.description ?? '')].filter(Boolean).join(': '))
          .join(', '),
      ]),
    ),
  ];
}

function bodiesOf(content: Content): string {
  return Object.entries(content)
    .map(([mediaType, {schema}]) => (schema.$ref ? `${code(mediaType)} ${linkTo(schema.$ref)}` : code(mediaType)))
    .join(', ');
}

/** The members of a body and of what stands inside of it: `messages[].text`. */
function membersOf(schema: Schema, place = ''): string[][] {
  const {properties = {}, required = []} = schema;
  return Object.entries(properties).flatMap(([name, member]) => {
    // `false` forbids a member: there is nothing to describe.
    if ((member as unknown) === false) return [];
    const own = `${place}${name}`;
    return [
      [
        code(own),
        typeOf(member, linkTo),
        required.includes(name) ? 'yes' : '',
        [prose(member.description ?? ''), ...limitsOf(member)].filter(Boolean).join(' '),
      ],
      ...membersOf(member, `${own}.`),
      ...(member.items ? membersOf(member.items, `${own}[].`) : []),
    ];
  });
}

function linkTo(reference: string): string {
  const name = reference.replace('#/components/schemas/', '');
  return `[${name}](#${name.toLowerCase()})`;
}
