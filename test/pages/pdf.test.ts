/** The page that shows pages of a PDF: turned, enlarged and marked, by keyboard and with a screen reader too. */

import assert from 'node:assert/strict';

import { type OpenPdf, startPdf } from '../../client/src/pages/pdf';
import { renderPdfBody } from '../../client/src/pages/pdfBody';
import type { FromPdfPage, ToPdfPage } from '../../client/src/pages/pdfMessages';
import { listViolations, openPage } from './page';

const words = {
  ...{ turning: 'Turn pages', previousPage: 'Previous Page', nextPage: 'Next Page', pageNumber: 'Page' },
  ...{ smaller: 'Smaller', larger: 'Larger', picture: 'The page as a picture' },
};

/** A file of three pages as wide as the view, on which places are counted from above. */
function start({ broken = -1, size = 500 } = {}) {
  const dom = openPage(renderPdfBody(words));
  const { document } = dom.window;
  const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector)!;
  const [told, drawn]: [FromPdfPage[], [page: number, scale: number][]] = [[], []];
  Object.defineProperty(find('#view'), 'clientWidth', { value: 500 });
  dom.window.HTMLCanvasElement.prototype.getContext = () => null;
  const openPdf: OpenPdf = (data) =>
    data.length === 0
      ? Promise.reject(new Error('damaged'))
      : Promise.resolve({
          pages: 3,
          open: (number) =>
            Promise.resolve({
              width: size,
              height: size,
              draw: (_, scale) =>
                (number === broken ? Promise.reject(new Error()) : void drawn.push([number, scale])) as Promise<void>,
              place: ({ left, bottom, right, top }) => ({
                left,
                top: size - top,
                width: right - left,
                height: top - bottom,
              }),
            }),
        });
  startPdf(document, openPdf, (message) => told.push(message));
  const rest = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const take = async (data: ToPdfPage) => {
    dom.window.dispatchEvent(new dom.window.MessageEvent('message', { data }));
    await rest();
  };
  return {
    ...{ dom, find, told, drawn, rest, take },
    open: () => take({ kind: 'file', name: 'report.pdf', data: new Uint8Array(1) }),
    click: (selector: string) => (find(selector).click(), rest()),
    press: (key: string) => {
      document.body.dispatchEvent(new dom.window.KeyboardEvent('keydown', { key, bubbles: true }));
      return rest();
    },
    label: () => find('canvas').getAttribute('aria-label'),
  };
}

const area = { page: 1, left: 50, bottom: 400, right: 150, top: 410 };

describe('the page of a PDF', () => {
  it('asks for the file, and shows the page of a passage with the passage marked', async () => {
    const { told, open, take, find, label } = start();
    assert.deepEqual(told, [{ kind: 'ready' }]);
    await open();
    assert.equal(label(), 'Page 1');
    await take({ kind: 'mark', areas: [area], words: 'the cranes' });
    assert.equal(label(), 'Page 2, marked: the cranes');
    const { left, top, width, height } = find('.mark').style;
    assert.deepEqual([left, top, width, height], ['50px', '90px', '100px', '10px']);
    assert.equal(find('h1').textContent, 'report.pdf');
    assert.equal(find('#pages').textContent, 'of 3');
  });

  it('is turned by buttons, keys and numbers, and not beyond its ends', async () => {
    const { open, click, press, find, rest, label, dom } = start();
    await open();
    await click('#previous');
    assert.equal(label(), 'Page 1');
    await click('#next');
    await press('PageDown');
    await press('ArrowRight');
    assert.equal(label(), 'Page 3');
    await press('PageUp');
    assert.equal(label(), 'Page 2');
    for (const [typed, shown] of [
      ['1', 1],
      ['99', 3],
      ['x', 1],
    ] as const) {
      find<HTMLInputElement>('#number').value = typed;
      find('#number').dispatchEvent(new dom.window.Event('change'));
      await rest();
      assert.equal(label(), `Page ${shown}`);
    }
  });

  it('grows and shrinks within bounds, and marks grow with it', async () => {
    const { open, take, click, find, drawn } = start();
    await open();
    await take({ kind: 'mark', areas: [area], words: '' });
    await click('#larger');
    assert.equal(find('.mark').style.left, '62.5px');
    for (let step = 0; step < 20; step++) await click('#larger');
    assert.equal(drawn.at(-1)![1], 4);
    for (let step = 0; step < 20; step++) await click('#smaller');
    assert.equal(drawn.at(-1)![1], 0.5);
  });

  it('draws pages as large as walls with no more pixels than a browser has', async () => {
    const { open, drawn } = start({ size: 100_000 });
    await open();
    assert.ok((drawn[0]![1] * 100_000) ** 2 <= 16_000_000);
  });

  it('says what cannot be shown, and goes on', async () => {
    const { take, open, find, click, label } = start({ broken: 1 });
    await take({ kind: 'file', name: 'x', data: new Uint8Array(0) });
    assert.match(find('#status').textContent, /cannot be shown/);
    await open();
    await click('#next');
    assert.match(find('#status').textContent, /Page 2 cannot be drawn/);
    await click('#next');
    assert.equal(label(), 'Page 3');
    assert.equal(find('#status').textContent, '');
  });

  it('breaks no rule of axe-core', async () => {
    const { open, take, dom } = start();
    await open();
    await take({ kind: 'mark', areas: [area], words: 'the cranes' });
    assert.deepEqual(await listViolations(dom), []);
  });
});
