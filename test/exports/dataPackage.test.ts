/** `datapackage.json` holds to the Data Package standard, version 2 (https://datapackage.org/standard/). */

import assert from 'node:assert/strict';

import Ajv from 'ajv';

import { type DataFormat, renderDataPackage } from '../../server/src/exports/data/dataPackage';

/** Data Resource: a name that can stand in an address. */
const name = { type: 'string', pattern: '^[a-z0-9._-]+$' };

/** A path below the package: neither absolute nor out of it. */
const path = { type: 'string', pattern: '^(?!/|[A-Za-z]:|.*\\.\\./)[^\\\\]+$' };

const names = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } };

/** Table Schema: what we use of a field's types, formats and constraints. */
const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string', minLength: 1 },
    type: {
      enum: [
        ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'datetime', 'date', 'time', 'year'],
        ...['yearmonth', 'duration', 'geopoint', 'geojson', 'list', 'any'],
      ],
    },
    format: { type: 'string' },
    description: { type: 'string' },
    constraints: {
      type: 'object',
      properties: { required: { type: 'boolean' }, unique: { type: 'boolean' } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const foreignKey = {
  type: 'object',
  required: ['fields', 'reference'],
  properties: {
    fields: names,
    reference: {
      type: 'object',
      required: ['fields'],
      properties: { resource: { type: 'string' }, fields: names },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    name,
    path,
    $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
    type: { const: 'table' },
    description: { type: 'string' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { const: 'utf-8' },
    dialect: { type: 'object' },
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
        fields: { type: 'array', minItems: 1, items: field },
        primaryKey: names,
        foreignKeys: { type: 'array', minItems: 1, items: foreignKey },
        missingValues: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

/** The rules of the standard for what a package may say; fields that nobody thought of are told here first. */
const rules = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    title: { type: 'string' },
    description: { type: 'string' },
    version: { type: 'string' },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  additionalProperties: false,
};

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

describe('datapackage.json', () => {
  for (const format of ['csv', 'jsonl'] satisfies DataFormat[]) {
    it(`holds to the standard: ${format}`, () => {
      const ajv = new Ajv({ allErrors: true });
      const descriptor: unknown = JSON.parse(renderDataPackage(format));
      assert.ok(ajv.validate(rules, descriptor), ajv.errorsText());
      assert.ok(!ajv.validate(rules, { ...(descriptor as object), resources: [{ name: 'A b', path: '../x' }] }));
    });

    it(`has keys that name fields which are there: ${format}`, () => {
      const { resources } = JSON.parse(renderDataPackage(format)) as Descriptor;
      const fields = new Map(
        resources.map(({ name: table, schema }) => [table, schema.fields.map((each) => each.name)]),
      );
      for (const { name: table, schema } of resources) {
        const own = fields.get(table)!;
        assert.equal(new Set(own).size, own.length, table);
        for (const key of schema.primaryKey ?? []) assert.ok(own.includes(key), key);
        for (const { fields: from, reference } of schema.foreignKeys ?? []) {
          assert.equal(from.length, reference.fields.length);
          // A table that refers to itself names no resource.
          const other = fields.get(reference.resource ?? table);
          assert.ok(
            from.every((each) => own.includes(each)) && reference.fields.every((each) => other?.includes(each)),
          );
          assert.notEqual(reference.resource, table);
        }
      }
    });
  }
});
