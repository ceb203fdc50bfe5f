/** The page of the traceability matrix is sorted, narrowed and walked through, by keyboard and with a screen reader too. */

import assert from 'node:assert/strict';

import { type Host, startMatrix } from '../../client/src/pages/matrix';
import type { MatrixMessage, MatrixView } from '../../client/src/pages/messages';
import { renderMatrixPage } from '../../server/src/exports/matrixPage';
import { buildNoted, buildWithHole } from '../exports/matrices';
import { listViolations, openPage } from './page';

class TestHost implements Host {
  readonly told: MatrixMessage[] = [];
  kept: MatrixView | undefined;
  postMessage = (message: MatrixMessage) => void this.told.push(message);
  getState = () => this.kept;
  setState = (view: MatrixView) => void (this.kept = view);
}

function start(matrices = [buildNoted('one.txt'), buildWithHole('two.txt')], host = new TestHost()) {
  const dom = openPage(renderMatrixPage(matrices));
  const { document } = dom.window;
  startMatrix(document, host);
  const section = () => [...document.querySelectorAll('section')].find(({ hidden }) => !hidden)!;
  const click = (selector: string) => section().querySelector<HTMLElement>(selector)!.click();
  const shown = () => [...section().querySelectorAll<HTMLTableRowElement>('tbody tr')].filter(({ hidden }) => !hidden);
  return {
    dom,
    document,
    host,
    click,
    name: () => section().querySelector('h2')!.textContent,
    column: (index: number) => shown().map((row) => row.cells[index]!.textContent),
    count: () => document.querySelector('#count')!.textContent,
    sort: (column: number) => click(`th:nth-child(${column + 1}) button`),
    set: (selector: string, value: string | boolean) => {
      const field = document.querySelector<HTMLInputElement>(selector)!;
      if (typeof value === 'boolean') field.click();
      else field.value = value;
      field.dispatchEvent(new dom.window.Event(selector === '#filter' ? 'input' : 'change'));
    },
  };
}

describe('the page of the matrix', () => {
  it('shows a sheet at a time, the summary first, whose rows lead to the others', () => {
    const { name, click, document } = start();
    assert.equal(name(), 'Summary');
    click('tbody tr:nth-child(2) button');
    assert.equal(name(), 'two.txt');
    assert.equal(document.querySelector<HTMLSelectElement>('#sheet')!.value, '2');
    assert.equal(document.activeElement?.className, 'scroll');
  });

  it('is sorted by any column, up, down and as the report has it, with empty cells last', () => {
    const { sort, column, document } = start([buildNoted('one.txt')]);
    assert.deepEqual(column(3), ['4', '', '5']);
    sort(3);
    assert.deepEqual(column(3), ['4', '5', '']);
    assert.equal(document.querySelectorAll('th')[3]!.getAttribute('aria-sort'), 'ascending');
    sort(3);
    assert.deepEqual(column(3), ['5', '4', '']);
    sort(3);
    assert.deepEqual(column(3), ['4', '', '5']);
    assert.equal(document.querySelector('th[aria-sort=ascending], th[aria-sort=descending]'), null);
  });

  it('is narrowed to words of a row, in any order and case, and says how many rows are left', () => {
    const { set, column, count } = start([buildNoted('one.txt')]);
    assert.equal(count(), '3 of 3 rows');
    set('#filter', 'VAGUE clear');
    assert.deepEqual(column(0), ['1']);
    assert.equal(count(), '1 of 3 rows');
    set('#filter', 'nowhere');
    assert.equal(count(), '0 of 3 rows');
  });

  it('is narrowed to holes, of which the summary has none', () => {
    const { set, column, count } = start();
    set('#holes', true);
    assert.equal(count(), '2 of 2 rows');
    set('#sheet', '1');
    assert.deepEqual(column(0), []);
    set('#sheet', '2');
    assert.deepEqual(column(0), ['2']);
  });

  it('leads to the place of a recommendation or a finding, by a button that a keyboard reaches', () => {
    const matrix = buildNoted('one.txt');
    const { click, host } = start([matrix]);
    click('tbody tr:nth-child(1) td:nth-child(2) button');
    click('tbody tr:nth-child(1) td:nth-child(5) button');
    const [recommendation, finding] = [...matrix.rows[0]!.places.values()];
    assert.deepEqual(host.told, [
      { kind: 'show', report: 0, ...recommendation },
      { kind: 'show', report: 0, ...finding },
    ]);
  });

  it('is saved with what it is narrowed to', () => {
    const { document, set, host } = start();
    set('#holes', true);
    document.querySelector<HTMLElement>('#save')!.click();
    assert.deepEqual(host.told, [{ kind: 'save', holes: true }]);
  });

  it('looks as it did when it is shown again, also with fewer sheets', () => {
    const { set, sort, host } = start();
    set('#sheet', '2');
    set('#filter', 'ensure');
    sort(1);
    const again = start(undefined, host);
    assert.equal(again.name(), 'two.txt');
    assert.equal(again.document.querySelector<HTMLInputElement>('#filter')!.value, 'ensure');
    assert.equal(
      again.document.querySelectorAll('section:not([hidden]) th')[1]!.getAttribute('aria-sort'),
      'ascending',
    );
    assert.equal(start([buildNoted('one.txt')], host).name(), 'one.txt');
  });

  it('breaks no rule of axe-core, with one report and with several', async () => {
    for (const matrices of [[buildNoted('one.txt')], undefined]) {
      assert.deepEqual(await listViolations(start(matrices).dom), []);
    }
    assert.notDeepEqual(await listViolations(openPage('<main><input></main>')), []);
  });
});
