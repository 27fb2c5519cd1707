/** An application as the office reads it: every answer below its question, page by page. */
import type {Form} from '@ozg-forms/core/definition/form';
import {FormTexts} from '@ozg-forms/core/definition/texts';
import {kindOf} from '@ozg-forms/core/kinds/kinds';
import {parentOf, valueAt, type Pointer} from '@ozg-forms/core/pointer';
import type {DocumentReference, Submission} from '@ozg-forms/core/protocol/submission';
import {createQuoting, tellIn} from '@ozg-forms/core/quotes/quoted-form';
import {nodeAt, type FieldNode} from '@ozg-forms/core/state/field-node';
import {pagesOf, shownMembers, type PageState} from '@ozg-forms/core/state/pages';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import {copyWordsIn} from '@ozg-forms/receiver/copy/copy-words';
import {markup, type Markup, type Value} from '@ozg-forms/cli/page/markup';

/** The language of the office. */
const language = 'de';

/** An application together with the words of its form. */
export interface Reading {
  readonly form: Form;
  readonly texts: FormTexts;
  readonly root: FieldNode;
  /** Where a document of this application is downloaded, by its id. */
  readonly documentAddress: (id: string) => string;
}

export function readingOf(
  form: Form,
  answers: Submission['answers'],
  documentAddress: Reading['documentAddress'],
): Reading {
  const texts = new FormTexts(form, language, {}, tellIn({form, language, word: copyWordsIn(language)}));
  return {form, texts, root: createQuoting(form).root(shapeOf(form, answers)), documentAddress};
}

/** One section of HTML for each page of the form. */
export function answersMarkup(reading: Reading): Markup {
  return markup`${createQuoting(reading.form)
    .pages(pagesOf(reading.form, reading.root), reading.root)
    .map((page) => pageMarkup(page, reading))}`;
}

/** The question a document answers. A list of documents is one place: its entries have the label of the list. */
export function questionOf(pointer: Pointer, {root, texts}: Reading): string {
  const node = nodeAt(root, pointer) ?? nodeAt(root, parentOf(pointer));
  return node ? texts.label(node) : '';
}

const typeNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'Text',
};

/** A document as a link with type and size. */
export function documentMarkup(
  {name, mediaType, size}: Omit<DocumentReference, 'id' | 'sha256'>,
  address: string,
): Markup {
  return markup`<a href="${address}" download>${name}</a> <span class="muted">(${typeNames[mediaType] ?? mediaType}, ${bytesText(size, language)})</span>`;
}

function pageMarkup({page, nodes, isReview}: PageState, reading: Reading): Markup | undefined {
  // What stands on the page for checking are statements to confirm.
  const content = membersMarkup(nodes, 3, reading);
  if (content.length === 0) return undefined;
  return markup`<section aria-labelledby="page-${page.id}">
<h2 id="page-${page.id}">${isReview ? 'Erklärungen' : reading.texts.pageTitle(page)}</h2>
${content}
</section>`;
}

/** Single answers side by side become one list of terms; sections and entries stand between. */
function membersMarkup(nodes: readonly FieldNode[], level: number, reading: Reading): readonly Markup[] {
  const parts: Markup[] = [];
  let rows: Markup[] = [];
  const closeList = () => {
    if (rows.length > 0) parts.push(markup`<dl class="answers">${rows}</dl>`);
    rows = [];
  };
  for (const node of nodes.filter(({sent}) => sent !== undefined)) {
    if (node.kind === 'section' || node.kind === 'list') {
      closeList();
      parts.push(...(node.kind === 'section' ? sectionMarkup(node, level, reading) : listMarkup(node, level, reading)));
    } else rows.push(markup`<div><dt>${reading.texts.label(node)}</dt><dd>${answerMarkup(node, reading)}</dd></div>`);
  }
  closeList();
  return parts;
}

function sectionMarkup(node: FieldNode, level: number, reading: Reading): readonly Markup[] {
  const content = membersMarkup(shownMembers(node, reading.form), level + 1, reading);
  return content.length === 0 ? [] : [heading(level, reading.texts.label(node)), ...content];
}

function listMarkup(list: FieldNode, level: number, reading: Reading): readonly Markup[] {
  return list.members.flatMap((entry, at) => {
    const name = `${reading.texts.label(entry) || reading.texts.label(list)} ${at + 1}`;
    const {itemLabel = ''} = reading.form.fields[list.pattern] ?? {};
    const ownName = itemLabel && valueAt(entry.sent, itemLabel);
    return entry.kind === 'section'
      ? [
          heading(level, typeof ownName === 'string' ? `${name}: ${ownName}` : name),
          ...membersMarkup(shownMembers(entry, reading.form), level + 1, reading),
        ]
      : [markup`<dl class="answers"><div><dt>${name}</dt><dd>${answerMarkup(entry, reading)}</dd></div></dl>`];
  });
}

function answerMarkup(node: FieldNode, {form, texts, documentAddress}: Reading): Value {
  const values: readonly unknown[] = Array.isArray(node.sent) ? (node.sent as unknown[]) : [node.sent];
  switch (node.kind) {
    case 'choice':
    case 'choices':
      return values.map((value) => texts.option(node, value, titleOf(node, value))).join(', ');
    case 'boolean':
      return texts.option(node, node.sent, node.sent === true ? 'Ja' : 'Nein');
    case 'declaration':
      return 'Bestätigt';
    case 'document':
    case 'documents':
      return (values as DocumentReference[]).map(
        (document) => markup`<p>${documentMarkup(document, documentAddress(document.id))}</p>`,
      );
    default: {
      const text = kindOf(node.facts).format?.(node.sent, node.facts, language) ?? String(node.sent);
      const {unit} = form.fields[node.pattern] ?? {};
      return unit ? `${text} ${unit}` : text;
    }
  }
}

function titleOf({facts}: FieldNode, value: unknown): string | undefined {
  return facts.options?.find((option) => option.value === value)?.title;
}

function heading(level: number, text: string): Markup {
  const tag = Math.min(level, 6);
  return markup`<h${tag}>${text}</h${tag}>`;
}
