/**
 * The files of the tables for analysis, CSV or JSON Lines, and what describes them: `datapackage.json` of the Data
 * Package standard, version 2 (https://datapackage.org/standard/data-package/).
 */

import { escapeSteering } from '../../base/printable';
import { renderCsvRow } from '../csv';
import { type Cell, type Column, type Row, type Table, type TableName, tableNames, tables } from './tables';

export const dataFormats = ['csv', 'jsonl'] as const;

export type DataFormat = (typeof dataFormats)[number];

/** By this name a folder is known to hold an export of ours. */
const packageName = 'golden-thread-reports';

/** Grows when a column means something else or is gone. */
const packageVersion = '1.0.0';

const mediaTypes: Readonly<Record<DataFormat, string>> = { csv: 'text/csv', jsonl: 'application/jsonl' };

/** What a file begins with, before the first row. */
export function renderHead(table: TableName, format: DataFormat): string {
  return format === 'csv' ? renderCsvRow(tables[table].columns.map(({ name }) => name)) : '';
}

/** The rows as lines of a file, each with its line break. */
export function renderRows(table: TableName, rows: readonly Row[], format: DataFormat): string {
  const { columns } = tables[table];
  const render = format === 'csv' ? renderCsvLine : renderJsonLine;
  return rows.map((row) => render(columns.map(({ name }) => [name, row[name] ?? null] as const))).join('');
}

type Named = readonly (readonly [string, Cell])[];

/** Without controls other than line breaks and tabs, on which readers of CSV stumble. */
function renderCsvLine(cells: Named): string {
  // eslint-disable-next-line no-control-regex
  return renderCsvRow(cells.map(([, cell]) => String(cell ?? '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd')));
}

function renderJsonLine(cells: Named): string {
  return escapeSteering(`${JSON.stringify(Object.fromEntries(cells))}\n`);
}

/** The description of all tables. */
export function renderDataPackage(format: DataFormat): string {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName,
    title: 'Reports read by Golden Thread',
    version: packageVersion,
    resources: tableNames.map((name) => describeTable(name, tables[name], format)),
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}

function describeTable(name: TableName, { description, columns, key }: Table, format: DataFormat) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name,
    description,
    path: `${name}.${format}`,
    type: 'table',
    format,
    mediatype: mediaTypes[format],
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(describeColumn),
      missingValues: [''],
      primaryKey: key,
      ...describeReferences(name, columns),
    },
  };
}

function describeColumn({ name, type, description, required }: Column) {
  return { name, type, description, ...(required ? { constraints: { required } } : {}) };
}

/** The standard knows no empty list of them. */
function describeReferences(table: TableName, columns: readonly Column[]) {
  const foreignKeys = columns.flatMap(({ name, of }) => (of === undefined ? [] : describeReference(table, name, of)));
  return foreignKeys.length > 0 ? { foreignKeys } : {};
}

/** Version 2 of the standard has no name for a table that refers to itself. */
function describeReference(table: TableName, field: string, of: TableName) {
  return { fields: [field], reference: { ...(of === table ? {} : { resource: of }), fields: ['id'] } };
}

/** Whether this is the description of an export of ours, which another export may replace. */
export function isDataPackage(text: string): boolean {
  try {
    const value = JSON.parse(text) as { readonly name?: unknown } | null;
    return value?.name === packageName;
  } catch {
    return false;
  }
}
