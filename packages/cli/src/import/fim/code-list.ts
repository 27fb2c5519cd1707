/** Code lists in the format that FIM publishes them in: genericode 1.0 of OASIS. */
import type {XmlElement} from '../xml.ts';
import {FimError} from './fim-error.ts';
import type {Code, CodeListReference} from './message.ts';

export interface CodeList {
  readonly uri: string;
  readonly version: string;
  /** The codes, by the columns that a field names or the list's own. */
  codes(columns: CodeListReference['columns']): readonly Code[];
}

interface Column {
  readonly id: string;
  readonly shortName: string;
}

/** @throws FimError when this is no code list with rows */
export function readCodeList(root: XmlElement): CodeList {
  if (root.name !== 'CodeList')
    throw new FimError(
      root.line,
      `<${root.name}> is no code list.`,
      'Name a genericode file, which begins with <CodeList>.',
    );
  const identification = find(root, 'Identification');
  const columnSet = find(root, 'ColumnSet');
  const rows = all(find(root, 'SimpleCodeList'), 'Row').map(
    (row) =>
      new Map(
        all(row, 'Value').map((value) => [value.attributes['ColumnRef'], find(value, 'SimpleValue')?.text ?? '']),
      ),
  );
  if (rows.length === 0) throw new FimError(root.line, 'The code list has no rows.', 'Name the list with its values.');
  const columns = all(columnSet, 'Column').map((column): Column => ({
    id: column.attributes['Id'] ?? '',
    shortName: find(column, 'ShortName')?.text ?? '',
  }));
  const key = find(find(columnSet, 'Key'), 'ColumnRef')?.attributes['Ref'];
  return {
    uri: find(identification, 'CanonicalUri')?.text ?? '',
    version: find(identification, 'Version')?.text ?? '',
    codes(wanted) {
      const code = named(wanted.code, columns) ?? key ?? columns[0]?.id;
      const name =
        named(wanted.name, columns) ?? named('name', columns) ?? columns.find(({id}) => id !== code)?.id ?? code;
      const help = named(wanted.help, columns);
      return rows.map((row) => ({
        value: row.get(code) ?? '',
        name: row.get(name) ?? '',
        help: (help !== undefined && row.get(help)) || '',
      }));
    },
  };
}

// People write the id or the short name of a column.
function named(wanted: string, columns: readonly Column[]): string | undefined {
  const isIt = (name: string) => wanted !== '' && name.toLowerCase() === wanted.toLowerCase();
  return columns.find(({id, shortName}) => isIt(id) || isIt(shortName))?.id;
}

// Below the root, files have or have not the namespace; names are enough.
function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return all(element, name)[0];
}
