// Makes the Word files and PDFs of test/documents/files with LibreOffice (Debian: libreoffice-writer-nogui), of the texts beside
// them. Run it when one of these changes: node scripts/makeWordFiles.mjs

import { readdir, rename } from 'node:fs/promises';
import { within } from './tools/folders.mjs';
import { capture } from './tools/processes.mjs';
import { runMain } from './tools/progress.mjs';

const folder = within('test/documents/files');

await runMain(async () => {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.fodt'))) {
    const format = ['--convert-to', 'docx:MS Word 2007 XML'];
    await capture('soffice', ['--headless', ...format, '--outdir', folder, within(`test/documents/files/${file}`)]);
    for (const isTagged of [false, true]) {
      const choices = JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(isTagged) } });
      const asPdf = ['--convert-to', `pdf:writer_pdf_Export:${choices}`];
      await capture('soffice', ['--headless', ...asPdf, '--outdir', folder, within(`test/documents/files/${file}`)]);
      const made = within(`test/documents/files/${file.replace('.fodt', '.pdf')}`);
      if (!isTagged) await rename(made, made.replace('.pdf', '.untagged.pdf'));
    }
    console.log(`made ${file.replace('.fodt', '.docx')} and its PDFs`);
  }
});
