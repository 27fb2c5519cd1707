/** What may stand at a place of a definition: from the meta-schema, and from what the definition names itself. */
import {getLanguageService, type CompletionItem, type Hover, type MarkupContent} from 'vscode-json-languageservice';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {bareSchema, definitionSchema} from './meta-schema.ts';
import {namesAt} from './places.ts';

/** One thing that may be written. Offsets are UTF-16 code units from the beginning of the text. */
export interface Proposal {
  readonly label: string;
  /** A few words beside it. */
  readonly detail: string;
  /** Sentences about it. */
  readonly about: string;
  /** What of the text it takes the place of. */
  readonly from: number;
  readonly to: number;
  /** As a snippet: `$1`, `${2:what is proposed}` and `$0` are where one types next. */
  readonly insert: string;
  /** Whether the next thing to do is to choose a value. */
  readonly asksForValue: boolean;
}

const service = getLanguageService({});
service.configure({
  validate: false,
  schemas: [
    {uri: 'ozg:definition', fileMatch: ['form.json'], schema: definitionSchema},
    {uri: 'ozg:schema', fileMatch: ['schema.json'], schema: bareSchema},
  ],
});

export async function proposalsAt(text: string, offset: number): Promise<readonly Proposal[]> {
  const own = ownNames(text, offset);
  if (own) return own;
  const document = documentFor(text);
  const parsed = service.parseJSONDocument(document);
  const list = await service.doComplete(document, document.positionAt(offset), parsed);
  return (list?.items ?? []).map((item) => proposalOf(item, document, offset));
}

/** What is known of the word at a place. */
export async function aboutPlace(text: string, offset: number): Promise<string> {
  const document = documentFor(text);
  const hover = await service.doHover(document, document.positionAt(offset), service.parseJSONDocument(document));
  return hover ? textOfHover(hover) : '';
}

// A file with "properties" and no "schema" is a bare schema.
function documentFor(text: string): TextDocument {
  const isBare = /"(properties|type)"\s*:/.test(text) && !/"schema"\s*:/.test(text) && !/"version"\s*:/.test(text);
  return TextDocument.create(isBare ? 'file:///schema.json' : 'file:///form.json', 'json', 0, text);
}

function proposalOf(item: CompletionItem, document: TextDocument, offset: number): Proposal {
  const edit = item.textEdit && 'range' in item.textEdit ? item.textEdit : undefined;
  return {
    label: item.label,
    detail: item.detail ?? '',
    about: textOf(item.documentation),
    from: edit ? document.offsetAt(edit.range.start) : offset,
    to: edit ? document.offsetAt(edit.range.end) : offset,
    insert: edit?.newText ?? item.insertText ?? item.label,
    asksForValue: item.command !== undefined,
  };
}

function ownNames(text: string, offset: number): readonly Proposal[] | undefined {
  const found = namesAt(text, offset);
  if (!found) return undefined;
  const {from, to} = found;
  const hasValue = /^\s*:/.test(text.slice(to));
  const value = found.value === undefined || hasValue ? '' : found.value === '{}' ? ': {$1}' : ': "$1"';
  return found.names.map(({name, detail}) => ({
    label: JSON.stringify(name),
    detail,
    about: '',
    from,
    to,
    insert: JSON.stringify(name).replaceAll('$', '\\$') + value,
    asksForValue: false,
  }));
}

function textOfHover({contents}: Hover): string {
  const all = Array.isArray(contents) ? contents : [contents];
  return all.map((content) => (typeof content === 'string' ? content : content.value)).join('\n\n');
}

function textOf(documentation: string | MarkupContent | undefined): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}
