/**
 * The small faults that mutation testing puts into a source file, one at a time (DeMillo, Lipton and Sayward, "Hints on
 * Test Data Selection", 1978): a test suite that stays green with one of them does not test the line.
 */

import ts from 'typescript';

/** A source text with `start` to `end` (UTF-16 offsets, half-open) written differently. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly replacement: string;
  readonly kind: 'constant' | 'comparison' | 'logic' | 'arithmetic' | 'call';
}

/** Comparisons move by one case or turn round; which of the two is the harder fault to notice. */
const comparisons: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
};

const logic: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.TrueKeyword]: ['false'],
  [ts.SyntaxKind.FalseKeyword]: ['true'],
};

const arithmetic: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
};

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  find: 'findLast',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};

/** All mutants of a TypeScript text, in the order of the text; what only types or messages say is left alone. */
export function listMutants(text: string): Mutant[] {
  const file = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, kind: Mutant['kind'], replacements: readonly string[]): void => {
    for (const replacement of replacements) {
      mutants.push({ start: node.getStart(file), end: node.getEnd(), replacement, kind });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isComputedPropertyName(node)) return;
    if (ts.isNumericLiteral(node)) add(node, 'constant', mutateNumber(node, text));
    if (ts.isBinaryExpression(node)) {
      const { operatorToken } = node;
      add(operatorToken, 'comparison', comparisons[operatorToken.kind] ?? []);
      add(operatorToken, 'logic', logic[operatorToken.kind] ?? []);
      if (!isTextual(node)) add(operatorToken, 'arithmetic', arithmetic[operatorToken.kind] ?? []);
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      add(node, 'logic', logic[node.kind]!);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node, 'logic', [node.operand.getText(file)]);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const other = methods[node.expression.name.text];
      if (other) add(node.expression.name, 'call', [other]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants.sort((a, b) => a.start - b.start);
}

/**
 * A number a fifth larger and a fifth smaller, or, of a whole number, one more and one less where that is further: the
 * size of change that a test of the number should notice. Indexes are left alone, as their mutants do not type-check.
 */
function mutateNumber(node: ts.NumericLiteral, text: string): string[] {
  const value = Number(node.text);
  const isIndex = ts.isElementAccessExpression(node.parent) || /^0[xob]/i.test(text.slice(node.getStart(), node.end));
  if (isIndex || !Number.isFinite(value)) return [];
  if (!Number.isInteger(value)) return [String(round(value * 1.2)), String(round(value * 0.8))];
  const step = Math.max(1, Math.round(Math.abs(value) * 0.2));
  return value === 0 ? ['1'] : [String(value + step), String(value - step)];
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Whether one side of the sum is visibly a text: putting texts together is no arithmetic. */
function isTextual({ left, right }: ts.BinaryExpression): boolean {
  return [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
}

/** The text with the mutant in it. */
export function applyMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
